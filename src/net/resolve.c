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
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "net/child.h"

struct lookup {
	const char *host;
	char port[8];
	struct addrinfo hints;
	int fds[2]; /* of the pipe that the answer comes through */
};

/* What the child says; small enough for a pipe to take it in one piece. */
struct reply {
	int code, number; /* of getaddrinfo; errno */
	struct addresses list;
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
		struct address *a = &out->v[out->n];

		if (ai->ai_addrlen > sizeof(a->u))
			continue;
		memcpy(&a->u, ai->ai_addr, ai->ai_addrlen);
		a->n = ai->ai_addrlen;
		out->n++;
	}
	freeaddrinfo(list);
	return 0;
}

static int family_of(const struct address *a)
{
	return a->u.v4.sin_family;
}

void addresses_interleave(struct addresses *all)
{
	struct addresses sorted = { .n = 0 };
	bool used[ADDRESSES_MAX] = { false };
	int want = all->n ? family_of(&all->v[0]) : AF_UNSPEC;

	while (sorted.n < all->n) {
		size_t i = 0;

		while (i < all->n && (used[i] || family_of(&all->v[i]) != want))
			i++;
		for (size_t k = 0; i == all->n && k < all->n; k++)
			if (!used[k])
				i = k;
		used[i] = true;
		sorted.v[sorted.n++] = all->v[i];
		want = family_of(&all->v[i]) == AF_INET ? AF_INET6 : AF_INET;
	}
	*all = sorted;
}

/* In the child. */
static void answer(void *ctx)
{
	const struct lookup *q = ctx;
	struct reply reply;

	close(q->fds[0]);
	memset(&reply, 0, sizeof(reply));
	reply.code = look_up(q, AI_NUMERICSERV, &reply.list);
	reply.number = errno;
	/* A parent that wants no answer any more needs none. */
	if (write(q->fds[1], &reply, sizeof(reply)) < 0)
		return;
}

static bool read_reply(int fd, const struct wait *w, int64_t deadline, struct reply *reply,
	struct err *e)
{
	ssize_t n;

	do {
		if (!wait_fd_until(w, deadline, fd, POLLIN, "looking up the server's name", e))
			return false;
		n = read(fd, reply, sizeof(*reply));
	} while (n < 0 && errno == EINTR);
	return n == (ssize_t)sizeof(*reply) ||
		err_set(e, ERR_DNS, 0, "the name look-up ended without an answer");
}

static bool judge(const struct lookup *q, const struct reply *reply, struct err *e)
{
	if (reply->code == EAI_SYSTEM)
		return err_errno(e, ERR_DNS, reply->number, "cannot look up %s", q->host);
	if (reply->code != 0)
		return err_set(e, ERR_DNS, reply->code, "cannot look up %s: %s", q->host,
			gai_strerror(reply->code));
	return reply->list.n > 0 || err_set(e, ERR_DNS, 0, "%s has no address", q->host);
}

static bool ask_process(struct lookup *q, const struct wait *w, int64_t deadline,
	struct addresses *out, struct err *e)
{
	struct reply reply;
	pid_t pid;
	bool ok;

	if (pipe(q->fds) != 0)
		return err_errno(e, ERR_SYS, errno, "pipe");
	pid = child_run(answer, q);
	if (pid < 0)
		err_errno(e, ERR_SYS, errno, "fork");
	close(q->fds[1]);
	ok = pid > 0 && read_reply(q->fds[0], w, deadline, &reply, e) && judge(q, &reply, e);
	close(q->fds[0]);
	if (pid > 0)
		kill(pid, SIGKILL);
	while (pid > 0 && waitpid(pid, NULL, 0) < 0 && errno == EINTR)
		;
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
	if (!ask_process(&q, w, deadline, out, e))
		return false;
	addresses_interleave(out);
	return true;
}
