/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ahead.h: a script's commands, sent before the earlier ones are answered (pipelining).
 *
 * Lines are carried out one by one in any case: output, variables, \expect and the stop at a failure come
 * when a line's turn comes. All that happens earlier is that its command has left already, so that the
 * server need not wait for us. Only lines at hand are looked at: nothing waits for input.
 */
#ifndef SHELL_AHEAD_H
#define SHELL_AHEAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct shell;
struct err;

/* A zeroed struct is empty. The oldest command comes first. */
struct ahead {
	struct ahead_line *v;
	size_t at, n, cap;
};

/* Sends the command of this line, the next to be carried out, and of those behind it, as far as they may be
 * sent before their turn and the setting pipeline allows. */
void ahead_fill(struct shell *, const char *line);

/* The number under which the command of the current line was sent (for imap_cmd.ahead), or 0. */
uint64_t ahead_take(struct shell *);

/* After a line: should its command have been sent and never run, since something failed before, its answer
 * is awaited and the person told. */
void ahead_settle(struct shell *);

/* No further line of this script is carried out: says which commands were sent already, and lets their answers
 * pass. */
void ahead_abandon(struct shell *);

void ahead_clear(struct ahead *);

#endif
