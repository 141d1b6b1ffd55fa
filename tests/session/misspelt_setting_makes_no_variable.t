# A name that is nearly a setting's is an error that says which; one of somebody's own is a variable.
via: none
args: -k
> \set user2 bob
> \set trash Trash
> \echo $user2 $trash
> \set qiuet on
> \set outptu json
> \set colour never
> \set tls_ca x
> \set outptu
> \unset tiemout
< bob Trash
!~ there is no setting 'qiuet': did you mean quiet?
!~ there is no setting 'outptu': did you mean output?
!~ there is no setting 'colour': did you mean color?
!~ there is no setting 'tls_ca': did you mean tls-ca?
!~ there is no setting or variable 'outptu': did you mean output?
!~ there is no setting or variable 'tiemout' to unset: did you mean timeout?
exit 1
