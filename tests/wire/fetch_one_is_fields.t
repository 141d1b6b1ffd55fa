# One message is shown as fields.
== command fetch 23 ALL
== wire
* 23 FETCH (FLAGS (\Seen) UID 4827313 RFC822.SIZE 44827 INTERNALDATE "17-Jul-1996 02:44:25 -0700" MODSEQ (12121231000))
== pretty
message 23
  flags          \Seen
  uid            4827313
  size           44827 (43.8 KiB)
  internaldate   17-Jul-1996 02:44:25 -0700 (Wed, 17 Jul 1996 09:44:25 +0000)
  modseq         12121231000
! OK done
== terminal
message 23
  flags          \Seen
  uid            4827313
  size           44827 (43.8 KiB)
  internaldate   17-Jul-1996 02:44:25 -0700 (Wed, 17 Jul 1996 09:44:25 +0000)
  modseq         12121231000
OK done
== json
{"type":"response","name":"FETCH","number":23,"items":{"FLAGS":["\\Seen"],"UID":4827313,"RFC822.SIZE":44827,"INTERNALDATE":"17-Jul-1996 02:44:25 -0700","MODSEQ":12121231000}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
