# help takes the names that help itself lists, with uid before them too.
via: none
> help uid
> help uid expunge
> help uid fetch
<~ uid copy
<~ UID EXPUNGE
<~ fetch SET
