/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * capture.h: a command of the user's whose output imapsh takes: a password, the answer to a challenge.
 */
#ifndef SHELL_CAPTURE_H
#define SHELL_CAPTURE_H

#include <sys/types.h>

#include "base/err.h"

struct capture {
	pid_t pid;
	int out; /* what the command writes; read it with signal_read */
};

/* Starts the command by /bin/sh, its standard input being `in` (borrowed; -1: /dev/null, since ours may be a script,
 * which it would eat). ERR_SYS. */
bool capture_start(struct capture *, const char *command, int in, struct err *);

/* Closes the pipe and waits for the command to end, whose status (as waitpid tells it) goes to *status;
 * with `stop` it is ended, politely first. ERR_SYS. */
bool capture_end(struct capture *, bool stop, int *status, struct err *);

#endif
