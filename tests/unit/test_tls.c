/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_tls.c: TLS against a server of GnuTLS, with good certificates and bad ones.
 */
#include "net/tls.h"

#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "server/tls.h"
#include "server/wire.h"

/* One handshake with a server in a child process that greets, echoes one line, and ends as told. */
struct peer {
	char folder[32], ca[64], pin[100];
	pid_t pid;
	struct wait wait;
	struct stream *stream;
	struct err err;
};

static void serve(int fd, const char *kind, const char *ca, enum wire_end end)
{
	struct err e = { 0 };
	struct wire wire = { .in = fd,
		.out = fd,
		.socket = true,
		.limit_ms = 5000,
		.cut_at = UINT64_MAX };
	struct tls_server *server = tls_server_new(kind, ca, &e);
	struct buf line = { 0 };

	if (!server || !wire_start_tls(&wire, server, &e))
		_exit(1);
	wire_say(&wire, STR("hello\r\n"));
	wire_flush(&wire);
	if (wire_line(&wire, &line, &e) == 1) {
		buf_add_z(&line, "\r\n");
		wire_say(&wire, buf_str(&line));
		wire_flush(&wire);
	}
	wire_close(&wire, end);
	_exit(0);
}

static void read_pin(struct peer *p)
{
	char path[80];
	FILE *file;

	snprintf(path, sizeof(path), "%s.pin", p->ca);
	file = fopen(path, "r");
	if (!file)
		return;
	if (!fgets(p->pin, sizeof(p->pin), file))
		p->pin[0] = 0;
	p->pin[strcspn(p->pin, "\r\n")] = 0;
	fclose(file);
	/* The server makes the file before it fills it. */
	if (p->pin[0])
		unlink(path);
}

/* Connects to a server of that kind; the configuration's ca_file "CA" stands for the server's. `use_pin`: the
 * pin is only known once the server has made its certificate, so it is made before the handshake begins. */
static bool peer_open(struct peer *p, const char *kind, struct tls_config config, const char *host,
	enum wire_end end)
{
	const struct timespec nap = { 0, 10000000 };
	int fds[2];

	memset(p, 0, sizeof(*p));
	strcpy(p->folder, "/tmp/imapsh-tls-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(p->folder));
	snprintf(p->ca, sizeof(p->ca), "%s/ca.pem", p->folder);
	p->wait = (struct wait){ .cancel_fd = -1, .timeout_ms = 5000 };
	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	p->pid = fork();
	if (p->pid == 0) {
		close(fds[0]);
		serve(fds[1], kind, p->ca, end);
	}
	close(fds[1]);
	for (int i = 0; i < 500 && access(p->ca, R_OK) != 0; i++)
		nanosleep(&nap, NULL);
	for (int i = 0; i < 500 && !p->pin[0]; i++) {
		read_pin(p);
		if (!p->pin[0])
			nanosleep(&nap, NULL);
	}
	if (config.ca_file)
		config.ca_file = p->ca;
	if (config.pin && strcmp(config.pin, "PIN") == 0)
		config.pin = p->pin;
	p->stream = stream_fd(fds[0], &p->wait, "peer", NULL, false);
	return tls_push(&p->stream, &config, host, &p->err);
}

static void peer_close(struct peer *p)
{
	stream_free(p->stream);
	kill(p->pid, SIGKILL);
	waitpid(p->pid, NULL, 0);
	unlink(p->ca);
	rmdir(p->folder);
}

static const struct tls_config with_ca = { .ca_file = "CA" };

START_TEST(good_certificate_is_accepted_and_bytes_pass)
{
	struct peer p;
	struct err e = { 0 };
	const struct tls_report *report;
	struct buf got = { 0 };
	char chunk[64];
	ssize_t n;
	struct str binding;

	ck_assert_msg(peer_open(&p, "good", with_ca, "localhost", WIRE_CLOSE), "%s", p.err.msg);
	ck_assert(stream_ask(p.stream, ASK_TLS, &report));
	ck_assert_str_eq(report->trouble, "");
	ck_assert_str_eq(report->sni, "localhost");
	ck_assert_str_eq(report->protocol, "TLS1.3");
	ck_assert_uint_ge(report->n_certs, 1);
	ck_assert_str_eq(report->certs[0].pin, p.pin);
	ck_assert(stream_ask(p.stream, ASK_BINDING_EXPORTER, &binding) && binding.n == 32);
	ck_assert(!stream_ask(p.stream, ASK_BINDING_UNIQUE, &binding));
	ck_assert(stream_write(p.stream, "echo\r\n", 6, &e));
	while ((n = stream_read(p.stream, chunk, sizeof(chunk), &e)) > 0)
		buf_add(&got, chunk, (size_t)n);
	ck_assert_msg(n == 0, "%s", e.msg);
	ck_assert_str_eq(buf_z(&got), "hello\r\necho\r\n");
	buf_clear(&got);
	peer_close(&p);
}
END_TEST

static const struct {
	const char *kind, *host, *fault, *hint;
	bool ca;
} refused[] = {
	{ "expired", "localhost", "expired on 2", "--tls-pin sha256:", true },
	{ "future", "localhost", "not valid before 2", "--tls-insecure", true },
	{ "wrong-name", "localhost", "is for other.example", "not for localhost", true },
	{ "good", "imap.example.org", "not for imap.example.org", "--tls-name", true },
	{ "self-signed", "localhost", "self-signed", "--tls-ca FILE", true },
	{ "good", "localhost", "is unknown", "--tls-ca FILE", false },
	{ "good", "", "not for any name", "--tls-name", true },
};

START_TEST(bad_certificate_is_refused_in_words)
{
	struct peer p;
	struct tls_config config = { 0 };

	if (refused[_i].ca)
		config.ca_file = "CA";
	ck_assert(!peer_open(&p, refused[_i].kind, config, refused[_i].host, WIRE_CLOSE));
	ck_assert_int_eq(p.err.kind, ERR_CERT);
	ck_assert_msg(strstr(p.err.msg, refused[_i].fault) != NULL, "%s", p.err.msg);
	ck_assert_msg(strstr(p.err.msg, refused[_i].hint) != NULL, "%s", p.err.msg);
	peer_close(&p);
}
END_TEST

START_TEST(name_given_is_verified_instead_of_the_host)
{
	struct peer p;
	struct tls_config config = { .ca_file = "CA", .name = "other.example" };

	ck_assert_msg(peer_open(&p, "wrong-name", config, "localhost", WIRE_CLOSE), "%s",
		p.err.msg);
	peer_close(&p);
}
END_TEST

START_TEST(address_in_the_certificate_is_verified)
{
	struct peer p;

	ck_assert_msg(peer_open(&p, "good", with_ca, "127.0.0.1", WIRE_CLOSE), "%s", p.err.msg);
	peer_close(&p);
}
END_TEST

START_TEST(pin_is_enough)
{
	struct peer p;
	struct tls_config config = { .pin = "PIN" };

	ck_assert_msg(peer_open(&p, "self-signed", config, "whatever.example", WIRE_CLOSE), "%s",
		p.err.msg);
	peer_close(&p);
}
END_TEST

START_TEST(other_pin_is_refused_with_the_one_that_came)
{
	struct peer p;
	struct tls_config config = {
		.pin = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
	};

	ck_assert(!peer_open(&p, "good", config, "localhost", WIRE_CLOSE));
	ck_assert_int_eq(p.err.kind, ERR_CERT);
	ck_assert_msg(strstr(p.err.msg, p.pin) != NULL, "%s", p.err.msg);
	peer_close(&p);
}
END_TEST

START_TEST(insecure_accepts_and_says_what_was_wrong)
{
	struct peer p;
	struct tls_config config = { .verify = TLS_VERIFY_OFF };
	const struct tls_report *report;

	ck_assert_msg(peer_open(&p, "self-signed", config, "localhost", WIRE_CLOSE), "%s",
		p.err.msg);
	ck_assert(stream_ask(p.stream, ASK_TLS, &report));
	ck_assert_ptr_nonnull(strstr(report->trouble, "self-signed"));
	peer_close(&p);
}
END_TEST

START_TEST(stream_cut_off_is_an_error_and_no_end)
{
	struct peer p;
	struct err e = { 0 };
	char chunk[64];
	ssize_t n;

	ck_assert(peer_open(&p, "good", with_ca, "localhost", WIRE_CUT));
	ck_assert(stream_write(p.stream, "echo\r\n", 6, &e));
	while ((n = stream_read(p.stream, chunk, sizeof(chunk), &e)) > 0)
		;
	ck_assert_int_eq(n, -1);
	ck_assert_int_eq(e.kind, ERR_CLOSED);
	ck_assert_ptr_nonnull(strstr(e.msg, "without TLS's goodbye"));
	peer_close(&p);
}
END_TEST

START_TEST(silence_times_out_and_the_stream_stays_of_use)
{
	struct peer p;
	struct err e = { 0 };
	char chunk[64];

	ck_assert(peer_open(&p, "good", with_ca, "localhost", WIRE_CLOSE));
	ck_assert_int_eq(stream_read(p.stream, chunk, sizeof(chunk), &e), 7);
	p.wait.timeout_ms = 20;
	ck_assert_int_eq(stream_read(p.stream, chunk, sizeof(chunk), &e), -1);
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	p.wait.timeout_ms = 5000;
	ck_assert(stream_write(p.stream, "echo\r\n", 6, &e));
	ck_assert_int_eq(stream_read(p.stream, chunk, sizeof(chunk), &e), 6);
	peer_close(&p);
}
END_TEST

START_TEST(server_without_tls_is_said_to_have_none)
{
	struct wait w = { .cancel_fd = -1, .timeout_ms = 2000 };
	struct err e = { 0 };
	struct stream *s;
	int fds[2];

	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	ck_assert_int_eq(write(fds[1], "* OK IMAP4rev1 server ready\r\n", 29), 29);
	s = stream_fd(fds[0], &w, "peer", NULL, false);
	ck_assert(!tls_push(&s, &(struct tls_config){ 0 }, "localhost", &e));
	ck_assert_int_eq(e.kind, ERR_TLS);
	ck_assert_msg(strstr(e.msg, "does not speak TLS") != NULL, "%s", e.msg);
	stream_free(s);
	close(fds[1]);
}
END_TEST

static const struct {
	struct tls_config config;
	const char *fault;
} configs[] = {
	{ { .ca_file = "/nonexistent.pem" }, "tls-ca: /nonexistent.pem" },
	{ { .cert = "/nonexistent.pem" }, "tls-cert /nonexistent.pem" },
	{ { .priority = "NONSENSE" }, "tls-priority" },
	{ { .pin = "md5:00" }, "sha256:" },
	{ { .pin = "sha256:xyz" }, "tls-pin" },
};

START_TEST(bad_configuration_names_the_option)
{
	struct err e = { 0 };

	ck_assert(!tls_config_check(&configs[_i].config, &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	ck_assert_msg(strstr(e.msg, configs[_i].fault) != NULL, "%s", e.msg);
}
END_TEST

START_TEST(names_become_ascii)
{
	char out[64];
	struct err e = { 0 };

	ck_assert(tls_host_ascii("b\xC3\xBC"
				 "cher.example",
		out, sizeof(out), &e));
	ck_assert_str_eq(out, "xn--bcher-kva.example");
	ck_assert(tls_host_ascii("::1", out, sizeof(out), &e));
	ck_assert_str_eq(out, "::1");
	ck_assert(!tls_host_ascii("a-name-that-does-not-fit.example", out, 10, &e));
}
END_TEST

START_TEST(keys_are_logged_where_asked_for_and_for_the_owner_alone)
{
	struct peer p;
	struct tls_config config = { .ca_file = "CA", .keylog = "/tmp/imapsh-keylog-test" };
	struct stat st;

	unlink(config.keylog);
	ck_assert(peer_open(&p, "good", config, "localhost", WIRE_CLOSE));
	ck_assert_int_eq(stat(config.keylog, &st), 0);
	ck_assert_int_eq(st.st_mode & 0777, 0600);
	ck_assert_int_gt(st.st_size, 0);
	unlink(config.keylog);
	peer_close(&p);
}
END_TEST

Suite *suite_tls(void);
Suite *suite_tls(void)
{
	Suite *s = suite_create("tls");
	TCase *tc = tcase_create("tls");

	tcase_set_timeout(tc, 30);
	tcase_add_test(tc, good_certificate_is_accepted_and_bytes_pass);
	tcase_add_loop_test(tc, bad_certificate_is_refused_in_words, 0,
		sizeof(refused) / sizeof(refused[0]));
	tcase_add_test(tc, name_given_is_verified_instead_of_the_host);
	tcase_add_test(tc, address_in_the_certificate_is_verified);
	tcase_add_test(tc, pin_is_enough);
	tcase_add_test(tc, other_pin_is_refused_with_the_one_that_came);
	tcase_add_test(tc, insecure_accepts_and_says_what_was_wrong);
	tcase_add_test(tc, stream_cut_off_is_an_error_and_no_end);
	tcase_add_test(tc, silence_times_out_and_the_stream_stays_of_use);
	tcase_add_test(tc, server_without_tls_is_said_to_have_none);
	tcase_add_loop_test(tc, bad_configuration_names_the_option, 0,
		sizeof(configs) / sizeof(configs[0]));
	tcase_add_test(tc, names_become_ascii);
	tcase_add_test(tc, keys_are_logged_where_asked_for_and_for_the_owner_alone);
	suite_add_tcase(s, tc);
	return s;
}
