# What the server refuses or complains of, untagged, while the command line's login is under way is shown by json.
env: IMAPSH_PASSWORD=sesame
args: -o json -u joe --plaintext
> noop
S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready
C: $1 AUTHENTICATE PLAIN {*}
S: * BAD Unrecognized command
S: * NO [UNAVAILABLE] no quota today
S: $1 OK in
C: $2 CAPABILITY
S: * NO slow disk
S: * CAPABILITY IMAP4rev1
S: $2 OK done
C: $3 NOOP
S: $3 OK done
logout
<~ "text":"Unrecognized command"
<~ "text":"no quota today"
<~ "text":"slow disk"
exit 0
