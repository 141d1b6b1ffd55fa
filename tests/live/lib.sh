# SPDX-License-Identifier: GPL-3.0-or-later
# lib.sh: what the scripts that start private mail servers share; sourced, not run.
#
# The sourcing script sets `program` to its name, for messages, and `here` to its directory.
# shellcheck shell=sh

die()
{
	echo "$program: $*" >&2
	exit 1
}

# Mail servers serve no mail as root. Run by root, hands the directory $1 (absolute) to nobody
# and sets $as to the words before a command that run it as nobody; for everybody else $as is empty.
# Directories of root above $1 that are temporary ones are opened for passing through. Programs are
# found below closed directories too, where setpriv can grant that.
leave_root()
{
	as=
	[ "$(id -u)" = 0 ] || return 0
	nobody_uid=$(id -u nobody)
	nobody_gid=$(id -g nobody)
	chown -R "$nobody_uid:$nobody_gid" "$1"
	above=$(dirname "$1")
	while case $above in "${TMPDIR:-/tmp}"/?* | /tmp/?*) ;; *) false ;; esac do
		[ ! -O "$above" ] || chmod a+x "$above"
		above=$(dirname "$above")
	done
	as="setpriv --reuid=$nobody_uid --regid=$nobody_gid --clear-groups"
	$as test -w "$1" || die "$1: the user nobody cannot enter one of the directories above it"
	if $as --inh-caps=+dac_read_search --ambient-caps=+dac_read_search true 2>/dev/null; then
		as="$as --inh-caps=+dac_read_search --ambient-caps=+dac_read_search"
	fi
}

# Sets $libexec to the directory of Dovecot's programs.
find_dovecot()
{
	for libexec in /usr/lib/dovecot /usr/libexec/dovecot /usr/local/libexec/dovecot; do
		[ ! -x "$libexec/imap" ] || return 0
	done
	die "there is no Dovecot here; on Debian: apt-get install dovecot-imapd"
}

# Prints $1 TCP ports that are free on the loopback addresses now; below those that the kernel
# gives out by itself, so that they stay free for a moment.
free_ports()
{
	python3 - "$1" <<-'END'
		import random, socket, sys
		found = []
		while len(found) < int(sys.argv[1]):
		    port = random.randrange(10240, 32000)
		    if port in found:
		        continue
		    try:
		        for address in '127.0.0.1', '127.0.0.2':
		            with socket.socket() as s:
		                s.bind((address, port))
		    except OSError:
		        continue
		    found.append(port)
		print(*found)
	END
}

# Prints the loopback addresses that can be listened on, separated by ", ".
loopback_addresses()
{
	python3 - <<-'END'
		import socket
		found = []
		for address in '127.0.0.1', '127.0.0.2', '::1':
		    try:
		        with socket.socket(socket.AF_INET6 if ':' in address else socket.AF_INET) as s:
		            s.bind((address, 0))
		        found.append(address)
		    except OSError:
		        pass
		print(', '.join(found))
	END
}

# Waits until an IMAP greeting comes from port $1 of 127.0.0.1 and a connection can be made to the
# others; fails after 20 seconds, or at once when process $pid is gone.
wait_for_ports()
{
	python3 - "$pid" "$@" <<-'END'
		import os, socket, sys, time
		def gone(pid):
		    try:
		        os.kill(pid, 0)
		        with open('/proc/%d/stat' % pid) as f:
		            return f.read().rpartition(')')[2].split()[0] == 'Z'
		    except ProcessLookupError:
		        return True
		    except OSError:
		        return False
		until = time.monotonic() + 20
		pid, ports = int(sys.argv[1]), [int(a) for a in sys.argv[2:]]
		for port in ports:
		    while True:
		        try:
		            with socket.create_connection(('127.0.0.1', port), 5) as s:
		                if port != ports[0] or s.recv(5) == b'* OK ':
		                    break
		        except OSError:
		            pass
		        if gone(pid) or time.monotonic() > until:
		            sys.exit(1)
		        time.sleep(0.05)
	END
}

# Whether process $1 is alive; one that is dead but not yet reaped is not.
alive()
{
	kill -0 "$1" 2>/dev/null || return 1
	[ -r "/proc/$1/stat" ] || return 0
	case $(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null) in
	Z* | '') return 1 ;;
	esac
}

# Ends process $1 and its process group: asks, waits at most 10 seconds, then insists.
end_process()
{
	kill -TERM "$1" 2>/dev/null || return 0
	tries=0
	while alive "$1" && [ $tries -lt 200 ]; do
		sleep 0.05
		tries=$((tries + 1))
	done
	kill -KILL "-$1" 2>/dev/null || :
	tries=0
	while alive "$1" && [ $tries -lt 100 ]; do
		sleep 0.05
		tries=$((tries + 1))
	done
}

# Makes a certification authority in the directory $1 and what it certifies: ca.pem; server.pem and
# server.key for localhost, 127.0.0.1, ::1 and imap.example.test; alice.pem and alice.key, a client
# that proves to be alice; and stranger.pem, stranger.key, which an unknown authority certified.
make_certificates()
(
	cd "$1" || exit
	exec 2>openssl.log
	key='-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes'
	ca='basicConstraints=critical,CA:TRUE'
	names='subjectAltName=DNS:localhost,DNS:imap.example.test,IP:127.0.0.1,IP:127.0.0.2,IP:::1'
	printf '[req]\ndistinguished_name=dn\n[dn]\n' >openssl.cnf
	OPENSSL_CONF=$PWD/openssl.cnf
	export OPENSSL_CONF
	# shellcheck disable=SC2086
	for authority in ca strange-ca; do
		openssl req -x509 $key -keyout $authority.key -out $authority.pem -days 30 \
			-subj "/CN=imapsh test $authority" -addext "$ca" -addext 'keyUsage=critical,keyCertSign,cRLSign'
	done
	certify server localhost ca "$names" serverAuth
	certify alice alice ca subjectAltName=email:alice@example.test clientAuth
	certify stranger alice strange-ca subjectAltName=email:alice@example.test clientAuth
	rm -f ./*.csr ./*.ext ./*.srl openssl.cnf
)

# For make_certificates: certify NAME CN AUTHORITY SUBJECTALTNAME USAGE
certify()
{
	# shellcheck disable=SC2086
	openssl req $key -keyout "$1.key" -out "$1.csr" -subj "/CN=$2"
	printf '%s\nextendedKeyUsage=%s\nkeyUsage=critical,digitalSignature\n' "$4" "$5" >"$1.ext"
	openssl x509 -req -in "$1.csr" -CA "$3.pem" -CAkey "$3.key" -CAcreateserial -days 30 \
		-extfile "$1.ext" -out "$1.pem"
}

# Has `fetch` unpack Debian packages that are not installed, $2 and those behind, below build/$1. Sets
# $programs to the directory, $lib to the directories of their libraries, for LD_LIBRARY_PATH.
fetch_programs()
{
	programs=${O:-$here/../../build}/$1
	shift
	"$here/fetch" "$programs" "$@" || exit
	programs=$(cd "$programs" && pwd)
	lib=$(sed "s,^,$programs/,; s,:,&$programs/,g" "$programs/complete")
}

# Becomes the command $1…, a server, with an environment as small as a server's.
become()
{
	# shellcheck disable=SC2086
	exec $as setsid env -i PATH="$PATH" HOME="$dir" ${lib:+LD_LIBRARY_PATH="$lib"} "$@"
}

# Sets what the server will run as: $user, $group, and their numbers $uid and $gid.
know_user()
{
	user=nobody
	[ "$(id -u)" = 0 ] || user=$(id -un)
	group=$(id -gn "$user") uid=$(id -u "$user") gid=$(id -g "$user")
}

prepare()
{
	command -v openssl >/dev/null || die "openssl is missing"
	find_programs
	know_user
	mkdir -p "$1"
	dir=$(cd "$1" && pwd)
	[ ${#dir} -le 70 ] || die "$dir: too long a path for unix sockets below it"
	case $dir in *[!A-Za-z0-9_./+@-]*) die "$dir: only plain letters, please" ;; esac
	if [ -s "$dir/ports" ] && alive "$(sed -n 's/^PID=//p' "$dir/ports")"; then
		die "$dir: runs already"
	fi
	if [ ! -e "$dir/ca.pem" ]; then
		make_certificates "$dir"
		lay_out
	fi
}

start()
{
	prepare "$1"
	leave_root "$dir"
	for attempt in 1 2 3; do
		# shellcheck disable=SC2046
		set -- $(free_ports 3)
		imap_port=$1 imaps_port=$2 third_port=$3 more_ports=
		write_config
		rm -f "$dir/imap.sock"
		launch </dev/null >"$dir/start.log" 2>&1 &
		pid=$!
		trap 'end_process "$pid"; exit 1' HUP INT TERM
		if wait_for_ports "$imap_port" "$imaps_port"; then
			printf '%s\n' HOST=127.0.0.1 "IMAP_PORT=$imap_port" "IMAPS_PORT=$imaps_port" \
				$more_ports "PID=$pid" >"$dir/ports"
			return 0
		fi
		end_process "$pid"
	done
	tail -n 20 "$dir/start.log" "$dir/log" >&2 2>/dev/null || :
	die "it did not start (attempt $attempt)"
}

stop()
{
	[ -s "$1/ports" ] || return 0
	end_process "$(sed -n 's/^PID=//p' "$1/ports")"
	rm -f "$1/ports"
}

# The last line of a script that starts a server, with its arguments. The script has defined
#   find_programs   finds the server's programs, or dies
#   lay_out         makes in $dir what is the same at each start, beside the certificates
#   write_config    writes the configuration for $imap_port, $imaps_port, and $third_port if it has
#                   a use for it; may set $more_ports to one more assignment for DIR/ports
#   launch          becomes the server, in the foreground
#   add_users       takes the users named on its standard input, with the password $1
serve()
{
	case ${1-}$# in
	start2) start "$2" ;;
	stop2) stop "$2" ;;
	add3)
		find_programs
		know_user
		dir=$(cd "$2" && pwd)
		leave_root "$dir"
		add_users "$3"
		;;
	*) die "usage: $program start|stop DIR, $program add DIR PASSWORD" ;;
	esac
}
