/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_secret_line.c: what of a typed line is kept, and what of it has a meaning.
 */
#include "shell/secret_line.h"

#include <check.h>
#include <string.h>

#include "shell/shell.h"
#include "talk.h"

/* What the history keeps; NULL: nothing. No row keeps MARK. */
static const struct {
	const char *line, *kept;
} rows[] = {
	/* No secret. */
	{ "noop", "noop" },
	{ "  select  \"a b\" ", "select  \"a b\"" },
	{ "select login", "select login" },
	{ "uid copy 1 login", "uid copy 1 login" },
	{ "search TEXT login SUBJECT x", "search TEXT login SUBJECT x" },
	{ "search FROM \"a:b@example.org\"", "search FROM \"a:b@example.org\"" },
	{ "fetch 1 (FLAGS)", "fetch 1 (FLAGS)" },
	{ "logout", "logout" },
	{ "proxyauth bob", "proxyauth bob" },
	{ "xatom XFROB 1 (a b)", "xatom XFROB 1 (a b)" },
	{ "\\raw NOOP", "\\raw NOOP" },
	{ "\\raw SEARCH TEXT login x", "\\raw SEARCH TEXT login x" },
	{ "\\send \"a1 noop\\r\\n\"", "\\send \"a1 noop\\r\\n\"" },
	{ "\\send \"DONE\\r\\n\"", "\\send \"DONE\\r\\n\"" },
	{ "\\set password-file x", "\\set password-file x" },
	{ "\\set output json", "\\set output json" },
	{ "\\connect imaps://joe@host:993/", "\\connect imaps://joe@host:993/" },
	{ "\\connect joe@host", "\\connect joe@host" },
	{ "\\connect localhost:143", "\\connect localhost:143" },
	{ "\\connect --tls-pin sha256:abc= host", "\\connect --tls-pin sha256:abc= host" },
	{ "", NULL },
	{ "   ", NULL },
	{ "-", "-" },
	/* LOGIN, typed well and badly. */
	{ "login joe", "login joe" },
	{ "login joe MARK", "login joe" },
	{ "LOGIN joe MARK", "LOGIN joe" },
	{ "  login joe MARK", "login joe" },
	{ "\tlogin\tjoe\tMARK", "login\tjoe" },
	{ "-login joe MARK", "-login joe" },
	{ "- login joe MARK", "-login joe" },
	{ "login joe \"MARK", "login joe" },
	{ "login joe \"MARK\" MARK", "login joe" },
	{ "login joe \"MARK\"MARK", "login joe" },
	{ "login \"joe b\" MARK MARK", "login \"joe b\"" },
	{ "login joe )MARK", "login joe" },
	{ "login joe (MARK", "login joe" },
	{ "login joe [MARK", "login joe" },
	{ "login joe >MARK", "login joe" },
	{ "login joe <MARK", "login joe" },
	{ "login joe $MARK", "login joe" },
	{ "login joe | MARK", "login joe" },
	{ "login joe \"a\\\"MARK\"", "login joe" },
	{ "logni joe MARK", "logni joe" },
	{ "lgoin joe MARK", "lgoin joe" },
	{ "loginn joe MARK", "loginn joe" },
	{ "\"login\" joe MARK", "\"login\" joe" },
	{ "a1 login joe MARK", "a1 login joe" },
	{ "a1 LOGIN \"joe\" \"MARK\"", "a1 LOGIN \"joe\"" },
	{ "uid login joe MARK", "uid login joe" },
	{ "\\login joe MARK", "\\login joe" },
	{ "\\lgoin joe MARK", "\\lgoin joe" },
	{ "login_cram_md5 joe MARK", "login_cram_md5 joe" },
	{ "login_cram_md5 joe", "login_cram_md5 joe" },
	{ "proxyauth bob MARK", "proxyauth bob" },
	/* AUTHENTICATE. */
	{ "authenticate PLAIN joe", "authenticate PLAIN joe" },
	{ "authenticate PLAIN joe@example.org", "authenticate PLAIN joe@example.org" },
	{ "authenticate PLAIN AGpvZQBNQVJLMARK", "authenticate PLAIN" },
	{ "authenticate PLAIN AGpvZQBMARK==", "authenticate PLAIN" },
	{ "authenticate PLAIN --with \"gettoken\"", "authenticate PLAIN --with \"gettoken\"" },
	{ "a1 authenticate PLAIN AGpvZQBNQVJLMARK", "a1 authenticate PLAIN" },
	/* xatom. */
	{ "xatom LOGIN joe MARK", "xatom LOGIN joe" },
	{ "xatom\tLOGIN\tjoe\tMARK", "xatom\tLOGIN\tjoe" },
	{ "xatom login joe >MARK", "xatom login joe" },
	{ "xatom UID LOGIN joe MARK", "xatom UID LOGIN joe" },
	{ "xatom AUTHENTICATE PLAIN MARK", "xatom AUTHENTICATE PLAIN" },
	{ "xatom AUTHENTICATE PLAIN", "xatom AUTHENTICATE PLAIN" },
	{ "-xatom authenticate plain MARK", "-xatom authenticate plain" },
	/* \raw. */
	{ "\\raw LOGIN joe MARK", "\\raw LOGIN joe" },
	{ "\\raw LOGIN\tjoe\tMARK", "\\raw LOGIN\tjoe" },
	{ "\\raw \"LOGIN\" \"joe\" \"MARK\"", "\\raw \"LOGIN\" \"joe\"" },
	{ "\\raw a1 LOGIN joe MARK", "\\raw a1 LOGIN joe" },
	{ "\\raw uid login joe MARK", "\\raw uid login joe" },
	{ "\\raw AUTHENTICATE PLAIN MARK", "\\raw AUTHENTICATE PLAIN" },
	{ "\\ra authenticate plain MARK", "\\ra authenticate plain" },
	{ "\\r LOGIN joe MARK", "\\r LOGIN joe" },
	{ "\\raw LOGIN joe (MARK", "\\raw LOGIN joe" },
	/* \send: as it is on the wire. */
	{ "\\send \"a1 LOGIN joe MARK\\r\\n\"", NULL },
	{ "\\send \"a1 \\x4cOGIN joe MARK\\r\\n\"", NULL },
	{ "\\send \"a1\\x20LOGIN\\x20joe\\x20MARK\\r\\n\"", NULL },
	{ "\\send \"a1 LOGIN\\tjoe\\tMARK\\r\\n\"", NULL },
	{ "\\send \"a1 LOGIN joe {8}\\r\\nMARKMARK\\r\\n\"", NULL },
	{ "\\send \"a0 noop\\r\\na1 LOGIN joe MARK\\r\\n\"", NULL },
	{ "\\send \"a1 AUTHENTICATE PLAIN\\r\\nMARK\\r\\n\"", NULL },
	{ "\\send \"AGpvZQBNQVJLMARK\\r\\n\"", NULL },
	{ "\\send a1 LOGIN joe MARK", NULL },
	{ "\\send \"a1 LOGIN joe MARK\\q\"", NULL },
	{ "\\se \"a1 LOGIN joe MARK\\r\\n\"", "\\se" },
	/* Addresses. */
	{ "\\connect imaps://joe:MARK@host", "\\connect" },
	{ "\\connect joe:MARK@host", "\\connect" },
	{ "\\connect --tls-ca x joe:MARK@host:993/INBOX", "\\connect --tls-ca x" },
	{ "\\conect joe:MARK@host", "\\conect" },
	{ "connect joe:MARK@host", "connect" },
	{ "imaps://joe:MARK@host", NULL },
	{ "joe:MARK@host", NULL },
	{ "\\account x imaps://joe:MARK@host", "\\account x" },
	{ "\\account x \"imaps://joe:MARK@host\"", "\\account x" },
	{ "\\! curl imaps://joe:MARK@host/", "\\! curl" },
	{ "\\echo http://a/ imap://joe:MARK@host", "\\echo http://a/" },
	{ "\\echo x=http://a://joe:MARK@host", "\\echo" },
	/* Settings and variables. */
	{ "\\set password MARK", "\\set password" },
	{ "\\set my_pw MARK MARK", "\\set my_pw" },
	{ "\\set TOKEN MARK", "\\set TOKEN" },
	{ "\\set password-command \"echo MARK\"", "\\set password-command" },
	{ "\\connect --password-command \"echo MARK\" host", "\\connect --password-command" },
	{ "\\connect --password-command=MARK host", "\\connect" },
	{ "\\account x host --password-command \"echo MARK\"",
		"\\account x host --password-command" },
};

START_TEST(the_history_keeps_no_secret)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf out = { 0 };
		bool kept = secret_line_keep(str_c(rows[i].line), NULL, &out);

		ck_assert_msg(kept == (rows[i].kept != NULL), "'%s' kept: '%s'", rows[i].line,
			buf_z(&out));
		ck_assert_msg(!strstr(buf_z(&out), "MARK"), "%s: %s", rows[i].line, buf_z(&out));
		if (kept)
			ck_assert_str_eq(buf_z(&out), rows[i].kept);
		buf_clear(&out);
	}
}
END_TEST

START_TEST(a_response_is_known_by_what_was_sent_before)
{
	struct buf out = { 0 };
	struct talk t;

	talk_open(&t, "");
	ck_assert(secret_line_keep(STR("\\send \"MARK\\r\\n\""), t.client, &out));
	ck_assert(imap_send_bytes(t.client, STR("a AUTHENTICATE PLAIN\r\n"), &t.err));
	buf_clear(&out);
	ck_assert(!secret_line_keep(STR("\\send \"MARK\\r\\n\""), t.client, &out));
	ck_assert(secret_line_keep(STR("\\send \"b NOOP\\r\\n\""), t.client, &out));
	buf_clear(&out);
	talk_close(&t);
}
END_TEST

/* How many words a line has when no character of it has a meaning, and which is the first secret one; 0: it is an
 * ordinary line. */
static const struct {
	const char *line;
	size_t n, secret;
} plain[] = {
	{ "noop", 0, 0 },
	{ "fetch 1 (FLAGS)", 0, 0 },
	{ "select \"a b\"", 0, 0 },
	{ "authenticate PLAIN $user", 0, 0 },
	{ "\\set password (x", 0, 0 },
	{ "\\raw LOGIN joe (x", 0, 0 },
	{ "proxyauth joe >x", 3, 2 },
	{ "proxyauth joe", 2, 2 },
	{ "login", 1, 1 },
	{ "login joe", 2, 2 },
	{ "login joe (x y", 4, 2 },
	{ "LOGIN joe )x", 3, 2 },
	{ "login joe a[b c", 4, 2 },
	{ "login joe | x", 4, 2 },
	{ "login \"a b\" \"c d\"", 3, 2 },
	{ "lgoin joe >x", 3, 2 },
	{ "uid login joe x", 4, 3 },
	{ "xatom LOGIN joe >x", 4, 3 },
	{ "xatom uid login joe >x", 5, 4 },
	{ "xatom authenticate PLAIN >x", 4, 3 },
	{ "login_cram_md5 joe >x", 3, 2 },
	{ "login\tjoe\t>x", 3, 2 },
};

START_TEST(no_character_of_a_password_has_a_meaning)
{
	for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++) {
		struct words w = { 0 };
		struct err e = { 0 };

		ck_assert_msg(secret_line_is(str_c(plain[i].line)) == (plain[i].n > 0), "%s",
			plain[i].line);
		if (plain[i].n) {
			ck_assert(secret_line_split(&w, str_c(plain[i].line), &e));
			ck_assert_msg(w.n == plain[i].n && w.secret == plain[i].secret,
				"%s: %zu words, %zu", plain[i].line, w.n, w.secret);
		}
		words_clear(&w);
	}
}
END_TEST

START_TEST(a_quote_that_does_not_close_is_an_error_that_repeats_nothing)
{
	struct words w = { 0 };
	struct err e = { 0 };

	ck_assert(!secret_line_split(&w, STR("login joe \"MARK mark"), &e));
	ck_assert_str_eq(e.msg, "column 11: the quote that opens here does not close");
	words_clear(&w);
}
END_TEST

Suite *suite_secret_line(void);

Suite *suite_secret_line(void)
{
	Suite *suite = suite_create("secret_line");
	TCase *tc = tcase_create("secret_line");

	tcase_add_test(tc, the_history_keeps_no_secret);
	tcase_add_test(tc, a_response_is_known_by_what_was_sent_before);
	tcase_add_test(tc, no_character_of_a_password_has_a_meaning);
	tcase_add_test(tc, a_quote_that_does_not_close_is_an_error_that_repeats_nothing);
	suite_add_tcase(suite, tc);
	return suite;
}
