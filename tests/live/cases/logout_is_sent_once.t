# The end of the input, \quit and logout end the session in order, with one LOGOUT.
rows: M5 A19
server: dovecot child tls
server: cyrus tls
args: --trace=trace
> select
> \quit
> \echo never
<! never
holds trace LOGOUT
holds trace BYE
exit 0
