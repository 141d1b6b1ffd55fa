# APPENDUID and COPYUID without what they promise leave no false variables.
> append x <<END
> text
> END
> \echo [$appenduid]
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 APPEND x {6}
S: + go
C- text\r\n\r\n
S: $1 OK [APPENDUID] done
logout
exit 0 1
