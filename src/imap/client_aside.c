/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * client_aside.c: a question of imapsh's own, whose answer is waited for only so long and taken whenever it comes.
 */
#include <errno.h>
#include <poll.h>
#include <stdio.h>

#include "imap/client_private.h"

/* Beyond this much of one response it is read as it comes. */
#define LOOK_MAX (1u << 20)

/* Whether what is buffered begins with a whole response, so that reading it does not wait. */
static bool is_whole(struct imap_client *c)
{
	struct str have = reader_peek(c->reader);
	struct imap_limits limits = *c->limits;
	struct err why = { 0 };
	size_t used;

	if (str_find(have, '\n') == have.n)
		return false;
	/* No literal that is only looked at goes to a file. */
	limits.literal_memory = LOOK_MAX;
	/* What is wrong with it is told by who reads it. */
	return frame_parse(&c->look, have, &limits, &used, &why) || why.kind != ERR_CLOSED;
}

/* What has arrived behind the buffered bytes: 1: more; 0: nothing now; 2: the end of the stream; -1: *err. */
static int take_in(struct imap_client *c, struct err *e)
{
	const int timeout = c->wait->timeout_ms, cancel_fd = c->wait->cancel_fd;
	struct pollfd fd = { .fd = -1, .events = POLLIN };
	size_t pending = 0;
	int got;

	if (!(stream_ask(c->top, ASK_PENDING, &pending) && pending) &&
		(!stream_ask(c->top, ASK_FD, &fd.fd) || poll(&fd, 1, 0) <= 0))
		return 0;
	/* A TLS record may hold no data of ours. The user's wish to get out is for those who wait. */
	c->wait->timeout_ms = 0;
	c->wait->cancel_fd = -1;
	got = reader_fill(c->reader, e);
	c->wait->timeout_ms = timeout;
	c->wait->cancel_fd = cancel_fd;
	if (got >= 0)
		return got ? 1 : 2;
	if (e->kind == ERR_TIMEOUT)
		return 0;
	client_fail(c);
	return -1;
}

bool imap_has_news(struct imap_client *c)
{
	return c->state.phase != PHASE_CLOSED && c->state.phase != PHASE_LOGOUT && is_whole(c);
}

int client_ready(struct imap_client *c, bool patient, struct err *e)
{
	for (;;) {
		int got;

		if (is_whole(c))
			return 1;
		if (reader_peek(c->reader).n >= LOOK_MAX)
			return patient;
		got = take_in(c, e);
		if (got != 1)
			return got > 0 ? 1 : got;
	}
}

/* Until something arrives, ^C, or the time. false: it is over. */
static bool wait_a_moment(struct imap_client *c, int64_t end)
{
	struct pollfd fds[2] = { { .fd = -1, .events = POLLIN },
		{ .fd = c->wait->cancel_fd, .events = POLLIN } };
	int64_t left = end - wait_now();
	int n;

	if (left <= 0 || !stream_ask(c->top, ASK_FD, &fds[0].fd))
		return false;
	n = poll(fds, 2, (int)left);
	/* What the user's signal means is for the caller to find out. */
	return n < 0 ? errno == EINTR : n > 0 && !fds[1].revents;
}

bool imap_aside(struct imap_client *c, const char *text, int wait_ms, struct err *e)
{
	const int64_t end = wait_now() + wait_ms;
	struct pollfd fd = { .fd = -1, .events = POLLOUT };
	int ready = 0;

	if (text && !c->aside.on) {
		client_tag(c, c->aside.tag);
		client_emit(c, str_c(text), false);
		client_emit(c, STR("\r\n"), false);
		c->aside.on = true;
	}
	/* What the server does not take now goes out before the next response is read. */
	if (!stream_ask(c->top, ASK_FD_OUT, &fd.fd))
		stream_ask(c->top, ASK_FD, &fd.fd);
	if (c->out.n && fd.fd >= 0 && poll(&fd, 1, 0) > 0) {
		const int cancel_fd = c->wait->cancel_fd;
		bool ok;

		c->wait->cancel_fd = -1;
		ok = client_push(c, e);
		c->wait->cancel_fd = cancel_fd;
		if (!ok)
			return false;
	}
	while (c->aside.on && (ready = client_ready(c, false, e)) >= 0) {
		if (!ready && !wait_a_moment(c, end))
			break;
		if (ready && (!client_read(c, e) || wait_now() >= end))
			break;
	}
	return ready >= 0 && c->state.phase != PHASE_CLOSED;
}

bool client_aside_takes(struct imap_client *c)
{
	if (!c->aside.on)
		return false;
	if (client_is_end(c, c->aside.tag)) {
		c->aside.on = false;
		return true;
	}
	if (c->resp.kind != RESP_LIST)
		return false;
	if (c->events->aside)
		c->events->aside(c->events->ctx, &c->resp);
	return true;
}

bool client_settle(struct imap_client *c, struct err *e)
{
	while (c->aside.on)
		if (!client_read(c, e))
			return false;
	return true;
}
