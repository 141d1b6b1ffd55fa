/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * date.h: points in time and days, as IMAP, RFC 5322, ISO 8601 and people write them.
 *
 * Months are English in any locale. Years are 0 to 9999. Where no zone is written the local one
 * (TZ) counts, as it was at that time, daylight saving included.
 */
#ifndef IMAP_DATE_H
#define IMAP_DATE_H

#include "base/buf.h"
#include "base/err.h"

struct date {
	int64_t epoch;     /* seconds since 1970-01-01 00:00:00 UTC */
	int offset;        /* minutes east of UTC, in which it was written or is to be written */
	bool unknown_zone; /* "-0000" was written: offset is 0 (RFC 5322 section 3.3) */
};

struct day {
	int year, month, day; /* 2024, 2, 29 */
};

/* Reads any of
 *
 *   "17-Jul-1996 02:44:25 -0700"         INTERNALDATE; one digit or a blank for the day's first too
 *   "Wed, 17 Jul 1996 02:44:25 -0700"    RFC 5322; without week-day or seconds; with GMT, UT, EST...
 *   "Wed Jul 17 02:44:25 1996"           asctime, RFC 4155; with a zone before the year or behind it
 *   "21 Nov 97 09(comment):55 EDT"       whatever date_parse_mail reads, with a time of day
 *   "1996-07-17T02:44:25.5-07:00"        ISO 8601, RFC 3339; T or a blank; fractions are dropped
 *   "1996-07-17", "17-Jul-1996"          midnight at its beginning, local
 *   "837596665", "-1.5", "@837596665"    seconds since 1970, shown in the local zone
 *   "now"
 *
 * The quotes of a quoted INTERNALDATE are not part of it; blanks around are skipped. A leap second
 * (":60") is the first of the next minute. Errors: ERR_USAGE with the column and what was expected
 * there. */
bool date_parse(struct str, struct date *, struct err *);

/* Reads a moment at the beginning of text in any form that mail and mbox files have had (RFC 5322 section 4.3 and older
 * than that): the parts in any order, full names or three letters, two-digit years, "MET DST", "PST8PDT", "GMT+2",
 * offsets without a sign, comments. An unknown zone in capitals is "-0000". How many bytes it takes, up to the first word
 * that does not fit; 0: there is no day with month and year. *has_time: whether a time of day was among it. */
size_t date_parse_mail(struct str text, bool *has_time, struct date *);

/* The minutes east of a zone's name in mail, in any case: "CEST", "Z". */
bool date_zone(struct str name, int *minutes);

/* Reads "1-Feb-2024", "1 Feb 2024" or "2024-02-01", for search keys. Errors: ERR_USAGE. */
bool date_parse_day(struct str, struct day *, struct err *);

/* The same moment as a clock here, or in Greenwich, shows it. */
struct date date_local(int64_t epoch);
struct date date_utc(int64_t epoch);

/* The moment at which a clock here shows that time, given as seconds since 1970-01-01 00:00:00 on that
 * clock. Of two such moments (clocks go back) the first; where there is none (clocks go forward) the
 * time is read as if the clocks had stayed. */
struct date date_from_clock(int64_t shown);

/* Days since 1970-01-01 in the Gregorian calendar, and back. A day that does not exist (30 Feb) comes
 * back as another one. */
int64_t day_number(const struct day *);
struct day day_from_number(int64_t number);

/* Appended. The first two write the date with its own offset, the third in the local zone:
 *   " 1-Feb-2024 02:44:25 -0700"          date-time without its quotes (RFC 9051 section 9)
 *   "2024-02-01T02:44:25-07:00"           RFC 3339
 *   "Thu, 1 Feb 2024 10:44:25 +0100"      RFC 5322, in the local zone */
void date_format_internal(struct buf *, const struct date *);
void date_format_iso(struct buf *, const struct date *);
void date_format_local(struct buf *, const struct date *);

/* English three-letter names whatever the locale, from Jan and from Sun on. */
extern const char date_months[12][4], date_weekdays[7][4];

/* Appends "1-Feb-2024" (RFC 9051 section 9: date-text). */
void date_format_day(struct buf *, const struct day *);

#endif
