# What answers there is quoted, with the protocol that it looks like.
> noop
S: HTTP/1.1 400 Bad Request
expect-close
!~ HTTP/1.1 400 Bad Request
!~ is no IMAP greeting but looks like a web server
exit 6
