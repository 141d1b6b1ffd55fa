# Who types what another shell has is told what imapsh calls it; nothing is sent.
via: none
args: -k
> quit
> exit
> ls
> ?
> connect
exit 1
!~ 'quit': did you mean \quit?
!~ 'exit': did you mean \quit?
!~ 'ls': did you mean list?
!~ '?': did you mean \?
!~ 'connect': did you mean \connect?
