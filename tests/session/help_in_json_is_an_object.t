# Help does not put plain text between objects.
via: none
args: -o json
> help noop
< {"type":"values","command":"help",{*}NOOP{*}}
