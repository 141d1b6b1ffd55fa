/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * utf8.c: UTF-8 read, checked, measured, and made harmless for a terminal.
 */
#include "base/utf8.h"

#include <string.h>
#include <unictype.h>
#include <unistr.h>
#include <uniwidth.h>

size_t utf8_decode(struct str s, uint32_t *code_point)
{
	ucs4_t c;
	int n = u8_mbtoucr(&c, (const uint8_t *)s.p, s.n);

	if (n <= 0)
		return 0;
	*code_point = c;
	return (size_t)n;
}

struct str utf8_head(struct str s, size_t max)
{
	size_t n = 0;

	while (n < s.n) {
		uint32_t c;
		size_t more = utf8_decode(str_skip(s, n), &c);

		more = more ? more : 1;
		if (n && n + more > max)
			break;
		n += more;
	}
	return str_head(s, n);
}

void utf8_encode(struct buf *out, uint32_t code_point)
{
	uint8_t bytes[6];
	int n = u8_uctomb(bytes, code_point, sizeof(bytes));

	if (n > 0)
		buf_add(out, bytes, (size_t)n);
}

/* How many bytes of ASCII s begins with: nearly all text, so eight at a time. */
static size_t ascii_run(struct str s)
{
	size_t i = 0;
	uint64_t w;

	for (; s.n - i >= sizeof(w); i += sizeof(w)) {
		memcpy(&w, s.p + i, sizeof(w));
		if (w & UTF8_EACH_BYTE(0x80))
			break;
	}
	while (i < s.n && (unsigned char)s.p[i] < 0x80)
		i++;
	return i;
}

bool utf8_valid(struct str s)
{
	struct str rest = str_skip(s, ascii_run(s));

	return rest.n == 0 || u8_check((const uint8_t *)rest.p, rest.n) == NULL;
}

bool utf8_ascii(struct str s)
{
	return ascii_run(s) == s.n;
}

/* How many printable ASCII bytes s begins with. */
static size_t printable_ascii(struct str s)
{
	size_t i = 0;
	uint64_t w;

	for (; s.n - i >= sizeof(w); i += sizeof(w)) {
		memcpy(&w, s.p + i, sizeof(w));
		if (utf8_unprintable(w) & UTF8_EACH_BYTE(0x80))
			break;
	}
	while (i < s.n && s.p[i] >= 0x20 && s.p[i] < 0x7F)
		i++;
	return i;
}

size_t utf8_width(struct str s)
{
	size_t columns = 0;

	for (;;) {
		size_t n = printable_ascii(s);
		uint32_t c;

		columns += n;
		s = str_skip(s, n);
		if (s.n == 0)
			return columns;
		n = utf8_decode(s, &c);
		int width = n > 0 ? uc_width(c, "UTF-8") : 1;

		if (width > 0)
			columns += (size_t)width;
		s = str_skip(s, n > 0 ? n : 1);
	}
}

/* Whether a code point could act on a terminal or hide there. */
static bool acts(uint32_t c)
{
	return uc_is_general_category_withtable(c,
		UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Zl |
			UC_CATEGORY_MASK_Zp);
}

static void escape_one(struct buf *out, uint32_t c)
{
	switch (c) {
	case '\n': buf_add_z(out, "\\n"); break;
	case '\t': buf_add_z(out, "\\t"); break;
	case 0x1B: buf_add_z(out, "\\e"); break;
	default: buf_addf(out, c < 0x80 ? "\\x%02X" : "\\u{%X}", (unsigned)c); break;
	}
}

/* How many bytes at the front of s (s.n > 0) may be shown as they are. When none: *skip is how many
 * are to be escaped, and *c is their code point or, when they are no UTF-8, above all of those. */
static size_t harmless_run(struct str s, unsigned flags, uint32_t *c, size_t *skip)
{
	size_t n = printable_ascii(s);

	if (n > 0)
		return n;
	*skip = utf8_decode(s, c);
	if (*skip == 0) {
		*c = UINT32_MAX;
		*skip = 1;
		return 0;
	}
	if ((*c == '\n' && (flags & UTF8_KEEP_NEWLINE)) || (*c == '\t' && (flags & UTF8_KEEP_TAB)))
		return 1;
	return acts(*c) ? 0 : *skip;
}

void utf8_escape(struct buf *out, struct str s, unsigned flags)
{
	buf_reserve(out, s.n);
	while (s.n > 0) {
		uint32_t c = 0;
		size_t skip = 0;
		size_t n = harmless_run(s, flags, &c, &skip);

		if (n > 0)
			buf_add(out, s.p, n);
		else if (c == UINT32_MAX)
			buf_addf(out, "\\x%02X", (unsigned)(unsigned char)s.p[0]);
		else
			escape_one(out, c);
		s = str_skip(s, n > 0 ? n : skip);
	}
}

bool utf8_harmless(struct str s)
{
	while (s.n > 0) {
		uint32_t c = 0;
		size_t skip = 0;
		size_t n = harmless_run(s, 0, &c, &skip);

		if (n == 0)
			return false;
		s = str_skip(s, n);
	}
	return true;
}
