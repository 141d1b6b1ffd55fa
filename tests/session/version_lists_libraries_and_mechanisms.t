# --version says what it was built with.
rows: M14
via: none
args: --version
<~ imapsh
<~ GnuTLS
<~ SCRAM-SHA-256
