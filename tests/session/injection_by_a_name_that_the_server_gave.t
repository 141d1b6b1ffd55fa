# A name with CR LF that a server gave goes back as a literal, in one command.
args: --plaintext
> list "" *
> \set box "a"
> status "x\"y" (MESSAGES)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S{ * LIST () "/"
| a
| b DELETE c
S: 
S: $1 OK done
C: $2 STATUS "x\"y" (MESSAGES)
S: $2 OK done
logout
