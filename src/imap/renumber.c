/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * renumber.c: a set of message numbers while messages go.
 */
#include "imap/renumber.h"

#include <stdlib.h>

#include "base/mem.h"

static int by_number(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

/* Cuts all numbers where ranges begin and end, so that each range is a run of gaps. */
static void cut(struct renumber *r, const struct numset *set)
{
	size_t n = 0, kept = 1;

	r->at = mem_zero(2 * set->n + 1, sizeof(*r->at));
	r->at[n++] = 1;
	for (size_t i = 0; i < set->n; i++) {
		r->at[n++] = set->v[i].from;
		r->at[n++] = set->v[i].to + 1;
	}
	qsort(r->at, n, sizeof(*r->at), by_number);
	for (size_t i = 1; i < n; i++)
		if (r->at[i] != r->at[kept - 1])
			r->at[kept++] = r->at[i];
	r->n = kept - 1;
	r->left = mem_zero(kept, sizeof(*r->left));
	for (size_t i = 1; i <= r->n; i++) {
		size_t above = i + (i & -i);

		r->left[i] += r->at[i] - r->at[i - 1];
		if (above <= r->n)
			r->left[above] += r->left[i];
	}
}

void renumber_expunge(struct renumber *r, struct numset *set, uint64_t number)
{
	size_t gap = 0, step = 1;

	if (!r->n) {
		numset_count(set); /* brings it into order */
		if (!set->n || !number)
			return;
		cut(r, set);
	}
	while (step <= r->n / 2)
		step *= 2;
	/* The gaps before `gap` together hold fewer than `number`. */
	for (; step; step /= 2)
		if (gap + step <= r->n && r->left[gap + step] < number) {
			gap += step;
			number -= r->left[gap];
		}
	/* Beyond the last range nothing is in the set, nor behind it. */
	for (size_t i = gap + 1; number && i <= r->n; i += i & -i)
		r->left[i]--;
}

/* The number that the message at at[i] has now, or the first one left behind it. */
static uint64_t now(const struct renumber *r, uint64_t at)
{
	size_t low = 0, high = r->n;
	uint64_t before = 0;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (r->at[middle] < at)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low; low -= low & -low)
		before += r->left[low];
	return before + 1;
}

void renumber_apply(struct renumber *r, struct numset *set)
{
	struct numset moved = { .ordered = set->ordered };

	if (!r->n)
		return;
	for (size_t i = 0; i < set->n; i++) {
		uint64_t from = now(r, set->v[i].from), end = now(r, set->v[i].to + 1);

		if (from < end)
			numset_add_range(&moved, from, end - 1);
	}
	numset_clear(set);
	*set = moved;
	renumber_clear(r);
}

void renumber_clear(struct renumber *r)
{
	free(r->at);
	free(r->left);
	*r = (struct renumber){ 0 };
}
