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

/* Deeper parts are shown as they came. */
enum { PARTS_DEEP = 100 };

static const struct resp_body *find_part(const struct resp_body *b, struct str number, size_t depth)
{
	const struct resp_body *found = NULL;

	for (; b && !found && depth < PARTS_DEEP; b = b->next)
		found = b->type.p && str_eq(b->part, number)
			? b
			: find_part(b->child, number, depth + 1);
	return found;
}

static bool from_structure(struct message_writing *w, const struct imap_resp *r, struct str number)
{
	const struct resp_body *b = NULL;

	for (const struct fetch_item *i = r->u.fetch; i && !b; i = i->next)
		if (i->kind == FETCH_BODY_STRUCTURE)
			b = find_part(i->body, number, 0);
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
static bool from_header(struct message_writing *w, const struct imap_resp *r, struct str section)
{
	const struct fetch_item *i = r->u.fetch;
	struct buf own = { 0 };
	struct str text = { 0 };

	while (i && !(i->kind == FETCH_SECTION && str_eq_case(i->section, section)))
		i = i->next;
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

bool pretty_find_writing(struct message_writing *w, const struct imap_resp *r,
	const struct fetch_item *i)
{
	struct buf mime = { 0 };
	bool found;

	*w = (struct message_writing){ NULL, NULL, false };
	if (begins_later(i->name))
		return false;
	if (str_is(i->section, "TEXT") || str_is(i->name, "RFC822.TEXT"))
		return from_header(w, r, STR("HEADER")) || from_structure(w, r, STR("1"));
	if (!is_number(i->section))
		return false;
	buf_add_str(&mime, i->section);
	buf_add_z(&mime, ".MIME");
	found = from_structure(w, r, i->section) || from_header(w, r, buf_str(&mime));
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
