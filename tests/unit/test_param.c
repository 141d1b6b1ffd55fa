/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_param.c: parameters of MIME fields, as they are written in mail.
 */
#include "view/param.h"

#include "table_file.h"

static void read_name(struct buf *got, const struct str *v)
{
	struct arena *a = arena_new(1 << 20);
	struct buf field = { 0 };
	struct param param;
	struct str type;

	table_unescape(&field, v[0], true);
	param = param_find(param_read(a, buf_str(&field), &type), "filename");
	param_text(got, &param);
	if (param.form == PARAM_NONE)
		buf_add_z(got, "none");
	buf_clear(&field);
	arena_free(a);
}

START_TEST(names_of_files_are_read_in_all_their_forms)
{
	table_check("tests/data/names", 2, 60, read_name);
}
END_TEST

START_TEST(type_of_a_field_is_what_stands_before_the_parameters)
{
	static const char *const fields[][2] = { { "text/plain; charset=utf-8", "text/plain" },
		{ "  text/plain (a comment); x=y", "text/plain" },
		{ "(a) text/plain", "text/plain" }, { "text/plain", "text/plain" }, { "", "" },
		{ ";charset=x", "" }, { "(never ends", "" }, { "text / plain", "text/plain" },
		{ "text /plain;x=y", "text/plain" }, { "text/ plain (c) ;x=y", "text/plain" },
		{ "(a) text (b)/(c) plain (d)", "text/plain" },
		{ "text/plain charset=utf-8", "text/plain" }, { "text/", "text/" }, { "/", "/" },
		{ "text", "text" }, { "a/b/c; x=y", "a/b/c" } };
	struct arena *a = arena_new(1 << 20);

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		struct str type;
		struct buf text = { 0 };

		param_read(a, str_c(fields[i][0]), &type);
		buf_add_str(&text, type);
		ck_assert_str_eq(buf_z(&text), fields[i][1]);
		buf_clear(&text);
	}
	arena_free(a);
}
END_TEST

START_TEST(many_parameters_end)
{
	struct buf field = { 0 }, got = { 0 };
	struct arena *a = arena_new(1 << 20);
	struct param param;
	struct str type;

	for (unsigned i = 100000; i-- > 0;)
		buf_addf(&field, "; filename*%u*=(;%%41", i);
	param = param_find(param_read(a, buf_str(&field), &type), "filename");
	param_text(&got, &param);
	buf_clear(&field);
	buf_clear(&got);
	arena_free(a);
}
END_TEST

Suite *suite_param(void);
Suite *suite_param(void)
{
	Suite *s = suite_create("param");
	TCase *t = tcase_create("param");

	tcase_add_test(t, names_of_files_are_read_in_all_their_forms);
	tcase_add_test(t, type_of_a_field_is_what_stands_before_the_parameters);
	tcase_add_test(t, many_parameters_end);
	suite_add_tcase(s, t);
	return s;
}
