/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tap.c: a filter that changes nothing and shows everything.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "net/stream.h"

struct tap {
	struct stream stream;
	void (*seen)(void *ctx, bool out, const void *, size_t);
	void *ctx;
};

static ssize_t read_tap(struct stream *s, void *p, size_t n, struct err *e)
{
	struct tap *t = (struct tap *)s;
	ssize_t got = stream_read(s->next, p, n, e);

	if (got > 0)
		t->seen(t->ctx, false, p, (size_t)got);
	return got;
}

static ssize_t write_tap(struct stream *s, const void *p, size_t n, struct err *e)
{
	struct tap *t = (struct tap *)s;

	if (!stream_write(s->next, p, n, e))
		return -1;
	t->seen(t->ctx, true, p, n);
	return (ssize_t)n;
}

static void close_tap(struct stream *s)
{
	free(s);
}

static const struct stream_ops tap_ops = { .name = "tap",
	.read = read_tap,
	.write = write_tap,
	.close = close_tap };

struct stream *stream_tap(struct stream *take_next,
	void (*seen)(void *ctx, bool out, const void *, size_t), void *ctx)
{
	struct tap *t = mem_zero(1, sizeof(*t));

	t->stream.ops = &tap_ops;
	t->stream.next = take_next;
	t->stream.wait = take_next->wait;
	t->seen = seen;
	t->ctx = ctx;
	return &t->stream;
}
