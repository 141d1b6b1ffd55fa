/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * stream.h: responses of many messages, always the same: what the speed of reading is measured with.
 */
#ifndef BENCH_STREAM_H
#define BENCH_STREAM_H

#include "base/buf.h"

/* The response for message i, appended: its flags; its envelope; its structure; and so many bytes as `item`. */
void stream_flags(struct buf *, unsigned long i);
void stream_envelope(struct buf *, unsigned long i);
void stream_structure(struct buf *, unsigned long i);
void stream_body(struct buf *, unsigned long i, uint64_t size, const char *item);

#endif
