/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * term.c: what there is to know about the terminal, and colours by their meaning.
 */
#include "view/term.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/utf8.h"

enum { COLUMNS_UNKNOWN = 80 };

/* Colours of the eight that every terminal has, none of them white or black: any background will do. */
static const char *const inks[INKS] = {
	[INK_PLAIN] = "",
	[INK_HEAD] = "\033[1m",
	[INK_NAME] = "\033[1;34m",
	[INK_NUMBER] = "\033[36m",
	[INK_FLAG] = "\033[33m",
	[INK_QUOTE] = "\033[32m",
	[INK_DIM] = "\033[2m",
	[INK_OK] = "\033[32m",
	[INK_WARN] = "\033[1;33m",
	[INK_ERROR] = "\033[1;31m",
};

bool term_is(FILE *f)
{
	int fd = fileno(f);

	return fd >= 0 && isatty(fd);
}

unsigned term_columns(FILE *f)
{
	struct winsize size;

	if (!term_is(f))
		return 0;
	if (ioctl(fileno(f), TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
		return COLUMNS_UNKNOWN;
	return size.ws_col;
}

bool term_color(enum color_when when, bool terminal)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	if (when != COLOR_AUTO)
		return when == COLOR_ALWAYS;
	return terminal && !(no && *no) && term && *term && strcmp(term, "dumb") != 0;
}

const char *ink_on(enum ink ink, bool color)
{
	return color && (unsigned)ink < INKS ? inks[ink] : "";
}

const char *ink_off(enum ink ink, bool color)
{
	return *ink_on(ink, color) ? "\033[0m" : "";
}

/* The next word with the blanks before it, and how wide it is; escape sequences have no width. */
static struct str take_word(struct str *rest, size_t *wide)
{
	struct str word = *rest;
	size_t n = 0, from;

	*wide = 0;
	while (n < rest->n && rest->p[n] == ' ')
		n++;
	for (from = n; n < rest->n && rest->p[n] != ' '; n++) {
		if (rest->p[n] != '\033')
			continue;
		*wide += utf8_width(str_head(str_skip(word, from), n - from));
		while (n < rest->n && rest->p[n] != 'm')
			n++;
		from = n + 1;
	}
	*wide += from < n ? utf8_width(str_head(str_skip(word, from), n - from)) : 0;
	word = str_head(word, n);
	*rest = str_skip(*rest, n);
	return word;
}

void term_wrap(struct buf *out, struct str line, unsigned width, unsigned indent)
{
	size_t at = 0;

	while (line.n > 0) {
		size_t wide, blanks = 0;
		struct str word = take_word(&line, &wide);

		while (blanks < word.n && word.p[blanks] == ' ')
			blanks++;
		if (width && at && at + blanks + wide > width) {
			buf_addf(out, "\n%*s", (int)indent, "");
			word = str_skip(word, blanks);
			at = indent;
			blanks = 0;
		}
		buf_add_str(out, word);
		at += blanks + wide;
	}
}

void ink_add(struct buf *out, enum ink ink, bool color, struct str text)
{
	buf_add_z(out, ink_on(ink, color));
	utf8_escape(out, text, 0);
	buf_add_z(out, ink_off(ink, color));
}
