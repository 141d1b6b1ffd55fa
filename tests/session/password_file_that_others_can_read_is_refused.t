# A password file with mode 0644 is not used.
args: -c
arg: \! chmod 644 pw
args: -c
arg: login joe
args: --password-file @DIR@/pw
file pw
MARKsecret
end
S: * OK [CAPABILITY IMAP4rev1] ready
logout
!! MARKsecret
exit 1 4
