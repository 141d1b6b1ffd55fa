/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * str.h: a borrowed run of bytes, the currency of every parser here.
 *
 * A NUL may be inside, none is promised at the end, and whoever holds a struct str owns nothing:
 * the bytes live as long as what they were borrowed from. A zeroed struct str is the empty run.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
	const char *p;
	size_t n;
};

/* A string literal as a struct str, usable in static initialisers. */
#define STR(literal) ((struct str){ "" literal, sizeof(literal) - 1 })

/* printf("%.*s", STR_ARG(s)): for text known to be short (at most INT_MAX bytes) and harmless. */
#define STR_ARG(s) (int)(s).n, ((s).p ? (s).p : "")

/* The bytes of a NUL-ended string; NULL gives the empty run. */
struct str str_c(const char *z);

/* Byte equality; and equality where ASCII letters match in either case (IMAP's keywords). */
bool str_eq(struct str a, struct str b);
bool str_eq_case(struct str a, struct str b);
bool str_is(struct str s, const char *z); /* str_eq_case against a NUL-ended word */

/* Whether s begins with the prefix, ASCII letters in either case. */
bool str_has_prefix(struct str s, const char *prefix);

/* Order as memcmp does, ASCII letters folded, the shorter first: <0, 0, >0. */
int str_cmp_case(struct str a, struct str b);

/* Edit distance with neighbours swapped as one step, ASCII letters in either case; SIZE_MAX where either has more
 * than STR_NEAR bytes: for names that were mistyped. */
enum { STR_NEAR = 32 };
size_t str_distance(struct str a, struct str b);

/* Splits *rest at the first sep: returns what is before it and moves *rest behind it (to the empty
 * run with p == NULL when sep does not occur, so that a loop can end on rest->p == NULL). */
struct str str_split(struct str *rest, char sep);

/* Reads all of s as a decimal number of ASCII digits; false when it is empty, has anything else, or
 * exceeds max. Nothing is written to *out on failure. */
bool str_number(struct str s, uint64_t max, uint64_t *out);

/* ASCII-only character tests, independent of the locale. */
static inline bool ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}
static inline bool ascii_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
static inline char ascii_upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}
static inline char ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}
/* The value of a hexadecimal digit, or -1. */
static inline int ascii_hex(char c)
{
	c = ascii_lower(c);
	if (ascii_digit(c))
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}
/* SP, TAB, CR, LF */
static inline bool ascii_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* What follows is done for every word of every response, so a call would cost more than the work. */

/* The run from p up to, not including, end. */
static inline struct str str_span(const char *p, const char *end)
{
	return (struct str){ p, (size_t)(end - p) };
}

/* What follows the first n bytes; empty when there are fewer. */
static inline struct str str_skip(struct str s, size_t n)
{
	if (n > s.n)
		n = s.n;
	/* There may be no address to add to when there are no bytes. */
	return n ? (struct str){ s.p + n, s.n - n } : s;
}

/* The first n bytes, or all of them when there are fewer. */
static inline struct str str_head(struct str s, size_t n)
{
	return (struct str){ s.p, n < s.n ? n : s.n };
}

/* Position of the first c, or s.n when there is none. */
static inline size_t str_find(struct str s, char c)
{
	const char *hit = s.n > 0 ? (const char *)memchr(s.p, c, s.n) : NULL;

	return hit ? (size_t)(hit - s.p) : s.n;
}

/* Position of the first blank (SP, TAB, CR, LF), or s.n when there is none. */
static inline size_t str_blank(struct str s)
{
	size_t n = 0;

	while (n < s.n && !ascii_blank(s.p[n]))
		n++;
	return n;
}

/* Without blanks (SP, TAB, CR, LF) at both ends. */
static inline struct str str_trim(struct str s)
{
	while (s.n > 0 && ascii_blank(s.p[s.n - 1]))
		s.n--;
	while (s.n > 0 && ascii_blank(s.p[0]))
		s = str_skip(s, 1);
	return s;
}

#endif
