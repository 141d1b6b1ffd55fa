/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mutf7.c: modified UTF-7, in which IMAP writes mailbox names (RFC 3501 section 5.1.3).
 *
 * A shift "&…-" holds UTF-16 in base64 with "," for "/"; "&-" is the ampersand itself.
 */
#include "imap/mutf7.h"

#include <string.h>

#include "base/utf8.h"

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

/* What stands for itself outside of a shift, and must not be inside; "&" is besides. */
static bool is_printable(uint32_t c)
{
	return c >= 0x20 && c <= 0x7E;
}

/* Bits on their way between units of 16 and digits of 6, the oldest highest. */
struct bits {
	uint32_t acc;
	unsigned n;
};

static void bits_push(struct bits *b, uint32_t value, unsigned width)
{
	b->acc = b->acc << width | value;
	b->n += width;
}

static uint32_t bits_pull(struct bits *b, unsigned width)
{
	b->n -= width;
	return b->acc >> b->n & ((1u << width) - 1);
}

/* Appends the unit, once it is a whole character; *high is the first half of a surrogate pair, or 0.
 * False for what no shift of ours would hold. */
static bool decode_unit(struct buf *out, uint32_t unit, uint32_t *high)
{
	if (*high) {
		if (unit < 0xDC00 || unit > 0xDFFF)
			return false;
		utf8_encode(out, 0x10000 + ((*high - 0xD800) << 10) + (unit - 0xDC00));
		*high = 0;
		return true;
	}
	if (unit == 0 || is_printable(unit) || (unit >= 0xDC00 && unit <= 0xDFFF))
		return false;
	if (unit >= 0xD800 && unit <= 0xDBFF)
		*high = unit;
	else
		utf8_encode(out, unit);
	return true;
}

/* Decodes the shift whose base64 begins at s: its length with the final "-", or 0 when it is bad. */
static size_t decode_shift(struct buf *out, struct str s)
{
	struct bits bits = { 0 };
	uint32_t high = 0;
	size_t i = 0;

	for (; i < s.n && s.p[i] != '-'; i++) {
		const char *digit = s.p[i] ? strchr(alphabet, s.p[i]) : NULL;

		if (!digit)
			return 0;
		bits_push(&bits, (uint32_t)(digit - alphabet), 6);
		if (bits.n >= 16 && !decode_unit(out, bits_pull(&bits, 16), &high))
			return 0;
	}
	if (i == s.n || high || bits.n >= 6 || bits_pull(&bits, bits.n) != 0)
		return 0;
	return i + 1;
}

bool mutf7_decode(struct buf *out, struct str wire)
{
	size_t start = out->n, i = 0, n;
	bool shifted = false;

	while (i < wire.n) {
		if (wire.p[i] == '&' && i + 1 < wire.n && wire.p[i + 1] == '-') {
			buf_add_c(out, '&');
			i += 2;
			shifted = false;
		} else if (wire.p[i] == '&') {
			n = shifted ? 0 : decode_shift(out, str_skip(wire, i + 1));
			if (n == 0)
				break;
			i += 1 + n;
			shifted = true;
		} else {
			if (!is_printable((unsigned char)wire.p[i]))
				break;
			buf_add_c(out, wire.p[i++]);
			shifted = false;
		}
	}
	if (i < wire.n)
		buf_truncate(out, start);
	return i == wire.n;
}

static void encode_unit(struct buf *out, struct bits *bits, uint32_t unit)
{
	bits_push(bits, unit, 16);
	while (bits->n >= 6)
		buf_add_c(out, alphabet[bits_pull(bits, 6)]);
}

static void encode_point(struct buf *out, struct bits *bits, uint32_t c)
{
	if (c >= 0x10000) {
		encode_unit(out, bits, 0xD800 + ((c - 0x10000) >> 10));
		c = 0xDC00 + ((c - 0x10000) & 0x3FF);
	}
	encode_unit(out, bits, c);
}

static void end_shift(struct buf *out, struct bits *bits)
{
	if (bits->n > 0) {
		bits_push(bits, 0, 6 - bits->n);
		buf_add_c(out, alphabet[bits_pull(bits, 6)]);
	}
	buf_add_c(out, '-');
}

bool mutf7_encode(struct buf *out, struct str text)
{
	struct bits bits = { 0 };
	bool shifted = false;

	if (!utf8_valid(text) || str_find(text, '\0') < text.n)
		return false;
	while (text.n > 0) {
		uint32_t c;
		size_t n = utf8_decode(text, &c);

		if (shifted != !is_printable(c)) {
			if (shifted)
				end_shift(out, &bits);
			else
				buf_add_c(out, '&');
			shifted = !shifted;
		}
		if (shifted)
			encode_point(out, &bits, c);
		else if (c == '&')
			buf_add_z(out, "&-");
		else
			buf_add_c(out, (char)c);
		text = str_skip(text, n);
	}
	if (shifted)
		end_shift(out, &bits);
	return true;
}
