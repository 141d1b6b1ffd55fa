# A wrong word is shown whole, with what would have been right.
args: -k
> store 1 *FLAGS \Seen
> store 1 +FLAGS Wörk
> select INBOX
> search SUBJECT nothing
> fetch $found FLAGS
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $9 SELECT INBOX
S: $9 OK done
C: $1 SEARCH SUBJECT nothing
S: * SEARCH
S: $1 OK done
logout
exit 1
!~ expected FLAGS, FLAGS.SILENT, +FLAGS, +FLAGS.SILENT, -FLAGS, -FLAGS.SILENT, got '*FLAGS'
!~ found "ö"
!~ the variable is empty, got '$found'
