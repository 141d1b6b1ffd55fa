/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pretty_text.c: the text of a body section decoded, where the same answer tells how it is written.
 *
 * What is known comes from the BODYSTRUCTURE or the MIME header that was fetched with it, or stands in front of
 * it, in a whole message. Nothing is asked of the server for it.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "view/message.h"
#include "view/pretty.h"

/* --- the index --- */

static int compare(const void *a, const void *b)
{
	const struct pretty_entry *x = a, *y = b;

	if (x->name.n != y->name.n)
		return x->name.n < y->name.n ? -1 : 1;
	for (size_t i = 0; i < x->name.n; i++)
		if (ascii_lower(x->name.p[i]) != ascii_lower(y->name.p[i]))
			return ascii_lower(x->name.p[i]) < ascii_lower(y->name.p[i]) ? -1 : 1;
	return x->place < y->place ? -1 : x->place > y->place;
}

static void add(struct pretty_index *index, struct str name, const void *what)
{
	index->v = mem_grow(index->v, index->n, &index->cap, sizeof(*index->v));
	index->v[index->n] = (struct pretty_entry){ name, index->n, what };
	index->n++;
}

/* As deep as the parser went: limit-depth. */
static void add_parts(struct pretty_index *index, const struct resp_body *b)
{
	for (; b; b = b->next) {
		if (b->type.p)
			add(index, b->part, b);
		add_parts(index, b->child);
	}
}

/* An answer can have as many sections as its structure has parts, so that looking each up in all of it is out of the
 * question. */
static void build(struct printer *p, const struct imap_resp *r)
{
	struct pretty_index *parts = &p->pretty->parts, *sections = &p->pretty->sections;

	if (p->pretty->indexed)
		return;
	p->pretty->indexed = true;
	parts->n = sections->n = 0;
	for (const struct fetch_item *i = r->u.fetch; i; i = i->next)
		if (i->kind == FETCH_BODY_STRUCTURE)
			add_parts(parts, i->body);
		else if (i->kind == FETCH_SECTION)
			add(sections, i->section, i);
	if (parts->n > 1)
		qsort(parts->v, parts->n, sizeof(*parts->v), compare);
	if (sections->n > 1)
		qsort(sections->v, sections->n, sizeof(*sections->v), compare);
}

/* The first of that name, or NULL. */
static const void *find(const struct pretty_index *index, struct str name)
{
	const struct pretty_entry wanted = { name, 0, NULL };
	size_t low = 0, high = index->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare(&index->v[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < index->n && str_eq_case(index->v[low].name, name) ? index->v[low].what : NULL;
}

/* --- how a section is written --- */

static bool from_structure(struct message_writing *w, struct printer *p, struct str number)
{
	const struct resp_body *b = find(&p->pretty->parts, number);

	if (!b)
		return false;
	w->is_text = str_is(b->type, "TEXT");
	w->encoding = mem_dup_n(b->encoding.p, b->encoding.n);
	for (const struct resp_pair *pair = b->params; pair && !w->charset; pair = pair->next)
		if (str_is(pair->name, "CHARSET"))
			w->charset = mem_dup_n(pair->value.p, pair->value.n);
	return true;
}

/* The header that was fetched with it: "2.MIME" for part 2, "HEADER" for "TEXT". */
static bool from_header(struct message_writing *w, struct printer *p, struct str section)
{
	const struct fetch_item *i = find(&p->pretty->sections, section);
	struct buf own = { 0 };
	struct str text = { 0 };

	if (!i || !pretty_section_text(i->node, &own, &text) || text.n == 0)
		return false;
	message_read_writing(w, text);
	buf_clear(&own);
	return true;
}

static bool is_number(struct str section)
{
	for (size_t i = 0; i < section.n; i++)
		if (!ascii_digit(section.p[i]) && section.p[i] != '.')
			return false;
	return section.n > 0;
}

/* A piece that does not begin at the beginning cannot be decoded. */
static bool begins_later(struct str name)
{
	size_t at = str_find(name, '<');

	return at < name.n && !str_has_prefix(str_skip(name, at), "<0>");
}

bool pretty_find_writing(struct message_writing *w, struct printer *p, const struct imap_resp *r,
	const struct fetch_item *i)
{
	struct buf mime = { 0 };
	bool found;

	*w = (struct message_writing){ NULL, NULL, false };
	if (begins_later(i->name))
		return false;
	build(p, r);
	if (str_is(i->section, "TEXT") || str_is(i->name, "RFC822.TEXT"))
		return from_header(w, p, STR("HEADER")) || from_structure(w, p, STR("1"));
	if (!is_number(i->section))
		return false;
	buf_add_str(&mime, i->section);
	buf_add_z(&mime, ".MIME");
	found = from_structure(w, p, i->section) || from_header(w, p, buf_str(&mime));
	buf_clear(&mime);
	/* The server has undone the transfer encoding of BINARY. */
	if (str_has_prefix(i->name, "BINARY")) {
		free(w->encoding);
		w->encoding = NULL;
	}
	return found;
}

bool pretty_is_part(const struct fetch_item *i)
{
	return is_number(i->section);
}

void pretty_decoded(struct printer *p, const struct message_writing *w, struct str bytes)
{
	struct buf text = { 0 };

	if (w->is_text)
		message_body_text(&text, bytes, w->encoding, w->charset);
	render_safe(&p->pretty->text, w->is_text ? buf_str(&text) : bytes);
	buf_clear(&text);
}
