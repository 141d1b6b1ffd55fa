/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * arena.c: memory that is given out piece by piece and given back all at once.
 *
 * Blocks are chained, newest first, each twice the size of the one before up to a bound. The first
 * one comes with the arena itself, so that a small response costs one malloc.
 */
#include "base/arena.h"

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { FIRST_BLOCK = 8192, LARGEST_BLOCK = 1024 * 1024 };

struct block {
	struct block *older;
	size_t size;
	alignas(max_align_t) char bytes[];
};

struct arena {
	size_t max;
	size_t spent; /* bytes of the full blocks, what was left over in them included */
	size_t pos;   /* in the newest block */
	struct block *newest;
	alignas(max_align_t) char first[offsetof(struct block, bytes) + FIRST_BLOCK];
};

static struct block *first_block(struct arena *a)
{
	return (struct block *)(void *)a->first;
}

struct arena *arena_new(size_t max)
{
	struct arena *a = mem_alloc(sizeof(*a));

	a->max = max;
	a->spent = 0;
	a->pos = 0;
	a->newest = first_block(a);
	a->newest->older = NULL;
	a->newest->size = FIRST_BLOCK;
	return a;
}

/* A piece at the front of a fresh block, or NULL at the bound. */
static void *from_new_block(struct arena *a, size_t n)
{
	/* A block that is not full yet does not count as such: what is left over is lost. */
	size_t spent = a->spent + a->pos;
	size_t size = a->newest->size < LARGEST_BLOCK / 2 ? a->newest->size * 2 : LARGEST_BLOCK;

	if (spent > a->max || n > a->max - spent)
		return NULL;
	if (size < n)
		size = n;
	struct block *b = mem_alloc(offsetof(struct block, bytes) + size);

	b->older = a->newest;
	b->size = size;
	a->newest = b;
	a->spent = spent;
	a->pos = n;
	return b->bytes;
}

/* n bytes at a multiple of align in the newest block, or at the front of a new one. */
static inline void *take(struct arena *a, size_t n, size_t align)
{
	size_t at = (a->pos + align - 1) & ~(align - 1);
	size_t size = a->newest->size;

	if (at > size || n > size - at)
		return from_new_block(a, n);
	if (a->spent + at > a->max || n > a->max - a->spent - at)
		return NULL;
	a->pos = at + n;
	return a->newest->bytes + at;
}

void *arena_alloc(struct arena *a, size_t n)
{
	void *p = take(a, n, alignof(max_align_t));

	return p ? memset(p, 0, n) : NULL;
}

char *arena_bytes(struct arena *a, size_t n)
{
	return take(a, n, 1);
}

struct str arena_copy(struct arena *a, struct str s)
{
	char *p = s.n < SIZE_MAX ? take(a, s.n + 1, 1) : NULL;

	if (!p)
		return (struct str){ NULL, 0 };
	if (s.n > 0)
		memcpy(p, s.p, s.n);
	p[s.n] = '\0';
	return (struct str){ p, s.n };
}

size_t arena_used(const struct arena *a)
{
	return a->spent + a->pos;
}

void arena_reset(struct arena *a)
{
	while (a->newest->older) {
		struct block *b = a->newest;

		a->newest = b->older;
		free(b);
	}
	a->spent = 0;
	a->pos = 0;
}

void arena_free(struct arena *a)
{
	if (!a)
		return;
	arena_reset(a);
	free(a);
}
