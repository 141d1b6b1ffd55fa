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
		if (b->part.n > 0)
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
		if (i->kind == FETCH_BODY_STRUCTURE) {
			add(parts, (struct str){ 0 }, i->body);
			add_parts(parts, i->body);
		} else if (i->kind == FETCH_SECTION) {
			bool old = str_is(i->name, "RFC822.HEADER");

			add(sections, old ? STR("HEADER") : i->section, i);
		}
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

/* What has that section's text: the part of a number; of "TEXT" the message, and of "2.TEXT" the one in part 2. */
static bool from_structure(struct message_writing *w, struct printer *p, struct str number,
	bool inside)
{
	const struct resp_body *b = find(&p->pretty->parts, number);

	if (b && inside && number.n > 0)
		b = b->child;
	if (b)
		message_writing_of(w, b);
	return b;
}

/* The header that was fetched with it: "2.MIME" for part 2, "HEADER" for "TEXT". */
static bool from_header(struct message_writing *w, struct printer *p, struct str number,
	const char *name)
{
	const struct fetch_item *i;
	struct buf own = { 0 }, section = { 0 };
	struct str text = { 0 };
	bool found;

	buf_add_str(&section, number);
	buf_add_z(&section, number.n > 0 ? "." : "");
	buf_add_z(&section, name);
	i = find(&p->pretty->sections, buf_str(&section));
	found = i && pretty_section_text(i->node, &own, &text) && text.n > 0;
	if (found)
		message_read_writing(w, text, "text/plain");
	buf_clear(&section);
	buf_clear(&own);
	return found;
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

/* "2" of "2.TEXT"; false: it is something else. */
static bool is_text_of(const struct fetch_item *i, struct str *number)
{
	struct str s = i->section;

	*number = (struct str){ 0 };
	if (str_is(i->name, "RFC822.TEXT") || str_is(s, "TEXT"))
		return true;
	if (s.n < 6 || !str_is(str_skip(s, s.n - 5), ".TEXT"))
		return false;
	*number = str_head(s, s.n - 5);
	return is_number(*number);
}

bool pretty_find_writing(struct message_writing *w, struct printer *p, const struct imap_resp *r,
	const struct fetch_item *i)
{
	struct str number;
	bool found;

	*w = (struct message_writing){ .kind = MESSAGE_OTHER };
	if (begins_later(i->name))
		return false;
	build(p, r);
	if (is_text_of(i, &number))
		return from_header(w, p, number, "HEADER") || from_structure(w, p, number, true);
	if (!is_number(i->section))
		return false;
	found = from_structure(w, p, i->section, false) || from_header(w, p, i->section, "MIME");
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

struct str pretty_part_number(const struct fetch_item *i)
{
	struct str number;

	if (is_text_of(i, &number))
		return number;
	return is_number(i->section) ? i->section : (struct str){ 0 };
}
