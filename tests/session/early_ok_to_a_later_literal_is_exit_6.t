# A tagged OK before the second message of a MULTIAPPEND was asked for: not both are there, so it is no success.
file one
one
end
file two
two
end
> append INBOX <one <two
S: * PREAUTH [CAPABILITY IMAP4rev1 MULTIAPPEND] ready
C: $1 APPEND INBOX {5}
S: + go on
C- one\r\n {5}\r\n
S: $1 OK [APPENDUID 7 1] done
expect-close
!~ before it had asked for the literal of 5 bytes
exit 6
