# A \connect that fails at the prompt leaves the session that is open alone.
args: imap://127.0.0.1:@PORT@
via: tcp
see 127.0.0.1> 
enter \connect imap://127.0.0.1:1
see the session with 127.0.0.1 goes on
see Connection refused
see 127.0.0.1> 
enter noop
see OK
see 127.0.0.1> 
enter \quit
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
