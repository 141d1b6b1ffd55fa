# What is no mbox and no Maildir, and words that do not belong there, are local errors; an empty one is nothing to do.
args: --keep-going
file letter
Subject: no separator
end
file empty
end
> append INBOX --mbox letter
> append INBOX --mbox missing
> append INBOX --maildir missing
> append INBOX --mbox
> append INBOX (\Seen) --mbox letter
> append --mbox letter
> append INBOX --mbox empty
S: * PREAUTH [CAPABILITY IMAP4rev1 MULTIAPPEND] ready
logout
!~ letter is no mbox
!~ open missing: No such file
!~ missing is no Maildir
!~ usage: append MAILBOX [--as-is] [utf8] --mbox FILE, or --maildir FOLDER
!~ there are no messages in it
exit 1
