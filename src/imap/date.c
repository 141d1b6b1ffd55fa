/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * date.c: the calendar, the local zone, and the ways of writing a moment.
 *
 * The C library is asked for one thing only, the offset of the local zone at a moment: strftime and
 * mktime depend on the locale or guess at daylight saving.
 */
#include "imap/date.h"

#include <stdlib.h>
#include <time.h>

enum { DAY = 86400 };

const char date_months[12][4] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
	"Oct", "Nov", "Dec" };
const char date_weekdays[7][4] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };

/* Division that rounds down, also below zero. */
static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* Years are counted from March here, so that the leap day is the last of its year; 400 of them have
 * 146097 days, and the months from March on have 153 in every five. */
int64_t day_number(const struct day *d)
{
	int64_t year = d->year - (d->month <= 2), month = (d->month + 9) % 12;
	int64_t era = floor_div(year, 400), y = year - era * 400;

	/* 719468 days are from 0000-03-01 to 1970-01-01 */
	return era * 146097 + y * 365 + y / 4 - y / 100 + (153 * month + 2) / 5 + d->day - 1 -
		719468;
}

struct day day_from_number(int64_t number)
{
	int64_t n = number + 719468, era = floor_div(n, 146097);

	n -= era * 146097;
	/* without the leap days before it, of which every 4th, 100th and 400th year has one */
	int64_t y = (n - n / 1460 + n / 36524 - n / 146096) / 365;

	n -= y * 365 + y / 4 - y / 100;
	int64_t month = (5 * n + 2) / 153;

	return (struct day){ (int)(era * 400 + y + (month >= 10)), (int)((month + 2) % 12 + 1),
		(int)(n - (153 * month + 2) / 5 + 1) };
}

/* Minutes east of UTC that the local zone has at a moment. */
static int local_offset(int64_t epoch)
{
	time_t t = (time_t)epoch;
	struct tm tm;

	tzset();
	if (!localtime_r(&t, &tm))
		return 0;
	struct day d = { tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday };
	int64_t shown = day_number(&d) * DAY + tm.tm_hour * 3600 + tm.tm_min * 60 + tm.tm_sec;

	return (int)floor_div(shown - epoch, 60);
}

struct date date_local(int64_t epoch)
{
	return (struct date){ .epoch = epoch, .offset = local_offset(epoch) };
}

struct date date_utc(int64_t epoch)
{
	return (struct date){ .epoch = epoch };
}

struct date date_from_clock(int64_t shown)
{
	/* No zone changes twice within two days, so that one of these offsets is the right one. */
	int before = local_offset(shown - DAY), after = local_offset(shown + DAY);
	struct date d = { .epoch = shown - before * 60, .offset = before };

	if (local_offset(d.epoch) != before && local_offset(shown - after * 60) == after)
		d = (struct date){ .epoch = shown - after * 60, .offset = after };
	d.offset = local_offset(d.epoch);
	return d;
}

/* A date as its digits. */
struct fields {
	struct day day;
	int weekday, hour, minute, second;
	char sign;
	int zone_hour, zone_minute;
};

static struct fields fields_of(const struct date *d)
{
	int64_t shown = d->epoch + d->offset * 60, number = floor_div(shown, DAY);
	int second = (int)(shown - number * DAY), zone = abs(d->offset);

	return (struct fields){ .day = day_from_number(number),
		.weekday = (int)(number + 4 - floor_div(number + 4, 7) * 7),
		.hour = second / 3600,
		.minute = second / 60 % 60,
		.second = second % 60,
		.sign = d->offset < 0 || d->unknown_zone ? '-' : '+',
		.zone_hour = zone / 60,
		.zone_minute = zone % 60 };
}

void date_format_internal(struct buf *out, const struct date *d)
{
	struct fields f = fields_of(d);

	buf_addf(out, "%2d-%s-%04d %02d:%02d:%02d %c%02d%02d", f.day.day,
		date_months[f.day.month - 1], f.day.year, f.hour, f.minute, f.second, f.sign,
		f.zone_hour, f.zone_minute);
}

void date_format_iso(struct buf *out, const struct date *d)
{
	struct fields f = fields_of(d);

	buf_addf(out, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", f.day.year, f.day.month,
		f.day.day, f.hour, f.minute, f.second, f.sign, f.zone_hour, f.zone_minute);
}

void date_format_local(struct buf *out, const struct date *d)
{
	struct date local = date_local(d->epoch);
	struct fields f = fields_of(&local);

	buf_addf(out, "%s, %d %s %04d %02d:%02d:%02d %c%02d%02d", date_weekdays[f.weekday],
		f.day.day, date_months[f.day.month - 1], f.day.year, f.hour, f.minute, f.second,
		f.sign, f.zone_hour, f.zone_minute);
}

void date_format_day(struct buf *out, const struct day *d)
{
	buf_addf(out, "%d-%s-%04d", d->day, date_months[d->month - 1], d->year);
}
