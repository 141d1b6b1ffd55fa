# A refused LOGIN is not repeated, nor tried by another mechanism.
args: -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] ready
C: $1 AUTHENTICATE PLAIN {*}
S: $1 NO wrong
C: $2 LOGOUT
S: * BYE bye
S: $2 OK done
exit 4
