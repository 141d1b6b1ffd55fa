/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resolve.c: getaddrinfo in a child process, because it knows neither time limits nor ^C.
 *
 * A process can be ended at any moment and leaves nothing behind; a thread stuck in the resolver could not.
 * Addresses written as such need neither.
 */
#include "net/resolve.h"

#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct lookup {
	const char *host;
	char port[8];
	struct addrinfo hints;
};

/* Takes the list over into *out; returns getaddrinfo's code. */
static int look_up(const struct lookup *q, int flags, struct addresses *out)
{
	struct addrinfo hints = q->hints, *list = NULL;
	int code;

	hints.ai_flags = flags;
	code = getaddrinfo(q->host, q->port, &hints, &list);
	if (code != 0)
		return code;
	for (struct addrinfo *ai = list; ai && out->n < ADDRESSES_MAX; ai = ai->ai_next) {
		struct address *a = &out->v[out->n++];

		memcpy(&a->sa, ai->ai_addr, ai->ai_addrlen);
		a->n = ai->ai_addrlen;
	}
	freeaddrinfo(list);
	return 0;
}

static void interleave(struct addresses *all)
{
	struct addresses sorted = { .n = 0 };
	bool used[ADDRESSES_MAX] = { false };
	int want = all->n ? all->v[0].sa.ss_family : AF_UNSPEC;

	while (sorted.n < all->n) {
		size_t i = 0;

		while (i < all->n && (used[i] || all->v[i].sa.ss_family != want))
			i++;
		for (size_t k = 0; i == all->n && k < all->n; k++)
			if (!used[k])
				i = k;
		used[i] = true;
		sorted.v[sorted.n++] = all->v[i];
		want = all->v[i].sa.ss_family == AF_INET ? AF_INET6 : AF_INET;
	}
	*all = sorted;
}

/* In the child: the code, then the addresses, in one write that a pipe takes whole or in parts. */
static void answer(const struct lookup *q, int fd)
{
	struct addresses found;
	struct {
		int code;
		struct addresses list;
	} reply;
	const char *p = (const char *)&reply;
	size_t left = sizeof(reply);

	memset(&found, 0, sizeof(found));
	memset(&reply, 0, sizeof(reply));
	reply.code = look_up(q, AI_NUMERICSERV, &found);
	reply.list = found;
	while (left) {
		ssize_t n = write(fd, p, left);

		if (n < 0 && errno != EINTR)
			break;
		if (n > 0) {
			p += n;
			left -= (size_t)n;
		}
	}
	_exit(0);
}

static bool read_reply(int fd, const struct wait *w, int64_t deadline, void *to, size_t size,
	struct err *e)
{
	char *p = to;

	while (size) {
		ssize_t n;

		if (!wait_fd_until(w, deadline, fd, POLLIN, "looking up the server's name", e))
			return false;
		n = read(fd, p, size);
		if (n == 0)
			return err_set(e, ERR_DNS, 0, "the name look-up ended without an answer");
		if (n < 0 && errno != EINTR)
			return err_errno(e, ERR_SYS, errno, "read");
		if (n > 0) {
			p += n;
			size -= (size_t)n;
		}
	}
	return true;
}

static bool ask_child(const struct lookup *q, const struct wait *w, int64_t deadline,
	struct addresses *out, struct err *e)
{
	struct {
		int code;
		struct addresses list;
	} reply;
	int fds[2];
	pid_t pid;
	bool ok;

	if (pipe(fds) != 0)
		return err_errno(e, ERR_SYS, errno, "pipe");
	pid = fork();
	if (pid < 0) {
		close(fds[0]);
		close(fds[1]);
		return err_errno(e, ERR_SYS, errno, "fork");
	}
	if (pid == 0) {
		close(fds[0]);
		answer(q, fds[1]);
	}
	close(fds[1]);
	ok = read_reply(fds[0], w, deadline, &reply, sizeof(reply), e);
	close(fds[0]);
	kill(pid, SIGKILL);
	while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
		;
	if (ok && reply.code != 0)
		ok = err_set(e, ERR_DNS, reply.code, "%s: %s", q->host, gai_strerror(reply.code));
	if (ok)
		*out = reply.list;
	return ok;
}

bool resolve(const char *host, unsigned port, enum dial_family family, const struct wait *w,
	int64_t deadline, struct addresses *out, struct err *e)
{
	static const int families[] = { AF_UNSPEC, AF_INET, AF_INET6 };
	struct lookup q = { .host = host };

	snprintf(q.port, sizeof(q.port), "%u", port);
	q.hints.ai_family = families[family];
	q.hints.ai_socktype = SOCK_STREAM;
	out->n = 0;
	if (look_up(&q, AI_NUMERICHOST | AI_NUMERICSERV, out) == 0)
		return true;
	if (!ask_child(&q, w, deadline, out, e))
		return false;
	interleave(out);
	return out->n > 0 || err_set(e, ERR_DNS, 0, "%s has no address", host);
}
