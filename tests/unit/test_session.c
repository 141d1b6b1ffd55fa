/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_session.c: one connection's life, as whom, and what it leaves for the next one.
 */
#include "shell/session.h"

#include <unistd.h>

#include "shell/run.h"
#include "unit/typed.h"

#define READY SERVER("* OK [CAPABILITY IMAP4rev1] ready")

static void connects(struct typed *t, const char *script, const char *user, const char *mailbox)
{
	struct err e = { 0 };

	ck_assert_msg(typed_connect(t, script, user, mailbox, &e), "%s", e.msg);
}

static void password(struct typed *t, const char *text)
{
	t->sh.password = mem_dup_z(text);
}

START_TEST(opening_logs_in_and_selects)
{
	struct typed t;

	typed_open(&t);
	password(&t, "right");
	connects(&t, READY, "joe", "INBOX");
	ck_var(&t, "state", "selected");
	ck_var(&t, "user", "joe");
	ck_var(&t, "mailbox", "INBOX");
	ck_var(&t, "uidvalidity", "9");
	ck_assert(t.sh.session.restored);
	typed_close(&t);
}
END_TEST

START_TEST(reopening_restores_what_was_done_by_hand)
{
	struct err e = { 0 };
	struct typed t;

	typed_open(&t);
	password(&t, "right");
	connects(&t, READY, NULL, NULL);
	ck_assert_int_eq(typed(&t, "login joe right"), 0);
	ck_assert_int_eq(typed(&t, "examine Archive"), 0);
	ck_assert_int_eq(typed(&t, "xatom DIE"), 2);
	ck_assert_ptr_null(t.sh.session.client);
	ck_err(&t, "exit status 3");
	ck_assert_msg(session_reopen(&t.sh, &e), "%s", e.msg);
	ck_var(&t, "user", "joe");
	ck_var(&t, "mailbox", "Archive");
	typed_close(&t);
}
END_TEST

START_TEST(closed_mailbox_is_not_opened_again)
{
	struct err e = { 0 };
	struct typed t;

	typed_open(&t);
	connects(&t, SERVER("* PREAUTH [CAPABILITY IMAP4rev1] ready"), NULL, "INBOX");
	ck_assert_int_eq(typed(&t, "close"), 0);
	ck_assert_msg(session_reopen(&t.sh, &e), "%s", e.msg);
	ck_var(&t, "state", "authenticated");
	typed_close(&t);
}
END_TEST

START_TEST(refused_login_ends_a_script_and_not_the_prompt)
{
	for (int interactive = 0; interactive < 2; interactive++) {
		struct err e = { 0 };
		struct typed t;

		typed_open(&t);
		password(&t, "wrong");
		t.sh.interactive = interactive;
		ck_assert(!typed_connect(&t, READY, "joe", "INBOX", &e));
		ck_assert_int_eq(e.kind, ERR_AUTH);
		ck_assert_ptr_nonnull(strstr(e.msg, "login as joe refused"));
		ck_assert_int_eq(t.sh.session.client != NULL, interactive);
		/* What was wanted is wanted still. */
		ck_assert_str_eq(t.sh.session.user, "joe");
		ck_assert_str_eq(t.sh.session.mailbox, "INBOX");
		typed_close(&t);
	}
}
END_TEST

START_TEST(secret_needs_encryption_or_a_near_server)
{
	struct err e = { 0 };
	struct typed t;

	typed_open(&t);
	connects(&t, READY, NULL, NULL);
	ck_assert(session_may_send_secret(&t.sh, &e));
	typed_close(&t);
}
END_TEST

static bool is_far(struct stream *s, enum stream_ask what, void *answer)
{
	(void)s;
	(void)what;
	(void)answer;
	return false;
}

/* Whatever sends it; and what carries none goes out. */
START_TEST(secret_is_not_sent_to_a_far_server_in_the_clear)
{
	static const struct {
		const char *line;
		bool secret;
	} cases[] = {
		{ "login joe MARK", true },
		{ "login joe", true },
		{ "authenticate PLAIN", true },
		{ "login_cram_md5", true },
		{ "xatom LOGIN joe MARK", true },
		{ "xatom UID LOGIN joe MARK", true },
		{ "xatom AUTHENTICATE PLAIN MARK", true },
		{ "xatom AUTHENTICATE PLAIN", true },
		{ "uid login joe MARK", true },
		{ "\\raw LOGIN joe MARK", true },
		{ "\\raw LOGIN\tjoe\tMARK", true },
		{ "\\raw \"LOGIN\" joe MARK", true },
		{ "\\raw a1 LOGIN joe MARK", true },
		{ "\\raw LOGIN {3}", true },
		{ "\\raw AUTHENTICATE PLAIN", true },
		{ "\\send \"a1 LOGIN joe MARK\\r\\n\"", true },
		{ "\\send \"a1 \\x4cOGIN joe MARK\\r\\n\"", true },
		{ "\\send \"a1 AUTHENTICATE PLAIN\\r\\n\"", true },
		{ "\\send \"a1 NOOP\\r\\n\"", false },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct typed t;
		struct shell *sh = &t.sh;
		struct err e = { 0 };
		struct stream_ops ops;
		struct stream *far;

		typed_open(&t);
		sh->wait.cancel_fd = -1;
		sh->events = run_events;
		sh->events.ctx = sh;
		far = stream_memory(STR("* OK [CAPABILITY IMAP4rev1] hello\r\n"), 0, &sh->wait);
		ops = *far->ops;
		ops.ask = is_far;
		far->ops = &ops;
		sh->session.client = imap_client_new(far, &sh->wait, &sh->limits, &sh->events);
		ck_assert(imap_greet(sh->session.client, &e));
		ck_assert_msg(typed(&t, cases[i].line) == (cases[i].secret ? 5 : 0), "%s %s",
			t.err_text, cases[i].line);
		ck_assert_msg((stream_memory_written(far).n == 0) == cases[i].secret, "%s",
			cases[i].line);
		session_drop(sh);
		typed_close(&t);
	}
}
END_TEST

START_TEST(raw_line_with_a_line_end_sends_nothing)
{
	static const char *const lines[] = { "\\raw NOOP\nX", "\\raw NOOP\rX", "\\raw NOOP\r\nX",
		"-\\raw NOOP\nX" };
	struct typed t;

	typed_open(&t);
	connects(&t, READY, NULL, NULL);
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		uint64_t sent = imap_client_stream(t.sh.session.client)->out;

		typed(&t, lines[i]);
		ck_err(&t, "line end");
		ck_assert_uint_eq(imap_client_stream(t.sh.session.client)->out, sent);
	}
	ck_assert_int_eq(typed(&t, "\\raw NOOP\r\n"), 0);
	typed_close(&t);
}
END_TEST

START_TEST(server_that_is_none_leaves_nothing_open)
{
	static const struct {
		const char *script;
		enum err_kind kind;
	} cases[] = {
		{ "exit 7", ERR_CLOSED },
		{ "echo hello", ERR_PROTO },
		{ "echo '* BYE not today'", ERR_CLOSED },
		{ "/nonexistent/server", ERR_CLOSED },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct err e = { 0 };
		struct typed t;

		typed_open(&t);
		ck_assert(!typed_connect(&t, cases[i].script, NULL, NULL, &e));
		ck_assert_msg(e.kind == cases[i].kind, "%s: %s", cases[i].script, e.msg);
		ck_assert_ptr_null(t.sh.session.client);
		ck_assert_ptr_null(session_client(&t.sh, &e));
		ck_assert_int_eq(e.kind, ERR_STATE);
		typed_close(&t);
	}
}
END_TEST

START_TEST(limits_follow_the_settings)
{
	struct settings set;
	struct imap_limits limits;

	settings_init(&set);
	set.limit_line = 5000;
	set.limit_literal = 7;
	limits = session_limits(&set);
	ck_assert_uint_eq(limits.line, 5000);
	ck_assert_uint_eq(limits.literal, 7);
	settings_clear(&set);
}
END_TEST

/* A session with all that can hang on one, and a variable of the person's. */
static void begin_work(struct typed *t)
{
	struct err e = { 0 };

	typed_open(t);
	password(t, "right");
	ck_assert_msg(typed_connect(t, READY, "joe", "INBOX", &e), "%s", e.msg);
	ck_assert_int_eq(typed(t, "\\set base mine"), 0);
	ck_assert_int_eq(typed(t, "search ALL"), 0);
	caps_add(&t->sh.mailboxes, STR("Archive"));
}

static const char *const failing_targets[] = {
	"nosuch://x",
	"imap://127.0.0.1:1",
	"--exec \"exit 7\"",
	"--exec \"echo hello\"",
	"--exec \"echo '* BYE not today'\"",
	"--exec \"echo '* OK [CAPABILITY IMAP4rev1] x'; read x; echo \\\"${x%% *} NO no\\\"; read x\" --user eve",
	"--exec \"echo '* OK [CAPABILITY IMAP4rev1] x'; read x; echo \\\"${x%% *} BAD no\\\"\" --tls starttls",
	"--exec \"echo '* OK [CAPABILITY IMAP4rev1] x'\" --trace=/dev/null/trace",
	"--exec \"sleep 60\" --timeout 1",
};

START_TEST(failing_connect_at_the_prompt_keeps_the_session)
{
	struct buf line = { 0 };
	struct typed t;

	begin_work(&t);
	t.sh.interactive = true;
	free(t.sh.password_for.place);
	t.sh.password_for.place = mem_dup_z("");
	buf_addf(&line, "\\connect %s", failing_targets[_i]);
	ck_assert_int_ne(typed(&t, buf_z(&line)), 0);
	buf_clear(&line);
	ck_var(&t, "state", "selected");
	ck_var(&t, "mailbox", "INBOX");
	ck_var(&t, "user", "joe");
	ck_var(&t, "found", "2:3");
	ck_var(&t, "status", "OK");
	ck_var(&t, "base", "mine");
	ck_assert_uint_eq(t.sh.mailboxes.n, 1);
	ck_assert_str_eq(t.sh.set.user, "joe");
	ck_assert_uint_eq(t.sh.set.timeout, 60);
	ck_assert_int_eq(typed(&t, "\\response SEARCH"), 0);
	ck_out(&t, "2 3");
	ck_assert_int_eq(typed(&t, "noop"), 0);
	typed_close(&t);
}
END_TEST

START_TEST(failing_connect_in_a_script_leaves_no_session)
{
	struct buf line = { 0 };
	struct typed t;

	begin_work(&t);
	buf_addf(&line, "-\\connect %s", failing_targets[_i]);
	typed(&t, buf_z(&line));
	buf_clear(&line);
	/* A server that cannot be read at all was never tried. */
	ck_var(&t, "state", _i ? "disconnected" : "selected");
	typed_close(&t);
}
END_TEST

START_TEST(connect_at_the_prompt_ends_the_old_session_when_the_new_one_stands)
{
	char folder[] = "/tmp/imapsh-session-XXXXXX";
	struct err e = { 0 };
	struct buf server = { 0 }, seen = { 0 };
	struct typed t;

	ck_assert_ptr_nonnull(mkdtemp(folder));
	/* The old server tells how it ended. */
	buf_addf(&server, "trap 'exit 1' HUP; %s; : >%s/logged-out",
		"say() { printf '%s\\r\\n' \"$@\"; }; say '* PREAUTH [CAPABILITY IMAP4rev1] ready'; "
		"while read -r tag verb rest; do say \"$tag OK done\"; "
		"case $verb in LOGOUT*) break ;; esac; done",
		folder);
	typed_open(&t);
	ck_assert_msg(typed_connect(&t, buf_z(&server), NULL, NULL, &e), "%s", e.msg);
	ck_assert_int_eq(typed(&t, "\\set base mine"), 0);
	caps_add(&t.sh.mailboxes, STR("Archive"));
	ck_assert_int_eq(typed(&t, "noop"), 0);
	t.sh.interactive = true;
	ck_assert_msg(typed_connect(&t, SERVER("* PREAUTH [CAPABILITY IMAP4rev1] new"), NULL,
			      "INBOX", &e),
		"%s", e.msg);
	ck_var(&t, "mailbox", "INBOX");
	ck_var(&t, "base", "mine");
	ck_assert_uint_eq(t.sh.mailboxes.n, 0);
	ck_assert_int_eq(typed(&t, "\\response EXISTS"), 0);
	ck_out(&t, "3");
	buf_addf(&seen, "%s/logged-out", folder);
	ck_assert_int_eq(access(buf_z(&seen), F_OK), 0);
	unlink(buf_z(&seen));
	rmdir(folder);
	buf_clear(&seen);
	buf_clear(&server);
	typed_close(&t);
}
END_TEST

START_TEST(reconnect_is_to_the_session_there_was)
{
	struct typed t;

	begin_work(&t);
	t.sh.interactive = true;
	ck_assert_int_ne(typed(&t, "\\connect --exec \"exit 7\" --user eve"), 0);
	ck_assert_int_eq(typed(&t, "\\reconnect"), 0);
	ck_var(&t, "user", "joe");
	ck_var(&t, "mailbox", "INBOX");
	typed_close(&t);
}
END_TEST

Suite *suite_session(void);
Suite *suite_session(void)
{
	Suite *s = suite_create("session");
	TCase *tc = tcase_create("session");

	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, opening_logs_in_and_selects);
	tcase_add_test(tc, reopening_restores_what_was_done_by_hand);
	tcase_add_test(tc, closed_mailbox_is_not_opened_again);
	tcase_add_test(tc, refused_login_ends_a_script_and_not_the_prompt);
	tcase_add_test(tc, secret_needs_encryption_or_a_near_server);
	tcase_add_test(tc, secret_is_not_sent_to_a_far_server_in_the_clear);
	tcase_add_test(tc, raw_line_with_a_line_end_sends_nothing);
	tcase_add_test(tc, server_that_is_none_leaves_nothing_open);
	tcase_add_test(tc, limits_follow_the_settings);
	tcase_add_loop_test(tc, failing_connect_at_the_prompt_keeps_the_session, 0,
		sizeof(failing_targets) / sizeof(failing_targets[0]));
	tcase_add_loop_test(tc, failing_connect_in_a_script_leaves_no_session, 0,
		sizeof(failing_targets) / sizeof(failing_targets[0]));
	tcase_add_test(tc, connect_at_the_prompt_ends_the_old_session_when_the_new_one_stands);
	tcase_add_test(tc, reconnect_is_to_the_session_there_was);
	suite_add_tcase(s, tc);
	return s;
}
