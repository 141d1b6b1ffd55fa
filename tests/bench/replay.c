/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * replay.c: an IMAP server that answers as fast as the socket takes it, so that only the client costs time.
 *
 * usage: replay
 *
 * Prints the port of the loopback address that it listens on, and serves one connection after the other
 * until its standard input ends. Nothing is stored: each selected mailbox has as many messages as a set asks
 * for, and each message as many bytes as the name of the mailbox says:
 *
 *     select 1073741824
 *     fetch 1:100000 (FLAGS)        also (ENVELOPE); 100,000 lines made beforehand, then sent
 *     fetch 1 BODY.PEEK[]           also BODY[] and RFC822; the same block over and over
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/buf.h"

enum { BLOCK = 128 * 1024, MESSAGES_MAX = 10 * 1000 * 1000, LINE_MAX_BYTES = 64 * 1024 };

struct session {
	int fd;
	struct buf in;       /* received, not yet read */
	struct buf out;      /* a short answer */
	uint64_t size;       /* of each message of the selected mailbox */
	const char *message; /* BLOCK bytes of text */
};

static int fail(const char *what)
{
	fprintf(stderr, "replay: %s: %s\n", what, strerror(errno));
	return 1;
}

static bool send_all(const struct session *s, struct str bytes)
{
	while (bytes.n > 0) {
		ssize_t n = send(s->fd, bytes.p, bytes.n, MSG_NOSIGNAL);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		bytes = str_skip(bytes, (size_t)n);
	}
	return true;
}

/* --- what it plays --- */

static const char *const flags[] = { "\\Seen", "\\Seen \\Answered", "", "\\Seen $Label1",
	"\\Flagged \\Seen", "\\Deleted", "\\Draft \\Seen", "NonJunk" };
static const char *const people[] = { "NIL NIL \"alice\" \"example.org\"",
	"\"Bob Builder\" NIL \"bob\" \"example.com\"",
	"\"=?UTF-8?Q?J=C3=BCrgen_M=C3=BCller?=\" NIL \"j.mueller\" \"example.net\"",
	"\"Carol (Sales)\" NIL \"carol+lists\" \"mail.example.org\"" };
static const char *const subjects[] = { "Minutes of the meeting on Tuesday",
	"Re: [project] the build fails on a clean machine",
	"=?UTF-8?B?R3LDvMOfZSBhdXMgS8O2bG4sIHVuZCBlaW5lIEZyYWdl?=",
	"=?ISO-8859-1?Q?R=E9sum=E9_de_la_r=E9union?=" };

#define PICK(list, i) (list)[(i) % (sizeof(list) / sizeof(*(list)))]

static void add_flags(struct buf *out, unsigned long i)
{
	buf_addf(out, "* %lu FETCH (UID %lu FLAGS (%s))\r\n", i, i + 1000, PICK(flags, i));
}

static void add_envelope(struct buf *out, unsigned long i)
{
	const char *from = PICK(people, i), *to = PICK(people, i / 4 + 1);

	buf_addf(out,
		"* %lu FETCH (ENVELOPE (\"Mon, %lu Feb 2024 %02lu:%02lu:%02lu +0100\" \"%s\" ((%s)) ((%s)) "
		"((%s)) ((%s)) NIL NIL \"<%lu.parent@example.org>\" \"<%lu.message@example.org>\"))\r\n",
		i, i % 28 + 1, i % 24, i % 60, i / 60 % 60, PICK(subjects, i / 3), from, from, from,
		to, i * 7, i * 7 + 1);
}

static bool play_lines(struct session *s, unsigned long count,
	void (*add)(struct buf *out, unsigned long i))
{
	struct buf all = { 0 };
	bool ok;

	for (unsigned long i = 1; i <= count; i++)
		add(&all, i);
	ok = send_all(s, buf_str(&all));
	buf_clear(&all);
	return ok;
}

static bool play_bodies(struct session *s, unsigned long count, const char *item)
{
	for (unsigned long i = 1; i <= count; i++) {
		uint64_t left = s->size;

		buf_addf(&s->out, "* %lu FETCH (%s {%llu}\r\n", i, item, (unsigned long long)left);
		if (!send_all(s, buf_str(&s->out)))
			return false;
		buf_truncate(&s->out, 0);
		for (size_t n; left > 0; left -= n) {
			n = left < BLOCK ? (size_t)left : BLOCK;
			if (!send_all(s, (struct str){ s->message, n }))
				return false;
		}
		buf_add_z(&s->out, ")\r\n");
	}
	return true;
}

/* The last message of the set "1", "1:10" */
static unsigned long set_end(struct str set)
{
	size_t colon = str_find(set, ':');
	uint64_t n = 1;

	str_number(colon < set.n ? str_skip(set, colon + 1) : set, MESSAGES_MAX, &n);
	return (unsigned long)n;
}

static bool play_fetch(struct session *s, struct str rest)
{
	unsigned long count = set_end(str_split(&rest, ' '));

	if (rest.n > 1 && rest.p[0] == '(')
		rest = str_head(str_skip(rest, 1), rest.n - 2);
	if (str_is(rest, "RFC822"))
		return play_bodies(s, count, "RFC822");
	if (str_has_prefix(rest, "BODY"))
		return play_bodies(s, count, "BODY[]");
	return play_lines(s, count, str_is(rest, "ENVELOPE") ? add_envelope : add_flags);
}

/* --- the dialogue --- */

static bool answer(struct session *s, struct str line)
{
	struct str tag = str_split(&line, ' '), name = str_split(&line, ' ');

	if (str_is(name, "CAPABILITY")) {
		buf_add_z(&s->out, "* CAPABILITY IMAP4rev1\r\n");
	} else if (str_is(name, "SELECT") || str_is(name, "EXAMINE")) {
		line.n -= line.n > 1 && line.p[line.n - 1] == '"';
		str_number(str_skip(line, line.n > 0 && line.p[0] == '"'), UINT64_MAX, &s->size);
		buf_addf(&s->out, "* %d EXISTS\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 1] ok\r\n",
			(int)MESSAGES_MAX);
	} else if (str_is(name, "FETCH") && !play_fetch(s, line)) {
		return false;
	} else if (str_is(name, "LOGOUT")) {
		buf_add_z(&s->out, "* BYE\r\n");
	}
	buf_addf(&s->out, "%.*s OK done\r\n", STR_ARG(tag));
	return send_all(s, buf_str(&s->out)) && !str_is(name, "LOGOUT");
}

static bool receive(struct session *s)
{
	ssize_t n;

	if (s->in.n > LINE_MAX_BYTES)
		return false;
	buf_reserve(&s->in, 4096);
	do
		n = recv(s->fd, s->in.p + s->in.n, 4096, 0);
	while (n < 0 && errno == EINTR);
	if (n > 0)
		s->in.n += (size_t)n;
	return n > 0;
}

static void serve(struct session *s)
{
	bool open = send_all(s, STR("* PREAUTH [CAPABILITY IMAP4rev1] replay\r\n"));

	while (open) {
		size_t end = str_find(buf_str(&s->in), '\n');

		if (end == s->in.n) {
			open = receive(s);
			continue;
		}
		buf_truncate(&s->out, 0);
		open = answer(s, str_trim(str_head(buf_str(&s->in), end)));
		buf_drop(&s->in, end + 1);
	}
}

static int listen_anywhere(unsigned *port)
{
	struct sockaddr_in at = { .sin_family = AF_INET };
	socklen_t size = sizeof(at);
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (fd >= 0 && bind(fd, (struct sockaddr *)&at, size) == 0 && listen(fd, 16) == 0 &&
		getsockname(fd, (struct sockaddr *)&at, &size) == 0) {
		*port = ntohs(at.sin_port);
		return fd;
	}
	return -1;
}

static void fill(char *message)
{
	static const char line[] =
		"This line has sixty-two letters, and this is where they end.\r\n";

	for (size_t i = 0; i < BLOCK; i++)
		message[i] = line[i % (sizeof(line) - 1)];
}

int main(void)
{
	static char message[BLOCK];
	const int on = 1;
	unsigned port = 0;
	int fd = listen_anywhere(&port);

	if (fd < 0)
		return fail("listen");
	fill(message);
	if (printf("%u\n", port) < 0 || fflush(stdout) != 0)
		return fail("standard output");
	for (;;) {
		struct pollfd ready[] = { { .fd = STDIN_FILENO, .events = POLLIN },
			{ .fd = fd, .events = POLLIN } };
		struct session s = { .message = message };

		if (poll(ready, 2, -1) < 0)
			return fail("poll");
		if (ready[0].revents)
			return 0;
		s.fd = accept(fd, NULL, NULL);
		if (s.fd < 0)
			return fail("accept");
		setsockopt(s.fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
		serve(&s);
		close(s.fd);
		buf_clear(&s.in);
		buf_clear(&s.out);
	}
}
