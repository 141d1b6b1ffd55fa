/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * input.h: where lines come from: a file, the text of -c, standard input, or the person at the prompt.
 */
#ifndef SHELL_INPUT_H
#define SHELL_INPUT_H

#include "base/buf.h"
#include "base/err.h"

struct input {
	char *name;            /* "script.imap", "-c", "stdin"; owned */
	unsigned line;         /* number of the line last read */
	unsigned command_line; /* number of the line the command began on */
	bool interactive;      /* typed at a prompt */
	int fd;                /* owned unless it is stdin; -1: text or prompt */
	struct buf ahead;      /* what was read of it; */
	char *text;            /* owned */
	size_t at;             /* how much of either has become lines */
	struct input *outer;   /* the input that \i was read from; borrowed */
	/* For the prompt: gives a line (free it) or NULL at the end. */
	char *(*ask)(void *ctx, const char *prompt);
	void *ctx;
};

struct input *input_file(const char *path, struct err *); /* "-" is stdin */
struct input *input_text(const char *name, const char *text);
struct input *input_prompt(char *(*ask)(void *ctx, const char *prompt), void *ctx);
void input_free(struct input *);

/* Replaces *line by the next line without its end. 1: there is one; 0: the end; -1: *err. A line with a NUL
 * in it, or longer than 64 MiB, is an error. */
int input_line(struct input *, const char *prompt, struct buf *line, struct err *);

/* "FILE:LINE: " for errors, or "" at a prompt; appended. */
void input_place(struct buf *, const struct input *);

#endif
