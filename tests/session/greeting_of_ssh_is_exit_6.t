# What answers there is quoted, with the protocol that it looks like.
> noop
S: SSH-2.0-OpenSSH_9.2p1
expect-close
!~ SSH-2.0-OpenSSH_9.2p1
!~ is no IMAP greeting but looks like SSH
exit 6
