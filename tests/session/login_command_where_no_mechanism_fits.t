# A server whose mechanisms imapsh cannot choose by itself gets LOGIN.
rows: A17
args: -u joe
env: IMAPSH_PASSWORD=geheim
S: * OK [CAPABILITY IMAP4rev1 AUTH=GSSAPI AUTH=X-OWN] ready
C: $1 LOGIN joe geheim
S: $1 OK [CAPABILITY IMAP4rev1] in
logout
