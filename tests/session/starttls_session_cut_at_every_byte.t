# A session by STARTTLS, cut after any byte before, within and behind the handshake: no secret leaves before it.
rows: M7
via: starttls
args: -u joe
env: IMAPSH_PASSWORD=MARKsecret
sweep: 29 2 5 0
> select INBOX
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 STARTTLS
S: $1 OK begin
starttls
C: $2 CAPABILITY
S: * CAPABILITY IMAP4rev1
S: $2 OK done
C: $3 LOGIN joe {*}MARKsecret{*}
S: $3 OK [CAPABILITY IMAP4rev1] in
C: $4 SELECT INBOX
S: * 1 EXISTS
S: $4 OK [READ-WRITE] done
logout
!! MARKsecret
