# The first line of --password-file is the password.
rows: A17
args: -u joe --password-file @DIR@/pw
file pw
aus der datei
end
> noop
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe "aus der datei"
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 NOOP
S: $2 OK done
logout
