/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_literal.c: bytes that go out as a literal.
 */
#include "imap/literal.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/spool.h"

struct sent {
	struct buf all;
	size_t largest;
	uint64_t refuse_at; /* 0: never */
};

static bool take(void *ctx, const void *piece, size_t n, struct err *e)
{
	struct sent *sent = ctx;

	buf_add(&sent->all, piece, n);
	if (n > sent->largest)
		sent->largest = n;
	if (sent->refuse_at && sent->all.n >= sent->refuse_at)
		return err_set(e, ERR_NET, 0, "gone");
	return true;
}

static int file_of(const void *bytes, size_t n)
{
	struct err e = { 0 };
	int fd = spool_open(&e);

	ck_assert(fd >= 0 && spool_write(fd, bytes, n, &e));
	ck_assert_int_eq(lseek(fd, 0, SEEK_SET), 0);
	return fd;
}

static const struct {
	const char *file, *sent;
} lines[] = {
	{ "", "" },
	{ "a", "a" },
	{ "a\nb\n", "a\r\nb\r\n" },
	{ "a\r\nb\r\n", "a\r\nb\r\n" },
	{ "a\rb\r", "a\r\nb\r\n" },
	{ "\n\n\r\r\n\r", "\r\n\r\n\r\n\r\n\r\n" },
	{ "ab\rc\nd\r\ne\n\rf", "ab\r\nc\r\nd\r\ne\r\n\r\nf" },
};

START_TEST(A1_line_ends_become_crlf_and_are_counted_so)
{
	struct literal lit;
	struct sent sent = { 0 };
	struct err e = { 0 };

	ck_assert(literal_from_fd(&lit, file_of(lines[_i].file, strlen(lines[_i].file)), true, &e));
	ck_assert_uint_eq(lit.size, strlen(lines[_i].sent));
	ck_assert_msg(literal_send(&lit, take, &sent, &e), "%s", e.msg);
	ck_assert_str_eq(buf_z(&sent.all), lines[_i].sent);
	literal_clear(&lit);
	buf_truncate(&sent.all, 0);
	literal_from_text(&lit, str_c(lines[_i].file));
	ck_assert_uint_eq(lit.size, strlen(lines[_i].sent));
	ck_assert(literal_send(&lit, take, &sent, &e));
	ck_assert_str_eq(buf_z(&sent.all), lines[_i].sent);
	literal_clear(&lit);
	buf_clear(&sent.all);
}
END_TEST

START_TEST(A1_as_is_means_every_byte)
{
	struct literal lit;
	struct sent sent = { 0 };
	struct err e = { 0 };

	ck_assert(literal_from_fd(&lit, file_of("a\n\0\r\xFF", 5), false, &e));
	ck_assert_uint_eq(lit.size, 5);
	ck_assert(literal_send(&lit, take, &sent, &e));
	ck_assert(str_eq(buf_str(&sent.all), STR("a\n\0\r\xFF")));
	literal_clear(&lit);
	buf_clear(&sent.all);
}
END_TEST

START_TEST(a_large_file_goes_in_pieces_and_crlf_across_them_stays_one)
{
	enum { N = 300001 };
	char *bytes = malloc(N);
	struct literal lit;
	struct sent sent = { 0 };
	struct err e = { 0 };

	ck_assert_ptr_nonnull(bytes);
	/* CR LF from the first byte on would end on every even edge, so shift it by one */
	for (size_t i = 0; i < N; i++)
		bytes[i] = i == 0 ? 'x' : i % 2 ? '\r' : '\n';
	ck_assert(literal_from_fd(&lit, file_of(bytes, N), true, &e));
	ck_assert_uint_eq(lit.size, N);
	ck_assert(literal_send(&lit, take, &sent, &e));
	ck_assert_uint_le(sent.largest, 65536);
	ck_assert(sent.all.n == N && memcmp(sent.all.p, bytes, N) == 0);
	literal_clear(&lit);
	buf_clear(&sent.all);

	memset(bytes, '\n', N);
	ck_assert(literal_from_fd(&lit, file_of(bytes, N), true, &e));
	ck_assert_uint_eq(lit.size, 2 * N);
	ck_assert(literal_send(&lit, take, &sent, &e));
	ck_assert_uint_le(sent.largest, 65536);
	literal_clear(&lit);
	buf_clear(&sent.all);
	free(bytes);
}
END_TEST

START_TEST(a_pipe_and_a_file_read_in_part_are_spooled)
{
	struct literal lit;
	struct sent sent = { 0 };
	struct err e = { 0 };
	int fds[2], fd;

	ck_assert_int_eq(pipe(fds), 0);
	ck_assert_int_eq(write(fds[1], "a\nb", 3), 3);
	close(fds[1]);
	ck_assert(literal_from_fd(&lit, fds[0], true, &e));
	ck_assert_uint_eq(lit.size, 4);
	ck_assert(literal_send(&lit, take, &sent, &e));
	ck_assert_str_eq(buf_z(&sent.all), "a\r\nb");
	literal_clear(&lit);
	buf_truncate(&sent.all, 0);

	fd = file_of("script\nmessage", 14);
	ck_assert_int_eq(lseek(fd, 7, SEEK_SET), 7);
	ck_assert(literal_from_fd(&lit, fd, false, &e));
	ck_assert(literal_send(&lit, take, &sent, &e));
	ck_assert_str_eq(buf_z(&sent.all), "message");
	literal_clear(&lit);
	buf_clear(&sent.all);
}
END_TEST

START_TEST(a_file_that_shrinks_or_grows_is_an_error_and_never_too_many_bytes)
{
	struct literal lit;
	struct sent sent = { 0 };
	struct err e = { 0 };
	bool crlf = _i % 2, grows = _i / 2;

	ck_assert(literal_from_fd(&lit, file_of("12345", 5), crlf, &e));
	ck_assert_int_eq(ftruncate(lit.fd, grows ? 9 : 3), 0);
	ck_assert(!literal_send(&lit, take, &sent, &e));
	ck_assert_int_eq(e.kind, ERR_SYS);
	ck_assert_msg(strstr(e.msg, "changed") != NULL, "%s", e.msg);
	ck_assert_uint_le(sent.all.n, 5);
	literal_clear(&lit);
	buf_clear(&sent.all);
}
END_TEST

START_TEST(bytes_in_memory_go_as_they_are_in_pieces)
{
	enum { N = 200000 };
	char *bytes = calloc(1, N);
	struct literal lit;
	struct sent sent = { 0 };
	struct err e = { 0 };

	ck_assert_ptr_nonnull(bytes);
	bytes[N - 1] = '\n';
	literal_from_bytes(&lit, (struct str){ bytes, N });
	lit.secret = true;
	ck_assert_uint_eq(lit.size, N);
	ck_assert(literal_send(&lit, take, &sent, &e));
	ck_assert_uint_le(sent.largest, 65536);
	ck_assert(sent.all.n == N && memcmp(sent.all.p, bytes, N) == 0);
	literal_clear(&lit);
	literal_from_bytes(&lit, STR(""));
	ck_assert(literal_send(&lit, take, &sent, &e));
	literal_clear(&lit);
	buf_clear(&sent.all);
	free(bytes);
}
END_TEST

START_TEST(a_refusing_sink_ends_the_sending)
{
	struct literal lit;
	struct sent sent = { .refuse_at = 1 };
	struct err e = { 0 };

	ck_assert(literal_from_fd(&lit, file_of("abc", 3), true, &e));
	ck_assert(!literal_send(&lit, take, &sent, &e));
	ck_assert_int_eq(e.kind, ERR_NET);
	literal_clear(&lit);
	buf_clear(&sent.all);
}
END_TEST

START_TEST(a_directory_or_closed_descriptor_is_an_error)
{
	struct literal lit;
	struct err e = { 0 };
	FILE *dir = fopen("/", "r");

	ck_assert_ptr_nonnull(dir);
	ck_assert(!literal_from_fd(&lit, dup(fileno(dir)), true, &e));
	ck_assert_int_eq(e.kind, ERR_SYS);
	ck_assert_int_eq(lit.fd, -1);
	fclose(dir);
	ck_assert(!literal_from_fd(&lit, -1, true, &e));
}
END_TEST

START_TEST(a_zeroed_literal_owns_nothing_and_standard_input_can_be_one)
{
	struct literal lit = { 0 };
	struct sent sent = { 0 };
	struct err e = { 0 };
	int saved = dup(0), fd = file_of("abc", 3);

	ck_assert(literal_send(&lit, take, &sent, &e));
	literal_clear(&lit);
	ck_assert_int_eq(dup2(fd, 0), 0);
	close(fd);
	ck_assert(literal_from_fd(&lit, 0, false, &e));
	ck_assert(literal_send(&lit, take, &sent, &e));
	ck_assert_str_eq(buf_z(&sent.all), "abc");
	literal_clear(&lit);
	buf_clear(&sent.all);
	if (saved >= 0) {
		dup2(saved, 0);
		close(saved);
	}
}
END_TEST

START_TEST(the_first_nul_is_known_by_its_place_in_what_was_read)
{
	static const struct {
		struct str bytes;
		uint64_t nul;
	} rows[] = { { STR("ab"), 0 }, { STR("\0"), 1 }, { STR("a\nb\0c\0"), 4 }, { STR(""), 0 } };
	struct literal lit;
	struct err e = { 0 };
	char *large = malloc(200000);

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		literal_from_bytes(&lit, rows[i].bytes);
		ck_assert_uint_eq(lit.nul, rows[i].nul);
		literal_clear(&lit);
		literal_from_text(&lit, rows[i].bytes);
		ck_assert_uint_eq(lit.nul, rows[i].nul);
		literal_clear(&lit);
		ck_assert(
			literal_from_fd(&lit, file_of(rows[i].bytes.p, rows[i].bytes.n), true, &e));
		ck_assert_uint_eq(lit.nul, rows[i].nul);
		literal_clear(&lit);
	}
	ck_assert_ptr_nonnull(large);
	memset(large, '\n', 200000);
	large[150000] = large[150001] = 0;
	ck_assert(literal_from_fd(&lit, file_of(large, 200000), true, &e));
	ck_assert_uint_eq(lit.nul, 150001);
	literal_clear(&lit);
	free(large);
}
END_TEST

Suite *suite_literal(void);
Suite *suite_literal(void)
{
	Suite *s = suite_create("literal");
	TCase *t = tcase_create("literal");

	tcase_add_loop_test(t, A1_line_ends_become_crlf_and_are_counted_so, 0,
		sizeof(lines) / sizeof(lines[0]));
	tcase_add_test(t, A1_as_is_means_every_byte);
	tcase_add_test(t, a_large_file_goes_in_pieces_and_crlf_across_them_stays_one);
	tcase_add_test(t, a_pipe_and_a_file_read_in_part_are_spooled);
	tcase_add_loop_test(t, a_file_that_shrinks_or_grows_is_an_error_and_never_too_many_bytes, 0,
		4);
	tcase_add_test(t, bytes_in_memory_go_as_they_are_in_pieces);
	tcase_add_test(t, a_refusing_sink_ends_the_sending);
	tcase_add_test(t, a_directory_or_closed_descriptor_is_an_error);
	tcase_add_test(t, a_zeroed_literal_owns_nothing_and_standard_input_can_be_one);
	tcase_add_test(t, the_first_nul_is_known_by_its_place_in_what_was_read);
	suite_add_tcase(s, t);
	return s;
}
