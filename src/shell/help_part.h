/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * help_part.h: what the parts of help share: help.c, help_topics.c, help_options.c, help_mdoc.c.
 */
#ifndef SHELL_HELP_PART_H
#define SHELL_HELP_PART_H

#include "imap/spec.h"
#include "shell/help.h"
#include "shell/options.h"

/* A topic: text as it is shown, then what `add` makes of a table. */
struct topic {
	const char *name, *summary, *text; /* text may be NULL */
	void (*add)(struct buf *);         /* may be NULL */
};
extern const struct topic topics[]; /* sorted, ended by a NULL name; help_topics.c */

/* The exit statuses with their meaning; ended by a NULL text. help_topics.c */
struct exit_row {
	int status;
	const char *text;
};
extern const struct exit_row exit_table[];

/* The headings of the overview, in its order: NULL-ended. help.c */
extern const char *const help_groups[];

/* Appends words wrapped at 78 columns; `column` is where the line is now, lines after the first are indented.
 * Ends the line. */
void help_wrap(struct buf *, size_t column, size_t indent, const char *text);

/* Appends lines: those that begin with a blank as they are, others wrapped. */
void help_text(struct buf *, const char *text);

/* What is sent, with line ends as \r\n. */
void help_wire(struct buf *, const char *wire);

/* "  LEFT      right": right is wrapped beside it, or below where left is too long for `width`. */
void help_pair(struct buf *, size_t width, const char *left, const char *right);

/* The row's vocabulary: "WORD ARGS  help". */
void help_vocabulary(struct buf *, const struct vocabulary *);

/* What a setting can be: "off" by default, "from 0 to 86400; default 60"…: appended. */
void help_setting_values(struct buf *, const struct setting *);

/* The states that a command is legal in, in words; NULL: all of them. */
const char *help_states(unsigned states);

#endif
