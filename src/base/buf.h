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

void buf_reserve(struct buf *, size_t more); /* room for that many further bytes, and a NUL */
void buf_add(struct buf *, const void *, size_t);
void buf_add_str(struct buf *, struct str);
void buf_add_z(struct buf *, const char *);
void buf_add_c(struct buf *, char);
void buf_addf(struct buf *, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_vaddf(struct buf *, const char *fmt, va_list) __attribute__((format(printf, 2, 0)));

/* Drops the first n bytes, moving the rest to the front. */
void buf_drop(struct buf *, size_t n);

/* Shortens to n bytes; keeps the memory. */
void buf_truncate(struct buf *, size_t n);

/* The contents, borrowed until the next change; and as a C string ("" when empty). */
struct str buf_str(const struct buf *);
const char *buf_z(const struct buf *);

/* Hands the NUL-ended contents over (never NULL; free() it) and leaves the buffer empty. */
char *buf_take(struct buf *);

/* Frees the memory; buf_wipe overwrites all of it first, also what earlier growth left behind is
 * wiped when the buffer was filled only through buf_add_secret. */
void buf_clear(struct buf *);
void buf_wipe(struct buf *);

/* Adds without leaving a copy behind when the memory has to move. */
void buf_add_secret(struct buf *, const void *, size_t);

#endif
