/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_encoded_word.c: header fields with encoded words (RFC 2047, RFC 2231 section 5) as text.
 */
#include "view/encoded_word.h"

#include "table_file.h"
#include "view/message.h"

static void decode(struct buf *got, const struct str *v)
{
	struct buf field = { 0 };

	table_unescape(&field, v[0], true);
	message_header(got, buf_str(&field));
	buf_clear(&field);
}

START_TEST(encoded_words_are_read_as_mail_has_them)
{
	table_check("tests/data/words", 2, 120, decode);
}
END_TEST

/* A field's name, its value, and what is shown. */
static const struct {
	const char *name, *value, *wanted;
} fields[] = {
	{ "To", "=?utf-8?Q?Doe=2C_J?= <d@b>", "\"Doe, J\" <d@b>" },
	{ "to ", "=?utf-8?Q?Doe?= =?utf-8?Q?=2C_J?= <d@b>, x@y", "\"Doe, J\" <d@b>, x@y" },
	{ "From", "=?utf-8?Q?J=C3=B6rg?= <j@x>", "Jörg <j@x>" },
	{ "Cc", "=?utf-8?Q?eve=40evil?= <j@x>", "\"eve@evil\" <j@x>" },
	{ "Cc", "=?utf-8?Q?=3Ceve=40evil=3E?= <j@x>", "\"<eve@evil>\" <j@x>" },
	{ "Bcc", "=?utf-8?Q?a_=22b=22?= <j@x>", "\"a \\\"b\\\"\" <j@x>" },
	{ "Reply-To", "\"=?utf-8?Q?Doe=2C_J?=\" <d@b>", "\"Doe, J\" <d@b>" },
	{ "Reply-To", "\"=?utf-8?Q?a=22b?=\" <d@b>", "\"a\\\"b\" <d@b>" },
	{ "Sender", "a@b (=?utf-8?Q?x=29_y=2C?=)", "a@b (x\\) y,)" },
	{ "Resent-To", "\"a\\\"=?utf-8?Q?x=2C?=\" <d@b>", "\"a\\\"x,\" <d@b>" },
	{ "To", "=?utf-8?Q?team=3A?= =?utf-8?Q?_x?=: a@b;", "\"team: x\": a@b;" },
	{ "Subject", "=?utf-8?Q?Doe=2C_J?= <d@b>", "Doe, J <d@b>" },
	{ "", "=?utf-8?Q?Doe=2C_J?=", "Doe, J" },
};

START_TEST(address_is_parsed_before_it_is_decoded)
{
	struct buf got = { 0 };

	message_field(&got, str_c(fields[_i].name), str_c(fields[_i].value));
	ck_assert_str_eq(buf_z(&got), fields[_i].wanted);
	buf_clear(&got);
}
END_TEST

/* What a hostile subject repeats. */
static const char *const repeated[] = { "=?utf-8?b?YQ ", "=?utf-8?q?a ", "=?utf-8?q?a",
	"=?utf-8?b?", "=?", "=", "?=", "=?a?q?y=?",
	"=?utf-8?q?=C3?= ", "=?utf-8?b?w6k=?= ", "=?utf-8?b?w6k=?= x",
	"=?koi8-r?q?=C3?= =?big5?q?=C3?= ", "=?xx1?q?=C3?= =?xx2?q?=C3?= ", "=?utf-8?q?=FF?=",
	"\"=?utf-8?q?=22?=", "(=?utf-8?q?,?=", "\xc3 =?utf-8?q?,?=", "=?utf-7?q?a?= ",
	"=?iso-2022-jp?q?=1B$B?= " };

START_TEST(a_megabyte_of_words_costs_no_more_than_its_length)
{
	struct buf field = { 0 }, got = { 0 };

	while (field.n < 1 << 20)
		buf_add_z(&field, repeated[_i]);
	/* In quadratic time it would meet the time limit of a test. */
	encoded_words_add(&got, buf_str(&field));
	encoded_words_add_addresses(&got, buf_str(&field));
	ck_assert_uint_gt(got.n, 0);
	buf_clear(&field);
	buf_clear(&got);
}
END_TEST

Suite *suite_encoded_word(void);
Suite *suite_encoded_word(void)
{
	Suite *s = suite_create("encoded_word");
	TCase *t = tcase_create("encoded_word");

	tcase_set_timeout(t, 30);
	tcase_add_test(t, encoded_words_are_read_as_mail_has_them);
	tcase_add_loop_test(t, address_is_parsed_before_it_is_decoded, 0,
		sizeof(fields) / sizeof(fields[0]));
	tcase_add_loop_test(t, a_megabyte_of_words_costs_no_more_than_its_length, 0,
		sizeof(repeated) / sizeof(repeated[0]));
	suite_add_tcase(s, t);
	return s;
}
