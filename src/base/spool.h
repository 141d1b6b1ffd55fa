/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * spool.h: an unlinked temporary file, for what is too large for memory.
 *
 * It has no name from its first moment that matters, mode 0600, and is gone when its descriptor is
 * closed, however the program ends.
 */
#ifndef BASE_SPOOL_H
#define BASE_SPOOL_H

#include <stddef.h>
#include <sys/types.h>

#include "base/err.h"

/* Makes one in $TMPDIR (or /tmp); returns its descriptor (close-on-exec), or -1. */
int spool_open(struct err *);

/* Writes all n bytes behind what was written before. */
bool spool_write(int fd, const void *, size_t n, struct err *);

/* Reads all n bytes at the offset: n, or -1; fewer being there is an error (ERR_SYS). */
ssize_t spool_read(int fd, off_t at, void *, size_t n, struct err *);

#endif
