# What answers there is quoted, with the protocol that it looks like.
> noop
S: "IMPLEMENTATION" "Dovecot Pigeonhole"
expect-close
!~ "IMPLEMENTATION" "Dovecot Pigeonhole"
!~ is no IMAP greeting but looks like ManageSieve
exit 6
