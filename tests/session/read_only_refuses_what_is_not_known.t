# With --read-only nothing is sent whose harmlessness is not known, by whatever way.
args: --read-only -k -q
> examine INBOX
> xatom NOOP
> xatom FETCH 1 FLAGS
> uid fetch 1 FLAGS
> xatom UID FETCH 1 FLAGS
> \raw FETCH 2 FLAGS
> \send "a1 NOOP\r\n"
> \recv
> xatom STORE 1 +FLAGS (\Deleted)
> xatom SELECT INBOX
> xatom XFROB 1
> xatom UID EXPUNGE 1
> xatom UID XFROB 1
> uid xfrob 1
> \raw STORE 1 +FLAGS (\Deleted)
> \raw XFROB
> \raw UID STORE 1 +FLAGS (\Deleted)
> \send "a1 XFROB\r\n"
> \send "a1 STORE 1 +FLAGS (\\Deleted)\r\n"
> \send "a1 NOOP\r\na2 STORE 1 +FLAGS (\\Deleted)\r\n"
> \send "a1 NO"
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 EXAMINE INBOX
S: $1 OK done
C: $2 NOOP
S: $2 OK done
C: $3 FETCH 1 FLAGS
S: $3 OK done
C: $4 UID FETCH 1 FLAGS
S: $4 OK done
C: $5 UID FETCH 1 FLAGS
S: $5 OK done
C: $6 FETCH 2 FLAGS
S: $6 OK done
C: a1 NOOP
S: a1 OK done
logout
!~ stdin:9: STORE changes something and --read-only is set
!~ stdin:10: SELECT changes something and --read-only is set: use examine
!~ stdin:11: what this command does is not known, and --read-only is set
!~ stdin:12: EXPUNGE changes something
!~ stdin:13: what this command does is not known
!~ stdin:14: what this command does is not known
!~ stdin:15: STORE changes something
!~ stdin:16: what this command does is not known
!~ stdin:17: STORE changes something
!~ stdin:18: what this command does is not known
!~ stdin:19: STORE changes something
!~ stdin:20: what this command does is not known
!~ stdin:21: what this command does is not known
exit 1
