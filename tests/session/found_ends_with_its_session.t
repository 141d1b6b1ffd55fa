# What was found, copied or appended in one session means nothing in the next, of whatever kind.
rows: M7
args: -k -q
> select INBOX
> uid search ALL
> uid copy 44 Archive
> \echo first [$found] [$copyuid]
> \reconnect
> \echo reconnect [$found] [$count] [$copyuid]
> uid store $found +FLAGS (\Deleted)
> uid search ALL
> -noop
> \echo lost [$found] [$count]
> \connect --exec "@EXEC@"
> select INBOX
> \echo connect [$found] [$count]
S: * PREAUTH [CAPABILITY IMAP4rev1 UIDPLUS] ready
C: $1 SELECT INBOX
S: $1 OK [READ-WRITE] done
C: $2 UID SEARCH ALL
S: * SEARCH 44 77
S: $2 OK done
C: $3 UID COPY 44 Archive
S: $3 OK [COPYUID 5 44 7] done
logout
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $4 SELECT INBOX
S: $4 OK [READ-WRITE] done
C: $5 UID SEARCH ALL
S: * SEARCH 44 77
S: $5 OK done
C: $6 NOOP
close
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $7 SELECT INBOX
S: $7 OK [READ-WRITE] done
logout
<~ first [44,77] [7]
<~ reconnect [] [] []
<~ lost [] []
<~ connect [] []
!~ $found is empty: the session in which it was set has ended
exit 1
