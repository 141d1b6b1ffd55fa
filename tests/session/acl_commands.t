# RFC 4314: set, get, list, mine, delete; the meaning of a right is shown.
rows: A8 A12 A21 A35
> setacl Box joe +lrs
> getacl Box
> listrights Box joe
> myrights Box
> deleteacl Box joe
S: * PREAUTH [CAPABILITY IMAP4rev1 ACL] ready
C: $1 SETACL Box joe +lrs
S: $1 OK done
C: $2 GETACL Box
S: * ACL Box joe lrs anyone l
S: $2 OK done
C: $3 LISTRIGHTS Box joe
S: * LISTRIGHTS Box joe la r s w
S: $3 OK done
C: $4 MYRIGHTS Box
S: * MYRIGHTS Box lrswipkxtea
S: $4 OK done
C: $5 DELETEACL Box joe
S: $5 OK done
logout
<~ joe
<~ lrswipkxtea
