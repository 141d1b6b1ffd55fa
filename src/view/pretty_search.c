/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pretty_search.c: what was found: numbers as a set, in the order asked for, or as threads.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/numset.h"
#include "view/pretty.h"

static const char *noun(const struct printer *p, uint64_t n)
{
	if (p->pretty->uid)
		return n == 1 ? "UID" : "UIDs";
	return n == 1 ? "message" : "messages";
}

/* How many there are is said beside the numbers, which alone are data. */
static void show_count(struct printer *p, uint64_t n)
{
	struct buf line = { 0 };

	pretty_emit(p);
	if (n == 0)
		buf_add_z(&line, "(nothing found)");
	else
		buf_addf(&line, "(%llu %s)", (unsigned long long)n, noun(p, n));
	if (!p->style.quiet || p->style.terminal)
		render_side_line(p, INK_DIM, buf_str(&line));
	buf_clear(&line);
}

static void show_number(struct printer *p, const char *name, bool has, uint64_t n)
{
	struct buf number = { 0 };

	if (!has)
		return;
	buf_addf(&number, "%llu", (unsigned long long)n);
	pretty_field_z(p, name, buf_z(&number), INK_NUMBER);
	buf_clear(&number);
}

void pretty_search(struct printer *p, const struct imap_resp *r)
{
	struct buf *cell = &p->pretty->cell;
	struct numset set = { 0 };

	for (size_t i = 0; i < r->u.search.n; i++)
		numset_add(&set, r->u.search.hits[i]);
	numset_format(cell, &set);
	numset_clear(&set);
	if (cell->n > 0)
		pretty_wrapped(p, buf_str(cell), ',', INK_NUMBER);
	show_number(p, "modseq", r->u.search.has_modseq, r->u.search.modseq);
	show_count(p, r->u.search.n);
}

void pretty_sort(struct printer *p, const struct imap_resp *r)
{
	struct buf *cell = &p->pretty->cell;

	for (size_t i = 0; i < r->u.search.n; i++)
		buf_addf(cell, i ? " %llu" : "%llu", (unsigned long long)r->u.search.hits[i]);
	if (cell->n > 0)
		pretty_wrapped(p, buf_str(cell), ' ', INK_NUMBER);
	show_number(p, "modseq", r->u.search.has_modseq, r->u.search.modseq);
	show_count(p, r->u.search.n);
}

static bool is_nothing(const struct imap_resp *r)
{
	return !r->u.esearch.has_count && !r->u.esearch.has_min && !r->u.esearch.has_max &&
		!r->u.esearch.has_modseq && !r->u.esearch.all.p && !r->u.esearch.items;
}

void pretty_esearch(struct printer *p, const struct imap_resp *r)
{
	struct buf *cell = &p->pretty->cell, name = { 0 };

	pretty_heading(p, r->u.esearch.uid ? "found UIDs" : "found", (struct str){ 0 }, "");
	if (r->u.esearch.mailbox.p) {
		pretty_name(cell, r->u.esearch.mailbox, r->utf8);
		pretty_field(p, "mailbox", buf_str(cell), INK_NAME);
	}
	show_number(p, "count", r->u.esearch.has_count, r->u.esearch.count);
	show_number(p, "min", r->u.esearch.has_min, r->u.esearch.min);
	show_number(p, "max", r->u.esearch.has_max, r->u.esearch.max);
	if (r->u.esearch.all.p)
		pretty_field(p, "all", r->u.esearch.all, INK_NUMBER);
	show_number(p, "modseq", r->u.esearch.has_modseq, r->u.esearch.modseq);
	for (const struct resp_pair *i = r->u.esearch.items; i; i = i->next) {
		buf_truncate(cell, 0);
		buf_truncate(&name, 0);
		utf8_escape(&name, i->name, 0);
		if (i->node)
			node_write(cell, i->node);
		pretty_field(p, buf_z(&name), buf_str(cell), INK_PLAIN);
	}
	if (is_nothing(r))
		pretty_field_z(p, "all", "nothing", INK_DIM);
	buf_clear(&name);
}

/* --- THREAD --- */

static const struct column columns[] = { { "MESSAGE", COLUMN_TREE | COLUMN_WRAP, INK_NUMBER } };

/* One row: a message, and the replies to it as long as there is one of each, "3 → 6". Returns the last. */
static const struct resp_thread *add_chain(struct printer *p, struct table *t,
	const struct resp_thread *m, int parent, int *row)
{
	struct buf *cell = &p->pretty->cell;

	buf_truncate(cell, 0);
	for (;;) {
		if (m->num)
			buf_addf(cell, "%llu", (unsigned long long)m->num);
		else
			buf_add_z(cell, "(missing)");
		if (!m->child || m->child->next)
			break;
		buf_add_z(cell, " → ");
		m = m->child;
	}
	*row = table_row(t, parent);
	table_cell(t, 0, buf_str(cell));
	return m;
}

/* What is left to show: a message, with its siblings, below a row. */
struct todo {
	const struct resp_thread *m;
	int parent;
};

/* Threads are as deep as a server likes, so what is left is kept on a stack of our own. Only whole threads are
 * given out. */
static void add_threads(struct printer *p, struct table *t, const struct resp_thread *first)
{
	struct todo *todo = NULL;
	size_t n = 0, cap = 0;

	todo = mem_grow(todo, n, &cap, sizeof(*todo));
	todo[n++] = (struct todo){ first, -1 };
	while (n > 0) {
		struct todo now = todo[--n];
		const struct resp_thread *last;
		int row;

		if (now.parent < 0 && pretty_is_block(t))
			pretty_print_table(p, t, p->out);
		last = add_chain(p, t, now.m, now.parent, &row);
		while (cap < n + 2)
			todo = mem_grow(todo, cap, &cap, sizeof(*todo));
		if (now.m->next)
			todo[n++] = (struct todo){ now.m->next, now.parent };
		if (last->child)
			todo[n++] = (struct todo){ last->child, row };
	}
	free(todo);
}

void pretty_thread(struct printer *p, const struct imap_resp *r)
{
	struct table *t;

	if (!r->u.thread) {
		show_count(p, 0);
		return;
	}
	t = pretty_table(p, columns, 1);
	add_threads(p, t, r->u.thread);
	pretty_print_table(p, t, p->out);
	table_free(t);
}
