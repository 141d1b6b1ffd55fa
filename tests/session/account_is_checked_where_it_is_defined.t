# An account that could not be connected to is an error of its line in the start-up file.
via: none
file config/imapsh/rc
\account good imaps://alice@mail.example.org
\account bad imaps://alice@mail.example.org --password-fiel x
end
!~ config/imapsh/rc:2: \account bad: unknown option --password-fiel
exit 1
