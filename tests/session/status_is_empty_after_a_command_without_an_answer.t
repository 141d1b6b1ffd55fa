# A command that was refused here, or whose connection was lost, has no answer: no variable has an earlier one, and no \expect passes.
rows: M6 M7
args: -k -q
> select INBOX
> \expect OK
> fetch x FLAGS
> \expect OK
> \expect OK done
> \expect * 3 EXISTS
> \echo refused [$status] [$code] [$text] [$tag] [$elapsed]
> select INBOX
> \echo set [$status] [$code] [$text]
> foo
> \expect OK
> select INBOX
> xatom
> \expect OK
> select INBOX
> fetch $nothing FLAGS
> \expect OK
> select INBOX
> \echo aside
> \expect OK
> \expect * 3 EXISTS
> noop
> \expect OK
> \expect * 3 EXISTS
> noop
> \expect BAD
> \reconnect
> \expect OK
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 3 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 SELECT INBOX
S: * 3 EXISTS
S: $2 OK [READ-WRITE] done
C: $3 SELECT INBOX
S: * 3 EXISTS
S: $3 OK [READ-WRITE] done
C: $4 SELECT INBOX
S: * 3 EXISTS
S: $4 OK [READ-WRITE] done
C: $5 SELECT INBOX
S: * 3 EXISTS
S: $5 OK [READ-WRITE] done
C: $6 NOOP
S: * 3 EXISTS
cut
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $7 SELECT INBOX
S: $7 OK [READ-WRITE] done
logout
<~ refused [] [] [] [] []
<~ set [OK] [READ-WRITE] [done]
!~ stdin:4: expected OK; the last command got no answer
!~ stdin:5: expected OK done; the last command got no answer
!~ stdin:6: expected a line like * 3 EXISTS
!~ stdin:11: expected OK; the last command got no answer
!~ stdin:14: expected OK; the last command got no answer
!~ stdin:17: expected OK; the last command got no answer
!~ stdin:23: expected OK; the last command got no answer
!~ stdin:24: expected a line like * 3 EXISTS
!~ stdin:26: expected BAD; the last command got no answer
!! stdin:20:
!! stdin:21:
!! stdin:28:
exit 1
