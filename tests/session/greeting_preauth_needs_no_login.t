# PREAUTH on a child's pipe: the user is in already, no login is tried.
rows: M15
args: -u joe
env: IMAPSH_PASSWORD=never-sent
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1 AUTH=PLAIN] welcome
C: $1 NOOP
S: $1 OK done
logout
