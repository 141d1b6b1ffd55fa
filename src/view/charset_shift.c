/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * charset_shift.c: charsets in which several sets take turns: ISO 2022, HZ, and EUC-JP, whose first set is the same.
 *
 * iconv's own reject what mail has in them (NEC's row 13, half-width kana), and differ from one system to the next.
 * Here only the sets are told apart, and each run goes to iconv as what is best known.
 */
#include <string.h>

#include "base/utf8.h"
#include "view/charset_private.h"

/* How the two bytes of a character become what iconv knows. */
enum form {
	FORM_ASCII,
	FORM_ROMAN,   /* ASCII but for the yen sign and the overline */
	FORM_KANA,    /* half-width */
	FORM_SJIS,    /* rows and cells of JIS X 0208 as Shift_JIS */
	FORM_HIGH,    /* with the high bits set */
	FORM_HIGH_8F, /* the same behind 0x8F */
	FORM_CNS2     /* the same behind 0x8E 0xA2 */
};

struct set {
	const char *escape; /* behind ESC */
	enum form form;
	unsigned at; /* in charset_table */
	int place;   /* G0; 1: SO shifts to it; 2: SS2 takes one character of it */
};

/* RFC 1468, RFC 1554, RFC 1557, RFC 1922; "(H" is Swedish, and was an old mistake for Roman. */
static const struct set sets[] = {
	{ "(B", FORM_ASCII, 0, 0 },
	{ "(J", FORM_ROMAN, 0, 0 },
	{ "(H", FORM_ROMAN, 0, 0 },
	{ "(I", FORM_KANA, 0, 0 },
	{ "$@", FORM_SJIS, CHARSET_AT_CP932, 0 },
	{ "$B", FORM_SJIS, CHARSET_AT_CP932, 0 },
	{ "$(@", FORM_SJIS, CHARSET_AT_CP932, 0 },
	{ "$(B", FORM_SJIS, CHARSET_AT_CP932, 0 },
	{ "$(D", FORM_HIGH_8F, CHARSET_AT_EUC_JP_MS, 0 },
	{ "$(O", FORM_HIGH, CHARSET_AT_JISX0213, 0 },
	{ "$(Q", FORM_HIGH, CHARSET_AT_JISX0213, 0 },
	{ "$(P", FORM_HIGH_8F, CHARSET_AT_JISX0213, 0 },
	{ "$A", FORM_HIGH, CHARSET_AT_GB18030, 0 },
	{ "$(A", FORM_HIGH, CHARSET_AT_GB18030, 0 },
	{ "$(C", FORM_HIGH, CHARSET_AT_CP949, 0 },
	{ ".A", FORM_HIGH, CHARSET_AT_LATIN1, 2 },
	{ ".F", FORM_HIGH, CHARSET_AT_GREEK, 2 },
	{ ")I", FORM_KANA, 0, 1 },
	{ "$)A", FORM_HIGH, CHARSET_AT_GB18030, 1 },
	{ "$)C", FORM_HIGH, CHARSET_AT_CP949, 1 },
	{ "$)G", FORM_HIGH, CHARSET_AT_EUC_TW, 1 },
	{ "$*H", FORM_CNS2, CHARSET_AT_EUC_TW, 2 },
};

struct reading {
	struct charsets *charsets;
	struct buf *out;
	struct str in;
	const struct set *now, *g[3];
	struct buf run;
	size_t bad;
};

static const struct set *find_set(const char *escape)
{
	for (size_t i = 0; i < sizeof(sets) / sizeof(sets[0]); i++)
		if (strcmp(sets[i].escape, escape) == 0)
			return &sets[i];
	return NULL;
}

/* The set that an escape sequence at the front calls; *n: its length. */
static const struct set *take_escape(struct str s, size_t *n)
{
	for (size_t i = 0; i < sizeof(sets) / sizeof(sets[0]); i++) {
		*n = strlen(sets[i].escape) + 1;
		if (s.n >= *n && memcmp(s.p + 1, sets[i].escape, *n - 1) == 0)
			return &sets[i];
	}
	return NULL;
}

/* --- characters of two bytes --- */

static void add_sjis(struct buf *out, unsigned row, unsigned cell)
{
	/* The rows from 0x5F on stand behind half-width kana. */
	unsigned lead = (row - 0x21) / 2 + (row < 0x5F ? 0x81 : 0xC1);
	unsigned trail = row % 2 ? cell + (cell < 0x60 ? 0x1F : 0x20) : cell + 0x7E;

	buf_add_c(out, (char)lead);
	buf_add_c(out, (char)trail);
}

static void add_pair(struct buf *out, enum form form, const char *p)
{
	static const char *const
		before[] = { [FORM_HIGH] = "", [FORM_HIGH_8F] = "\x8F", [FORM_CNS2] = "\x8E\xA2" };
	unsigned first = (unsigned char)p[0] & 0x7F, second = (unsigned char)p[1] & 0x7F;

	if (form == FORM_SJIS) {
		add_sjis(out, first, second);
		return;
	}
	buf_add_z(out, before[form]);
	buf_add_c(out, (char)(first | 0x80));
	buf_add_c(out, (char)(second | 0x80));
}

/* Converts characters of two bytes each. Where they keep their size those that do not fit are shown as they came. */
static void add_pairs(struct reading *r, const struct set *set, struct str pairs)
{
	bool same_size = set->form == FORM_SJIS || set->form == FORM_HIGH;

	buf_truncate(&r->run, 0);
	for (size_t i = 0; i + 1 < pairs.n; i += 2)
		add_pair(&r->run, set->form, pairs.p + i);
	r->bad += charset_convert(r->charsets, r->out, buf_str(&r->run),
		same_size ? pairs.p : r->run.p, set->at);
}

static void add_misfit(struct reading *r, size_t n)
{
	charset_add_bytes(r->out, str_head(r->in, n));
	r->bad += (unsigned char)r->in.p[0] >= 0x80;
	r->in = str_skip(r->in, n);
}

static void add_kana(struct buf *out, char c)
{
	utf8_encode(out, 0xFF61 + ((unsigned)(unsigned char)c & 0x7F) - 0x21);
}

/* Takes the pairs of bytes from low to high off the front: false when there are none. */
static bool take_pairs(struct reading *r, const struct set *set, char low, char high)
{
	size_t n = 0;

	while (n < r->in.n && r->in.p[n] >= low && r->in.p[n] <= high)
		n++;
	n -= n % 2;
	if (n == 0)
		return false;
	add_pairs(r, set, str_head(r->in, n));
	r->in = str_skip(r->in, n);
	return true;
}

/* --- ISO 2022 --- */

/* One byte of a set with one byte for each. */
static void add_byte(struct reading *r, enum form form)
{
	char c = r->in.p[0];

	r->in = str_skip(r->in, 1);
	if (form == FORM_ROMAN && c == '\\')
		utf8_encode(r->out, 0xA5);
	else if (form == FORM_ROMAN && c == '~')
		utf8_encode(r->out, 0x203E);
	else if (form == FORM_KANA && c >= 0x21 && c < 0x60)
		add_kana(r->out, c);
	else
		buf_add_c(r->out, c);
}

/* SS2 and the character behind it; false: it is none. */
static bool take_single_shift(struct reading *r)
{
	const struct set *set = r->g[2];
	struct str rest = str_skip(r->in, 2);
	size_t n = set && set->form == FORM_CNS2 ? 2 : 1;
	char high;

	if (r->in.n < 2 || r->in.p[1] != 'N' || !set || rest.n < n)
		return false;
	if (n == 2) {
		add_pairs(r, set, str_head(rest, n));
	} else {
		high = (char)(rest.p[0] | 0x80);
		r->bad += charset_convert(r->charsets, r->out, (struct str){ &high, 1 }, rest.p,
			set->at);
	}
	r->in = str_skip(rest, n);
	return true;
}

/* A byte that is no character: it may change the set. */
static bool take_control(struct reading *r)
{
	char c = r->in.p[0];
	size_t n = 1;
	const struct set *set = NULL;

	if (c == '\033') {
		if (take_single_shift(r))
			return true;
		set = take_escape(r->in, &n);
		if (!set)
			return false;
		if (r->now == r->g[set->place])
			r->now = set;
		r->g[set->place] = set;
	} else if (c == '\x0E' && r->g[1]) {
		r->now = r->g[1];
	} else if (c == '\x0F') {
		r->now = r->g[0];
	} else {
		return false;
	}
	r->in = str_skip(r->in, n);
	return true;
}

static void read_iso2022(struct reading *r)
{
	while (r->in.n > 0) {
		char c = r->in.p[0];
		unsigned char u = (unsigned char)c;

		if (take_control(r))
			continue;
		/* Each line begins in ASCII, as RFC 1468 wants it, even where the one before did not end so. */
		if (c == '\n')
			r->now = r->g[0] = &sets[0];
		if (u > 0xA0 && u < 0xE0 && r->g[1] && r->g[1]->form == FORM_KANA) {
			add_kana(r->out, c);
			r->in = str_skip(r->in, 1);
		} else if (u >= 0x80) {
			add_misfit(r, 1);
		} else if (r->now->form <= FORM_KANA || c <= 0x20) {
			add_byte(r, r->now->form);
		} else if (!take_pairs(r, r->now, 0x21, 0x7E)) {
			add_misfit(r, 1);
		}
	}
}

/* --- HZ: RFC 1843 --- */

static void read_hz(struct reading *r)
{
	while (r->in.n > 0) {
		char c = r->in.p[0], next = r->in.n > 1 ? r->in.p[1] : '\0';
		bool pairs = r->now->form != FORM_ASCII;

		if (c == '~' && (pairs ? next == '}' : next == '{' || next == '\n')) {
			r->now = next == '{' ? r->g[1] : &sets[0];
			r->in = str_skip(r->in, 2);
		} else if (c == '~' && next == '~' && !pairs) {
			buf_add_c(r->out, '~');
			r->in = str_skip(r->in, 2);
		} else if ((unsigned char)c >= 0x80) {
			/* Software that meant GB without the marks. */
			if (!take_pairs(r, r->g[1], '\xA1', '\xFE'))
				add_misfit(r, 1);
		} else if (!pairs || c <= 0x20) {
			if (c == '\n')
				r->now = &sets[0];
			add_byte(r, FORM_ASCII);
		} else if (!take_pairs(r, r->now, 0x21, 0x7D)) {
			add_misfit(r, 1);
		}
	}
}

/* --- EUC-JP --- */

static void read_euc_jp(struct reading *r)
{
	const struct set *second = find_set("$(D");

	while (r->in.n > 0) {
		const unsigned char *p = (const unsigned char *)r->in.p;
		size_t n = 0;

		while (n < r->in.n && p[n] < 0x80)
			n++;
		if (n > 0) {
			buf_add(r->out, p, n);
			r->in = str_skip(r->in, n);
		} else if (p[0] == 0x8E && r->in.n > 1 && p[1] > 0xA0 && p[1] < 0xE0) {
			add_kana(r->out, r->in.p[1]);
			r->in = str_skip(r->in, 2);
		} else if (p[0] == 0x8F && r->in.n > 2 && p[1] > 0xA0 && p[2] > 0xA0) {
			add_pairs(r, second, str_head(str_skip(r->in, 1), 2));
			r->in = str_skip(r->in, 3);
		} else if (!take_pairs(r, r->now, '\xA1', '\xFE')) {
			add_misfit(r, 1);
		}
	}
}

/* --- all of them --- */

size_t charset_add_shifted(struct charsets *c, struct buf *out, struct str s,
	const struct charset *charset)
{
	struct reading r = { .charsets = c,
		.out = out,
		.in = s,
		.now = &sets[0],
		.g = { &sets[0] } };

	if (charset->kind == CHARSET_HZ) {
		r.g[1] = find_set("$)A");
		read_hz(&r);
	} else if (charset->kind == CHARSET_EUC_JP) {
		r.now = find_set("$B");
		read_euc_jp(&r);
	} else {
		/* What SO shifts to where nobody said it. */
		r.g[1] = find_set(!charset->iconv          ? ")I"
				: charset->iconv[0] == 'C' ? "$)C"
							   : "$)A");
		read_iso2022(&r);
	}
	buf_clear(&r.run);
	return r.bad;
}
