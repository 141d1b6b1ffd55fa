# $appenduid holds what APPENDUID said, with flags and a date sent as typed.
rows: A1 U4
> append INBOX (\Seen Work) "17-Jul-1996 02:44:25 -0700" <<END
> hello
> END
> \echo $appenduid
S: * PREAUTH [CAPABILITY IMAP4rev1 UIDPLUS] ready
C{ $1 APPEND INBOX (\Seen Work) "17-Jul-1996 02:44:25 -0700"
| hello
C:
S: $1 OK [APPENDUID 38505 3955] done
logout
<~ 3955
