# After PROXYAUTH one is another person: the user, what was found, and what \reconnect restores.
rows: A26
args: -k -q
> select INBOX
> uid search ALL
> copy 1 INBOX
> -proxyauth eve
> \echo no [$user] [$found] [$copyuid]
> proxyauth bob
> \echo [$user] [$found] [$copyuid]
> \conninfo
> select Sent
> \reconnect
> \echo again [$user] [$mailbox]
> xatom PROXYAUTH carol
> \echo xatom $user
> \raw PROXYAUTH "dave"
> \echo raw $user
> \reconnect
> \echo refused [$mailbox]
S: * PREAUTH [CAPABILITY IMAP4rev1 UIDPLUS] ready
C: $1 SELECT INBOX
S: $1 OK done
C: $2 UID SEARCH ALL
S: * SEARCH 4
S: $2 OK done
C: $3 COPY 1 INBOX
S: $3 OK [COPYUID 1 4 5] done
C: $4 PROXYAUTH eve
S: $4 NO not you
C: $5 PROXYAUTH bob
S: $5 OK done
C: $6 SELECT Sent
S: $6 OK done
logout
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $7 PROXYAUTH bob
S: $7 OK done
C: $8 SELECT Sent
S: $8 OK done
C: $9 PROXYAUTH carol
S: $9 OK done
C: $10 PROXYAUTH "dave"
S: $10 OK done
logout
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $11 PROXYAUTH dave
S: $11 NO not any more
logout
<~ no [] [4] [5]
<~ [bob] [] []
<~ user           bob
<~ again [bob] [Sent]
<~ xatom carol
<~ raw dave
<~ refused []
!~ proxyauth dave refused: not any more
exit 3 4
