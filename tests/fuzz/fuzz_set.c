/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_set.c: a set that was read is the same, and as short, after being written and read again.
 */
#include <stdlib.h>

#include "imap/numset.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void check_order(const struct numset *set)
{
	for (size_t i = 0; i < set->n; i++) {
		if (set->v[i].from > set->v[i].to || set->v[i].from == 0)
			abort();
		if (i > 0 && set->v[i].from <= set->v[i - 1].to + 1)
			abort();
	}
}

static void check_again(struct numset *set)
{
	struct numset again = { 0 };
	struct buf text = { 0 }, other = { 0 };
	struct err e = { 0 };

	numset_format(&text, set);
	check_order(set);
	if (!numset_parse(&again, buf_str(&text), &e))
		abort();
	numset_format(&other, &again);
	if (!str_eq(buf_str(&text), buf_str(&other)) || numset_count(set) != numset_count(&again))
		abort();
	for (size_t i = 0; i < set->n; i++)
		if (!numset_contains(&again, set->v[i].from) ||
			!numset_contains(&again, set->v[i].to))
			abort();
	numset_clear(&again);
	buf_clear(&text);
	buf_clear(&other);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct str input = { (const char *)data, size };
	struct numset set = { 0 };
	struct err e = { 0 };
	bool good = numset_check(input, NUMSET_ALLOW_STAR, &e);

	if (good != numset_parse(&set, input, &e))
		abort();
	if (good)
		check_again(&set);
	else if (set.n > 0 || e.kind != ERR_USAGE || !e.msg[0])
		abort();
	numset_clear(&set);
	return 0;
}
