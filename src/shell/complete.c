/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * complete.c: from an unfinished line to the argument that its last word belongs to, and what fits there.
 */
#include "shell/complete.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "shell/complete_part.h"
#include "shell/redirect.h"

/* Parentheses in parentheses of search keys. */
#define DEPTH_MAX 32

/* --- the words --- */

bool line_words_split(struct line_words *lw, struct str line)
{
	struct err ignored = { 0 };

	memset(lw, 0, sizeof(*lw));
	if (!words_split(&lw->w, line, &lw->end, &ignored)) {
		words_clear(&lw->w);
		return false;
	}
	if (lw->end == WORDS_COMPLETE && (!line.n || ascii_blank(line.p[line.n - 1]))) {
		lw->w.v = mem_grow(lw->w.v, lw->w.n, &lw->w.cap, sizeof(*lw->w.v));
		lw->w.v[lw->w.n++] =
			(struct word){ .kind = WORD_BARE, .at = line.n, .literal = { .fd = -1 } };
	}
	lw->last = lw->w.n - 1;
	return true;
}

void line_words_clear(struct line_words *lw)
{
	words_clear(&lw->w);
}

bool part_aim(struct part *p, const struct word *w)
{
	if (w->kind == WORD_LIST)
		return false;
	p->out->from = w->at;
	p->typed = w->text;
	p->quoted = w->kind == WORD_QUOTED;
	return true;
}

/* Where the last item of a list's contents begins; blanks in quotes and brackets belong to an item. */
static size_t last_item(struct str text)
{
	size_t from = 0, brackets = 0;
	bool quoted = false;

	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (quoted && c == '\\')
			i++;
		else if (c == '"')
			quoted = !quoted;
		else if (!quoted && c == '[')
			brackets++;
		else if (!quoted && c == ']' && brackets)
			brackets--;
		else if (!quoted && !brackets && (ascii_blank(c) || c == '('))
			from = i + 1;
	}
	return from;
}

bool part_aim_item(struct part *p, const struct word *w, enum word_end end)
{
	size_t from;

	if (w->kind != WORD_LIST)
		return part_aim(p, w) && !p->quoted;
	if (end == WORDS_COMPLETE)
		return false;
	from = last_item(w->text);
	p->out->from = w->at + 1 + from;
	p->typed = str_skip(w->text, from);
	p->quoted = false;
	return true;
}

/* --- search keys --- */

/* What is still due, as words like those in the table: "key", "date"… */
struct due {
	struct buf types;
};

static struct str next_due(const struct due *d)
{
	struct str rest = buf_str(&d->types);

	return rest.n ? str_split(&rest, ' ') : STR("key");
}

static void drop_due(struct due *d)
{
	size_t n = next_due(d).n + 1;

	buf_drop(&d->types, n < d->types.n ? n : d->types.n);
}

static void push_due(struct due *d, const char *first)
{
	struct buf types = { 0 };

	buf_addf(&types, "%s%s%s", first, d->types.n ? " " : "", buf_z(&d->types));
	buf_clear(&d->types);
	d->types = types;
}

/* A word that is complete: a key asks for its arguments, an argument is one less. */
static void pass_word(struct due *d, const struct word *w)
{
	const struct vocabulary *key = NULL;
	bool is_key = str_is(next_due(d), "key"), is_modseq = str_is(next_due(d), "modseq");

	drop_due(d);
	/* A flag comes before the number, with the kind of its changes. */
	if (is_modseq && str_has_prefix(w->text, "/"))
		push_due(d, "word number");
	if (is_key && w->kind == WORD_BARE)
		key = vocabulary_find(search_keys, w->text);
	if (key && *key->args)
		push_due(d, key->args);
}

static void offer_due(struct part *p, struct str type)
{
	if (str_is(type, "key") && !p->quoted)
		offer_vocabulary(p, search_keys);
	else if (str_is(type, "flag") && !p->quoted)
		offer_flags(p);
}

/* Keys are walked through as the encoder does it; an open list has keys of its own. */
static void complete_search(struct part *p, const struct line_words *lw, size_t first)
{
	struct line_words inner = { .last = 0 }, next;
	const struct line_words *at = lw;
	struct due due = { { 0 } };
	size_t base = 0;

	for (unsigned depth = 0; depth < DEPTH_MAX; depth++) {
		const struct word *w = &at->w.v[at->last];

		buf_clear(&due.types);
		for (size_t i = depth ? 0 : first; i < at->last; i++)
			pass_word(&due, &at->w.v[i]);
		if (w->kind != WORD_LIST) {
			part_aim(p, w);
			p->out->from += base;
			offer_due(p, next_due(&due));
			break;
		}
		if (at->end == WORDS_COMPLETE || !str_is(next_due(&due), "key"))
			break;
		base += w->at + 1;
		if (!line_words_split(&next, w->text))
			break;
		line_words_clear(&inner);
		inner = next;
		at = &inner;
	}
	line_words_clear(&inner);
	buf_clear(&due.types);
}

/* --- arguments by their type --- */

static void by_rights(struct part *p)
{
	struct buf more = { 0 };

	for (const struct vocabulary *row = acl_rights; row->word; row++) {
		if (str_find(p->typed, row->word[0]) < p->typed.n)
			continue;
		buf_truncate(&more, 0);
		buf_add_str(&more, p->typed);
		buf_add_z(&more, row->word);
		offer_exact(p, buf_str(&more));
	}
	p->out->no_blank = true;
	buf_clear(&more);
}

static const struct caps *server_caps(const struct shell *sh)
{
	static const struct caps none;

	return sh->session.client ? &imap_client_state(sh->session.client)->caps : &none;
}

static void offer_mechanisms(struct part *p)
{
	const struct caps *caps = server_caps(p->sh);
	const char *mech;

	for (size_t i = 0; (mech = caps_value(caps, "AUTH=", i)) != NULL; i++)
		offer_word(p, mech, false);
	if (caps_value(caps, "AUTH=", 0))
		return;
	for (const struct sasl_mech *row = sasl_mechs(); row->name; row++)
		offer_word(p, row->name, false);
}

/* Where the row gives examples these; of capabilities those that the server has. */
static void by_atom(struct part *p, const struct imap_spec *spec, const struct arg_spec *arg)
{
	const struct caps *caps = server_caps(p->sh);
	bool are_caps = str_is(str_c(arg->name), "capability");

	if (spec->effect == EFFECT_AUTHENTICATE)
		offer_mechanisms(p);
	for (const char *const *c = arg->choices; c && *c; c++)
		if (!are_caps || !caps->known || caps_has(caps, *c))
			offer_word(p, *c, false);
}

static void by_type(struct part *p, const struct imap_spec *spec, const struct arg_spec *arg,
	const struct line_words *lw)
{
	const struct word *w = &lw->w.v[lw->last];
	bool in_list = w->kind == WORD_LIST;
	bool aimed;

	switch (arg->type) {
	case ARG_FLAGS:
	case ARG_STORE:
	case ARG_FETCH_ITEMS:
	case ARG_STATUS_ITEMS:
	case ARG_RAW:
	case ARG_SORT: aimed = part_aim_item(p, w, lw->end); break;
	default: aimed = part_aim(p, w); break;
	}
	if (!aimed)
		return;
	switch (arg->type) {
	case ARG_MAILBOX:
	case ARG_PATTERN: offer_mailboxes(p); break;
	case ARG_FLAGS:
	case ARG_STORE: offer_flags(p); break;
	case ARG_FETCH_ITEMS: offer_fetch_items(p, in_list); break;
	case ARG_STATUS_ITEMS: offer_vocabulary(p, status_items); break;
	case ARG_SORT: offer_vocabulary(p, sort_keys); break;
	case ARG_RIGHTS: by_rights(p); break;
	case ARG_ATOM:
	case ARG_ASTRING:
	case ARG_QUOTED:
	case ARG_CHOICE:
	case ARG_RAW:
		if (!p->quoted)
			by_atom(p, spec, arg);
		break;
	default: break;
	}
}

/* Words beside the row: options of imapsh's own. */
static void offer_options(struct part *p, const struct imap_spec *spec, const struct word *w)
{
	static const char *const authenticate[] = { "--ask", "--with", NULL };
	static const char *const append[] = { "--as-is", "--maildir", "--mbox", NULL };

	if (w->kind != WORD_BARE || !str_has_prefix(w->text, "-"))
		return;
	part_aim(p, w);
	if (spec->effect == EFFECT_AUTHENTICATE)
		offer_words(p, authenticate);
	else if (spec->effect == EFFECT_APPEND)
		offer_words(p, append);
}

/* Keywords of optional arguments that could stand where the last word is: those that the argument before
 * it and the one of the last word leave between them. */
static void offer_keywords(struct part *p, const struct imap_spec *spec,
	const struct line_words *lw, size_t verbs, const struct arg_spec *arg)
{
	struct words before = { .v = lw->w.v, .n = lw->last, .cap = lw->last };
	const struct arg_spec *from = spec->args;

	if (!part_aim(p, &lw->w.v[lw->last]) || p->quoted)
		return;
	if (lw->last > verbs) {
		from = cmd_arg_at(spec, &before, verbs);
		if (!from || from == arg)
			return;
		from++;
	}
	for (; from->type && from != arg; from++)
		if (from->flags & ARG_OPTION || from->type == ARG_KEYWORD)
			offer_word(p, from->keyword, false);
}

/* The first word of the search keys: that from which on the row says so. */
static size_t first_key(const struct imap_spec *spec, const struct line_words *lw, size_t verbs)
{
	for (size_t i = verbs; i < lw->last; i++) {
		struct words upto = { .v = lw->w.v, .n = i + 1, .cap = i + 1 };
		const struct arg_spec *arg = cmd_arg_at(spec, &upto, verbs);

		if (arg && arg->type == ARG_SEARCH)
			return i;
	}
	return lw->last;
}

static void complete_row(struct part *p, const struct imap_spec *spec, const struct line_words *lw,
	size_t verbs)
{
	const struct arg_spec *arg = cmd_arg_at(spec, &lw->w, verbs);

	offer_options(p, spec, &lw->w.v[lw->last]);
	offer_keywords(p, spec, lw, verbs, arg);
	if (arg && arg->type == ARG_SEARCH)
		complete_search(p, lw, first_key(spec, lw, verbs));
	else if (arg)
		by_type(p, spec, arg, lw);
}

static void complete_imap(struct part *p, struct str line)
{
	const struct imap_spec *spec;
	struct line_words lw;
	size_t verbs;

	if (!line_words_split(&lw, line))
		return;
	verbs = str_is(lw.w.v[0].text, "UID") ? 2 : 1;
	if (lw.last < verbs) {
		if (lw.last == 1 && part_aim(p, &lw.w.v[lw.last]) && !p->quoted)
			offer_verbs(p, true);
	} else if (!offer_redirection(p, &lw)) {
		if (part_aim(p, &lw.w.v[lw.last]) && !p->quoted)
			offer_variables(p);
		spec = spec_find(lw.w.v[verbs - 1].text, verbs == 2);
		if (spec)
			complete_row(p, spec, &lw, verbs);
	}
	line_words_clear(&lw);
}

/* --- the line --- */

static void complete_verb(struct part *p, struct str verb)
{
	p->typed = verb;
	p->out->from = 0;
	offer_verbs(p, false);
	for (const struct local_spec *row = local_specs; row->name; row++)
		offer_word(p, row->name, true);
}

/* Behind "|" is the system's shell: files, by their plain names. */
static bool complete_pipe(struct part *p, struct str line)
{
	struct redirect pipe = { OUT_NONE, NULL };
	struct str head = line;
	size_t from = line.n;

	redirect_pipe(&head, &pipe);
	redirect_clear(&pipe);
	if (head.n == line.n)
		return false;
	while (from > head.n + 1 && !ascii_blank(line.p[from - 1]))
		from--;
	p->plain = true;
	p->out->from = from;
	p->typed = str_skip(line, from);
	offer_files(p);
	return true;
}

static void complete_command(struct part *p, struct str line)
{
	const struct local_spec *row;
	struct err e = { 0 };
	size_t n = str_blank(line);

	if (n == line.n) {
		complete_verb(p, line);
		return;
	}
	row = local_find(str_head(line, n), &e);
	if (!row && e.kind)
		return;
	if (!(row && (row->flags & LOCAL_REST)) && complete_pipe(p, line))
		return;
	if (row)
		complete_local(p, row, line);
	else
		complete_imap(p, line);
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void sort_candidates(struct complete *c)
{
	size_t kept = 0;

	if (c->n)
		qsort(c->v, c->n, sizeof(*c->v), by_bytes);
	for (size_t i = 0; i < c->n; i++)
		if (kept && strcmp(c->v[kept - 1], c->v[i]) == 0)
			free(c->v[i]);
		else
			c->v[kept++] = c->v[i];
	c->n = kept;
}

void complete_line(struct shell *sh, struct str line, struct complete *out)
{
	struct part p = { .sh = sh, .out = out };
	size_t skip = 0;

	complete_clear(out);
	while (skip < line.n && ascii_blank(line.p[skip]))
		skip++;
	/* "-" in front of a command excuses its failure. */
	if (skip + 1 < line.n && line.p[skip] == '-' && line.p[skip + 1] != '-')
		skip++;
	while (skip < line.n && ascii_blank(line.p[skip]))
		skip++;
	if (skip < line.n && line.p[skip] == '#')
		return;
	complete_command(&p, str_skip(line, skip));
	out->from += skip;
	sort_candidates(out);
}

void complete_clear(struct complete *c)
{
	for (size_t i = 0; i < c->n; i++)
		free(c->v[i]);
	free(c->v);
	memset(c, 0, sizeof(*c));
}
