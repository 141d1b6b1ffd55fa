/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_client_flow.c: the commands that are a dialogue: STARTTLS, AUTHENTICATE, raw lines and bytes.
 */
#include "talk.h"

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
