# IMAP4rev2 is spoken once it was enabled: names are UTF-8 from there on.
rows: M1 A9 T1 T3
> enable IMAP4rev2
> \echo $protocol $utf8
> create "Entwürfe"
S: * PREAUTH [CAPABILITY IMAP4rev1 IMAP4rev2 ENABLE] ready
C: $1 ENABLE IMAP4rev2
S: * ENABLED IMAP4rev2
S: $1 OK done
C: $2 CREATE {*}Entwürfe{*}
S: $2 OK done
logout
<~ IMAP4rev2
