/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store.c: what the server said last.
 *
 * All of it lies one behind the other in one buffer: keeping one more costs its copying, no allocation.
 */
#include <string.h>

#include "shell/store.h"

/* Of what is not kept names are, so far. */
#define NAME_MAX_KEPT 64

/* What an entry is, and which of its parts wait to be taken; with MISSING it only tells what is not kept. */
enum { CODE = 1, DATA = 2, STATUS = 4, UNTAGGED = 8, MISSING = 16 };

/* Stands before each entry. */
struct entry {
	uint32_t size; /* bytes that follow */
	uint32_t what;
};

static struct entry entry_at(const struct store *st, size_t at)
{
	struct entry entry;

	memcpy(&entry, st->bytes.p + at, sizeof(entry));
	return entry;
}

static void set_entry(struct store *st, size_t at, struct entry entry)
{
	memcpy(st->bytes.p + at, &entry, sizeof(entry));
}

static struct str text_of(const struct store *st, size_t at)
{
	return str_head(str_skip(buf_str(&st->bytes), at + sizeof(struct entry)),
		entry_at(st, at).size);
}

static size_t behind(const struct store *st, size_t at)
{
	return at + sizeof(struct entry) + entry_at(st, at).size;
}

void store_clear(struct store *st)
{
	buf_clear(&st->bytes);
	st->from = st->mark = 0;
}

/* --- keeping --- */

static uint32_t what_is(const struct imap_resp *r)
{
	uint32_t untagged = r->tag.n == 1 && *r->tag.p == '*' ? UNTAGGED | DATA : 0;

	if (r->kind == RESP_CONTINUE)
		return 0;
	if (r->kind == RESP_COND)
		return untagged | STATUS | (r->u.cond.code.name.n ? CODE : 0);
	return untagged;
}

/* Whether its literals are: those in a file are not kept. */
static bool in_memory(const struct frame *f)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->pieces[i].blob && f->pieces[i].blob->where != BLOB_MEMORY)
			return false;
	return true;
}

/* The pieces with their literals. */
static void add_pieces(struct buf *out, const struct frame *f)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct blob *blob = f->pieces[i].blob;

		buf_add_str(out, f->pieces[i].text);
		if (blob)
			buf_add(out, blob->mem, (size_t)blob->size);
	}
	while (out->n > 0 && ascii_blank(out->p[out->n - 1]))
		out->n--;
}

/* What it would be found by, and how large it was. */
static void add_missing(struct buf *out, const struct imap_resp *r)
{
	struct str name = str_head(r->name, NAME_MAX_KEPT);

	buf_add_str(out, str_head(r->tag, NAME_MAX_KEPT));
	if (r->has_num)
		buf_addf(out, " %llu", (unsigned long long)r->num);
	buf_addf(out, " %.*s ", STR_ARG(name));
	if (r->kind == RESP_COND && r->u.cond.code.name.n)
		buf_addf(out, "[%.*s] ", STR_ARG(str_head(r->u.cond.code.name, NAME_MAX_KEPT)));
	buf_addf(out, "(%llu bytes, not kept)", (unsigned long long)r->frame.size);
}

/* The oldest entries make room. They are only stepped over, and moved out when that is half of all, so that each
 * byte moves once. */
static void make_room(struct store *st)
{
	while (st->bytes.n - st->from > STORE_MAX && behind(st, st->from) < st->bytes.n)
		st->from = behind(st, st->from);
	if (st->from <= STORE_MAX)
		return;
	st->mark = st->mark > st->from ? st->mark - st->from : 0;
	buf_drop(&st->bytes, st->from);
	st->from = 0;
}

void store_keep(struct store *st, const struct imap_resp *r)
{
	struct entry entry = { .what = what_is(r) };
	size_t at = st->bytes.n;

	if (!(entry.what & (CODE | DATA)))
		return;
	if (r->frame.size > STORE_MAX || (r->frame.n > 1 && !in_memory(&r->frame)))
		entry.what |= MISSING;
	buf_add(&st->bytes, &entry, sizeof(entry));
	if (entry.what & MISSING)
		add_missing(&st->bytes, r);
	else
		add_pieces(&st->bytes, &r->frame);
	entry.size = (uint32_t)(st->bytes.n - at - sizeof(entry));
	set_entry(st, at, entry);
	make_room(st);
}

/* --- the last command --- */

void store_mark(struct store *st)
{
	st->mark = st->bytes.n;
}

bool store_line(const struct store *st, size_t *at, struct str *line)
{
	size_t first = st->mark > st->from ? st->mark : st->from;

	if (*at < first)
		*at = first;
	while (*at < st->bytes.n) {
		size_t this = *at;

		*at = behind(st, this);
		*line = text_of(st, this);
		if ((entry_at(st, this).what & (UNTAGGED | MISSING)) == UNTAGGED)
			return true;
	}
	return false;
}

/* --- taking --- */

/* A status response is read again, as it was when it came: false when what was kept of it is not whole. */
static bool read_status(struct store_item *item, struct str text)
{
	struct imap_resp r = { .frame = { .spool = -1 } };
	struct buf line = { 0 };
	struct err ignored = { 0 };
	size_t used;
	bool ok;

	buf_add_str(&line, text);
	buf_add_z(&line, "\r\n");
	ok = frame_parse(&r.frame, buf_str(&line), &imap_limits_default, &used, &ignored);
	if (ok) {
		resp_parse(&r, imap_limits_default.depth);
		if (r.kind == RESP_COND && item->part == CODE) {
			buf_add_str(&item->name, r.u.cond.code.name);
			buf_add_str(&item->text,
				str_trim(str_skip(r.u.cond.code.text, r.u.cond.code.name.n)));
		} else if (r.kind == RESP_COND) {
			buf_add_str(&item->name, r.name);
			buf_add_str(&item->text, str_trim(r.u.cond.text));
		}
	}
	resp_clear(&r);
	buf_clear(&line);
	return ok;
}

static void read_data(struct store_item *item, struct str text)
{
	struct frame_head head;

	frame_head(str_trim(str_head(text, str_find(text, '\n'))), &head);
	buf_add_str(&item->name, head.name);
	buf_add_str(&item->text, head.number);
	if (head.number.n && head.rest.p < text.p + text.n)
		buf_add_c(&item->text, ' ');
	buf_add_str(&item->text, str_span(head.rest.p, text.p + text.n));
}

static void read_item(const struct store *st, struct store_item *item)
{
	struct str text = text_of(st, item->at);

	buf_truncate(&item->name, 0);
	buf_truncate(&item->text, 0);
	if (!(entry_at(st, item->at).what & STATUS) || !read_status(item, text))
		read_data(item, text);
}

bool store_next(const struct store *st, struct store_item *item)
{
	if (item->next < st->from)
		item->next = st->from;
	/* Of one entry the code comes first. */
	for (;;) {
		if (item->part == 0 || item->part == DATA) {
			if (item->next >= st->bytes.n)
				break;
			item->at = item->next;
			item->next = behind(st, item->at);
			item->part = CODE;
		} else {
			item->part = DATA;
		}
		if (entry_at(st, item->at).what & item->part) {
			read_item(st, item);
			return true;
		}
	}
	buf_clear(&item->name);
	buf_clear(&item->text);
	*item = (struct store_item){ 0 };
	return false;
}

size_t store_take(struct store *st, const char *name, struct buf *lines)
{
	struct store_item item = { 0 };
	size_t taken = 0;

	st->missing = 0;
	while (store_next(st, &item)) {
		struct entry entry = entry_at(st, item.at);

		if (!str_is(buf_str(&item.name), name))
			continue;
		if (entry.what & MISSING) {
			st->missing++;
		} else {
			buf_add_str(lines, buf_str(&item.text));
			buf_add_c(lines, '\n');
		}
		entry.what &= ~item.part;
		set_entry(st, item.at, entry);
		taken++;
	}
	return taken;
}

void store_show(const struct store *st, struct buf *lines)
{
	struct store_item item = { 0 };

	while (store_next(st, &item)) {
		buf_add_str(lines, buf_str(&item.name));
		buf_add_c(lines, ' ');
		buf_add_str(lines, buf_str(&item.text));
		buf_add_c(lines, '\n');
	}
}
