# A literal too large for memory that comes before TLS is not passed on to raw output either.
via: starttls
args: -o raw -u joe --limit-literal-memory 1000
env: IMAPSH_PASSWORD=geheim
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 STARTTLS
S- * 1 FETCH (BODY[] {100000}\r\n
fill 100000 x
S: )
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
<! xxxxx
!~ dropped 1 response of 100
