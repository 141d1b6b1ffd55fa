# --limit-response: a response of many lines and literals is bounded, and the error names the setting.
args: --limit-response 65536
limit: 20
> list "" *
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S- * LIST ({10}\r\n
many 9000 0123456789 {10}
expect-close
!~ limit-response
exit 6
