/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pretty_item.c: the items of one message as fields: "name  value", one below the other.
 */
#include "base/utf8.h"
#include "imap/date.h"
#include "view/message.h"
#include "view/pretty.h"
#include "view/progress.h"

bool pretty_is_scalar(const struct fetch_item *i)
{
	switch (i->kind) {
	case FETCH_FLAGS:
	case FETCH_NUMBER:
	case FETCH_DATE:
	case FETCH_TEXT:
	case FETCH_NAMES:
	case FETCH_ENVELOPE: return true;
	default: return false;
	}
}

bool pretty_is_size(struct str name)
{
	return str_is(name, "RFC822.SIZE") || str_is(name, "SIZE") ||
		str_has_prefix(name, "BINARY.SIZE[");
}

/* The scratch buffer, emptied. */
static struct buf *cell(struct printer *p)
{
	buf_truncate(&p->pretty->cell, 0);
	return &p->pretty->cell;
}

/* Flags, or labels, which are named as mailboxes are. */
void pretty_item_words(struct buf *out, const struct fetch_item *i, bool utf8)
{
	if (i->kind == FETCH_NAMES)
		pretty_names(out, node_first(i->node), utf8);
	else
		pretty_words(out, node_first(i->node));
}

static void show_words(struct printer *p, const char *name, const struct fetch_item *i, bool utf8)
{
	struct buf *c = cell(p);

	pretty_item_words(c, i, utf8);
	pretty_field(p, name, c->n ? buf_str(c) : STR("none"), c->n ? INK_FLAG : INK_DIM);
}

static void show_number(struct printer *p, const char *name, const struct fetch_item *i)
{
	struct buf *c = cell(p);

	buf_addf(c, "%llu", (unsigned long long)i->num);
	if (pretty_is_size(i->name) && i->num >= 1024) {
		buf_add_z(c, " (");
		human_size(c, i->num);
		buf_add_c(c, ')');
	}
	pretty_field(p, name, buf_str(c), INK_NUMBER);
}

/* Exactly, and as a clock here shows it. */
static void show_date(struct printer *p, const char *name, struct str text)
{
	struct buf *c = cell(p);
	struct date date;
	struct err ignored = { 0 };

	if (!text.p) {
		pretty_field(p, name, STR("NIL"), INK_DIM);
		return;
	}
	buf_add_str(c, text);
	if (text.n > 0 && date_parse(text, &date, &ignored)) {
		buf_add_z(c, " (");
		date_format_local(c, &date);
		buf_add_c(c, ')');
	}
	pretty_field(p, name, buf_str(c), INK_PLAIN);
}

static void show_text(struct printer *p, const char *name, struct str text)
{
	pretty_field(p, name, text.p ? text : STR("NIL"), text.p ? INK_PLAIN : INK_DIM);
}

static void show_header(struct printer *p, const char *name, struct str value, enum ink ink)
{
	struct buf *c = cell(p);

	if (!value.p)
		return;
	message_header(c, value);
	pretty_field(p, name, buf_str(c), ink);
}

static void show_addresses(struct printer *p, const char *name, const struct resp_address *a)
{
	struct buf *c = cell(p);

	if (!a)
		return;
	message_addresses(c, a);
	pretty_field(p, name, buf_str(c), INK_PLAIN);
}

bool pretty_is_from(const struct resp_envelope *e, const struct resp_address *a)
{
	const struct resp_address *b = e->from;

	for (; a && b; a = a->next, b = b->next)
		if (!str_eq(a->name, b->name) || !str_eq(a->adl, b->adl) ||
			!str_eq(a->mailbox, b->mailbox) || !str_eq(a->host, b->host))
			return false;
	return a == b;
}

static void show_envelope(struct printer *p, const struct resp_envelope *e)
{
	if (!e) {
		pretty_field(p, "envelope", STR("NIL"), INK_DIM);
		return;
	}
	if (e->date.p)
		show_date(p, "date", e->date);
	show_addresses(p, "from", e->from);
	show_addresses(p, "sender", pretty_is_from(e, e->sender) ? NULL : e->sender);
	show_addresses(p, "reply-to", pretty_is_from(e, e->reply_to) ? NULL : e->reply_to);
	show_addresses(p, "to", e->to);
	show_addresses(p, "cc", e->cc);
	show_addresses(p, "bcc", e->bcc);
	show_header(p, "subject", e->subject, INK_NAME);
	show_header(p, "in-reply-to", e->in_reply_to, INK_PLAIN);
	show_header(p, "message-id", e->message_id, INK_PLAIN);
}

static void show_other(struct printer *p, const char *name, const struct fetch_item *i)
{
	struct buf *c = cell(p);

	if (i->node)
		node_write(c, i->node);
	pretty_field(p, *name ? name : "(no name)", buf_str(c), INK_PLAIN);
}

static void show_item(struct printer *p, const struct fetch_item *i, bool utf8)
{
	struct buf lower = { 0 };
	const char *name;

	for (size_t k = 0; k < i->name.n; k++)
		buf_add_c(&lower, ascii_lower(i->name.p[k]));
	name = str_is(i->name, "RFC822.SIZE") ? "size" : buf_z(&lower);
	switch (i->kind) {
	case FETCH_FLAGS:
	case FETCH_NAMES: show_words(p, name, i, utf8); break;
	case FETCH_NUMBER: show_number(p, name, i); break;
	case FETCH_DATE: show_date(p, name, i->text); break;
	case FETCH_TEXT: show_text(p, name, i->text); break;
	case FETCH_ENVELOPE: show_envelope(p, i->envelope); break;
	default: show_other(p, name, i); break;
	}
	buf_clear(&lower);
}

/* The scalar items, and those nobody knows, under one heading; then body structures and sections, each
 * under its own. */
void pretty_message(struct printer *p, const struct imap_resp *r, const struct fetch_item *first)
{
	struct buf number = { 0 };
	bool headed = false;

	buf_addf(&number, "%llu", (unsigned long long)r->num);
	for (const struct fetch_item *i = first; i; i = i->next) {
		if (i->kind == FETCH_SECTION || i->kind == FETCH_BODY_STRUCTURE)
			continue;
		if (!headed)
			pretty_heading(p, "message ", buf_str(&number), "");
		headed = true;
		show_item(p, i, r->utf8);
	}
	for (const struct fetch_item *i = first; i; i = i->next) {
		if (i->kind == FETCH_SECTION)
			pretty_section(p, r, i);
		if (i->kind != FETCH_BODY_STRUCTURE)
			continue;
		buf_addf(&number, ": %.*s", STR_ARG(i->name));
		pretty_heading(p, "message ", buf_str(&number), i->body ? "" : " NIL");
		pretty_body(p, i->body);
		buf_truncate(&number, str_find(buf_str(&number), ':'));
	}
	if (!first)
		pretty_heading(p, "message ", buf_str(&number), ": nothing");
	buf_clear(&number);
}
