/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_run.c: what a command leaves behind: its result, variables, and what \expect looks at.
 */
#include "shell/run.h"

#include "unit/typed.h"

static struct typed t;

static void connect(void)
{
	struct err e = { 0 };

	typed_open(&t);
	ck_assert_msg(typed_connect(&t, SERVER("* PREAUTH [CAPABILITY IMAP4rev1] ready"), NULL,
			      "INBOX", &e),
		"%s", e.msg);
}

static void disconnect(void)
{
	typed_close(&t);
}

START_TEST(result_is_in_variables)
{
	ck_assert_int_eq(typed(&t, "noop"), 0);
	ck_var(&t, "status", "OK");
	ck_var(&t, "text", "done");
	ck_var(&t, "code", "");
	ck_assert_int_eq(typed(&t, "xatom BADLY"), 3);
	ck_var(&t, "status", "BAD");
	ck_var(&t, "code", "CLIENTBUG");
	ck_assert(t.sh.refused);
}
END_TEST

START_TEST(hits_are_a_set_and_a_count)
{
	ck_assert_int_eq(typed(&t, "search ALL"), 0);
	ck_var(&t, "found", "2:3");
	ck_var(&t, "count", "2");
	/* Another command leaves them. */
	ck_assert_int_eq(typed(&t, "noop"), 0);
	ck_var(&t, "found", "2:3");
}
END_TEST

START_TEST(copied_uids_are_told)
{
	ck_assert_int_eq(typed(&t, "copy 2:3 Archive"), 0);
	ck_var(&t, "copyuid", "7:8");
}
END_TEST

START_TEST(empty_set_sends_nothing)
{
	ck_assert_int_eq(typed(&t, "\\set none \"\""), 0);
	ck_assert_int_eq(typed(&t, "store $none +FLAGS \\Deleted"), 0);
	ck_err(&t, "nothing was sent");
	ck_var(&t, "status", "OK");
}
END_TEST

static const struct {
	const char *line;
	int status;
} expectations[] = {
	{ "\\expect OK", 0 },
	{ "\\expect ok", 0 },
	{ "\\expect NO", 7 },
	{ "\\expect OK do?e", 0 },
	{ "\\expect OK other", 7 },
	{ "\\expect OK [TRYCREATE]", 7 },
	{ "\\expect * SEARCH *", 0 },
	{ "\\expect * SEARCH 2 3", 0 },
	{ "\\expect * search 2*", 0 },
	{ "\\expect * SEARCH 2", 7 },
	{ "\\expect * FLAGS *", 7 },
};

START_TEST(expectation_holds_or_fails)
{
	ck_assert_int_eq(typed(&t, "search ALL"), 0);
	ck_assert_int_eq(typed(&t, expectations[_i].line), expectations[_i].status);
}
END_TEST

START_TEST(read_only_refuses_what_changes_something)
{
	t.sh.set.read_only = true;
	ck_assert_int_eq(typed(&t, "store 1 +FLAGS \\Seen"), 1);
	ck_err(&t, "--read-only");
	ck_assert_int_eq(typed(&t, "select INBOX"), 1);
	ck_err(&t, "use examine");
	ck_assert_int_eq(typed(&t, "search ALL"), 0);
}
END_TEST

START_TEST(wrong_words_are_not_sent)
{
	static const char *const lines[] = { "fetch", "fetch 1:x FLAGS", "store 1 FLAGS (a",
		"idle soon", "uid", "login a b c d", "search (", "copy 1" };

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		uint64_t before = imap_client_stream(t.sh.session.client)->out;

		ck_assert_msg(typed(&t, lines[i]) == 1, "%s", lines[i]);
		ck_assert_uint_eq(imap_client_stream(t.sh.session.client)->out, before);
	}
}
END_TEST

START_TEST(names_in_lists_are_kept_for_completion)
{
	struct imap_resp r = { .kind = RESP_LIST };
	struct node hidden = { .kind = NODE_ATOM, .u.s = STR("\\Noselect") };

	r.u.list.name = STR("Entw&APw-rfe");
	run_remember_mailbox(&t.sh, &r);
	r.u.list.name = STR("Folder");
	r.u.list.attrs = &hidden;
	run_remember_mailbox(&t.sh, &r);
	ck_assert(caps_has(&t.sh.mailboxes, "Entwürfe"));
	ck_assert(!caps_has(&t.sh.mailboxes, "Folder"));
}
END_TEST

Suite *suite_run(void);
Suite *suite_run(void)
{
	Suite *s = suite_create("run");
	TCase *tc = tcase_create("run");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, connect, disconnect);
	tcase_add_test(tc, result_is_in_variables);
	tcase_add_test(tc, hits_are_a_set_and_a_count);
	tcase_add_test(tc, copied_uids_are_told);
	tcase_add_test(tc, empty_set_sends_nothing);
	tcase_add_loop_test(tc, expectation_holds_or_fails, 0,
		sizeof(expectations) / sizeof(expectations[0]));
	tcase_add_test(tc, read_only_refuses_what_changes_something);
	tcase_add_test(tc, wrong_words_are_not_sent);
	tcase_add_test(tc, names_in_lists_are_kept_for_completion);
	suite_add_tcase(s, tc);
	return s;
}
