/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * renumber.h: a set of message numbers while messages go: each EXPUNGE takes one out and lowers those above it
 * (RFC 9051 section 7.5.1).
 *
 * A server may say EXPUNGE as often as there are messages, so they are gathered: each costs O(log n) for a set
 * of n ranges, and the set itself is written anew when it is asked for.
 */
#ifndef IMAP_RENUMBER_H
#define IMAP_RENUMBER_H

#include "imap/numset.h"

/* What has gone since the set was as it is. Zeroed: nothing. */
struct renumber {
	uint64_t *at; /* where the ranges of the set begin, and end, in order */
	uint64_t *
		left; /* how many messages are left between at[i] and at[i + 1]: a Fenwick tree, from left[1] on */
	size_t n; /* how many such gaps there are; 0: nothing has gone */
};

/* Message `number`, as they are numbered now, has gone. The set, without "*", must not change in between, but by
 * renumber_apply. */
void renumber_expunge(struct renumber *, struct numset *, uint64_t number);

/* Brings the set up to date; and then nothing has gone. A sequence keeps its order. */
void renumber_apply(struct renumber *, struct numset *);

void renumber_clear(struct renumber *);

#endif
