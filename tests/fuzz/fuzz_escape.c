/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_escape.c: escaped text is UTF-8, acts on no terminal, is not escaped again, and loses no line.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"

static void require(int holds, const char *what)
{
	if (!holds) {
		fprintf(stderr, "does not hold: %s\n", what);
		abort();
	}
}

static size_t lines(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == '\n';
	return n;
}

static void check(struct str text, unsigned flags)
{
	struct buf once = { 0 }, twice = { 0 };

	utf8_escape(&once, text, flags);
	utf8_escape(&twice, buf_str(&once), flags);
	require(utf8_valid(buf_str(&once)), "the output is UTF-8");
	require(str_eq(buf_str(&once), buf_str(&twice)), "the output is not escaped again");
	require(lines(buf_str(&once)) == (flags & UTF8_KEEP_NEWLINE ? lines(text) : 0),
		"line ends stay or go as asked");
	if (flags == 0) {
		require(utf8_harmless(buf_str(&once)), "the output is harmless");
		require(utf8_harmless(text) == str_eq(text, buf_str(&once)),
			"harmless is what is not changed");
	}
	require(utf8_width(buf_str(&once)) <= once.n, "no byte is wider than a column");
	buf_clear(&once);
	buf_clear(&twice);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct str text = { (const char *)data, size };

	for (unsigned flags = 0; flags <= (UTF8_KEEP_NEWLINE | UTF8_KEEP_TAB); flags++)
		check(text, flags);
	return 0;
}
