/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_resp_fetch.c: the items of FETCH responses, envelopes and body structures.
 */
#include "imap/resp.h"

#include "unit/response.h"

static const struct fetch_item *item_of(const struct imap_resp *r, const char *name)
{
	const struct fetch_item *item = resp_fetch_item(r, name);

	ck_assert_msg(item != NULL, "no item %s", name);
	return item;
}

static const struct fetch_item *only_item(struct imap_resp *r, const char *item)
{
	struct buf wire = { 0 };

	buf_addf(&wire, "* 1 FETCH (%s)", item);
	parse(r, buf_z(&wire));
	buf_clear(&wire);
	ck_assert_int_eq(r->kind, RESP_FETCH);
	ck_assert_ptr_nonnull(r->u.fetch);
	ck_assert_ptr_null(r->u.fetch->next);
	return r->u.fetch;
}

/* --- items --- */

static const struct {
	const char *item;
	enum fetch_kind kind;
	uint64_t num;
	const char *text, *section;
} items[] = {
	{ "UID 4294967295", FETCH_NUMBER, 4294967295, NULL, NULL },
	{ "uid 5", FETCH_NUMBER, 5, NULL, NULL },
	{ "RFC822.SIZE 44827", FETCH_NUMBER, 44827, NULL, NULL },
	{ "RFC822.SIZE \"44827\"", FETCH_NUMBER, 44827, NULL, NULL },
	{ "MODSEQ (9223372036854775807)", FETCH_NUMBER, INT64_MAX, NULL, NULL },
	{ "MODSEQ 12", FETCH_NUMBER, 12, NULL, NULL },
	{ "BINARY.SIZE[1.2] 4096", FETCH_NUMBER, 4096, NULL, "1.2" },
	{ "X-GM-MSGID 1278455344230334865", FETCH_NUMBER, 1278455344230334865, NULL, NULL },
	{ "X-GM-THRID 18446744073709551615", FETCH_NUMBER, UINT64_MAX, NULL, NULL },
	{ "X-GM-LABELS (\\Inbox \"a b\" c)", FETCH_NAMES, 0, NULL, NULL },
	{ "FLAGS (\\Seen a]b)", FETCH_FLAGS, 0, NULL, NULL },
	{ "FLAGS ()", FETCH_FLAGS, 0, NULL, NULL },
	{ "FLAGS NIL", FETCH_FLAGS, 0, NULL, NULL },
	{ "INTERNALDATE \"17-Jul-1996 02:44:25 -0700\"", FETCH_DATE, 0,
		"17-Jul-1996 02:44:25 -0700", NULL },
	{ "SAVEDATE NIL", FETCH_DATE, 0, NULL, NULL },
	{ "EMAILID (M6d99ac3275bb4e)", FETCH_TEXT, 0, "M6d99ac3275bb4e", NULL },
	{ "THREADID (T64b478a75b7ea9)", FETCH_TEXT, 0, "T64b478a75b7ea9", NULL },
	{ "THREADID NIL", FETCH_TEXT, 0, NULL, NULL },
	{ "PREVIEW \"a b\"", FETCH_TEXT, 0, "a b", NULL },
	{ "PREVIEW {3}\r\na)b", FETCH_TEXT, 0, "a)b", NULL },
	{ "PREVIEW NIL", FETCH_TEXT, 0, NULL, NULL },
	{ "PREVIEW (FUZZY \"a b\")", FETCH_TEXT, 0, "a b", NULL }, /* drafts of RFC 8970 */
	{ "BODY[] {3}\r\nabc", FETCH_SECTION, 0, NULL, "" },
	{ "BODY[]<0> {3}\r\nabc", FETCH_SECTION, 0, NULL, "" },
	{ "BODY[HEADER.FIELDS (DATE \"X y\")]<10> \"x\"", FETCH_SECTION, 0, NULL,
		"HEADER.FIELDS (DATE \"X y\")" },
	{ "BODY[HEADER.FIELDS ({4}\r\nDATE)] \"x\"", FETCH_SECTION, 0, NULL,
		"HEADER.FIELDS (DATE)" },
	{ "BODY[1.2.MIME] NIL", FETCH_SECTION, 0, NULL, "1.2.MIME" },
	{ "BINARY[1] ~{2}\r\n\1\2", FETCH_SECTION, 0, NULL, "1" },
	{ "RFC822 {1}\r\nx", FETCH_SECTION, 0, NULL, NULL },
	{ "RFC822.HEADER {1}\r\nx", FETCH_SECTION, 0, NULL, NULL },
	{ "RFC822.TEXT \"\"", FETCH_SECTION, 0, NULL, NULL },
	{ "X-UNKNOWN (a b)", FETCH_OTHER, 0, NULL, NULL },
	{ "X-UNKNOWN[a] 5", FETCH_OTHER, 0, NULL, NULL },
};

START_TEST(items_are_read_by_their_table)
{
	for (size_t i = 0; i < sizeof(items) / sizeof(items[0]); i++) {
		struct imap_resp r;
		const struct fetch_item *item = only_item(&r, items[i].item);

		ck_assert_msg(item->kind == items[i].kind, "%s: kind %d", items[i].item,
			(int)item->kind);
		ck_assert_uint_eq(item->num, items[i].num);
		expect_str(item->text, items[i].text);
		expect_str(item->section, items[i].section);
		ck_assert_ptr_nonnull(item->node);
		expect_no_doubt(&r);
		resp_clear(&r);
	}
}
END_TEST

static const char *const bad_items[] = { "UID x", "UID -1", "UID 18446744073709551616", "UID (1 2)",
	"UID NIL", "FLAGS \\Seen", "FLAGS \"x\"", "BODY[] (x)", "BODY[] x", "ENVELOPE x",
	"BODY \"x\"", "EMAILID ()", "INTERNALDATE (x)", "UID", "BODY[]", "X-UNKNOWN", "17", "(x)",
	"\"x\"", "\\Seen" };

START_TEST(item_that_does_not_fit_is_kept_with_a_doubt)
{
	for (size_t i = 0; i < sizeof(bad_items) / sizeof(bad_items[0]); i++) {
		struct imap_resp r;
		const struct fetch_item *item = only_item(&r, bad_items[i]);

		ck_assert_msg(item->kind == FETCH_OTHER, "%s", bad_items[i]);
		ck_assert_msg(item->doubt.text != NULL, "%s", bad_items[i]);
		ck_assert_ptr_eq(r.doubt.text, item->doubt.text);
		ck_assert_uint_ge(r.doubt.at, 11);
		ck_assert_uint_le(r.doubt.at, r.frame.size);
		resp_clear(&r);
	}
}
END_TEST

START_TEST(bad_item_hides_no_other)
{
	for (size_t i = 0; i < sizeof(bad_items) / sizeof(bad_items[0]); i++) {
		struct buf wire = { 0 };
		struct imap_resp r;

		buf_addf(&wire, "* 1 FETCH (MODSEQ (3) %s RFC822.SIZE 7 X-GM-LABELS (x))",
			bad_items[i]);
		parse(&r, buf_z(&wire));
		ck_assert_uint_eq(item_of(&r, "MODSEQ")->num, 3);
		ck_assert_msg(item_of(&r, "RFC822.SIZE")->num == 7, "%s", bad_items[i]);
		expect_nodes(item_of(&r, "X-GM-LABELS")->node, "(x)");
		ck_assert_int_eq(item_of(&r, "X-GM-LABELS")->kind, FETCH_NAMES);
		resp_clear(&r);
		buf_clear(&wire);
	}
}
END_TEST

START_TEST(items_without_blanks_between)
{
	struct imap_resp r;

	parse(&r, "* 9 FETCH(FLAGS(\\Seen)UID 7  BODY[]{3}\r\nabc  RFC822.SIZE 3 )");
	ck_assert_uint_eq(r.num, 9);
	ck_assert_uint_eq(item_of(&r, "UID")->num, 7);
	expect_str(node_text(item_of(&r, "BODY[]")->node), "abc");
	ck_assert_uint_eq(item_of(&r, "RFC822.SIZE")->num, 3);
	expect_no_doubt(&r);
	ck_assert_ptr_null(resp_fetch_item(&r, "ENVELOPE"));
	resp_clear(&r);
}
END_TEST

START_TEST(items_are_read_when_they_are_asked_for_and_once)
{
	const struct fetch_item *first;
	struct imap_resp r;

	parse(&r, "* 3 FETCH (UID 7 FLAGS oops)");
	ck_assert_ptr_nonnull(r.doubt.text);
	first = r.u.fetch;
	resp_read_items(&r);
	ck_assert_ptr_eq(r.u.fetch, first);

	/* The same frame, looked at anew. */
	resp_parse(&r, imap_limits_default.depth);
	ck_assert_int_eq(r.kind, RESP_FETCH);
	ck_assert_uint_eq(r.num, 3);
	ck_assert_ptr_null(r.u.fetch);
	ck_assert_ptr_null(r.args);
	ck_assert_ptr_null(r.doubt.text);
	resp_read_items(&r);
	ck_assert_uint_eq(item_of(&r, "UID")->num, 7);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);

	/* Others have none. */
	parse(&r, "* LIST () NIL x");
	resp_read_items(&r);
	ck_assert_int_eq(r.kind, RESP_LIST);
	resp_clear(&r);
}
END_TEST

START_TEST(fetch_without_its_parentheses)
{
	struct imap_resp r;

	parse(&r, "* 1 FETCH FLAGS (\\Seen) UID 5");
	ck_assert_uint_eq(item_of(&r, "UID")->num, 5);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
	parse(&r, "* 1 FETCH (FLAGS (\\Seen UID 5");
	ck_assert_int_eq(item_of(&r, "FLAGS")->kind, FETCH_FLAGS);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
	parse(&r, "* 1 FETCH");
	ck_assert_ptr_null(r.u.fetch);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
	parse(&r, "* 1 FETCH ()");
	ck_assert_ptr_null(r.u.fetch);
	expect_no_doubt(&r);
	ck_assert_ptr_null(resp_fetch_item(&r, "UID"));
	resp_clear(&r);
}
END_TEST

/* --- envelopes --- */

static void expect_address(const struct resp_address *a, const char *name, const char *mailbox,
	const char *host)
{
	ck_assert_ptr_nonnull(a);
	expect_str(a->name, name);
	expect_str(a->adl, NULL);
	expect_str(a->mailbox, mailbox);
	expect_str(a->host, host);
}

START_TEST(envelope_of_rfc_9051)
{
	struct imap_resp r;
	const struct resp_envelope *e = only_item(&r,
		"ENVELOPE (\"Wed, 17 Jul 1996 02:23:25 -0700 (PDT)\" \"IMAP4rev2 WG mtg\" "
		"((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\")) "
		"((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\")) NIL "
		"((NIL NIL \"imap\" \"cac.washington.edu\")(NIL NIL \"b\" \"c\")) "
		"((NIL NIL \"group\" NIL)(NIL NIL \"x\" \"y\")(NIL NIL NIL NIL)) "
		"NIL {3}\r\nirt \"<B27397-0100000@cac.washington.edu>\")")
						->envelope;

	expect_no_doubt(&r);
	expect_str(e->date, "Wed, 17 Jul 1996 02:23:25 -0700 (PDT)");
	expect_str(e->subject, "IMAP4rev2 WG mtg");
	expect_address(e->from, "Terry Gray", "gray", "cac.washington.edu");
	ck_assert_ptr_null(e->from->next);
	expect_address(e->sender, "Terry Gray", "gray", "cac.washington.edu");
	ck_assert_ptr_null(e->reply_to);
	expect_address(e->to, NULL, "imap", "cac.washington.edu");
	expect_address(e->to->next, NULL, "b", "c");
	expect_address(e->cc, NULL, "group", NULL);
	expect_address(e->cc->next->next, NULL, NULL, NULL);
	ck_assert_ptr_null(e->bcc);
	expect_str(e->in_reply_to, "irt");
	expect_str(e->message_id, "<B27397-0100000@cac.washington.edu>");
	resp_clear(&r);
}
END_TEST

START_TEST(envelope_keeps_what_fits)
{
	struct imap_resp r;
	const struct fetch_item *item = only_item(&r,
		"ENVELOPE (NIL (x) (\"n\" NIL \"m\" \"h\") () (y (NIL NIL \"a\" \"b\")) \"z\")");
	const struct resp_envelope *e = item->envelope;

	ck_assert_int_eq(item->kind, FETCH_ENVELOPE);
	ck_assert_ptr_nonnull(item->doubt.text);
	expect_str(e->subject, NULL);
	expect_address(e->from, "n", "m", "h");
	ck_assert_ptr_null(e->sender);
	expect_address(e->reply_to, NULL, "a", "b");
	ck_assert_ptr_null(e->to);
	expect_str(e->message_id, NULL);
	resp_clear(&r);
}
END_TEST

/* --- body structures: as "number type/subtype" of each part, children in parentheses --- */

static void describe(struct buf *out, const struct resp_body *b)
{
	buf_addf(out, "%.*s:%.*s/%.*s", STR_ARG(b->part), b->type.p ? (int)b->type.n : 1,
		b->type.p ? b->type.p : "*", STR_ARG(b->subtype));
	if (b->has_size)
		buf_addf(out, " %llu", (unsigned long long)b->size);
	if (b->has_lines)
		buf_addf(out, " %lluL", (unsigned long long)b->lines);
	if (b->envelope)
		buf_add_z(out, " E");
	for (const struct resp_pair *p = b->params; p; p = p->next)
		buf_addf(out, " %.*s=%.*s", STR_ARG(p->name), STR_ARG(p->value));
	if (b->disposition.p)
		buf_addf(out, " <%.*s", STR_ARG(b->disposition));
	for (const struct resp_pair *p = b->disposition_params; p; p = p->next)
		buf_addf(out, " %.*s=%.*s", STR_ARG(p->name), STR_ARG(p->value));
	if (b->disposition.p)
		buf_add_c(out, '>');
	if (b->location.p)
		buf_addf(out, " @%.*s", STR_ARG(b->location));
	for (const struct resp_body *c = b->child; c; c = c->next) {
		buf_add_z(out, c == b->child ? " (" : ", ");
		describe(out, c);
		buf_add_z(out, c->next ? "" : ")");
	}
}

static void expect_body(const char *wire, const char *wanted, bool doubt)
{
	struct buf text = { 0 };
	struct imap_resp r;

	buf_addf(&text, "BODYSTRUCTURE %s", wire);
	const struct fetch_item *item = only_item(&r, buf_z(&text));

	ck_assert_int_eq(item->kind, FETCH_BODY_STRUCTURE);
	buf_truncate(&text, 0);
	describe(&text, item->body);
	ck_assert_str_eq(buf_z(&text), wanted);
	ck_assert_msg(!r.doubt.text == !doubt, "%s: %s", wire,
		r.doubt.text ? r.doubt.text : "no doubt");
	buf_clear(&text);
	resp_clear(&r);
}

#define TEXT "(\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 10 2)"
#define GIF "(\"IMAGE\" \"GIF\" NIL NIL NIL \"BASE64\" 30)"
#define ENVELOPE "(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)"
#define MESSAGE(body) "(\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 99 " ENVELOPE " " body " 9)"

START_TEST(body_of_one_part)
{
	expect_body(TEXT, "1:TEXT/PLAIN 10 2L", false);
	expect_body(GIF, "1:IMAGE/GIF 30", false);
	expect_body(
		"(\"TEXT\" \"PLAIN\" (\"CHARSET\" \"UTF-8\" \"NAME\" \"x\") \"<id>\" \"d\" \"8BIT\" "
		"1152 23 \"md5\" (\"ATTACHMENT\" (\"FILENAME\" \"x\")) (\"EN\" \"DE\") \"loc\" 1 (2))",
		"1:TEXT/PLAIN 1152 23L CHARSET=UTF-8 NAME=x <ATTACHMENT FILENAME=x> @loc", false);
	expect_body("(\"IMAGE\" \"GIF\" () NIL NIL \"BASE64\" 30 NIL (\"INLINE\" NIL))",
		"1:IMAGE/GIF 30 <INLINE>", false);
}
END_TEST

START_TEST(extension_data_is_there)
{
	struct imap_resp r;
	const struct resp_body *b = only_item(&r,
		"BODY (\"A\" \"B\" NIL \"<id>\" \"d\" \"8BIT\" 5 \"md5\" NIL (\"EN\" "
		"\"DE\") \"loc\" 1 (2))")
					    ->body;

	expect_str(b->id, "<id>");
	expect_str(b->description, "d");
	expect_str(b->encoding, "8BIT");
	expect_str(b->md5, "md5");
	ck_assert_int_eq(b->language->kind, NODE_LIST);
	ck_assert_uint_eq(b->language->count, 2);
	expect_str(b->location, "loc");
	expect_nodes(b->extra, "1 (2)");
	resp_clear(&r);
}
END_TEST

/* The tree of RFC 9051 section 6.4.5.1. */
START_TEST(parts_have_the_numbers_of_the_rfc)
{
	expect_body("(" TEXT GIF MESSAGE("(" TEXT GIF " \"MIXED\")") "(" GIF MESSAGE(
			    "(" TEXT "(" TEXT TEXT " \"ALTERNATIVE\") \"MIXED\")") " \"MIXED\")"
										   " \"MIXED\")",
		":*/MIXED (1:TEXT/PLAIN 10 2L, 2:IMAGE/GIF 30, 3:MESSAGE/RFC822 99 9L E (:*/MIXED "
		"(3.1:TEXT/PLAIN 10 2L, 3.2:IMAGE/GIF 30)), 4:*/MIXED (4.1:IMAGE/GIF 30, "
		"4.2:MESSAGE/RFC822 99 9L E (:*/MIXED (4.2.1:TEXT/PLAIN 10 2L, 4.2.2:*/ALTERNATIVE "
		"(4.2.2.1:TEXT/PLAIN 10 2L, 4.2.2.2:TEXT/PLAIN 10 2L)))))",
		false);
	expect_body(MESSAGE(TEXT), "1:MESSAGE/RFC822 99 9L E (1.1:TEXT/PLAIN 10 2L)", false);
	expect_body(MESSAGE(MESSAGE("(" GIF " \"MIXED\")")),
		"1:MESSAGE/RFC822 99 9L E (1.1:MESSAGE/RFC822 99 9L E (:*/MIXED (1.1.1:IMAGE/GIF 30)))",
		false);
}
END_TEST

START_TEST(multipart_with_extension_data)
{
	expect_body("(" TEXT " \"MIXED\" (\"BOUNDARY\" \"x\") (\"INLINE\" NIL) \"EN\" \"loc\" 1)",
		":*/MIXED BOUNDARY=x <INLINE> @loc (1:TEXT/PLAIN 10 2L)", false);
}
END_TEST

START_TEST(fields_that_are_missing_shift_no_others)
{
	/* encoding */
	expect_body("(\"TEXT\" \"PLAIN\" NIL NIL NIL 10 2)", "1:TEXT/PLAIN 10 2L", true);
	/* lines of a text, then checksum and disposition */
	expect_body("(\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 10 NIL (\"INLINE\" NIL))",
		"1:TEXT/PLAIN 10 <INLINE>", true);
	expect_body("(\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 10 \"md5\" (\"INLINE\" NIL))",
		"1:TEXT/PLAIN 10 <INLINE>", true);
	/* parameters */
	expect_body("(\"TEXT\" \"PLAIN\" \"x\" \"y\" \"7BIT\" 10 2)", "1:TEXT/PLAIN 10 2L", true);
	/* size NIL, or no number */
	expect_body("(\"IMAGE\" \"GIF\" NIL NIL NIL \"BASE64\" NIL NIL (\"INLINE\" NIL))",
		"1:IMAGE/GIF <INLINE>", true);
	expect_body("(\"IMAGE\" \"GIF\" NIL NIL NIL \"BASE64\" -1)", "1:IMAGE/GIF", true);
	/* everything */
	expect_body("(\"TEXT\" \"PLAIN\")", "1:TEXT/PLAIN", true);
	expect_body("()", ":*/", true);
}
END_TEST

START_TEST(multipart_without_parts)
{
	expect_body("(\"MIXED\" (\"BOUNDARY\" \"x\"))", ":*/MIXED BOUNDARY=x", true);
	expect_body("(NIL \"MIXED\" (\"BOUNDARY\" \"x\") NIL NIL)", ":*/MIXED BOUNDARY=x", true);
	expect_body("(() \"MIXED\")", ":*/MIXED", true);
	expect_body("(" TEXT "() \"MIXED\")", ":*/MIXED (1:TEXT/PLAIN 10 2L)", true);
	expect_body("(" TEXT ")", ":*/ (1:TEXT/PLAIN 10 2L)", true);
}
END_TEST

START_TEST(message_as_if_it_were_a_file)
{
	expect_body(
		"(\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 99 NIL (\"ATTACHMENT\" (\"FILENAME\" "
		"\"x\")))",
		"1:MESSAGE/RFC822 99 <ATTACHMENT FILENAME=x>", true);
	expect_body("(\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 99)", "1:MESSAGE/RFC822 99",
		true);
	expect_body("(\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 99 NIL NIL 5)",
		"1:MESSAGE/RFC822 99 5L", false);
	expect_body("(\"MESSAGE\" \"DELIVERY-STATUS\" NIL NIL NIL \"7BIT\" 99 5)",
		"1:MESSAGE/DELIVERY-STATUS 99 5L", false);
}
END_TEST

START_TEST(part_whose_type_is_nil)
{
	struct imap_resp r;
	const struct resp_body *b = only_item(&r, "BODY (NIL NIL NIL NIL NIL \"7BIT\" 10)")->body;

	expect_str(b->type, "");
	expect_str(b->subtype, NULL);
	ck_assert_uint_eq(b->size, 10);
	resp_clear(&r);
}
END_TEST

START_TEST(body_deeper_than_the_limit_is_cut)
{
	struct buf wire = { 0 };
	struct imap_resp r;

	buf_add_z(&wire, "BODYSTRUCTURE ");
	for (int i = 0; i < 5000; i++)
		buf_add_c(&wire, '(');
	buf_add_z(&wire, TEXT);
	for (int i = 0; i < 5000; i++)
		buf_add_z(&wire, " \"MIXED\")");
	const struct resp_body *b = only_item(&r, buf_z(&wire))->body;
	size_t depth = 0;

	for (; b; b = b->child)
		depth++;
	ck_assert_uint_gt(depth, 90);
	ck_assert_uint_lt(depth, 101);
	ck_assert_ptr_nonnull(strstr(r.doubt.text, "limit-depth"));
	resp_clear(&r);
	buf_clear(&wire);
}
END_TEST

Suite *suite_resp_fetch(void);
Suite *suite_resp_fetch(void)
{
	Suite *s = suite_create("resp_fetch");
	TCase *t = tcase_create("items");

	tcase_add_test(t, items_are_read_by_their_table);
	tcase_add_test(t, items_are_read_when_they_are_asked_for_and_once);
	tcase_add_test(t, item_that_does_not_fit_is_kept_with_a_doubt);
	tcase_add_test(t, bad_item_hides_no_other);
	tcase_add_test(t, items_without_blanks_between);
	tcase_add_test(t, fetch_without_its_parentheses);
	suite_add_tcase(s, t);
	t = tcase_create("envelope");
	tcase_add_test(t, envelope_of_rfc_9051);
	tcase_add_test(t, envelope_keeps_what_fits);
	suite_add_tcase(s, t);
	t = tcase_create("body");
	tcase_add_test(t, body_of_one_part);
	tcase_add_test(t, extension_data_is_there);
	tcase_add_test(t, parts_have_the_numbers_of_the_rfc);
	tcase_add_test(t, multipart_with_extension_data);
	tcase_add_test(t, fields_that_are_missing_shift_no_others);
	tcase_add_test(t, multipart_without_parts);
	tcase_add_test(t, message_as_if_it_were_a_file);
	tcase_add_test(t, part_whose_type_is_nil);
	tcase_add_test(t, body_deeper_than_the_limit_is_cut);
	suite_add_tcase(s, t);
	return s;
}
