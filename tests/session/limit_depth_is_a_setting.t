# --limit-depth: deeper lists are shown as they came, the error names the setting, and the session goes on.
args: --limit-depth 10
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * X ((((((((((((((((((((a))))))))))))))))))))
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
!~ limit-depth
