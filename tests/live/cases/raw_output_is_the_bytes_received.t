# -o raw: the literal is whole and byte-exact within its response.
rows: A11 C7
server: dovecot child tls
server: cyrus tls
server: courier tls
mail: INBOX 003 037
args: -o raw
> examine INBOX
> fetch 2 (BODY.PEEK[]) >out
> \! sed "s/\r*$/\r/" @DEMO@/037-uuencode.eml >want
> \! n=$(wc -c <want); sed 1d out | head -c $n | cmp - want
> \! head -n 1 out | grep -q "^[*] 2 FETCH (.*BODY\[\] {$(wc -c <want)}"
> fetch 1:2 (UID)
< {...}
<~ * 1 FETCH (UID 1)
<~ * 2 FETCH (UID 2)
exit 0
