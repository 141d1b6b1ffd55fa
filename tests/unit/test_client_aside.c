/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_client_aside.c: a question whose answer may come late, in pieces, or never, over a socket.
 */
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

#include "talk.h"

static struct talk t;
static int server = -1, cancel[2];
static struct buf names;

static void hear(void *ctx, struct imap_resp *r)
{
	(void)ctx;
	buf_addf(&names, "%s%.*s", names.n ? " " : "", STR_ARG(r->u.list.name));
}

static void say(const char *text)
{
	ck_assert_int_eq(write(server, text, strlen(text)), (ssize_t)strlen(text));
}

static void open_both(void)
{
	int fds[2];

	memset(&t, 0, sizeof(t));
	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	ck_assert_int_eq(pipe(cancel), 0);
	server = fds[1];
	t.wait = (struct wait){ .cancel_fd = cancel[0], .timeout_ms = 2000 };
	t.events = (struct imap_events){ .response = see,
		.aside = hear,
		.note = note,
		.upgrade = no_upgrade,
		.ctx = &t };
	t.client = imap_client_new(stream_fd(fds[0], &t.wait, "peer", "self", true), &t.wait,
		&imap_limits_default, &t.events);
	say(PREAUTH);
	ck_assert_msg(imap_greet(t.client, &t.err), "%s", t.err.msg);
	buf_truncate(&t.seen, 0);
	buf_truncate(&names, 0);
}

static void close_both(void)
{
	talk_close(&t);
	close(server);
	close(cancel[0]);
	close(cancel[1]);
	buf_clear(&names);
}

/* Asks and says how many milliseconds it took. */
static int64_t ask(void)
{
	int64_t start = wait_now();

	ck_assert_msg(imap_aside(t.client, "LIST \"\" \"*\"", 100, &t.err), "%s", t.err.msg);
	return wait_now() - start;
}

static void ck_sent(const char *expected)
{
	char got[256];
	ssize_t n = recv(server, got, sizeof(got) - 1, MSG_DONTWAIT);

	got[n > 0 ? n : 0] = 0;
	ck_assert_str_eq(got, expected);
}

#define LISTED "* LIST () \"/\" one\r\n* LIST () \"/\" two\r\n"

START_TEST(an_answer_at_hand_is_taken_and_not_shown)
{
	say(LISTED "* 7 EXISTS\r\nBAAA OK done\r\n");
	ask();
	ck_assert_str_eq(buf_z(&names), "one two");
	ck_assert_str_eq(buf_z(&t.seen), "EXISTS");
	ck_sent("BAAA LIST \"\" \"*\"\r\n");
}
END_TEST

/* Whatever of the answer is there: nothing, a part of a line, of a literal, of the lines, or no end of them. */
static const char *const pieces[] = { "", "*", "* LIST () \"/\" on", LISTED,
	"* LIST () \"/\" one\r\n* LI", "* LIST () \"/\" {3}\r\n", "* LIST () \"/\" {3}\r\non",
	LISTED "BAAA OK do" };

START_TEST(what_is_late_is_left_for_later)
{
	const char *whole = LISTED "BAAA OK done\r\n* 7 EXISTS\r\n";
	const char *rest = strstr(pieces[_i], "{3}") ? "" : whole + strlen(pieces[_i]);
	int64_t took;

	say(pieces[_i]);
	took = ask();
	ck_assert_int_ge(took, 90);
	ck_assert_int_lt(took, 1000);
	ck_assert_int_eq(state(&t)->phase, PHASE_AUTH);
	/* The second question is the same one. */
	ck_assert_int_lt(ask(), 1000);
	ck_sent("BAAA LIST \"\" \"*\"\r\n");
	if (!*rest) {
		rest = strstr(pieces[_i], "on") ? "e\r\n" : "one\r\n";
		say(rest);
		rest = "* LIST () \"/\" two\r\nBAAA OK done\r\n* 7 EXISTS\r\n";
	}
	say(rest);
	ck_assert_int_ge(imap_poll(t.client, &t.err), 0);
	ck_assert_str_eq(buf_z(&names), "one two");
	ck_assert_str_eq(buf_z(&t.seen), "EXISTS");
}
END_TEST

START_TEST(the_next_command_takes_the_rest_first)
{
	ask();
	say(LISTED "BAAA NO not now\r\n* LIST () \"/\" mine\r\nBAAB OK done\r\n");
	ck_assert_msg(run(&t, "list"), "%s", t.err.msg);
	ck_assert_str_eq(t.result.tag, "BAAB");
	ck_assert_str_eq(buf_z(&names), "one two");
	ck_assert_str_eq(buf_z(&t.seen), "LIST OK");
}
END_TEST

START_TEST(a_cancel_ends_the_wait_alone)
{
	ck_assert_int_eq(write(cancel[1], "x", 1), 1);
	ck_assert_int_lt(ask(), 90);
	ck_assert_int_eq(state(&t)->phase, PHASE_AUTH);
	/* What it means is for others to find out. */
	ck_assert_int_eq(read(cancel[0], (char[1]){ 0 }, 1), 1);
	say(LISTED "BAAA OK done\r\n");
	ask();
	ck_assert_str_eq(buf_z(&names), "one two");
}
END_TEST

START_TEST(a_server_without_end_is_left_in_time)
{
	struct buf flood = { 0 };
	int size = 1 << 20;

	setsockopt(server, SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
	for (size_t i = 0; i < 4000; i++)
		buf_add_z(&flood, "* LIST () \"/\" x\r\n");
	say(buf_z(&flood));
	buf_clear(&flood);
	ck_assert_int_lt(ask(), 1000);
	ck_assert_int_eq(state(&t)->phase, PHASE_AUTH);
}
END_TEST

START_TEST(a_server_that_goes_is_told)
{
	say("* BYE gone\r\n");
	shutdown(server, SHUT_RDWR);
	ck_assert(!imap_aside(t.client, "LIST \"\" \"*\"", 100, &t.err));
	ck_assert_int_eq(t.err.kind, ERR_CLOSED);
	ck_assert_int_eq(state(&t)->phase, PHASE_CLOSED);
}
END_TEST

START_TEST(half_a_response_is_no_news)
{
	say("* 7 EXI");
	ck_assert_int_eq(imap_poll(t.client, &t.err), 0);
	ck_assert(!imap_has_news(t.client));
	say("STS\r\n* 8 EXISTS\r\n* 9");
	ck_assert_int_eq(imap_poll(t.client, &t.err), 2);
	say(" EXISTS\r\n");
	ck_assert_int_eq(imap_poll(t.client, &t.err), 1);
	shutdown(server, SHUT_WR);
	ck_assert_int_eq(imap_poll(t.client, &t.err), -1);
}
END_TEST

Suite *suite_client_aside(void);
Suite *suite_client_aside(void)
{
	Suite *s = suite_create("client_aside");
	TCase *tc = tcase_create("client_aside");

	tcase_add_checked_fixture(tc, open_both, close_both);
	tcase_add_test(tc, an_answer_at_hand_is_taken_and_not_shown);
	tcase_add_loop_test(tc, what_is_late_is_left_for_later, 0,
		sizeof(pieces) / sizeof(pieces[0]));
	tcase_add_test(tc, the_next_command_takes_the_rest_first);
	tcase_add_test(tc, a_cancel_ends_the_wait_alone);
	tcase_add_test(tc, a_server_without_end_is_left_in_time);
	tcase_add_test(tc, a_server_that_goes_is_told);
	tcase_add_test(tc, half_a_response_is_no_news);
	suite_add_tcase(s, tc);
	return s;
}
