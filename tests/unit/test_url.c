/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_url.c: where to connect, from a URL or HOST[:PORT].
 */
#include "imap/url.h"

#include <check.h>
#include <string.h>

struct want {
	bool tls;
	const char *user, *auth, *host, *mailbox;
	unsigned port;
	uint64_t uidvalidity;
};

static const struct {
	const char *text;
	struct want url;
} good[] = {
	{ "imaps://h", { .tls = true, .host = "h", .port = 993 } },
	{ "IMAP://h/", { .host = "h", .port = 143 } },
	{ "imap://h:1143/INBOX", { .host = "h", .port = 1143, .mailbox = "INBOX" } },
	{ "imaps://joe@h/a/b%20c",
		{ .tls = true, .user = "joe", .host = "h", .port = 993, .mailbox = "a/b c" } },
	{ "imaps://joe%40example.org;AUTH=SCRAM-SHA-256@h",
		{ .tls = true,
			.user = "joe@example.org",
			.auth = "SCRAM-SHA-256",
			.host = "h",
			.port = 993 } },
	{ "imaps://joe@example.org@h",
		{ .tls = true, .user = "joe@example.org", .host = "h", .port = 993 } },
	{ "imaps://joe;auth=*@h", { .tls = true, .user = "joe", .host = "h", .port = 993 } },
	{ "imaps://;AUTH=GSSAPI@h", { .tls = true, .auth = "GSSAPI", .host = "h", .port = 993 } },
	{ "imap://[::1]:2143/x", { .host = "::1", .port = 2143, .mailbox = "x" } },
	{ "imap://[fe80::1%25eth0]", { .host = "fe80::1%eth0", .port = 143 } },
	{ "imap://h/Entw%C3%BCrfe;UIDVALIDITY=3857529045",
		{ .host = "h",
			.port = 143,
			.mailbox = "Entw\xC3\xBCrfe",
			.uidvalidity = 3857529045 } },
	{ "imap://h/#news.x", { .host = "h", .port = 143, .mailbox = "#news.x" } },
	{ "imaps://", { .tls = true, .host = "", .port = 993 } },
	{ "imap:///INBOX", { .host = "", .port = 143, .mailbox = "INBOX" } },
	{ "b\xC3\xBC"
	  "cher.example",
		{ .tls = true,
			.host = "b\xC3\xBC"
				"cher.example",
			.port = 993 } },
	{ "h", { .tls = true, .host = "h", .port = 993 } },
	{ "h:143", { .host = "h", .port = 143 } },
	{ "h:1993", { .tls = true, .host = "h", .port = 1993 } },
	{ "127.0.0.1:143", { .host = "127.0.0.1", .port = 143 } },
	{ "::1", { .tls = true, .host = "::1", .port = 993 } },
	{ "[::1]:143", { .host = "::1", .port = 143 } },
	{ "fe80::1%eth0", { .tls = true, .host = "fe80::1%eth0", .port = 993 } },
	{ ":143", { .host = "", .port = 143 } },
};

static void same(const char *got, const char *want)
{
	if (!want)
		ck_assert_ptr_null(got);
	else
		ck_assert_pstr_eq(got, want);
}

START_TEST(a_url_or_host_says_where_to_connect)
{
	const struct want *want = &good[_i].url;
	struct imap_url url;
	struct err e = { 0 };

	ck_assert_msg(imap_url_parse(&url, str_c(good[_i].text), &e), "%s", e.msg);
	ck_assert(url.tls == want->tls);
	ck_assert_uint_eq(url.port, want->port);
	ck_assert_uint_eq(url.uidvalidity, want->uidvalidity);
	same(url.host, want->host);
	same(url.user, want->user);
	same(url.auth, want->auth);
	same(url.mailbox, want->mailbox);
	imap_url_clear(&url);
}
END_TEST

static const struct {
	struct str text;
	const char *says;
} wrong[] = {
	{ { "https://h", 9 }, "column 1: expected imaps://" },
	{ { "imaps://joe:geheim@h", 20 }, "column 12: no password" },
	{ { "imaps://@h", 10 }, "column 9: expected a user name" },
	{ { "imaps://joe;X=1@h", 17 }, "column 12: expected \";AUTH=" },
	{ { "imaps://joe;AUTH=@h", 19 }, "column 12: expected \";AUTH=" },
	{ { "imaps://joe;AUTH=A B@h", 22 }, "column 19: a mechanism" },
	{ { "imaps://h/a%0d%0aLOGOUT", 23 }, "column 12: a control character" },
	{ { "imaps://h/a%00", 14 }, "column 12: a control character" },
	{ { "imaps://h/a\nb", 13 }, "column 12: a control character" },
	{ { "imaps://j%0Aoe@h", 16 }, "column 10: a control character" },
	{ { "imaps://h/%FC", 13 }, "column 11: what begins here is no UTF-8" },
	{ { "imaps://h/%4", 12 }, "column 11: expected two hexadecimal" },
	{ { "imaps://h/%zz", 13 }, "column 11: expected two hexadecimal" },
	{ { "imaps://h/INBOX/;UID=20", 23 }, "column 17: expected MAILBOX;UIDVALIDITY" },
	{ { "imaps://h/INBOX?SUBJECT%20x", 27 }, "column 16: a search" },
	{ { "imaps://h/a;UIDVALIDITY=0", 25 }, "column 25: expected a number" },
	{ { "imaps://h/;UIDVALIDITY=1", 24 }, "column 11: expected MAILBOX" },
	{ { "imaps://[::1", 12 }, "column 9: expected \"]\"" },
	{ { "imaps://[::1]x", 14 }, "column 14: expected \":PORT\"" },
	{ { "imaps://[h]", 11 }, "column 10: this is no IPv6" },
	{ { "imaps://[12]", 12 }, "column 10: this is no IPv6" },
	{ { "imaps://[1:2]", 13 }, "column 10: this is no IPv6" },
	{ { "imaps://[::1\0]", 14 }, "no IPv6" },
	{ { "imaps://[fe80::1%]", 18 }, "column 18: expected the name of an interface" },
	{ { "imaps://[::1%25a\0b]", 19 }, "no zone" },
	{ { "imaps://[::\0001]", 14 }, "no IPv6" },
	{ { "h:", 2 }, "column 3: expected a port" },
	{ { "h:0", 3 }, "column 3: expected a port" },
	{ { "h:65536", 7 }, "column 3: expected a port" },
	{ { "h:imap", 6 }, "column 3: expected a port" },
	{ { "joe@h", 5 }, "column 4: a user needs a URL" },
	{ { "h/INBOX", 7 }, "column 2: a mailbox needs a URL" },
	{ { "h h", 3 }, "column 1: this is no name of a host" },
	{ { "h\0h", 3 }, "column 2: a control character" },
};

START_TEST(what_is_no_address_is_refused_with_its_column)
{
	struct imap_url url;
	struct err e = { 0 };

	ck_assert(!imap_url_parse(&url, wrong[_i].text, &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	ck_assert_msg(strstr(e.msg, wrong[_i].says) != NULL, "%s", e.msg);
	ck_assert_ptr_null(strstr(e.msg, "geheim"));
	ck_assert(!url.host && !url.user && !url.auth && !url.mailbox);
}
END_TEST

START_TEST(only_text_with_a_scheme_looks_like_a_url)
{
	ck_assert(imap_url_like(STR("imaps://x")) && imap_url_like(STR("Xy+1://")));
	ck_assert(!imap_url_like(STR("h:143")) && !imap_url_like(STR("://x")));
	ck_assert(!imap_url_like(STR("a b://x")) && !imap_url_like(STR("")));
}
END_TEST

Suite *suite_url(void);
Suite *suite_url(void)
{
	Suite *s = suite_create("url");
	TCase *t = tcase_create("url");

	tcase_add_loop_test(t, a_url_or_host_says_where_to_connect, 0,
		sizeof(good) / sizeof(good[0]));
	tcase_add_loop_test(t, what_is_no_address_is_refused_with_its_column, 0,
		sizeof(wrong) / sizeof(wrong[0]));
	tcase_add_test(t, only_text_with_a_scheme_looks_like_a_url);
	suite_add_tcase(s, t);
	return s;
}
