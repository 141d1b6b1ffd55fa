/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_tap.c: a filter that changes nothing and shows everything.
 */
#include <check.h>

#include "base/buf.h"
#include "net/stream.h"

static struct wait nothing = { .cancel_fd = -1, .timeout_ms = -1 };

static void seen(void *ctx, bool out, const void *p, size_t n)
{
	struct buf *all = ctx;

	buf_add_z(all, out ? ">" : "<");
	buf_add(all, p, n);
}

START_TEST(what_passes_is_shown_unchanged_with_its_direction)
{
	struct stream *below = stream_memory(STR("one two"), 4, &nothing);
	struct buf all = { 0 };
	struct stream *s = stream_tap(below, seen, &all);
	struct err e = { 0 };
	char got[16];

	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 4);
	ck_assert_mem_eq(got, "one ", 4);
	ck_assert(stream_write(s, "a\0z", 3, &e));
	ck_assert(stream_flush(s, &e));
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 3);
	ck_assert(str_eq(stream_memory_written(below), STR("a\0z")));
	ck_assert(str_eq(buf_str(&all), STR("<one >a\0z<two")));
	ck_assert_uint_eq(s->in, 7);
	ck_assert_uint_eq(s->out, 3);
	ck_assert_uint_eq(below->in, 7);
	ck_assert_uint_eq(below->out, 3);
	stream_free(s);
	buf_clear(&all);
}
END_TEST

START_TEST(end_of_stream_is_passed_on_and_not_shown)
{
	struct buf all = { 0 };
	struct stream *s = stream_tap(stream_memory(STR(""), 0, &nothing), seen, &all);
	struct err e = { 0 };
	char got[4];

	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 0);
	ck_assert_uint_eq(all.n, 0);
	stream_free(s);
}
END_TEST

START_TEST(questions_go_to_the_filter_below)
{
	struct stream *s = stream_tap(stream_memory(STR("abc"), 0, &nothing), seen, NULL);
	size_t pending = 0;

	ck_assert(stream_local(s));
	ck_assert(stream_ask(s, ASK_PENDING, &pending));
	ck_assert_uint_eq(pending, 3);
	ck_assert_ptr_eq(s->wait, &nothing);
	stream_free(s);
}
END_TEST

static ssize_t fail_write(struct stream *s, const void *p, size_t n, struct err *e)
{
	(void)s;
	(void)p;
	(void)n;
	err_set(e, ERR_NET, 0, "broken");
	return -1;
}

static void close_nothing(struct stream *s)
{
	(void)s;
}

START_TEST(what_could_not_be_sent_is_not_shown)
{
	static const struct stream_ops ops = { .name = "broken",
		.write = fail_write,
		.close = close_nothing };
	struct stream broken = { .ops = &ops };
	struct buf all = { 0 };
	struct stream *s = stream_tap(&broken, seen, &all);
	struct err e = { 0 };

	ck_assert(!stream_write(s, "abc", 3, &e));
	ck_assert_int_eq(e.kind, ERR_NET);
	ck_assert_uint_eq(all.n, 0);
	stream_free(s);
}
END_TEST

Suite *suite_tap(void);
Suite *suite_tap(void)
{
	Suite *s = suite_create("tap");
	TCase *t = tcase_create("tap");

	tcase_add_test(t, what_passes_is_shown_unchanged_with_its_direction);
	tcase_add_test(t, end_of_stream_is_passed_on_and_not_shown);
	tcase_add_test(t, questions_go_to_the_filter_below);
	tcase_add_test(t, what_could_not_be_sent_is_not_shown);
	suite_add_tcase(s, t);
	return s;
}
