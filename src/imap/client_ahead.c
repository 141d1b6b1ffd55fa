/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * client_ahead.c: commands sent before their turn: several at once under way.
 *
 * A server may work on several commands at once and answer them in any order (RFC 9051 section 5.5); Dovecot
 * gives the data of all first, and then their tagged answers. So a response is given to the command that
 * asked for it, and those of later commands are held back until their turn. Only commands whose answers can
 * be told apart are under way together.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "imap/client_private.h"
#include "imap/name.h"
#include "imap/numset.h"

/* What waits to be written is bounded, and with it what a command may bring along. */
#define UNSENT_MAX 65536
#define LITERAL_MAX 65536

/* While more than this is held back no further command is sent ahead. */
#define HELD_ENOUGH (1u << 20)

/* A descriptor that polls as writable takes so much without blocking, with what TLS adds to it: the kernels'
 * low-water marks are 2048 bytes or more. */
#define WRITE_MAX 1400

/* A command under way. */
struct flight {
	uint64_t number;
	char tag[16];
	bool steady;         /* no EXPUNGE can come while it runs */
	const char *answers; /* what it asks for: see struct imap_spec; */
	bool uid, by_set;    /* of the messages */
	struct numset set;   /* in this set, */
	char *mailbox;       /* or of this mailbox; NULL: of any */
	struct buf held;     /* responses that came before its turn, */
	bool ended;          /* the tagged one among them */
};

size_t imap_flights(const struct imap_client *c)
{
	return c->flights.n;
}

static struct flight *flight_at(const struct imap_client *c, size_t i)
{
	return &c->flights.v[c->flights.at + i];
}

static void clear_flight(struct flight *f)
{
	numset_clear(&f->set);
	free(f->mailbox);
	buf_clear(&f->held);
}

/* --- which may go together --- */

/* No EXPUNGE may come while one of these runs: RFC 9051 section 7.5.1. With UID before it, it may. */
static bool is_steady(const struct imap_cmd *cmd)
{
	return !cmd->uid && (cmd->spec->flags & SPEC_STEADY);
}

/* What exists with UID has message numbers without it, and search keys may have them even with it. */
static bool has_numbers(const struct imap_cmd *cmd)
{
	return (cmd->spec->flags & (SPEC_UID | SPEC_RFC1730)) &&
		!(cmd->uid && cmd->spec->args->type == ARG_SET);
}

static bool answers_with(const char *answers, struct str name)
{
	struct str rest = str_c(answers);

	while (rest.n)
		if (str_eq_case(str_split(&rest, '|'), name))
			return true;
	return false;
}

static bool share_answers(const char *a, const char *b)
{
	struct str rest = str_c(a);

	if (a == b)
		return a != NULL;
	while (rest.n)
		if (answers_with(b, str_split(&rest, '|')))
			return true;
	return false;
}

/* Whether no response can be meant for both. */
static bool apart(struct flight *a, struct flight *b)
{
	if (!share_answers(a->answers, b->answers))
		return true;
	if (a->by_set && b->by_set && a->uid == b->uid)
		return !numset_overlaps(&a->set, &b->set);
	return a->mailbox && b->mailbox && !mailbox_same(str_c(a->mailbox), str_c(b->mailbox));
}

/* Responses that name one mailbox. */
static bool mailbox_of(const struct imap_resp *r, struct str *name)
{
	switch (r->kind) {
	case RESP_STATUS: *name = r->u.status.mailbox; return true;
	case RESP_ACL: *name = r->u.acl.mailbox; return true;
	case RESP_LISTRIGHTS: *name = r->u.listrights.mailbox; return true;
	case RESP_MYRIGHTS: *name = r->u.myrights.mailbox; return true;
	case RESP_METADATA: *name = r->u.metadata.mailbox; return true;
	case RESP_ANNOTATION: *name = r->u.annotation.mailbox; return true;
	default: return false;
	}
}

static bool names_a_mailbox(const char *answers)
{
	static const char by_mailbox[] = "STATUS|ACL|LISTRIGHTS|MYRIGHTS|METADATA|ANNOTATION";

	return answers && answers_with(by_mailbox, str_c(answers));
}

/* What its answers can be known by. A set with "*" or "$" may be anything. */
static void describe(struct flight *f, const struct imap_cmd *cmd)
{
	struct err ignored = { 0 };

	f->steady = is_steady(cmd);
	f->answers = cmd->spec->answers;
	f->uid = cmd->uid;
	f->by_set = f->answers && cmd->set && !strpbrk(cmd->set, "*$") &&
		numset_parse(&f->set, str_c(cmd->set), &ignored);
	if (names_a_mailbox(f->answers) && cmd->mailbox)
		f->mailbox = mem_dup_z(cmd->mailbox);
}

/* Message numbers say nothing certain while an EXPUNGE may be on its way: RFC 9051 section 5.5. */
static bool goes_with_all(const struct imap_client *c, const struct imap_cmd *cmd,
	struct flight *new)
{
	bool numbers = has_numbers(cmd);

	for (size_t i = 0; (numbers || new->answers) && i < c->flights.n; i++) {
		struct flight *f = flight_at(c, i);

		if ((numbers && !f->steady) || !apart(f, new))
			return false;
	}
	return true;
}

static bool changes_the_session(const struct imap_spec *spec)
{
	return (spec->effect != EFFECT_NONE && spec->effect != EFFECT_APPEND) ||
		(spec->flags & (SPEC_DESTROYS | SPEC_EXPUNGES));
}

static bool literals_can_go(const struct imap_client *c, const struct imap_cmd *cmd)
{
	for (size_t i = 0; i < cmd->n; i++) {
		const struct cmd_piece *p = &cmd->pieces[i];

		if (p->secret.from != p->secret.to)
			return false;
		if (p->has_literal &&
			(p->literal.secret || p->literal.size > LITERAL_MAX ||
				client_literal_waits(c, &p->literal)))
			return false;
	}
	return true;
}

static bool may_be_sent(const struct imap_client *c, const struct imap_cmd *cmd)
{
	struct err ignored = { 0 };

	return cmd->spec && !changes_the_session(cmd->spec) && literals_can_go(c, cmd) &&
		c->out.n < UNSENT_MAX && c->flights.held < HELD_ENOUGH && !c->state.bye &&
		!c->aside.on && client_check_phase(c, cmd->spec, &ignored);
}

/* --- sending --- */

static bool gather(void *ctx, const void *bytes, size_t n, struct err *e)
{
	(void)e;
	buf_add(ctx, bytes, n);
	return true;
}

/* The literals are read before anything is sent: a file that fails is told when the command's turn comes. */
static bool read_literals(const struct imap_cmd *cmd, struct buf *bytes)
{
	struct err ignored = { 0 };

	for (size_t i = 0; i < cmd->n; i++)
		if (cmd->pieces[i].has_literal &&
			!literal_send(&cmd->pieces[i].literal, gather, bytes, &ignored))
			return false;
	return true;
}

static void emit(struct imap_client *c, const struct imap_cmd *cmd, struct str literals)
{
	for (size_t i = 0; i < cmd->n; i++) {
		const struct cmd_piece *p = &cmd->pieces[i];
		size_t n = (size_t)p->literal.size;

		client_emit(c, buf_str(&p->text), false);
		if (!p->has_literal)
			continue;
		client_announce(c, &p->literal);
		client_emit(c, str_head(literals, n), false);
		literals = str_skip(literals, n);
		client_emit(c, str_c(p->behind), false);
	}
	client_emit(c, STR("\r\n"), false);
}

static void add_flight(struct imap_client *c, struct flight *take)
{
	struct client_flights *f = &c->flights;

	if (f->at && f->at >= f->n) {
		memmove(f->v, f->v + f->at, f->n * sizeof(*f->v));
		f->at = 0;
	}
	f->v = mem_grow(f->v, f->at + f->n, &f->cap, sizeof(*f->v));
	take->number = ++f->last;
	f->v[f->at + f->n++] = *take;
}

uint64_t imap_send_ahead(struct imap_client *c, const struct imap_cmd *cmd)
{
	struct flight new = { 0 };
	struct buf literals = { 0 };

	if (!may_be_sent(c, cmd))
		return 0;
	describe(&new, cmd);
	if (goes_with_all(c, cmd, &new) && read_literals(cmd, &literals)) {
		client_tag(c, new.tag);
		emit(c, cmd, buf_str(&literals));
		add_flight(c, &new);
	} else {
		clear_flight(&new);
	}
	buf_clear(&literals);
	return new.number;
}

bool client_push(struct imap_client *c, struct err *e)
{
	size_t done = 0;
	int in, out;

	if (!stream_ask(c->top, ASK_FD, &in))
		return client_flush(c, e);
	if (!stream_ask(c->top, ASK_FD_OUT, &out))
		out = in;
	while (done < c->out.n) {
		bool writable;
		struct str piece = str_head(str_skip(buf_str(&c->out), done), WRITE_MAX);

		if (!wait_both(c->wait, in, out, &writable, "sending to the server", e))
			return client_fail(c);
		if (!writable)
			break;
		if (!stream_write(c->top, piece.p, piece.n, e) || !stream_flush(c->top, e)) {
			buf_truncate(&c->out, 0);
			client_last_words(c, e);
			return client_fail(c);
		}
		done += piece.n;
	}
	buf_drop(&c->out, done);
	return true;
}

/* --- whose response is it? --- */

/* What a response can be known by. */
struct mark {
	struct str name;
	uint64_t num, uid; /* 0: none */
	char *mailbox;     /* owned; NULL: none */
};

static void read_mark(struct mark *m, struct imap_resp *r)
{
	const struct fetch_item *uid;
	struct buf name = { 0 };
	struct str wire;

	*m = (struct mark){ .name = r->name, .num = r->has_num ? r->num : 0 };
	resp_read_items(r);
	uid = resp_fetch_item(r, "UID");
	if (uid && uid->kind == FETCH_NUMBER)
		m->uid = uid->num;
	if (!mailbox_of(r, &wire))
		return;
	mailbox_from_wire(&name, wire, r->utf8);
	m->mailbox = buf_take(&name);
}

static bool asked_for(struct flight *f, const struct mark *m)
{
	if (f->by_set)
		return numset_contains(&f->set, f->uid ? m->uid : m->num);
	return !f->mailbox || !m->mailbox || mailbox_same(str_c(m->mailbox), str_c(f->mailbox));
}

/* The command under way that asked for c->resp; NULL: nobody did. */
static struct flight *owner(struct imap_client *c)
{
	const char *answers = NULL;
	bool kind_fits = false;
	struct flight *found = NULL;
	struct mark m;

	read_mark(&m, &c->resp);
	/* One of them at most did, and next to the last one: servers mostly answer in order. */
	for (size_t k = 0; k < c->flights.n && !found; k++) {
		size_t i = (c->flights.hint + k) % c->flights.n;
		struct flight *f = flight_at(c, i);

		/* Neighbours are often of one row. */
		if (f->answers != answers) {
			answers = f->answers;
			kind_fits = answers_with(answers, m.name);
		}
		if (kind_fits && !f->ended && asked_for(f, &m)) {
			found = f;
			c->flights.hint = i;
		}
	}
	free(m.mailbox);
	return found;
}

/* The later command that c->resp belongs to; NULL: it is for now. What nobody asked for is, too. */
static struct flight *later_owner(struct imap_client *c)
{
	struct flight *f = NULL;

	if (str_is(c->resp.tag, "*"))
		f = owner(c);
	else
		for (size_t i = 0; i < c->flights.n && !f; i++)
			if (str_eq(c->resp.tag, str_c(flight_at(c, i)->tag)))
				f = flight_at(c, i);
	return f == flight_at(c, 0) ? NULL : f;
}

static bool add_blob(struct buf *out, const struct blob *blob, struct err *e)
{
	char piece[8192];
	uint64_t at = 0;
	ssize_t got;

	for (; (got = blob_read(blob, at, piece, sizeof(piece), e)) > 0; at += (uint64_t)got)
		buf_add(out, piece, (size_t)got);
	return got == 0;
}

bool client_hold(struct imap_client *c, bool *held, struct err *e)
{
	const struct frame *frame = &c->resp.frame;
	struct flight *f = later_owner(c);

	*held = f != NULL;
	if (!f)
		return true;
	c->flights.held += frame->size;
	if (c->flights.held > c->limits->response) {
		err_set(e, ERR_LIMIT, 0,
			"the answers to commands sent ahead take more than limit-response "
			"(%zu bytes): set pipeline lower",
			c->limits->response);
		return client_fail(c);
	}
	for (size_t i = 0; i < frame->n; i++) {
		buf_add_str(&f->held, frame->pieces[i].text);
		if (frame->pieces[i].blob && !add_blob(&f->held, frame->pieces[i].blob, e))
			return client_fail(c);
	}
	f->ended = f->ended || !str_is(c->resp.tag, "*");
	return true;
}

bool client_land(struct imap_client *c, uint64_t number, struct imap_result *r, struct err *e)
{
	struct flight *f = c->flights.n ? flight_at(c, 0) : NULL;
	char tag[16];
	bool ok;

	if (!f || f->number != number)
		return err_set(e, ERR_STATE, 0, "the commands sent ahead have lost their order");
	memcpy(tag, f->tag, sizeof(tag));
	c->flights.held -= f->held.n;
	reader_give_back(c->reader, buf_str(&f->held));
	buf_clear(&f->held);
	ok = client_await(c, tag, NULL, r, e);
	clear_flight(flight_at(c, 0));
	c->flights.at++;
	c->flights.n--;
	c->flights.hint -= c->flights.hint > 0;
	return ok;
}

void client_clear_flights(struct imap_client *c)
{
	for (size_t i = 0; i < c->flights.n; i++)
		clear_flight(flight_at(c, i));
	free(c->flights.v);
	c->flights = (struct client_flights){ 0 };
}
