# "~/" is the home in settings, in client commands and in redirections alike.
via: none
env: HOME=@DIR@
file script
\echo from the script
end
> \i ~/script
> \set tls-ca ~/ca.pem
> \set tls-ca
> \trace ~/trace
> \set trace
> \o ~/out
> \echo into the file
> \o
> \echo more >>~/out
< from the script
<   tls-ca         {*}/ca.pem
<   trace          {*}/trace
wrote out
into the file
more
end
