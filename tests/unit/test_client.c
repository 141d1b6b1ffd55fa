/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_client.c: the engine over a stream in memory: what it sends, learns, and refuses.
 */
#include "talk.h"

START_TEST(greeting_with_capabilities_asks_for_none)
{
	struct talk t;

	talk_open(&t, GREETING);
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert_int_eq(state(&t)->phase, PHASE_UNAUTH);
	ck_assert_int_eq(state(&t)->protocol, PROTOCOL_REV1);
	ck_assert_str_eq(state(&t)->greeting, "hello");
	ck_written(&t, "");
	talk_close(&t);
}
END_TEST

START_TEST(greeting_without_capabilities_asks_for_them)
{
	struct talk t;

	talk_open(&t, "* OK hello\r\n* CAPABILITY IMAP4rev1 IDLE\r\nBAAA OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(caps_has(&state(&t)->caps_greeting, "idle"));
	ck_written(&t, "BAAA CAPABILITY\r\n");
	talk_close(&t);
}
END_TEST

START_TEST(greeting_of_bye_is_an_error_with_its_text)
{
	struct talk t;

	talk_open(&t, "* BYE too busy\r\n");
	ck_assert(!imap_greet(t.client, &t.err));
	ck_assert_int_eq(t.err.kind, ERR_CLOSED);
	ck_assert_ptr_nonnull(strstr(t.err.msg, "too busy"));
	ck_assert_int_eq(state(&t)->phase, PHASE_CLOSED);
	talk_close(&t);
}
END_TEST

START_TEST(greeting_that_is_none_is_quoted_with_what_it_looks_like)
{
	static const struct {
		const char *line, *said;
	} rows[] = {
		{ "SSH-2.0-OpenSSH_9.2", " but looks like SSH: 'SSH-2.0-OpenSSH_9.2'" },
		{ "+OK POP3 ready",
			" but looks like POP3, an older way to fetch mail: '+OK POP3 ready'" },
		{ "-ERR no", "POP3" },
		{ "220 mx ESMTP", "SMTP" },
		{ "220-mx ESMTP", "SMTP" },
		{ "554 no", "SMTP" },
		{ "200 news", "NNTP" },
		{ "HTTP/1.1 400 Bad Request", "a web server: 'HTTP/1.1 400" },
		{ "http/1.1 400 Bad Request", "a web server" },
		{ "<html>", "a web server" },
		{ "\"IMPLEMENTATION\" \"Dovecot\"", "ManageSieve" },
		{ "\x15\x03\x01", "looks like TLS: use imaps://" },
		{ "* ACAP (IMPLEMENTATION \"x\")", "ACAP" },
		{ "2200 x", " no IMAP greeting: '2200 x'" },
		{ "* 5 EXISTS", " no IMAP greeting: '* 5 EXISTS'" },
		{ "\033]0;x", " no IMAP greeting: '\\e]0;x'" },
		{ "", " no IMAP greeting: ''" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf line = { 0 };
		struct talk t;

		buf_addf(&line, "%s\r\n", rows[i].line);
		talk_open(&t, buf_z(&line));
		ck_assert(!imap_greet(t.client, &t.err));
		ck_assert_int_eq(t.err.kind, ERR_PROTO);
		ck_assert_msg(strstr(t.err.msg, rows[i].said) != NULL, "%s", t.err.msg);
		talk_close(&t);
		buf_clear(&line);
	}
}
END_TEST

START_TEST(server_of_neither_version_stays_usable)
{
	struct talk t;

	talk_open(&t, "* OK [CAPABILITY XYZ] hello\r\nBAAA OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert_ptr_nonnull(strstr(buf_z(&t.notes), "neither"));
	ck_assert(run(&t, "noop"));
	talk_close(&t);
}
END_TEST

START_TEST(status_is_refused_on_an_imap4_server)
{
	struct talk t;

	talk_open(&t, "* PREAUTH [CAPABILITY IMAP4] hello\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(!run(&t, "status INBOX (MESSAGES)"));
	ck_assert_int_eq(t.err.kind, ERR_CAP);
	ck_written(&t, "");
	talk_close(&t);
}
END_TEST

START_TEST(login_refreshes_capabilities_and_hides_the_password)
{
	struct talk t;

	talk_open(&t,
		GREETING "BAAA OK logged in\r\n* CAPABILITY IMAP4rev1 SORT\r\nBAAB OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "login alice sesame"));
	ck_assert_int_eq(state(&t)->phase, PHASE_AUTH);
	ck_assert(caps_has(&state(&t)->caps_login, "SORT"));
	ck_written(&t, "BAAA LOGIN alice sesame\r\nBAAB CAPABILITY\r\n");
	ck_assert_ptr_null(strstr(buf_z(&t.shown), "sesame"));
	ck_assert_ptr_nonnull(strstr(buf_z(&t.shown), "LOGIN alice [secret]"));
	talk_close(&t);
}
END_TEST

START_TEST(login_whose_ok_has_capabilities_asks_for_none)
{
	struct talk t;

	talk_open(&t, GREETING "BAAA OK [CAPABILITY IMAP4rev1 SORT] in\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "login alice sesame"));
	ck_written(&t, "BAAA LOGIN alice sesame\r\n");
	talk_close(&t);
}
END_TEST

START_TEST(login_is_not_sent_under_logindisabled)
{
	struct talk t;

	talk_open(&t, "* OK [CAPABILITY IMAP4rev1 LOGINDISABLED] hello\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(!run(&t, "login alice sesame"));
	ck_assert_int_eq(t.err.kind, ERR_AUTH);
	ck_written(&t, "");
	talk_close(&t);
}
END_TEST

START_TEST(answer_no_is_a_result)
{
	struct talk t;

	talk_open(&t, GREETING "BAAA NO [AUTHENTICATIONFAILED] wrong\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "login alice sesame"));
	ck_assert_int_eq(t.result.cond, COND_NO);
	ck_assert_str_eq(t.result.code, "AUTHENTICATIONFAILED");
	ck_assert_str_eq(t.result.text, "wrong");
	ck_assert_int_eq(state(&t)->phase, PHASE_UNAUTH);
	talk_close(&t);
}
END_TEST

#define SELECTED \
	"* FLAGS (\\Seen a]b)\r\n* 3 EXISTS\r\n* 1 RECENT\r\n* OK [UIDVALIDITY 7] x\r\n" \
	"* OK [UIDNEXT 9] x\r\n* OK [PERMANENTFLAGS (\\Seen \\*)] x\r\n"

START_TEST(select_fills_the_mailbox)
{
	struct talk t;
	const struct imap_mailbox *m;

	talk_open(&t, PREAUTH SELECTED "BAAA OK [READ-WRITE] done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "select INBOX"));
	m = &state(&t)->mailbox;
	ck_assert_int_eq(state(&t)->phase, PHASE_SELECTED);
	ck_assert_str_eq(m->name, "INBOX");
	ck_assert_uint_eq(m->exists, 3);
	ck_assert_uint_eq(m->recent, 1);
	ck_assert_uint_eq(m->uidvalidity, 7);
	ck_assert_uint_eq(m->uidnext, 9);
	ck_assert_str_eq(m->flags, "(\\Seen a]b)");
	ck_assert_str_eq(m->permanent_flags, "(\\Seen \\*)");
	ck_assert(!m->readonly);
	talk_close(&t);
}
END_TEST

START_TEST(select_that_fails_leaves_nothing_selected)
{
	struct talk t;

	talk_open(&t, PREAUTH SELECTED "BAAA OK done\r\nBAAB NO [NONEXISTENT] no\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "select INBOX"));
	ck_assert(run(&t, "select nowhere"));
	ck_assert_int_eq(state(&t)->phase, PHASE_AUTH);
	ck_assert_ptr_null(state(&t)->mailbox.name);
	ck_assert(!run(&t, "expunge"));
	ck_assert_int_eq(t.err.kind, ERR_STATE);
	talk_close(&t);
}
END_TEST

START_TEST(reselect_warns_of_a_changed_uidvalidity)
{
	struct talk t;

	talk_open(&t,
		PREAUTH SELECTED "BAAA OK done\r\n* OK [UIDVALIDITY 8] x\r\nBAAB OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "select INBOX"));
	ck_assert(run(&t, "select INBOX"));
	ck_assert_ptr_nonnull(strstr(buf_z(&t.notes), "UIDVALIDITY of INBOX changed from 7 to 8"));
	talk_close(&t);
}
END_TEST

START_TEST(mailbox_that_turns_readonly_is_noticed)
{
	struct talk t;

	talk_open(&t,
		PREAUTH SELECTED
		"BAAA OK [READ-WRITE] done\r\n* OK [READ-ONLY] now\r\nBAAB OK x\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "select INBOX"));
	ck_assert(run(&t, "noop"));
	ck_assert(state(&t)->mailbox.readonly);
	ck_assert_ptr_nonnull(strstr(buf_z(&t.notes), "read-only"));
	talk_close(&t);
}
END_TEST

START_TEST(expunge_and_vanished_count_down)
{
	struct talk t;

	talk_open(&t,
		PREAUTH SELECTED "BAAA OK done\r\n* 2 EXPUNGE\r\n* VANISHED 4:5\r\nBAAB OK x\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "select INBOX"));
	ck_assert(run(&t, "noop"));
	ck_assert_uint_eq(state(&t)->mailbox.exists, 0);
	talk_close(&t);
}
END_TEST

START_TEST(literal_waits_for_its_continuation)
{
	struct talk t;

	talk_open(&t, "* PREAUTH [CAPABILITY IMAP4rev1] hello\r\n+ go on\r\nBAAA OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "getquota \"a\nb\""));
	ck_written(&t, "BAAA GETQUOTA {3}\r\na\nb\r\n");
	talk_close(&t);
}
END_TEST

START_TEST(literal_is_not_sent_after_a_refusal)
{
	struct talk t;

	talk_open(&t,
		"* PREAUTH [CAPABILITY IMAP4rev1] hello\r\nBAAA NO too long\r\nBAAB OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "getquota \"a\nb\""));
	ck_assert_int_eq(t.result.cond, COND_NO);
	ck_assert(run(&t, "noop"));
	ck_written(&t, "BAAA GETQUOTA {3}\r\nBAAB NOOP\r\n");
	talk_close(&t);
}
END_TEST

START_TEST(literal_does_not_wait_where_the_server_allows_it)
{
	struct talk t;

	talk_open(&t, PREAUTH "BAAA OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "getquota \"a\nb\""));
	ck_written(&t, "BAAA GETQUOTA {3+}\r\na\nb\r\n");
	talk_close(&t);
}
END_TEST

static uint64_t send_ahead(struct talk *t, const char *line)
{
	struct words w = { 0 };
	enum word_end end;
	struct cmd_dialect dialect = { .caps = &state(t)->caps };
	struct imap_cmd cmd = { 0 };
	uint64_t number;

	ck_assert(words_split(&w, str_c(line), &end, &t->err));
	ck_assert(cmd_encode(&cmd, &w, &dialect, &t->err));
	number = imap_send_ahead(t->client, &cmd);
	cmd_clear(&cmd);
	words_clear(&w);
	return number;
}

static bool land(struct talk *t, uint64_t number)
{
	const struct imap_cmd cmd = { .ahead = number };

	return imap_run(t->client, &cmd, &t->result, &t->err);
}

START_TEST(commands_sent_ahead_are_answered_each_in_its_turn)
{
	struct talk t;

	talk_open(&t, PREAUTH "BAAB NO two\r\n* 1 EXISTS\r\nBAAA OK one\r\nBAAC OK three\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert_uint_eq(send_ahead(&t, "noop"), 1);
	ck_assert_uint_eq(send_ahead(&t, "append x \"a\nb\""), 2);
	ck_assert_uint_eq(imap_flights(t.client), 2);
	ck_assert_int_eq(imap_poll(t.client, &t.err), 0);
	ck_assert(land(&t, 1));
	ck_assert_str_eq(t.result.text, "one");
	ck_assert(land(&t, 2));
	ck_assert_int_eq(t.result.cond, COND_NO);
	ck_assert_str_eq(t.result.text, "two");
	ck_assert_uint_eq(imap_flights(t.client), 0);
	ck_assert(run(&t, "noop"));
	ck_written(&t, "BAAA NOOP\r\nBAAB APPEND x {3+}\r\na\nb\r\nBAAC NOOP\r\n");
	talk_close(&t);
}
END_TEST

START_TEST(literals_sent_ahead_are_traced_like_others)
{
	struct talk t;
	uint64_t one;

	talk_open(&t, PREAUTH "BAAA OK one\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	one = send_ahead(&t, "getquota \"a\nb\"");
	ck_assert(one && land(&t, one));
	ck_assert_str_eq(buf_z(&t.shown), "BAAA GETQUOTA {3+}\r\na\nb\r\n");
	ck_written(&t, "BAAA GETQUOTA {3+}\r\na\nb\r\n");
	talk_close(&t);
}
END_TEST

START_TEST(what_has_to_wait_is_not_sent_ahead)
{
	static const char *const lines[] = { "select x", "close", "expunge", "uid move 1 x",
		"login a b", "enable CONDSTORE", "starttls", "logout", "idle", "delete x" };
	struct talk t;

	talk_open(&t, "* PREAUTH [CAPABILITY IMAP4rev1] hello\r\n" SELECTED "BAAA OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert_uint_eq(send_ahead(&t, "fetch 1 FLAGS"), 0);
	ck_assert(run(&t, "select INBOX"));
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		ck_assert_msg(!send_ahead(&t, lines[i]), "%s", lines[i]);
	/* Its literal would have to be asked for. */
	ck_assert(!send_ahead(&t, "append x \"a\nb\""));
	ck_assert(send_ahead(&t, "fetch 1 FLAGS"));
	ck_assert(send_ahead(&t, "search 1:5"));
	ck_assert(send_ahead(&t, "uid copy 7 x"));
	ck_assert(!send_ahead(&t, "fetch 3 FLAGS"));
	ck_assert(!send_ahead(&t, "uid sort (DATE) UTF-8 1:5"));
	ck_assert(!send_ahead(&t, "copy 1 x"));
	ck_assert(send_ahead(&t, "uid copy 8 x"));
	talk_close(&t);
}
END_TEST

START_TEST(answers_that_could_be_anothers_are_not_asked_for_together)
{
	struct talk t;

	talk_open(&t, "* PREAUTH [CAPABILITY IMAP4rev1] hello\r\n" SELECTED "BAAA OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "select INBOX"));
	ck_assert(send_ahead(&t, "uid fetch 1:5 FLAGS"));
	ck_assert(!send_ahead(&t, "uid fetch 5:6 UID"));
	ck_assert(!send_ahead(&t, "uid store 2 +FLAGS (a)"));
	ck_assert(!send_ahead(&t, "uid fetch 6:* UID"));
	ck_assert(send_ahead(&t, "uid fetch 6:8,10 UID"));
	ck_assert(send_ahead(&t, "status INBOX (UNSEEN)"));
	ck_assert(!send_ahead(&t, "status inbox (MESSAGES)"));
	ck_assert(!send_ahead(&t, "list \"\" *"));
	ck_assert(send_ahead(&t, "status x (UNSEEN)"));
	ck_assert(send_ahead(&t, "getquotaroot INBOX"));
	ck_assert(!send_ahead(&t, "getquotaroot x"));
	ck_assert(!send_ahead(&t, "getquota x"));
	talk_close(&t);
}
END_TEST

/* As Dovecot does it: the data of all, and then the ends. */
START_TEST(answers_of_later_commands_are_held_until_their_turn)
{
	struct talk t;
	uint64_t numbers[4];

	talk_open(&t,
		"* PREAUTH [CAPABILITY IMAP4rev1 SPECIAL] hello\r\n" SELECTED "BAAA OK done\r\n"
		"* 1 FETCH (UID 7 BODY[] {3}\r\na)\n)\r\n* NAMESPACE NIL NIL NIL\r\n"
		"* 2 FETCH (BODY[] {3}\r\nb)\n UID 8)\r\n* STATUS INBOX (UNSEEN 1)\r\n* 3 EXISTS\r\n"
		"BAAC OK second\r\nBAAB OK first\r\nBAAD OK third\r\nBAAE OK fourth\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "select INBOX"));
	numbers[0] = send_ahead(&t, "uid fetch 7 BODY[]");
	numbers[1] = send_ahead(&t, "uid fetch 8 BODY[]");
	numbers[2] = send_ahead(&t, "namespace");
	numbers[3] = send_ahead(&t, "status inbox (UNSEEN)");
	for (size_t i = 0; i < 4; i++) {
		static const char *const seen[] = { "FETCH EXISTS OK", "FETCH OK", "NAMESPACE OK",
			"STATUS OK" };

		buf_truncate(&t.seen, 0);
		ck_assert(land(&t, numbers[i]));
		ck_assert_str_eq(buf_z(&t.seen), seen[i]);
	}
	ck_assert_str_eq(t.result.text, "fourth");
	talk_close(&t);
}
END_TEST

START_TEST(answers_held_are_bounded)
{
	struct imap_limits limits = imap_limits_default;
	struct buf server = { 0 };
	struct talk t;
	uint64_t first;

	limits.response = 65536;
	buf_add_z(&server, PREAUTH);
	for (int i = 0; i < 9000; i++)
		buf_add_z(&server, "* STATUS b ()\r\n");
	talk_open(&t, buf_z(&server));
	imap_client_free(t.client);
	t.memory = stream_memory(buf_str(&server), 0, &t.wait);
	t.client = imap_client_new(t.memory, &t.wait, &limits, &t.events);
	ck_assert(imap_greet(t.client, &t.err));
	first = send_ahead(&t, "status a (UNSEEN)");
	ck_assert(send_ahead(&t, "status b (UNSEEN)"));
	ck_assert(!land(&t, first));
	ck_assert_int_eq(t.err.kind, ERR_LIMIT);
	ck_assert_ptr_nonnull(strstr(t.err.msg, "limit-response"));
	talk_close(&t);
	buf_clear(&server);
}
END_TEST

START_TEST(unasked_responses_are_shown_in_their_order)
{
	struct talk t;

	talk_open(&t, PREAUTH "* 4 EXISTS\r\n* XYZZY foo\r\nBAAA OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "noop"));
	ck_assert_str_eq(buf_z(&t.seen), "PREAUTH EXISTS XYZZY OK");
	talk_close(&t);
}
END_TEST

START_TEST(foreign_tags_do_not_end_a_command)
{
	struct talk t;

	talk_open(&t, PREAUTH "X1 OK not yours\r\nBAAA OK yours\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "noop"));
	ck_assert_str_eq(t.result.text, "yours");
	talk_close(&t);
}
END_TEST

START_TEST(bye_ends_the_session_with_its_text)
{
	struct talk t;

	talk_open(&t, PREAUTH "* BYE going down\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(!run(&t, "noop"));
	ck_assert_int_eq(t.err.kind, ERR_CLOSED);
	ck_assert_ptr_nonnull(strstr(t.err.msg, "going down"));
	ck_assert(!run(&t, "noop"));
	ck_assert_int_eq(t.err.kind, ERR_STATE);
	talk_close(&t);
}
END_TEST

START_TEST(logout_may_end_without_a_tag)
{
	struct talk t;

	talk_open(&t, PREAUTH "* BYE see you\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "logout"));
	ck_assert_int_eq(t.result.cond, COND_BYE);
	ck_assert_str_eq(t.result.text, "see you");
	imap_logout(t.client, 10);
	ck_written(&t, "BAAA LOGOUT\r\n");
	talk_close(&t);
}
END_TEST

START_TEST(enable_of_utf8_changes_the_dialect)
{
	struct talk t;

	talk_open(&t,
		"* PREAUTH [CAPABILITY IMAP4rev1 ENABLE UTF8=ACCEPT] x\r\n* ENABLED UTF8=ACCEPT\r\n"
		"BAAA OK done\r\nBAAB OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "enable UTF8=ACCEPT"));
	ck_assert(state(&t)->utf8);
	ck_assert(run(&t, "create \xC3\xA4"));
	ck_written(&t, "BAAA ENABLE UTF8=ACCEPT\r\nBAAB CREATE \"\xC3\xA4\"\r\n");
	talk_close(&t);
}
END_TEST

START_TEST(numbers_become_letters)
{
	struct buf out = { 0 };

	int2ap(&out, 0);
	buf_add_c(&out, ' ');
	int2ap(&out, 4711);
	ck_assert_str_eq(buf_z(&out), "A BCGH");
	buf_clear(&out);
}
END_TEST

Suite *suite_client(void);
Suite *suite_client(void)
{
	Suite *s = suite_create("client");
	TCase *tc = tcase_create("client");

	tcase_add_test(tc, greeting_with_capabilities_asks_for_none);
	tcase_add_test(tc, greeting_without_capabilities_asks_for_them);
	tcase_add_test(tc, greeting_of_bye_is_an_error_with_its_text);
	tcase_add_test(tc, greeting_that_is_none_is_quoted_with_what_it_looks_like);
	tcase_add_test(tc, server_of_neither_version_stays_usable);
	tcase_add_test(tc, status_is_refused_on_an_imap4_server);
	tcase_add_test(tc, login_refreshes_capabilities_and_hides_the_password);
	tcase_add_test(tc, login_whose_ok_has_capabilities_asks_for_none);
	tcase_add_test(tc, login_is_not_sent_under_logindisabled);
	tcase_add_test(tc, answer_no_is_a_result);
	tcase_add_test(tc, select_fills_the_mailbox);
	tcase_add_test(tc, select_that_fails_leaves_nothing_selected);
	tcase_add_test(tc, reselect_warns_of_a_changed_uidvalidity);
	tcase_add_test(tc, mailbox_that_turns_readonly_is_noticed);
	tcase_add_test(tc, expunge_and_vanished_count_down);
	tcase_add_test(tc, literal_waits_for_its_continuation);
	tcase_add_test(tc, literal_is_not_sent_after_a_refusal);
	tcase_add_test(tc, literal_does_not_wait_where_the_server_allows_it);
	tcase_add_test(tc, commands_sent_ahead_are_answered_each_in_its_turn);
	tcase_add_test(tc, literals_sent_ahead_are_traced_like_others);
	tcase_add_test(tc, what_has_to_wait_is_not_sent_ahead);
	tcase_add_test(tc, answers_that_could_be_anothers_are_not_asked_for_together);
	tcase_add_test(tc, answers_of_later_commands_are_held_until_their_turn);
	tcase_add_test(tc, answers_held_are_bounded);
	tcase_add_test(tc, unasked_responses_are_shown_in_their_order);
	tcase_add_test(tc, foreign_tags_do_not_end_a_command);
	tcase_add_test(tc, bye_ends_the_session_with_its_text);
	tcase_add_test(tc, logout_may_end_without_a_tag);
	tcase_add_test(tc, enable_of_utf8_changes_the_dialect);
	tcase_add_test(tc, numbers_become_letters);
	suite_add_tcase(s, tc);
	return s;
}
