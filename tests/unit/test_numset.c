/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_numset.c: sets of message numbers.
 */
#include "imap/numset.h"

#include <check.h>
#include <string.h>

static const struct {
	const char *text, *shortest;
	uint64_t count;
} sets[] = {
	{ "1", "1", 1 },
	{ "1:3,6:9,*", "1:3,6:9,*", UINT64_MAX },
	{ "3:1", "1:3", 3 },
	{ "3:*", "3:*", UINT64_MAX },
	{ "*:3", "3:*", UINT64_MAX },
	{ "*", "*", UINT64_MAX },
	{ "1:4294967295", "1:4294967295", 4294967295 },
	{ "4294967295,*", "4294967295,*", UINT64_MAX },
	{ "9,7,8,1,2,2,1:2", "1:2,7:9", 5 },
	{ "5,1:10,3", "1:10", 10 },
	{ "10,1:2,4:5,3,9", "1:5,9:10", 7 },
};

START_TEST(sets_overlap_when_they_share_a_number)
{
	static const struct {
		const char *a, *b;
		bool overlap;
	} cases[] = { { "1:3", "4", false }, { "1:3", "3:5", true }, { "1,5,9", "2:4,6:8", false },
		{ "1,5,9", "2:4,6:9", true }, { "7:*", "6", false }, { "7:*", "9", true } };

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct numset a = { 0 }, b = { 0 };
		struct err e = { 0 };

		ck_assert(numset_parse(&a, str_c(cases[i].a), &e));
		ck_assert(numset_parse(&b, str_c(cases[i].b), &e));
		ck_assert_int_eq(numset_overlaps(&a, &b), cases[i].overlap);
		ck_assert_int_eq(numset_overlaps(&b, &a), cases[i].overlap);
		numset_clear(&a);
		numset_clear(&b);
	}
}
END_TEST

START_TEST(a_set_is_read_in_any_order_and_written_as_short_as_can_be)
{
	struct numset set = { 0 };
	struct err e = { 0 };
	struct buf b = { 0 };

	ck_assert_msg(numset_parse(&set, str_c(sets[_i].text), &e), "%s", e.msg);
	numset_format(&b, &set);
	ck_assert_str_eq(buf_z(&b), sets[_i].shortest);
	ck_assert_uint_eq(numset_count(&set), sets[_i].count);
	buf_clear(&b);
	numset_clear(&set);
}
END_TEST

static const struct {
	const char *text, *says;
} wrong[] = {
	{ "", "column 1: expected a number" },
	{ "0", "column 1: expected a number" },
	{ "1:0", "column 3: expected a number" },
	{ "01", "column 1: expected a number" },
	{ "4294967296", "column 1: expected a number" },
	{ "99999999999999999999999", "column 1: expected a number" },
	{ "1,", "column 3: expected a number from 1 to 4294967295, or \"*\", found the end" },
	{ ",1", "column 1" },
	{ "1:2:3", "column 4: expected \":\", \",\" or the end, found \":3\"" },
	{ "1 2", "column 2" },
	{ "-1", "column 1" },
	{ "1,a", "column 3" },
	{ "1,$", "column 3" },
	{ "**", "column 2" },
	{ "1\r\n2 DELETE x", "column 2" },
};

START_TEST(what_is_no_set_is_refused_with_its_column)
{
	struct numset set = { 0 };
	struct err e = { 0 };

	ck_assert(!numset_check(str_c(wrong[_i].text), NUMSET_ALLOW_STAR, &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	ck_assert_msg(strstr(e.msg, wrong[_i].says) != NULL, "%s", e.msg);
	ck_assert(!numset_parse(&set, str_c(wrong[_i].text), &e));
	ck_assert_uint_eq(set.n, 0);
}
END_TEST

START_TEST(star_and_the_saved_result_are_good_where_they_are_allowed)
{
	struct err e = { 0 };

	ck_assert(numset_check(STR("1:*"), NUMSET_ALLOW_STAR, &e));
	ck_assert(!numset_check(STR("1:*"), 0, &e));
	ck_assert(numset_check(STR("$"), NUMSET_ALLOW_SAVED, &e));
	ck_assert(!numset_check(STR("$"), NUMSET_ALLOW_STAR, &e));
	ck_assert(!numset_check(STR("$,1"), NUMSET_ALLOW_STAR | NUMSET_ALLOW_SAVED, &e));
}
END_TEST

START_TEST(numbers_are_found_in_ranges_that_are_never_expanded)
{
	struct numset set = { 0 };
	struct err e = { 0 };

	ck_assert(numset_parse(&set, STR("1000:4000000000,5,7:8"), &e));
	ck_assert_uint_eq(set.n, 3);
	ck_assert(numset_contains(&set, 5) && numset_contains(&set, 8));
	ck_assert(numset_contains(&set, 1000) && numset_contains(&set, 4000000000));
	ck_assert(!numset_contains(&set, 6) && !numset_contains(&set, 999));
	ck_assert(!numset_contains(&set, 4000000001) && !numset_contains(&set, 0));
	numset_clear(&set);
	ck_assert(!numset_contains(&set, 1));
}
END_TEST

START_TEST(numbers_added_in_disorder_do_not_fill_the_memory)
{
	struct numset set = { 0 };
	uint64_t n = 1;

	/* a walk through 2, 4, 6 … 131072 in no order, twenty times over */
	for (int i = 0; i < 20 * 65536; i++) {
		n = n * 3 % 65537;
		numset_add(&set, 2 * n);
	}
	ck_assert_uint_le(set.cap, 4 * 65536);
	ck_assert_uint_eq(numset_count(&set), 65536);
	ck_assert_uint_eq(set.n, 65536);
	numset_clear(&set);
}
END_TEST

START_TEST(numbers_added_downwards_become_one_range)
{
	struct numset set = { 0 };

	for (uint64_t n = 300000; n > 0; n--)
		numset_add(&set, n);
	ck_assert_uint_eq(numset_count(&set), 300000);
	ck_assert_uint_eq(set.n, 1);
	numset_clear(&set);
}
END_TEST

Suite *suite_numset(void);
Suite *suite_numset(void)
{
	Suite *s = suite_create("numset");
	TCase *t = tcase_create("numset");

	tcase_add_loop_test(t, a_set_is_read_in_any_order_and_written_as_short_as_can_be, 0,
		sizeof(sets) / sizeof(sets[0]));
	tcase_add_loop_test(t, what_is_no_set_is_refused_with_its_column, 0,
		sizeof(wrong) / sizeof(wrong[0]));
	tcase_add_test(t, sets_overlap_when_they_share_a_number);
	tcase_add_test(t, star_and_the_saved_result_are_good_where_they_are_allowed);
	tcase_add_test(t, numbers_are_found_in_ranges_that_are_never_expanded);
	tcase_add_test(t, numbers_added_in_disorder_do_not_fill_the_memory);
	tcase_add_test(t, numbers_added_downwards_become_one_range);
	suite_add_tcase(s, t);
	return s;
}
