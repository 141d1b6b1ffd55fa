# A response that nobody knows is shown as it came, in every renderer.
rows: A48
args: -o json
> xatom XFROB
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 XFROB
S: * XFROB 42 (a "b" NIL) ~frobbed
S: $1 OK done
logout
<~ XFROB
<~ 42
