# SPDX-License-Identifier: GPL-3.0-or-later
# lib.sh: what the scripts that start private mail servers share; sourced, not run.
#
# The sourcing script sets `program` to its name, for messages.

die()
{
	echo "$program: $*" >&2
	exit 1
}

# Dovecot and Cyrus serve no mail as root. Run by root, hands the directory $1 to nobody and sets
# $as to the words before a command that run it as nobody; for everybody else $as is empty. nobody
# may still pass through directories above $1 that only root may enter.
leave_root()
{
	as=
	[ "$(id -u)" = 0 ] || return 0
	nobody_uid=$(id -u nobody)
	nobody_gid=$(id -g nobody)
	chown -R "$nobody_uid:$nobody_gid" "$1"
	as="setpriv --reuid=$nobody_uid --regid=$nobody_gid --clear-groups"
	if $as --inh-caps=+dac_read_search --ambient-caps=+dac_read_search true 2>/dev/null; then
		as="$as --inh-caps=+dac_read_search --ambient-caps=+dac_read_search"
	fi
	$as test -w "$1" || die "$1: the user nobody cannot enter one of the directories above it"
}

# Sets $libexec to the directory of Dovecot's programs.
find_dovecot()
{
	for libexec in /usr/lib/dovecot /usr/libexec/dovecot /usr/local/libexec/dovecot; do
		[ ! -x "$libexec/imap" ] || return 0
	done
	die "there is no Dovecot here; on Debian: apt-get install dovecot-imapd"
}
