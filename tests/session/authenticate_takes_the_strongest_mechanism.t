# Of PLAIN and CRAM-MD5 the one that does not give the password away is chosen.
rows: A2
args: -u tim
env: IMAPSH_PASSWORD=tanstaaftanstaaf
> noop
S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=CRAM-MD5 SASL-IR] ready
C: $1 AUTHENTICATE CRAM-MD5
S: + PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+
C: dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 NOOP
S: $2 OK done
logout
