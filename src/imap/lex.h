/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * lex.h: the words of one frame (RFC 9051 section 9), pure, in memory, unable to fail.
 *
 * Words are runs of the frame's own bytes wherever possible: only a quoted string with a backslash and a
 * section with a literal in it are copied (into the frame's arena). All bytes are looked at a bounded
 * number of times, whatever they are.
 */
#ifndef IMAP_LEX_H
#define IMAP_LEX_H

#include "imap/node.h"

enum lex_token {
	LEX_ATOM,
	LEX_QUOTED,
	LEX_LITERAL,
	LEX_OPEN,
	LEX_CLOSE,
	LEX_CODE_CLOSE, /* the "]" that ends a response code */
	LEX_END
};

struct token {
	enum lex_token kind;
	struct str s; /* ATOM, QUOTED (unescaped) */
	struct blob *blob;
	uint64_t at; /* offset in the frame */
};

struct lex {
	struct frame *frame;
	size_t piece;          /* which piece is read */
	const char *start;     /* its text */
	const char *pos, *end; /* the next byte, and where its words (or the code's) end */
	uint64_t base;         /* where the piece begins in the frame */
	bool code;             /* inside a response code: words end at its "]" */
	size_t code_piece;     /* which piece has that */
	const char *code_end;  /* and where; NULL: it never ends */
	struct node *spare;    /* nodes that are allocated but not used yet */
	size_t spares, nodes;  /* how many of these; how many in all */
	bool recovered;        /* an unterminated quoted string was cut short: done once */
	struct doubt doubt;    /* the first one met */
};

/* Stands at the first byte of the frame, which has at least one piece. */
void lex_init(struct lex *, struct frame *);

/* Moves on to a place in the first piece. */
void lex_jump(struct lex *, const char *to);

/* Reads the next word, skipping blanks before it. An atom runs to a blank, a parenthesis, a quote, or
 * the end; brackets inside it, with all they contain, belong to it: BODY[HEADER.FIELDS (DATE)]<0> is
 * one. A bracket that does not look like such a section (it is not closed, or a parenthesis closes that
 * was not opened in it, or a blank has no list behind it) is a byte like any other: flags have them. A
 * quoted string without an end runs to the end of the line; inside a word, as in q"uote, its quote is a byte of an atom
 * like any other, and so is one in a string that goes on without a blank, as in "ab"cd". */
void lex_next(struct lex *, struct token *);

/* Enters a response code when its "[" is next: until LEX_CODE_CLOSE only its words are there. */
bool lex_code(struct lex *);

/* The offset in the frame of the next byte. */
uint64_t lex_at(const struct lex *);

/* All that is left of the line, without its end, as human text (blanks around it trimmed; p is never
 * NULL). And, blanks skipped, whether nothing is left of the line or code. */
struct str lex_rest(struct lex *);
bool lex_is_done(struct lex *);

/* Records the first doubt; text is static. */
void lex_doubt(struct lex *, const char *text, uint64_t at);

/* Parses one value (a word or a parenthesised list) or, with lex_nodes, all values up to the end of the
 * frame or code, which is then passed. Lists deeper than depth lose their parentheses, not their words
 * (doubt). NULL at the end, or when the frame's memory is used up (doubt). */
struct node *lex_node(struct lex *, size_t depth);
struct node *lex_nodes(struct lex *, size_t depth);

#endif
