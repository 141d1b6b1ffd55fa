# An ALERT that came before the handshake is no word of the verified server's.
via: starttls
args: -u joe
env: IMAPSH_PASSWORD=geheim
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 STARTTLS
S: * OK [ALERT] visit http://evil.example.org
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
!~ anybody on the way may have written this
!~ visit http://evil.example.org
