# A server that writes "{3+}" means a literal all the same.
args: -o json
> select INBOX
> fetch 1 (UID FLAGS)
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 FETCH 1 (UID FLAGS)
S: * 1 FETCH (UID 7 BODY[] {3+}
S- abc
S: )
S: $91 OK done
C: $92 NOOP
S: $92 OK still here
logout
<~ "BODY[]":"abc"
<~ still here
