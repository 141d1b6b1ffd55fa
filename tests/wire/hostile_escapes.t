# Escape sequences, C1, bidi controls, invalid UTF-8: nothing acts.
== wire
* OK \x1b]0;owned\x07 \xc2\x9b31m \xe2\x80\xae \xff
* LIST (\X\x1b) "\x1b" "evil\x1b[31m"
* LIST () "/" "\xff\xfe"
* 1 FETCH (BODY[] {10}
a\x1b[31m\xc2\x9b\xff X-Y "\xe2\x80\xae")
* ID ("\x1b" "\x9b" "\xff" "\xf3\xa0\x80\x81")
* \x1bFROB \x7f \x00 x
== pretty
MAILBOX       DELIM  MARKS
&:evil\e[31m  \e     \X\e
\xFF\xFE      /
message 1
  x-y            "\u{202E}"
message 1: BODY[] (10 bytes)
a\e[31m\u{9B}\xFF 
server
  \e             \x9B
  \xFF           \u{E0001}
\eFROB \x7F \x00 x
! OK \e]0;owned\x07 \u{9B}31m \u{202E} \xFF
! doubt at byte 10 of \eFROB: a NUL byte
! OK done
== terminal
OK \e]0;owned\x07 \u{9B}31m \u{202E} \xFF
MAILBOX       DELIM  MARKS
&:evil\e[31m  \e     \X\e
\xFF\xFE      /
message 1
  x-y            "\u{202E}"
message 1: BODY[] (10 bytes)
a\e[31m\u{9B}\xFF 

server
  \e             \x9B
  \xFF           \u{E0001}
\eFROB \x7F \x00 x
doubt at byte 10 of \eFROB: a NUL byte
OK done
== json
{"type":"response","name":"OK","code":null,"text":{"base64":"G10wO293bmVkByDCmzMxbSDigK4g/w=="}}
{"type":"response","name":"LIST","mailbox":"&:evil\u001b[31m","wire":"evil\u001b[31m","attributes":["\\X\u001b"],"delimiter":"\u001b"}
{"type":"response","name":"LIST","mailbox":{"base64":"//4="},"attributes":[],"delimiter":"/"}
{"type":"response","name":"FETCH","number":1,"items":{"BODY[]":{"base64":"YRtbMzFtwpv/IA=="},"X-Y":{"string":"\u202e"}}}
{"type":"response","name":"ID","parameters":{"\u001b":{"base64":"mw=="},"\\xFF (#2)":"\udb40\udc01"}}
{"type":"response","name":"\u001bFROB","args":["\u007f","\u0000","x"],"doubts":[{"text":"a NUL byte","at":10}]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
