# SORT, THREAD, ACL, QUOTA and FETCH without a command are shown as what they are.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * SORT 3 1 2
S: * THREAD (1 2)(3)
S: * ACL INBOX joe lr
S: * QUOTA "" (STORAGE 1 2)
S: * 1 FETCH (UID 4)
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "SORT"
<~ "THREAD"
<~ "ACL"
<~ "QUOTA"
<~ "FETCH"
<~ still here
