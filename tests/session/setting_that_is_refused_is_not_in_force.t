# A \set or \connect whose settings are refused changes none.
rows: M12
via: none
> -\set tls none
> -\set tls-pin sha256:AAAA
> \set tls-pin
> -\connect --timeout 5 --output json --tls-insecure localhost
> \set timeout
> \set output
> -\set trace /dev/null/trace
> \set trace
<! AAAA
<~ timeout        60
<~ output         pretty
<! nonexistent
!~ contradict
