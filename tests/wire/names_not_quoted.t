# A name that is not quoted goes on up to what the grammar still wants, whatever stands in it.
== command noop
== wire
* MYRIGHTS Sent Items lrs
* MYRIGHTS a(b)c lrs
* ACL Sent Items fred lrs
* ACL a(b) fred lrs anyone l
* LISTRIGHTS x(y)z fred lr s w
* QUOTAROOT folderB/TEST(S)C ""
* QUOTAROOT a (b) "" user
* QUOTAROOT INBOX "" user
* QUOTA user bob (STORAGE 1 2)
* QUOTA a(b) (STORAGE 1 2)
* QUOTA a (b 1) (STORAGE 1 2)
* LIST () "/" a(b)c
* LIST () "/" Archive (2010)
* LIST () "/" Archive (2010) ("CHILDINFO" ("SUBSCRIBED"))
* LIST () "/" a)b
* LIST () "/" [Gmail]/All Mail
* LIST () "/" {x%y*z
* LIST () "\\" a\b c
* LIST () "/" Entw\xC3\xBCrfe 1
* LSUB () "." q"uote
* LSUB () "." q"uo"te
* STATUS a(b)c (MESSAGES 1)
* STATUS folder (old) (MESSAGES 1)
* STATUS INBOX(MESSAGES 1)
* STATUS INBOX(MESSAGES 1)(UNSEEN 2)
* STATUS q"uote (MESSAGES 0)
* METADATA Sent Items (/private/comment "x")
* METADATA Sent Items /private/comment /shared/x
* METADATA a(b) (/private/comment "x")
* ANNOTATION Sent Items "/comment" ("value.priv" "x")
== pretty
my rights on Sent Items
  rights         lrs
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
my rights on a(b)c
  rights         lrs
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
rights on Sent Items
IDENTIFIER  RIGHTS
fred        lrs
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
rights on a(b)
IDENTIFIER  RIGHTS
fred        lrs
anyone      l
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
rights that can be given on x(y)z
  identifier     fred
  always         lr
  optional       s w
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
  w              write: change other flags
quota roots of folderB/TEST(S)C
  roots          ""
quota roots of a (b)
  roots          "" "user"
quota roots of INBOX
  roots          "" "user"
quota root "user bob"
RESOURCE  USED           LIMIT           FULL
STORAGE      1  1.0 KiB      2  2.0 KiB  50 %
quota root "a(b)"
RESOURCE  USED           LIMIT           FULL
STORAGE      1  1.0 KiB      2  2.0 KiB  50 %
quota root "a (b 1)"
RESOURCE  USED           LIMIT           FULL
STORAGE      1  1.0 KiB      2  2.0 KiB  50 %
MAILBOX  DELIM
a(b)c    /
MAILBOX         DELIM
Archive (2010)  /
MAILBOX         DELIM  MORE
Archive (2010)  /      ("CHILDINFO" ("SUBSCRIBED"))
MAILBOX  DELIM
a)b      /
MAILBOX           DELIM
[Gmail]/All Mail  /
MAILBOX  DELIM
{x%y*z   /
a\b c    \
MAILBOX     DELIM
Entwürfe 1  /
MAILBOX  DELIM
q"uote   .
MAILBOX  DELIM
q"uo"te  .
MAILBOX  MESSAGES
a(b)c           1
MAILBOX       MESSAGES
folder (old)         1
MAILBOX  MESSAGES
INBOX           1
INBOX           1
MAILBOX  MESSAGES
q"uote          0
metadata of Sent Items
  /private/comment  x
metadata changed on Sent Items
  /private/comment
  /shared/x
metadata of a(b)
  /private/comment  x
annotation of Sent Items: /comment
  value.priv     x
! doubt at byte 11 of MYRIGHTS: a name with blanks or parentheses that is not quoted
!   * MYRIGHTS Sent Items lrs
! doubt at byte 11 of MYRIGHTS: a name with blanks or parentheses that is not quoted
!   * MYRIGHTS a(b)c lrs
! doubt at byte 6 of ACL: a name with blanks or parentheses that is not quoted
!   * ACL Sent Items fred lrs
! doubt at byte 6 of ACL: a name with blanks or parentheses that is not quoted
!   * ACL a(b) fred lrs anyone l
! doubt at byte 13 of LISTRIGHTS: a name with blanks or parentheses that is not quoted
!   * LISTRIGHTS x(y)z fred lr s w
! doubt at byte 12 of QUOTAROOT: a name with blanks or parentheses that is not quoted
!   * QUOTAROOT folderB/TEST(S)C ""
! doubt at byte 12 of QUOTAROOT: a name with blanks or parentheses that is not quoted
!   * QUOTAROOT a (b) "" user
! doubt at byte 8 of QUOTA: a name with blanks or parentheses that is not quoted
!   * QUOTA user bob (STORAGE 1 2)
! doubt at byte 8 of QUOTA: a name with blanks or parentheses that is not quoted
!   * QUOTA a(b) (STORAGE 1 2)
! doubt at byte 8 of QUOTA: a name with blanks or parentheses that is not quoted
!   * QUOTA a (b 1) (STORAGE 1 2)
! doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
!   * LIST () "/" a(b)c
! doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
!   * LIST () "/" Archive (2010)
! doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
!   * LIST () "/" Archive (2010) ("CHILDINFO" ("SUBSCRIBED"))
! doubt at byte 15 of LIST: a ")" too many
!   * LIST () "/" a)b
! doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
!   * LIST () "/" [Gmail]/All Mail
! doubt at byte 15 of LIST: a name with blanks or parentheses that is not quoted
!   * LIST () "\\" a\b c
! doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
!   * LIST () "/" Entwürfe 1
! doubt at byte 15 of LSUB: a quoted string without an end
!   * LSUB () "." q"uote
! doubt at byte 14 of LSUB: a name with blanks or parentheses that is not quoted
!   * LSUB () "." q"uo"te
! doubt at byte 9 of STATUS: a name with blanks or parentheses that is not quoted
!   * STATUS a(b)c (MESSAGES 1)
! doubt at byte 9 of STATUS: a name with blanks or parentheses that is not quoted
!   * STATUS folder (old) (MESSAGES 1)
! doubt at byte 26 of STATUS: words too many
!   * STATUS INBOX(MESSAGES 1)(UNSEEN 2)
! doubt at byte 10 of STATUS: a quoted string without an end
!   * STATUS q"uote (MESSAGES 0)
! doubt at byte 11 of METADATA: a name with blanks or parentheses that is not quoted
!   * METADATA Sent Items (/private/comment "x")
! doubt at byte 11 of METADATA: a name with blanks or parentheses that is not quoted
!   * METADATA Sent Items /private/comment /shared/x
! doubt at byte 11 of METADATA: a name with blanks or parentheses that is not quoted
!   * METADATA a(b) (/private/comment "x")
! doubt at byte 13 of ANNOTATION: a name with blanks or parentheses that is not quoted
!   * ANNOTATION Sent Items "/comment" ("value.priv" "x")
! OK done
== terminal
my rights on Sent Items
  rights         lrs
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
doubt at byte 11 of MYRIGHTS: a name with blanks or parentheses that is not
quoted
  * MYRIGHTS Sent Items lrs
my rights on a(b)c
  rights         lrs
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
doubt at byte 11 of MYRIGHTS: a name with blanks or parentheses that is not
quoted
  * MYRIGHTS a(b)c lrs
rights on Sent Items
IDENTIFIER  RIGHTS
fred        lrs
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
doubt at byte 6 of ACL: a name with blanks or parentheses that is not quoted
  * ACL Sent Items fred lrs
rights on a(b)
IDENTIFIER  RIGHTS
fred        lrs
anyone      l
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
doubt at byte 6 of ACL: a name with blanks or parentheses that is not quoted
  * ACL a(b) fred lrs anyone l
rights that can be given on x(y)z
  identifier     fred
  always         lr
  optional       s w
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
  w              write: change other flags
doubt at byte 13 of LISTRIGHTS: a name with blanks or parentheses that is not
quoted
  * LISTRIGHTS x(y)z fred lr s w
quota roots of folderB/TEST(S)C
  roots          ""
doubt at byte 12 of QUOTAROOT: a name with blanks or parentheses that is not
quoted
  * QUOTAROOT folderB/TEST(S)C ""
quota roots of a (b)
  roots          "" "user"
doubt at byte 12 of QUOTAROOT: a name with blanks or parentheses that is not
quoted
  * QUOTAROOT a (b) "" user
quota roots of INBOX
  roots          "" "user"
quota root "user bob"
RESOURCE  USED           LIMIT           FULL
STORAGE      1  1.0 KiB      2  2.0 KiB  50 %
doubt at byte 8 of QUOTA: a name with blanks or parentheses that is not quoted
  * QUOTA user bob (STORAGE 1 2)
quota root "a(b)"
RESOURCE  USED           LIMIT           FULL
STORAGE      1  1.0 KiB      2  2.0 KiB  50 %
doubt at byte 8 of QUOTA: a name with blanks or parentheses that is not quoted
  * QUOTA a(b) (STORAGE 1 2)
quota root "a (b 1)"
RESOURCE  USED           LIMIT           FULL
STORAGE      1  1.0 KiB      2  2.0 KiB  50 %
doubt at byte 8 of QUOTA: a name with blanks or parentheses that is not quoted
  * QUOTA a (b 1) (STORAGE 1 2)
MAILBOX  DELIM
a(b)c    /
doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
  * LIST () "/" a(b)c
MAILBOX         DELIM
Archive (2010)  /
doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
  * LIST () "/" Archive (2010)
MAILBOX         DELIM  MORE
Archive (2010)  /      ("CHILDINFO" ("SUBSCRIBED"))
doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
  * LIST () "/" Archive (2010) ("CHILDINFO" ("SUBSCRIBED"))
MAILBOX  DELIM
a)b      /
doubt at byte 15 of LIST: a ")" too many
  * LIST () "/" a)b
MAILBOX           DELIM
[Gmail]/All Mail  /
doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
  * LIST () "/" [Gmail]/All Mail
MAILBOX  DELIM
{x%y*z   /
a\b c    \
doubt at byte 15 of LIST: a name with blanks or parentheses that is not quoted
  * LIST () "\\" a\b c
MAILBOX     DELIM
Entwürfe 1  /
doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
  * LIST () "/" Entwürfe 1
MAILBOX  DELIM
q"uote   .
doubt at byte 15 of LSUB: a quoted string without an end
  * LSUB () "." q"uote
MAILBOX  DELIM
q"uo"te  .
doubt at byte 14 of LSUB: a name with blanks or parentheses that is not quoted
  * LSUB () "." q"uo"te
MAILBOX  MESSAGES
a(b)c           1
doubt at byte 9 of STATUS: a name with blanks or parentheses that is not quoted
  * STATUS a(b)c (MESSAGES 1)
MAILBOX       MESSAGES
folder (old)         1
doubt at byte 9 of STATUS: a name with blanks or parentheses that is not quoted
  * STATUS folder (old) (MESSAGES 1)
MAILBOX  MESSAGES
INBOX           1
INBOX           1
doubt at byte 26 of STATUS: words too many
  * STATUS INBOX(MESSAGES 1)(UNSEEN 2)
MAILBOX  MESSAGES
q"uote          0
doubt at byte 10 of STATUS: a quoted string without an end
  * STATUS q"uote (MESSAGES 0)
metadata of Sent Items
  /private/comment  x
doubt at byte 11 of METADATA: a name with blanks or parentheses that is not
quoted
  * METADATA Sent Items (/private/comment "x")
metadata changed on Sent Items
  /private/comment
  /shared/x
doubt at byte 11 of METADATA: a name with blanks or parentheses that is not
quoted
  * METADATA Sent Items /private/comment /shared/x
metadata of a(b)
  /private/comment  x
doubt at byte 11 of METADATA: a name with blanks or parentheses that is not
quoted
  * METADATA a(b) (/private/comment "x")
annotation of Sent Items: /comment
  value.priv     x
doubt at byte 13 of ANNOTATION: a name with blanks or parentheses that is not
quoted
  * ANNOTATION Sent Items "/comment" ("value.priv" "x")
OK done
== json
{"type":"response","name":"MYRIGHTS","mailbox":"Sent Items","rights":"lrs","doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":11}],"args":["Sent","Items","lrs"]}
{"type":"response","name":"MYRIGHTS","mailbox":"a(b)c","rights":"lrs","doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":11}],"args":["a",["b"],"c","lrs"]}
{"type":"response","name":"ACL","mailbox":"Sent Items","rights":[{"identifier":"fred","rights":"lrs"}],"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":6}],"args":["Sent","Items","fred","lrs"]}
{"type":"response","name":"ACL","mailbox":"a(b)","rights":[{"identifier":"fred","rights":"lrs"},{"identifier":"anyone","rights":"l"}],"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":6}],"args":["a",["b"],"fred","lrs","anyone","l"]}
{"type":"response","name":"LISTRIGHTS","mailbox":"x(y)z","identifier":"fred","required":"lr","optional":["s","w"],"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":13}],"args":["x",["y"],"z","fred","lr","s","w"]}
{"type":"response","name":"QUOTAROOT","mailbox":"folderB/TEST(S)C","roots":[""],"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":12}],"args":["folderB/TEST",["S"],"C",{"string":""}]}
{"type":"response","name":"QUOTAROOT","mailbox":"a (b)","roots":["","user"],"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":12}],"args":["a",["b"],{"string":""},"user"]}
{"type":"response","name":"QUOTAROOT","mailbox":"INBOX","roots":["","user"]}
{"type":"response","name":"QUOTA","root":"user bob","resources":[{"resource":"STORAGE","usage":1,"limit":2}],"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":8}],"args":["user","bob",["STORAGE",1,2]]}
{"type":"response","name":"QUOTA","root":"a(b)","resources":[{"resource":"STORAGE","usage":1,"limit":2}],"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":8}],"args":["a",["b"],["STORAGE",1,2]]}
{"type":"response","name":"QUOTA","root":"a (b 1)","resources":[{"resource":"STORAGE","usage":1,"limit":2}],"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":8}],"args":["a",["b",1],["STORAGE",1,2]]}
{"type":"response","name":"LIST","mailbox":"a(b)c","attributes":[],"delimiter":"/","doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":14}],"args":[[],{"string":"/"},"a",["b"],"c"]}
{"type":"response","name":"LIST","mailbox":"Archive (2010)","attributes":[],"delimiter":"/","doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":14}],"args":[[],{"string":"/"},"Archive",[2010]]}
{"type":"response","name":"LIST","mailbox":"Archive (2010)","attributes":[],"delimiter":"/","extra":[[{"string":"CHILDINFO"},[{"string":"SUBSCRIBED"}]]],"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":14}],"args":[[],{"string":"/"},"Archive",[2010],[{"string":"CHILDINFO"},[{"string":"SUBSCRIBED"}]]]}
{"type":"response","name":"LIST","mailbox":"a)b","attributes":[],"delimiter":"/","doubts":[{"text":"a \")\" too many","at":15}],"args":[[],{"string":"/"},"a","b"]}
{"type":"response","name":"LIST","mailbox":"[Gmail]/All Mail","attributes":[],"delimiter":"/","doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":14}],"args":[[],{"string":"/"},"[Gmail]/All","Mail"]}
{"type":"response","name":"LIST","mailbox":"{x%y*z","attributes":[],"delimiter":"/"}
{"type":"response","name":"LIST","mailbox":"a\\b c","attributes":[],"delimiter":"\\","doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":15}],"args":[[],{"string":"\\"},"a\\b","c"]}
{"type":"response","name":"LIST","mailbox":"Entwürfe 1","attributes":[],"delimiter":"/","doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":14}],"args":[[],{"string":"/"},"Entwürfe",1]}
{"type":"response","name":"LSUB","mailbox":"q\"uote","attributes":[],"delimiter":".","doubts":[{"text":"a quoted string without an end","at":15}],"args":[[],{"string":"."},"q","\"uote"]}
{"type":"response","name":"LSUB","mailbox":"q\"uo\"te","attributes":[],"delimiter":".","doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":14}],"args":[[],{"string":"."},"q",{"string":"uo"},"te"]}
{"type":"response","name":"STATUS","mailbox":"a(b)c","items":{"MESSAGES":1},"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":9}],"args":["a",["b"],"c",["MESSAGES",1]]}
{"type":"response","name":"STATUS","mailbox":"folder (old)","items":{"MESSAGES":1},"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":9}],"args":["folder",["old"],["MESSAGES",1]]}
{"type":"response","name":"STATUS","mailbox":"INBOX","items":{"MESSAGES":1}}
{"type":"response","name":"STATUS","mailbox":"INBOX","items":{"MESSAGES":1},"doubts":[{"text":"words too many","at":26}],"args":["INBOX",["MESSAGES",1],["UNSEEN",2]]}
{"type":"response","name":"STATUS","mailbox":"q\"uote","items":{"MESSAGES":0},"doubts":[{"text":"a quoted string without an end","at":10}],"args":["q","\"uote",["MESSAGES",0]]}
{"type":"response","name":"METADATA","mailbox":"Sent Items","entries":{"/private/comment":"x"},"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":11}],"args":["Sent","Items",["/private/comment",{"string":"x"}]]}
{"type":"response","name":"METADATA","mailbox":"Sent Items","names":["/private/comment","/shared/x"],"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":11}],"args":["Sent","Items","/private/comment","/shared/x"]}
{"type":"response","name":"METADATA","mailbox":"a(b)","entries":{"/private/comment":"x"},"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":11}],"args":["a",["b"],["/private/comment",{"string":"x"}]]}
{"type":"response","name":"ANNOTATION","mailbox":"Sent Items","entry":"/comment","attributes":{"value.priv":"x"},"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":13}],"args":["Sent","Items",{"string":"/comment"},[{"string":"value.priv"},{"string":"x"}]]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
