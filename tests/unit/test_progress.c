/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_progress.c: sizes for people, and a line that comes late and goes away.
 */
#include "view/progress.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "net/wait.h"

static void expect_size(uint64_t bytes, const char *wanted)
{
	struct buf out = { 0 };

	human_size(&out, bytes);
	ck_assert_str_eq(buf_z(&out), wanted);
	buf_clear(&out);
}

START_TEST(sizes_have_one_decimal_and_a_unit)
{
	expect_size(0, "0 bytes");
	expect_size(1, "1 byte");
	expect_size(1023, "1023 bytes");
	expect_size(1024, "1.0 KiB");
	expect_size(1229, "1.2 KiB");
	expect_size(1048575, "1.0 MiB");
	expect_size(123456789, "117.7 MiB");
	expect_size(UINT64_C(1) << 30, "1.0 GiB");
	expect_size(UINT64_MAX, "16.0 EiB");
}
END_TEST

struct shown {
	struct progress p;
	char *text;
	size_t n;
};

/* A progress that began so many milliseconds ago. */
static void start(struct shown *s, int64_t ago)
{
	*s = (struct shown){ .text = NULL };
	s->p.out = open_memstream(&s->text, &s->n);
	progress_start(&s->p);
	s->p.started = wait_now() - ago;
}

static void end(struct shown *s)
{
	fclose(s->p.out);
	free(s->text);
}

START_TEST(short_work_shows_nothing)
{
	struct shown s;

	start(&s, 0);
	for (int i = 0; i < 1000; i++)
		progress_message(&s.p);
	progress_bytes(&s.p, 10, 20);
	progress_clear(&s.p);
	fflush(s.p.out);
	ck_assert_uint_eq(s.n, 0);
	end(&s);
}
END_TEST

START_TEST(long_work_shows_bytes_rate_and_time_left)
{
	struct shown s;

	start(&s, 10000);
	progress_bytes(&s.p, 10 * 1024 * 1024, 20 * 1024 * 1024);
	fflush(s.p.out);
	ck_assert_msg(strstr(s.text, "10.0 MiB of 20.0 MiB (50 %), ") != NULL, "%s", s.text);
	ck_assert_msg(strstr(s.text, "/s, ") != NULL && strstr(s.text, " s left") != NULL, "%s",
		s.text);
	ck_assert(strchr(s.text, '\n') == NULL);
	end(&s);
}
END_TEST

START_TEST(work_in_parts_shows_messages_bytes_and_the_share_of_the_whole)
{
	struct shown s;

	start(&s, 10000);
	progress_part(&s.p, 25, 10 * 1024 * 1024, 25, 100);
	fflush(s.p.out);
	ck_assert_msg(strstr(s.text, "25 messages (25 %), 30 s left") != NULL, "%s", s.text);
	s.p.shown = 0;
	progress_bytes(&s.p, 1024 * 1024, 2 * 1024 * 1024);
	fflush(s.p.out);
	ck_assert_msg(strstr(s.text, "25 messages, 11.0 MiB (25 %), 1.1 MiB/s, 30 s left") != NULL,
		"%s", s.text);
	end(&s);
}
END_TEST

START_TEST(the_servers_own_progress_has_a_share_and_time_left)
{
	struct shown s;

	start(&s, 10000);
	progress_share(&s.p, 175, 1000);
	fflush(s.p.out);
	ck_assert_msg(strstr(s.text, "\r175 of 1000 (17 %), 47 s left") != NULL, "%s", s.text);
	end(&s);
}
END_TEST

START_TEST(it_is_drawn_ten_times_a_second_at_most)
{
	struct shown s;
	size_t n;

	start(&s, 10000);
	progress_bytes(&s.p, 1, 0);
	fflush(s.p.out);
	n = s.n;
	progress_bytes(&s.p, 2, 0);
	fflush(s.p.out);
	ck_assert_uint_eq(s.n, n);
	end(&s);
}
END_TEST

START_TEST(clear_takes_the_line_away_once)
{
	struct shown s;
	size_t n;

	start(&s, 10000);
	for (int i = 0; i < 16; i++)
		progress_message(&s.p);
	fflush(s.p.out);
	ck_assert_msg(strstr(s.text, "16 responses") != NULL, "%s", s.text);
	progress_clear(&s.p);
	fflush(s.p.out);
	ck_assert_str_eq(s.text + s.n - 4, "\r\033[K");
	n = s.n;
	progress_clear(&s.p);
	fflush(s.p.out);
	ck_assert_uint_eq(s.n, n);
	end(&s);
}
END_TEST

START_TEST(nothing_happens_when_it_is_off)
{
	struct progress p = { .out = NULL };

	progress_start(&p);
	progress_bytes(&p, 1, 2);
	progress_message(&p);
	progress_clear(&p);
	ck_assert(!p.visible);
}
END_TEST

Suite *suite_progress(void)
{
	Suite *s = suite_create("progress");
	TCase *t = tcase_create("progress");

	tcase_add_test(t, sizes_have_one_decimal_and_a_unit);
	tcase_add_test(t, short_work_shows_nothing);
	tcase_add_test(t, long_work_shows_bytes_rate_and_time_left);
	tcase_add_test(t, it_is_drawn_ten_times_a_second_at_most);
	tcase_add_test(t, work_in_parts_shows_messages_bytes_and_the_share_of_the_whole);
	tcase_add_test(t, the_servers_own_progress_has_a_share_and_time_left);
	tcase_add_test(t, clear_takes_the_line_away_once);
	tcase_add_test(t, nothing_happens_when_it_is_off);
	suite_add_tcase(s, t);
	return s;
}
