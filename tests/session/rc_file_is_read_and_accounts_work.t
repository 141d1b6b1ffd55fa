# The start-up file sets settings and defines accounts.
rows: A24
via: tcp
args: here
file config/imapsh/rc
\set output raw
\account here imap://127.0.0.1:@PORT@
end
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * XTRA raw
S: $1 OK done
logout
< {...}
< * XTRA raw\r
< {...}
