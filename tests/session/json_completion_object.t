# A completion in JSON has type, tag, status, code and text.
rows: C6
args: -o json
> delete nowhere
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 DELETE nowhere
S: $1 NO [NONEXISTENT] no such "box"
logout
<~ "type":"completion"
<~ "status":"NO"
<~ NONEXISTENT
<~ no such \"box\"
exit 3
