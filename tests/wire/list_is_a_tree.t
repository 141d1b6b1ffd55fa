# A hierarchy, in the order of the server, a parent behind its child and one missing.
== command list
== wire
* LIST (\HasChildren) "/" Archive
* LIST (\HasNoChildren \Sent) "/" "Archive/Sent Items"
* LIST (\HasNoChildren) "/" Archive/2024/Q1
* LIST (\Noselect \HasChildren) "/" Archive/2024
* LIST (\HasNoChildren) "/" lost/child
* LIST (\HasNoChildren \Marked) "/" INBOX
* LIST (\Subscribed \Drafts) "/" Entw&APw-rfe
* LIST () "/" "A&-B"
* LIST () "/" R&D
== pretty
MAILBOX               DELIM  MARKS
Archive               /      \HasChildren
├─Archive/Sent Items  /      \HasNoChildren \Sent
└─Archive/2024        /      \Noselect \HasChildren
  └─Archive/2024/Q1   /      \HasNoChildren
lost/child            /      \HasNoChildren
INBOX                 /      \HasNoChildren \Marked
Entwürfe              /      \Subscribed \Drafts
A&B                   /
&:R&D                 /
! OK done
== terminal
MAILBOX       DELIM  MARKS
Archive       /      \HasChildren
├─Sent Items  /      \HasNoChildren \Sent
└─2024        /      \Noselect \HasChildren
  └─Q1        /      \HasNoChildren
lost/child    /      \HasNoChildren
INBOX         /      \HasNoChildren \Marked
Entwürfe      /      \Subscribed \Drafts
A&B           /
&:R&D         /
OK done
== json
{"type":"response","name":"LIST","mailbox":"Archive","attributes":["\\HasChildren"],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"Archive/Sent Items","attributes":["\\HasNoChildren","\\Sent"],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"Archive/2024/Q1","attributes":["\\HasNoChildren"],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"Archive/2024","attributes":["\\Noselect","\\HasChildren"],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"lost/child","attributes":["\\HasNoChildren"],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"INBOX","attributes":["\\HasNoChildren","\\Marked"],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"Entwürfe","wire":"Entw&APw-rfe","attributes":["\\Subscribed","\\Drafts"],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"A&B","wire":"A&-B","attributes":[],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"&:R&D","wire":"R&D","attributes":[],"delimiter":"/"}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
