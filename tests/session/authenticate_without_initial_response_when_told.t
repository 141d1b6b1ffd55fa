# Servers offer SASL-IR and ask all the same: sasl-ir off waits for that.
args: -u joe --sasl-ir off
env: IMAPSH_PASSWORD=tanstaaftanstaaf
> noop
S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] ready
C: $1 AUTHENTICATE PLAIN
S: + 
C: AGpvZQB0YW5zdGFhZnRhbnN0YWFm
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 NOOP
S: $2 OK done
logout
