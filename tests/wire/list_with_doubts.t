# A LIST without attributes, without a delimiter, with unquoted blanks.
== command list
== wire
* LIST "/" noattributes
* LIST () "/" name with blanks
* LIST () "/"
* LIST () "/" a () surplus
* LIST
== pretty
MAILBOX       DELIM
noattributes  /
MAILBOX           DELIM
name with blanks  /
MAILBOX  DELIM
/        NIL
MAILBOX  DELIM  MORE
a        /      ()
MAILBOX  DELIM
NIL      NIL
! doubt at byte 7 of LIST: a list of attributes is missing
!   * LIST "/" noattributes
! doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
!   * LIST () "/" name with blanks
! doubt at byte 10 of LIST: the delimiter or the mailbox name is missing
!   * LIST () "/"
! doubt at byte 19 of LIST: words too many
!   * LIST () "/" a () surplus
! doubt at byte 8 of LIST: a list of attributes is missing
!   * LIST
! OK done
== terminal
MAILBOX       DELIM
noattributes  /
doubt at byte 7 of LIST: a list of attributes is missing
  * LIST "/" noattributes
MAILBOX           DELIM
name with blanks  /
doubt at byte 14 of LIST: a name with blanks or parentheses that is not quoted
  * LIST () "/" name with blanks
MAILBOX  DELIM
/        NIL
doubt at byte 10 of LIST: the delimiter or the mailbox name is missing
  * LIST () "/"
MAILBOX  DELIM  MORE
a        /      ()
doubt at byte 19 of LIST: words too many
  * LIST () "/" a () surplus
MAILBOX  DELIM
NIL      NIL
doubt at byte 8 of LIST: a list of attributes is missing
  * LIST
OK done
== json
{"type":"response","name":"LIST","mailbox":"noattributes","attributes":[],"delimiter":"/","doubts":[{"text":"a list of attributes is missing","at":7}],"args":[{"string":"/"},"noattributes"]}
{"type":"response","name":"LIST","mailbox":"name with blanks","attributes":[],"delimiter":"/","doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":14}],"args":[[],{"string":"/"},"name","with","blanks"]}
{"type":"response","name":"LIST","mailbox":"/","attributes":[],"delimiter":null,"doubts":[{"text":"the delimiter or the mailbox name is missing","at":10}],"args":[[],{"string":"/"}]}
{"type":"response","name":"LIST","mailbox":"a","attributes":[],"delimiter":"/","extra":[[],"surplus"],"doubts":[{"text":"words too many","at":19}],"args":[[],{"string":"/"},"a",[],"surplus"]}
{"type":"response","name":"LIST","mailbox":null,"attributes":[],"delimiter":null,"doubts":[{"text":"a list of attributes is missing","at":8}],"args":[]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
