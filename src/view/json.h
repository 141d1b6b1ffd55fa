/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json.h: a streaming JSON writer: no tree, no memory beyond the nesting's bit stack.
 */
#ifndef VIEW_JSON_H
#define VIEW_JSON_H

#include <stdio.h>

#include "imap/node.h"

struct json { FILE *out; unsigned depth; bool comma, failed; };

void json_open(struct json *, char bracket);      /* '{' or '[' */
void json_close(struct json *, char bracket);     /* '}' or ']' */
void json_key(struct json *, const char *name);

/* A string as UTF-8; bytes that are not UTF-8: {"base64":"…"}; p == NULL: null. */
void json_str(struct json *, struct str);
void json_z(struct json *, const char *);
void json_blob(struct json *, const struct blob *);       /* the same, streamed in pieces */
void json_u64(struct json *, uint64_t);
void json_i64(struct json *, int64_t);
void json_bool(struct json *, bool);
void json_null(struct json *);
void json_line(struct json *);                    /* ends an NDJSON line */

#endif
