# Message numbers move, and what was found moves with them: unasked, during a command, during IDLE.
rows: U5
args: -k -q
> select INBOX
> search ALL
> \echo found $found
> noop
> \echo noop $found $count
> idle 1
> \echo idle $found $count
> store $found +FLAGS (\Deleted)
> \! sleep 0.3
> \echo unasked not yet $found
> noop
> fetch $found FLAGS
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 SELECT INBOX
S: * 30 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 SEARCH ALL
S: * SEARCH 2 20 26
S: $2 OK done
C: $3 NOOP
S: * 2 EXPUNGE
S: $3 OK done
C: $4 IDLE
S: + idling
S: * 1 EXPUNGE
S: * 40 EXISTS
C: DONE
S: $4 OK done
C: $5 STORE 18,24 +FLAGS (\Deleted)
S: $5 OK done
S: * 24 EXPUNGE
S: * 23 EXPUNGE
C: $6 NOOP
S: $6 OK done
C: $7 FETCH 18 FLAGS
S: $7 OK done
logout
<~ found 2,20,26
<~ noop 19,25 2
<~ idle 18,24 2
exit 0
