# What answers there is quoted, with the protocol that it looks like.
> noop
S: 220 mail.example.org ESMTP ready
expect-close
!~ 220 mail.example.org ESMTP ready
!~ is no IMAP greeting but looks like SMTP
exit 6
