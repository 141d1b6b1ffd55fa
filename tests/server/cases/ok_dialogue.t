# Lines, bytes, literals and captures in both directions.
> A1 NOOP
> A2 X {7+}
> hello
>  (more)
S: * OK hi
C: $1 NOOP
S: $1 OK
S{ * 1 FETCH (BODY[]
| one
S: )
C{+ $2 X
| hello
C:  (more)
S- $2 OK\r\n
< * OK hi\r
< A1 OK\r
< {...}
< A2 OK\r
