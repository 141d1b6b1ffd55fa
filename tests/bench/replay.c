/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * replay.c: an IMAP server that answers as fast as the socket takes it, so that only the client costs time.
 *
 * usage: replay
 *
 * Prints the port of the loopback address that it listens on, and serves one connection after the other
 * until its standard input ends. Nothing is stored: the name of a mailbox is a number, and says how many bytes
 * a message has and how many messages a search finds; there are as many messages as a set asks for.
 *
 *     select 8192
 *     fetch 1:100000 (UID FLAGS)    also (ENVELOPE)
 *     fetch 1:100 BODY.PEEK[]       also BODY[] and RFC822
 *     select 1000000
 *     search all                    every other number; return (all) gives an ESEARCH
 *     status one (MESSAGES)         an answer in one write, as most servers give it;
 *     status two (MESSAGES)         in two, the second of which waits for the client's acknowledgement (RFC 896)
 *
 * An answer is made once, in memory, and played again for as long as the same is asked for: what a benchmark
 * asks for it should ask for once before it measures.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "bench/local.h"
#include "bench/stream.h"

enum { MESSAGES_MAX = 10 * 1000 * 1000, LINE_MAX_BYTES = 64 * 1024 };
static const uint64_t stream_max = (uint64_t)1 << 30;

struct replay {
	int fd;
	struct buf in;     /* received, not yet read */
	struct buf out;    /* a short answer */
	uint64_t size;     /* what the name of the selected mailbox says */
	struct buf asked;  /* what the stream answers, and the mailbox */
	struct buf stream; /* of responses */
};

/* --- what it plays --- */

static void add_hits(struct buf *out, uint64_t count, char separator)
{
	for (uint64_t i = 0; i < count; i++)
		buf_addf(out, "%c%llu", i ? separator : ' ', (unsigned long long)i * 2 + 1);
	buf_add_z(out, "\r\n");
}

/* The last message of the set "1", "1:10" */
static unsigned long set_end(struct str set)
{
	size_t colon = str_find(set, ':');
	uint64_t n = 1;

	str_number(colon < set.n ? str_skip(set, colon + 1) : set, MESSAGES_MAX, &n);
	return (unsigned long)n;
}

static void make_fetch(struct replay *s, struct str rest)
{
	unsigned long count = set_end(str_split(&rest, ' '));
	bool bodies;

	if (rest.n > 1 && rest.p[0] == '(')
		rest = str_head(str_skip(rest, 1), rest.n - 2);
	bodies = str_is(rest, "RFC822") || str_has_prefix(rest, "BODY");
	if (bodies && s->size > stream_max / count)
		return;
	for (unsigned long i = 1; i <= count; i++) {
		if (bodies)
			stream_body(&s->stream, i, s->size,
				ascii_upper(rest.p[0]) == 'R' ? "RFC822" : "BODY[]");
		else if (str_is(rest, "ENVELOPE"))
			stream_envelope(&s->stream, i);
		else
			stream_flags(&s->stream, i);
	}
}

/* Makes the stream for a command unless it is there. */
static void make(struct replay *s, struct str name, struct str rest)
{
	struct buf asked = { 0 };

	buf_addf(&asked, "%llu %.*s %.*s", (unsigned long long)s->size, STR_ARG(name),
		STR_ARG(rest));
	if (s->asked.n == 0 || !str_eq(buf_str(&asked), buf_str(&s->asked))) {
		buf_clear(&s->stream);
		if (str_is(name, "FETCH")) {
			make_fetch(s, rest);
		} else {
			bool extended = str_has_prefix(rest, "RETURN");

			buf_add_z(&s->stream, extended ? " ALL" : "* SEARCH");
			add_hits(&s->stream, s->size < MESSAGES_MAX ? s->size : 0,
				extended ? ',' : ' ');
		}
	}
	buf_clear(&s->asked);
	s->asked = asked;
}

/* --- the dialogue --- */

static bool play(struct replay *s, struct str tag, struct str name, struct str rest)
{
	make(s, name, rest);
	if (str_has_prefix(rest, "RETURN"))
		buf_addf(&s->out, "* ESEARCH (TAG \"%.*s\")", STR_ARG(tag));
	if (!local_send(s->fd, buf_str(&s->out)) || !local_send(s->fd, buf_str(&s->stream)))
		return false;
	buf_truncate(&s->out, 0);
	return true;
}

static bool answer(struct replay *s, struct str line)
{
	struct str tag = str_split(&line, ' '), name = str_split(&line, ' ');

	if (str_is(name, "CAPABILITY")) {
		buf_add_z(&s->out, "* CAPABILITY IMAP4rev1 ESEARCH\r\n");
	} else if (str_is(name, "SELECT") || str_is(name, "EXAMINE")) {
		line.n -= line.n > 1 && line.p[line.n - 1] == '"';
		str_number(str_skip(line, line.n > 0 && line.p[0] == '"'), UINT64_MAX, &s->size);
		buf_addf(&s->out, "* %d EXISTS\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 1] ok\r\n",
			(int)MESSAGES_MAX);
	} else if (str_is(name, "FETCH") || str_is(name, "SEARCH")) {
		if (!play(s, tag, name, line))
			return false;
	} else if (str_is(name, "STATUS")) {
		struct str box = str_split(&line, ' ');

		local_no_delay(s->fd, 0);
		buf_addf(&s->out, "* STATUS %.*s (MESSAGES 1)\r\n", STR_ARG(box));
		if (str_is(box, "two")) {
			if (!local_send(s->fd, buf_str(&s->out)))
				return false;
			buf_truncate(&s->out, 0);
		}
	} else if (str_is(name, "LOGOUT")) {
		buf_add_z(&s->out, "* BYE\r\n");
	}
	buf_addf(&s->out, "%.*s OK done\r\n", STR_ARG(tag));
	return local_send(s->fd, buf_str(&s->out)) && !str_is(name, "LOGOUT");
}

static bool receive(struct replay *s)
{
	long n;

	if (s->in.n > LINE_MAX_BYTES)
		return false;
	buf_reserve(&s->in, 4096);
	n = local_receive(s->fd, s->in.p + s->in.n, 4096);
	if (n > 0)
		s->in.n += (size_t)n;
	return n > 0;
}

static void serve(int fd, void *arg)
{
	struct replay *s = arg;
	bool open = local_send(fd, STR("* PREAUTH [CAPABILITY IMAP4rev1 ESEARCH] replay\r\n"));

	s->fd = fd;
	buf_truncate(&s->in, 0);
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

int main(void)
{
	struct replay s = { 0 };
	int status = local_serve("replay", serve, &s);

	buf_clear(&s.in);
	buf_clear(&s.out);
	buf_clear(&s.asked);
	buf_clear(&s.stream);
	return status;
}
