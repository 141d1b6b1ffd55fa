/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_term.c: what is a terminal, and when it is given colour.
 */
#define _XOPEN_SOURCE 700 /* unlockpt, ptsname */

#include "view/term.h"

#include <check.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The program's side of a new terminal; the other side stays open until the test ends. */
static FILE *open_terminal(void)
{
	int master = open("/dev/ptmx", O_RDWR | O_NOCTTY);
	int number, slave;
	char name[64];

	ck_assert_int_ge(master, 0);
	ck_assert_int_eq(unlockpt(master), 0);
	ck_assert(sscanf(ptsname(master), "/dev/pts/%d", &number) == 1);
	snprintf(name, sizeof(name), "/dev/pts/%d", number);
	slave = open(name, O_RDWR | O_NOCTTY);
	ck_assert_int_ge(slave, 0);
	return fdopen(slave, "r+");
}

START_TEST(file_is_no_terminal_and_has_no_width)
{
	FILE *f = tmpfile();

	ck_assert(!term_is(f));
	ck_assert_uint_eq(term_columns(f), 0);
	ck_assert(!term_color(COLOR_AUTO, term_is(f)));
	fclose(f);
}
END_TEST

START_TEST(terminal_that_tells_no_width_has_80_columns)
{
	FILE *f = open_terminal();

	ck_assert(term_is(f));
	ck_assert_uint_eq(term_columns(f), 80);
	fclose(f);
}
END_TEST

START_TEST(colour_is_for_terminals_that_can)
{
	FILE *f = open_terminal();

	unsetenv("NO_COLOR");
	setenv("TERM", "xterm", 1);
	ck_assert(term_color(COLOR_AUTO, term_is(f)));
	ck_assert(!term_color(COLOR_NEVER, term_is(f)));
	setenv("TERM", "dumb", 1);
	ck_assert(!term_color(COLOR_AUTO, term_is(f)));
	ck_assert(term_color(COLOR_ALWAYS, term_is(f)));
	unsetenv("TERM");
	ck_assert(!term_color(COLOR_AUTO, term_is(f)));
	setenv("TERM", "xterm", 1);
	setenv("NO_COLOR", "", 1);
	ck_assert(term_color(COLOR_AUTO, term_is(f)));
	setenv("NO_COLOR", "1", 1);
	ck_assert(!term_color(COLOR_AUTO, term_is(f)));
	fclose(f);
}
END_TEST

static const struct {
	const char *locale;
	enum term_charset charset;
} locales[] = {
	{ "", TERM_UTF8 },
	{ "C", TERM_UTF8 },
	{ "de_DE", TERM_UTF8 },
	{ "C.UTF-8", TERM_UTF8 },
	{ "de_DE.utf8", TERM_UTF8 },
	{ "de_DE.ISO-8859-1", TERM_LATIN1 },
	{ "de_DE.iso8859-1", TERM_LATIN1 },
	{ "de_DE.ISO-8859-15@euro", TERM_OTHER },
	{ "ru_RU.KOI8-R", TERM_OTHER },
};

START_TEST(charset_of_the_terminal_is_the_locales)
{
	unsetenv("LC_CTYPE");
	setenv("LANG", "ru_RU.KOI8-R", 1);
	for (size_t i = 0; i < sizeof(locales) / sizeof(locales[0]); i++) {
		setenv("LC_ALL", locales[i].locale, 1);
		ck_assert_msg(term_charset() ==
				(*locales[i].locale ? locales[i].charset : TERM_OTHER),
			"%s", locales[i].locale);
	}
	unsetenv("LC_ALL");
	unsetenv("LANG");
	ck_assert_int_eq(term_charset(), TERM_UTF8);
}
END_TEST

START_TEST(terminal_without_utf8_gets_no_control)
{
	static const char text[] = "a\033[1m\xC3\x84\xC2\x9B\xC2\xA0\xE2\x82\xAC\xE2\x80\xA6\x9B\n";
	static const char *const expected[] = { text, "a\033[1m\xC4\\u{9B}\xA0\\u{20AC}...\\x9B\n",
		"a\033[1m\\u{C4}\\u{9B}\\u{A0}\\u{20AC}...\\x9B\n" };

	for (unsigned i = TERM_UTF8; i <= TERM_OTHER; i++) {
		struct buf out = { 0 };

		term_encode(&out, str_c(text), (enum term_charset)i);
		ck_assert_str_eq(buf_z(&out), expected[i]);
		buf_clear(&out);
	}
}
END_TEST

START_TEST(every_ink_ends)
{
	for (enum ink ink = INK_PLAIN; ink < INKS; ink++) {
		ck_assert_str_eq(ink_on(ink, false), "");
		ck_assert_str_eq(ink_off(ink, false), "");
		ck_assert(!*ink_on(ink, true) == !*ink_off(ink, true));
		ck_assert(ink == INK_PLAIN || *ink_on(ink, true) == '\033');
	}
}
END_TEST

START_TEST(server_text_in_ink_is_escaped)
{
	struct buf out = { 0 };

	ink_add(&out, INK_ERROR, true, STR("a\033[0m"));
	ck_assert_str_eq(buf_z(&out), "\033[1;31ma\\e[0m\033[0m");
	buf_clear(&out);
}
END_TEST

static const struct {
	unsigned width, indent;
	const char *line, *wrapped;
} lines[] = {
	{ 0, 0, "one two three", "one two three" },
	{ 20, 0, "one two three", "one two three" },
	{ 9, 0, "one two three", "one two\nthree" },
	{ 7, 2, "one two three four", "one two\n  three\n  four" },
	{ 5, 0, "  a longword b", "  a\nlongword\nb" },
	{ 4, 0, "中文 中文", "中文\n中文" },
	{ 7, 0, "\033[1mone\033[0m \033[2mtwo", "\033[1mone\033[0m \033[2mtwo" },
	{ 5, 0, "", "" },
};

START_TEST(lines_break_at_blanks)
{
	struct buf out = { 0 };

	term_wrap(&out, str_c(lines[_i].line), lines[_i].width, lines[_i].indent);
	ck_assert_str_eq(buf_z(&out), lines[_i].wrapped);
	buf_clear(&out);
}
END_TEST

Suite *suite_term(void)
{
	Suite *s = suite_create("term");
	TCase *t = tcase_create("term");

	tcase_add_test(t, charset_of_the_terminal_is_the_locales);
	tcase_add_test(t, terminal_without_utf8_gets_no_control);
	tcase_add_test(t, file_is_no_terminal_and_has_no_width);
	tcase_add_test(t, terminal_that_tells_no_width_has_80_columns);
	tcase_add_test(t, colour_is_for_terminals_that_can);
	tcase_add_test(t, every_ink_ends);
	tcase_add_test(t, server_text_in_ink_is_escaped);
	tcase_add_loop_test(t, lines_break_at_blanks, 0, sizeof(lines) / sizeof(lines[0]));
	suite_add_tcase(s, t);
	return s;
}
