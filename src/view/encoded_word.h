/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * encoded_word.h: header fields with encoded words (RFC 2047, RFC 2231 section 5) as text.
 *
 * Ours, because GMime 3.2.13 loses what follows a padded word in base64 and the end of one without padding, and takes the
 * square of their number for words that never end; and versions differ. Time is linear here; words are decoded wherever they
 * stand, glued to other text or inside quotes, because that is where mail has them.
 */
#ifndef VIEW_ENCODED_WORD_H
#define VIEW_ENCODED_WORD_H

#include "base/buf.h"

/* Appends the value of a field, unfolded, as UTF-8. Words of one charset that follow each other are joined before they
 * are converted: a character may be split over them. Raw 8-bit text is guessed. */
void encoded_words_add(struct buf *, struct str);

/* The same for a field of addresses: what a word hides is no punctuation, so a decoded name with a comma or an @ in it
 * stands in quotes. */
void encoded_words_add_addresses(struct buf *, struct str);

#endif
