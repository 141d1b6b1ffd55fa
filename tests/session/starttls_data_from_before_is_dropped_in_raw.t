# Data that anybody on the way could have written before TLS are shown nowhere in raw, and said in one warning; the session goes on.
via: starttls
args: -k -o raw -u joe --trace=@DIR@/trace
env: IMAPSH_PASSWORD=geheim
> \responses
> \set utf8
> \set count
> \set found
> \set uidnext
> \set exists
> \set protocol
> -\expect * LIST*
> list "" Ä
S: * OK [CAPABILITY IMAP4rev2 STARTTLS X-CLEAR] ready
C: $1 STARTTLS
S: * LIST () "/" FORGED
S: * 1 FETCH (FLAGS (\\Seen) BODY[] {6}\r\nFORGED)
S: * STATUS FORGED (MESSAGES 7)
S: * SEARCH 1 2 3
S: * ENABLED UTF8=ACCEPT IMAP4rev2
S: * 4711 EXISTS
S: * FLAGS (\\FORGED)
S: * X-FORGED whatever
S: * OK [UIDNEXT 4711] forged
S: $1 OK [UIDVALIDITY 4711] begin
starttls
C: $2 CAPABILITY
S: * CAPABILITY IMAP4rev1
S: $2 OK done
C: $3 LOGIN joe {*}geheim{*}
S: $3 OK [CAPABILITY IMAP4rev1] in
C: $4 LIST "" &AMQ-
S: $4 OK done
logout
<! FORGED
<! 4711
<~ protocol  IMAP4rev1
!! FORGED
!! 4711
!~ dropped 8 responses
!~ anybody on the way may have written it
holds trace * LIST () "/" FORGED
holds trace * 4711 EXISTS
