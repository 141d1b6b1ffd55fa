/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_charset.c: texts in the charsets of mail, as UTF-8.
 */
#include "view/charset.h"

#include "table_file.h"

static void expect(struct str bytes, const char *label, const char *wanted)
{
	struct charsets *c = charsets_new();
	struct buf got = { 0 };

	charset_add(c, &got, bytes, str_c(label));
	ck_assert_str_eq(buf_z(&got), wanted);
	buf_clear(&got);
	charsets_free(c);
}

static void convert(struct buf *got, const struct str *v)
{
	struct charsets *c = charsets_new();
	struct buf bytes = { 0 };

	for (size_t i = 0; i + 1 < v[1].n; i += 2)
		buf_add_c(&bytes, (char)(ascii_hex(v[1].p[i]) << 4 | ascii_hex(v[1].p[i + 1])));
	charset_add(c, got, buf_str(&bytes), v[0]);
	buf_clear(&bytes);
	charsets_free(c);
}

START_TEST(texts_in_all_charsets_are_read)
{
	table_check("tests/data/charsets", 3, 350, convert);
}
END_TEST

static const struct {
	const char *label;
	struct str bytes;
	const char *wanted;
} doubtful[] = {
	{ "utf-8", { "caf\xe9 cr\xe8me", 10 }, "café crème" },
	{ "utf-8", { "ab\xff", 3 }, "abÿ" },
	{ "utf-8", { "na\xc3\xafve caf\xe9", 11 }, "naïve caf\\xE9" },
	/* a piece that ends inside a character */
	{ "utf-8", { "Gr\xc3", 3 }, "Gr\\xC3" },
	{ "utf-8", { "5 \xe2\x82", 4 }, "5 \\xE2\\x82" },
	{ "utf-8", { "\xf0\x9f\x98", 3 }, "\\xF0\\x9F\\x98" },
	{ NULL, { "caf\xe9", 4 }, "café" },
	{ "us-ascii", { "\xe9t\xe9", 3 }, "été" },
	{ "us-ascii", { "\xc3\xa9t\xc3\xa9", 5 }, "été" },
	{ "shift_jis", { "\xe6\x97\xa5\xe6\x9c\xac", 6 }, "譌･譛ｬ" }, /* fits, so it is believed */
	{ "iso-2022-jp", { "\xe6\x97\xa5\xe6\x9c\xac", 6 }, "日本" },
	{ "iso-2022-jp", { "\x93\xfa\x96{", 4 }, "\\x93\\xFA\\x96{" },
	{ "iso-8859-7", { "\xd2\xd2\xff", 3 }, "\\xD2\\xD2\\xFF" },
};

START_TEST(another_charset_is_tried_where_hardly_anything_fits)
{
	struct charsets *c = charsets_new();
	struct buf got = { 0 };

	charset_add_doubtful(c, &got, doubtful[_i].bytes, str_c(doubtful[_i].label));
	ck_assert_str_eq(buf_z(&got), doubtful[_i].wanted);
	buf_clear(&got);
	charsets_free(c);
}
END_TEST

/* An accent that follows is held back by iconv, and the byte behind it does not come first. */
START_TEST(bytes_that_do_not_fit_stay_in_their_place)
{
	expect(STR("a\xd9\xe0"), "windows-1255", "a\\xD9א");
	expect(STR("\xe9\xd9\xe9"), "windows-1255", "י\\xD9י");
	expect(STR("\x88\x62\xff\x88\x66"), "big5-hkscs", "Ê̄\\xFFÊ");
}
END_TEST

START_TEST(converters_are_used_again_and_labels_are_told_apart)
{
	struct charsets *c = charsets_new();
	struct buf got = { 0 };

	for (int i = 0; i < 3; i++) {
		charset_add(c, &got, STR("\xf0"), STR("koi8-r"));
		charset_add(c, &got, STR("\xf0"), STR("windows-1251"));
		charset_add(c, &got, STR("\xf0"), STR(""));
		charset_add(c, &got, STR("\xf0"), STR("windows-1251"));
		charset_add(c, &got, STR("\xf0"), STR("EBCDIC-US"));
		charset_add(c, &got, STR("\xe4"), STR("hp-roman8"));
	}
	ck_assert_str_eq(buf_z(&got), "Прðр0ðПрðр0ðПрðр0ð");
	buf_clear(&got);
	charsets_free(c);
}
END_TEST

START_TEST(hostile_labels_are_unknown)
{
	static const char *const labels[] = { "utf-8//TRANSLIT", "../../etc/passwd", "%s%n",
		"\x01\xff",
		"an-uncommonly-long-label-that-no-charset-has-and-that-would-not-fit-anywhere",
		"//", ",", "x", "iso-8859-", "cp", "windows" };

	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		expect(STR("Gr\xc3\xbc"
			   "n"),
			labels[i], "Grün");
}
END_TEST

START_TEST(labels_that_change_all_the_time_end)
{
	struct charsets *c = charsets_new();
	struct buf got = { 0 };

	for (unsigned i = 0; i < 3000; i++) {
		char label[24];

		snprintf(label, sizeof(label), "IBM%u", i);
		charset_add(c, &got, STR("\xe9"), str_c(label));
	}
	ck_assert_uint_gt(got.n, 3000);
	buf_clear(&got);
	charsets_free(c);
}
END_TEST

static const char *const slow[] = { "utf-8", "windows-1252", "windows-1255", "shift_jis", "gb18030",
	"big5", "euc-jp", "iso-2022-jp", "hz", "utf-7", "utf-16", "iso-2022-kr", "x-mac-roman",
	"" };

START_TEST(a_megabyte_of_rubbish_costs_no_more_than_its_length)
{
	struct charsets *c = charsets_new();
	struct buf text = { 0 }, got = { 0 };

	for (size_t i = 0; i < 1 << 20; i++)
		buf_add_c(&text, i % 3 ? '\xff' : '\x1b');
	/* In quadratic time it would meet the time limit of a test. */
	charset_add_doubtful(c, &got, buf_str(&text), str_c(slow[_i]));
	ck_assert_uint_gt(got.n, text.n / 2);
	buf_clear(&text);
	buf_clear(&got);
	charsets_free(c);
}
END_TEST

Suite *suite_charset(void);
Suite *suite_charset(void)
{
	Suite *s = suite_create("charset");
	TCase *t = tcase_create("charset");

	tcase_set_timeout(t, 30);
	tcase_add_test(t, texts_in_all_charsets_are_read);
	tcase_add_loop_test(t, another_charset_is_tried_where_hardly_anything_fits, 0,
		sizeof(doubtful) / sizeof(doubtful[0]));
	tcase_add_test(t, bytes_that_do_not_fit_stay_in_their_place);
	tcase_add_test(t, converters_are_used_again_and_labels_are_told_apart);
	tcase_add_test(t, hostile_labels_are_unknown);
	tcase_add_test(t, labels_that_change_all_the_time_end);
	tcase_add_loop_test(t, a_megabyte_of_rubbish_costs_no_more_than_its_length, 0,
		sizeof(slow) / sizeof(slow[0]));
	suite_add_tcase(s, t);
	return s;
}
