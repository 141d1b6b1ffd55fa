/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_store.c: what the server said last, kept whole.
 */
#include "shell/store.h"

#include <check.h>
#include <string.h>

static void keep(struct store *st, const char *line)
{
	struct imap_resp r;
	struct err e = { 0 };
	size_t used;

	memset(&r, 0, sizeof(r));
	r.frame.spool = -1;
	ck_assert(frame_parse(&r.frame, str_c(line), &imap_limits_default, &used, &e));
	resp_parse(&r, 100);
	resp_read_items(&r);
	store_keep(st, &r);
	resp_clear(&r);
}

START_TEST(stored_responses_are_taken_once)
{
	struct store st = { 0 };
	struct buf lines = { 0 };

	keep(&st, "* 3 EXISTS\r\n");
	keep(&st, "* OK [UIDVALIDITY 7] fine\r\n");
	keep(&st, "* FLAGS (\\Seen a)\r\n");
	keep(&st, "A1 OK [READ-WRITE] done\r\n");
	ck_assert_uint_eq(store_take(&st, "exists", &lines), 1);
	ck_assert_uint_eq(store_take(&st, "UIDVALIDITY", &lines), 1);
	ck_assert_uint_eq(store_take(&st, "FLAGS", &lines), 1);
	ck_assert_uint_eq(store_take(&st, "READ-WRITE", &lines), 1);
	ck_assert_uint_eq(store_take(&st, "EXISTS", &lines), 0);
	ck_assert_str_eq(buf_z(&lines), "3\n7\n(\\Seen a)\n\n");
	buf_clear(&lines);
	store_clear(&st);
}
END_TEST

START_TEST(stored_responses_are_bounded)
{
	struct store st = { 0 };

	for (int i = 0; i < 300000; i++)
		keep(&st, "* SEARCH 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20\r\n");
	ck_assert_uint_le(st.bytes.n, 2u << 20);
	store_clear(&st);
}
END_TEST

START_TEST(stored_data_keeps_number_and_literals)
{
	struct store st = { 0 };
	struct buf lines = { 0 };

	keep(&st, "* 12 FETCH (BODY[] {4}\r\nmail UID 7)\r\n");
	keep(&st, "+ go on\r\n");
	keep(&st, "* 13 FETCH (UID 8)\r\n");
	store_show(&st, &lines);
	ck_assert_str_eq(buf_z(&lines), "FETCH 12 (BODY[] {4}\r\nmail UID 7)\nFETCH 13 (UID 8)\n");
	buf_clear(&lines);
	store_clear(&st);
}
END_TEST

/* A FETCH with a body of so many bytes. */
static void keep_body(struct store *st, size_t n)
{
	struct buf line = { 0 };

	buf_addf(&line, "* 1 FETCH (BODY[] {%zu}\r\n", n);
	for (size_t i = 0; i < n; i++)
		buf_add_c(&line, 'x');
	buf_add_z(&line, ")\r\n");
	keep(st, buf_z(&line));
	buf_clear(&line);
}

START_TEST(a_stored_response_is_whole_or_not_kept)
{
	struct store st = { 0 };
	struct buf line = { 0 }, lines = { 0 };
	struct str last;
	size_t at = 0;

	keep_body(&st, 60000);
	ck_assert_uint_eq(store_take(&st, "FETCH", &lines), 1);
	ck_assert_uint_eq(lines.n, sizeof("1 (BODY[] {60000}\r\n)\n") - 1 + 60000);
	ck_assert_uint_eq(st.missing, 0);
	/* Literals of this size are in a file, */
	keep_body(&st, 70000);
	/* and this line is too long. */
	buf_add_z(&line, "* SEARCH");
	while (line.n < STORE_MAX - 2)
		buf_add_z(&line, " 1");
	buf_add_z(&line, "\r\n");
	keep(&st, buf_z(&line));
	buf_truncate(&lines, 0);
	ck_assert_uint_eq(store_take(&st, "SEARCH", &lines), 1);
	ck_assert_uint_eq(lines.n, line.n - sizeof("* SEARCH \r\n") + 2);
	buf_truncate(&line, line.n - 2);
	buf_add_z(&line, " 1\r\n");
	store_mark(&st);
	keep(&st, buf_z(&line));
	keep(&st, "* 2 EXISTS\r\n");
	buf_truncate(&lines, 0);
	ck_assert(store_line(&st, &at, &last) && str_eq(last, STR("* 2 EXISTS")));
	ck_assert_uint_eq(store_take(&st, "SEARCH", &lines), 1);
	ck_assert_uint_eq(st.missing, 1);
	ck_assert_uint_eq(lines.n, 0);
	store_show(&st, &lines);
	ck_assert_str_eq(buf_z(&lines), "EXISTS 2\n");
	buf_clear(&line);
	buf_clear(&lines);
	store_clear(&st);
}
END_TEST

START_TEST(a_response_that_is_not_kept_is_named)
{
	struct store st = { 0 };
	struct buf lines = { 0 };

	keep_body(&st, 70000);
	store_show(&st, &lines);
	ck_assert_str_eq(buf_z(&lines), "FETCH 1 (70030 bytes, not kept)\n");
	buf_clear(&lines);
	store_clear(&st);
}
END_TEST

START_TEST(stored_responses_stay_in_order_when_others_are_taken)
{
	struct store st = { 0 };
	struct buf lines = { 0 };

	keep(&st, "* 1 EXISTS\r\n");
	keep(&st, "* 1 RECENT\r\n");
	keep(&st, "* 2 EXISTS\r\n");
	keep(&st, "* 3 EXISTS\r\n");
	ck_assert_uint_eq(store_take(&st, "RECENT", &lines), 1);
	keep(&st, "* 4 EXISTS\r\n");
	buf_truncate(&lines, 0);
	ck_assert_uint_eq(store_take(&st, "EXISTS", &lines), 4);
	ck_assert_str_eq(buf_z(&lines), "1\n2\n3\n4\n");
	buf_clear(&lines);
	store_clear(&st);
}
END_TEST

START_TEST(stored_responses_go_oldest_first)
{
	struct store st = { 0 };
	struct buf line = { 0 };
	struct store_item item = { 0 };
	uint64_t first = 0, last = 0;

	for (int i = 1; i <= 200000; i++) {
		buf_truncate(&line, 0);
		buf_addf(&line, "* %d EXISTS\r\n", i);
		keep(&st, buf_z(&line));
	}
	for (; store_next(&st, &item); first = first ? first : last) {
		uint64_t n;

		ck_assert(str_number(buf_str(&item.text), 1000000, &n));
		ck_assert(last == 0 || n == last + 1);
		last = n;
	}
	ck_assert_uint_gt(first, 1);
	ck_assert_uint_eq(last, 200000);
	buf_clear(&line);
	store_clear(&st);
}
END_TEST

Suite *suite_store(void);
Suite *suite_store(void)
{
	Suite *s = suite_create("store");
	TCase *tc = tcase_create("store");

	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, stored_responses_are_taken_once);
	tcase_add_test(tc, stored_responses_are_bounded);
	tcase_add_test(tc, stored_data_keeps_number_and_literals);
	tcase_add_test(tc, a_stored_response_is_whole_or_not_kept);
	tcase_add_test(tc, a_response_that_is_not_kept_is_named);
	tcase_add_test(tc, stored_responses_stay_in_order_when_others_are_taken);
	tcase_add_test(tc, stored_responses_go_oldest_first);
	suite_add_tcase(s, tc);
	return s;
}
