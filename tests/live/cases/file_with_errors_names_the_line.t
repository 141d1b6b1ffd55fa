# A script from a file stops at the first failure and names file and line; -k goes on.
rows: M6
server: dovecot child
typed: pipe
file script
select
-delete nowhere
delete nowhere
\echo never
end
args: -f script
<! never
!~ script:3:
exit 3
