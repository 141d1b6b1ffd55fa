# ANNOTATEMORE and METADATA.
rows: A13 A36
> getannotation INBOX /comment value.priv
> setannotation INBOX "/comment" ("value.priv" "My comment")
> getmetadata INBOX /shared/comment
> setmetadata INBOX (/private/comment "hello")
S: * PREAUTH [CAPABILITY IMAP4rev1 ANNOTATEMORE METADATA] ready
C: $1 GETANNOTATION INBOX "/comment" "value.priv"
S: * ANNOTATION INBOX "/comment" ("value.priv" "old words")
S: $1 OK done
C: $2 SETANNOTATION INBOX "/comment" ("value.priv" "My comment")
S: $2 OK done
C: $3 GETMETADATA INBOX {*}/shared/comment{*}
S: * METADATA INBOX (/shared/comment "new words")
S: $3 OK done
C: $4 SETMETADATA INBOX (/private/comment "hello")
S: $4 OK done
logout
<~ old words
<~ new words
