# What a search found is not what a later one found that was answered NO, BAD, nothing, or never sent.
rows: A32
args: -k -q
> select INBOX
> uid search UNSEEN
> \echo first [$found] [$count]
> -uid search SUBJECT a
> \echo no [$found] [$count]
> uid store $found +FLAGS (\Deleted)
> uid search UNSEEN
> -uid search SUBJECT b
> \echo bad [$found] [$count]
> uid store $found +FLAGS (\Deleted)
> uid search UNSEEN
> -uid search SINCE notaday
> \echo here [$found] [$count]
> uid store $found +FLAGS (\Deleted)
> uid search UNSEEN
> -uid search (
> )
> \echo list [$found] [$count]
> uid search UNSEEN
> uid search SUBJECT c
> \echo none [$found] [$count]
> uid store $found +FLAGS (\Deleted)
> \expect OK
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 9 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 UID SEARCH UNSEEN
S: * SEARCH 44 77
S: $2 OK done
C: $3 UID SEARCH SUBJECT a
S: $3 NO not now
C: $4 UID SEARCH UNSEEN
S: * SEARCH 44 77
S: $4 OK done
C: $5 UID SEARCH SUBJECT b
S: $5 BAD what
C: $6 UID SEARCH UNSEEN
S: * SEARCH 44 77
S: $6 OK done
C: $7 UID SEARCH UNSEEN
S: * SEARCH 44 77
S: $7 OK done
C: $8 UID SEARCH ()
S: $8 BAD what
C: $9 UID SEARCH UNSEEN
S: * SEARCH 44 77
S: $9 OK done
C: $10 UID SEARCH SUBJECT c
S: $10 OK done
logout
<~ first [44,77] [2]
<~ no [] []
<~ bad [] []
<~ here [] []
<~ list [] []
<~ none [] [0]
!~ $found is empty: the last command that would have set it was not answered OK
exit 1
