/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store.h: what the server said last: untagged data and response codes, kept until \response takes them, once
 * (imaplib's response()); and the lines of the last command, for \expect.
 */
#ifndef SHELL_STORE_H
#define SHELL_STORE_H

#include "base/buf.h"
#include "imap/resp.h"

/* Bytes of all that is kept. What is longer is not kept, nor is what is in a file, but for its name and its size:
 * nobody shall take a part for the whole. */
enum { STORE_MAX = 1 << 20 };

/* Zeroed it is empty and ready. */
struct store {
	struct buf bytes; /* the entries in the order they came; bounded: the oldest go first */
	size_t from;      /* where the first one is */
	size_t mark;      /* and the first of the last command */
	size_t missing;   /* how many of those that store_take took last were too long to be kept */
};

/* Keeps an untagged response, and a tagged one with a response code, as it came: keeping costs its copying, and only
 * who asks pays for the reading. */
void store_keep(struct store *, const struct imap_resp *);

/* A command begins: store_line gives what comes from here on. */
void store_mark(struct store *);

/* Goes through the untagged responses since the mark: *at begins as 0. false at the end. Borrowed; as they came,
 * but for the last line end. */
bool store_line(const struct store *, size_t *at, struct str *line);

/* One that waits to be taken. A response is kept under its name ("EXISTS": the number; else the text behind the
 * name, with the number before it when there is one), its response code under the code's. */
struct store_item {
	size_t at, next;
	unsigned part;
	struct buf name, text;
};

/* Goes through what waits, oldest first: *item begins zeroed. false at the end, and *item is empty again. */
bool store_next(const struct store *, struct store_item *item);

/* Appends each text that waits under that name as a line and forgets them; how many there were. */
size_t store_take(struct store *, const char *name, struct buf *lines);

/* Appends "NAME text" lines of all that waits. */
void store_show(const struct store *, struct buf *lines);
void store_clear(struct store *);

#endif
