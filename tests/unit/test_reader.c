/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_reader.c: bytes looked at before they are taken.
 */
#include "net/reader.h"

#include <check.h>
#include <string.h>

#include "base/buf.h"

static struct wait never = { .cancel_fd = -1, .timeout_ms = -1 };

START_TEST(bytes_stay_until_they_are_taken)
{
	struct stream *s = stream_memory(STR("abcdef"), 3, &never);
	struct reader *r = reader_new(s, 16);
	struct err e = { 0 };

	ck_assert(reader_pending(r));
	ck_assert_int_eq(reader_fill(r, &e), 1);
	ck_assert(str_is(reader_peek(r), "abc"));
	reader_take(r, 1);
	ck_assert_int_eq(reader_fill(r, &e), 1);
	ck_assert(str_is(reader_peek(r), "bcdef"));
	ck_assert_uint_eq(reader_at(r), 1);
	ck_assert_int_eq(reader_fill(r, &e), 0);
	reader_take(r, 5);
	ck_assert(!reader_pending(r));
	ck_assert_uint_eq(reader_at(r), 6);
	reader_free(r);
	stream_free(s);
}
END_TEST

START_TEST(buffer_grows_for_what_is_not_taken_and_shrinks_again)
{
	struct buf much = { 0 };
	struct stream *s;
	struct reader *r;
	struct err e = { 0 };

	for (int i = 0; i < 10000; i++)
		buf_addf(&much, "%06d", i);
	s = stream_memory(buf_str(&much), 0, &never);
	r = reader_new(s, 64);
	while (reader_fill(r, &e) > 0)
		;
	ck_assert(str_eq(reader_peek(r), buf_str(&much)));
	reader_take(r, much.n);
	ck_assert_uint_eq(reader_peek(r).n, 0);
	ck_assert_int_eq(reader_fill(r, &e), 0);
	reader_free(r);
	stream_free(s);
	buf_clear(&much);
}
END_TEST

START_TEST(taking_and_filling_keep_the_order)
{
	struct buf much = { 0 }, got = { 0 };
	struct stream *s;
	struct reader *r;
	struct err e = { 0 };

	for (int i = 0; i < 1000; i++)
		buf_addf(&much, "%04d", i);
	s = stream_memory(buf_str(&much), 37, &never);
	r = reader_new(s, 64);
	while (reader_fill(r, &e) > 0) {
		struct str have = str_head(reader_peek(r), 31);

		buf_add_str(&got, have);
		reader_take(r, have.n);
	}
	buf_add_str(&got, reader_peek(r));
	ck_assert_str_eq(buf_z(&got), buf_z(&much));
	reader_free(r);
	stream_free(s);
	buf_clear(&much);
	buf_clear(&got);
}
END_TEST

START_TEST(a_new_filter_is_refused_while_bytes_wait)
{
	struct stream *s = stream_memory(STR("injected"), 0, &never);
	struct stream *other = stream_memory(STR("x"), 0, &never);
	struct reader *r = reader_new(s, 16);
	struct err e = { 0 };

	ck_assert_int_eq(reader_fill(r, &e), 1);
	ck_assert(!reader_attach(r, other));
	ck_assert_uint_eq(reader_discard(r), 8);
	ck_assert(reader_attach(r, other));
	ck_assert_int_eq(reader_fill(r, &e), 1);
	ck_assert(str_is(reader_peek(r), "x"));
	reader_free(r);
	stream_free(s);
	stream_free(other);
}
END_TEST

Suite *suite_reader(void);
Suite *suite_reader(void)
{
	Suite *s = suite_create("reader");
	TCase *tc = tcase_create("reader");

	tcase_add_test(tc, bytes_stay_until_they_are_taken);
	tcase_add_test(tc, buffer_grows_for_what_is_not_taken_and_shrinks_again);
	tcase_add_test(tc, taking_and_filling_keep_the_order);
	tcase_add_test(tc, a_new_filter_is_refused_while_bytes_wait);
	suite_add_tcase(s, tc);
	return s;
}
