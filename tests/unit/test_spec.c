/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_spec.c: the table of commands checks itself, and its examples are true.
 */
#include "imap/spec.h"

#include <check.h>
#include <string.h>

#include "cmd_text.h"

static size_t count_rows(void)
{
	size_t n = 0;

	while (imap_specs[n])
		n++;
	return n;
}

START_TEST(rows_are_sorted_and_whole)
{
	const struct imap_spec *row = imap_specs[_i];

	if (_i)
		ck_assert_int_le(strcmp(imap_specs[_i - 1]->name, row->name), 0);
	ck_assert_msg(row->rfc && row->summary && row->group, "%s", row->name);
	ck_assert_msg(row->states != 0, "%s", row->name);
	ck_assert_msg(row->examples && row->examples[0].line, "%s has no example", row->name);
	ck_assert_msg(row->summary[strlen(row->summary) - 1] != '.', "%s", row->summary);
}
END_TEST

START_TEST(arguments_have_help_and_required_ones_fallbacks_none)
{
	for (const struct arg_spec *arg = imap_specs[_i]->args; arg->type; arg++) {
		ck_assert_msg(arg->name && arg->help, "%s", imap_specs[_i]->name);
		ck_assert_msg(!arg->fallback || (arg->flags & ARG_OPTIONAL), "%s",
			imap_specs[_i]->name);
		ck_assert_msg((arg->flags & ARG_OPTION || arg->type == ARG_KEYWORD) ==
				(arg->keyword != NULL),
			"%s", imap_specs[_i]->name);
		ck_assert_msg(arg->type != ARG_CHOICE || arg->choices, "%s", imap_specs[_i]->name);
	}
}
END_TEST

START_TEST(examples_are_sent_as_they_say)
{
	static const struct cmd_dialect plain;

	for (const struct imap_example *ex = imap_specs[_i]->examples; ex->line; ex++) {
		struct buf wire = { 0 };
		struct err e = { 0 };

		ck_assert_msg(cmd_text(ex->line, &plain, &wire, &e), "%s: %s", ex->line, e.msg);
		ck_assert_str_eq(buf_z(&wire), ex->wire);
		buf_clear(&wire);
	}
}
END_TEST

START_TEST(names_are_found_in_any_case)
{
	ck_assert_ptr_nonnull(spec_find(STR("fetch"), false));
	ck_assert_ptr_eq(spec_find(STR("Fetch"), true), spec_find(STR("FETCH"), false));
	ck_assert_ptr_null(spec_find(STR("noop"), true));
	ck_assert_ptr_ne(spec_find(STR("expunge"), true), spec_find(STR("expunge"), false));
	ck_assert_ptr_null(spec_find(STR("xyzzy"), false));
}
END_TEST

static const struct {
	const char *typed, *near;
} mistakes[] = {
	{ "slect", "SELECT" },
	{ "fecth", "FETCH" },
	{ "lgoin", "LOGIN" },
	{ "serch", "SEARCH" },
	{ "expnge", "EXPUNGE" },
	{ "xyzzy", NULL },
	{ "q", NULL },
};

START_TEST(mistyped_names_have_a_neighbour)
{
	const struct imap_spec *near = spec_nearest(str_c(mistakes[_i].typed));

	ck_assert_msg((near != NULL) == (mistakes[_i].near != NULL), "%s", mistakes[_i].typed);
	if (near)
		ck_assert_str_eq(near->name, mistakes[_i].near);
}
END_TEST

static const struct vocabulary *const vocabularies[] = { fetch_items, status_items, search_keys,
	sort_keys, system_flags, acl_rights, response_codes, capability_words };

START_TEST(vocabularies_are_sorted_and_explained)
{
	for (const struct vocabulary *row = vocabularies[_i]; row->word; row++) {
		ck_assert_msg(row->help && row->rfc && row->args, "%s", row->word);
		if (row[1].word)
			ck_assert_msg(strcmp(row->word, row[1].word) < 0, "%s before %s", row->word,
				row[1].word);
	}
}
END_TEST

START_TEST(usage_is_made_from_the_row)
{
	struct buf usage = { 0 };

	spec_usage(&usage, spec_find(STR("FETCH"), false));
	ck_assert_str_eq(buf_z(&usage), "[uid] fetch SET [ITEMS] [MODIFIERS...]");
	buf_truncate(&usage, 0);
	spec_usage(&usage, spec_find(STR("EXPUNGE"), true));
	ck_assert_str_eq(buf_z(&usage), "uid expunge SET");
	buf_clear(&usage);
}
END_TEST

Suite *suite_spec(void);
Suite *suite_spec(void)
{
	Suite *s = suite_create("spec");
	TCase *tc = tcase_create("spec");
	int rows = (int)count_rows();

	tcase_add_loop_test(tc, rows_are_sorted_and_whole, 0, rows);
	tcase_add_loop_test(tc, arguments_have_help_and_required_ones_fallbacks_none, 0, rows);
	tcase_add_loop_test(tc, examples_are_sent_as_they_say, 0, rows);
	tcase_add_test(tc, names_are_found_in_any_case);
	tcase_add_loop_test(tc, mistyped_names_have_a_neighbour, 0,
		sizeof(mistakes) / sizeof(mistakes[0]));
	tcase_add_loop_test(tc, vocabularies_are_sorted_and_explained, 0,
		sizeof(vocabularies) / sizeof(vocabularies[0]));
	tcase_add_test(tc, usage_is_made_from_the_row);
	suite_add_tcase(s, tc);
	return s;
}
