# After a login whose answer has no capabilities they are asked for again.
rows: T4 A17
args: -u joe
env: IMAPSH_PASSWORD=geheim
> \echo $capabilities
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}geheim{*}
S: $1 OK in
C: $2 CAPABILITY
S: * CAPABILITY IMAP4rev1 ACL QUOTA
S: $2 OK done
logout
<~ IMAP4rev1 ACL QUOTA
