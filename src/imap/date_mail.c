/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * date_mail.c: reading a moment in any of the forms that mail has had since its beginnings.
 *
 * The parts come in all orders, so each word is taken for what it looks like, until one does not fit.
 */
#include "imap/date.h"

#include <string.h>

/* No date has more words than this. */
#define WORDS_MAX 12

/* Names of zones, in minutes east. Where a name means several (IST, CST), the one that mail mostly means. */
static const struct {
	const char *name;
	int minutes;
} zones[] = { { "Z", 0 }, { "UTC", 0 }, { "UT", 0 }, { "GMT", 0 }, { "WET", 0 }, { "WEST", 60 },
	{ "BST", 60 }, { "CET", 60 }, { "CEST", 120 }, { "MET", 60 }, { "MEST", 120 },
	{ "METDST", 120 }, { "MEZ", 60 }, { "MESZ", 120 }, { "SAST", 120 }, { "EET", 120 },
	{ "EEST", 180 }, { "IDT", 180 }, { "MSK", 180 }, { "MSD", 240 }, { "PKT", 300 },
	{ "IST", 330 }, { "ICT", 420 }, { "WIB", 420 }, { "HKT", 480 }, { "SGT", 480 },
	{ "AWST", 480 }, { "JST", 540 }, { "KST", 540 }, { "ACST", 570 }, { "ACDT", 630 },
	{ "AEST", 600 }, { "AEDT", 660 }, { "NZST", 720 }, { "NZDT", 780 }, { "BRST", -120 },
	{ "BRT", -180 }, { "ART", -180 }, { "NST", -210 }, { "NDT", -150 }, { "AST", -240 },
	{ "ADT", -180 }, { "CLT", -240 }, { "EST", -300 }, { "EDT", -240 }, { "CST", -360 },
	{ "CDT", -300 }, { "MST", -420 }, { "MDT", -360 }, { "PST", -480 }, { "PDT", -420 },
	{ "AKST", -540 }, { "AKDT", -480 }, { "HST", -600 } };

static const char *const months[] = { "January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December", NULL };
static const char *const weekdays[] = { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday",
	"Friday", "Saturday", NULL };

struct parts {
	struct day day;
	int seconds; /* since midnight */
	int zone;    /* minutes east */
	bool has_weekday, has_day, has_month, has_year, has_clock, has_half, has_zone, has_offset;
	bool unknown_zone, has_dst;
	enum {
		ONE_OFFSET,
		SUMMER_EUROPE,
		SUMMER_AMERICA
	} summer; /* whose rules decide on an hour more */
};

bool date_zone(struct str name, int *minutes)
{
	for (size_t i = 0; i < sizeof(zones) / sizeof(*zones); i++) {
		if (!str_is(name, zones[i].name))
			continue;
		*minutes = zones[i].minutes;
		return true;
	}
	return false;
}

/* --- one word --- */

/* "Jul", "July", "Sept": which of the names begins so, with three letters at least; -1: none. */
static int name_index(struct str word, const char *const *names)
{
	for (int i = 0; word.n >= 3 && names[i]; i++)
		if (str_eq_case(word, str_head(str_c(names[i]), word.n)))
			return i;
	return -1;
}

/* Takes up to max digits: how many there were. */
static size_t take_digits(struct str *s, size_t max, int *value)
{
	size_t n = 0;

	for (*value = 0; n < s->n && n < max && ascii_digit(s->p[n]); n++)
		*value = *value * 10 + (s->p[n] - '0');
	*s = str_skip(*s, n);
	return n;
}

static bool take_char(struct str *s, const char *one_of)
{
	if (!s->n || !s->p[0] || !strchr(one_of, s->p[0]))
		return false;
	*s = str_skip(*s, 1);
	return true;
}

/* Years of two digits, and of three, which software of the year 2000 made: RFC 5322 section 4.3. */
static int whole_year(size_t digits, int year)
{
	if (digits >= 4)
		return year;
	return digits == 2 && year < 50 ? 2000 + year : 1900 + year;
}

static bool set_day(struct parts *t, int day)
{
	if (t->has_day || day < 1 || day > 31)
		return false;
	t->day.day = day;
	return t->has_day = true;
}

static bool set_month(struct parts *t, int month)
{
	if (t->has_month || month < 1 || month > 12)
		return false;
	t->day.month = month;
	return t->has_month = true;
}

static bool set_year(struct parts *t, size_t digits, int year)
{
	if (t->has_year || digits < 2)
		return false;
	t->day.year = whole_year(digits, year);
	return t->has_year = true;
}

static bool set_zone(struct parts *t, int minutes)
{
	if (t->has_zone)
		return false;
	t->zone = minutes;
	return t->has_zone = true;
}

/* "+0200", "+02:00", "-7", and 0200 without a sign (the sign is taken off). "GMT +0100" says it twice. */
static bool offset(struct parts *t, struct str word, bool negative)
{
	int hours, minutes = 0;
	size_t digits = take_digits(&word, 2, &hours);

	take_char(&word, ":");
	if (!digits || (take_digits(&word, 2, &minutes) != 2 && word.n) || word.n || hours > 14 ||
		minutes > 59)
		return false;
	t->has_zone = t->has_zone && (t->zone || t->has_offset);
	t->unknown_zone = negative && !hours && !minutes;
	t->has_offset = true;
	return set_zone(t, (negative ? -1 : 1) * (hours * 60 + minutes));
}

/* "8PDT" of "PST8PDT", "-1METDST": the hours count westward, and a second name says that summer has one more. */
static bool posix_zone(struct parts *t, struct str rest)
{
	bool east = take_char(&rest, "-");
	int hours;

	if (!take_digits(&rest, 2, &hours) || hours > 14)
		return false;
	if (rest.n)
		t->summer = east || !hours ? SUMMER_EUROPE : SUMMER_AMERICA;
	for (size_t i = 0; i < rest.n; i++)
		if (!ascii_alpha(rest.p[i]))
			return false;
	return set_zone(t, (east ? 1 : -1) * hours * 60);
}

/* A zone that is written as one: the names known, "GMT+2", one letter (which nobody used in the sense of RFC 822,
 * see RFC 5322 section 4.3), and capitals that nobody knows. */
static bool zone_word(struct parts *t, struct str word)
{
	size_t n = 0, capitals = 0;
	struct str rest;
	int minutes;

	while (n < word.n && ascii_alpha(word.p[n]))
		capitals += word.p[n++] <= 'Z';
	rest = str_skip(word, n);
	if (str_is(word, "DST")) {
		t->zone += t->has_dst ? 0 : 60;
		return t->has_dst = true;
	}
	if (rest.n && date_zone(str_head(word, n), &minutes) && !minutes && take_char(&rest, "+-"))
		return offset(t, rest, rest.p[-1] == '-');
	if (rest.n)
		return n >= 3 && posix_zone(t, rest);
	/* "+0100 CET" */
	if (t->has_offset && n > 1 && (capitals == n || date_zone(word, &minutes)))
		return true;
	if (date_zone(word, &minutes))
		return set_zone(t, minutes);
	if (!n || n > 5 || (n > 1 && capitals < n) || !set_zone(t, 0))
		return false;
	return t->unknown_zone = true;
}

/* "02:44", "2:44:25", "02:44:25.5", a zone directly behind it perhaps. */
static bool clock_word(struct parts *t, struct str word)
{
	int hour, minute, second = 0, fraction;

	if (t->has_clock || !take_digits(&word, 2, &hour) || !take_char(&word, ":") ||
		take_digits(&word, 2, &minute) != 2 ||
		(take_char(&word, ":") && take_digits(&word, 2, &second) != 2) ||
		(take_char(&word, ".,") && !take_digits(&word, 9, &fraction)) || hour > 23 ||
		minute > 59 || second > 60)
		return false;
	t->seconds = hour * 3600 + minute * 60 + second;
	t->has_clock = true;
	if (!word.n)
		return true;
	return take_char(&word, "+-") ? offset(t, word, word.p[-1] == '-') : zone_word(t, word);
}

/* "am" and "pm" behind the clock. */
static bool half_of_day(struct parts *t, bool after_noon)
{
	int hour = t->seconds / 3600;

	if (!t->has_clock || t->has_half || hour < 1 || hour > 12)
		return false;
	t->has_half = true;
	t->seconds += (hour % 12 + (after_noon ? 12 : 0) - hour) * 3600;
	return true;
}

/* "1996-07-17", a "T" and the time perhaps behind it. */
static bool iso_word(struct parts *t, struct str word)
{
	int year, month, day;

	if (take_digits(&word, 4, &year) != 4 || !take_char(&word, "-") ||
		take_digits(&word, 2, &month) != 2 || !take_char(&word, "-") ||
		take_digits(&word, 2, &day) != 2 || !set_year(t, 4, year) || !set_month(t, month) ||
		!set_day(t, day))
		return false;
	return !word.n || (take_char(&word, "Tt") && clock_word(t, word));
}

/* "17-Jul-96", "17/Jul/1996". */
static bool joined_word(struct parts *t, struct str word)
{
	char separator =
		word.p[str_find(word, '-') < word.n ? str_find(word, '-') : str_find(word, '/')];
	struct str day = str_split(&word, separator), month = str_split(&word, separator);
	uint64_t number, year;

	return str_number(day, 31, &number) && str_number(word, 9999, &year) && word.n <= 4 &&
		set_day(t, (int)number) && set_month(t, name_index(month, months) + 1) &&
		set_year(t, word.n, (int)year);
}

/* "21.11.1997", and "09.55.06" behind a day. */
static bool dotted_word(struct parts *t, struct str word)
{
	int first, second, third;
	size_t digits;

	if (!take_digits(&word, 2, &first) || !take_char(&word, ".") ||
		!take_digits(&word, 2, &second) || !take_char(&word, ".") ||
		(digits = take_digits(&word, 4, &third)) < 2 || word.n)
		return false;
	if (!t->has_day)
		return set_day(t, first) && set_month(t, second) && set_year(t, digits, third);
	if (t->has_clock || digits != 2 || first > 23 || second > 59 || third > 60)
		return false;
	t->seconds = first * 3600 + second * 60 + third;
	return t->has_clock = true;
}

/* The first number of one or two digits is the day, the next number the year, and one behind it a zone. */
static bool number_word(struct parts *t, struct str word)
{
	uint64_t number;

	if (word.n > 4 || !str_number(word, 9999, &number))
		return false;
	if (!t->has_day && word.n <= 2)
		return set_day(t, (int)number);
	if (!t->has_year)
		return set_year(t, word.n, (int)number);
	return word.n == 4 && offset(t, word, false);
}

static bool take_word(struct parts *t, struct str word)
{
	int month;

	/* "21. Nov. 1997" */
	if (word.n > 1 && word.p[word.n - 1] == '.' && (word.n < 4 || ascii_alpha(word.p[0])))
		word.n--;
	month = name_index(word, months);
	if (month >= 0)
		return set_month(t, month + 1);
	if (!t->has_weekday && name_index(word, weekdays) >= 0)
		return t->has_weekday = true;
	if (str_is(word, "am") || str_is(word, "pm"))
		return half_of_day(t, str_is(word, "pm"));
	if (word.p[0] == '+' || word.p[0] == '-')
		return t->has_clock && offset(t, str_skip(word, 1), word.p[0] == '-');
	if (!ascii_digit(word.p[0]))
		return t->has_clock && zone_word(t, word);
	if (str_find(word, '-') == 4 && word.n > 4)
		return iso_word(t, word);
	if (str_find(word, ':') < word.n)
		return clock_word(t, word);
	if (str_find(word, '-') < word.n || str_find(word, '/') < word.n)
		return joined_word(t, word);
	if (str_find(word, '.') < word.n)
		return dotted_word(t, word);
	return number_word(t, word);
}

/* --- all of them --- */

/* The next word; blanks, commas and comments before it are passed over. */
static struct str next_word(struct str *rest)
{
	size_t n = 0;

	for (;;) {
		while (take_char(rest, " \t\r\n,"))
			;
		if (!rest->n || rest->p[0] != '(')
			break;
		*rest = str_skip(*rest, str_find(*rest, ')') + 1);
	}
	while (n < rest->n && !ascii_blank(rest->p[n]) && rest->p[n] != ',' && rest->p[n] != '(')
		n++;
	*rest = str_skip(*rest, n);
	return n ? (struct str){ rest->p - n, n } : (struct str){ 0 };
}

static bool is_whole(const struct parts *t)
{
	struct day day = day_from_number(day_number(&t->day));

	return t->has_day && t->has_month && t->has_year && day.day == t->day.day;
}

/* Since which year clocks change on the last Sunday up to which days. */
static const struct {
	int summer, since, from_month, from_day, to_month, to_day;
} changes[] = { { SUMMER_AMERICA, 2007, 3, 14, 11, 7 }, { SUMMER_AMERICA, 1987, 4, 7, 10, 31 },
	{ SUMMER_AMERICA, 0, 4, 30, 10, 31 }, { SUMMER_EUROPE, 1996, 3, 31, 10, 31 },
	{ SUMMER_EUROPE, 0, 3, 31, 9, 30 } };

static int64_t last_sunday(int year, int month, int day)
{
	const struct day d = { year, month, day };
	int64_t number = day_number(&d);

	/* 1970-01-01 was a Thursday; the multiple of 7 keeps the years before it positive. */
	return number - (number + 7 * 200000 + 4) % 7;
}

static bool is_summer(const struct parts *t)
{
	int64_t day = day_number(&t->day);
	int year = t->day.year;
	size_t i = 0;

	while (changes[i].summer != (int)t->summer || changes[i].since > year)
		i++;
	return day >= last_sunday(year, changes[i].from_month, changes[i].from_day) &&
		day < last_sunday(year, changes[i].to_month, changes[i].to_day);
}

static struct date date_of(const struct parts *t)
{
	int64_t shown = day_number(&t->day) * 86400 + t->seconds;
	int zone = t->zone;

	if (!t->has_zone)
		return date_from_clock(shown);
	/* "EMT DST": one hour more than nobody knows what. */
	if (t->unknown_zone)
		return (struct date){ shown, 0, true };
	if (t->summer && is_summer(t))
		zone += 60;
	return (struct date){ shown - zone * 60, zone, false };
}

size_t date_parse_mail(struct str text, bool *has_time, struct date *out)
{
	struct parts t = { 0 };
	struct str rest = text, word;
	size_t used = 0;

	for (int i = 0; i < WORDS_MAX; i++) {
		struct parts before = t;

		word = next_word(&rest);
		if (word.n > 0 && !take_word(&t, word)) {
			t = before;
			break;
		}
		used = word.n > 0 ? (size_t)(word.p + word.n - text.p) : text.n;
	}
	if (!is_whole(&t))
		return 0;
	*out = date_of(&t);
	*has_time = t.has_clock;
	return used;
}
