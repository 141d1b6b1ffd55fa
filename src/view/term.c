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

enum term_charset term_charset(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };
	struct str locale = { 0 }, charset;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]) && !locale.n; i++)
		locale = str_c(getenv(names[i]));
	charset = str_skip(locale, str_find(locale, '.') + 1);
	charset = str_head(charset, str_find(charset, '@'));
	if (str_is(charset, "ISO-8859-1") || str_is(charset, "ISO8859-1"))
		return TERM_LATIN1;
	/* Without a charset's name it may be any; most terminals are UTF-8 then. */
	return !charset.n || str_is(charset, "UTF-8") || str_is(charset, "UTF8") ? TERM_UTF8
										 : TERM_OTHER;
}

/* What imapsh itself writes beyond ASCII. */
static const struct {
	uint32_t c;
	const char *ascii;
} plain[] = { { 0x2014, "-" }, { 0x2026, "..." }, { 0x2192, "->" }, { 0x2500, "-" },
	{ 0x2502, "|" }, { 0x2514, "`" }, { 0x251C, "|" } };

static void encode_one(struct buf *out, uint32_t c, enum term_charset charset)
{
	for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		if (plain[i].c == c) {
			buf_add_z(out, plain[i].ascii);
			return;
		}
	if (charset == TERM_LATIN1 && c >= 0xA0 && c <= 0xFF)
		buf_add_c(out, (char)c);
	else
		buf_addf(out, "\\u{%X}", (unsigned)c);
}

void term_encode(struct buf *out, struct str text, enum term_charset charset)
{
	while (text.n > 0) {
		uint32_t c = 0;
		size_t n = utf8_decode(text, &c);

		if (charset == TERM_UTF8 || (n && c < 0x80))
			buf_add(out, text.p, n ? n : 1);
		else if (n)
			encode_one(out, c, charset);
		else
			buf_addf(out, "\\x%02X", (unsigned)(unsigned char)*text.p);
		text = str_skip(text, n ? n : 1);
	}
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
