# The file of SSLKEYLOGFILE can be read by its owner alone.
via: tls
env: SSLKEYLOGFILE=@DIR@/keys
> \! umask 0; ls -l keys | cut -c1-10
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
<~ -rw-------
holds keys SECRET
