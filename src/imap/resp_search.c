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
	return node_is_list(n) && n->count == 2 && node_is(n->u.first, "MODSEQ") &&
		node_number(n->u.first->next, modseq);
}

/* What was no number: MODSEQ at the end, or words that hide no numbers behind them. */
static void read_others(struct imap_resp *r, struct view *v, struct node *rest, struct hits *hits,
	size_t max)
{
	for (; rest; rest = rest->next) {
		uint64_t number;

		if (!r->u.search.has_modseq && read_modseq(rest, &r->u.search.modseq)) {
			r->u.search.has_modseq = true;
			continue;
		}
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
	if (!lex_is_done(v->lex) || r->frame.n > 1)
		read_others(r, v, lex_nodes(v->lex, v->depth), &hits, hits.v ? max : 0);
	r->u.search.hits = hits.v;
	r->u.search.n = hits.n;
	if (v->doubt.text || v->lex->doubt.text)
		r->args = lex_nodes(&all, v->depth);
}

/* --- ESEARCH --- */

static const char came_before[] = "an item that came before";

static bool take_number(struct view *v, const struct node *value, uint64_t *number, bool *has)
{
	if (*has) {
		view_doubt(v, came_before, value);
		return false;
	}
	*has = view_number(v, value, number, "a number is expected");
	return *has;
}

static bool take_text(struct view *v, const struct node *value, struct str *text, const char *doubt)
{
	if (text->p) {
		view_doubt(v, came_before, value);
		return false;
	}
	*text = view_astring(v, value, doubt);
	return text->p;
}

/* Whether the item was one with a member of its own. */
static bool read_item(struct imap_resp *r, struct view *v, const struct node *name,
	const struct node *value)
{
	if (node_is(name, "ALL"))
		return take_text(v, value, &r->u.esearch.all, "a set is expected");
	if (node_is(name, "MIN"))
		return take_number(v, value, &r->u.esearch.min, &r->u.esearch.has_min);
	if (node_is(name, "MAX"))
		return take_number(v, value, &r->u.esearch.max, &r->u.esearch.has_max);
	if (node_is(name, "COUNT"))
		return take_number(v, value, &r->u.esearch.count, &r->u.esearch.has_count);
	if (node_is(name, "MODSEQ"))
		return take_number(v, value, &r->u.esearch.modseq, &r->u.esearch.has_modseq);
	if (!value)
		view_doubt(v, "an item without a value", name);
	return false;
}

/* (TAG "a1"), with MAILBOX and more in RFC 7377. */
static bool read_correlation(struct imap_resp *r, struct view *v, const struct node *name,
	const struct node *value)
{
	if (node_is(name, "TAG"))
		return take_text(v, value, &r->u.esearch.tag, "the tag of a search");
	if (node_is(name, "MAILBOX"))
		return take_text(v, value, &r->u.esearch.mailbox, "the mailbox of a search");
	if (!value)
		view_doubt(v, "an item without a value", name);
	return false;
}

/* "(MODSEQ 9)", as SEARCH has it. */
static bool read_list(struct imap_resp *r, struct view *v, const struct node *list)
{
	view_doubt(v, "a list where the name of an item is due", list);
	if (r->u.esearch.has_modseq || !read_modseq(list, &r->u.esearch.modseq))
		return false;
	r->u.esearch.has_modseq = true;
	return true;
}

/* Names with their values; those without a member of their own are kept as they are. */
static void read_items(struct imap_resp *r, struct view *v, struct node *rest,
	struct resp_pair ***tail,
	bool (*read)(struct imap_resp *, struct view *, const struct node *, const struct node *))
{
	struct node *name, *value;

	while ((name = view_take(&rest))) {
		if (node_is_list(name)) {
			if (!read_list(r, v, name) && !view_pair(v, tail, STR(""), name))
				return;
			continue;
		}
		value = view_take(&rest);
		if (!read(r, v, name, value) &&
			!view_pair(v, tail, view_astring(v, name, "a name that is no text"), value))
			return;
	}
}

/* ESEARCH: RFC 9051 section 7.3.4. */
void resp_read_esearch(struct imap_resp *r, struct view *v)
{
	struct resp_pair **tail = &r->u.esearch.items;

	if (node_is_list(v->rest))
		read_items(r, v, view_take(&v->rest)->u.first, &tail, read_correlation);
	if (node_is(v->rest, "UID")) {
		r->u.esearch.uid = true;
		view_take(&v->rest);
	}
	read_items(r, v, v->rest, &tail, read_item);
	v->rest = NULL;
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
	if (node_is_list(v->rest)) {
		const struct node *list = view_take(&v->rest);

		r->u.vanished.earlier = node_is(list->u.first, "EARLIER");
		if (!r->u.vanished.earlier || list->count > 1)
			view_doubt(v, "\"(EARLIER)\" is expected", list);
	}
	r->u.vanished.set = view_astring(v, view_take(&v->rest), "a set is expected");
}
