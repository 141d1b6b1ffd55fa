# Words behind a complete response are shown with a doubt, whatever the response is.
== command noop
== wire
* CAPABILITY (IMAP4rev1) IDLE
* ENABLED (CONDSTORE) QRESYNC
* FLAGS (\Seen) (\Draft)
* 3 EXISTS now
* 0 RECENT (a b)
* VANISHED (EARLIER) 1:3 5
* VANISHED (EARLIER LATER) 1:3
* LIST () "/" "a" b
* LIST () "/" "a" () (b)
* STATUS INBOX (MESSAGES 1) (UNSEEN 7)
* STATUS "INBOX" (MESSAGES 1) UNSEEN 7
* SEARCH 1 2 (MODSEQ 9) (MODSEQ 8)
* SEARCH 1 (MODSEQ 9 8)
* SORT 2 1 ALL
* ESEARCH (TAG "a") (TAG "b") ALL 1:3
* ESEARCH (TAG "a") ALL 1:3 (MODSEQ 9)
* ESEARCH MIN 1 MIN 2
* THREAD (1) 2 (3)
* ACL INBOX fred lrs anyone
* MYRIGHTS "INBOX" lrs w
* QUOTA "" (STORAGE 1 2) (MESSAGE 7 9)
* QUOTA "ROOT"
* NAMESPACE NIL NIL NIL NIL
* NAMESPACE (("" "/")) NIL NIL (("#" "."))
* ID ("name" "x") ("version" "2")
* ID NIL ("name" "x")
* METADATA INBOX (/private/a "1") (/private/b "2")
* ANNOTATION INBOX "/comment" ("value.priv" "x") ("value.shared" "y")
* 1 FETCH (UID 9) (FLAGS (\Seen))
* 2 FETCH (UID 9) {3}
abc FLAGS
* 3 FETCH (UID 9
* 4 FETCH (UID 9 EMAILID (a b) MODSEQ (1 2))
* OK [UIDNEXT 4 5] next
* OK [COPYUID 1 2 3 4] copied
* OK [APPENDUID 1 2 3] appended
* OK [READ-ONLY x] x
* 5 EXPUNGE 6
== pretty
(IMAP4rev1) IDLE
  enabled        (CONDSTORE) QRESYNC
  flags          \Seen
MAILBOX  DELIM
a        /
MAILBOX  DELIM  MORE
a        /      ()
MAILBOX  MESSAGES
INBOX           1
MAILBOX  MESSAGES
INBOX           1
1:2
  modseq         9
1
2 1
found
  all            1:3
                 (TAG "b")
found
  all            1:3
  modseq         9
found
  min            1
  MIN            2
MESSAGE
1
3
rights on INBOX
IDENTIFIER  RIGHTS
fred        lrs
anyone
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
my rights on INBOX
  rights         lrs
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
quota root ""
RESOURCE  USED           LIMIT           FULL
STORAGE      1  1.0 KiB      2  2.0 KiB  50 %
quota root "ROOT"
  resources      none are limited
NAMESPACE    PREFIX  DELIM
personal     none
other users  none
shared       none
NAMESPACE    PREFIX  DELIM
personal     ""      /
other users  none
shared       none
server
  name           x
server: tells nothing about itself
metadata of INBOX
  /private/a     1
annotation of INBOX: /comment
  value.priv     x
message 1
  uid            9
message 2
  uid            9
message 3
  uid            9
message 4
  uid            9
  emailid        b
  modseq         (1 2)
! doubt at byte 16 of FLAGS: words too many
!   * FLAGS (\Seen) (\Draft)
! now 3 messages
! doubt at byte 11 of 3 EXISTS: words too many
!   * 3 EXISTS now
! 0 recent messages
! doubt at byte 11 of 0 RECENT: words too many
!   * 0 RECENT (a b)
! UIDs 1:3 vanished earlier
! doubt at byte 25 of VANISHED: words too many
!   * VANISHED (EARLIER) 1:3 5
! UIDs 1:3 vanished earlier
! doubt at byte 11 of VANISHED: "(EARLIER)" is expected
!   * VANISHED (EARLIER LATER) 1:3
! doubt at byte 18 of LIST: words too many
!   * LIST () "/" "a" b
! doubt at byte 21 of LIST: words too many
!   * LIST () "/" "a" () (b)
! doubt at byte 28 of STATUS: words too many
!   * STATUS INBOX (MESSAGES 1) (UNSEEN 7)
! doubt at byte 30 of STATUS: words too many
!   * STATUS "INBOX" (MESSAGES 1) UNSEEN 7
! (2 messages)
! doubt at byte 24 of SEARCH: a message number is expected
!   * SEARCH 1 2 (MODSEQ 9) (MODSEQ 8)
! (1 message)
! doubt at byte 11 of SEARCH: a message number is expected
!   * SEARCH 1 (MODSEQ 9 8)
! (2 messages)
! doubt at byte 11 of SORT: a message number is expected
!   * SORT 2 1 ALL
! doubt at byte 20 of ESEARCH: a list where the name of an item is due
!   * ESEARCH (TAG "a") (TAG "b") ALL 1:3
! doubt at byte 28 of ESEARCH: a list where the name of an item is due
!   * ESEARCH (TAG "a") ALL 1:3 (MODSEQ 9)
! doubt at byte 20 of ESEARCH: an item that came before
!   * ESEARCH MIN 1 MIN 2
! doubt at byte 13 of THREAD: a message number is expected
!   * THREAD (1) 2 (3)
! doubt at byte 21 of ACL: a name without a value
!   * ACL INBOX fred lrs anyone
! doubt at byte 23 of MYRIGHTS: words too many
!   * MYRIGHTS "INBOX" lrs w
! doubt at byte 25 of QUOTA: words too many
!   * QUOTA "" (STORAGE 1 2) (MESSAGE 7 9)
! doubt at byte 24 of NAMESPACE: words too many
!   * NAMESPACE NIL NIL NIL NIL
! doubt at byte 31 of NAMESPACE: words too many
!   * NAMESPACE (("" "/")) NIL NIL (("#" "."))
! doubt at byte 18 of ID: words too many
!   * ID ("name" "x") ("version" "2")
! doubt at byte 9 of ID: words too many
!   * ID NIL ("name" "x")
! doubt at byte 34 of METADATA: words too many
!   * METADATA INBOX (/private/a "1") (/private/b "2")
! doubt at byte 49 of ANNOTATION: words too many
!   * ANNOTATION INBOX "/comment" ("value.priv" "x") ("value.shared" "y")
! doubt at byte 18 of 1 FETCH: words too many
!   (FLAGS (\Seen))
! doubt at byte 18 of 2 FETCH: words too many
!   "abc" FLAGS
! doubt at byte 10 of 3 FETCH: a list without its ")"
! doubt at byte 25 of 4 FETCH: EMAILID: one string is expected
!   EMAILID (a b)
! doubt at byte 38 of 4 FETCH: MODSEQ: a number is expected
! OK [UIDNEXT 4 5] next — the UID that the next message will have
! doubt at byte 16 of OK: words too many in a response code
! OK [COPYUID 1 2 3 4] copied — the UIDs of the messages copied, and of the copies
! doubt at byte 20 of OK: words too many in a response code
! OK [APPENDUID 1 2 3] appended — the UIDVALIDITY and UID of the message appended
! doubt at byte 20 of OK: words too many in a response code
! OK [READ-ONLY x] x — the mailbox is or has become read-only
! doubt at byte 16 of OK: words too many in a response code
! message 5 was expunged
! doubt at byte 12 of 5 EXPUNGE: words too many
!   * 5 EXPUNGE 6
! OK done
== terminal
(IMAP4rev1) IDLE
  enabled        (CONDSTORE) QRESYNC
  flags          \Seen
doubt at byte 16 of FLAGS: words too many
  * FLAGS (\Seen) (\Draft)
now 3 messages
doubt at byte 11 of 3 EXISTS: words too many
  * 3 EXISTS now
0 recent messages
doubt at byte 11 of 0 RECENT: words too many
  * 0 RECENT (a b)
UIDs 1:3 vanished earlier
doubt at byte 25 of VANISHED: words too many
  * VANISHED (EARLIER) 1:3 5
UIDs 1:3 vanished earlier
doubt at byte 11 of VANISHED: "(EARLIER)" is expected
  * VANISHED (EARLIER LATER) 1:3
MAILBOX  DELIM
a        /
doubt at byte 18 of LIST: words too many
  * LIST () "/" "a" b
MAILBOX  DELIM  MORE
a        /      ()
doubt at byte 21 of LIST: words too many
  * LIST () "/" "a" () (b)
MAILBOX  MESSAGES
INBOX           1
doubt at byte 28 of STATUS: words too many
  * STATUS INBOX (MESSAGES 1) (UNSEEN 7)
MAILBOX  MESSAGES
INBOX           1
doubt at byte 30 of STATUS: words too many
  * STATUS "INBOX" (MESSAGES 1) UNSEEN 7
1:2
  modseq         9
(2 messages)
doubt at byte 24 of SEARCH: a message number is expected
  * SEARCH 1 2 (MODSEQ 9) (MODSEQ 8)
1
(1 message)
doubt at byte 11 of SEARCH: a message number is expected
  * SEARCH 1 (MODSEQ 9 8)
2 1
(2 messages)
doubt at byte 11 of SORT: a message number is expected
  * SORT 2 1 ALL
found
  all            1:3
                 (TAG "b")
doubt at byte 20 of ESEARCH: a list where the name of an item is due
  * ESEARCH (TAG "a") (TAG "b") ALL 1:3
found
  all            1:3
  modseq         9
doubt at byte 28 of ESEARCH: a list where the name of an item is due
  * ESEARCH (TAG "a") ALL 1:3 (MODSEQ 9)
found
  min            1
  MIN            2
doubt at byte 20 of ESEARCH: an item that came before
  * ESEARCH MIN 1 MIN 2
MESSAGE
1
3
doubt at byte 13 of THREAD: a message number is expected
  * THREAD (1) 2 (3)
rights on INBOX
IDENTIFIER  RIGHTS
fred        lrs
anyone
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
doubt at byte 21 of ACL: a name without a value
  * ACL INBOX fred lrs anyone
my rights on INBOX
  rights         lrs
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
doubt at byte 23 of MYRIGHTS: words too many
  * MYRIGHTS "INBOX" lrs w
quota root ""
RESOURCE  USED           LIMIT           FULL
STORAGE      1  1.0 KiB      2  2.0 KiB  50 %
doubt at byte 25 of QUOTA: words too many
  * QUOTA "" (STORAGE 1 2) (MESSAGE 7 9)
quota root "ROOT"
  resources      none are limited
NAMESPACE    PREFIX  DELIM
personal     none
other users  none
shared       none
doubt at byte 24 of NAMESPACE: words too many
  * NAMESPACE NIL NIL NIL NIL
NAMESPACE    PREFIX  DELIM
personal     ""      /
other users  none
shared       none
doubt at byte 31 of NAMESPACE: words too many
  * NAMESPACE (("" "/")) NIL NIL (("#" "."))
server
  name           x
doubt at byte 18 of ID: words too many
  * ID ("name" "x") ("version" "2")
server: tells nothing about itself
doubt at byte 9 of ID: words too many
  * ID NIL ("name" "x")
metadata of INBOX
  /private/a     1
doubt at byte 34 of METADATA: words too many
  * METADATA INBOX (/private/a "1") (/private/b "2")
annotation of INBOX: /comment
  value.priv     x
doubt at byte 49 of ANNOTATION: words too many
  * ANNOTATION INBOX "/comment" ("value.priv" "x") ("value.shared" "y")
message 1
  uid            9
doubt at byte 18 of 1 FETCH: words too many
  (FLAGS (\Seen))
message 2
  uid            9
doubt at byte 18 of 2 FETCH: words too many
  "abc" FLAGS
message 3
  uid            9
doubt at byte 10 of 3 FETCH: a list without its ")"
message 4
  uid            9
  emailid        b
  modseq         (1 2)
doubt at byte 25 of 4 FETCH: EMAILID: one string is expected
  EMAILID (a b)
doubt at byte 38 of 4 FETCH: MODSEQ: a number is expected
OK [UIDNEXT 4 5] next — the UID that the next message will have
doubt at byte 16 of OK: words too many in a response code
OK [COPYUID 1 2 3 4] copied — the UIDs of the messages copied, and of the copies
doubt at byte 20 of OK: words too many in a response code
OK [APPENDUID 1 2 3] appended — the UIDVALIDITY and UID of the message appended
doubt at byte 20 of OK: words too many in a response code
OK [READ-ONLY x] x — the mailbox is or has become read-only
doubt at byte 16 of OK: words too many in a response code
message 5 was expunged
doubt at byte 12 of 5 EXPUNGE: words too many
  * 5 EXPUNGE 6
OK done
== json
{"type":"response","name":"CAPABILITY","words":[["IMAP4rev1"],"IDLE"]}
{"type":"response","name":"ENABLED","words":[["CONDSTORE"],"QRESYNC"]}
{"type":"response","name":"FLAGS","words":["\\Seen"],"doubts":[{"text":"words too many","at":16}],"args":[["\\Seen"],["\\Draft"]]}
{"type":"response","name":"EXISTS","number":3,"doubts":[{"text":"words too many","at":11}],"args":["now"]}
{"type":"response","name":"RECENT","number":0,"doubts":[{"text":"words too many","at":11}],"args":[["a","b"]]}
{"type":"response","name":"VANISHED","earlier":true,"set":"1:3","doubts":[{"text":"words too many","at":25}],"args":[["EARLIER"],"1:3",5]}
{"type":"response","name":"VANISHED","earlier":true,"set":"1:3","doubts":[{"text":"\"(EARLIER)\" is expected","at":11}],"args":[["EARLIER","LATER"],"1:3"]}
{"type":"response","name":"LIST","mailbox":"a","attributes":[],"delimiter":"/","doubts":[{"text":"words too many","at":18}],"args":[[],{"string":"/"},{"string":"a"},"b"]}
{"type":"response","name":"LIST","mailbox":"a","attributes":[],"delimiter":"/","extra":[[],["b"]],"doubts":[{"text":"words too many","at":21}],"args":[[],{"string":"/"},{"string":"a"},[],["b"]]}
{"type":"response","name":"STATUS","mailbox":"INBOX","items":{"MESSAGES":1},"doubts":[{"text":"words too many","at":28}],"args":["INBOX",["MESSAGES",1],["UNSEEN",7]]}
{"type":"response","name":"STATUS","mailbox":"INBOX","items":{"MESSAGES":1},"doubts":[{"text":"words too many","at":30}],"args":[{"string":"INBOX"},["MESSAGES",1],"UNSEEN",7]}
{"type":"response","name":"SEARCH","numbers":[1,2],"modseq":9,"doubts":[{"text":"a message number is expected","at":24}],"args":[1,2,["MODSEQ",9],["MODSEQ",8]]}
{"type":"response","name":"SEARCH","numbers":[1],"doubts":[{"text":"a message number is expected","at":11}],"args":[1,["MODSEQ",9,8]]}
{"type":"response","name":"SORT","numbers":[2,1],"doubts":[{"text":"a message number is expected","at":11}],"args":[2,1,"ALL"]}
{"type":"response","name":"ESEARCH","command":"a","uid":false,"all":"1:3","items":{"":["TAG",{"string":"b"}]},"doubts":[{"text":"a list where the name of an item is due","at":20}],"args":[["TAG",{"string":"a"}],["TAG",{"string":"b"}],"ALL","1:3"]}
{"type":"response","name":"ESEARCH","command":"a","uid":false,"all":"1:3","modseq":9,"items":{},"doubts":[{"text":"a list where the name of an item is due","at":28}],"args":[["TAG",{"string":"a"}],"ALL","1:3",["MODSEQ",9]]}
{"type":"response","name":"ESEARCH","command":null,"uid":false,"min":1,"items":{"MIN":2},"doubts":[{"text":"an item that came before","at":20}],"args":["MIN",1,"MIN",2]}
{"type":"response","name":"THREAD","threads":[[1],[3]],"doubts":[{"text":"a message number is expected","at":13}],"args":[[1],2,[3]]}
{"type":"response","name":"ACL","mailbox":"INBOX","rights":[{"identifier":"fred","rights":"lrs"},{"identifier":"anyone","rights":null}],"doubts":[{"text":"a name without a value","at":21}],"args":["INBOX","fred","lrs","anyone"]}
{"type":"response","name":"MYRIGHTS","mailbox":"INBOX","rights":"lrs","doubts":[{"text":"words too many","at":23}],"args":[{"string":"INBOX"},"lrs","w"]}
{"type":"response","name":"QUOTA","root":"","resources":[{"resource":"STORAGE","usage":1,"limit":2}],"doubts":[{"text":"words too many","at":25}],"args":[{"string":""},["STORAGE",1,2],["MESSAGE",7,9]]}
{"type":"response","name":"QUOTA","root":"ROOT","resources":[]}
{"type":"response","name":"NAMESPACE","personal":[],"other":[],"shared":[],"doubts":[{"text":"words too many","at":24}],"args":[null,null,null,null]}
{"type":"response","name":"NAMESPACE","personal":[{"prefix":"","delimiter":"/"}],"other":[],"shared":[],"doubts":[{"text":"words too many","at":31}],"args":[[[{"string":""},{"string":"/"}]],null,null,[[{"string":"#"},{"string":"."}]]]}
{"type":"response","name":"ID","parameters":{"name":"x"},"doubts":[{"text":"words too many","at":18}],"args":[[{"string":"name"},{"string":"x"}],[{"string":"version"},{"string":"2"}]]}
{"type":"response","name":"ID","parameters":null,"doubts":[{"text":"words too many","at":9}],"args":[null,[{"string":"name"},{"string":"x"}]]}
{"type":"response","name":"METADATA","mailbox":"INBOX","entries":{"/private/a":"1"},"doubts":[{"text":"words too many","at":34}],"args":["INBOX",["/private/a",{"string":"1"}],["/private/b",{"string":"2"}]]}
{"type":"response","name":"ANNOTATION","mailbox":"INBOX","entry":"/comment","attributes":{"value.priv":"x"},"doubts":[{"text":"words too many","at":49}],"args":["INBOX",{"string":"/comment"},[{"string":"value.priv"},{"string":"x"}],[{"string":"value.shared"},{"string":"y"}]]}
{"type":"response","name":"FETCH","number":1,"items":{"UID":9},"doubts":[{"text":"words too many","at":18}],"args":[["UID",9],["FLAGS",["\\Seen"]]]}
{"type":"response","name":"FETCH","number":2,"items":{"UID":9},"doubts":[{"text":"words too many","at":18}],"args":[["UID",9],{"literal":"abc"},"FLAGS"]}
{"type":"response","name":"FETCH","number":3,"items":{"UID":9},"doubts":[{"text":"a list without its \")\"","at":10}],"args":[["UID",9]]}
{"type":"response","name":"FETCH","number":4,"items":{"UID":9,"EMAILID":"b","MODSEQ":[1,2]},"doubts":[{"text":"one string is expected","at":25,"item":"EMAILID"},{"text":"a number is expected","at":38,"item":"MODSEQ"}],"args":[["UID",9,"EMAILID",["a","b"],"MODSEQ",[1,2]]]}
{"type":"response","name":"OK","code":{"name":"UIDNEXT","text":"UIDNEXT 4 5","args":[4,5],"number":4},"text":"next","doubts":[{"text":"words too many in a response code","at":16}],"args":["[UIDNEXT 4 5] next"]}
{"type":"response","name":"OK","code":{"name":"COPYUID","text":"COPYUID 1 2 3 4","args":[1,2,3,4],"number":1,"set":"2","set2":"3"},"text":"copied","doubts":[{"text":"words too many in a response code","at":20}],"args":["[COPYUID 1 2 3 4] copied"]}
{"type":"response","name":"OK","code":{"name":"APPENDUID","text":"APPENDUID 1 2 3","args":[1,2,3],"number":1,"set":"2"},"text":"appended","doubts":[{"text":"words too many in a response code","at":20}],"args":["[APPENDUID 1 2 3] appended"]}
{"type":"response","name":"OK","code":{"name":"READ-ONLY","text":"READ-ONLY x","args":["x"]},"text":"x","doubts":[{"text":"words too many in a response code","at":16}],"args":["[READ-ONLY x] x"]}
{"type":"response","name":"EXPUNGE","number":5,"doubts":[{"text":"words too many","at":12}],"args":[6]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
