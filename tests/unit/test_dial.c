/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_dial.c: from names and addresses to connections, or words about why not.
 */
#include "net/dial.h"

#include <arpa/inet.h>
#include <check.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static struct wait soon = { .cancel_fd = -1, .timeout_ms = 5000 };

/* Listens on a free port of an IPv4 loopback address. */
static int listen_on(const char *address, unsigned *port)
{
	struct sockaddr_in sa = { .sin_family = AF_INET };
	socklen_t n = sizeof(sa);
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	ck_assert_int_eq(inet_pton(AF_INET, address, &sa.sin_addr), 1);
	ck_assert_int_eq(bind(fd, (struct sockaddr *)&sa, sizeof(sa)), 0);
	ck_assert_int_eq(listen(fd, 1), 0);
	ck_assert_int_eq(getsockname(fd, (struct sockaddr *)&sa, &n), 0);
	*port = ntohs(sa.sin_port);
	return fd;
}

START_TEST(address_connects_and_is_local)
{
	unsigned port;
	int fd = listen_on("127.0.0.1", &port);
	struct err e = { 0 };
	struct stream *s = dial_tcp("127.0.0.1", port, DIAL_ANY, &soon, &e);
	char expected[64];
	struct str peer;

	ck_assert_msg(s != NULL, "%s", e.msg);
	snprintf(expected, sizeof(expected), "127.0.0.1 port %u", port);
	ck_assert(stream_ask(s, ASK_PEER, &peer) && str_is(peer, expected));
	ck_assert(stream_ask(s, ASK_SELF, &peer) && str_has_prefix(peer, "127.0.0.1 port"));
	ck_assert(stream_local(s));
	stream_free(s);
	close(fd);
}
END_TEST

START_TEST(name_is_looked_up_and_empty_is_localhost)
{
	static const char *const names[] = { "localhost", "" };
	unsigned port;
	int fd = listen_on("127.0.0.1", &port);

	for (size_t i = 0; i < 2; i++) {
		struct err e = { 0 };
		struct stream *s = dial_tcp(names[i], port, DIAL_IPV4, &soon, &e);

		ck_assert_msg(s != NULL, "%s", e.msg);
		stream_free(s);
	}
	close(fd);
}
END_TEST

START_TEST(refusal_names_the_address_and_the_reason)
{
	unsigned port;
	int fd = listen_on("127.0.0.1", &port);
	struct err e = { 0 };
	char expected[64];

	close(fd);
	ck_assert_ptr_null(dial_tcp("127.0.0.1", port, DIAL_ANY, &soon, &e));
	ck_assert_int_eq(e.kind, ERR_NET);
	snprintf(expected, sizeof(expected), "127.0.0.1 port %u: Connection refused", port);
	ck_assert_msg(strstr(e.msg, expected) != NULL, "%s", e.msg);
}
END_TEST

START_TEST(unknown_name_is_said_to_be_unknown)
{
	struct err e = { 0 };

	ck_assert_ptr_null(dial_tcp("nowhere.invalid", 143, DIAL_ANY, &soon, &e));
	ck_assert_int_eq(e.kind, ERR_DNS);
	ck_assert_ptr_nonnull(strstr(e.msg, "nowhere.invalid"));
}
END_TEST

START_TEST(port_must_be_one)
{
	static const unsigned ports[] = { 0, 65536 };

	for (size_t i = 0; i < 2; i++) {
		struct err e = { 0 };

		ck_assert_ptr_null(dial_tcp("127.0.0.1", ports[i], DIAL_ANY, &soon, &e));
		ck_assert_int_eq(e.kind, ERR_USAGE);
	}
}
END_TEST

/* A listener whose queue is full answers nothing, like an address that is dead. */
START_TEST(address_that_does_not_answer_times_out)
{
	struct wait w = { .cancel_fd = -1, .timeout_ms = 300 };
	struct stream *queue[64] = { NULL };
	struct err e = { 0 };
	int64_t start;
	unsigned port;
	int fd = listen_on("127.0.0.1", &port);
	size_t n = 0;

	while (n < 64 && (queue[n] = dial_tcp("127.0.0.1", port, DIAL_ANY, &w, &e)) != NULL)
		n++;
	ck_assert_uint_lt(n, 64);
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	start = wait_now();
	ck_assert_ptr_null(dial_tcp("127.0.0.1", port, DIAL_ANY, &w, &e));
	ck_assert_int_lt(wait_now() - start, 3000);
	while (n)
		stream_free(queue[--n]);
	close(fd);
}
END_TEST

START_TEST(user_ends_a_connection_attempt)
{
	int fds[2];
	struct wait w = { .cancel_fd = -1, .timeout_ms = 5000 };
	struct err e = { 0 };

	ck_assert_int_eq(pipe(fds), 0);
	ck_assert_int_eq(write(fds[1], "x", 1), 1);
	w.cancel_fd = fds[0];
	ck_assert_ptr_null(dial_tcp("nowhere.invalid", 143, DIAL_ANY, &w, &e));
	ck_assert_int_eq(e.kind, ERR_INTERRUPTED);
	close(fds[0]);
	close(fds[1]);
}
END_TEST

START_TEST(unix_socket_connects)
{
	char folder[] = "/tmp/imapsh-dial-XXXXXX", path[64];
	struct sockaddr_un sa = { .sun_family = AF_UNIX };
	struct err e = { 0 };
	struct stream *s;
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/sock", folder);
	memcpy(sa.sun_path, path, strlen(path) + 1);
	ck_assert_int_eq(bind(fd, (struct sockaddr *)&sa, sizeof(sa)), 0);
	ck_assert_int_eq(listen(fd, 1), 0);
	s = dial_unix(path, &soon, &e);
	ck_assert_msg(s != NULL, "%s", e.msg);
	ck_assert(stream_local(s));
	stream_free(s);
	close(fd);
	unlink(path);
	ck_assert_ptr_null(dial_unix(path, &soon, &e));
	ck_assert_int_eq(e.kind, ERR_NET);
	rmdir(folder);
}
END_TEST

START_TEST(unix_path_that_is_too_long_is_refused)
{
	char path[300];
	struct err e = { 0 };

	memset(path, 'x', sizeof(path) - 1);
	path[sizeof(path) - 1] = 0;
	ck_assert_ptr_null(dial_unix(path, &soon, &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
}
END_TEST

Suite *suite_dial(void);
Suite *suite_dial(void)
{
	Suite *s = suite_create("dial");
	TCase *tc = tcase_create("dial");

	tcase_set_timeout(tc, 20);
	tcase_add_test(tc, address_connects_and_is_local);
	tcase_add_test(tc, name_is_looked_up_and_empty_is_localhost);
	tcase_add_test(tc, refusal_names_the_address_and_the_reason);
	tcase_add_test(tc, unknown_name_is_said_to_be_unknown);
	tcase_add_test(tc, port_must_be_one);
	tcase_add_test(tc, address_that_does_not_answer_times_out);
	tcase_add_test(tc, user_ends_a_connection_attempt);
	tcase_add_test(tc, unix_socket_connects);
	tcase_add_test(tc, unix_path_that_is_too_long_is_refused);
	suite_add_tcase(s, tc);
	return s;
}
