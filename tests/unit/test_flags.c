/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_flags.c: message flags as text.
 */
#include "imap/flags.h"

#include <check.h>
#include <string.h>

static const char *const good[] = { "\\Seen", "Work", "$Forwarded", "a]b", "]", "NonJunk", "\\X-y",
	"a+b", "$", "a'b", "\\]" };
static const char *const bad[] = { "", "\\", "\\\\Seen", "a b", "(a", "a)", "{1}", "a%", "a*",
	"\\*", "a\"b", "a\\b", "\xC3\xA4", "a\x7F", "a\nb" };

START_TEST(a_flag_is_an_atom_perhaps_behind_a_backslash)
{
	ck_assert(flag_valid(str_c(good[_i])));
}
END_TEST

START_TEST(anything_else_is_no_flag)
{
	ck_assert(!flag_valid(str_c(bad[_i])));
	ck_assert(!flag_valid(STR("a\0b")));
}
END_TEST

static const struct {
	const char *text, *list;
} found[] = {
	{ "FLAGS (\\Seen a)", "\\Seen a" },
	{ "(\\Seen a)", "\\Seen a" },
	{ " (\\Seen)\r\n", "\\Seen" },
	{ "()", "" },
	{ "flags ()", "" },
	{ "* 1 FETCH (FLAGS (\\Seen $x) UID 2)", "\\Seen $x" },
	{ "(UID 2 FLAGS (a))", "a" },
	{ "* FLAGS (a]b)", "a]b" },
};

START_TEST(U3_flags_are_found_in_a_list_an_item_and_a_response)
{
	struct str list;
	struct err e = { 0 };

	ck_assert_msg(flags_find(str_c(found[_i].text), &list, &e), "%s", e.msg);
	ck_assert_msg(str_eq(list, str_c(found[_i].list)), "\"%.*s\"", STR_ARG(list));
}
END_TEST

START_TEST(text_without_flags_is_refused)
{
	struct str list;
	struct err e = { 0 };

	ck_assert(!flags_find(STR(""), &list, &e));
	ck_assert(!flags_find(STR("1 FETCH (UID 2"), &list, &e));
	ck_assert(!flags_find(STR("FLAGS (a"), &list, &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
}
END_TEST

START_TEST(a_list_gives_its_flags_one_by_one)
{
	struct str rest = STR("\\Seen  a "), flag;

	ck_assert(flags_next(&rest, &flag) && str_eq(flag, STR("\\Seen")));
	ck_assert(flags_next(&rest, &flag) && str_eq(flag, STR("a")));
	ck_assert(!flags_next(&rest, &flag));
	ck_assert(!flags_next(&rest, &flag));
}
END_TEST

START_TEST(a_list_is_checked_before_it_is_sent)
{
	struct err e = { 0 };

	ck_assert(flags_check(STR(""), &e));
	ck_assert(flags_check(STR("\\Seen a]b $x"), &e));
	ck_assert(!flags_check(STR("\\Seen a*b"), &e));
	ck_assert_msg(strstr(e.msg, "column 8") != NULL, "%s", e.msg);
	ck_assert(!flags_check(STR("\\"), &e));
}
END_TEST

Suite *suite_flags(void);
Suite *suite_flags(void)
{
	Suite *s = suite_create("flags");
	TCase *t = tcase_create("flags");

	tcase_add_loop_test(t, a_flag_is_an_atom_perhaps_behind_a_backslash, 0,
		sizeof(good) / sizeof(good[0]));
	tcase_add_loop_test(t, anything_else_is_no_flag, 0, sizeof(bad) / sizeof(bad[0]));
	tcase_add_loop_test(t, U3_flags_are_found_in_a_list_an_item_and_a_response, 0,
		sizeof(found) / sizeof(found[0]));
	tcase_add_test(t, text_without_flags_is_refused);
	tcase_add_test(t, a_list_gives_its_flags_one_by_one);
	tcase_add_test(t, a_list_is_checked_before_it_is_sent);
	suite_add_tcase(s, t);
	return s;
}
