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

bool term_color(enum color_when when, FILE *f)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	if (when != COLOR_AUTO)
		return when == COLOR_ALWAYS;
	return term_is(f) && !(no && *no) && term && *term && strcmp(term, "dumb") != 0;
}

const char *ink_on(enum ink ink, bool color)
{
	return color && (unsigned)ink < INKS ? inks[ink] : "";
}

const char *ink_off(enum ink ink, bool color)
{
	return *ink_on(ink, color) ? "\033[0m" : "";
}

void ink_add(struct buf *out, enum ink ink, bool color, struct str text)
{
	buf_add_z(out, ink_on(ink, color));
	utf8_escape(out, text, 0);
	buf_add_z(out, ink_off(ink, color));
}
