# Cyrus lets its administrator set a quota, and a user see it.
rows: A14 A15 A37
server: cyrus none
mail: INBOX 001
env: IMAPSH_PASSWORD=mailboxes
args: imap://cyrus@127.0.0.1:@IMAP@
> setquota user/@USER@ (STORAGE 512)
> getquota user/@USER@
> \expect * QUOTA user/@USER@ (STORAGE * 512)
> getquotaroot user/@USER@
> \expect * QUOTAROOT user/@USER@ user/@USER@
> setquota user/@USER@ ()
> getquota user/@USER@
> \expect * QUOTA user/@USER@ ()
<~ STORAGE
exit 0
