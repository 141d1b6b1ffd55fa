/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * utf8.c: UTF-8 read, checked, measured, and made harmless for a terminal.
 */
#include "base/utf8.h"

#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
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

size_t utf8_run(struct str s)
{
	struct str rest = str_skip(s, ascii_run(s));
	const uint8_t *bad = rest.n > 0 ? u8_check((const uint8_t *)rest.p, rest.n) : NULL;

	return bad ? (size_t)((const char *)bad - s.p) : s.n;
}

bool utf8_valid(struct str s)
{
	return utf8_run(s) == s.n;
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

enum {
	SOFT_HYPHEN = 0xAD,
	JOINER = 0x200D,
	EMOJI_STYLE = 0xFE0F,
	FLAG_A = 0x1F1E6,
	FLAG_Z = 0x1F1FF
};

/* Whether a cluster goes on between two code points. libunistring looks at these alone, and not what stands before
 * them: two letters make a flag, and a joiner joins an emoji to one only (rules GB11 to GB13). */
static bool goes_on(uint32_t before, uint32_t c, bool emoji, size_t flags)
{
	if (c >= FLAG_A && c <= FLAG_Z && before >= FLAG_A && before <= FLAG_Z)
		return flags % 2;
	if (before == JOINER && emoji && uc_is_property_extended_pictographic(c))
		return true;
	return !uc_is_grapheme_break(before, c);
}

size_t utf8_cluster(struct str s)
{
	uint32_t before, c;
	size_t n, more, flags;
	bool emoji;

	/* ASCII that is followed by ASCII stands alone. */
	if (s.n < 2 || (utf8_ascii(str_head(s, 2)) && s.p[0] != '\r'))
		return s.n > 0;
	n = utf8_decode(s, &before);
	if (n == 0)
		return 1;
	emoji = uc_is_property_extended_pictographic(before);
	flags = before >= FLAG_A && before <= FLAG_Z;
	while (n < s.n && (more = utf8_decode(str_skip(s, n), &c)) > 0 &&
		goes_on(before, c, emoji, flags)) {
		flags += c >= FLAG_A && c <= FLAG_Z;
		before = c;
		n += more;
	}
	return n;
}

/* Several code points that a terminal draws as one emoji take two columns, whatever they would take alone:
 * joined ones, those with a skin colour, those that ask for colours by a variation selector. */
static size_t cluster_width(struct str s)
{
	bool emoji = false, styled = false;
	size_t columns = 0;

	for (size_t at = 0; at < s.n;) {
		uint32_t c;
		size_t n = utf8_decode(str_skip(s, at), &c);
		int width = n == 0 || c == SOFT_HYPHEN ? 1 : uc_width(c, "UTF-8");

		if (at == 0 && n > 0)
			emoji = uc_is_property_emoji(c);
		styled = styled || (n > 0 && c == EMOJI_STYLE);
		columns += width > 0 ? (size_t)width : 0;
		at += n > 0 ? n : 1;
	}
	return emoji && (styled || columns > 2) ? 2 : columns;
}

/* Letters that stand alone unless something joins them from behind, with the columns that each takes. */
static const struct {
	uint32_t first, last;
	unsigned columns;
} letters[] = {
	{ 0xC0, 0x2AF, 1 },    /* Latin */
	{ 0x391, 0x3A1, 1 },   /* Greek */
	{ 0x3A3, 0x481, 1 },   /* and Cyrillic */
	{ 0x5D0, 0x5EA, 1 },   /* Hebrew */
	{ 0x3041, 0x3096, 2 }, /* Hiragana */
	{ 0x30A1, 0x30FA, 2 }, /* Katakana */
	{ 0x4E00, 0x9FEF, 2 }, /* Han */
	{ 0xAC00, 0xD7A3, 2 }, /* Hangul */
};

static unsigned letter_columns(uint32_t c)
{
	for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
		if (c <= letters[i].last)
			return c >= letters[i].first ? letters[i].columns : 0;
	return 0;
}

/* How far s is printable ASCII and such letters, with their columns added; without the last of them when something else
 * follows, which may belong to it. */
static size_t letter_run(struct str s, size_t *columns)
{
	size_t n = 0, last = 0;
	unsigned wide = 0;

	for (;;) {
		size_t ascii = printable_ascii(str_skip(s, n)), step;
		uint32_t c;

		*columns += ascii;
		n += ascii;
		if (ascii > 0)
			last = wide = 1;
		if (n == s.n)
			return n;
		step = utf8_decode(str_skip(s, n), &c);
		if (step == 0 || letter_columns(c) == 0)
			break;
		last = step;
		wide = letter_columns(c);
		*columns += wide;
		n += last;
	}
	*columns -= wide;
	return n - last;
}

size_t utf8_width(struct str s)
{
	size_t columns = 0;

	for (;;) {
		size_t n = letter_run(s, &columns);

		if (n == s.n)
			return columns;
		s = str_skip(s, n);
		n = utf8_cluster(s);
		columns += cluster_width(str_head(s, n));
		s = str_skip(s, n);
	}
}

/* Format characters that are part of the text: without the first three Persian, Indic scripts and emoji fall apart, and
 * the others, signs that enclose the digits behind them, can be seen. */
static bool is_text(uint32_t c)
{
	static const uint32_t marks[] = { 0x200C, JOINER, SOFT_HYPHEN, 0x600, 0x601, 0x602, 0x603,
		0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD };

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (marks[i] == c)
			return true;
	return false;
}

static bool is_joiner(uint32_t c)
{
	return c == 0x200C || c == JOINER;
}

static bool is_variation(uint32_t c)
{
	return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) ||
		(c >= 0x180B && c <= 0x180F && c != 0x180E);
}

/* Letters and marks that draw nothing: fillers, unassigned ones. All are in these blocks but for format
 * characters, which are known by their category. */
static bool draws_nothing(uint32_t c)
{
	switch (c >> 8) {
	case 0x03:
	case 0x11:
	case 0x17:
	case 0x18:
	case 0x20:
	case 0x31:
	case 0xFE:
	case 0xFF: return uc_is_property_default_ignorable_code_point(c);
	default: return c >= 0xE0000 && uc_is_property_default_ignorable_code_point(c);
	}
}

/* Whether a code point could act on a terminal or hide there; `before` is the one shown before it, 0 when that is a
 * blank or none. Joiners and variation selectors change what they stand behind, one at a time; where there is nothing
 * to change they hide. */
static bool acts(uint32_t c, uint32_t before)
{
	/* Most letters are below the first of these. */
	if (c >= 0x34F && is_joiner(c))
		return !before || is_joiner(before);
	if (c >= 0x180B && is_variation(c))
		return !before || is_joiner(before) || is_variation(before);
	if (c >= 0x34F && draws_nothing(c))
		return true;
	return uc_is_general_category_withtable(c,
		       UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Zl |
			       UC_CATEGORY_MASK_Zp) &&
		!is_text(c);
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
static size_t harmless_run(struct str s, unsigned flags, uint32_t *before, uint32_t *c,
	size_t *skip)
{
	size_t n = printable_ascii(s);

	if (n > 0) {
		*before = s.p[n - 1] == ' ' ? 0 : (uint32_t)s.p[n - 1];
		return n;
	}
	*skip = utf8_decode(s, c);
	if (*skip == 0) {
		*c = UINT32_MAX;
		*skip = 1;
		*before = 0;
		return 0;
	}
	if ((*c == '\n' && (flags & UTF8_KEEP_NEWLINE)) ||
		(*c == '\t' && (flags & UTF8_KEEP_TAB))) {
		*before = 0;
		return 1;
	}
	if (acts(*c, *before)) {
		*before = 0;
		return 0;
	}
	*before = *c;
	return *skip;
}

void utf8_escape(struct buf *out, struct str s, unsigned flags)
{
	uint32_t before = 0;

	buf_reserve(out, s.n);
	while (s.n > 0) {
		uint32_t c = 0;
		size_t skip = 0;
		size_t n = harmless_run(s, flags, &before, &c, &skip);

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
	uint32_t before = 0;

	while (s.n > 0) {
		uint32_t c = 0;
		size_t skip = 0;
		size_t n = harmless_run(s, 0, &before, &c, &skip);

		if (n == 0)
			return false;
		s = str_skip(s, n);
	}
	return true;
}
