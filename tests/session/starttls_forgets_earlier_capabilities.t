# Capabilities from before the handshake are asked for again behind it.
via: starttls
rows: A41 T4 M9
args: -u joe
env: IMAPSH_PASSWORD=geheim
> \echo $capabilities
S: * OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED X-CLEAR] ready
C: $1 STARTTLS
S: $1 OK begin
starttls
C: $2 CAPABILITY
S: * CAPABILITY IMAP4rev1
S: $2 OK done
C: $3 LOGIN joe {*}geheim{*}
S: $3 OK [CAPABILITY IMAP4rev1 X-IN] in
logout
<~ X-IN
<! X-CLEAR
