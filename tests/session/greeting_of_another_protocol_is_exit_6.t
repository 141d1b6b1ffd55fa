# A mail submission server is told from an IMAP server.
> noop
S: 220 mail.example.org ESMTP ready
expect-close
!~ greeting
exit 6
