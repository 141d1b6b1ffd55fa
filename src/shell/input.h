/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * input.h: where lines come from: a file, the text of -c, standard input, or the person at the prompt.
 */
#ifndef SHELL_INPUT_H
#define SHELL_INPUT_H

#include "base/buf.h"
#include "base/err.h"

struct input_asker;

struct input {
	char *name;                      /* "script.imap", "-c", "stdin"; owned */
	unsigned line;                   /* number of the line last read */
	unsigned command_line;           /* number of the line the command began on */
	bool interactive;                /* typed at a prompt */
	int fd;                          /* owned unless it is stdin; -1: text or prompt */
	struct buf ahead;                /* what was read of it; */
	char *text;                      /* owned */
	size_t at;                       /* how much of either has become lines */
	size_t peek;                     /* how much was looked at before, */
	unsigned peek_line;              /* and the number of the last line of that */
	bool ended;                      /* the file's end was seen */
	struct input *outer;             /* the input that \i was read from; borrowed */
	const struct input_asker *asker; /* NULL: no prompt */
	void *ctx;
};

/* Who asks a person. */
struct input_asker {
	/* A line (free it); NULL: the end, or *err when a line that continues another was abandoned. */
	char *(*ask)(void *ctx, const char *prompt, struct err *);
	/* The line last asked for has grown to this, for the history. */
	void (*extend)(void *ctx, const char *line);
};

struct input *input_file(const char *name, struct err *); /* "-" is stdin */
struct input *input_text(const char *name, const char *text);
struct input *input_prompt(const struct input_asker *, void *ctx); /* both borrowed */
void input_free(struct input *);

/* Replaces *line by the next line without its end. 1: there is one; 0: the end; -1: *err. A line with a NUL
 * in it, or longer than 64 MiB, is an error. */
int input_line(struct input *, const char *prompt, struct buf *line, struct err *);

/* The line behind those looked at so far, and its number, if it is at hand: nothing waits. It is borrowed
 * until the next call; input_peeked goes past it. The lines stay to be read. */
bool input_peek(struct input *, struct str *line, unsigned *number);
void input_peeked(struct input *);

/* Tells what a line became with those that continue it. */
void input_extend(struct input *, const char *line);

/* "FILE:LINE: " for errors, or "" at a prompt; appended. */
void input_place(struct buf *, const struct input *);

#endif
