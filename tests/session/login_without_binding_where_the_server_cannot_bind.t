# A server offers -PLUS and cannot bind to TLS 1.3: over a verified certificate the same mechanism is tried without.
via: tls
args: -u joe
env: IMAPSH_PASSWORD=pencil
> noop
S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=SCRAM-SHA-1-PLUS AUTH=SCRAM-SHA-1] ready
C: $1 AUTHENTICATE SCRAM-SHA-1-PLUS cD10bHMtZXhwb3J0ZXIsLG49am9lLHI9{*}
S: $1 NO bad protocol / cancel
C: $2 AUTHENTICATE SCRAM-SHA-1 biwsbj1qb2Uscj{*}
S: $2 NO no
logout
!~ SCRAM-SHA-1-PLUS was refused (bad protocol / cancel)
!~ login as joe refused by SCRAM-SHA-1: no; the server also offers SCRAM-SHA-1-PLUS, PLAIN: choose one by --auth
exit 4
