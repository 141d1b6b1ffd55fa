/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_node.c: questions to a tree.
 */
#include "imap/node.h"

#include "unit/response.h"

START_TEST(text_of_each_kind)
{
	struct imap_resp r;
	struct str s;

	parse(&r, "* X atom \"a \\\"q\\\"\" {3}\r\nlit NIL (x) \"NIL\"");
	const struct node *n = r.args;

	ck_assert(node_str(n, &s));
	expect_str(s, "atom");
	n = n->next;
	ck_assert_int_eq(n->kind, NODE_QUOTED);
	expect_str(node_text(n), "a \"q\"");
	n = n->next;
	ck_assert_int_eq(n->kind, NODE_LITERAL);
	expect_str(node_text(n), "lit");
	n = n->next;
	ck_assert_int_eq(n->kind, NODE_NIL);
	ck_assert(node_str(n, &s));
	expect_str(s, NULL);
	n = n->next;
	ck_assert(!node_str(n, &s));
	expect_str(s, NULL);
	expect_str(node_text(n->next), "NIL");
	ck_assert(!node_str(NULL, &s));
	expect_str(node_text(NULL), NULL);
	expect_nodes(r.args, "atom \"a \\\"q\\\"\" \"lit\" NIL (x) \"NIL\"");
	resp_clear(&r);
}
END_TEST

START_TEST(word_is_no_string)
{
	struct imap_resp r;

	parse(&r, "* X Tag \"TAG\" nil");
	ck_assert(node_is(r.args, "TAG"));
	ck_assert(!node_is(r.args, "TA"));
	ck_assert(!node_is(r.args->next, "TAG"));
	ck_assert(node_is(r.args->next->next, "NIL"));
	ck_assert(!node_is(NULL, "TAG"));
	resp_clear(&r);
}
END_TEST

START_TEST(number_is_exact_to_64_bits)
{
	struct imap_resp r;
	uint64_t n = 7;

	parse(&r,
		"* X 18446744073709551615 \"12\" {2}\r\n34 18446744073709551616 -1 1a \"\" (1) NIL");
	const struct node *node = r.args;

	ck_assert(node_number(node, &n));
	ck_assert_uint_eq(n, UINT64_MAX);
	node = node->next;
	ck_assert(node_number(node, &n));
	ck_assert_uint_eq(n, 12);
	node = node->next;
	ck_assert(node_number(node, &n));
	ck_assert_uint_eq(n, 34);
	for (node = node->next; node; node = node->next)
		ck_assert(!node_number(node, &n));
	ck_assert(!node_number(NULL, &n));
	ck_assert_uint_eq(n, 34);
	resp_clear(&r);
}
END_TEST

START_TEST(children_are_counted_and_found)
{
	struct imap_resp r;

	parse(&r, "* X (a (b c) d) ()");
	ck_assert_uint_eq(r.args->count, 3);
	ck_assert(node_is(node_at(r.args, 0), "a"));
	ck_assert(node_is(node_at(node_at(r.args, 1), 1), "c"));
	ck_assert(node_is(node_at(r.args, 2), "d"));
	ck_assert_ptr_null(node_at(r.args, 3));
	ck_assert_ptr_null(node_at(NULL, 0));
	ck_assert_ptr_null(node_first(r.args->next));
	ck_assert_ptr_null(node_first(node_at(r.args, 0)));
	resp_clear(&r);
}
END_TEST

START_TEST(literal_that_is_elsewhere_has_no_text)
{
	struct imap_limits limits = imap_limits_default;
	struct imap_resp r = { 0 };
	struct err err;
	struct str s;
	size_t used;

	limits.literal_memory = 2;
	ck_assert(frame_parse(&r.frame, STR("* X {3}\r\nabc\r\n"), &limits, &used, &err));
	resp_parse(&r, 10);
	resp_read_items(&r);
	ck_assert(!node_str(r.args, &s));
	expect_nodes(r.args, "{3}");
	resp_clear(&r);
}
END_TEST

Suite *suite_node(void);
Suite *suite_node(void)
{
	Suite *s = suite_create("node");
	TCase *t = tcase_create("node");

	tcase_add_test(t, text_of_each_kind);
	tcase_add_test(t, word_is_no_string);
	tcase_add_test(t, number_is_exact_to_64_bits);
	tcase_add_test(t, children_are_counted_and_found);
	tcase_add_test(t, literal_that_is_elsewhere_has_no_text);
	suite_add_tcase(s, t);
	return s;
}
