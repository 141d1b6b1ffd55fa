# A script that cannot be read is told before anybody is connected to.
via: tcp
args: -f @DIR@/nothing imap://127.0.0.1:@PORT@
!~ imapsh: open 
!~ nothing
exit 1
