# Where the server asks for each literal its NO ends the command, and nothing of it is sent.
rows: A1
file old
From a
Subject: one

From b
Subject: two
end
> append Nowhere --mbox old
S: * PREAUTH [CAPABILITY IMAP4rev1 MULTIAPPEND] ready
C: $1 APPEND Nowhere {14}
S: $1 NO [TRYCREATE] no such mailbox
logout
!~ create
exit 3
