/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_client.c: whatever a server says in a whole session, the engine goes through it in order.
 *
 * The first byte of an input chooses in which pieces the rest arrives. The properties: every failure says what
 * it is and leaves the connection closed or as it was; the password is marked as secret wherever it goes, and
 * sent once at most; a message that was refused is not sent; notes cannot act on a terminal.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "imap/client.h"

#define SECRET "MARKsecret"
#define MESSAGE "MARKmessage"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

struct session {
	struct imap_client *client;
	struct wait wait;
	struct imap_result result;
	struct err err;
	struct buf shown, sent; /* what is no secret, and all */
	bool go_on;             /* the server has asked for more since the last command began */
};

static void must(bool holds)
{
	if (!holds)
		abort();
}

/* --- the engine's callbacks --- */

static void on_response(void *ctx, struct imap_resp *r)
{
	struct session *s = ctx;

	s->go_on = s->go_on || r->kind == RESP_CONTINUE;
}

static void on_wire(void *ctx, bool out, bool secret, const void *bytes, size_t n)
{
	struct session *s = ctx;

	if (!out)
		return;
	buf_add(&s->sent, bytes, n);
	if (!secret)
		buf_add(&s->shown, bytes, n);
}

static void on_note(void *ctx, const char *text)
{
	(void)ctx;
	must(utf8_harmless(str_c(text)));
}

static bool on_upgrade(void *ctx, struct stream **top, struct err *e)
{
	(void)ctx;
	(void)top;
	return err_set(e, ERR_TLS, 0, "no TLS here");
}

/* --- the session --- */

static size_t times(const struct buf *in, const char *what)
{
	size_t n = 0;

	for (const char *p = in->p; p && (p = strstr(p, what)) != NULL; p++)
		n++;
	return n;
}

static bool failed(struct session *s)
{
	enum imap_phase phase = imap_client_state(s->client)->phase;

	must(s->err.kind != ERR_NONE && s->err.msg[0]);
	must(utf8_harmless(str_c(s->err.msg)));
	/* Some is refused before it is sent. */
	must(phase == PHASE_CLOSED || phase == PHASE_LOGOUT || s->err.kind == ERR_STATE ||
		s->err.kind == ERR_CAP || s->err.kind == ERR_AUTH);
	return false;
}

static bool run(struct session *s, const char *line)
{
	const struct imap_state *state = imap_client_state(s->client);
	struct cmd_dialect dialect = { .utf8 = state->utf8, .caps = &state->caps };
	struct words w = { 0 };
	struct imap_cmd cmd = { 0 };
	enum word_end end;
	bool ok;

	s->err = (struct err){ 0 };
	s->go_on = false;
	ok = words_split(&w, str_c(line), &end, &s->err) &&
		cmd_encode(&cmd, &w, &dialect, &s->err) && imap_check(s->client, &cmd, &s->err) &&
		imap_run(s->client, &cmd, &s->result, &s->err);
	cmd_clear(&cmd);
	words_clear(&w);
	if (ok)
		must(s->result.cond == COND_OK || s->result.cond == COND_NO ||
			s->result.cond == COND_BAD || s->result.cond == COND_BYE);
	return ok || failed(s);
}

static bool step(void *ctx, struct str challenge, struct buf *out, struct err *e)
{
	(void)ctx;
	(void)challenge;
	(void)e;
	buf_add_z(out, SECRET);
	return true;
}

static bool log_in(struct session *s, bool by_sasl)
{
	struct imap_auth auth = { .mech = "X-FUZZ", .user = "joe", .initial = true, .step = step };

	if (!by_sasl)
		return run(s, "login joe " SECRET);
	s->err = (struct err){ 0 };
	return imap_authenticate(s->client, &auth, &s->result, &s->err) || failed(s);
}

static bool append(struct session *s)
{
	const struct caps *caps = &imap_client_state(s->client)->caps;
	bool waits = !caps_has_any(caps, "LITERAL+|LITERAL-|IMAP4rev2");
	size_t before = times(&s->sent, MESSAGE);
	bool ok = run(s, "append INBOX \"" MESSAGE "\"");

	must(!waits || s->go_on || times(&s->sent, MESSAGE) == before);
	return ok;
}

/* Commands under way together: each has one end, in its turn. */
static void pipeline(struct session *s)
{
	static const char *const lines[] = { "fetch 1 FLAGS", "fetch 2 (BODY[])", "search ALL",
		"uid copy 7 x", "status x (MESSAGES)" };
	const struct imap_state *state = imap_client_state(s->client);
	struct cmd_dialect dialect = { .utf8 = state->utf8, .caps = &state->caps };
	struct imap_cmd sent[sizeof(lines) / sizeof(lines[0])];
	size_t n = 0;

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct words w = { 0 };
		enum word_end end;

		must(words_split(&w, str_c(lines[i]), &end, &s->err) &&
			cmd_encode(&sent[n], &w, &dialect, &s->err));
		words_clear(&w);
		sent[n].ahead = imap_send_ahead(s->client, &sent[n]);
		if (sent[n].ahead)
			n++;
		else
			cmd_clear(&sent[n]);
	}
	must(imap_flights(s->client) == n);
	for (size_t i = 0; i < n; i++) {
		s->err = (struct err){ 0 };
		if (!imap_run(s->client, &sent[i], &s->result, &s->err))
			failed(s);
		must(imap_flights(s->client) == n - i - 1 ||
			imap_client_state(s->client)->phase == PHASE_CLOSED);
		cmd_clear(&sent[i]);
	}
}

static void converse(struct session *s, bool by_sasl)
{
	if (!imap_greet(s->client, &s->err)) {
		failed(s);
		return;
	}
	log_in(s, by_sasl);
	must(by_sasl || times(&s->sent, SECRET) <= 1);
	run(s, "enable UTF8=ACCEPT");
	run(s, "select INBOX");
	run(s, "fetch 1:* (FLAGS ENVELOPE BODYSTRUCTURE BODY[])");
	run(s, "search ALL");
	append(s);
	if (imap_client_state(s->client)->phase == PHASE_SELECTED &&
		!imap_idle(s->client, -1, 0, &s->result, &s->err))
		failed(s);
	pipeline(s);
	run(s, "close");
	imap_poll(s->client, &s->err);
	imap_logout(s->client, 10);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	static const struct imap_limits limits = { 1 << 12, 1 << 18, 20, 1000, 1 << 13 };
	struct session s = { .wait = { .cancel_fd = -1, .timeout_ms = 10 } };
	const struct imap_events events = { .response = on_response,
		.wire = on_wire,
		.note = on_note,
		.upgrade = on_upgrade,
		.ctx = &s };
	struct str server = { (const char *)data, size };

	if (!size)
		return 0;
	s.client = imap_client_new(stream_memory(str_skip(server, 1), data[0] & 0x0f, &s.wait),
		&s.wait, &limits, &events);
	converse(&s, data[0] & 0x10);
	must(!times(&s.shown, SECRET));
	imap_client_free(s.client);
	imap_result_clear(&s.result);
	buf_clear(&s.shown);
	buf_clear(&s.sent);
	return 0;
}
