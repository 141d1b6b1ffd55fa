# No delimiter, other delimiters, extended data, literals, and names that are none.
== command list "" *
== wire
* LIST (\Noinferiors) NIL flat
* LIST () "." a.b.c
* LIST () "." a
* LIST (\NonExistent) "/" foo ("CHILDINFO" ("SUBSCRIBED"))
* LIST () "/" new ("OLDNAME" ("old"))
* LIST () "/" {13}
with "quotes"
* LIST () "/" NIL
* LIST () "/" ""
* LIST () "\\" "x\\y"
== pretty
MAILBOX        DELIM  MARKS         MORE
flat           NIL    \Noinferiors
a              .
└─a.b.c        .
foo            /      \NonExistent  ("CHILDINFO" ("SUBSCRIBED"))
new            /                    ("OLDNAME" ("old"))
with "quotes"  /
NIL            /
               /
x\y            \
! OK done
== terminal
MAILBOX        DELIM  MARKS         MORE
flat           NIL    \Noinferiors
a              .
└─b.c          .
foo            /      \NonExistent  ("CHILDINFO" ("SUBSCRIBED"))
new            /                    ("OLDNAME" ("old"))
with "quotes"  /
NIL            /
               /
x\y            \
OK done
== json
{"type":"response","name":"LIST","mailbox":"flat","attributes":["\\Noinferiors"],"delimiter":null}
{"type":"response","name":"LIST","mailbox":"a.b.c","attributes":[],"delimiter":"."}
{"type":"response","name":"LIST","mailbox":"a","attributes":[],"delimiter":"."}
{"type":"response","name":"LIST","mailbox":"foo","attributes":["\\NonExistent"],"delimiter":"/","extra":[[{"string":"CHILDINFO"},[{"string":"SUBSCRIBED"}]]]}
{"type":"response","name":"LIST","mailbox":"new","attributes":[],"delimiter":"/","oldname":"old","extra":[[{"string":"OLDNAME"},[{"string":"old"}]]]}
{"type":"response","name":"LIST","mailbox":"with \"quotes\"","attributes":[],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"NIL","attributes":[],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"","attributes":[],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"x\\y","attributes":[],"delimiter":"\\"}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
