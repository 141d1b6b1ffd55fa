# A file that is not as it should be.
# report: file in is missing or differs
file in
content
end
S: * OK hi
wrote in
other
end
