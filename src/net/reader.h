/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * reader.h: a buffer in front of a stream, for a parser that looks at bytes before it takes them.
 *
 * It borrows the stream; after a filter was pushed, reader_attach moves it to the new top, which is
 * refused while unread bytes are buffered (RFC 9051 section 6.2.1: they came before the security).
 */
#ifndef NET_READER_H
#define NET_READER_H

#include "net/stream.h"

struct reader;

struct reader *reader_new(struct stream *,
	size_t size); /* size: bytes asked of the stream at once; 0: 65536 */
void reader_free(struct reader *);

/* What is buffered, without waiting; borrowed until the next call. */
struct str reader_peek(const struct reader *);

/* Reads once more from the stream behind what is buffered (growing the buffer when it is full):
 * 1: more is there; 0: end of stream; -1: *err. */
int reader_fill(struct reader *, struct err *);

/* Takes n buffered bytes. */
void reader_take(struct reader *, size_t n);

/* Puts bytes that were taken before back in front of what is buffered. */
void reader_give_back(struct reader *, struct str);

/* How many bytes were taken since reader_new: where the next byte stands in the session. */
uint64_t reader_at(const struct reader *);

/* Whether something can be had without waiting on the descriptor. */
bool reader_pending(const struct reader *);

/* Drops what is buffered and says how much that was. */
size_t reader_discard(struct reader *);

/* false while bytes are buffered. */
bool reader_attach(struct reader *, struct stream *top);

#endif
