# --password-command prints the password.
rows: A17
args: -u joe --password-command
arg: echo von hier
> noop
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe "von hier"
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 NOOP
S: $2 OK done
logout
