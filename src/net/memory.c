/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * memory.c: a stream without a peer, for tests and fuzzers.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "net/stream.h"

struct memory {
	struct stream stream;
	struct str input;
	size_t chunk;
	struct buf written;
};

static ssize_t read_memory(struct stream *s, void *p, size_t n, struct err *e)
{
	struct memory *m = (struct memory *)s;

	(void)e;
	if (m->chunk && n > m->chunk)
		n = m->chunk;
	if (n > m->input.n)
		n = m->input.n;
	if (n)
		memcpy(p, m->input.p, n);
	m->input = str_skip(m->input, n);
	return (ssize_t)n;
}

static ssize_t write_memory(struct stream *s, const void *p, size_t n, struct err *e)
{
	struct memory *m = (struct memory *)s;

	(void)e;
	buf_add(&m->written, p, n);
	return (ssize_t)n;
}

static bool ask_memory(struct stream *s, enum stream_ask what, void *answer)
{
	struct memory *m = (struct memory *)s;

	switch (what) {
	case ASK_PENDING: *(size_t *)answer = m->input.n; return true;
	case ASK_LOCAL: *(bool *)answer = true; return true;
	case ASK_PEER: *(struct str *)answer = STR("memory"); return true;
	default: return false;
	}
}

static void close_memory(struct stream *s)
{
	struct memory *m = (struct memory *)s;

	buf_clear(&m->written);
	free(m);
}

static const struct stream_ops memory_ops = { .name = "memory",
	.read = read_memory,
	.write = write_memory,
	.ask = ask_memory,
	.close = close_memory };

struct stream *stream_memory(struct str input, size_t chunk, struct wait *wait)
{
	struct memory *m = mem_zero(1, sizeof(*m));

	m->stream.ops = &memory_ops;
	m->stream.wait = wait;
	m->input = input;
	m->chunk = chunk;
	return &m->stream;
}

struct str stream_memory_written(struct stream *s)
{
	return buf_str(&((struct memory *)s)->written);
}
