/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * literal.h: bytes that go out as a literal, from memory or from a file, never held whole.
 */
#ifndef IMAP_LITERAL_H
#define IMAP_LITERAL_H

#include <sys/types.h>

#include "base/buf.h"
#include "base/err.h"

/* Zeroed: an empty literal that owns nothing. */
struct literal {
	char *bytes; /* owned, n of them; NULL when there is a file */
	size_t n;
	int fd;        /* owned, a regular file or a spool; 0 or -1: none */
	uint64_t size; /* bytes on the wire */
	bool crlf;     /* lone LF (and lone CR) become CRLF while it is sent */
	bool secret;
	bool binary; /* announced as ~{n}, in which a NUL may be: RFC 3516 */
	uint64_t
		nul; /* where the first NUL of what was read stands, counted from 1; 0: there is none */
};

/* Takes over a copy of bytes in memory; of lines of text, whose ends are to be CRLF. */
void literal_from_bytes(struct literal *, struct str);
void literal_from_text(struct literal *, struct str);

/* Takes over fd; what is no regular file, or one that was read from already, is first copied to a
 * spool, since a literal's size goes before it. crlf: size counts the line ends as CRLF. Errors:
 * ERR_SYS; ERR_INTERRUPTED when a signal ends the reading of a pipe. fd is closed on failure too. */
bool literal_from_fd(struct literal *, int take_fd, bool crlf, struct err *);

/* Calls sink with the bytes to send, in order, piece by piece (at most 64 KiB each). A file that has
 * become shorter or longer since is ERR_SYS: never more than `size` bytes are given. */
bool literal_send(const struct literal *,
	bool (*sink)(void *ctx, const void *, size_t, struct err *), void *ctx, struct err *);

void literal_clear(struct literal *); /* wipes a secret one */

#endif
