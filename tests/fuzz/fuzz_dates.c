/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_dates.c: a date that was read is the same after being written and read again.
 */
#include <stdlib.h>

#include "imap/date.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

typedef void format_fn(struct buf *, const struct date *);

static void check_date(const struct date *d, format_fn *format)
{
	struct buf text = { 0 };
	struct date again;
	struct err e = { 0 };

	format(&text, d);
	if (!date_parse(buf_str(&text), &again, &e))
		abort();
	if (again.epoch != d->epoch || again.offset != d->offset ||
		again.unknown_zone != d->unknown_zone)
		abort();
	buf_clear(&text);
}

static void check_day(const struct day *d)
{
	struct buf text = { 0 };
	struct day again;
	struct err e = { 0 };

	date_format_day(&text, d);
	if (!date_parse_day(buf_str(&text), &again, &e))
		abort();
	if (again.year != d->year || again.month != d->month || again.day != d->day)
		abort();
	buf_clear(&text);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct str input = { (const char *)data, size };
	struct date date;
	struct day day;
	struct err e = { 0 };
	bool has_time;

	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	if (date_parse(input, &date, &e)) {
		check_date(&date, date_format_internal);
		check_date(&date, date_format_iso);
	} else if (e.kind != ERR_USAGE || !e.msg[0]) {
		abort();
	}
	if (date_parse_mail(input, &has_time, &date) > 0) {
		check_date(&date, date_format_internal);
		check_date(&date, date_format_iso);
	}
	if (date_parse_day(input, &day, &e))
		check_day(&day);
	return 0;
}
