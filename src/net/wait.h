/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * wait.h: waiting for a descriptor, with an end: a time limit, and the user's wish to get out.
 *
 * One struct wait belongs to a session and is borrowed by every filter of its stream. The signal
 * handler makes cancel_fd readable (and never jumps); a wait that sees it asks `cancelled`, which
 * empties the descriptor and decides: true ends the wait with ERR_INTERRUPTED, false goes on waiting.
 */
#ifndef NET_WAIT_H
#define NET_WAIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct wait {
	int cancel_fd;  /* -1: none */
	int timeout_ms; /* for one wait without progress; -1: none */
	int64_t deadline; /* of wait_now's clock, for all waits together; 0: none. It holds against who
				       * always has something to say */
	bool (*cancelled)(void *ctx); /* NULL: any cancel ends the wait */
	void (*waiting)(void *ctx);   /* before a wait that may last; NULL: nothing is to be done */
	void *ctx;
};

/* Milliseconds of a clock that only goes forward. */
int64_t wait_now(void);

/* The same clock in microseconds, for measuring. */
uint64_t wait_now_us(void);

/* Waits until fd is ready for events (POLLIN, POLLOUT; an error or hang-up counts as ready). fd -1
 * waits for the time or the user alone. Errors: ERR_TIMEOUT ("doing" says at what), ERR_INTERRUPTED. */
bool wait_fd(const struct wait *, int fd, short events, const char *doing, struct err *);

/* The same with a deadline of wait_now's clock instead of timeout_ms (-1: none). */
bool wait_fd_until(const struct wait *, int64_t deadline, int fd, short events, const char *doing,
	struct err *);

/* All waits from now on together end within timeout_ms, or earlier where they had to anyhow. Returns what ->deadline was, for
 * who ends that by setting it back. */
int64_t wait_bound(struct wait *);

/* Waits until one of two descriptors is ready, the first for POLLIN or the second for POLLOUT; they may be the same. *writable:
 * the second is. */
bool wait_both(const struct wait *, int in, int out, bool *writable, const char *doing,
	struct err *);

#endif
