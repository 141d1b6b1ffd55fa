/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * table_extension.c: commands of extensions: access control, quota, annotations.
 */
#include "imap/tables.h"

#define LOGGED_IN (IN_AUTH | IN_SELECTED)
#define MAILBOX \
	{ \
		.name = "mailbox", .type = ARG_MAILBOX, .help = "its name, in UTF-8" \
	}
#define ANY_MAILBOX \
	{ \
		.name = "mailbox", .type = ARG_MAILBOX, .help = "its name; \"\" is the server" \
	}
#define WHO \
	{ \
		.name = "who", .type = ARG_ASTRING, .help = "a user, a group, or anyone" \
	}
#define ROOT \
	{ \
		.name = "root", .type = ARG_ASTRING, \
		.help = "the quota's root, as getquotaroot tells it" \
	}

const struct imap_spec spec_deleteacl = { .name = "DELETEACL",
	.group = "access",
	.args = ARGS(MAILBOX, WHO),
	.states = LOGGED_IN,
	.flags = SPEC_CHANGES,
	.caps = "ACL",
	.rfc = "4314 3.2",
	.summary = "take all rights on a mailbox from somebody",
	.examples = EXAMPLES({ "deleteacl Shared bob", "DELETEACL Shared bob" }) };

const struct imap_spec spec_getacl = { .name = "GETACL",
	.group = "access",
	.args = ARGS(MAILBOX),
	.states = LOGGED_IN,
	.caps = "ACL",
	.answers = "ACL",
	.rfc = "4314 3.3",
	.summary = "show who has which rights on a mailbox",
	.examples = EXAMPLES({ "getacl INBOX", "GETACL INBOX" }) };

const struct imap_spec spec_listrights = { .name = "LISTRIGHTS",
	.group = "access",
	.args = ARGS(MAILBOX, WHO),
	.states = LOGGED_IN,
	.caps = "ACL",
	.answers = "LISTRIGHTS",
	.rfc = "4314 3.4",
	.summary = "show which rights somebody could be given",
	.examples = EXAMPLES({ "listrights INBOX bob", "LISTRIGHTS INBOX bob" }) };

const struct imap_spec spec_myrights = { .name = "MYRIGHTS",
	.group = "access",
	.args = ARGS(MAILBOX),
	.states = LOGGED_IN,
	.caps = "ACL",
	.answers = "MYRIGHTS",
	.rfc = "4314 3.5",
	.summary = "show one's own rights on a mailbox",
	.examples = EXAMPLES({ "myrights INBOX", "MYRIGHTS INBOX" }) };

const struct imap_spec spec_setacl = { .name = "SETACL",
	.group = "access",
	.args = ARGS(MAILBOX, WHO,
		{ .name = "rights",
			.type = ARG_RIGHTS,
			.help = "letters as in help rights; + adds, - removes, else they replace" }),
	.states = LOGGED_IN,
	.flags = SPEC_CHANGES,
	.caps = "ACL",
	.rfc = "4314 3.1",
	.summary = "give or take rights on a mailbox",
	.examples = EXAMPLES({ "setacl Shared bob lrs", "SETACL Shared bob lrs" },
		{ "setacl Shared bob +w", "SETACL Shared bob +w" }) };

const struct imap_spec spec_getquota = { .name = "GETQUOTA",
	.group = "quota",
	.args = ARGS(ROOT),
	.states = LOGGED_IN,
	.caps = "QUOTA",
	.answers = "QUOTA",
	.rfc = "9208 4.1.1",
	.summary = "show what a quota's root has used",
	.examples = EXAMPLES({ "getquota \"\"", "GETQUOTA \"\"" }) };

const struct imap_spec spec_getquotaroot = { .name = "GETQUOTAROOT",
	.group = "quota",
	.args = ARGS(MAILBOX),
	.states = LOGGED_IN,
	.caps = "QUOTA",
	.answers = "QUOTAROOT|QUOTA",
	.rfc = "9208 4.1.2",
	.summary = "show the quotas that hold for a mailbox",
	.examples = EXAMPLES({ "getquotaroot INBOX", "GETQUOTAROOT INBOX" }) };

const struct imap_spec spec_setquota = { .name = "SETQUOTA",
	.group = "quota",
	.args = ARGS(ROOT,
		{ .name = "limits",
			.type = ARG_RAW,
			.help = "as (STORAGE 512); units of 1024 bytes" }),
	.states = LOGGED_IN,
	.flags = SPEC_CHANGES,
	.caps = "QUOTA|QUOTASET",
	.answers = "QUOTA",
	.rfc = "9208 4.1.3",
	.summary = "set a quota",
	.examples = EXAMPLES({ "setquota \"\" (STORAGE 512)", "SETQUOTA \"\" (STORAGE 512)" }) };

const struct imap_spec spec_getannotation = { .name = "GETANNOTATION",
	.group = "annotations",
	.args = ARGS(ANY_MAILBOX,
		{ .name = "entries", .type = ARG_QUOTED, .help = "as /comment, or a list" },
		{ .name = "attributes", .type = ARG_QUOTED, .help = "as value.shared, or a list" }),
	.states = LOGGED_IN,
	.caps = "ANNOTATEMORE",
	.answers = "ANNOTATION",
	.rfc = "draft-daboo-imap-annotatemore-08 4.2.1",
	.summary = "read annotations of a mailbox, the way before getmetadata",
	.examples = EXAMPLES({ "getannotation INBOX /comment value.shared",
		"GETANNOTATION INBOX \"/comment\" \"value.shared\"" }) };

const struct imap_spec spec_setannotation = { .name = "SETANNOTATION",
	.group = "annotations",
	.args = ARGS(ANY_MAILBOX, { .name = "entry", .type = ARG_QUOTED, .help = "as /comment" },
		{ .name = "values",
			.type = ARG_QUOTED,
			.help = "as (\"value.shared\" \"text\"); NIL removes" }),
	.states = LOGGED_IN,
	.flags = SPEC_CHANGES,
	.caps = "ANNOTATEMORE",
	.rfc = "draft-daboo-imap-annotatemore-08 4.3.1",
	.summary = "write annotations of a mailbox, the way before setmetadata",
	.examples = EXAMPLES({ "setannotation INBOX /comment (\"value.shared\" \"mine\")",
		"SETANNOTATION INBOX \"/comment\" (\"value.shared\" \"mine\")" }) };

const struct imap_spec spec_getmetadata = { .name = "GETMETADATA",
	.group = "annotations",
	.args = ARGS({ .name = "options",
			     .type = ARG_RAW,
			     .flags = ARG_OPTIONAL | ARG_PAREN,
			     .help = "as (DEPTH 1), (MAXSIZE 1024)" },
		ANY_MAILBOX,
		{ .name = "options",
			.type = ARG_RAW,
			.flags = ARG_OPTIONAL | ARG_PAREN | ARG_NOT_LAST,
			.help = "the same, as servers of RFC 5464's examples want them" },
		{ .name = "entries",
			.type = ARG_ENTRIES,
			.help = "as /private/comment, or a list" }),
	.states = LOGGED_IN,
	.caps = "METADATA|METADATA-SERVER",
	.answers = "METADATA",
	.rfc = "5464 4.2",
	.summary = "read annotations of a mailbox or of the server",
	.examples = EXAMPLES({ "getmetadata INBOX /private/comment",
				     "GETMETADATA INBOX /private/comment" },
		{ "getmetadata (DEPTH 1) \"\" (/shared /private)",
			"GETMETADATA (DEPTH 1) \"\" (/shared /private)" }) };

const struct imap_spec spec_setmetadata = { .name = "SETMETADATA",
	.group = "annotations",
	.args = ARGS(ANY_MAILBOX,
		{ .name = "values",
			.type = ARG_RAW,
			.help = "as (/private/comment \"text\"); NIL removes" }),
	.states = LOGGED_IN,
	.flags = SPEC_CHANGES,
	.caps = "METADATA|METADATA-SERVER",
	.rfc = "5464 4.3",
	.summary = "write annotations of a mailbox or of the server",
	.examples = EXAMPLES({ "setmetadata INBOX (/private/comment \"my mail\")",
		"SETMETADATA INBOX (/private/comment \"my mail\")" }) };
