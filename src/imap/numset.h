/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * numset.h: sets of message numbers or UIDs as ranges (RFC 9051 section 9: sequence-set, uid-set).
 *
 * A set is never expanded: "1:4294967295" is one range. Numbers are 1 to 4294967295; "*", the
 * largest number in use, is NUMSET_STAR and larger than all.
 *
 * A set may be a sequence instead (`ordered`): then the ranges stay as they were added, in the order in which
 * a server sorted its messages, and a range that continues the one before it prolongs it.
 */
#ifndef IMAP_NUMSET_H
#define IMAP_NUMSET_H

#include "base/buf.h"
#include "base/err.h"

#define NUMSET_MAX UINT32_MAX
#define NUMSET_STAR UINT64_MAX

struct numset_range {
	uint64_t from, to; /* from <= to; "3:1" is 1 to 3, "*:3" is 3 to "*" */
};

/* Zeroed: the empty set. Ranges are in order and apart from each other once one of the functions
 * below that take a set without const has returned, numset_add and numset_add_range excepted. */
struct numset {
	struct numset_range *v;
	size_t n, cap;
	bool loose;   /* added out of order: to be sorted before it is read */
	bool ordered; /* a sequence: set before anything is added */
};

enum { NUMSET_ALLOW_STAR = 1, NUMSET_ALLOW_SAVED = 2 };

/* Whether text can be sent as a sequence-set; allowed says whether with "*", and whether "$"
 * (alone: RFC 5182). Errors: ERR_USAGE with the column, what is there, what should be. */
bool numset_check(struct str text, unsigned allowed, struct err *);

/* Adds the numbers of text ("1:3,6:9,*") to the set; errors as above, and then nothing is added. */
bool numset_parse(struct numset *, struct str text, struct err *);

/* Adding costs O(1) in ascending order, O(log n) on the average otherwise. from <= to. */
void numset_add(struct numset *, uint64_t number);
void numset_add_range(struct numset *, uint64_t from, uint64_t to);

/* How many numbers; UINT64_MAX when the set has a "*". */
uint64_t numset_count(struct numset *);

/* Whether it has the number; a range to "*" has all from its beginning on. Not for sequences. */
bool numset_contains(struct numset *, uint64_t number);

/* Whether a number is in both. Not for sequences. */
bool numset_overlaps(struct numset *, struct numset *);

/* Takes out what is in the other set, which is no sequence. O(n log m). */
void numset_subtract(struct numset *, struct numset *gone);

/* Puts `largest` where "*" stands; a range that begins beyond it is the largest number alone, as in a command. */
void numset_resolve_star(struct numset *, uint64_t largest);

/* Appends the shortest text of it, "1:3,6:9,11,*"; nothing for the empty set. */
void numset_format(struct buf *, struct numset *);

void numset_clear(struct numset *);

#endif
