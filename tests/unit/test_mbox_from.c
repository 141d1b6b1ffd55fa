/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_mbox_from.c: the lines that begin messages in mbox files, as programs have written them.
 */
#include "shell/mbox_from.h"

#include <check.h>
#include <stdlib.h>

/* Summer time from the last Sunday of March to that of October, without needing zone files. */
static void in_berlin(void)
{
	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
}

/* What a line is, and its date as INTERNALDATE; NULL: it has none. */
static const struct {
	const char *line;
	enum mbox_from is;
	const char *date;
} lines[] = {
	/* asctime: RFC 4155, V7, mutt, Dovecot; no zone is the local one */
	{ "From joe@example.org Wed Jul 17 02:44:25 1996", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 +0200" },
	{ "From joe@example.org Thu Feb  1 02:44:25 2024", FROM_SEPARATOR,
		" 1-Feb-2024 02:44:25 +0100" },
	{ "From joe@example.org  Thu Feb  1 02:44:25 2024\r\n", FROM_SEPARATOR,
		" 1-Feb-2024 02:44:25 +0100" },
	{ "From joe Wed Jul 17 02:44 1996\n", FROM_SEPARATOR, "17-Jul-1996 02:44:00 +0200" },
	{ "From joe\tWed Jul 17 2:44:25 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 96", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 09", FROM_SEPARATOR, "17-Jul-2009 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 100", FROM_SEPARATOR, "17-Jul-2000 02:44:25 +0200" },
	{ "From joe Jul 17 02:44:25 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From  Wed Jul 17 02:44:25 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	/* zones before the year and behind it */
	{ "From joe Wed Jul 17 02:44:25 CEST 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 1996 CEST", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jan 17 02:44:25 MET 1996", FROM_SEPARATOR, "17-Jan-1996 02:44:25 +0100" },
	{ "From joe Wed Jul 17 02:44:25 MET DST 1996", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 1996 MET DST", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 MET DST 96", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 METDST 1996", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 MESZ 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44 EDT 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:00 -0400" },
	{ "From joe Wed Jul 17 02:44:25 EST5EDT 1996", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 -0400" },
	{ "From joe Wed Jan 17 02:44:25 EST5EDT 1996", FROM_SEPARATOR,
		"17-Jan-1996 02:44:25 -0500" },
	{ "From joe Wed Jul 17 02:44:25 PST8PDT 1996", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 -0700" },
	{ "From joe Wed Mar 13 02:44:25 2024 PST8PDT", FROM_SEPARATOR,
		"13-Mar-2024 02:44:25 -0700" },
	{ "From joe Wed Mar 13 02:44:25 1996 PST8PDT", FROM_SEPARATOR,
		"13-Mar-1996 02:44:25 -0800" },
	{ "From joe Wed Jul 17 02:44:25 MET-1METDST 1996", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 +0200" },
	{ "From joe Thu Oct 26 02:44:25 MET-1METDST 1995", FROM_SEPARATOR,
		"26-Oct-1995 02:44:25 +0100" },
	{ "From joe Wed Jul 17 02:44:25 +0200 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 1996 -0700", FROM_SEPARATOR, "17-Jul-1996 02:44:25 -0700" },
	{ "From joe Wed Jul 17 02:44:25 1996 +05:30", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 +0530" },
	{ "From joe Wed Jul 17 02:44:25 GMT+2 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 GMT 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0000" },
	{ "From joe Wed Jul 17 02:44:25 1996 (PDT)", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 QQT 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 -0000" },
	{ "From joe Wed Jul 17 02:44:25 JST 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0900" },
	/* as RFC 822 and others write dates */
	{ "From joe Wed, 17 Jul 1996 02:44:25 -0700", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 -0700" },
	{ "From joe Wed, 17 Jul 96 02:44:25 GMT", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0000" },
	{ "From joe 17 Jul 96 02:44 PDT", FROM_SEPARATOR, "17-Jul-1996 02:44:00 -0700" },
	{ "From joe Wednesday, July 17, 1996 2:44 pm", FROM_SEPARATOR,
		"17-Jul-1996 14:44:00 +0200" },
	{ "From joe 17-Jul-96 02:44:25", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe 17-Jul-1996 02:44:25 -0700", FROM_SEPARATOR, "17-Jul-1996 02:44:25 -0700" },
	{ "From joe 1996-07-17 02:44:25", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe 1996-07-17T09:44:25Z", FROM_SEPARATOR, "17-Jul-1996 09:44:25 +0000" },
	/* senders: Mozilla, Eudora, Gmail, UUCP, MMDF, quoted, none that is an address */
	{ "From - Mon Jan 15 10:20:30 2024", FROM_SEPARATOR, "15-Jan-2024 10:20:30 +0100" },
	{ "From ???@??? Thu Jan 15 10:20:30 1998", FROM_SEPARATOR, "15-Jan-1998 10:20:30 +0100" },
	{ "From 1234567890@xxx Thu Jan 02 00:00:00 +0000 2020", FROM_SEPARATOR,
		" 2-Jan-2020 00:00:00 +0000" },
	{ "From MAILER-DAEMON Wed Jul 17 02:44:25 1996", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 +0200" },
	{ "From uunet!joe Wed Jul 17 02:44:25 1996 remote from uunet", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44 EDT 1996 remote from mcvax", FROM_SEPARATOR,
		"17-Jul-1996 02:44:00 -0400" },
	{ "From \"joe x\"@example.org Wed Jul 17 02:44:25 1996", FROM_SEPARATOR,
		"17-Jul-1996 02:44:25 +0200" },
	{ "From 17 Wed Jul 17 02:44:25 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	{ "From May Wed Jul 17 02:44:25 1996", FROM_SEPARATOR, "17-Jul-1996 02:44:25 +0200" },
	/* no date */
	{ "From joe@example.org", FROM_SENDER, NULL },
	{ "From <joe@example.org>\r\n", FROM_SENDER, NULL },
	{ "From uunet!joe", FROM_SENDER, NULL },
	{ "From joe remote from uunet", FROM_SENDER, NULL },
	{ "From MAILER-DAEMON", FROM_SENDER, NULL },
	{ "From -", FROM_SENDER, NULL },
	{ "From joe", FROM_WORD, NULL },
	/* more words than a sender has: the line behind decides */
	{ "From Joe Doe <joe@example.org> Wed Jul 17 02:44:25 1996", FROM_DATED,
		"17-Jul-1996 02:44:25 +0200" },
	{ "From what came on Wed Jul 17 02:44:25 1996", FROM_DATED, "17-Jul-1996 02:44:25 +0200" },
	{ "From joe Wed Jul 17 02:44:25 1996 we met", FROM_DATED, "17-Jul-1996 02:44:25 +0200" },
	/* text that has something of one */
	{ "From joe@example.org we heard nothing", FROM_DOUBTFUL, NULL },
	{ "From 10:30 to 12:00 on 17 July 1996", FROM_DOUBTFUL, NULL },
	{ "From Wed Jul 17 02:44:25", FROM_DOUBTFUL, NULL },
	{ "From joe Wed Feb 30 02:44:25 1996", FROM_DOUBTFUL, NULL },
	{ "From joe Wed Jul 17 25:44:25 1996", FROM_DOUBTFUL, NULL },
	/* text */
	{ "From here on it is text", FROM_PROSE, NULL },
	{ "From Monday to Friday", FROM_PROSE, NULL },
	{ "From 17 July 1996", FROM_PROSE, NULL },
	{ "From May 1996 on", FROM_PROSE, NULL },
	{ "From ", FROM_PROSE, NULL },
	{ "From: joe@example.org", FROM_NONE, NULL },
	{ ">From joe Wed Jul 17 02:44:25 1996", FROM_NONE, NULL },
	{ "from joe Wed Jul 17 02:44:25 1996", FROM_NONE, NULL },
	{ " From joe Wed Jul 17 02:44:25 1996", FROM_NONE, NULL },
	{ "Fromage", FROM_NONE, NULL },
	{ "", FROM_NONE, NULL },
};

START_TEST(a_line_is_a_separator_in_all_the_forms_that_programs_wrote)
{
	struct date date;
	struct buf b = { 0 };
	bool has_date;

	in_berlin();
	ck_assert_msg(mbox_from(str_c(lines[_i].line), &has_date, &date) == lines[_i].is,
		"%s: %d instead of %d", lines[_i].line,
		(int)mbox_from(str_c(lines[_i].line), &has_date, &date), (int)lines[_i].is);
	ck_assert_msg(has_date == (lines[_i].date != NULL), "%s", lines[_i].line);
	if (has_date)
		date_format_internal(&b, &date);
	ck_assert_msg(!has_date || strcmp(buf_z(&b), lines[_i].date) == 0, "%s: %s", lines[_i].line,
		buf_z(&b));
	buf_clear(&b);
}
END_TEST

START_TEST(a_field_is_known_by_its_colon)
{
	static const char *const fields[] = { "Subject: x", "X-A:", "Return-Path:<a@b>",
		">From joe", "a:b" };
	static const char *const others[] = { "", ":", "Dear all:", " folded: x", "text",
		"G\xc3\xbc: x", "Subject : x", ">>From joe" };

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		ck_assert_msg(mbox_is_field(str_c(fields[i])), "%s", fields[i]);
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		ck_assert_msg(!mbox_is_field(str_c(others[i])), "%s", others[i]);
}
END_TEST

Suite *suite_mbox_from(void);
Suite *suite_mbox_from(void)
{
	Suite *s = suite_create("mbox_from");
	TCase *t = tcase_create("mbox_from");

	tcase_add_loop_test(t, a_line_is_a_separator_in_all_the_forms_that_programs_wrote, 0,
		sizeof(lines) / sizeof(*lines));
	tcase_add_test(t, a_field_is_known_by_its_colon);
	suite_add_tcase(s, t);
	return s;
}
