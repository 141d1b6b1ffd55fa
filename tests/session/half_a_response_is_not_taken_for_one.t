# What came before the cut is shown up to the last whole response.
> list "" *
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S: * LIST () "/" whole
S- * LIST () "/" half
cut
<~ whole
<! half
exit 2
