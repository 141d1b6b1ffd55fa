/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * complete_part.h: what the parts of completion share: complete.c, complete_offer.c, complete_local.c.
 */
#ifndef SHELL_COMPLETE_PART_H
#define SHELL_COMPLETE_PART_H

#include "shell/complete.h"
#include "shell/local.h"

/* The word being completed. Candidates replace the line from out->from on. */
struct part {
	struct shell *sh;
	struct complete *out;
	struct str typed; /* what there is of it, without its opening quote */
	bool quoted;      /* it began with a quote */
	bool plain;       /* quotes mean nothing here: the rest of a line taken as it is */
	struct str sign;  /* "<", ">" or ">>" typed right before a file's name */
};

/* The words of a line that may be unfinished; `last` is the one to complete, empty behind a blank. */
struct line_words {
	struct words w;
	enum word_end end;
	size_t last;
};
bool line_words_split(struct line_words *, struct str line);
void line_words_clear(struct line_words *);

/* Aims the part at a bare or quoted word; false for a list. */
bool part_aim(struct part *, const struct word *);

/* Aims it at the last item of a list that is still open, or at the word where that is no list. */
bool part_aim_item(struct part *, const struct word *, enum word_end);

/* --- complete_offer.c: each adds what fits the typed text --- */

/* Adds a candidate, as it would stand in the line; one that is not harmless on a terminal is left out. */
void offer_exact(struct part *, struct str);

/* A keyword, in any case: offered in lower case when the person types so (`lower`: also when nothing is
 * typed yet). */
void offer_word(struct part *, const char *word, bool lower);
void offer_words(struct part *, const char *const *words);

/* A text that may need quotes; its case counts. */
void offer_text(struct part *, const char *text);
void offer_vocabulary(struct part *, const struct vocabulary *);
void offer_fetch_items(struct part *, bool in_list);
void offer_flags(struct part *);
void offer_mailboxes(struct part *);
void offer_variables(struct part *);
void offer_verbs(struct part *, bool uid);
void offer_files(struct part *);

/* Files where the word, which is not the first, is the target of "<", ">" or ">>"; false when it is none. */
bool offer_redirection(struct part *, const struct line_words *);

/* --- complete_local.c: the words of a client command --- */
void complete_local(struct part *, const struct local_spec *, struct str line);

#endif
