/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_ahead.c: which lines of a script leave before their turn, and what is said of those that should not have.
 */
#include "shell/ahead.h"

#include "unit/typed.h"

/* Answers the N-th command only when all of them are there. */
#define PATIENT(n) \
	"say() { printf '%s\\r\\n' \"$@\"; }; say '* PREAUTH [CAPABILITY IMAP4rev1] ready'; all=; " \
	"for i in $(seq " #n "); do read -r tag verb rest; all=\"$all $tag\"; done; " \
	"for tag in $all; do say \"$tag OK done\"; done; "
#define POLITE "read -r tag verb rest; say '* BYE bye' \"$tag OK done\""

static struct typed t;

static int run_script(const char *server, uint64_t pipeline, const char *script)
{
	struct err e = { 0 };
	int status;

	typed_open(&t);
	t.sh.defaults.pipeline = pipeline;
	t.sh.defaults.timeout = 1;
	ck_assert(shell_settle(&t.sh, &e));
	ck_assert_msg(typed_connect(&t, server, NULL, NULL, &e), "%s", e.msg);
	typed_forget(&t);
	status = shell_run(&t.sh, input_text("script", script));
	fflush(t.out);
	fflush(t.err);
	return status;
}

START_TEST(commands_leave_together)
{
	ck_assert_int_eq(run_script(PATIENT(3) POLITE, 3,
				 "noop\n\\expect OK\n# text\nnoop\nnoop\n"),
		0);
	typed_close(&t);
}
END_TEST

START_TEST(without_the_setting_they_leave_one_by_one)
{
	ck_assert_int_eq(run_script(PATIENT(2) POLITE, 1, "noop\nnoop\n"), 8);
	typed_close(&t);
}
END_TEST

static const char *const barriers[] = {
	"noop\nselect INBOX\n",
	"noop\nstatus $text (MESSAGES)\n",
	"noop\n\\timing on\nnoop\n",
	"noop\nappend INBOX <<END\ntext\nEND\n",
	"noop\nstatus \"open\nquote\" (MESSAGES)\n",
	"noop\nxatom NOOP\n",
	"noop\nlogin a b\n",
	"noop\nstatus INBOX (\n",
	"noop\nno-such-command\n",
};

START_TEST(what_cannot_be_sent_yet_stops_the_looking)
{
	ck_assert_int_eq(run_script(PATIENT(2) POLITE, 8, barriers[_i]), 8);
	typed_close(&t);
}
END_TEST

START_TEST(failure_tells_what_had_left)
{
	ck_assert_int_eq(
		run_script(
			"say() { printf '%s\\r\\n' \"$@\"; }; "
			"say '* PREAUTH [CAPABILITY IMAP4rev1] ready'; "
			"for i in 1 2 3; do read -r tag verb rest; say \"$tag NO not now\"; done; " POLITE,
			8, "noop\n\nnoop\n-noop\n"),
		3);
	ck_err(&t, "the 2 commands of lines 3 to 4 had already been sent");
	ck_assert_uint_eq(t.sh.ahead.n, 0);
	/* The connection is as good as before. */
	ck_assert_uint_eq(imap_flights(t.sh.session.client), 0);
	typed_close(&t);
}
END_TEST

Suite *suite_ahead(void);

Suite *suite_ahead(void)
{
	Suite *s = suite_create("ahead");
	TCase *tc = tcase_create("ahead");

	tcase_set_timeout(tc, 20);
	tcase_add_test(tc, commands_leave_together);
	tcase_add_test(tc, without_the_setting_they_leave_one_by_one);
	tcase_add_loop_test(tc, what_cannot_be_sent_yet_stops_the_looking, 0,
		sizeof(barriers) / sizeof(barriers[0]));
	tcase_add_test(tc, failure_tells_what_had_left);
	suite_add_tcase(s, tc);
	return s;
}
