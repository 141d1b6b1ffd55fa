# Keywords with nothing behind them, and nothing at all.
== wire
* 

+
* STATUS
* ESEARCH
* ACL
* LISTRIGHTS
* MYRIGHTS
* QUOTA
* QUOTAROOT
* NAMESPACE
* ID
* METADATA
* ANNOTATION
* VANISHED
* FLAGS
* CAPABILITY
* OK
* OK [
* OK [X
* EXISTS
A9
== pretty

 
NIL
found
  all            nothing
rights on NIL
  nobody has any
rights that can be given on NIL
  identifier
  always         none
  optional       none
my rights on NIL
  rights         none
quota root ""
  resources      none are limited
quota roots of NIL
  roots          none
NAMESPACE    PREFIX  DELIM
personal     none
other users  none
shared       none
server: tells nothing about itself
metadata changed on the server
annotation of the server: 
  flags          none

EXISTS
A9 
! doubt at byte 2: an empty response
! doubt at byte 0: an empty line
! +
! doubt at byte 10 of STATUS: a mailbox name is missing
!   * STATUS
! doubt at byte 7 of ACL: a mailbox name is missing
!   * ACL
! doubt at byte 14 of LISTRIGHTS: a mailbox name is missing
!   * LISTRIGHTS
! doubt at byte 12 of MYRIGHTS: a mailbox name is missing
!   * MYRIGHTS
! doubt at byte 9 of QUOTA: the quota root is missing
!   * QUOTA
! doubt at byte 13 of QUOTAROOT: a mailbox name is missing
!   * QUOTAROOT
! doubt at byte 13 of NAMESPACE: namespaces are missing
!   * NAMESPACE
! doubt at byte 6 of ID: a list of fields is expected
!   * ID
! doubt at byte 12 of METADATA: a mailbox name is missing
!   * METADATA
! doubt at byte 14 of ANNOTATION: a mailbox name is missing
!   * ANNOTATION
! UIDs  have vanished
! doubt at byte 12 of VANISHED: a set is expected
!   * VANISHED
! doubt at byte 9 of FLAGS: flags without parentheses
!   * FLAGS
! OK
! OK
! doubt at byte 5 of OK: a response code without its "]"
! OK [X]
! doubt at byte 5 of OK: a response code without its "]"
! doubt at byte 8 of EXISTS: a message number is missing
! doubt at byte 0: neither "*", "+" nor the end of a command
! OK done
== terminal

doubt at byte 2: an empty response
 
doubt at byte 0: an empty line
+
NIL
doubt at byte 10 of STATUS: a mailbox name is missing
  * STATUS
found
  all            nothing
rights on NIL
  nobody has any
doubt at byte 7 of ACL: a mailbox name is missing
  * ACL
rights that can be given on NIL
  identifier
  always         none
  optional       none
doubt at byte 14 of LISTRIGHTS: a mailbox name is missing
  * LISTRIGHTS
my rights on NIL
  rights         none
doubt at byte 12 of MYRIGHTS: a mailbox name is missing
  * MYRIGHTS
quota root ""
  resources      none are limited
doubt at byte 9 of QUOTA: the quota root is missing
  * QUOTA
quota roots of NIL
  roots          none
doubt at byte 13 of QUOTAROOT: a mailbox name is missing
  * QUOTAROOT
NAMESPACE    PREFIX  DELIM
personal     none
other users  none
shared       none
doubt at byte 13 of NAMESPACE: namespaces are missing
  * NAMESPACE
server: tells nothing about itself
doubt at byte 6 of ID: a list of fields is expected
  * ID
metadata changed on the server
doubt at byte 12 of METADATA: a mailbox name is missing
  * METADATA
annotation of the server: 
doubt at byte 14 of ANNOTATION: a mailbox name is missing
  * ANNOTATION
UIDs  have vanished
doubt at byte 12 of VANISHED: a set is expected
  * VANISHED
  flags          none
doubt at byte 9 of FLAGS: flags without parentheses
  * FLAGS

OK
OK
doubt at byte 5 of OK: a response code without its "]"
OK [X]
doubt at byte 5 of OK: a response code without its "]"
EXISTS
doubt at byte 8 of EXISTS: a message number is missing
A9 
doubt at byte 0: neither "*", "+" nor the end of a command
OK done
== json
{"type":"response","name":"","args":[],"doubts":[{"text":"an empty response","at":2}]}
{"type":"response","name":"","args":[],"doubts":[{"text":"an empty line","at":0}]}
{"type":"response","name":"+","code":null,"text":""}
{"type":"response","name":"STATUS","mailbox":null,"items":{},"doubts":[{"text":"a mailbox name is missing","at":10}],"args":[]}
{"type":"response","name":"ESEARCH","command":null,"uid":false,"items":{}}
{"type":"response","name":"ACL","mailbox":null,"rights":[],"doubts":[{"text":"a mailbox name is missing","at":7}],"args":[]}
{"type":"response","name":"LISTRIGHTS","mailbox":null,"identifier":null,"required":null,"optional":[],"doubts":[{"text":"a mailbox name is missing","at":14}],"args":[]}
{"type":"response","name":"MYRIGHTS","mailbox":null,"rights":null,"doubts":[{"text":"a mailbox name is missing","at":12}],"args":[]}
{"type":"response","name":"QUOTA","root":null,"resources":[],"doubts":[{"text":"the quota root is missing","at":9}],"args":[]}
{"type":"response","name":"QUOTAROOT","mailbox":null,"roots":[],"doubts":[{"text":"a mailbox name is missing","at":13}],"args":[]}
{"type":"response","name":"NAMESPACE","personal":[],"other":[],"shared":[],"doubts":[{"text":"namespaces are missing","at":13}],"args":[]}
{"type":"response","name":"ID","parameters":null,"doubts":[{"text":"a list of fields is expected","at":6}],"args":[]}
{"type":"response","name":"METADATA","mailbox":null,"names":[],"doubts":[{"text":"a mailbox name is missing","at":12}],"args":[]}
{"type":"response","name":"ANNOTATION","mailbox":null,"entry":null,"attributes":{},"doubts":[{"text":"a mailbox name is missing","at":14}],"args":[]}
{"type":"response","name":"VANISHED","earlier":false,"set":null,"doubts":[{"text":"a set is expected","at":12}],"args":[]}
{"type":"response","name":"FLAGS","words":[],"doubts":[{"text":"flags without parentheses","at":9}],"args":[]}
{"type":"response","name":"CAPABILITY","words":[]}
{"type":"response","name":"OK","code":null,"text":""}
{"type":"response","name":"OK","code":null,"text":"","doubts":[{"text":"a response code without its \"]\"","at":5}],"args":["["]}
{"type":"response","name":"OK","code":{"name":"X","text":"X"},"text":"","doubts":[{"text":"a response code without its \"]\"","at":5}],"args":["[X"]}
{"type":"response","name":"EXISTS","args":[],"doubts":[{"text":"a message number is missing","at":8}]}
{"type":"response","name":"","tag":"A9","args":[],"doubts":[{"text":"neither \"*\", \"+\" nor the end of a command","at":0}]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
