/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * transfer.h: what mail did to bytes so that they would survive transport, undone.
 *
 * None of these can fail: what is no part of the encoding is left out (base64) or kept as it is (the others).
 */
#ifndef VIEW_TRANSFER_H
#define VIEW_TRANSFER_H

#include "base/buf.h"

/* base64 (RFC 2045 section 6.8): also without padding, and several padded runs one behind the other. */
void transfer_base64(struct buf *, struct str);

/* quoted-printable (RFC 2045 section 6.7); blanks behind the "=" of a soft line break do not matter. */
void transfer_quoted(struct buf *, struct str);

/* The "Q" encoding of header fields (RFC 2047 section 4.2), in which "_" is a blank. */
void transfer_q(struct buf *, struct str);

/* The lines between "begin 644 NAME" and "end"; those around them as they are. */
void transfer_uu(struct buf *, struct str);

/* Appends bytes decoded by the name of a Content-Transfer-Encoding; those of an unknown one, or none, as they are. */
void transfer_decode(struct buf *, struct str bytes, struct str encoding);

#endif
