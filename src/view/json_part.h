/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json_part.h: the parts of responses as JSON values: trees, pairs, mailboxes, doubts.
 *
 * For print_json.c and json_*.c alone.
 */
#ifndef VIEW_JSON_PART_H
#define VIEW_JSON_PART_H

#include "imap/resp.h"
#include "view/json.h"

/* Any value by its tree: strings for words, strings and text, null for NIL, arrays for lists. Those behind
 * it (a run of siblings) as one array. */
void json_node(struct json *, const struct node *);
void json_nodes(struct json *, const struct node *);

/* {name: value}: of two values with the same name the second one is called "name (2)". */
void json_pairs(struct json *, const struct resp_pair *);

/* The keys of an object that come from a server, kept apart; upper: written in upper case. */
struct json_keys {
	struct str seen[32];
	size_t n;
};
void json_key_apart(struct json *, struct json_keys *, struct str name, bool upper);

/* "mailbox": the name as text; and "wire" beside it when that differs. */
void json_mailbox(struct json *, const char *key, struct str wire, bool utf8);

/* "threads", and "deeper" where they are deeper than JSON is nested; see json_thread.c. */
void json_threads(struct json *, const struct resp_thread *);

/* The items of a FETCH response as one object. */
void json_fetch_items(struct json *, const struct fetch_item *);

/* The doubts about items into an open array; whether `general` was one of them. */
bool json_fetch_doubts(struct json *, const struct fetch_item *, const struct doubt *general);
void json_doubt(struct json *, const struct doubt *, struct str item);

#endif
