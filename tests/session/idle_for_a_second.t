# idle N ends by DONE after N seconds, and shows what came.
rows: L4
args: -o raw
> select INBOX
> idle 1
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 IDLE
S: + idling
S: * 3 EXISTS
C: DONE
S: $2 OK idled
logout
<~ * 3 EXISTS
