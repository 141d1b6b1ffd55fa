# A password file that cannot be read is told before anybody is connected to.
via: tcp
args: -u joe --password-file @DIR@/nothing imap://127.0.0.1:@PORT@
> noop
!~ open the password file
exit 1
