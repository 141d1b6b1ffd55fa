# Rights that can be given, and my own.
== command myrights INBOX
== wire
* LISTRIGHTS ~/Mail/saved smith la r swicdkxte z
* LISTRIGHTS x anyone ""
* MYRIGHTS INBOX rwiptsldaex
* MYRIGHTS INBOX ""
== pretty
rights that can be given on ~/Mail/saved
  identifier     smith
  always         la
  optional       r swicdkxte z
  a              administer: change the access control list
  c              create, or k and x (obsolete)
  d              delete, or e, t and x (obsolete)
  e              expunge messages
  i              insert: append and copy messages
  k              create mailboxes below
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
  t              delete messages: change \Deleted
  w              write: change other flags
  x              delete the mailbox
rights that can be given on x
  identifier     anyone
  always         none
  optional       none
my rights on INBOX
  rights         rwiptsldaex
  a              administer: change the access control list
  d              delete, or e, t and x (obsolete)
  e              expunge messages
  i              insert: append and copy messages
  l              lookup: see the mailbox in lists
  p              post: send mail to the mailbox's address
  r              read: select, fetch, search
  s              keep seen: change \Seen
  t              delete messages: change \Deleted
  w              write: change other flags
  x              delete the mailbox
my rights on INBOX
  rights         none
! OK done
== terminal
rights that can be given on ~/Mail/saved
  identifier     smith
  always         la
  optional       r swicdkxte z
  a              administer: change the access control list
  c              create, or k and x (obsolete)
  d              delete, or e, t and x (obsolete)
  e              expunge messages
  i              insert: append and copy messages
  k              create mailboxes below
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
  t              delete messages: change \Deleted
  w              write: change other flags
  x              delete the mailbox
rights that can be given on x
  identifier     anyone
  always         none
  optional       none
my rights on INBOX
  rights         rwiptsldaex
  a              administer: change the access control list
  d              delete, or e, t and x (obsolete)
  e              expunge messages
  i              insert: append and copy messages
  l              lookup: see the mailbox in lists
  p              post: send mail to the mailbox's address
  r              read: select, fetch, search
  s              keep seen: change \Seen
  t              delete messages: change \Deleted
  w              write: change other flags
  x              delete the mailbox
my rights on INBOX
  rights         none
OK done
== json
{"type":"response","name":"LISTRIGHTS","mailbox":"~/Mail/saved","identifier":"smith","required":"la","optional":["r","swicdkxte","z"]}
{"type":"response","name":"LISTRIGHTS","mailbox":"x","identifier":"anyone","required":"","optional":[]}
{"type":"response","name":"MYRIGHTS","mailbox":"INBOX","rights":"rwiptsldaex"}
{"type":"response","name":"MYRIGHTS","mailbox":"INBOX","rights":""}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
