/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_wait.c: waits end: by the descriptor, the time, or the user.
 */
#include "net/wait.h"

#include <check.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

static int data[2], cancel[2];

static void open_pipes(void)
{
	ck_assert_int_eq(pipe(data), 0);
	ck_assert_int_eq(pipe(cancel), 0);
}

static void close_pipes(void)
{
	for (int i = 0; i < 2; i++) {
		close(data[i]);
		close(cancel[i]);
	}
}

START_TEST(wait_ends_when_the_descriptor_is_ready)
{
	struct wait w = { .cancel_fd = cancel[0], .timeout_ms = 5000 };
	struct err e = { 0 };

	ck_assert_int_eq(write(data[1], "x", 1), 1);
	ck_assert(wait_fd(&w, data[0], POLLIN, "testing", &e));
}
END_TEST

START_TEST(wait_ends_at_its_time_limit_and_says_at_what)
{
	struct wait w = { .cancel_fd = -1, .timeout_ms = 20 };
	struct err e = { 0 };
	int64_t start = wait_now();

	ck_assert(!wait_fd(&w, data[0], POLLIN, "testing", &e));
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	ck_assert_ptr_nonnull(strstr(e.msg, "testing"));
	ck_assert_int_ge(wait_now() - start, 20);
}
END_TEST

START_TEST(wait_ends_when_the_user_cancels)
{
	struct wait w = { .cancel_fd = cancel[0], .timeout_ms = -1 };
	struct err e = { 0 };

	ck_assert_int_eq(write(cancel[1], "x", 1), 1);
	ck_assert(!wait_fd(&w, data[0], POLLIN, "testing", &e));
	ck_assert_int_eq(e.kind, ERR_INTERRUPTED);
}
END_TEST

/* Empties the descriptor and refuses to end the wait. */
static bool go_on(void *ctx)
{
	char c;

	(*(int *)ctx)++;
	ck_assert_int_eq(read(cancel[0], &c, 1), 1);
	return false;
}

START_TEST(wait_goes_on_when_the_cancel_is_declined)
{
	int asked = 0;
	struct wait w = { .cancel_fd = cancel[0],
		.timeout_ms = 20,
		.cancelled = go_on,
		.ctx = &asked };
	struct err e = { 0 };

	ck_assert_int_eq(write(cancel[1], "x", 1), 1);
	ck_assert(!wait_fd(&w, data[0], POLLIN, "testing", &e));
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	ck_assert_int_eq(asked, 1);
}
END_TEST

START_TEST(deadline_in_the_past_still_looks_once)
{
	struct wait w = { .cancel_fd = -1 };
	struct err e = { 0 };

	ck_assert_int_eq(write(data[1], "x", 1), 1);
	ck_assert(wait_fd_until(&w, wait_now() - 10, data[0], POLLIN, "testing", &e));
}
END_TEST

Suite *suite_wait(void);
Suite *suite_wait(void)
{
	Suite *s = suite_create("wait");
	TCase *tc = tcase_create("wait");

	tcase_add_checked_fixture(tc, open_pipes, close_pipes);
	tcase_add_test(tc, wait_ends_when_the_descriptor_is_ready);
	tcase_add_test(tc, wait_ends_at_its_time_limit_and_says_at_what);
	tcase_add_test(tc, wait_ends_when_the_user_cancels);
	tcase_add_test(tc, wait_goes_on_when_the_cancel_is_declined);
	tcase_add_test(tc, deadline_in_the_past_still_looks_once);
	suite_add_tcase(s, tc);
	return s;
}
