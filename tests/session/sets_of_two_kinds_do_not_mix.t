# A word with UIDs and message numbers in it is a set of neither; two sets of one kind are one.
args: -k -q
rows: C8
> select INBOX
> search ALL
> copy 1 INBOX
> fetch $found,$copyuid FLAGS
> uid fetch $copyuid,$found FLAGS
> fetch $found,7 FLAGS
> uid fetch $copyuid,$copyuid,9 FLAGS
S: * PREAUTH [CAPABILITY IMAP4rev1 UIDPLUS] ready
C: $1 SELECT INBOX
S: * 5 EXISTS
S: * OK [UIDVALIDITY 3] x
S: $1 OK [READ-WRITE] done
C: $2 SEARCH ALL
S: * SEARCH 1 2
S: $2 OK done
C: $3 COPY 1 INBOX
S: $3 OK [COPYUID 3 1 40] done
C: $4 FETCH 1:2,7 FLAGS
S: $4 OK done
C: $5 UID FETCH 40,40,9 FLAGS
S: $5 OK done
logout
!~ 1:2,40 mixes UIDs and message numbers
!~ 40,1:2 mixes UIDs and message numbers
exit 1
