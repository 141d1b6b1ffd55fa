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

bool wait_fd_until(const struct wait *w, int64_t deadline, int fd, short events, const char *doing,
	struct err *e)
{
	bool told = !w->waiting;

	if (w->deadline && (deadline < 0 || w->deadline < deadline))
		deadline = w->deadline;
	for (;;) {
		struct pollfd fds[2] = { { .fd = fd, .events = events },
			{ .fd = w->cancel_fd, .events = POLLIN } };
		int n = poll(fds, 2, told ? poll_time(deadline) : 0);

		if (n == 0 && !told) {
			w->waiting(w->ctx);
			told = true;
			continue;
		}
		if (n < 0 && errno != EINTR)
			return err_errno(e, ERR_SYS, errno, "poll");
		if (n > 0 && fds[1].revents && cancels(w))
			return err_set(e, ERR_INTERRUPTED, 0, "interrupted while %s", doing);
		if (n > 0 && fds[0].revents)
			return true;
		if (deadline >= 0 && wait_now() >= deadline)
			return err_set(e, ERR_TIMEOUT, 0,
				"timed out while %s (the limit is --timeout)", doing);
	}
}

bool wait_fd(const struct wait *w, int fd, short events, const char *doing, struct err *e)
{
	int64_t deadline = w->timeout_ms < 0 ? -1 : wait_now() + w->timeout_ms;

	return wait_fd_until(w, deadline, fd, events, doing, e);
}
