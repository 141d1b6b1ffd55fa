# \flags reads a list as it is typed, and a FLAGS response.
rows: U3
via: none
> \flags (\Seen a)
> \flags "FLAGS (\\Seen b)"
<~ \Seen
<~ a
<~ b
