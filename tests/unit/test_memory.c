/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_memory.c: a stream without a peer.
 */
#include <check.h>

#include "net/stream.h"

static struct wait nothing = { .cancel_fd = -1, .timeout_ms = -1 };

START_TEST(input_is_given_in_pieces_and_then_ends)
{
	struct stream *s = stream_memory(STR("abcdefg"), 3, &nothing);
	struct err e = { 0 };
	char got[8];

	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 3);
	ck_assert_mem_eq(got, "abc", 3);
	ck_assert_int_eq(stream_read(s, got, 1, &e), 1);
	ck_assert_mem_eq(got, "d", 1);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 3);
	ck_assert_mem_eq(got, "efg", 3);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 0);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 0);
	ck_assert_uint_eq(s->in, 7);
	stream_free(s);
}
END_TEST

START_TEST(without_a_chunk_a_read_gives_what_is_asked)
{
	struct stream *s = stream_memory(STR("abcdefg"), 0, &nothing);
	struct err e = { 0 };
	size_t pending = 0;
	char got[8];

	ck_assert(stream_ask(s, ASK_PENDING, &pending));
	ck_assert_uint_eq(pending, 7);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 7);
	ck_assert(stream_ask(s, ASK_PENDING, &pending));
	ck_assert_uint_eq(pending, 0);
	stream_free(s);
}
END_TEST

START_TEST(what_is_written_is_kept)
{
	struct stream *s = stream_memory(STR(""), 0, &nothing);
	struct err e = { 0 };

	ck_assert_uint_eq(stream_memory_written(s).n, 0);
	ck_assert(stream_write(s, "a\0b", 3, &e));
	ck_assert(stream_write(s, "c", 1, &e));
	ck_assert(stream_flush(s, &e));
	ck_assert(str_eq(stream_memory_written(s), STR("a\0bc")));
	ck_assert_uint_eq(s->out, 4);
	stream_free(s);
}
END_TEST

START_TEST(memory_is_local_and_in_the_clear)
{
	struct stream *s = stream_memory(STR(""), 0, &nothing);
	struct str peer;
	int fd;

	ck_assert(stream_local(s));
	ck_assert(!stream_encrypted(s));
	ck_assert(stream_ask(s, ASK_PEER, &peer));
	ck_assert(str_eq(peer, STR("memory")));
	ck_assert(!stream_ask(s, ASK_FD, &fd));
	stream_free(s);
}
END_TEST

Suite *suite_memory(void);
Suite *suite_memory(void)
{
	Suite *s = suite_create("memory");
	TCase *t = tcase_create("memory");

	tcase_add_test(t, input_is_given_in_pieces_and_then_ends);
	tcase_add_test(t, without_a_chunk_a_read_gives_what_is_asked);
	tcase_add_test(t, what_is_written_is_kept);
	tcase_add_test(t, memory_is_local_and_in_the_clear);
	suite_add_tcase(s, t);
	return s;
}
