/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pretty_fetch.c: FETCH responses: a table where each has the same simple items, else one by one.
 *
 * A table with one row only is shown as fields instead.
 */
#include <string.h>

#include "base/utf8.h"
#include "imap/date.h"
#include "view/message.h"
#include "view/pretty.h"
#include "view/progress.h"

/* --- columns --- */

/* The parts of an envelope. On a terminal those that tell messages apart; else all. */
enum part_kind { PART_DATE, PART_HEADER, PART_ADDRESSES };

struct part {
	struct column column;
	enum part_kind kind;
	size_t at;   /* of the member in struct resp_envelope */
	bool always; /* on a terminal too */
};

#define AT(member) offsetof(struct resp_envelope, member)
static const struct part parts[] = {
	{ { "DATE", COLUMN_SPARE, INK_DIM }, PART_DATE, AT(date), true },
	{ { "FROM", COLUMN_FLEX, INK_PLAIN }, PART_ADDRESSES, AT(from), true },
	{ { "SENDER", COLUMN_HIDE, INK_PLAIN }, PART_ADDRESSES, AT(sender), false },
	{ { "REPLY-TO", COLUMN_HIDE, INK_PLAIN }, PART_ADDRESSES, AT(reply_to), false },
	{ { "TO", COLUMN_FLEX | COLUMN_SPARE, INK_PLAIN }, PART_ADDRESSES, AT(to), true },
	{ { "CC", COLUMN_HIDE, INK_PLAIN }, PART_ADDRESSES, AT(cc), false },
	{ { "BCC", COLUMN_HIDE, INK_PLAIN }, PART_ADDRESSES, AT(bcc), false },
	{ { "SUBJECT", COLUMN_FLEX | COLUMN_MAIN, INK_NAME }, PART_HEADER, AT(subject), true },
	{ { "IN-REPLY-TO", COLUMN_HIDE, INK_PLAIN }, PART_HEADER, AT(in_reply_to), false },
	{ { "MESSAGE-ID", COLUMN_HIDE, INK_PLAIN }, PART_HEADER, AT(message_id), false },
};
#undef AT

enum { PARTS = sizeof(parts) / sizeof(parts[0]) };

static bool is_shown(const struct printer *p, size_t part)
{
	return parts[part].always || !p->style.terminal;
}

static const struct column columns_of[] = {
	[FETCH_FLAGS] = { "FLAGS", COLUMN_FLEX, INK_FLAG },
	[FETCH_NUMBER] = { NULL, COLUMN_RIGHT, INK_NUMBER },
	[FETCH_DATE] = { NULL, 0, INK_DIM },
	[FETCH_TEXT] = { NULL, COLUMN_FLEX, INK_PLAIN },
	[FETCH_NAMES] = { NULL, COLUMN_FLEX, INK_FLAG },
};

enum { COLUMNS_MAX = 1 + PRETTY_ITEMS * PARTS };

/* The columns of one item; their names, where the item's own is used, stand in *names. */
static size_t add_columns(const struct printer *p, const struct fetch_item *i, struct column *to,
	const char *name)
{
	size_t n = 0;

	if (i->kind == FETCH_ENVELOPE) {
		for (size_t k = 0; k < PARTS; k++)
			if (is_shown(p, k))
				to[n++] = parts[k].column;
		return n;
	}
	to[0] = columns_of[i->kind];
	if (!to[0].name)
		to[0].name = str_is(i->name, "RFC822.SIZE") ? "SIZE" : name;
	if (!pretty_is_size(i->name))
		return 1;
	to[1] = (struct column){ "", COLUMN_RIGHT | COLUMN_HIDE | COLUMN_SPARE, INK_DIM };
	return 2;
}

static void start_table(struct printer *p, const struct imap_resp *r)
{
	struct pretty_fetch *f = &p->pretty->fetch;
	struct column columns[COLUMNS_MAX] = { { "#", COLUMN_RIGHT, INK_NUMBER } };
	struct buf names[PRETTY_ITEMS] = { { 0 } };
	size_t n = 1, k = 0;

	shape_start(&f->shape);
	f->shape.columns = 1;
	f->only_flags = true;
	for (const struct fetch_item *i = r->u.fetch; i; i = i->next, k++) {
		size_t added;

		utf8_escape(&names[k], i->name, 0);
		for (size_t at = 0; at < names[k].n; at++)
			names[k].p[at] = ascii_upper(names[k].p[at]);
		added = add_columns(p, i, columns + n, buf_z(&names[k]));
		shape_add(&f->shape, i->name, i->kind, added);
		n += added;
		f->only_flags =
			f->only_flags && (i->kind == FETCH_FLAGS || i->kind == FETCH_NUMBER);
		f->shortened = f->shortened || (i->kind == FETCH_ENVELOPE && p->style.terminal);
	}
	f->table = pretty_table(p, columns, n);
	f->rows = 0;
	while (k > 0)
		buf_clear(&names[--k]);
}

/* --- rows --- */

static void add_date(struct printer *p, size_t column, struct str text)
{
	struct pretty *s = p->pretty;
	struct err ignored = { 0 };
	struct date date;

	buf_truncate(&s->cell, 0);
	if (p->style.terminal && text.n > 0 && date_parse(text, &date, &ignored)) {
		date = date_local(date.epoch);
		date_format_iso(&s->cell, &date);
		/* "2024-02-01T02:44": the rest is for those who ask for it. */
		if (s->cell.n > 16) {
			buf_truncate(&s->cell, 16);
			s->cell.p[10] = ' ';
		}
		text = buf_str(&s->cell);
	}
	table_cell(s->fetch.table, column, text);
}

/* Sender and Reply-To are From where a message does not say (RFC 9051 section 7.5.2): not repeated. */
static void add_addresses(struct printer *p, size_t column, const struct resp_envelope *e,
	const struct resp_address *a)
{
	struct pretty *s = p->pretty;

	if ((a == e->sender || a == e->reply_to) && pretty_is_from(e, a))
		return;
	if (p->style.terminal)
		message_address_short(&s->cell, a);
	else
		message_addresses(&s->cell, a);
	table_cell(s->fetch.table, column, buf_str(&s->cell));
}

static void add_envelope(struct printer *p, size_t column, const struct resp_envelope *e)
{
	struct pretty *s = p->pretty;

	if (!e) {
		table_ink(s->fetch.table, column, INK_DIM, STR("NIL"));
		return;
	}
	for (size_t k = 0; k < PARTS; k++) {
		const char *member = (const char *)e + parts[k].at;

		if (!is_shown(p, k))
			continue;
		buf_truncate(&s->cell, 0);
		if (parts[k].kind == PART_ADDRESSES) {
			add_addresses(p, column, e,
				*(struct resp_address *const *)(const void *)member);
		} else {
			struct str text = *(const struct str *)(const void *)member;

			if (parts[k].kind == PART_DATE) {
				add_date(p, column, text);
			} else {
				message_header(&s->cell, text);
				table_cell(s->fetch.table, column, buf_str(&s->cell));
			}
		}
		column++;
	}
}

static void add_number(struct printer *p, size_t column, const struct fetch_item *i)
{
	struct pretty *s = p->pretty;

	table_number(s->fetch.table, column, i->num);
	if (i->num < 1024 || !pretty_is_size(i->name))
		return;
	buf_truncate(&s->cell, 0);
	human_size(&s->cell, i->num);
	table_cell(s->fetch.table, column + 1, buf_str(&s->cell));
}

static void add_item(struct printer *p, size_t column, const struct fetch_item *i, bool utf8)
{
	struct pretty *s = p->pretty;

	switch (i->kind) {
	case FETCH_NUMBER: add_number(p, column, i); break;
	case FETCH_FLAGS:
	case FETCH_NAMES:
		buf_truncate(&s->cell, 0);
		pretty_item_words(&s->cell, i, utf8);
		table_cell(s->fetch.table, column, buf_str(&s->cell));
		break;
	case FETCH_DATE:
		if (i->text.p) {
			add_date(p, column, i->text);
			break;
		}
		/* fall through */
	case FETCH_TEXT:
		table_cell(s->fetch.table, column, i->text.p ? i->text : STR("NIL"));
		break;
	case FETCH_ENVELOPE: add_envelope(p, column, i->envelope); break;
	default: break;
	}
}

static void add_row(struct printer *p, const struct imap_resp *r)
{
	struct pretty_fetch *f = &p->pretty->fetch;
	size_t k = 0;

	table_row(f->table, -1);
	table_number(f->table, 0, r->num);
	for (const struct fetch_item *i = r->u.fetch; i; i = i->next)
		add_item(p, f->shape.items[k++].column, i, r->utf8);
	f->rows++;
	if (pretty_is_block(f->table))
		pretty_print_table(p, f->table, p->out);
}

/* --- which of them --- */

static bool is_row(const struct printer *p, const struct imap_resp *r)
{
	size_t n = 0, most = p->style.columns ? PRETTY_ITEMS_FITTED : PRETTY_ITEMS;

	for (const struct fetch_item *i = r->u.fetch; i; i = i->next, n++)
		if (!pretty_is_scalar(i) || i->doubt.text || n >= most)
			return false;
	return n > 0 && !r->doubt.text;
}

static bool fits_table(const struct pretty_fetch *f, const struct imap_resp *r)
{
	size_t n = 0;

	if (!f->table)
		return false;
	for (const struct fetch_item *i = r->u.fetch; i; i = i->next)
		if (!shape_is(&f->shape, n++, i->name, i->kind))
			return false;
	return n == f->shape.n;
}

/* Flags that changed, between sections that go out byte by byte. */
static void show_aside(struct printer *p, const struct imap_resp *r)
{
	FILE *f = render_side(p);
	struct buf text = p->pretty->text;

	p->pretty->text = (struct buf){ 0 };
	pretty_message(p, r, r->u.fetch);
	render_write(p, f, buf_str(&p->pretty->text));
	buf_clear(&p->pretty->text);
	p->pretty->text = text;
}

static void gather(struct printer *p, const struct imap_resp *r)
{
	struct pretty *s = p->pretty;
	struct pretty_fetch *f = &s->fetch;

	if (!fits_table(f, r)) {
		pretty_flush(p);
		start_table(p, r);
		pretty_message(p, r, r->u.fetch);
		buf_truncate(&f->single, 0);
		buf_add_str(&f->single, buf_str(&s->text));
		buf_truncate(&s->text, 0);
	}
	add_row(p, r);
}

static bool has_only_flags(const struct imap_resp *r)
{
	for (const struct fetch_item *i = r->u.fetch; i; i = i->next)
		if (i->kind != FETCH_FLAGS && i->kind != FETCH_NUMBER)
			return false;
	return true;
}

void pretty_fetch(struct printer *p, const struct imap_resp *r)
{
	struct pretty_fetch *f = &p->pretty->fetch;

	if (f->exact_items > 0 || pretty_is_exact(p, r->u.fetch)) {
		f->exact = true;
		pretty_flush(p);
		pretty_exact(p, r);
	} else if (f->exact && has_only_flags(r)) {
		show_aside(p, r);
	} else if (is_row(p, r)) {
		gather(p, r);
	} else {
		pretty_flush(p);
		pretty_message(p, r, r->u.fetch);
	}
}

void pretty_fetch_flush(struct printer *p)
{
	struct pretty_fetch *f = &p->pretty->fetch;
	FILE *to = f->exact && f->only_flags ? render_side(p) : p->out;

	if (!f->table)
		return;
	if (f->rows == 1) {
		render_write(p, to, buf_str(&f->single));
	} else {
		pretty_print_table(p, f->table, to);
		if (f->shortened)
			render_side_line(p, INK_DIM,
				STR("(fetch a single message to see all of its envelope)"));
	}
	table_free(f->table);
	f->table = NULL;
	f->shortened = false;
}
