# A greeting of BYE is shown as a response too, and then as the error that it is.
args: -o json
> noop
S: * BYE [UNAVAILABLE] sorry
leave
<~ {"type":"response","name":"BYE","code":{"name":"UNAVAILABLE","text":"UNAVAILABLE"},"text":"sorry"}
<~ refused the session
exit 2
