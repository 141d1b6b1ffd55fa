# --read-only sends nothing that changes the server's data.
args: --read-only -k
> examine INBOX
> store 1 +FLAGS (\Deleted)
> expunge
> delete x
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 EXAMINE INBOX
S: * 2 EXISTS
S: $1 OK [READ-ONLY] done
logout
exit 1
