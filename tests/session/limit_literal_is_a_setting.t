# --limit-literal: a larger literal ends the session, and the error names the setting.
args: --limit-literal 10
> select INBOX
> fetch 1 BODY[]
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 FETCH 1 BODY[]
S: * 1 FETCH (BODY[] {11}
expect-close
!~ limit-literal
exit 6
