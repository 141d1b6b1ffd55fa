# Nor are challenges when the mechanism has nothing left to say and gave up.
args: --timeout 1 -u joe --auth PLAIN
env: IMAPSH_PASSWORD=geheim
limit: 6
> noop
S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready
C: $1 AUTHENTICATE PLAIN
S: + 
C: AGpvZQBnZWhlaW0=
S: + 
C: *
split 4
drip 200
many 10 + 
exit 8
