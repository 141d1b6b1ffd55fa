# A search without hits leaves the set of no messages: a command for it does nothing, and succeeds.
rows: M16 C8
> select INBOX
> uid search UNSEEN
> uid fetch $found FLAGS
> store $found +FLAGS \Seen
> \expect OK
> \echo ($status)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $9 SELECT INBOX
S: $9 OK done
C: $1 UID SEARCH UNSEEN
S: * SEARCH
S: $1 OK done
logout
!~ nothing was sent
