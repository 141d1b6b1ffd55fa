/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * expand.h: variables in the words of a line.
 *
 * "$NAME" and "${NAME}" stand for the variable's value, as a word or within one ("1:$exists", "${base}/2024"), also
 * in parentheses; in double quotes a "$" is a "$". A value is one piece of text: it is neither split nor read as
 * syntax again, and encoded as its place needs it. "$" alone is IMAP's saved search result (RFC 5182), and stays, as
 * any "$" without a name behind it does. Keywords such as $Forwarded (RFC 9051 section 2.3.2) are no variables where
 * a keyword may stand, unless there is one of that name.
 */
#ifndef SHELL_EXPAND_H
#define SHELL_EXPAND_H

#include "imap/word.h"

struct shell;
struct local_spec;

/* Puts the values into the words behind the verb; `row` is a client command's, or NULL. ERR_USAGE names what is not
 * set. */
bool expand_words(struct shell *, const struct local_spec *row, struct words *, struct err *);

/* Whether the word has a variable that there is. */
bool expand_would(struct shell *, const struct word *);

/* Whether a word has a variable that imapsh sets: its value depends on when it is asked for. */
bool expand_depends(const struct words *);

#endif
