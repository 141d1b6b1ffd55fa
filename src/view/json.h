/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json.h: a streaming JSON writer: no tree, no memory but a small buffer.
 *
 * Commas come by themselves. Control characters, DEL, C1, bidi and other format characters are written as
 * \u escapes, so that the output is safe to look at on a terminal. After json_line everything was given to
 * `out`; `failed` stays set from the first write on that failed.
 */
#ifndef VIEW_JSON_H
#define VIEW_JSON_H

#include <stdio.h>

#include "imap/node.h"

enum { JSON_BUFFER = 2048 };

struct json {
	FILE *out;      /* borrowed; NULL: to */
	struct buf *to; /* borrowed; used when out is NULL */
	unsigned depth;
	bool comma;  /* a value stands before the next one, on its level */
	bool failed; /* a write, or the reading of a literal */
	size_t n;    /* bytes in text that wait to be written */
	char text[JSON_BUFFER];
};

/* Ready to write to out, or (out NULL) to the end of *to. `= { .out = f }` does the same. */
void json_init(struct json *, FILE *out, struct buf *to);

void json_open(struct json *, char bracket);  /* '{' or '[' */
void json_close(struct json *, char bracket); /* '}' or ']' */
void json_key(struct json *, const char *name);

/* A name that comes from a server. One that cannot be a key (not UTF-8, or with a NUL, which readers refuse) is
 * written escaped as for a terminal. */
void json_key_str(struct json *, struct str name);
bool json_is_key(struct str name);

/* A string as UTF-8; bytes that are not UTF-8: {"base64":"…"}; p == NULL: null. */
void json_str(struct json *, struct str);
void json_z(struct json *, const char *);
void json_blob(struct json *, const struct blob *); /* the same, streamed in pieces */
void json_u64(struct json *, uint64_t);
void json_i64(struct json *, int64_t);
void json_seconds(struct json *, uint64_t usec); /* 0.012345 */
void json_bool(struct json *, bool);
void json_nil(struct json *);
void json_line(struct json *); /* ends an NDJSON line */

#endif
