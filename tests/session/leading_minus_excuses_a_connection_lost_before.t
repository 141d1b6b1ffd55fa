# A connection that is found lost before an excused line does not end the script, as if the line had found it.
rows: M7
> noop
> \! sleep 0.2
> -noop
> \echo $state
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
S: * BYE idle too long
close
<~ disconnected
!~ idle too long
