# idle SECONDS ends in time though the server talks without a pause.
limit: 8
args: -q
> idle 1
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 IDLE
S: + idling
drip 20
many 100 * {#} EXISTS
C: DONE
S: $1 OK done
drip 0
logout
exit 0
