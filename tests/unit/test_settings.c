/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_settings.c: settings by their table, and the command line read with it.
 */
#include "shell/settings.h"

#include <check.h>
#include <string.h>

#include "base/buf.h"
#include "shell/options.h"

START_TEST(table_is_sorted_and_explained)
{
	for (const struct setting *row = setting_table; row->name; row++) {
		ck_assert_msg(row->help != NULL, "%s", row->name);
		ck_assert_msg(row->type == SETTING_BOOL || row->arg, "%s", row->name);
		ck_assert_msg(row->type != SETTING_CHOICE || row->choices, "%s", row->name);
		if (row[1].name)
			ck_assert_int_lt(strcmp(row->name, row[1].name), 0);
		for (const struct option_row *option = option_table; option->name; option++) {
			ck_assert_str_ne(option->name, row->name);
			ck_assert(!row->letter || option->letter != row->letter);
		}
	}
}
END_TEST

static const struct {
	const char *name, *value, *shown, *fault;
} values[] = {
	{ "output", "JSON", "json", NULL },
	{ "output", "xml", NULL, "pretty, raw, json" },
	{ "quiet", NULL, "on", NULL },
	{ "quiet", "off", "off", NULL },
	{ "quiet", "maybe", NULL, "on or off" },
	{ "timeout", "5", "5", NULL },
	{ "timeout", "x", NULL, "from 0 to 86400" },
	{ "timeout", "86401", NULL, "from 0 to 86400" },
	{ "limit-line", "1", NULL, "from 4096" },
	{ "user", "alice", "alice", NULL },
	{ "user", NULL, NULL, "needs a value" },
	{ "trace", NULL, "", NULL },
};

START_TEST(values_are_read_shown_and_refused)
{
	const struct setting *row = setting_find(values[_i].name);
	struct settings s;
	struct buf shown = { 0 };
	struct err e = { 0 };

	settings_init(&s);
	ck_assert_ptr_nonnull(row);
	ck_assert_int_eq(setting_set(&s, row, values[_i].value, &e), !values[_i].fault);
	if (values[_i].fault) {
		ck_assert_int_eq(e.kind, ERR_USAGE);
		ck_assert_msg(strstr(e.msg, values[_i].fault) != NULL, "%s", e.msg);
	} else {
		setting_show(&shown, &s, row);
		ck_assert_str_eq(buf_z(&shown), values[_i].shown);
	}
	buf_clear(&shown);
	settings_clear(&s);
}
END_TEST

START_TEST(reset_brings_the_default_back)
{
	struct settings s;
	struct err e = { 0 };

	settings_init(&s);
	ck_assert(setting_set(&s, setting_find("timeout"), "5", &e));
	setting_reset(&s, setting_find("timeout"));
	ck_assert_uint_eq(s.timeout, 60);
	ck_assert(setting_set(&s, setting_find("user"), "x", &e));
	setting_reset(&s, setting_find("user"));
	ck_assert_ptr_null(s.user);
	settings_clear(&s);
}
END_TEST

#define ARGV_MAX 8
static const struct {
	const char *argv[ARGV_MAX], *fault;
} lines[] = {
	{ { "imaps://alice@mail.example.org" }, NULL },
	{ { "-c", "noop", "-cnoop", "--command=noop", "-f", "x", "host" }, NULL },
	{ { "-qko", "json", "--tls-pin=sha256:x", "--timing" }, NULL },
	{ { "--", "-weird-host" }, NULL },
	{ { "a", "b" }, "one server" },
	{ { "--exec", "x", "--unix", "y" }, "one server" },
	{ { "--exec", "x", "host" }, "one server" },
	{ { "-4", "-6" }, "contradict" },
	{ { "--nonsense" }, "unknown option --nonsense" },
	{ { "-z" }, "unknown option -z" },
	{ { "-c" }, "-c needs a value" },
	{ { "--user" }, "--user needs a value" },
	{ { "--unix=" }, NULL },
	{ { "--no-init=x" }, "takes no value" },
	{ { "--tls", "none", "--tls-ca", "x" }, "contradict" },
	{ { "--tls-key", "x" }, "tls-key needs tls-cert" },
	{ { "--password-file", "x", "--password-command", "y" }, "contradict" },
	{ { "--tls-insecure", "--tls-pin", "sha256:x" }, "contradict" },
	{ { "-o", "xml" }, "pretty, raw, json" },
};

START_TEST(command_lines_are_read_or_refused)
{
	const char *argv[ARGV_MAX + 1] = { "imapsh" };
	struct settings s;
	struct options o;
	struct err e = { 0 };
	int argc = 1;

	settings_init(&s);
	while (argc <= ARGV_MAX && lines[_i].argv[argc - 1]) {
		argv[argc] = lines[_i].argv[argc - 1];
		argc++;
	}
	ck_assert_msg(options_parse(&o, &s, argc, (char **)argv, &e) == !lines[_i].fault, "%s: %s",
		argv[1], e.msg);
	if (lines[_i].fault)
		ck_assert_msg(strstr(e.msg, lines[_i].fault) != NULL, "%s", e.msg);
	options_clear(&o);
	settings_clear(&s);
}
END_TEST

START_TEST(scripts_keep_their_order)
{
	const char *argv[] = { "imapsh", "-c", "one", "-ftwo", "--command=three", "-Xt", "host" };
	struct settings s;
	struct options o;
	struct err e = { 0 };

	settings_init(&s);
	ck_assert(options_parse(&o, &s, 7, (char **)argv, &e));
	ck_assert_uint_eq(o.n_scripts, 3);
	ck_assert_str_eq(o.scripts[0].text, "one");
	ck_assert(!o.scripts[0].is_file && o.scripts[1].is_file);
	ck_assert_str_eq(o.scripts[1].text, "two");
	ck_assert_str_eq(o.scripts[2].text, "three");
	ck_assert(o.no_init);
	ck_assert_str_eq(s.trace, "");
	ck_assert_str_eq(o.target, "host");
	options_clear(&o);
	settings_clear(&s);
}
END_TEST

Suite *suite_settings(void);
Suite *suite_settings(void)
{
	Suite *s = suite_create("settings");
	TCase *tc = tcase_create("settings");

	tcase_add_test(tc, table_is_sorted_and_explained);
	tcase_add_loop_test(tc, values_are_read_shown_and_refused, 0,
		sizeof(values) / sizeof(values[0]));
	tcase_add_test(tc, reset_brings_the_default_back);
	tcase_add_loop_test(tc, command_lines_are_read_or_refused, 0,
		sizeof(lines) / sizeof(lines[0]));
	tcase_add_test(tc, scripts_keep_their_order);
	suite_add_tcase(s, tc);
	return s;
}
