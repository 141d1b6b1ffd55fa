/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pretty_mailbox.c: what belongs to mailboxes and servers: rights, quotas, namespaces, metadata, ID.
 */
#include <string.h>

#include "base/utf8.h"
#include "imap/spec.h"
#include "view/pretty.h"
#include "view/progress.h"

static void mailbox_heading(struct printer *p, const char *before, const struct imap_resp *r,
	struct str wire)
{
	struct buf *cell = &p->pretty->cell;

	buf_truncate(cell, 0);
	pretty_name(cell, wire, r->utf8);
	pretty_heading(p, before, buf_str(cell), "");
}

static void print(struct printer *p, struct table *t)
{
	pretty_emit(p);
	pretty_print_table(p, t, p->out);
	table_free(t);
}

/* --- rights --- */

static void note_letters(struct pretty_letters *l, struct str rights)
{
	for (size_t i = 0; i < rights.n; i++)
		l->has[(unsigned char)rights.p[i]] = true;
}

/* What each of the rights that occur means. */
static void show_meanings(struct printer *p, const struct pretty_letters *l)
{
	for (int c = 0; c < 256; c++) {
		char letter[2] = { (char)c, 0 };
		const struct vocabulary *word =
			l->has[c] ? vocabulary_find(acl_rights, (struct str){ letter, 1 }) : NULL;

		if (word)
			pretty_field(p, letter, str_c(word->help), INK_DIM);
	}
}

void pretty_acl(struct printer *p, const struct imap_resp *r)
{
	static const struct column columns[] = { { "IDENTIFIER", 0, INK_NAME },
		{ "RIGHTS", 0, INK_FLAG } };
	struct table *t = pretty_table(p, columns, 2);
	struct pretty_letters letters = { { false } };

	mailbox_heading(p, "rights on ", r, r->u.acl.mailbox);
	for (const struct resp_pair *i = r->u.acl.rights; i; i = i->next) {
		table_row(t, -1);
		table_cell(t, 0, i->name);
		table_cell(t, 1, i->value);
		note_letters(&letters, i->value);
	}
	if (!r->u.acl.rights)
		pretty_field_z(p, "nobody has any", "", INK_DIM);
	print(p, t);
	show_meanings(p, &letters);
}

void pretty_listrights(struct printer *p, const struct imap_resp *r)
{
	struct buf *cell = &p->pretty->cell;
	struct pretty_letters letters = { { false } };

	mailbox_heading(p, "rights that can be given on ", r, r->u.listrights.mailbox);
	pretty_field(p, "identifier", r->u.listrights.identifier, INK_NAME);
	pretty_field(p, "always",
		r->u.listrights.required.n ? r->u.listrights.required : STR("none"),
		r->u.listrights.required.n ? INK_FLAG : INK_DIM);
	note_letters(&letters, r->u.listrights.required);
	buf_truncate(cell, 0);
	pretty_words(cell, r->u.listrights.optional);
	pretty_field(p, "optional", cell->n ? buf_str(cell) : STR("none"),
		cell->n ? INK_FLAG : INK_DIM);
	note_letters(&letters, buf_str(cell));
	show_meanings(p, &letters);
}

/* A row of those that come between the answers of a LIST. */
static void gather_rights(struct printer *p, const struct imap_resp *r)
{
	static const struct column columns[] = { { "MAILBOX", COLUMN_FLEX, INK_NAME },
		{ "MY RIGHTS", COLUMN_WRAP, INK_FLAG } };
	struct pretty_rights *rights = &p->pretty->rights;
	struct buf *cell = &p->pretty->cell;

	if (!rights->table)
		rights->table = pretty_table(p, columns, 2);
	pretty_name(cell, r->u.myrights.mailbox, r->utf8);
	table_row(rights->table, -1);
	table_cell(rights->table, 0, buf_str(cell));
	table_cell(rights->table, 1, r->u.myrights.rights);
	note_letters(&rights->letters, r->u.myrights.rights);
	if (pretty_is_block(rights->table))
		pretty_print_table(p, rights->table, p->out);
}

void pretty_rights_flush(struct printer *p)
{
	struct pretty_rights *rights = &p->pretty->rights;

	if (!rights->table)
		return;
	pretty_print_table(p, rights->table, p->out);
	table_free(rights->table);
	show_meanings(p, &rights->letters);
	pretty_emit(p);
	*rights = (struct pretty_rights){ .table = NULL };
}

void pretty_myrights(struct printer *p, const struct imap_resp *r)
{
	struct pretty_letters letters = { { false } };

	if (p->pretty->list.n > 0 || p->pretty->rights.table) {
		gather_rights(p, r);
		return;
	}
	pretty_flush(p);
	mailbox_heading(p, "my rights on ", r, r->u.myrights.mailbox);
	pretty_field(p, "rights", r->u.myrights.rights.n ? r->u.myrights.rights : STR("none"),
		r->u.myrights.rights.n ? INK_FLAG : INK_DIM);
	note_letters(&letters, r->u.myrights.rights);
	show_meanings(p, &letters);
}

/* --- quotas --- */

enum { Q_RESOURCE, Q_USED, Q_USED_SIZE, Q_LIMIT, Q_LIMIT_SIZE, Q_PERCENT, Q_COLUMNS };

static const struct column quota_columns[Q_COLUMNS] = {
	[Q_RESOURCE] = { "RESOURCE", 0, INK_NAME },
	[Q_USED] = { "USED", COLUMN_RIGHT, INK_NUMBER },
	[Q_USED_SIZE] = { "", COLUMN_RIGHT | COLUMN_HIDE, INK_DIM },
	[Q_LIMIT] = { "LIMIT", COLUMN_RIGHT, INK_NUMBER },
	[Q_LIMIT_SIZE] = { "", COLUMN_RIGHT | COLUMN_HIDE, INK_DIM },
	[Q_PERCENT] = { "FULL", COLUMN_RIGHT | COLUMN_HIDE, INK_PLAIN },
};

/* STORAGE counts units of 1024 octets: RFC 9208 section 5.1. */
static void set_size(struct printer *p, struct table *t, size_t column, uint64_t kib)
{
	struct buf *cell = &p->pretty->cell;

	buf_truncate(cell, 0);
	human_size(cell, kib > UINT64_MAX / 1024 ? UINT64_MAX : kib * 1024);
	table_cell(t, column, buf_str(cell));
}

/* A number, and its size in the next column; what is no number as it came. */
static void set_amount(struct printer *p, struct table *t, size_t column,
	const struct resp_quota *q, bool has, uint64_t amount, struct str text)
{
	if (!has) {
		table_cell(t, column, text);
		return;
	}
	table_number(t, column, amount);
	if (str_is(q->resource, "STORAGE"))
		set_size(p, t, column + 1, amount);
}

static void set_percent(struct printer *p, struct table *t, const struct resp_quota *q)
{
	struct buf *cell = &p->pretty->cell;
	double percent = (double)q->usage * 100.0 / (double)q->limit;

	buf_truncate(cell, 0);
	buf_addf(cell, "%.0f %%", percent);
	table_ink(t, Q_PERCENT,
		percent >= 100          ? INK_ERROR
			: percent >= 90 ? INK_WARN
					: INK_PLAIN,
		buf_str(cell));
}

void pretty_quota(struct printer *p, const struct imap_resp *r)
{
	struct table *t = pretty_table(p, quota_columns, Q_COLUMNS);

	pretty_heading(p, "quota root \"", r->u.quota.root, "\"");
	if (!r->u.quota.resources)
		pretty_field_z(p, "resources", "none are limited", INK_DIM);
	for (const struct resp_quota *q = r->u.quota.resources; q; q = q->next) {
		table_row(t, -1);
		table_cell(t, Q_RESOURCE, q->resource);
		set_amount(p, t, Q_USED, q, q->has_usage, q->usage, q->usage_text);
		set_amount(p, t, Q_LIMIT, q, q->has_limit, q->limit, q->limit_text);
		if (q->has_usage && q->has_limit && q->limit)
			set_percent(p, t, q);
	}
	print(p, t);
}

void pretty_quotaroot(struct printer *p, const struct imap_resp *r)
{
	struct buf *cell = &p->pretty->cell;

	mailbox_heading(p, "quota roots of ", r, r->u.quotaroot.mailbox);
	buf_truncate(cell, 0);
	for (const struct node *n = r->u.quotaroot.roots; n; n = n->next) {
		struct str root = node_word(n);

		buf_addf(cell, "%s\"", cell->n ? " " : "");
		buf_add_str(cell, root);
		buf_add_c(cell, '"');
	}
	pretty_field(p, "roots", cell->n ? buf_str(cell) : STR("none"),
		cell->n ? INK_NAME : INK_DIM);
}

/* --- namespaces --- */

static void add_namespaces(struct printer *p, struct table *t, const char *kind, bool utf8,
	const struct resp_namespace *ns)
{
	struct buf *cell = &p->pretty->cell;

	if (!ns) {
		table_row(t, -1);
		table_cell(t, 0, str_c(kind));
		table_ink(t, 1, INK_DIM, STR("none"));
	}
	for (; ns; ns = ns->next) {
		table_row(t, -1);
		table_cell(t, 0, str_c(kind));
		buf_truncate(cell, 0);
		buf_add_c(cell, '"');
		pretty_name(cell, ns->prefix, utf8);
		buf_add_c(cell, '"');
		table_cell(t, 1, ns->prefix.p ? buf_str(cell) : STR("NIL"));
		table_cell(t, 2, ns->delim.p ? ns->delim : STR("NIL"));
		buf_truncate(cell, 0);
		pretty_extensions(cell, ns->extra, utf8);
		table_cell(t, 3, buf_str(cell));
	}
}

void pretty_namespace(struct printer *p, const struct imap_resp *r)
{
	static const struct column columns[] = { { "NAMESPACE", 0, INK_PLAIN },
		{ "PREFIX", 0, INK_NAME }, { "DELIM", 0, INK_DIM },
		{ "MORE", COLUMN_HIDE, INK_PLAIN } };
	struct table *t = pretty_table(p, columns, 4);

	add_namespaces(p, t, "personal", r->utf8, r->u.ns.personal);
	add_namespaces(p, t, "other users", r->utf8, r->u.ns.other);
	add_namespaces(p, t, "shared", r->utf8, r->u.ns.shared);
	print(p, t);
}

/* --- names and values --- */

static void show_pairs(struct printer *p, const struct resp_pair *pair, bool names_only)
{
	struct buf *cell = &p->pretty->cell, name = { 0 };
	struct str text;

	for (const struct resp_pair *i = pair; i; i = i->next)
		pretty_widen(p, i->name);
	for (; pair; pair = pair->next) {
		buf_truncate(&name, 0);
		utf8_escape(&name, pair->name, 0);
		if (names_only) {
			buf_addf(&p->pretty->text, "  %s\n", buf_z(&name));
			continue;
		}
		buf_truncate(cell, 0);
		/* A string without its quotes, where that is all there is. */
		if (node_str(pair->node, &text) && text.p)
			buf_add_str(cell, text);
		else if (pair->node)
			node_write(cell, pair->node);
		pretty_field(p, buf_z(&name), buf_str(cell),
			pair->node && pair->node->kind == NODE_NIL ? INK_DIM : INK_PLAIN);
	}
	buf_clear(&name);
}

void pretty_id(struct printer *p, const struct imap_resp *r)
{
	pretty_heading(p, "server", (struct str){ 0 },
		r->u.pairs ? "" : ": tells nothing about itself");
	show_pairs(p, r->u.pairs, false);
}

void pretty_metadata(struct printer *p, const struct imap_resp *r)
{
	bool names = r->u.metadata.names_only;

	if (r->u.metadata.mailbox.n > 0)
		mailbox_heading(p, names ? "metadata changed on " : "metadata of ", r,
			r->u.metadata.mailbox);
	else
		pretty_heading(p,
			names ? "metadata changed on the server" : "metadata of the server",
			(struct str){ 0 }, "");
	show_pairs(p, r->u.metadata.entries, names);
}

void pretty_annotation(struct printer *p, const struct imap_resp *r)
{
	struct buf *cell = &p->pretty->cell;

	buf_truncate(cell, 0);
	if (r->u.annotation.mailbox.n > 0)
		pretty_name(cell, r->u.annotation.mailbox, r->utf8);
	else
		buf_add_z(cell, "the server");
	buf_add_z(cell, ": ");
	buf_add_str(cell, r->u.annotation.entry);
	pretty_heading(p, "annotation of ", buf_str(cell), "");
	show_pairs(p, r->u.annotation.attributes, false);
}
