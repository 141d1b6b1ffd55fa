# UIDs are not taken for message numbers, nor the reverse, and the error names the command that fits.
rows: C8 U5
args: -k -q
> select INBOX
> uid search ALL
> fetch $found FLAGS
> store ${found} +FLAGS (\Deleted)
> xatom STORE $found +FLAGS (\Deleted)
> search UID $found
> uid search ALL
> search (OR $found 7)
> uid search ALL
> search (OR UID $found 7)
> uid search ALL
> search $found
> search ALL
> uid fetch $found FLAGS
> xatom UID STORE $found +FLAGS.SILENT (\Seen)
> uid fetch $found FLAGS
> uid expunge $found
> uid search UID $found
> xatom UID STORE $found +FLAGS (\Deleted)
> uid search $found
> uid fetch $found FLAGS
S: * PREAUTH [CAPABILITY IMAP4rev1 UIDPLUS] ready
C: $1 SELECT INBOX
S: * 30 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 UID SEARCH ALL
S: * SEARCH 4 7
S: $2 OK done
C: $3 SEARCH UID 4,7
S: $3 OK done
C: $4 UID SEARCH ALL
S: * SEARCH 4 7
S: $4 OK done
C: $5 UID SEARCH ALL
S: * SEARCH 4 7
S: $5 OK done
C: $6 SEARCH (OR UID 4,7 7)
S: $6 OK done
C: $7 UID SEARCH ALL
S: * SEARCH 4 7
S: $7 OK done
C: $8 SEARCH ALL
S: * SEARCH 1 2
S: $8 OK done
logout
!~ $found has UIDs, and here message numbers are wanted: use uid fetch $found
!~ ${found} has UIDs, and here message numbers are wanted: use uid store ${found}
!~ $found has UIDs, and here message numbers are wanted: put UID before it
!~ $found has UIDs, and here message numbers are wanted: put UID before the command
exit 1
