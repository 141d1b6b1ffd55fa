# On a terminal of an 8-bit charset no byte from 0x80 to 0x9F appears: it would be a control there.
env: LC_ALL=de_DE.ISO-8859-1
see child> 
enter list
see done
see child> 
enter select X
see done
see child:X> 
enter \log
see AMQ
see child:X> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] Gr\xc3\x84\xc3\xbc\xc3\x9fe \xc4\x9b \x9b2J
C: $1 LIST "" *
S: * LIST () "/" &AMQ-rger
S: * LIST () "/" Archive/&AMQ-/&Apt-b
S: $1 OK \xc3\x84 done
C: $2 SELECT X
S: * 3 EXISTS
S: * OK [ALERT] \xc3\x9f\xe2\x82\xac
S: $2 OK [READ-WRITE] \xc3\x84 done
logout
<! \x80
<! \x82
<! \x84
<! \x9b
<! \x9f
<! \xc3
<~ \xc4rger
<~ u{20AC}
