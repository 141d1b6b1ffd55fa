# An error in a script file is said with its name and line.
args: -f @DIR@/my.imap
file my.imap
# a comment

noop
fetch
end
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
!~ my.imap:4:
exit 1
