/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_tls_stream.c: data through the TLS filter, how it breaks, and what is agreed.
 */
#include "net/tls.h"

#include <check.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "unit/tls_server.h"

static struct wait waiting = { .cancel_fd = -1, .timeout_ms = 10000 };
static struct tls_files files;
static struct tls_config config;
static struct tls_server server;

static void setup(void)
{
	tls_files_make(&files);
	config = (struct tls_config){ .ca_file = files.ca };
}

static void teardown(void)
{
	tls_files_remove(&files);
}

/* The client's end without TLS, over a wait. */
static struct stream *clear(const struct tls_plan *plan, struct wait *w)
{
	return stream_fd(tls_server_start(&server, &files, plan), w, "the server", NULL, false);
}

static struct stream *secure(const struct tls_plan *plan, const char *host)
{
	struct stream *s = clear(plan, &waiting);
	struct err e = { 0 };

	ck_assert_msg(tls_push(&s, &config, host, &e), "%s", e.msg);
	return s;
}

static const struct tls_report *report_of(struct stream *s)
{
	const struct tls_report *report = NULL;

	ck_assert(stream_ask(s, ASK_TLS, &report));
	return report;
}

static void finish(struct stream *s)
{
	stream_free(s);
	tls_server_join(&server);
}

/* The handshake fails with that kind and these words in its line. */
static void fails(const struct tls_plan *plan, const char *host, enum err_kind kind,
	const char *words)
{
	struct stream *s = clear(plan, &waiting), *bottom = s;
	struct err e = { 0 };

	ck_assert(!tls_push(&s, &config, host, &e));
	ck_assert_ptr_eq(s, bottom);
	ck_assert_msg(e.kind == kind, "%s", e.msg);
	ck_assert_msg(strstr(e.msg, words) != NULL, "%s", e.msg);
	finish(s);
}

/* --- what the server does --- */

static void echo(gnutls_session_t session, int fd)
{
	char bytes[4096];
	ssize_t n;

	(void)fd;
	while ((n = gnutls_record_recv(session, bytes, sizeof(bytes))) > 0)
		for (ssize_t at = 0, took; at < n; at += took)
			if ((took = gnutls_record_send(session, bytes + at, (size_t)(n - at))) <= 0)
				return;
	if (n == 0)
		gnutls_bye(session, GNUTLS_SHUT_WR);
}

static void truncate_it(gnutls_session_t session, int fd)
{
	gnutls_record_send(session, "* OK", 4);
	shutdown(fd, SHUT_WR);
}

static void end_with_an_alert(gnutls_session_t session, int fd)
{
	(void)fd;
	gnutls_alert_send(session, GNUTLS_AL_FATAL, GNUTLS_A_INTERNAL_ERROR);
}

static void say_nothing(gnutls_session_t session, int fd)
{
	char byte;

	(void)fd;
	gnutls_record_recv(session, &byte, 1);
	gnutls_record_send(session, "late", 4);
}

static void send_garbage(gnutls_session_t session, int fd)
{
	(void)session;
	send(fd,
		"\x17\x03\x03\x00\x20"
		"no record that was ever encrypted",
		37, MSG_NOSIGNAL);
}

static void send_two_records(gnutls_session_t session, int fd)
{
	(void)fd;
	gnutls_record_cork(session);
	gnutls_record_send(session, "one", 3);
	gnutls_record_uncork(session, GNUTLS_RECORD_WAIT);
	gnutls_record_send(session, "two", 3);
	gnutls_bye(session, GNUTLS_SHUT_WR);
}

static void ask_to_renegotiate(gnutls_session_t session, int fd)
{
	char bytes[16];

	(void)fd;
	gnutls_rehandshake(session);
	/* The refusal is a warning that comes first. */
	while (gnutls_record_recv(session, bytes, sizeof(bytes)) == GNUTLS_E_WARNING_ALERT_RECEIVED)
		;
	gnutls_record_send(session, "still here", 10);
	gnutls_bye(session, GNUTLS_SHUT_WR);
}

/* --- data --- */

START_TEST(bytes_go_both_ways_and_the_goodbye_is_an_end)
{
	struct tls_plan plan = { .talk = echo };
	struct stream *s = secure(&plan, "localhost");
	struct err e = { 0 };
	char got[16];

	ck_assert(stream_write(s, "hello", 5, &e));
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 5);
	ck_assert_mem_eq(got, "hello", 5);
	ck_assert_uint_eq(s->in, 5);
	ck_assert_uint_eq(s->out, 5);
	ck_assert_uint_gt(s->next->out, 5);
	finish(s);
	ck_assert_int_eq(server.code, 0);

	plan.talk = NULL;
	s = secure(&plan, "localhost");
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 0);
	finish(s);
}
END_TEST

START_TEST(large_data_arrives_whole)
{
	enum { SIZE = 40000 };
	struct tls_plan plan = { .talk = echo };
	struct stream *s = secure(&plan, "localhost");
	char *sent = mem_alloc(SIZE), *got = mem_alloc(SIZE);
	struct err e = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < SIZE; i++)
		sent[i] = (char)(i * 7 + i / 253);
	ck_assert(stream_write(s, sent, SIZE, &e));
	while (n < SIZE) {
		ssize_t more = stream_read(s, got + n, SIZE - n, &e);

		ck_assert_msg(more > 0, "%s", e.msg);
		n += (size_t)more;
	}
	ck_assert_int_eq(memcmp(sent, got, SIZE), 0);
	free(sent);
	free(got);
	finish(s);
}
END_TEST

START_TEST(pending_counts_what_is_here_already)
{
	struct tls_plan plan = { .talk = send_two_records };
	struct stream *s = secure(&plan, "localhost");
	struct err e = { 0 };
	size_t pending = 0;
	char got[4];

	ck_assert_int_eq(stream_read(s, got, 1, &e), 1);
	ck_assert(stream_ask(s, ASK_PENDING, &pending));
	ck_assert_uint_ge(pending, 2);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 2);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 3);
	ck_assert_mem_eq(got, "two", 3);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 0);
	ck_assert(stream_ask(s, ASK_PENDING, &pending));
	ck_assert_uint_eq(pending, 0);
	finish(s);
}
END_TEST

START_TEST(truncation_is_an_error_and_no_end)
{
	struct tls_plan plan = { .talk = truncate_it };
	struct stream *s = secure(&plan, "localhost");
	struct err e = { 0 };
	char got[16];

	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 4);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), -1);
	ck_assert_int_eq(e.kind, ERR_CLOSED);
	ck_assert_ptr_nonnull(strstr(e.msg, "without TLS's goodbye"));
	finish(s);
}
END_TEST

START_TEST(alert_is_named)
{
	struct tls_plan plan = { .talk = end_with_an_alert };
	struct stream *s = secure(&plan, "localhost");
	struct err e = { 0 };
	char got[16];

	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), -1);
	ck_assert_int_eq(e.kind, ERR_TLS);
	ck_assert_msg(strstr(e.msg, "alert \"Internal error\"") != NULL, "%s", e.msg);
	ck_assert(!stream_write(s, "x", 1, &e));
	finish(s);
}
END_TEST

START_TEST(forged_record_is_an_error)
{
	struct tls_plan plan = { .talk = send_garbage };
	struct stream *s = secure(&plan, "localhost");
	struct err e = { 0 };
	char got[16];

	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), -1);
	ck_assert_int_eq(e.kind, ERR_TLS);
	finish(s);
}
END_TEST

START_TEST(time_limit_leaves_the_session_of_use)
{
	struct wait w = { .cancel_fd = -1, .timeout_ms = 10000 };
	struct tls_plan plan = { .talk = say_nothing };
	struct stream *s = clear(&plan, &w);
	struct err e = { 0 };
	char got[16];

	ck_assert(tls_push(&s, &config, "localhost", &e));
	w.timeout_ms = 30;
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), -1);
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	w.timeout_ms = 10000;
	ck_assert(stream_write(s, "x", 1, &e));
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 4);
	ck_assert_mem_eq(got, "late", 4);
	finish(s);
}
END_TEST

START_TEST(interrupted_read_leaves_the_session_of_use)
{
	struct wait w = waiting;
	struct tls_plan plan = { .talk = say_nothing };
	struct stream *s = clear(&plan, &w);
	struct err e = { 0 };
	char got[16], byte;
	int cancel[2];

	ck_assert_int_eq(pipe(cancel), 0);
	ck_assert(tls_push(&s, &config, "localhost", &e));
	w.cancel_fd = cancel[0];
	ck_assert_int_eq(write(cancel[1], "x", 1), 1);
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), -1);
	ck_assert_int_eq(e.kind, ERR_INTERRUPTED);
	ck_assert_int_eq(read(cancel[0], &byte, 1), 1);
	ck_assert(stream_write(s, "x", 1, &e));
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 4);
	finish(s);
	close(cancel[0]);
	close(cancel[1]);
}
END_TEST

START_TEST(broken_connection_is_told_as_the_filter_below_does)
{
	struct tls_plan plan = { .talk = echo };
	struct stream *s = secure(&plan, "localhost");
	struct err e = { 0 };
	int fd;

	ck_assert(stream_ask(s, ASK_FD, &fd));
	ck_assert_int_eq(shutdown(fd, SHUT_WR), 0);
	ck_assert(!stream_write(s, "x", 1, &e));
	ck_assert_int_eq(e.kind, ERR_NET);
	ck_assert_str_eq(e.msg, "connection closed by the server");
	finish(s);
}
END_TEST

START_TEST(renegotiation_is_refused_and_harmless)
{
	struct tls_plan plan = { .talk = ask_to_renegotiate,
		.priority = "NORMAL:-VERS-ALL:+VERS-TLS1.2" };
	struct stream *s = secure(&plan, "localhost");
	struct err e = { 0 };
	char got[16];

	ck_assert(stream_write(s, "hello", 5, &e));
	ck_assert_msg(stream_read(s, got, sizeof(got), &e) == 10, "%s", e.msg);
	ck_assert_mem_eq(got, "still here", 10);
	finish(s);
}
END_TEST

/* --- the handshake --- */

START_TEST(handshake_may_follow_clear_text)
{
	struct tls_plan plan = { .clear = "OK begin TLS\r\n", .talk = echo };
	struct stream *s = clear(&plan, &waiting);
	struct err e = { 0 };
	char got[32];

	ck_assert(stream_write(s, "STARTTLS\r\n", 10, &e));
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 14);
	ck_assert(!stream_encrypted(s));
	ck_assert_msg(tls_push(&s, &config, "localhost", &e), "%s", e.msg);
	ck_assert(stream_encrypted(s));
	ck_assert(stream_write(s, "hello", 5, &e));
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 5);
	finish(s);
}
END_TEST

START_TEST(server_without_tls_is_told_what_to_try)
{
	struct tls_plan plan = { .no_tls = true };

	fails(&plan, "localhost", ERR_TLS, "does not speak TLS on this port");
	fails(&plan, "localhost", ERR_TLS, "--tls starttls");
}
END_TEST

START_TEST(server_that_hangs_up_ends_the_handshake)
{
	struct tls_plan plan = { .hang_up = true };
	struct stream *s = clear(&plan, &waiting);
	struct err e = { 0 };

	/* The hello may meet an open or a closed socket. */
	ck_assert(!tls_push(&s, &config, "localhost", &e));
	ck_assert(e.kind == ERR_TLS || e.kind == ERR_NET);
	ck_assert_ptr_nonnull(strstr(e.msg, "TLS handshake"));
	finish(s);
}
END_TEST

START_TEST(silent_server_meets_the_time_limit)
{
	struct wait w = { .cancel_fd = -1, .timeout_ms = 30 };
	struct stream *s;
	struct err e = { 0 };
	int fds[2];

	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	s = stream_fd(fds[0], &w, "the server", NULL, false);
	ck_assert(!tls_push(&s, &config, "localhost", &e));
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	ck_assert_ptr_nonnull(strstr(e.msg, "TLS handshake"));
	stream_free(s);
	close(fds[1]);
}
END_TEST

START_TEST(old_protocols_are_not_agreed_on)
{
	struct tls_plan plan = { .priority =
					 "NORMAL:-VERS-ALL:+VERS-TLS1.1:%UNSAFE_RENEGOTIATION" };
	struct stream *s = clear(&plan, &waiting);
	struct err e = { 0 };

	ck_assert(!tls_push(&s, &config, "localhost", &e));
	ck_assert_int_eq(e.kind, ERR_TLS);
	ck_assert_msg(strstr(e.msg, "--tls-priority") != NULL, "%s", e.msg);
	finish(s);
}
END_TEST

START_TEST(report_says_what_was_agreed)
{
	struct tls_plan plan = { .talk = echo };
	struct stream *s = secure(&plan, "localhost");
	const struct tls_report *r = report_of(s);

	ck_assert_str_eq(r->protocol, "TLS1.3");
	ck_assert_ptr_nonnull(strstr(r->cipher, "AES-256-GCM"));
	ck_assert_str_ne(r->group, "");
	ck_assert_str_eq(r->alpn, "imap");
	ck_assert_str_eq(r->sni, "localhost");
	ck_assert_str_eq(r->trouble, "");
	ck_assert(!r->resumed);
	ck_assert_uint_eq(r->n_certs, 1);
	ck_assert_str_eq(r->certs[0].subject, "CN=Good");
	ck_assert_str_eq(r->certs[0].issuer, "CN=Test authority");
	ck_assert_str_eq(r->certs[0].names, "localhost, xn--bcher-kva.example, 127.0.0.1, ::1");
	ck_assert_str_eq(r->certs[0].pin, server.pin);
	ck_assert_uint_eq(strlen(r->certs[0].fingerprint), 64);
	ck_assert_int_lt(r->certs[0].not_before, r->certs[0].not_after);
	finish(s);
	ck_assert_str_eq(server.sni, "localhost");
	ck_assert_str_eq(server.alpn, "imap");
}
END_TEST

START_TEST(server_without_alpn_is_no_trouble)
{
	struct tls_plan plan = { .no_alpn = true };
	struct stream *s = secure(&plan, "localhost");

	ck_assert_str_eq(report_of(s)->alpn, "");
	finish(s);
}
END_TEST

START_TEST(channel_bindings_are_the_same_on_both_sides)
{
	struct tls_plan plan = { .talk = echo };
	const char *priorities[] = { NULL, "NORMAL:-VERS-ALL:+VERS-TLS1.2" };

	for (int i = 0; i < 2; i++) {
		struct str exporter = { NULL, 0 }, unique = { NULL, 0 };
		unsigned char mine[64], mine_unique[64];
		struct stream *s;

		plan.priority = priorities[i];
		s = secure(&plan, "localhost");
		ck_assert(stream_ask(s, ASK_BINDING_EXPORTER, &exporter));
		/* RFC 9266: TLS 1.3 has no tls-unique. */
		ck_assert_int_eq(stream_ask(s, ASK_BINDING_UNIQUE, &unique), i == 1);
		ck_assert_uint_eq(exporter.n, 32);
		memcpy(mine, exporter.p, exporter.n);
		if (i)
			memcpy(mine_unique, unique.p, unique.n);
		finish(s);
		ck_assert_uint_eq(server.exporter_size, 32);
		ck_assert_mem_eq(server.exporter, mine, 32);
		if (i) {
			ck_assert_uint_eq(server.unique_size, unique.n);
			ck_assert_mem_eq(server.unique, mine_unique, unique.n);
		}
	}
}
END_TEST

START_TEST(no_binding_without_the_extended_master_secret)
{
	struct tls_plan plan = { .priority = "NORMAL:-VERS-ALL:+VERS-TLS1.2:%NO_SESSION_HASH" };
	struct stream *s = secure(&plan, "localhost");
	struct str binding;

	ck_assert(!stream_ask(s, ASK_BINDING_EXPORTER, &binding));
	ck_assert(!stream_ask(s, ASK_BINDING_UNIQUE, &binding));
	finish(s);
}
END_TEST

START_TEST(keys_are_logged_for_the_owner_alone)
{
	struct tls_plan plan = { 0 };
	struct stat st;
	char path[128], line[512];
	bool client = false, server_lines = false;
	FILE *f;

	snprintf(path, sizeof(path), "%s/keys", files.dir);
	config.keylog = path;
	finish(secure(&plan, "localhost"));
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert_uint_eq(st.st_mode & 0777, 0600);
	f = fopen(path, "r");
	ck_assert_ptr_nonnull(f);
	while (fgets(line, sizeof(line), f)) {
		client = client || strncmp(line, "CLIENT_TRAFFIC_SECRET_0 ", 24) == 0;
		server_lines = server_lines || strncmp(line, "SERVER_TRAFFIC_SECRET_0 ", 24) == 0;
	}
	fclose(f);
	ck_assert(client && server_lines);
	ck_assert_int_eq(unlink(path), 0);
}
END_TEST

START_TEST(questions_about_the_connection_go_below)
{
	struct tls_plan plan = { .talk = echo };
	struct stream *s = clear(&plan, &waiting);
	struct err e = { 0 };
	struct str peer;

	ck_assert(tls_push(&s, &config, "localhost", &e));
	ck_assert(stream_ask(s, ASK_PEER, &peer));
	ck_assert(str_eq(peer, STR("the server")));
	ck_assert(!stream_local(s));
	ck_assert_str_eq(s->ops->name, "tls");
	finish(s);
}
END_TEST

Suite *suite_tls_stream(void);
Suite *suite_tls_stream(void)
{
	Suite *s = suite_create("tls_stream");
	TCase *t = tcase_create("tls_stream");

	tcase_set_timeout(t, 20);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, bytes_go_both_ways_and_the_goodbye_is_an_end);
	tcase_add_test(t, large_data_arrives_whole);
	tcase_add_test(t, pending_counts_what_is_here_already);
	tcase_add_test(t, truncation_is_an_error_and_no_end);
	tcase_add_test(t, alert_is_named);
	tcase_add_test(t, forged_record_is_an_error);
	tcase_add_test(t, time_limit_leaves_the_session_of_use);
	tcase_add_test(t, interrupted_read_leaves_the_session_of_use);
	tcase_add_test(t, broken_connection_is_told_as_the_filter_below_does);
	tcase_add_test(t, renegotiation_is_refused_and_harmless);
	tcase_add_test(t, handshake_may_follow_clear_text);
	tcase_add_test(t, server_without_tls_is_told_what_to_try);
	tcase_add_test(t, server_that_hangs_up_ends_the_handshake);
	tcase_add_test(t, silent_server_meets_the_time_limit);
	tcase_add_test(t, old_protocols_are_not_agreed_on);
	tcase_add_test(t, report_says_what_was_agreed);
	tcase_add_test(t, server_without_alpn_is_no_trouble);
	tcase_add_test(t, channel_bindings_are_the_same_on_both_sides);
	tcase_add_test(t, no_binding_without_the_extended_master_secret);
	tcase_add_test(t, keys_are_logged_for_the_owner_alone);
	tcase_add_test(t, questions_about_the_connection_go_below);
	suite_add_tcase(s, t);
	return s;
}
