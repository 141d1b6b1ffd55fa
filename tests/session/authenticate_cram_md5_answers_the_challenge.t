# RFC 2195's own example.
rows: A18
args: -u tim
env: IMAPSH_PASSWORD=tanstaaftanstaaf
> login_cram_md5 tim
S: * OK [CAPABILITY IMAP4rev1 AUTH=CRAM-MD5] ready
C: $1 AUTHENTICATE CRAM-MD5
S: + PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+
C: dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw
S: $1 OK [CAPABILITY IMAP4rev1] in
logout
exit 0 1
