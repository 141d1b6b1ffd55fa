/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * caps.h: a set of words that a server advertises (RFC 9051 section 7.2.2), in its order. Names of mailboxes are
 * kept in such sets too.
 */
#ifndef IMAP_CAPS_H
#define IMAP_CAPS_H

#include "base/buf.h"

/* Zeroed: an empty set that was never told (known false). */
struct caps {
	char **words; /* as the server wrote them; each once */
	size_t n, cap;
	bool known;   /* the server has said */
	bool exact;   /* letters in another case are other words; kept when it is cleared */
	bool full;    /* there was more than it takes */
	size_t bytes; /* of all words */
	size_t *slots, n_slots; /* a hash table of indices + 1; 0: free */
};

/* Ignored when it is there already, and beyond so many words or bytes. */
enum { CAPS_MAX = 65536, CAPS_BYTES = 4 << 20 };
void caps_add(struct caps *, struct str word);
bool caps_has(const struct caps *, const char *word); /* in any case, unless exact */

/* Whether any of the alternatives in "MOVE|IMAP4rev2" is there; NULL: nothing is needed, true. */
bool caps_has_any(const struct caps *, const char *alternatives);

/* The i-th value of capabilities of the form PREFIXvalue ("AUTH=", "THREAD="), or NULL. */
const char *caps_value(const struct caps *, const char *prefix, size_t i);

void caps_copy(struct caps *to, const struct caps *from); /* what `to` had is gone */
void caps_join(struct buf *, const struct caps *);        /* separated by blanks */
void caps_clear(struct caps *);                           /* forgets all: RFC 9051 section 6.2.1 */

#endif
