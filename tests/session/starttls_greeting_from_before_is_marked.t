# The words of a greeting from before TLS are shown with the mark that an alert has.
via: starttls
args: -u joe
env: IMAPSH_PASSWORD=geheim
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] visit http://evil.example.org
C: $1 STARTTLS
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
!~ not encrypted, so anybody on the way may have written this: [CAPABILITY …] visit http://evil.example.org
