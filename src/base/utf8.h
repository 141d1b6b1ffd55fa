/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * utf8.h: UTF-8 read, checked, measured, and made harmless for a terminal.
 *
 * Nothing here depends on the locale.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

/* Text is looked at eight bytes at a time: a word with c in each byte; and whether a word has a byte that is not
 * printable ASCII, in the top bits of its bytes. With no byte above 0x7F, subtracting sets the top bit of a first
 * one below 0x20, adding that of 0x7F. */
#define UTF8_EACH_BYTE(c) (UINT64_MAX / 0xFF * (c))
static inline uint64_t utf8_unprintable(uint64_t w)
{
	return w | (w - UTF8_EACH_BYTE(0x20)) | (w + UTF8_EACH_BYTE(0x01));
}

/* Reads one code point at the front of s (s.n > 0): returns its length in bytes, or 0 when the bytes
 * are no well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms). */
size_t utf8_decode(struct str s, uint32_t *code_point);

/* Appends one code point (at most 0x10FFFF, no surrogate). */
void utf8_encode(struct buf *out, uint32_t code_point);

/* The first characters of s in at most max bytes, one at least: for a message that quotes some of it. */
struct str utf8_head(struct str s, size_t max);

/* How many bytes at the front of s are well-formed. */
size_t utf8_run(struct str s);
bool utf8_valid(struct str s);
bool utf8_ascii(struct str s); /* 7-bit throughout */

/* The bytes of the first cluster (what a person takes for one character: a letter with its accents, a syllable of
 * Hangul, joined emoji; Unicode's annex 29): text is cut between two of them, never inside. 0: s is empty. A
 * byte that is no UTF-8 stands alone. */
size_t utf8_cluster(struct str s);

/* Columns that printable text takes on a terminal, by clusters: wide characters count two, combining ones none. */
size_t utf8_width(struct str s);

enum { UTF8_KEEP_NEWLINE = 1, UTF8_KEEP_TAB = 2 };

/* Appends s so that nothing in it acts on a terminal, or hides: C0, DEL, C1, bidi controls, zero-width and other
 * format characters, whatever else is drawn as nothing (fillers, tags), line and paragraph separators and bytes that
 * are no UTF-8 become visible escapes (\n, \t, \e, \xHH for bytes and C0, \u{HEX} for the others; "\" itself stays as
 * it is). Soft hyphens are text, and so are joiners, non-joiners and variation selectors behind what they change. The
 * output is valid UTF-8. */
void utf8_escape(struct buf *out, struct str s, unsigned flags);

/* Whether utf8_escape would change s. */
bool utf8_harmless(struct str s);

#endif
