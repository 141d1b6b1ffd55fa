# A challenge that is no base64 is answered with "*", nothing secret follows.
rows: A2
args: -u tim --auth CRAM-MD5
env: IMAPSH_PASSWORD=tanstaaftanstaaf
> noop
S: * OK [CAPABILITY IMAP4rev1 AUTH=CRAM-MD5] ready
C: $1 AUTHENTICATE CRAM-MD5
S: + !!! no base64 !!!
C: *
S: $1 BAD cancelled
leave
exit 4
