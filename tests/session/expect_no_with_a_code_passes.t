# An excused failure can be expected.
> -copy 1 x
> -delete Nowhere
> \expect NO [NONEXISTENT]
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 DELETE Nowhere
S: $1 NO [NONEXISTENT] not there
logout
