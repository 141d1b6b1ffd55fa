# %0D%0A in a URL does not become a second command.
via: tcp
arg: imap://127.0.0.1:@PORT@/x%0d%0aA9%20DELETE%20INBOX
> noop
exit 1
