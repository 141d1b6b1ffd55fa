/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cmd_items.c: what FETCH and STATUS ask for.
 */
#include <string.h>

#include "imap/encode.h"

static bool is_printable(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] < ' ' || s.p[i] > '~') && s.p[i] != '\t')
			return false;
	return s.n > 0;
}

/* Items may have a section in brackets, with quoted texts in it. */
static bool is_closed(struct str s)
{
	size_t depth = 0;
	bool quoted = false;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '"')
			quoted = !quoted;
		else if (s.p[i] == '\\' && quoted)
			i++;
		else if (!quoted)
			depth += s.p[i] == '[' ? 1 : s.p[i] == ']' && depth ? (size_t)-1 : 0;
	}
	return !quoted && !depth;
}

static bool is_section(struct str item)
{
	static const char *const names[] = { "BODY[", "BODY.PEEK[", "BINARY[", "BINARY.PEEK[" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_has_prefix(item, names[i]))
			return true;
	return str_is(item, "RFC822") || str_is(item, "RFC822.HEADER") ||
		str_is(item, "RFC822.TEXT");
}

/* Whether all are body sections, whose bytes are what one wants; *n: how many items there are. */
static bool are_sections(struct str items, size_t *n)
{
	struct words w = { 0 };
	struct err ignored = { 0 };
	enum word_end end;
	bool ok = words_split(&w, items, &end, &ignored);

	for (size_t i = 0; ok && i < w.n; i++)
		ok = is_section(w.v[i].text);
	*n = w.n;
	words_clear(&w);
	return ok;
}

bool encode_items(struct encoder *enc, struct word *w)
{
	struct str list;
	size_t n;

	if (w->kind == WORD_QUOTED || w->kind == WORD_LITERAL)
		return bad_word(enc, w, "an item or a list like (FLAGS ENVELOPE)");
	if (list_text(w, &list)) {
		if (!is_printable(list) || !is_closed(list))
			return bad_word(enc, w, "a list of items like (FLAGS ENVELOPE)");
		put_z(enc, "(");
		put_blanks(enc, list);
		put_z(enc, ")");
		enc->cmd->other_items = !are_sections(list, &n);
		return true;
	}
	if (!is_printable(w->text) || !ascii_alpha(w->text.p[0]) || !is_closed(w->text))
		return bad_word(enc, w, "an item or a list like (FLAGS ENVELOPE)");
	enc->cmd->other_items = !are_sections(w->text, &n);
	/* STATUS takes a list and nothing else; a variable may hold several items. */
	n += enc->arg->type == ARG_STATUS_ITEMS;
	put_z(enc, n > 1 ? "(" : "");
	put_blanks(enc, w->text);
	put_z(enc, n > 1 ? ")" : "");
	return true;
}
