/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * trace.h: what passes the wire, as lines for people: on stderr, in a file, and the last of it for \log.
 *
 * Secrets come marked by the engine and are shown as "[secret]", however long they are.
 */
#ifndef SHELL_TRACE_H
#define SHELL_TRACE_H

#include <stdio.h>

#include "base/buf.h"
#include "base/err.h"

struct trace {
	FILE *to;        /* NULL: only kept for \log */
	bool owned;      /* to is a file of ours */
	struct buf line; /* the unfinished line */
	bool out;        /* whose it is */
	bool hidden;     /* its last bytes were secret */
	struct buf log;  /* the last exchanges, bounded */
};

/* Starts tracing: to a file (created with mode 0600, appended to), or with "" to stderr; NULL stops. */
bool trace_to(struct trace *, const char *path, struct err *);

/* Bytes that passed; out: sent by us. */
void trace_bytes(struct trace *, bool out, bool secret, struct str bytes);

/* The kept lines, oldest first; borrowed. */
struct str trace_log(const struct trace *);

/* Finishes the file: false when not all could be written. */
bool trace_close(struct trace *, struct err *);

#endif
