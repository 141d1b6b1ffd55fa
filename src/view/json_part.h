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
#include "view/param.h"

/* Any value by its tree, so that what a server wrote can be told: a string for an atom, a number for one of digits,
 * {"string": …} for a quoted string, {"literal": …} for a literal, null for NIL, an array for a list. json_trees:
 * those behind it (a run of siblings) as one array. */
void json_tree(struct json *, const struct node *);
void json_trees(struct json *, const struct node *);

/* A value that by the grammar is a text or NIL: a string or null, however it was written; what is a list after all
 * as a tree. */
void json_text(struct json *, const struct node *);

/* A run of siblings that are words by the grammar, the word NIL among them, as an array of strings. */
void json_words(struct json *, const struct node *);

/* {name: text}: of two values with the same name the second one is called "name (2)". */
void json_pairs(struct json *, const struct resp_pair *);

/* The parameters of a part, of which one may be the name of a file: beside it "filename_text", where it is not what
 * came. */
void json_params(struct json *, const struct resp_pair *, const struct param *name);

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

/* A mailbox name as text alone, where the tree beside it has what came. */
void json_name(struct json *, struct str wire, bool utf8);

/* The items of a FETCH response as one object. utf8: see struct imap_resp. */
void json_fetch_items(struct json *, const struct fetch_item *, bool utf8);

/* The doubts about items into an open array; whether `general` was one of them. */
bool json_fetch_doubts(struct json *, const struct fetch_item *, const struct doubt *general);
void json_doubt(struct json *, const struct doubt *, struct str item);

#endif
