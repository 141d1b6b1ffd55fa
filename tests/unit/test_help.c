/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_help.c: that help and manual leave nothing of the tables out.
 */
#include <check.h>
#include <string.h>

#include "base/utf8.h"
#include "shell/help_part.h"
#include "shell/local.h"
#include "shell/vars.h"

static void check_width(const struct buf *text)
{
	struct str rest = buf_str(text);

	while (rest.n) {
		struct str line = str_split(&rest, '\n');

		/* Examples are not broken. */
		ck_assert_msg(utf8_width(line) <= 79 || str_has_prefix(line, "    sends"),
			"too wide: %.*s", STR_ARG(line));
		ck_assert_msg(!line.n || line.p[line.n - 1] != ' ', "blank at the end: '%.*s'",
			STR_ARG(line));
	}
}

static void check_known(const char *name)
{
	struct buf text = { 0 };
	struct err e = { 0 };

	ck_assert_msg(help_topic(&text, name, &e), "%s: %s", name, e.msg);
	ck_assert_uint_gt(text.n, 0);
	check_width(&text);
	buf_clear(&text);
}

START_TEST(every_name_has_help_that_fits_a_terminal)
{
	for (size_t i = 0; imap_specs[i]; i++)
		check_known(imap_specs[i]->name);
	for (const struct local_spec *row = local_specs; row->name; row++)
		check_known(row->name);
	for (const struct setting *row = setting_table; row->name; row++)
		check_known(row->name);
	for (const struct topic *topic = topics; topic->name; topic++)
		check_known(topic->name);
	check_known("connect");
	check_known("uid expunge");
	check_known("$found");
	check_known("words");
	check_known(NULL);
}
END_TEST

static bool names(const struct buf *text, const struct imap_spec *spec)
{
	struct buf name = { 0 };
	bool found;

	buf_addf(&name, "\n  %s", spec->flags & SPEC_UID_ONLY ? "uid " : "");
	for (const char *c = spec->name; *c; c++)
		buf_add_c(&name, ascii_lower(*c));
	buf_add_c(&name, ' ');
	found = strstr(buf_z(text), buf_z(&name)) != NULL;
	buf_clear(&name);
	return found;
}

START_TEST(overview_names_every_command_and_topic)
{
	struct buf text = { 0 }, name = { 0 };
	struct err e = { 0 };

	ck_assert(help_topic(&text, NULL, &e));
	for (size_t i = 0; imap_specs[i]; i++)
		ck_assert_msg(names(&text, imap_specs[i]), "%s", imap_specs[i]->name);
	for (const struct local_spec *row = local_specs; row->name; row++) {
		buf_truncate(&name, 0);
		buf_addf(&name, "\n  %s ", row->name);
		ck_assert_msg(strstr(buf_z(&text), buf_z(&name)), "%s", row->name);
	}
	for (const struct topic *topic = topics; topic->name; topic++)
		ck_assert_ptr_nonnull(strstr(buf_z(&text), topic->summary));
	buf_clear(&text);
	buf_clear(&name);
}
END_TEST

START_TEST(usage_names_every_option_and_fits_a_terminal)
{
	struct buf text = { 0 }, name = { 0 };

	help_usage(&text);
	check_width(&text);
	for (const struct setting *row = setting_table; row->name; row++) {
		buf_truncate(&name, 0);
		buf_addf(&name, "--%s", row->name);
		ck_assert_msg(strstr(buf_z(&text), buf_z(&name)), "%s", row->name);
	}
	for (const struct option_row *row = option_table; row->name; row++) {
		buf_truncate(&name, 0);
		buf_addf(&name, "--%s", row->name);
		ck_assert_msg(strstr(buf_z(&text), buf_z(&name)), "%s", row->name);
	}
	buf_clear(&text);
	buf_clear(&name);
}
END_TEST

START_TEST(unknown_topic_names_those_that_are_near)
{
	struct buf text = { 0 };
	struct err e = { 0 };

	ck_assert(!help_topic(&text, "ftech", &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	ck_assert_ptr_nonnull(strstr(e.msg, "fetch"));
	ck_assert(!help_topic(&text, "exit", &e));
	ck_assert_ptr_nonnull(strstr(e.msg, "exit-status"));
	ck_assert(!help_topic(&text, "qwertz", &e));
	ck_assert_uint_eq(text.n, 0);
	buf_clear(&text);
}
END_TEST

START_TEST(every_kind_of_error_has_its_exit_status_explained)
{
	for (int kind = 0; kind < ERR_KINDS; kind++) {
		const struct exit_row *row = exit_table;

		while (row->text && row->status != err_exit_status((enum err_kind)kind))
			row++;
		ck_assert_msg(row->text, "%s", err_kind_name((enum err_kind)kind));
	}
}
END_TEST

START_TEST(every_command_is_in_a_group_of_the_overview)
{
	for (size_t i = 0; imap_specs[i]; i++) {
		const char *const *group = help_groups;

		while (*group && strcmp(*group, imap_specs[i]->group) != 0)
			group++;
		ck_assert_msg(*group, "%s: %s", imap_specs[i]->name, imap_specs[i]->group);
	}
}
END_TEST

START_TEST(topics_are_sorted_for_people_to_find)
{
	for (size_t i = 1; topics[i].name; i++)
		ck_assert_int_lt(strcmp(topics[i - 1].name, topics[i].name), 0);
	ck_assert_str_eq(help_topic_name(0), topics[0].name);
}
END_TEST

Suite *suite_help(void);

Suite *suite_help(void)
{
	Suite *suite = suite_create("help");
	TCase *tc = tcase_create("help");

	tcase_add_test(tc, every_name_has_help_that_fits_a_terminal);
	tcase_add_test(tc, overview_names_every_command_and_topic);
	tcase_add_test(tc, usage_names_every_option_and_fits_a_terminal);
	tcase_add_test(tc, unknown_topic_names_those_that_are_near);
	tcase_add_test(tc, every_kind_of_error_has_its_exit_status_explained);
	tcase_add_test(tc, every_command_is_in_a_group_of_the_overview);
	tcase_add_test(tc, topics_are_sorted_for_people_to_find);
	suite_add_tcase(suite, tc);
	return suite;
}
