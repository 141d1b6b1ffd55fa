/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * charset.c: texts in the charsets of mail, as UTF-8.
 */
#include "view/charset_private.h"

#include <errno.h>
#include <iconv.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

enum {
	OTHERS = 8, /* charsets that are not in the table; what comes behind them is unknown */
	LABEL_MAX = 40,
	PIECE = 4096 /* bytes converted before there is more room made */
};

struct converter {
	const char *name; /* iconv's */
	iconv_t cd;
	bool missing;
	unsigned *single; /* of a byte a character: the code points from 0x80 on; UINT_MAX: none */
	struct converter *next;
};

struct charsets {
	struct converter *converters;
	char *others[OTHERS];
	size_t n_others;
	char label[LABEL_MAX + 1]; /* the last one looked up, and what it means */
	size_t row;
	const char *other; /* iconv's name of one that is in no row */
};

struct charsets *charsets_new(void)
{
	return mem_zero(1, sizeof(struct charsets));
}

void charsets_free(struct charsets *c)
{
	if (!c)
		return;
	while (c->converters) {
		struct converter *v = c->converters;

		c->converters = v->next;
		if (!v->missing)
			iconv_close(v->cd);
		free(v->single);
		free(v);
	}
	while (c->n_others > 0)
		free(c->others[--c->n_others]);
	free(c);
}

/* The converter from that charset; NULL when there is none: Debian has most of them in packages of their own. */
static struct converter *open_converter(struct charsets *c, const char *name)
{
	struct converter *v = c->converters;

	if (!name)
		return NULL;
	while (v && strcmp(v->name, name) != 0)
		v = v->next;
	if (!v) {
		v = mem_zero(1, sizeof(*v));
		v->name = name;
		v->cd = iconv_open("UTF-8", name);
		/* NOLINTNEXTLINE(performance-no-int-to-ptr): so POSIX has it */
		v->missing = v->cd == (iconv_t)-1;
		v->next = c->converters;
		c->converters = v;
	}
	return v->missing ? NULL : v;
}

/* --- labels --- */

/* Several names for a numbered code page. */
static const char *const code_pages[] = { "windows", "win", "dos", "ibm", "oem", "ms", "codepage",
	"cp" };

/* Lower case, without blanks and punctuation; up to what cannot be in a label, as "; format=flowed". */
static void squeeze(struct buf *out, struct str label)
{
	for (size_t i = 0; i < label.n && out->n < LABEL_MAX; i++) {
		char c = ascii_lower(label.p[i]);

		if (ascii_digit(c) || ascii_alpha(c))
			buf_add_c(out, c);
		else if (out->n > 0 && !strchr("-_.: +\t", c))
			break;
	}
}

static bool all_digits(const char *z)
{
	return *z && strspn(z, "0123456789") == strlen(z);
}

/* "windows1251" and "dos866" as "cp1251" and "cp866". */
static void rename_code_page(struct buf *name)
{
	for (size_t i = 0; i < sizeof(code_pages) / sizeof(code_pages[0]); i++) {
		size_t n = strlen(code_pages[i]);
		char *number;

		if (strncmp(name->p, code_pages[i], n) != 0 || !all_digits(name->p + n))
			continue;
		number = mem_dup_z(name->p + n);
		buf_truncate(name, 0);
		buf_addf(name, "cp%s", number);
		free(number);
		return;
	}
	/* "8859-1" */
	if (strncmp(name->p, "8859", 4) == 0) {
		buf_add_z(name, "iso");
		memmove(name->p + 3, name->p, name->n - 3);
		memcpy(name->p, "iso", 3);
	}
}

static bool find_row(const char *name, size_t *row)
{
	char word[LABEL_MAX + 3];

	stpcpy(stpcpy(stpcpy(word, " "), name), " ");
	for (*row = 0; *row < charset_table_n; (*row)++)
		if (strstr(charset_table[*row].labels, word))
			return true;
	return false;
}

/* What is in no table iconv may know all the same: its name for it, or NULL. */
static const char *find_other(struct charsets *c, struct str label)
{
	char name[LABEL_MAX + 1] = "";
	size_t i = 0;

	label = str_trim(label);
	for (; i < label.n && i < LABEL_MAX; i++) {
		if (!ascii_digit(label.p[i]) && !ascii_alpha(label.p[i]) &&
			!strchr("-_.:", label.p[i]))
			return NULL;
		name[i] = label.p[i];
	}
	for (i = 0; i < c->n_others && strcmp(c->others[i], name) != 0;)
		i++;
	if (i == OTHERS)
		return NULL;
	if (i == c->n_others)
		c->others[c->n_others++] = mem_dup_z(name);
	return open_converter(c, c->others[i]) ? c->others[i] : NULL;
}

/* The row of the table, or of a guess; c->other is set when it is in none. */
static const struct charset *find(struct charsets *c, struct str label)
{
	struct buf name = { 0 };
	const char *z;

	squeeze(&name, label);
	if (name.n == 0) {
		c->label[0] = '\0';
		c->other = NULL;
		c->row = CHARSET_AT_GUESS;
		return &charset_table[CHARSET_AT_GUESS];
	}
	if (strcmp(c->label, name.p) == 0) {
		buf_clear(&name);
		return &charset_table[c->row];
	}
	memcpy(c->label, name.p, name.n + 1);
	rename_code_page(&name);
	c->other = NULL;
	/* "x-sjis" means what "sjis" does. */
	for (z = name.p; !find_row(z, &c->row) && *z == 'x';)
		z++;
	if (c->row == charset_table_n) {
		c->row = CHARSET_AT_GUESS;
		c->other = find_other(c, label);
	}
	buf_clear(&name);
	return &charset_table[c->row];
}

bool charset_joins(struct charsets *c, struct str label)
{
	enum charset_kind kind = find(c, label)->kind;

	return kind != CHARSET_STATE && kind != CHARSET_UNITS2 && kind != CHARSET_UNITS4;
}

/* --- bytes that do not fit --- */

void charset_add_bytes(struct buf *out, struct str bytes)
{
	for (size_t i = 0; i < bytes.n; i++)
		buf_addf(out, "\\x%02X", (unsigned)(unsigned char)bytes.p[i]);
}

static size_t high_bytes(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += (unsigned char)s.p[i] >= 0x80;
	return n;
}

/* How much of s, where it does not fit, is left out: of a pair whose place is empty both bytes, or what follows would
 * be read from its middle. */
static size_t misfit(const struct charset *set, struct str s, bool only_pairs)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t unit = set->kind == CHARSET_UNITS2 || only_pairs ? 2
		: set->kind == CHARSET_UNITS4                   ? 4
								: 1;

	if (set->kind == CHARSET_PAIRS && s.n > 1 && p[0] >= set->lead && p[0] < 0xFF &&
		p[1] >= 0x80)
		return 2;
	return unit < s.n ? unit : s.n;
}

static size_t patched(struct buf *out, const struct charset *set, struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	unsigned pair = s.n > 1 ? p[0] * 256U + p[1] : 0;

	for (const struct charset_patch *patch = set->patches; patch && patch->bytes; patch++) {
		if (patch->bytes != p[0] && patch->bytes != pair)
			continue;
		utf8_encode(out, patch->code_point);
		return patch->bytes > 0xFF ? 2 : 1;
	}
	return 0;
}

/* --- by iconv --- */

/* Converts up to the first byte that does not fit, and takes off what was converted. */
static void run_iconv(iconv_t cd, struct buf *out, struct str *in)
{
	char *from = (char *)in->p;
	size_t left = in->n, rc;

	do {
		size_t want = (left < PIECE ? left : PIECE) * 3 + 64, room;
		char *to;

		buf_reserve(out, want);
		to = out->p + out->n;
		room = want;
		rc = iconv(cd, &from, &left, &to, &room);
		out->n = (size_t)(to - out->p);
	} while (rc == (size_t)-1 && errno == E2BIG);
	out->p[out->n] = '\0';
	*in = (struct str){ from, left };
}

/* Writes what it holds back because an accent might follow. */
static void flush(iconv_t cd, struct buf *out)
{
	char *to;
	size_t room = 64;

	buf_reserve(out, room);
	to = out->p + out->n;
	iconv(cd, NULL, NULL, &to, &room);
	out->n = (size_t)(to - out->p);
	out->p[out->n] = '\0';
}

static size_t convert(iconv_t cd, struct buf *out, struct str in, const char *shown,
	const struct charset *set)
{
	const char *start = in.p;
	size_t bad = 0;

	iconv(cd, NULL, NULL, NULL, NULL);
	while (in.n > 0) {
		size_t n;

		run_iconv(cd, out, &in);
		if (set->kind != CHARSET_STATE || in.n == 0)
			flush(cd, out);
		if (in.n == 0)
			break;
		n = patched(out, set, in);
		if (n == 0) {
			struct str bytes;

			n = misfit(set, in, shown != start);
			bytes = (struct str){ shown + (in.p - start), n };
			charset_add_bytes(out, bytes);
			bad += high_bytes(bytes);
		}
		in = str_skip(in, n);
	}
	return bad;
}

size_t charset_convert(struct charsets *c, struct buf *out, struct str in, const char *shown,
	size_t at)
{
	const struct charset *set = &charset_table[at];
	const struct converter *v = open_converter(c, set->iconv);

	if (v)
		return convert(v->cd, out, in, shown, set);
	charset_add_bytes(out, (struct str){ shown, in.n });
	return high_bytes((struct str){ shown, in.n });
}

/* What each byte from 0x80 on is by itself, ASCII being what it always is: iconv would make one letter of two bytes where
 * an accent follows, and others do not. */
static const unsigned *read_single(struct converter *v, const struct charset *set)
{
	unsigned *points = mem_zero(128, sizeof(*points));
	struct buf text = { 0 };

	for (unsigned i = 0; i < 128; i++) {
		char byte = (char)(i + 0x80);
		struct str in = { &byte, 1 };
		uint32_t c;

		buf_truncate(&text, 0);
		iconv(v->cd, NULL, NULL, NULL, NULL);
		run_iconv(v->cd, &text, &in);
		flush(v->cd, &text);
		points[i] =
			in.n == 0 && text.n > 0 && utf8_decode(buf_str(&text), &c) ? c : UINT_MAX;
	}
	for (const struct charset_patch *patch = set->patches; patch && patch->bytes; patch++)
		points[patch->bytes - 0x80] = patch->code_point;
	buf_clear(&text);
	return v->single = points;
}

static size_t convert_single(struct converter *v, struct buf *out, struct str s,
	const struct charset *set)
{
	const unsigned *points = v->single ? v->single : read_single(v, set);
	size_t bad = 0;

	for (size_t i = 0; i < s.n; i++) {
		unsigned c = (unsigned char)s.p[i];

		if (c >= 0x80)
			c = points[c - 0x80];
		if (c != UINT_MAX) {
			utf8_encode(out, c);
		} else {
			charset_add_bytes(out, str_head(str_skip(s, i), 1));
			bad++;
		}
	}
	return bad;
}

/* --- by ourselves --- */

static size_t add_utf8(struct buf *out, struct str s)
{
	size_t bad = 0;

	while (s.n > 0) {
		size_t n = utf8_run(s);

		buf_add(out, s.p, n);
		s = str_skip(s, n);
		if (s.n == 0)
			break;
		charset_add_bytes(out, str_head(s, 1));
		bad++;
		s = str_skip(s, 1);
	}
	return bad;
}

/* From 0x80 on; 0: not assigned. */
static const unsigned short windows_1252[32] = { 0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020,
	0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D,
	0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178 };

static size_t add_1252(struct buf *out, struct str s)
{
	size_t bad = 0;

	for (size_t i = 0; i < s.n; i++) {
		unsigned c = (unsigned char)s.p[i];

		if (c >= 0x80 && c < 0xA0)
			c = windows_1252[c - 0x80];
		if (c > 0 || s.p[i] == 0) {
			utf8_encode(out, c);
		} else {
			charset_add_bytes(out, str_head(str_skip(s, i), 1));
			bad++;
		}
	}
	return bad;
}

/* --- guessing --- */

/* Of so many bytes that are no ASCII, whether those that do not fit are by far the most. */
static bool hardly_fits(size_t bad, size_t of)
{
	return bad > (of - bad) * 4;
}

/* A character that the end of a piece has cut is no misfit. */
static struct str whole_characters(struct str s)
{
	size_t n = s.n;

	for (size_t back = 1; back <= 3 && back <= s.n; back++) {
		unsigned c = (unsigned char)s.p[s.n - back];
		size_t needs = c >= 0xF0 && c < 0xF5 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 1;

		if (c < 0x80 || c >= 0xF5)
			break;
		if (needs > back)
			n = s.n - back;
		if (c >= 0xC0)
			break;
	}
	return str_head(s, n);
}

/* Whether s is UTF-8 but for some bytes. */
static bool looks_like_utf8(struct str s)
{
	size_t bad = 0, of = high_bytes(s);

	for (struct str rest = s; rest.n > 0; rest = str_skip(rest, 1)) {
		rest = str_skip(rest, utf8_run(rest));
		bad += rest.n > 0;
	}
	return !hardly_fits(bad, of);
}

/* ISO-2022-JP is 7-bit and easily told. */
static bool looks_like_jis(struct str s)
{
	while (s.n > 0) {
		size_t at = str_find(s, '\033');

		s = str_skip(s, at + 1);
		if (s.n > 1 && s.p[0] == '$' && (s.p[1] == 'B' || s.p[1] == '@'))
			return true;
	}
	return false;
}

static size_t add_guessed(struct charsets *c, struct buf *out, struct str s)
{
	if (!utf8_valid(s))
		return looks_like_utf8(s) ? add_utf8(out, s) : add_1252(out, s);
	if (looks_like_jis(s))
		return charset_add_shifted(c, out, s, &charset_table[CHARSET_AT_ISO2022_JP]);
	buf_add_str(out, s);
	return 0;
}

/* --- all of them --- */

static struct str without_mark(struct str s, const char *mark, size_t n)
{
	return s.n >= n && memcmp(s.p, mark, n) == 0 ? str_skip(s, n) : s;
}

static size_t add_units(struct charsets *c, struct buf *out, struct str s, size_t at)
{
	const struct charset *set = &charset_table[at];
	bool wide = set->kind == CHARSET_UNITS4;
	struct str little = without_mark(s, wide ? "\xFF\xFE\0" : "\xFF\xFE", wide ? 4 : 2);
	struct str big = without_mark(s, wide ? "\0\0\xFE\xFF" : "\xFE\xFF", wide ? 4 : 2);

	if (little.n < s.n || big.n < s.n) {
		find_row(little.n < s.n ? wide ? "utf32le" : "utf16le"
				: wide  ? "utf32be"
					: "utf16be",
			&at);
		s = little.n < s.n ? little : big;
	}
	return charset_convert(c, out, s, s.p, at);
}

static size_t add(struct charsets *c, struct buf *out, struct str s, const struct charset *set)
{
	size_t at = (size_t)(set - charset_table);
	struct converter *single;

	switch (set->kind) {
	case CHARSET_GUESS: break;
	case CHARSET_UTF8: return add_utf8(out, s);
	case CHARSET_1252: return add_1252(out, s);
	case CHARSET_SINGLE:
		single = open_converter(c, set->iconv);
		if (single)
			return convert_single(single, out, s, set);
		break;
	case CHARSET_PAIRS:
	case CHARSET_STATE: return charset_convert(c, out, s, s.p, at);
	case CHARSET_UNITS2:
	case CHARSET_UNITS4: return add_units(c, out, s, at);
	case CHARSET_EUC_JP:
	case CHARSET_ISO2022:
	case CHARSET_HZ: return charset_add_shifted(c, out, s, set);
	}
	return add_guessed(c, out, s);
}

/* Converts by the label; *set: what it means. How many bytes did not fit. */
static size_t add_by_label(struct charsets *c, struct buf *out, struct str s, struct str label,
	const struct charset **set)
{
	static const struct charset other = { "", CHARSET_STATE, NULL, 0, NULL };

	*set = find(c, label);
	if (c->other)
		return convert(open_converter(c, c->other)->cd, out, s, s.p, &other);
	/* Without its converter anything is better than nothing. */
	if ((*set)->iconv && (*set)->kind != CHARSET_ISO2022 && !open_converter(c, (*set)->iconv))
		*set = &charset_table[CHARSET_AT_GUESS];
	return add(c, out, s, *set);
}

void charset_add(struct charsets *c, struct buf *out, struct str s, struct str label)
{
	const struct charset *set;

	add_by_label(c, out, without_mark(s, "\xEF\xBB\xBF", 3), label, &set);
}

void charset_add_doubtful(struct charsets *c, struct buf *out, struct str s, struct str label)
{
	const struct charset *set;
	size_t start = out->n, bad, of;

	s = without_mark(s, "\xEF\xBB\xBF", 3);
	bad = add_by_label(c, out, s, label, &set);
	if (bad == 0 || set->kind == CHARSET_GUESS)
		return;
	of = high_bytes(s);
	if (set->kind == CHARSET_UTF8) {
		bad -= of - high_bytes(whole_characters(s));
		of = high_bytes(whole_characters(s));
		if (!hardly_fits(bad, of))
			return;
	} else if (bad < of - bad || !utf8_valid(s)) {
		return;
	}
	buf_truncate(out, start);
	add_guessed(c, out, s);
}
