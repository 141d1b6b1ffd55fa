# The pass phrase of the client's key is asked for without echo, once for the connection and those that follow.
via: none
file joe.pem
-----BEGIN CERTIFICATE-----
MIIBdDCCARmgAwIBAgIUB9HftexxCZr//PecDqqXFBfl6IowCgYIKoZIzj0EAwIw
DjEMMAoGA1UEAwwDam9lMCAXDTI2MTEyNzIwNDUwN1oYDzIxMjYxMTAzMjA0NTA3
WjAOMQwwCgYDVQQDDANqb2UwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQScE6k
ikgEvAYvU3hVxF7YjFs4tEytdB4L0dEFocfdKToYJ/YF4/JnLaXJ92+KCeHGyH+C
d4ftfS3QUXCiyM8Xo1MwUTAdBgNVHQ4EFgQU9DopqDIqFSG5AiG5BSHik2YA4t4w
HwYDVR0jBBgwFoAU9DopqDIqFSG5AiG5BSHik2YA4t4wDwYDVR0TAQH/BAUwAwEB
/zAKBggqhkjOPQQDAgNJADBGAiEA5cVw0XLwH4bcidSA0A/zeXS4JQaAim7W6dFn
pog+hK4CIQDwiw64uzDmMMT2CTc+gOOV5oN44xYnWf4dwY3gO+s5bg==
-----END CERTIFICATE-----
-----BEGIN ENCRYPTED PRIVATE KEY-----
MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAioQThymhlsKAICCAAw
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEOycWer43J7xjcxDF41w/2wEgZDt
f4kj1d6sYWqkj63P5+kBJEOaxrNimplSBGe3V1xJJJS9pB6pO87Y3T8WE2appSd9
vUbaaDB0+3Vre8ssdRXBVq/0YIXFrENRXx2rbtN5VjubuZMZ63bsKwHc2Co64Ib0
FytmkuFyV8qAU4QhIgXSGR7GTI0eyLyFuq/HTB0VunanHqMlBIEjUKgm9jMG7eU=
-----END ENCRYPTED PRIVATE KEY-----
end
see imapsh> 
enter \connect imaps://127.0.0.1:1 --tls-cert joe.pem
see Pass phrase for joe.pem: 
type geheim\r
see Connection refused
see imapsh> 
enter \x5creconnect
see Connection refused
see imapsh> 
enter \quit
<! geheim
