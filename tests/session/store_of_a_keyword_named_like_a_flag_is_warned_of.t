# "Seen" without a backslash is a keyword that stays: said in a script, and sent.
args: -q
rows: A43 A1
> select INBOX
> store 1 +FLAGS Seen
> uid store 1 -FLAGS (Work deleted)
> append INBOX (\Seen FLAGGED) <<END
> x
> END
> store 1 +FLAGS (\Seen Work Unseen $Seen)
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+] ready
C: $1 SELECT INBOX
S: $1 OK [READ-WRITE] done
C: $2 STORE 1 +FLAGS (Seen)
S: $2 OK done
C: $3 UID STORE 1 -FLAGS (Work deleted)
S: $3 OK done
C{+ $4 APPEND INBOX (\Seen FLAGGED)
| x
C:
S: $4 OK done
C: $5 STORE 1 +FLAGS (\Seen Work Unseen $Seen)
S: $5 OK done
logout
! warning: Seen without a backslash is a keyword of that name, not the flag \Seen
! warning: deleted without a backslash is a keyword of that name, not the flag \deleted
! warning: FLAGGED without a backslash is a keyword of that name, not the flag \FLAGGED
