/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pretty_list.c: mailboxes as a tree, with their whole names where no person looks; their counts as a table.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/name.h"
#include "view/pretty.h"
#include "view/progress.h"

enum { M_NAME, M_DELIM, M_MARKS, M_MORE, COLUMNS };

/* --- LIST --- */

static struct str part(const struct pretty_list *l, const struct pretty_mailbox *m, size_t k)
{
	return (struct str){ buf_z(&l->text) + m->part[k].at, m->part[k].n };
}

static const struct column mailbox_columns[COLUMNS] = {
	[M_NAME] = { "MAILBOX", COLUMN_TREE | COLUMN_FLEX, INK_NAME },
	[M_DELIM] = { "DELIM", 0, INK_DIM },
	[M_MARKS] = { "MARKS", COLUMN_WRAP | COLUMN_HIDE, INK_FLAG },
	[M_MORE] = { "MORE", COLUMN_WRAP | COLUMN_HIDE, INK_PLAIN },
};

static void add_mailbox(const struct pretty_list *l, struct table *t,
	const struct pretty_mailbox *m, struct str name, int parent)
{
	table_row(t, parent);
	table_ink(t, M_NAME, m->dim ? INK_DIM : INK_NAME, name);
	for (size_t k = M_DELIM; k < COLUMNS; k++)
		table_cell(t, k, part(l, m, k));
}

/* By length first: only names of equal length are ever compared byte by byte. */
struct key {
	struct str name;
	int row;
};

static int compare(const void *a, const void *b)
{
	const struct key *x = a, *y = b;

	if (x->name.n != y->name.n)
		return x->name.n < y->name.n ? -1 : 1;
	return x->name.n ? memcmp(x->name.p, y->name.p, x->name.n) : 0;
}

/* The row of the nearest mailbox above; *rest: what of the name is not its. */
static int find_parent(const struct key *keys, size_t n, struct str name, struct str delim,
	struct str *rest)
{
	size_t at = name.n;

	*rest = name;
	if (delim.n != 1)
		return -1;
	for (int level = 0; level < TABLE_DEPTH; level++) {
		struct key wanted = { .row = -1 };
		const struct key *found;

		while (at > 0 && name.p[at - 1] != delim.p[0])
			at--;
		if (at < 2)
			return -1;
		wanted.name = str_head(name, --at);
		found = bsearch(&wanted, keys, n, sizeof(*keys), compare);
		if (found && at + 1 < name.n) {
			*rest = str_skip(name, at + 1);
			return found->row;
		}
	}
	return -1;
}

static void draw_tree(struct printer *p)
{
	struct pretty_list *l = &p->pretty->list;
	struct key *keys = mem_zero(l->n, sizeof(*keys));
	struct table *t = pretty_table(p, mailbox_columns, COLUMNS);

	for (size_t i = 0; i < l->n; i++)
		keys[i] = (struct key){ part(l, &l->v[i], M_NAME), (int)i };
	qsort(keys, l->n, sizeof(*keys), compare);
	for (size_t i = 0; i < l->n; i++) {
		struct str name = part(l, &l->v[i], M_NAME), rest;
		int parent = find_parent(keys, l->n, name, part(l, &l->v[i], M_DELIM), &rest);

		add_mailbox(l, t, &l->v[i], p->style.terminal ? rest : name, parent);
	}
	pretty_print_table(p, t, p->out);
	table_free(t);
	free(keys);
}

static void keep(struct pretty_list *l, struct pretty_mailbox *m, size_t k, size_t start)
{
	m->part[k].at = start;
	m->part[k].n = l->text.n - start;
}

static bool is_dim(const struct node *attribute)
{
	for (; attribute; attribute = attribute->next)
		if (node_is(attribute, "\\Noselect") || node_is(attribute, "\\NonExistent"))
			return true;
	return false;
}

static void read_mailbox(struct pretty_list *l, struct pretty_mailbox *m, const struct imap_resp *r)
{
	size_t start = l->text.n;

	pretty_name(&l->text, r->u.list.name, r->utf8);
	keep(l, m, M_NAME, start);
	start = l->text.n;
	buf_add_str(&l->text, r->u.list.delim.p ? r->u.list.delim : STR("NIL"));
	keep(l, m, M_DELIM, start);
	start = l->text.n;
	pretty_words(&l->text, r->u.list.attrs);
	keep(l, m, M_MARKS, start);
	start = l->text.n;
	if (r->u.list.extra) {
		buf_add_c(&l->text, '(');
		pretty_extensions(&l->text, r->u.list.extra->u.first, r->utf8);
		buf_add_c(&l->text, ')');
	}
	keep(l, m, M_MORE, start);
	m->dim = is_dim(r->u.list.attrs);
}

void pretty_list(struct printer *p, const struct imap_resp *r)
{
	struct pretty_list *l = &p->pretty->list;
	struct pretty_mailbox m;

	pretty_fetch_flush(p);
	if (l->kind != r->kind)
		pretty_list_flush(p);
	l->kind = r->kind;
	if (l->goes_on)
		render_side_line(p, INK_DIM,
			STR("(more mailboxes than fit one tree: here is another)"));
	read_mailbox(l, &m, r);
	l->v = mem_grow(l->v, l->n, &l->cap, sizeof(*l->v));
	l->v[l->n++] = m;
	l->goes_on = l->n >= PRETTY_TREE || l->text.n >= PRETTY_BYTES;
	if (l->goes_on)
		pretty_list_flush(p);
}

void pretty_list_flush(struct printer *p)
{
	struct pretty_list *l = &p->pretty->list;

	if (l->n > 0)
		draw_tree(p);
	l->n = 0;
	buf_truncate(&l->text, 0);
}

/* --- STATUS --- */

static bool fits(const struct pretty_status *s, const struct imap_resp *r)
{
	size_t n = 0;

	if (!s->table)
		return false;
	for (const struct resp_status_item *i = r->u.status.items; i; i = i->next)
		if (!shape_is(&s->shape, n++, i->name, 0))
			return false;
	return n == s->shape.n;
}

static void start_status(struct printer *p, const struct imap_resp *r)
{
	struct pretty_status *s = &p->pretty->status;
	struct column columns[1 + 2 * PRETTY_ITEMS] = { { "MAILBOX", COLUMN_FLEX, INK_NAME } };
	struct buf names[PRETTY_ITEMS] = { { 0 } };
	size_t n = 1, k = 0;

	shape_start(&s->shape);
	s->shape.columns = 1;
	for (const struct resp_status_item *i = r->u.status.items; i; i = i->next, k++) {
		bool size = pretty_is_size(i->name);

		utf8_escape(&names[k], i->name, 0);
		columns[n++] = (struct column){ buf_z(&names[k]), COLUMN_RIGHT, INK_NUMBER };
		if (size)
			columns[n++] = (struct column){ "", COLUMN_RIGHT | COLUMN_HIDE, INK_DIM };
		shape_add(&s->shape, i->name, 0, size ? 2 : 1);
	}
	s->table = pretty_table(p, columns, n);
	while (k > 0)
		buf_clear(&names[--k]);
}

/* MAILBOXID has its one value in parentheses: RFC 8474 section 4.2. */
static void add_value(struct buf *out, const struct node *value)
{
	const struct node *only = value && value->kind == NODE_LIST ? node_first(value) : NULL;

	if (only && !only->next)
		value = only;
	if (value)
		node_write(out, value);
}

static void add_item(struct printer *p, size_t column, const struct resp_status_item *i)
{
	struct pretty *s = p->pretty;

	buf_truncate(&s->cell, 0);
	if (!i->has_num) {
		add_value(&s->cell, i->value);
		table_cell(s->status.table, column, buf_str(&s->cell));
		return;
	}
	table_number(s->status.table, column, i->num);
	if (!pretty_is_size(i->name) || i->num < 1024)
		return;
	human_size(&s->cell, i->num);
	table_cell(s->status.table, column + 1, buf_str(&s->cell));
}

/* More items than a table has columns for: one below the other. */
static void show_fields(struct printer *p, const struct imap_resp *r)
{
	struct buf *cell = &p->pretty->cell, name = { 0 };

	pretty_flush(p);
	pretty_name(cell, r->u.status.mailbox, r->utf8);
	pretty_heading(p, "", buf_str(cell), "");
	for (const struct resp_status_item *i = r->u.status.items; i; i = i->next) {
		buf_truncate(cell, 0);
		buf_truncate(&name, 0);
		utf8_escape(&name, i->name, 0);
		add_value(cell, i->value);
		pretty_field(p, buf_z(&name), buf_str(cell), INK_NUMBER);
	}
	buf_clear(&name);
}

void pretty_status(struct printer *p, const struct imap_resp *r)
{
	struct pretty *s = p->pretty;
	size_t n = 0;

	for (const struct resp_status_item *i = r->u.status.items; i; i = i->next)
		n++;
	if (n == 0 || n > PRETTY_ITEMS) {
		show_fields(p, r);
		return;
	}
	pretty_fetch_flush(p);
	if (!fits(&s->status, r)) {
		pretty_status_flush(p);
		start_status(p, r);
	}
	table_row(s->status.table, -1);
	pretty_name(&s->cell, r->u.status.mailbox, r->utf8);
	table_cell(s->status.table, 0, buf_str(&s->cell));
	n = 0;
	for (const struct resp_status_item *i = r->u.status.items; i; i = i->next)
		add_item(p, s->status.shape.items[n++].column, i);
	if (pretty_is_block(s->status.table))
		pretty_print_table(p, s->status.table, p->out);
}

void pretty_status_flush(struct printer *p)
{
	struct pretty_status *s = &p->pretty->status;

	if (!s->table)
		return;
	pretty_print_table(p, s->table, p->out);
	table_free(s->table);
	s->table = NULL;
}
