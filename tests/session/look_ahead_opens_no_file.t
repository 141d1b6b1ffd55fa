# With --pipeline a pipe is read when its command's turn has come, and whole; a FIFO that nobody writes to holds up nothing before.
args: --pipeline 10 -q
> \! mkfifo fifo; (sleep 0.3; echo two) >fifo &
> noop
> status a (MESSAGES)
> append x <fifo
> status b (MESSAGES)
> -append x <missing
> status c (MESSAGES)
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+] ready
C: $1 NOOP
C: $2 STATUS a (MESSAGES)
S: $1 OK done
S: $2 OK done
C: $3 APPEND x {5+}
C- two\r\n\r\n
S: $3 OK done
C: $4 STATUS b (MESSAGES)
S: $4 OK done
C: $5 STATUS c (MESSAGES)
S: $5 OK done
logout
!~ open missing
