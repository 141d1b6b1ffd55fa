# A refused mechanism is not followed by another, weaker one.
rows: A2
args: -u tim
env: IMAPSH_PASSWORD=tanstaaftanstaaf
> noop
S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=CRAM-MD5 SASL-IR] ready
C: $1 AUTHENTICATE CRAM-MD5
S: + PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+
C: dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw
S: $1 NO [AUTHENTICATIONFAILED] no such user
leave
!~ no such user
exit 4
