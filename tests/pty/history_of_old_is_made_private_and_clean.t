# A history that others can read, with secrets in it, is tightened and filtered.
file state/imapsh/history
noop
login joe MARKsecret
\connect joe:MARKsecret@host
end
see child> 
enter \! chmod 604 state/imapsh/history
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
lacks state/imapsh/history MARKsecret
holds state/imapsh/history noop
holds state/imapsh/history login joe
