/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * date_parse.c: reading a moment or a day in any of the usual forms.
 */
#include "imap/date.h"

#include <string.h>
#include <time.h>

#include "base/utf8.h"

/* What is left of the text; where errors go. */
struct scan {
	struct str text;
	const char *p, *end;
	struct err *err;
};

/* A date as its digits; the zone is minutes east. */
struct parts {
	struct day day;
	const char *day_at; /* where the day was written */
	int hour, minute, second;
	int zone;
	bool has_zone, unknown_zone;
	bool exact; /* a day as IMAP or ISO 8601 writes it: no names but those of months */
};

static struct scan scan_of(struct str text, struct err *err)
{
	struct str trimmed = str_trim(text);
	const char *p = trimmed.n > 0 ? trimmed.p : text.p;

	if (!p)
		text.p = p = "";
	return (struct scan){ text, p, p + trimmed.n, err };
}

static struct str left(const struct scan *s)
{
	return str_span(s->p, s->end);
}

static bool fail(const struct scan *s, const char *at, const char *expected)
{
	return err_set(s->err, ERR_USAGE, 0,
		"date, column %zu: expected %s; for example \"17-Jul-1996 02:44:25 -0700\" or "
		"2024-02-29T12:00:00Z",
		(size_t)(at - s->text.p) + 1, expected);
}

static bool take(struct scan *s, const char *one_of)
{
	if (s->p == s->end || !*s->p || !strchr(one_of, *s->p))
		return false;
	s->p++;
	return true;
}

static void skip_blanks(struct scan *s)
{
	while (take(s, " \t"))
		;
}

/* Reads a number of min to max digits that is at most `limit`. */
static bool number(struct scan *s, int min, int max, int limit, int *out, const char *expected)
{
	const char *start = s->p;
	int value = 0;

	while (s->p < s->end && s->p - start < max && ascii_digit(*s->p))
		value = value * 10 + (*s->p++ - '0');
	if (s->p - start < min || value > limit)
		return fail(s, start, expected);
	*out = value;
	return true;
}

/* Reads three letters as one of n names, in any case; its index, or -1 and *p stays. */
static int name(struct scan *s, const char names[][4], int n)
{
	for (int i = 0; i < n; i++) {
		if (!str_has_prefix(left(s), names[i]))
			continue;
		if (s->end - s->p > 3 && ascii_alpha(s->p[3]))
			continue;
		s->p += 3;
		return i;
	}
	return -1;
}

/* "1-Feb-2024" or "1 Feb 2024" (RFC 9051 section 9: date-text; RFC 5322 section 3.3). */
static bool text_day(struct scan *s, struct parts *t)
{
	char separator;
	int month;

	t->day_at = s->p;
	if (!number(s, 1, 2, 31, &t->day.day, "a day from 1 to 31"))
		return false;
	separator = s->p < s->end ? *s->p : '\0';
	if (!take(s, "- "))
		return fail(s, s->p, "\"-\" or a blank behind the day");
	month = name(s, date_months, 12);
	if (month < 0)
		return fail(s, s->p, "a month, Jan to Dec in English");
	t->day.month = month + 1;
	if (s->p == s->end || *s->p != separator)
		return fail(s, s->p,
			separator == '-' ? "\"-\" behind the month" : "a blank behind the month");
	s->p++;
	t->exact = separator == '-';
	return number(s, 4, 4, 9999, &t->day.year, "a year of four digits") || (t->exact = false);
}

/* "2024-02-01" (RFC 3339 section 5.6: full-date). */
static bool iso_day(struct scan *s, struct parts *t)
{
	if (!number(s, 4, 4, 9999, &t->day.year, "a year of four digits"))
		return false;
	if (!take(s, "-"))
		return fail(s, s->p, "\"-\" behind the year");
	if (!number(s, 2, 2, 12, &t->day.month, "a month, 01 to 12"))
		return false;
	if (!take(s, "-"))
		return fail(s, s->p, "\"-\" behind the month");
	t->day_at = s->p;
	t->exact = true;
	return number(s, 2, 2, 31, &t->day.day, "a day, 01 to 31");
}

static bool is_iso(const struct scan *s)
{
	return str_find(left(s), '-') == 4 && ascii_digit(s->p[0]) && ascii_digit(s->p[1]);
}

/* Checks that the calendar has the day that was read. */
static bool is_day(struct scan *s, const struct parts *t)
{
	struct day found;

	if (t->day.month < 1)
		return fail(s, t->day_at - 3, "a month, 01 to 12");
	found = day_from_number(day_number(&t->day));
	if (found.year != t->day.year || found.month != t->day.month || found.day != t->day.day)
		return fail(s, t->day_at, "a day that this month has");
	return true;
}

static bool any_day(struct scan *s, struct parts *t)
{
	return (is_iso(s) ? iso_day(s, t) : text_day(s, t)) && is_day(s, t);
}

/* "02:44", "02:44:25", "02:44:25.5" (the fraction is dropped). */
static bool clock_time(struct scan *s, struct parts *t)
{
	if (!number(s, 2, 2, 23, &t->hour, "an hour, 00 to 23"))
		return false;
	if (!take(s, ":"))
		return fail(s, s->p, "\":\" behind the hour");
	if (!number(s, 2, 2, 59, &t->minute, "minutes, 00 to 59"))
		return false;
	if (!take(s, ":"))
		return true;
	if (!number(s, 2, 2, 60, &t->second, "seconds, 00 to 60"))
		return false;
	if (take(s, ".,")) {
		if (!take(s, "0123456789"))
			return fail(s, s->p, "digits of a fraction");
		while (take(s, "0123456789"))
			;
	}
	return true;
}

static bool named_zone(struct scan *s, struct parts *t)
{
	struct str word = left(s);
	size_t n = 0;

	while (n < word.n && ascii_alpha(word.p[n]))
		n++;
	t->has_zone = date_zone(str_head(word, n), &t->zone);
	s->p += t->has_zone ? n : 0;
	return t->has_zone || fail(s, s->p, "a zone like +0100, +01:00 or Z, or the end");
}

/* "-0700", "-07:00", "-07", or a name; then perhaps "(a comment)" (RFC 5322 section 3.2.2). */
static bool zone(struct scan *s, struct parts *t)
{
	int hours = 0, minutes = 0;
	bool negative = s->p < s->end && *s->p == '-';

	if (!take(s, "+-")) {
		if (!named_zone(s, t))
			return false;
	} else {
		if (!number(s, 2, 2, 23, &hours, "hours of a zone, 00 to 23"))
			return false;
		if ((take(s, ":") || (s->p < s->end && ascii_digit(*s->p))) &&
			!number(s, 2, 2, 59, &minutes, "minutes of a zone, 00 to 59"))
			return false;
		t->has_zone = true;
		t->zone = (negative ? -1 : 1) * (hours * 60 + minutes);
		t->unknown_zone = negative && t->zone == 0;
	}
	skip_blanks(s);
	if (take(s, "(")) {
		while (s->p < s->end && *s->p != ')')
			s->p++;
		if (!take(s, ")"))
			return fail(s, s->p, "\")\" behind the comment");
	}
	return true;
}

static bool at_end(struct scan *s)
{
	skip_blanks(s);
	return s->p == s->end || fail(s, s->p, "the end");
}

/* "Jul 17 02:44:25 1996" as asctime and mbox files have it; a zone before the year (date) or behind it. */
static bool month_first(struct scan *s, struct parts *t, int month)
{
	t->day.month = month + 1;
	skip_blanks(s);
	t->day_at = s->p;
	if (!number(s, 1, 2, 31, &t->day.day, "a day from 1 to 31"))
		return false;
	skip_blanks(s);
	if (!clock_time(s, t))
		return false;
	skip_blanks(s);
	if (s->p < s->end && !ascii_digit(*s->p) && !zone(s, t))
		return false;
	if (!number(s, 4, 4, 9999, &t->day.year, "a year of four digits") || !is_day(s, t))
		return false;
	skip_blanks(s);
	return s->p == s->end || t->has_zone || zone(s, t);
}

/* Day, time and zone, each of the latter two perhaps missing. */
static bool calendar(struct scan *s, struct parts *t)
{
	int month;

	if (name(s, date_weekdays, 7) >= 0) {
		take(s, ",");
		skip_blanks(s);
	}
	month = name(s, date_months, 12);
	if (month >= 0)
		return month_first(s, t, month);
	if (!any_day(s, t))
		return false;
	if (!take(s, "Tt")) {
		skip_blanks(s);
		if (s->p == s->end)
			return true;
	}
	if (!clock_time(s, t))
		return false;
	skip_blanks(s);
	return s->p == s->end || zone(s, t);
}

static struct date date_of(const struct parts *t)
{
	int64_t shown = day_number(&t->day) * 86400 + t->hour * 3600 + t->minute * 60 + t->second;

	if (!t->has_zone)
		return date_from_clock(shown);
	return (struct date){ shown - t->zone * 60, t->zone, t->unknown_zone };
}

/* Whether the text can only be seconds since 1970: digits, behind "@" and "-" perhaps, and a fraction. */
static bool is_epoch(const struct scan *s)
{
	struct scan look = *s;

	take(&look, "@");
	take(&look, "-");
	while (take(&look, "0123456789"))
		;
	if (look.p > s->p && take(&look, "."))
		while (take(&look, "0123456789"))
			;
	return look.p == look.end && look.p > s->p;
}

/* "837596665", "-1", "@837596665"; with a day to spare for every zone at both
 * ends of what can be written. */
static bool epoch(struct scan *s, struct date *out)
{
	const char *start = s->p;
	struct str whole, fraction;
	uint64_t value;
	bool negative;

	take(s, "@");
	negative = take(s, "-");
	fraction = left(s);
	whole = str_split(&fraction, '.');
	if (!str_number(whole, negative ? 62167132800 : 253402214399, &value))
		return fail(s, start, "seconds since 1970, -62167132800 to 253402214399");
	/* The second that the moment is in: -0.5 is in the one before 1970. */
	for (size_t i = 0; negative && i < fraction.n; i++)
		if (fraction.p[i] != '0') {
			value++;
			break;
		}
	*out = date_local(negative ? -(int64_t)value : (int64_t)value);
	return true;
}

/* --- as old mail writes them --- */

/* Longer ones are none. */
enum { DATE_MAX = 1000 };

/* A comment at the front, with those inside it (RFC 5322 section 3.2.2); false: it does not end. */
static bool skip_comment(struct str *s)
{
	size_t depth = 0, n = 0;

	for (; n < s->n; n++) {
		char c = s->p[n];

		depth += c == '(';
		depth -= c == ')';
		if (depth == 0)
			break;
		n += c == '\\';
	}
	*s = str_skip(*s, n + 1);
	return depth == 0;
}

/* Adds the text without its comments, and without the blanks that may stand around each ":" (section 4.3). */
static bool add_bare(struct buf *out, struct str s)
{
	while (s.n > 0) {
		char c = s.p[0];

		if (c == '(' && !skip_comment(&s))
			return false;
		if (c != '(')
			s = str_skip(s, 1);
		c = c == '(' || ascii_blank(c) ? ' ' : c;
		if (c == ':')
			while (out->n > 0 && out->p[out->n - 1] == ' ')
				buf_truncate(out, out->n - 1);
		if (c != ' ' ||
			(out->n > 0 && out->p[out->n - 1] != ':' && out->p[out->n - 1] != ' '))
			buf_add_c(out, c);
	}
	return true;
}

/* A name of a day in some language, and its comma. */
static struct str skip_weekday(struct str s)
{
	size_t n = str_find(s, ',');

	for (size_t i = 0; i < n && n < s.n; i++)
		if (ascii_digit(s.p[i]))
			return s;
	return n < s.n ? str_skip(s, n + 1) : s;
}

/* The forms of RFC 5322 section 4.3, with a time of day; exact: a zone whose name nobody knows is an error. */
static bool obsolete(struct str text, bool exact, struct date *out)
{
	struct buf bare = { 0 };
	struct str rest;
	bool ok = false, has_time;
	size_t n;

	if (text.n <= DATE_MAX && add_bare(&bare, text)) {
		rest = skip_weekday(buf_str(&bare));
		n = date_parse_mail(rest, &has_time, out);
		ok = n > 0 && has_time && str_trim(str_skip(rest, n)).n == 0 &&
			!(exact && out->unknown_zone);
	}
	buf_clear(&bare);
	return ok;
}

bool date_parse(struct str text, struct date *out, struct err *err)
{
	struct scan s = scan_of(text, err);
	struct str whole = left(&s);
	struct parts t = { 0 };

	if (str_is(whole, "now")) {
		*out = date_local((int64_t)time(NULL));
		return true;
	}
	if (is_epoch(&s))
		return epoch(&s, out);
	if (!calendar(&s, &t) || !at_end(&s))
		return obsolete(whole, t.exact, out);
	*out = date_of(&t);
	return true;
}

bool date_parse_day(struct str text, struct day *out, struct err *err)
{
	struct scan s = scan_of(text, err);
	struct parts t = { 0 };

	if (!any_day(&s, &t) || !at_end(&s))
		return err_set(err, ERR_USAGE, 0,
			"expected a day like 17-Jul-1996 or 2024-02-29, got '%.*s'",
			STR_ARG(utf8_head(text, 40)));
	*out = t.day;
	return true;
}
