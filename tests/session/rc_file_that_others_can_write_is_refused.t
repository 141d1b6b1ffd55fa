# A start-up file that others can write could have anything done: it is not carried out, and imapsh ends.
via: none
args: -k -f s
file config/imapsh/rc
\echo start-up
end
file s
\! chmod 660 config/imapsh/rc; /proc/$PPID/exe -c '\echo run' || echo refused
\! chmod 602 config/imapsh/rc; /proc/$PPID/exe -c '\echo run' || echo refused
\! /proc/$PPID/exe -X -c '\echo without'
\! chmod 644 config/imapsh/rc; /proc/$PPID/exe -c '\echo run'
end
< start-up
< refused
< refused
< without
< start-up
< run
!~ chmod go-w
