/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * str.c: looking at borrowed runs of bytes.
 */
#include "base/str.h"

#include <string.h>

struct str str_c(const char *z)
{
	return (struct str){ z, z ? strlen(z) : 0 };
}

bool str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* Whether the first n bytes are equal, ASCII letters folded. */
static bool same_folded(const char *a, const char *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (a[i] != b[i] && ascii_upper(a[i]) != ascii_upper(b[i]))
			return false;
	return true;
}

bool str_eq_case(struct str a, struct str b)
{
	return a.n == b.n && same_folded(a.p, b.p, a.n);
}

bool str_is(struct str s, const char *z)
{
	return str_eq_case(s, str_c(z));
}

bool str_has_prefix(struct str s, const char *prefix)
{
	size_t n = strlen(prefix);

	return s.n >= n && same_folded(s.p, prefix, n);
}

int str_cmp_case(struct str a, struct str b)
{
	for (size_t i = 0; i < a.n && i < b.n; i++) {
		unsigned char x = (unsigned char)ascii_upper(a.p[i]);
		unsigned char y = (unsigned char)ascii_upper(b.p[i]);

		if (x != y)
			return x < y ? -1 : 1;
	}
	return (a.n > b.n) - (a.n < b.n);
}

struct str str_split(struct str *rest, char sep)
{
	struct str all = *rest;
	size_t at = str_find(all, sep);

	*rest = at < all.n ? str_skip(all, at + 1) : (struct str){ NULL, 0 };
	return str_head(all, at);
}

/* So many digits fit 64 bits whatever they are. */
#define DIGITS_SAFE 19

bool str_number(struct str s, uint64_t max, uint64_t *out)
{
	uint64_t value = 0;

	if (s.n == 0)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		uint64_t digit = (uint64_t)(s.p[i] - '0');

		if (!ascii_digit(s.p[i]))
			return false;
		if (i >= DIGITS_SAFE && value > (UINT64_MAX - digit) / 10)
			return false;
		value = value * 10 + digit;
	}
	if (value > max)
		return false;
	*out = value;
	return true;
}

size_t str_distance(struct str a, struct str b)
{
	size_t d[STR_NEAR + 1][STR_NEAR + 1];

	if (a.n > STR_NEAR || b.n > STR_NEAR)
		return SIZE_MAX;
	for (size_t i = 0; i <= a.n; i++)
		d[i][0] = i;
	for (size_t k = 0; k <= b.n; k++)
		d[0][k] = k;
	for (size_t i = 1; i <= a.n; i++)
		for (size_t k = 1; k <= b.n; k++) {
			bool same = ascii_upper(a.p[i - 1]) == ascii_upper(b.p[k - 1]);
			size_t best = d[i - 1][k - 1] + !same;

			if (d[i - 1][k] + 1 < best)
				best = d[i - 1][k] + 1;
			if (d[i][k - 1] + 1 < best)
				best = d[i][k - 1] + 1;
			if (i > 1 && k > 1 && ascii_upper(a.p[i - 1]) == ascii_upper(b.p[k - 2]) &&
				ascii_upper(a.p[i - 2]) == ascii_upper(b.p[k - 1]) &&
				d[i - 2][k - 2] + 1 < best)
				best = d[i - 2][k - 2] + 1;
			d[i][k] = best;
		}
	return d[a.n][b.n];
}
