/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_sasl_oauth.c: the messages of XOAUTH2 and OAUTHBEARER, and the base64 of all mechanisms.
 */
#include "imap/sasl_oauth.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "imap/sasl.h"

START_TEST(names_in_the_gs2_header_are_escaped)
{
	struct buf b = { 0 };

	ck_assert(oauth_bearer(&b, "a,b=c", NULL, 0, STR("t")));
	ck_assert_str_eq(buf_z(&b), "n,a=a=2Cb=3Dc,\1auth=Bearer t\1\1");
	buf_truncate(&b, 0);
	ck_assert(oauth_bearer(&b, NULL, "", 0, STR("t")));
	ck_assert_str_eq(buf_z(&b), "n,,\1auth=Bearer t\1\1");
	buf_clear(&b);
}
END_TEST

START_TEST(nothing_given_can_add_a_field)
{
	struct buf b = { 0 };

	ck_assert(!oauth_xoauth2(&b, "a\1auth=x", STR("t")));
	ck_assert(!oauth_xoauth2(&b, "a", STR("t\1")));
	ck_assert(!oauth_xoauth2(&b, "a", STR("t\0")));
	ck_assert(!oauth_bearer(&b, "a\n", "h", 1, STR("t")));
	ck_assert(!oauth_bearer(&b, "a", "h\1", 1, STR("t")));
	ck_assert(!oauth_bearer(&b, "a", "h", 1, STR("t\r")));
	ck_assert_uint_eq(b.n, 0);
	buf_clear(&b);
}
END_TEST

static const struct {
	const char *json, *line; /* line NULL: nothing of use */
} answers[] = {
	{ "{\"status\":\"401\",\"schemes\":\"bearer mac\",\"scope\":\"my_scope\"}",
		"status: 401; schemes: bearer mac; scope: my_scope" },
	{ " { \"scope\" : \"s\" ,\n\"status\" : 400 } ", "status: 400; scope: s" },
	{ "{\"error\":\"invalid_token\",\"error_description\":\"expired\"}",
		"error: invalid_token; error_description: expired" },
	{ "{\"a\":[1,{\"status\":\"x\"}],\"status\":\"y\"}", "status: x" },
	{ "{\"status\":\"a\\u001b[31m\\\"\\\\\\/\\n\\u00e4\\ud83d\\ude00\"}",
		"status: a\\e[31m\"\\/\\n\xC3\xA4\xF0\x9F\x98\x80" },
	{ "{\"status\":\"\\ud83dx\\udd00\\uzz\"}",
		"status: \xEF\xBF\xBDx\xEF\xBF\xBD\xEF\xBF\xBDzz" },
	{ "{\"status\":\"\xFF\x1b\"}", "status: \\xFF\\e" },
	{ "{\"status\":\"open", "status: open" },
	{ "{\"status\":\"x\\", "status: x\\" },
	{ "{\"status\":\"\\u12",
		"status: \xEF\xBF\xBD"
		"12" },
	{ "{\"status\":true}", "status: true" },
	{ "{\"status\":\"\"}", NULL },
	{ "{\"status\":", NULL },
	{ "{\"status\"}", NULL },
	{ "{\"x\":\"status\"}", NULL },
	{ "{\"x\":\"\\\"status\\\":\\\"y\\\"\"}", NULL },
	{ "", NULL },
	{ "\"", NULL },
	{ "status: 401", NULL },
};

START_TEST(A2_the_servers_explanation_becomes_one_safe_line)
{
	struct buf b = { 0 };

	buf_add_z(&b, "");
	ck_assert(oauth_error(&b, str_c(answers[_i].json)) == (answers[_i].line != NULL));
	ck_assert_str_eq(buf_z(&b), answers[_i].line ? answers[_i].line : "");
	ck_assert(utf8_harmless(buf_str(&b)));
	buf_clear(&b);
}
END_TEST

START_TEST(a_long_member_is_cut_at_a_characters_edge)
{
	struct buf json = { 0 }, b = { 0 };

	buf_add_z(&json, "{\"scope\":\"x");
	for (int i = 0; i < 100000; i++)
		buf_add_z(&json, "\xC3\xA4");
	buf_add_z(&json, "\"}");
	ck_assert(oauth_error(&b, buf_str(&json)));
	ck_assert_uint_eq(b.n, strlen("scope: ") + 199);
	ck_assert(utf8_valid(buf_str(&b)));
	buf_clear(&json);
	buf_clear(&b);
}
END_TEST

START_TEST(base64_is_strict_and_binary)
{
	struct buf b = { 0 };

	base64_encode(&b, STR("\0\xFF\1"));
	ck_assert_str_eq(buf_z(&b), "AP8B");
	buf_truncate(&b, 0);
	base64_encode(&b, STR(""));
	ck_assert_uint_eq(b.n, 0);
	ck_assert(base64_decode(&b, STR("AP8B")) && str_eq(buf_str(&b), STR("\0\xFF\1")));
	buf_truncate(&b, 0);
	ck_assert(base64_decode(&b, STR("")) && b.n == 0);
	ck_assert(base64_decode(&b, STR("Zg==")) && str_eq(buf_str(&b), STR("f")));
	buf_truncate(&b, 0);
	ck_assert(!base64_decode(&b, STR("Zg")) && !base64_decode(&b, STR("Zg=")));
	ck_assert(!base64_decode(&b, STR("Z g=")) && !base64_decode(&b, STR("Zg==\r\n")));
	ck_assert(!base64_decode(&b, STR("Zg==Zg==")) && !base64_decode(&b, STR("&&&&")));
	ck_assert_uint_eq(b.n, 0);
	buf_clear(&b);
}
END_TEST

Suite *suite_sasl_oauth(void);
Suite *suite_sasl_oauth(void)
{
	Suite *s = suite_create("sasl_oauth");
	TCase *t = tcase_create("sasl_oauth");

	tcase_add_test(t, names_in_the_gs2_header_are_escaped);
	tcase_add_test(t, nothing_given_can_add_a_field);
	tcase_add_loop_test(t, A2_the_servers_explanation_becomes_one_safe_line, 0,
		sizeof(answers) / sizeof(answers[0]));
	tcase_add_test(t, a_long_member_is_cut_at_a_characters_edge);
	tcase_add_test(t, base64_is_strict_and_binary);
	suite_add_tcase(s, t);
	return s;
}
