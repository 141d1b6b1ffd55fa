# How STARTTLS was refused is said in the server's words, status and text apart.
env: IMAPSH_PASSWORD=sesame
args: -u joe --tls starttls
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] ready
C: $1 STARTTLS
S: $1 BAD Unrecognized command
leave
!~ before a login: BAD Unrecognized command
exit 5
