# A NUL is in no literal but a literal8: without BINARY a message with one is refused here, with the byte's place.
args: --keep-going
file box
From a Wed Jul 17 02:44:25 1996
Subject: one

From b Wed Jul 17 02:44:25 1996
Subject: two

end
> \! printf 'a\nb\0' >nul; { cat box; printf 'x\0y\n'; } >nulbox
> append INBOX <nul
> append INBOX --mbox nulbox
> xatom XAPPEND INBOX <nul
> getquota <nul
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+ MULTIAPPEND QUOTA] ready
logout
!~ a NUL at offset 3 of the literal: only servers with BINARY take one
!~ message 2: a NUL at offset 15 of the literal
!~ a NUL can stand in a message only
exit 1
