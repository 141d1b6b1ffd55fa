/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * wait.c: poll with a deadline and a way out.
 */
#include "net/wait.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <time.h>

int64_t wait_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

uint64_t wait_now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

static int poll_time(int64_t deadline)
{
	int64_t left;

	if (deadline < 0)
		return -1;
	left = deadline - wait_now();
	return left < 0 ? 0 : left > INT_MAX ? INT_MAX : (int)left;
}

/* Whether a readable cancel descriptor ends the wait. */
static bool cancels(const struct wait *w)
{
	return !w->cancelled || w->cancelled(w->ctx);
}

static bool timed_out(const char *doing, struct err *e)
{
	return err_set(e, ERR_TIMEOUT, 0, "timed out while %s (the limit is --timeout)", doing);
}

/* Waits for any of fds, of which the last is to be the cancel descriptor. */
static bool wait_any(const struct wait *w, int64_t deadline, struct pollfd *fds, size_t n,
	const char *doing, struct err *e)
{
	struct pollfd *cancel = &fds[n - 1];
	bool told = !w->waiting;

	*cancel = (struct pollfd){ .fd = w->cancel_fd, .events = POLLIN };
	if (w->deadline && (deadline < 0 || w->deadline < deadline))
		deadline = w->deadline;
	/* Who always has something to say must not keep us beyond the end of all waits. */
	if (w->deadline && wait_now() >= w->deadline)
		return timed_out(doing, e);
	for (;;) {
		int ready = poll(fds, (nfds_t)n, told ? poll_time(deadline) : 0);

		if (ready == 0 && !told) {
			w->waiting(w->ctx);
			told = true;
			continue;
		}
		if (ready < 0 && errno != EINTR)
			return err_errno(e, ERR_SYS, errno, "poll");
		if (ready > 0 && cancel->revents && cancels(w))
			return err_set(e, ERR_INTERRUPTED, 0, "interrupted while %s", doing);
		for (size_t i = 0; ready > 0 && i + 1 < n; i++)
			if (fds[i].revents)
				return true;
		if (deadline >= 0 && wait_now() >= deadline)
			return timed_out(doing, e);
	}
}

bool wait_fd_until(const struct wait *w, int64_t deadline, int fd, short events, const char *doing,
	struct err *e)
{
	struct pollfd fds[2] = { { .fd = fd, .events = events } };

	return wait_any(w, deadline, fds, 2, doing, e);
}

static int64_t deadline_of(const struct wait *w)
{
	return w->timeout_ms < 0 ? -1 : wait_now() + w->timeout_ms;
}

int64_t wait_bound(struct wait *w)
{
	const int64_t before = w->deadline, end = deadline_of(w);

	if (end >= 0 && (!before || end < before))
		w->deadline = end;
	return before;
}

bool wait_fd(const struct wait *w, int fd, short events, const char *doing, struct err *e)
{
	return wait_fd_until(w, deadline_of(w), fd, events, doing, e);
}

bool wait_both(const struct wait *w, int in, int out, bool *writable, const char *doing,
	struct err *e)
{
	struct pollfd fds[3] = { { .fd = in, .events = POLLIN }, { .fd = out, .events = POLLOUT } };
	bool ok = wait_any(w, deadline_of(w), fds, 3, doing, e);

	*writable = ok && fds[1].revents;
	return ok;
}
