/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp.c: the typed view of a response: which kind it is, by one table.
 */
#include "imap/resp.h"

#include <string.h>

#include "imap/resp_private.h"

/* --- the table --- */

enum {
	NUMBERED = 1, /* a number leads: "* 3 EXISTS" */
	BYTES = 2,    /* read from the bytes: the function makes the tree, if any */
	LATER = 4,    /* read by resp_read_items */
};

struct row {
	struct str name;
	enum resp_kind kind;
	unsigned flags;
	void (*read)(struct imap_resp *, struct view *); /* NULL: nothing but the number */
};

/* The frequent ones first: it is searched from the front. */
static const struct row rows[] = {
	{ { "FETCH", 5 }, RESP_FETCH, NUMBERED | LATER, resp_read_fetch },
	{ { "LIST", 4 }, RESP_LIST, 0, resp_read_list },
	{ { "SEARCH", 6 }, RESP_SEARCH, BYTES, resp_read_search },
	{ { "EXPUNGE", 7 }, RESP_EXPUNGE, NUMBERED, NULL },
	{ { "EXISTS", 6 }, RESP_EXISTS, NUMBERED, NULL },
	{ { "RECENT", 6 }, RESP_RECENT, NUMBERED, NULL },
	{ { "FLAGS", 5 }, RESP_FLAGS, 0, resp_read_flags },
	{ { "STATUS", 6 }, RESP_STATUS, 0, resp_read_status },
	{ { "CAPABILITY", 10 }, RESP_CAPABILITY, 0, resp_read_words },
	{ { "ENABLED", 7 }, RESP_ENABLED, 0, resp_read_words },
	{ { "LSUB", 4 }, RESP_LSUB, 0, resp_read_list },
	{ { "XLIST", 5 }, RESP_XLIST, 0, resp_read_list },
	{ { "SORT", 4 }, RESP_SORT, BYTES, resp_read_search },
	{ { "ESEARCH", 7 }, RESP_ESEARCH, 0, resp_read_esearch },
	{ { "THREAD", 6 }, RESP_THREAD, BYTES, resp_read_thread },
	{ { "VANISHED", 8 }, RESP_VANISHED, 0, resp_read_vanished },
	{ { "ACL", 3 }, RESP_ACL, 0, resp_read_acl },
	{ { "LISTRIGHTS", 10 }, RESP_LISTRIGHTS, 0, resp_read_listrights },
	{ { "MYRIGHTS", 8 }, RESP_MYRIGHTS, 0, resp_read_myrights },
	{ { "QUOTA", 5 }, RESP_QUOTA, 0, resp_read_quota },
	{ { "QUOTAROOT", 9 }, RESP_QUOTAROOT, 0, resp_read_quotaroot },
	{ { "NAMESPACE", 9 }, RESP_NAMESPACE, 0, resp_read_namespace },
	{ { "ID", 2 }, RESP_ID, 0, resp_read_id },
	{ { "METADATA", 8 }, RESP_METADATA, 0, resp_read_metadata },
	{ { "ANNOTATION", 10 }, RESP_ANNOTATION, 0, resp_read_annotation },
};

enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

static const struct row *find_row(struct str name)
{
	for (size_t i = 0; i < ROWS; i++)
		if (rows[i].name.n == name.n && str_eq_case(rows[i].name, name))
			return &rows[i];
	return NULL;
}

const char *resp_kind_name(enum resp_kind kind)
{
	for (size_t i = 0; i < ROWS; i++)
		if (rows[i].kind == kind)
			return rows[i].name.p;
	return NULL;
}

/* --- what the readers share --- */

static void doubt_at(struct view *v, const char *text, uint64_t at)
{
	if (!v->doubt.text)
		v->doubt = (struct doubt){ text, at };
}

void view_doubt(struct view *v, const char *text, const struct node *n)
{
	doubt_at(v, text, n ? n->at : v->end);
}

void *view_alloc(struct view *v, size_t n)
{
	void *p = arena_alloc(v->mem, n);

	if (!p)
		doubt_at(v, "no memory left: limit-response", v->end);
	return p;
}

struct str view_astring(struct view *v, const struct node *n, const char *doubt)
{
	struct str s;

	if (n && n->kind == NODE_NIL)
		return n->u.s;
	if (!node_str(n, &s))
		view_doubt(v, doubt, n);
	return s;
}

struct str view_nstring(struct view *v, const struct node *n, const char *doubt)
{
	struct str s;

	if (!node_str(n, &s))
		view_doubt(v, doubt, n);
	return s;
}

bool view_number(struct view *v, const struct node *n, uint64_t *out, const char *doubt)
{
	if (node_number(n, out))
		return true;
	view_doubt(v, doubt, n);
	return false;
}

struct resp_pair *view_pair(struct view *v, struct resp_pair ***tail, struct str name,
	struct node *value)
{
	struct resp_pair *pair = view_alloc(v, sizeof(*pair));

	if (!pair)
		return NULL;
	pair->name = name;
	pair->value = node_text(value);
	pair->node = value;
	**tail = pair;
	*tail = &pair->next;
	return pair;
}

struct resp_pair *view_pairs(struct view *v, struct node *rest)
{
	struct resp_pair *first = NULL, **tail = &first;
	struct node *name;

	while ((name = view_take(&rest))) {
		struct node *value = view_take(&rest);

		if (!value)
			view_doubt(v, "a name without a value", name);
		if (!view_pair(v, &tail, view_astring(v, name, "a name that is a list"), value))
			break;
	}
	return first;
}

void view_end(struct view *v, const struct node *rest, const char *doubt)
{
	if (rest)
		view_doubt(v, doubt, rest);
}

/* --- names that are not quoted --- */

static bool is_bare(const struct node *n)
{
	return n && (n->kind == NODE_ATOM || n->kind == NODE_NIL);
}

/* Whether nothing, not even a blank, stands before the node. Only what is in the first piece can be part of a name. */
static bool is_glued(const struct view *v, const struct node *n)
{
	struct str text = v->lex->frame->pieces[0].text;

	return n->at > 0 && n->at < text.n && text.p[n->at - 1] != ' ' && text.p[n->at - 1] != '\t';
}

/* The bytes from a node on up to the tail, or to the end of the words in the first piece. */
static struct str bytes_before(const struct view *v, const struct node *first,
	const struct node *tail)
{
	struct str words = frame_words(&v->lex->frame->pieces[0]);

	if (tail && tail->at < words.n)
		words.n = (size_t)tail->at;
	words = str_skip(words, (size_t)first->at);
	while (words.n > 0 && (words.p[words.n - 1] == ' ' || words.p[words.n - 1] == '\t'))
		words.n--;
	return words;
}

struct str view_name(struct view *v, const struct node *tail, const char *missing)
{
	const struct node *first = view_take(&v->rest);
	struct str name = { NULL, 0 }, whole;

	if (!first || (!is_bare(first) && !node_is_list(first)))
		return view_astring(v, first, missing);
	if (is_bare(first))
		name = first->u.s;
	whole = bytes_before(v, first, tail);
	if (whole.n <= name.n)
		return name;
	view_doubt(v, "a name with blanks or parentheses that is not quoted", first);
	while (v->rest && v->rest != tail && v->rest->at < first->at + whole.n)
		view_take(&v->rest);
	return whole;
}

struct str view_name_before(struct view *v, bool (*is_such)(const struct node *), bool wanted,
	const char *missing)
{
	const struct node *glued = NULL, *last = v->rest;

	if (node_is_list(last) && is_such(last)) {
		view_doubt(v, missing, last);
		return (struct str){ NULL, 0 };
	}
	for (; last && last->next; last = last->next) {
		if (!is_such(last->next))
			continue;
		if (!is_glued(v, last->next))
			return view_name(v, last->next, missing);
		glued = glued ? glued : last->next;
	}
	if (!glued && wanted && last != v->rest && node_is_list(last))
		glued = last;
	return view_name(v, glued, missing);
}

struct str view_name_before_words(struct view *v, const char *missing)
{
	const struct node *tail = NULL;

	for (const struct node *n = v->rest ? v->rest->next : NULL; n; n = n->next)
		if (node_is_list(n) || is_glued(v, n))
			tail = NULL;
		else if (!tail)
			tail = n;
	return view_name(v, tail, missing);
}

/* --- one response --- */

/* An untagged response that is no status: by its row, or generically. */
static void read_data(struct imap_resp *r, struct view *v)
{
	const struct row *row = find_row(r->name);
	bool numbered = row && (row->flags & NUMBERED);

	if (numbered && !r->has_num) {
		doubt_at(v, "a message number is missing", lex_at(v->lex));
		row = NULL;
	}
	if (row)
		r->kind = row->kind;
	if (!row || !(row->flags & BYTES))
		r->args = lex_nodes(v->lex, v->depth);
	if (!row)
		return;
	if (r->has_num && !numbered)
		doubt_at(v, "a number where none is due", 0);
	v->rest = r->args;
	if (row->read)
		row->read(r, v);
	view_end(v, v->rest, "words too many");
}

static void take_number(struct imap_resp *r, const struct frame_head *head)
{
	r->has_num = head->number.n < FRAME_DIGITS;
	if (r->has_num)
		r->num = head->value;
	else
		r->has_num = str_number(head->number, UINT64_MAX, &r->num);
}

/* A number that is none becomes the first of the words. */
static void keep_number(struct imap_resp *r, struct view *v, const struct frame_head *head)
{
	struct node *n = view_alloc(v, sizeof(*n));

	if (!n)
		return;
	n->kind = NODE_ATOM;
	n->at = (uint64_t)(head->number.p - r->frame.pieces[0].text.p);
	n->u.s = head->number;
	n->next = r->args;
	r->args = n;
}

static void read_number(struct imap_resp *r, struct view *v, const struct frame_head *head)
{
	if (head->number.n == 0)
		return;
	take_number(r, head);
	if (!r->has_num)
		doubt_at(v, "a number larger than 64 bits",
			(uint64_t)(head->number.p - r->frame.pieces[0].text.p));
}

static inline bool is_mark(struct str tag, char mark)
{
	return tag.n == 1 && *tag.p == mark;
}

/* A line is data when its tag is "*", a request to go on when it is "+", else the end of a command: RFC
 * 9051 section 2.2. Status words are understood behind any tag. */
static void read_line(struct imap_resp *r, struct view *v, const struct frame_head *head)
{
	int cond = head->number.n > 0 ? -1 : frame_cond(head->name);

	read_number(r, v, head);
	if (is_mark(r->tag, '+')) {
		r->kind = RESP_CONTINUE;
		resp_read_continue(r, v);
	} else if (cond >= 0) {
		r->kind = RESP_COND;
		r->u.cond.cond = (enum cond)cond;
		resp_read_cond(r, v);
	} else if (is_mark(r->tag, '*')) {
		if (r->name.n == 0)
			doubt_at(v, "an empty response", lex_at(v->lex));
		read_data(r, v);
	} else {
		doubt_at(v,
			r->tag.n > 0 ? "neither \"*\", \"+\" nor the end of a command"
				     : "an empty line",
			0);
		r->args = lex_nodes(v->lex, v->depth);
	}
	if (head->number.n > 0 && !r->has_num)
		keep_number(r, v, head);
}

/* Whether the rest is left for resp_read_items. */
static bool is_for_later(struct imap_resp *r, const struct frame_head *head, size_t depth)
{
	const struct row *row =
		is_mark(head->tag, '*') && head->number.n > 0 ? find_row(head->name) : NULL;

	if (!row || !(row->flags & LATER))
		return false;
	take_number(r, head);
	if (!r->has_num)
		return false;
	r->kind = row->kind;
	r->unread.from = head->rest.p;
	r->unread.depth = depth;
	return true;
}

/* All but the union, of which is_for_later needs one member only. */
static void reset(struct imap_resp *r, const struct frame_head *head)
{
	r->kind = RESP_OTHER;
	r->tag = head->tag;
	r->name = head->name;
	r->has_num = r->utf8 = false;
	r->num = 0;
	r->args = NULL;
	r->doubt = (struct doubt){ NULL, 0 };
	r->unread.from = NULL;
	r->unread.depth = 0;
	r->u.fetch = NULL;
}

void resp_parse(struct imap_resp *r, size_t depth)
{
	struct frame *f = &r->frame;
	struct frame_head head;
	struct lex lex;
	struct view v = { .mem = f->mem, .lex = &lex, .depth = depth, .end = f->size };

	frame_head(frame_words(&f->pieces[0]), &head);
	reset(r, &head);
	if (is_for_later(r, &head, depth))
		return;
	memset(&r->u, 0, sizeof(r->u));
	lex_init(&lex, f);
	lex_jump(&lex, head.rest.p);
	read_line(r, &v, &head);
	r->doubt = lex.doubt.text ? lex.doubt : v.doubt;
}

void resp_read_items(struct imap_resp *r)
{
	struct lex lex;
	struct view v = { .mem = r->frame.mem,
		.lex = &lex,
		.depth = r->unread.depth,
		.end = r->frame.size };

	if (!r->unread.from)
		return;
	lex_init(&lex, &r->frame);
	lex_jump(&lex, r->unread.from);
	r->unread.from = NULL;
	r->args = v.rest = lex_nodes(&lex, v.depth);
	resp_read_fetch(r, &v);
	view_end(&v, v.rest, "words too many");
	r->doubt = lex.doubt.text ? lex.doubt : v.doubt;
}

void resp_clear(struct imap_resp *r)
{
	frame_clear(&r->frame);
	memset((char *)r + sizeof(r->frame), 0, sizeof(*r) - sizeof(r->frame));
}

const struct fetch_item *resp_fetch_item(const struct imap_resp *r, const char *name)
{
	if (r->kind != RESP_FETCH)
		return NULL;
	for (const struct fetch_item *item = r->u.fetch; item; item = item->next)
		if (str_is(item->name, name))
			return item;
	return NULL;
}
