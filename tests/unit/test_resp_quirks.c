/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_resp_quirks.c: what servers have been seen to send against the grammar, and how it is read.
 *
 * A case is a line, its source, and what a person wants to know of it. The source names the server, and the
 * issue (owner/name#number at GitHub) in which somebody met it; a case that names none is here because the
 * grammar's readers differ on it or a small slip makes it, not because a server is known to do so.
 */
#include "imap/resp.h"

#include "unit/response.h"

/* Says in one line what was understood. */
static void describe_fetch(struct buf *out, const struct fetch_item *item)
{
	for (; item; item = item->next) {
		buf_addf(out, " %.*s", STR_ARG(item->name));
		switch (item->kind) {
		case FETCH_NUMBER: buf_addf(out, "=%llu", (unsigned long long)item->num); break;
		case FETCH_ENVELOPE:
			if (!item->envelope)
				break;
			buf_addf(out, "=%.*s", STR_ARG(item->envelope->subject));
			for (const struct resp_address *a = item->envelope->from; a; a = a->next)
				buf_addf(out, "<%.*s@%.*s>", STR_ARG(a->mailbox), STR_ARG(a->host));
			break;
		case FETCH_BODY_STRUCTURE:
			for (const struct resp_body *b = item->body; b; b = b->child)
				buf_addf(out, "[%.*s %.*s/%.*s]", STR_ARG(b->part),
					STR_ARG(b->type), STR_ARG(b->subtype));
			break;
		case FETCH_OTHER: buf_add_z(out, "?"); /* fallthrough */
		default: buf_add_c(out, '='); node_write(out, item->node);
		}
	}
}

static void describe(struct buf *out, const struct imap_resp *r)
{
	switch (r->kind) {
	case RESP_COND:
		buf_addf(out, "%s [%.*s] %.*s", cond_name(r->u.cond.cond),
			STR_ARG(r->u.cond.code.text), STR_ARG(r->u.cond.text));
		break;
	case RESP_CONTINUE: buf_addf(out, "+ %.*s", STR_ARG(r->u.cont.text)); break;
	case RESP_LIST:
	case RESP_LSUB:
	case RESP_XLIST:
		buf_addf(out, "%s %.*s|%.*s", resp_kind_name(r->kind), STR_ARG(r->u.list.delim),
			STR_ARG(r->u.list.name));
		break;
	case RESP_STATUS:
		buf_addf(out, "STATUS %.*s", STR_ARG(r->u.status.mailbox));
		for (struct resp_status_item *i = r->u.status.items; i; i = i->next)
			buf_addf(out, " %.*s=%llu", STR_ARG(i->name), (unsigned long long)i->num);
		break;
	case RESP_SEARCH:
		buf_add_z(out, "SEARCH");
		for (size_t i = 0; i < r->u.search.n; i++)
			buf_addf(out, " %llu", (unsigned long long)r->u.search.hits[i]);
		break;
	case RESP_FETCH:
		buf_addf(out, "FETCH %llu", (unsigned long long)r->num);
		describe_fetch(out, r->u.fetch);
		break;
	default:
		buf_addf(out, "%s", resp_kind_name(r->kind) ? resp_kind_name(r->kind) : "OTHER");
		if (r->has_num)
			buf_addf(out, " %llu", (unsigned long long)r->num);
		for (const struct node *n = r->args; n; n = n->next) {
			buf_add_c(out, ' ');
			node_write(out, n);
		}
	}
}

#define ENVELOPE_TAIL " NIL NIL NIL NIL NIL NIL NIL)"
#define TEXT "(\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 10 2)"

static const struct {
	const char *source, *wire, *reading;
	bool doubt;
} quirks[] = {
	/* status responses and capabilities */
	{ "iCloud: BYE alone (djc/imap-proto#131)", "* BYE", "BYE [] ", false },
	{ "Gmail: no text behind HIGHESTMODSEQ (modern-email/defects#28)",
		"* OK [HIGHESTMODSEQ 123]", "OK [HIGHESTMODSEQ 123] ", false },
	{ "Yandex: \"+\" alone (djc/imap-proto#67)", "+", "+ ", false },
	{ "\"]\" and brackets in flags (Python bpo-21815)",
		"* OK [PERMANENTFLAGS (\\Seen [test] a]b \\*)] Ok",
		"OK [PERMANENTFLAGS (\\Seen [test] a]b \\*)] Ok", false },
	{ "DavMail, Exchange: several blanks in a status (jazzband/imaplib2#59)",
		"*  OK  [ALERT]  hi", "OK [ALERT] hi", false },
	{ "UMail: two blanks between capabilities (emersion/go-imap#652)",
		"* CAPABILITY IMAP4rev1 LITERAL+  STARTTLS",
		"CAPABILITY IMAP4rev1 LITERAL+ STARTTLS", false },
	{ "imap.exmail.qq.com: blank at the end (modern-email/defects#21)",
		"* CAPABILITY IMAP4rev1 ", "CAPABILITY IMAP4rev1", false },
	{ "blank at the end of ID (imap-codec: quirk_trailing_space_id)", "* ID NIL ", "ID NIL",
		false },
	{ "text that looks like a literal", "a1 NO sorry {42}", "NO [] sorry {42}", false },
	{ "nothing behind the condition", "a1 OK", "OK [] ", false },
	{ "lower case", "* ok ready", "OK [] ready", false },
	{ "\"+\" without a blank", "+OK", "+ OK", false },
	{ "a code in the middle of text", "a1 NO Invalid [x] (Failure)",
		"NO [] Invalid [x] (Failure)", false },

	/* lists and counts */
	{ "grommunio: blanks in a name (grommunio/gromox#5)",
		"* STATUS Deleted Items (MESSAGES 5 UNSEEN 0)",
		"STATUS Deleted Items MESSAGES=5 UNSEEN=0", true },
	{ "Dovecot in front of Exchange: blank at the end (modern-email/defects#9)",
		"* STATUS INBOX (MESSAGES 0) ", "STATUS INBOX MESSAGES=0", false },
	{ "mail.163.com: empty list (modern-email/defects#15)", "* STATUS INBOX ()", "STATUS INBOX",
		false },
	{ "Virgin Media: brackets not quoted (kisli/vmime#250)",
		"* LIST (\\UnMarked) \"/\" [Gmail]/Starred", "LIST /|[Gmail]/Starred", false },
	{ "GreenMail: quote not escaped (greenmail-mail-test/greenmail#993)",
		"* LIST () \".\" \"ab\"cd\"", "LIST .|ab", true },
	{ "blank at the end of SEARCH (imap-codec: quirk_trailing_space_search)", "* SEARCH 1 2 ",
		"SEARCH 1 2", false },
	{ "blanks in QUOTA (imap-codec: quirk_excessive_space_quota_resource)",
		"* QUOTA \"\" ( STORAGE  10 512 )", "QUOTA \"\" (STORAGE 10 512)", false },
	{ "Gmail before SPECIAL-USE", "* XLIST (\\HasNoChildren \\Sent) \"/\" \"[Gmail]/Sent\"",
		"XLIST /|[Gmail]/Sent", false },
	{ "delimiter \"\\\" not escaped", "* LIST () \"\\\" foo", "LIST \\|foo", true },
	{ "blanks in a name", "* LIST () \"/\" Sent Items", "LIST /|Sent Items", true },
	{ "name in a literal", "* LIST () \"/\" {10}\r\nSent Items", "LIST /|Sent Items", false },
	{ "a mailbox named NIL", "* LIST () \".\" NIL", "LIST .|NIL", false },
	{ "bracket in a name", "* LSUB () \".\" a[b", "LSUB .|a[b", false },
	{ "quoted numbers", "* STATUS x (MESSAGES \"5\")", "STATUS x MESSAGES=5", false },
	{ "blanks and lower case", "*  5  exists", "EXISTS 5", false },
	{ "two blanks between hits", "* SEARCH 1  2", "SEARCH 1 2", false },
	{ "an empty line", "", "OTHER", true },

	/* FETCH */
	{ "imap.qq.com: blank before \")\" (jakartaee/mail-api#209)", "* 11487 FETCH (UID 19436 )",
		"FETCH 11487 UID=19436", false },
	{ "negative numbers (imap-codec: quirk_rectify_numbers)",
		"* 1 FETCH (RFC822.SIZE -1 UID 5)", "FETCH 1 RFC822.SIZE?=-1 UID=5", true },
	{ "Gmail: numbers of 64 bits", "* 1 FETCH (X-GM-MSGID 1861285440334486093 UID 5)",
		"FETCH 1 X-GM-MSGID=1861285440334486093 UID=5", false },
	{ "Gmail: labels with a backslash", "* 1 FETCH (X-GM-LABELS (\"\\\\Sent\" \\Sent) UID 5)",
		"FETCH 1 X-GM-LABELS=(\"\\\\Sent\" \\Sent) UID=5", false },
	{ "blanks inside the parentheses", "* 1 FETCH ( FLAGS (\\Seen ) UID 5 )",
		"FETCH 1 FLAGS=(\\Seen) UID=5", false },
	{ "no blank between items", "* 1 FETCH (FLAGS (\\Seen)UID 5)",
		"FETCH 1 FLAGS=(\\Seen) UID=5", false },
	{ "bracket in flags", "* 1 FETCH (FLAGS ([x y) UID 5)", "FETCH 1 FLAGS=([x y) UID=5",
		false },
	{ "NIL for a body", "* 1 FETCH (BODY[] NIL UID 5)", "FETCH 1 BODY[]=NIL UID=5", false },
	{ "a body as a quoted string", "* 1 FETCH (BODY[TEXT] \"a \\\"b\\\"\" UID 5)",
		"FETCH 1 BODY[TEXT]=\"a \\\"b\\\"\" UID=5", false },
	{ "an item of no value at the end", "* 1 FETCH (UID 5 INTERNALDATE)",
		"FETCH 1 UID=5 INTERNALDATE?=", true },
	{ "header names as literals", "* 1 FETCH (BODY[HEADER.FIELDS ({7}\r\nSUBJECT)] {1}\r\nx)",
		"FETCH 1 BODY[HEADER.FIELDS (SUBJECT)]=\"x\"", false },

	/* envelopes */
	{ "() for no addresses (jakartaee/mail-api#82, hydroxide: jonhoo/rust-imap#166)",
		"* 1 FETCH (ENVELOPE (NIL \"s\" ()" ENVELOPE_TAIL " UID 5)",
		"FETCH 1 ENVELOPE=s UID=5", false },
	{ "blanks between addresses (imap-codec: quirk_spaces_between_addresses)",
		"* 1 FETCH (ENVELOPE (NIL \"s\" ((NIL NIL \"a\" \"b\") (NIL NIL \"c\" "
		"\"d\"))" ENVELOPE_TAIL ")",
		"FETCH 1 ENVELOPE=s<a@b><c@d>", false },
	{ "nine fields (jstedfast/MailKit#279)",
		"* 33 FETCH (ENVELOPE (NIL \"s\" ((NIL NIL \"a\" \"b\")) NIL NIL NIL NIL NIL "
		"\"<x@qq.com>\") UID 5)",
		"FETCH 33 ENVELOPE=s<a@b> UID=5", true },
	{ "David.fx: backslash not escaped (jstedfast/MailKit#422)",
		"* 1 FETCH (ENVELOPE (NIL \"s\" ((\"A\\B\" NIL \"a\" \"b\"))" ENVELOPE_TAIL ")",
		"FETCH 1 ENVELOPE=s<a@b>", true },
	{ "one address without its list",
		"* 1 FETCH (ENVELOPE (NIL \"s\" (NIL NIL \"joe\" \"x\")" ENVELOPE_TAIL " UID 5)",
		"FETCH 1 ENVELOPE=s<joe@x> UID=5", true },
	{ "NIL for an envelope", "* 1 FETCH (ENVELOPE NIL UID 5)", "FETCH 1 ENVELOPE UID=5",
		false },
	{ "raw 8-bit bytes", "* 1 FETCH (ENVELOPE (NIL \"\xe4\xf6\" NIL" ENVELOPE_TAIL " UID 5)",
		"FETCH 1 ENVELOPE=\xe4\xf6 UID=5", false },

	/* body structures */
	{ "Exchange: disposition without a list (jstedfast/MailKit#919)",
		"* 37 FETCH (BODYSTRUCTURE ((\"text\" \"html\" (\"charset\" \"ISO-8859-1\") NIL NIL "
		"\"QUOTED-PRINTABLE\" 850 31 NIL \"inline\" NIL NIL) \"alternative\") UID 67)",
		"FETCH 37 BODYSTRUCTURE[ /alternative][1 text/html] UID=67", true },
	{ "Exchange 2016: the same of a multipart (javaee/javamail#278)",
		"* 1 FETCH (BODYSTRUCTURE (" TEXT " \"mixed\" (\"boundary\" \"b\") \"S/MIME "
		"Encrypted Message\" NIL) UID 5)",
		"FETCH 1 BODYSTRUCTURE[ /mixed][1 TEXT/PLAIN] UID=5", true },
	{ "Gmail: multipart without parts (jstedfast/MailKit#371)",
		"* 1 FETCH (BODYSTRUCTURE ((\"RELATED\" NIL (\"ATTACHMENT\" NIL) NIL) \"MIXED\") UID 5)",
		"FETCH 1 BODYSTRUCTURE[ /MIXED][1 /RELATED] UID=5", true },
	{ "Gmail: the same in a message (jstedfast/MailKit#1841)",
		"* 1 FETCH (BODY (\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 2942 (NIL \"s\" "
		"NIL" ENVELOPE_TAIL " (\"ALTERNATIVE\") 51) UID 5)",
		"FETCH 1 BODY[1 MESSAGE/RFC822][ /ALTERNATIVE] UID=5", true },
	{ "quotes not escaped (emersion/go-imap#659)",
		"* 1 FETCH (BODY (\"application\" \"octet-stream\" NIL NIL \"\"\"\" \"base64\" 65322) "
		"UID 5)",
		"FETCH 1 BODY[1 application/octet-stream] UID=5", true },
	{ "imap.mail.ru: NIL for a parameter (kisli/vmime#159)",
		"* 4 FETCH (BODYSTRUCTURE (" TEXT " \"alternative\" (\"boundary\" NIL)) UID 5)",
		"FETCH 4 BODYSTRUCTURE[ /alternative][1 TEXT/PLAIN] UID=5", false },
	{ "NIL where the parts should be", "* 1 FETCH (BODYSTRUCTURE (NIL \"MIXED\") UID 5)",
		"FETCH 1 BODYSTRUCTURE[ /MIXED] UID=5", true },
	{ "encapsulated message without its envelope",
		"* 1 FETCH (BODY (\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 9) UID 5)",
		"FETCH 1 BODY[1 MESSAGE/RFC822] UID=5", true },
	{ "NIL for the size", "* 1 FETCH (BODY (\"A\" \"B\" NIL NIL NIL \"7BIT\" NIL))",
		"FETCH 1 BODY[1 A/B]", true },
	{ "NIL for the encoding", "* 1 FETCH (BODY (\"A\" \"B\" NIL NIL NIL NIL 5))",
		"FETCH 1 BODY[1 A/B]", false },
	{ "encoding not quoted", "* 1 FETCH (BODY (\"A\" \"B\" NIL NIL NIL 7BIT 5))",
		"FETCH 1 BODY[1 A/B]", false },
	{ "() for no parameters", "* 1 FETCH (BODY (\"A\" \"B\" () NIL NIL \"7BIT\" 5))",
		"FETCH 1 BODY[1 A/B]", false },
};

START_TEST(quirks_are_read_as_people_need_them)
{
	for (size_t i = 0; i < sizeof(quirks) / sizeof(quirks[0]); i++) {
		struct imap_resp r;
		struct buf got = { 0 };

		parse(&r, quirks[i].wire);
		describe(&got, &r);
		ck_assert_msg(strcmp(buf_z(&got), quirks[i].reading) == 0,
			"%s:\n  got    \"%s\"\n  wanted \"%s\"", quirks[i].source, buf_z(&got),
			quirks[i].reading);
		ck_assert_msg(!r.doubt.text == !quirks[i].doubt, "%s: %s", quirks[i].source,
			r.doubt.text ? r.doubt.text : "no doubt");
		buf_clear(&got);
		resp_clear(&r);
	}
}
END_TEST

START_TEST(quirk_of_a_forgotten_quote_does_not_lose_the_stream)
{
	/* Quotes in subjects are not always escaped (cyrusimap/cyrus-imapd#427, greenmail-mail-test/greenmail#4): the literal
	 * behind them is one all the same. */
	static const char wire[] =
		"* 1 FETCH (ENVELOPE (NIL \"say \"hi\" NIL) BODY[] {9}\r\n* 2 BYE\r\n)\r\n"
		"a1 OK done\r\n";
	struct imap_resp r = { 0 };
	struct err err;
	size_t used;

	ck_assert(frame_parse(&r.frame, str_c(wire), &imap_limits_default, &used, &err));
	resp_parse(&r, 100);
	ck_assert_ptr_nonnull(r.doubt.text);
	ck_assert(frame_parse(&r.frame, str_skip(str_c(wire), used), &imap_limits_default, &used,
		&err));
	resp_parse(&r, 100);
	ck_assert_int_eq(r.kind, RESP_COND);
	expect_str(r.tag, "a1");
	resp_clear(&r);
}
END_TEST

Suite *suite_resp_quirks(void);
Suite *suite_resp_quirks(void)
{
	Suite *s = suite_create("resp_quirks");
	TCase *t = tcase_create("quirks");

	tcase_add_test(t, quirks_are_read_as_people_need_them);
	tcase_add_test(t, quirk_of_a_forgotten_quote_does_not_lose_the_stream);
	suite_add_tcase(s, t);
	return s;
}
