/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * lex.h: the words of one frame (RFC 9051 section 9), pure, in memory, unable to fail.
 */
#ifndef IMAP_LEX_H
#define IMAP_LEX_H

#include "imap/node.h"

enum lex_token { LEX_ATOM, LEX_QUOTED, LEX_LITERAL, LEX_OPEN, LEX_CLOSE, LEX_CODE_OPEN,
	LEX_CODE_CLOSE, LEX_END };

struct token {
	enum lex_token kind;
	struct str s;                             /* ATOM, QUOTED (unescaped) */
	struct blob *blob;
	uint64_t at;                              /* offset in the frame */
};

struct lex {
	struct frame *frame;
	size_t piece, pos;                        /* where the next byte is */
	uint64_t at;                              /* that as an offset in the frame */
	bool code;                                /* inside a response code: "]" ends it */
	struct doubt doubt;                       /* the first one met */
};

void lex_init(struct lex *, struct frame *);

/* Reads the next word, skipping blanks before it. An atom runs to a blank, a parenthesis, a quote, or
 * the end (in a code also to "]"); brackets inside it, with all they contain, belong to it. */
void lex_next(struct lex *, struct token *);

/* All that is left of the line, without its end, as human text; and a look at the next byte (0: end). */
struct str lex_rest(struct lex *);
char lex_peek(struct lex *);

/* Parses one value (a word or a parenthesised list, at most depth deep) or, with nodes_rest, all values
 * up to the end of the frame or code. NULL at the end, or when the frame's memory is used up (doubt). */
struct node *lex_node(struct lex *, size_t depth);
struct node *lex_nodes(struct lex *, size_t depth);

#endif
