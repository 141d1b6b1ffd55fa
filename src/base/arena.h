/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * arena.h: memory that is given out piece by piece and given back all at once.
 *
 * All of one response lives and dies in an arena. Its size has a bound, because what fills it comes
 * from the server; one past the bound is the only way to get NULL (the caller reports ERR_LIMIT or
 * does with less).
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "base/str.h"

struct arena;

struct arena *arena_new(size_t max);               /* max: bytes in all */
void *arena_alloc(struct arena *, size_t n);       /* zeroed and aligned for any type */
char *arena_bytes(struct arena *, size_t n);       /* uninitialised and unaligned, for text */
struct str arena_copy(struct arena *, struct str); /* p is NULL at the bound; else a NUL follows */
size_t arena_used(const struct arena *);
void arena_reset(struct arena *); /* all pieces are gone; keeps the first block */
void arena_free(struct arena *);  /* NULL is allowed */

#endif
