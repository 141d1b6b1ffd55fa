/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pretty_section.c: what a body section holds: for a person decoded and safe, into a pipe byte by byte.
 *
 * Where out is no terminal, a response that has nothing but sections (and UID and FLAGS, which servers add)
 * gives the exact bytes of these and nothing else, so that `fetch 1 BODY[] >message.eml` does what it says: when the
 * command asked for nothing else, or its output goes to a file or command of its own.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/limits.h"
#include "view/message.h"
#include "view/pretty.h"
#include "view/progress.h"

/* Literals of one response before the rest is spooled instead of passed through: at each of them the
 * response is read anew. */
enum { LITERALS_PASSED = 64 };

/* Larger messages are shown as they came: one is held in memory whole while it is shown. */
enum { MESSAGE_MAX = 32 << 20 };

/* --- for a person --- */

static bool ends_in(struct str s, const char *end)
{
	size_t n = strlen(end);

	return s.n >= n && str_is(str_skip(s, s.n - n), end);
}

static bool is_header(const struct fetch_item *i)
{
	struct str part = str_head(i->section, str_find(i->section, ' '));

	return str_is(i->name, "RFC822.HEADER") || ends_in(part, "HEADER") ||
		ends_in(part, "MIME") || ends_in(part, "HEADER.FIELDS") ||
		ends_in(part, "HEADER.FIELDS.NOT");
}

struct str pretty_header(struct printer *p, struct str text)
{
	struct buf *out = &p->pretty->text, *cell = &p->pretty->cell;

	while (text.n > 0) {
		struct str field = message_take_field(&text);
		size_t colon = str_find(field, ':');

		if (field.n == 0)
			break;
		buf_truncate(cell, 0);
		if (colon < field.n) {
			ink_add(out, INK_DIM, p->style.color, str_head(field, colon + 1));
			message_field(cell, str_head(field, colon), str_skip(field, colon + 1));
		} else {
			message_header(cell, field);
		}
		utf8_escape(out, buf_str(cell), UTF8_KEEP_TAB);
		buf_add_c(out, '\n');
	}
	return text;
}

static uint64_t size_of(const struct node *n, struct str *text, const struct blob **blob)
{
	*blob = n && n->kind == NODE_LITERAL ? n->u.blob : NULL;
	if (*blob && (*blob)->where != BLOB_MEMORY)
		return (*blob)->size;
	*blob = NULL;
	node_str(n, text);
	return text->n;
}

static struct str read_whole(const struct blob *blob, struct buf *own)
{
	struct err ignored = { 0 };
	ssize_t got;

	buf_reserve(own, (size_t)blob->size);
	got = blob_read(blob, 0, own->p, (size_t)blob->size, &ignored);
	return (struct str){ own->p, got > 0 ? (size_t)got : 0 };
}

static bool read_text(const struct node *n, struct buf *own, struct str *text, size_t max)
{
	const struct blob *blob;

	if (size_of(n, text, &blob) > max)
		return false;
	if (blob)
		*text = read_whole(blob, own);
	return true;
}

bool pretty_section_text(const struct node *n, struct buf *own, struct str *text)
{
	return read_text(n, own, text, PRETTY_DECODED_MAX);
}

static bool ends_line(struct str text, const struct blob *blob)
{
	char last = '\n';
	struct err ignored = { 0 };

	if (!blob)
		return text.n == 0 || text.p[text.n - 1] == '\n';
	return blob->size == 0 || blob_read(blob, blob->size - 1, &last, 1, &ignored) != 1 ||
		last == '\n';
}

static void heading(struct printer *p, const struct imap_resp *r, const struct fetch_item *i,
	uint64_t size, const struct message_writing *w)
{
	struct buf line = { 0 };

	buf_addf(&line, "%llu: ", (unsigned long long)r->num);
	buf_add_str(&line, i->name);
	if (!i->node || i->node->kind == NODE_NIL) {
		buf_add_z(&line, " NIL");
	} else {
		pretty_facts(&line, size, w);
	}
	pretty_heading(p, "message ", buf_str(&line), "");
	buf_clear(&line);
}

static bool is_message(const struct fetch_item *i)
{
	return str_is(i->name, "RFC822") || str_is(i->name, "BODY[]") ||
		str_is(i->name, "BODY[]<0>");
}

/* A whole message, the one in that part if there is a number: its header, and what it consists of. */
static void show_message(struct printer *p, struct str text, struct str number)
{
	struct message_writing w = { .kind = MESSAGE_OTHER };

	message_read_writing(&w, text, "text/plain");
	text = pretty_header(p, text);
	buf_add_c(&p->pretty->text, '\n');
	if (w.kind == MESSAGE_TEXT)
		pretty_decoded(p, &w, text);
	else
		pretty_parts(p, &w, text, number);
	message_writing_clear(&w);
}

/* What a person can read, on a terminal: false when it is to be shown as it came. */
static bool show_readable(struct printer *p, const struct fetch_item *i, struct message_writing *w,
	struct str text)
{
	struct str number = pretty_part_number(i);

	if (is_header(i))
		pretty_header(p, text);
	else if (is_message(i))
		show_message(p, text, (struct str){ 0 });
	else if (w->kind == MESSAGE_TEXT)
		pretty_decoded(p, w, text);
	else if (w->kind == MESSAGE_MESSAGE)
		show_message(p, text, number);
	else if (w->kind == MESSAGE_MULTIPART)
		pretty_parts(p, w, text, number);
	else
		return false;
	return true;
}

static void show_as_it_came(struct printer *p, struct str text, const struct blob *blob)
{
	if (blob) {
		pretty_emit(p);
		render_blob(p, blob, true);
	} else {
		render_safe(&p->pretty->text, text);
	}
}

void pretty_section(struct printer *p, const struct imap_resp *r, const struct fetch_item *i)
{
	struct str text = { 0 }, whole = { 0 };
	struct buf own = { 0 };
	struct message_writing w;
	const struct blob *blob;
	uint64_t size = size_of(i->node, &text, &blob);
	bool known = pretty_find_writing(&w, p, r, i);
	bool decodes = p->style.terminal && size > 0 &&
		read_text(i->node, &own, &whole,
			is_message(i) || w.kind > MESSAGE_TEXT ? MESSAGE_MAX : PRETTY_DECODED_MAX);

	heading(p, r, i, size, &w);
	if (!decodes || !show_readable(p, i, &w, whole))
		show_as_it_came(p, text, blob);
	if (p->pretty->text.n ? p->pretty->text.p[p->pretty->text.n - 1] != '\n'
			      : !ends_line(text, blob))
		buf_add_c(&p->pretty->text, '\n');
	pretty_emit(p);
	p->pretty->undecoded = p->pretty->undecoded || (decodes && !known && pretty_is_part(i));
	message_writing_clear(&w);
	buf_clear(&own);
}

/* --- into a pipe --- */

static bool is_volunteered(const struct fetch_item *i)
{
	return i->kind == FETCH_FLAGS || (i->kind == FETCH_NUMBER && str_is(i->name, "UID"));
}

bool pretty_is_exact(const struct printer *p, const struct fetch_item *i)
{
	bool any = false;

	if (p->style.terminal || (p->pretty->other_items && !p->redirected))
		return false;
	for (; i; i = i->next) {
		if (i->kind != FETCH_SECTION && !is_volunteered(i))
			return false;
		any = any || i->kind == FETCH_SECTION;
	}
	return any;
}

/* UIDs come with UID FETCH; all else that the server adds is told beside the bytes. */
static bool is_expected(const struct printer *p, const struct fetch_item *i)
{
	return p->style.quiet || (i->kind == FETCH_NUMBER && p->pretty->uid);
}

static void write_exact(struct printer *p, const struct node *n)
{
	struct str text = { 0 };

	if (n && n->kind == NODE_LITERAL)
		render_blob(p, n->u.blob, false);
	else if (node_str(n, &text))
		render_write(p, p->out, text);
}

/* What `literal` has not seen to yet. Data that came behind a section which is out already, and that is no
 * section, must not stand in a message's bytes. */
void pretty_exact(struct printer *p, const struct imap_resp *r)
{
	struct pretty_fetch *f = &p->pretty->fetch;
	size_t at = 0;

	f->exact = true;
	for (const struct fetch_item *i = r->u.fetch; i; i = i->next, at++) {
		if (at < f->exact_items || (is_volunteered(i) && is_expected(p, i)))
			continue;
		if (i->kind == FETCH_SECTION) {
			write_exact(p, i->node);
			continue;
		}
		struct buf line = { 0 }, safe = { 0 };

		buf_addf(&line, "message %llu: ", (unsigned long long)r->num);
		buf_add_str(&line, i->name);
		buf_add_c(&line, ' ');
		if (i->node)
			node_write(&line, i->node);
		utf8_escape(&safe, buf_str(&line), 0);
		render_side_line(p, INK_PLAIN, buf_str(&safe));
		buf_clear(&line);
		buf_clear(&safe);
	}
	f->exact_items = 0;
}

/* Reads the response as far as it has come; its last literal, which is still to come, counts as diverted. The
 * pieces are the caller's to free. */
static void read_sofar(struct imap_resp *r, const struct frame *sofar, struct blob *last)
{
	struct piece *pieces = mem_zero(sofar->n + 1, sizeof(*pieces));

	memcpy(pieces, sofar->pieces, sofar->n * sizeof(*pieces));
	*last = *pieces[sofar->n - 1].blob;
	last->where = BLOB_DIVERTED;
	pieces[sofar->n - 1].blob = last;
	pieces[sofar->n].text = STR(")");
	*r = (struct imap_resp){ .frame = *sofar };
	r->frame.pieces = pieces;
	r->frame.n = sofar->n + 1;
	resp_parse(r, imap_limits_default.depth);
	resp_read_items(r);
}

int pretty_literal(struct printer *p, const struct frame *sofar)
{
	int fd = fileno(p->out);
	struct imap_resp r;
	struct blob last;
	bool exact;

	if (p->style.terminal || fd < 0 || p->write_errno || !p->pretty ||
		sofar->n > LITERALS_PASSED)
		return -1;
	read_sofar(&r, sofar, &last);
	exact = r.kind == RESP_FETCH && pretty_is_exact(p, r.u.fetch);
	if (exact) {
		size_t n = 0;

		for (const struct fetch_item *i = r.u.fetch; i; i = i->next)
			n++;
		p->pretty->fetch.exact = true;
		pretty_flush(p);
		pretty_exact(p, &r);
		p->pretty->fetch.exact_items = n;
		printer_push(p);
	}
	free(r.frame.pieces);
	return exact && !p->write_errno ? fd : -1;
}
