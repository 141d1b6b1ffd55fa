/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_limits.c: limits at their edges: what is just allowed, and one more.
 */
#include "imap/limits.h"

#include "imap/lex.h"
#include "talk.h"

/* --- what is sent --- */

/* A string of n bytes that only a literal can carry. */
static char *lines_of(size_t n)
{
	char *text = mem_alloc(n + 1);

	memset(text, 'x', n);
	text[0] = '\n';
	text[n] = 0;
	return text;
}

START_TEST(literal_waits_for_its_continuation_beyond_4096_bytes_of_literal_minus)
{
	static const struct {
		const char *caps;
		size_t n;
		bool waits;
	} cases[] = {
		{ "IMAP4rev1", 2, true },
		{ "IMAP4rev1 LITERAL+", 4096, false },
		{ "IMAP4rev1 LITERAL+", 4097, false },
		{ "IMAP4rev1 LITERAL-", 4096, false },
		{ "IMAP4rev1 LITERAL-", 4097, true },
		{ "IMAP4rev2", 4096, false },
		{ "IMAP4rev2", 4097, true },
		{ "IMAP4rev1 LITERAL- LITERAL+", 4097, false },
	};
	struct buf server = { 0 }, line = { 0 }, wanted = { 0 };
	char *text = lines_of(cases[_i].n);
	struct talk t;

	buf_addf(&server, "* PREAUTH [CAPABILITY %s] hello\r\n%sBAAA OK done\r\n", cases[_i].caps,
		cases[_i].waits ? "+ go on\r\n" : "");
	buf_addf(&line, "getquota \"%s\"", text);
	buf_addf(&wanted, "BAAA GETQUOTA {%zu%s}\r\n%s\r\n", cases[_i].n,
		cases[_i].waits ? "" : "+", text);
	talk_open(&t, buf_z(&server));
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert_msg(run(&t, buf_z(&line)), "%s", t.err.msg);
	ck_assert_int_eq(t.result.cond, COND_OK);
	ck_written(&t, buf_z(&wanted));
	talk_close(&t);
	buf_clear(&server);
	buf_clear(&line);
	buf_clear(&wanted);
	free(text);
}
END_TEST

START_TEST(string_of_more_than_1000_bytes_goes_as_a_literal)
{
	static const size_t sizes[] = { 999, 1000, 1001 };
	size_t n = sizes[_i];
	struct buf line = { 0 }, wanted = { 0 };
	struct talk t;

	buf_add_z(&line, "getquota \"a b");
	while (line.n < 10 + n)
		buf_add_c(&line, 'x');
	buf_addf(&wanted, n > 1000 ? "BAAA GETQUOTA {%zu+}\r\n" : "BAAA GETQUOTA \"", n);
	buf_add_str(&wanted, str_skip(buf_str(&line), 10));
	buf_add_z(&wanted, n > 1000 ? "\r\n" : "\"\r\n");
	buf_add_z(&line, "\"");
	talk_open(&t, PREAUTH "BAAA OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, buf_z(&line)));
	ck_written(&t, buf_z(&wanted));
	talk_close(&t);
	buf_clear(&line);
	buf_clear(&wanted);
}
END_TEST

/* The words `before`, n lists in each other, and whether they are sent. */
static bool sends_nested(const char *before, const char *within, size_t n)
{
	struct buf line = { 0 };
	struct talk t;
	bool ok;

	buf_add_z(&line, before);
	for (size_t i = 0; i < n; i++)
		buf_add_c(&line, '(');
	buf_add_z(&line, within);
	for (size_t i = 0; i < n; i++)
		buf_add_c(&line, ')');
	talk_open(&t, PREAUTH "* 1 EXISTS\r\nBAAA OK done\r\nBAAB OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err) && run(&t, "select x"));
	ok = run(&t, buf_z(&line));
	ck_assert(ok || strstr(t.err.msg, "less deep"));
	talk_close(&t);
	buf_clear(&line);
	return ok;
}

START_TEST(lists_in_lists_are_sent_up_to_32)
{
	ck_assert(sends_nested("search ", "all", 32));
	ck_assert(!sends_nested("search ", "all", 33));
	ck_assert(sends_nested("uid xfrob ", "\"\xc3\xa9\"", 32));
	ck_assert(!sends_nested("uid xfrob ", "\"\xc3\xa9\"", 33));
}
END_TEST

/* --- what comes --- */

static bool reads(const char *wire, const struct imap_limits *limits)
{
	struct frame f = { 0 };
	struct err e = { 0 };
	size_t used;
	bool ok = frame_parse(&f, str_c(wire), limits, &used, &e);

	ck_assert(ok || e.kind == ERR_LIMIT);
	frame_clear(&f);
	return ok;
}

START_TEST(line_may_be_as_long_as_limit_line)
{
	struct imap_limits limits = imap_limits_default;

	limits.line = 16;
	ck_assert(reads("* 34567890123456\r\n" + 2, &limits));
	ck_assert(!reads("* 34567890123456\r\n" + 1, &limits));
	/* The pieces of a line count together, its literals do not. */
	ck_assert(reads("* X {5}\r\n12345)))))\r\n", &limits));
	ck_assert(!reads("* X {5}\r\n12345))))))\r\n", &limits));
	/* Without an end: refused as soon as it is too long. */
	ck_assert(!reads("* 345678901234567", &limits));
}
END_TEST

START_TEST(literal_may_be_as_large_as_limit_literal)
{
	struct imap_limits limits = imap_limits_default;

	limits.literal = 5;
	ck_assert(reads("* X {5}\r\n12345\r\n", &limits));
	ck_assert(!reads("* X {6}\r\n123456\r\n", &limits));
	limits.literal = 0;
	ck_assert(reads("* X {0}\r\n\r\n", &limits));
	ck_assert(!reads("* X {1}\r\na\r\n", &limits));
}
END_TEST

static int where_literal_goes(size_t n, const struct imap_limits *limits)
{
	struct buf wire = { 0 };
	struct frame f = { 0 };
	struct err e = { 0 };
	size_t used;
	int where;

	buf_addf(&wire, "* X {%zu}\r\n", n);
	for (size_t i = 0; i < n; i++)
		buf_add_c(&wire, 'x');
	buf_add_z(&wire, "\r\n");
	ck_assert_msg(frame_parse(&f, buf_str(&wire), limits, &used, &e), "%s", e.msg);
	ck_assert_uint_eq(f.n, 2);
	where = f.pieces[0].blob->where;
	frame_clear(&f);
	buf_clear(&wire);
	return where;
}

START_TEST(literal_is_held_up_to_limit_literal_memory)
{
	struct imap_limits limits = imap_limits_default;

	limits.literal_memory = 100;
	ck_assert_int_eq(where_literal_goes(100, &limits), BLOB_MEMORY);
	ck_assert_int_eq(where_literal_goes(101, &limits), BLOB_SPOOL);
	limits.literal_memory = 0;
	ck_assert_int_eq(where_literal_goes(0, &limits), BLOB_MEMORY);
	ck_assert_int_eq(where_literal_goes(1, &limits), BLOB_SPOOL);
}
END_TEST

/* The rest is for the tree. What else the frame needs is far below a thousandth. */
START_TEST(literals_are_held_up_to_half_of_limit_response)
{
	struct imap_limits limits = imap_limits_default;

	limits.response = 4000000;
	limits.literal_memory = 4000000;
	ck_assert_int_eq(where_literal_goes(1996000, &limits), BLOB_MEMORY);
	ck_assert_int_eq(where_literal_goes(2000000, &limits), BLOB_SPOOL);
	ck_assert_int_eq(where_literal_goes(3999999, &limits), BLOB_SPOOL);
}
END_TEST

/* Whether lists in each other, n deep, are all there. */
static bool keeps_nested(size_t n, size_t limit)
{
	struct buf wire = { 0 };
	struct frame f = { 0 };
	struct err e = { 0 };
	struct lex lx;
	size_t used, depth = 0;
	bool whole;

	for (size_t i = 0; i < n; i++)
		buf_add_c(&wire, '(');
	buf_add_c(&wire, 'a');
	for (size_t i = 0; i < n; i++)
		buf_add_c(&wire, ')');
	buf_add_z(&wire, "\r\n");
	ck_assert(frame_parse(&f, buf_str(&wire), &imap_limits_default, &used, &e));
	lex_init(&lx, &f);
	for (struct node *list = lex_nodes(&lx, limit); list && list->kind == NODE_LIST;
		list = list->u.first)
		depth++;
	whole = !lx.doubt.text;
	ck_assert_uint_eq(depth, whole ? n : limit);
	ck_assert(whole || strstr(lx.doubt.text, "limit-depth"));
	frame_clear(&f);
	buf_clear(&wire);
	return whole;
}

START_TEST(lists_may_be_as_deep_as_limit_depth)
{
	static const size_t limits[] = { 0, 1, 2, 100 };
	size_t limit = limits[_i];

	ck_assert(keeps_nested(limit, limit));
	ck_assert(!keeps_nested(limit + 1, limit));
}
END_TEST

START_TEST(limits_that_are_not_set_are_those_of_the_manual)
{
	const struct imap_limits *l = &imap_limits_default;

	ck_assert_uint_eq(l->line, UINT64_C(8) << 20);
	ck_assert_uint_eq(l->response, UINT64_C(256) << 20);
	ck_assert_uint_eq(l->depth, 100);
	ck_assert_uint_eq(l->literal_memory, UINT64_C(64) << 10);
	ck_assert_uint_eq(l->literal, UINT64_C(64) << 30);
}
END_TEST

Suite *suite_limits(void);
Suite *suite_limits(void)
{
	Suite *s = suite_create("limits");
	TCase *t = tcase_create("limits");

	tcase_add_loop_test(t,
		literal_waits_for_its_continuation_beyond_4096_bytes_of_literal_minus, 0, 8);
	tcase_add_loop_test(t, string_of_more_than_1000_bytes_goes_as_a_literal, 0, 3);
	tcase_add_test(t, lists_in_lists_are_sent_up_to_32);
	tcase_add_test(t, line_may_be_as_long_as_limit_line);
	tcase_add_test(t, literal_may_be_as_large_as_limit_literal);
	tcase_add_test(t, literal_is_held_up_to_limit_literal_memory);
	tcase_add_test(t, literals_are_held_up_to_half_of_limit_response);
	tcase_add_loop_test(t, lists_may_be_as_deep_as_limit_depth, 0, 4);
	tcase_add_test(t, limits_that_are_not_set_are_those_of_the_manual);
	suite_add_tcase(s, t);
	return s;
}
