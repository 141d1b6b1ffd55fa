/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * print_pretty.c: responses for people: which function shows which kind, and what these have in common.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/name.h"
#include "view/pretty.h"

/* --- composing --- */

void pretty_emit(struct printer *p)
{
	render_write(p, p->unasked ? render_side(p) : p->out, buf_str(&p->pretty->text));
	buf_truncate(&p->pretty->text, 0);
}

void pretty_heading(struct printer *p, const char *before, struct str text, const char *after)
{
	struct buf *out = &p->pretty->text;

	buf_add_z(out, ink_on(INK_HEAD, p->style.color));
	buf_add_z(out, before);
	utf8_escape(out, text, 0);
	buf_add_z(out, after);
	buf_add_z(out, ink_off(INK_HEAD, p->style.color));
	buf_add_c(out, '\n');
}

void pretty_field(struct printer *p, const char *name, struct str value, enum ink ink)
{
	size_t wide = utf8_width(str_c(name)), column = PRETTY_NAME + p->pretty->wider;
	struct buf line = { 0 };

	buf_add_z(&line, "  ");
	ink_add(&line, INK_DIM, p->style.color, str_c(name));
	buf_add_z(&line, value.n > 0 ? "  " : "");
	for (; value.n > 0 && wide < column; wide++)
		buf_add_c(&line, ' ');
	if (value.n > 0)
		ink_add(&line, ink, p->style.color, value);
	term_wrap(&p->pretty->text, buf_str(&line), p->style.columns, (unsigned)column + 4);
	buf_add_c(&p->pretty->text, '\n');
	buf_clear(&line);
}

void pretty_widen(struct printer *p, struct str name)
{
	size_t wide = utf8_width(name);

	if (wide > PRETTY_NAME + p->pretty->wider)
		p->pretty->wider = (wide < PRETTY_NAME_MAX ? wide : PRETTY_NAME_MAX) - PRETTY_NAME;
}

void pretty_field_z(struct printer *p, const char *name, const char *value, enum ink ink)
{
	pretty_field(p, name, str_c(value), ink);
}

void pretty_words(struct buf *out, const struct node *n)
{
	for (; n; n = n->next) {
		node_write(out, n);
		if (n->next)
			buf_add_c(out, ' ');
	}
}

void pretty_names(struct buf *out, const struct node *n, bool utf8)
{
	struct buf name = { 0 };

	for (; n; n = n->next) {
		struct node shown = *n;
		struct str wire;

		if (node_str(n, &wire) && wire.p) {
			buf_truncate(&name, 0);
			mailbox_from_wire(&name, wire, utf8);
			shown.kind = n->kind == NODE_ATOM ? NODE_ATOM : NODE_QUOTED;
			shown.u.s = render_text(&name);
		}
		node_write(out, &shown);
		if (n->next)
			buf_add_c(out, ' ');
	}
	buf_clear(&name);
}

void pretty_extensions(struct buf *out, const struct node *n, bool utf8)
{
	bool named = false;

	for (bool is_value = false; n; n = n->next, is_value = !is_value) {
		if (is_value && named && node_is_list(n)) {
			buf_add_c(out, '(');
			pretty_names(out, n->u.first, utf8);
			buf_add_c(out, ')');
		} else {
			node_write(out, n);
		}
		named = str_is(node_text(n), "OLDNAME") || str_is(node_text(n), "TRANSLATION");
		if (n->next)
			buf_add_c(out, ' ');
	}
}

void pretty_name(struct buf *out, struct str wire, bool utf8)
{
	if (wire.p)
		mailbox_from_wire(out, wire, utf8);
	else
		buf_add_z(out, "NIL");
}

void pretty_wrapped(struct printer *p, struct str text, char sep, enum ink ink)
{
	struct buf *out = &p->pretty->text;
	size_t width = p->style.columns, at = 0;

	buf_add_z(out, ink_on(ink, p->style.color));
	while (text.n > 0) {
		size_t n = str_find(text, sep) + 1;
		struct str word = str_head(text, n);
		size_t wide = utf8_width(word);

		if (width > 0 && at > 0 && at + wide > width) {
			buf_add_c(out, '\n');
			at = 0;
		}
		utf8_escape(out, word, 0);
		at += wide;
		text = str_skip(text, n);
	}
	buf_add_z(out, ink_off(ink, p->style.color));
	buf_add_c(out, '\n');
}

struct table *pretty_table(struct printer *p, const struct column *columns, size_t n)
{
	return table_new(columns, n, p->style.columns, p->style.color);
}

void pretty_print_table(struct printer *p, struct table *t, FILE *f)
{
	char *text = NULL;
	size_t n = 0;
	FILE *memory;

	if (f == p->out && p->write_errno)
		return;
	/* A table writes by itself; what a terminal without UTF-8 lacks is seen to in render_write. */
	memory = p->style.charset && f == p->out ? open_memstream(&text, &n) : NULL;
	errno = 0;
	if (!table_print(t, memory ? memory : f) && f == p->out)
		render_check(p, false);
	if (memory && fclose(memory) == 0)
		render_write(p, f, (struct str){ text, n });
	free(text);
}

/* --- doubts --- */

static void show_doubt(struct printer *p, const struct imap_resp *r, const struct doubt *doubt,
	struct str item)
{
	struct buf line = { 0 };

	buf_addf(&line, "doubt at byte %llu", (unsigned long long)doubt->at);
	if (r->name.n > 0) {
		buf_add_z(&line, " of ");
		if (r->has_num)
			buf_addf(&line, "%llu ", (unsigned long long)r->num);
		utf8_escape(&line, r->name, 0);
	}
	buf_add_z(&line, ": ");
	if (item.n > 0) {
		utf8_escape(&line, item, 0);
		buf_add_z(&line, ": ");
	}
	buf_add_z(&line, doubt->text);
	render_side_line(p, INK_WARN, buf_str(&line));
	buf_clear(&line);
}

/* What the doubt is about, below it. */
static void show_evidence(struct printer *p, struct str text)
{
	struct buf line = { 0 };

	buf_add_z(&line, "  ");
	utf8_escape(&line, text, 0);
	render_side_line(p, INK_PLAIN, buf_str(&line));
	buf_clear(&line);
}

/* All words as the server sent them, since nobody knows which of them the view has not. */
static void show_as_it_came(struct printer *p, const struct frame *f)
{
	struct buf line = { 0 };

	for (size_t i = 0; i < f->n; i++) {
		const struct piece *piece = &f->pieces[i];

		buf_add_str(&line, piece->blob ? piece->text : frame_words(piece));
		if (piece->blob && piece->blob->where == BLOB_MEMORY)
			buf_add(&line, piece->blob->mem, (size_t)piece->blob->size);
	}
	show_evidence(p, buf_str(&line));
	buf_clear(&line);
}

/* Each item with a doubt by itself, then what stands behind the items' list. An item without a view was shown as the
 * server meant it. */
static void show_fetch_doubts(struct printer *p, const struct imap_resp *r)
{
	const struct node *behind = node_is_list(r->args) ? r->args->next : NULL;
	struct buf tree = { 0 };
	bool among = false;

	for (const struct fetch_item *i = r->u.fetch; i; i = i->next) {
		if (!i->doubt.text)
			continue;
		among = among || (i->doubt.at == r->doubt.at && i->doubt.text == r->doubt.text);
		show_doubt(p, r, &i->doubt, i->name);
		if (i->kind == FETCH_OTHER || !i->node)
			continue;
		buf_truncate(&tree, 0);
		buf_add_str(&tree, i->name);
		buf_add_c(&tree, ' ');
		node_write(&tree, i->node);
		show_evidence(p, buf_str(&tree));
	}
	if (!among)
		show_doubt(p, r, &r->doubt, (struct str){ 0 });
	buf_truncate(&tree, 0);
	pretty_words(&tree, behind);
	if (tree.n > 0)
		show_evidence(p, buf_str(&tree));
	buf_clear(&tree);
}

/* --- shapes --- */

void shape_start(struct pretty_shape *s)
{
	buf_truncate(&s->names, 0);
	s->n = s->columns = 0;
}

void shape_add(struct pretty_shape *s, struct str name, unsigned kind, size_t columns)
{
	s->items[s->n].at = s->names.n;
	s->items[s->n].n = name.n;
	s->items[s->n].kind = kind;
	s->items[s->n].column = s->columns;
	s->n++;
	s->columns += columns;
	buf_add_str(&s->names, name);
}

bool shape_is(const struct pretty_shape *s, size_t i, struct str name, unsigned kind)
{
	return i < s->n && s->items[i].kind == kind &&
		str_eq_case((struct str){ buf_z(&s->names) + s->items[i].at, s->items[i].n }, name);
}

/* --- simple kinds --- */

static void show_capability(struct printer *p, const struct imap_resp *r)
{
	struct buf *cell = &p->pretty->cell;

	pretty_words(cell, r->u.words);
	pretty_wrapped(p, buf_str(cell), ' ', INK_PLAIN);
}

static void show_enabled(struct printer *p, const struct imap_resp *r)
{
	struct buf *cell = &p->pretty->cell;

	pretty_words(cell, r->u.words);
	pretty_field(p, "enabled", r->u.words ? buf_str(cell) : STR("nothing"), INK_NAME);
}

/* Whatever has no view: as the server meant it. */
static void show_other(struct printer *p, const struct imap_resp *r)
{
	struct buf *out = &p->pretty->text, *cell = &p->pretty->cell;

	if (!str_eq(r->tag, STR("*"))) {
		utf8_escape(out, r->tag, 0);
		buf_add_c(out, ' ');
	}
	if (r->has_num)
		buf_addf(out, "%llu ", (unsigned long long)r->num);
	ink_add(out, INK_NAME, p->style.color, r->name);
	if (r->args) {
		buf_add_c(out, ' ');
		pretty_words(cell, r->args);
		utf8_escape(out, buf_str(cell), 0);
	}
	buf_add_c(out, '\n');
}

/* --- the table of kinds --- */

enum {
	GATHERS = 1, /* rows: it decides itself what to flush */
	NOTICE = 2,  /* no data: beside what is gathered where that goes elsewhere */
	WHOLE = 4,   /* what is shown has all its words already */
};

static const struct {
	void (*show)(struct printer *, const struct imap_resp *);
	unsigned flags;
} kinds[RESP_KINDS] = {
	[RESP_OTHER] = { show_other, WHOLE },
	[RESP_CONTINUE] = { pretty_continue, NOTICE | WHOLE },
	[RESP_COND] = { pretty_cond, NOTICE | WHOLE },
	[RESP_CAPABILITY] = { show_capability, 0 },
	[RESP_ENABLED] = { show_enabled, 0 },
	[RESP_FLAGS] = { pretty_flags, 0 },
	[RESP_EXISTS] = { pretty_exists, NOTICE },
	[RESP_RECENT] = { pretty_recent, NOTICE },
	[RESP_EXPUNGE] = { pretty_expunge, NOTICE },
	[RESP_VANISHED] = { pretty_vanished, NOTICE },
	[RESP_LIST] = { pretty_list, GATHERS },
	[RESP_LSUB] = { pretty_list, GATHERS },
	[RESP_XLIST] = { pretty_list, GATHERS },
	[RESP_STATUS] = { pretty_status, GATHERS },
	[RESP_SEARCH] = { pretty_search, 0 },
	[RESP_SORT] = { pretty_sort, 0 },
	[RESP_ESEARCH] = { pretty_esearch, 0 },
	[RESP_THREAD] = { pretty_thread, 0 },
	[RESP_FETCH] = { pretty_fetch, GATHERS },
	[RESP_ACL] = { pretty_acl, 0 },
	[RESP_LISTRIGHTS] = { pretty_listrights, 0 },
	[RESP_MYRIGHTS] = { pretty_myrights, GATHERS },
	[RESP_QUOTA] = { pretty_quota, 0 },
	[RESP_QUOTAROOT] = { pretty_quotaroot, 0 },
	[RESP_NAMESPACE] = { pretty_namespace, 0 },
	[RESP_ID] = { pretty_id, 0 },
	[RESP_METADATA] = { pretty_metadata, 0 },
	[RESP_ANNOTATION] = { pretty_annotation, 0 },
};

/* --- the interface --- */

static struct pretty *start(struct printer *p)
{
	if (!p->pretty)
		p->pretty = mem_zero(1, sizeof(*p->pretty));
	return p->pretty;
}

void pretty_free(struct pretty *s)
{
	if (!s)
		return;
	for (size_t i = 0; i < SLOTS; i++)
		free(s->slots[i]);
	table_free(s->body);
	table_free(s->fetch.table);
	table_free(s->status.table);
	table_free(s->rights.table);
	buf_clear(&s->fetch.shape.names);
	buf_clear(&s->fetch.single);
	buf_clear(&s->list.text);
	buf_clear(&s->status.shape.names);
	buf_clear(&s->text);
	buf_clear(&s->cell);
	free(s->list.v);
	free(s->parts.v);
	free(s->sections.v);
	free(s->mailbox);
	free(s);
}

void pretty_flush(struct printer *p)
{
	pretty_fetch_flush(p);
	pretty_list_flush(p);
	pretty_status_flush(p);
	pretty_rights_flush(p);
}

void pretty_waits(struct printer *p)
{
	if (p->pretty && p->pretty->effect == EFFECT_IDLE)
		pretty_flush(p);
}

static void show_begin(struct printer *p, const struct imap_cmd *cmd)
{
	struct pretty *s;

	pretty_free(p->pretty);
	p->pretty = NULL;
	s = start(p);
	s->active = true;
	if (!cmd)
		return;
	s->waits = cmd->effect == EFFECT_IDLE || cmd->more;
	for (size_t i = 0; i < cmd->n && !s->waits; i++)
		s->waits = cmd->pieces[i].has_literal;
	s->effect = cmd->effect;
	s->uid = cmd->uid;
	s->other_items = cmd->other_items;
	s->mailbox = mem_dup_z(cmd->mailbox);
}

/* What is said quietly, or in the summary of SELECT, is not said in all its words. */
static bool is_shown_whole(const struct printer *p, const struct imap_resp *r)
{
	return kinds[r->kind].flags & WHOLE && !p->style.quiet &&
		!(p->pretty->effect == EFFECT_SELECT || p->pretty->effect == EFFECT_EXAMINE);
}

static void show_doubts(struct printer *p, const struct imap_resp *r)
{
	pretty_flush(p);
	if (r->kind == RESP_FETCH) {
		show_fetch_doubts(p, r);
		return;
	}
	show_doubt(p, r, &r->doubt, (struct str){ 0 });
	if (!is_shown_whole(p, r))
		show_as_it_came(p, &r->frame);
}

static void show_response(struct printer *p, struct imap_resp *r)
{
	struct pretty *s = start(p);
	unsigned flags = kinds[r->kind].flags;

	resp_read_items(r);
	render_release(p, NULL);
	s->news = s->effect == EFFECT_IDLE && r->kind != RESP_COND && r->kind != RESP_CONTINUE;
	if (!(flags & GATHERS) && (p->style.terminal || s->news || !(flags & NOTICE)))
		pretty_flush(p);
	buf_truncate(&s->text, 0);
	buf_truncate(&s->cell, 0);
	s->wider = 0;
	s->indexed = false;
	kinds[r->kind].show(p, r);
	pretty_emit(p);
	s->news = false;
	if (r->doubt.text)
		show_doubts(p, r);
	if (!s->active)
		pretty_flush(p);
}

static void show_end(struct printer *p, const struct imap_result *result, const struct err *e)
{
	struct pretty *s = start(p);

	render_release(p, result ? result->tag : NULL);
	if (!p->muted) {
		pretty_flush(p);
		pretty_summary(p, result);
		pretty_emit(p);
		if (s->undecoded)
			render_side_line(p, INK_DIM,
				STR("(as it came: fetched with BODYSTRUCTURE a part is decoded)"));
	}
	if (result)
		pretty_result(p, result);
	if (e)
		render_error(p, e);
	pretty_free(s);
	p->pretty = NULL;
}

static void show_note(struct printer *p, enum note_kind kind, const char *text)
{
	if (p->pretty && (p->style.terminal || p->pretty->effect == EFFECT_IDLE))
		pretty_flush(p);
	render_note(p, kind, text);
}

void pretty_values(struct printer *p, const struct printer_value *v, size_t n)
{
	struct buf *out = &start(p)->text;

	p->pretty->wider = 0;
	for (size_t i = 0; i < n; i++)
		pretty_widen(p, str_c(v[i].name));
	for (size_t i = 0; i < n; i++) {
		if (v[i].name) {
			pretty_field_z(p, v[i].name, v[i].value, INK_PLAIN);
			continue;
		}
		utf8_escape(out, str_c(v[i].value), 0);
		buf_add_c(out, '\n');
	}
	pretty_emit(p);
}

const struct printer_ops print_pretty = {
	.name = "pretty",
	.begin = show_begin,
	.response = show_response,
	.literal = pretty_literal,
	.end = show_end,
	.note = show_note,
};
