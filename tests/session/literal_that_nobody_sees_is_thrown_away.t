# A large literal in an answer to imapsh's own question, and one behind a BYE, fill no disk: there is none here.
env: TMPDIR=/nonexistent
> noop
S: * PREAUTH ready
C: $1 CAPABILITY
S- * 1 FETCH (BODY[] {3000000}\r\n
fill 3000000 x
S: )
S: * CAPABILITY IMAP4rev1
S: $1 OK done
C: $2 NOOP
S: * BYE so long
S- * 1 FETCH (BODY[] {3000000}\r\n
fill 3000000 x
S: )
S: $2 OK done
leave
!~ the server ended the session: so long
!! temporary
exit 2
