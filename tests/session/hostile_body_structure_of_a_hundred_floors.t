# A body structure nested as deep as the limit allows, and deeper, hides nothing else.
args: -o json
> select INBOX
> fetch 1 (UID FLAGS)
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 FETCH 1 (UID FLAGS)
S: * 1 FETCH (UID 7 BODYSTRUCTURE (((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((("TEXT" "PLAIN" NIL NIL NIL "7BIT" 1 1 "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED") "MIXED")) FLAGS (\Seen))
S: $91 OK done
C: $92 NOOP
S: $92 OK still here
logout
<~ "UID":7
<~ still here
