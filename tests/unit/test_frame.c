/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_frame.c: where a response ends, however its bytes arrive, and what it may cost.
 */
#include "imap/frame.h"

#include <check.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"

/* --- a stream that arrives in two parts --- */

struct parts {
	struct stream stream;
	struct str first, second;
};

static ssize_t read_part(struct stream *s, void *to, size_t n, struct err *err)
{
	struct parts *p = (struct parts *)s;
	struct str *part = p->first.n > 0 ? &p->first : &p->second;

	(void)err;
	if (n > part->n)
		n = part->n;
	memcpy(to, part->p, n);
	*part = str_skip(*part, n);
	return (ssize_t)n;
}

static void close_parts(struct stream *s)
{
	free(s);
}

static const struct stream_ops parts_ops = {
	.name = "parts",
	.read = read_part,
	.close = close_parts,
};

static struct stream *new_parts(struct str bytes, size_t cut)
{
	struct parts *p = mem_zero(1, sizeof(*p));

	p->stream.ops = &parts_ops;
	p->first = str_head(bytes, cut);
	p->second = str_skip(bytes, cut);
	return &p->stream;
}

/* --- descriptions: "text|literal|text" --- */

static void describe(struct buf *out, const struct frame *f)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct blob *b = f->pieces[i].blob;

		buf_add_str(out, f->pieces[i].text);
		if (!b)
			continue;
		char *bytes = mem_zero(b->size + 1, 1);
		struct err err;
		ssize_t n = blob_read(b, 0, bytes, (size_t)b->size, &err);

		ck_assert_int_ge(n, 0);
		buf_addf(out, "<%s%s ", b->binary ? "~" : "",
			b->where == BLOB_MEMORY          ? "memory"
				: b->where == BLOB_SPOOL ? "spool"
							 : "diverted");
		buf_add(out, bytes, (size_t)n);
		buf_add_c(out, '>');
		free(bytes);
	}
}

/* All frames of a stream and how it ends. */
static void read_all(struct buf *out, struct stream *s, const struct imap_limits *limits)
{
	struct reader *reader = reader_new(s, 64);
	struct frame f = { 0 };
	struct err err = { 0 };
	uint64_t at = 0;

	while (frame_read(&f, reader, limits, NULL, &err)) {
		ck_assert_uint_eq(f.at, at);
		at += f.size;
		ck_assert_uint_eq(reader_at(reader), at);
		describe(out, &f);
	}
	buf_addf(out, "[%s: %s]", err_kind_name(err.kind), err.msg);
	frame_clear(&f);
	frame_clear(&f);
	reader_free(reader);
	stream_free(s);
}

static void parse_all(struct buf *out, struct str bytes, const struct imap_limits *limits)
{
	struct frame f = { 0 };
	struct err err = { 0 };
	size_t used;

	while (frame_parse(&f, bytes, limits, &used, &err)) {
		ck_assert_uint_eq(f.size, used);
		bytes = str_skip(bytes, used);
		describe(out, &f);
	}
	buf_addf(out, "[%s: %s]", err_kind_name(err.kind), err.msg);
	frame_clear(&f);
}

/* In memory, byte by byte, in pieces of several sizes, and cut in two at every place. */
static void expect_bytes(struct str wire, const char *wanted, const struct imap_limits *limits)
{
	static struct wait no_wait = { .cancel_fd = -1, .timeout_ms = -1 };
	static const size_t chunks[] = { 0, 1, 2, 3, 5, 64 };
	struct buf got = { 0 };

	parse_all(&got, wire, limits);
	ck_assert_str_eq(buf_z(&got), wanted);
	for (size_t i = 0; i < sizeof(chunks) / sizeof(chunks[0]); i++) {
		buf_truncate(&got, 0);
		read_all(&got, stream_memory(wire, chunks[i], &no_wait), limits);
		ck_assert_msg(strcmp(buf_z(&got), wanted) == 0, "in pieces of %zu: %s", chunks[i],
			buf_z(&got));
	}
	for (size_t cut = 1; cut < wire.n; cut++) {
		buf_truncate(&got, 0);
		read_all(&got, new_parts(wire, cut), limits);
		ck_assert_msg(strcmp(buf_z(&got), wanted) == 0, "cut at %zu: %s", cut, buf_z(&got));
	}
	buf_clear(&got);
}

#define CLOSED "[closed: the server closed the connection]"
#define CLOSED_WITHIN "[closed: the server closed the connection in the middle of a response]"

static void expect(const char *wire, const char *wanted)
{
	expect_bytes(str_c(wire), wanted, &imap_limits_default);
}

START_TEST(frame_is_a_line)
{
	expect("* OK hi\r\n", "* OK hi\r\n" CLOSED);
	expect("* 1 EXISTS\r\n* 2 EXISTS\n", "* 1 EXISTS\r\n* 2 EXISTS\n" CLOSED);
	expect("\r\n\n", "\r\n\n" CLOSED);
	expect("* X a\rb\r\n", "* X a\rb\r\n" CLOSED);
	expect("", CLOSED);
}
END_TEST

START_TEST(frame_goes_on_behind_a_literal)
{
	expect("* X {3}\r\nabc y\r\n", "* X {3}\r\n<memory abc> y\r\n" CLOSED);
	expect("* X {3}\nabc\n", "* X {3}\n<memory abc>\n" CLOSED);
	expect("* X ~{3}\r\nabc\r\n", "* X ~{3}\r\n<~memory abc>\r\n" CLOSED);
	expect("* X {3+}\r\nabc\r\n", "* X {3+}\r\n<memory abc>\r\n" CLOSED);
	expect("* X {0}\r\n\r\n", "* X {0}\r\n<memory >\r\n" CLOSED);
	expect("* X {0003}\r\nabc\r\n", "* X {0003}\r\n<memory abc>\r\n" CLOSED);
	expect("* X{1}\r\na{1}\r\nb\r\n", "* X{1}\r\n<memory a>{1}\r\n<memory b>\r\n" CLOSED);
}
END_TEST

START_TEST(frame_of_a_literal_with_lines_in_it)
{
	expect("* 1 FETCH (BODY[] {27}\r\na1 OK done\r\n* BYE {5}\r\n.)\r\n)\r\n* 2 EXISTS\r\n",
		"* 1 FETCH (BODY[] {27}\r\n<memory a1 OK done\r\n* BYE {5}\r\n.)\r\n"
		">)\r\n* 2 EXISTS\r\n" CLOSED);
}
END_TEST

START_TEST(frame_text_ending_in_braces_is_not_a_literal)
{
	static const char *const lines[] = { "* OK try again in {5}\r\n", "a1 NO {5}\r\n",
		"* bye {5+}\r\n", "* BAD ~{5}\r\n", "* PREAUTH x{5}\r\n", "+ go on {5}\r\n",
		"+{5}\r\n", "* OK [ALERT] {5}\r\n", "* OK [X \"]\" (])] {5}\r\n",
		"* OK [X (y] {5}\r\n", "*  OK\t{5}\r\n", "* OK[ALERT] {5}\r\n" };

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct buf wire = { 0 }, wanted = { 0 };

		buf_addf(&wire, "%s* 1 EXISTS\r\n", lines[i]);
		buf_addf(&wanted, "%s* 1 EXISTS\r\n" CLOSED, lines[i]);
		expect(buf_z(&wire), buf_z(&wanted));
		buf_clear(&wire);
		buf_clear(&wanted);
	}
}
END_TEST

START_TEST(frame_response_code_may_have_a_literal)
{
	expect("* NO [BADURL {3}\r\na]b] text {5}\r\n* X\r\n",
		"* NO [BADURL {3}\r\n<memory a]b>] text {5}\r\n* X\r\n" CLOSED);
	expect("* NO [X {1}\r\na {1}\r\nb] {5}\r\n",
		"* NO [X {1}\r\n<memory a> {1}\r\n<memory b>] "
		"{5}\r\n" CLOSED);
}
END_TEST

START_TEST(frame_quotes_do_not_hide_a_literal)
{
	expect("* X \"un{3}\r\nabc\r\n", "* X \"un{3}\r\n<memory abc>\r\n" CLOSED);
	expect("* X \"{3}\"\r\n", "* X \"{3}\"\r\n" CLOSED);
}
END_TEST

START_TEST(frame_braces_that_are_no_literal)
{
	expect("* X {}\r\n* X {a}\r\n* X {-1}\r\n* X {1 }\r\n* X 1}\r\n}\r\n* X {1++}\r\n* {1} X\r\n",
		"* X {}\r\n* X {a}\r\n* X {-1}\r\n* X {1 }\r\n* X 1}\r\n}\r\n* X {1++}\r\n* {1} "
		"X\r\n" CLOSED);
}
END_TEST

START_TEST(frame_cut_off_is_told_from_an_end)
{
	expect("* O", CLOSED_WITHIN);
	expect("* X {3}\r\n", CLOSED_WITHIN);
	expect("* X {3}\r\nab", CLOSED_WITHIN);
	expect("* X {3}\r\nabc", CLOSED_WITHIN);
	expect("* X {3}\r\nabc\r", CLOSED_WITHIN);
}
END_TEST

START_TEST(frame_with_nul_and_8bit_bytes)
{
	struct frame f = { 0 };
	struct err err;
	size_t used;
	static const char wire[] = "* X \0\xff {2}\r\n\0\0\r\n";
	struct str bytes = { wire, sizeof(wire) - 1 };

	ck_assert(frame_parse(&f, bytes, &imap_limits_default, &used, &err));
	ck_assert_uint_eq(used, bytes.n);
	ck_assert_uint_eq(f.n, 2);
	ck_assert_mem_eq(f.pieces[0].text.p, wire, 12);
	ck_assert_mem_eq(f.pieces[0].blob->mem, "\0\0", 2);
	ck_assert(str_eq(frame_words(&f.pieces[0]), (struct str){ wire, 7 }));
	frame_clear(&f);
}
END_TEST

/* --- limits --- */

static struct imap_limits small_limits(void)
{
	return (struct imap_limits){ .line = 40,
		.response = 4096,
		.depth = 10,
		.literal_memory = 8,
		.literal = 100 };
}

START_TEST(frame_larger_literals_are_spooled)
{
	struct imap_limits limits = small_limits();

	expect_bytes(STR("* X {8}\r\n12345678 {9}\r\n123456789 {10}\r\n1234567890\r\n"),
		"* X {8}\r\n<memory 12345678> {9}\r\n<spool 123456789> {10}\r\n<spool 1234567890>"
		"\r\n" CLOSED,
		&limits);
}
END_TEST

START_TEST(frame_literals_do_not_take_all_memory)
{
	struct imap_limits limits = small_limits();

	limits.response = 1000;
	limits.literal_memory = limits.literal;
	limits.line = 1000;
	struct buf wire = { 0 }, wanted = { 0 };
	const char *hundred = "12345678901234567890123456789012345678901234567890"
			      "12345678901234567890123456789012345678901234567890";

	buf_add_z(&wire, "* X");
	for (int i = 0; i < 6; i++)
		buf_addf(&wire, "{100}\r\n%s", hundred);
	buf_add_z(&wire, "\r\n");
	parse_all(&wanted, buf_str(&wire), &limits);
	ck_assert_ptr_nonnull(strstr(buf_z(&wanted), "<memory"));
	ck_assert_ptr_nonnull(strstr(buf_z(&wanted), "<spool"));
	expect_bytes(buf_str(&wire), buf_z(&wanted), &limits);
	buf_clear(&wire);
	buf_clear(&wanted);
}
END_TEST

static void expect_limit(const char *wire, const char *setting, uint64_t at)
{
	struct imap_limits limits = small_limits();
	struct frame f = { 0 };
	struct err err;
	size_t used;

	ck_assert(!frame_parse(&f, str_c(wire), &limits, &used, &err));
	ck_assert_int_eq(err.kind, ERR_LIMIT);
	ck_assert_msg(strstr(err.msg, setting) != NULL, "%s", err.msg);
	ck_assert_uint_eq(err.at, at);
	frame_clear(&f);
}

START_TEST(frame_limits_name_their_setting)
{
	expect_limit("* 3456789012345678901234567890123456789012", "limit-line", 0);
	expect_limit("* 345678901234567890123456789012345678901\r\n", "limit-line", 0);
	expect_limit("* X {1}\r\na45678901234567890123456789012345678901\r\n", "limit-line", 10);
	expect_limit("* X {101}\r\n", "limit-literal", 11);
	expect_limit("* X {18446744073709551615}\r\n", "limit-literal", 28);
	expect_limit("* X {18446744073709551616}\r\n", "limit-literal", 28);
	expect_limit("* X {99999999999999999999999999}\r\n", "limit-literal", 34);
}
END_TEST

START_TEST(frame_line_of_exactly_the_limit_is_read)
{
	struct imap_limits limits = small_limits();

	expect_bytes(STR("* 345678901234567890123456789012345678\r\n"),
		"* 345678901234567890123456789012345678\r\n" CLOSED, &limits);
}
END_TEST

START_TEST(frame_memory_is_bounded)
{
	struct imap_limits limits = imap_limits_default;
	struct frame f = { 0 };
	struct err err;
	struct buf wire = { 0 };
	size_t used;

	limits.response = 10000;
	buf_add_z(&wire, "* X ");
	for (int i = 0; i < 1000; i++)
		buf_add_z(&wire, "{0}\r\n");
	buf_add_z(&wire, "\r\n");
	ck_assert(!frame_parse(&f, buf_str(&wire), &limits, &used, &err));
	ck_assert_int_eq(err.kind, ERR_LIMIT);
	ck_assert_ptr_nonnull(strstr(err.msg, "limit-response"));
	limits.response = 1000000;
	ck_assert(frame_parse(&f, buf_str(&wire), &limits, &used, &err));
	ck_assert_uint_eq(f.n, 1001);
	frame_clear(&f);
	buf_clear(&wire);
}
END_TEST

/* --- diverted literals --- */

struct divert_log {
	int fd, calls;
	size_t pieces;
	uint64_t progress, total;
};

static int open_log(void *ctx, const struct frame *sofar)
{
	struct divert_log *log = ctx;

	log->calls++;
	log->pieces = sofar->n;
	ck_assert_ptr_nonnull(sofar->pieces[sofar->n - 1].blob);
	return log->fd;
}

static void note_progress(void *ctx, uint64_t done, uint64_t total)
{
	struct divert_log *log = ctx;

	ck_assert_uint_ge(done, log->progress);
	log->progress = done;
	log->total = total;
}

#define BIG "* 1 FETCH (BODY[] {10}\r\n1234567890 X {3}\r\nabc)\r\n* 2 EXISTS\r\n"

static bool read_diverted(struct frame *f, struct divert_log *log, struct reader *reader,
	struct err *err)
{
	struct imap_limits limits = small_limits();
	struct frame_divert divert = { open_log, note_progress, log };

	return frame_read(f, reader, &limits, &divert, err);
}

START_TEST(frame_large_literal_goes_to_the_descriptor)
{
	static struct wait no_wait = { .cancel_fd = -1, .timeout_ms = -1 };
	struct stream *s = stream_memory(STR(BIG), 4, &no_wait);
	struct reader *reader = reader_new(s, 64);
	struct frame f = { 0 };
	struct err err;
	struct divert_log log = { 0 };
	int pipe_fd[2];
	char got[16] = "";

	ck_assert_int_eq(pipe(pipe_fd), 0);
	log.fd = pipe_fd[1];
	ck_assert(read_diverted(&f, &log, reader, &err));
	ck_assert_int_eq(log.calls, 1);
	ck_assert_uint_eq(log.pieces, 1);
	ck_assert_uint_eq(log.progress, 10);
	ck_assert_uint_eq(log.total, 10);
	ck_assert_int_eq(f.pieces[0].blob->where, BLOB_DIVERTED);
	ck_assert_int_eq(blob_read(f.pieces[0].blob, 0, got, 16, &err), 0);
	ck_assert_int_eq(f.pieces[1].blob->where, BLOB_MEMORY);
	ck_assert_int_eq(read(pipe_fd[0], got, 16), 10);
	ck_assert_str_eq(got, "1234567890");
	log.fd = -1;
	ck_assert(read_diverted(&f, &log, reader, &err));
	ck_assert_int_eq(log.calls, 1);
	frame_clear(&f);
	reader_free(reader);
	stream_free(s);
	close(pipe_fd[0]);
	close(pipe_fd[1]);
}
END_TEST

START_TEST(frame_failing_write_leaves_the_stream_whole)
{
	static struct wait no_wait = { .cancel_fd = -1, .timeout_ms = -1 };
	struct stream *s = stream_memory(STR(BIG), 4, &no_wait);
	struct reader *reader = reader_new(s, 64);
	struct frame f = { 0 };
	struct err err;
	struct divert_log log = { 0 };

	log.fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
	ck_assert_int_ge(log.fd, 0);
	ck_assert(!read_diverted(&f, &log, reader, &err));
	ck_assert_int_eq(err.kind, ERR_SYS);
	close(log.fd);
	ck_assert(read_diverted(&f, &log, reader, &err));
	ck_assert(str_eq(f.pieces[0].text, STR("* 2 EXISTS\r\n")));
	frame_clear(&f);
	reader_free(reader);
	stream_free(s);
}
END_TEST

START_TEST(frame_spool_that_cannot_be_made_leaves_the_stream_whole)
{
	static struct wait no_wait = { .cancel_fd = -1, .timeout_ms = -1 };
	struct stream *s = stream_memory(STR(BIG), 4, &no_wait);
	struct reader *reader = reader_new(s, 64);
	struct frame f = { 0 };
	struct err err;
	struct divert_log log = { .fd = -1 };

	ck_assert_int_eq(setenv("TMPDIR", "/nonexistent/dir", 1), 0);
	ck_assert(!read_diverted(&f, &log, reader, &err));
	ck_assert_int_eq(err.kind, ERR_SYS);
	ck_assert_int_eq(unsetenv("TMPDIR"), 0);
	ck_assert(read_diverted(&f, &log, reader, &err));
	frame_clear(&f);
	reader_free(reader);
	stream_free(s);
}
END_TEST

START_TEST(frame_literal_that_nobody_wants_is_read_past_and_kept_nowhere)
{
	static struct wait no_wait = { .cancel_fd = -1, .timeout_ms = -1 };
	struct stream *s = stream_memory(STR(BIG), 4, &no_wait);
	struct reader *reader = reader_new(s, 64);
	struct frame f = { 0 };
	struct err err;
	struct divert_log log = { .fd = FRAME_DROP };

	ck_assert_int_eq(setenv("TMPDIR", "/dev/null/dir", 1), 0);
	ck_assert_msg(read_diverted(&f, &log, reader, &err), "%s", err.msg);
	ck_assert_int_eq(f.pieces[0].blob->where, BLOB_DIVERTED);
	ck_assert_uint_eq(f.pieces[0].blob->size, 10);
	ck_assert_uint_eq(log.progress, 10);
	ck_assert(read_diverted(&f, &log, reader, &err));
	ck_assert(str_eq(f.pieces[0].text, STR("* 2 EXISTS\r\n")));
	ck_assert_int_eq(unsetenv("TMPDIR"), 0);
	frame_clear(&f);
	reader_free(reader);
	stream_free(s);
}
END_TEST

START_TEST(blob_is_read_from_any_offset)
{
	struct imap_limits limits = small_limits();
	struct frame f = { 0 };
	struct err err;
	size_t used;
	char got[16];

	ck_assert(frame_parse(&f, STR("* X {4}\r\nabcd {10}\r\n0123456789\r\n"), &limits, &used,
		&err));
	for (size_t i = 0; i < 2; i++) {
		const struct blob *b = f.pieces[i].blob;

		ck_assert_int_eq(blob_read(b, 2, got, 16, &err), (ssize_t)b->size - 2);
		ck_assert_mem_eq(got, i == 0 ? "cd" : "23456789", (size_t)b->size - 2);
		ck_assert_int_eq(blob_read(b, 1, got, 2, &err), 2);
		ck_assert_mem_eq(got, i == 0 ? "bc" : "12", 2);
		ck_assert_int_eq(blob_read(b, b->size, got, 2, &err), 0);
		ck_assert_int_eq(blob_read(b, UINT64_MAX, got, 2, &err), 0);
	}
	frame_clear(&f);
}
END_TEST

START_TEST(code_end_is_found_behind_brackets_in_it)
{
	static const struct {
		const char *text;
		size_t end;
	} cases[] = { { "ALERT] x", 5 }, { "A] b]", 1 }, { "X \"a]b\"] t", 7 }, { "X (a]b)] t", 7 },
		{ "REFERRAL imap://[::1]/] t", 22 }, { "X \"a] t", 4 }, { "X (a] t", 4 },
		{ "X [a] t", 4 }, { "X", 1 }, { "", 0 }, { "]", 0 }, { "X \"\\\"]\"] t", 7 },
		{ "X (a]b] t", 6 } };

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		ck_assert_msg(frame_code_end(str_c(cases[i].text)) == cases[i].end, "%s: %zu",
			cases[i].text, frame_code_end(str_c(cases[i].text)));
}
END_TEST

Suite *suite_frame(void);
Suite *suite_frame(void)
{
	Suite *s = suite_create("frame");
	TCase *t = tcase_create("frame");

	tcase_add_test(t, frame_is_a_line);
	tcase_add_test(t, frame_goes_on_behind_a_literal);
	tcase_add_test(t, frame_of_a_literal_with_lines_in_it);
	tcase_add_test(t, frame_text_ending_in_braces_is_not_a_literal);
	tcase_add_test(t, frame_response_code_may_have_a_literal);
	tcase_add_test(t, frame_quotes_do_not_hide_a_literal);
	tcase_add_test(t, frame_braces_that_are_no_literal);
	tcase_add_test(t, frame_cut_off_is_told_from_an_end);
	tcase_add_test(t, frame_with_nul_and_8bit_bytes);
	tcase_add_test(t, code_end_is_found_behind_brackets_in_it);
	suite_add_tcase(s, t);
	t = tcase_create("limits");
	tcase_add_test(t, frame_larger_literals_are_spooled);
	tcase_add_test(t, frame_literals_do_not_take_all_memory);
	tcase_add_test(t, frame_limits_name_their_setting);
	tcase_add_test(t, frame_line_of_exactly_the_limit_is_read);
	tcase_add_test(t, frame_memory_is_bounded);
	suite_add_tcase(s, t);
	t = tcase_create("divert");
	tcase_add_test(t, frame_large_literal_goes_to_the_descriptor);
	tcase_add_test(t, frame_failing_write_leaves_the_stream_whole);
	tcase_add_test(t, frame_spool_that_cannot_be_made_leaves_the_stream_whole);
	tcase_add_test(t, frame_literal_that_nobody_wants_is_read_past_and_kept_nowhere);
	tcase_add_test(t, blob_is_read_from_any_offset);
	suite_add_tcase(s, t);
	return s;
}
