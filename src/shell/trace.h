/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * trace.h: what passes the wire, as lines for people: on stderr, in a file, and the last of it for \log.
 *
 * Secrets come marked by the engine and are shown as "[secret]", however long they are. Lines are made when
 * somebody reads them: without a trace, bytes that pass are only copied.
 */
#ifndef SHELL_TRACE_H
#define SHELL_TRACE_H

#include <stdint.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/err.h"

/* Bytes on their way to becoming lines. */
struct trace_lines {
	struct buf line; /* the unfinished one */
	bool out;        /* whose it is */
	bool hidden;     /* its last bytes were secret */
	struct buf text; /* the finished ones */
};

/* All zeroed: it only keeps. */
struct trace {
	FILE *to;                 /* NULL: only kept for \log */
	char *path;               /* as given to trace_to; NULL with `to` */
	bool owned;               /* to is a file of ours */
	int failed;               /* errno of the first write that failed; 0: none */
	struct trace_lines lines; /* on their way there */
	struct buf kept, before;  /* the last that passed and what was before that: each bounded */
	struct buf log;           /* both, as lines, for who asked */
};

/* Starts tracing: to a file (created with mode 0600, appended to), or with "" to stderr; NULL stops. Where it goes
 * there already it goes on. */
bool trace_to(struct trace *, const char *path, struct err *);

/* Bytes that passed; out: sent by us. */
void trace_bytes(struct trace *, bool out, bool secret, struct str bytes);

/* The last exchanges as lines, oldest first, the unfinished one too; borrowed until the next call. */
struct str trace_log(struct trace *);

/* Finishes the file: false when not all could be written. */
bool trace_close(struct trace *, struct err *);

/* Forgets everything. Does not close. */
void trace_clear(struct trace *);

#endif
