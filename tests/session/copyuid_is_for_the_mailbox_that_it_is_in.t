# $copyuid and $appenduid are UIDs in the mailbox that got the messages: they are refused in another, and work there.
rows: A5 A1
args: -k -q
> select INBOX
> copy 1:3 Archive
> uid fetch $copyuid FLAGS
> fetch $copyuid FLAGS
> append Archive <<END
> Subject: x
> END
> uid store $appenduid +FLAGS (\Deleted)
> select Archive
> uid fetch $copyuid FLAGS
> fetch $copyuid FLAGS
> uid store $appenduid +FLAGS (\Seen)
> select Other
> uid fetch $copyuid FLAGS
> select Archive
> uid fetch $copyuid FLAGS
S: * PREAUTH [CAPABILITY IMAP4rev1 UIDPLUS LITERAL+] ready
C: $1 SELECT INBOX
S: * 3 EXISTS
S: * OK [UIDVALIDITY 1] x
S: $1 OK [READ-WRITE] done
C: $2 COPY 1:3 Archive
S: $2 OK [COPYUID 5 1:3 7:9] done
C{+ $3 APPEND Archive
| Subject: x
C:
S: $3 OK [APPENDUID 5 10] done
C: $4 SELECT Archive
S: * OK [UIDVALIDITY 5] x
S: $4 OK [READ-WRITE] done
C: $5 UID FETCH 7:9 FLAGS
S: $5 OK done
C: $6 UID STORE 10 +FLAGS (\Seen)
S: $6 OK done
C: $7 SELECT Other
S: * OK [UIDVALIDITY 5] x
S: $7 OK [READ-WRITE] done
C: $8 SELECT Archive
S: * OK [UIDVALIDITY 6] x
S: $8 OK [READ-WRITE] done
logout
!~ $copyuid has UIDs in Archive, and INBOX is open
!~ $appenduid has UIDs in Archive, and INBOX is open
!~ $copyuid has UIDs, and here message numbers are wanted: use uid fetch $copyuid
!~ $copyuid has UIDs in Archive, and Other is open
!~ $copyuid has UIDs in Archive as it was before, and Archive is open
exit 1
