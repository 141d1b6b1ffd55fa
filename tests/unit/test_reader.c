/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_reader.c: bytes looked at before they are taken.
 */
#include "net/reader.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

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

START_TEST(bytes_given_back_come_first)
{
	struct stream *s = stream_memory(STR("abcdef"), 4, &never);
	struct reader *r = reader_new(s, 16);
	struct err e = { 0 };

	ck_assert_int_eq(reader_fill(r, &e), 1);
	reader_take(r, 3);
	reader_give_back(r, STR("bc"));
	ck_assert(str_is(reader_peek(r), "bcd"));
	ck_assert_uint_eq(reader_at(r), 1);
	reader_give_back(r, STR("much more than there is room for: 0123456789"));
	ck_assert(str_is(reader_peek(r), "much more than there is room for: 0123456789bcd"));
	ck_assert_int_eq(reader_fill(r, &e), 1);
	ck_assert(str_is(reader_peek(r), "much more than there is room for: 0123456789bcdef"));
	reader_free(r);
	stream_free(s);
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

/* Byte i of a long input. */
static char byte_at(size_t i)
{
	return (char)(i * 7 + i / 251);
}

static char *long_input(size_t n)
{
	char *bytes = mem_alloc(n);

	for (size_t i = 0; i < n; i++)
		bytes[i] = byte_at(i);
	return bytes;
}

/* Takes all of an input in pieces, keeping at most `keep` bytes unread, and checks each byte. */
static void run_through(size_t size, size_t chunk, size_t keep, size_t n)
{
	char *input = long_input(n);
	struct stream *s = stream_memory((struct str){ input, n }, chunk, &never);
	struct reader *r = reader_new(s, size);
	struct err e = { 0 };
	size_t at = 0;
	int more;

	do {
		struct str have;

		more = reader_fill(r, &e);
		have = reader_peek(r);
		ck_assert_int_eq(memcmp(have.p, input + at, have.n), 0);
		if (have.n > keep || !more) {
			size_t take = more ? have.n - keep : have.n;

			reader_take(r, take);
			at += take;
		}
		ck_assert_uint_eq(reader_at(r), at);
	} while (more);
	ck_assert_uint_eq(at, n);
	reader_free(r);
	stream_free(s);
	free(input);
}

START_TEST(every_byte_comes_once_and_in_order)
{
	run_through(1, 0, 0, 1000);
	run_through(1, 1, 5, 1000);
	run_through(2, 0, 1, 1000);
	run_through(3, 2, 2, 1000);
	run_through(64, 7, 40, 5000);
	run_through(64, 0, 63, 5000);
	run_through(64, 0, 64, 5000);
	run_through(64, 0, 1000, 5000);
	run_through(0, 0, 1, 300000);
	run_through(0, 1000, 50000, 300000);
}
END_TEST

/* A stream of zeros that notes the room of the largest and smallest read. */
struct greedy {
	struct stream stream;
	size_t most, least, reads, give;
};

static ssize_t read_greedy(struct stream *s, void *p, size_t n, struct err *e)
{
	struct greedy *g = (struct greedy *)s;
	size_t give = g->give && g->give < n ? g->give : n;

	(void)e;
	g->reads++;
	g->most = n > g->most ? n : g->most;
	g->least = n < g->least ? n : g->least;
	memset(p, 0, give);
	return (ssize_t)give;
}

static const struct stream_ops greedy_ops = { .name = "greedy", .read = read_greedy };

START_TEST(no_size_means_64_kib)
{
	struct greedy g = { .stream = { .ops = &greedy_ops }, .least = SIZE_MAX };
	struct reader *r = reader_new(&g.stream, 0);
	struct err e = { 0 };

	ck_assert_int_eq(reader_fill(r, &e), 1);
	ck_assert_uint_eq(g.most, 65536);
	reader_free(r);
}
END_TEST

START_TEST(giant_line_leaves_no_giant_buffer)
{
	struct greedy g = { .stream = { .ops = &greedy_ops }, .least = SIZE_MAX };
	struct reader *r = reader_new(&g.stream, 1024);
	struct err e = { 0 };

	while (reader_peek(r).n < 1000000)
		ck_assert_int_eq(reader_fill(r, &e), 1);
	/* All but a little is taken: the next buffer is of the usual size again. */
	reader_take(r, reader_peek(r).n - 10);
	for (int i = 0; i < 3; i++) {
		ck_assert_int_eq(reader_fill(r, &e), 1);
		reader_take(r, reader_peek(r).n - 10);
	}
	g.most = 0;
	ck_assert_int_eq(reader_fill(r, &e), 1);
	ck_assert_uint_le(g.most, 1024);
	/* And so it is when all is taken. */
	while (reader_peek(r).n < 1000000)
		ck_assert_int_eq(reader_fill(r, &e), 1);
	reader_take(r, reader_peek(r).n);
	g.most = 0;
	ck_assert_int_eq(reader_fill(r, &e), 1);
	ck_assert_uint_le(g.most, 1024);
	reader_free(r);
}
END_TEST

START_TEST(reads_are_never_tiny)
{
	struct greedy g = { .stream = { .ops = &greedy_ops }, .least = SIZE_MAX, .give = 1000 };
	struct reader *r = reader_new(&g.stream, 4096);
	struct err e = { 0 };

	for (int i = 0; i < 1000; i++) {
		ck_assert_int_eq(reader_fill(r, &e), 1);
		reader_take(r, reader_peek(r).n > 100 ? reader_peek(r).n - 100 : 0);
	}
	ck_assert_uint_ge(g.least, 1024);
	reader_free(r);
}
END_TEST

static ssize_t read_broken(struct stream *s, void *p, size_t n, struct err *e)
{
	(void)s;
	(void)p;
	(void)n;
	err_set(e, ERR_NET, 0, "broken");
	return -1;
}

START_TEST(failure_is_passed_on_and_takes_nothing_away)
{
	static const struct stream_ops ops = { .name = "broken", .read = read_broken };
	struct stream broken = { .ops = &ops };
	struct stream *s = stream_memory(STR("abc"), 0, &never);
	struct reader *r = reader_new(s, 16);
	struct err e = { 0 };

	ck_assert(reader_attach(r, &broken));
	ck_assert_int_eq(reader_fill(r, &e), -1);
	ck_assert_int_eq(e.kind, ERR_NET);
	ck_assert(reader_attach(r, s));
	ck_assert_int_eq(reader_fill(r, &e), 1);
	ck_assert(str_eq(reader_peek(r), STR("abc")));
	reader_free(r);
	stream_free(s);
}
END_TEST

START_TEST(pending_is_what_needs_no_wait)
{
	struct stream *s = stream_memory(STR("abcdef"), 4, &never);
	struct reader *r = reader_new(s, 16);
	struct greedy g = { .stream = { .ops = &greedy_ops } };
	struct err e = { 0 };

	ck_assert(reader_pending(r)); /* in the stream */
	ck_assert_int_eq(reader_fill(r, &e), 1);
	ck_assert_int_eq(reader_fill(r, &e), 1);
	ck_assert(reader_pending(r)); /* in the reader */
	reader_take(r, 6);
	ck_assert(!reader_pending(r));
	ck_assert(reader_attach(r, &g.stream));
	ck_assert(!reader_pending(r)); /* nobody answers */
	reader_free(r);
	stream_free(s);
}
END_TEST

Suite *suite_reader(void);
Suite *suite_reader(void)
{
	Suite *s = suite_create("reader");
	TCase *tc = tcase_create("reader");

	tcase_add_test(tc, bytes_stay_until_they_are_taken);
	tcase_add_test(tc, buffer_grows_for_what_is_not_taken_and_shrinks_again);
	tcase_add_test(tc, bytes_given_back_come_first);
	tcase_add_test(tc, taking_and_filling_keep_the_order);
	tcase_add_test(tc, a_new_filter_is_refused_while_bytes_wait);
	tcase_add_test(tc, every_byte_comes_once_and_in_order);
	tcase_add_test(tc, no_size_means_64_kib);
	tcase_add_test(tc, giant_line_leaves_no_giant_buffer);
	tcase_add_test(tc, reads_are_never_tiny);
	tcase_add_test(tc, failure_is_passed_on_and_takes_nothing_away);
	tcase_add_test(tc, pending_is_what_needs_no_wait);
	suite_add_tcase(s, tc);
	return s;
}
