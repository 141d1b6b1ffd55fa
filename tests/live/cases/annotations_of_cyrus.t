# ANNOTATEMORE as Cyrus speaks it.
rows: A13 A36
server: cyrus tls starttls
> create Box
> setannotation Box "/comment" ("value.priv" "My comment")
> getannotation Box "/comment" "value.priv"
> \expect * ANNOTATION Box "/comment" ("value.priv" "My comment")
> getannotation Box "*" ("value.priv" "value.shared")
> setannotation Box "/comment" ("value.priv" NIL)
<~ My comment
exit 0
