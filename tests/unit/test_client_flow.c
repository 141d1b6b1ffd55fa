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
	tcase_add_test(tc, raw_gives_a_line_at_each_continuation);
	tcase_add_test(tc, recv_reads_lines_and_bytes);
	suite_add_tcase(s, tc);
	return s;
}
