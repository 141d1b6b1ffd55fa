/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_deflate.c: compression on a stream, with zlib on the other side.
 */
#include "net/deflate.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#define ZLIB_CONST
#include <zlib.h>

#include "base/buf.h"

static struct wait never = { .cancel_fd = -1, .timeout_ms = -1 };

/* What a server would send: each text followed by a flush of its own kind. */
static void pack(struct buf *out, struct str text, int flush)
{
	static z_stream z;
	static bool begun;
	unsigned char piece[4096];

	if (!begun) {
		z = (z_stream){ 0 };
		ck_assert_int_eq(deflateInit2(&z, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY), Z_OK);
	}
	z.next_in = (const unsigned char *)text.p;
	z.avail_in = (unsigned)text.n;
	do {
		z.next_out = piece;
		z.avail_out = sizeof(piece);
		deflate(&z, flush);
		buf_add(out, piece, sizeof(piece) - z.avail_out);
	} while (!z.avail_out);
	begun = flush != Z_FINISH;
	if (!begun)
		deflateEnd(&z);
}

static void read_all(struct stream *s, struct buf *out)
{
	char piece[1000];
	struct err e = { 0 };
	ssize_t got;

	while ((got = stream_read(s, piece, sizeof(piece), &e)) > 0)
		buf_add(out, piece, (size_t)got);
	ck_assert_msg(got == 0, "%s", e.msg);
}

/* However the bytes are cut. */
START_TEST(what_comes_is_decompressed)
{
	static const size_t chunks[] = { 0, 1, 7, 1000 };
	struct buf packed = { 0 }, got = { 0 }, wanted = { 0 };
	struct err e = { 0 };
	struct stream *s;

	for (int i = 0; i < 3000; i++) {
		size_t before = wanted.n;

		buf_addf(&wanted, "* %d FETCH (FLAGS (\\Seen) UID %d)\r\n", i, i * 7);
		pack(&packed, str_skip(buf_str(&wanted), before),
			i == 2999       ? Z_FINISH
				: i % 3 ? Z_NO_FLUSH
					: Z_SYNC_FLUSH);
	}
	s = stream_memory(buf_str(&packed), chunks[_i], &never);
	ck_assert(deflate_push(&s, STR(""), &e));
	read_all(s, &got);
	ck_assert(str_eq(buf_str(&got), buf_str(&wanted)));
	stream_free(s);
	buf_clear(&packed);
	buf_clear(&got);
	buf_clear(&wanted);
}
END_TEST

START_TEST(early_bytes_come_first)
{
	struct buf packed = { 0 }, got = { 0 };
	struct err e = { 0 };
	size_t pending = 0;
	struct stream *s;

	pack(&packed, STR("first and second"), Z_FINISH);
	s = stream_memory(str_skip(buf_str(&packed), 6), 0, &never);
	ck_assert(deflate_push(&s, str_head(buf_str(&packed), 6), &e));
	ck_assert(stream_ask(s, ASK_PENDING, &pending) && pending > 0);
	read_all(s, &got);
	ck_assert(str_eq(buf_str(&got), STR("first and second")));
	stream_free(s);
	buf_clear(&packed);
	buf_clear(&got);
}
END_TEST

START_TEST(what_is_written_leaves_with_the_flush)
{
	struct stream *memory = stream_memory(STR(""), 0, &never), *s = memory;
	struct stream_compression c;
	struct err e = { 0 };
	unsigned char plain[1000];
	z_stream z = { 0 };
	struct str packed;

	ck_assert(deflate_push(&s, STR(""), &e));
	for (int i = 0; i < 20; i++)
		ck_assert(stream_write(s, "a1 NOOP, and again\r\n", 20, &e));
	ck_assert(stream_flush(s, &e));
	packed = stream_memory_written(memory);
	ck_assert_uint_gt(packed.n, 0);
	ck_assert_uint_lt(packed.n, 100);
	ck_assert_int_eq(inflateInit2(&z, -15), Z_OK);
	z.next_in = (const unsigned char *)packed.p;
	z.avail_in = (unsigned)packed.n;
	z.next_out = plain;
	z.avail_out = sizeof(plain);
	inflate(&z, Z_SYNC_FLUSH);
	ck_assert_uint_eq(z.total_out, 400);
	inflateEnd(&z);
	ck_assert(stream_ask(s, ASK_COMPRESSION, &c));
	ck_assert_uint_eq(c.out, 400);
	ck_assert_uint_eq(c.out_packed, packed.n);
	stream_free(s);
}
END_TEST

START_TEST(damaged_data_are_an_error)
{
	static const char *const damaged[] = { "\xff\xff\xff\xff\xff\xff", "\x06\x00 garbage",
		"* 1 EXISTS\r\nin the clear" };
	struct stream *s = stream_memory(str_c(damaged[_i]), 0, &never);
	struct err e = { 0 };
	char piece[100];

	ck_assert(deflate_push(&s, STR(""), &e));
	ck_assert_int_eq(stream_read(s, piece, sizeof(piece), &e), -1);
	ck_assert_int_eq(e.kind, ERR_PROTO);
	stream_free(s);
}
END_TEST

/* Nothing behind the end of the compressed stream is read, in the clear or not. */
START_TEST(bytes_behind_the_end_are_nothing)
{
	static const char *const behind[] = { "", "x", "* 1 EXISTS\r\n",
		"\xff\xff\xff\xff\xff\xff" };
	static const size_t chunks[] = { 0, 1 };
	struct buf packed = { 0 }, got = { 0 };
	struct err e = { 0 };
	char piece[10];
	struct stream *s;

	pack(&packed, STR("the end"), Z_FINISH);
	buf_add_z(&packed, behind[_i / 2]);
	s = stream_memory(buf_str(&packed), chunks[_i % 2], &never);
	ck_assert(deflate_push(&s, STR(""), &e));
	read_all(s, &got);
	ck_assert(str_eq(buf_str(&got), STR("the end")));
	ck_assert_int_eq(stream_read(s, piece, sizeof(piece), &e), 0);
	stream_free(s);
	buf_clear(&packed);
	buf_clear(&got);
}
END_TEST

/* 256 MiB of zeros come in 256 KiB: read piece by piece, never held. */
START_TEST(bomb_is_read_piece_by_piece)
{
	struct buf packed = { 0 }, zeros = { 0 };
	struct err e = { 0 };
	char piece[65536];
	uint64_t all = 0;
	struct stream *s;
	ssize_t got;

	buf_reserve(&zeros, 1 << 20);
	memset(zeros.p, 0, 1 << 20);
	zeros.n = 1 << 20;
	for (int i = 0; i < 256; i++)
		pack(&packed, buf_str(&zeros), i < 255 ? Z_NO_FLUSH : Z_FINISH);
	s = stream_memory(buf_str(&packed), 0, &never);
	ck_assert(deflate_push(&s, STR(""), &e));
	while ((got = stream_read(s, piece, sizeof(piece), &e)) > 0) {
		ck_assert_int_le(got, 16384);
		all += (uint64_t)got;
	}
	ck_assert_uint_eq(all, UINT64_C(256) << 20);
	stream_free(s);
	buf_clear(&packed);
	buf_clear(&zeros);
}
END_TEST

/* What the server flushes ends in an empty block, whose bytes may come behind the text. */
static void check_end(int flush, size_t chunk)
{
	static const char text[] = "A OK over\r\n", clear[] = "* 1 EXISTS\r\nB OK \x01\r\n";
	struct buf bytes = { 0 }, got = { 0 };
	struct stream_compression active;
	struct err e = { 0 };
	struct stream *s;
	char piece[sizeof(text)];

	pack(&bytes, STR("A OK over\r\n"), flush);
	buf_add_z(&bytes, clear);
	s = stream_memory(buf_str(&bytes), chunk, &never);
	ck_assert(deflate_push(&s, STR(""), &e));
	while (got.n < sizeof(text) - 1) {
		ssize_t n = stream_read(s, piece, sizeof(text) - 1 - got.n, &e);

		ck_assert_int_gt(n, 0);
		buf_add(&got, piece, (size_t)n);
	}
	ck_assert_str_eq(buf_z(&got), text);
	ck_assert(stream_ask(s, ASK_COMPRESSION, &active));
	deflate_end(s);
	ck_assert(!stream_ask(s, ASK_COMPRESSION, &active));
	ck_assert(stream_write(s, "C NOOP\r\n", 8, &e) && stream_flush(s, &e));
	ck_assert(str_eq(stream_memory_written(s->next), STR("C NOOP\r\n")));
	buf_truncate(&got, 0);
	read_all(s, &got);
	ck_assert_str_eq(buf_z(&got), clear);
	stream_free(s);
	buf_clear(&bytes);
	buf_clear(&got);
	if (flush != Z_FINISH)
		pack(&bytes, STR(""), Z_FINISH);
	buf_clear(&bytes);
}

START_TEST(after_its_end_both_directions_are_clear)
{
	check_end(Z_FINISH, 0);
	check_end(Z_FINISH, 1);
	check_end(Z_FINISH, 3);
	/* What is clear has not come yet: else it were read as compressed. */
	check_end(Z_SYNC_FLUSH, 1);
}
END_TEST

Suite *suite_deflate(void);
Suite *suite_deflate(void)
{
	Suite *s = suite_create("deflate");
	TCase *tc = tcase_create("deflate");

	tcase_set_timeout(tc, 60);
	tcase_add_loop_test(tc, what_comes_is_decompressed, 0, 4);
	tcase_add_test(tc, after_its_end_both_directions_are_clear);
	tcase_add_test(tc, early_bytes_come_first);
	tcase_add_test(tc, what_is_written_leaves_with_the_flush);
	tcase_add_loop_test(tc, damaged_data_are_an_error, 0, 3);
	tcase_add_loop_test(tc, bytes_behind_the_end_are_nothing, 0, 8);
	tcase_add_test(tc, bomb_is_read_piece_by_piece);
	suite_add_tcase(s, tc);
	return s;
}
