/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * numset.c: sets of message numbers as ranges, never expanded.
 */
#include "imap/numset.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

/* Makes the error for what stands at p, in or at the end of text; returns false. */
static bool unexpected(struct err *err, struct str text, const char *p, const char *expected)
{
	size_t at = (size_t)(p - text.p);

	if (at < text.n)
		err_set(err, ERR_USAGE, 0, "set, column %zu: expected %s, found \"%.*s\"", at + 1,
			expected, STR_ARG(utf8_head(str_skip(text, at), 20)));
	else
		err_set(err, ERR_USAGE, 0, "set, column %zu: expected %s, found the end", at + 1,
			expected);
	return false;
}

/* Reads seq-number (RFC 9051 section 9) at *p and moves behind it. */
static bool read_number(struct str text, const char **p, unsigned allowed, uint64_t *out,
	struct err *err)
{
	const char *start = *p, *end = text.p + text.n;

	if (start < end && *start == '*') {
		if (!(allowed & NUMSET_ALLOW_STAR))
			return unexpected(err, text, start, "a number; \"*\" has no meaning here");
		*out = NUMSET_STAR;
		*p = start + 1;
		return true;
	}
	while (*p < end && ascii_digit(**p))
		++*p;
	if (*p == start || *start == '0' || !str_number(str_span(start, *p), NUMSET_MAX, out))
		return unexpected(err, text, start,
			allowed & NUMSET_ALLOW_STAR ? "a number from 1 to 4294967295, or \"*\""
						    : "a number from 1 to 4294967295");
	return true;
}

/* Reads seq-range or seq-number at *p and moves behind it and its comma; *p is NULL at the end. */
static bool read_range(struct str text, const char **p, unsigned allowed, struct numset_range *r,
	struct err *err)
{
	const char *end = text.p + text.n;
	uint64_t a, b;

	if (!read_number(text, p, allowed, &a, err))
		return false;
	b = a;
	if (*p < end && **p == ':') {
		++*p;
		if (!read_number(text, p, allowed, &b, err))
			return false;
	}
	if (*p < end && **p != ',')
		return unexpected(err, text, *p, "\":\", \",\" or the end");
	*p = *p < end ? *p + 1 : NULL;
	*r = (struct numset_range){ a < b ? a : b, a < b ? b : a };
	return true;
}

bool numset_check(struct str text, unsigned allowed, struct err *err)
{
	const char *p = text.n > 0 ? text.p : "";
	struct numset_range r;

	if (str_eq(text, STR("$")))
		return (allowed & NUMSET_ALLOW_SAVED) ||
			err_set(err, ERR_USAGE, 0,
				"set: \"$\" needs a server with SEARCHRES that saved a search result");
	text.p = p;
	while (p)
		if (!read_range(text, &p, allowed, &r, err))
			return false;
	return true;
}

bool numset_parse(struct numset *set, struct str text, struct err *err)
{
	const char *p = text.p;
	struct numset_range r;

	if (!numset_check(text, NUMSET_ALLOW_STAR, err))
		return false;
	while (p && read_range(text, &p, NUMSET_ALLOW_STAR, &r, err))
		numset_add_range(set, r.from, r.to);
	return true;
}

static int by_from(const void *a, const void *b)
{
	const struct numset_range *x = a, *y = b;

	return (x->from > y->from) - (x->from < y->from);
}

/* Whether a range beginning at `from` continues one that ends at `to` and does not begin later. */
static bool continues(uint64_t to, uint64_t from)
{
	return from <= to || from - 1 == to;
}

/* Brings the ranges into order and joins those that touch. */
static void settle(struct numset *set)
{
	size_t n = 0;

	if (!set->loose || set->ordered)
		return;
	qsort(set->v, set->n, sizeof(*set->v), by_from);
	for (size_t i = 1; i < set->n; i++) {
		if (!continues(set->v[n].to, set->v[i].from))
			set->v[++n] = set->v[i];
		else if (set->v[i].to > set->v[n].to)
			set->v[n].to = set->v[i].to;
	}
	set->n = n + 1;
	set->loose = false;
}

/* Room for one more. Numbers that come again and again in disorder must not fill the memory. */
static void make_room(struct numset *set)
{
	if (set->n < set->cap)
		return;
	settle(set);
	if (set->n >= set->cap / 2)
		set->v = mem_grow(set->v, set->cap, &set->cap, sizeof(*set->v));
}

void numset_add_range(struct numset *set, uint64_t from, uint64_t to)
{
	make_room(set);
	if (set->n > 0) {
		struct numset_range *last = &set->v[set->n - 1];
		bool touches = set->ordered ? last->to < from && from - 1 == last->to
					    : continues(last->to, from);

		if (touches && from >= last->from) {
			last->to = to > last->to ? to : last->to;
			return;
		}
		set->loose = set->loose || touches;
	}
	set->v[set->n++] = (struct numset_range){ from, to };
}

void numset_add(struct numset *set, uint64_t number)
{
	numset_add_range(set, number, number);
}

uint64_t numset_count(struct numset *set)
{
	uint64_t count = 0;

	settle(set);
	for (size_t i = 0; i < set->n; i++) {
		if (set->v[i].to == NUMSET_STAR)
			return UINT64_MAX;
		count += set->v[i].to - set->v[i].from + 1;
	}
	return count;
}

/* The first range that does not end before the number; set->n: all do. */
static size_t range_at(const struct numset *set, uint64_t number)
{
	size_t low = 0, high = set->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (number > set->v[middle].to)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool numset_contains(struct numset *set, uint64_t number)
{
	size_t at;

	settle(set);
	at = range_at(set, number);
	return at < set->n && number >= set->v[at].from;
}

/* Adds what is left of the range. */
static void add_rest(struct numset *rest, struct numset_range r, const struct numset *gone)
{
	for (size_t k = range_at(gone, r.from); k < gone->n && gone->v[k].from <= r.to; k++) {
		if (gone->v[k].from > r.from)
			numset_add_range(rest, r.from, gone->v[k].from - 1);
		if (gone->v[k].to >= r.to)
			return;
		r.from = gone->v[k].to + 1;
	}
	numset_add_range(rest, r.from, r.to);
}

void numset_subtract(struct numset *set, struct numset *gone)
{
	struct numset rest = { .ordered = set->ordered };

	settle(set);
	settle(gone);
	for (size_t i = 0; i < set->n; i++)
		add_rest(&rest, set->v[i], gone);
	numset_clear(set);
	*set = rest;
}

void numset_resolve_star(struct numset *set, uint64_t largest)
{
	settle(set);
	for (size_t i = 0; i < set->n; i++) {
		struct numset_range *r = &set->v[i];

		if (r->to != NUMSET_STAR)
			continue;
		r->to = largest;
		r->from = r->from > largest ? largest : r->from;
		/* The largest may have been named before. */
		set->loose = true;
	}
}

bool numset_overlaps(struct numset *a, struct numset *b)
{
	size_t i = 0, k = 0;

	settle(a);
	settle(b);
	while (i < a->n && k < b->n) {
		if (a->v[i].to < b->v[k].from)
			i++;
		else if (b->v[k].to < a->v[i].from)
			k++;
		else
			return true;
	}
	return false;
}

static void format_number(struct buf *out, uint64_t number)
{
	if (number == NUMSET_STAR)
		buf_add_c(out, '*');
	else
		buf_addf(out, "%" PRIu64, number);
}

void numset_format(struct buf *out, struct numset *set)
{
	settle(set);
	for (size_t i = 0; i < set->n; i++) {
		if (i > 0)
			buf_add_c(out, ',');
		format_number(out, set->v[i].from);
		if (set->v[i].to == set->v[i].from)
			continue;
		buf_add_c(out, ':');
		format_number(out, set->v[i].to);
	}
}

void numset_clear(struct numset *set)
{
	free(set->v);
	*set = (struct numset){ 0 };
}
