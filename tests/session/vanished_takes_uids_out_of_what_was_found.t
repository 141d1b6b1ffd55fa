# VANISHED takes UIDs out, VANISHED (EARLIER) does not; message numbers cannot follow it, and that is said.
rows: U5
args: -k -q
> select INBOX
> uid search ALL
> noop
> \echo uids $found $count
> search ALL
> noop
> \echo earlier $found $count
> noop
> \echo numbers [$found] [$count]
> store $found +FLAGS (\Deleted)
S: * PREAUTH [CAPABILITY IMAP4rev1 QRESYNC] ready
C: $1 SELECT INBOX
S: * 30 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 UID SEARCH ALL
S: * SEARCH 44 45 46 77
S: $2 OK done
C: $3 NOOP
S: * VANISHED (EARLIER) 44
S: * VANISHED 45,47:50
S: $3 OK done
C: $4 SEARCH ALL
S: * SEARCH 1 2 3
S: $4 OK done
C: $5 NOOP
S: * VANISHED (EARLIER) 1:3
S: $5 OK done
C: $6 NOOP
S: * VANISHED 44
S: $6 OK done
logout
<~ uids 44,46,77 3
<~ earlier 1:3 3
<~ numbers [] []
!~ $found had message numbers, and the server tells by UIDs alone which messages are gone
exit 1
