/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_multipart.c: the parts of a message one after the other, with the numbers by which IMAP fetches them.
 */
#include "view/multipart.h"

#include <check.h>
#include <stdlib.h>

/* The parts of a message as "NUMBER TYPE [BODY]". */
static void list_parts(struct buf *out, struct str message, const char *number)
{
	struct message_writing w = { .kind = MESSAGE_OTHER };
	struct multipart_part part;
	struct multipart m;

	message_read_writing(&w, message, "text/plain");
	while (message.n > 0 && message_take_field(&message).n > 0)
		;
	multipart_init(&m, message, &w, str_c(number));
	while (multipart_next(&m, &part)) {
		buf_add_str(out, part.number);
		buf_addf(out, " %s [", part.writing->type);
		buf_add_str(out, part.body);
		buf_add_z(out, "]\n");
	}
	multipart_clear(&m);
}

#define MIXED "Content-Type: multipart/mixed; boundary=b\n\n"
#define TEXT(c) "\n" c "\n"

static const struct {
	const char *message, *parts;
} cases[] = {
	{ MIXED "preamble\n--b\n" TEXT("one") "--b\nContent-Type: image/png\n" TEXT(
		  "two") "--b--\nepilogue\n",
		"1 text/plain [one]\n2 image/png [two]\n" },
	{ "Content-Type: multipart/mixed; boundary=\"b c\"\r\n\r\n--b c\r\n\r\none\r\n\r\n--b c--\r\n",
		"1 text/plain [one\r\n]\n" },
	/* nested, and a message in the message with parts and without */
	{ MIXED "--b\nContent-Type: multipart/alternative; boundary=i\n\n--i\n" TEXT(
		  "plain") "--i\nContent-Type: text/html\n" TEXT("html") "--i--\n\n--b\n" TEXT("after") "--b--\n",
		"1.1 text/plain [plain]\n1.2 text/html [html]\n2 text/plain [after]\n" },
	{ MIXED "--b\nContent-Type: message/rfc822\n\nSubject: in\n\ntext\n--b--\n",
		"1 message/rfc822 [Subject: in\n\n]\n1.1 text/plain [text]\n" },
	{ MIXED "--b\nContent-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=i\n\n--i\n" TEXT(
		  "x") "--i\n" TEXT("y") "--i--\n--b\n" TEXT("z") "--b--\n",
		"1 message/rfc822 [Content-Type: multipart/mixed; boundary=i\n\n]\n1.1 text/plain [x]\n"
		"1.2 text/plain [y]\n2 text/plain [z]\n" },
	{ "Content-Type: message/rfc822\n\nSubject: in\n\ntext\n",
		"1 message/rfc822 [Subject: in\n\n]\n1.1 text/plain [text\n]\n" },
	{ "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: in\n\ntext\n--b\nContent-Type: text/plain\n" TEXT(
		  "x") "--b--\n",
		"1 message/rfc822 [Subject: in\n\n]\n1.1 text/plain [text]\n2 text/plain [x]\n" },
	/* in base64 it is a file */
	{ MIXED "--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n" TEXT(
		  "eA==") "--b--\n",
		"1 message/rfc822 [eA==]\n" },
	/* what breaks it */
	{ MIXED "--b\n" TEXT("one") "--b\n" TEXT("never ends"),
		"1 text/plain [one]\n2 text/plain [never ends\n]\n" },
	{ MIXED "--b\nContent-Type: multipart/mixed; boundary=i\n\n--i\n" TEXT(
		  "never ends") "--b\n" TEXT("after") "--b--\n",
		"1.1 text/plain [never ends]\n2 text/plain [after]\n" },
	{ MIXED "--b\nX: header without body\n--b\n" TEXT("two") "--b--\n",
		"1 text/plain []\n2 text/plain [two]\n" },
	{ MIXED "--b\n--b\n\n--b--\n", "1 text/plain []\n2 text/plain []\n" },
	{ MIXED "--b\n indented, so no field\n--b--\n", "1 text/plain []\n" },
	{ MIXED "--b\n\n--bee\n--b x\n --b\n--b  \t\n\ntwo\n--b-- \n",
		"1 text/plain [--bee\n--b x\n --b]\n2 text/plain [two]\n" },
	{ MIXED "no boundary at all\n", "" },
	{ MIXED, "" },
	{ MIXED "--b--\n", "" },
	{ "Content-Type: multipart/mixed\n\n--b\n" TEXT("x"), "1 multipart/mixed [--b\n\nx\n]\n" },
	{ "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n" TEXT("x"),
		"1 multipart/mixed [--\n\nx\n]\n" },
	{ "Content-Type: MULTIPART/Mixed; BOUNDARY=b\n\n--b\nCONTENT-TYPE:TEXT/HTML\n" TEXT(
		  "x") "--b--\n",
		"1 text/html [x]\n" },
	{ "Content-Type: multipart/mixed;\n boundary*0=a; boundary*1=b\n\n--ab\n" TEXT("x"),
		"1 text/plain [x\n]\n" },
	{ "Content-Type: image/png\n\nx", "1 image/png [x]\n" },
	/* the same boundary inside and outside */
	{ MIXED "--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" TEXT(
		  "x") "--b--\n--b\n" TEXT("y") "--b--\n",
		"1.1 text/plain [x]\n2 text/plain [y]\n" },
};

START_TEST(parts_have_the_numbers_by_which_they_are_fetched)
{
	struct buf got = { 0 };

	list_parts(&got, str_c(cases[_i].message), "");
	ck_assert_str_eq(buf_z(&got), cases[_i].parts);
	buf_clear(&got);
}
END_TEST

START_TEST(parts_of_a_part_continue_its_number)
{
	struct buf got = { 0 };

	list_parts(&got, STR(MIXED "--b\n" TEXT("x") "--b\n" TEXT("y") "--b--\n"), "2.1");
	list_parts(&got, STR("Content-Type: message/rfc822\n\nA: b\n\ntext"), "3");
	ck_assert_str_eq(buf_z(&got),
		"2.1.1 text/plain [x]\n2.1.2 text/plain [y]\n"
		"3.1 message/rfc822 [A: b\n\n]\n3.1.1 text/plain [text]\n");
	buf_clear(&got);
}
END_TEST

/* What a hostile message repeats. */
static const char *const repeated[] = { "--b\n", "--b\n\n", "--b--\n", "--", "\n",
	"--b\nContent-Type: message/rfc822\n\n", "Content-Type: message/rfc822\n\n",
	"--b\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\n--", "--b\na: b\n" };

START_TEST(a_megabyte_of_boundaries_costs_no_more_than_its_length)
{
	struct buf message = { 0 }, got = { 0 };

	buf_add_z(&message, MIXED);
	while (message.n < 1 << 20)
		buf_add_z(&message, repeated[_i]);
	/* In quadratic time it would meet the time limit of a test. */
	list_parts(&got, buf_str(&message), "");
	ck_assert_uint_lt(got.n, message.n * 40);
	buf_clear(&message);
	buf_clear(&got);
}
END_TEST

START_TEST(what_is_nested_deeper_than_the_bound_is_one_part)
{
	struct buf message = { 0 }, got = { 0 };

	for (unsigned i = 0; i < 2 * MULTIPART_DEPTH; i++)
		buf_addf(&message, "Content-Type: multipart/mixed; boundary=b%u\n\n--b%u\n", i, i);
	buf_add_z(&message, "\nthe end");
	list_parts(&got, buf_str(&message), "");
	ck_assert_msg(strstr(buf_z(&got), "the end") != NULL, "%s", buf_z(&got));
	ck_assert_ptr_null(strchr(strchr(buf_z(&got), ']') + 2, ']'));
	buf_clear(&message);
	buf_clear(&got);
}
END_TEST

Suite *suite_multipart(void);
Suite *suite_multipart(void)
{
	Suite *s = suite_create("multipart");
	TCase *t = tcase_create("multipart");

	tcase_set_timeout(t, 30);
	tcase_add_loop_test(t, parts_have_the_numbers_by_which_they_are_fetched, 0,
		sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(t, parts_of_a_part_continue_its_number);
	tcase_add_loop_test(t, a_megabyte_of_boundaries_costs_no_more_than_its_length, 0,
		sizeof(repeated) / sizeof(repeated[0]));
	tcase_add_test(t, what_is_nested_deeper_than_the_bound_is_one_part);
	suite_add_tcase(s, t);
	return s;
}
