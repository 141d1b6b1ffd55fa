# A BYE that anybody could have written does not end the session that TLS secures.
via: starttls
args: -u joe
env: IMAPSH_PASSWORD=geheim
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 STARTTLS
S: * BYE forged
S: $1 OK begin
starttls
C: $2 CAPABILITY
S: * CAPABILITY IMAP4rev1
S: $2 OK done
C: $3 LOGIN joe {*}geheim{*}
S: $3 OK [CAPABILITY IMAP4rev1] in
C: $4 NOOP
S: $4 OK done
logout
