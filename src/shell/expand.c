/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * expand.c: variables in the words of a line.
 */
#include "shell/expand.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "shell/local.h"

/* One line, while it is gone through. */
struct expansion {
	struct shell *sh;
	bool text;                    /* for a client command: values are put in as they are */
	const struct imap_spec *spec; /* of the IMAP command; NULL: not known */
	size_t first;                 /* its first word behind the verb */
	const struct words *words;
	bool items; /* the word at hand is a list of items: of FETCH, of STATUS */
	struct err *err;
};

/* A variable in a text, and its value. */
struct reference {
	struct str name, all;
	struct buf value;
	enum word_numbers numbers;
	char *unfit;
};

/* Whether text[at] begins "$NAME" or "${NAME}". */
static bool is_reference(struct str text, size_t at, struct reference *r)
{
	struct str rest = str_skip(text, at + 1), name = rest;
	bool braces = rest.n && rest.p[0] == '{';
	size_t n = 0;

	if (text.p[at] != '$')
		return false;
	if (braces)
		name = str_head(str_skip(rest, 1), str_find(str_skip(rest, 1), '}'));
	else
		while (n < rest.n &&
			(ascii_alpha(rest.p[n]) || ascii_digit(rest.p[n]) || rest.p[n] == '_'))
			name.n = ++n;
	if (!braces)
		name.n = n;
	if (!var_name_valid(name) || (braces && name.n + 1 >= rest.n))
		return false;
	*r = (struct reference){ .name = name,
		.all = str_head(str_skip(text, at), name.n + 1 + 2u * braces) };
	return true;
}

static void clear_reference(struct reference *r)
{
	buf_wipe(&r->value);
	free(r->unfit);
}

/* Sets know which numbers they have, and of what. */
static void know_numbers(struct shell *sh, struct reference *r)
{
	static const struct {
		const char *name;
		enum found_name set;
	} sets[] = { { "appenduid", FOUND_APPEND }, { "copyuid", FOUND_COPY },
		{ "found", FOUND_SEARCH } };
	const struct imap_client *c = sh->session.client;
	struct buf unfit = { 0 };

	for (size_t i = 0; i < sizeof(sets) / sizeof(sets[0]); i++) {
		if (!str_eq(r->name, str_c(sets[i].name)))
			continue;
		r->numbers =
			sh->found.sets[sets[i].set].uids ? NUMBERS_OF_UIDS : NUMBERS_OF_MESSAGES;
		found_refusal(&sh->found, sets[i].set, c ? imap_client_state(c) : NULL, &unfit);
		r->unfit = unfit.n ? buf_take(&unfit) : NULL;
	}
}

static bool unset(const struct expansion *x, const struct reference *r)
{
	return err_set(x->err, ERR_USAGE, 0,
		"there is no variable $%.*s: set it with \\set %.*s VALUE, or put the word in double "
		"quotes to mean a $",
		STR_ARG(r->name), STR_ARG(r->name));
}

/* 1: it has a value; 0: it stays as it is, a keyword; -1: *err. */
static int look_up(const struct expansion *x, struct reference *r, bool keyword)
{
	if (vars_value(x->sh, r->name, &r->value)) {
		know_numbers(x->sh, r);
		return 1;
	}
	/* A keyword has no braces. */
	if (keyword && r->all.n > r->name.n + 1)
		buf_addf(&r->value, "$%.*s", STR_ARG(r->name));
	if (keyword)
		return r->value.n > 0;
	unset(x, r);
	return -1;
}

/* --- where a keyword may stand --- */

static bool wants_keyword(struct str key)
{
	const struct vocabulary *row = vocabulary_find(search_keys, key);

	return row && str_is(str_c(row->args), "flag");
}

static const struct arg_spec *argument(const struct expansion *x, size_t i)
{
	struct words head = { .v = x->words->v, .n = i + 1 };

	return x->spec && i >= x->first ? cmd_arg_at(x->spec, &head, x->first) : NULL;
}

static bool is_item_place(const struct expansion *x, size_t i)
{
	const struct arg_spec *arg = argument(x, i);

	return arg && (arg->type == ARG_FETCH_ITEMS || arg->type == ARG_STATUS_ITEMS);
}

static bool is_keyword_place(const struct expansion *x, size_t i)
{
	const struct arg_spec *arg = argument(x, i);
	const struct word *before = &x->words->v[i - 1];

	if (!arg)
		return false;
	return arg->type == ARG_FLAGS || arg->type == ARG_STORE ||
		(arg->type == ARG_SEARCH && before->kind == WORD_BARE &&
			wants_keyword(before->text));
}

/* --- bare words --- */

/* What can be put into a word and leave it one. */
static bool is_plain(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] <= ' ' || s.p[i] > '~' || strchr("\"(){}[]\\", s.p[i]))
			return false;
	return true;
}

/* How far a quoted part reaches that begins at text[at]. */
static size_t quoted_length(struct str text, size_t at)
{
	size_t i = at + 1;

	while (i < text.n && text.p[i] != '"')
		i += text.p[i] == '\\' && i + 1 < text.n ? 2 : 1;
	return (i < text.n ? i + 1 : text.n) - at;
}

/* A word that has the numbers of one kind and those of the other is of none. */
static void mix_numbers(struct word *w, struct reference *r)
{
	static const char both[] = "mixes UIDs and message numbers";

	if (!w->unfit && r->unfit) {
		w->unfit = r->unfit;
		r->unfit = NULL;
	}
	if (!w->unfit && w->numbers && r->numbers && w->numbers != r->numbers)
		w->unfit = mem_dup_z(both);
	w->numbers = r->numbers ? r->numbers : w->numbers;
}

static bool refuse_in_brackets(const struct expansion *x, const struct reference *r)
{
	return err_set(x->err, ERR_USAGE, 0,
		"the value of $%.*s cannot stand within a word here: only letters, digits and the like can",
		STR_ARG(r->name));
}

static bool expand_bare(const struct expansion *x, struct word *w, bool keyword)
{
	struct str text = w->text;
	struct buf out = { 0 };
	bool whole = false, plain = true, any = false, ok = true;
	size_t brackets = 0;

	for (size_t i = 0, used; ok && i < text.n; i += used) {
		struct reference r;
		int got;

		used = text.p[i] == '"' ? quoted_length(text, i) : 1;
		brackets += text.p[i] == '[';
		if (!is_reference(text, i, &r)) {
			buf_add(&out, text.p + i, used);
			continue;
		}
		used = r.all.n;
		got = look_up(x, &r, keyword);
		whole = got > 0 && used == text.n;
		any = any || got > 0;
		plain = plain && is_plain(buf_str(&r.value));
		ok = got >= 0 && (plain || !brackets || x->text || refuse_in_brackets(x, &r));
		buf_add_str(&out, got > 0 ? buf_str(&r.value) : r.all);
		if (got > 0)
			mix_numbers(w, &r);
		clear_reference(&r);
	}
	if (!ok || !any) {
		buf_clear(&out);
		return ok;
	}
	mem_free_secret(w->own);
	w->own = buf_take(&out);
	w->text = str_c(w->own);
	if (whole || !plain)
		w->kind = WORD_VALUE;
	else
		w->raw = w->text;
	return true;
}

/* --- lists --- */

static bool ends_token(struct str text, size_t at)
{
	return at >= text.n || strchr(" \t\r\n()", text.p[at]) != NULL;
}

/* In the parentheses of a search a set is of UIDs behind UID, and else of numbers. */
static bool fits_in_list(const struct expansion *x, const struct reference *r, struct str before)
{
	bool uids = str_is(before, "UID");

	if (r->unfit)
		return err_set(x->err, ERR_STATE, 0, "%.*s %s", STR_ARG(r->all), r->unfit);
	if (!r->numbers || (r->value.n && uids == (r->numbers == NUMBERS_OF_UIDS)))
		return true;
	return err_set(x->err, ERR_USAGE, 0, "%.*s %s", STR_ARG(r->all),
		!r->value.n ? "is empty: the search found nothing"
			: uids
			? "has message numbers, and here UIDs are wanted: leave UID out"
			: "has UIDs, and here message numbers are wanted: put UID before it");
}

/* One item, its section with it: BODY.PEEK[HEADER.FIELDS (DATE FROM)]. It closes whatever it opens. */
static bool is_item(struct str value)
{
	struct words w = { 0 };
	enum word_end end = WORDS_COMPLETE;
	struct err why;
	size_t depth = 0;
	bool one = words_split(&w, value, &end, &why) && end == WORDS_COMPLETE && w.n == 1 &&
		w.v[0].kind == WORD_BARE && w.v[0].raw.n == value.n;

	words_clear(&w);
	for (size_t i = 0; one && i < value.n; i++) {
		depth += value.p[i] == '[';
		one = value.p[i] >= ' ' && (value.p[i] != ']' || depth);
		depth -= one && value.p[i] == ']';
	}
	return one && !depth;
}

static bool put_item(const struct expansion *x, struct buf *out, const struct reference *r)
{
	if (is_item(buf_str(&r->value))) {
		buf_add_str(out, buf_str(&r->value));
		return true;
	}
	return err_set(x->err, ERR_USAGE, 0,
		"the value of $%.*s is no item: in parentheses it has to be one, like FLAGS or BODY[TEXT]",
		STR_ARG(r->name));
}

/* A value that is no plain word becomes a quoted string, if it is to be a word of its own. */
static bool put_value(const struct expansion *x, struct buf *out, const struct reference *r,
	bool alone, struct str before)
{
	struct str value = buf_str(&r->value);

	if (x->text) {
		buf_add_str(out, value);
		return true;
	}
	if (!fits_in_list(x, r, before))
		return false;
	if (alone && x->items)
		return put_item(x, out, r);
	/* A flag's backslash, and an item's brackets. */
	if (alone && value.n && is_plain(str_skip(value, value.p[0] == '\\')))
		buf_add_str(out, value);
	else if (alone)
		cmd_quote(out, value);
	else if (is_plain(value))
		buf_add_str(out, value);
	else
		return refuse_in_brackets(x, r);
	return true;
}

static bool expand_list(const struct expansion *x, struct word *w, bool keyword)
{
	struct str text = w->text, before = { 0 };
	struct buf out = { 0 };
	size_t from = 0, used;
	bool ok = true;

	buf_add_c(&out, '(');
	for (size_t i = 0; ok && i < text.n; i += used) {
		struct reference r;
		int got;

		used = text.p[i] == '"' ? quoted_length(text, i) : 1;
		if (ends_token(text, i)) {
			before = i > from ? str_head(str_skip(text, from), i - from) : before;
			from = i + 1;
		}
		if (!is_reference(text, i, &r)) {
			buf_add(&out, text.p + i, used);
			continue;
		}
		used = r.all.n;
		got = look_up(x, &r, keyword || wants_keyword(before));
		if (got == 0)
			buf_add_str(&out, r.all);
		else
			ok = got > 0 &&
				put_value(x, &out, &r, i == from && ends_token(text, i + used),
					before);
		clear_reference(&r);
	}
	buf_add_c(&out, ')');
	if (!ok) {
		buf_wipe(&out);
		return false;
	}
	mem_free_secret(w->own);
	w->raw.n = out.n;
	w->own = buf_take(&out);
	w->raw.p = w->own;
	w->text = str_head(str_skip(w->raw, 1), w->raw.n - 2);
	return true;
}

/* --- a line --- */

static void find_spec(struct expansion *x, const struct local_spec *row)
{
	const struct words *w = x->words;
	size_t verb = row ? 1 : 0;
	bool uid;

	/* Only xatom's words are an IMAP command. */
	x->text = row && !str_is(str_c(row->name), "xatom");
	if (x->text || verb >= w->n)
		return;
	uid = str_is(w->v[verb].text, "UID") && verb + 1 < w->n;
	verb += uid;
	x->spec = spec_find(w->v[verb].text, uid);
	x->first = verb + 1;
}

bool expand_words(struct shell *sh, const struct local_spec *row, struct words *w, struct err *e)
{
	struct expansion x = { .sh = sh, .words = w, .err = e };

	find_spec(&x, row);
	for (size_t i = 1; i < words_open(w); i++) {
		struct word *word = &w->v[i];
		bool list = word->kind == WORD_LIST, ok;

		if ((!list && word->kind != WORD_BARE) || str_find(word->text, '$') == word->text.n)
			continue;
		x.items = is_item_place(&x, i);
		ok = list ? expand_list(&x, word, is_keyword_place(&x, i))
			  : expand_bare(&x, word, is_keyword_place(&x, i));
		if (!ok)
			return false;
	}
	return true;
}

/* Goes through the variables that stand in a word: *at begins as 0; false at the end. */
static bool next_reference(const struct word *w, size_t *at, struct reference *r)
{
	if (w->kind != WORD_BARE && w->kind != WORD_LIST)
		return false;
	for (; *at < w->text.n; ++*at)
		if (w->text.p[*at] == '"') {
			*at += quoted_length(w->text, *at) - 1;
		} else if (is_reference(w->text, *at, r)) {
			*at += r->all.n;
			return true;
		}
	return false;
}

bool expand_would(struct shell *sh, const struct word *word)
{
	struct reference r;
	bool known = false;

	for (size_t at = 0; !known && next_reference(word, &at, &r); clear_reference(&r))
		known = vars_value(sh, r.name, &r.value);
	return known;
}

bool expand_depends(const struct words *w)
{
	struct reference r;

	for (size_t i = 1; i < w->n; i++)
		for (size_t at = 0; next_reference(&w->v[i], &at, &r);)
			if (vars_is_own(r.name))
				return true;
	return false;
}
