# A pipe gets all that the command asked for; bytes alone where it asked for nothing but sections.
> select INBOX
> fetch 1:2 (UID FLAGS BODY.PEEK[HEADER.FIELDS (SUBJECT)])
> fetch 1 BODY.PEEK[]
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1:2 (UID FLAGS BODY.PEEK[HEADER.FIELDS (SUBJECT)])
S: * 1 FETCH (UID 7 FLAGS (\Seen) BODY[HEADER.FIELDS (SUBJECT)] {14}
S- Subject: a\r\n\r\n
S: )
S: * 2 FETCH (UID 8 FLAGS () BODY[HEADER.FIELDS (SUBJECT)] {14}
S- Subject: b\r\n\r\n
S: )
S: $2 OK done
C: $3 FETCH 1 BODY.PEEK[]
S: * 1 FETCH (FLAGS (\Seen) UID 7 BODY[] {5}
S- bytes)
S- \r\n
S: $3 OK done
logout
< INBOX (read-write)
<   messages       2
< message 1
<   uid            7
<   flags          \Seen
< message 1: BODY[HEADER.FIELDS (SUBJECT)] (14 bytes)
< Subject: a
< 
< message 2
<   uid            8
<   flags          none
< message 2: BODY[HEADER.FIELDS (SUBJECT)] (14 bytes)
< Subject: b
< 
< bytes
!~ message 1: FLAGS (\Seen)
!~ message 1: UID 7
