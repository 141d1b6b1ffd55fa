/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store.h: untagged data and response codes, kept until \response takes them, once (imaplib's response()).
 */
#ifndef SHELL_STORE_H
#define SHELL_STORE_H

#include "imap/resp.h"

struct store_entry {
	char *name;
	char *text;
	struct store_entry *next;
};

struct store {
	struct store_entry *first, **last; /* in the order they came */
	size_t n, bytes;                   /* bounded: the oldest go first */
};

void store_init(struct store *);

/* Keeps an untagged response under its name ("EXISTS": the number; else the text behind the name) and its
 * response code, if it has one, under the code's. FETCH data, which may be anything large, is kept as its
 * text up to 4 KiB. */
void store_keep(struct store *, const struct imap_resp *);

/* Appends each text kept under that name as a line and forgets them; how many there were. */
size_t store_take(struct store *, const char *name, struct buf *lines);

/* Drops what is kept under that name. */
void store_drop(struct store *, const char *name);

/* Appends "NAME text" lines of all that is kept. */
void store_show(const struct store *, struct buf *lines);
void store_clear(struct store *);

#endif
