/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * stream.c: a chain of filters, used through its top.
 */
#include "net/stream.h"

ssize_t stream_read(struct stream *s, void *p, size_t n, struct err *e)
{
	ssize_t got = s->ops->read(s, p, n, e);

	if (got > 0)
		s->in += (uint64_t)got;
	return got;
}

bool stream_write(struct stream *s, const void *bytes, size_t n, struct err *e)
{
	const char *p = bytes;

	while (n) {
		ssize_t took = s->ops->write(s, p, n, e);

		if (took < 0)
			return false;
		s->out += (uint64_t)took;
		p += took;
		n -= (size_t)took;
	}
	return true;
}

bool stream_flush(struct stream *s, struct err *e)
{
	for (; s; s = s->next)
		if (s->ops->flush && !s->ops->flush(s, e))
			return false;
	return true;
}

bool stream_ask(struct stream *s, enum stream_ask what, void *answer)
{
	for (; s; s = s->next)
		if (s->ops->ask && s->ops->ask(s, what, answer))
			return true;
	return false;
}

bool stream_encrypted(struct stream *s)
{
	const struct tls_report *report;

	return stream_ask(s, ASK_TLS, &report);
}

bool stream_local(struct stream *s)
{
	bool local = false;

	return stream_ask(s, ASK_LOCAL, &local) && local;
}

void stream_free(struct stream *top)
{
	while (top) {
		struct stream *next = top->next;

		top->ops->close(top);
		top = next;
	}
}
