# \conninfo: peer, protocol, capabilities.
rows: A24 A38 A39 M1
> \conninfo
S: * PREAUTH [CAPABILITY IMAP4rev1 XTRA] ready
logout
<~ IMAP4rev1
<~ child
