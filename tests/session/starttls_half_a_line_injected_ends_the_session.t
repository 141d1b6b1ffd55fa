# A beginning of a line behind the OK of STARTTLS is an injection as well.
via: tcp
args: --tls starttls -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] ready
C: $1 STARTTLS
S- $1 OK go\r\n* O
expect-close
!~ injected
exit 5
