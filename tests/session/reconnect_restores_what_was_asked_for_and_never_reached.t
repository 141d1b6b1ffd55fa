# A first connection that is lost before the login forgets neither user, mechanism nor mailbox, and neither
# does a second one.
rows: M7
via: tcp
args: -k -u joe --auth PLAIN -f s
env: IMAPSH_PASSWORD=geheim
file s
-\connect imap://127.0.0.1:@PORT@/Archive
-\reconnect
\reconnect
\echo $mailbox
end
S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready
close
connection
S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready
C: $1 AUTHENTICATE PLAIN {*}
close
connection
S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready
C: $1 AUTHENTICATE PLAIN {*}
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 SELECT Archive
S: * 0 EXISTS
S: $2 OK [READ-WRITE] done
logout
< {...}
< Archive
