/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * client.c: commands sent and responses read over one connection, up to the tagged answer.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "imap/client_private.h"

/* Once a server has said BYE nothing more is due: what still comes must come at once. */
#define BYE_GRACE_MS 1000
#define BYE_TOTAL_MS 10000

/* So many continuation requests without a reason, and the server is not in its right mind. */
#define UNASKED_MAX 1000

static void saw_input(void *ctx, bool out, const void *bytes, size_t n)
{
	struct imap_client *c = ctx;

	if (!out)
		c->events->wire(c->events->ctx, false, false, bytes, n);
}

struct imap_client *imap_client_new(struct stream *take, struct wait *wait,
	const struct imap_limits *limits, const struct imap_events *events)
{
	struct imap_client *c = mem_zero(1, sizeof(*c));

	c->wait = wait;
	c->limits = limits;
	c->events = events;
	c->top = events->wire ? stream_tap(take, saw_input, c) : take;
	c->reader = reader_new(c->top, 65536);
	c->resp.frame.spool = c->look.spool = -1;
	c->state.phase = PHASE_GREETING;
	return c;
}

void imap_client_free(struct imap_client *c)
{
	if (!c)
		return;
	client_unguard(c);
	reader_free(c->reader);
	stream_free(c->top);
	resp_clear(&c->resp);
	frame_clear(&c->look);
	buf_wipe(&c->out);
	client_clear_flights(c);
	redact_wire_clear(&c->raw);
	client_state_clear(&c->state);
	imap_mailbox_clear(&c->before);
	free(c);
}

const struct imap_state *imap_client_state(const struct imap_client *c)
{
	return &c->state;
}

struct stream *imap_client_stream(struct imap_client *c)
{
	return c->top;
}

void imap_client_set_user(struct imap_client *c, const char *user)
{
	char *copy = mem_dup_z(user);

	free(c->state.user);
	c->state.user = copy;
}

void imap_result_clear(struct imap_result *r)
{
	free(r->code);
	free(r->text);
	memset(r, 0, sizeof(*r));
}

void int2ap(struct buf *out, uint64_t number)
{
	char digits[16];
	size_t n = 0;

	do {
		digits[n++] = (char)('A' + number % 16);
		number /= 16;
	} while (number);
	while (n)
		buf_add_c(out, digits[--n]);
}

void client_note(struct imap_client *c, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list args;

	if (!c->events->note)
		return;
	va_start(args, fmt);
	buf_vaddf(&text, fmt, args);
	va_end(args);
	c->events->note(c->events->ctx, buf_z(&text));
	buf_clear(&text);
}

bool client_fail(struct imap_client *c)
{
	c->state.phase = PHASE_CLOSED;
	return false;
}

void client_emit(struct imap_client *c, struct str bytes, bool secret)
{
	if (!bytes.n)
		return;
	buf_add_secret(&c->out, bytes.p, bytes.n);
	if (c->events->wire)
		c->events->wire(c->events->ctx, true, secret, bytes.p, bytes.n);
}

static void emit_run(void *ctx, struct str bytes, bool secret)
{
	client_emit(ctx, bytes, secret);
}

void client_emit_raw(struct imap_client *c, struct str bytes)
{
	redact_wire_feed(&c->raw, bytes, emit_run, c);
}

void client_last_words(struct imap_client *c, struct err *e)
{
	struct err end = { 0 };

	if (e->kind != ERR_NET || c->state.bye)
		return;
	c->state.bye = true;
	c->bye_text[0] = 0;
	while (client_read(c, &end))
		;
	c->state.bye = c->bye_text[0] != 0;
	if (c->state.bye)
		*e = end;
}

bool client_flush(struct imap_client *c, struct err *e)
{
	bool ok = stream_write(c->top, c->out.p, c->out.n, e) && stream_flush(c->top, e);

	mem_wipe(c->out.p, c->out.n);
	buf_truncate(&c->out, 0);
	if (!ok)
		client_last_words(c, e);
	return ok || client_fail(c);
}

void client_tag(struct imap_client *c, char *tag)
{
	struct buf text = { 0 };

	int2ap(&text, 4096 + c->tags++);
	snprintf(tag, 16, "%s", buf_z(&text));
	buf_add_c(&text, ' ');
	client_emit(c, buf_str(&text), false);
	buf_clear(&text);
	redact_wire_clear(&c->raw);
}

static int open_divert(void *ctx, const struct frame *sofar)
{
	struct imap_client *c = ctx;

	if (c->state.housekeeping || c->guard.on || c->state.bye)
		return FRAME_DROP;
	/* With others under way it may belong to one of them: it is looked at when it is whole. */
	if (!c->events->literal || c->flights.n > 1)
		return FRAME_SPOOL;
	return c->events->literal(c->events->ctx, sofar);
}

static void show_progress(void *ctx, uint64_t done, uint64_t total)
{
	struct imap_client *c = ctx;

	if (c->events->progress)
		c->events->progress(c->events->ctx, false, done, total);
}

/* After BYE nothing is owed, and whoever goes on talking is not listened to for long. */
static void hurry(struct imap_client *c)
{
	struct wait *w = c->wait;

	if (!c->bye_deadline)
		c->bye_deadline = wait_now() + BYE_TOTAL_MS;
	if (!w->deadline || c->bye_deadline < w->deadline)
		w->deadline = c->bye_deadline;
	if (w->timeout_ms < 0 || w->timeout_ms > BYE_GRACE_MS)
		w->timeout_ms = BYE_GRACE_MS;
}

static bool read_frame(struct imap_client *c, struct err *e)
{
	const struct frame_divert divert = { open_divert, show_progress, c };
	const int64_t deadline = c->wait->deadline;
	const int timeout_ms = c->wait->timeout_ms;
	bool ok;

	if (c->state.bye)
		hurry(c);
	if (c->out.n && !client_push(c, e))
		return false;
	ok = frame_read(&c->resp.frame, c->reader, c->limits, &divert, e);
	c->wait->deadline = deadline;
	c->wait->timeout_ms = timeout_ms;
	if (!ok) {
		if (c->state.bye)
			err_set(e, ERR_CLOSED, 0, "the server ended the session: %s", c->bye_text);
		return client_fail(c);
	}
	resp_parse(&c->resp, c->limits->depth);
	c->resp.utf8 = c->state.utf8;
	return true;
}

bool client_read(struct imap_client *c, struct err *e)
{
	bool held = false;

	do {
		if (!read_frame(c, e) || (c->flights.n > 1 && !client_hold(c, &held, e)))
			return false;
	} while (held || client_drops(c));
	client_learn(c);
	if (!(c->aside.on && client_aside_takes(c)) && c->events->response)
		c->events->response(c->events->ctx, &c->resp);
	return true;
}

bool client_is_end(const struct imap_client *c, const char *tag)
{
	return c->resp.kind == RESP_COND && str_eq(c->resp.tag, str_c(tag));
}

void client_take_result(struct imap_client *c, const char *tag, struct imap_result *r)
{
	const struct imap_resp *resp = &c->resp;
	struct str code = resp->u.cond.code.text, text = resp->u.cond.text;

	imap_result_clear(r);
	r->cond = resp->u.cond.cond;
	if (r->cond == COND_PREAUTH) {
		client_note(c, "PREAUTH is no answer to a command; it is taken for BAD");
		r->cond = COND_BAD;
	}
	snprintf(r->tag, sizeof(r->tag), "%s", tag);
	r->code = resp->u.cond.code.name.n ? mem_dup_n(code.p, code.n) : NULL;
	r->text = mem_dup_n(text.p, text.n);
}

/* Requests to go on that nobody waits for are no progress: several of them in a row have the time of one silence, and there
 * may be only so many. */
struct unasked {
	int64_t since; /* of the row; 0: there is none */
	unsigned n;
};

static bool pass_unasked(struct imap_client *c, struct unasked *u, struct err *e)
{
	const int timeout = c->wait->timeout_ms;

	if (!u->n++)
		client_note(c, "the server asks for more (\"+\") although nothing is left to send");
	if (!u->since)
		u->since = wait_now();
	if (timeout >= 0 && wait_now() - u->since > timeout)
		err_set(e, ERR_TIMEOUT, 0,
			"timed out: the server does nothing but ask for more (\"+\"; the limit is --timeout)");
	else if (u->n < UNASKED_MAX)
		return true;
	else
		err_set(e, ERR_PROTO, 0,
			"the server has asked for more (\"+\") %u times although nothing is left to send",
			u->n);
	return client_fail(c);
}

bool client_await(struct imap_client *c, const char *tag, bool *go_on, struct imap_result *r,
	struct err *e)
{
	struct unasked unasked = { 0 };

	snprintf(c->state.tag, sizeof(c->state.tag), "%s", tag);
	for (;;) {
		if (!client_read(c, e))
			return false;
		if (client_is_end(c, tag)) {
			client_take_result(c, tag, r);
			return true;
		}
		if (c->resp.kind != RESP_CONTINUE) {
			unasked.since = 0;
			continue;
		}
		if (go_on) {
			*go_on = true;
			return true;
		}
		if (!pass_unasked(c, &unasked, e))
			return false;
	}
}

bool client_await_brief(struct imap_client *c, const char *tag, bool *go_on, struct imap_result *r,
	struct err *e)
{
	const int64_t before = wait_bound(c->wait);
	bool ok = client_await(c, tag, go_on, r, e);

	c->wait->deadline = before;
	return ok;
}

/* --- running --- */

bool client_housekeeping(struct imap_client *c, const char *text, struct err *e)
{
	struct imap_result r = { 0 };
	struct imap_cmd cmd = { 0 };
	const int64_t before = wait_bound(c->wait);
	bool ok;

	cmd_make(&cmd, text);
	c->state.housekeeping = true;
	ok = client_converse(c, &cmd, &r, e);
	c->state.housekeeping = false;
	c->wait->deadline = before;
	cmd_clear(&cmd);
	imap_result_clear(&r);
	return ok;
}

bool client_refresh_caps(struct imap_client *c, struct caps *stage, struct err *e)
{
	if (!c->caps_told && !client_housekeeping(c, "CAPABILITY", e))
		return false;
	caps_copy(stage, &c->state.caps);
	client_learn_protocol(c);
	return true;
}

bool client_finish(struct imap_client *c, enum imap_effect effect, const char *name,
	struct imap_result *r, struct err *e)
{
	struct imap_state *s = &c->state;

	if (s->bye && effect != EFFECT_LOGOUT) {
		err_set(e, ERR_CLOSED, 0, "the server ended the session: %s", c->bye_text);
		return client_fail(c);
	}
	if (effect == EFFECT_SELECT || effect == EFFECT_EXAMINE)
		client_select_ends(c, effect, name, r->cond);
	if (r->cond != COND_OK)
		return true;
	switch (effect) {
	case EFFECT_LOGIN:
	case EFFECT_AUTHENTICATE:
		s->phase = PHASE_AUTH;
		return client_refresh_caps(c, &s->caps_login, e);
	case EFFECT_STARTTLS: return client_refresh_caps(c, &s->caps_tls, e);
	case EFFECT_CLOSE:
		s->phase = PHASE_AUTH;
		imap_mailbox_clear(&s->mailbox);
		return true;
	case EFFECT_UNAUTHENTICATE:
		client_end_compression(c);
		s->phase = PHASE_UNAUTH;
		imap_mailbox_clear(&s->mailbox);
		caps_clear(&s->enabled);
		s->utf8 = false;
		imap_client_set_user(c, NULL);
		return client_refresh_caps(c, &s->caps_login, e);
	case EFFECT_PROXYAUTH: imap_client_set_user(c, name); return true;
	case EFFECT_LOGOUT: s->phase = PHASE_LOGOUT; return true;
	default: return true;
	}
}

static bool refuse_closed(const struct imap_client *c, struct err *e)
{
	if (c->state.phase == PHASE_CLOSED || c->state.phase == PHASE_LOGOUT)
		return !err_set(e, ERR_STATE, 0, "not connected: use \\connect or \\reconnect");
	return false;
}

/* Since the server may close right after BYE, the end of a LOGOUT needs no tagged answer. */
static bool logout_ended(struct imap_client *c, struct imap_result *r, const struct err *e)
{
	if (!c->state.bye || (e->kind != ERR_CLOSED && e->kind != ERR_TLS && e->kind != ERR_NET))
		return false;
	imap_result_clear(r);
	r->cond = COND_BYE;
	r->text = mem_dup_z(c->bye_text);
	c->state.phase = PHASE_LOGOUT;
	return true;
}

/* ENABLE passes over what the server does not know: RFC 5161 section 3.1. */
static void note_not_enabled(struct imap_client *c, const struct imap_cmd *cmd)
{
	struct str rest = buf_str(&cmd->pieces[0].text);

	str_split(&rest, ' ');
	while (rest.n) {
		struct str word = str_split(&rest, ' ');
		char *name = mem_dup_n(word.p, word.n);

		if (!caps_has(&c->state.enabled, name))
			client_note(c, "the server did not enable %s", name);
		free(name);
	}
}

static bool is_brief(const struct imap_cmd *cmd)
{
	return cmd->spec && cmd->spec->flags & SPEC_BRIEF;
}

bool imap_run(struct imap_client *c, const struct imap_cmd *cmd, struct imap_result *r,
	struct err *e)
{
	uint64_t start;
	int64_t before;
	bool ok;

	if (refuse_closed(c, e) || !client_settle(c, e))
		return false;
	start = wait_now_us();
	c->caps_told = false;
	if (cmd->effect == EFFECT_SELECT || cmd->effect == EFFECT_EXAMINE)
		client_select_begins(c);
	if (cmd->effect == EFFECT_LOGOUT)
		c->logout_sent = true;
	before = is_brief(cmd) ? wait_bound(c->wait) : c->wait->deadline;
	ok = cmd->ahead ? client_land(c, cmd->ahead, r, e) : client_converse(c, cmd, r, e);
	c->wait->deadline = before;
	if (!ok && cmd->effect == EFFECT_LOGOUT)
		return logout_ended(c, r, e);
	if (ok)
		r->usec = wait_now_us() - start;
	if (ok && cmd->effect == EFFECT_ENABLE && r->cond == COND_OK)
		note_not_enabled(c, cmd);
	return ok && client_finish(c, cmd->effect, cmd->user ? cmd->user : cmd->mailbox, r, e);
}

/* --- what may be sent --- */

static unsigned phase_bit(enum imap_phase phase)
{
	switch (phase) {
	case PHASE_UNAUTH: return IN_UNAUTH;
	case PHASE_AUTH: return IN_AUTH;
	case PHASE_SELECTED: return IN_SELECTED;
	default: return 0;
	}
}

bool client_check_phase(const struct imap_client *c, const struct imap_spec *spec, struct err *e)
{
	if (spec->states & phase_bit(c->state.phase))
		return true;
	if (c->state.phase == PHASE_UNAUTH)
		return err_set(e, ERR_STATE, 0, "%s needs a login: use login or authenticate first",
			spec->name);
	if (spec->states == IN_SELECTED)
		return err_set(e, ERR_STATE, 0, "%s needs a mailbox: use select or examine first",
			spec->name);
	return err_set(e, ERR_STATE, 0, "%s is not possible after login", spec->name);
}

static void note_missing(struct imap_client *c, const struct imap_spec *spec)
{
	struct str rest = str_c(spec->caps);
	struct buf names = { 0 };

	while (rest.n) {
		buf_add_z(&names, names.n ? " or " : "");
		buf_add_str(&names, str_split(&rest, '|'));
	}
	client_note(c, "the server does not advertise %s, which %s needs; sent all the same",
		buf_z(&names), spec->name);
	buf_clear(&names);
}

bool imap_check(struct imap_client *c, const struct imap_cmd *cmd, struct err *e)
{
	const struct imap_spec *spec = cmd->spec;

	if (refuse_closed(c, e))
		return false;
	if (cmd->effect == EFFECT_STARTTLS && stream_encrypted(c->top))
		return err_set(e, ERR_STATE, 0, "TLS is already up");
	if (cmd->effect == EFFECT_LOGIN && caps_has(&c->state.caps, "LOGINDISABLED"))
		return err_set(e, ERR_AUTH, 0,
			"the server forbids LOGIN here (LOGINDISABLED): "
			"use starttls first, or authenticate");
	if (!spec)
		return true;
	if (!client_check_phase(c, spec, e))
		return false;
	if ((spec->flags & SPEC_NOT_RFC1730) && c->state.protocol == PROTOCOL_IMAP4)
		return err_set(e, ERR_CAP, 0,
			"%s does not exist in IMAP4 (RFC 1730), "
			"the only version this server has",
			spec->name);
	if (c->state.caps.known && !caps_has_any(&c->state.caps, spec->caps))
		note_missing(c, spec);
	if ((spec->flags & SPEC_RFC1730) && c->state.protocol != PROTOCOL_IMAP4)
		client_note(c,
			"%s exists in IMAP4 (RFC 1730) alone and this server has a later version; "
			"sent all the same",
			spec->name);
	return true;
}
