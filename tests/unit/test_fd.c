/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_fd.c: a connected socket with the limits of a wait.
 */
#include "net/fd.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/mem.h"

static struct wait waiting = { .cancel_fd = -1, .timeout_ms = 5000 };

/* A stream and the other end of its socket pair. */
static struct stream *pair(struct wait *w, int *other)
{
	struct stream *s;
	int fds[2];

	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	*other = fds[1];
	s = stream_fd(fds[0], w, "192.0.2.1 port 993", "192.0.2.2 port 40000", false);
	ck_assert_ptr_nonnull(s);
	return s;
}

START_TEST(bytes_go_both_ways_and_the_end_is_seen)
{
	struct err e = { 0 };
	char got[16];
	int other;
	struct stream *s = pair(&waiting, &other);

	ck_assert(stream_write(s, "hello", 5, &e));
	ck_assert_int_eq(read(other, got, sizeof(got)), 5);
	ck_assert_int_eq(write(other, "world!", 6), 6);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 6);
	ck_assert_mem_eq(got, "world!", 6);
	close(other);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 0);
	ck_assert_uint_eq(s->in, 6);
	ck_assert_uint_eq(s->out, 5);
	stream_free(s);
}
END_TEST

START_TEST(descriptor_is_non_blocking_and_not_inherited)
{
	int other, fd = -1;
	struct stream *s = pair(&waiting, &other);

	ck_assert(stream_ask(s, ASK_FD, &fd));
	ck_assert(fcntl(fd, F_GETFL) & O_NONBLOCK);
	ck_assert(fcntl(fd, F_GETFD) & FD_CLOEXEC);
	stream_free(s);
	ck_assert_int_eq(fcntl(fd, F_GETFL), -1);
	close(other);
}
END_TEST

START_TEST(questions_are_answered)
{
	int other;
	struct stream *s = pair(&waiting, &other);
	struct stream *nameless;
	struct str text;
	size_t pending;

	ck_assert(stream_ask(s, ASK_PEER, &text));
	ck_assert(str_eq(text, STR("192.0.2.1 port 993")));
	ck_assert(stream_ask(s, ASK_SELF, &text));
	ck_assert(str_eq(text, STR("192.0.2.2 port 40000")));
	ck_assert(!stream_local(s));
	ck_assert(!stream_ask(s, ASK_PENDING, &pending));
	stream_free(s);
	nameless = stream_fd(other, &waiting, NULL, NULL, true);
	ck_assert(stream_local(nameless));
	ck_assert(stream_ask(nameless, ASK_PEER, &text));
	ck_assert(!stream_ask(nameless, ASK_SELF, &text));
	stream_free(nameless);
}
END_TEST

START_TEST(no_descriptor_gives_no_stream)
{
	ck_assert_ptr_null(stream_fd(-1, &waiting, NULL, NULL, false));
}
END_TEST

START_TEST(silent_peer_meets_the_time_limit_and_reading_goes_on)
{
	struct wait w = { .cancel_fd = -1, .timeout_ms = 20 };
	struct err e = { 0 };
	char got[4];
	int other;
	struct stream *s = pair(&w, &other);

	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), -1);
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	ck_assert_int_eq(write(other, "x", 1), 1);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 1);
	stream_free(s);
	close(other);
}
END_TEST

START_TEST(peer_that_does_not_read_meets_the_time_limit)
{
	static const char block[65536];
	struct wait w = { .cancel_fd = -1, .timeout_ms = 20 };
	struct err e = { 0 };
	int other, n = 0;
	struct stream *s = pair(&w, &other);

	while (n < 1000 && stream_write(s, block, sizeof(block), &e))
		n++;
	ck_assert_int_lt(n, 1000);
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	ck_assert_ptr_nonnull(strstr(e.msg, "sending"));
	stream_free(s);
	close(other);
}
END_TEST

START_TEST(user_gets_out_of_a_stream_that_never_runs_dry)
{
	struct wait w = waiting;
	struct err e = { 0 };
	char got[1];
	int other, cancel[2];
	struct stream *s = pair(&w, &other);

	ck_assert_int_eq(pipe(cancel), 0);
	w.cancel_fd = cancel[0];
	ck_assert_int_eq(write(other, "xyz", 3), 3);
	ck_assert_int_eq(stream_read(s, got, 1, &e), 1);
	ck_assert_int_eq(write(cancel[1], "x", 1), 1);
	ck_assert_int_eq(stream_read(s, got, 1, &e), -1);
	ck_assert_int_eq(e.kind, ERR_INTERRUPTED);
	ck_assert(!stream_write(s, "x", 1, &e));
	ck_assert_int_eq(e.kind, ERR_INTERRUPTED);
	stream_free(s);
	close(other);
	close(cancel[0]);
	close(cancel[1]);
}
END_TEST

START_TEST(writing_to_a_closed_peer_is_an_error_and_no_signal)
{
	struct err e = { 0 };
	int other;
	struct stream *s = pair(&waiting, &other);

	close(other);
	ck_assert(!stream_write(s, "x", 1, &e));
	ck_assert_int_eq(e.kind, ERR_NET);
	ck_assert_int_eq(e.code, EPIPE);
	ck_assert_str_eq(e.msg, "connection closed by 192.0.2.1 port 993");
	stream_free(s);
}
END_TEST

START_TEST(reset_is_told_from_an_end)
{
	struct err e = { 0 };
	char got[4];
	int other;
	struct stream *s = pair(&waiting, &other);

	/* Closing with unread bytes is a reset. */
	ck_assert(stream_write(s, "unread", 6, &e));
	close(other);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), -1);
	ck_assert_int_eq(e.kind, ERR_NET);
	ck_assert_int_eq(e.code, ECONNRESET);
	ck_assert_str_eq(e.msg, "connection reset by 192.0.2.1 port 993");
	stream_free(s);
}
END_TEST

START_TEST(other_failures_have_the_systems_words)
{
	int fd = open("/", O_RDONLY);
	char got[4];
	struct err e = { 0 };

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(fd_read(fd, &waiting, "a folder", got, sizeof(got), &e), -1);
	ck_assert_int_eq(e.kind, ERR_NET);
	ck_assert_int_eq(e.code, EISDIR);
	ck_assert_ptr_nonnull(strstr(e.msg, "reading from a folder: "));
	ck_assert_int_eq(fd_write(fd, &waiting, "a folder", "x", 1, &e), -1);
	ck_assert_ptr_nonnull(strstr(e.msg, "sending to a folder: "));
	close(fd);
}
END_TEST

START_TEST(a_pipe_is_read_and_written_like_a_socket)
{
	int fds[2];
	char got[4];
	struct err e = { 0 };

	ck_assert_int_eq(pipe(fds), 0);
	ck_assert_int_eq(fd_write(fds[1], &waiting, "a pipe", "abc", 3, &e), 3);
	ck_assert_int_eq(fd_read(fds[0], &waiting, "a pipe", got, sizeof(got), &e), 3);
	ck_assert_mem_eq(got, "abc", 3);
	close(fds[1]);
	ck_assert_int_eq(fd_read(fds[0], &waiting, "a pipe", got, sizeof(got), &e), 0);
	close(fds[0]);
}
END_TEST

/* Answers each byte in two small pieces, of which the second does not leave before the first is acknowledged. */
static void *answer_in_pieces(void *arg)
{
	int listener = *(int *)arg, fd = accept(listener, NULL, NULL);
	char byte;

	while (fd >= 0 && read(fd, &byte, 1) == 1)
		if (write(fd, "a", 1) != 1 || write(fd, "b", 1) != 1)
			break;
	close(fd);
	return NULL;
}

START_TEST(an_answer_in_two_pieces_is_not_held_up_by_a_late_acknowledgement)
{
	struct sockaddr_in at = { .sin_family = AF_INET };
	socklen_t size = sizeof(at);
	int listener = socket(AF_INET, SOCK_STREAM, 0), fd = socket(AF_INET, SOCK_STREAM, 0),
	    on = 1;
	int64_t best = INT64_MAX;
	struct err e = { 0 };
	struct stream *s;
	pthread_t server;
	char got[64];

	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	ck_assert(bind(listener, (struct sockaddr *)&at, size) == 0 && listen(listener, 1) == 0);
	ck_assert_int_eq(getsockname(listener, (struct sockaddr *)&at, &size), 0);
	ck_assert_int_eq(connect(fd, (struct sockaddr *)&at, size), 0);
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
	ck_assert_int_eq(pthread_create(&server, NULL, answer_in_pieces, &listener), 0);
	s = stream_fd(fd, &waiting, "peer", NULL, true);
	/* At first every piece is acknowledged at once; and a busy machine may be late at times. */
	for (int i = 0; i < 60; i++) {
		int64_t start = wait_now(), took;
		size_t n = 0;

		ck_assert(stream_write(s, "x", 1, &e));
		while (n < 2) {
			ssize_t more = stream_read(s, got, sizeof(got), &e);

			ck_assert_int_gt(more, 0);
			n += (size_t)more;
		}
		took = wait_now() - start;
		if (i >= 40 && took < best)
			best = took;
	}
	ck_assert_int_lt(best, 30);
	stream_free(s);
	ck_assert_int_eq(pthread_join(server, NULL), 0);
	close(listener);
}
END_TEST

static void *take_all(void *arg)
{
	static char bytes[4096];
	size_t *total = arg;
	int fd = (int)*total;
	ssize_t n;

	*total = 0;
	while ((n = read(fd, bytes, sizeof(bytes))) > 0)
		*total += (size_t)n;
	close(fd);
	return NULL;
}

START_TEST(more_than_the_sockets_buffer_arrives_whole)
{
	enum { SIZE = 5000000 };
	char *bytes = mem_zero(1, SIZE);
	struct err e = { 0 };
	pthread_t thread;
	size_t total;
	int other;
	struct stream *s = pair(&waiting, &other);

	total = (size_t)other;
	ck_assert_int_eq(pthread_create(&thread, NULL, take_all, &total), 0);
	ck_assert(stream_write(s, bytes, SIZE, &e));
	stream_free(s);
	ck_assert_int_eq(pthread_join(thread, NULL), 0);
	ck_assert_uint_eq(total, SIZE);
	free(bytes);
}
END_TEST

Suite *suite_fd(void);
Suite *suite_fd(void)
{
	Suite *s = suite_create("fd");
	TCase *t = tcase_create("fd");

	tcase_add_test(t, bytes_go_both_ways_and_the_end_is_seen);
	tcase_add_test(t, descriptor_is_non_blocking_and_not_inherited);
	tcase_add_test(t, questions_are_answered);
	tcase_add_test(t, no_descriptor_gives_no_stream);
	tcase_add_test(t, silent_peer_meets_the_time_limit_and_reading_goes_on);
	tcase_add_test(t, peer_that_does_not_read_meets_the_time_limit);
	tcase_add_test(t, user_gets_out_of_a_stream_that_never_runs_dry);
	tcase_add_test(t, writing_to_a_closed_peer_is_an_error_and_no_signal);
	tcase_add_test(t, reset_is_told_from_an_end);
	tcase_add_test(t, a_pipe_is_read_and_written_like_a_socket);
	tcase_add_test(t, an_answer_in_two_pieces_is_not_held_up_by_a_late_acknowledgement);
	tcase_add_test(t, other_failures_have_the_systems_words);
	tcase_add_test(t, more_than_the_sockets_buffer_arrives_whole);
	suite_add_tcase(s, t);
	return s;
}
