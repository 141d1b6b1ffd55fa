# Contradictory options: exit 1 before anything is connected to; --version lists what there is.
rows: M12 M14
server: dovecot none
file options
@IMAPSH@ -X --tls none --tls-ca x imap://localhost:@IMAP@; echo $?
@IMAPSH@ -X -4 -6 localhost; echo $?
@IMAPSH@ --version
end
> \! sh ./options 2>&1
<~ 1
<~ GnuTLS
<~ SCRAM-SHA-256
exit 0
