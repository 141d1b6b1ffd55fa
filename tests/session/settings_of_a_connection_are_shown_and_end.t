# Any setting that came with a connection ends with it, and \set shows what is in force.
via: tcp
args: -k -o json -f s
file s
\set timeout 50
\connect --timeout 40 --read-only --quiet --user joe --auth PLAIN imap://127.0.0.1:@PORT@
\set timeout
\set read-only
\set user
\set timeout 30
\set quiet off
\set user
\connect imap://127.0.0.1:@PORT@
\set timeout
\set read-only
\set user
end
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
< {...}
< {"type":"values","command":"set","values":{"timeout":"40"}}
< {"type":"values","command":"set","values":{"read-only":"on"}}
< {"type":"values","command":"set","values":{"user":"joe"}}
< {"type":"values","command":"set","values":{"user":"joe"}}
< {"type":"note","level":"info","text":"for this connection alone: user"}
< {...}
< {"type":"values","command":"set","values":{"timeout":"30"}}
< {"type":"values","command":"set","values":{"read-only":"off"}}
< {"type":"values","command":"set","values":{"user":""}}
