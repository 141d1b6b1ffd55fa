/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * relay.c: passes connections on to a server of this machine as if it were far away.
 *
 * usage: relay PORT MILLISECONDS
 *
 * Prints the port that it listens on, and serves one connection after the other until its standard input ends.
 * Whatever arrives leaves half of the milliseconds later, in either direction, so that a round trip takes all of
 * them; the bandwidth is not limited. What is under way at a time is: 16 MiB.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "bench/local.h"

enum { PIECE = 64 * 1024, UNDER_WAY_MAX = 16 * 1024 * 1024 };

struct piece {
	struct piece *next;
	int64_t due; /* nanoseconds of the clock */
	size_t n, sent;
	char bytes[]; /* none: the sender has closed */
};

/* One direction. */
struct way {
	int from, to;
	struct piece *first, **last;
	size_t under_way; /* bytes */
	bool closed;      /* nothing more comes from "from" */
	bool ended;       /* nor does anything go to "to" */
};

struct relay {
	unsigned port;
	int64_t delay;
};

static int64_t now(void)
{
	struct timespec t = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * (int64_t)1000000000 + t.tv_nsec;
}

static void take(struct way *w, int64_t delay)
{
	static char bytes[PIECE];
	long n = local_receive(w->from, bytes, sizeof(bytes));
	struct piece *p;

	n = n < 0 ? 0 : n;
	p = mem_alloc(sizeof(*p) + (size_t)n);
	*p = (struct piece){ .due = now() + delay, .n = (size_t)n };
	for (size_t i = 0; i < p->n; i++)
		p->bytes[i] = bytes[i];
	w->closed = n == 0;
	w->under_way += p->n;
	*w->last = p;
	w->last = &p->next;
}

static void drop_first(struct way *w)
{
	struct piece *p = w->first;

	w->first = p->next;
	if (!w->first)
		w->last = &w->first;
	free(p);
}

static void pass_on(struct way *w)
{
	struct piece *p = w->first;
	ssize_t n;

	if (p->n > 0) {
		n = send(w->to, p->bytes + p->sent, p->n - p->sent, MSG_NOSIGNAL | MSG_DONTWAIT);
		if (n < 0 && (errno == EAGAIN || errno == EINTR))
			return;
		if (n > 0) {
			p->sent += (size_t)n;
			w->under_way -= (size_t)n;
			if (p->sent == p->n)
				drop_first(w);
			return;
		}
	}
	shutdown(w->to, SHUT_WR);
	w->ended = true;
}

/* What to wait for in one direction, and until when at most. */
static void watch(const struct way *w, fd_set *in, fd_set *out, int64_t at, int64_t *wait)
{
	if (!w->closed && w->under_way < UNDER_WAY_MAX)
		FD_SET(w->from, in);
	if (!w->first || w->ended)
		return;
	if (w->first->due <= at)
		FD_SET(w->to, out);
	else if (*wait < 0 || w->first->due - at < *wait)
		*wait = w->first->due - at;
}

static bool turn(struct way *ways, int64_t delay)
{
	fd_set in, out;
	int64_t wait = -1;
	struct timespec t;
	int top = ways[0].from > ways[1].from ? ways[0].from : ways[1].from;

	FD_ZERO(&in);
	FD_ZERO(&out);
	for (int i = 0; i < 2; i++)
		watch(&ways[i], &in, &out, now(), &wait);
	t = (struct timespec){ .tv_sec = wait / 1000000000, .tv_nsec = wait % 1000000000 };
	if (pselect(top + 1, &in, &out, NULL, wait < 0 ? NULL : &t, NULL) < 0)
		return errno == EINTR;
	for (int i = 0; i < 2; i++) {
		if (FD_ISSET(ways[i].from, &in))
			take(&ways[i], delay);
		if (FD_ISSET(ways[i].to, &out))
			pass_on(&ways[i]);
	}
	return !ways[0].ended || !ways[1].ended;
}

static void serve(int client, void *arg)
{
	const struct relay *r = arg;
	int server = local_dial(r->port);
	struct way ways[2] = { { .from = client, .to = server }, { .from = server, .to = client } };

	if (server < 0 || client >= FD_SETSIZE || server >= FD_SETSIZE) {
		local_fail("relay", "connect");
		return;
	}
	for (int i = 0; i < 2; i++)
		ways[i].last = &ways[i].first;
	while (turn(ways, r->delay))
		;
	for (int i = 0; i < 2; i++)
		while (ways[i].first)
			drop_first(&ways[i]);
	close(server);
}

int main(int argc, char **argv)
{
	uint64_t port, ms;

	if (argc != 3 || !str_number(str_c(argv[1]), 65535, &port) ||
		!str_number(str_c(argv[2]), 10000, &ms)) {
		fprintf(stderr, "usage: relay PORT MILLISECONDS\n");
		return 2;
	}
	return local_serve("relay", serve,
		&(struct relay){ .port = (unsigned)port, .delay = (int64_t)ms * 500000 });
}
