# A greeting that comes in pieces has the time of --timeout as a whole.
args: --timeout 1
limit: 6
> noop
S- * OK this
delay 500
S-  greeting
delay 500
S-  takes
delay 500
S-  its
delay 500
S-  time
leave
exit 8
