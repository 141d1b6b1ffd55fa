# Each right and its meaning.
== command getacl INBOX
== wire
* ACL INBOX Fred rwipslda anyone l "with blank" ""
* ACL Entw&APw-rfe
== pretty
rights on INBOX
IDENTIFIER  RIGHTS
Fred        rwipslda
anyone      l
with blank
  a              administer: change the access control list
  d              delete, or e, t and x (obsolete)
  i              insert: append and copy messages
  l              lookup: see the mailbox in lists
  p              post: send mail to the mailbox's address
  r              read: select, fetch, search
  s              keep seen: change \Seen
  w              write: change other flags
rights on Entwürfe
  nobody has any
! OK done
== terminal
rights on INBOX
IDENTIFIER  RIGHTS
Fred        rwipslda
anyone      l
with blank
  a              administer: change the access control list
  d              delete, or e, t and x (obsolete)
  i              insert: append and copy messages
  l              lookup: see the mailbox in lists
  p              post: send mail to the mailbox's address
  r              read: select, fetch, search
  s              keep seen: change \Seen
  w              write: change other flags
rights on Entwürfe
  nobody has any
OK done
== json
{"type":"response","name":"ACL","mailbox":"INBOX","rights":[{"identifier":"Fred","rights":"rwipslda"},{"identifier":"anyone","rights":"l"},{"identifier":"with blank","rights":""}]}
{"type":"response","name":"ACL","mailbox":"Entwürfe","wire":"Entw&APw-rfe","rights":[]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
