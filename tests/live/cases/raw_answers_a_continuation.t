# \raw takes the next line of input at a continuation request.
rows: A49
server: dovecot child tls
server: cyrus tls
server: imap4d starttls
typed: pipe
> create Box
> \raw STATUS {3}
> Box (MESSAGES)
> \expect * STATUS Box (MESSAGES 0)
exit 0
