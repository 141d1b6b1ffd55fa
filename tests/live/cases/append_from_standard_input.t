# "-" is standard input where that is not the script.
rows: A1
server: dovecot child
typed: pipe
arg: -c
arg: append INBOX (\Flagged) -
arg: -c
arg: select INBOX
arg: -c
arg: fetch 1 (RFC822.SIZE FLAGS)
arg: -c
arg: \expect * 1 FETCH (*RFC822.SIZE 25*)
> Subject: piped
>
> hello
exit 0
