# After a STARTTLS that was typed all that the server said in the clear is forgotten: responses, variables, state.
via: tcp
args: -k --tls-ca @CA@ imap://localhost:@PORT@
> xatom XSEARCH
> \set count
> starttls
> \responses
> \echo $count $found $code $text $uidnext $utf8 $status end
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS X-CLEAR] ready
C: $1 XSEARCH
S: * SEARCH 4711 4712
S: * LIST () "/" FORGED
S: * ENABLED UTF8=ACCEPT
S: * OK [UIDNEXT 4711] forged
S: $1 OK [UIDNEXT 4711] FORGED
C: $2 STARTTLS
S: * LIST () "/" FORGED
S: $2 OK [COPYUID 1 2 3] begin
starttls
C: $3 CAPABILITY
S: * CAPABILITY IMAP4rev1
S: $3 OK done
C: $4 NOOP
S: $4 OK done
logout
<~      no OK end
!~ dropped 1 response
