/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * table.c: tables and trees, fitted to a terminal's width, or written as wide as they are.
 */
#include "view/table.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

enum {
	GAP = 2,                  /* blanks between columns */
	NARROW = 8,               /* flexible columns are not made narrower, */
	ROOMY = 12,               /* nor than this before others are left out */
	WRITE_AT = 64 * 1024,     /* bytes gathered before they are written */
	LEVEL = 2,                /* columns that a level of a tree takes */
	BRANCH = sizeof("├─") - 1 /* bytes, at most */
};

struct cell {
	size_t at;     /* in text */
	uint32_t n;    /* bytes */
	uint32_t wide; /* columns on a terminal */
	enum ink ink;
};

struct table {
	struct column *columns;
	size_t n;
	unsigned width;
	bool color, tree;
	struct buf text;
	struct cell *cells; /* n for each row */
	int *parents, *links;
	size_t rows, cap, parents_cap, links_cap;
	size_t *name_widths; /* of the headings */
	size_t *widths;      /* as far as printed; 0: the column is hidden */
	bool *spared;        /* the column is left out */
	bool begun;          /* its heading was printed */
	bool records;        /* no heading: it did not fit */
	struct str *rests;   /* what is left of the cells of the row being drawn */
	struct buf out;      /* drawn and not yet written */
};

struct table *table_new(const struct column *columns, size_t n, unsigned width, bool color)
{
	struct table *t = mem_zero(1, sizeof(*t));

	t->columns = mem_zero(n, sizeof(*columns));
	t->name_widths = mem_zero(n, sizeof(*t->name_widths));
	t->rests = mem_zero(n, sizeof(*t->rests));
	for (size_t i = 0; i < n; i++) {
		t->columns[i] = columns[i];
		t->columns[i].name = mem_dup_z(columns[i].name);
		t->name_widths[i] = utf8_width(str_c(columns[i].name));
		t->tree = t->tree || columns[i].flags & COLUMN_TREE;
	}
	t->widths = mem_zero(n, sizeof(*t->widths));
	t->spared = mem_zero(n, sizeof(*t->spared));
	t->n = n;
	t->width = width;
	t->color = color;
	return t;
}

void table_free(struct table *t)
{
	if (!t)
		return;
	for (size_t i = 0; i < t->n; i++)
		free((char *)t->columns[i].name);
	free(t->columns);
	free(t->name_widths);
	free(t->widths);
	free(t->spared);
	free(t->cells);
	free(t->parents);
	free(t->links);
	free(t->rests);
	buf_clear(&t->text);
	buf_clear(&t->out);
	free(t);
}

void table_restart(struct table *t)
{
	memset(t->widths, 0, t->n * sizeof(*t->widths));
	memset(t->spared, 0, t->n * sizeof(*t->spared));
	t->begun = t->records = false;
}

size_t table_rows(const struct table *t)
{
	return t->rows;
}

size_t table_bytes(const struct table *t)
{
	return t->text.n;
}

int table_row(struct table *t, int parent)
{
	t->cells = mem_grow(t->cells, t->rows, &t->cap, t->n * sizeof(*t->cells));
	memset(t->cells + t->rows * t->n, 0, t->n * sizeof(*t->cells));
	if (t->tree) {
		t->parents = mem_grow(t->parents, t->rows, &t->parents_cap, sizeof(*t->parents));
		t->parents[t->rows] = parent;
	}
	return (int)t->rows++;
}

void table_ink(struct table *t, size_t column, enum ink ink, struct str text)
{
	struct cell *c = &t->cells[(t->rows - 1) * t->n + column];

	c->at = t->text.n;
	c->ink = ink;
	utf8_escape(&t->text, text, 0);
	c->n = (uint32_t)(t->text.n - c->at);
	c->wide = (uint32_t)utf8_width((struct str){ t->text.p + c->at, c->n });
}

void table_cell(struct table *t, size_t column, struct str text)
{
	if (text.n > 0)
		table_ink(t, column, t->columns[column].ink, text);
}

void table_number(struct table *t, size_t column, uint64_t number)
{
	struct cell *c = &t->cells[(t->rows - 1) * t->n + column];
	char digits[20], *end = digits + sizeof(digits), *p = end;

	do
		*--p = (char)('0' + number % 10);
	while (number /= 10);
	c->at = t->text.n;
	c->ink = t->columns[column].ink;
	c->n = c->wide = (uint32_t)(end - p);
	buf_add(&t->text, p, c->n);
}

/* --- the order of a tree's rows --- */

/* A walk over the rows, children behind their parent, siblings in the order in which they came. */
struct walk {
	const struct table *t;
	int *child, *next; /* first child and next sibling of a tree's rows; -1: none. Else NULL */
	int first;         /* the first root */
	int row;           /* where it stands; -1: at the end */
	size_t depth;
	char prefix[TABLE_DEPTH * BRANCH + 1]; /* the lines before the row's text */
	char below[TABLE_DEPTH * BRANCH + 1];  /* and before what of it is wrapped */
	bool last[TABLE_DEPTH + 1]; /* whether the ancestor of that depth has no further sibling */
};

static int parent_of(const struct table *t, size_t row)
{
	int parent = t->tree ? t->parents[row] : -1;

	return parent >= 0 && (size_t)parent < t->rows && (size_t)parent != row ? parent : -1;
}

static size_t walk_level(const struct walk *w)
{
	return w->depth < TABLE_DEPTH ? w->depth : TABLE_DEPTH;
}

static void walk_here(struct walk *w)
{
	size_t depth = walk_level(w);
	char *p = w->prefix, *q = w->below;

	if (w->row < 0)
		return;
	w->last[depth] = w->next && w->next[w->row] < 0;
	for (size_t i = 1; i <= depth; i++) {
		const char *past = w->last[i] ? "  " : "│ ";

		p = stpcpy(p, i < depth ? past : w->last[i] ? "└─" : "├─");
		q = stpcpy(q, past);
	}
	*p = *q = '\0';
}

static void walk_start(struct walk *w)
{
	w->row = w->child ? w->first : w->t->rows ? 0 : -1;
	w->depth = 0;
	walk_here(w);
}

static void walk_next(struct walk *w)
{
	if (!w->child) {
		w->row = (size_t)w->row + 1 < w->t->rows ? w->row + 1 : -1;
		return;
	}
	if (w->child[w->row] >= 0) {
		w->row = w->child[w->row];
		w->depth++;
	} else {
		while (w->row >= 0 && w->next[w->row] < 0) {
			w->row = parent_of(w->t, (size_t)w->row);
			w->depth -= w->depth > 0;
		}
		if (w->row >= 0)
			w->row = w->next[w->row];
	}
	walk_here(w);
}

static void walk_init(struct walk *w, struct table *t)
{
	w->t = t;
	w->child = w->next = NULL;
	w->first = -1;
	w->last[0] = false;
	if (!t->tree)
		return;
	while (t->links_cap < 2 * t->rows)
		t->links = mem_grow(t->links, t->links_cap, &t->links_cap, sizeof(*t->links));
	w->child = t->links;
	w->next = t->links + t->rows;
	for (size_t i = 0; i < t->rows; i++)
		w->child[i] = -1;
	for (size_t i = t->rows; i-- > 0;) {
		int parent = parent_of(t, i);
		int *head = parent < 0 ? &w->first : &w->child[parent];

		w->next[i] = *head;
		*head = (int)i;
	}
}

static size_t walk_indent(const struct walk *w)
{
	return LEVEL * walk_level(w);
}

/* --- widths --- */

static bool is_shown(const struct table *t, size_t column)
{
	return t->widths[column] > 0;
}

/* The widths that the rows ask for. A column that was hidden and is not empty any more starts the table
 * anew, with another heading. */
static void measure(struct table *t, struct walk *w)
{
	const size_t widest = t->width ? SIZE_MAX : TABLE_WIDE;
	bool was_hidden = false;

	for (walk_start(w); w->row >= 0; walk_next(w)) {
		const struct cell *cells = &t->cells[(size_t)w->row * t->n];

		for (size_t i = 0; i < t->n; i++) {
			size_t wide = t->spared[i] ? 0 : cells[i].wide;

			if (t->columns[i].flags & COLUMN_TREE)
				wide += walk_indent(w);
			/* Shown it is all the same, and with its heading. */
			if (wide > widest)
				wide = 1;
			was_hidden = was_hidden || (wide && !t->widths[i]);
			if (wide > t->widths[i])
				t->widths[i] = wide;
		}
	}
	t->begun = t->begun && !was_hidden;
	for (size_t i = 0; i < t->n; i++) {
		size_t wide = t->spared[i] ? 0 : t->name_widths[i];

		if (t->widths[i] < wide && (t->widths[i] || !(t->columns[i].flags & COLUMN_HIDE)))
			t->widths[i] = wide;
	}
}

static bool is_flexible(const struct table *t, size_t i)
{
	return t->columns[i].flags & (COLUMN_FLEX | COLUMN_WRAP) && t->widths[i] > NARROW;
}

/* The width of a column when none of the flexible ones is wider than `most`. */
static size_t limited(const struct table *t, size_t i, size_t most)
{
	if (t->columns[i].flags & COLUMN_MAIN && most <= SIZE_MAX / 2)
		most *= 2;
	return is_flexible(t, i) && t->widths[i] > most ? most : t->widths[i];
}

static size_t total(const struct table *t, size_t most)
{
	size_t sum = 0;

	for (size_t i = 0; i < t->n; i++)
		if (is_shown(t, i))
			sum += GAP + limited(t, i, most);
	return sum > GAP ? sum - GAP : 0;
}

/* Leaves out what can be spared: true when the rest can be made to fit. */
static bool spare(struct table *t)
{
	for (size_t i = t->n; i-- > 0 && total(t, ROOMY) > t->width;)
		if (t->columns[i].flags & COLUMN_SPARE) {
			t->spared[i] = true;
			t->widths[i] = 0;
		}
	return total(t, NARROW) <= t->width;
}

/* Makes the widest flexible columns narrower, all to the same width, until the table fits. */
static void fit(struct table *t)
{
	size_t low = NARROW, high = NARROW;

	for (size_t i = 0; i < t->n; i++)
		if (is_flexible(t, i) && t->widths[i] > high)
			high = t->widths[i];
	while (low < high) {
		size_t middle = low + (high - low + 1) / 2;

		if (total(t, middle) <= t->width)
			low = middle;
		else
			high = middle - 1;
	}
	for (size_t i = 0; i < t->n; i++)
		t->widths[i] = limited(t, i, low);
}

/* --- drawing --- */

static void pad(struct buf *out, size_t n)
{
	buf_reserve(out, n);
	memset(out->p + out->n, ' ', n);
	out->n += n;
	out->p[out->n] = '\0';
}

/* The longest beginning of s, of whole clusters, that takes at most `room` columns; *wide: how many it takes. */
static struct str head_within(struct str s, size_t room, size_t *wide)
{
	size_t n = 0;

	*wide = 0;
	while (n < s.n) {
		size_t step = utf8_cluster(str_skip(s, n));
		size_t more = utf8_width((struct str){ s.p + n, step });

		if (*wide + more > room)
			break;
		*wide += more;
		n += step;
	}
	return str_head(s, n);
}

/* What of a cell stands on one line. */
struct part {
	struct str text;
	size_t wide;
	bool cut; /* an ellipsis follows, which wide counts */
};

/* Takes the next line's text off a cell that is wrapped: up to a blank if there is one. */
static struct part take_line(struct str *rest, size_t room)
{
	struct part part = { .cut = false };
	size_t n;

	part.text = head_within(*rest, room, &part.wide);
	n = part.text.n;
	if (n == 0)
		n = part.text.n = utf8_cluster(*rest);
	if (n < rest->n && rest->p[n] != ' ') {
		while (n > 0 && rest->p[n - 1] != ' ')
			n--;
		if (n > 0) {
			part.text.n = n - 1;
			part.wide = utf8_width(part.text);
		}
	}
	*rest = str_skip(*rest, part.text.n);
	while (rest->n > 0 && rest->p[0] == ' ')
		*rest = str_skip(*rest, 1);
	return part;
}

/* wide: the columns that *rest takes, SIZE_MAX for what is left of a wrapped cell. */
static struct part take_part(struct str *rest, size_t wide, size_t room, unsigned flags)
{
	struct part part = { .text = *rest, .wide = wide };

	if (rest->n == 0)
		return (struct part){ .cut = false };
	if (wide > room && flags & COLUMN_WRAP)
		return take_line(rest, room);
	if (wide > room && flags & COLUMN_FLEX) {
		part.text = head_within(*rest, room - 1, &part.wide);
		part.wide++;
		part.cut = true;
	}
	*rest = (struct str){ 0 };
	return part;
}

/* One field; *gap: the blanks that are due before it, and then before the next one. */
static void add_part(const struct table *t, struct buf *out, size_t column, const char *prefix,
	size_t indent, const struct part *part, enum ink ink, size_t *gap)
{
	size_t wide = part->wide + indent;
	size_t rest = t->widths[column] > wide ? t->widths[column] - wide : 0;
	bool right = t->columns[column].flags & COLUMN_RIGHT;

	if (part->text.n == 0 && !part->cut && !*prefix) {
		*gap += GAP + rest;
		return;
	}
	pad(out, *gap + (right ? rest : 0));
	if (*prefix) {
		buf_add_z(out, ink_on(INK_DIM, t->color));
		buf_add_z(out, prefix);
		buf_add_z(out, ink_off(INK_DIM, t->color));
	}
	if (t->color)
		buf_add_z(out, ink_on(ink, true));
	buf_add_str(out, part->text);
	if (part->cut)
		buf_add_z(out, "…");
	if (t->color)
		buf_add_z(out, ink_off(ink, true));
	*gap = GAP + (right ? 0 : rest);
}

/* Draws one line of a row: false when it was the row's last. */
static bool add_line(const struct table *t, struct buf *out, const struct walk *w, bool first,
	struct str *rests)
{
	const struct cell *cells = &t->cells[(size_t)w->row * t->n];
	bool more = false;
	size_t gap = 0;

	for (size_t i = 0; i < t->n; i++) {
		unsigned flags = t->columns[i].flags;
		size_t indent = flags & COLUMN_TREE ? walk_indent(w) : 0;
		size_t room = SIZE_MAX;
		struct part part;

		if (!is_shown(t, i))
			continue;
		if (t->width)
			room = t->widths[i] > indent ? t->widths[i] - indent : 1;
		part = take_part(&rests[i], first ? cells[i].wide : SIZE_MAX, room, flags);
		add_part(t, out, i,
			indent == 0     ? ""
				: first ? w->prefix
					: w->below,
			indent, &part, cells[i].ink, &gap);
		more = more || rests[i].n > 0;
	}
	buf_add_c(out, '\n');
	return more;
}

static void add_row(struct table *t, const struct walk *w)
{
	const struct cell *cells = &t->cells[(size_t)w->row * t->n];
	bool first = true;

	for (size_t i = 0; i < t->n; i++)
		t->rests[i] = (struct str){ buf_z(&t->text) + cells[i].at, cells[i].n };
	while (add_line(t, &t->out, w, first, t->rests))
		first = false;
}

static void add_heading(struct table *t)
{
	size_t gap = 0;

	for (size_t i = 0; i < t->n; i++) {
		struct part part = { .text = str_c(t->columns[i].name), .wide = t->name_widths[i] };

		if (is_shown(t, i))
			add_part(t, &t->out, i, "", 0, &part, INK_HEAD, &gap);
	}
	buf_add_c(&t->out, '\n');
}

static bool write_out(struct table *t, FILE *f)
{
	bool ok = fwrite(buf_z(&t->out), 1, t->out.n, f) == t->out.n;

	buf_truncate(&t->out, 0);
	return ok;
}

/* --- records --- */

static size_t name_width(const struct table *t)
{
	size_t most = 0;

	for (size_t i = 1; i < t->n; i++)
		most = t->name_widths[i] > most ? t->name_widths[i] : most;
	return most;
}

static void end_field(const struct table *t, struct buf *out, struct buf *line, size_t wide)
{
	if (!line->n)
		return;
	term_wrap(out, buf_str(line), t->width, (unsigned)wide + 4);
	buf_add_c(out, '\n');
	buf_truncate(line, 0);
}

/* The first cell as a heading, and each other that is not empty on a line of its own; that of a column
 * without a name stands behind the one before it. */
static void add_record(const struct table *t, struct buf *out, const struct walk *w, size_t wide)
{
	const struct cell *cells = &t->cells[(size_t)w->row * t->n];
	struct buf line = { 0 };

	for (size_t i = 0; i < t->n; i++) {
		const char *name = t->columns[i].name;
		struct str text = { buf_z(&t->text) + cells[i].at, cells[i].n };

		if (*name)
			end_field(t, out, &line, wide);
		if (text.n == 0)
			continue;
		buf_add_z(&line, i == 0 ? "" : *name ? "  " : " (");
		buf_add_z(&line, ink_on(i ? INK_DIM : INK_HEAD, t->color));
		buf_add_z(&line, name);
		buf_add_z(&line, ink_off(i ? INK_DIM : INK_HEAD, t->color));
		for (size_t k = t->name_widths[i]; i && *name && k < wide; k++)
			buf_add_c(&line, ' ');
		buf_add_z(&line, i == 0 ? " " : *name ? "  " : "");
		buf_add_z(&line, ink_on(cells[i].ink, t->color));
		buf_add_str(&line, text);
		buf_add_z(&line, ink_off(cells[i].ink, t->color));
		buf_add_z(&line, *name ? "" : ")");
	}
	end_field(t, out, &line, wide);
	buf_clear(&line);
}

static bool draw_records(struct table *t, struct walk *w, FILE *f)
{
	size_t wide = name_width(t);
	bool ok = true;

	for (walk_start(w); w->row >= 0 && ok; walk_next(w)) {
		add_record(t, &t->out, w, wide);
		ok = write_out(t, f);
	}
	return ok;
}

static bool draw(struct table *t, struct walk *w, FILE *f)
{
	bool ok = true;

	if (!t->begun)
		add_heading(t);
	for (walk_start(w); w->row >= 0 && ok; walk_next(w)) {
		add_row(t, w);
		if (t->out.n >= WRITE_AT)
			ok = write_out(t, f);
	}
	return ok && write_out(t, f);
}

bool table_print(struct table *t, FILE *f)
{
	struct walk w;
	bool ok = true;

	if (t->rows > 0) {
		walk_init(&w, t);
		measure(t, &w);
		if (t->width > 0 && total(t, SIZE_MAX) > t->width) {
			t->records = t->records || (!spare(t) && !t->begun);
			fit(t);
		}
		ok = t->records ? draw_records(t, &w, f) : draw(t, &w, f);
		t->begun = true;
	}
	t->rows = 0;
	buf_truncate(&t->text, 0);
	return ok;
}
