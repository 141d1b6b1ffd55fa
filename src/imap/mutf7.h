/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mutf7.h: modified UTF-7, in which IMAP writes mailbox names (RFC 3501 section 5.1.3).
 *
 * Every text has exactly one encoding here, and only that one is decoded: so decoding and encoding
 * undo each other. What is only nearly modified UTF-7 is left to name.h.
 */
#ifndef IMAP_MUTF7_H
#define IMAP_MUTF7_H

#include "base/buf.h"

/* Appends the text as UTF-8. False, and nothing appended, when wire is not the encoding of any
 * text: 8-bit or control bytes, a shift without its end, bad base64 or surplus bits, half a
 * surrogate pair, base64 for what is printable ASCII, one shift right behind another, a NUL. */
bool mutf7_decode(struct buf *utf8, struct str wire);

/* Appends the encoding. False, and nothing appended, when the text is not UTF-8 or has a NUL. Other
 * control characters are encoded like any letter. */
bool mutf7_encode(struct buf *wire, struct str utf8);

#endif
