/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_err.c: what went wrong, in one line, and the exit status that it means.
 */
#include "base/err.h"

#include <check.h>
#include <errno.h>
#include <string.h>

#include "base/utf8.h"

START_TEST(setting_returns_false_and_fills_all)
{
	struct err e = { .at = 99 };

	ck_assert(!err_set(&e, ERR_TLS, -7, "no %s", "luck"));
	ck_assert_int_eq(e.kind, ERR_TLS);
	ck_assert_int_eq(e.code, -7);
	ck_assert_uint_eq(e.at, 0);
	ck_assert_str_eq(e.msg, "no luck");
}
END_TEST

START_TEST(the_systems_words_follow_the_text)
{
	struct err e;

	ck_assert(!err_errno(&e, ERR_SYS, ENOENT, "open %s", "x"));
	ck_assert_int_eq(e.code, ENOENT);
	ck_assert_str_eq(e.msg, "open x: No such file or directory");
}
END_TEST

START_TEST(text_is_made_safe_for_a_terminal)
{
	struct err e;

	err_set(&e, ERR_PROTO, 0, "got %s", "\033[2J\n\x9B\xC2\x85");
	ck_assert_str_eq(e.msg, "got \\e[2J\\n\\x9B\\u{85}");
	err_prefix(&e, "a\rb:%d: ", 12);
	ck_assert_str_eq(e.msg, "a\\x0Db:12: got \\e[2J\\n\\x9B\\u{85}");
	ck_assert_int_eq(e.kind, ERR_PROTO);
}
END_TEST

START_TEST(long_text_is_cut_at_a_characters_edge)
{
	struct err e;

	for (size_t shift = 0; shift < 4; shift++) {
		char text[1000] = "xxxx";

		for (size_t i = shift; i < 900; i += 3)
			memcpy(text + i, "\xE2\x82\xAC", 4);
		err_set(&e, ERR_NET, 0, "%s", text);
		ck_assert_uint_lt(strlen(e.msg), sizeof(e.msg));
		ck_assert_uint_gt(strlen(e.msg), sizeof(e.msg) - 4);
		ck_assert(utf8_valid(str_c(e.msg)));
	}
}
END_TEST

START_TEST(a_message_may_be_built_from_itself)
{
	struct err e;

	err_set(&e, ERR_DNS, 3, "inner");
	err_set(&e, ERR_NET, e.code, "outer: %s", e.msg);
	ck_assert_str_eq(e.msg, "outer: inner");
	ck_assert_int_eq(e.code, 3);
}
END_TEST

START_TEST(every_kind_has_a_name_and_a_status)
{
	const char *name = err_kind_name((enum err_kind)_i);

	ck_assert_ptr_nonnull(name);
	ck_assert_int_eq(err_exit_status((enum err_kind)_i) == 0, _i == ERR_NONE);
	for (int other = 0; other < _i; other++)
		ck_assert_str_ne(name, err_kind_name((enum err_kind)other));
}
END_TEST

static const struct {
	enum err_kind kind;
	int status;
} statuses[] = {
	{ ERR_USAGE, 1 },
	{ ERR_SYS, 1 },
	{ ERR_NET, 2 },
	{ ERR_CLOSED, 2 },
	{ ERR_AUTH, 4 },
	{ ERR_CERT, 5 },
	{ ERR_PROTO, 6 },
	{ ERR_EXPECT, 7 },
	{ ERR_TIMEOUT, 8 },
	{ ERR_INTERRUPTED, 130 },
	{ ERR_KINDS, 1 },
};

START_TEST(statuses_are_those_of_the_manual)
{
	ck_assert_int_eq(err_exit_status(statuses[_i].kind), statuses[_i].status);
}
END_TEST

Suite *suite_err(void);
Suite *suite_err(void)
{
	Suite *s = suite_create("err");
	TCase *t = tcase_create("err");

	tcase_add_test(t, setting_returns_false_and_fills_all);
	tcase_add_test(t, the_systems_words_follow_the_text);
	tcase_add_test(t, text_is_made_safe_for_a_terminal);
	tcase_add_test(t, long_text_is_cut_at_a_characters_edge);
	tcase_add_test(t, a_message_may_be_built_from_itself);
	tcase_add_loop_test(t, every_kind_has_a_name_and_a_status, 0, ERR_KINDS);
	tcase_add_loop_test(t, statuses_are_those_of_the_manual, 0,
		sizeof(statuses) / sizeof(statuses[0]));
	suite_add_tcase(s, t);
	return s;
}
