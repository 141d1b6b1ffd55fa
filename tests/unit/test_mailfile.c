/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_mailfile.c: mbox files and Maildir folders, message by message.
 */
#include "shell/mailfile.h"

#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char dir[] = "/tmp/imapsh-mailfile-XXXXXX";

static void setup(void)
{
	ck_assert_ptr_nonnull(mkdtemp(dir));
	ck_assert_int_eq(chdir(dir), 0);
	ck_assert_int_eq(setenv("TZ", "UTC0", 1), 0);
}

static void teardown(void)
{
	char command[80];

	snprintf(command, sizeof(command), "rm -rf '%s'", dir);
	ck_assert_int_eq(system(command), 0);
}

static void write_file(const char *name, const char *bytes, size_t n)
{
	FILE *file = fopen(name, "w");

	ck_assert_msg(file != NULL, "%s", name);
	ck_assert_uint_eq(fwrite(bytes, 1, n, file), n);
	ck_assert_int_eq(fclose(file), 0);
}

static void write_text(const char *name, const char *text)
{
	write_file(name, text, strlen(text));
}

static struct mailfile *open_it(const struct mailfile_kind *kind, const char *name)
{
	struct err e = { 0 };
	struct mailfile *m = kind->open(name, &e);

	ck_assert_msg(m != NULL, "%s", e.msg);
	return m;
}

static bool gather(void *ctx, const void *bytes, size_t n, struct err *e)
{
	(void)e;
	buf_add(ctx, bytes, n);
	return true;
}

/* The next message has these flags and bytes; *date is its date. */
static void next_is(struct mailfile *m, const char *flags, const char *bytes, struct date *date)
{
	struct mail_message message = { .literal = { .fd = -1 } };
	struct buf sent = { 0 }, joined = { 0 };
	struct err e = { 0 };

	ck_assert_msg(m->kind->next(m, &message, &e) == 1, "%s", e.msg);
	caps_join(&joined, &message.flags);
	ck_assert_str_eq(buf_z(&joined), flags);
	buf_clear(&joined);
	ck_assert_msg(literal_send(&message.literal, gather, &sent, &e), "%s", e.msg);
	ck_assert_str_eq(buf_z(&sent), bytes);
	ck_assert_uint_eq(message.literal.size, sent.n);
	if (date && message.has_date)
		*date = message.date;
	buf_clear(&sent);
	mail_message_clear(&message);
}

static void ends(struct mailfile *m)
{
	struct mail_message message = { .literal = { .fd = -1 } };
	struct err e = { 0 };

	ck_assert_int_eq(m->kind->next(m, &message, &e), 0);
	ck_assert_int_eq(m->kind->next(m, &message, &e), 0);
	m->kind->close(m);
}

/* --- mbox --- */

START_TEST(an_mbox_has_flags_and_dates)
{
	struct mailfile *m;
	struct date date = { 0 };

	write_text("a",
		"From joe@example.org Wed Jul 17 02:44:25 1996\n"
		"Subject: one\nStatus: RO\nX-Status: AF\nX-Keywords: Work  NonJunk Work\n\n"
		"text\nStatus: D\n\n"
		"From - Thu Feb  1 02:44:25 2024 +0100\nSubject: two\n\nend");
	m = open_it(&mailfile_mbox, "a");
	ck_assert_uint_eq(m->of, 186);
	next_is(m, "\\Seen \\Answered \\Flagged Work NonJunk",
		"Subject: one\r\nStatus: RO\r\nX-Status: AF\r\nX-Keywords: Work  NonJunk Work\r\n\r\n"
		"text\r\nStatus: D\r\n",
		&date);
	ck_assert_int_eq(date.epoch, 837571465);
	ck_assert_uint_lt(m->at, m->of);
	next_is(m, "", "Subject: two\r\n\r\nend", &date);
	ck_assert_int_eq(date.epoch, 1706751865);
	ck_assert_int_eq(date.offset, 60);
	ck_assert_uint_eq(m->at, m->of);
	ends(m);
}
END_TEST

START_TEST(only_a_line_with_a_date_behind_an_empty_one_separates)
{
	struct mailfile *m;

	write_text("a",
		"From a Wed Jul 17 02:44:25 1996\n\n"
		"From here on it is text\nFrom b Wed Jul 17 02:44:25 1996\n"
		">From c\n>>From d\n> From e\n>from f\n\n"
		" From g Wed Jul 17 02:44:25 1996\n\n\n"
		"From h Wed Jul 17 02:44:25 1996\r\nx\r\n\r\n");
	m = open_it(&mailfile_mbox, "a");
	next_is(m, "",
		"\r\nFrom here on it is text\r\nFrom b Wed Jul 17 02:44:25 1996\r\n"
		"From c\r\n>From d\r\n> From e\r\n>from f\r\n\r\n"
		" From g Wed Jul 17 02:44:25 1996\r\n\r\n",
		NULL);
	next_is(m, "", "x\r\n", NULL);
	ends(m);
}
END_TEST

START_TEST(an_mbox_without_dates_is_split_at_each_separator)
{
	struct date date = { .epoch = 7 };
	struct mailfile *m;

	write_text("a", "From a\nx\n\nFrom b\n\nFrom c\n");
	m = open_it(&mailfile_mbox, "a");
	next_is(m, "", "x\r\n", &date);
	next_is(m, "", "", &date);
	next_is(m, "", "", &date);
	ck_assert_int_eq(date.epoch, 7);
	ends(m);
}
END_TEST

/* Notes, one a line. */
static void gather_note(void *ctx, const char *text)
{
	buf_addf(ctx, "%s\n", text);
}

START_TEST(an_mbox_is_split_at_separators_of_all_kinds_and_what_may_be_one_is_told)
{
	struct buf notes = { 0 };
	struct mailfile *m;

	write_text("a",
		"\nFrom a Wed Jul 17 02:44:25 MET DST 1996\nSubject: 1\n\nx\n\n"
		"From b@c\nSubject: 2\n\n"
		"From b@c\nand what he said\n\n"
		"From the men at Wed Jul 17 02:44:25 1996\nnothing\n\n"
		"From John Doe Wed Jul 17 02:44:25 1996\nSubject: 3\n\n"
		"From joe\nSubject: not four\n\nFrom 10:30 on\n"
		"From d Wed Jul 17 02:44:25 1996\nSubject: still three\n\n"
		"From here on\n");
	m = open_it(&mailfile_mbox, "a");
	m->note = gather_note;
	m->note_ctx = &notes;
	next_is(m, "", "Subject: 1\r\n\r\nx\r\n", NULL);
	next_is(m, "",
		"Subject: 2\r\n\r\nFrom b@c\r\nand what he said\r\n\r\n"
		"From the men at Wed Jul 17 02:44:25 1996\r\nnothing\r\n",
		NULL);
	next_is(m, "",
		"Subject: 3\r\n\r\nFrom joe\r\nSubject: not four\r\n\r\nFrom 10:30 on\r\n"
		"From d Wed Jul 17 02:44:25 1996\r\nSubject: still three\r\n\r\n"
		"From here on\r\n",
		NULL);
	ends(m);
	ck_assert_str_eq(buf_z(&notes),
		"a:10: 'From b@c' is taken for text of message 2, not for the beginning of another one\n"
		"a:13: 'From the men at Wed Jul 17 02:44:25 1996' is taken for text of message 2, "
		"not for the beginning of another one\n"
		"a:19: 'From joe' is taken for text of message 3, not for the beginning of another one\n"
		"a:22: 'From 10:30 on' is taken for text of message 3, not for the beginning of "
		"another one\n"
		"a:23: 'From d Wed Jul 17 02:44:25 1996' is taken for text of message 3, "
		"not for the beginning of another one\n");
	buf_clear(&notes);
}
END_TEST

START_TEST(of_very_many_lines_that_may_separate_the_number_is_told)
{
	struct buf notes = { 0 }, text = { 0 };
	size_t told = 0;
	struct mailfile *m;

	buf_add_z(&text, "From a Wed Jul 17 02:44:25 1996\n\n");
	for (int i = 0; i < 30; i++)
		buf_add_z(&text, "From joe@example.org we\n\n");
	write_text("a", buf_z(&text));
	m = open_it(&mailfile_mbox, "a");
	m->note = gather_note;
	m->note_ctx = &notes;
	/* Without the empty line at its end. */
	buf_drop(&text, strlen("From a Wed Jul 17 02:44:25 1996\n"));
	buf_truncate(&text, text.n - 1);
	m->as_is = true;
	next_is(m, "", buf_z(&text), NULL);
	ends(m);
	for (const char *p = buf_z(&notes); (p = strchr(p, '\n')) != NULL; p++)
		told++;
	ck_assert_uint_eq(told, 21);
	ck_assert_ptr_nonnull(strstr(buf_z(&notes), "a: so are 10 further lines\n"));
	buf_clear(&notes);
	buf_clear(&text);
}
END_TEST

START_TEST(what_is_behind_a_line_is_seen_over_the_edge_of_a_piece)
{
	/* The separator's line ends where a piece of 64 KiB ends, or just before, or behind. */
	for (size_t edge = 65520; edge < 65560; edge++) {
		struct buf text = { 0 }, body = { 0 };
		struct mailfile *m;

		buf_add_z(&text, "From a Wed Jul 17 02:44:25 1996\n");
		while (body.n + text.n < edge - 10)
			buf_add_c(&body, 'x');
		buf_add_z(&body, "\n");
		buf_add_str(&text, buf_str(&body));
		buf_add_z(&text, "\nFrom b@c\nSubject: 2\n\n");
		write_text("a", buf_z(&text));
		m = open_it(&mailfile_mbox, "a");
		m->as_is = true;
		next_is(m, "", buf_z(&body), NULL);
		next_is(m, "", "Subject: 2\n", NULL);
		ends(m);
		buf_clear(&text);
		buf_clear(&body);
	}
}
END_TEST

START_TEST(keywords_of_an_mbox_take_linear_time_and_have_a_bound)
{
	enum { MANY = 300000 };
	struct mail_message message = { .literal = { .fd = -1 } };
	struct buf text = { 0 };
	struct err e = { 0 };
	struct mailfile *m;

	buf_add_z(&text, "From a Wed Jul 17 02:44:25 1996\nSubject: x");
	for (int i = 0; i < MANY; i++)
		buf_addf(&text, i % 1000 ? " w%d" : "\nX-Keywords: w%d", i);
	buf_add_z(&text, "\n\n");
	write_text("a", buf_z(&text));
	m = open_it(&mailfile_mbox, "a");
	ck_assert_int_eq(m->kind->next(m, &message, &e), 1);
	ck_assert_uint_eq(message.flags.n, 1000);
	ck_assert_uint_eq(message.left_out, MANY - 1000);
	mail_message_clear(&message);
	ends(m);
	buf_clear(&text);
}
END_TEST

START_TEST(as_is_keeps_the_line_ends_of_an_mbox)
{
	struct mailfile *m;

	write_text("a", "From a\nx\n\ny\r\n>From z\n\n");
	m = open_it(&mailfile_mbox, "a");
	m->as_is = true;
	next_is(m, "", "x\n\ny\r\nFrom z\n", NULL);
	ends(m);
}
END_TEST

START_TEST(a_message_larger_than_memory_should_hold_and_endless_lines_are_whole)
{
	enum { HEAD = 32, BODY = 3 << 20 };
	char *bytes = malloc(HEAD + BODY);
	struct mail_message message = { .literal = { .fd = -1 } };
	struct buf sent = { 0 };
	struct err e = { 0 };
	struct mailfile *m;

	ck_assert_ptr_nonnull(bytes);
	memset(bytes, 'x', HEAD + BODY);
	memcpy(bytes, "From a Wed Jul 17 02:44:25 1996\n", HEAD);
	/* Where a piece ends there begins no line. */
	memcpy(bytes + HEAD + (1 << 16), ">From ", 6);
	write_file("a", bytes, HEAD + BODY);
	m = open_it(&mailfile_mbox, "a");
	ck_assert_int_eq(m->kind->next(m, &message, &e), 1);
	ck_assert(message.literal.bytes == NULL && message.literal.fd > 0);
	ck_assert(literal_send(&message.literal, gather, &sent, &e));
	ck_assert(sent.n == BODY && memcmp(sent.p, bytes + HEAD, BODY) == 0);
	mail_message_clear(&message);
	buf_clear(&sent);
	free(bytes);
	ends(m);
}
END_TEST

START_TEST(what_is_no_mbox_is_refused_and_an_empty_one_has_no_messages)
{
	struct err e = { 0 };

	write_text("a", "Subject: a message\n\n");
	ck_assert_ptr_null(mailfile_mbox.open("a", &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	ck_assert_ptr_nonnull(strstr(e.msg, "a is no mbox"));
	ck_assert_ptr_null(mailfile_mbox.open("missing", &e));
	ck_assert_int_eq(e.kind, ERR_SYS);
	ck_assert_ptr_null(mailfile_mbox.open(".", &e));
	ck_assert_int_eq(e.kind, ERR_SYS);
	write_text("a", "");
	ends(open_it(&mailfile_mbox, "a"));
}
END_TEST

/* --- Maildir --- */

static void make_maildir(void)
{
	ck_assert(mkdir("m", 0700) == 0 && mkdir("m/cur", 0700) == 0 && mkdir("m/new", 0700) == 0);
}

START_TEST(a_maildir_has_flags_in_names_and_dates_of_files)
{
	const struct timespec times[2] = { { 837571465, 0 }, { 837571465, 0 } };
	struct mailfile *m;
	struct date date = { 0 };

	make_maildir();
	write_text("m/dovecot-keywords", "0 Work\n2 $Junk\n1 not(sendable\n99 far\nrubbish\n");
	write_text("m/cur/1.h:2,DFPRSTacbz", "one\n");
	ck_assert_int_eq(utimensat(AT_FDCWD, "m/cur/1.h:2,DFPRSTacbz", times, 0), 0);
	m = open_it(&mailfile_maildir, "m");
	ck_assert_uint_eq(m->of, 1);
	next_is(m, "\\Draft \\Flagged $Forwarded \\Answered \\Seen \\Deleted Work $Junk", "one\r\n",
		&date);
	ck_assert_int_eq(date.epoch, 837571465);
	ck_assert_uint_eq(m->at, 1);
	ends(m);
}
END_TEST

START_TEST(a_maildir_has_flags_behind_other_signs_than_a_colon)
{
	static const struct {
		const char *name, *flags;
	} names[] = { { "1:2,S", "\\Seen" }, { "2;2,RS", "\\Answered \\Seen" },
		{ "3!2,F", "\\Flagged" }, { "4-2,D", "\\Draft" }, { "5_2,T", "\\Deleted" },
		{ "6+2,S", "\\Seen" },
		{ "7\xef\x80\xba"
		  "2,S",
			"\\Seen" },
		{ "8.h,S=2,W=3;2,S", "\\Seen" }, { "9:2,S,D", "\\Seen" }, { "10.h,S=2,S", "" },
		{ "11.h2,S", "" }, { "12.2,S", "" }, { "13;2,S.txt", "" }, { "14;2,", "" },
		{ "15;1,S", "" }, { "16;2,S;2,F", "\\Flagged" }, { "2,S", "" } };
	char path[80];
	struct mailfile *m;

	make_maildir();
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		snprintf(path, sizeof(path), "m/cur/%s", names[i].name);
		write_text(path, "x");
		m = open_it(&mailfile_maildir, "m");
		next_is(m, names[i].flags, "x", NULL);
		ends(m);
		ck_assert_int_eq(unlink(path), 0);
	}
}
END_TEST

START_TEST(a_maildir_is_read_in_the_order_of_delivery)
{
	struct mailfile *m;

	make_maildir();
	write_text("m/new/1000.M2P1.h", "4");
	write_text("m/cur/999.M11P1.h:2,S", "3");
	write_text("m/cur/999.M2P1.h:2,", "2");
	write_text("m/new/80.x", "1");
	write_text("m/new/.hidden", "no");
	m = open_it(&mailfile_maildir, "m");
	next_is(m, "", "1", NULL);
	next_is(m, "", "2", NULL);
	next_is(m, "\\Seen", "3", NULL);
	next_is(m, "", "4", NULL);
	ends(m);
}
END_TEST

START_TEST(a_maildir_keeps_line_ends_as_asked_and_tells_of_files_it_cannot_read)
{
	struct mail_message message = { .literal = { .fd = -1 } };
	struct err e = { 0 };
	struct mailfile *m;

	make_maildir();
	write_text("m/cur/1:2,", "a\n");
	write_text("m/cur/2:2,", "b\n");
	m = open_it(&mailfile_maildir, "m");
	m->as_is = true;
	next_is(m, "", "a\n", NULL);
	ck_assert_int_eq(unlink("m/cur/2:2,"), 0);
	ck_assert_int_eq(m->kind->next(m, &message, &e), -1);
	ck_assert_int_eq(e.kind, ERR_SYS);
	ck_assert_ptr_nonnull(strstr(e.msg, "m/cur/2:2,"));
	mail_message_clear(&message);
	m->kind->close(m);
}
END_TEST

START_TEST(what_is_no_maildir_is_refused_and_an_empty_one_has_no_messages)
{
	struct err e = { 0 };

	ck_assert_ptr_null(mailfile_maildir.open("m", &e));
	ck_assert_int_eq(e.kind, ERR_SYS);
	ck_assert_ptr_nonnull(strstr(e.msg, "m is no Maildir"));
	make_maildir();
	ends(open_it(&mailfile_maildir, "m"));
	/* Without the names of its keywords messages would lose some. */
	ck_assert_int_eq(mkdir("m/dovecot-keywords", 0700), 0);
	e = (struct err){ 0 };
	ck_assert_ptr_null(mailfile_maildir.open("m", &e));
	ck_assert_int_eq(e.kind, ERR_SYS);
	ck_assert_ptr_nonnull(strstr(e.msg, "dovecot-keywords"));
}
END_TEST

Suite *suite_mailfile(void);
Suite *suite_mailfile(void)
{
	Suite *s = suite_create("mailfile");
	TCase *tc = tcase_create("mailfile");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, an_mbox_has_flags_and_dates);
	tcase_add_test(tc, only_a_line_with_a_date_behind_an_empty_one_separates);
	tcase_add_test(tc, an_mbox_without_dates_is_split_at_each_separator);
	tcase_add_test(tc, an_mbox_is_split_at_separators_of_all_kinds_and_what_may_be_one_is_told);
	tcase_add_test(tc, of_very_many_lines_that_may_separate_the_number_is_told);
	tcase_add_test(tc, what_is_behind_a_line_is_seen_over_the_edge_of_a_piece);
	tcase_add_test(tc, keywords_of_an_mbox_take_linear_time_and_have_a_bound);
	tcase_add_test(tc, as_is_keeps_the_line_ends_of_an_mbox);
	tcase_add_test(tc, a_message_larger_than_memory_should_hold_and_endless_lines_are_whole);
	tcase_add_test(tc, what_is_no_mbox_is_refused_and_an_empty_one_has_no_messages);
	tcase_add_test(tc, a_maildir_has_flags_in_names_and_dates_of_files);
	tcase_add_test(tc, a_maildir_has_flags_behind_other_signs_than_a_colon);
	tcase_add_test(tc, a_maildir_is_read_in_the_order_of_delivery);
	tcase_add_test(tc, a_maildir_keeps_line_ends_as_asked_and_tells_of_files_it_cannot_read);
	tcase_add_test(tc, what_is_no_maildir_is_refused_and_an_empty_one_has_no_messages);
	suite_add_tcase(s, tc);
	return s;
}
