# $Forwarded and the like (RFC 9051 section 2.3.2) are keywords where those may stand; elsewhere what is not set is an error.
args: -k -q
rows: C8
> select INBOX
> store 1 +FLAGS $Forwarded
> store 1 +FLAGS ($Forwarded \Seen $MDNSent)
> uid store 1 -FLAGS.SILENT (${Junk})
> search KEYWORD $Junk NOT KEYWORD $NotJunk
> search (UNKEYWORD $Junk SEEN)
> append INBOX ($Forwarded) <<END
> x
> END
> xatom STORE 1 +FLAGS ($Forwarded)
> \set Junk Spam
> search KEYWORD $Junk
> store 1 +FLAGS ($Junk $Forwarded)
> status a$b (UIDNEXT)
> search FROM $who
> fetch 1 ($items)
> fetch $set FLAGS
> search (FROM $who)
> xatom XFROB ($x)
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+] ready
C: $1 SELECT INBOX
S: * 5 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 STORE 1 +FLAGS ($Forwarded)
S: $2 OK done
C: $3 STORE 1 +FLAGS ($Forwarded \Seen $MDNSent)
S: $3 OK done
C: $4 UID STORE 1 -FLAGS.SILENT ($Junk)
S: $4 OK done
C: $5 SEARCH KEYWORD $Junk NOT KEYWORD $NotJunk
S: $5 OK done
C: $6 SEARCH (UNKEYWORD $Junk SEEN)
S: $6 OK done
C{+ $7 APPEND INBOX ($Forwarded)
| x
C:
S: $7 OK done
C: $8 STORE 1 +FLAGS ($Forwarded)
S: $8 OK done
C: $9 SEARCH KEYWORD Spam
S: $9 OK done
C: $10 STORE 1 +FLAGS (Spam $Forwarded)
S: $10 OK done
logout
!~ there is no variable $b: set it with \set b VALUE, or put the word in double quotes to mean a $
!~ there is no variable $who
!~ there is no variable $items
!~ there is no variable $set
!~ there is no variable $x
exit 1
