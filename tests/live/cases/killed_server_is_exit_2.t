# The process that serves the session is killed: that is told, the session is closed, and \reconnect works.
rows: M7
server: dovecot tls plain
server: cyrus plain tls tls13
server: courier starttls tls plain
server: imap4d plain starttls
server: nginx tls
typed: pipe
mail: INBOX 001
file killer
user=@USER@
for link in /proc/[0-9]*/cwd; do
	case $(readlink $link) in
	@LIVE@/*users/${user%@test} | @LIVE@/*users/${user%@test}/*)
		link=${link%/cwd}
		kill -KILL ${link#/proc/}
		;;
	esac
done
for file in $(grep -lw @USER@ @LIVE@/config/proc/* 2>/dev/null); do
	kill -KILL ${file##*/} 2>/dev/null || :
done
end
> select
> \! sh ./killer
> -noop
> \echo $state
> \reconnect
> \echo $state $mailbox $exists
> \! sh ./killer
> noop
> \echo never
<~ disconnected
<~ selected INBOX 1
<! never
!~ connection
exit 2
