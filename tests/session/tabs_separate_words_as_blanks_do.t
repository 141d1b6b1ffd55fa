# A tab behind a verb, and between arguments, is a blank.
>\ \x5cecho\ta\tb\n
>\ noop\t\n
>\ list\t""\t(a\tb)\n
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
C: $2 LIST "" (a b)
S: $2 OK done
logout
< a b
