/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * dial.c: several addresses tried at once, the first that connects wins.
 */
#include "net/dial.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/buf.h"
#include "net/fd.h"
#include "net/resolve.h"
#include "net/tls.h"

/* RFC 8305 section 5: the Connection Attempt Delay. */
#define ATTEMPT_DELAY_MS 250

/* How often a unix socket that has no room for a further connection is tried. */
#define BUSY_MS 20

struct attempts {
	const struct addresses *list;
	struct pollfd fds[ADDRESSES_MAX + 1]; /* one each, -1: not begun or over; then cancel_fd */
	size_t begun, open;
	int64_t next; /* when another one may be begun though others are open */
	struct buf reasons;
	int number; /* errno of the last reason */
};

/* "192.0.2.1 port 993" */
static void address_text(const struct sockaddr *sa, socklen_t n, char *out, size_t size)
{
	char host[INET6_ADDRSTRLEN + 16], port[8];

	if (getnameinfo(sa, n, host, sizeof(host), port, sizeof(port),
		    NI_NUMERICHOST | NI_NUMERICSERV) != 0)
		snprintf(out, size, "unknown address");
	else
		snprintf(out, size, "%s port %s", host, port);
}

static const struct sockaddr *sockaddr_of(const struct address *a)
{
	return (const struct sockaddr *)&a->u;
}

static bool is_loopback(const struct address *a)
{
	const struct in6_addr *v6 = &a->u.v6.sin6_addr;

	if (a->u.v4.sin_family == AF_INET)
		return ntohl(a->u.v4.sin_addr.s_addr) >> 24 == 127;
	return IN6_IS_ADDR_LOOPBACK(v6) || (IN6_IS_ADDR_V4MAPPED(v6) && v6->s6_addr[12] == 127);
}

bool dial_means_loopback(const char *host)
{
	struct address a = { 0 };

	if (!*host || str_is(str_c(host), "localhost") || str_is(str_c(host), "localhost."))
		return true;
	if (inet_pton(AF_INET, host, &a.u.v4.sin_addr) == 1)
		a.u.v4.sin_family = AF_INET;
	else if (inet_pton(AF_INET6, host, &a.u.v6.sin6_addr) == 1)
		a.u.v6.sin6_family = AF_INET6;
	else
		return false;
	return is_loopback(&a);
}

static void fail_attempt(struct attempts *a, size_t i, int number)
{
	char text[80];

	address_text(sockaddr_of(&a->list->v[i]), a->list->v[i].n, text, sizeof(text));
	buf_addf(&a->reasons, "%s%s: %s", a->reasons.n ? "; " : "", text, strerror(number));
	a->number = number;
	a->next = wait_now();
	if (a->fds[i].fd >= 0) {
		close(a->fds[i].fd);
		a->fds[i].fd = -1;
		a->open--;
	}
}

/* Begins the next attempt; true when it connected at once. */
static bool begin(struct attempts *a)
{
	size_t i = a->begun++;
	const struct address *to = &a->list->v[i];
	int fd = socket(to->u.v4.sin_family, SOCK_STREAM, 0);

	a->next = wait_now() + ATTEMPT_DELAY_MS;
	if (fd < 0 || !fd_prepare(fd)) {
		fail_attempt(a, i, errno);
		if (fd >= 0)
			close(fd);
		return false;
	}
	a->fds[i].fd = fd;
	a->fds[i].events = POLLOUT;
	a->open++;
	if (connect(fd, sockaddr_of(to), to->n) == 0)
		return true;
	if (errno != EINPROGRESS && errno != EINTR)
		fail_attempt(a, i, errno);
	return false;
}

/* The attempt that has connected, or -1; those that failed are closed. */
static int settle(struct attempts *a)
{
	for (size_t i = 0; i < a->begun; i++) {
		int number = 0;
		socklen_t n = sizeof(number);

		if (a->fds[i].fd < 0 || !a->fds[i].revents)
			continue;
		if (getsockopt(a->fds[i].fd, SOL_SOCKET, SO_ERROR, &number, &n) != 0)
			number = errno;
		if (number == 0)
			return (int)i;
		fail_attempt(a, i, number);
	}
	return -1;
}

static bool cancelled(const struct wait *w, const struct pollfd *fd)
{
	return fd->revents && (!w->cancelled || w->cancelled(w->ctx));
}

/* Waits for any attempt, at most until `until`. false: *err. */
static bool wait_attempts(struct attempts *a, const struct wait *w, int64_t until, struct err *e)
{
	struct pollfd *cancel = &a->fds[a->list->n];
	int64_t left = until < 0 ? -1 : until - wait_now();

	*cancel = (struct pollfd){ .fd = w->cancel_fd, .events = POLLIN };
	if (poll(a->fds, (nfds_t)a->list->n + 1, left > 0 || until < 0 ? (int)left : 0) < 0) {
		if (errno != EINTR)
			return err_errno(e, ERR_SYS, errno, "poll");
		for (size_t i = 0; i <= a->list->n; i++)
			a->fds[i].revents = 0;
	}
	if (cancelled(w, cancel))
		return err_set(e, ERR_INTERRUPTED, 0, "interrupted while connecting");
	return true;
}

/* Returns the index of the winner, or -1 with *err. */
static int race(struct attempts *a, const char *host, const struct wait *w, int64_t deadline,
	struct err *e)
{
	for (;;) {
		bool more = a->begun < a->list->n;
		int64_t until = deadline;
		int winner;

		if (more && (!a->open || wait_now() >= a->next)) {
			if (begin(a))
				return (int)a->begun - 1;
			continue;
		}
		if (!a->open) {
			err_set(e, ERR_NET, a->number, "cannot connect to %s: %s", host,
				buf_z(&a->reasons));
			return -1;
		}
		if (more && (until < 0 || a->next < until))
			until = a->next;
		if (!wait_attempts(a, w, until, e))
			return -1;
		winner = settle(a);
		if (winner >= 0)
			return winner;
		if (deadline >= 0 && wait_now() >= deadline) {
			err_set(e, ERR_TIMEOUT, 0,
				"timed out while connecting to %s (the limit is --timeout)%s%s",
				host, a->reasons.n ? ": " : "", buf_z(&a->reasons));
			return -1;
		}
	}
}

/* A name server can give any name a loopback address, so the name has to be one that means this machine, too. */
static struct stream *adopt(int fd, const struct address *to, const char *host, struct wait *w)
{
	struct sockaddr_storage own;
	socklen_t n = sizeof(own);
	char peer[80], self[80];
	int on = 1;

	/* Commands are small and answers waited for, so none is held back; without it only speed is lost. */
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
	address_text(sockaddr_of(to), to->n, peer, sizeof(peer));
	self[0] = 0;
	if (getsockname(fd, (struct sockaddr *)&own, &n) == 0)
		address_text((const struct sockaddr *)&own, n, self, sizeof(self));
	return stream_fd(fd, w, peer, self, is_loopback(to) && dial_means_loopback(host));
}

struct stream *dial_addresses(const struct addresses *list, const char *host, struct wait *w,
	int64_t deadline, struct err *e)
{
	struct attempts a = { .list = list };
	struct stream *stream = NULL;
	int winner;

	for (size_t i = 0; i <= ADDRESSES_MAX; i++)
		a.fds[i].fd = -1;
	winner = race(&a, host, w, deadline, e);
	for (size_t i = 0; i < a.begun; i++)
		if (a.fds[i].fd >= 0 && (int)i != winner)
			close(a.fds[i].fd);
	if (winner >= 0)
		stream = adopt(a.fds[winner].fd, &list->v[winner], host, w);
	buf_clear(&a.reasons);
	return stream;
}

struct stream *dial_tcp(const char *host, unsigned port, enum dial_family family, struct wait *w,
	struct err *e)
{
	int64_t deadline = w->timeout_ms < 0 ? -1 : wait_now() + w->timeout_ms;
	struct addresses list;
	char ascii[256];

	if (port < 1 || port > 65535) {
		err_set(e, ERR_USAGE, 0, "port %u is not between 1 and 65535", port);
		return NULL;
	}
	if (!tls_host_ascii(*host ? host : "localhost", ascii, sizeof(ascii), e) ||
		!resolve(ascii, port, family, w, deadline, &list, e))
		return NULL;
	return dial_addresses(&list, host, w, deadline, e);
}
/* Connects within the limits: where the queue of the listener is full, Linux says EAGAIN and gives nothing
 * to wait for. */
static bool connect_unix(int fd, const struct sockaddr_un *to, const struct wait *w, struct err *e)
{
	int64_t deadline = w->timeout_ms < 0 ? -1 : wait_now() + w->timeout_ms;
	struct err pause;

	while (connect(fd, (const struct sockaddr *)to, sizeof(*to)) != 0 && errno != EISCONN) {
		int64_t until = wait_now() + BUSY_MS;

		if (errno != EAGAIN && errno != EINPROGRESS && errno != EALREADY && errno != EINTR)
			return err_errno(e, ERR_NET, errno, "cannot connect to %s", to->sun_path);
		if (deadline >= 0 && until >= deadline)
			return err_set(e, ERR_TIMEOUT, 0,
				"timed out while connecting to %s (the limit is --timeout)",
				to->sun_path);
		if (!wait_fd_until(w, until, -1, 0, "connecting", &pause) &&
			pause.kind != ERR_TIMEOUT) {
			*e = pause;
			return false;
		}
	}
	return true;
}

struct stream *dial_unix(const char *path, struct wait *w, struct err *e)
{
	struct sockaddr_un to = { .sun_family = AF_UNIX };
	char peer[sizeof(to.sun_path) + 8];
	int fd;

	if (strlen(path) >= sizeof(to.sun_path)) {
		err_set(e, ERR_USAGE, 0, "the path of the unix socket is longer than %zu bytes",
			sizeof(to.sun_path) - 1);
		return NULL;
	}
	memcpy(to.sun_path, path, strlen(path) + 1);
	fd = socket(AF_UNIX, SOCK_STREAM, 0);
	if (fd < 0 || !fd_prepare(fd)) {
		err_errno(e, ERR_SYS, errno, "socket");
		if (fd >= 0)
			close(fd);
		return NULL;
	}
	if (!connect_unix(fd, &to, w, e)) {
		close(fd);
		return NULL;
	}
	snprintf(peer, sizeof(peer), "unix:%s", path);
	return stream_fd(fd, w, peer, NULL, true);
}
