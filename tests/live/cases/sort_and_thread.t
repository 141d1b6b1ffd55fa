# SORT and THREAD, both with UID; non-ASCII keys.
rows: A40 A47
server: dovecot child tls
server: cyrus tls
server: courier tls
mail: INBOX 024 025 026 027 028 029 044 045 046 047
> select
> sort (REVERSE SUBJECT DATE) UTF-8 ALL
> \expect * SORT *
> \echo sorted $count
> uid sort (ARRIVAL) US-ASCII 3:5
> \expect * SORT 3 4 5
> uid sort (DATE) UTF-8 subject Müll
> thread REFERENCES UTF-8 ALL
> \expect * THREAD (*)
> uid thread ORDEREDSUBJECT UTF-8 ALL
> \expect * THREAD (*)
<~ sorted 10
exit 0
