/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store.c: the untagged responses that wait to be asked for.
 *
 * All of them lie one behind the other in one buffer: keeping one more costs its copying, no allocation.
 */
#include <string.h>

#include "shell/store.h"

#define MAX_BYTES (1u << 20)
#define MAX_TEXT 4096

/* Stands before each entry: how long its name and its text are, which follow. */
struct entry_head {
	size_t name, text;
};

static struct entry_head head_at(const struct store *st, size_t at)
{
	struct entry_head head;

	memcpy(&head, st->bytes.p + at, sizeof(head));
	return head;
}

static size_t entry_size(const struct entry_head *head)
{
	return sizeof(*head) + head->name + head->text;
}

bool store_next(const struct store *st, size_t *at, struct str *name, struct str *text)
{
	struct entry_head head;

	if (*at < st->from)
		*at = st->from;
	if (*at >= st->bytes.n)
		return false;
	head = head_at(st, *at);
	*name = (struct str){ st->bytes.p + *at + sizeof(head), head.name };
	*text = (struct str){ name->p + head.name, head.text };
	*at += entry_size(&head);
	return true;
}

void store_clear(struct store *st)
{
	buf_clear(&st->bytes);
	st->from = 0;
}

/* --- keeping --- */

/* Starts an entry; what is added to the buffer until end_entry is its text. Returns where it begins. */
static size_t begin_entry(struct store *st, struct str name)
{
	struct entry_head head = { .name = name.n < MAX_TEXT ? name.n : MAX_TEXT };
	size_t at = st->bytes.n;

	buf_add(&st->bytes, &head, sizeof(head));
	buf_add(&st->bytes, name.p, head.name);
	return at;
}

/* Cuts and trims the text; then the oldest entries make room. They are only stepped over, and moved out
 * when that is half of all, so that each byte moves once. */
static void end_entry(struct store *st, size_t at)
{
	struct entry_head head = head_at(st, at);
	size_t from = at + sizeof(head) + head.name;
	struct str text = str_head(str_skip(buf_str(&st->bytes), from), MAX_TEXT);

	text = str_trim(text);
	head.text = text.n;
	if (text.n)
		memmove(st->bytes.p + from, text.p, text.n);
	buf_truncate(&st->bytes, from + text.n);
	memcpy(st->bytes.p + at, &head, sizeof(head));
	while (st->bytes.n - st->from > MAX_BYTES) {
		head = head_at(st, st->from);
		st->from += entry_size(&head);
	}
	if (st->from > MAX_BYTES) {
		buf_drop(&st->bytes, st->from);
		st->from = 0;
	}
}

static void keep(struct store *st, struct str name, struct str text)
{
	size_t at = begin_entry(st, name);

	buf_add_str(&st->bytes, str_head(str_trim(text), MAX_TEXT));
	end_entry(st, at);
}

/* What is behind the name, a view into the first piece, and the blanks there. */
static struct str behind_name(const struct imap_resp *r)
{
	struct str first = r->frame.pieces[0].text;
	const char *end = first.p + first.n;

	return str_span(str_trim(str_span(r->name.p + r->name.n, end)).p, end);
}

/* Number and text, literals joined in. */
static void keep_data(struct store *st, const struct imap_resp *r)
{
	size_t at = begin_entry(st, r->name), most = st->bytes.n + MAX_TEXT;
	struct str number = str_trim(str_span(r->tag.p + r->tag.n, r->name.p));

	if (number.n) {
		buf_add_str(&st->bytes, str_head(number, MAX_TEXT));
		buf_add_c(&st->bytes, ' ');
	}
	for (size_t i = 0; i < r->frame.n && st->bytes.n < most; i++) {
		const struct piece *p = &r->frame.pieces[i];
		struct str text = i == 0 ? behind_name(r) : p->text;

		buf_add_str(&st->bytes, str_head(text, MAX_TEXT));
		if (p->blob && p->blob->where == BLOB_MEMORY)
			buf_add(&st->bytes, p->blob->mem,
				p->blob->size < MAX_TEXT ? (size_t)p->blob->size : MAX_TEXT);
	}
	end_entry(st, at);
}

void store_keep(struct store *st, const struct imap_resp *r)
{
	bool untagged = str_eq(r->tag, STR("*"));

	if (r->kind == RESP_COND) {
		struct str name = r->u.cond.code.name;

		if (name.n)
			keep(st, name, str_skip(r->u.cond.code.text, name.n));
		if (untagged)
			keep(st, r->name, r->u.cond.text);
	} else if (untagged && r->kind != RESP_CONTINUE) {
		keep_data(st, r);
	}
}

/* --- taking --- */

size_t store_take(struct store *st, const char *name, struct buf *lines)
{
	size_t taken = 0, from = st->from, to = from;
	struct str has, text;

	for (size_t at = from; store_next(st, &at, &has, &text); from = at) {
		if (str_is(has, name)) {
			buf_add_str(lines, text);
			buf_add_c(lines, '\n');
			taken++;
			continue;
		}
		memmove(st->bytes.p + to, st->bytes.p + from, at - from);
		to += at - from;
	}
	buf_truncate(&st->bytes, to);
	return taken;
}

void store_show(const struct store *st, struct buf *lines)
{
	struct str name, text;

	for (size_t at = 0; store_next(st, &at, &name, &text);) {
		buf_add_str(lines, name);
		buf_add_c(lines, ' ');
		buf_add_str(lines, text);
		buf_add_c(lines, '\n');
	}
}
