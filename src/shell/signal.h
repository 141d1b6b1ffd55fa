/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * signal.h: signals as bytes in a pipe: the handlers do nothing else, and nothing jumps.
 */
#ifndef SHELL_SIGNAL_H
#define SHELL_SIGNAL_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/err.h"

/* Catches SIGINT, SIGTERM and SIGHUP; ignores SIGPIPE, so that writes fail instead. */
bool signal_init(struct err *);

/* Readable when a signal came: for struct wait's cancel_fd. */
int signal_fd(void);

/* Empties the pipe: the last signal that came since, or 0. The others win over SIGINT. */
int signal_take(void);

/* Whether SIGTERM or SIGHUP has come: the program is to end. */
bool signal_ending(void);

/* read(2) that a signal ends, also one that came before: ERR_INTERRUPTED. `from` is what error messages call
 * the descriptor. */
ssize_t signal_read(int fd, void *, size_t n, const char *from, struct err *);

/* Catches SIGTSTP too, or leaves it to stop the program as ever: for who has changed the terminal's mode. */
void signal_catch_stop(bool);

/* Stops the program, as SIGTSTP does when nobody catches it; returns when it goes on. */
void signal_stop(void);

/* For a child about to run: default actions again. */
void signal_default(void);

/* Around popen and system, whose child would else inherit it: whether SIGPIPE is ignored. */
void signal_ignore_pipe(bool);

#endif
