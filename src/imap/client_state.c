/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * client_state.c: what the engine learns from responses: capabilities, the selected mailbox, BYE.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/client_private.h"
#include "imap/numset.h"

void imap_mailbox_clear(struct imap_mailbox *m)
{
	free(m->name);
	free(m->flags);
	free(m->permanent_flags);
	memset(m, 0, sizeof(*m));
}

void client_state_clear(struct imap_state *s)
{
	caps_clear(&s->caps);
	caps_clear(&s->caps_greeting);
	caps_clear(&s->caps_tls);
	caps_clear(&s->caps_login);
	caps_clear(&s->enabled);
	free(s->user);
	free(s->greeting);
	free(s->greeting_code);
	imap_mailbox_clear(&s->mailbox);
	memset(s, 0, sizeof(*s));
}

static void set_text(char **to, const struct node *node)
{
	struct buf text = { 0 };

	node_write(&text, node);
	free(*to);
	*to = buf_take(&text);
}

/* --- capabilities --- */

static void learn_caps(struct imap_client *c, const struct node *words)
{
	caps_clear(&c->state.caps);
	for (; words; words = words->next)
		caps_add(&c->state.caps, node_text(words));
	c->state.caps.known = true;
	c->caps_told = true;
	if (c->state.caps.full)
		client_note(c,
			"the server advertises more capabilities than are remembered: %zu of them are",
			c->state.caps.n);
}

void client_learn_protocol(struct imap_client *c)
{
	struct imap_state *s = &c->state;

	if (caps_has(&s->enabled, "IMAP4rev2"))
		s->protocol = PROTOCOL_REV2;
	else if (caps_has(&s->caps, "IMAP4rev1"))
		s->protocol = PROTOCOL_REV1;
	else if (caps_has(&s->caps, "IMAP4rev2"))
		s->protocol = PROTOCOL_REV2;
	else if (caps_has(&s->caps, "IMAP4"))
		s->protocol = PROTOCOL_IMAP4;
	else {
		s->protocol = PROTOCOL_UNKNOWN;
		client_note(c,
			"the server advertises neither IMAP4rev1 nor IMAP4: "
			"commands are sent all the same");
	}
	/* A server of IMAP4rev2 alone speaks UTF-8 without being asked: RFC 9051 section 5.1. */
	if (s->protocol == PROTOCOL_REV2)
		s->utf8 = true;
}

static void learn_enabled(struct imap_client *c)
{
	struct imap_state *s = &c->state;

	for (const struct node *n = c->resp.u.words; n; n = n->next)
		caps_add(&s->enabled, node_text(n));
	s->enabled.known = true;
	if (caps_has(&s->enabled, "UTF8=ACCEPT") || caps_has(&s->enabled, "IMAP4rev2"))
		s->utf8 = true;
	if (caps_has(&s->enabled, "IMAP4rev2"))
		s->protocol = PROTOCOL_REV2;
}

/* --- the selected mailbox --- */

void client_select_begins(struct imap_client *c)
{
	imap_mailbox_clear(&c->before);
	c->before = c->state.mailbox;
	c->state.mailbox = (struct imap_mailbox){ .opened = ++c->openings };
	c->selecting = true;
}

/* What came up to here was still about the mailbox that was open: RFC 7162 section 3.2.11. */
static void learn_closed(struct imap_client *c)
{
	uint64_t opened = c->state.mailbox.opened;

	if (!c->selecting)
		return;
	c->selecting = false;
	imap_mailbox_clear(&c->state.mailbox);
	c->state.mailbox.opened = opened;
}

static void warn_of_changed_uids(struct imap_client *c)
{
	const struct imap_mailbox *old = &c->before, *now = &c->state.mailbox;

	if (!old->name || !now->name || strcmp(old->name, now->name) != 0)
		return;
	if (old->has_uidvalidity && now->has_uidvalidity && old->uidvalidity != now->uidvalidity)
		client_note(c,
			"UIDVALIDITY of %s changed from %llu to %llu: UIDs known from before "
			"mean nothing now",
			now->name, (unsigned long long)old->uidvalidity,
			(unsigned long long)now->uidvalidity);
}

void client_select_ends(struct imap_client *c, enum imap_effect effect, const char *mailbox,
	enum cond cond)
{
	struct imap_state *s = &c->state;

	c->selecting = false;
	if (cond == COND_OK) {
		s->phase = PHASE_SELECTED;
		free(s->mailbox.name);
		s->mailbox.name = mem_dup_z(mailbox ? mailbox : "?");
		if (effect == EFFECT_EXAMINE)
			s->mailbox.readonly = true;
		warn_of_changed_uids(c);
		return;
	}
	imap_mailbox_clear(&s->mailbox);
	if (cond == COND_BAD) {
		/* The command was not understood, so it did nothing: RFC 9051 section 7.1.3. */
		s->mailbox = c->before;
		memset(&c->before, 0, sizeof(c->before));
		return;
	}
	/* A SELECT that fails leaves nothing selected: section 6.3.2. */
	if (s->phase == PHASE_SELECTED)
		s->phase = PHASE_AUTH;
}

static void learn_readonly(struct imap_client *c)
{
	struct imap_mailbox *m = &c->state.mailbox;

	if (c->state.phase == PHASE_SELECTED && m->name && !m->readonly)
		client_note(c,
			"%s has become read-only: \\reopen tries to open it read-write again",
			m->name);
	m->readonly = true;
}

/* --- response codes --- */

enum code_field {
	CODE_READ_ONLY,
	CODE_READ_WRITE,
	CODE_CAPABILITY,
	CODE_CLOSED,
	CODE_UIDVALIDITY,
	CODE_UIDNEXT,
	CODE_UNSEEN,
	CODE_HIGHESTMODSEQ,
	CODE_NOMODSEQ,
	CODE_PERMANENTFLAGS,
	CODE_UIDNOTSTICKY
};

static const struct {
	const char *name;
	enum code_field field;
} code_fields[] = {
	{ "CAPABILITY", CODE_CAPABILITY },
	{ "CLOSED", CODE_CLOSED },
	{ "HIGHESTMODSEQ", CODE_HIGHESTMODSEQ },
	{ "NOMODSEQ", CODE_NOMODSEQ },
	{ "PERMANENTFLAGS", CODE_PERMANENTFLAGS },
	{ "READ-ONLY", CODE_READ_ONLY },
	{ "READ-WRITE", CODE_READ_WRITE },
	{ "UIDNEXT", CODE_UIDNEXT },
	{ "UIDNOTSTICKY", CODE_UIDNOTSTICKY },
	{ "UIDVALIDITY", CODE_UIDVALIDITY },
	{ "UNSEEN", CODE_UNSEEN },
};

static void set_number(uint64_t *to, bool *has, const struct resp_code *code)
{
	if (code->has_num) {
		*to = code->num;
		*has = true;
	}
}

/* One that changes while the mailbox is open makes it another one. */
static void learn_uidvalidity(struct imap_client *c, const struct resp_code *code)
{
	struct imap_mailbox *m = &c->state.mailbox;

	if (m->has_uidvalidity && code->has_num && m->uidvalidity != code->num)
		m->opened = ++c->openings;
	set_number(&m->uidvalidity, &m->has_uidvalidity, code);
}

static void learn_code_field(struct imap_client *c, enum code_field field,
	const struct resp_code *code)
{
	struct imap_mailbox *m = &c->state.mailbox;

	switch (field) {
	case CODE_CAPABILITY: learn_caps(c, code->args); break;
	case CODE_CLOSED: learn_closed(c); break;
	case CODE_READ_ONLY: learn_readonly(c); break;
	case CODE_READ_WRITE: m->readonly = false; break;
	case CODE_UIDVALIDITY: learn_uidvalidity(c, code); break;
	case CODE_UIDNEXT: set_number(&m->uidnext, &m->has_uidnext, code); break;
	case CODE_UNSEEN: set_number(&m->unseen, &m->has_unseen, code); break;
	case CODE_HIGHESTMODSEQ: set_number(&m->highestmodseq, &m->has_highestmodseq, code); break;
	case CODE_NOMODSEQ: m->has_highestmodseq = false; break;
	case CODE_PERMANENTFLAGS: set_text(&m->permanent_flags, code->args); break;
	case CODE_UIDNOTSTICKY: m->uid_not_sticky = true; break;
	}
}

static void learn_cond(struct imap_client *c)
{
	const struct imap_resp *r = &c->resp;
	const struct resp_code *code = &r->u.cond.code;

	if (r->u.cond.cond == COND_BYE && str_is(r->tag, "*")) {
		struct err safe;

		err_set(&safe, ERR_CLOSED, 0, "%.*s", (int)str_head(r->u.cond.text, 200).n,
			r->u.cond.text.p ? r->u.cond.text.p : "");
		memcpy(c->bye_text, safe.msg, sizeof(c->bye_text) - 1);
		c->state.bye = true;
	}
	for (size_t i = 0; i < sizeof(code_fields) / sizeof(code_fields[0]); i++)
		if (str_is(code->name, code_fields[i].name) &&
			(!c->guard.on || code_fields[i].field == CODE_CAPABILITY))
			learn_code_field(c, code_fields[i].field, code);
}

static void lose_messages(struct imap_mailbox *m, uint64_t n)
{
	m->exists -= n < m->exists ? n : m->exists;
}

/* While SELECT is under way they may still be of the mailbox that was open, which a BAD leaves open. */
static void learn_lost(struct imap_client *c, uint64_t n)
{
	lose_messages(&c->state.mailbox, n);
	if (c->selecting)
		lose_messages(&c->before, n);
}

static void learn_vanished(struct imap_client *c)
{
	struct numset set = { 0 };
	struct err ignored = { 0 };

	if (c->resp.u.vanished.earlier || !numset_parse(&set, c->resp.u.vanished.set, &ignored))
		return;
	learn_lost(c, numset_count(&set));
	numset_clear(&set);
}

void client_learn(struct imap_client *c)
{
	const struct imap_resp *r = &c->resp;
	struct imap_mailbox *m = &c->state.mailbox;

	switch (r->kind) {
	case RESP_COND: learn_cond(c); break;
	case RESP_CAPABILITY: learn_caps(c, r->u.words); break;
	case RESP_ENABLED: learn_enabled(c); break;
	case RESP_EXISTS: m->exists = r->num; break;
	case RESP_RECENT:
		m->recent = r->num;
		m->has_recent = true;
		break;
	case RESP_EXPUNGE: learn_lost(c, 1); break;
	case RESP_VANISHED: learn_vanished(c); break;
	case RESP_FLAGS: set_text(&m->flags, r->args); break;
	default: break;
	}
}

/* --- before TLS --- */

void imap_client_guard(struct imap_client *c)
{
	c->guard.on = true;
}

bool imap_client_guarded(const struct imap_client *c)
{
	return c->guard.on;
}

bool client_drops(struct imap_client *c)
{
	const struct imap_resp *r = &c->resp;

	/* Whatever comes as greeting is judged as one. */
	if (!c->guard.on || c->state.phase == PHASE_GREETING || r->kind == RESP_COND ||
		r->kind == RESP_CAPABILITY || r->kind == RESP_CONTINUE)
		return false;
	c->guard.responses++;
	c->guard.bytes += r->frame.size;
	return true;
}

void client_unguard(struct imap_client *c)
{
	c->guard.on = false;
	if (c->guard.responses)
		client_note(c,
			"the server sent what was not asked for before the connection was encrypted, and "
			"anybody on the way may have written it: dropped %llu response%s of %llu bytes",
			(unsigned long long)c->guard.responses, c->guard.responses == 1 ? "" : "s",
			(unsigned long long)c->guard.bytes);
	c->guard.responses = c->guard.bytes = 0;
}

void client_renew(struct imap_client *c)
{
	struct imap_state old = c->state;

	c->state = (struct imap_state){ .phase = PHASE_UNAUTH,
		.greeting = old.greeting,
		.greeting_code = old.greeting_code,
		.caps_greeting = old.caps_greeting };
	old.greeting = old.greeting_code = NULL;
	old.caps_greeting = (struct caps){ 0 };
	client_state_clear(&old);
	imap_mailbox_clear(&c->before);
	c->caps_told = false;
	c->bye_deadline = 0;
	c->bye_text[0] = 0;
	client_unguard(c);
}
