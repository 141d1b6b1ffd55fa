/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * word.h: the words of a typed line, before anyone knows what they mean.
 *
 * A word is a bare run of non-blanks, a "quoted" one with \" and \\ as its only escapes, or a list in
 * parentheses; brackets inside a bare word keep the blanks in them: BODY[HEADER.FIELDS (DATE FROM)]. The
 * first that does not close in its line is an ordinary character, as is every one behind it.
 */
#ifndef IMAP_WORD_H
#define IMAP_WORD_H

#include "base/buf.h"
#include "base/err.h"
#include "imap/literal.h"

enum word_kind {
	WORD_BARE,
	WORD_QUOTED,
	WORD_LIST, /* text: what is between the outer parentheses, as typed */
	WORD_VALUE, /* came from a variable: plain text, encoded as its argument needs, never split */
	WORD_LITERAL, /* came from <FILE, <<END or -: literal */
};

/* What the numbers of a value are, when imapsh knows: the same ones mean other messages with UID and without. */
enum word_numbers { NUMBERS_OF_ANY = 0, NUMBERS_OF_MESSAGES, NUMBERS_OF_UIDS };

struct word {
	enum word_kind kind;
	struct str raw;         /* as typed, borrowed from the line */
	struct str text;        /* without quotes; borrowed from the line or from `own` */
	char *own;              /* memory of text where it differs from the line; or NULL */
	size_t at;              /* byte offset in the line */
	struct literal literal; /* WORD_LITERAL */
	bool glued;             /* of a list that was taken apart: no blank comes before it */
	enum word_numbers numbers;
	char *unfit; /* why it can be no set of messages here: "is empty: …"; or NULL */
};

struct words {
	struct word *v;
	size_t n, cap;
	size_t secret; /* from this word on nothing is repeated, expanded or redirected; 0: there is no such one */
};

/* The number of words in which variables and redirections are looked for. */
static inline size_t words_open(const struct words *w)
{
	return w->secret && w->secret < w->n ? w->secret : w->n;
}

enum word_end { WORDS_COMPLETE = 0, WORDS_OPEN_QUOTE, WORDS_OPEN_LIST };

/* Splits the line, appending to *out. The result says whether the line ends inside a quote or a list,
 * in which case the last word is what there is of it: completion works with that, a shell asks for more.
 * A quoted word that is followed by a non-blank, and a stray ")", are errors: ERR_USAGE with the column;
 * then false. */
bool words_split(struct words *out, struct str line, enum word_end *, struct err *);

/* Splits a line in which any character may belong to a password: words are quoted or bare, and nothing else has a
 * meaning. It cannot fail: behind a closing quote another word begins, one that does not close goes to the end. */
void words_split_plain(struct words *out, struct str line, enum word_end *);

/* What is known of a word that is open. */
struct word_open {
	bool bracket; /* there is one before the word, which may be open too */
	bool quoted, escaped;
	size_t depth;
};

/* The last word of a line, which is open. Then word_feed goes on through what follows, so that a word of many
 * lines takes linear time. true: it closes there, or the bracket may, and the words are to be split anew. */
struct word_open word_opened(struct str line, const struct word *last);
bool word_feed(struct word_open *, struct str more);

/* Where the word that begins with "|" and is not the first stands, or line.n: what is behind it is a command of
 * the system's shell, whose words are not ours. */
size_t words_pipe(struct str line);

/* The first sign of a redirection in a text ("<", ">" or "|"), or 0: people put one right behind a word, where it
 * is part of the word. */
char word_sign(struct str text);

/* Appends a plain text (copied) that becomes whatever its argument needs: WORD_VALUE. */
void words_add_value(struct words *, const char *text);

/* Appends a text as it is typed to be that word: bare where that will do, else in quotes. */
void word_type(struct buf *, const char *word);

void words_clear(struct words *); /* closes what a literal word holds */

#endif
