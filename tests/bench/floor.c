/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * floor.c: the least that a client can do: sends bytes that others have made and reads what comes.
 *
 * usage: floor [-t] [-w N] [-o FILE | -d FOLDER] PORT SCRIPT...
 *
 *   -t         TLS from the first byte; the certificate is not looked at
 *   -w N       no more than N commands that are not answered (as many as the server takes)
 *   -o FILE    what comes goes there, as it is; without it, nowhere
 *   -d FOLDER  each literal that comes goes into a file of its own, FOLDER/1 and so on
 *
 * The files are sent one behind the other after the first bytes of the server. Each command begins with a line
 * whose first letter is x, no other line does, and the last command is LOGOUT: all is done when the server
 * closes. Reads 64 KiB at a time. Nothing is parsed but what -w and -d need: the first letters of lines, and the
 * sizes of literals. Prints how many bytes came. The exit status is 1 when an answer within the last bytes was
 * not OK.
 */
#include <errno.h>
#include <fcntl.h>
#include <gnutls/gnutls.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/buf.h"
#include "bench/local.h"

enum { BLOCK = 64 * 1024 };

struct options {
	bool tls;
	uint64_t window, port;
	const char *out, *folder;
	char **scripts;
};

struct client {
	struct options o;
	int fd;
	gnutls_session_t tls;
	struct
	{ /* what GnuTLS takes records from, so that it does not ask for the head of each alone */
		size_t at, n;
		char p[BLOCK];
	} records;
	struct {        /* the scripts, by blocks */
		int fd; /* -1: none is open */
		size_t at, cleared, n;
		bool in_line; /* p[cleared] is not the first of its line */
		char p[BLOCK];
	} send;
	uint64_t unanswered, received;
	bool in_line;         /* the next byte to come is not the first of its line */
	int out;              /* -1: what comes is dropped */
	struct buf line;      /* with -d: the beginning of a line */
	uint64_t left, files; /* of the literal; files made */
	size_t got;
	bool cut; /* p does not begin with a line */
	char p[BLOCK];
};

static bool fail(const char *what)
{
	local_fail("floor", what);
	return false;
}

/* --- the connection --- */

static ssize_t pull(gnutls_transport_ptr_t arg, void *p, size_t n)
{
	struct client *c = arg;

	if (c->records.at == c->records.n) {
		long got = local_receive(c->fd, c->records.p, BLOCK);

		if (got <= 0)
			return got;
		c->records.at = 0;
		c->records.n = (size_t)got;
	}
	n = n < c->records.n - c->records.at ? n : c->records.n - c->records.at;
	memcpy(p, c->records.p + c->records.at, n);
	c->records.at += n;
	return (ssize_t)n;
}

static ssize_t push(gnutls_transport_ptr_t arg, const void *p, size_t n)
{
	return send(((struct client *)arg)->fd, p, n, MSG_NOSIGNAL);
}

static bool start_tls(struct client *c)
{
	gnutls_certificate_credentials_t none;
	int r = gnutls_certificate_allocate_credentials(&none);

	if (r == 0)
		r = gnutls_init(&c->tls, GNUTLS_CLIENT);
	if (r == 0)
		r = gnutls_set_default_priority(c->tls);
	if (r == 0)
		r = gnutls_credentials_set(c->tls, GNUTLS_CRD_CERTIFICATE, none);
	if (r == 0) {
		gnutls_transport_set_ptr(c->tls, c);
		gnutls_transport_set_pull_function(c->tls, pull);
		gnutls_transport_set_push_function(c->tls, push);
		do
			r = gnutls_handshake(c->tls);
		while (r < 0 && !gnutls_error_is_fatal(r));
	}
	if (r < 0)
		fprintf(stderr, "floor: TLS: %s\n", gnutls_strerror(r));
	return r == 0;
}

/* The next bytes into c->p; false at the end. */
static bool receive(struct client *c)
{
	long n;

	c->cut = c->got > 0 && c->p[c->got - 1] != '\n';
	if (c->tls)
		do
			n = gnutls_record_recv(c->tls, c->p, BLOCK);
		while (n == GNUTLS_E_AGAIN || n == GNUTLS_E_INTERRUPTED);
	else
		n = local_receive(c->fd, c->p, BLOCK);
	if (n <= 0)
		return false;
	c->got = (size_t)n;
	c->received += c->got;
	return true;
}

/* --- what goes out --- */

/* Reads the next block of the scripts when the last one is sent; false when all are. */
static bool refill(struct client *c)
{
	ssize_t n;

	while (c->send.at == c->send.n) {
		if (c->send.fd < 0) {
			if (!*c->o.scripts)
				return false;
			c->send.fd = open(*c->o.scripts, O_RDONLY);
			if (c->send.fd < 0)
				return fail(*c->o.scripts);
			c->o.scripts++;
		}
		n = read(c->send.fd, c->send.p, BLOCK);
		if (n <= 0) {
			close(c->send.fd);
			c->send.fd = -1;
			continue;
		}
		c->send.at = c->send.cleared = 0;
		c->send.n = (size_t)n;
	}
	return true;
}

/* How many bytes may be sent now: none when the next command has to wait for answers. */
static size_t may_send(struct client *c)
{
	if (!refill(c))
		return 0;
	if (c->o.window == 0)
		c->send.cleared = c->send.n;
	while (c->send.cleared < c->send.n) {
		const char *p = c->send.p + c->send.cleared, *end;

		if (!c->send.in_line && *p == 'x' && c->unanswered++ == c->o.window) {
			c->unanswered--;
			break;
		}
		end = memchr(p, '\n', c->send.n - c->send.cleared);
		c->send.in_line = !end;
		c->send.cleared = end ? (size_t)(end + 1 - c->send.p) : c->send.n;
	}
	return c->send.cleared - c->send.at;
}

static bool send_some(struct client *c, size_t n)
{
	const char *p = c->send.p + c->send.at;
	long sent = c->tls ? gnutls_record_send(c->tls, p, n)
			   : send(c->fd, p, n, MSG_NOSIGNAL | MSG_DONTWAIT);

	if (sent > 0)
		c->send.at += (size_t)sent;
	return sent > 0 || (!c->tls && (errno == EAGAIN || errno == EINTR));
}

/* --- what comes --- */

static bool write_all(int fd, const char *p, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, p, n);

		if (done < 0 && errno != EINTR)
			return fail("write");
		p += done < 0 ? 0 : done;
		n -= done < 0 ? 0 : (size_t)done;
	}
	return true;
}

static void count_answers(struct client *c)
{
	const char *p = c->p, *end = c->p + c->got;

	while (p < end) {
		if (!c->in_line && *p == 'x')
			c->unanswered--;
		p = memchr(p, '\n', (size_t)(end - p));
		c->in_line = !p;
		if (!p)
			return;
		p++;
	}
}

/* Opens the next file when the line announces a literal. */
static bool look_for_literal(struct client *c)
{
	struct str line = str_trim(buf_str(&c->line));
	char name[4096];

	if (line.n > 2 && line.p[line.n - 1] == '}') {
		const char *open = line.p + line.n;

		while (open > line.p && *open != '{')
			open--;
		if (!str_number(str_span(open + 1, line.p + line.n - 1), UINT64_MAX, &c->left))
			c->left = 0;
	}
	buf_truncate(&c->line, 0);
	if (c->left == 0)
		return true;
	snprintf(name, sizeof(name), "%s/%llu", c->o.folder, (unsigned long long)++c->files);
	c->out = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	return c->out >= 0 || fail(name);
}

static bool save_literals(struct client *c)
{
	struct str in = { c->p, c->got };

	while (in.n > 0) {
		if (c->left > 0) {
			size_t n = c->left < in.n ? (size_t)c->left : in.n;

			if (!write_all(c->out, in.p, n))
				return false;
			c->left -= n;
			in = str_skip(in, n);
			if (c->left == 0)
				close(c->out);
			continue;
		}
		size_t end = str_find(in, '\n');
		buf_add_str(&c->line, str_head(in, end));
		if (end < in.n && !look_for_literal(c))
			return false;
		in = str_skip(in, end + 1);
	}
	return true;
}

static bool take(struct client *c)
{
	if (c->o.window > 0)
		count_answers(c);
	if (c->o.folder)
		return save_literals(c);
	return c->out < 0 || write_all(c->out, c->p, c->got);
}

/* A failed command cannot be followed by much. */
static bool last_answers_are_ok(const struct client *c)
{
	struct str rest = { c->p, c->got };

	if (c->cut)
		str_split(&rest, '\n');
	while (rest.p) {
		struct str line = str_trim(str_split(&rest, '\n')), words = line;

		if (line.n == 0 || line.p[0] != 'x')
			continue;
		str_split(&words, ' ');
		if (!str_has_prefix(words, "OK")) {
			fprintf(stderr, "floor: %.*s\n", STR_ARG(line));
			return false;
		}
	}
	return c->got > 0;
}

/* One turn: sends what may be sent, takes what has come; *end is set when the server has closed. */
static bool turn(struct client *c, bool *end)
{
	size_t n = may_send(c);
	struct pollfd ready = { .fd = c->fd, .events = POLLIN | POLLOUT };

	if (n > 0) {
		/* Under TLS there is little to send, and it is sent first. */
		if (!c->tls && poll(&ready, 1, -1) < 0)
			return errno == EINTR || fail("poll");
		if ((c->tls || ready.revents & POLLOUT) && !send_some(c, n))
			return fail("send");
		if (!(ready.revents & (POLLIN | POLLHUP | POLLERR)))
			return true;
	}
	*end = !receive(c);
	return *end || take(c);
}

static bool run(struct client *c)
{
	bool end = false;

	c->fd = local_dial((unsigned)c->o.port);
	if (c->fd < 0)
		return fail("connect");
	if (c->o.tls && !start_tls(c))
		return false;
	if (!receive(c))
		return fail("greeting");
	while (!end)
		if (!turn(c, &end))
			return false;
	return last_answers_are_ok(c);
}

static bool read_options(struct options *o, int argc, char **argv)
{
	int letter;

	while ((letter = getopt(argc, argv, "tw:o:d:")) != -1) {
		if (letter == 't')
			o->tls = true;
		else if (letter == 'o')
			o->out = optarg;
		else if (letter == 'd')
			o->folder = optarg;
		else if (letter != 'w' || !str_number(str_c(optarg), UINT64_MAX, &o->window))
			return false;
	}
	o->scripts = argv + optind + 1;
	return argc > optind + 1 && str_number(str_c(argv[optind]), 65535, &o->port);
}

int main(int argc, char **argv)
{
	static struct client c = { .send.fd = -1, .out = -1 };
	bool ok;

	if (!read_options(&c.o, argc, argv)) {
		fprintf(stderr, "usage: floor [-t] [-w N] [-o FILE | -d FOLDER] PORT SCRIPT...\n");
		return 2;
	}
	if (c.o.out) {
		c.out = open(c.o.out, O_WRONLY | O_CREAT | O_TRUNC, 0600);
		if (c.out < 0)
			return fail(c.o.out) ? 0 : 1;
	}
	ok = run(&c);
	buf_clear(&c.line);
	printf("%llu\n", (unsigned long long)c.received);
	return ok && fflush(stdout) == 0 ? 0 : 1;
}
