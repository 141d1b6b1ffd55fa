# --limit-line: a longer line ends the session, and the error names the setting.
args: --limit-line 4096
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
fill 5000 x
expect-close
!~ limit-line
exit 6
