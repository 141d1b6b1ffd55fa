# SELECT shows one summary of counts, flags, UIDs and mode.
== command select INBOX
== end OK [READ-WRITE] select completed
== wire
* FLAGS (\Answered \Flagged \Deleted \Seen \Draft)
* OK [PERMANENTFLAGS (\Deleted \Seen \*)] limited
* 172 EXISTS
* 1 RECENT
* OK [UNSEEN 12] message 12 is the first unseen
* OK [UIDVALIDITY 3857529045] UIDs valid
* OK [UIDNEXT 4392] predicted next UID
* OK [HIGHESTMODSEQ 715194045007] highest
* OK [MAILBOXID (F2212ea87-6097-4256-9d51-71338625)] an id
* OK [XOTHER 1] not known
A1 OK [READ-WRITE] select completed
== pretty
INBOX (read-write)
  messages       172
  recent         1
  first unseen   12
  flags          \Answered \Flagged \Deleted \Seen \Draft
  permanent      \Deleted \Seen \*
  uidvalidity    3857529045
  uidnext        4392
  highestmodseq  715194045007
  mailboxid      F2212ea87-6097-4256-9d51-71338625
! OK [XOTHER 1] not known
! OK [READ-WRITE] select completed — the mailbox can be changed
== terminal
OK [XOTHER 1] not known
INBOX (read-write)
  messages       172
  recent         1
  first unseen   12
  flags          \Answered \Flagged \Deleted \Seen \Draft
  permanent      \Deleted \Seen \*
  uidvalidity    3857529045
  uidnext        4392
  highestmodseq  715194045007
  mailboxid      F2212ea87-6097-4256-9d51-71338625
OK [READ-WRITE] select completed — the mailbox can be changed
== json
{"type":"response","name":"FLAGS","words":["\\Answered","\\Flagged","\\Deleted","\\Seen","\\Draft"]}
{"type":"response","name":"OK","code":{"name":"PERMANENTFLAGS","text":"PERMANENTFLAGS (\\Deleted \\Seen \\*)","args":[["\\Deleted","\\Seen","\\*"]]},"text":"limited"}
{"type":"response","name":"EXISTS","number":172}
{"type":"response","name":"RECENT","number":1}
{"type":"response","name":"OK","code":{"name":"UNSEEN","text":"UNSEEN 12","args":[12],"number":12},"text":"message 12 is the first unseen"}
{"type":"response","name":"OK","code":{"name":"UIDVALIDITY","text":"UIDVALIDITY 3857529045","args":[3857529045],"number":3857529045},"text":"UIDs valid"}
{"type":"response","name":"OK","code":{"name":"UIDNEXT","text":"UIDNEXT 4392","args":[4392],"number":4392},"text":"predicted next UID"}
{"type":"response","name":"OK","code":{"name":"HIGHESTMODSEQ","text":"HIGHESTMODSEQ 715194045007","args":[715194045007],"number":715194045007},"text":"highest"}
{"type":"response","name":"OK","code":{"name":"MAILBOXID","text":"MAILBOXID (F2212ea87-6097-4256-9d51-71338625)","args":[["F2212ea87-6097-4256-9d51-71338625"]]},"text":"an id"}
{"type":"response","name":"OK","code":{"name":"XOTHER","text":"XOTHER 1","args":[1]},"text":"not known"}
{"type":"completion","tag":"A1","status":"OK","code":{"name":"READ-WRITE","text":"READ-WRITE"},"text":"select completed","elapsed":0.012345}
