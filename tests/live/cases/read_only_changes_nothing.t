# --read-only refuses what changes something; examine works.
rows: A33
server: dovecot child tls
mail: INBOX 001
args: --read-only
> examine INBOX
> -store 1 +FLAGS (\Deleted)
> -append INBOX <@DEMO@/002-alternative.eml
> fetch 1 (FLAGS)
<! \Deleted))
!~ --read-only
exit 0
