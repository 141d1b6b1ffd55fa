# The number 3, the string "3" and the literal 3 are told apart in trees; words of a known kind are strings.
== command noop
== wire
* X-KINDS 3 "3" {1}
3 NIL "NIL" () (a "b" 007 -1 18446744073709551615 18446744073709551616)
* 1 FETCH (X-ITEM (3 "3") FLAGS (NIL 3 "3" \Seen) X-GM-LABELS (NIL "NIL" 3) UID 3)
* CAPABILITY NIL IDLE
* FLAGS (NIL)
* LIST (NIL \Seen) "/" "x" ("OLDNAME" (old 3))
* STATUS x (MESSAGES 3 MAILBOXID (M3) X-A NIL X-B "3")
* OK [X-CODE 3 "3" a (b "c")] text
* ID ("version" "3" "number" 3 "none" NIL)
* METADATA x (/a "3" /b 3 /c NIL)
* QUOTAROOT NIL NIL ""
* NAMESPACE (("" "/" "X-PARAM" ("3" 3))) NIL NIL
* ESEARCH X-ITEM (1:3 "3")
* 1 FETCH (BODYSTRUCTURE ("A" "B" ("N" "3") NIL NIL "7BIT" 1 NIL NIL ("de" NIL) NIL "3" 3))
== pretty
X-KINDS 3 "3" "3" NIL "NIL" () (a "b" 007 -1 18446744073709551615 18446744073709551616)
message 1
  x-item         (3 "3")
  flags          NIL 3 "3" \Seen
  x-gm-labels    NIL "NIL" 3
  uid            3
NIL IDLE
  flags          NIL
MAILBOX  DELIM  MARKS      MORE
x        /      NIL \Seen  ("OLDNAME" (old 3))
MAILBOX  MESSAGES  MAILBOXID  X-A  X-B
x               3         M3  NIL    3
server
  version        3
  number         3
  none           NIL
metadata of x
  /a             3
  /b             3
  /c             NIL
quota roots of NIL
  roots          "NIL" ""
NAMESPACE    PREFIX  DELIM  MORE
personal     ""      /      "X-PARAM" ("3" 3)
other users  none
shared       none
found
  X-ITEM         (1:3 "3")
message 1: BODYSTRUCTURE
PART  TYPE  ENCODING  BYTES  MORE
1     a/b   7BIT          1  N=3; language=("de" NIL); "3" 3
! OK [X-CODE 3 "3" a (b "c")] text
! OK done
== terminal
X-KINDS 3 "3" "3" NIL "NIL" () (a "b" 007 -1 18446744073709551615 18446744073709551616)
message 1
  x-item         (3 "3")
  flags          NIL 3 "3" \Seen
  x-gm-labels    NIL "NIL" 3
  uid            3
NIL IDLE
  flags          NIL
MAILBOX  DELIM  MARKS      MORE
x        /      NIL \Seen  ("OLDNAME" (old 3))
MAILBOX  MESSAGES  MAILBOXID  X-A  X-B
x               3         M3  NIL    3
OK [X-CODE 3 "3" a (b "c")] text
server
  version        3
  number         3
  none           NIL
metadata of x
  /a             3
  /b             3
  /c             NIL
quota roots of NIL
  roots          "NIL" ""
NAMESPACE    PREFIX  DELIM  MORE
personal     ""      /      "X-PARAM" ("3" 3)
other users  none
shared       none
found
  X-ITEM         (1:3 "3")
message 1: BODYSTRUCTURE
PART  TYPE  ENCODING  BYTES
1     a/b   7BIT          1
  1              N=3; language=("de" NIL); "3" 3
OK done
== json
{"type":"response","name":"X-KINDS","args":[3,{"string":"3"},{"literal":"3"},null,{"string":"NIL"},[],["a",{"string":"b"},"007","-1",18446744073709551615,"18446744073709551616"]]}
{"type":"response","name":"FETCH","number":1,"items":{"X-ITEM":[3,{"string":"3"}],"FLAGS":["NIL","3","3","\\Seen"],"X-GM-LABELS":["NIL","NIL","3"],"UID":3}}
{"type":"response","name":"CAPABILITY","words":["NIL","IDLE"]}
{"type":"response","name":"FLAGS","words":["NIL"]}
{"type":"response","name":"LIST","mailbox":"x","attributes":["NIL","\\Seen"],"delimiter":"/","extra":[[{"string":"OLDNAME"},["old",3]]]}
{"type":"response","name":"STATUS","mailbox":"x","items":{"MESSAGES":3,"MAILBOXID":["M3"],"X-A":null,"X-B":3}}
{"type":"response","name":"OK","code":{"name":"X-CODE","text":"X-CODE 3 \"3\" a (b \"c\")","args":[3,{"string":"3"},"a",["b",{"string":"c"}]]},"text":"text"}
{"type":"response","name":"ID","parameters":{"version":"3","number":"3","none":null}}
{"type":"response","name":"METADATA","mailbox":"x","entries":{"/a":"3","/b":"3","/c":null}}
{"type":"response","name":"QUOTAROOT","mailbox":"NIL","roots":["NIL",""]}
{"type":"response","name":"NAMESPACE","personal":[{"prefix":"","delimiter":"/","extra":[{"string":"X-PARAM"},[{"string":"3"},3]]}],"other":[],"shared":[]}
{"type":"response","name":"ESEARCH","command":null,"uid":false,"items":{"X-ITEM":["1:3",{"string":"3"}]}}
{"type":"response","name":"FETCH","number":1,"items":{"BODYSTRUCTURE":{"part":"1","type":"A","subtype":"B","parameters":{"N":"3"},"id":null,"description":null,"encoding":"7BIT","size":1,"language":["de","NIL"],"extra":[{"string":"3"},3]}}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
