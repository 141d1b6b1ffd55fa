/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * flags.h: message flags as text (RFC 9051 section 9: flag, flag-list).
 */
#ifndef IMAP_FLAGS_H
#define IMAP_FLAGS_H

#include "base/err.h"
#include "base/str.h"

/* Whether it can be sent as a flag: an atom, or "\" and an atom. "]" is permitted in it, as servers
 * do and imaplib does against the grammar; "\*" is none: only servers say it, in PERMANENTFLAGS. */
bool flag_valid(struct str flag);

/* Whether it is the name of a system flag without its "\\": a keyword, and hardly what was meant. */
bool flag_lacks_backslash(struct str flag);

/* Finds the flags in "(\Seen a)", in "FLAGS (\Seen a)", or in a whole response "1 FETCH (FLAGS
 * (\Seen) UID 2)": *list becomes what is between the parentheses behind the last FLAGS, borrowed.
 * Errors: ERR_USAGE. */
bool flags_find(struct str text, struct str *list, struct err *);

/* Takes the next flag, whatever it looks like, off the front of a list without parentheses; false
 * at the end. */
bool flags_next(struct str *rest, struct str *flag);

/* Whether each flag of a list without parentheses can be sent; none at all is fine. Errors:
 * ERR_USAGE naming the flag, its column, and the character. */
bool flags_check(struct str list, struct err *);

#endif
