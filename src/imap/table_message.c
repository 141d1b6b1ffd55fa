/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * table_message.c: commands about messages.
 */
#include "imap/tables.h"

#define GROUP "messages"
#define LOGGED_IN (IN_AUTH | IN_SELECTED)

#define SET \
	{ \
		.name = "set", .type = ARG_SET, \
		.help = "numbers, or with uid UIDs: 1:3,6 or 5:*; $ is the last search's result" \
	}
#define TO \
	{ \
		.name = "mailbox", .type = ARG_MAILBOX, .help = "where to" \
	}
#define RETURN_OPTIONS \
	{ \
		.name = "options", .type = ARG_RAW, .flags = ARG_OPTIONAL | ARG_OPTION, \
		.keyword = "RETURN", .help = "as (MIN MAX COUNT ALL SAVE), RFC 4731" \
	}
#define KEYS \
	{ \
		.name = "keys", .type = ARG_SEARCH, \
		.help = "what to look for: FROM bob SINCE 2026-01-31" \
	}
#define CHARSET \
	{ \
		.name = "charset", .type = ARG_ASTRING, .choices = WORDS("US-ASCII", "UTF-8"), \
		.help = "charset of the keys' text" \
	}

const struct imap_spec spec_append = { .name = "APPEND",
	.group = GROUP,
	.args = ARGS({ .name = "mailbox", .type = ARG_MAILBOX, .help = "where to put it" },
		{ .name = "flags",
			.type = ARG_FLAGS,
			.flags = ARG_OPTIONAL,
			.help = "as (\\Seen Work)" },
		{ .name = "date",
			.type = ARG_DATETIME,
			.flags = ARG_OPTIONAL | ARG_NOT_LAST,
			.help = "its INTERNALDATE, in any form that \\date reads" },
		{ .name = "utf8",
			.type = ARG_KEYWORD,
			.flags = ARG_OPTIONAL,
			.keyword = "UTF8",
			.help = "this word: the message has UTF-8 in its header and goes as UTF8 (~{n})" },
		{ .name = "message",
			.type = ARG_MESSAGE,
			.help = "<FILE, <<END or - (standard input); or --mbox FILE, --maildir FOLDER" }),
	.states = LOGGED_IN,
	.flags = SPEC_CHANGES,
	.effect = EFFECT_APPEND,
	.rfc = "9051 6.3.12, 3502, 3516, 6855 4",
	.summary = "put a message into a mailbox",
	.details =
		"Line ends become CRLF, unless --as-is stands on the line. Flags, date, utf8 and message may come "
		"again for further messages on servers with MULTIAPPEND.\n\n"
		"After enable UTF8=ACCEPT a message with UTF-8 in its header goes as any other (RFC 9755); servers "
		"that keep to the older RFC 6855 section 4 want the word utf8 before it (Courier a list of flags before that, "
		"which may be empty: append Drafts () utf8 <FILE). A message with a NUL in it "
		"is sent to servers with BINARY alone.\n\n"
		"With --mbox FILE or --maildir FOLDER in their place all messages there are appended, with their "
		"flags and dates: by one command, so all or none, on servers with MULTIAPPEND, else one by one up to "
		"the first that is refused. In an mbox a line \"From SENDER DATE\" behind an empty one begins each "
		"message, in all forms that programs have written, a sender without a date among them where a header "
		"follows; a line that may be one and is taken for text is said with its place. The \">\" of "
		"\">From \" goes, and flags are those of the fields Status, X-Status and X-Keywords. Of a Maildir the "
		"messages in cur and new count; their names have the flags (behind \":2,\", or \";2,\" and the like), "
		"and their date is the file's.",
	.examples = EXAMPLES(
		{ "append Drafts (\\Draft) \"17-Jul-1996 02:44:25 -0700\" \"Subject: hi\"",
			"APPEND Drafts (\\Draft) \"17-Jul-1996 02:44:25 -0700\" {11}\r\nSubject: hi" },
		{ "append Drafts utf8 \"Subject: Gr\xC3\xBC\xC3\x9F\"",
			"APPEND Drafts UTF8 (~{15}\r\nSubject: Gr\xC3\xBC\xC3\x9F)" }) };

const struct imap_spec spec_copy = { .name = "COPY",
	.group = GROUP,
	.args = ARGS(SET, TO),
	.states = IN_SELECTED,
	.flags = SPEC_UID | SPEC_CHANGES,
	.rfc = "9051 6.4.7",
	.summary = "copy messages to another mailbox",
	.examples = EXAMPLES({ "copy 1:3 Archive", "COPY 1:3 Archive" },
		{ "uid copy 4827 \"Old mail\"", "UID COPY 4827 \"Old mail\"" }) };

const struct imap_spec spec_expunge = { .name = "EXPUNGE",
	.group = GROUP,
	.args = NO_ARGS,
	.states = IN_SELECTED,
	.flags = SPEC_EXPUNGES | SPEC_DESTROYS | SPEC_CHANGES,
	.rfc = "9051 6.4.3",
	.summary = "remove all messages with \\Deleted for good",
	.details = "uid expunge SET removes only those named.",
	.examples = EXAMPLES({ "expunge", "EXPUNGE" }) };

const struct imap_spec spec_uid_expunge = { .name = "EXPUNGE",
	.group = GROUP,
	.args = ARGS(SET),
	.states = IN_SELECTED,
	.flags = SPEC_EXPUNGES | SPEC_UID_ONLY | SPEC_DESTROYS | SPEC_CHANGES,
	.caps = "UIDPLUS|IMAP4rev2",
	.rfc = "4315 2.1, 9051 6.4.9",
	.summary = "remove those of the messages named that have \\Deleted",
	.examples = EXAMPLES({ "uid expunge 3000:3002", "UID EXPUNGE 3000:3002" }) };

const struct imap_spec spec_fetch = { .name = "FETCH",
	.group = GROUP,
	.args = ARGS(SET,
		{ .name = "items",
			.type = ARG_FETCH_ITEMS,
			.flags = ARG_OPTIONAL,
			.fallback = "ALL",
			.help = "one, or a list like (FLAGS ENVELOPE); ALL when none is named" },
		{ .name = "modifiers",
			.type = ARG_RAW,
			.flags = ARG_OPTIONAL | ARG_PAREN | ARG_REPEAT,
			.help = "as (CHANGEDSINCE 5), RFC 7162" }),
	.states = IN_SELECTED,
	.flags = SPEC_UID | SPEC_STEADY,
	.answers = "FETCH",
	.rfc = "9051 6.4.5, 7162 3.1.4",
	.summary = "read messages, or things about them",
	.details =
		"Items may be any that the server knows. On a terminal whole messages and headers are decoded (of "
		"several parts the texts, others are named with their numbers), and parts when the same answer tells "
		"how they are written: fetch them with BODYSTRUCTURE. A pipe "
		"gets the bytes of body sections and nothing else (but objects in JSON) where the command asks for "
		"nothing else; >FILE and | COMMAND do also where UID and FLAGS are asked for. What is no section is told "
		"on standard error then.",
	.examples = EXAMPLES({ "fetch 1:* (FLAGS ENVELOPE)", "FETCH 1:* (FLAGS ENVELOPE)" },
		{ "fetch 1 (BODYSTRUCTURE BODY.PEEK[1])", "FETCH 1 (BODYSTRUCTURE BODY.PEEK[1])" },
		{ "fetch 1", "FETCH 1 ALL" },
		{ "uid fetch 5:* BODY.PEEK[HEADER.FIELDS (DATE FROM)]",
			"UID FETCH 5:* BODY.PEEK[HEADER.FIELDS (DATE FROM)]" }) };

const struct imap_spec spec_move = { .name = "MOVE",
	.group = GROUP,
	.args = ARGS(SET, TO),
	.states = IN_SELECTED,
	.flags = SPEC_EXPUNGES | SPEC_UID | SPEC_CHANGES,
	.caps = "MOVE|IMAP4rev2",
	.rfc = "6851 3, 9051 6.4.8",
	.summary = "move messages to another mailbox",
	.examples = EXAMPLES({ "uid move 7 Trash", "UID MOVE 7 Trash" }) };

const struct imap_spec spec_partial = { .name = "PARTIAL",
	.group = GROUP,
	.args = ARGS({ .name = "number", .type = ARG_NUMBER, .help = "of the message" },
		{ .name = "part", .type = ARG_RAW, .help = "RFC822, RFC822.TEXT or BODY[section]" },
		{ .name = "start", .type = ARG_NUMBER, .help = "first byte, from 1" },
		{ .name = "length", .type = ARG_NUMBER, .help = "how many bytes" }),
	.states = IN_SELECTED,
	.flags = SPEC_RFC1730,
	.answers = "FETCH",
	.rfc = "1730 6.4.5",
	.summary = "read a part of a message, on servers of 1994",
	.details = "Later servers have fetch N BODY[]<START.LENGTH>.",
	.examples = EXAMPLES({ "partial 2 RFC822.TEXT 1 1024", "PARTIAL 2 RFC822.TEXT 1 1024" }) };

const struct imap_spec spec_search = { .name = "SEARCH",
	.group = GROUP,
	.args = ARGS(RETURN_OPTIONS,
		{ .name = "charset",
			.type = ARG_ASTRING,
			.flags = ARG_OPTIONAL | ARG_OPTION,
			.keyword = "CHARSET",
			.help = "of the keys' text; UTF-8 is named by itself where needed" },
		KEYS),
	.states = IN_SELECTED,
	.flags = SPEC_UID | SPEC_STEADY,
	.answers = "SEARCH|ESEARCH",
	.rfc = "9051 6.4.4, 4731",
	.summary = "find messages",
	.details =
		"What was found is in $found and $count, until the mailbox is closed: messages that go leave it, and "
		"it cannot be taken for UIDs when it has message numbers, nor the reverse.",
	.examples =
		EXAMPLES({ "search UNSEEN FROM \"bob smith\"", "SEARCH UNSEEN FROM \"bob smith\"" },
			{ "uid search SINCE 2026-01-31 NOT DELETED",
				"UID SEARCH SINCE 31-Jan-2026 NOT DELETED" },
			{ "search SUBJECT Gr\xC3\xBC\xC3\x9F"
			  "e",
				"SEARCH CHARSET UTF-8 SUBJECT {7}\r\nGr\xC3\xBC\xC3\x9F"
				"e" },
			{ "search RETURN (COUNT) ALL", "SEARCH RETURN (COUNT) ALL" }) };

const struct imap_spec spec_sort = { .name = "SORT",
	.group = GROUP,
	.args = ARGS(RETURN_OPTIONS,
		{ .name = "criteria", .type = ARG_SORT, .help = "as (REVERSE DATE)" }, CHARSET,
		KEYS),
	.states = IN_SELECTED,
	.flags = SPEC_UID,
	.caps = "SORT",
	.answers = "SORT|ESEARCH",
	.rfc = "5256 3",
	.summary = "find messages and put them in an order",
	.examples =
		EXAMPLES({ "sort (REVERSE DATE) UTF-8 ALL", "SORT (REVERSE DATE) UTF-8 ALL" }) };

const struct imap_spec spec_store = { .name = "STORE",
	.group = GROUP,
	.args = ARGS(SET,
		{ .name = "modifiers",
			.type = ARG_RAW,
			.flags = ARG_OPTIONAL | ARG_PAREN,
			.help = "as (UNCHANGEDSINCE 5), RFC 7162" },
		{ .name = "operation",
			.type = ARG_CHOICE,
			.flags = ARG_OPEN,
			.choices = WORDS("FLAGS", "FLAGS.SILENT", "+FLAGS", "+FLAGS.SILENT",
				"-FLAGS", "-FLAGS.SILENT"),
			.help = "set, add (+) or remove (-); SILENT asks for no answer" },
		{ .name = "flags",
			.type = ARG_STORE,
			.flags = ARG_REPEAT,
			.help = "as (\\Seen Work); or what the operation takes" }),
	.states = IN_SELECTED,
	.flags = SPEC_UID | SPEC_STEADY | SPEC_CHANGES,
	.answers = "FETCH",
	.rfc = "9051 6.4.6, 7162 3.1.3",
	.summary = "change the flags of messages",
	.details =
		"The flags of the system have a backslash: \\Seen. Without it Seen is a keyword of that name, which the "
		"prompt asks about and a script is warned of.\n\n"
		"Other operations are X-GM-LABELS, perhaps with + or - in front, which takes Gmail's labels in UTF-8, "
		"in quotes where they have blanks; and ANNOTATION (RFC 5257).",
	.examples = EXAMPLES({ "store 2:4 +FLAGS (\\Deleted)", "STORE 2:4 +FLAGS (\\Deleted)" },
		{ "uid store 7 -flags.silent \\Seen", "UID STORE 7 -FLAGS.SILENT (\\Seen)" },
		{ "store 1 +X-GM-LABELS \"Muy Importante\"",
			"STORE 1 +X-GM-LABELS (\"Muy Importante\")" }) };

const struct imap_spec spec_thread = { .name = "THREAD",
	.group = GROUP,
	.args = ARGS({ .name = "algorithm",
			     .type = ARG_CHOICE,
			     .flags = ARG_OPEN,
			     .choices = WORDS("ORDEREDSUBJECT", "REFERENCES", "REFS"),
			     .help = "how to group" },
		CHARSET, KEYS),
	.states = IN_SELECTED,
	.flags = SPEC_UID,
	.caps = "THREAD=REFERENCES|THREAD=ORDEREDSUBJECT|THREAD=REFS",
	.answers = "THREAD",
	.rfc = "5256 3",
	.summary = "find messages and group them into threads",
	.examples = EXAMPLES({ "thread REFERENCES UTF-8 ALL", "THREAD REFERENCES UTF-8 ALL" }) };
