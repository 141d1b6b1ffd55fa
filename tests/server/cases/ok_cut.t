# The server cuts after ten bytes.
cut-at 10
S: * OK hello there
< * OK hello
