# No error repeats what stands where a password is due, no file is made of it, and nothing is sent.
args: -k
> login joe open MARKsecret
> login joe "open" "MARKsecret"
> login joe "MARKsecret
> login joe open >MARKfile
> login joe open | MARKsecret
> lgoin joe >MARKfile
> login_cram_md5 joe MARKsecret
> login_cram_md5 joe >MARKfile
> xatom LOGIN joe MARK"secret
> xatom LOGIN joe "MARKsecret
> proxyauth joe MARKsecret
> \login joe MARKsecret
> a1 login joe MARKsecret
> \! ls
S: * OK [CAPABILITY IMAP4rev1] ready
logout
<! MARK
!! MARKsecret
exit 1
