/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * talk.h: a conversation of the engine with a server that is known beforehand, for the tests of the engine.
 */
#ifndef TESTS_UNIT_TALK_H
#define TESTS_UNIT_TALK_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "imap/client.h"

/* One conversation: the server's side is known beforehand, tags are AAAA-less: BAAA, BAAB… */
struct talk {
	struct imap_client *client;
	struct stream *memory;
	struct wait wait;
	struct imap_events events;
	struct buf seen; /* names of the responses, in order */
	struct buf notes;
	struct buf shown; /* what was sent, as a trace may show it */
	struct imap_result result;
	struct err err;
};

static inline void see(void *ctx, struct imap_resp *r)
{
	struct talk *t = ctx;

	buf_addf(&t->seen, "%s%.*s", t->seen.n ? " " : "", STR_ARG(r->name));
}

static inline void note(void *ctx, const char *text)
{
	struct talk *t = ctx;

	buf_addf(&t->notes, "%s\n", text);
}

static inline void wire(void *ctx, bool out, bool secret, const void *bytes, size_t n)
{
	struct talk *t = ctx;

	if (out && secret)
		buf_add_z(&t->shown, "[secret]");
	else if (out)
		buf_add(&t->shown, bytes, n);
}

static inline bool no_upgrade(void *ctx, struct stream **top, struct err *e)
{
	(void)ctx;
	(void)top;
	return err_set(e, ERR_TLS, 0, "no TLS here");
}

static inline void talk_open_bytes(struct talk *t, struct str server)
{
	memset(t, 0, sizeof(*t));
	t->wait = (struct wait){ .cancel_fd = -1, .timeout_ms = 1000 };
	t->events = (struct imap_events){ .response = see,
		.note = note,
		.wire = wire,
		.upgrade = no_upgrade,
		.ctx = t };
	t->memory = stream_memory(server, 0, &t->wait);
	t->client = imap_client_new(t->memory, &t->wait, &imap_limits_default, &t->events);
}

static inline void talk_open(struct talk *t, const char *server)
{
	talk_open_bytes(t, str_c(server));
}

static inline void talk_close(struct talk *t)
{
	imap_client_free(t->client);
	imap_result_clear(&t->result);
	buf_clear(&t->seen);
	buf_clear(&t->notes);
	buf_clear(&t->shown);
}

static inline const struct imap_state *state(const struct talk *t)
{
	return imap_client_state(t->client);
}

/* Encodes and runs a typed line. */
static inline bool run(struct talk *t, const char *line)
{
	struct words w = { 0 };
	struct imap_cmd cmd = { 0 };
	struct cmd_dialect dialect = { .utf8 = state(t)->utf8, .caps = &state(t)->caps };
	enum word_end end;
	bool ok = words_split(&w, str_c(line), &end, &t->err) &&
		cmd_encode(&cmd, &w, &dialect, &t->err) && imap_check(t->client, &cmd, &t->err) &&
		imap_run(t->client, &cmd, &t->result, &t->err);

	cmd_clear(&cmd);
	words_clear(&w);
	return ok;
}

static inline void ck_written(struct talk *t, const char *expected)
{
	struct str written = stream_memory_written(t->memory);
	char *text = mem_dup_n(written.p, written.n);

	ck_assert_str_eq(text, expected);
	free(text);
}

#define GREETING "* OK [CAPABILITY IMAP4rev1 LITERAL+ SASL-IR MOVE UIDPLUS] hello\r\n"
#define PREAUTH "* PREAUTH [CAPABILITY IMAP4rev1 LITERAL+ IDLE UNSELECT] hello\r\n"

#endif
