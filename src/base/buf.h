/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * buf.h: a growing run of bytes.
 *
 * A zeroed struct buf is empty and ready; buf_clear releases it and leaves it empty. p[n] is always
 * a NUL once p is set, so that text in a buffer is a C string too. Adding never fails (see mem.h);
 * whoever fills a buffer from outside checks the size first.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

#include "base/str.h"

struct buf {
	char *p;
	size_t n;   /* bytes in use */
	size_t cap; /* bytes allocated, the NUL included; 0: p is NULL */
};

void buf_addf(struct buf *, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_vaddf(struct buf *, const char *fmt, va_list) __attribute__((format(printf, 2, 0)));

/* Drops the first n bytes, moving the rest to the front. */
void buf_drop(struct buf *, size_t n);

/* Hands the NUL-ended contents over (never NULL; free() it) and leaves the buffer empty. */
char *buf_take(struct buf *);

/* Frees the memory; buf_wipe overwrites all of it first, also what earlier growth left behind is
 * wiped when the buffer was filled only through buf_add_secret. */
void buf_clear(struct buf *);
void buf_wipe(struct buf *);

/* Adds without leaving a copy behind when the memory has to move; and makes room so. */
void buf_add_secret(struct buf *, const void *, size_t);
void buf_reserve_secret(struct buf *, size_t more);

/* What follows is done for every word that is read or shown, so a call would cost more than the work. */

static inline bool buf_has_room(const struct buf *b, size_t more)
{
	return more < b->cap - b->n;
}

/* Room for that many further bytes, and a NUL. buf_grow: when there is none. */
void buf_grow(struct buf *, size_t more);
static inline void buf_reserve(struct buf *b, size_t more)
{
	if (!buf_has_room(b, more))
		buf_grow(b, more);
}

static inline void buf_add(struct buf *b, const void *p, size_t n)
{
	buf_reserve(b, n);
	if (n > 0)
		memcpy(b->p + b->n, p, n);
	b->n += n;
	b->p[b->n] = '\0';
}

static inline void buf_add_str(struct buf *b, struct str s)
{
	buf_add(b, s.p, s.n);
}

static inline void buf_add_z(struct buf *b, const char *z)
{
	buf_add(b, z, strlen(z));
}

static inline void buf_add_c(struct buf *b, char c)
{
	buf_reserve(b, 1);
	b->p[b->n++] = c;
	b->p[b->n] = '\0';
}

/* Shortens to n bytes; keeps the memory. */
static inline void buf_truncate(struct buf *b, size_t n)
{
	if (n >= b->n)
		return;
	b->n = n;
	b->p[n] = '\0';
}

/* The contents, borrowed until the next change; and as a C string ("" when empty). */
static inline struct str buf_str(const struct buf *b)
{
	return (struct str){ b->p, b->n };
}
static inline const char *buf_z(const struct buf *b)
{
	return b->p ? b->p : "";
}

#endif
