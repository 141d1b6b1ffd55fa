# A name that the server writes in bytes of its own is sent back as it came, also after a \connect that failed.
args: imap://127.0.0.1:@PORT@
via: tcp
see 127.0.0.1> 
enter lsub "" *
see Grüße
see 127.0.0.1> 
enter \connect imap://127.0.0.1:1
see the session with 127.0.0.1 goes on
see 127.0.0.1> 
enter delete Grüße
see OK
see 127.0.0.1> 
enter \quit
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LSUB "" {*}
S: * LSUB () "/" "Grüße"
S: $1 OK done
C: $2 DELETE {7}
S: + 
C: Grüße
S: $2 OK done
logout
