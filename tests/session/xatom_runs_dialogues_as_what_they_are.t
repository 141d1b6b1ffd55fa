# xatom of a command that is a dialogue, or that changes the session, does what the command does.
args: -u joe
env: IMAPSH_PASSWORD=geheim
> xatom SELECT &AMQ-
> \echo $state $mailbox
> xatom IDLE 1
> xatom CLOSE
> \echo $state
> xatom ENABLE UTF8=ACCEPT
> \echo $utf8
> xatom LOGOUT
> \echo $state
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}geheim{*}
S: $1 OK [CAPABILITY IMAP4rev1 IDLE ENABLE] in
C: $2 SELECT &AMQ-
S: * 3 EXISTS
S: $2 OK [READ-WRITE] done
C: $3 IDLE
S: + idling
C: DONE
S: $3 OK done
C: $4 CLOSE
S: $4 OK done
C: $5 ENABLE UTF8=ACCEPT
S: * ENABLED UTF8=ACCEPT
S: $5 OK done
C: $6 LOGOUT
S: * BYE bye
S: $6 OK done
close
<~ selected Ä
<~ authenticated
<~ yes
<~ disconnected
