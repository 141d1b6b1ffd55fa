# Quota roots and their resources are shown; who is no administrator may not set them.
rows: A14 A15 A37
server: dovecot child tls
> getquotaroot INBOX
> \expect * QUOTAROOT INBOX "User quota"
> getquota "User quota"
> \expect * QUOTA "User quota" (STORAGE * 2097152 MESSAGE * 1000000)
> setquota "User quota" (STORAGE 512)
<~ STORAGE
<~ MESSAGE
exit 3
