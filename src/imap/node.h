/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * node.h: the plain view of a response, which every response has: a tree of words, strings and lists.
 *
 * Nodes live in the arena of their frame. Building the tree cannot fail; where the bytes fit no grammar
 * it doubts (text and offset) and keeps what it could read.
 */
#ifndef IMAP_NODE_H
#define IMAP_NODE_H

#include "base/buf.h"
#include "imap/frame.h"

enum node_kind {
	NODE_NIL,     /* the atom NIL in any case; s has it as it came */
	NODE_ATOM,    /* also numbers, flags, and items like BODY[HEADER.FIELDS (DATE)]<0> */
	NODE_QUOTED,  /* s is unescaped */
	NODE_LITERAL, /* blob */
	NODE_LIST,    /* first */
	NODE_TEXT,    /* human text to the end of the line */
};

struct node {
	enum node_kind kind;
	uint32_t count; /* NODE_LIST: how many children */
	uint64_t at;    /* offset in the frame, where to point the caret */
	struct node *next;
	union {
		struct str s;
		struct blob *blob;
		struct node *first;
	} u;
};

/* A place where the bytes were not what the grammar wants. */
struct doubt {
	const char *text; /* NULL: none; static text */
	uint64_t at;      /* offset in the frame */
};

/* The text of an atom, a quoted string, human text, or a literal held in memory; for NIL p is NULL.
 * false (and empty) for a list, a literal that is not in memory, and a node that is NULL. */
bool node_str(const struct node *, struct str *);

/* node_str for a value that may be anything: the empty run where there is no text. */
struct str node_text(const struct node *);

/* node_text where a word is expected: NIL is one, too. */
struct str node_word(const struct node *);

/* Whether it is the word, in any case, and not a quoted string or literal. */
bool node_is(const struct node *, const char *word);

static inline bool node_is_list(const struct node *n)
{
	return n && n->kind == NODE_LIST;
}

/* The number in an atom or (tolerated) in a string. */
bool node_number(const struct node *, uint64_t *);

/* The children of a list; NULL for anything else. And the i-th one, from 0. */
struct node *node_first(const struct node *);
struct node *node_at(const struct node *list, size_t i);

/* Appends the node as the server wrote it in meaning: quoted strings quoted, lists in parentheses,
 * literals as quoted text; not escaped for a terminal. Literals not in memory appear as "{n}". */
void node_write(struct buf *, const struct node *);

#endif
