/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_dial.c: from names and addresses to connections, or words about why not.
 */
#include "net/dial.h"

#include <arpa/inet.h>
#include <check.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "net/resolve.h"

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

/* Hosts as people write them, and whether that alone means this machine. */
static const struct {
	const char *host;
	bool loopback;
} written[] = { { "", true }, { "localhost", true }, { "LocalHost", true }, { "localhost.", true },
	{ "127.0.0.1", true }, { "127.255.1.2", true }, { "::1", true },
	{ "0:0:0:0:0:0:0:1", true }, { "::ffff:127.0.0.1", true }, { "126.0.0.1", false },
	{ "128.0.0.1", false }, { "0.0.0.0", false }, { "::", false }, { "::2", false },
	{ "::ffff:10.0.0.1", false }, { "mail.localhost", false },
	{ "localhost.example.org", false }, { "localhost..", false },
	{ "127.0.0.1.example.org", false }, { "localdomain", false }, { "xlocalhost", false } };

START_TEST(only_what_is_written_so_means_loopback)
{
	ck_assert_msg(dial_means_loopback(written[_i].host) == written[_i].loopback, "%s",
		written[_i].host);
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

/* A socket on a free port of an address of this machine; -1 where there is none such. */
static int bound(int family, const char *address, unsigned *port)
{
	struct sockaddr_in v4 = { .sin_family = AF_INET };
	struct sockaddr_in6 v6 = { .sin6_family = AF_INET6 };
	struct sockaddr *sa = family == AF_INET ? (struct sockaddr *)&v4 : (struct sockaddr *)&v6;
	socklen_t n = family == AF_INET ? sizeof(v4) : sizeof(v6);
	int fd = socket(family, SOCK_STREAM, 0);

	v4.sin_port = v6.sin6_port = htons((in_port_t)*port);
	inet_pton(family, address,
		family == AF_INET ? (void *)&v4.sin_addr : (void *)&v6.sin6_addr);
	if (fd < 0 || bind(fd, sa, n) != 0) {
		close(fd);
		return -1;
	}
	ck_assert_int_eq(getsockname(fd, sa, &n), 0);
	*port = ntohs(family == AF_INET ? v4.sin_port : v6.sin6_port);
	return fd;
}

static int listener(int family, const char *address, unsigned *port)
{
	int fd = bound(family, address, port);

	if (fd >= 0)
		ck_assert_int_eq(listen(fd, 5), 0);
	return fd;
}

START_TEST(ipv6_address_is_connected_to)
{
	unsigned port = 0;
	int fd = listener(AF_INET6, "::1", &port);
	struct err e = { 0 };
	struct stream *s;

	if (fd < 0)
		return;
	s = dial_tcp("::1", port, DIAL_IPV6, &soon, &e);
	ck_assert_msg(s != NULL, "%s", e.msg);
	ck_assert(stream_local(s));
	stream_free(s);
	close(fd);
}
END_TEST

START_TEST(small_writes_are_not_held_back)
{
	unsigned port = 0;
	int fd = listener(AF_INET, "127.0.0.1", &port), own = -1, on = 0;
	struct err e = { 0 };
	struct stream *s = dial_tcp("127.0.0.1", port, DIAL_ANY, &soon, &e);
	socklen_t n = sizeof(on);

	ck_assert_msg(s != NULL, "%s", e.msg);
	ck_assert(stream_ask(s, ASK_FD, &own));
	ck_assert_int_eq(getsockopt(own, IPPROTO_TCP, TCP_NODELAY, &on, &n), 0);
	ck_assert_int_ne(on, 0);
	stream_free(s);
	close(fd);
}
END_TEST

START_TEST(family_that_the_address_is_not_of_is_an_error)
{
	struct err e = { 0 };

	ck_assert_ptr_null(dial_tcp("127.0.0.1", 143, DIAL_IPV6, &soon, &e));
	ck_assert_int_eq(e.kind, ERR_DNS);
	ck_assert_ptr_nonnull(strstr(e.msg, "127.0.0.1"));
}
END_TEST

START_TEST(every_address_that_refused_is_named)
{
	unsigned port = 0;
	int fd = bound(AF_INET, "127.0.0.1", &port);
	struct addresses list;
	struct err e = { 0 };

	ck_assert(resolve("localhost", port, DIAL_ANY, &soon, -1, &list, &e));
	ck_assert_ptr_null(dial_tcp("localhost", port, DIAL_ANY, &soon, &e));
	ck_assert_int_eq(e.kind, ERR_NET);
	ck_assert_ptr_nonnull(strstr(e.msg, "localhost"));
	ck_assert_ptr_nonnull(strstr(e.msg, "127.0.0.1"));
	if (list.n > 1)
		ck_assert_ptr_nonnull(strstr(e.msg, "; "));
	close(fd);
}
END_TEST

START_TEST(host_that_is_no_name_is_a_mistake_of_the_user)
{
	struct err e = { 0 };

	ck_assert_ptr_null(dial_tcp("no name", 143, DIAL_ANY, &soon, &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
}
END_TEST

/* A listener whose queue is full: on Linux, a further connection is neither taken nor refused. */
struct deaf {
	int fd, waiting[16];
	unsigned port;
};

static void make_deaf(struct deaf *d)
{
	d->port = 0;
	d->fd = bound(AF_INET, "127.0.0.1", &d->port);
	ck_assert_int_eq(listen(d->fd, 0), 0);
	for (int i = 0; i < 16; i++) {
		struct err e = { 0 };
		struct wait w = { .cancel_fd = -1, .timeout_ms = 50 };
		struct stream *s;

		d->waiting[i] = -1;
		s = dial_tcp("127.0.0.1", d->port, DIAL_ANY, &w, &e);
		if (!s)
			return;
		ck_assert(stream_ask(s, ASK_FD, &d->waiting[i]));
		d->waiting[i] = dup(d->waiting[i]);
		stream_free(s);
	}
}

static void free_deaf(struct deaf *d)
{
	for (int i = 0; i < 16 && d->waiting[i] >= 0; i++)
		close(d->waiting[i]);
	close(d->fd);
}

START_TEST(user_ends_the_attempt_at_once)
{
	struct wait w = soon;
	struct err e = { 0 };
	struct deaf d;
	int cancel[2];
	int64_t start;

	make_deaf(&d);
	ck_assert_int_eq(pipe(cancel), 0);
	w.cancel_fd = cancel[0];
	ck_assert_int_eq(write(cancel[1], "x", 1), 1);
	start = wait_now();
	ck_assert_ptr_null(dial_tcp("127.0.0.1", d.port, DIAL_ANY, &w, &e));
	ck_assert_int_eq(e.kind, ERR_INTERRUPTED);
	ck_assert_ptr_null(dial_tcp("no-such-host.invalid", d.port, DIAL_ANY, &w, &e));
	ck_assert_int_eq(e.kind, ERR_INTERRUPTED);
	ck_assert_int_lt(wait_now() - start, 1000);
	close(cancel[0]);
	close(cancel[1]);
	free_deaf(&d);
}
END_TEST

static void add(struct addresses *list, const char *address, unsigned port)
{
	struct address *a = &list->v[list->n++];

	a->n = sizeof(a->u.v4);
	a->u.v4.sin_family = AF_INET;
	a->u.v4.sin_port = htons((in_port_t)port);
	ck_assert_int_eq(inet_pton(AF_INET, address, &a->u.v4.sin_addr), 1);
}

/* Connects to the last of these addresses; returns the milliseconds that it took. */
static int64_t reaches_last(const struct addresses *list)
{
	int64_t start = wait_now();
	struct err e = { 0 };
	struct stream *s = dial_addresses(list, "host", &soon, start + 5000, &e);
	struct str peer;
	char want[32];

	ck_assert_msg(s != NULL, "%s", e.msg);
	snprintf(want, sizeof(want), "port %u", ntohs(list->v[list->n - 1].u.v4.sin_port));
	ck_assert(stream_ask(s, ASK_PEER, &peer));
	ck_assert_ptr_nonnull(strstr(peer.p, want));
	stream_free(s);
	return wait_now() - start;
}

START_TEST(name_that_resolves_to_loopback_is_not_local)
{
	static const char *const hosts[] = { "mail.example.org", "localhost" };

	for (int i = 0; i < 2; i++) {
		unsigned port;
		int fd = listen_on("127.0.0.1", &port);
		struct addresses list = { 0 };
		struct err e = { 0 };
		struct stream *s;

		add(&list, "127.0.0.1", port);
		s = dial_addresses(&list, hosts[i], &soon, wait_now() + 5000, &e);
		ck_assert_msg(s != NULL, "%s", e.msg);
		ck_assert_int_eq(stream_local(s), i == 1);
		stream_free(s);
		close(fd);
	}
}
END_TEST

START_TEST(dead_address_does_not_cost_the_whole_time)
{
	struct addresses list = { .n = 0 };
	unsigned port = 0;
	int fd = listener(AF_INET, "127.0.0.1", &port);
	struct deaf d;
	int64_t took;

	make_deaf(&d);
	add(&list, "127.0.0.1", d.port);
	add(&list, "127.0.0.1", port);
	took = reaches_last(&list);
	ck_assert_int_ge(took, 200);
	ck_assert_int_lt(took, 2000);
	free_deaf(&d);
	close(fd);
}
END_TEST

START_TEST(address_that_refuses_costs_no_time)
{
	struct addresses list = { .n = 0 };
	unsigned port = 0, refused = 0;
	int fd = listener(AF_INET, "127.0.0.1", &port);
	int other = bound(AF_INET, "127.0.0.1", &refused);

	for (int i = 0; i < 10; i++)
		add(&list, "127.0.0.1", refused);
	add(&list, "127.0.0.1", port);
	ck_assert_int_lt(reaches_last(&list), 1000);
	close(fd);
	close(other);
}
END_TEST

START_TEST(error_of_many_addresses_is_one_line_of_bounded_length)
{
	struct addresses list = { .n = 0 };
	struct err e = { 0 };
	struct stream *s;
	unsigned port = 0;
	int fd = bound(AF_INET, "127.0.0.1", &port);

	while (list.n < ADDRESSES_MAX)
		add(&list, "127.0.0.1", port);
	s = dial_addresses(&list, "host\n\033[2J", &soon, -1, &e);
	ck_assert_ptr_null(s);
	ck_assert_int_eq(e.kind, ERR_NET);
	ck_assert_ptr_null(strpbrk(e.msg, "\n\033"));
	close(fd);
}
END_TEST

START_TEST(time_limit_names_the_addresses_that_failed_before)
{
	struct addresses list = { .n = 0 };
	struct err e = { 0 };
	unsigned port = 0;
	int fd = bound(AF_INET, "127.0.0.1", &port);
	struct deaf d;

	make_deaf(&d);
	add(&list, "127.0.0.1", d.port);
	add(&list, "127.0.0.1", port);
	ck_assert_ptr_null(dial_addresses(&list, "host", &soon, wait_now() + 400, &e));
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	ck_assert_ptr_nonnull(strstr(e.msg, "refused"));
	free_deaf(&d);
	close(fd);
}
END_TEST

START_TEST(network_address_is_not_local)
{
	/* 0.0.0.0 reaches this machine on Linux, but is no loopback address. */
	struct addresses list = { .n = 0 };
	unsigned port = 0;
	int fd = listener(AF_INET, "0.0.0.0", &port);
	struct err e = { 0 };
	struct stream *s;

	add(&list, "0.0.0.0", port);
	s = dial_addresses(&list, "host", &soon, wait_now() + 5000, &e);
	ck_assert(!s || !stream_local(s));
	stream_free(s);
	/* An IPv4 loopback address written as one of IPv6 is. */
	s = dial_tcp("::ffff:127.0.0.1", port, DIAL_ANY, &soon, &e);
	ck_assert(!s || stream_local(s));
	stream_free(s);
	close(fd);
}
END_TEST

static int unix_listener(char *dir, char *path, size_t size, int backlog)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(path, size, "%s/socket", dir);
	snprintf(at.sun_path, sizeof(at.sun_path), "%s", path);
	ck_assert_int_eq(bind(fd, (struct sockaddr *)&at, sizeof(at)), 0);
	ck_assert_int_eq(listen(fd, backlog), 0);
	return fd;
}

START_TEST(busy_unix_socket_meets_the_limits)
{
	char dir[] = "/tmp/imapsh-test-XXXXXX", path[64];
	int fd = unix_listener(dir, path, sizeof(path), 0), cancel[2];
	struct wait w = { .cancel_fd = -1, .timeout_ms = 100 };
	struct stream *taken[64] = { NULL };
	struct err e = { 0 };
	size_t n = 0;

	while (n < 64 && (taken[n] = dial_unix(path, &w, &e)))
		n++;
	ck_assert_uint_lt(n, 64);
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	ck_assert_int_eq(pipe(cancel), 0);
	ck_assert_int_eq(write(cancel[1], "x", 1), 1);
	w.cancel_fd = cancel[0];
	w.timeout_ms = -1;
	ck_assert_ptr_null(dial_unix(path, &w, &e));
	ck_assert_int_eq(e.kind, ERR_INTERRUPTED);
	while (n)
		stream_free(taken[--n]);
	close(cancel[0]);
	close(cancel[1]);
	close(fd);
	ck_assert_int_eq(unlink(path), 0);
	ck_assert_int_eq(rmdir(dir), 0);
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
	tcase_add_test(tc, ipv6_address_is_connected_to);
	tcase_add_test(tc, small_writes_are_not_held_back);
	tcase_add_test(tc, family_that_the_address_is_not_of_is_an_error);
	tcase_add_test(tc, every_address_that_refused_is_named);
	tcase_add_test(tc, host_that_is_no_name_is_a_mistake_of_the_user);
	tcase_add_test(tc, user_ends_the_attempt_at_once);
	tcase_add_test(tc, dead_address_does_not_cost_the_whole_time);
	tcase_add_test(tc, address_that_refuses_costs_no_time);
	tcase_add_test(tc, error_of_many_addresses_is_one_line_of_bounded_length);
	tcase_add_test(tc, time_limit_names_the_addresses_that_failed_before);
	tcase_add_test(tc, network_address_is_not_local);
	tcase_add_test(tc, busy_unix_socket_meets_the_limits);
	tcase_add_loop_test(tc, only_what_is_written_so_means_loopback, 0,
		sizeof(written) / sizeof(written[0]));
	tcase_add_test(tc, name_that_resolves_to_loopback_is_not_local);
	suite_add_tcase(s, tc);
	return s;
}
