# A server that reads nothing until its answers are taken: the client reads while it cannot write.
via: unix
args: --pipeline 10000 -q --timeout 5
limit: 20
> \! i=0; while [ $i -lt 9000 ]; do echo "status \"a mailbox with a name that is quite long, so that it takes room $i\" (MESSAGES)"; i=$((i+1)); done >many
> \i many
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C- BAAA STATUS
S: BAAA OK done
S: BAAB OK done
S: BAAC OK done
S: BAAD OK done
S: BAAE OK done
S: BAAF OK done
many 20000 * STATUS a (MESSAGES {#})
eat 60000
cut
exit 2
