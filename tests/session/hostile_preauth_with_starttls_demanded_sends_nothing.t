# Over TCP with --tls starttls, PREAUTH in the clear: no command of the script is sent.
via: tcp
args: --tls starttls
> append INBOX <<END
> MARKmail
> END
S: * PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] come in
leave
exit 5
