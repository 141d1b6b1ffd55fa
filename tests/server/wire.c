/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * wire.c: sends in pieces, late, or not to the end; reads lines and counted bytes.
 */
#include "server/wire.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "net/wait.h"

static void pause_ms(unsigned ms)
{
	struct timespec t = { .tv_sec = ms / 1000, .tv_nsec = (long)(ms % 1000) * 1000000 };
	while (nanosleep(&t, &t) && errno == EINTR)
		;
}

void wire_say(struct wire *w, struct str s)
{
	buf_add_str(&w->pending, s);
}

/* false when the client takes no more; or (EINTR) waits for our end without reading. */
static bool write_piece(struct wire *w, const char *p, size_t n)
{
	while (n) {
		ssize_t did = w->tls ? (ssize_t)wire_tls_write(w->tls, p, n) : write(w->out, p, n);
		if (did < 0)
			return false;
		p += did;
		n -= (size_t)did;
	}
	return true;
}

/* A cut inside what is pending shortens it. */
static size_t sendable(const struct wire *w)
{
	uint64_t left = w->cut_at > w->sent ? w->cut_at - w->sent : 0;
	return w->pending.n < left ? w->pending.n : (size_t)left;
}

bool wire_flush(struct wire *w)
{
	size_t n = sendable(w), at = 0;

	if (w->was_cut)
		return false;
	while (at < n && w->out >= 0 && !w->broken) {
		size_t piece = w->split && w->split < n - at ? w->split : n - at;
		if (w->drip_ms)
			pause_ms(w->drip_ms);
		w->broken = !write_piece(w, w->pending.p + at, piece);
		at += piece;
	}
	w->sent += n;
	buf_truncate(&w->pending, 0);
	if (w->sent >= w->cut_at) {
		wire_close(w, WIRE_CUT);
		w->was_cut = true;
	}
	return !w->was_cut;
}

static bool gone(int errnum)
{
	return errnum == ECONNRESET || errnum == EPIPE || errnum == ENOTCONN;
}

/* Reads once: 1: more is there, 0: the client closed, -1: *err. */
static int fill(struct wire *w, struct err *e)
{
	char piece[16384];
	struct wait wait = { .cancel_fd = -1, .timeout_ms = w->limit_ms };
	ssize_t n;

	if (w->in < 0)
		return 0;
	if (!(w->tls && wire_tls_pending(w->tls)) &&
		!wait_fd(&wait, w->in, POLLIN, "waiting for the client", e))
		return -1;
	do {
		n = w->tls ? (ssize_t)wire_tls_read(w->tls, piece, sizeof piece, e)
			   : read(w->in, piece, sizeof piece);
	} while (n < 0 && !w->tls && errno == EINTR);
	if (n < 0 && !w->tls) {
		if (!gone(errno)) {
			err_errno(e, ERR_NET, errno, "read");
			return -1;
		}
		return 0;
	}
	if (n > 0)
		buf_add(&w->received, piece, (size_t)n);
	return n < 0 ? -1 : n > 0;
}

static void take(struct wire *w, size_t n, struct buf *got)
{
	buf_truncate(got, 0);
	buf_add(got, w->received.p, n);
	buf_drop(&w->received, n);
}

int wire_line(struct wire *w, struct buf *got, struct err *e)
{
	size_t seen = 0;

	for (;;) {
		size_t end = seen + str_find(str_skip(buf_str(&w->received), seen), '\n');
		if (end < w->received.n) {
			take(w, end + 1, got);
			if (got->n < 2 || got->p[got->n - 2] != '\r') {
				err_set(e, ERR_PROTO, 0,
					"the client ended a line with a bare LF: %s", buf_z(got));
				return -1;
			}
			buf_truncate(got, got->n - 2);
			return 1;
		}
		seen = w->received.n;
		int more = fill(w, e);
		if (more <= 0) {
			take(w, w->received.n, got);
			return more;
		}
	}
}

int wire_bytes(struct wire *w, size_t n, struct buf *got, struct err *e)
{
	while (w->received.n < n) {
		int more = fill(w, e);
		if (more <= 0) {
			take(w, w->received.n, got);
			return more;
		}
	}
	take(w, n, got);
	return 1;
}

int64_t wire_drain(struct wire *w, struct err *e)
{
	int64_t dropped = 0;
	int more;

	do {
		dropped += (int64_t)w->received.n;
		buf_truncate(&w->received, 0);
	} while ((more = fill(w, e)) > 0);
	return more < 0 ? -1 : dropped;
}

void wire_close(struct wire *w, enum wire_end how)
{
	if (w->tls && how != WIRE_HALF) {
		wire_tls_end(w->tls, how == WIRE_CLOSE);
		w->tls = NULL;
	}
	if (how == WIRE_HALF) {
		if (w->socket)
			shutdown(w->out, SHUT_WR);
		else if (w->out >= 0)
			close(w->out);
		w->out = w->socket ? w->out : -1;
		w->broken = true;
		return;
	}
	if (how == WIRE_RESET && w->socket) {
		struct linger now = { .l_onoff = 1, .l_linger = 0 };
		setsockopt(w->out, SOL_SOCKET, SO_LINGER, &now, sizeof now);
	}
	if (w->out >= 0 && w->out != w->in)
		close(w->out);
	if (w->in >= 0)
		close(w->in);
	w->in = w->out = -1;
	buf_clear(&w->pending);
}
