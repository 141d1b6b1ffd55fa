/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_local.c: client commands that need no server: what they print, and what they refuse.
 */
#include "shell/local.h"

#include <stdio.h>
#include <unistd.h>

#include "unit/typed.h"

static const struct {
	const char *line;
	int status;
	const char *out, *err; /* what must be there; NULL: nothing is looked for */
} lines[] = {
	{ "\\date 1996-07-17T02:44:25Z", 0, "837571465", NULL },
	{ "\\date now and then", 1, NULL, "date" },
	{ "\\internaldate 837571465", 0, "17-Jul-1996", NULL },
	{ "\\internaldate \" 1-Feb-2024 01:02:03 +0100\"", 0, "\" 1-Feb-2024 01:02:03 +0100\"",
		NULL },
	{ "\\internaldate", 1, NULL, "usage: \\internaldate WHEN" },
	{ "\\flags (\\Seen a])", 0, "\\Seen\na]\n", NULL },
	{ "\\flags \"1 FETCH (FLAGS (a b))\"", 0, "a\nb\n", NULL },
	{ "\\flags nothing", 1, NULL, "no flags found" },
	{ "\\int2ap 4711", 0, "BCGH", NULL },
	{ "\\int2ap 0", 0, "\n", NULL },
	{ "\\int2ap -1", 1, NULL, "'-1' is no number" },
	{ "\\utf7 Entw&APw-rfe", 0, "Entwürfe", NULL },
	{ "\\utf7 Entwürfe", 0, "Entw&APw-rfe", NULL },
	{ "\\utf7 \"a & b\"", 0, "a &- b", NULL },
	{ "\\echo a   \"b  c\" (d e)", 0, "a b  c (d e)\n", NULL },
	{ "\\echo", 0, "\n", NULL },
	{ "\\set x one two", 0, NULL, NULL },
	{ "\\set status OK", 1, NULL, "$status is set by imapsh itself" },
	{ "\\set 1x y", 1, NULL, "neither a setting nor a name" },
	{ "\\set timeout soon", 1, NULL, "timeout is a number" },
	{ "\\set output gold", 1, NULL, "output is one of pretty, raw, json" },
	{ "\\set nosuch", 1, NULL, "there is no setting or variable 'nosuch'" },
	{ "\\set limit-depth", 0, "100", NULL },
	{ "\\set", 0, "limit-response", NULL },
	{ "\\unset nosuch", 1, NULL, "to unset" },
	{ "\\unset status", 1, NULL, "to unset" },
	{ "\\timing", 0, NULL, "timing is on" },
	{ "\\timing maybe", 1, NULL, "timing is on or off" },
	{ "\\help nosuch", 1, NULL, "no help on 'nosuch'" },
	{ "\\help uid fetch", 0, "FETCH", NULL },
	{ "\\i /nonexistent/file", 1, NULL, "/nonexistent/file" },
	{ "\\! exit 3", 1, NULL, "failed with status 3" },
	{ "\\! kill -9 $$", 1, NULL, "killed by signal 9" },
	{ "\\! true", 0, NULL, NULL },
	{ "\\o /dev/null/file", 1, NULL, "/dev/null/file" },
	{ "\\trace /dev/null/file", 1, NULL, "/dev/null/file" },
	{ "\\log", 0, NULL, NULL },
	{ "\\response FLAGS", 0, NULL, NULL },
	{ "\\responses", 0, NULL, NULL },
	{ "\\expect OK", 7, NULL, "no command was run yet" },
	{ "\\expect * 3 EXISTS", 7, NULL, "the last was nothing" },
	{ "\\account", 0, NULL, NULL },
	{ "\\account nosuch", 1, NULL, "there is no account 'nosuch'" },
	{ "\\account a nosuch://x", 1, NULL, "\\account a: " },
	{ "\\account a b c", 1, NULL, "give one server" },
	{ "\\account a --user joe", 1, NULL, "an account names its server" },
	{ "\\account a b --nosuch", 1, NULL, "unknown option --nosuch" },
	{ "\\account a b --timeout x", 1, NULL, "from 0 to 86400" },
	{ "\\account a b --timeout", 1, NULL, "--timeout needs a value" },
	{ "\\account a b -c noop", 1, NULL, "only settings and a server" },
	{ "\\account a b --exec c", 1, NULL, "give one server" },
	{ "\\account a b:70000", 1, NULL, "\\account a: " },
	{ "\\account a imaps://u:p@b", 1, NULL, "\\account a: " },
	{ "\\account a imaps://joe@b --user eve", 1, NULL, "contradict" },
	{ "\\account a imaps://joe;AUTH=PLAIN@b --auth LOGIN", 1, NULL, "contradict" },
	{ "\\account a imaps://b --tls none", 1, NULL, "contradicts --tls none" },
	{ "\\account a b --tls-insecure --tls-pin x", 1, NULL, "contradict" },
	{ "\\account a b --password-file x --password-command y", 1, NULL, "contradict" },
	{ "\\account a b --tls-key x", 1, NULL, "tls-key needs tls-cert" },
	{ "\\account a imaps://joe@b --user joe --timeout 5", 0, NULL, NULL },
	{ "\\account a b:143 --tls none", 0, NULL, NULL },
	{ "\\connect nosuch://x", 1, NULL, "expected imaps:// or imap://" },
	{ "\\connect a b", 1, NULL, "give one server" },
	{ "\\connect --help", 1, NULL, "only settings and a server" },
	{ "\\connect -c noop x", 1, NULL, "only settings and a server" },
	{ "\\connect --nosuch x", 1, NULL, "unknown option --nosuch" },
	{ "\\reconnect", 1, NULL, "there was no connection yet" },
	{ "\\disconnect", 1, NULL, "not connected" },
	{ "\\conninfo", 1, NULL, "not connected" },
	{ "\\reopen", 1, NULL, "not connected" },
	{ "\\raw NOOP", 1, NULL, "not connected" },
	{ "\\send \"x\"", 1, NULL, "not connected" },
	{ "\\recv", 1, NULL, "not connected" },
	{ "recent", 1, NULL, "not connected" },
	{ "xatom NOOP", 1, NULL, "not connected" },
	{ "login_cram_md5 joe", 1, NULL, "not connected" },
	{ "noop", 1, NULL, "not connected" },
	{ "\\nosuch", 1, NULL, "there is no client command \\nosuch" },
	{ "-\\nosuch", 0, NULL, "there is no client command \\nosuch" },
	{ "# \\nosuch", 0, NULL, NULL },
	{ "   ", 0, NULL, NULL },
};

START_TEST(line_is_carried_out_or_refused)
{
	struct typed t;

	typed_open(&t);
	ck_assert_int_eq(typed(&t, lines[_i].line), lines[_i].status);
	if (lines[_i].out)
		ck_out(&t, lines[_i].out);
	if (lines[_i].err)
		ck_err(&t, lines[_i].err);
	typed_close(&t);
}
END_TEST

/* Definitions of an account, and what the list says of them. */
static const char *const accounts[][2] = {
	{ "\\account a mail.example.org", "\\account a mail.example.org" },
	{ "\\account \"my mail\" imaps://b -6", "\\account \"my mail\" imaps://b -6" },
	{ "\\account a b --password-command \"pass show x\"",
		"\\account a b --password-command \"pass show x\"" },
	{ "\\account a --exec \"say \\\"hi\\\" \\\\ (x)\"",
		"\\account a --exec \"say \\\"hi\\\" \\\\ (x)\"" },
	{ "\\account a b --user \"\"", "\\account a b --user \"\"" },
	{ "\\account a b --user \"$x\"", "\\account a b --user \"$x\"" },
	{ "\\account a b --user \">\"", "\\account a b --user \">\"" },
	{ "\\account a b --user \"-\"", "\\account a b --user \"-\"" },
};

START_TEST(list_of_accounts_can_be_typed_again)
{
	struct typed t;
	char *line;

	typed_open(&t);
	ck_assert_int_eq(typed(&t, accounts[_i][0]), 0);
	ck_assert_int_eq(typed(&t, "\\account"), 0);
	line = mem_dup_n(t.out_text, strcspn(t.out_text, "\n"));
	ck_assert_str_eq(line, accounts[_i][1]);
	ck_assert_int_eq(typed(&t, line), 0);
	ck_assert_uint_eq(t.sh.n_accounts, 1);
	ck_assert_int_eq(typed(&t, "\\account"), 0);
	ck_out(&t, line);
	free(line);
	typed_close(&t);
}
END_TEST

START_TEST(account_refused_leaves_the_one_there_was)
{
	struct typed t;

	typed_open(&t);
	ck_assert_int_eq(typed(&t, "\\account a one"), 0);
	ck_assert_int_eq(typed(&t, "\\account a two three"), 1);
	ck_assert_int_eq(typed(&t, "\\account a"), 0);
	ck_out(&t, "\\account a one\n");
	typed_close(&t);
}
END_TEST

START_TEST(variable_is_set_expanded_and_unset)
{
	struct typed t;

	typed_open(&t);
	ck_assert_int_eq(typed(&t, "\\set name \"two words\""), 0);
	ck_assert_int_eq(typed(&t, "\\echo $name ${name} \"$name\" x$name"), 0);
	ck_out(&t, "two words two words $name xtwo words\n");
	ck_assert_int_eq(typed(&t, "\\unset name"), 0);
	ck_assert_int_eq(typed(&t, "\\echo $name"), 1);
	ck_err(&t, "there is no variable $name");
	typed_close(&t);
}
END_TEST

START_TEST(files_that_include_each_other_have_an_end)
{
	char path[] = "/tmp/imapsh-include-XXXXXX", line[64];
	int fd = mkstemp(path);
	struct typed t;

	ck_assert_int_ge(fd, 0);
	snprintf(line, sizeof(line), "\\i %s\n", path);
	ck_assert_int_eq(write(fd, line, strlen(line)), (ssize_t)strlen(line));
	close(fd);
	typed_open(&t);
	ck_assert_int_eq(typed(&t, line), 1);
	ck_err(&t, "include each other more than 16 deep");
	typed_close(&t);
	unlink(path);
}
END_TEST

START_TEST(json_has_an_object_for_each_line_printed)
{
	struct typed t;

	typed_open(&t);
	ck_assert_int_eq(typed(&t, "\\set output json"), 0);
	ck_assert_int_eq(typed(&t, "\\echo \"a\\\"b\""), 0);
	ck_out(&t,
		"{\"type\":\"values\",\"command\":\"echo\",\"values\":{\"value\":\"a\\\"b\"}}\n");
	ck_assert_int_eq(typed(&t, "\\nosuch"), 1);
	ck_out(&t, "{\"type\":\"error\"");
	typed_close(&t);
}
END_TEST

Suite *suite_local(void);
Suite *suite_local(void)
{
	Suite *s = suite_create("local");
	TCase *tc = tcase_create("local");

	tcase_add_loop_test(tc, line_is_carried_out_or_refused, 0,
		sizeof(lines) / sizeof(lines[0]));
	tcase_add_loop_test(tc, list_of_accounts_can_be_typed_again, 0,
		sizeof(accounts) / sizeof(accounts[0]));
	tcase_add_test(tc, account_refused_leaves_the_one_there_was);
	tcase_add_test(tc, variable_is_set_expanded_and_unset);
	tcase_add_test(tc, files_that_include_each_other_have_an_end);
	tcase_add_test(tc, json_has_an_object_for_each_line_printed);
	suite_add_tcase(s, tc);
	return s;
}
