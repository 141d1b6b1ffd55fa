/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp_search.c: what searches find, and what has vanished.
 *
 * SEARCH, SORT and THREAD are read straight from the bytes: they may be a million numbers long.
 */
#include "imap/resp_private.h"

/* --- SEARCH and SORT --- */

struct hits {
	uint64_t *v;
	size_t n;
};

/* How many words there are at most. */
static size_t count_words(const char *p, const char *end)
{
	size_t n = 0;
	bool blank = true;

	for (; p < end; p++) {
		bool now = *p == ' ' || *p == '\t';

		n += blank && !now;
		blank = now;
	}
	return n;
}

/* Reads numbers from the front of the line up to something else, or the end. */
static void read_numbers(struct lex *lx, struct hits *hits)
{
	const char *p = lx->pos, *end = lx->end;

	while (p < end) {
		const char *from = p;
		uint64_t number;

		while (p < end && ascii_digit(*p))
			p++;
		if (p == from || (p < end && *p != ' ') ||
			!str_number(str_span(from, p), UINT64_MAX, &number))
			break;
		hits->v[hits->n++] = number;
		while (p < end && *p == ' ')
			p++;
		lx->pos = p;
	}
}

/* "(MODSEQ 917162500)": RFC 7162 section 3.1.5. */
static bool read_modseq(const struct node *n, uint64_t *modseq)
{
	return node_is_list(n) && node_is(n->u.first, "MODSEQ") &&
		node_number(n->u.first->next, modseq);
}

/* What was no number: MODSEQ at the end, or words that hide no numbers behind them. */
static void read_others(struct imap_resp *r, struct view *v, struct node *rest, struct hits *hits,
	size_t max)
{
	for (; rest; rest = rest->next) {
		uint64_t number;

		if (read_modseq(rest, &r->u.search.modseq))
			continue;
		if (hits->n < max && rest->kind == NODE_ATOM && node_number(rest, &number))
			hits->v[hits->n++] = number;
		else
			view_doubt(v, "a message number is expected", rest);
	}
}

/* SEARCH, SORT: RFC 3501 section 7.2.5, RFC 5256 section 4. */
void resp_read_search(struct imap_resp *r, struct view *v)
{
	struct lex all = *v->lex;
	size_t max = count_words(v->lex->pos, v->lex->end);
	struct hits hits = { max > 0 ? view_alloc(v, max * sizeof(*hits.v)) : NULL, 0 };

	if (hits.v)
		read_numbers(v->lex, &hits);
	if (lex_peek(v->lex) || r->frame.n > 1)
		read_others(r, v, lex_nodes(v->lex, v->depth), &hits, hits.v ? max : 0);
	r->u.search.hits = hits.v;
	r->u.search.n = hits.n;
	if (v->doubt.text || v->lex->doubt.text)
		r->args = lex_nodes(&all, v->depth);
}

/* --- ESEARCH --- */

/* (TAG "a1"), with more in RFC 7377. */
static void read_correlator(struct imap_resp *r, struct view *v, struct node *n,
	struct resp_pair ***tail)
{
	struct node *name;

	while ((name = view_take(&n))) {
		struct node *value = view_take(&n);

		if (node_is(name, "TAG"))
			r->u.esearch.tag = view_astring(v, value, "the tag of a search");
		else if (!view_pair(v, tail, view_astring(v, name, "a name that is a list"), value))
			return;
	}
}

static void read_esearch_item(struct imap_resp *r, struct view *v, const struct node *name,
	const struct node *value)
{
	static const char doubt[] = "a number is expected";

	if (node_is(name, "ALL"))
		r->u.esearch.all = view_astring(v, value, "a set is expected");
	else if (node_is(name, "MIN"))
		r->u.esearch.has_min = view_number(v, value, &r->u.esearch.min, doubt);
	else if (node_is(name, "MAX"))
		r->u.esearch.has_max = view_number(v, value, &r->u.esearch.max, doubt);
	else if (node_is(name, "COUNT"))
		r->u.esearch.has_count = view_number(v, value, &r->u.esearch.count, doubt);
	else if (node_is(name, "MODSEQ"))
		r->u.esearch.has_modseq = view_number(v, value, &r->u.esearch.modseq, doubt);
	else if (!value)
		view_doubt(v, "an item without a value", name);
}

/* ESEARCH: RFC 9051 section 7.3.4. */
void resp_read_esearch(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args, *name;
	struct resp_pair **tail = &r->u.esearch.items;

	if (node_is_list(rest))
		read_correlator(r, v, view_take(&rest)->u.first, &tail);
	if (node_is(rest, "UID")) {
		r->u.esearch.uid = true;
		view_take(&rest);
	}
	while ((name = view_take(&rest))) {
		struct node *value = view_take(&rest);

		read_esearch_item(r, v, name, value);
		if (!view_pair(v, &tail, view_astring(v, name, "a name that is a list"), value))
			return;
	}
}

/* --- THREAD --- */

/* An open parenthesis: the messages in it hang one below the other. */
struct level {
	struct resp_thread *last;  /* the last one in it */
	struct resp_thread **tail; /* where the next one below `last` goes */
	struct level *outer;
};

struct threads {
	struct view *v;
	struct level *level; /* the innermost; the outermost is no parenthesis */
	struct level *spare; /* closed ones, to be used again */
};

static struct resp_thread *add_message(struct threads *t, uint64_t number)
{
	struct level *level = t->level;
	struct resp_thread *message = view_alloc(t->v, sizeof(*message));

	if (!message)
		return NULL;
	message->num = number;
	if (level->last || !level->outer) {
		*level->tail = message;
	} else {
		/* The first in its parenthesis is a sibling of the first in the one before it. */
		*level->outer->tail = message;
		level->outer->tail = &message->next;
	}
	level->last = message;
	level->tail = &message->child;
	return message;
}

static bool open_level(struct threads *t)
{
	struct level *level = t->spare;

	/* "((3)(5))": their parent is not there (RFC 5256 section 4). */
	if (t->level->outer && !t->level->last && !add_message(t, 0))
		return false;
	if (level)
		t->spare = level->outer;
	else
		level = view_alloc(t->v, sizeof(*level));
	if (!level)
		return false;
	level->last = NULL;
	level->tail = NULL;
	level->outer = t->level;
	t->level = level;
	return true;
}

static void close_level(struct threads *t, uint64_t at)
{
	struct level *level = t->level;

	if (!level->outer) {
		lex_doubt(t->v->lex, "a \")\" too many", at);
		return;
	}
	t->level = level->outer;
	level->outer = t->spare;
	t->spare = level;
}

/* One word: false when memory is used up. */
static bool add_word(struct threads *t, const struct token *word)
{
	uint64_t number;

	switch (word->kind) {
	case LEX_OPEN: return open_level(t);
	case LEX_CLOSE: close_level(t, word->at); return true;
	case LEX_ATOM:
		if (t->level->outer && str_number(word->s, UINT64_MAX, &number))
			return add_message(t, number);
		/* fallthrough */
	default: lex_doubt(t->v->lex, "a message number is expected", word->at); return true;
	}
}

/* THREAD: RFC 5256 section 4. However deep it is, no stack is needed; the tree, which has a limit on its
 * depth, is only for those who want it. */
void resp_read_thread(struct imap_resp *r, struct view *v)
{
	struct level root = { NULL, &r->u.thread, NULL };
	struct threads t = { v, &root, NULL };
	struct lex all = *v->lex;
	struct token word;

	for (lex_next(v->lex, &word); word.kind != LEX_END; lex_next(v->lex, &word))
		if (!add_word(&t, &word))
			break;
	if (t.level->outer)
		view_doubt(v, "a list without its \")\"", NULL);
	r->args = lex_nodes(&all, v->depth);
}

/* --- VANISHED --- */

/* RFC 7162 section 3.2.10. */
void resp_read_vanished(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args;

	if (node_is_list(rest))
		r->u.vanished.earlier = node_is(view_take(&rest)->u.first, "EARLIER");
	r->u.vanished.set = view_astring(v, rest, "a set is expected");
}
