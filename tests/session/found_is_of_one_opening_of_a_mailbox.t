# SELECT, EXAMINE, CLOSE, UNSELECT and a SELECT that is refused clear what was found; one that is not understood does not.
rows: A32 A33
args: -k -q
> select INBOX
> uid search ALL
> -select BAD
> \echo bad [$found] [$count]
> select INBOX
> \echo select [$found] [$count]
> uid store $found +FLAGS (\Deleted)
> uid search ALL
> examine INBOX
> \echo examine [$found] [$count]
> uid search ALL
> close
> \echo close [$found] [$count]
> select INBOX
> uid search ALL
> unselect
> \echo unselect [$found] [$count]
> select INBOX
> uid search ALL
> -select No
> \echo no [$found] [$count]
S: * PREAUTH [CAPABILITY IMAP4rev1 UNSELECT] ready
C: $1 SELECT INBOX
S: * 9 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 UID SEARCH ALL
S: * SEARCH 44 77
S: $2 OK done
C: $3 SELECT BAD
S: $3 BAD what
C: $4 SELECT INBOX
S: * 9 EXISTS
S: $4 OK [READ-WRITE] done
C: $5 UID SEARCH ALL
S: * SEARCH 44 77
S: $5 OK done
C: $6 EXAMINE INBOX
S: * 9 EXISTS
S: $6 OK [READ-ONLY] done
C: $7 UID SEARCH ALL
S: * SEARCH 44 77
S: $7 OK done
C: $8 CLOSE
S: $8 OK done
C: $9 SELECT INBOX
S: $9 OK [READ-WRITE] done
C: $10 UID SEARCH ALL
S: * SEARCH 44 77
S: $10 OK done
C: $11 UNSELECT
S: $11 OK done
C: $12 SELECT INBOX
S: $12 OK [READ-WRITE] done
C: $13 UID SEARCH ALL
S: * SEARCH 44 77
S: $13 OK done
C: $14 SELECT No
S: $14 NO there is none
logout
<~ bad [44,77] [2]
<~ select [] []
<~ examine [] []
<~ close [] []
<~ unselect [] []
<~ no [] []
!~ $found is empty: it was found in INBOX, which is not open any more
exit 1
