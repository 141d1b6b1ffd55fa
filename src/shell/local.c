/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * local.c: the table of client commands.
 */
#include "shell/local.h"
#include "base/buf.h"

#define ANY 1000000

const struct local_spec local_specs[] = {
	{ "\\!", "[COMMAND]", 0, 1, LOCAL_REST, HINT_FILE, "run a command of the system's shell",
		"Without a command an interactive shell is started.", "\\! date", local_bang },
	{ "\\?", "[TOPIC]", 0, 2, 0, HINT_COMMAND, "help, as \\help", NULL, "\\?", local_help },
	{ "\\account", "[NAME [TARGET [--SETTING VALUE]...]]", 0, ANY, 0, HINT_ACCOUNT,
		"define a name for a server, for the start-up file",
		"TARGET is a URL, HOST[:PORT], --exec COMMAND or --unix PATH; settings are those of \\set and hold "
		"for connections to the account alone, the password for its user alone. What could not be connected to "
		"is refused. Without arguments the accounts are listed, as lines that define them.",
		"\\account work imaps://alice@mail.example.org", local_account },
	{ "\\connect", "[URL | HOST[:PORT] | ACCOUNT | --exec COMMAND | --unix PATH]", 0, ANY,
		LOCAL_SPEAKS, HINT_ACCOUNT, "connect to a server",
		"An open session ends: at the prompt once the new one stands, so that a failure leaves it alone; in a "
		"script first, so that nothing is done there that was meant for the new one. A user in the URL is logged in, a mailbox in it is selected. Without "
		"arguments the host is localhost, by imap://. --SETTING VALUE words beside it are settings for this "
		"connection alone; they win over those of an account and of \\set.",
		"\\connect imaps://alice@mail.example.org/INBOX", local_connect },
	{ "\\conninfo", "", 0, 0, 0, HINT_NONE, "show everything about the connection",
		"Peer and local address, descriptor, protocol version, TLS version, cipher and certificates, channel "
		"binding, and how the capabilities changed after TLS and after login.",
		"\\conninfo", local_conninfo },
	{ "\\date", "WHEN", 1, ANY, LOCAL_ASIDE, HINT_NONE,
		"show a date in local time, UTC, as epoch and ISO 8601",
		"WHEN is an INTERNALDATE, an RFC 5322 date, ctime's form, ISO 8601, seconds since 1970, or now.",
		"\\date \"17-Jul-1996 02:44:25 -0700\"", local_date },
	{ "\\disconnect", "", 0, 0, LOCAL_SPEAKS, HINT_NONE, "log out and close the connection",
		NULL, "\\disconnect", local_disconnect },
	{ "\\echo", "[WORD]...", 0, ANY, LOCAL_ASIDE, HINT_VARIABLE, "print the words", NULL,
		"\\echo $mailbox has $exists messages", local_echo },
	{ "\\expect", "PATTERN", 1, 1, LOCAL_REST | LOCAL_ASIDE, HINT_STATUS,
		"fail (exit status 7) unless the last command gave this",
		"PATTERN is OK, NO or BAD, perhaps with a response code: NO [TRYCREATE]. Or it begins with *, and is "
		"compared with each untagged line of the last command, where * and ? stand for any text and any "
		"character, * alone at the beginning for itself.",
		"\\expect * 3 EXISTS", local_expect },
	{ "\\flags", "TEXT", 1, ANY, LOCAL_ASIDE, HINT_NONE,
		"print the flags in a FLAGS response, one a line", NULL,
		"\\flags \"FLAGS (\\\\Seen a)\"", local_flags },
	{ "\\help", "[TOPIC]", 0, 2, 0, HINT_COMMAND, "help on imapsh, a command or a topic", NULL,
		"\\help fetch", local_help },
	{ "\\i", "FILE", 1, 1, 0, HINT_FILE, "carry out the lines of a file", NULL, "\\i tour.imap",
		local_include },
	{ "\\int2ap", "NUMBER", 1, 1, LOCAL_ASIDE, HINT_NONE,
		"write a number in base 16 with the letters A to P",
		"imapsh's own tags are made this way.", "\\int2ap 4711", local_int2ap },
	{ "\\internaldate", "WHEN", 1, ANY, LOCAL_ASIDE, HINT_NONE,
		"write a date as an INTERNALDATE",
		"WHEN is as for \\date; an INTERNALDATE is kept as it is.", "\\internaldate now",
		local_internaldate },
	{ "\\log", "", 0, 0, 0, HINT_NONE,
		"show the last exchanges with the server, secrets left out", NULL, "\\log",
		local_log },
	{ "\\o", "[FILE | \"|COMMAND\"]", 0, 1, LOCAL_REST, HINT_FILE,
		"send all further output to a file or command; without one back to standard output",
		NULL, "\\o listing.txt", local_output },
	{ "\\quit", "", 0, 0, 0, HINT_NONE, "log out and leave imapsh", NULL, "\\quit",
		local_quit },
	{ "\\raw", "LINE", 1, 1, LOCAL_REST | LOCAL_SPEAKS, HINT_VERB,
		"send the line verbatim, behind a tag",
		"At each continuation request one more line is read from the input and sent. A line with a line end in it "
		"(pasted) is refused.",
		"\\raw FETCH 1 (FLAGS)", local_raw },
	{ "\\reconnect", "", 0, 0, LOCAL_SPEAKS, HINT_NONE,
		"connect again to the same server, with the same login and mailbox",
		"What was given with the connection holds again, and it is no less secure than it was: what was "
		"encrypted or verified is so again.",
		"\\reconnect", local_reconnect },
	{ "\\recv", "[N]", 0, 1, LOCAL_SPEAKS, HINT_NONE,
		"read a line, or N bytes, without interpreting them", NULL, "\\recv 10",
		local_recv },
	{ "\\reopen", "", 0, 0, LOCAL_SPEAKS, HINT_NONE,
		"select the open mailbox again, read-write", NULL, "\\reopen", local_reopen },
	{ "\\response", "CODE", 1, 1, LOCAL_ASIDE, HINT_CODE,
		"take the stored untagged data or response code of that name, once",
		"Nothing is printed when there is none. A response of more than a mebibyte is not kept, and that is said.",
		"\\response EXISTS", local_response },
	{ "\\responses", "", 0, 0, LOCAL_ASIDE, HINT_NONE,
		"list the stored untagged data and response codes", NULL, "\\responses",
		local_responses },
	{ "\\send", "\"BYTES\"", 1, 1, LOCAL_REST | LOCAL_SPEAKS, HINT_NONE,
		"send bytes and nothing else",
		"C escapes are read in the quotes: \\r \\n \\t \\0 \\xHH \\\\ \\\". No tag and no line end is added, and "
		"no answer is read: use \\recv.",
		"\\send \"a1 NOOP\\r\\n\"", local_send },
	{ "\\set", "[NAME [VALUE]...]", 0, ANY, 0, HINT_SETTING, "set a setting or a variable",
		"Without arguments all are shown, with a name the one. Several words are joined by blanks. A setting "
		"holds at once and for later connections; a password, for the server that is open, else for the first.",
		"\\set output json", local_set },
	{ "\\timing", "[on|off]", 0, 1, 0, HINT_NONE, "show how long each command takes", NULL,
		"\\timing", local_timing },
	{ "\\trace", "[on|off|FILE]", 0, 1, 0, HINT_FILE,
		"show what passes the wire, on stderr or in a file; secrets are left out",
		"Without an argument it is switched on, or off when it was on.", "\\trace on",
		local_trace },
	{ "\\unset", "NAME", 1, 1, 0, HINT_SETTING,
		"remove a variable, or put a setting back to its default", NULL, "\\unset output",
		local_unset },
	{ "\\utf7", "TEXT", 1, ANY, LOCAL_ASIDE, HINT_NONE,
		"show a mailbox name in UTF-8 and in modified UTF-7, both ways", NULL,
		"\\utf7 Entw&APw-rfe", local_utf7 },
	{ "help", "[TOPIC]", 0, 2, 0, HINT_COMMAND, "help, as \\help", NULL, "help fetch",
		local_help },
	{ "login_cram_md5", "[USER]", 0, 1, LOCAL_SPEAKS, HINT_NONE,
		"log in by AUTHENTICATE CRAM-MD5 (imaplib's login_cram_md5)", NULL,
		"login_cram_md5 alice", local_login_cram_md5 },
	{ "recent", "", 0, 0, LOCAL_SPEAKS, HINT_NONE,
		"show RECENT if any is pending, else after a NOOP; nothing when there is none",
		NULL, "recent", local_recent },
	{ "xatom", "NAME [ARG]...", 1, ANY, LOCAL_SPEAKS, HINT_VERB,
		"send any command, tagged, with its words as typed",
		"A command that imapsh knows has its usual effect: xatom STARTTLS shakes hands, xatom IDLE ends by ^C. "
		"xatom AUTHENTICATE with a response behind the mechanism asks for a line at each challenge.",
		"xatom XFROB 1 (a b)", local_xatom },
	{ NULL, NULL, 0, 0, 0, HINT_NONE, NULL, NULL, NULL, NULL },
};

static const struct local_spec *ambiguous(struct str verb, struct err *e)
{
	struct buf list = { 0 };

	for (const struct local_spec *row = local_specs; row->name; row++)
		if (str_eq_case(verb, str_head(str_c(row->name), verb.n)))
			buf_addf(&list, " %s", row->name);
	if (list.n)
		err_set(e, ERR_USAGE, 0, "%.*s is the beginning of several:%s", STR_ARG(verb),
			buf_z(&list));
	else
		err_set(e, ERR_USAGE, 0, "there is no client command %.*s: \\? lists them",
			STR_ARG(verb));
	buf_clear(&list);
	return NULL;
}

const struct local_spec *local_find(struct str verb, struct err *e)
{
	const struct local_spec *found = NULL;
	size_t n = 0;

	for (const struct local_spec *row = local_specs; row->name; row++) {
		if (str_is(verb, row->name))
			return row;
		if (verb.n > 1 && verb.p[0] == '\\' &&
			str_eq_case(verb, str_head(str_c(row->name), verb.n))) {
			found = row;
			n++;
		}
	}
	if (!verb.n || verb.p[0] != '\\')
		return NULL;
	return n == 1 ? found : ambiguous(verb, e);
}
