/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * encode.h: what the parts of the encoder share: cmd.c, cmd_args.c, cmd_items.c, cmd_search.c.
 */
#ifndef IMAP_ENCODE_H
#define IMAP_ENCODE_H

#include "imap/cmd.h"

struct encoder {
	struct imap_cmd *cmd;
	const struct cmd_dialect *dialect;
	const struct imap_spec *spec; /* NULL: xatom and unknown commands */
	const struct arg_spec *arg;   /* being encoded, for messages */
	unsigned depth;               /* lists in lists, while they are taken apart */
	struct str charset;           /* as the user named it; empty: not at all */
	bool utf8_message;            /* the message behind is to go as UTF8 (~{n}) */
	bool secret;                  /* the word being encoded is: no message repeats it */
	unsigned messages;            /* how many there are so far */
	struct str operation;         /* STORE's, on which the type of what follows depends */
	bool has_8bit, has_literal;   /* among the texts of search keys */
	struct err *err;
};

/* Text behind what there is; nothing of it is checked. */
void put(struct encoder *, struct str);
void put_z(struct encoder *, const char *);

/* An atom, a quoted string or a literal, the least that is safe. */
enum { AS_ATOM = 1 /* if it can */, AS_SECRET = 2 };
void put_string(struct encoder *, struct str, unsigned how);

/* A literal; its struct is taken over. */
void put_literal(struct encoder *, struct literal *take);

/* A string as put_string, but one that was quoted stays so; literals are literals. */
void put_word_string(struct encoder *, struct word *, unsigned how);

/* Whether every quote that opens closes again. */
bool quotes_match(struct str);

/* Words as they are, but for the tabs between them, which become blanks. */
void put_blanks(struct encoder *, struct str);

/* A word as it was typed, where that can be sent: nothing with CR, LF, NUL or, before UTF-8 is enabled, 8-bit in
 * it, but quoted strings, which then become literals, in lists too. ERR_USAGE. */
bool put_as_typed(struct encoder *, struct word *);

/* A mailbox name, or a label of Gmail's, which is written like one. ERR_USAGE. */
bool put_mailbox(struct encoder *, const struct word *);

/* false where the sign of a redirection stands right behind other characters of a word that has no use for it. */
bool check_sign(struct encoder *, const struct word *);

/* false with "fetch: set: expected WHAT, got '…'; usage: …". */
bool bad_word(struct encoder *, const struct word *, const char *expected);

/* The same with what the argument's own check found, which says what was expected. */
bool bad_part(struct encoder *, const struct err *why);

/* A list taken apart, each of its words put by `item`. ERR_USAGE. */
bool put_list(struct encoder *, const struct word *list,
	bool (*item)(struct encoder *, struct word *));

/* Whether a word can be a set of UIDs, or of message numbers, as far as it knows which it has. `instead`: what to
 * type when it is of the other kind. ERR_USAGE or ERR_STATE. */
bool set_fits(struct encoder *, const struct word *, bool uids, const char *instead);

/* The same for word i of a command that goes out as it was typed. */
bool typed_set_fits(struct encoder *, const struct words *, size_t i);

/* A list's contents, or those of a value that looks like one. false: it is none, and *inner all of it. */
bool list_text(const struct word *, struct str *inner);

/* What STORE stores: word *i, and further ones where several flags stand there; *i is then behind them. */
bool encode_store_words(struct encoder *, const struct words *, size_t *i);

/* The items of FETCH and STATUS. cmd_items.c */
bool encode_items(struct encoder *, struct word *);

/* One argument from one word, by its type. */
bool encode_arg(struct encoder *, struct word *);

/* Search keys: n words. cmd_search.c */
bool encode_search(struct encoder *, struct word *, size_t n);

#endif
