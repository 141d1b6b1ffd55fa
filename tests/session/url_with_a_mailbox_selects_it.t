# A mailbox in the URL is selected after the login, percent-decoded.
rows: M3 A24
via: tcp
arg: imap://joe@127.0.0.1:@PORT@/Sent%20Items
env: IMAPSH_PASSWORD=geheim
> noop
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}geheim{*}
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 SELECT "Sent Items"
S: * 0 EXISTS
S: $2 OK [READ-WRITE] done
C: $3 NOOP
S: $3 OK done
logout
