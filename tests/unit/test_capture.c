/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_capture.c: commands whose output is taken, those too that will not end.
 */
#include "shell/capture.h"

#include <check.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/spool.h"
#include "net/wait.h"
#include "shell/signal.h"

static void start(struct capture *c, const char *command, int in)
{
	struct err e = { 0 };

	ck_assert_msg(capture_start(c, command, in, &e), "%s", e.msg);
}

static void reads(struct capture *c, const char *expected)
{
	char text[64] = "";
	size_t have = 0;
	struct err e = { 0 };
	ssize_t n;

	while ((n = signal_read(c->out, text + have, sizeof(text) - 1 - have, "it", &e)) > 0)
		have += (size_t)n;
	ck_assert_int_eq(n, 0);
	ck_assert_str_eq(text, expected);
}

static int end(struct capture *c, bool stop)
{
	struct err e = { 0 };
	int status = -1;

	ck_assert_msg(capture_end(c, stop, &status, &e), "%s", e.msg);
	return status;
}

START_TEST(output_and_status_are_given)
{
	struct capture c;

	start(&c, "echo out; exit 3", -1);
	reads(&c, "out\n");
	ck_assert_int_eq(WEXITSTATUS(end(&c, false)), 3);
}
END_TEST

/* Ours may be a script. */
START_TEST(input_of_ours_is_not_taken)
{
	struct err e = { 0 };
	struct capture c;
	int script = spool_open(&e), before = dup(STDIN_FILENO);
	char text[8] = "";

	ck_assert_int_ge(script, 0);
	ck_assert(spool_write(script, "line\n", 5, &e));
	ck_assert_int_eq(lseek(script, 0, SEEK_SET), 0);
	ck_assert_int_eq(dup2(script, STDIN_FILENO), STDIN_FILENO);
	start(&c, "cat; echo end", -1);
	reads(&c, "end\n");
	ck_assert_int_eq(end(&c, false), 0);
	ck_assert_int_eq(read(STDIN_FILENO, text, sizeof(text)), 5);
	ck_assert_int_eq(dup2(before, STDIN_FILENO), STDIN_FILENO);
	close(script);
	close(before);
}
END_TEST

START_TEST(input_is_what_was_given)
{
	struct err e = { 0 };
	struct capture c;
	int in = spool_open(&e);

	ck_assert(spool_write(in, "question", 8, &e));
	ck_assert_int_eq(lseek(in, 0, SEEK_SET), 0);
	start(&c, "cat; echo ' answered'", in);
	close(in);
	reads(&c, "question answered\n");
	ck_assert_int_eq(end(&c, false), 0);
}
END_TEST

START_TEST(endless_output_ends_when_nobody_reads)
{
	struct capture c;
	int status;

	start(&c, "exec yes", -1);
	status = end(&c, false);
	ck_assert(WIFSIGNALED(status) || WEXITSTATUS(status) != 0);
}
END_TEST

START_TEST(command_that_is_stopped_ends_soon)
{
	int64_t before = wait_now();
	struct capture c;

	start(&c, "exec sleep 60", -1);
	ck_assert(WIFSIGNALED(end(&c, true)));
	ck_assert_int_lt(wait_now() - before, 30000);
}
END_TEST

START_TEST(command_deaf_to_sigterm_is_killed)
{
	struct capture c;
	char ready[2];
	struct err e = { 0 };

	start(&c, "trap '' TERM; echo; exec >&-; while :; do sleep 0.05; done", -1);
	/* The trap is set once it has written. */
	ck_assert_int_eq(signal_read(c.out, ready, 1, "it", &e), 1);
	ck_assert_int_eq(WTERMSIG(end(&c, true)), 9);
}
END_TEST

Suite *suite_capture(void);
Suite *suite_capture(void)
{
	Suite *s = suite_create("capture");
	TCase *tc = tcase_create("capture");

	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, output_and_status_are_given);
	tcase_add_test(tc, input_of_ours_is_not_taken);
	tcase_add_test(tc, input_is_what_was_given);
	tcase_add_test(tc, endless_output_ends_when_nobody_reads);
	tcase_add_test(tc, command_that_is_stopped_ends_soon);
	tcase_add_test(tc, command_deaf_to_sigterm_is_killed);
	suite_add_tcase(s, tc);
	return s;
}
