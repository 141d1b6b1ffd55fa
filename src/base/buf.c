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

static bool has_room(const struct buf *b, size_t more)
{
	return more < b->cap - b->n;
}

void buf_reserve(struct buf *b, size_t more)
{
	if (has_room(b, more))
		return;
	b->cap = capacity_for(b, more);
	b->p = mem_resize(b->p, b->cap, 1);
	b->p[b->n] = '\0';
}

static void append(struct buf *b, const void *p, size_t n)
{
	if (n > 0)
		memcpy(b->p + b->n, p, n);
	b->n += n;
	b->p[b->n] = '\0';
}

void buf_add(struct buf *b, const void *p, size_t n)
{
	buf_reserve(b, n);
	append(b, p, n);
}

void buf_add_str(struct buf *b, struct str s)
{
	buf_add(b, s.p, s.n);
}

void buf_add_z(struct buf *b, const char *z)
{
	buf_add(b, z, strlen(z));
}

void buf_add_c(struct buf *b, char c)
{
	buf_reserve(b, 1);
	b->p[b->n++] = c;
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
	if (n > 0 && !has_room(b, (size_t)n)) {
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

void buf_truncate(struct buf *b, size_t n)
{
	if (n >= b->n)
		return;
	b->n = n;
	b->p[n] = '\0';
}

struct str buf_str(const struct buf *b)
{
	return (struct str){ b->p, b->n };
}

const char *buf_z(const struct buf *b)
{
	return b->p ? b->p : "";
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

void buf_add_secret(struct buf *b, const void *p, size_t n)
{
	if (!has_room(b, n)) {
		struct buf larger = { .cap = capacity_for(b, n) };

		larger.p = mem_alloc(larger.cap);
		append(&larger, b->p, b->n);
		buf_wipe(b);
		*b = larger;
	}
	append(b, p, n);
}
