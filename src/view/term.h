/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * term.h: what there is to know about the terminal, and colours by their meaning.
 */
#ifndef VIEW_TERM_H
#define VIEW_TERM_H

#include <stdbool.h>
#include <stdio.h>

#include "base/buf.h"

enum color_when { COLOR_AUTO = 0, COLOR_ALWAYS, COLOR_NEVER };

/* Meaning, not hue. */
enum ink {
	INK_PLAIN = 0,
	INK_HEAD,
	INK_NAME,
	INK_NUMBER,
	INK_FLAG,
	INK_QUOTE,
	INK_DIM,
	INK_OK,
	INK_WARN,
	INK_ERROR,
	INKS
};

bool term_is(FILE *);          /* a terminal */
unsigned term_columns(FILE *); /* its width; 80 when it does not say; 0: no terminal */

/* What the terminal makes of bytes above 0x7F, by the names of the locale's environment (LC_ALL, LC_CTYPE, LANG), whether
 * it is installed or not: where it is no UTF-8 they are letters of its own, and those below 0xA0 controls. */
enum term_charset { TERM_UTF8 = 0, TERM_LATIN1, TERM_OTHER };
enum term_charset term_charset(void);

/* Appends UTF-8 text as the terminal takes it: what it lacks is written in ASCII or as \u{HEX}. */
void term_encode(struct buf *out, struct str text, enum term_charset);

/* Whether to colour: "always", "never", or a terminal without NO_COLOR and with TERM other than "dumb". */
bool term_color(enum color_when, bool terminal);

/* The escape sequences that start an ink and end all; "" when color is false. */
const char *ink_on(enum ink, bool color);
const char *ink_off(enum ink, bool color);

/* Appends server text escaped (utf8_escape), within an ink. */
void ink_add(struct buf *, enum ink, bool color, struct str text);

/* Appends a line (inks in it count nothing) broken at its blanks so that it fits `width`; what follows the
 * first break is indented. A word that is too long stays whole; width 0 breaks nothing. */
void term_wrap(struct buf *, struct str line, unsigned width, unsigned indent);

#endif
