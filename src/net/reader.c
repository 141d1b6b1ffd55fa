/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * reader.c: bytes kept in one contiguous buffer until a parser takes them.
 */
#include "net/reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define DEFAULT_SIZE 65536

struct reader {
	struct stream *stream;
	char *bytes;
	size_t from, to, cap, size; /* unread: bytes[from, to) */
	uint64_t taken;
};

struct reader *reader_new(struct stream *stream, size_t size)
{
	struct reader *r = mem_zero(1, sizeof(*r));

	r->stream = stream;
	r->size = r->cap = size ? size : DEFAULT_SIZE;
	r->bytes = mem_alloc(r->cap);
	return r;
}

void reader_free(struct reader *r)
{
	if (!r)
		return;
	free(r->bytes);
	free(r);
}

struct str reader_peek(const struct reader *r)
{
	return (struct str){ r->bytes + r->from, r->to - r->from };
}

/* The unread bytes to the front of a buffer of that capacity. */
static void move(struct reader *r, size_t cap)
{
	size_t unread = r->to - r->from;

	if (cap == r->cap) {
		memmove(r->bytes, r->bytes + r->from, unread);
	} else {
		char *bytes = mem_alloc(cap);

		memcpy(bytes, r->bytes + r->from, unread);
		free(r->bytes);
		r->bytes = bytes;
		r->cap = cap;
	}
	r->from = 0;
	r->to = unread;
}

/* Room worth a read behind the unread bytes: by moving them to the front when they are few, else by
 * growing, so that each byte is moved a bounded number of times. A giant line leaves no giant buffer. */
static void make_room(struct reader *r)
{
	size_t unread = r->to - r->from, room = r->cap - r->to;

	if (room && room >= r->size / 4)
		return;
	if (unread > r->cap / 2)
		move(r, r->cap * 2);
	else
		move(r, unread <= r->size / 2 ? r->size : r->cap);
}

int reader_fill(struct reader *r, struct err *e)
{
	ssize_t got;

	make_room(r);
	got = stream_read(r->stream, r->bytes + r->to, r->cap - r->to, e);
	if (got > 0)
		r->to += (size_t)got;
	return got > 0 ? 1 : (int)got;
}

void reader_take(struct reader *r, size_t n)
{
	r->from += n;
	r->taken += n;
	if (r->from < r->to)
		return;
	r->from = r->to = 0;
	if (r->cap > r->size)
		move(r, r->size);
}

void reader_give_back(struct reader *r, struct str bytes)
{
	size_t unread = r->to - r->from;

	if (!bytes.n)
		return;
	if (bytes.n > r->from) {
		char *wider = mem_alloc(bytes.n + unread + r->size);

		memcpy(wider + bytes.n, r->bytes + r->from, unread);
		free(r->bytes);
		r->bytes = wider;
		r->cap = bytes.n + unread + r->size;
		r->from = bytes.n;
		r->to = bytes.n + unread;
	}
	r->from -= bytes.n;
	memcpy(r->bytes + r->from, bytes.p, bytes.n);
	r->taken -= bytes.n;
}

uint64_t reader_at(const struct reader *r)
{
	return r->taken;
}

bool reader_pending(const struct reader *r)
{
	size_t pending = 0;

	return r->from < r->to || (stream_ask(r->stream, ASK_PENDING, &pending) && pending);
}

size_t reader_discard(struct reader *r)
{
	size_t n = r->to - r->from;

	reader_take(r, n);
	return n;
}

bool reader_attach(struct reader *r, struct stream *top)
{
	if (r->from < r->to)
		return false;
	r->stream = top;
	return true;
}
