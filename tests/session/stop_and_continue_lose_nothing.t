# Stopped and continued in the middle of an answer: nothing is lost, and the answer is read to its end.
args: -o raw
> list "" *
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S: * LIST () "/" one
S- * LIST () "/
signal STOP
S- " two\r\n
delay 100
signal CONT
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
<~ " two
