# The words with which a server refuses to compress are shown as escapes.
args: --compress -u joe --plaintext
env: IMAPSH_PASSWORD=geheim
> noop
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}geheim{*}
S: $1 OK [CAPABILITY IMAP4rev1 COMPRESS=DEFLATE] in
C: $2 COMPRESS DEFLATE
S: $2 NO \e]0;owned\x07\e[2J\xc2\x9b31m
C: $3 NOOP
S: $3 OK done
logout
!~ does not compress the connection: 
!~ 31m
!! \e
