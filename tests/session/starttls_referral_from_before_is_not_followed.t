# A referral before the handshake is shown as not trusted, and not followed.
via: tcp
args: --tls starttls -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [REFERRAL imap://evil.example.org/] [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 CAPABILITY
S: * CAPABILITY IMAP4rev1
S: $1 OK done
C: $2 STARTTLS
S: $2 BAD what
leave
!~ anybody on the way
!~ evil.example.org
exit 5
