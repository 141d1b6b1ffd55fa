# A command that gives the password and reads its input leaves the script alone.
args: -u joe
arg: --password-command
arg: cat >/dev/null; echo geheim
> noop
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}geheim{*}
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 NOOP
S: $2 OK done
logout
