/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mbox_from.c: the line that begins a message of an mbox file, in the forms that programs have written.
 */
#include "shell/mbox_from.h"

/* More is never looked at: no line of mail is longer (RFC 5322 section 2.1.1). */
#define LINE_LOOKED_AT 998

/* The end of the next word; a quoted part may have blanks: "\"joe x\"@example.org". */
static size_t word_end(struct str s)
{
	bool quoted = false;
	size_t n = 0;

	for (; n < s.n && (quoted || !ascii_blank(s.p[n])); n++)
		if (s.p[n] == '"')
			quoted = !quoted;
	return quoted ? str_find(s, ' ') : n;
}

/* "joe@example.org", "a!b!joe". */
static bool is_address(struct str word)
{
	size_t at = str_find(word, '@'), bang = str_find(word, '!');

	return (at > 0 && at + 1 < word.n) || (bang > 0 && bang + 1 < word.n);
}

/* What programs write where they know no address: Mozilla "-", Eudora "???@???" (an address by its look). */
static bool is_other_sender(struct str word)
{
	return str_is(word, "-") || str_is(word, "<>") || str_is(word, "MAILER-DAEMON");
}

static bool is_clock(struct str word)
{
	return word.n >= 4 && ascii_digit(word.p[0]) &&
		(word.p[1] == ':' || (ascii_digit(word.p[1]) && word.p[2] == ':')) &&
		ascii_digit(word.p[word.p[1] == ':' ? 2 : 3]);
}

/* Whether any word is an address or a time. */
static bool is_telling(struct str rest)
{
	while ((rest = str_trim(rest)).n > 0) {
		struct str word = str_head(rest, word_end(rest));

		if (is_address(word) || is_clock(word))
			return true;
		rest = str_skip(rest, word.n);
	}
	return false;
}

/* "remote from HOST", which UUCP put behind the date. */
static struct str without_remote(struct str rest)
{
	static const char mark[] = " remote from ";

	for (size_t i = 0; i < rest.n; i++)
		if (str_has_prefix(str_skip(rest, i), mark))
			return str_trim(str_head(rest, i));
	return rest;
}

/* Finds a date with a time of day, and what is before it and behind: the first with nothing behind it, else the first. */
static bool find_date(struct str rest, struct str *before, struct str *behind, struct date *date)
{
	bool found = false;

	for (size_t at = 0; at < rest.n && (!found || behind->n);) {
		struct str tail = str_skip(rest, at);
		bool has_time = false;
		struct date one;
		size_t used = date_parse_mail(tail, &has_time, &one);

		if (used && has_time && (!found || used == tail.n)) {
			*before = str_trim(str_head(rest, at));
			*behind = str_trim(str_skip(tail, used));
			*date = one;
			found = true;
		}
		at += word_end(tail);
		while (at < rest.n && ascii_blank(rest.p[at]))
			at++;
	}
	return found;
}

enum mbox_from mbox_from(struct str line, bool *has_date, struct date *date)
{
	struct str rest, before, behind;
	bool remote;

	*has_date = false;
	if (!str_eq(str_head(line, 5), STR("From ")))
		return FROM_NONE;
	line = str_trim(str_skip(str_head(line, LINE_LOOKED_AT), 5));
	rest = without_remote(line);
	remote = rest.n < line.n;
	*has_date = find_date(rest, &before, &behind, date);
	if (*has_date)
		return !behind.n && word_end(before) == before.n ? FROM_SEPARATOR : FROM_DATED;
	if (rest.n && word_end(rest) == rest.n)
		return remote || is_address(rest) || is_other_sender(rest) ? FROM_SENDER
									   : FROM_WORD;
	return is_telling(rest) ? FROM_DOUBTFUL : FROM_PROSE;
}

bool mbox_is_field(struct str line)
{
	size_t n = 0;

	if (str_eq(str_head(line, 6), STR(">From ")))
		return true;
	while (n < line.n && line.p[n] > ' ' && line.p[n] <= '~' && line.p[n] != ':')
		n++;
	return n > 0 && n < line.n && line.p[n] == ':';
}
