/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store.h: untagged data and response codes, kept until \response takes them, once (imaplib's response()).
 */
#ifndef SHELL_STORE_H
#define SHELL_STORE_H

#include "base/buf.h"
#include "imap/resp.h"

/* Zeroed it is empty and ready. */
struct store {
	struct buf bytes; /* the entries in the order they came; bounded: the oldest go first */
	size_t from;      /* where the first one is */
};

/* Keeps an untagged response under its name ("EXISTS": the number; else the text behind the name, with the
 * number before it when there is one) and its response code, if it has one, under the code's. FETCH data,
 * which may be anything large, is kept as its text up to 4 KiB. */
void store_keep(struct store *, const struct imap_resp *);

/* Goes through what is kept, oldest first: *at begins as 0. false at the end. Both runs are borrowed. */
bool store_next(const struct store *, size_t *at, struct str *name, struct str *text);

/* Appends each text kept under that name as a line and forgets them; how many there were. */
size_t store_take(struct store *, const char *name, struct buf *lines);

/* Appends "NAME text" lines of all that is kept. */
void store_show(const struct store *, struct buf *lines);
void store_clear(struct store *);

#endif
