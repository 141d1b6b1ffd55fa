/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_stream.c: the filters that need no server: sockets, children, taps, memory.
 */
#include "net/stream.h"

#include <check.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/buf.h"

static struct wait limits(int timeout_ms)
{
	return (struct wait){ .cancel_fd = -1, .timeout_ms = timeout_ms };
}

/* Reads to the end of the stream. */
static void drain(struct stream *s, struct buf *out)
{
	struct err e = { 0 };
	char chunk[100];
	ssize_t n;

	while ((n = stream_read(s, chunk, sizeof(chunk), &e)) > 0)
		buf_add(out, chunk, (size_t)n);
	ck_assert_msg(n == 0, "%s", e.msg);
}

START_TEST(socket_gives_what_the_peer_wrote_and_counts_it)
{
	struct wait w = limits(1000);
	struct err e = { 0 };
	struct buf got = { 0 };
	struct stream *s;
	struct str peer;
	int fds[2], fd;

	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	s = stream_fd(fds[0], &w, "the peer", "myself", true);
	ck_assert_int_eq(write(fds[1], "hello", 5), 5);
	ck_assert(stream_write(s, "abc", 3, &e));
	ck_assert_int_eq(read(fds[1], (char[3]){ 0 }, 3), 3);
	close(fds[1]);
	drain(s, &got);
	ck_assert_str_eq(buf_z(&got), "hello");
	ck_assert_uint_eq(s->in, 5);
	ck_assert_uint_eq(s->out, 3);
	ck_assert(stream_ask(s, ASK_PEER, &peer) && str_is(peer, "the peer"));
	ck_assert(stream_ask(s, ASK_FD, &fd) && fd == fds[0]);
	ck_assert(stream_local(s) && !stream_encrypted(s));
	buf_clear(&got);
	stream_free(s);
}
END_TEST

START_TEST(socket_that_stays_silent_times_out)
{
	struct wait w = limits(20);
	struct err e = { 0 };
	struct stream *s;
	char c;
	int fds[2];

	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	s = stream_fd(fds[0], &w, "peer", NULL, false);
	ck_assert_int_eq(stream_read(s, &c, 1, &e), -1);
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	stream_free(s);
	close(fds[1]);
}
END_TEST

START_TEST(socket_whose_peer_does_not_read_times_out)
{
	static char much[1 << 20];
	struct wait w = limits(20);
	struct err e = { 0 };
	struct stream *s;
	int fds[2];

	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	s = stream_fd(fds[0], &w, "peer", NULL, false);
	ck_assert(!stream_write(s, much, sizeof(much), &e));
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	stream_free(s);
	close(fds[1]);
}
END_TEST

START_TEST(socket_whose_peer_has_gone_fails_without_a_signal)
{
	struct wait w = limits(1000);
	struct err e = { 0 };
	struct stream *s;
	int fds[2];

	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	s = stream_fd(fds[0], &w, "peer", NULL, false);
	close(fds[1]);
	ck_assert(!stream_write(s, "x", 1, &e));
	ck_assert_int_eq(e.kind, ERR_NET);
	stream_free(s);
}
END_TEST

START_TEST(child_speaks_over_its_standard_input_and_output)
{
	struct wait w = limits(5000);
	struct err e = { 0 };
	struct buf got = { 0 };
	struct stream *s = stream_child("read line; echo \"got $line\"; exit 3", &w, &e);
	char text[64];
	int status;

	ck_assert_ptr_nonnull(s);
	ck_assert(!stream_ask(s, ASK_CHILD_STATUS, &status));
	ck_assert(stream_write(s, "hello\n", 6, &e));
	drain(s, &got);
	ck_assert_str_eq(buf_z(&got), "got hello\n");
	ck_assert(stream_ask(s, ASK_CHILD_STATUS, &status));
	ck_assert(child_status_text(status, text, sizeof(text)));
	ck_assert_str_eq(text, "exit status 3");
	buf_clear(&got);
	stream_free(s);
}
END_TEST

START_TEST(child_that_was_killed_says_so)
{
	struct wait w = limits(5000);
	struct err e = { 0 };
	struct buf got = { 0 };
	struct stream *s = stream_child("kill -9 $$", &w, &e);
	char text[64];
	int status;

	drain(s, &got);
	ck_assert(stream_ask(s, ASK_CHILD_STATUS, &status));
	ck_assert(child_status_text(status, text, sizeof(text)));
	ck_assert_str_eq(text, "signal 9");
	buf_clear(&got);
	stream_free(s);
}
END_TEST

START_TEST(child_that_ends_well_has_nothing_to_say)
{
	char text[64];

	ck_assert(!child_status_text(0, text, sizeof(text)));
}
END_TEST

START_TEST(child_that_ignores_the_end_of_its_input_is_ended)
{
	struct wait w = limits(5000);
	struct err e = { 0 };
	struct stream *s =
		stream_child("trap '' TERM; echo ready; while :; do sleep 0.1; done", &w, &e);
	int64_t start = wait_now();
	char line[6];

	ck_assert_int_gt(stream_read(s, line, sizeof(line), &e), 0);
	stream_free(s);
	ck_assert_int_lt(wait_now() - start, 8000);
}
END_TEST

static void see(void *ctx, bool out, const void *p, size_t n)
{
	buf_addf(ctx, "%c:%.*s;", out ? 'C' : 'S', (int)n, (const char *)p);
}

START_TEST(tap_shows_both_directions_and_changes_nothing)
{
	struct wait w = limits(1000);
	struct err e = { 0 };
	struct buf seen = { 0 }, got = { 0 };
	struct stream *bottom = stream_memory(STR("answer"), 4, &w);
	struct stream *s = stream_tap(bottom, see, &seen);

	ck_assert(stream_write(s, "question", 8, &e) && stream_flush(s, &e));
	drain(s, &got);
	ck_assert_str_eq(buf_z(&got), "answer");
	ck_assert(str_is(stream_memory_written(bottom), "question"));
	ck_assert_str_eq(buf_z(&seen), "C:question;S:answ;S:er;");
	ck_assert(stream_local(s));
	buf_clear(&seen);
	buf_clear(&got);
	stream_free(s);
}
END_TEST

START_TEST(memory_tells_what_is_pending)
{
	struct wait w = limits(1000);
	struct stream *s = stream_memory(STR("abc"), 0, &w);
	size_t pending = 0;

	ck_assert(stream_ask(s, ASK_PENDING, &pending));
	ck_assert_uint_eq(pending, 3);
	ck_assert(!stream_ask(s, ASK_CHILD_STATUS, &pending));
	stream_free(s);
}
END_TEST

/* A filter that takes three bytes at a time, notes what is done to it, and fails where it should. */
struct probe {
	struct stream stream;
	const char *name;
	struct buf *log;
	bool fail_flush;
	size_t room; /* bytes it takes until it fails */
	bool answers, local;
};

static ssize_t write_probe(struct stream *s, const void *p, size_t n, struct err *e)
{
	struct probe *probe = (struct probe *)s;
	size_t took = n < 3 ? n : 3;

	if (probe->room < took) {
		err_set(e, ERR_NET, 0, "full");
		return -1;
	}
	probe->room -= took;
	buf_add(probe->log, p, took);
	buf_add_c(probe->log, '|');
	return (ssize_t)took;
}

static bool flush_probe(struct stream *s, struct err *e)
{
	struct probe *probe = (struct probe *)s;

	buf_addf(probe->log, "flush %s|", probe->name);
	return !probe->fail_flush || err_set(e, ERR_NET, 0, "cannot flush");
}

static bool ask_probe(struct stream *s, enum stream_ask what, void *answer)
{
	struct probe *probe = (struct probe *)s;

	if (!probe->answers || what != ASK_LOCAL)
		return false;
	*(bool *)answer = probe->local;
	return true;
}

static void close_probe(struct stream *s)
{
	struct probe *probe = (struct probe *)s;

	buf_addf(probe->log, "close %s|", probe->name);
}

static const struct stream_ops probe_ops = { .name = "probe",
	.write = write_probe,
	.flush = flush_probe,
	.ask = ask_probe,
	.close = close_probe };

static struct buf said;

static struct probe probe(const char *name, struct stream *next)
{
	return (struct probe){ .stream = { .ops = &probe_ops, .next = next },
		.name = name,
		.log = &said,
		.room = 1000 };
}

START_TEST(partial_writes_are_completed)
{
	struct probe p = probe("p", NULL);
	struct err e = { 0 };

	ck_assert(stream_write(&p.stream, "abcdefgh", 8, &e));
	ck_assert_str_eq(buf_z(&said), "abc|def|gh|");
	ck_assert_uint_eq(p.stream.out, 8);
	ck_assert(stream_write(&p.stream, "", 0, &e));
	ck_assert_uint_eq(p.stream.out, 8);
	buf_clear(&said);
}
END_TEST

START_TEST(write_that_fails_half_way_is_an_error_and_counted)
{
	struct probe p = probe("p", NULL);
	struct err e = { 0 };

	p.room = 4;
	ck_assert(!stream_write(&p.stream, "abcdefgh", 8, &e));
	ck_assert_int_eq(e.kind, ERR_NET);
	ck_assert_uint_eq(p.stream.out, 3);
	buf_clear(&said);
}
END_TEST

START_TEST(flush_goes_from_the_top_down_until_one_fails)
{
	struct probe c = probe("c", NULL), b = probe("b", &c.stream), a = probe("a", &b.stream);
	struct err e = { 0 };

	ck_assert(stream_flush(&a.stream, &e));
	ck_assert_str_eq(buf_z(&said), "flush a|flush b|flush c|");
	buf_clear(&said);
	b.fail_flush = true;
	ck_assert(!stream_flush(&a.stream, &e));
	ck_assert_str_eq(e.msg, "cannot flush");
	ck_assert_str_eq(buf_z(&said), "flush a|flush b|");
	buf_clear(&said);
}
END_TEST

START_TEST(first_filter_that_answers_wins)
{
	struct probe b = probe("b", NULL), a = probe("a", &b.stream);
	int fd;

	ck_assert(!stream_local(&a.stream));
	b.answers = b.local = true;
	ck_assert(stream_local(&a.stream));
	a.answers = true;
	ck_assert(!stream_local(&a.stream));
	ck_assert(!stream_ask(&a.stream, ASK_FD, &fd));
	ck_assert(!stream_encrypted(&a.stream));
}
END_TEST

START_TEST(chain_is_closed_from_the_top_down)
{
	struct probe c = probe("c", NULL), b = probe("b", &c.stream), a = probe("a", &b.stream);

	stream_free(NULL);
	stream_free(&a.stream);
	ck_assert_str_eq(buf_z(&said), "close a|close b|close c|");
	buf_clear(&said);
}
END_TEST

Suite *suite_stream(void);
Suite *suite_stream(void)
{
	Suite *s = suite_create("stream");
	TCase *tc = tcase_create("stream");

	tcase_set_timeout(tc, 20);
	tcase_add_test(tc, socket_gives_what_the_peer_wrote_and_counts_it);
	tcase_add_test(tc, socket_that_stays_silent_times_out);
	tcase_add_test(tc, socket_whose_peer_does_not_read_times_out);
	tcase_add_test(tc, socket_whose_peer_has_gone_fails_without_a_signal);
	tcase_add_test(tc, child_speaks_over_its_standard_input_and_output);
	tcase_add_test(tc, child_that_was_killed_says_so);
	tcase_add_test(tc, child_that_ends_well_has_nothing_to_say);
	tcase_add_test(tc, child_that_ignores_the_end_of_its_input_is_ended);
	tcase_add_test(tc, tap_shows_both_directions_and_changes_nothing);
	tcase_add_test(tc, memory_tells_what_is_pending);
	tcase_add_test(tc, partial_writes_are_completed);
	tcase_add_test(tc, write_that_fails_half_way_is_an_error_and_counted);
	tcase_add_test(tc, flush_goes_from_the_top_down_until_one_fails);
	tcase_add_test(tc, first_filter_that_answers_wins);
	tcase_add_test(tc, chain_is_closed_from_the_top_down);
	suite_add_tcase(s, tc);
	return s;
}
