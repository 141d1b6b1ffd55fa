/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * transfer.c: what mail did to bytes so that they would survive transport, undone.
 */
#include "view/transfer.h"

/* --- base64 --- */

/* A digit of base64; -1: none. */
static int digit64(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (ascii_digit(c))
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

void transfer_base64(struct buf *out, struct str s)
{
	unsigned bits = 0, n = 0;

	buf_reserve(out, s.n / 4 * 3 + 3);
	for (size_t i = 0; i < s.n; i++) {
		int digit = digit64(s.p[i]);

		/* Padding ends a run, and another one may begin behind it. */
		if (s.p[i] == '=')
			n = bits = 0;
		if (digit < 0)
			continue;
		bits = bits << 6 | (unsigned)digit;
		n += 6;
		if (n < 8)
			continue;
		n -= 8;
		buf_add_c(out, (char)(bits >> n & 0xFF));
	}
}

/* --- quoted-printable --- */

/* How many bytes a line break takes behind blanks, with these; 0: something else comes. */
static size_t break_at(struct str s)
{
	size_t n = 0;

	while (n < s.n && (s.p[n] == ' ' || s.p[n] == '\t'))
		n++;
	if (n < s.n && s.p[n] == '\r')
		n++;
	if (n < s.n && s.p[n] == '\n')
		return n + 1;
	return n == s.n ? n : 0;
}

/* "=E9" at the front as its byte; false: it is something else. */
static bool take_hex(struct buf *out, struct str *s)
{
	int high, low;

	if (s->n < 3 || (high = ascii_hex(s->p[1])) < 0 || (low = ascii_hex(s->p[2])) < 0)
		return false;
	buf_add_c(out, (char)(high << 4 | low));
	*s = str_skip(*s, 3);
	return true;
}

void transfer_quoted(struct buf *out, struct str s)
{
	while (s.n > 0) {
		size_t n = str_find(s, '=');

		buf_add(out, s.p, n);
		s = str_skip(s, n);
		if (s.n == 0 || take_hex(out, &s))
			continue;
		n = break_at(str_skip(s, 1));
		if (n == 0 && s.n > 1)
			buf_add_c(out, '=');
		s = str_skip(s, n + 1);
	}
}

void transfer_q(struct buf *out, struct str s)
{
	while (s.n > 0) {
		if (s.p[0] == '=' && take_hex(out, &s))
			continue;
		buf_add_c(out, s.p[0] == '_' ? ' ' : s.p[0]);
		s = str_skip(s, 1);
	}
}

/* --- uuencode --- */

static unsigned digit_uu(struct str line, size_t i)
{
	/* Blanks at the end may have been lost on the way. */
	return i < line.n ? ((unsigned)(unsigned char)line.p[i] - ' ') & 0x3F : 0;
}

/* A line whose first character tells how many bytes it holds; false: it holds none, or is no such line. */
static bool add_uu_line(struct buf *out, struct str line)
{
	size_t n = digit_uu(line, 0);

	if (n == 0 || line.p[0] < ' ' || line.p[0] > '`' || (n + 2) / 3 * 4 + 4 < line.n)
		return false;
	for (size_t i = 1; n > 0; i += 4) {
		unsigned bits = digit_uu(line, i) << 18 | digit_uu(line, i + 1) << 12 |
			digit_uu(line, i + 2) << 6 | digit_uu(line, i + 3);

		for (int shift = 16; shift >= 0 && n > 0; shift -= 8, n--)
			buf_add_c(out, (char)(bits >> shift & 0xFF));
	}
	return true;
}

static bool begins_uu(struct str line)
{
	return str_has_prefix(line, "begin ") && line.n > 8 && ascii_digit(line.p[6]) &&
		ascii_digit(line.p[8]);
}

void transfer_uu(struct buf *out, struct str s)
{
	bool inside = false;

	while (s.n > 0) {
		size_t n = str_find(s, '\n') + 1;
		struct str all = str_head(s, n), line = all;

		s = str_skip(s, n);
		while (line.n > 0 && (line.p[line.n - 1] == '\n' || line.p[line.n - 1] == '\r'))
			line.n--;
		if (!inside && begins_uu(line)) {
			inside = true;
		} else if (inside && str_is(line, "end")) {
			inside = false;
		} else if (!inside ||
			(line.n > 0 && digit_uu(line, 0) > 0 && !add_uu_line(out, line))) {
			buf_add_str(out, all);
		}
	}
}

/* --- by name --- */

static const struct {
	const char *name;
	void (*decode)(struct buf *, struct str);
} encodings[] = {
	{ "base64", transfer_base64 },
	{ "quoted-printable", transfer_quoted },
	{ "quoted", transfer_quoted }, /* of "quoted printable" */
	{ "x-uuencode", transfer_uu },
	{ "uuencode", transfer_uu },
	{ "x-uue", transfer_uu },
	{ "uue", transfer_uu },
};

/* "base64" of " Base64; (a comment)". */
static struct str first_word(struct str s)
{
	size_t n = 0;

	s = str_trim(s);
	if (s.n > 0 && s.p[0] == '"')
		s = str_skip(s, 1);
	while (n < s.n && (ascii_alpha(s.p[n]) || ascii_digit(s.p[n]) || s.p[n] == '-'))
		n++;
	return str_head(s, n);
}

void transfer_decode(struct buf *out, struct str bytes, struct str encoding)
{
	encoding = first_word(encoding);
	for (size_t i = 0; i < sizeof(encodings) / sizeof(encodings[0]); i++) {
		if (!str_is(encoding, encodings[i].name))
			continue;
		encodings[i].decode(out, bytes);
		return;
	}
	buf_add_str(out, bytes);
}
