# An exit status, a file before and a file afterwards.
file in
content
end
> die 3
S: * OK hi
expect-close
exit 2 3
wrote in
content
end
holds in tent
lacks in else
<.
