# Where words are listed NIL is one, and a number is one: also in response codes, and among quota roots.
== wire
* OK [CAPABILITY IMAP4rev1 NIL 123] x
* OK [PERMANENTFLAGS (NIL 007 \Seen)] x
* OK [BADCHARSET (NIL 8 "a b")] x
* OK [BADURL NIL] x
* QUOTAROOT NIL NIL 7
* FLAGS (NIL (NIL 7))
== pretty
quota roots of NIL
  roots          "NIL" "7"
  flags          NIL (NIL 7)
! OK [CAPABILITY IMAP4rev1 NIL 123] x — what the server can do
! OK [PERMANENTFLAGS (NIL 007 \Seen)] x — flags that can be changed for good; \* means new ones too
! OK [BADCHARSET (NIL 8 "a b")] x — the server does not know the charset; try CHARSET with one it lists
! OK [BADURL NIL] x — the URL leads nowhere
! OK done
== terminal
OK [CAPABILITY IMAP4rev1 NIL 123] x — what the server can do
OK [PERMANENTFLAGS (NIL 007 \Seen)] x — flags that can be changed for good; \*
means new ones too
OK [BADCHARSET (NIL 8 "a b")] x — the server does not know the charset; try
CHARSET with one it lists
OK [BADURL NIL] x — the URL leads nowhere
quota roots of NIL
  roots          "NIL" "7"
  flags          NIL (NIL 7)
OK done
== json
{"type":"response","name":"OK","code":{"name":"CAPABILITY","text":"CAPABILITY IMAP4rev1 NIL 123","args":["IMAP4rev1","NIL","123"]},"text":"x"}
{"type":"response","name":"OK","code":{"name":"PERMANENTFLAGS","text":"PERMANENTFLAGS (NIL 007 \\Seen)","args":[["NIL","007","\\Seen"]]},"text":"x"}
{"type":"response","name":"OK","code":{"name":"BADCHARSET","text":"BADCHARSET (NIL 8 \"a b\")","args":[["NIL","8","a b"]]},"text":"x"}
{"type":"response","name":"OK","code":{"name":"BADURL","text":"BADURL NIL","args":[null]},"text":"x"}
{"type":"response","name":"QUOTAROOT","mailbox":"NIL","roots":["NIL","7"]}
{"type":"response","name":"FLAGS","words":["NIL",["NIL","7"]]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
