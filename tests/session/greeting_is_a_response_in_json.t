# The greeting is an object in JSON, with its code, and with -q too.
args: -q -o json
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] hello
C: $1 NOOP
S: $1 OK done
logout
< {"type":"response","name":"PREAUTH","code":{"name":"CAPABILITY","text":"CAPABILITY IMAP4rev1 IDLE","args":["IMAP4rev1","IDLE"]},"text":"hello"}
< {"type":"completion","tag":"BAAA","status":"OK","code":null,"text":"done","elapsed":{*}
