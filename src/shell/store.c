/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store.c: the untagged responses that wait to be asked for.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "shell/store.h"

#define MAX_BYTES (4u << 20)
#define MAX_TEXT 4096

void store_init(struct store *st)
{
	memset(st, 0, sizeof(*st));
	st->last = &st->first;
}

static void unlink_entry(struct store *st, struct store_entry **at)
{
	struct store_entry *entry = *at;

	*at = entry->next;
	if (!*at)
		st->last = at;
	st->n--;
	st->bytes -= strlen(entry->text);
	free(entry->name);
	free(entry->text);
	free(entry);
}

void store_clear(struct store *st)
{
	while (st->first != NULL)
		unlink_entry(st, &st->first);
}

static void keep(struct store *st, struct str name, struct str text)
{
	struct store_entry *entry = mem_zero(1, sizeof(*entry));

	text = str_head(text, MAX_TEXT);
	entry->name = mem_dup_n(name.p, name.n);
	entry->text = mem_dup_n(text.p, text.n);
	*st->last = entry;
	st->last = &entry->next;
	st->n++;
	st->bytes += strlen(entry->text);
	while (st->first && st->bytes > MAX_BYTES)
		unlink_entry(st, &st->first);
}

/* The response's text, literals joined in. */
static void text_of(const struct imap_resp *r, struct buf *out)
{
	for (size_t i = 0; i < r->frame.n && out->n <= MAX_TEXT; i++) {
		const struct piece *p = &r->frame.pieces[i];

		buf_add_str(out, str_head(p->text, MAX_TEXT));
		if (p->blob && p->blob->where == BLOB_MEMORY)
			buf_add(out, p->blob->mem,
				p->blob->size < MAX_TEXT ? (size_t)p->blob->size : MAX_TEXT);
	}
}

/* What is behind the name, less "* ", the number and the name itself. */
static struct str behind_name(const struct imap_resp *r, struct str text)
{
	const char *from = r->name.p + r->name.n;
	const struct str first = r->frame.n ? r->frame.pieces[0].text : STR("");

	/* The name is a view into the first piece, so what is behind it is found without a search. */
	if (!r->name.n || from < first.p || from > first.p + first.n)
		return str_trim(text);
	return str_trim(str_skip(text, (size_t)(from - first.p)));
}

void store_keep(struct store *st, const struct imap_resp *r)
{
	struct buf text = { 0 }, line = { 0 };

	if (r->kind == RESP_CONTINUE || (r->kind != RESP_COND && !str_is(r->tag, "*")))
		return;
	if (r->kind == RESP_COND) {
		if (r->u.cond.code.name.n)
			keep(st, r->u.cond.code.name,
				str_trim(str_skip(r->u.cond.code.text, r->u.cond.code.name.n)));
		if (str_is(r->tag, "*"))
			keep(st, r->name, r->u.cond.text);
		return;
	}
	if (r->has_num)
		buf_addf(&line, "%llu ", (unsigned long long)r->num);
	text_of(r, &text);
	buf_add_str(&line, behind_name(r, buf_str(&text)));
	keep(st, r->name, str_trim(buf_str(&line)));
	buf_clear(&text);
	buf_clear(&line);
}

size_t store_take(struct store *st, const char *name, struct buf *lines)
{
	struct store_entry **at = &st->first;
	size_t taken = 0;

	while (*at) {
		if (!str_is(str_c((*at)->name), name)) {
			at = &(*at)->next;
			continue;
		}
		buf_addf(lines, "%s\n", (*at)->text);
		unlink_entry(st, at);
		taken++;
	}
	return taken;
}

void store_drop(struct store *st, const char *name)
{
	struct buf unwanted = { 0 };

	store_take(st, name, &unwanted);
	buf_clear(&unwanted);
}

void store_show(const struct store *st, struct buf *lines)
{
	for (const struct store_entry *entry = st->first; entry; entry = entry->next)
		buf_addf(lines, "%s %s\n", entry->name, entry->text);
}
