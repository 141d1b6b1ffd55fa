/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * client_flow.c: the commands that are a dialogue: STARTTLS, COMPRESS, AUTHENTICATE, IDLE, LOGOUT, and raw bytes.
 */
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "imap/client_private.h"
#include "net/deflate.h"

/* Servers may log out who idles for 30 minutes: RFC 9051 section 6.3.13. */
#define IDLE_MS (29 * 60 * 1000)

/* For so long what comes unasked is read before a command; the rest with its answer. */
#define POLL_MS 1000

/* No mechanism has so many steps, and no line so many literals. */
#define STEPS_MAX 100

static bool is_open(struct imap_client *c, struct err *e)
{
	if (c->state.phase == PHASE_CLOSED || c->state.phase == PHASE_LOGOUT)
		return err_set(e, ERR_STATE, 0, "not connected: use \\connect or \\reconnect");
	return client_settle(c, e);
}

/* --- STARTTLS --- */

/* Whoever can add bytes before the handshake must not be taken for the server behind it. */
static bool refuse_injected(struct imap_client *c, struct err *e)
{
	size_t n = reader_discard(c->reader);

	if (!n)
		return true;
	err_set(e, ERR_TLS, 0,
		"%zu bytes came between STARTTLS and the TLS handshake: somebody may have "
		"injected them; they were discarded and the connection is closed",
		n);
	return client_fail(c);
}

bool imap_starttls(struct imap_client *c, struct imap_result *r, struct err *e)
{
	const bool guarded = c->guard.on;
	uint64_t start = wait_now_us();
	char tag[16];

	if (!is_open(c, e))
		return false;
	imap_client_guard(c);
	client_tag(c, tag);
	client_emit(c, STR("STARTTLS\r\n"), false);
	if (!client_flush(c, e) || !client_await_brief(c, tag, NULL, r, e))
		return false;
	r->usec = wait_now_us() - start;
	if (r->cond != COND_OK) {
		if (!guarded)
			client_unguard(c);
		return true;
	}
	if (!refuse_injected(c, e))
		return false;
	/* The tap stays on top, so that a trace shows what is inside TLS. */
	if (!c->events->upgrade(c->events->ctx, c->events->wire ? &c->top->next : &c->top, e))
		return client_fail(c);
	if (!reader_attach(c->reader, c->top))
		return client_fail(c);
	client_renew(c);
	return client_finish(c, EFFECT_STARTTLS, NULL, r, e);
}

/* --- COMPRESS --- */

bool imap_compress(struct imap_client *c, const struct imap_cmd *cmd, struct imap_result *r,
	struct err *e)
{
	struct stream_compression active;
	struct buf early = { 0 };
	bool ok;

	if (stream_ask(c->top, ASK_COMPRESSION, &active))
		return err_set(e, ERR_STATE, 0, "the connection is compressed already");
	if (!imap_run(c, cmd, r, e))
		return false;
	if (r->cond != COND_OK)
		return true;
	/* What was read behind the answer is compressed already. */
	buf_add_str(&early, reader_peek(c->reader));
	reader_discard(c->reader);
	/* Under the tap, as TLS. */
	ok = deflate_push(c->events->wire ? &c->top->next : &c->top, buf_str(&early), e) &&
		reader_attach(c->reader, c->top);
	buf_clear(&early);
	return ok || client_fail(c);
}

void client_end_compression(struct imap_client *c)
{
	deflate_end(c->events->wire ? c->top->next : c->top);
}

/* --- AUTHENTICATE --- */

static void emit_base64(struct imap_client *c, struct str bytes, bool initial)
{
	struct buf line = { 0 };

	/* An empty initial response is "=", an empty later one is nothing: RFC 9051 section 6.2.2. */
	if (initial && !bytes.n)
		buf_add_c(&line, '=');
	buf_reserve(&line, bytes.n * 4 / 3 + 8);
	base64_encode(&line, bytes);
	client_emit(c, buf_str(&line), true);
	buf_wipe(&line);
}

/* Answers with the mechanism's response, or cancels with "*" and says why. */
static void answer_challenge(struct imap_client *c, const struct imap_auth *auth, struct err *why)
{
	struct buf challenge = { 0 }, response = { 0 };
	struct str text = c->resp.u.cont.text;
	bool ok;

	if (!base64_decode(&challenge, str_trim(text)))
		ok = err_set(why, ERR_AUTH, 0, "the server's challenge is no base64: cancelled");
	else
		ok = auth->step(auth->ctx, buf_str(&challenge), &response, why);
	if (ok)
		emit_base64(c, buf_str(&response), false);
	else
		client_emit(c, STR("*"), false);
	client_emit(c, STR("\r\n"), false);
	buf_wipe(&challenge);
	buf_wipe(&response);
}

static bool send_authenticate(struct imap_client *c, const struct imap_auth *auth, char *tag,
	struct err *e)
{
	struct buf first = { 0 }, line = { 0 };
	bool ir = auth->initial && caps_has(&c->state.caps, "SASL-IR");

	if (ir && !auth->step(auth->ctx, STR(""), &first, e)) {
		buf_wipe(&first);
		return false;
	}
	client_tag(c, tag);
	buf_addf(&line, "AUTHENTICATE %s%s", auth->mech, ir ? " " : "");
	client_emit(c, buf_str(&line), false);
	if (ir)
		emit_base64(c, buf_str(&first), true);
	client_emit(c, STR("\r\n"), false);
	buf_wipe(&first);
	buf_clear(&line);
	return client_flush(c, e);
}

/* The dialogue up to its tagged answer, or *cancelled. */
static bool answer_challenges(struct imap_client *c, const struct imap_auth *auth, const char *tag,
	struct err *cancelled, struct imap_result *r, struct err *e)
{
	for (unsigned steps = 0;; steps++) {
		bool go_on = false;

		if (!client_await_brief(c, tag, &go_on, r, e))
			return false;
		if (!go_on)
			return true;
		if (steps == STEPS_MAX) {
			err_set(e, ERR_PROTO, 0,
				"the server has asked %u times and does not come to an end", steps);
			return client_fail(c);
		}
		if (cancelled->kind)
			continue;
		answer_challenge(c, auth, cancelled);
		/* Who goes on asking after that has no more time than for one answer. */
		if (cancelled->kind)
			wait_bound(c->wait);
		if (!client_flush(c, e))
			return false;
	}
}

bool imap_authenticate(struct imap_client *c, const struct imap_auth *auth, struct imap_result *r,
	struct err *e)
{
	uint64_t start = wait_now_us();
	struct err cancelled = { 0 };
	int64_t before;
	bool ok;
	char tag[16];

	if (!is_open(c, e))
		return false;
	c->caps_told = false;
	before = c->wait->deadline;
	ok = send_authenticate(c, auth, tag, e) &&
		answer_challenges(c, auth, tag, &cancelled, r, e);
	c->wait->deadline = before;
	if (!ok)
		return false;
	r->usec = wait_now_us() - start;
	if (cancelled.kind) {
		*e = cancelled;
		/* Nobody knows now as whom one is logged in, and who answers. */
		return r->cond == COND_OK ? client_fail(c) : false;
	}
	if (r->cond == COND_OK)
		imap_client_set_user(c, auth->user);
	return client_finish(c, EFFECT_AUTHENTICATE, NULL, r, e);
}

/* --- IDLE --- */

enum idle_event { IDLE_DATA, IDLE_STOP, IDLE_AGAIN, IDLE_FAILED };

/* Waits for the server, the caller's descriptor, the user, or the time, whichever is first. */
static enum idle_event idle_wait(struct imap_client *c, int stop_fd, int64_t deadline,
	int64_t again, struct err *e)
{
	struct pollfd fds[3] = { { .fd = -1, .events = POLLIN },
		{ .fd = stop_fd, .events = POLLIN },
		{ .fd = c->wait->cancel_fd, .events = POLLIN } };
	int64_t end = deadline >= 0 && deadline < again ? deadline : again;
	bool pending = reader_pending(c->reader);
	int n;

	if (!stream_ask(c->top, ASK_FD, &fds[0].fd))
		return IDLE_DATA;
	if (!pending && c->wait->waiting)
		c->wait->waiting(c->wait->ctx);
	/* The time and the user count also while the server talks without a pause. */
	if (wait_now() >= end)
		return deadline >= 0 && wait_now() >= deadline ? IDLE_STOP : IDLE_AGAIN;
	/* A signal that interrupts has made cancel_fd readable, or is none of ours. */
	do {
		int64_t left = end - wait_now();

		n = poll(fds, 3, pending || left < 0 ? 0 : (int)left);
	} while (n < 0 && errno == EINTR);
	if (n < 0) {
		err_errno(e, ERR_SYS, errno, "poll");
		return IDLE_FAILED;
	}
	if (n > 0 && fds[2].revents) {
		if (c->wait->cancelled)
			c->wait->cancelled(c->wait->ctx);
		return IDLE_STOP;
	}
	if (n > 0 && fds[1].revents)
		return IDLE_STOP;
	if (n > 0 || pending)
		return IDLE_DATA;
	if (deadline >= 0 && wait_now() >= deadline)
		return IDLE_STOP;
	return wait_now() >= again ? IDLE_AGAIN : IDLE_DATA;
}

/* Takes in what has arrived without waiting for more, since a TLS record may hold no data of ours: 1 when
 * there is something to read (the end of the stream too), 0 when not, -1 with *err. */
static int fill_now(struct imap_client *c, struct err *e)
{
	int timeout = c->wait->timeout_ms, cancel_fd = c->wait->cancel_fd, got;

	if (reader_peek(c->reader).n)
		return 1;
	/* The user's wish to get out is for those who wait. */
	c->wait->timeout_ms = 0;
	c->wait->cancel_fd = -1;
	got = reader_fill(c->reader, e);
	c->wait->timeout_ms = timeout;
	c->wait->cancel_fd = cancel_fd;
	if (got >= 0)
		return 1;
	if (e->kind == ERR_TIMEOUT)
		return 0;
	client_fail(c);
	return -1;
}

/* One IDLE: up to DONE and its tagged answer, or an answer that came instead. */
static bool idle_once(struct imap_client *c, int stop_fd, int64_t deadline, enum idle_event *end,
	struct imap_result *r, struct err *e)
{
	int64_t again = wait_now() + IDLE_MS;
	bool go_on = false;
	char tag[16];

	client_tag(c, tag);
	client_emit(c, STR("IDLE\r\n"), false);
	*end = IDLE_STOP;
	if (!client_flush(c, e) || !client_await_brief(c, tag, &go_on, r, e))
		return false;
	if (!go_on)
		return true;
	while ((*end = idle_wait(c, stop_fd, deadline, again, e)) == IDLE_DATA) {
		int ready = fill_now(c, e);

		if (ready < 0 || (ready && !client_read(c, e)))
			return false;
		if (c->state.bye) {
			err_set(e, ERR_CLOSED, 0, "the server ended the session: %s", c->bye_text);
			return client_fail(c);
		}
		if (ready && client_is_end(c, tag)) {
			/* The server ended it unasked: a DONE now would be a command. */
			*end = IDLE_STOP;
			client_take_result(c, tag, r);
			return true;
		}
	}
	if (*end == IDLE_FAILED)
		return client_fail(c);
	client_emit(c, STR("DONE\r\n"), false);
	return client_flush(c, e) && client_await_brief(c, tag, NULL, r, e);
}

bool imap_idle(struct imap_client *c, int stop_fd, int64_t deadline, struct imap_result *r,
	struct err *e)
{
	uint64_t start = wait_now_us();
	enum idle_event end;

	if (!is_open(c, e))
		return false;
	do {
		if (!idle_once(c, stop_fd, deadline, &end, r, e))
			return false;
	} while (end == IDLE_AGAIN && r->cond == COND_OK);
	r->usec = wait_now_us() - start;
	return client_finish(c, EFFECT_IDLE, NULL, r, e);
}

int imap_poll(struct imap_client *c, struct err *e)
{
	const int64_t end = wait_now() + POLL_MS;
	int n = 0, ready;

	if (c->state.phase == PHASE_CLOSED || c->state.phase == PHASE_LOGOUT || c->flights.n)
		return 0;
	/* Who never stops would keep the next command from being sent. */
	for (; (ready = client_ready(c, true, e)) > 0 && (n == 0 || wait_now() < end); n++)
		if (!client_read(c, e))
			return -1;
	return ready < 0 ? -1 : n;
}

/* --- raw bytes --- */

static bool converse_raw(struct imap_client *c, const struct imap_cmd *cmd, struct str text,
	char *(*more)(void *ctx), void *ctx, struct imap_result *r, struct err *e)
{
	enum imap_effect effect = cmd->effect;
	uint64_t start = wait_now_us();
	unsigned ends = 0;
	bool go_on = false;
	char tag[16];

	if (!is_open(c, e))
		return false;
	c->caps_told = false;
	if (effect == EFFECT_SELECT || effect == EFFECT_EXAMINE)
		client_select_begins(c);
	if (effect == EFFECT_LOGOUT)
		c->logout_sent = true;
	client_tag(c, tag);
	client_emit_raw(c, text);
	client_emit_raw(c, STR("\r\n"));
	while (client_flush(c, e) && client_await(c, tag, &go_on, r, e)) {
		char *line;

		if (!go_on) {
			r->usec = wait_now_us() - start;
			/* The handshake is \starttls's affair; a raw STARTTLS leaves the stream to the user. */
			return client_finish(c, effect == EFFECT_STARTTLS ? EFFECT_NONE : effect,
				cmd->user ? cmd->user : cmd->mailbox, r, e);
		}
		go_on = false;
		line = more(ctx);
		if (!line && ++ends > STEPS_MAX) {
			err_set(e, ERR_PROTO, 0,
				"the server has asked for %u lines more than there are", ends);
			return client_fail(c);
		}
		client_emit_raw(c, str_c(line));
		client_emit_raw(c, STR("\r\n"));
		mem_free_secret(line);
	}
	return false;
}

bool imap_raw(struct imap_client *c, struct str text, char *(*more)(void *ctx), void *ctx,
	struct imap_result *r, struct err *e)
{
	struct imap_cmd cmd = { 0 };
	bool ok;

	cmd_recognise_line(&cmd, text, c->state.utf8);
	ok = converse_raw(c, &cmd, text, more, ctx, r, e);
	cmd_clear(&cmd);
	return ok;
}

bool imap_send_bytes(struct imap_client *c, struct str bytes, struct err *e)
{
	if (!is_open(c, e))
		return false;
	client_emit_raw(c, bytes);
	return client_flush(c, e);
}

bool imap_sends_secret(const struct imap_client *c, struct str bytes)
{
	return redact_wire_would(&c->raw, bytes);
}

bool imap_recv_bytes(struct imap_client *c, size_t n, struct buf *out, struct err *e)
{
	size_t scanned = 0;

	if (!is_open(c, e))
		return false;
	for (;;) {
		struct str have = reader_peek(c->reader);
		size_t take = n, lf;
		int got;

		if (!n && (lf = str_find(str_skip(have, scanned), '\n')) < have.n - scanned)
			take = scanned + lf + 1;
		if (take && take <= have.n) {
			buf_add(out, have.p, take);
			reader_take(c->reader, take);
			return true;
		}
		if (have.n >= c->limits->line && !n)
			return err_set(e, ERR_LIMIT, 0, "no line end within limit-line (%zu bytes)",
				c->limits->line);
		scanned = have.n;
		got = reader_fill(c->reader, e);
		if (got > 0)
			continue;
		if (got == 0)
			err_set(e, ERR_CLOSED, 0,
				"the server closed the connection after %zu bytes", have.n);
		return client_fail(c);
	}
}

/* --- LOGOUT --- */

void imap_logout(struct imap_client *c, int timeout_ms)
{
	const int64_t before = c->wait->deadline;
	struct err ignored = { 0 };

	if (c->state.phase == PHASE_CLOSED || c->state.phase == PHASE_LOGOUT || c->logout_sent)
		return;
	c->logout_sent = true;
	c->wait->deadline = wait_now() + timeout_ms;
	client_housekeeping(c, "LOGOUT", &ignored);
	c->wait->deadline = before;
	c->state.phase = PHASE_LOGOUT;
}
