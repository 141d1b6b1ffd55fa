/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * deflate.h: COMPRESS=DEFLATE (RFC 4978): both directions compressed, raw deflate without a header.
 */
#ifndef NET_DEFLATE_H
#define NET_DEFLATE_H

#include "net/stream.h"

/* Puts compression on the stream. `early`: bytes that were read from it already and are compressed; copied.
 * What is written leaves with each flush. A read gives what was decompressed so far, however the server cut it, in
 * constant memory. Damaged data: ERR_PROTO. */
bool deflate_push(struct stream **top, struct str early, struct err *);

/* Ends it in both directions: what is written and read from now on passes as it is, behind what had been decompressed already.
 * Nothing happens where the filter on top is another. */
void deflate_end(struct stream *top);

const char *deflate_version(void);

#endif
