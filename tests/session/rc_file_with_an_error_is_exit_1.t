# An error in the start-up file is said with its line.
via: none
args: imap://127.0.0.1:1
file config/imapsh/rc
\set output raw
\nonsense
end
!~ rc:2:
exit 1
