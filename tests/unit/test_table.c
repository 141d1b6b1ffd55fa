/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_table.c: columns, trees, and how they give way.
 */
#include "view/table.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static const struct column plain[] = { { "#", COLUMN_RIGHT, INK_NUMBER },
	{ "NAME", COLUMN_FLEX, INK_NAME }, { "MORE", COLUMN_HIDE | COLUMN_WRAP, INK_PLAIN } };

/* Prints the table; what came is to be freed. */
static char *print(struct table *t)
{
	char *text = NULL;
	size_t n = 0;
	FILE *f = open_memstream(&text, &n);

	ck_assert(table_print(t, f));
	fclose(f);
	return text;
}

static void expect(struct table *t, const char *wanted)
{
	char *got = print(t);

	ck_assert_str_eq(got, wanted);
	free(got);
}

static void row(struct table *t, uint64_t number, const char *name, const char *more)
{
	table_row(t, -1);
	table_number(t, 0, number);
	table_cell(t, 1, str_c(name));
	table_cell(t, 2, str_c(more));
}

START_TEST(columns_are_as_wide_as_their_cells)
{
	struct table *t = table_new(plain, 3, 0, false);

	row(t, 1, "a", "");
	row(t, 100, "Entwürfe 中文", "");
	row(t, 20, "", "");
	expect(t,
		"  #  NAME\n"
		"  1  a\n"
		"100  Entwürfe 中文\n"
		" 20\n");
	table_free(t);
}
END_TEST

START_TEST(nothing_is_cut_without_a_width)
{
	struct table *t = table_new(plain, 3, 0, false);
	struct buf name = { 0 };
	char *got;

	while (name.n < 5000)
		buf_add_z(&name, "long ");
	row(t, 1, buf_z(&name), buf_z(&name));
	got = print(t);
	ck_assert(strstr(got, buf_z(&name)) != NULL);
	ck_assert(strstr(got, "…") == NULL);
	free(got);
	buf_clear(&name);
	table_free(t);
}
END_TEST

START_TEST(a_very_wide_cell_does_not_pad_the_other_rows)
{
	struct table *t = table_new(plain, 3, 0, false);
	struct buf wide = { 0 }, wanted = { 0 };

	while (wide.n < TABLE_WIDE)
		buf_add_c(&wide, 'x');
	row(t, 1, buf_z(&wide), "at the edge");
	row(t, 2, "a", "b");
	buf_addf(&wanted, "#  NAME%*s  MORE\n1  %s  at the edge\n2  a%*s  b\n", TABLE_WIDE - 4, "",
		buf_z(&wide), TABLE_WIDE - 1, "");
	expect(t, buf_z(&wanted));
	table_restart(t);
	buf_add_c(&wide, 'x');
	row(t, 1, buf_z(&wide), buf_z(&wide));
	row(t, 2, "ab", "");
	row(t, 3, "", "c");
	buf_truncate(&wanted, 0);
	buf_addf(&wanted, "#  NAME  MORE\n1  %s  %s\n2  ab\n3        c\n", buf_z(&wide),
		buf_z(&wide));
	expect(t, buf_z(&wanted));
	buf_clear(&wide);
	buf_clear(&wanted);
	table_free(t);
}
END_TEST

START_TEST(no_line_is_wider_than_the_terminal)
{
	struct table *t = table_new(plain, 3, 40, false);
	char *got, *rest, *line;

	row(t, 1, "a name of quite some length that has to be cut", "x");
	row(t, 2, "中文中文中文中文中文中文中文中文中文中文中文",
		"many words that go on to the next line and the one after");
	got = print(t);
	for (rest = got; (line = strtok_r(rest, "\n", &rest));)
		ck_assert_msg(utf8_width(str_c(line)) <= 40, "%s", line);
	free(got);
	table_free(t);
}
END_TEST

static const struct {
	const char *text, *cut;
} clusters[] = {
	{ "abcd👩\u200D💻👩\u200D💻👩\u200D💻👩\u200D💻", "abcd👩\u200D💻👩\u200D💻…" },
	{ "abcdefgCafe\u0301s", "abcdefgCa…" },
	{ "abcdeCafe\u0301stands", "abcdeCafe\u0301…" },
	{ "🇩🇪🇫🇷🇩🇪🇫🇷🇩🇪🇫🇷", "🇩🇪🇫🇷🇩🇪🇫🇷…" },
	{ "\u1112\u1161\u11AB\u1112\u1161\u11AB\u1112\u1161\u11AB"
	  "\u1112\u1161\u11AB\u1112\u1161\u11AB\u1112\u1161\u11AB",
		"\u1112\u1161\u11AB\u1112\u1161\u11AB\u1112\u1161\u11AB\u1112\u1161\u11AB…" },
	{ "नननननननननन\u093F", "ननननननननन…" },
	{ "12345678❤\uFE0F❤\uFE0F", "12345678…" },
};

START_TEST(no_cut_goes_through_a_cluster)
{
	static const struct column name = { "NAME", COLUMN_FLEX, INK_PLAIN };
	struct table *t = table_new(&name, 1, 10, false);
	struct buf wanted = { 0 };

	table_row(t, -1);
	table_cell(t, 0, str_c(clusters[_i].text));
	buf_addf(&wanted, "NAME\n%s\n", clusters[_i].cut);
	expect(t, buf_z(&wanted));
	buf_clear(&wanted);
	table_free(t);
}
END_TEST

START_TEST(flexible_cell_ends_in_an_ellipsis_and_wrapped_one_goes_on)
{
	struct table *t = table_new(plain, 3, 28, false);

	row(t, 1, "0123456789012345", "one two three four");
	expect(t,
		"#  NAME         MORE\n"
		"1  0123456789…  one two\n"
		"                three four\n");
	table_free(t);
}
END_TEST

static const struct column spare[] = { { "#", COLUMN_RIGHT, INK_NUMBER },
	{ "FROM", COLUMN_FLEX, INK_NAME }, { "DATE", COLUMN_SPARE, INK_DIM },
	{ "SIZE", COLUMN_RIGHT, INK_NUMBER }, { "", COLUMN_HIDE | COLUMN_SPARE, INK_DIM } };

static struct table *spare_table(unsigned width)
{
	struct table *t = table_new(spare, 5, width, false);

	table_row(t, -1);
	table_number(t, 0, 1);
	table_cell(t, 1, STR("somebody with a long name"));
	table_cell(t, 2, STR("2024-01-01"));
	table_number(t, 3, 12345);
	table_cell(t, 4, STR("12 KiB"));
	return t;
}

static const struct {
	unsigned width;
	const char *text;
} spared[] = {
	{ 60,
		"#  FROM                       DATE         SIZE\n"
		"1  somebody with a long name  2024-01-01  12345  12 KiB\n" },
	{ 45,
		"#  FROM             DATE         SIZE\n"
		"1  somebody with …  2024-01-01  12345  12 KiB\n" },
	{ 36,
		"#  FROM            DATE         SIZE\n"
		"1  somebody with…  2024-01-01  12345\n" },
	{ 30,
		"#  FROM                   SIZE\n"
		"1  somebody with a lon…  12345\n" },
};

START_TEST(spare_columns_are_left_out_last_first)
{
	struct table *t = spare_table(spared[_i].width);

	expect(t, spared[_i].text);
	table_free(t);
}
END_TEST

START_TEST(what_cannot_fit_is_shown_as_records)
{
	struct table *t = spare_table(16);

	table_row(t, -1);
	table_number(t, 0, 2);
	table_cell(t, 1, STR("you"));
	expect(t,
		"# 1\n"
		"  FROM  somebody\n"
		"        with a\n"
		"        long\n"
		"        name\n"
		"  DATE\n"
		"        2024-01-01\n"
		"  SIZE  12345\n"
		"        (12 KiB)\n"
		"# 2\n"
		"  FROM  you\n");
	table_row(t, -1);
	table_number(t, 0, 3);
	table_cell(t, 1, STR("later blocks too"));
	expect(t,
		"# 3\n"
		"  FROM  later\n"
		"        blocks\n"
		"        too\n");
	table_free(t);
}
END_TEST

START_TEST(cells_are_escaped)
{
	struct table *t = table_new(plain, 3, 0, false);

	row(t, 1, "a\033[31m\n\xff", "");
	expect(t, "#  NAME\n1  a\\e[31m\\n\\xFF\n");
	table_free(t);
}
END_TEST

START_TEST(later_blocks_keep_the_widths_and_have_no_heading)
{
	struct table *t = table_new(plain, 3, 0, false);

	row(t, 100, "wide name", "");
	expect(t, "  #  NAME\n100  wide name\n");
	ck_assert_uint_eq(table_rows(t), 0);
	row(t, 1, "x", "");
	expect(t, "  1  x\n");
	row(t, 10000, "x", "");
	expect(t, "10000  x\n");
	table_free(t);
}
END_TEST

START_TEST(hidden_column_that_fills_starts_anew)
{
	struct table *t = table_new(plain, 3, 0, false);

	row(t, 1, "x", "");
	expect(t, "#  NAME\n1  x\n");
	row(t, 2, "x", "m");
	expect(t, "#  NAME  MORE\n2  x     m\n");
	row(t, 3, "x", "");
	expect(t, "3  x\n");
	table_free(t);
}
END_TEST

START_TEST(empty_table_prints_nothing)
{
	struct table *t = table_new(plain, 3, 80, false);

	expect(t, "");
	table_free(t);
}
END_TEST

static const struct column tree[] = { { "T", COLUMN_TREE | COLUMN_WRAP, INK_PLAIN } };

static void node(struct table *t, int parent, const char *name)
{
	table_row(t, parent);
	table_cell(t, 0, str_c(name));
}

START_TEST(children_stand_below_their_parent)
{
	struct table *t = table_new(tree, 1, 0, false);

	node(t, 2, "before its parent");
	node(t, -1, "a");
	node(t, 1, "b");
	node(t, 1, "c");
	node(t, -1, "d");
	expect(t,
		"T\n"
		"a\n"
		"├─b\n"
		"│ └─before its parent\n"
		"└─c\n"
		"d\n");
	table_free(t);
}
END_TEST

START_TEST(wrapped_tree_keeps_its_lines)
{
	struct table *t = table_new(tree, 1, 12, false);

	node(t, -1, "a");
	node(t, 0, "one two three");
	node(t, 0, "b");
	expect(t,
		"T\n"
		"a\n"
		"├─one two\n"
		"│ three\n"
		"└─b\n");
	table_free(t);
}
END_TEST

START_TEST(deep_tree_costs_no_more_than_its_depth_allows)
{
	struct table *t = table_new(tree, 1, 0, false);
	char *got;

	for (int i = 0; i < 20000; i++)
		node(t, i - 1, "x");
	got = print(t);
	ck_assert_uint_lt(strlen(got), 20000 * (TABLE_DEPTH * 3 + 4));
	free(got);
	table_free(t);
}
END_TEST

START_TEST(row_that_is_its_own_parent_is_a_root)
{
	struct table *t = table_new(tree, 1, 0, false);

	node(t, 0, "a");
	node(t, 77, "b");
	expect(t, "T\na\nb\n");
	table_free(t);
}
END_TEST

START_TEST(ink_surrounds_the_text_alone)
{
	struct table *t = table_new(plain, 3, 0, true);

	table_row(t, -1);
	table_number(t, 0, 1);
	table_ink(t, 1, INK_DIM, STR("x"));
	expect(t,
		"\033[1m#\033[0m  \033[1mNAME\033[0m\n"
		"\033[36m1\033[0m  \033[2mx\033[0m\n");
	table_free(t);
}
END_TEST

START_TEST(failing_write_is_told)
{
	struct table *t = table_new(plain, 3, 0, false);
	FILE *f = fopen("/dev/full", "w");

	ck_assert(f != NULL);
	setvbuf(f, NULL, _IONBF, 0);
	row(t, 1, "x", "");
	ck_assert(!table_print(t, f));
	fclose(f);
	table_free(t);
}
END_TEST

Suite *suite_table(void)
{
	Suite *s = suite_create("table");
	TCase *t = tcase_create("table");

	tcase_add_test(t, columns_are_as_wide_as_their_cells);
	tcase_add_test(t, nothing_is_cut_without_a_width);
	tcase_add_loop_test(t, no_cut_goes_through_a_cluster, 0,
		sizeof(clusters) / sizeof(clusters[0]));
	tcase_add_test(t, a_very_wide_cell_does_not_pad_the_other_rows);
	tcase_add_test(t, no_line_is_wider_than_the_terminal);
	tcase_add_test(t, flexible_cell_ends_in_an_ellipsis_and_wrapped_one_goes_on);
	tcase_add_loop_test(t, spare_columns_are_left_out_last_first, 0,
		sizeof(spared) / sizeof(spared[0]));
	tcase_add_test(t, what_cannot_fit_is_shown_as_records);
	tcase_add_test(t, cells_are_escaped);
	tcase_add_test(t, later_blocks_keep_the_widths_and_have_no_heading);
	tcase_add_test(t, hidden_column_that_fills_starts_anew);
	tcase_add_test(t, empty_table_prints_nothing);
	tcase_add_test(t, children_stand_below_their_parent);
	tcase_add_test(t, wrapped_tree_keeps_its_lines);
	tcase_add_test(t, deep_tree_costs_no_more_than_its_depth_allows);
	tcase_add_test(t, row_that_is_its_own_parent_is_a_root);
	tcase_add_test(t, ink_surrounds_the_text_alone);
	tcase_add_test(t, failing_write_is_told);
	suite_add_tcase(s, t);
	return s;
}
