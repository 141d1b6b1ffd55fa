# --as-is sends the bytes of the file, here line ends that Cyrus takes no message with.
rows: A1
server: cyrus tls
typed: pipe
file message
Subject: bare

line
end
> append INBOX --as-is <message
exit 3
