/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * client_send.c: a command on its way out, its literals asked for or not.
 */
#include <stdio.h>

#include "imap/client_private.h"

/* LITERAL- allows literals up to this size without waiting: RFC 7888 section 5. */
#define LITERAL_MINUS_MAX 4096

/* So much is collected before it is sent; and what is at least so large is not collected. */
#define COLLECTED 65536
#define DIRECT 16384

bool client_literal_waits(const struct imap_client *c, const struct literal *lit)
{
	const struct caps *caps = &c->state.caps;

	if (caps_has(caps, "LITERAL+"))
		return false;
	/* IMAP4rev2 has LITERAL- built in: RFC 9051 section 4.3. */
	if (caps_has(caps, "LITERAL-") || caps_has(caps, "IMAP4rev2"))
		return lit->size > LITERAL_MINUS_MAX;
	return true;
}

void client_announce(struct imap_client *c, const struct literal *lit)
{
	char head[40];

	snprintf(head, sizeof(head), "%s{%llu%s}\r\n", lit->binary ? "~" : "",
		(unsigned long long)lit->size, client_literal_waits(c, lit) ? "" : "+");
	client_emit(c, str_c(head), false);
}

struct sending {
	struct imap_client *client;
	const struct literal *literal;
	uint64_t done;
};

/* A large piece goes out from where it is; small ones are collected. */
static bool send_bytes(struct imap_client *c, struct str bytes, bool secret, struct err *e)
{
	if (bytes.n < DIRECT || secret) {
		client_emit(c, bytes, secret);
		return c->out.n < COLLECTED || client_flush(c, e);
	}
	if (!client_flush(c, e))
		return false;
	if (c->events->wire)
		c->events->wire(c->events->ctx, true, false, bytes.p, bytes.n);
	if (stream_write(c->top, bytes.p, bytes.n, e))
		return true;
	client_last_words(c, e);
	return false;
}

static bool send_chunk(void *ctx, const void *bytes, size_t n, struct err *e)
{
	struct sending *s = ctx;
	struct imap_client *c = s->client;

	if (!send_bytes(c, (struct str){ bytes, n }, s->literal->secret, e))
		return false;
	s->done += n;
	if (c->events->progress)
		c->events->progress(c->events->ctx, true, s->done, s->literal->size);
	return true;
}

/* NO and BAD are answers; but OK to a command that has not been sent is none, and what the server holds for done nobody
 * can know. */
static bool check_refusal(struct imap_client *c, const struct literal *lit,
	const struct imap_result *r, struct err *e)
{
	if (r->cond != COND_OK)
		return true;
	err_set(e, ERR_PROTO, 0,
		"the server answered OK before it had asked for the literal of %llu bytes: these were not "
		"sent, so what was to be done with them is not done; its answer: %.200s",
		(unsigned long long)lit->size, r->text ? r->text : "");
	return client_fail(c);
}

/* Announces and sends a literal. *refused: the server answered the command instead of asking for it, and
 * *r has that answer. */
static bool send_literal(struct imap_client *c, const struct literal *lit, const char *tag,
	bool *refused, struct imap_result *r, struct err *e)
{
	struct sending s = { .client = c, .literal = lit };
	bool go_on = false;

	client_announce(c, lit);
	if (client_literal_waits(c, lit)) {
		if (!client_flush(c, e) || !client_await_brief(c, tag, &go_on, r, e))
			return false;
		*refused = !go_on;
		if (*refused)
			return check_refusal(c, lit, r, e);
	}
	/* A file that fails in the middle leaves a literal that cannot be ended: the connection is lost. */
	return literal_send(lit, send_chunk, &s, e) || client_fail(c);
}

static void emit_text(struct imap_client *c, const struct cmd_piece *p)
{
	struct str text = buf_str(&p->text);

	client_emit(c, str_head(text, p->secret.from), false);
	client_emit(c, str_skip(str_head(text, p->secret.to), p->secret.from), true);
	client_emit(c, str_skip(text, p->secret.to), false);
}

static bool send_piece(struct imap_client *c, const struct cmd_piece *p, const char *tag,
	bool *refused, struct imap_result *r, struct err *e)
{
	emit_text(c, p);
	if (p->has_literal && !send_literal(c, &p->literal, tag, refused, r, e))
		return false;
	if (!*refused)
		client_emit(c, str_c(p->behind), false);
	return true;
}

/* A piece that cannot be made leaves a command that cannot be ended: the connection is lost, and the server
 * does nothing. */
static bool send_more(struct imap_client *c, const struct imap_cmd *cmd, const char *tag,
	bool *refused, struct imap_result *r, struct err *e)
{
	struct cmd_piece piece = { .literal = { .fd = -1 } };
	bool ok = true;
	int got = 1;

	while (ok && !*refused && (got = cmd->more(cmd->more_ctx, &piece, e)) > 0) {
		ok = send_piece(c, &piece, tag, refused, r, e);
		cmd_piece_clear(&piece);
	}
	return ok && (got >= 0 || client_fail(c));
}

static bool send_command(struct imap_client *c, const struct imap_cmd *cmd, const char *tag,
	bool *refused, struct imap_result *r, struct err *e)
{
	for (size_t i = 0; i < cmd->n && !*refused; i++)
		if (!send_piece(c, &cmd->pieces[i], tag, refused, r, e))
			return false;
	if (!*refused && cmd->more && !send_more(c, cmd, tag, refused, r, e))
		return false;
	if (*refused)
		return true;
	client_emit(c, STR("\r\n"), false);
	return client_flush(c, e);
}

bool client_converse(struct imap_client *c, const struct imap_cmd *cmd, struct imap_result *r,
	struct err *e)
{
	bool refused = false;
	char tag[16];

	client_tag(c, tag);
	if (!send_command(c, cmd, tag, &refused, r, e))
		return false;
	if (refused)
		return true;
	return client_await(c, tag, NULL, r, e);
}
