/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * blob.c: reading a literal, wherever it is.
 */
#include <string.h>

#include "base/spool.h"
#include "imap/frame.h"

ssize_t blob_read(const struct blob *b, uint64_t from, void *out, size_t n, struct err *err)
{
	if (b->where == BLOB_DIVERTED || from >= b->size)
		return 0;
	if (n > b->size - from)
		n = (size_t)(b->size - from);
	if (n > PTRDIFF_MAX)
		n = PTRDIFF_MAX;
	if (b->where == BLOB_SPOOL)
		return spool_read(b->fd, b->at + (off_t)from, out, n, err);
	if (n > 0)
		memcpy(out, b->mem + from, n);
	return (ssize_t)n;
}
