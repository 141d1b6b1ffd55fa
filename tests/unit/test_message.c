/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_message.c: headers, addresses and bodies as people read them.
 */
#include "view/message.h"

#include <check.h>
#include <string.h>

#include "base/utf8.h"

static void expect_header(struct str value, const char *wanted)
{
	struct buf out = { 0 };

	message_header(&out, value);
	ck_assert_str_eq(buf_z(&out), wanted);
	buf_clear(&out);
}

START_TEST(plain_header_is_kept)
{
	expect_header(STR("Re: all is well"), "Re: all is well");
	expect_header(STR(" 1 + 1 = 2 "), " 1 + 1 = 2 ");
	expect_header(STR(""), "");
	ck_assert(message_is_plain(STR("Re: all is well")));
	ck_assert(!message_is_plain(STR("=?x")));
	ck_assert(!message_is_plain(STR("a\r\n b")));
	ck_assert(!message_is_plain(STR("\xc3\xbc")));
}
END_TEST

START_TEST(encoded_words_are_decoded)
{
	expect_header(STR("=?UTF-8?Q?Gr=C3=BC=C3=9Fe?= aus =?ISO-8859-1?Q?K=F6ln?="),
		"Grüße aus Köln");
	expect_header(STR("=?utf-8?B?R3LDvMOfZQ==?="), "Grüße");
	expect_header(STR("=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?="), "日本");
	expect_header(STR("=?UTF-8?Q?one?=\r\n =?UTF-8?Q?_word?="), "one word");
}
END_TEST

START_TEST(folding_is_undone)
{
	expect_header(STR("one\r\n two\r\n\tthree"), "one two\tthree");
	expect_header(STR("one\ntwo"), "one two");
}
END_TEST

START_TEST(raw_8_bit_is_shown_as_text)
{
	expect_header(STR("Gr\xc3\xbc\xc3\x9f"
			  "e"),
		"Grüße");
	expect_header(STR("Gr\xfc\xdf"
			  "e"),
		"Grüße");
}
END_TEST

START_TEST(broken_words_give_some_text)
{
	static const char *const broken[] = { "=?", "=?UTF-8?", "=?UTF-8?Q?",
		"=?UTF-8?X?abc?=", "=?no-such?Q?abc?=", "=?UTF-8?B?!!!?=", "=?utf-8?b?broken",
		"=?UTF-8?Q?=ZZ?=", "=??Q?abc?=", "=?UTF-8?Q?a?==?UTF-8?Q?b?=" };

	for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
		struct buf out = { 0 };

		message_header(&out, str_c(broken[i]));
		ck_assert_uint_gt(out.n, 0);
		buf_clear(&out);
	}
}
END_TEST

START_TEST(nul_does_not_end_a_header)
{
	expect_header((struct str){ "a\0=?UTF-8?Q?b?=", 15 }, "a b");
}
END_TEST

static struct resp_address address(const char *name, const char *mailbox, const char *host,
	struct resp_address *next)
{
	return (struct resp_address){ .name = str_c(name),
		.mailbox = str_c(mailbox),
		.host = str_c(host),
		.next = next };
}

static void expect_addresses(const struct resp_address *a, const char *all, const char *brief)
{
	struct buf out = { 0 };

	message_addresses(&out, a);
	ck_assert_str_eq(buf_z(&out), all);
	buf_truncate(&out, 0);
	message_address_short(&out, a);
	ck_assert_str_eq(buf_z(&out), brief);
	buf_clear(&out);
}

START_TEST(addresses_are_listed)
{
	struct resp_address c = address("=?UTF-8?Q?J=C3=B6rg?=", "joerg", "x.de", NULL);
	struct resp_address b = address(NULL, "b", "x.de", &c);
	struct resp_address a = address("Doe, John", "john", "x.de", &b);

	expect_addresses(&a, "\"Doe, John\" <john@x.de>, b@x.de, Jörg <joerg@x.de>",
		"Doe, John +2");
	expect_addresses(&b, "b@x.de, Jörg <joerg@x.de>", "b@x.de +1");
	expect_addresses(NULL, "", "");
}
END_TEST

START_TEST(name_with_quotes_stays_one_name)
{
	const struct resp_address a = { .name = STR("Raman, Priya \"the \\light\""),
		.mailbox = STR("p"),
		.host = STR("x.org") };

	expect_addresses(&a, "\"Raman, Priya \\\"the \\\\light\\\"\" <p@x.org>",
		"Raman, Priya \"the \\light\"");
}
END_TEST

START_TEST(groups_have_a_name_and_an_end)
{
	struct resp_address last = address(NULL, "c", "d", NULL);
	struct resp_address end = { .kind = ADDRESS_GROUP_END, .next = &last };
	struct resp_address member = address(NULL, "a", "b", &end);
	struct resp_address start = address(NULL, "friends", NULL, &member);
	struct resp_address nobody = { .kind = ADDRESS_GROUP_END };
	struct resp_address none = address(NULL, "undisclosed-recipients", NULL, &nobody);

	start.kind = none.kind = ADDRESS_GROUP;
	expect_addresses(&start, "friends: a@b;, c@d", "friends +2");
	expect_addresses(&none, "undisclosed-recipients: ;", "undisclosed-recipients");
}
END_TEST

START_TEST(address_without_a_host_is_no_group)
{
	struct resp_address eve = address("Eve", "eve", NULL, NULL);
	struct resp_address bob = address(NULL, "bob", NULL, &eve);

	expect_addresses(&bob, "bob, Eve <eve>", "bob +1");
	expect_addresses(&eve, "Eve <eve>", "Eve");
}
END_TEST

static void expect_body(struct str bytes, const char *encoding, const char *charset,
	const char *wanted)
{
	struct buf out = { 0 };

	message_body_text(&out, bytes, encoding, charset);
	ck_assert_str_eq(buf_z(&out), wanted);
	buf_clear(&out);
}

START_TEST(bodies_are_decoded)
{
	expect_body(STR("Gr=FC=DFe=\r\n!"), "quoted-printable", "iso-8859-1", "Grüße!");
	expect_body(STR("R3LDvMOfZQ=="), "BASE64", "utf-8", "Grüße");
	expect_body(STR("R3LDvMOfZ"), "BASE64", "utf-8", "Grüß");
	expect_body(STR("plain"), NULL, NULL, "plain");
	expect_body(STR("\xfc"), "8bit", NULL, "ü");
	expect_body(STR("\xfc"), NULL, "no-such-charset", "ü");
	expect_body(STR("ab\xff"), NULL, "utf-8", "abÿ");
	expect_body(STR(""), "base64", "utf-8", "");
}
END_TEST

static const struct {
	const char *encoding, *bytes, *text;
} encoded[] = {
	{ "base64", "YWJjZGU", "abcde" },
	{ "base64", "YWJj\r\nZGVm", "abcdef" },
	{ "base64", "YQ==YmM=ZA==", "abcd" },
	{ "base64", "YWJjZA==\r\nZWZnaA==\r\n", "abcdefgh" },
	{ "base64", "Y W\tJ*j", "abc" },
	{ " BASE64 (a comment)", "YWJj", "abc" },
	{ "base64;", "YWJj", "abc" },
	{ "base64", "=", "" },
	{ "quoted-printable", "a=\r\nb", "ab" },
	{ "quoted-printable", "a= \r\nb", "ab" },
	{ "quoted-printable", "a=\t \nb", "ab" },
	{ "quoted-printable", "a=", "a" },
	{ "quoted-printable", "a= ", "a" },
	{ "quoted-printable", "a= b", "a= b" },
	{ "quoted-printable", "=C3=A9=c3=a9", "éé" },
	{ "quoted-printable", "=ZZ=4", "=ZZ=4" },
	{ "quoted-printable", "1 = 2 =3D 2", "1 = 2 = 2" },
	{ "quoted-printable", "a_b", "a_b" },
	{ "quoted-printable;", "a=3Db", "a=b" },
	{ "quoted printable", "a=3Db", "a=b" },
	{ "x-uuencode", "begin 644 a.txt\n#0V%T\n`\nend\n", "Cat" },
	{ "uuencode", "before\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\nafter",
		"before\r\nCatafter" },
	{ "x-uue", "begin 644 x\n-86)C9&5F9VAI:FML;0\n \nend", "abcdefghijklm" },
	{ "X-UUENCODE", "begin 644 x\n%86)C9&4", "abcde" },
	{ "x-uuencode", "no such thing\n", "no such thing\n" },
	{ "x-uuencode", "begin 644 x\nthis is no line of it\n#0V%T\nend",
		"this is no line of it\nCat" },
	{ "x-unknown", "a=3Db", "a=3Db" },
	{ "7bit", "a=3Db", "a=3Db" },
	{ "", "a=3Db", "a=3Db" },
};

START_TEST(what_transport_did_is_undone)
{
	expect_body(str_c(encoded[_i].bytes), encoded[_i].encoding, "utf-8", encoded[_i].text);
}
END_TEST

START_TEST(nul_does_not_end_a_body)
{
	struct buf out = { 0 };

	message_body_text(&out, (struct str){ "a\0b\xfc", 4 }, NULL, NULL);
	message_body_text(&out, (struct str){ "a\0b\xfc", 4 }, NULL, "koi8-r");
	message_body_text(&out, STR("YQBi"), "base64", "utf-8");
	ck_assert(str_eq(buf_str(&out), (struct str){ "a\0büa\0bЭa\0b", 13 }));
	buf_clear(&out);
}
END_TEST

START_TEST(body_that_begins_indented_is_no_header)
{
	static const char message[] = "Subject: a\r\n\r\n Content-Type: image/png\r\nX: y\r\n";
	struct str rest = str_c(message);
	struct message_writing w = { .kind = MESSAGE_OTHER };

	ck_assert(str_eq(message_take_field(&rest), STR("Subject: a")));
	ck_assert_uint_eq(message_take_field(&rest).n, 0);
	ck_assert(str_eq(rest, STR(" Content-Type: image/png\r\nX: y\r\n")));
	message_read_writing(&w, str_c(message), "text/plain");
	ck_assert_str_eq(w.type, "text/plain");
	message_writing_clear(&w);
	rest = STR("A: b\n c\n\td\nE: f");
	ck_assert(str_eq(message_take_field(&rest), STR("A: b\n c\n\td")));
	ck_assert(str_eq(message_take_field(&rest), STR("E: f")));
	ck_assert_uint_eq(rest.n, 0);
}
END_TEST

static const struct {
	const char *header, *type, *encoding, *charset, *name;
	enum message_kind kind;
} headers[] = {
	{ "", "text/plain", NULL, NULL, NULL, MESSAGE_TEXT },
	{ "Content-Type: TEXT/HTML; Charset=\"UTF-8\"\nContent-Transfer-Encoding: Base64\n",
		"text/html", "Base64", "UTF-8", NULL, MESSAGE_TEXT },
	{ "content-type : text/plain;\n charset = koi8-r ; format=flowed", "text/plain", NULL,
		"koi8-r", NULL, MESSAGE_TEXT },
	{ "Content-Type: text/plain; charset*=us-ascii'en'utf-8", "text/plain", NULL, "utf-8", NULL,
		MESSAGE_TEXT },
	{ "Content-Type: text", "text", NULL, NULL, NULL, MESSAGE_TEXT },
	{ "Content-Type: text/plain; charset=us-ascii (Plain text)", "text/plain", NULL, "us-ascii",
		NULL, MESSAGE_TEXT },
	{ "Content-Type: text/plain; charset=koi8-r(a comment); name=a (1).txt", "text/plain", NULL,
		"koi8-r", "a (1).txt", MESSAGE_TEXT },
	{ "Content-Type: Text / Plain charset=koi8-r", "text/plain", NULL, "koi8-r", NULL,
		MESSAGE_TEXT },
	{ "Content-Type: (a) multipart / (b) mixed\n boundary=\"x\"", "multipart/mixed", NULL, NULL,
		NULL, MESSAGE_MULTIPART },
	{ "Content-Type:\n", "text/plain", NULL, NULL, NULL, MESSAGE_TEXT },
	{ "Content-Type: image/png; name=a.png\nContent-Disposition: attachment; filename*=utf-8''%C3%A9.png\n",
		"image/png", NULL, NULL, "é.png", MESSAGE_OTHER },
	{ "Content-Disposition: inline\nContent-Type: image/png; name=\"=?utf-8?Q?=C3=A9?=\"\n",
		"image/png", NULL, NULL, "é", MESSAGE_OTHER },
	{ "Content-Type: multipart/mixed", "multipart/mixed", NULL, NULL, NULL, MESSAGE_TEXT },
	{ "Content-Type: multipart/mixed; boundary=\"\"", "multipart/mixed", NULL, NULL, NULL,
		MESSAGE_TEXT },
	{ "Content-Type: multipart/mixed\nContent-Transfer-Encoding: base64", "multipart/mixed",
		"base64", NULL, NULL, MESSAGE_OTHER },
	{ "Content-Type: X-Sun-Attachment", "x-sun-attachment", NULL, NULL, NULL, MESSAGE_TEXT },
	{ "Content-Type: audio/", "audio/", NULL, NULL, NULL, MESSAGE_TEXT },
	{ "Content-Type: pdf\nContent-Transfer-Encoding: base64", "pdf", "base64", NULL, NULL,
		MESSAGE_OTHER },
	{ "Content-Type: multipart/mixed; boundary=x", "multipart/mixed", NULL, NULL, NULL,
		MESSAGE_MULTIPART },
	{ "Content-Type: message/rfc822\nContent-Transfer-Encoding: 7bit", "message/rfc822", "7bit",
		NULL, NULL, MESSAGE_MESSAGE },
	{ "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64", "message/rfc822",
		"base64", NULL, NULL, MESSAGE_OTHER },
	{ "Content-Type: message/delivery-status", "message/delivery-status", NULL, NULL, NULL,
		MESSAGE_OTHER },
	{ "Content-Type: text/plain\nContent-Type: image/png\n", "text/plain", NULL, NULL, NULL,
		MESSAGE_TEXT },
};

static void expect_z(const char *got, const char *wanted)
{
	ck_assert_str_eq(got ? got : "none", wanted ? wanted : "none");
}

START_TEST(header_says_how_a_part_is_written)
{
	struct message_writing w = { .kind = MESSAGE_OTHER };

	message_read_writing(&w, str_c(headers[_i].header), "text/plain");
	expect_z(w.type, headers[_i].type);
	expect_z(w.encoding, headers[_i].encoding);
	expect_z(w.charset, headers[_i].charset);
	expect_z(w.name, headers[_i].name);
	ck_assert_int_eq(w.kind, headers[_i].kind);
	message_writing_clear(&w);
}
END_TEST

Suite *suite_message(void)
{
	Suite *s = suite_create("message");
	TCase *t = tcase_create("message");

	tcase_add_test(t, plain_header_is_kept);
	tcase_add_test(t, encoded_words_are_decoded);
	tcase_add_test(t, folding_is_undone);
	tcase_add_test(t, raw_8_bit_is_shown_as_text);
	tcase_add_test(t, broken_words_give_some_text);
	tcase_add_test(t, nul_does_not_end_a_header);
	tcase_add_test(t, addresses_are_listed);
	tcase_add_test(t, name_with_quotes_stays_one_name);
	tcase_add_test(t, groups_have_a_name_and_an_end);
	tcase_add_test(t, address_without_a_host_is_no_group);
	tcase_add_test(t, bodies_are_decoded);
	tcase_add_loop_test(t, what_transport_did_is_undone, 0,
		sizeof(encoded) / sizeof(encoded[0]));
	tcase_add_test(t, nul_does_not_end_a_body);
	tcase_add_test(t, body_that_begins_indented_is_no_header);
	tcase_add_loop_test(t, header_says_how_a_part_is_written, 0,
		sizeof(headers) / sizeof(headers[0]));
	suite_add_tcase(s, t);
	return s;
}
