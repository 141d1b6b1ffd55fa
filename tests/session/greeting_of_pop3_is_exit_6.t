# What answers there is quoted, with the protocol that it looks like.
> noop
S: +OK POP3 ready <1896.697170952@dbc.example.org>
expect-close
!~ +OK POP3 ready <1896.697170952@dbc.example.org>
!~ is no IMAP greeting but looks like POP3
exit 6
