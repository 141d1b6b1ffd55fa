/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_wait.c: waits end: by the descriptor, the time, or the user.
 */
#include "net/wait.h"

#include <check.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>
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

/* Makes the descriptor ready, as a flush could make the other side answer. */
static void answer(void *ctx)
{
	(*(int *)ctx)++;
	ck_assert_int_eq(write(data[1], "x", 1), 1);
}

START_TEST(a_wait_that_may_last_is_told_of_once_and_one_that_is_over_is_not)
{
	int told = 0;
	struct wait w = { .cancel_fd = -1, .timeout_ms = 5000, .waiting = answer, .ctx = &told };
	struct err e = { 0 };

	ck_assert(wait_fd(&w, data[0], POLLIN, "testing", &e));
	ck_assert_int_eq(told, 1);
	ck_assert(wait_fd(&w, data[0], POLLIN, "testing", &e));
	ck_assert_int_eq(told, 1);
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

static struct wait plain(int timeout_ms)
{
	return (struct wait){ .cancel_fd = -1, .timeout_ms = timeout_ms };
}

START_TEST(hang_up_counts_as_ready)
{
	struct wait w = plain(5000);
	struct err e = { 0 };
	int fds[2];

	ck_assert_int_eq(pipe(fds), 0);
	close(fds[1]);
	ck_assert(wait_fd(&w, fds[0], POLLIN, "testing", &e));
	close(fds[0]);
}
END_TEST

START_TEST(no_descriptor_waits_for_the_time_alone)
{
	struct wait w = plain(10);
	struct err e = { 0 };

	ck_assert(!wait_fd(&w, -1, 0, "testing", &e));
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
}
END_TEST

START_TEST(cancel_descriptor_ends_the_wait_at_once_even_when_ready)
{
	struct wait w = plain(5000);
	struct err e = { 0 };
	int fds[2], asked[2];
	int64_t start = wait_now();

	ck_assert_int_eq(pipe(fds), 0);
	ck_assert_int_eq(pipe(asked), 0);
	w.cancel_fd = asked[0];
	ck_assert_int_eq(write(asked[1], "x", 1), 1);
	ck_assert(!wait_fd(&w, fds[0], POLLIN, "testing", &e));
	ck_assert_int_eq(e.kind, ERR_INTERRUPTED);
	ck_assert_ptr_nonnull(strstr(e.msg, "testing"));
	ck_assert(!wait_fd(&w, fds[1], POLLOUT, "testing", &e));
	ck_assert_int_lt(wait_now() - start, 1000);
	for (int i = 0; i < 2; i++) {
		close(fds[i]);
		close(asked[i]);
	}
}
END_TEST

struct decision {
	int fd, asked;
	bool end;
};

static bool decide(void *ctx)
{
	struct decision *d = ctx;
	char byte;

	d->asked++;
	ck_assert_int_eq(read(d->fd, &byte, 1), 1);
	return d->end;
}

START_TEST(cancelled_decides_whether_the_wait_goes_on)
{
	struct wait w = plain(30);
	struct err e = { 0 };
	struct decision d = { .end = false };
	int asked[2];

	ck_assert_int_eq(pipe(asked), 0);
	w.cancel_fd = d.fd = asked[0];
	w.cancelled = decide;
	w.ctx = &d;
	ck_assert_int_eq(write(asked[1], "x", 1), 1);
	ck_assert(!wait_fd(&w, -1, 0, "testing", &e));
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	ck_assert_int_eq(d.asked, 1);

	d.end = true;
	ck_assert_int_eq(write(asked[1], "x", 1), 1);
	ck_assert(!wait_fd(&w, -1, 0, "testing", &e));
	ck_assert_int_eq(e.kind, ERR_INTERRUPTED);
	ck_assert_int_eq(d.asked, 2);
	close(asked[0]);
	close(asked[1]);
}
END_TEST

static void on_alarm(int number)
{
	(void)number;
}

START_TEST(signal_without_a_cancel_does_not_shorten_the_wait)
{
	struct wait w = plain(60);
	struct err e = { 0 };
	struct sigaction action = { .sa_handler = on_alarm };
	const struct timespec ten = { 0, 10000000 };
	const struct itimerspec every = { ten, ten };
	struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGALRM };
	timer_t timer;
	int64_t start = wait_now();

	sigemptyset(&action.sa_mask);
	ck_assert_int_eq(sigaction(SIGALRM, &action, NULL), 0);
	ck_assert_int_eq(timer_create(CLOCK_MONOTONIC, &event, &timer), 0);
	ck_assert_int_eq(timer_settime(timer, 0, &every, NULL), 0);
	ck_assert(!wait_fd(&w, -1, 0, "testing", &e));
	ck_assert_int_eq(timer_delete(timer), 0);
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	ck_assert_int_ge(wait_now() - start, 60);
}
END_TEST

START_TEST(the_end_of_all_waits_holds_though_there_is_always_something)
{
	struct wait w = { .cancel_fd = -1, .timeout_ms = 40 };
	struct err e = { 0 };
	int64_t start = wait_now(), end;

	ck_assert_int_eq(write(data[1], "x", 1), 1);
	ck_assert_int_eq(wait_bound(&w), 0);
	end = w.deadline;
	ck_assert_int_ge(end, start + 40);
	while (wait_fd(&w, data[0], POLLIN, "testing", &e))
		ck_assert_int_lt(wait_now(), start + 2000);
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	ck_assert_int_ge(wait_now(), end);
	/* An earlier end stays, and without a limit there is none. */
	w.timeout_ms = 100000;
	ck_assert_int_eq(wait_bound(&w), end);
	ck_assert_int_eq(w.deadline, end);
	w = (struct wait){ .cancel_fd = -1, .timeout_ms = -1 };
	ck_assert_int_eq(wait_bound(&w), 0);
	ck_assert_int_eq(w.deadline, 0);
}
END_TEST

START_TEST(of_two_descriptors_either_ends_the_wait)
{
	struct wait w = { .cancel_fd = -1, .timeout_ms = 20 };
	struct err e = { 0 };
	bool writable = false;

	ck_assert(wait_both(&w, data[0], data[1], &writable, "testing", &e));
	ck_assert(writable);
	ck_assert_int_eq(write(data[1], "x", 1), 1);
	ck_assert(wait_both(&w, data[0], -1, &writable, "testing", &e));
	ck_assert(!writable);
	ck_assert(!wait_both(&w, cancel[0], -1, &writable, "testing", &e));
	ck_assert(!writable);
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
}
END_TEST

START_TEST(clock_only_goes_forward)
{
	int64_t before = wait_now();

	for (int i = 0; i < 1000; i++) {
		int64_t now = wait_now();

		ck_assert_int_ge(now, before);
		before = now;
	}
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
	tcase_add_test(tc, a_wait_that_may_last_is_told_of_once_and_one_that_is_over_is_not);
	tcase_add_test(tc, hang_up_counts_as_ready);
	tcase_add_test(tc, no_descriptor_waits_for_the_time_alone);
	tcase_add_test(tc, cancel_descriptor_ends_the_wait_at_once_even_when_ready);
	tcase_add_test(tc, cancelled_decides_whether_the_wait_goes_on);
	tcase_add_test(tc, signal_without_a_cancel_does_not_shorten_the_wait);
	tcase_add_test(tc, the_end_of_all_waits_holds_though_there_is_always_something);
	tcase_add_test(tc, of_two_descriptors_either_ends_the_wait);
	tcase_add_test(tc, clock_only_goes_forward);
	suite_add_tcase(s, tc);
	return s;
}
