/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_buf.c: a growing run of bytes.
 */
#include "base/buf.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

START_TEST(a_zeroed_buffer_is_empty_and_ready)
{
	struct buf b = { 0 };

	ck_assert_str_eq(buf_z(&b), "");
	ck_assert_uint_eq(buf_str(&b).n, 0);
	buf_truncate(&b, 0);
	buf_drop(&b, 0);
	buf_drop(&b, 5);
	buf_add(&b, NULL, 0);
	ck_assert_str_eq(b.p, "");
	buf_clear(&b);
	buf_clear(&b);
	buf_wipe(&b);
}
END_TEST

START_TEST(a_nul_always_follows)
{
	struct buf b = { 0 };

	for (int i = 0; i < 300; i++) {
		buf_add_c(&b, 'x');
		ck_assert_int_eq(b.p[b.n], '\0');
		ck_assert_uint_lt(b.n, b.cap);
	}
	ck_assert_uint_eq(strlen(b.p), 300);
	buf_truncate(&b, 7);
	ck_assert_str_eq(b.p, "xxxxxxx");
	buf_truncate(&b, 100);
	ck_assert_uint_eq(b.n, 7);
	buf_clear(&b);
}
END_TEST

START_TEST(every_way_of_adding_appends)
{
	struct buf b = { 0 };

	buf_add(&b, "a\0b", 3);
	buf_add_str(&b, STR("-str"));
	buf_add_str(&b, str_c(NULL));
	buf_add_z(&b, "-z");
	buf_add_c(&b, '!');
	buf_addf(&b, "%d%s", 42, "f");
	ck_assert_uint_eq(b.n, 13);
	ck_assert_mem_eq(b.p, "a\0b-str-z!42f", 14);
	buf_clear(&b);
}
END_TEST

START_TEST(formatted_text_of_any_length_fits)
{
	struct buf b = { 0 };

	for (int width = 0; width < 400; width += 7) {
		buf_truncate(&b, 0);
		buf_addf(&b, "<%*s>", width, "");
		ck_assert_uint_eq(b.n, (size_t)width + 2);
		ck_assert_int_eq(b.p[b.n - 1], '>');
		buf_clear(&b);
	}
	buf_addf(&b, "%s", "");
	ck_assert_str_eq(buf_z(&b), "");
	buf_clear(&b);
}
END_TEST

START_TEST(dropping_moves_the_rest_to_the_front)
{
	struct buf b = { 0 };

	buf_add_z(&b, "abcdef");
	buf_drop(&b, 2);
	ck_assert_str_eq(b.p, "cdef");
	buf_drop(&b, 4);
	ck_assert_str_eq(b.p, "");
	buf_add_z(&b, "x");
	buf_drop(&b, 100);
	ck_assert_uint_eq(b.n, 0);
	buf_clear(&b);
}
END_TEST

START_TEST(taking_leaves_the_buffer_empty)
{
	struct buf b = { 0 };
	char *p = buf_take(&b);

	ck_assert_str_eq(p, "");
	free(p);
	buf_add_z(&b, "text");
	p = buf_take(&b);
	ck_assert_str_eq(p, "text");
	ck_assert_ptr_null(b.p);
	ck_assert_uint_eq(b.cap, 0);
	free(p);
}
END_TEST

START_TEST(a_secret_added_bytewise_is_complete)
{
	struct buf b = { 0 };

	for (int i = 0; i < 500; i++) {
		char c = (char)('a' + i % 26);
		buf_add_secret(&b, &c, 1);
	}
	ck_assert_uint_eq(b.n, 500);
	for (size_t i = 0; i < 500; i++)
		ck_assert_int_eq(b.p[i], (int)('a' + i % 26));
	buf_add_secret(&b, NULL, 0);
	ck_assert_uint_eq(b.n, 500);
	buf_wipe(&b);
	ck_assert_ptr_null(b.p);
}
END_TEST

START_TEST(reserved_room_does_not_move)
{
	struct buf b = { 0 };

	buf_reserve(&b, 1000);
	const char *p = b.p;
	for (int i = 0; i < 1000; i++)
		buf_add_c(&b, 'x');
	ck_assert_ptr_eq(b.p, p);
	buf_clear(&b);
}
END_TEST

Suite *suite_buf(void);
Suite *suite_buf(void)
{
	Suite *s = suite_create("buf");
	TCase *t = tcase_create("buf");

	tcase_add_test(t, a_zeroed_buffer_is_empty_and_ready);
	tcase_add_test(t, a_nul_always_follows);
	tcase_add_test(t, every_way_of_adding_appends);
	tcase_add_test(t, formatted_text_of_any_length_fits);
	tcase_add_test(t, dropping_moves_the_rest_to_the_front);
	tcase_add_test(t, taking_leaves_the_buffer_empty);
	tcase_add_test(t, a_secret_added_bytewise_is_complete);
	tcase_add_test(t, reserved_room_does_not_move);
	suite_add_tcase(s, t);
	return s;
}
