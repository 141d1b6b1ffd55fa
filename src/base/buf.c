/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * buf.c: a growing run of bytes.
 */
#include "base/buf.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { SMALLEST = 64 };

/* The capacity for `more` further bytes and a NUL: at least doubled, so that adding n bytes one by
 * one costs O(n). Saturates, and then the allocation fails. */
static size_t capacity_for(const struct buf *b, size_t more)
{
	size_t need = more < SIZE_MAX - 1 - b->n ? b->n + more + 1 : SIZE_MAX;
	size_t cap = b->cap <= SIZE_MAX / 2 ? b->cap * 2 : SIZE_MAX;

	if (cap < SMALLEST)
		cap = SMALLEST;
	return cap < need ? need : cap;
}

void buf_grow(struct buf *b, size_t more)
{
	b->cap = capacity_for(b, more);
	b->p = mem_resize(b->p, b->cap, 1);
	b->p[b->n] = '\0';
}

void buf_addf(struct buf *b, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	buf_vaddf(b, fmt, args);
	va_end(args);
}

void buf_vaddf(struct buf *b, const char *fmt, va_list args)
{
	va_list again;

	buf_reserve(b, 0);
	va_copy(again, args);
	int n = vsnprintf(b->p + b->n, b->cap - b->n, fmt, again);
	va_end(again);
	if (n > 0 && !buf_has_room(b, (size_t)n)) {
		buf_reserve(b, (size_t)n);
		n = vsnprintf(b->p + b->n, b->cap - b->n, fmt, args);
	}
	/* Negative: a wide character that the locale cannot write; no format here has one. */
	if (n > 0)
		b->n += (size_t)n;
	b->p[b->n] = '\0';
}

void buf_drop(struct buf *b, size_t n)
{
	if (n >= b->n) {
		buf_truncate(b, 0);
		return;
	}
	memmove(b->p, b->p + n, b->n - n + 1);
	b->n -= n;
}

char *buf_take(struct buf *b)
{
	buf_reserve(b, 0);
	char *p = b->p;

	*b = (struct buf){ 0 };
	return p;
}

void buf_clear(struct buf *b)
{
	free(b->p);
	*b = (struct buf){ 0 };
}

void buf_wipe(struct buf *b)
{
	mem_wipe(b->p, b->cap);
	buf_clear(b);
}

void buf_reserve_secret(struct buf *b, size_t more)
{
	struct buf larger = { .cap = capacity_for(b, more) };

	if (buf_has_room(b, more))
		return;
	larger.p = mem_alloc(larger.cap);
	buf_add(&larger, b->p, b->n);
	buf_wipe(b);
	*b = larger;
}

void buf_add_secret(struct buf *b, const void *p, size_t n)
{
	buf_reserve_secret(b, n);
	buf_add(b, p, n);
}
