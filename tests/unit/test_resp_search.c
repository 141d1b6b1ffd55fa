/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_resp_search.c: what searches find, threads, and what has vanished.
 */
#include "imap/resp.h"

#include "unit/response.h"

/* Hits separated by blanks, then "/" and MODSEQ if there is one. */
static void expect_hits(const char *wire, const char *wanted, bool doubt)
{
	struct imap_resp r;
	struct buf got = { 0 };

	parse(&r, wire);
	for (size_t i = 0; i < r.u.search.n; i++)
		buf_addf(&got, "%s%llu", i ? " " : "", (unsigned long long)r.u.search.hits[i]);
	if (r.u.search.modseq)
		buf_addf(&got, "/%llu", (unsigned long long)r.u.search.modseq);
	ck_assert_str_eq(buf_z(&got), wanted);
	ck_assert_msg(!r.doubt.text == !doubt, "%s", wire);
	ck_assert_msg(!r.args == !doubt, "%s", wire);
	buf_clear(&got);
	resp_clear(&r);
}

START_TEST(search_has_hits)
{
	expect_hits("* SEARCH 2 84 882", "2 84 882", false);
	expect_hits("* SORT 2 84 882", "2 84 882", false);
	expect_hits("* SEARCH", "", false);
	expect_hits("* SEARCH  1  2 ", "1 2", false);
	expect_hits("* SEARCH 1\t2", "1 2", false);
	expect_hits("* SEARCH 18446744073709551615", "18446744073709551615", false);
	expect_hits("* SEARCH 2 5 (MODSEQ 917162500)", "2 5/917162500", false);
	expect_hits("* SEARCH 2 5(MODSEQ 917162500)", "2 5/917162500", false);
	expect_hits("* SEARCH (MODSEQ 1)", "/1", false);
}
END_TEST

START_TEST(search_with_a_bad_hit_keeps_the_others)
{
	expect_hits("* SEARCH 1 x 3", "1 3", true);
	expect_hits("* SEARCH 1 -2 3", "1 3", true);
	expect_hits("* SEARCH 1 18446744073709551616 3", "1 3", true);
	expect_hits("* SEARCH 1 (2) 3", "1 3", true);
	expect_hits("* SEARCH 1 \"2\" 3", "1 3", true);
	expect_hits("* SEARCH 1 {1}\r\n2 3", "1", true);
	expect_hits("* SEARCH 1 2)", "1 2", true);
}
END_TEST

START_TEST(search_with_a_million_hits)
{
	struct buf wire = { 0 };
	struct imap_resp r;

	buf_add_z(&wire, "* SEARCH");
	for (int i = 1; i <= 1000000; i++)
		buf_addf(&wire, " %d", i);
	parse(&r, buf_z(&wire));
	ck_assert_uint_eq(r.u.search.n, 1000000);
	ck_assert_uint_eq(r.u.search.hits[999999], 1000000);
	ck_assert_uint_lt(arena_used(r.frame.mem), (size_t)24 << 20);
	resp_clear(&r);
	buf_clear(&wire);
}
END_TEST

START_TEST(search_whose_hits_take_too_much_memory)
{
	struct imap_limits limits = imap_limits_default;
	struct imap_resp r = { 0 };
	struct err err;
	size_t used;
	struct buf wire = { 0 };

	limits.response = 10000;
	buf_add_z(&wire, "* SEARCH");
	for (int i = 0; i < 2000; i++)
		buf_add_z(&wire, " 1");
	buf_add_z(&wire, "\r\n");
	ck_assert(frame_parse(&r.frame, buf_str(&wire), &limits, &used, &err));
	resp_parse(&r, 100);
	ck_assert_uint_eq(r.u.search.n, 0);
	ck_assert_ptr_nonnull(strstr(r.doubt.text, "limit-response"));
	resp_clear(&r);
	buf_clear(&wire);
}
END_TEST

START_TEST(esearch_has_items)
{
	struct imap_resp r;

	parse(&r,
		"* ESEARCH (TAG \"A282\") UID MIN 2 MAX 9 COUNT 3 ALL 2,10:11 MODSEQ 5 PARTIAL (1:2 "
		"2,3)");
	expect_no_doubt(&r);
	expect_str(r.u.esearch.tag, "A282");
	ck_assert(r.u.esearch.uid);
	ck_assert(r.u.esearch.has_min && r.u.esearch.has_max && r.u.esearch.has_count);
	ck_assert_uint_eq(r.u.esearch.min, 2);
	ck_assert_uint_eq(r.u.esearch.max, 9);
	ck_assert_uint_eq(r.u.esearch.count, 3);
	ck_assert_uint_eq(r.u.esearch.modseq, 5);
	expect_str(r.u.esearch.all, "2,10:11");
	expect_str(r.u.esearch.items->name, "PARTIAL");
	ck_assert_ptr_null(r.u.esearch.items->next);
	resp_clear(&r);
	parse(&r, "* ESEARCH (TAG \"a\" MAILBOX \"x y\" UIDVALIDITY 1) ALL 5");
	expect_str(r.u.esearch.mailbox, "x y");
	expect_str(r.u.esearch.items->name, "UIDVALIDITY");
	expect_str(r.u.esearch.all, "5");
	ck_assert(!r.u.esearch.uid);
	resp_clear(&r);
	parse(&r, "* ESEARCH");
	expect_no_doubt(&r);
	expect_str(r.u.esearch.tag, NULL);
	resp_clear(&r);
	parse(&r, "* ESEARCH MIN x COUNT");
	ck_assert(!r.u.esearch.has_min && !r.u.esearch.has_count);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
}
END_TEST

/* --- threads: children in parentheses --- */

static void describe(struct buf *out, const struct resp_thread *t)
{
	for (; t; t = t->next) {
		buf_addf(out, "%llu", (unsigned long long)t->num);
		if (t->child) {
			buf_add_c(out, '(');
			describe(out, t->child);
			buf_add_c(out, ')');
		}
		if (t->next)
			buf_add_c(out, ' ');
	}
}

static void expect_threads(const char *wire, const char *wanted, bool doubt)
{
	struct imap_resp r;
	struct buf got = { 0 };

	parse(&r, wire);
	describe(&got, r.u.thread);
	ck_assert_str_eq(buf_z(&got), wanted);
	ck_assert_msg(!r.doubt.text == !doubt, "%s: %s", wire,
		r.doubt.text ? r.doubt.text : "no doubt");
	buf_clear(&got);
	resp_clear(&r);
}

START_TEST(threads_of_rfc_5256)
{
	expect_threads("* THREAD (2)(3 6 (4 23)(44 7 96))", "2 3(6(4(23) 44(7(96))))", false);
	expect_threads("* THREAD ((3)(5))", "0(3 5)", false);
	expect_threads("* THREAD (166)(167)(168)(169)(172)((170)(179))",
		"166 167 168 169 172 0(170 179)", false);
	expect_threads("* THREAD (1 (2)(3 (4)(5)))", "1(2 3(4 5))", false);
	expect_threads("* THREAD", "", false);
	expect_threads("* THREAD ()", "", false);
}
END_TEST

START_TEST(thread_with_faults)
{
	expect_threads("* THREAD (1 x 2)", "1(2)", true);
	expect_threads("* THREAD 1 (2)", "2", true);
	expect_threads("* THREAD (1 (2", "1(2)", true);
	expect_threads("* THREAD (1)) (2)", "1 2", true);
	expect_threads("* THREAD (1 (2)(3) 4)", "1(2 3 4)", false);
}
END_TEST

START_TEST(thread_deeper_than_the_limit_is_whole)
{
	struct buf wire = { 0 };
	struct imap_resp r;
	size_t n = 0;

	buf_add_z(&wire, "* THREAD ");
	for (int i = 0; i < 20000; i++)
		buf_add_z(&wire, "(1 (2)");
	for (int i = 0; i < 20000; i++)
		buf_add_z(&wire, ")");
	parse(&r, buf_z(&wire));
	for (const struct resp_thread *t = r.u.thread; t; t = t->child ? t->child->next : NULL)
		n++;
	ck_assert_uint_eq(n, 20000);
	expect_no_doubt(&r);
	resp_clear(&r);
	buf_clear(&wire);
}
END_TEST

START_TEST(vanished_has_a_set)
{
	struct imap_resp r;

	parse(&r, "* VANISHED (EARLIER) 41,43:116");
	ck_assert(r.u.vanished.earlier);
	expect_str(r.u.vanished.set, "41,43:116");
	resp_clear(&r);
	parse(&r, "* VANISHED 405");
	ck_assert(!r.u.vanished.earlier);
	expect_str(r.u.vanished.set, "405");
	resp_clear(&r);
	parse(&r, "* VANISHED");
	expect_str(r.u.vanished.set, NULL);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
}
END_TEST

Suite *suite_resp_search(void);
Suite *suite_resp_search(void)
{
	Suite *s = suite_create("resp_search");
	TCase *t = tcase_create("search");

	tcase_add_test(t, search_has_hits);
	tcase_add_test(t, search_with_a_bad_hit_keeps_the_others);
	tcase_add_test(t, search_with_a_million_hits);
	tcase_add_test(t, search_whose_hits_take_too_much_memory);
	tcase_add_test(t, esearch_has_items);
	suite_add_tcase(s, t);
	t = tcase_create("thread");
	tcase_add_test(t, threads_of_rfc_5256);
	tcase_add_test(t, thread_with_faults);
	tcase_add_test(t, thread_deeper_than_the_limit_is_whole);
	tcase_add_test(t, vanished_has_a_set);
	suite_add_tcase(s, t);
	return s;
}
