/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_cmd.c: what is sent for what is typed, and what is refused before it is sent.
 */
#include "imap/cmd.h"

#include <check.h>
#include <string.h>

#include "cmd_text.h"

static const struct cmd_dialect plain, utf8 = { .utf8 = true };

#define UE "\xC3\xBC"

static const struct {
	const char *line, *wire;
} sent[] = {
	/* Mailboxes: modified UTF-7, quoted where they must be, as they are when they are no valid one. */
	{ "select inbox", "SELECT inbox" },
	{ "create R&D", "CREATE R&-D" },
	{ "create \"a\\\"b\\\\c\"", "CREATE \"a\\\"b\\\\c\"" },
	{ "create \"\"", "CREATE \"\"" },
	{ "create NIL", "CREATE \"NIL\"" },
	{ "create a%b", "CREATE \"a%b\"" },
	{ "create {5}", "CREATE \"{5}\"" },
	{ "create \"x{5}\"", "CREATE \"x{5}\"" },
	{ "create " UE, "CREATE &APw-" },
	{ "getquota \"a\nb\"", "GETQUOTA {3}\r\na\nb" },
	{ "list \"\" *", "LIST \"\" *" },
	{ "list a% " UE "*", "LIST \"a%\" &APw-*" },
	{ "list \"\" (a b)", "LIST \"\" (a b)" },
	{ "list (SUBSCRIBED) \"\" *", "LIST (SUBSCRIBED) \"\" *" },
	{ "list \"\" % RETURN (STATUS (MESSAGES))", "LIST \"\" % RETURN (STATUS (MESSAGES))" },
	{ "list \"\" (" UE " \"a b\" *)", "LIST \"\" (&APw- \"a b\" *)" },
	{ "setmetadata x (/c \"" UE "\" /d NIL)", "SETMETADATA x (/c {2}\r\n" UE " /d NIL)" },
	{ "setmetadata x (/c \"a\nb\")", "SETMETADATA x (/c {3}\r\na\nb)" },
	/* Sets, flags, items. */
	{ "fetch 3:*,1 FLAGS", "FETCH 3:*,1 FLAGS" },
	{ "fetch $ (FLAGS)", "FETCH $ (FLAGS)" },
	{ "fetch 1 body[header.fields (DATE FROM)]<0.100>",
		"FETCH 1 body[header.fields (DATE FROM)]<0.100>" },
	{ "fetch 1 (FLAGS) (CHANGEDSINCE 5)", "FETCH 1 (FLAGS) (CHANGEDSINCE 5)" },
	{ "fetch 1 XUNKNOWN", "FETCH 1 XUNKNOWN" },
	{ "store 1 flags ()", "STORE 1 FLAGS ()" },
	{ "store 1 +flags \\Seen", "STORE 1 +FLAGS (\\Seen)" },
	{ "store 1 +FLAGS (a]b \\Seen)", "STORE 1 +FLAGS (a]b \\Seen)" },
	{ "store 1 (UNCHANGEDSINCE 5) FLAGS (\\Seen)",
		"STORE 1 (UNCHANGEDSINCE 5) FLAGS (\\Seen)" },
	/* Labels of Gmail's are mailbox names, and those of the system look like flags. */
	{ "store 1 X-GM-LABELS (Work)", "STORE 1 X-GM-LABELS (Work)" },
	{ "store 1 -x-gm-labels Work", "STORE 1 -x-gm-labels (Work)" },
	{ "store 1 +X-GM-LABELS \"Custom Label\"", "STORE 1 +X-GM-LABELS (\"Custom Label\")" },
	{ "store 1 +X-GM-LABELS (\"Custom Label\")", "STORE 1 +X-GM-LABELS (\"Custom Label\")" },
	{ "store 1 +X-GM-LABELS " UE, "STORE 1 +X-GM-LABELS (&APw-)" },
	{ "store 1 +X-GM-LABELS (" UE " \"a " UE "\" R&D)",
		"STORE 1 +X-GM-LABELS (&APw- \"a &APw-\" R&-D)" },
	{ "store 1 X-GM-LABELS.SILENT (\\Inbox \\Sent Important \"Muy Importante\")",
		"STORE 1 X-GM-LABELS.SILENT (\\Inbox \\Sent Important \"Muy Importante\")" },
	{ "store 1 X-GM-LABELS \\Starred", "STORE 1 X-GM-LABELS (\\Starred)" },
	{ "store 1 X-GM-LABELS \"\\\\Inbox\"", "STORE 1 X-GM-LABELS (\"\\\\Inbox\")" },
	{ "store 1 X-GM-LABELS ()", "STORE 1 X-GM-LABELS ()" },
	{ "store 1 X-GM-LABELS (\"\" NIL)", "STORE 1 X-GM-LABELS (\"\" \"NIL\")" },
	{ "search X-GM-LABELS \"Custom Label\"", "SEARCH X-GM-LABELS \"Custom Label\"" },
	{ "search X-GM-LABELS " UE " UNSEEN", "SEARCH X-GM-LABELS &APw- UNSEEN" },
	{ "search charset ISO-8859-1 X-GM-LABELS " UE,
		"SEARCH CHARSET ISO-8859-1 X-GM-LABELS &APw-" },
	{ "search X-GM-RAW \"has:attachment in:unread\"",
		"SEARCH X-GM-RAW \"has:attachment in:unread\"" },
	{ "search X-GM-RAW " UE " X-GM-LABELS " UE,
		"SEARCH CHARSET UTF-8 X-GM-RAW {2}\r\n" UE " X-GM-LABELS &APw-" },
	{ "search X-GM-MSGID 1278455344230334865", "SEARCH X-GM-MSGID 1278455344230334865" },
	{ "fetch 1 (X-GM-LABELS X-GM-MSGID X-GM-THRID)",
		"FETCH 1 (X-GM-LABELS X-GM-MSGID X-GM-THRID)" },
	/* Annotations of messages: RFC 5257. */
	{ "store 1 ANNOTATION (/comment (value.priv \"x\"))",
		"STORE 1 ANNOTATION (/comment (value.priv \"x\"))" },
	{ "store 1 ANNOTATION (/comment (value.priv \"" UE
	  "\" value.shared NIL) /a (value.priv \"b\"))",
		"STORE 1 ANNOTATION (/comment (value.priv {2}\r\n" UE
		" value.shared NIL) /a (value.priv \"b\"))" },
	{ "fetch 1 (UID ANNOTATION ((\"/comment\" \"/a\") (value size)))",
		"FETCH 1 (UID ANNOTATION ((\"/comment\" \"/a\") (value size)))" },
	{ "fetch 1 ANNOTATION (/comment value) (CHANGEDSINCE 5)",
		"FETCH 1 ANNOTATION (/comment value) (CHANGEDSINCE 5)" },
	{ "search ANNOTATION /comment value \"" UE "\"",
		"SEARCH CHARSET UTF-8 ANNOTATION /comment value {2}\r\n" UE },
	{ "search ANNOTATION \"/*\" value.priv NIL SEEN",
		"SEARCH ANNOTATION \"/*\" value.priv NIL SEEN" },
	{ "search ANNOTATION /* value x", "SEARCH ANNOTATION /* value x" },
	{ "sort (ANNOTATION /altsubject value.shared REVERSE DATE) UTF-8 ALL",
		"SORT (ANNOTATION /altsubject value.shared REVERSE DATE) UTF-8 ALL" },
	{ "sort (ANNOTATION \"/a b\" \"value.priv\") UTF-8 ALL",
		"SORT (ANNOTATION \"/a b\" \"value.priv\") UTF-8 ALL" },
	/* Operations, keys, items and parameters of extensions. */
	{ "store 1 X-UNKNOWN (a (b \"c d\"))", "STORE 1 X-UNKNOWN (a (b \"c d\"))" },
	{ "store 1 +FLAGS ($Forwarded a'b x+y ~z <>|)",
		"STORE 1 +FLAGS ($Forwarded a'b x+y ~z <>|)" },
	{ "store 1 +FLAGS \"a>b\"", "STORE 1 +FLAGS (a>b)" },
	{ "uid fetch 1:* FLAGS (CHANGEDSINCE 5 VANISHED)",
		"UID FETCH 1:* FLAGS (CHANGEDSINCE 5 VANISHED)" },
	{ "uid fetch 5:9 (UID) (PARTIAL -1:-100)", "UID FETCH 5:9 (UID) (PARTIAL -1:-100)" },
	{ "fetch 1 (PREVIEW (LAZY))", "FETCH 1 (PREVIEW (LAZY))" },
	{ "fetch 1 PREVIEW (LAZY) (CHANGEDSINCE 5)", "FETCH 1 PREVIEW (LAZY) (CHANGEDSINCE 5)" },
	{ "fetch *:5 BINARY.PEEK[1.2]<0.100>", "FETCH *:5 BINARY.PEEK[1.2]<0.100>" },
	{ "fetch 1 BODY.PEEK[1.MIME]", "FETCH 1 BODY.PEEK[1.MIME]" },
	{ "fetch 1 BODY[4.HEADER.FIELDS.NOT (\"a>b\" C|D)]<7>",
		"FETCH 1 BODY[4.HEADER.FIELDS.NOT (\"a>b\" C|D)]<7>" },
	{ "select x (QRESYNC (67 2005 41,43:211 (1,5 3,7)) CONDSTORE)",
		"SELECT x (QRESYNC (67 2005 41,43:211 (1,5 3,7)) CONDSTORE)" },
	{ "create Sent (USE (\\Sent \\Drafts))", "CREATE Sent (USE (\\Sent \\Drafts))" },
	{ "list (RECURSIVEMATCH SUBSCRIBED) \"\" % RETURN (METADATA (/private/comment))",
		"LIST (RECURSIVEMATCH SUBSCRIBED) \"\" % RETURN (METADATA (/private/comment))" },
	{ "store 1 +FLAGS \\Seen Work $Junk", "STORE 1 +FLAGS (\\Seen Work $Junk)" },
	{ "uid store 1 (UNCHANGEDSINCE 5) -flags.silent a \\Deleted",
		"UID STORE 1 (UNCHANGEDSINCE 5) -FLAGS.SILENT (a \\Deleted)" },
	{ "search MODSEQ 620162338", "SEARCH MODSEQ 620162338" },
	{ "search MODSEQ \"/flags/\\\\seen\" all 1", "SEARCH MODSEQ \"/flags/\\\\seen\" all 1" },
	{ "search OR MODSEQ /flags/\\draft PRIV 100 UNSEEN",
		"SEARCH OR MODSEQ \"/flags/\\\\draft\" PRIV 100 UNSEEN" },
	{ "search RETURN (PARTIAL -1:-10 SAVE) FUZZY (SUBJECT x) NOT $",
		"SEARCH RETURN (PARTIAL -1:-10 SAVE) FUZZY (SUBJECT x) NOT $" },
	{ "search RETURN (UPDATE CONTEXT COUNT) OLDER 5 YOUNGER 6 SAVEDBEFORE 1-Feb-2020",
		"SEARCH RETURN (UPDATE CONTEXT COUNT) OLDER 5 YOUNGER 6 SAVEDBEFORE 1-Feb-2020" },
	{ "search EMAILID M6d SAVEDATESUPPORTED FILTER on-the-road",
		"SEARCH EMAILID M6d SAVEDATESUPPORTED FILTER on-the-road" },
	{ "search SENTSINCE \" 1-Feb-2020\" BEFORE \"01-Feb-2020\"",
		"SEARCH SENTSINCE 1-Feb-2020 BEFORE 1-Feb-2020" },
	{ "search KEYWORD \"a>b\" SUBJECT a>b", "SEARCH KEYWORD a>b SUBJECT a>b" },
	{ "sort (DISPLAYFROM REVERSE RELEVANCY) UTF-8 ALL",
		"SORT (DISPLAYFROM REVERSE RELEVANCY) UTF-8 ALL" },
	{ "getmetadata x (DEPTH infinity) (/private)",
		"GETMETADATA x (DEPTH infinity) (/private)" },
	{ "getmetadata (DEPTH 1) x (MAXSIZE 5) /a", "GETMETADATA (DEPTH 1) x (MAXSIZE 5) /a" },
	{ "getmetadata x (DEPTH 1)", "GETMETADATA x (DEPTH 1)" },
	/* Blanks and tabs separate alike; IMAP knows blanks alone. */
	{ "fetch\t1\t(FLAGS\tBODY[HEADER.FIELDS (DATE\tFROM)])",
		"FETCH 1 (FLAGS BODY[HEADER.FIELDS (DATE FROM)])" },
	{ "store 1 +FLAGS (\\Seen\tx)", "STORE 1 +FLAGS (\\Seen x)" },
	{ "setmetadata x (/c\t\"a\tb\")", "SETMETADATA x (/c \"a\tb\")" },
	{ "sort (REVERSE\tDATE) UTF-8 ALL", "SORT (REVERSE DATE) UTF-8 ALL" },
	/* Dates and messages. */
	{ "append x (\\Seen a) 1996-07-17T02:44:25-07:00 \"m\"",
		"APPEND x (\\Seen a) \"17-Jul-1996 02:44:25 -0700\" {1}\r\nm" },
	{ "append x \"m\" ", "APPEND x {1}\r\nm" },
	{ "append x utf8 \"m\"", "APPEND x UTF8 (~{1}\r\nm)" },
	{ "append x (\\Seen) 1996-07-17T02:44:25-07:00 Utf8 \"m\" (a) \"n\"",
		"APPEND x (\\Seen) \"17-Jul-1996 02:44:25 -0700\" UTF8 (~{1}\r\nm) (a) {1}\r\nn" },
	{ "append utf8 \"utf8\"", "APPEND utf8 {4}\r\nutf8" },
	/* Others. */
	{ "status x", "STATUS x (MESSAGES RECENT UIDNEXT UIDVALIDITY UNSEEN)" },
	{ "status x UNSEEN", "STATUS x (UNSEEN)" },
	{ "id", "ID NIL" },
	{ "id NIL", "ID NIL" },
	{ "setquota \"\" (STORAGE 5)", "SETQUOTA \"\" (STORAGE 5)" },
	{ "getannotation INBOX /comment value.priv",
		"GETANNOTATION INBOX \"/comment\" \"value.priv\"" },
	{ "getannotation INBOX (/a \"/b c\") (value.priv value.shared)",
		"GETANNOTATION INBOX (\"/a\" \"/b c\") (\"value.priv\" \"value.shared\")" },
	{ "getannotation INBOX * *", "GETANNOTATION INBOX \"*\" \"*\"" },
	{ "setannotation INBOX /comment (value.priv text value.shared NIL)",
		"SETANNOTATION INBOX \"/comment\" (\"value.priv\" \"text\" \"value.shared\" NIL)" },
	{ "setannotation INBOX /c (\"value.priv\" \"NIL\")",
		"SETANNOTATION INBOX \"/c\" (\"value.priv\" \"NIL\")" },
	{ "getmetadata \"\" (/a /b)", "GETMETADATA \"\" (/a /b)" },
	{ "login al\"ice \"p w\"", "LOGIN \"al\\\"ice\" \"p w\"" },
	{ "login a b\\c", "LOGIN a \"b\\\\c\"" },
	{ "uid xfrob 1 (a b) \"c d\"", "UID xfrob 1 (a b) \"c d\"" },
	{ "uid expunge 1:3", "UID EXPUNGE 1:3" },
	{ "xatom XFROB a \"b\" (c)", "XFROB a \"b\" (c)" },
	{ "xatom XFROB \"" UE "\"", "XFROB {2}\r\n" UE },
	/* Searches. */
	{ "search all", "SEARCH all" },
	{ "search charset UTF-8 subject x", "SEARCH CHARSET UTF-8 subject x" },
	{ "search subject " UE, "SEARCH CHARSET UTF-8 subject {2}\r\n" UE },
	{ "search or from a (to b since 2024-02-01)", "SEARCH or from a (to b since 1-Feb-2024)" },
	{ "search not (subject \"a b\") 1:3", "SEARCH not (subject \"a b\") 1:3" },
	{ "search header X-Foo \"\"", "SEARCH header X-Foo \"\"" },
	{ "search or not seen not or 1 fuzzy subject x unseen",
		"SEARCH or not seen not or 1 fuzzy subject x unseen" },
	{ "search $ unseen", "SEARCH $ unseen" },
	{ "search keyword a]b", "SEARCH keyword a]b" },
	{ "search XKEY value", "SEARCH XKEY value" },
	{ "sort (reverse date) utf-8 all", "SORT (reverse date) utf-8 all" },
	{ "sort RETURN (COUNT) (DATE) UTF-8 ALL", "SORT RETURN (COUNT) (DATE) UTF-8 ALL" },
	{ "thread references utf-8 from " UE, "THREAD REFERENCES utf-8 from {2}\r\n" UE },
};

START_TEST(typed_lines_are_sent_like_this)
{
	struct buf wire = { 0 };
	struct err e = { 0 };

	ck_assert_msg(cmd_text(sent[_i].line, &plain, &wire, &e), "%s: %s", sent[_i].line, e.msg);
	ck_assert_str_eq(buf_z(&wire), sent[_i].wire);
	buf_clear(&wire);
}
END_TEST

static const struct {
	const char *line, *wire;
} sent_utf8[] = {
	{ "create " UE, "CREATE \"" UE "\"" },
	{ "search subject " UE, "SEARCH subject \"" UE "\"" },
	{ "create R&D", "CREATE R&D" },
};

START_TEST(with_utf8_enabled_text_goes_as_it_is)
{
	struct buf wire = { 0 };
	struct err e = { 0 };

	ck_assert_msg(cmd_text(sent_utf8[_i].line, &utf8, &wire, &e), "%s", e.msg);
	ck_assert_str_eq(buf_z(&wire), sent_utf8[_i].wire);
	buf_clear(&wire);
}
END_TEST

static const struct {
	const char *line, *fault;
} refused[] = {
	{ "slect INBOX", "did you mean select" },
	{ "xyzzy", "xatom xyzzy" },
	{ "fetch", "set is missing" },
	{ "fetch 0 FLAGS", "set, column" },
	{ "fetch 1,,2 FLAGS", "set, column" },
	{ "fetch 1 \"FLAGS\"", "items: expected" },
	{ "fetch 1 FLAGS UID", "one word too many" },
	{ "store 1 +FLAGS (a b*)", "flags, column" },
	{ "store 1 +FLAGS a (b)", "'(b)' is one word too many" },
	{ "store 1 +FLAGS (a) b", "'b' is one word too many" },
	{ "store 1 +FLAGS a b*", "'b*' is one word too many" },
	{ "store 1 FLAGS", "flags is missing" },
	{ "store 1 +X-GM-LABELS a b", "'b' is one word too many" },
	{ "append x", "message is missing" },
	{ "append x notquoted", "message: " },
	{ "append x utf8", "message is missing" },
	{ "append x utf8 (\\Seen) \"m\"", "message: " },
	{ "create Gr\xFC"
	  "n",
		"a name in UTF-8" },
	{ "list \"\" Gr\xFC*", "a name in UTF-8" },
	{ "create (a b)", "mailbox: expected" },
	{ "create a b c", "one word too many" },
	{ "noop x", "one word too many" },
	{ "setacl a b !!", "rights: " },
	{ "sort DATE(X) UTF-8 ALL", "criteria" },
	{ "search", "keys is missing" },
	{ "search since yesterday", "keys: " },
	{ "search from", "its argument" },
	{ "search or seen", "its argument" },
	{ "search uid x", "keys: " },
	{ "search keyword \\*", "a flag" },
	{ "uid", "behind uid" },
	{ "uid (x)", "name of a command" },
	{ "xatom", "usage: xatom" },
	{ "xatom NOOP {5}", "literal" },
	{ "xatom NOOP {5+}", "literal" },
	{ "xatom NOOP " UE, "ASCII" },
	{ "xatom a\"b", "usage: xatom" },
	{ "xatom NOOP a\"b", "quotes that match" },
	{ "fetch 1 BODY[\"", "items: expected" },
	{ "partial x RFC822 1 2", "number" },
	{ "enable a(b", "capability: " },
	{ "store 1 +FLAGS \"Custom Label\"", "no blank" },
	{ "store 1 X-GM-LABELS (a (b))", "labels" },
	{ "search KEYWORD (a b)", "a flag" },
	{ "search X-GM-LABELS (a b)", "a label" },
	{ "search MODSEQ /flags/a 5 6", "priv, shared or all" },
	{ "search MODSEQ /flags/a all", "priv, shared or all" },
	{ "search MODSEQ /flags/a all x", "a number" },
	{ "search charset ISO-8859-1 X-GM-RAW " UE, "is not ISO-8859-1" },
	{ "sort () UTF-8 ALL", "criteria" },
	{ "fetch 1 FLAGS (A) B", "one word too many" },
	/* A redirection right behind a word. */
	{ "fetch 1 ENVELOPE>f", "blank before the \">\" of 'ENVELOPE>f'" },
	{ "fetch 1 BODY[]<0.5>>f", "blank before the \">\"" },
	{ "fetch 1 BODY[]|wc", "blank before the \"|\"" },
	{ "fetch 1 BODY[]<f", "blank before the \"<\"" },
	{ "fetch 1:3>>f", "blank before the \">\"" },
	{ "fetch 1 (FLAGS)>f", "column 16: a blank is missing" },
	{ "store 1 +FLAGS \\Seen>f", "blank before the \">\"" },
	{ "status x UNSEEN>f", "blank before the \">\"" },
	{ "search UNSEEN>f", "blank before the \">\"" },
	{ "search 1:3|wc", "blank before the \"|\"" },
	{ "search SINCE 2026-01-31>f", "blank before the \">\"" },
	{ "search LARGER 5>f", "blank before the \">\"" },
	{ "search KEYWORD x>f", "blank before the \">\"" },
	{ "enable CONDSTORE>f", "blank before the \">\"" },
	{ "thread REFS>f UTF-8 ALL", "blank before the \">\"" },
	{ "partial 1 RFC822 1 2>f", "blank before the \">\"" },
	{ "append x<f", "message is missing: put a blank before the \"<\"" },
	{ "noop>f", "'noop>f': put a blank before" },
	{ "id x", "pairs: " },
};

START_TEST(faults_are_refused_with_what_was_expected)
{
	struct buf wire = { 0 };
	struct err e = { 0 };

	ck_assert_msg(!cmd_text(refused[_i].line, &plain, &wire, &e), "%s", refused[_i].line);
	ck_assert_int_eq(e.kind, ERR_USAGE);
	ck_assert_msg(strstr(e.msg, refused[_i].fault) != NULL, "%s: %s", refused[_i].line, e.msg);
	buf_clear(&wire);
}
END_TEST

START_TEST(search_keys_in_search_keys_need_no_stack)
{
	enum { KEYS = 200000 };
	struct buf line = { 0 }, wire = { 0 };
	struct err e = { 0 };

	buf_add_z(&line, "search");
	for (int i = 0; i < KEYS; i++)
		buf_add_z(&line, " not");
	buf_add_z(&line, " seen");
	ck_assert_msg(cmd_text(buf_z(&line), &plain, &wire, &e), "%s", e.msg);
	ck_assert_uint_eq(wire.n, line.n);
	buf_clear(&line);
	buf_clear(&wire);
}
END_TEST

START_TEST(passwords_are_marked_and_not_shown)
{
	static const char *const typed[] = { "login alice sesame", "login alice \"sesame\"",
		"login alice \"sesame\n\"", "xatom LOGIN alice sesame",
		"xatom login alice \"sesame\"" };

	for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++) {
		struct words w = { 0 };
		struct imap_cmd cmd = { 0 };
		struct buf shown = { 0 };
		struct err e = { 0 };
		enum word_end end;

		ck_assert(words_split(&w, str_c(typed[i]), &end, &e));
		ck_assert(i < 3 ? cmd_encode(&cmd, &w, &plain, &e)
				: cmd_encode_xatom(&cmd, &w, &plain, &e));
		cmd_show(&shown, &cmd);
		ck_assert_msg(!strstr(buf_z(&shown), "sesame"), "%s", buf_z(&shown));
		ck_assert_ptr_nonnull(strstr(buf_z(&shown), "alice"));
		buf_clear(&shown);
		cmd_clear(&cmd);
		words_clear(&w);
	}
}
END_TEST

static const struct {
	const char *caps, *items;
} known[] = {
	{ "IMAP4rev1", "MESSAGES RECENT UIDNEXT UIDVALIDITY UNSEEN" },
	{ "IMAP4rev2 CONDSTORE", "DELETED HIGHESTMODSEQ MESSAGES SIZE UIDNEXT UIDVALIDITY UNSEEN" },
	{ "IMAP4rev1 QUOTA QUOTA=RES-STORAGE",
		"DELETED-STORAGE MESSAGES RECENT UIDNEXT UIDVALIDITY UNSEEN" },
	{ "IMAP4rev1 QUOTA=RES-MESSAGE", "DELETED MESSAGES RECENT UIDNEXT UIDVALIDITY UNSEEN" },
	{ "IMAP4rev1 QUOTA=RES-MAILBOX", "MESSAGES RECENT UIDNEXT UIDVALIDITY UNSEEN" },
	{ "IMAP4rev1 QRESYNC STATUS=SIZE OBJECTID APPENDLIMIT",
		"APPENDLIMIT HIGHESTMODSEQ MAILBOXID MESSAGES RECENT SIZE UIDNEXT UIDVALIDITY "
		"UNSEEN" },
};

START_TEST(status_asks_for_what_the_server_knows)
{
	struct caps caps = { 0 };
	struct cmd_dialect dialect = { .caps = &caps };
	struct str words = str_c(known[_i].caps);
	struct buf wire = { 0 }, wanted = { 0 };
	struct err e = { 0 };

	while (words.n > 0)
		caps_add(&caps, str_split(&words, ' '));
	ck_assert(cmd_text("status x", &dialect, &wire, &e));
	buf_addf(&wanted, "STATUS x (%s)", known[_i].items);
	ck_assert_str_eq(buf_z(&wire), buf_z(&wanted));
	buf_clear(&wire);
	buf_clear(&wanted);
	caps_clear(&caps);
}
END_TEST

START_TEST(values_of_variables_add_nothing_but_themselves)
{
	struct word v[2] = { { .kind = WORD_BARE, .text = STR("create"), .raw = STR("create") },
		{ .kind = WORD_VALUE, .text = STR("a b) \"c\r\nX LOGOUT"), .raw = STR("$x") } };
	struct words w = { .v = v, .n = 2, .cap = 2 };
	struct imap_cmd cmd = { 0 };
	struct err e = { 0 };

	ck_assert(cmd_encode(&cmd, &w, &plain, &e));
	ck_assert_uint_eq(cmd.n, 1);
	ck_assert_str_eq(buf_z(&cmd.pieces[0].text), "CREATE \"a b) \\\"c&AA0ACg-X LOGOUT\"");
	ck_assert(!cmd.pieces[0].has_literal);
	cmd_clear(&cmd);
	v[0].text = STR("fetch");
	ck_assert(!cmd_encode(&cmd, &w, &plain, &e));
	cmd_clear(&cmd);
}
END_TEST

static const struct {
	const char *line, *arg;
} places[] = {
	{ "fetch 1", "set" },
	{ "fetch 1 FL", "items" },
	{ "fetch 1 FLAGS (C", "modifiers" },
	{ "store 1 +F", "operation" },
	{ "store 1 +FLAGS \\S", "flags" },
	{ "select IN", "mailbox" },
	{ "search FROM x SUB", "keys" },
	{ "append x (\\S", "flags" },
	{ "enable A B", "capability" },
	{ "noop x", NULL },
};

START_TEST(the_last_word_belongs_to_this_argument)
{
	struct words w = { 0 };
	struct err e = { 0 };
	enum word_end end;
	const struct arg_spec *arg;

	ck_assert(words_split(&w, str_c(places[_i].line), &end, &e));
	arg = cmd_arg_at(spec_find(w.v[0].text, false), &w, 1);
	ck_assert_msg((arg != NULL) == (places[_i].arg != NULL), "%s", places[_i].line);
	if (arg)
		ck_assert_str_eq(arg->name, places[_i].arg);
	words_clear(&w);
}
END_TEST

#define COUNT(table) (int)(sizeof(table) / sizeof((table)[0]))

Suite *suite_cmd(void);
Suite *suite_cmd(void)
{
	Suite *s = suite_create("cmd");
	TCase *tc = tcase_create("cmd");

	tcase_add_loop_test(tc, typed_lines_are_sent_like_this, 0, COUNT(sent));
	tcase_add_loop_test(tc, with_utf8_enabled_text_goes_as_it_is, 0, COUNT(sent_utf8));
	tcase_add_loop_test(tc, faults_are_refused_with_what_was_expected, 0, COUNT(refused));
	tcase_add_test(tc, search_keys_in_search_keys_need_no_stack);
	tcase_add_test(tc, passwords_are_marked_and_not_shown);
	tcase_add_loop_test(tc, status_asks_for_what_the_server_knows, 0, COUNT(known));
	tcase_add_test(tc, values_of_variables_add_nothing_but_themselves);
	tcase_add_loop_test(tc, the_last_word_belongs_to_this_argument, 0, COUNT(places));
	suite_add_tcase(s, tc);
	return s;
}
