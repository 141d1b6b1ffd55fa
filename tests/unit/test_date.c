/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_date.c: points in time and days.
 */
#include "imap/date.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "table_file.h"

/* Summer time from the last Sunday of March to that of October, without needing zone files. */
static void in_berlin(void)
{
	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
}

static void in_new_york(void)
{
	setenv("TZ", "EST5EDT,M3.2.0,M11.1.0", 1);
}

/* As date_mail.c has them, from lists of zones in use: the name alone decides, not the season. */
static const struct {
	const char *name;
	int minutes;
} zones[] = { { "Z", 0 }, { "UT", 0 }, { "GMT", 0 }, { "WEST", 60 }, { "BST", 60 }, { "CET", 60 },
	{ "CEST", 120 }, { "MET", 60 }, { "MEST", 120 }, { "EET", 120 }, { "EEST", 180 },
	{ "MSK", 180 }, { "IST", 330 }, { "HKT", 480 }, { "JST", 540 }, { "KST", 540 },
	{ "AEST", 600 }, { "AEDT", 660 }, { "NZST", 720 }, { "NZDT", 780 }, { "NST", -210 },
	{ "AST", -240 }, { "EST", -300 }, { "edt", -240 }, { "CST", -360 }, { "CDT", -300 },
	{ "MST", -420 }, { "Mdt", -360 }, { "PST", -480 }, { "PDT", -420 }, { "AKST", -540 },
	{ "HST", -600 } };

START_TEST(zones_of_mail_have_their_names)
{
	int minutes = 1;

	ck_assert(date_zone(str_c(zones[_i].name), &minutes));
	ck_assert_int_eq(minutes, zones[_i].minutes);
	ck_assert(!date_zone(STR("XYZ"), &minutes));
}
END_TEST

static const struct {
	const char *clock;
	int hour;
} clocks[] = { { "12:00 AM", 0 }, { "12:00 am", 0 }, { "1:00 AM", 1 }, { "11:00 am", 11 },
	{ "12:00 PM", 12 }, { "1:00 pm", 13 }, { "11:00 PM", 23 }, { "12:00", 12 }, { "0:00", 0 } };

START_TEST(noon_and_midnight_are_twelve)
{
	struct buf text = { 0 };
	struct date d;
	bool has_time = false;

	buf_addf(&text, "17 Jul 1996 %s GMT", clocks[_i].clock);
	ck_assert_uint_gt(date_parse_mail(buf_str(&text), &has_time, &d), 0);
	ck_assert(has_time);
	ck_assert_int_eq(d.epoch, 837561600 + clocks[_i].hour * 3600);
	buf_clear(&text);
}
END_TEST

static const struct {
	const char *text;
	int64_t epoch;
	const char *internal;
} dates[] = {
	{ "17-Jul-1996 02:44:25 -0700", 837596665, "17-Jul-1996 02:44:25 -0700" },
	{ " 1-Feb-2024 02:44:25 +0000", 1706755465, " 1-Feb-2024 02:44:25 +0000" },
	{ "1-Feb-2024 02:44:25 -0000", 1706755465, " 1-Feb-2024 02:44:25 -0000" },
	{ "01-feb-2024 02:44:25 +0530", 1706735665, " 1-Feb-2024 02:44:25 +0530" },
	{ "Wed, 17 Jul 1996 02:44:25 -0700 (PDT)", 837596665, "17-Jul-1996 02:44:25 -0700" },
	{ "17 Jul 1996 02:44 PDT", 837596640, "17-Jul-1996 02:44:00 -0700" },
	{ "Wed Jul 17 11:44:25 1996", 837596665, "17-Jul-1996 11:44:25 +0200" },
	{ "Thu Feb  1 02:44:25 2024", 1706751865, " 1-Feb-2024 02:44:25 +0100" },
	{ "Wed Jul 17 09:44:25 UTC 1996", 837596665, "17-Jul-1996 09:44:25 +0000" },
	{ "Jul 17 02:44:25 1996 -0700", 837596665, "17-Jul-1996 02:44:25 -0700" },
	{ "1996-07-17T09:44:25Z", 837596665, "17-Jul-1996 09:44:25 +0000" },
	{ "1996-07-17 02:44:25.75-07:00", 837596665, "17-Jul-1996 02:44:25 -0700" },
	{ "1996-07-17t02:44:25,5 -07", 837596665, "17-Jul-1996 02:44:25 -0700" },
	/* no zone: the one here, as it was then */
	{ "1996-07-17 11:44:25", 837596665, "17-Jul-1996 11:44:25 +0200" },
	{ "2024-02-01", 1706742000, " 1-Feb-2024 00:00:00 +0100" },
	{ "1-Jul-2024", 1719784800, " 1-Jul-2024 00:00:00 +0200" },
	{ "837596665", 837596665, "17-Jul-1996 11:44:25 +0200" },
	{ "@0", 0, " 1-Jan-1970 01:00:00 +0100" },
	{ "2000000000.5", 2000000000, "18-May-2033 05:33:20 +0200" },
	{ "@2000000000.000", 2000000000, "18-May-2033 05:33:20 +0200" },
	{ "-0.5", -1, " 1-Jan-1970 00:59:59 +0100" },
	{ "-1.0", -1, " 1-Jan-1970 00:59:59 +0100" },
	{ "-1.25", -2, " 1-Jan-1970 00:59:58 +0100" },
	{ "-1", -1, " 1-Jan-1970 00:59:59 +0100" },
	{ "0000-01-01T00:00:00Z", -62167219200, " 1-Jan-0000 00:00:00 +0000" },
	{ "9999-12-31T23:59:59Z", 253402300799, "31-Dec-9999 23:59:59 +0000" },
	{ "2000-02-29T00:00:00Z", 951782400, "29-Feb-2000 00:00:00 +0000" },
	/* a leap second is the first of the next minute */
	{ "31-Dec-2016 23:59:60 +0000", 1483228800, " 1-Jan-2017 00:00:00 +0000" },
	/* clocks here: 02:30 does not exist on 31 March 2024, and comes twice on 27 October */
	{ "2024-03-31 01:59:59", 1711846799, "31-Mar-2024 01:59:59 +0100" },
	{ "2024-03-31 02:30", 1711848600, "31-Mar-2024 03:30:00 +0200" },
	{ "2024-03-31 03:00", 1711846800, "31-Mar-2024 03:00:00 +0200" },
	{ "2024-10-27 02:30", 1729989000, "27-Oct-2024 02:30:00 +0200" },
	{ "2024-10-27 03:00", 1729994400, "27-Oct-2024 03:00:00 +0100" },
};

START_TEST(U1_U4_a_date_is_read_in_any_form_and_written_as_internaldate)
{
	struct date d;
	struct err e = { 0 };
	struct buf b = { 0 };

	in_berlin();
	ck_assert_msg(date_parse(str_c(dates[_i].text), &d, &e), "%s", e.msg);
	ck_assert_int_eq(d.epoch, dates[_i].epoch);
	date_format_internal(&b, &d);
	ck_assert_str_eq(buf_z(&b), dates[_i].internal);
	/* what was written is read back as the same */
	ck_assert(date_parse(buf_str(&b), &d, &e));
	ck_assert_int_eq(d.epoch, dates[_i].epoch);
	buf_clear(&b);
}
END_TEST

static const struct {
	const char *text, *says;
} wrong[] = {
	{ "", "column 1: expected a day" },
	{ "yesterday", "column 1: expected a day" },
	{ "30-Feb-2024 00:00:00 +0000", "column 1: expected a day that this month has" },
	{ "2023-02-29", "column 9: expected a day that this month has" },
	{ "2024-00-01", "column 6: expected a month" },
	{ "2024-13-01", "column 6: expected a month" },
	{ "0-Jan-2024", "column 1: expected a day that" },
	{ "32-Jan-2024", "column 1: expected a day from" },
	{ "1-Foo-2024", "column 3: expected a month" },
	{ "1-January-2024", "column 3: expected a month" },
	{ "1-Jan 2024", "column 6: expected \"-\"" },
	{ "1-Jan-24", "column 7: expected a year" },
	{ "17-Jul-1996 24:00:00 -0700", "column 13: expected an hour" },
	{ "17-Jul-1996 02:60:00 -0700", "column 16: expected minutes" },
	{ "17-Jul-1996 02:44:61 -0700", "column 19: expected seconds" },
	{ "17-Jul-1996 02:44:25 -2400", "column 23: expected hours" },
	{ "17-Jul-1996 02:44:25 -0760", "column 25: expected minutes" },
	{ "17-Jul-1996 02:44:25 XYZ", "column 22: expected a zone" },
	{ "17-Jul-1996 02:44:25 -0700 x", "column 28: expected the end" },
	{ "17-Jul-1996 02:44:25 -0700 (x", "column 30: expected \")\"" },
	{ "Wed Jul 17 02:44:25", "column 20: expected a year" },
	{ "Wed Feb 30 02:44:25 2024", "column 9: expected a day that" },
	{ "Wed Jul 17 1996", "column 14: expected \":\"" },
	{ "Jul 17 02:44:25 UTC 1996 UTC", "column 26: expected the end" },
	{ "1996-07-17T", "column 12: expected an hour" },
	{ "1996-07-17T02:44:25.", "column 21: expected digits" },
	{ "99999999999999999999", "column 1: expected seconds" },
	{ "-", "column 1: expected seconds" },
	{ ".5", "column 1: expected" },
	{ "1.5.5", "column 2: expected" },
	{ "\"17-Jul-1996 02:44:25 -0700\"", "column 1" },
};

START_TEST(U1_what_is_no_date_is_refused_with_its_column)
{
	struct date d;
	struct err e = { 0 };

	ck_assert(!date_parse(str_c(wrong[_i].text), &d, &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	ck_assert_msg(strstr(e.msg, wrong[_i].says) != NULL, "%s", e.msg);
}
END_TEST

static void read_date(struct buf *got, const struct str *v)
{
	struct buf text = { 0 };
	struct err ignored = { 0 };
	struct date d;

	table_unescape(&text, v[0], true);
	if (date_parse(buf_str(&text), &d, &ignored))
		date_format_internal(got, &d);
	else
		buf_add_z(got, "none");
	buf_clear(&text);
}

START_TEST(dates_of_messages_are_read_as_mail_has_them)
{
	in_berlin();
	table_check("tests/data/dates", 2, 100, read_date);
}
END_TEST

START_TEST(U4_the_offset_is_that_of_the_moment_not_of_today)
{
	struct date d;
	struct buf b = { 0 };

	in_new_york();
	d = date_local(1706742000); /* February */
	ck_assert_int_eq(d.offset, -300);
	d = date_local(1719784800); /* July */
	ck_assert_int_eq(d.offset, -240);
	date_format_internal(&b, &d);
	ck_assert_str_eq(buf_z(&b), "30-Jun-2024 18:00:00 -0400");
	buf_clear(&b);
}
END_TEST

START_TEST(the_other_ways_of_writing)
{
	struct date d = { .epoch = 837596665, .offset = -420 };
	struct buf b = { 0 };

	in_berlin();
	date_format_iso(&b, &d);
	ck_assert_str_eq(buf_z(&b), "1996-07-17T02:44:25-07:00");
	buf_truncate(&b, 0);
	date_format_local(&b, &d);
	ck_assert_str_eq(buf_z(&b), "Wed, 17 Jul 1996 11:44:25 +0200");
	buf_truncate(&b, 0);
	d = date_utc(-1);
	date_format_iso(&b, &d);
	ck_assert_str_eq(buf_z(&b), "1969-12-31T23:59:59+00:00");
	buf_truncate(&b, 0);
	d.offset = -30;
	date_format_internal(&b, &d);
	ck_assert_str_eq(buf_z(&b), "31-Dec-1969 23:29:59 -0030");
	buf_clear(&b);
}
END_TEST

START_TEST(now_is_now)
{
	struct date d;
	struct err e = { 0 };
	int64_t before = (int64_t)time(NULL);

	ck_assert(date_parse(STR(" NOW "), &d, &e));
	ck_assert_int_ge(d.epoch, before);
	ck_assert_int_le(d.epoch, (int64_t)time(NULL));
}
END_TEST

START_TEST(every_day_has_its_number_and_its_month)
{
	static const int length[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	struct day d = { 0, 1, 1 }, back;
	int64_t number = day_number(&d);
	int faults = 0;

	while (d.year < 2401) {
		faults += day_number(&d) != number;
		back = day_from_number(number++);
		faults += back.year != d.year || back.month != d.month || back.day != d.day;
		bool leap = d.year % 4 == 0 && (d.year % 100 != 0 || d.year % 400 == 0);

		if (++d.day <= length[d.month - 1] + (leap && d.month == 2))
			continue;
		d.day = 1;
		if (++d.month <= 12)
			continue;
		d.month = 1;
		d.year++;
	}
	ck_assert_int_eq(faults, 0);
}
END_TEST

START_TEST(a_day_is_read_in_both_forms_and_written_for_search)
{
	struct day d;
	struct err e = { 0 };
	struct buf b = { 0 };

	ck_assert(date_parse_day(STR("2024-02-01"), &d, &e));
	date_format_day(&b, &d);
	ck_assert_str_eq(buf_z(&b), "1-Feb-2024");
	ck_assert(date_parse_day(STR("01-FEB-2024"), &d, &e));
	ck_assert(d.year == 2024 && d.month == 2 && d.day == 1);
	ck_assert(!date_parse_day(STR("30-Feb-2024"), &d, &e));
	ck_assert(!date_parse_day(STR("1-Feb-2024 10:00:00 +0000"), &d, &e));
	ck_assert(!date_parse_day(STR("now"), &d, &e));
	buf_clear(&b);
}
END_TEST

START_TEST(U4_months_are_english_in_any_locale)
{
	struct date d = date_utc(1719784800);
	struct err e = { 0 };
	struct buf b = { 0 };

	/* Any of them, where there is one; the names do not come from the C library at all. */
	if (!setlocale(LC_ALL, "de_DE.UTF-8"))
		setlocale(LC_ALL, "");
	date_format_internal(&b, &d);
	ck_assert_str_eq(buf_z(&b), "30-Jun-2024 22:00:00 +0000");
	ck_assert(date_parse(STR("1-Oct-2024 00:00:00 +0000"), &d, &e));
	buf_clear(&b);
	setlocale(LC_ALL, "C");
}
END_TEST

Suite *suite_date(void);
Suite *suite_date(void)
{
	Suite *s = suite_create("date");
	TCase *t = tcase_create("date");

	tcase_add_loop_test(t, zones_of_mail_have_their_names, 0, sizeof(zones) / sizeof(zones[0]));
	tcase_add_loop_test(t, noon_and_midnight_are_twelve, 0, 9);
	tcase_add_loop_test(t, U1_U4_a_date_is_read_in_any_form_and_written_as_internaldate, 0,
		sizeof(dates) / sizeof(dates[0]));
	tcase_add_loop_test(t, U1_what_is_no_date_is_refused_with_its_column, 0,
		sizeof(wrong) / sizeof(wrong[0]));
	tcase_add_test(t, dates_of_messages_are_read_as_mail_has_them);
	tcase_add_test(t, U4_the_offset_is_that_of_the_moment_not_of_today);
	tcase_add_test(t, the_other_ways_of_writing);
	tcase_add_test(t, now_is_now);
	tcase_add_test(t, every_day_has_its_number_and_its_month);
	tcase_add_test(t, a_day_is_read_in_both_forms_and_written_for_search);
	tcase_add_test(t, U4_months_are_english_in_any_locale);
	suite_add_tcase(s, t);
	return s;
}
