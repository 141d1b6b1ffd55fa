/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_lex.c: words and trees of any bytes.
 */
#include "imap/lex.h"

#include <stdlib.h>

#include "unit/response.h"

static void frame_of(struct frame *f, struct str wire, size_t memory)
{
	struct imap_limits limits = imap_limits_default;
	struct buf line = { 0 };
	struct err err;
	size_t used;

	limits.response = memory;
	limits.line = 64 << 20;
	memset(f, 0, sizeof(*f));
	buf_add_str(&line, wire);
	buf_add_z(&line, "\r\n");
	ck_assert(frame_parse(f, buf_str(&line), &limits, &used, &err));
	ck_assert_uint_eq(used, line.n);
	buf_clear(&line);
}

/* Atoms as they are, strings in quotes, literals in <>, all with a blank between them. */
static void describe(struct buf *out, struct lex *lx)
{
	struct token t;

	for (lex_next(lx, &t); t.kind != LEX_END; lex_next(lx, &t)) {
		if (out->n > 0)
			buf_add_c(out, ' ');
		switch (t.kind) {
		case LEX_ATOM: buf_addf(out, "%.*s", STR_ARG(t.s)); break;
		case LEX_QUOTED: buf_addf(out, "'%.*s'", STR_ARG(t.s)); break;
		case LEX_LITERAL: buf_addf(out, "<%.*s>", (int)t.blob->size, t.blob->mem); break;
		case LEX_OPEN: buf_add_c(out, '('); break;
		case LEX_CLOSE: buf_add_c(out, ')'); break;
		case LEX_CODE_CLOSE: buf_add_z(out, "CODE"); break;
		case LEX_END: break;
		}
	}
}

static const struct {
	const char *wire, *words;
	const char *doubt; /* a part of it; NULL: none */
} cases[] = {
	{ "", "", NULL },
	{ "a b  c\td ", "a b c d", NULL },
	{ "(a (b)c)d", "( a ( b ) c ) d", NULL },
	{ "\"a b\" \"\" x\"y\"z", "'a b' '' x 'y' z", NULL },
	{ "\"a \\\"b\\\\ c\"", "'a \"b\\ c'", NULL },
	{ "{3}\r\nabc x{2}\r\ny)~{1}\r\n(", "<abc> x <y)> <(>", NULL },
	{ "{5} x", "{5} x", NULL },
	{ "\xc3\xa9 \xff", "\xc3\xa9 \xff", NULL },
	{ "a{b~c]d*%\\", "a{b~c]d*%\\", NULL },
	/* sections */
	{ "BODY[] BODY[1.2.MIME]<0>", "BODY[] BODY[1.2.MIME]<0>", NULL },
	{ "BODY[HEADER.FIELDS (DATE \"X y\")]<0> z", "BODY[HEADER.FIELDS (DATE \"X y\")]<0> z",
		NULL },
	{ "BODY[HEADER.FIELDS (\"a]b)\")] z", "BODY[HEADER.FIELDS (\"a]b)\")] z", NULL },
	{ "BODY[]{1}\r\nx BODY[TEXT]\"y\"", "BODY[] <x> BODY[TEXT] 'y'", NULL },
	{ "BODY[HEADER.FIELDS ({4}\r\nDATE {3}\r\nX Y)] z", "BODY[HEADER.FIELDS (DATE \"X Y\")] z",
		NULL },
	{ "BODY[HEADER.FIELDS ({1}\r\nX {0}\r\n {2}\r\na{)] z",
		"BODY[HEADER.FIELDS (X \"\" \"a{\")] z", NULL },
	{ "BODY[HEADER.FIELDS ({1}\r\nx z", "BODY[HEADER.FIELDS ( <x> z", NULL },
	{ "BODY[1] BODY[2]", "BODY[1] BODY[2]", NULL },
	/* brackets that are none */
	{ "(\\Seen foo]bar)", "( \\Seen foo]bar )", NULL },
	{ "(foo[bar baz) BODY[]", "( foo[bar baz ) BODY[]", NULL },
	{ "([test] \\Seen [a b] c)", "( [test] \\Seen [a b] c )", NULL },
	{ "a[b c", "a[b c", NULL },
	{ "a[(b c", "a[ ( b c", NULL },
	{ "a[b[c]", "a[b[c]", NULL },
	{ "a[\"b", "a[ \"b", "without an end" },
	{ "\"a\"b \"c\"", "'a' b 'c'", NULL },
	{ "(\"a\"b(\"c\"))", "( 'a' b ( 'c' ) )", NULL },
	{ "\"a\"b\"c\" d", "'a\"b\"c' d", "not escaped" },
	{ "\"a\"b\" \"c\"", "'a\"b' 'c'", "not escaped" },
	/* not as they should be */
	{ "\"abc", "'abc'", "without an end" },
	{ "\"abc\\", "'abc\\'", "without an end" },
	{ "\"a{1}\r\nb c", "'a' <b> c", "without an end" },
	{ "\"\\\" x", "'\\' x", "without an end" },
	{ "\"DOM\\user\"", "'DOM\\user'", "backslash" },
	{ "a\rb \"c\rd\"", "a\rb 'c\rd'", "CR" },
	{ "a \"c\rd\"", "a 'c\rd'", "CR" },
	{ "a \"c\\\rd\"", "a 'c\\\rd'", "CR" },
};

START_TEST(words_are_as_in_the_table)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct frame f;
		struct lex lx;
		struct buf got = { 0 };

		frame_of(&f, str_c(cases[i].wire), 1 << 20);
		lex_init(&lx, &f);
		describe(&got, &lx);
		ck_assert_str_eq(buf_z(&got), cases[i].words);
		ck_assert_msg(cases[i].doubt
				? lx.doubt.text && strstr(lx.doubt.text, cases[i].doubt)
				: !lx.doubt.text,
			"%s: %s", cases[i].wire, lx.doubt.text ? lx.doubt.text : "no doubt");
		buf_clear(&got);
		frame_clear(&f);
	}
}
END_TEST

START_TEST(nul_byte_is_kept_and_doubted)
{
	struct frame f;
	struct lex lx;
	struct token t;

	frame_of(&f, (struct str){ "a\0b \"c\0d\"", 9 }, 1 << 20);
	lex_init(&lx, &f);
	lex_next(&lx, &t);
	ck_assert(str_eq(t.s, (struct str){ "a\0b", 3 }));
	ck_assert_uint_eq(lx.doubt.at, 1);
	lex_next(&lx, &t);
	ck_assert(str_eq(t.s, (struct str){ "c\0d", 3 }));
	frame_clear(&f);
}
END_TEST

START_TEST(offsets_count_literals)
{
	struct frame f;
	struct lex lx;
	struct token t;

	frame_of(&f, STR("ab {3}\r\nxyz (c"), 1 << 20);
	lex_init(&lx, &f);
	lex_next(&lx, &t);
	ck_assert_uint_eq(t.at, 0);
	lex_next(&lx, &t);
	ck_assert_int_eq(t.kind, LEX_LITERAL);
	ck_assert_uint_eq(t.at, 3);
	lex_next(&lx, &t);
	ck_assert_uint_eq(t.at, 12);
	lex_next(&lx, &t);
	ck_assert_uint_eq(t.at, 13);
	lex_next(&lx, &t);
	ck_assert_int_eq(t.kind, LEX_END);
	lex_next(&lx, &t);
	ck_assert_int_eq(t.kind, LEX_END);
	frame_clear(&f);
}
END_TEST

static void expect_code(const char *wire, const char *words, const char *rest)
{
	struct frame f;
	struct lex lx;
	struct token t;
	struct buf got = { 0 };

	frame_of(&f, str_c(wire), 1 << 20);
	lex_init(&lx, &f);
	lex_next(&lx, &t);
	lex_next(&lx, &t);
	ck_assert(lex_code(&lx));
	ck_assert(!lex_code(&lx));
	expect_nodes(lex_nodes(&lx, 10), words);
	expect_str(lex_rest(&lx), rest);
	buf_clear(&got);
	frame_clear(&f);
}

START_TEST(response_code_ends_at_its_bracket)
{
	expect_code("* OK [ALERT] x y", "ALERT", "x y");
	expect_code("* OK [ ALERT ]x", "ALERT", "x");
	expect_code("* OK [PERMANENTFLAGS (\\Seen a]b [c] \\*)] x",
		"PERMANENTFLAGS (\\Seen a]b [c] "
		"\\*)",
		"x");
	expect_code("* OK [REFERRAL imap://[::1]/] x", "REFERRAL imap://[::1]/", "x");
	expect_code("* OK [X \"a]b\"] x", "X \"a]b\"", "x");
	expect_code("* OK [X {3}\r\na]b y] x", "X \"a]b\" y", "x");
	expect_code("* OK [X (a] x", "X (a)", "x");
	expect_code("* OK []", "", "");
	expect_code("* OK [X", "X", "");
	expect_code("* OK [X {1}\r\na", "X \"a\"", "");
}
END_TEST

START_TEST(code_needs_its_bracket)
{
	struct frame f;
	struct lex lx;

	frame_of(&f, STR("x [y]"), 1 << 20);
	lex_init(&lx, &f);
	ck_assert(!lex_code(&lx));
	ck_assert(!lex_is_done(&lx));
	expect_str(lex_rest(&lx), "x [y]");
	expect_str(lex_rest(&lx), "");
	ck_assert(lex_is_done(&lx));
	frame_clear(&f);
}
END_TEST

/* --- trees --- */

static void expect_tree(const char *wire, const char *wanted, const char *doubt, size_t depth)
{
	struct frame f;
	struct lex lx;

	frame_of(&f, str_c(wire), 1 << 20);
	lex_init(&lx, &f);
	expect_nodes(lex_nodes(&lx, depth), wanted);
	ck_assert_msg(doubt ? lx.doubt.text && strstr(lx.doubt.text, doubt) : !lx.doubt.text,
		"%s: %s", wire, lx.doubt.text ? lx.doubt.text : "no doubt");
	frame_clear(&f);
}

START_TEST(tree_has_all_words)
{
	expect_tree("", "", NULL, 10);
	expect_tree("a (b (c) () d) nil NIL \"NIL\"", "a (b (c) () d) nil NIL \"NIL\"", NULL, 10);
	expect_tree("(a (b", "(a (b))", "without its \")\"", 10);
	expect_tree("a) b (c))", "a b (c)", "too many", 10);
	expect_tree(")))", "", "too many", 10);
	expect_tree("(a (b (c (d) e) f) g) h", "(a (b c d e f) g) h", "limit-depth", 2);
	expect_tree("(a (b)) c", "a b c", "limit-depth", 0);
}
END_TEST

START_TEST(one_value_leaves_the_rest)
{
	struct frame f;
	struct lex lx;

	frame_of(&f, STR("(a (b)) c ) d"), 1 << 20);
	lex_init(&lx, &f);
	struct node *n = lex_node(&lx, 10);

	ck_assert_uint_eq(n->count, 2);
	ck_assert_ptr_null(n->next);
	expect_nodes(n, "(a (b))");
	expect_nodes(lex_node(&lx, 10), "c");
	expect_nodes(lex_node(&lx, 10), "d");
	ck_assert_ptr_null(lex_node(&lx, 10));
	frame_clear(&f);
}
END_TEST

START_TEST(tree_stops_where_memory_does)
{
	struct buf wire = { 0 };
	struct frame f;
	struct lex lx;
	size_t n = 0;

	for (int i = 0; i < 1000; i++)
		buf_add_z(&wire, "(a ");
	frame_of(&f, buf_str(&wire), 8000);
	lex_init(&lx, &f);
	for (struct node *node = lex_nodes(&lx, 5000); node; node = node->u.first->next)
		n++;
	ck_assert_uint_gt(n, 10);
	ck_assert_uint_lt(n, 200);
	ck_assert_ptr_nonnull(strstr(lx.doubt.text, "limit-response"));
	frame_clear(&f);
	buf_clear(&wire);
}
END_TEST

/* Each of these once cost, or may cost, a look at the rest of the line for every byte. */
START_TEST(no_bytes_cost_more_than_their_length)
{
	static const char *const parts[] = { "a[ ", "[", "\"\\\" ", "\\\"", "a[\"\\\" ", "]", "a[(",
		"x[ ( \"\\\" [ ) ", "(", "{0}\r\n" };

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct buf wire = { 0 };
		struct frame f;
		struct lex lx;

		buf_add_z(&wire, i % 2 ? "* OK [" : "");
		while (wire.n < 1 << 20)
			buf_add_z(&wire, parts[i]);
		frame_of(&f, buf_str(&wire), (size_t)256 << 20);
		lex_init(&lx, &f);
		if (i % 2) {
			lex_jump(&lx, lx.pos + 5);
			ck_assert(lex_code(&lx));
		}
		lex_nodes(&lx, 100);
		frame_clear(&f);
		buf_clear(&wire);
	}
}
END_TEST

Suite *suite_lex(void);
Suite *suite_lex(void)
{
	Suite *s = suite_create("lex");
	TCase *t = tcase_create("words");

	tcase_add_test(t, words_are_as_in_the_table);
	tcase_add_test(t, nul_byte_is_kept_and_doubted);
	tcase_add_test(t, offsets_count_literals);
	tcase_add_test(t, response_code_ends_at_its_bracket);
	tcase_add_test(t, code_needs_its_bracket);
	suite_add_tcase(s, t);
	t = tcase_create("tree");
	tcase_add_test(t, tree_has_all_words);
	tcase_add_test(t, one_value_leaves_the_rest);
	tcase_add_test(t, tree_stops_where_memory_does);
	tcase_add_test(t, no_bytes_cost_more_than_their_length);
	suite_add_tcase(s, t);
	return s;
}
