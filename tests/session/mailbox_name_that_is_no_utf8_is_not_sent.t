# What bytes of another charset would name is anybody's guess: such a name is refused, bare and quoted, in patterns and URLs.
args: -k
>\ create Gr\xfc\xdfe\n
>\ select "Gr\xfc"\n
>\ list "" (a Gr\xfc*)\n
>\ rename a Gr\xed\xa0\x80\n
> create Grüße
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 CREATE Gr&APwA3w-e
S: $1 OK done
logout
!~ stdin:1: mailbox: expected a name in UTF-8
!~ stdin:2: mailbox: expected a name in UTF-8
!~ stdin:3: pattern: expected a name in UTF-8
!~ stdin:4: 
exit 1
