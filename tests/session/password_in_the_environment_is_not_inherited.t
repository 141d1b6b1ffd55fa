# Commands that imapsh runs do not have the password in their environment, nor does imapsh itself.
args: -u joe
env: IMAPSH_PASSWORD=MARKsecret
> \! env
> -\! tr '\0' '\n' </proc/$PPID/environ
> noop | env; cat
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe MARKsecret
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 NOOP
S: $2 OK done
logout
<! MARKsecret
<~ HOME=
