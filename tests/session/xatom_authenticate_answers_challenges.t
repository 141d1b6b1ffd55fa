# xatom AUTHENTICATE without a response is authenticate; with one it goes out as typed, and the dialogue is the user's.
args: -k --trace
env: IMAPSH_PASSWORD=geheim
> \set user joe
> xatom authenticate PLAIN
> xatom UNAUTHENTICATE
> xatom AUTHENTICATE X-MINE AAAA
> BBBB
> \echo $state
S: * OK [CAPABILITY IMAP4rev1] ready
C: $2 AUTHENTICATE PLAIN
S: + 
C: {*}
S: $2 OK [CAPABILITY IMAP4rev1] in
C: $3 UNAUTHENTICATE
S: $3 OK [CAPABILITY IMAP4rev1] out
C: $4 AUTHENTICATE X-MINE AAAA
S: + Y2hhbGxlbmdl
C: BBBB
S: $4 OK [CAPABILITY IMAP4rev1] in
logout
!! AAAA
!! BBBB
!! geheim
