/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * help_topics.c: help on what is no command: the language, vocabularies, files, exit statuses.
 */
#include <stdio.h>
#include <string.h>

#include "shell/help_part.h"
#include "shell/vars.h"

const struct exit_row exit_table[] = {
	{ 0, "every command succeeded, or its failure was excused with a leading -" },
	{ 1, "usage, the start-up file, a command refused by imapsh itself, local input and output" },
	{ 2, "the connection could not be made, was lost, or the server said BYE unasked" },
	{ 3, "a command was answered NO or BAD" },
	{ 4, "authentication was refused, or a secret was needed and nothing could supply it" },
	{ 5, "TLS: handshake, certificate, name, pin, or a required STARTTLS that was not offered" },
	{ 6, "the server broke the protocol or exceeded a limit, and the session could not go on" },
	{ 7, "an \\expect failed" },
	{ 8, "a time limit passed" },
	{ 130, "interrupted" },
	{ 0, NULL },
};

/* --- tables --- */

void help_vocabulary(struct buf *out, const struct vocabulary *rows)
{
	struct buf left = { 0 };

	for (; rows->word; rows++) {
		buf_truncate(&left, 0);
		buf_addf(&left, "%s%s%s", rows->word,
			*rows->args && rows->args[0] != '[' ? " " : "", rows->args);
		help_pair(out, 20, buf_z(&left), rows->help);
	}
	buf_clear(&left);
}

static void add_codes(struct buf *out)
{
	help_vocabulary(out, response_codes);
}

static void add_fetch_items(struct buf *out)
{
	help_vocabulary(out, fetch_items);
}

static void add_flags(struct buf *out)
{
	help_vocabulary(out, system_flags);
}

static void add_rights(struct buf *out)
{
	help_vocabulary(out, acl_rights);
}

static void add_search_keys(struct buf *out)
{
	help_vocabulary(out, search_keys);
}

static void add_sort_keys(struct buf *out)
{
	help_vocabulary(out, sort_keys);
}

/* Their second column is no argument but the capability that brings them. */
static void add_status_items(struct buf *out)
{
	for (const struct vocabulary *row = status_items; row->word; row++)
		help_pair(out, 20, row->word, row->help);
}

static void add_exit_statuses(struct buf *out)
{
	char number[16];

	for (const struct exit_row *row = exit_table; row->text; row++) {
		snprintf(number, sizeof(number), "%3d", row->status);
		help_pair(out, 3, number, row->text);
	}
}

static void add_settings(struct buf *out, const char *prefix)
{
	struct buf text = { 0 };

	for (const struct setting *row = setting_table; row->name; row++) {
		if (!str_has_prefix(str_c(row->name), prefix))
			continue;
		buf_truncate(&text, 0);
		buf_addf(&text, "%s: ", row->help);
		help_setting_values(&text, row);
		help_pair(out, 20, row->name, buf_z(&text));
	}
	buf_clear(&text);
}

static void add_all_settings(struct buf *out)
{
	add_settings(out, "");
}

static void add_limits(struct buf *out)
{
	add_settings(out, "limit-");
}

static void add_tls_settings(struct buf *out)
{
	add_settings(out, "tls");
}

static void add_variables(struct buf *out)
{
	struct buf name = { 0 };

	for (const struct var_help *row = var_table; row->name; row++) {
		buf_truncate(&name, 0);
		buf_addf(&name, "$%s", row->name);
		help_pair(out, 20, buf_z(&name), row->help);
	}
	buf_clear(&name);
}

/* --- texts: a line that begins with a blank stays as it is, others are wrapped --- */

static const char authentication[] =
	"A user in the URL or --user logs in at once: by the mechanism of --auth or of the "
	"URL (;AUTH=MECH), else by the strongest one that the server offers, else by LOGIN. "
	"authenticate and login do it at the prompt.\n"
	"\n"
	"The password or token comes from --password-file, --password-command, the "
	"environment variable IMAPSH_PASSWORD, or a prompt without echo, whichever is first. "
	"It goes to the server and user it was given for, and nowhere else: what stands behind "
	"\\connect or \\account, to that one; IMAPSH_PASSWORD and what \\set says, to the server "
	"that is open, else to the one of the command line or the first one opened. For several "
	"servers define accounts:\n"
	"\n"
	"  \\account work imaps://alice@mail.example.org --password-command \"pass work\"\n"
	"  \\account home imaps://bob@example.net --password-file ~/pw\n"
	"\n"
	"A password is left out of traces, \\log, errors and the history. No secret is sent over a "
	"connection that is not encrypted, unless the server is on this machine (see "
	"\\help tls) or --plaintext was given.\n"
	"\n"
	"What else a server offers when it refuses a mechanism is told: --auth MECH chooses. LOGIN "
	"is the command of that name where there is no such mechanism.\n"
	"\n"
	"EXTERNAL, GSSAPI, ANONYMOUS, XOAUTH2, OAUTHBEARER and DIGEST-MD5 are used only when "
	"named. With authenticate MECH --with CMD a command answers the challenges, with "
	"--ask you do. imapsh --version lists the mechanisms.\n";

static const char codes[] =
	"Response codes stand in brackets before the text of an answer. $code has the last "
	"one; \\expect NO [TRYCREATE] checks it, \\response CODE takes one that was kept.\n";

static const char dates[] =
	"append, \\date and \\internaldate read a date in any of these forms:\n"
	"\n"
	"  \"17-Jul-1996 02:44:25 -0700\"        INTERNALDATE\n"
	"  \"Wed, 17 Jul 1996 02:44:25 -0700\"   as in mail headers\n"
	"  Wed Jul 17 02:44:25 1996            as ctime and mbox files have it\n"
	"  1996-07-17T02:44:25-07:00           ISO 8601\n"
	"  1996-07-17                          midnight, local time\n"
	"  837596665                           seconds since 1970\n"
	"  now\n"
	"\n"
	"Without a zone the local one holds, as it was at that time. Search keys take days: "
	"17-Jul-1996 or 1996-07-17.\n";

static const char exit_status[] =
	"A script stops at its first failure and exits with its status; with --keep-going it "
	"goes on and exits with that of the first. At the prompt a failure ends nothing, and "
	"the status is 0.\n";

static const char items[] =
	"fetch takes one item, a macro, or a list: fetch 1 (FLAGS ENVELOPE). Items that are "
	"not listed here are sent as well. <0.1024> behind brackets asks for 1024 bytes from "
	"the first.\n";

static const char flags[] =
	"A list in parentheses, or one flag: store 1 +FLAGS (\\Seen Work). Other words are "
	"keywords.\n";

static const char language[] =
	"One line is one command; # begins a comment line. A list or a quote that is open at "
	"the end of a line goes on in the next.\n"
	"\n"
	"  word            up to a blank outside brackets: BODY[HEADER.FIELDS (DATE)]\n"
	"  \"quoted text\"   \\\" and \\\\ are a quote and a backslash in it\n"
	"  (a list)        one word, lists in it too\n"
	"  $NAME ${NAME}   the value of a variable, as a word or within one: 1:$exists\n"
	"  $               IMAP's saved search result, in sets\n"
	"\n"
	"Arguments are encoded as the command's grammar says: mailboxes are typed in UTF-8, "
	"texts go as atoms, quoted strings or literals, whichever is the least that is safe. "
	"What you quote stays quoted. Sets, flags and dates are checked before anything is "
	"sent. A server's mailbox name that is not valid is shown as it came behind &:, and "
	"goes back unchanged when typed so.\n"
	"\n"
	"Nothing is turned into another command: xatom NAME ARG... sends a command that "
	"imapsh does not know, \\raw a line as it is, \\send bytes.\n";

static const char output[] =
	"  pretty   tables, trees and decoded text for people\n"
	"  raw      the bytes that the server sent\n"
	"  json     one JSON object a line for each response, completion, note and error\n"
	"\n"
	"imapsh -o FORM or \\set output FORM chooses. Data go to standard output; where that "
	"is no terminal, status lines, notes and errors go to standard error (json: all of "
	"it to standard output). What a server sends cannot act on your terminal: control "
	"characters are shown as escapes. Raw output to a file or pipe has the bytes as they "
	"are.\n";

static const char redirection[] =
	"  <FILE        the file as a literal: append INBOX <message.eml\n"
	"  <<END        the following lines up to one that is END, as a literal\n"
	"  -            standard input as the message, where a message is due\n"
	"  >FILE        the output of this command into the file, which is replaced\n"
	"  >>FILE       the same behind what is in the file\n"
	"  | COMMAND    the output of this command into a command of the system's shell\n"
	"\n"
	"The sign begins a word: a blank is before it, and the name may stand right behind it or "
	"behind another blank. Elsewhere, in quotes too, it is a character like any other: search "
	"SUBJECT a>b. Output is named at the end of the line. ~/ is your home, ~NAME/ that of NAME. "
	"Line ends of messages become CRLF unless --as-is stands on the line. \\o FILE sends "
	"all further output there.\n";

static const char rights[] =
	"Rights are letters: setacl Shared bob lrs replaces bob's rights, +w adds, -x "
	"removes.\n";

static const char scripts[] =
	"Commands come from -c CMD, -f FILE (both may be repeated, and run in order), else "
	"from standard input. \\i FILE carries out another file.\n"
	"\n"
	"A script stops at its first failure, names FILE:LINE, and exits with the failure's "
	"status. A leading - on a line excuses it; -k goes on in any case. \\expect checks "
	"what the last command gave:\n"
	"\n"
	"  -select Archive\n"
	"  \\expect NO [TRYCREATE]\n"
	"\n"
	"--pipeline N sends up to N commands of a script before the first is answered, which "
	"saves the time that each would wait for the network. Everything else is as without "
	"it, but a command behind one that fails may have been sent; imapsh says so. Commands "
	"that change the session (select, login, expunge, ...) or a line with $found or the "
	"like wait for those before them, and message numbers wait where an earlier command "
	"might change them.\n"
	"\n"
	"Message numbers move when messages are removed: use the uid forms in scripts. The "
	"start-up file is $XDG_CONFIG_HOME/imapsh/rc (~/.config/imapsh/rc); -X leaves it "
	"out.\n";

static const char search[] =
	"Keys are combined by and; OR takes two; parentheses group: search UNSEEN OR FROM "
	"ann FROM bob. A set of numbers is a key as well. Days are 31-Jan-2026 or "
	"2026-01-31.\n";

static const char sets[] =
	"  7            one message        1:3,6       several and a range\n"
	"  5:*          from 5 to the last *            the last\n"
	"  $found       what the last search found, kept by imapsh\n"
	"  $            the same, kept by the server (search RETURN (SAVE) ...)\n"
	"\n"
	"Numbers are those of the mailbox now; with uid before the command they are UIDs. $found, "
	"$copyuid and $appenduid know which they have, and of which mailbox: they follow the messages "
	"that go, and are refused where they do not fit.\n";

static const char settings[] =
	"\\set NAME VALUE sets, \\set NAME shows, \\unset NAME puts back to the default. "
	"Each is also an option of imapsh, --NAME=VALUE; on and off are --NAME and its "
	"absence.\n"
	"\n"
	"What \\set says holds at once, and for later connections. What is given with a "
	"connection, behind \\connect or \\account, wins over it and ends with that connection. "
	"Of the command line's options those marked \"of a connection\" are for the server that "
	"it names, else for the first that is opened; the others hold throughout.\n";

static const char sort_words[] =
	"sort takes a list of criteria: sort (REVERSE DATE SUBJECT) UTF-8 ALL.\n";

static const char status[] =
	"status takes one item or a list: status INBOX (MESSAGES UNSEEN). Without one it "
	"asks for all that the server knows.\n";

static const char tls[] =
	"imaps:// encrypts from the first byte. imap:// must get STARTTLS before a login, "
	"whatever the server advertises, unless the server is written as localhost or a "
	"loopback address, is a unix socket or a command, or --plaintext was given. Certificate "
	"and name are verified against the system's store. \\conninfo shows what was agreed.\n";

static const char variables[] =
	"\\set NAME VALUE sets a variable, $NAME or ${NAME} is its value, as a word or within one "
	"(1:$exists, ${base}/2026), in parentheses too, but not in double quotes. It is never split, "
	"and quoted as its place needs. One that is not set is an error; where a keyword may stand "
	"(store 1 +FLAGS $Forwarded) it is that keyword. These are set by imapsh:\n";

const struct topic topics[] = {
	{ "authentication", "logging in, and where passwords come from", authentication, NULL },
	{ "codes", "response codes and what they mean", codes, add_codes },
	{ "dates", "how dates can be written", dates, NULL },
	{ "exit-status", "what imapsh ends with", exit_status, add_exit_statuses },
	{ "fetch-items", "what fetch can ask for", items, add_fetch_items },
	{ "flags", "flags of messages", flags, add_flags },
	{ "language", "words, quotes, lists, variables", language, NULL },
	{ "limits", "what a server can make imapsh hold", NULL, add_limits },
	{ "output", "pretty, raw, json; where what goes", output, NULL },
	{ "redirection", "files and commands as input and output", redirection, NULL },
	{ "rights", "letters of access rights", rights, add_rights },
	{ "scripts", "commands from files, failures, expectations", scripts, NULL },
	{ "search", "search keys", search, add_search_keys },
	{ "sets", "message numbers and UIDs", sets, NULL },
	{ "settings", "what \\set can change", settings, add_all_settings },
	{ "sort-keys", "criteria of sort", sort_words, add_sort_keys },
	{ "status-items", "what status can ask for", status, add_status_items },
	{ "tls", "encryption and its settings", tls, add_tls_settings },
	{ "variables", "$status, $found and the like", variables, add_variables },
	{ NULL, NULL, NULL, NULL },
};
