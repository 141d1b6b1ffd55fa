# imaplib's example as a script: print all messages of a mailbox.
rows: M16 A11 A17 A19 A32 A33
args: -o raw
> login joe geheim
> select INBOX
> fetch 1:* (RFC822)
> close
> logout
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}geheim{*}
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 SELECT INBOX
S: * 2 EXISTS
S: $2 OK [READ-WRITE] done
C: $3 FETCH 1:* (RFC822)
S{ * 1 FETCH (RFC822
| Subject: one
|
| eins
S: )
S{ * 2 FETCH (RFC822
| Subject: two
|
| zwei
S: )
S: $3 OK done
C: $4 CLOSE
S: $4 OK done
C: $5 LOGOUT
S: * BYE bye
S: $5 OK done
<~ eins
<~ zwei
