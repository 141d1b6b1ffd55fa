# A wrong word is shown whole, with what would have been right.
args: -k
> store 1 *FLAGS \Seen
> store 1 +FLAGS Wörk
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
exit 1
!~ expected FLAGS, FLAGS.SILENT, +FLAGS, +FLAGS.SILENT, -FLAGS, -FLAGS.SILENT, got '*FLAGS'
!~ found "ö"
