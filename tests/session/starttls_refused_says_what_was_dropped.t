# Where the session ends without TLS, the warning about what was dropped comes all the same, and once.
via: starttls
args: -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 STARTTLS
S: * 1 FETCH (FLAGS ())
S: $1 NO visit http://evil.example.org
leave
!~ dropped 1 response of 22 bytes
!~ anybody on the way may have written this
!~ visit http://evil.example.org
<.
exit 5
