/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * table_mailbox.c: commands about mailboxes.
 */
#include "imap/tables.h"

#define GROUP "mailboxes"
#define LOGGED_IN (IN_AUTH | IN_SELECTED)

#define MAILBOX \
	{ \
		.name = "mailbox", .type = ARG_MAILBOX, .help = "its name, in UTF-8" \
	}
#define SELECT_ARGS \
	ARGS({ .name = "mailbox", \
		     .type = ARG_MAILBOX, \
		     .flags = ARG_OPTIONAL, \
		     .fallback = "INBOX", \
		     .help = "INBOX when none is named" }, \
		{ .name = "parameters", \
			.type = ARG_RAW, \
			.flags = ARG_OPTIONAL | ARG_PAREN, \
			.help = "as (CONDSTORE) or (QRESYNC (1 2))" })

const struct imap_spec spec_check = { .name = "CHECK",
	.group = GROUP,
	.args = NO_ARGS,
	.states = IN_SELECTED,
	.rfc = "3501 6.4.1",
	.summary = "have the server put the mailbox in order",
	.examples = EXAMPLES({ "check", "CHECK" }) };

const struct imap_spec spec_close = { .name = "CLOSE",
	.group = GROUP,
	.args = NO_ARGS,
	.states = IN_SELECTED,
	.flags = SPEC_DESTROYS | SPEC_CHANGES,
	.effect = EFFECT_CLOSE,
	.rfc = "9051 6.4.1",
	.summary = "close the mailbox and remove its messages with \\Deleted for good",
	.details = "unselect closes it without removing any.",
	.examples = EXAMPLES({ "close", "CLOSE" }) };

const struct imap_spec spec_create = { .name = "CREATE",
	.group = GROUP,
	.args = ARGS(MAILBOX,
		{ .name = "parameters",
			.type = ARG_RAW,
			.flags = ARG_OPTIONAL | ARG_PAREN,
			.help = "as (USE (\\Sent)), RFC 6154" }),
	.states = LOGGED_IN,
	.flags = SPEC_BRIEF | SPEC_CHANGES,
	.rfc = "9051 6.3.4",
	.summary = "make a mailbox",
	.examples = EXAMPLES({ "create Archive/2026", "CREATE Archive/2026" },
		{ "create Entw\xC3\xBCrfe", "CREATE Entw&APw-rfe" }) };

const struct imap_spec spec_delete = { .name = "DELETE",
	.group = GROUP,
	.args = ARGS(MAILBOX),
	.states = LOGGED_IN,
	.flags = SPEC_DESTROYS | SPEC_CHANGES,
	.rfc = "9051 6.3.5",
	.summary = "remove a mailbox and its messages for good",
	.examples = EXAMPLES({ "delete \"Old stuff\"", "DELETE \"Old stuff\"" }) };

const struct imap_spec spec_examine = { .name = "EXAMINE",
	.group = GROUP,
	.args = SELECT_ARGS,
	.states = LOGGED_IN,
	.effect = EFFECT_EXAMINE,
	.rfc = "9051 6.3.3",
	.summary = "open a mailbox read-only",
	.examples = EXAMPLES({ "examine", "EXAMINE INBOX" }, { "examine Sent", "EXAMINE Sent" }) };

const struct imap_spec spec_idle = { .name = "IDLE",
	.group = GROUP,
	.args = NO_ARGS,
	.states = LOGGED_IN,
	.effect = EFFECT_IDLE,
	.caps = "IDLE|IMAP4rev2",
	.rfc = "2177 3, 9051 6.3.13",
	.summary = "wait for news of the mailbox",
	.details =
		"idle SECONDS ends after that time. At the prompt Enter or ^C ends it. IDLE is sent anew every 29 "
		"minutes, since servers may log out who is silent for 30.",
	.examples = EXAMPLES({ "idle", "IDLE" }) };

const struct imap_spec spec_list = { .name = "LIST",
	.group = GROUP,
	.args = ARGS({ .name = "selection",
			     .type = ARG_RAW,
			     .flags = ARG_OPTIONAL | ARG_PAREN,
			     .choices =
				     WORDS("RECURSIVEMATCH", "REMOTE", "SPECIAL-USE", "SUBSCRIBED"),
			     .help = "as (SUBSCRIBED), RFC 5258" },
		{ .name = "dir",
			.type = ARG_MAILBOX,
			.flags = ARG_OPTIONAL,
			.fallback = "\"\"",
			.help = "where the pattern begins" },
		{ .name = "pattern",
			.type = ARG_PATTERN,
			.flags = ARG_OPTIONAL,
			.fallback = "*",
			.help = "* is any text, % any but the hierarchy's delimiter; or a list of patterns" },
		{ .name = "options",
			.type = ARG_RAW,
			.flags = ARG_OPTIONAL | ARG_OPTION,
			.keyword = "RETURN",
			.choices = WORDS("CHILDREN", "METADATA", "MYRIGHTS", "SPECIAL-USE",
				"STATUS", "SUBSCRIBED"),
			.help = "as (STATUS (MESSAGES) SPECIAL-USE), RFC 5258" }),
	.states = LOGGED_IN,
	.answers = "LIST|STATUS|MYRIGHTS|METADATA",
	.rfc = "9051 6.3.9, 5258",
	.summary = "list mailboxes",
	.examples = EXAMPLES({ "list", "LIST \"\" *" }, { "list \"\" %", "LIST \"\" %" },
		{ "list (SUBSCRIBED) \"\" * RETURN (CHILDREN)",
			"LIST (SUBSCRIBED) \"\" * RETURN (CHILDREN)" }) };

const struct imap_spec spec_lsub = { .name = "LSUB",
	.group = GROUP,
	.args = ARGS({ .name = "dir",
			     .type = ARG_MAILBOX,
			     .flags = ARG_OPTIONAL,
			     .fallback = "\"\"",
			     .help = "where the pattern begins" },
		{ .name = "pattern",
			.type = ARG_PATTERN,
			.flags = ARG_OPTIONAL,
			.fallback = "*",
			.help = "as for list" }),
	.states = LOGGED_IN,
	.answers = "LSUB",
	.rfc = "3501 6.3.9",
	.summary = "list mailboxes subscribed to",
	.examples = EXAMPLES({ "lsub", "LSUB \"\" *" }) };

const struct imap_spec spec_rename = { .name = "RENAME",
	.group = GROUP,
	.args = ARGS({ .name = "old", .type = ARG_MAILBOX, .help = "its name" },
		{ .name = "new", .type = ARG_MAILBOX, .help = "its name from now on" }),
	.states = LOGGED_IN,
	.flags = SPEC_CHANGES,
	.rfc = "9051 6.3.6",
	.summary = "give a mailbox another name",
	.examples = EXAMPLES({ "rename Draft Drafts", "RENAME Draft Drafts" }) };

const struct imap_spec spec_select = { .name = "SELECT",
	.group = GROUP,
	.args = SELECT_ARGS,
	.states = LOGGED_IN,
	.flags = SPEC_CHANGES,
	.effect = EFFECT_SELECT,
	.rfc = "9051 6.3.2, 7162 3.1.8",
	.summary = "open a mailbox",
	.examples = EXAMPLES({ "select", "SELECT INBOX" },
		{ "select \"Sent Items\"", "SELECT \"Sent Items\"" },
		{ "select INBOX (CONDSTORE)", "SELECT INBOX (CONDSTORE)" }) };

const struct imap_spec spec_status = { .name = "STATUS",
	.group = GROUP,
	.args = ARGS(MAILBOX,
		{ .name = "items",
			.type = ARG_STATUS_ITEMS,
			.flags = ARG_OPTIONAL,
			.help = "all that the server knows when none is named" }),
	.states = LOGGED_IN,
	.flags = SPEC_NOT_RFC1730,
	.answers = "STATUS",
	.rfc = "9051 6.3.11",
	.summary = "count the messages of a mailbox without opening it",
	.examples = EXAMPLES({ "status INBOX (MESSAGES UNSEEN)", "STATUS INBOX (MESSAGES UNSEEN)" },
		{ "status INBOX", "STATUS INBOX (MESSAGES RECENT UIDNEXT UIDVALIDITY UNSEEN)" }) };

const struct imap_spec spec_subscribe = { .name = "SUBSCRIBE",
	.group = GROUP,
	.args = ARGS(MAILBOX),
	.states = LOGGED_IN,
	.flags = SPEC_BRIEF | SPEC_CHANGES,
	.rfc = "9051 6.3.7",
	.summary = "put a mailbox on one's list",
	.examples = EXAMPLES({ "subscribe Lists/imap", "SUBSCRIBE Lists/imap" }) };

const struct imap_spec spec_unselect = { .name = "UNSELECT",
	.group = GROUP,
	.args = NO_ARGS,
	.states = IN_SELECTED,
	.flags = SPEC_BRIEF,
	.effect = EFFECT_CLOSE,
	.caps = "UNSELECT|IMAP4rev2",
	.rfc = "3691 2, 9051 6.4.2",
	.summary = "close the mailbox and remove nothing",
	.examples = EXAMPLES({ "unselect", "UNSELECT" }) };

const struct imap_spec spec_unsubscribe = { .name = "UNSUBSCRIBE",
	.group = GROUP,
	.args = ARGS(MAILBOX),
	.states = LOGGED_IN,
	.flags = SPEC_BRIEF | SPEC_CHANGES,
	.rfc = "9051 6.3.8",
	.summary = "take a mailbox off one's list",
	.examples = EXAMPLES({ "unsubscribe Lists/imap", "UNSUBSCRIBE Lists/imap" }) };

const struct imap_spec spec_xlist = { .name = "XLIST",
	.group = GROUP,
	.args = ARGS({ .name = "dir",
			     .type = ARG_MAILBOX,
			     .flags = ARG_OPTIONAL,
			     .fallback = "\"\"",
			     .help = "where the pattern begins" },
		{ .name = "pattern",
			.type = ARG_PATTERN,
			.flags = ARG_OPTIONAL,
			.fallback = "*",
			.help = "as for list" }),
	.states = LOGGED_IN,
	.caps = "XLIST",
	.answers = "XLIST",
	.rfc = "XLIST, before 6154",
	.summary = "list mailboxes with their special uses, the old way",
	.examples = EXAMPLES({ "xlist", "XLIST \"\" *" }) };
