# PROXYAUTH as iPlanet has it.
rows: A26
> proxyauth joe
S: * PREAUTH [CAPABILITY IMAP4rev1 X-NETSCAPE] ready
C: $1 PROXYAUTH joe
S: $1 OK you are joe
logout
