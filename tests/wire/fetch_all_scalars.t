# Every item with a simple value, in a table.
== command fetch 1:2 FULL
== wire
* 1 FETCH (UID 5 RFC822.SIZE 1023 INTERNALDATE " 1-Feb-2024 00:00:00 +0000" SAVEDATE NIL MODSEQ (1) EMAILID (M1) THREADID NIL PREVIEW "Hello" BINARY.SIZE[1.2] 7 X-GM-MSGID 1278455344230334865 X-GM-THRID 1266894439832287888 X-GM-LABELS (\Inbox "Muy Importante"))
* 2 FETCH (UID 6 RFC822.SIZE 123456789 INTERNALDATE "29-Feb-2024 23:59:60 -0800" SAVEDATE "01-Mar-2024 00:00:00 +0000" MODSEQ (18446744073709551615) EMAILID (M2) THREADID (T2) PREVIEW NIL BINARY.SIZE[1.2] 2048 X-GM-MSGID 1 X-GM-THRID 2 X-GM-LABELS ())
== pretty
#  UID       SIZE             INTERNALDATE                SAVEDATE                                  MODSEQ  EMAILID  THREADID  PREVIEW  BINARY.SIZE[1.2]                    X-GM-MSGID           X-GM-THRID  X-GM-LABELS
1    5       1023              1-Feb-2024 00:00:00 +0000  NIL                                            1  M1       NIL       Hello                   7           1278455344230334865  1266894439832287888  \Inbox "Muy Importante"
2    6  123456789  117.7 MiB  29-Feb-2024 23:59:60 -0800  01-Mar-2024 00:00:00 +0000  18446744073709551615  M2       T2        NIL                  2048  2.0 KiB                    1                    2
! OK done
== terminal
message 1
  uid            5
  size           1023
  internaldate    1-Feb-2024 00:00:00 +0000 (Thu, 1 Feb 2024 00:00:00 +0000)
  savedate       NIL
  modseq         1
  emailid        M1
  threadid       NIL
  preview        Hello
  binary.size[1.2]  7
  x-gm-msgid     1278455344230334865
  x-gm-thrid     1266894439832287888
  x-gm-labels    \Inbox "Muy Importante"
message 2
  uid            6
  size           123456789 (117.7 MiB)
  internaldate   29-Feb-2024 23:59:60 -0800 (Fri, 1 Mar 2024 08:00:00 +0000)
  savedate       01-Mar-2024 00:00:00 +0000 (Fri, 1 Mar 2024 00:00:00 +0000)
  modseq         18446744073709551615
  emailid        M2
  threadid       T2
  preview        NIL
  binary.size[1.2]  2048 (2.0 KiB)
  x-gm-msgid     1
  x-gm-thrid     2
  x-gm-labels    none
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"UID":5,"RFC822.SIZE":1023,"INTERNALDATE":" 1-Feb-2024 00:00:00 +0000","SAVEDATE":null,"MODSEQ":1,"EMAILID":"M1","THREADID":null,"PREVIEW":"Hello","BINARY.SIZE[1.2]":7,"X-GM-MSGID":1278455344230334865,"X-GM-THRID":1266894439832287888,"X-GM-LABELS":["\\Inbox","Muy Importante"]}}
{"type":"response","name":"FETCH","number":2,"items":{"UID":6,"RFC822.SIZE":123456789,"INTERNALDATE":"29-Feb-2024 23:59:60 -0800","SAVEDATE":"01-Mar-2024 00:00:00 +0000","MODSEQ":18446744073709551615,"EMAILID":"M2","THREADID":"T2","PREVIEW":null,"BINARY.SIZE[1.2]":2048,"X-GM-MSGID":1,"X-GM-THRID":2,"X-GM-LABELS":[]}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
