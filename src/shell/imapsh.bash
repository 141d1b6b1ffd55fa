# SPDX-License-Identifier: GPL-3.0-or-later
# imapsh.bash: completion of imapsh's command line in bash.

# Names that \account defines in the start-up file.
_imapsh_accounts()
{
	sed -n 's/^[[:blank:]]*\\account[[:blank:]]\{1,\}\([^[:blank:]"]\{1,\}\).*/\1/p' \
		"${XDG_CONFIG_HOME:-$HOME/.config}/imapsh/rc" 2>/dev/null
}

_imapsh()
{
	local cur=${COMP_WORDS[COMP_CWORD]} option value
	COMPREPLY=()

	# A value: behind "--option=" (bash makes "=" a word of its own), or behind a short option.
	if [[ $cur == '=' ]]; then
		option=${COMP_WORDS[COMP_CWORD - 1]} value=
	elif ((COMP_CWORD > 2)) && [[ ${COMP_WORDS[COMP_CWORD - 1]} == '=' ]]; then
		option=${COMP_WORDS[COMP_CWORD - 2]} value=$cur
	elif ((COMP_CWORD > 1)); then
		option=${COMP_WORDS[COMP_CWORD - 1]} value=$cur
		# These have their value behind "=" only.
		[[ $option == --help || $option == --trace || $option == -h || $option == -t ]] && option=
	fi
	case $option in
	--auth)
		COMPREPLY=($(compgen -W 'ANONYMOUS CRAM-MD5 DIGEST-MD5 EXTERNAL GSSAPI LOGIN OAUTHBEARER
			PLAIN SCRAM-SHA-1 SCRAM-SHA-1-PLUS SCRAM-SHA-256 SCRAM-SHA-256-PLUS XOAUTH2' \
			-- "$value"))
		return
		;;
	--color) COMPREPLY=($(compgen -W 'auto always never' -- "$value")) && return ;;
	--ip) COMPREPLY=($(compgen -W 'any 4 6' -- "$value")) && return ;;
	-o | --output) COMPREPLY=($(compgen -W 'pretty raw json' -- "$value")) && return ;;
	--sasl-ir) COMPREPLY=($(compgen -W 'auto off' -- "$value")) && return ;;
	--tls) COMPREPLY=($(compgen -W 'by-url implicit starttls none' -- "$value")) && return ;;
	-f | --file | --password-file | --tls-ca | --tls-cert | --tls-key | --trace | --unix)
		compopt -o filenames
		COMPREPLY=($(compgen -f -- "$value"))
		return
		;;
	-c | --command | -x | --exec | --authzid | --limit-* | --manual | --password-command | --timeout | \
		--tls-key-password-command | --tls-name | --tls-pin | --tls-priority | -u | --user)
		return
		;;
	--help)
		COMPREPLY=($(compgen -W 'authentication codes dates exit-status fetch-items flags language
			limits output redirection rights scripts search sets settings sort-keys
			status-items tls variables' -- "$value"))
		return
		;;
	esac

	if [[ $cur == -* ]]; then
		COMPREPLY=($(compgen -W '--auth= --authzid= --color= --command= --compress --exec= --file= --help --ip=
			--ipv4 --ipv6 --keep-going --limit-depth= --limit-line= --limit-literal=
			--limit-literal-memory= --limit-response= --manual= --no-init --output=
			--password-command= --password-file= --pipeline= --plaintext --quiet --read-only --sasl-ir= --timeout=
			--timing --tls= --tls-ca= --tls-cert= --tls-insecure --tls-key= --tls-key-password-command=
			--tls-name=
			--tls-pin= --tls-priority= --trace --unix= --user= --version' -- "$cur"))
		[[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace
	else
		COMPREPLY=($(compgen -W "$(_imapsh_accounts)" -A hostname -- "$cur"))
	fi
}

complete -F _imapsh imapsh
