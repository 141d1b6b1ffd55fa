# A script that stops at a failure says which later commands had left already; their answers are not shown.
args: --pipeline 64
> status a (MESSAGES)
> status b (MESSAGES)
> # not a command
> status c (MESSAGES)
> \echo never
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 STATUS a (MESSAGES)
C: $2 STATUS b (MESSAGES)
C: $3 STATUS c (MESSAGES)
S: $1 NO [NONEXISTENT] no such mailbox
S: * STATUS b (MESSAGES 2)
S: $2 OK done
S: * STATUS c (MESSAGES 3)
S: $3 OK done
logout
<.
!~ stdin:1: answered NO
!~ the 2 commands of lines 2 to 4 had already been sent
exit 3
