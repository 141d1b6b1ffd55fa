/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_str.c: borrowed runs of bytes.
 */
#include "base/str.h"

#include <check.h>

#define ck_str(got, want) ck_assert_msg(str_eq((got), STR(want)), "got \"%.*s\"", STR_ARG(got))

START_TEST(a_null_string_is_the_empty_run)
{
	ck_assert_uint_eq(str_c(NULL).n, 0);
	ck_assert(str_eq(str_c(NULL), STR("")));
	ck_assert(str_eq_case(str_c(NULL), STR("")));
	ck_assert_int_eq(str_cmp_case(str_c(NULL), STR("")), 0);
	ck_assert_uint_eq(str_find(str_c(NULL), 'a'), 0);
	ck_assert_ptr_null(str_skip(str_c(NULL), 3).p);
	ck_assert_uint_eq(str_trim(str_c(NULL)).n, 0);
}
END_TEST

START_TEST(equality_sees_nul_bytes_and_length)
{
	ck_assert(str_eq(STR("a\0b"), STR("a\0b")));
	ck_assert(!str_eq(STR("a\0b"), STR("a\0c")));
	ck_assert(!str_eq(STR("a"), STR("ab")));
	ck_assert(!str_eq(STR("a"), STR("A")));
}
END_TEST

START_TEST(case_is_folded_for_ascii_letters_only)
{
	ck_assert(str_eq_case(STR("FeTcH[]"), STR("fEtCh[]")));
	ck_assert(!str_eq_case(STR("["), STR("{")));
	ck_assert(!str_eq_case(STR("@"), STR("`")));
	ck_assert(!str_eq_case(STR("\xC3\x84"), STR("\xC3\xA4")));
	ck_assert(str_is(STR("inbox"), "INBOX"));
	ck_assert(!str_is(STR("inbox2"), "INBOX"));
	ck_assert(str_has_prefix(STR("Body[1]"), "BODY["));
	ck_assert(!str_has_prefix(STR("BOD"), "BODY"));
	ck_assert(str_has_prefix(STR("x"), ""));
}
END_TEST

START_TEST(order_folds_case_and_puts_the_shorter_first)
{
	ck_assert_int_lt(str_cmp_case(STR("abc"), STR("ABD")), 0);
	ck_assert_int_gt(str_cmp_case(STR("b"), STR("ABC")), 0);
	ck_assert_int_lt(str_cmp_case(STR("ab"), STR("ABC")), 0);
	ck_assert_int_eq(str_cmp_case(STR("ABC"), STR("abc")), 0);
	ck_assert_int_gt(str_cmp_case(STR("\xFF"), STR("z")), 0);
}
END_TEST

START_TEST(skip_and_head_stop_at_the_end)
{
	ck_str(str_skip(STR("abc"), 1), "bc");
	ck_str(str_skip(STR("abc"), 9), "");
	ck_str(str_head(STR("abc"), 2), "ab");
	ck_str(str_head(STR("abc"), 9), "abc");
	const char *z = "abc";
	ck_str(str_span(z + 1, z + 2), "b");
}
END_TEST

START_TEST(trim_takes_blanks_at_both_ends)
{
	ck_str(str_trim(STR(" \t a b\r\n")), "a b");
	ck_str(str_trim(STR(" \r\n\t")), "");
	ck_str(str_trim(STR("\va")), "\va");
}
END_TEST

START_TEST(split_gives_every_part_then_a_null_rest)
{
	struct str rest = STR("a,,b,");

	ck_str(str_split(&rest, ','), "a");
	ck_str(str_split(&rest, ','), "");
	ck_str(str_split(&rest, ','), "b");
	ck_assert_ptr_nonnull(rest.p);
	ck_str(str_split(&rest, ','), "");
	ck_assert_ptr_null(rest.p);
}
END_TEST

START_TEST(find_gives_the_length_when_there_is_none)
{
	ck_assert_uint_eq(str_find(STR("abc"), 'c'), 2);
	ck_assert_uint_eq(str_find(STR("abc"), 'x'), 3);
	ck_assert_uint_eq(str_find(STR("a\0b"), 'b'), 2);
}
END_TEST

static const struct {
	const char *text;
	uint64_t max;
	bool ok;
	uint64_t value;
} numbers[] = {
	{ "0", 0, true, 0 },
	{ "1", 0, false, 0 },
	{ "007", 7, true, 7 },
	{ "8", 7, false, 0 },
	{ "4294967295", UINT32_MAX, true, UINT32_MAX },
	{ "4294967296", UINT32_MAX, false, 0 },
	{ "18446744073709551615", UINT64_MAX, true, UINT64_MAX },
	{ "18446744073709551616", UINT64_MAX, false, 0 },
	{ "99999999999999999999999", UINT64_MAX, false, 0 },
	{ "", UINT64_MAX, false, 0 },
	{ "-1", UINT64_MAX, false, 0 },
	{ "+1", UINT64_MAX, false, 0 },
	{ " 1", UINT64_MAX, false, 0 },
	{ "1a", UINT64_MAX, false, 0 },
};

START_TEST(number_is_decimal_digits_within_the_maximum)
{
	uint64_t value = 4711;

	ck_assert_int_eq(str_number(str_c(numbers[_i].text), numbers[_i].max, &value),
		numbers[_i].ok);
	ck_assert_uint_eq(value, numbers[_i].ok ? numbers[_i].value : 4711);
}
END_TEST

Suite *suite_str(void);
Suite *suite_str(void)
{
	Suite *s = suite_create("str");
	TCase *t = tcase_create("str");

	tcase_add_test(t, a_null_string_is_the_empty_run);
	tcase_add_test(t, equality_sees_nul_bytes_and_length);
	tcase_add_test(t, case_is_folded_for_ascii_letters_only);
	tcase_add_test(t, order_folds_case_and_puts_the_shorter_first);
	tcase_add_test(t, skip_and_head_stop_at_the_end);
	tcase_add_test(t, trim_takes_blanks_at_both_ends);
	tcase_add_test(t, split_gives_every_part_then_a_null_rest);
	tcase_add_test(t, find_gives_the_length_when_there_is_none);
	tcase_add_loop_test(t, number_is_decimal_digits_within_the_maximum, 0,
		sizeof(numbers) / sizeof(numbers[0]));
	suite_add_tcase(s, t);
	return s;
}
