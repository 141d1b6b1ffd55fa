/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_auth.c: the typed authenticate: which mechanism, whose answers, and what becomes of failures.
 */
#include "shell/auth.h"

#include "unit/typed.h"

/* Offers PLAIN and what else is named; takes "\0joe\0secret" (in base64) and nothing else. */
#define SERVER_WITH(caps) \
	"say() { printf '%s\\r\\n' \"$@\"; }; say '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN " caps \
	"] ready'; " \
	"while read -r tag verb mech answer; do case $verb in AUTHENTICATE) " \
	"if [ -z \"$answer\" ]; then say '+ '; read -r answer; fi; answer=${answer%\"$(printf '\\r')\"}; " \
	"case $answer in AGpvZQBzZWNyZXQ=) say \"$tag OK [CAPABILITY IMAP4rev1] in\" ;; " \
	"\\*) say \"$tag BAD cancelled\" ;; *) say \"$tag NO [AUTHENTICATIONFAILED] no\" ;; esac; continue ;; esac; " \
	"say \"$tag OK done\"; case $verb in LOGOUT*) exit ;; esac; done"

static struct typed t;

static void connect_to(const char *server, const char *password)
{
	struct err e = { 0 };

	typed_open(&t);
	t.sh.password = mem_dup_z(password);
	ck_assert_msg(typed_connect(&t, server, NULL, NULL, &e), "%s", e.msg);
}

START_TEST(right_password_logs_in)
{
	connect_to(SERVER_WITH("SASL-IR"), "secret");
	ck_assert_int_eq(typed(&t, "authenticate PLAIN joe"), 0);
	ck_var(&t, "state", "authenticated");
	ck_var(&t, "user", "joe");
	typed_close(&t);
}
END_TEST

START_TEST(wrong_password_is_refused_and_said)
{
	connect_to(SERVER_WITH(""), "guess");
	ck_assert_int_eq(typed(&t, "authenticate PLAIN joe"), 3);
	ck_err(&t, "NO [AUTHENTICATIONFAILED]");
	ck_var(&t, "state", "not-authenticated");
	typed_close(&t);
}
END_TEST

START_TEST(unnamed_mechanism_is_chosen)
{
	connect_to(SERVER_WITH("SASL-IR"), "secret");
	ck_assert(auth_offered(&t.sh, "joe"));
	ck_assert_int_eq(typed(&t, "\\set user joe"), 0);
	ck_assert_int_eq(typed(&t, "authenticate"), 0);
	ck_var(&t, "state", "authenticated");
	typed_close(&t);
}
END_TEST

START_TEST(unknown_mechanism_is_told_before_anything_is_sent)
{
	connect_to(SERVER_WITH(""), "secret");
	ck_assert_int_eq(typed(&t, "authenticate X-UNHEARD-OF joe"), 1);
	ck_err(&t, "--with");
	typed_close(&t);
}
END_TEST

START_TEST(command_of_the_users_answers)
{
	connect_to(SERVER_WITH(""), NULL);
	ck_assert_int_eq(typed(&t, "authenticate PLAIN --with \"printf '\\\\0joe\\\\0secret'\""),
		0);
	ck_var(&t, "state", "authenticated");
	typed_close(&t);
}
END_TEST

START_TEST(failing_command_cancels)
{
	connect_to(SERVER_WITH(""), NULL);
	ck_assert_int_ne(typed(&t, "authenticate PLAIN --with false"), 0);
	ck_var(&t, "state", "not-authenticated");
	/* The session goes on. */
	ck_assert_int_eq(typed(&t, "noop"), 0);
	typed_close(&t);
}
END_TEST

START_TEST(user_comes_from_the_url_before_the_setting)
{
	struct err e = { 0 };
	char *user;

	typed_open(&t);
	ck_assert_int_eq(typed(&t, "\\set user setting"), 0);
	user = auth_user(&t.sh, &e);
	ck_assert_str_eq(user, "setting");
	free(user);
	t.sh.password = mem_dup_z("secret");
	ck_assert_msg(typed_connect(&t, SERVER_WITH(""), "joe", NULL, &e), "%s", e.msg);
	user = auth_user(&t.sh, &e);
	ck_assert_str_eq(user, "joe");
	free(user);
	typed_close(&t);
}
END_TEST

/* What a server offers, and by what the login is tried: it refuses all. */
static const struct {
	const char *caps, *setting, *tried;
} offers[] = {
	{ "IMAP4rev1", NULL, "login as joe refused: [X] no" },
	{ "IMAP4rev1 SASL-IR", NULL, "login as joe refused: [X] no" },
	{ "IMAP4rev1 AUTH=PLAIN", NULL, "refused by PLAIN: " },
	{ "IMAP4rev1 AUTH=PLAIN SASL-IR", NULL, "refused by PLAIN: " },
	{ "IMAP4rev1 auth=plain", NULL, "refused by PLAIN: " },
	{ "IMAP4rev1 Auth=Scram-Sha-1", NULL, "refused by SCRAM-SHA-1: " },
	{ "IMAP4rev1 AUTH=LOGIN", NULL, "refused by LOGIN: " },
	{ "IMAP4rev1 AUTH=LOGIN LOGINDISABLED", NULL, "refused by LOGIN: " },
	{ "IMAP4rev1 AUTH=LOGIN AUTH=PLAIN", NULL, "refused by PLAIN: " },
	{ "IMAP4rev1 AUTH=PLAIN AUTH=LOGIN", NULL, "refused by PLAIN: " },
	{ "IMAP4rev1 LOGINDISABLED AUTH=PLAIN", NULL, "refused by PLAIN: " },
	{ "IMAP4rev1 AUTH=CRAM-MD5 AUTH=PLAIN", NULL, "refused by CRAM-MD5: " },
	{ "IMAP4rev1 AUTH=CRAM-MD5 AUTH=PLAIN", "PLAIN", "refused by PLAIN: " },
	{ "IMAP4rev1 AUTH=DIGEST-MD5 AUTH=PLAIN", NULL, "refused by PLAIN: " },
	{ "IMAP4rev1 AUTH=SCRAM-SHA-1 AUTH=SCRAM-SHA-256 AUTH=PLAIN", NULL,
		"refused by SCRAM-SHA-256: " },
	/* Without TLS there is nothing to bind to. */
	{ "IMAP4rev1 AUTH=SCRAM-SHA-256-PLUS AUTH=SCRAM-SHA-256", NULL,
		"refused by SCRAM-SHA-256: " },
	{ "IMAP4rev1 AUTH=SCRAM-SHA-256-PLUS", NULL, "login as joe refused: [X] no" },
	/* What needs a ticket, a certificate or a token is not tried with a password. */
	{ "IMAP4rev1 AUTH=GSSAPI AUTH=PLAIN", NULL, "refused by PLAIN: " },
	{ "IMAP4rev1 AUTH=NTLM AUTH=GSSAPI AUTH=LOGIN", NULL, "refused by LOGIN: " },
	{ "IMAP4rev1 AUTH=XOAUTH2 AUTH=PLAIN", NULL, "refused by PLAIN: " },
	{ "IMAP4rev1 AUTH=XOAUTH2 AUTH=OAUTHBEARER", NULL, "login as joe refused: [X] no" },
	{ "IMAP4rev1 AUTH=EXTERNAL", NULL, "login as joe refused: [X] no" },
	{ "IMAP4rev1 AUTH=EXTERNAL AUTH=PLAIN", NULL, "refused by PLAIN: " },
	{ "IMAP4rev1 AUTH=ANONYMOUS", NULL, "login as joe refused: [X] no" },
	{ "IMAP4rev1 AUTH=NTLM", NULL, "login as joe refused: [X] no" },
	{ "IMAP4rev1 AUTH=X-UNHEARD-OF", NULL, "login as joe refused: [X] no" },
	{ "IMAP4rev1 AUTH=", NULL, "login as joe refused: [X] no" },
	{ "IMAP4rev1 AUTH=PLAINX", NULL, "login as joe refused: [X] no" },
	{ "IMAP4rev1 AUTH=PLAIN", "LOGIN", "login as joe refused: [X] no" },
	{ "IMAP4rev1 AUTH=PLAIN AUTH=LOGIN", "login", "refused by LOGIN: " },
	{ "IMAP4rev1", "PLAIN", "refused by PLAIN: " },
	{ "IMAP4rev1", "X-UNHEARD-OF", "imapsh has no mechanism X-UNHEARD-OF" },
	/* What else there is, is told. */
	{ "IMAP4rev1 AUTH=CRAM-MD5 AUTH=PLAIN AUTH=GSSAPI AUTH=X-UNHEARD-OF", NULL,
		"no; the server also offers GSSAPI, PLAIN: choose one by --auth" },
	{ "IMAP4rev1 AUTH=XOAUTH2", NULL,
		"no; the server also offers XOAUTH2: choose one by --auth" },
	{ "IMAP4rev1 AUTH=XOAUTH2 LOGINDISABLED", NULL,
		"(LOGINDISABLED), and no mechanism that it offers is chosen unless named; the server "
		"also offers XOAUTH2" },
	{ "IMAP4rev1 LOGINDISABLED", NULL, "(LOGINDISABLED): use starttls" },
	{ "IMAP4rev1 LOGINDISABLED", "LOGIN", "(LOGINDISABLED): use starttls" },
};

START_TEST(login_is_tried_by_the_best_that_is_offered)
{
	struct buf server = { 0 };
	struct err e = { 0 };

	buf_addf(&server,
		"say() { printf '%%s\\r\\n' \"$@\"; }; say '* OK [CAPABILITY %s] ready'; "
		"while read -r tag verb rest; do case $verb in "
		"LOGOUT*) say \"$tag OK bye\"; exit ;; *) say \"$tag NO [X] no\" ;; esac; done",
		offers[_i].caps);
	typed_open(&t);
	t.sh.password = mem_dup_z("secret");
	if (offers[_i].setting) {
		t.sh.defaults.auth = mem_dup_z(offers[_i].setting);
		ck_assert(shell_settle(&t.sh, &e));
	}
	ck_assert(!typed_connect(&t, buf_z(&server), "joe", NULL, &e));
	ck_assert_msg(strstr(e.msg, offers[_i].tried) != NULL, "%s: no \"%s\" in \"%s\"",
		offers[_i].caps, offers[_i].tried, e.msg);
	buf_clear(&server);
	typed_close(&t);
}
END_TEST

Suite *suite_auth(void);

Suite *suite_auth(void)
{
	Suite *s = suite_create("auth");
	TCase *tc = tcase_create("auth");

	tcase_set_timeout(tc, 20);
	tcase_add_test(tc, right_password_logs_in);
	tcase_add_test(tc, wrong_password_is_refused_and_said);
	tcase_add_test(tc, unnamed_mechanism_is_chosen);
	tcase_add_test(tc, unknown_mechanism_is_told_before_anything_is_sent);
	tcase_add_test(tc, command_of_the_users_answers);
	tcase_add_test(tc, failing_command_cancels);
	tcase_add_test(tc, user_comes_from_the_url_before_the_setting);
	tcase_add_loop_test(tc, login_is_tried_by_the_best_that_is_offered, 0,
		sizeof(offers) / sizeof(offers[0]));
	suite_add_tcase(s, tc);
	return s;
}
