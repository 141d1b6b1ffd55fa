/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp_fetch.c: the items of a FETCH response (RFC 9051 section 7.5.2), each by itself.
 *
 * Items are pairs of a name and a value. One that cannot be read is kept with its node and a doubt, and
 * the next begins behind it.
 */
#include "imap/resp_private.h"

/* Each reads item->node and returns whether it was what the name promises. */
static bool read_number(struct fetch_item *item, struct view *v)
{
	/* MODSEQ's is in parentheses (RFC 7162 section 3.1.4.2); others might be. */
	const struct node *n = item->node;

	if (node_is_list(n) && n->count == 1)
		n = n->u.first;
	return view_number(v, n, &item->num, "a number is expected");
}

static bool read_text(struct fetch_item *item, struct view *v)
{
	/* EMAILID and THREADID have parentheses (RFC 8474 section 5); drafts of PREVIEW (RFC 8970) had the
	 * name of the algorithm, FUZZY, before the text. */
	const struct node *n = item->node;

	if (node_is_list(n)) {
		if (n->count > 1 + (size_t)node_is(n->u.first, "FUZZY"))
			view_doubt(v, "one string is expected", n);
		for (n = n->u.first; n && n->next;)
			n = n->next;
	}
	if (node_str(n, &item->text))
		return true;
	view_doubt(v, "a string is expected", item->node);
	return false;
}

static bool read_date(struct fetch_item *item, struct view *v)
{
	item->text = view_nstring(v, item->node, "a date is expected");
	return item->text.p || item->node->kind == NODE_NIL;
}

static bool read_words(struct fetch_item *item, struct view *v)
{
	if (node_is_list(item->node) || item->node->kind == NODE_NIL)
		return true;
	view_doubt(v, "a list is expected", item->node);
	return false;
}

static bool read_section(struct fetch_item *item, struct view *v)
{
	switch (item->node->kind) {
	case NODE_NIL:
	case NODE_QUOTED:
	case NODE_LITERAL: return true;
	default: view_doubt(v, "a string is expected", item->node); return false;
	}
}

static bool read_envelope(struct fetch_item *item, struct view *v)
{
	if (item->node->kind == NODE_NIL)
		return true;
	if (node_is_list(item->node))
		item->envelope = resp_envelope_view(v, item->node);
	else
		view_doubt(v, "a list is expected", item->node);
	return item->envelope;
}

static bool read_body(struct fetch_item *item, struct view *v)
{
	if (item->node->kind == NODE_NIL)
		return true;
	if (node_is_list(item->node))
		item->body = resp_body_view(v, item->node);
	else
		view_doubt(v, "a list is expected", item->node);
	return item->body;
}

struct item_row {
	struct str name;
	bool section; /* the name goes on with "[" */
	enum fetch_kind kind;
	bool (*read)(struct fetch_item *, struct view *);
};

static const struct item_row rows[] = {
	{ { "UID", 3 }, false, FETCH_NUMBER, read_number },
	{ { "FLAGS", 5 }, false, FETCH_FLAGS, read_words },
	{ { "RFC822.SIZE", 11 }, false, FETCH_NUMBER, read_number },
	{ { "INTERNALDATE", 12 }, false, FETCH_DATE, read_date },
	{ { "ENVELOPE", 8 }, false, FETCH_ENVELOPE, read_envelope },
	{ { "BODYSTRUCTURE", 13 }, false, FETCH_BODY_STRUCTURE, read_body },
	{ { "BODY", 4 }, true, FETCH_SECTION, read_section },
	{ { "BODY", 4 }, false, FETCH_BODY_STRUCTURE, read_body },
	{ { "MODSEQ", 6 }, false, FETCH_NUMBER, read_number },
	{ { "BINARY", 6 }, true, FETCH_SECTION, read_section },
	{ { "BINARY.SIZE", 11 }, true, FETCH_NUMBER, read_number },
	{ { "BODY.PEEK", 9 }, true, FETCH_SECTION, read_section },
	{ { "BINARY.PEEK", 11 }, true, FETCH_SECTION, read_section },
	{ { "RFC822", 6 }, false, FETCH_SECTION, read_section },
	{ { "RFC822.HEADER", 13 }, false, FETCH_SECTION, read_section },
	{ { "RFC822.TEXT", 11 }, false, FETCH_SECTION, read_section },
	{ { "EMAILID", 7 }, false, FETCH_TEXT, read_text },
	{ { "THREADID", 8 }, false, FETCH_TEXT, read_text },
	{ { "PREVIEW", 7 }, false, FETCH_TEXT, read_text },
	{ { "SAVEDATE", 8 }, false, FETCH_DATE, read_date },
	{ { "X-GM-MSGID", 10 }, false, FETCH_NUMBER, read_number },
	{ { "X-GM-THRID", 10 }, false, FETCH_NUMBER, read_number },
	{ { "X-GM-LABELS", 11 }, false, FETCH_NAMES, read_words },
};

static const struct item_row *find_row(struct str name)
{
	/* The section ends in "]" or, with an origin, in ">". */
	bool section = name.p[name.n - 1] == ']' || name.p[name.n - 1] == '>';
	size_t base = section ? str_find(name, '[') : name.n;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (rows[i].name.n == base && rows[i].section == section &&
			str_eq_case(rows[i].name, str_head(name, base)))
			return &rows[i];
	return NULL;
}

/* What is between the brackets; the origin, if any, is behind them. */
static struct str section_of(struct str name)
{
	struct str section = str_skip(name, str_find(name, '[') + 1);

	while (section.n > 0 && section.p[section.n - 1] != ']')
		section.n--;
	section.n -= section.n > 0;
	return section;
}

/* Whether a word can be an item's name: numbers, strings and lists are values gone astray. */
static bool is_name(const struct node *n)
{
	return n->kind == NODE_ATOM && !ascii_digit(*n->u.s.p) && *n->u.s.p != '\\';
}

/* Whether the value is missing and what stands in its place is the next item's name. */
static bool is_next_item(const struct node *n)
{
	return n && is_name(n) && find_row(n->u.s);
}

static void read_known(struct fetch_item *item, const struct item_row *row, struct view *v)
{
	if (row->section)
		item->section = section_of(item->name);
	if (!item->node)
		view_doubt(v, "an item without a value", NULL);
	else if (row->read(item, v))
		item->kind = row->kind;
}

/* Items in a list of their own, as "(ENVELOPE (…))" behind a UID. */
static bool is_items(const struct node *n)
{
	return node_is_list(n) && is_next_item(n->u.first);
}

/* Takes one item off the front: false when memory is used up. */
static bool add_item(struct view *all, struct fetch_item ***tail, struct node **rest)
{
	struct node *name = view_take(rest);
	struct fetch_item *item = view_alloc(all, sizeof(*item));
	struct view v = *all;

	if (!item)
		return false;
	v.doubt.text = NULL;
	if (!is_name(name)) {
		item->node = name;
		view_doubt(&v, "a value without a name", name);
	} else {
		const struct item_row *row = find_row(name->u.s);

		item->name = name->u.s;
		if (!is_next_item(*rest))
			item->node = view_take(rest);
		if (row)
			read_known(item, row, &v);
		else if (!item->node)
			view_doubt(&v, "an item without a value", NULL);
	}
	item->doubt = v.doubt;
	if (!all->doubt.text)
		all->doubt = v.doubt;
	**tail = item;
	*tail = &item->next;
	return true;
}

static void read_items(struct view *v, struct fetch_item ***tail, struct node *items)
{
	while (items) {
		struct node *inner = is_items(items) ? view_take(&items) : NULL;

		if (!inner) {
			if (!add_item(v, tail, &items))
				return;
			continue;
		}
		view_doubt(v, "items in a list of their own", inner);
		for (inner = inner->u.first; inner;)
			if (!add_item(v, tail, &inner))
				return;
	}
}

void resp_read_fetch(struct imap_resp *r, struct view *v)
{
	struct fetch_item **tail = &r->u.fetch;
	struct node *items;

	if (node_is_list(v->rest)) {
		items = view_take(&v->rest)->u.first;
	} else {
		view_doubt(v, "the parentheses around the items are missing", v->rest);
		items = v->rest;
		v->rest = NULL;
	}
	read_items(v, &tail, items);
}
