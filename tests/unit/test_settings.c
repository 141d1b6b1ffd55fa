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
	struct options o;
	struct err e = { 0 };
	int argc = 1;

	while (argc <= ARGV_MAX && lines[_i].argv[argc - 1]) {
		argv[argc] = lines[_i].argv[argc - 1];
		argc++;
	}
	ck_assert_msg(options_parse(&o, argc, (char **)argv, &e) == !lines[_i].fault, "%s: %s",
		argv[1], e.msg);
	if (lines[_i].fault)
		ck_assert_msg(strstr(e.msg, lines[_i].fault) != NULL, "%s", e.msg);
	options_clear(&o);
}
END_TEST

START_TEST(scripts_keep_their_order)
{
	const char *argv[] = { "imapsh", "-c", "one", "-ftwo", "--command=three", "-Xt", "host" };
	struct options o;
	struct err e = { 0 };

	ck_assert(options_parse(&o, 7, (char **)argv, &e));
	ck_assert_uint_eq(o.n_scripts, 3);
	ck_assert_str_eq(o.scripts[0].text, "one");
	ck_assert(!o.scripts[0].is_file && o.scripts[1].is_file);
	ck_assert_str_eq(o.scripts[1].text, "two");
	ck_assert_str_eq(o.scripts[2].text, "three");
	ck_assert(o.no_init);
	ck_assert_str_eq(o.given.set.trace, "");
	ck_assert_str_eq(o.target, "host");
	options_clear(&o);
}
END_TEST

/* What is set, what is given over it, and what holds then. */
static const struct {
	const char *below[ARGV_MAX], *over[ARGV_MAX], *name, *shown;
} layers[] = {
	{ { "--user=a" }, { "--auth=PLAIN" }, "user", "a" },
	{ { "--user=a" }, { "--user=b" }, "user", "b" },
	{ { "--timeout=5" }, { "--timeout=60" }, "timeout", "60" },
	{ { "--password-file=a" }, { "--password-command=b" }, "password-file", "" },
	{ { "--password-file=a" }, { "--password-command=b" }, "password-command", "b" },
	{ { "--password-command=a" }, { "--password-file=b" }, "password-command", "" },
	{ { "--password-command=a" }, { "--user=b" }, "password-command", "a" },
	{ { "--tls-insecure" }, { "--tls-pin=sha256:x" }, "tls-insecure", "off" },
	{ { "--tls-pin=sha256:x" }, { "--tls-insecure" }, "tls-pin", "" },
	{ { "--tls-cert=a", "--tls-key=b" }, { "--tls-cert=c" }, "tls-key", "" },
	{ { "--tls-cert=a", "--tls-key=b" }, { "--tls-cert=c", "--tls-key=d" }, "tls-key", "d" },
	{ { "--tls-ca=a" }, { "--tls=none" }, "tls-ca", "" },
	{ { "--tls-ca=a" }, { "--tls=starttls" }, "tls-ca", "a" },
	{ { "-4" }, { "-6" }, "ip", "6" },
};

static void parse(struct options *o, const char *const *words)
{
	const char *argv[ARGV_MAX + 1] = { "imapsh" };
	struct err e = { 0 };
	int argc = 1;

	while (argc <= ARGV_MAX && words[argc - 1]) {
		argv[argc] = words[argc - 1];
		argc++;
	}
	ck_assert_msg(options_parse(o, argc, (char **)argv, &e), "%s", e.msg);
}

START_TEST(what_is_given_wins_over_what_is_set)
{
	struct options below, over;
	struct settings set;
	struct settings_given given = { 0 };
	struct buf shown = { 0 };
	const struct setting *row = setting_find(layers[_i].name);

	parse(&below, layers[_i].below);
	parse(&over, layers[_i].over);
	settings_init(&set);
	settings_lay(&set, &below.given, false);
	settings_lay(&set, &over.given, false);
	setting_show(&shown, &set, row);
	ck_assert_str_eq(buf_z(&shown), layers[_i].shown);
	/* Two layers laid as one are the same. */
	settings_lay_given(&given, &below.given);
	settings_lay_given(&given, &over.given);
	settings_clear(&set);
	settings_init(&set);
	settings_lay(&set, &given, false);
	buf_truncate(&shown, 0);
	setting_show(&shown, &set, row);
	ck_assert_str_eq(buf_z(&shown), layers[_i].shown);
	settings_given_clear(&given);
	settings_clear(&set);
	buf_clear(&shown);
	options_clear(&below);
	options_clear(&over);
}
END_TEST

START_TEST(settings_of_a_connection_can_be_left_out)
{
	struct options o;
	struct settings set;

	parse(&o, (const char *const[ARGV_MAX]){ "-q", "--plaintext", "--user=joe" });
	settings_init(&set);
	settings_lay(&set, &o.given, true);
	ck_assert(set.quiet && !set.plaintext && !set.user);
	settings_clear(&set);
	options_clear(&o);
}
END_TEST

START_TEST(what_is_taken_back_is_no_longer_given)
{
	struct options o;

	parse(&o, (const char *const[ARGV_MAX]){ "--password-file=x", "--user=joe" });
	settings_take_back(&o.given, setting_find("password-command"));
	ck_assert(!settings_has_password(&o.given.set));
	ck_assert(settings_has(&o.given, setting_find("user")));
	settings_take_back(&o.given, setting_find("user"));
	ck_assert(!settings_has(&o.given, setting_find("user")));
	ck_assert_ptr_null(o.given.set.user);
	options_clear(&o);
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
	tcase_add_loop_test(tc, what_is_given_wins_over_what_is_set, 0,
		sizeof(layers) / sizeof(layers[0]));
	tcase_add_test(tc, settings_of_a_connection_can_be_left_out);
	tcase_add_test(tc, what_is_taken_back_is_no_longer_given);
	suite_add_tcase(s, tc);
	return s;
}
