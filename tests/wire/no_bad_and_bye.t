# Failures and farewells say what their codes mean.
== end NO [TRYCREATE] no such mailbox
== wire
* NO [OVERQUOTA] the mailbox is nearly full
* BAD [CLIENTBUG] that was no command
* BYE [UNAVAILABLE] going down for the night
== pretty
! NO [OVERQUOTA] the mailbox is nearly full — the quota would be exceeded
! BAD [CLIENTBUG] that was no command — the server takes the command for a fault of the client
! BYE [UNAVAILABLE] going down for the night — a part of the server does not answer now
! NO [TRYCREATE] no such mailbox — there is no such mailbox, but it can be made: create it first
== terminal
NO [OVERQUOTA] the mailbox is nearly full — the quota would be exceeded
BAD [CLIENTBUG] that was no command — the server takes the command for a fault
of the client
BYE [UNAVAILABLE] going down for the night — a part of the server does not
answer now
NO [TRYCREATE] no such mailbox — there is no such mailbox, but it can be made:
create it first
== json
{"type":"response","name":"NO","code":{"name":"OVERQUOTA","text":"OVERQUOTA"},"text":"the mailbox is nearly full"}
{"type":"response","name":"BAD","code":{"name":"CLIENTBUG","text":"CLIENTBUG"},"text":"that was no command"}
{"type":"response","name":"BYE","code":{"name":"UNAVAILABLE","text":"UNAVAILABLE"},"text":"going down for the night"}
{"type":"completion","tag":"A1","status":"NO","code":{"name":"TRYCREATE","text":"TRYCREATE"},"text":"no such mailbox","elapsed":0.012345}
