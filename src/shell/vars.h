/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * vars.h: variables: the user's, and those that imapsh sets after each command.
 *
 * Those that tell the state of the connection ($mailbox, $exists…) are computed when asked for; their
 * names cannot be set.
 */
#ifndef SHELL_VARS_H
#define SHELL_VARS_H

#include "base/buf.h"
#include "base/err.h"
#include "imap/word.h"

struct var {
	char *name, *value;
};
struct vars {
	struct var *v;
	size_t n, cap;
};

struct shell;

/* Names of variables that imapsh sets or computes, with their meaning: for help and manual. */
struct var_help {
	const char *name, *help;
};
extern const struct var_help var_table[]; /* sorted, ended by a NULL name */

/* Letters, digits and "_", beginning with no digit. */
bool var_name_valid(struct str name);

/* Sets, replaces; value NULL: unsets. */
void vars_set(struct vars *, const char *name, const char *value);
void vars_setf(struct vars *, const char *name, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
const char *vars_get(const struct vars *, const char *name);
void vars_clear(struct vars *);

/* Forgets what imapsh set after commands; the user's stay. */
void vars_forget(struct vars *);

/* The value of any variable, computed ones too: appended; false when there is none of that name. */
bool vars_value(struct shell *, struct str name, struct buf *out);

/* Whether the name is imapsh's own, and \set may not have it. */
bool vars_reserved(const char *name);
bool vars_is_own(struct str name);

#endif
