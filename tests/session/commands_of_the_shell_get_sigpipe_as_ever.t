# What is started by \!, by | and to answer challenges ends by SIGPIPE as it would in any shell.
args: -k
> \! (while :; do echo x || exit; done; echo "going on" >&2) | head -n 1
> \! kill -PIPE $$; exit 0
> capability | kill -PIPE $$; exit 0
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 CAPABILITY
S: * CAPABILITY IMAP4rev1
S: $1 OK done
logout
<~ x
!! going on
!~ stdin:2: the command was killed by signal 13
!~ stdin:3: kill -PIPE
exit 1
