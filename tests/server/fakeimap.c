/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fakeimap.c: an IMAP server that follows a script, and says where its client did not.
 *
 *   fakeimap [OPTION]... SCRIPT       on stdin and stdout, for imapsh --exec
 *   fakeimap --listen SCRIPT          on a free port of 127.0.0.1, which is printed first
 *   fakeimap --unix PATH SCRIPT       on a unix socket; its path is printed when it is ready
 *
 *   --tls            TLS from the first byte on
 *   --cert KIND      good, expired, future, wrong-name, self-signed (see server/tls.c)
 *   --ca-out FILE    writes the certificate that vouches for the server's
 *   --result FILE    adds one line for each connection: "ok BYTES", "cut BYTES" or "fail REASON"
 *   --pid-file FILE  holds the client's process, for the step "signal"
 *   --split N        sends N bytes at a time
 *   --cut-at N       cuts each connection when N bytes were sent
 *   --limit SECONDS  how long the client may be silent (10)
 *
 * The steps of a script are described in tests/session/session.c. Each connection plays the next part; as
 * a child, one process is one connection, and the result file tells which. The exit status is that of
 * "child-exit", or 1 after a failure, or 0.
 */
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "server/play.h"
#include "server/tls.h"

struct options {
	const char *script, *unix_path, *cert, *ca_out, *result, *pid_file;
	bool listen, tls;
	uint64_t split, cut_at, limit;
};

/* Set by SIGTERM: no further connection is to be waited for. */
static volatile sig_atomic_t ending;

static void on_term(int signal_number)
{
	(void)signal_number;
	ending = 1;
}

static const struct option_row {
	const char *name;
	enum { FLAG, TEXT, COUNT } type;
	size_t at;
} option_rows[] = {
	{ "--listen", FLAG, offsetof(struct options, listen) },
	{ "--tls", FLAG, offsetof(struct options, tls) },
	{ "--unix", TEXT, offsetof(struct options, unix_path) },
	{ "--cert", TEXT, offsetof(struct options, cert) },
	{ "--ca-out", TEXT, offsetof(struct options, ca_out) },
	{ "--result", TEXT, offsetof(struct options, result) },
	{ "--pid-file", TEXT, offsetof(struct options, pid_file) },
	{ "--split", COUNT, offsetof(struct options, split) },
	{ "--cut-at", COUNT, offsetof(struct options, cut_at) },
	{ "--limit", COUNT, offsetof(struct options, limit) },
};

/* How many of the words were taken: 0 is an error. */
static int read_option(struct options *o, char *const *v)
{
	for (size_t i = 0; i < sizeof option_rows / sizeof *option_rows; i++) {
		const struct option_row *row = &option_rows[i];
		void *at = (char *)o + row->at;
		if (strcmp(v[0], row->name) != 0)
			continue;
		if (row->type == FLAG) {
			*(bool *)at = true;
			return 1;
		}
		if (!v[1])
			return 0;
		if (row->type == COUNT)
			return str_number(str_c(v[1]), UINT64_MAX, at) ? 2 : 0;
		*(const char **)at = v[1];
		return 2;
	}
	return 0;
}

static bool read_options(struct options *o, char *const *v)
{
	*o = (struct options){ .cert = "good", .cut_at = UINT64_MAX, .limit = 10 };
	for (v++; *v;) {
		if (**v != '-') {
			o->script = *v++;
			continue;
		}
		int taken = read_option(o, v);
		if (!taken)
			return false;
		v += taken;
	}
	return o->script != NULL;
}

static void write_result(const struct options *o, enum play_end end, uint64_t sent,
	const struct err *e)
{
	FILE *f = o->result ? fopen(o->result, "a") : o->listen || o->unix_path ? stderr : NULL;

	if (!f)
		return;
	setvbuf(f, NULL, _IOFBF, BUFSIZ);
	if (end == PLAY_FAIL)
		fprintf(f, "fail %s\n", e->msg);
	else
		fprintf(f, "%s %llu\n", end == PLAY_OK ? "ok" : "cut", (unsigned long long)sent);
	if (f != stderr)
		fclose(f);
}

/* One connection from its first byte to its last; the child-exit status, or 1. */
static int serve(const struct options *o, const struct script *s, size_t connection,
	struct tls_server *tls, int in, int out)
{
	struct wire w = { .in = in,
		.out = out,
		.socket = in == out,
		.limit_ms = (int)o->limit * 1000,
		.cut_at = o->cut_at,
		.split = (size_t)o->split };
	struct play p = { .script = s, .wire = &w, .tls = tls, .pid_file = o->pid_file };
	struct err e = { 0 };
	enum play_end end = PLAY_FAIL;

	if (connection >= script_connections(s)) {
		err_set(&e, ERR_PROTO, 0, "%s: the client connected %zu times", s->path,
			connection + 1);
		wire_close(&w, WIRE_CUT);
	} else if (o->tls && !wire_start_tls(&w, tls, &e)) {
		/* A script that only waits for the end wants a client that does not like the certificate. */
		size_t at = play_begin(s, connection);
		if (at < s->n && s->v[at].kind == STEP_EXPECT_CLOSE)
			end = PLAY_CUT;
		wire_close(&w, WIRE_CUT);
	} else {
		end = play(&p, play_begin(s, connection), &e);
	}
	write_result(o, end, w.sent, &e);
	buf_clear(&w.received);
	buf_clear(&w.pending);
	return end == PLAY_FAIL ? 1 : p.exit_status;
}

static size_t count_lines(const char *path)
{
	size_t n = 0;
	int c;
	FILE *f = path ? fopen(path, "r") : NULL;

	if (!f)
		return 0;
	while ((c = getc(f)) != EOF)
		n += c == '\n';
	fclose(f);
	return n;
}

static int listen_tcp(void)
{
	struct sockaddr_in a = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t size = sizeof a;
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	if (fd < 0 || bind(fd, (struct sockaddr *)&a, sizeof a) || listen(fd, 8) ||
		getsockname(fd, (struct sockaddr *)&a, &size))
		return -1;
	printf("%u\n", (unsigned)ntohs(a.sin_port));
	return fflush(stdout) ? -1 : fd;
}

static int listen_unix(const char *path)
{
	struct sockaddr_un a = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	if (strlen(path) >= sizeof a.sun_path)
		return -1;
	memcpy(a.sun_path, path, strlen(path));
	if (fd < 0 || bind(fd, (struct sockaddr *)&a, sizeof a) || listen(fd, 8))
		return -1;
	printf("%s\n", path);
	return fflush(stdout) ? -1 : fd;
}

/* Waits for a client, or for SIGTERM: -1. The wait is short so that no signal is missed between the two. */
static int next_client(int listener)
{
	struct pollfd p = { .fd = listener, .events = POLLIN };

	while (!ending)
		if (poll(&p, 1, 50) > 0)
			return accept(listener, NULL, NULL);
	return -1;
}

static int serve_all(const struct options *o, const struct script *s, struct tls_server *tls)
{
	int status = 0, listener = o->unix_path ? listen_unix(o->unix_path) : listen_tcp();

	if (listener < 0) {
		fprintf(stderr, "fakeimap: cannot listen: %s\n", strerror(errno));
		return 1;
	}
	size_t wanted = script_connections(s);
	for (size_t i = 0; i < wanted || !wanted; i++) {
		int fd = next_client(listener);
		if (fd < 0)
			break;
		status |= serve(o, s, i, tls, fd, fd);
	}
	close(listener);
	return status;
}

int main(int argc, char **argv)
{
	struct options o;
	struct script s = { 0 };
	struct tls_server *tls = NULL;
	struct err e = { 0 };
	const struct sigaction term = { .sa_handler = on_term }, ignore = { .sa_handler = SIG_IGN };

	if (argc < 2 || !read_options(&o, argv)) {
		fprintf(stderr, "usage: fakeimap [--listen | --unix PATH] [OPTION]... SCRIPT\n");
		return 1;
	}
	sigaction(SIGTERM, &term, NULL);
	sigaction(SIGPIPE, &ignore, NULL);
	bool ok = script_read(&s, o.script, &e);
	if (ok && (o.tls || o.ca_out))
		ok = (tls = tls_server_new(o.cert, o.ca_out, &e)) != NULL;
	int status = 1;
	if (!ok)
		fprintf(stderr, "fakeimap: %s\n", e.msg);
	else if (o.listen || o.unix_path)
		status = serve_all(&o, &s, tls);
	else
		status = serve(&o, &s, count_lines(o.result), tls, STDIN_FILENO, STDOUT_FILENO);
	tls_server_free(tls);
	script_clear(&s);
	return status;
}
