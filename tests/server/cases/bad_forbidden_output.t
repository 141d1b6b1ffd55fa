# Something printed that must not be.
# report: there is "secret"
S: * OK secret
<! secret
