# Parts with their numbers, a message in a message, attachments.
== command fetch 1 BODYSTRUCTURE
== wire
* 1 FETCH (UID 9 BODYSTRUCTURE ((("TEXT" "PLAIN" ("CHARSET" "UTF-8") NIL NIL "QUOTED-PRINTABLE" 1152 23 NIL NIL NIL NIL)("TEXT" "HTML" ("CHARSET" "UTF-8") "<id@x>" "the =?UTF-8?Q?h=C3=BCbsche?= part" "BASE64" 4711 62 "md5==" ("INLINE" NIL) ("de" "en") "http://x/") "ALTERNATIVE" ("BOUNDARY" "b1") NIL NIL)("APPLICATION" "PDF" ("NAME" "=?UTF-8?Q?Pr=C3=BCfung=2Epdf?=") NIL NIL "BASE64" 3145728 NIL ("ATTACHMENT" ("FILENAME" "Pr.pdf" "SIZE" "2300000")) NIL NIL "ext" (1 2))("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 342 ("Wed, 17 Jul 1996 02:23:25 -0700 (PDT)" "IMAP4rev1 WG mtg summary and minutes" (("Terry Gray" NIL "gray" "cac.washington.edu")) (("Terry Gray" NIL "gray" "cac.washington.edu")) (("Terry Gray" NIL "gray" "cac.washington.edu")) ((NIL NIL "imap" "cac.washington.edu")) ((NIL NIL "minutes" "CNRI.Reston.VA.US")("John Klensin" NIL "KLENSIN" "MIT.EDU")) NIL NIL "<B27397-0100000@cac.washington.edu>") ("TEXT" "PLAIN" ("CHARSET" "US-ASCII") NIL NIL "7BIT" 12 1) 8 NIL NIL NIL NIL) "MIXED" ("BOUNDARY" "b0") NIL "de" NIL))
== pretty
message 1
  uid            9
message 1: BODYSTRUCTURE
PART     TYPE                   CHARSET   ENCODING            BYTES           LINES  NAME    MORE
-        multipart/mixed                                                                     BOUNDARY=b0; language="de"
├─1      multipart/alternative                                                               BOUNDARY=b1
│ ├─1.1  text/plain             UTF-8     QUOTED-PRINTABLE     1152  1.1 KiB     23
│ └─1.2  text/html              UTF-8     BASE64               4711  4.6 KiB     62          INLINE; description=the hübsche part; id=<id@x>; md5=md5==; language=("de" "en"); location=http://x/
├─2      application/pdf                  BASE64            3145728  3.0 MiB         Pr.pdf  ATTACHMENT; SIZE=2300000; NAME=Prüfung.pdf; "ext" (1 2)
└─3      message/rfc822                   7BIT                  342               8          subject=IMAP4rev1 WG mtg summary and minutes; from=Terry Gray <gray@cac.washington.edu>; sender=Terry Gray <gray@cac.washington.edu>; reply-to=Terry Gray <gray@cac.washington.edu>; to=imap@cac.washington.edu; cc=minutes@CNRI.Reston.VA.US, John Klensin <KLENSIN@MIT.EDU>; date=Wed, 17 Jul 1996 02:23:25 -0700 (PDT); message-id=<B27397-0100000@cac.washington.edu>
  └─3.1  text/plain             US-ASCII  7BIT                   12               1
! OK done
== terminal
message 1
  uid            9
message 1: BODYSTRUCTURE
PART     TYPE           CHARSET   ENCODING         BYTES           LINES  NAME
-        multipart/mi…
├─1      multipart/al…
│ ├─1.1  text/plain     UTF-8     QUOTED-PRINT…     1152  1.1 KiB     23
│ └─1.2  text/html      UTF-8     BASE64            4711  4.6 KiB     62
├─2      application/…            BASE64         3145728  3.0 MiB         Pr.pdf
└─3      message/rfc8…            7BIT               342               8
  └─3.1  text/plain     US-ASCII  7BIT                12               1
  -              BOUNDARY=b0; language="de"
  1              BOUNDARY=b1
  1.2            INLINE; description=the hübsche part; id=<id@x>; md5=md5==;
                 language=("de" "en"); location=http://x/
  2              ATTACHMENT; SIZE=2300000; NAME=Prüfung.pdf; "ext" (1 2)
  3              subject=IMAP4rev1 WG mtg summary and minutes; from=Terry Gray
                 <gray@cac.washington.edu>; sender=Terry Gray
                 <gray@cac.washington.edu>; reply-to=Terry Gray
                 <gray@cac.washington.edu>; to=imap@cac.washington.edu;
                 cc=minutes@CNRI.Reston.VA.US, John Klensin <KLENSIN@MIT.EDU>;
                 date=Wed, 17 Jul 1996 02:23:25 -0700 (PDT);
                 message-id=<B27397-0100000@cac.washington.edu>
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"UID":9,"BODYSTRUCTURE":{"part":"","type":"multipart","subtype":"MIXED","parameters":{"BOUNDARY":"b0"},"parts":[{"part":"1","type":"multipart","subtype":"ALTERNATIVE","parameters":{"BOUNDARY":"b1"},"parts":[{"part":"1.1","type":"TEXT","subtype":"PLAIN","parameters":{"CHARSET":"UTF-8"},"id":null,"description":null,"encoding":"QUOTED-PRINTABLE","size":1152,"lines":23},{"part":"1.2","type":"TEXT","subtype":"HTML","parameters":{"CHARSET":"UTF-8"},"id":"<id@x>","description":"the =?UTF-8?Q?h=C3=BCbsche?= part","encoding":"BASE64","size":4711,"lines":62,"md5":"md5==","disposition":{"type":"INLINE","parameters":{}},"language":["de","en"],"location":"http://x/"}]},{"part":"2","type":"APPLICATION","subtype":"PDF","parameters":{"NAME":"=?UTF-8?Q?Pr=C3=BCfung=2Epdf?="},"id":null,"description":null,"encoding":"BASE64","size":3145728,"disposition":{"type":"ATTACHMENT","parameters":{"FILENAME":"Pr.pdf","SIZE":"2300000"}},"extra":[{"string":"ext"},[1,2]]},{"part":"3","type":"MESSAGE","subtype":"RFC822","parameters":{},"id":null,"description":null,"encoding":"7BIT","size":342,"lines":8,"envelope":{"date":"Wed, 17 Jul 1996 02:23:25 -0700 (PDT)","subject":"IMAP4rev1 WG mtg summary and minutes","from":[{"name":"Terry Gray","mailbox":"gray","host":"cac.washington.edu"}],"sender":[{"name":"Terry Gray","mailbox":"gray","host":"cac.washington.edu"}],"reply_to":[{"name":"Terry Gray","mailbox":"gray","host":"cac.washington.edu"}],"to":[{"name":null,"mailbox":"imap","host":"cac.washington.edu"}],"cc":[{"name":null,"mailbox":"minutes","host":"CNRI.Reston.VA.US"},{"name":"John Klensin","mailbox":"KLENSIN","host":"MIT.EDU"}],"bcc":[],"in_reply_to":null,"message_id":"<B27397-0100000@cac.washington.edu>"},"body":[{"part":"3.1","type":"TEXT","subtype":"PLAIN","parameters":{"CHARSET":"US-ASCII"},"id":null,"description":null,"encoding":"7BIT","size":12,"lines":1}]}],"language":"de"}}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
