/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_client_flow.c: the commands that are a dialogue: STARTTLS, AUTHENTICATE, raw lines and bytes.
 */
#include "talk.h"

/* TLS that is a stream in memory with what the server says behind the handshake. */
static bool upgrade_to_memory(void *ctx, struct stream **top, struct err *e)
{
	struct talk *t = ctx;

	(void)e;
	stream_free(*top);
	*top = t->memory =
		stream_memory(STR("* CAPABILITY IMAP4rev1\r\nBAAB OK done\r\n"), 0, &t->wait);
	return true;
}

START_TEST(starttls_makes_the_state_new)
{
	struct talk t;

	talk_open(&t,
		"* OK [CAPABILITY IMAP4rev2 STARTTLS] hello\r\n"
		"* ENABLED UTF8=ACCEPT IMAP4rev2\r\n* 7 EXISTS\r\n* OK [UIDNEXT 9] x\r\n"
		"* FLAGS (\\Seen)\r\n* BYE forged\r\nBAAA OK begin\r\n");
	t.events.upgrade = upgrade_to_memory;
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(imap_starttls(t.client, &t.result, &t.err));
	ck_assert(!state(&t)->utf8);
	ck_assert(!state(&t)->bye);
	ck_assert(!state(&t)->enabled.known);
	ck_assert_int_eq(state(&t)->protocol, PROTOCOL_REV1);
	ck_assert_int_eq(state(&t)->phase, PHASE_UNAUTH);
	ck_assert_uint_eq(state(&t)->mailbox.exists, 0);
	ck_assert(!state(&t)->mailbox.has_uidnext);
	ck_assert_ptr_null(state(&t)->mailbox.flags);
	ck_assert_str_eq(state(&t)->greeting, "hello");
	ck_assert(!caps_has(&state(&t)->caps, "STARTTLS"));
	ck_assert_str_eq(buf_z(&t.seen), "OK OK BYE OK CAPABILITY OK");
	ck_assert_ptr_nonnull(strstr(buf_z(&t.notes), "dropped 3 responses of "));
	ck_assert(!imap_client_guarded(t.client));
	talk_close(&t);
}
END_TEST

START_TEST(starttls_refused_lets_data_be_data_again)
{
	struct talk t;

	talk_open(&t, GREETING "* 7 EXISTS\r\nBAAA NO no\r\n* 8 EXISTS\r\nBAAB OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(imap_starttls(t.client, &t.result, &t.err));
	ck_assert_uint_eq(state(&t)->mailbox.exists, 0);
	ck_assert_ptr_nonnull(strstr(buf_z(&t.notes), "dropped 1 response of 12 bytes"));
	ck_assert(run(&t, "noop"));
	ck_assert_uint_eq(state(&t)->mailbox.exists, 8);
	talk_close(&t);
}
END_TEST

START_TEST(guarded_client_stays_so_when_starttls_is_refused)
{
	struct talk t;

	talk_open(&t, GREETING "BAAA NO no\r\n* 8 EXISTS\r\nBAAB OK [UIDNEXT 5] done\r\n");
	imap_client_guard(t.client);
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(imap_starttls(t.client, &t.result, &t.err));
	ck_assert(imap_client_guarded(t.client));
	ck_assert(run(&t, "noop"));
	ck_assert_uint_eq(state(&t)->mailbox.exists, 0);
	ck_assert(!state(&t)->mailbox.has_uidnext);
	ck_assert_str_eq(buf_z(&t.notes), "");
	imap_client_free(t.client);
	t.client = NULL;
	ck_assert_ptr_nonnull(strstr(buf_z(&t.notes), "dropped 1 response of 12 bytes"));
	talk_close(&t);
}
END_TEST

START_TEST(starttls_with_injected_bytes_is_refused)
{
	struct talk t;

	talk_open(&t, GREETING "BAAA OK begin\r\n* CAPABILITY EVIL\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(!imap_starttls(t.client, &t.result, &t.err));
	ck_assert_int_eq(t.err.kind, ERR_TLS);
	ck_assert_ptr_nonnull(strstr(t.err.msg, "injected"));
	ck_assert_int_eq(state(&t)->phase, PHASE_CLOSED);
	talk_close(&t);
}
END_TEST

/* A mechanism that answers each challenge with itself in angle brackets, or cancels at "stop". */
static bool echo_step(void *ctx, struct str challenge, struct buf *out, struct err *e)
{
	(void)ctx;
	if (str_is(challenge, "stop"))
		return err_set(e, ERR_AUTH, 0, "stopped");
	buf_addf(out, "<%.*s>", STR_ARG(challenge));
	return true;
}

static bool authenticate(struct talk *t, bool initial)
{
	const struct imap_auth auth = { .mech = "ECHO",
		.user = "alice",
		.initial = initial,
		.step = echo_step };

	return imap_greet(t->client, &t->err) &&
		imap_authenticate(t->client, &auth, &t->result, &t->err);
}

START_TEST(authenticate_answers_challenges_in_base64_and_hides_them)
{
	struct talk t;

	talk_open(&t, GREETING "+ YWI=\r\nBAAA OK [CAPABILITY IMAP4rev1] in\r\n");
	ck_assert(authenticate(&t, false));
	ck_written(&t, "BAAA AUTHENTICATE ECHO\r\nPGFiPg==\r\n");
	ck_assert_ptr_null(strstr(buf_z(&t.shown), "PGFiPg"));
	ck_assert_str_eq(state(&t)->user, "alice");
	talk_close(&t);
}
END_TEST

START_TEST(authenticate_sends_an_initial_response_where_allowed)
{
	struct talk t;

	talk_open(&t, GREETING "BAAA OK [CAPABILITY IMAP4rev1] in\r\n");
	ck_assert(authenticate(&t, true));
	ck_written(&t, "BAAA AUTHENTICATE ECHO PD4=\r\n");
	talk_close(&t);
}
END_TEST

START_TEST(authenticate_is_cancelled_with_a_star)
{
	struct talk t;

	talk_open(&t, GREETING "+ c3RvcA==\r\nBAAA BAD cancelled\r\n");
	ck_assert(!authenticate(&t, false));
	ck_assert_str_eq(t.err.msg, "stopped");
	ck_written(&t, "BAAA AUTHENTICATE ECHO\r\n*\r\n");
	ck_assert_int_eq(state(&t)->phase, PHASE_UNAUTH);
	talk_close(&t);
}
END_TEST

START_TEST(authenticate_cancels_when_a_challenge_is_no_base64)
{
	struct talk t;

	talk_open(&t, GREETING "+ !!!\r\nBAAA BAD cancelled\r\n");
	ck_assert(!authenticate(&t, false));
	ck_assert_int_eq(t.err.kind, ERR_AUTH);
	ck_written(&t, "BAAA AUTHENTICATE ECHO\r\n*\r\n");
	talk_close(&t);
}
END_TEST

static char *give_abc(void *ctx)
{
	(void)ctx;
	return mem_dup_z("abc");
}

START_TEST(raw_gives_a_line_at_each_continuation)
{
	struct talk t;

	talk_open(&t, PREAUTH "+ more\r\nBAAA OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(imap_raw(t.client, STR("XFROB {3}"), give_abc, NULL, &t.result, &t.err));
	ck_written(&t, "BAAA XFROB {3}\r\nabc\r\n");
	talk_close(&t);
}
END_TEST

START_TEST(recv_reads_lines_and_bytes)
{
	struct talk t;
	struct buf got = { 0 };

	talk_open(&t, PREAUTH "one\r\ntwothree");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(imap_recv_bytes(t.client, 0, &got, &t.err));
	ck_assert(imap_recv_bytes(t.client, 3, &got, &t.err));
	ck_assert_str_eq(buf_z(&got), "one\r\ntwo");
	ck_assert(!imap_recv_bytes(t.client, 6, &got, &t.err));
	ck_assert_int_eq(t.err.kind, ERR_CLOSED);
	buf_clear(&got);
	talk_close(&t);
}
END_TEST

/* --- IDLE --- */

/* The clock is what it is, and so much more. */
static int64_t ahead_ms;
int64_t __real_wait_now(void);
int64_t __wrap_wait_now(void);

int64_t __wrap_wait_now(void)
{
	return __real_wait_now() + ahead_ms;
}

static int64_t pass_ms;

/* Time passes as soon as the server idles. */
static void see_and_wait(void *ctx, struct imap_resp *r)
{
	see(ctx, r);
	if (r->kind == RESP_CONTINUE)
		ahead_ms += pass_ms;
}

#define MINUTES(n) ((int64_t)(n)*60 * 1000)
#define IDLING "read -r idle; echo '+ idling'; read -r done; "

static const struct {
	const char *server;
	int64_t pass;
	int64_t deadline; /* behind the clock's beginning; -1: none */
	const char *sent;
	enum cond cond;
} idling[] = {
	{ IDLING "echo BAAA OK; read -r idle; echo BAAB NO not now", MINUTES(29), -1,
		"BAAA IDLE\r\nDONE\r\nBAAB IDLE\r\n", COND_NO },
	{ IDLING "echo BAAA OK; " IDLING "echo BAAB OK; read -r idle; echo BAAC BAD what",
		MINUTES(29), -1, "BAAA IDLE\r\nDONE\r\nBAAB IDLE\r\nDONE\r\nBAAC IDLE\r\n",
		COND_BAD },
	/* The end of one was refused: there is no next. */
	{ IDLING "echo BAAA NO no", MINUTES(29), -1, "BAAA IDLE\r\nDONE\r\n", COND_NO },
	{ IDLING "echo BAAA BAD what", MINUTES(30), -1, "BAAA IDLE\r\nDONE\r\n", COND_BAD },
	/* A minute before it is not renewed. */
	{ "read -r idle; echo '+ idling'; sleep 0.2; echo BAAA OK enough", MINUTES(28), -1,
		"BAAA IDLE\r\n", COND_OK },
	/* The deadline is everybody's. */
	{ IDLING "echo BAAA OK", MINUTES(28), MINUTES(28), "BAAA IDLE\r\nDONE\r\n", COND_OK },
	{ IDLING "echo BAAA OK", MINUTES(29), MINUTES(29), "BAAA IDLE\r\nDONE\r\n", COND_OK },
	{ IDLING "echo BAAA OK; " IDLING "echo BAAB OK", MINUTES(29), MINUTES(40),
		"BAAA IDLE\r\nDONE\r\nBAAB IDLE\r\nDONE\r\n", COND_OK },
};

START_TEST(idle_is_renewed_after_29_minutes_as_long_as_that_is_allowed)
{
	struct stream *server;
	struct buf script = { 0 };
	struct talk t;
	int64_t deadline = idling[_i].deadline;

	ahead_ms = 0;
	pass_ms = idling[_i].pass;
	talk_open(&t, "");
	imap_client_free(t.client);
	t.events.response = see_and_wait;
	/* A command more than expected, and the session is over. */
	buf_addf(&script, "echo '* PREAUTH [CAPABILITY IMAP4rev1 IDLE] hello'; %s; cat >/dev/null",
		idling[_i].server);
	server = stream_child(buf_z(&script), &t.wait, &t.err);
	ck_assert(server != NULL);
	t.client = imap_client_new(server, &t.wait, &imap_limits_default, &t.events);
	ck_assert_msg(imap_greet(t.client, &t.err), "%s", t.err.msg);
	if (deadline >= 0)
		deadline += wait_now();
	ck_assert_msg(imap_idle(t.client, -1, deadline, &t.result, &t.err), "%s", t.err.msg);
	ck_assert_int_eq(t.result.cond, idling[_i].cond);
	ck_assert_str_eq(buf_z(&t.shown), idling[_i].sent);
	ck_assert_uint_lt(t.result.usec, UINT64_C(60) * 1000 * 1000);
	talk_close(&t);
	buf_clear(&script);
}
END_TEST

START_TEST(unauthenticate_ends_compression)
{
	/* "BAAC OK out" and a line end in one stored block, which is the last, then clear text. */
	static const char answers[] =
		"* PREAUTH [CAPABILITY IMAP4rev1] hi\r\nBAAA OK go\r\n"
		"\x01\x0d\x00\xf2\xff"
		"BAAB OK out\r\n"
		"* CAPABILITY IMAP4rev1\r\nBAAC OK asked\r\n* 3 EXISTS\r\nBAAD OK done\r\n";
	struct stream_compression active;
	struct imap_cmd cmd = { 0 };
	struct talk t;

	talk_open_bytes(&t, (struct str){ answers, sizeof(answers) - 1 });
	ck_assert(imap_greet(t.client, &t.err));
	cmd_make(&cmd, "COMPRESS DEFLATE");
	ck_assert_msg(imap_compress(t.client, &cmd, &t.result, &t.err), "%s", t.err.msg);
	cmd_clear(&cmd);
	ck_assert(stream_ask(imap_client_stream(t.client), ASK_COMPRESSION, &active));
	ck_assert_msg(run(&t, "unauthenticate"), "%s", t.err.msg);
	ck_assert(!stream_ask(imap_client_stream(t.client), ASK_COMPRESSION, &active));
	ck_assert_int_eq(state(&t)->phase, PHASE_UNAUTH);
	ck_assert_msg(run(&t, "noop"), "%s", t.err.msg);
	ck_assert_uint_eq(state(&t)->mailbox.exists, 3);
	talk_close(&t);
}
END_TEST

Suite *suite_client_flow(void);
Suite *suite_client_flow(void)
{
	Suite *s = suite_create("client_flow");
	TCase *tc = tcase_create("client_flow");

	tcase_add_test(tc, starttls_makes_the_state_new);
	tcase_add_test(tc, starttls_refused_lets_data_be_data_again);
	tcase_add_test(tc, guarded_client_stays_so_when_starttls_is_refused);
	tcase_add_test(tc, starttls_with_injected_bytes_is_refused);
	tcase_add_test(tc, authenticate_answers_challenges_in_base64_and_hides_them);
	tcase_add_test(tc, authenticate_sends_an_initial_response_where_allowed);
	tcase_add_test(tc, authenticate_is_cancelled_with_a_star);
	tcase_add_test(tc, authenticate_cancels_when_a_challenge_is_no_base64);
	tcase_add_test(tc, unauthenticate_ends_compression);
	tcase_add_test(tc, raw_gives_a_line_at_each_continuation);
	tcase_add_test(tc, recv_reads_lines_and_bytes);
	tcase_add_loop_test(tc, idle_is_renewed_after_29_minutes_as_long_as_that_is_allowed, 0,
		sizeof(idling) / sizeof(idling[0]));
	suite_add_tcase(s, tc);
	return s;
}
