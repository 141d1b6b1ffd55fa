# A subject with CR LF (in a literal and encoded) stays in one field.
> select INBOX
> fetch 1 (UID FLAGS)
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 FETCH 1 (UID FLAGS)
S: * 1 FETCH (UID 7 ENVELOPE (NIL {14}
S- a\r\nBcc: spoof!
S:  NIL NIL NIL NIL NIL NIL NIL NIL))
S: * 2 FETCH (UID 8 ENVELOPE (NIL "=?utf-8?q?a=0D=0ABcc:_spoof?=" NIL NIL NIL NIL NIL NIL NIL NIL))
S: $91 OK done
C: $92 NOOP
S: $92 OK still here
logout
<~ Bcc
<! \nBcc
