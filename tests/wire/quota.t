# Storage in units of 1024, other resources, no limits, and full ones.
== command getquotaroot INBOX
== wire
* QUOTA "" (STORAGE 10 512 MESSAGE 17 0)
* QUOTA "user/x" (STORAGE 18446744073709551615 1048576 X-NUM 95 100)
* QUOTA none ()
* QUOTA odd (STORAGE -1 1.8e+06)
* QUOTAROOT INBOX "" "user/x"
* QUOTAROOT comp.mail.mime
== pretty
quota root ""
RESOURCE  USED            LIMIT             FULL
STORAGE     10  10.0 KiB    512  512.0 KiB   2 %
MESSAGE     17                0
quota root "user/x"
RESOURCE                  USED              LIMIT                         FULL
STORAGE   18446744073709551615  16.0 EiB  1048576  1.0 GiB  1759218604441600 %
X-NUM                       95                100                         95 %
quota root "none"
  resources      none are limited
quota root "odd"
RESOURCE  USED    LIMIT
STORAGE     -1  1.8e+06
quota roots of INBOX
  roots          "" "user/x"
quota roots of comp.mail.mime
  roots          none
! doubt at byte 21 of QUOTA: the usage of a resource
!   * QUOTA odd (STORAGE -1 1.8e+06)
! OK done
== terminal
quota root ""
RESOURCE  USED            LIMIT             FULL
STORAGE     10  10.0 KiB    512  512.0 KiB   2 %
MESSAGE     17                0
quota root "user/x"
RESOURCE                  USED              LIMIT                         FULL
STORAGE   18446744073709551615  16.0 EiB  1048576  1.0 GiB  1759218604441600 %
X-NUM                       95                100                         95 %
quota root "none"
  resources      none are limited
quota root "odd"
RESOURCE  USED    LIMIT
STORAGE     -1  1.8e+06
doubt at byte 21 of QUOTA: the usage of a resource
  * QUOTA odd (STORAGE -1 1.8e+06)
quota roots of INBOX
  roots          "" "user/x"
quota roots of comp.mail.mime
  roots          none
OK done
== json
{"type":"response","name":"QUOTA","root":"","resources":[{"resource":"STORAGE","usage":10,"limit":512},{"resource":"MESSAGE","usage":17,"limit":0}]}
{"type":"response","name":"QUOTA","root":"user/x","resources":[{"resource":"STORAGE","usage":18446744073709551615,"limit":1048576},{"resource":"X-NUM","usage":95,"limit":100}]}
{"type":"response","name":"QUOTA","root":"none","resources":[]}
{"type":"response","name":"QUOTA","root":"odd","resources":[{"resource":"STORAGE","usage":null,"limit":null}],"doubts":[{"text":"the usage of a resource","at":21}],"args":["odd",["STORAGE","-1","1.8e+06"]]}
{"type":"response","name":"QUOTAROOT","mailbox":"INBOX","roots":["","user/x"]}
{"type":"response","name":"QUOTAROOT","mailbox":"comp.mail.mime","roots":[]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
