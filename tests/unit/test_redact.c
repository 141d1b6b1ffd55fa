/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_redact.c: which bytes on their way to the server are secret.
 */
#include "imap/redact.h"

#include <check.h>
#include <string.h>

/* What is sent, and the same with "<" and ">" around what is secret. */
static const struct {
	const char *sent, *shown;
} rows[] = {
	{ "a NOOP\r\n", "a NOOP\r\n" },
	{ "NOOP\r\n", "NOOP\r\n" },
	{ "a LOGIN joe pw\r\n", "a LOGIN joe <pw>\r\n" },
	{ "LOGIN joe pw\r\n", "LOGIN joe <pw>\r\n" },
	{ "a login joe pw pw\r\n", "a login joe <pw pw>\r\n" },
	{ "a\tLogin\tjoe\tpw\r\n", "a\tLogin\tjoe\t<pw>\r\n" },
	{ "a LOGIN \"j o\" \"p w\"\r\n", "a LOGIN \"j o\" <\"p w\">\r\n" },
	{ "a \"LOGIN\" joe pw\r\n", "a \"LOGIN\" joe <pw>\r\n" },
	{ "a LOGIN joe (pw\r\n", "a LOGIN joe <(pw>\r\n" },
	{ "a LOGIN joe \"pw\r\n", "a LOGIN joe <\"pw>\r\n" },
	{ "a b LOGIN joe pw\r\n", "a b LOGIN joe <pw>\r\n" },
	{ "a UID LOGIN joe pw\r\n", "a UID LOGIN joe <pw>\r\n" },
	{ "a LOGIN joe pw", "a LOGIN joe <pw>" },
	{ "a LOGIN joe pw\n", "a LOGIN joe <pw>\n" },
	{ "a LOGIN joe {2}\r\npw\r\n", "a LOGIN joe <{2}>\r\n<pw>\r\n" },
	{ "a LOGIN joe {2+}\r\npw\r\n", "a LOGIN joe <{2+}>\r\n<pw>\r\n" },
	{ "a LOGIN {3}\r\njoe {2}\r\npw\r\n", "a LOGIN {3}\r\njoe <{2}>\r\n<pw>\r\n" },
	{ "a LOGIN {3}\r\njoe pw\r\nb NOOP\r\n", "a LOGIN {3}\r\njoe <pw>\r\nb NOOP\r\n" },
	{ "a LOGIN joe {4}\r\np\r\nw\r\nb NOOP\r\n",
		"a LOGIN joe <{4}>\r\n<p\r\nw>\r\nb NOOP\r\n" },
	{ "a APPEND x {13}\r\na LOGIN j pw\r\r\n", "a APPEND x {13}\r\na LOGIN j pw\r\r\n" },
	{ "a AUTHENTICATE PLAIN\r\n", "a AUTHENTICATE PLAIN\r\n" },
	{ "a AUTHENTICATE PLAIN AGpv\r\n", "a AUTHENTICATE PLAIN <AGpv>\r\n" },
	{ "a AUTHENTICATE LOGIN\r\nam9l\r\ncHc=\r\nb NOOP\r\n",
		"a AUTHENTICATE LOGIN\r\n<am9l>\r\n<cHc=>\r\nb NOOP\r\n" },
	{ "a AUTHENTICATE PLAIN\r\n*\r\n", "a AUTHENTICATE PLAIN\r\n*\r\n" },
	{ "a AUTHENTICATE PLAIN\r\n\r\nb LOGIN joe pw\r\n",
		"a AUTHENTICATE PLAIN\r\n\r\nb LOGIN joe <pw>\r\n" },
	{ "a AUTHENTICATE PLAIN\r\nnot base64\r\n", "a AUTHENTICATE PLAIN\r\n<not base64>\r\n" },
	{ "a SEARCH TEXT login SUBJECT pw\r\n", "a SEARCH TEXT login SUBJECT pw\r\n" },
	{ "a NOOP\r\na LOGIN joe pw\r\n", "a NOOP\r\na LOGIN joe <pw>\r\n" },
	{ "\r\n", "\r\n" },
	{ "a LOGIN joe {99999999999999999999}\r\nb\r\n",
		"a LOGIN joe <{99999999999999999999}>\r\nb\r\n" },
};

struct shown {
	struct buf text;
	bool secret;
};

static void show(void *ctx, struct str bytes, bool secret)
{
	struct shown *s = ctx;

	if (secret != s->secret)
		buf_add_c(&s->text, secret ? '<' : '>');
	s->secret = secret;
	buf_add_str(&s->text, bytes);
}

START_TEST(bytes_are_secret_by_the_row_of_their_command)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct redact_wire w = { 0 };
		struct shown s = { 0 };

		redact_wire_feed(&w, str_c(rows[i].sent), show, &s);
		show(&s, STR(""), false);
		ck_assert_str_eq(buf_z(&s.text), rows[i].shown);
		redact_wire_clear(&w);
		buf_clear(&s.text);
	}
}
END_TEST

/* Byte by byte less is known when it goes out, but a secret never shows. */
START_TEST(bytes_are_as_secret_one_by_one)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct redact_wire w = { 0 };
		struct shown s = { 0 };

		for (const char *p = rows[i].sent; *p; p++)
			redact_wire_feed(&w, (struct str){ p, 1 }, show, &s);
		show(&s, STR(""), false);
		ck_assert_msg(strstr(rows[i].shown, "<") == NULL ||
				strchr(buf_z(&s.text), '<') != NULL,
			"%s", rows[i].sent);
		for (const char *p = strstr(buf_z(&s.text), "<pw"); p; p = NULL)
			ck_assert(strchr(p, '>') != NULL);
		redact_wire_clear(&w);
		buf_clear(&s.text);
	}
}
END_TEST

START_TEST(asking_changes_nothing)
{
	struct redact_wire w = { 0 };

	ck_assert(redact_wire_would(&w, STR("a LOGIN joe")));
	ck_assert(redact_wire_would(&w, STR("a AUTHENTICATE PLAIN\r\n")));
	ck_assert(!redact_wire_would(&w, STR("a NOOP\r\n")));
	ck_assert(!redact_wire_feed(&w, STR("a LOG"), NULL, NULL));
	ck_assert(redact_wire_would(&w, STR("IN joe pw\r\n")));
	ck_assert(redact_wire_feed(&w, STR("IN joe {2}\r\n"), NULL, NULL));
	ck_assert(redact_wire_would(&w, STR("xy")));
	ck_assert(redact_wire_would(&w, STR("xy")));
	redact_wire_feed(&w, STR("xy\r\n"), NULL, NULL);
	ck_assert(!redact_wire_would(&w, STR("b NOOP\r\n")));
	redact_wire_clear(&w);
}
END_TEST

START_TEST(a_line_without_end_takes_bounded_memory)
{
	struct redact_wire w = { 0 };
	struct shown s = { 0 };
	struct buf much = { 0 };

	for (size_t i = 0; i < 100000; i++)
		buf_add_c(&much, 'x');
	redact_wire_feed(&w, STR("a LOGIN joe "), show, &s);
	redact_wire_feed(&w, buf_str(&much), show, &s);
	redact_wire_feed(&w, buf_str(&much), show, &s);
	ck_assert_uint_le(w.line.n, 65536);
	ck_assert(s.secret);
	redact_wire_clear(&w);
	buf_clear(&s.text);
	buf_clear(&much);
}
END_TEST

Suite *suite_redact(void);

Suite *suite_redact(void)
{
	Suite *suite = suite_create("redact");
	TCase *tc = tcase_create("redact");

	tcase_add_test(tc, bytes_are_secret_by_the_row_of_their_command);
	tcase_add_test(tc, bytes_are_as_secret_one_by_one);
	tcase_add_test(tc, asking_changes_nothing);
	tcase_add_test(tc, a_line_without_end_takes_bounded_memory);
	suite_add_tcase(suite, tc);
	return suite;
}
