/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pretty_body.c: BODYSTRUCTURE as a tree of parts with the numbers by which they are fetched.
 *
 * On a terminal what has no column stands below the tree, by part: there it has room.
 */
#include "base/utf8.h"
#include "view/message.h"
#include "view/param.h"
#include "view/pretty.h"
#include "view/progress.h"

enum { C_PART, C_TYPE, C_CHARSET, C_ENCODING, C_BYTES, C_SIZE, C_LINES, C_NAME, C_MORE, COLUMNS };

static const struct column columns[COLUMNS] = {
	[C_PART] = { "PART", COLUMN_TREE, INK_NUMBER },
	[C_TYPE] = { "TYPE", COLUMN_FLEX, INK_NAME },
	[C_CHARSET] = { "CHARSET", COLUMN_HIDE | COLUMN_FLEX, INK_PLAIN },
	[C_ENCODING] = { "ENCODING", COLUMN_HIDE | COLUMN_FLEX, INK_PLAIN },
	[C_BYTES] = { "BYTES", COLUMN_HIDE | COLUMN_RIGHT, INK_NUMBER },
	[C_SIZE] = { "", COLUMN_HIDE | COLUMN_RIGHT, INK_DIM },
	[C_LINES] = { "LINES", COLUMN_HIDE | COLUMN_RIGHT, INK_NUMBER },
	[C_NAME] = { "NAME", COLUMN_HIDE | COLUMN_FLEX, INK_QUOTE },
	[C_MORE] = { "MORE", COLUMN_HIDE, INK_DIM },
};

/* The parameters that have columns of their own. */
struct shown {
	struct param charset, filename, name;
};

static void set_param(struct printer *p, struct table *t, size_t column, const struct param *param)
{
	struct buf *cell = &p->pretty->cell;

	if (param->form == PARAM_NONE)
		return;
	buf_truncate(cell, 0);
	param_text(cell, param);
	table_cell(t, column, buf_str(cell));
}

static void set_type(struct printer *p, struct table *t, const struct resp_body *b)
{
	struct buf *cell = &p->pretty->cell;

	buf_truncate(cell, 0);
	buf_add_str(cell, b->type.p ? b->type : STR("multipart"));
	buf_add_c(cell, '/');
	buf_add_str(cell, b->subtype);
	for (size_t i = 0; i < cell->n; i++)
		cell->p[i] = ascii_lower(cell->p[i]);
	table_cell(t, C_TYPE, buf_str(cell));
}

static void add(struct buf *out, const char *name, struct str value)
{
	if (!value.p)
		return;
	buf_add_z(out, out->n ? "; " : "");
	buf_add_z(out, name);
	buf_add_c(out, '=');
	message_header(out, value);
}

/* Those whose values are in no column. */
static void add_pairs(struct buf *out, const struct resp_pair *pair, const struct param *shown1,
	const struct param *shown2)
{
	for (; pair; pair = pair->next) {
		if (param_is(shown1, pair) || (shown2 && param_is(shown2, pair)))
			continue;
		buf_add_z(out, out->n ? "; " : "");
		buf_add_str(out, pair->name);
		buf_add_c(out, '=');
		if (node_is_list(pair->node))
			node_write(out, pair->node);
		else
			message_header(out, pair->value);
	}
}

static void add_addresses(struct buf *out, const char *name, const struct resp_address *a)
{
	if (!a)
		return;
	buf_add_z(out, out->n ? "; " : "");
	buf_add_z(out, name);
	buf_add_c(out, '=');
	message_addresses(out, a);
}

/* The envelope of a message in a message. */
static void add_envelope(struct buf *out, const struct resp_envelope *e)
{
	add(out, "subject", e->subject);
	add_addresses(out, "from", e->from);
	add_addresses(out, "sender", e->sender);
	add_addresses(out, "reply-to", e->reply_to);
	add_addresses(out, "to", e->to);
	add_addresses(out, "cc", e->cc);
	add_addresses(out, "bcc", e->bcc);
	add(out, "date", e->date);
	add(out, "in-reply-to", e->in_reply_to);
	add(out, "message-id", e->message_id);
}

/* All that has no column: nothing that the server said is left out. */
static void add_more(struct buf *out, const struct resp_body *b, const struct shown *shown)
{
	if (b->disposition.p)
		buf_add_str(out, b->disposition);
	add_pairs(out, b->disposition_params, &shown->filename, NULL);
	add(out, "description", b->description);
	add_pairs(out, b->params, &shown->charset, &shown->name);
	add(out, "id", b->id);
	if (b->envelope)
		add_envelope(out, b->envelope);
	add(out, "md5", b->md5);
	if (b->language) {
		buf_add_z(out, out->n ? "; language=" : "language=");
		node_write(out, b->language);
	}
	add(out, "location", b->location);
	if (b->extra) {
		buf_add_z(out, out->n ? "; " : "");
		pretty_words(out, b->extra);
	}
}

static void set_more(struct printer *p, struct table *t, const struct resp_body *b,
	const struct shown *shown)
{
	struct buf *cell = &p->pretty->cell, part = { 0 };

	buf_truncate(cell, 0);
	add_more(cell, b, shown);
	if (!p->style.terminal) {
		table_cell(t, C_MORE, buf_str(cell));
	} else if (cell->n > 0) {
		utf8_escape(&part, b->part.n ? b->part : STR("-"), 0);
		pretty_field(p, buf_z(&part), buf_str(cell), INK_DIM);
	}
	buf_clear(&part);
}

/* What is no number as it came. */
static void set_count(struct table *t, size_t column, bool has, uint64_t count, struct str text)
{
	if (has)
		table_number(t, column, count);
	else
		table_cell(t, column, text);
}

static int add_part(struct printer *p, struct table *t, const struct resp_body *b, int parent)
{
	struct buf *cell = &p->pretty->cell;
	int row = table_row(t, parent);
	struct shown shown = { param_find(b->params, "charset"),
		param_find(b->disposition_params, "filename"), { .name = "name" } };

	table_cell(t, C_PART, b->part.n ? b->part : STR("-"));
	set_type(p, t, b);
	if (shown.filename.form == PARAM_NONE)
		shown.name = param_find(b->params, "name");
	set_param(p, t, C_CHARSET, &shown.charset);
	table_cell(t, C_ENCODING, b->encoding);
	set_count(t, C_BYTES, b->has_size, b->size, b->size_text);
	if (b->has_size && b->size >= 1024) {
		buf_truncate(cell, 0);
		human_size(cell, b->size);
		table_cell(t, C_SIZE, buf_str(cell));
	}
	set_count(t, C_LINES, b->has_lines, b->lines, b->lines_text);
	set_param(p, t, C_NAME, shown.filename.form != PARAM_NONE ? &shown.filename : &shown.name);
	set_more(p, t, b, &shown);
	return row;
}

/* As deep as the parser went: limit-depth. */
static void add_parts(struct printer *p, struct table *t, const struct resp_body *b, int parent)
{
	for (; b; b = b->next)
		add_parts(p, t, b->child, add_part(p, t, b, parent));
}

void pretty_body(struct printer *p, const struct resp_body *b)
{
	struct table **t = &p->pretty->body;

	pretty_emit(p);
	if (!b)
		return;
	if (!*t)
		*t = pretty_table(p, columns, COLUMNS);
	add_parts(p, *t, b, -1);
	/* What stands below was composed meanwhile. */
	pretty_print_table(p, *t, p->out);
	table_restart(*t);
	pretty_emit(p);
}
