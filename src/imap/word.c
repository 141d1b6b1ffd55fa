/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * word.c: a typed line cut into words.
 */
#include "imap/word.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static struct word *add_word(struct words *w)
{
	w->v = mem_grow(w->v, w->n, &w->cap, sizeof(*w->v));
	w->v[w->n] = (struct word){ .literal = { .fd = -1 } };
	return &w->v[w->n++];
}

/* Behind the closing quote of the one that opens at s[i]; s.n + 1 when it does not close. */
static size_t quote_end(struct str s, size_t i)
{
	for (i++; i < s.n; i++) {
		if (s.p[i] == '\\')
			i++;
		else if (s.p[i] == '"')
			return i + 1;
	}
	return s.n + 1;
}

/* Behind the parenthesis or bracket that closes the one at s[i]; s.n + 1 when none does. */
static size_t list_end(struct str s, size_t i, enum word_end *end)
{
	size_t depth = 0;

	while (i < s.n) {
		char c = s.p[i];

		if (c == '"') {
			i = quote_end(s, i);
			if (i > s.n) {
				*end = WORDS_OPEN_QUOTE;
				return i;
			}
			continue;
		}
		if (c == '(')
			depth++;
		else if (c == ')' && --depth == 0)
			return i + 1;
		i++;
	}
	*end = WORDS_OPEN_LIST;
	return s.n + 1;
}

/* Behind the "]" that closes the bracket at s[i]; s.n + 1 when none does. */
static size_t bracket_end(struct str s, size_t i)
{
	size_t depth = 0;

	while (i < s.n) {
		if (s.p[i] == '"') {
			i = quote_end(s, i);
			continue;
		}
		if (s.p[i] == '[')
			depth++;
		else if (s.p[i] == ']' && --depth == 0)
			return i + 1;
		i++;
	}
	return s.n + 1;
}

/* A bare word ends at a blank outside its brackets; a bracket that never closes is an ordinary character. */
static size_t bare_end(struct str s, size_t i)
{
	while (i < s.n && !is_blank(s.p[i])) {
		if (s.p[i] == '[') {
			size_t end = bracket_end(s, i);

			i = end > s.n ? i + 1 : end;
		} else {
			i++;
		}
	}
	return i;
}

static void unescape(struct word *word, struct str inner)
{
	char *to;
	size_t n = 0;

	if (!memchr(inner.p, '\\', inner.n)) {
		word->text = inner;
		return;
	}
	word->own = to = mem_alloc(inner.n + 1);
	for (size_t i = 0; i < inner.n; i++) {
		if (inner.p[i] == '\\' && i + 1 < inner.n &&
			(inner.p[i + 1] == '"' || inner.p[i + 1] == '\\'))
			i++;
		to[n++] = inner.p[i];
	}
	to[n] = 0;
	word->text = (struct str){ to, n };
}

/* Fills the word that begins at s[i] and returns where it ends (s.n + 1: it is open). */
static size_t read_word(struct str s, size_t i, struct word *word, enum word_end *end)
{
	size_t to;

	word->at = i;
	if (s.p[i] == '"') {
		to = quote_end(s, i);
		if (to > s.n)
			*end = WORDS_OPEN_QUOTE;
		word->kind = WORD_QUOTED;
		unescape(word, str_head(str_skip(s, i + 1), (to > s.n ? s.n : to - 1) - (i + 1)));
	} else if (s.p[i] == '(') {
		to = list_end(s, i, end);
		word->kind = WORD_LIST;
		word->text = str_head(str_skip(s, i + 1), (to > s.n ? s.n : to - 1) - (i + 1));
	} else {
		to = bare_end(s, i);
		word->kind = WORD_BARE;
		word->text = str_head(str_skip(s, i), to - i);
	}
	word->raw = str_head(str_skip(s, i), to > s.n ? s.n - i : to - i);
	return to;
}

bool words_split(struct words *out, struct str line, enum word_end *end, struct err *e)
{
	size_t i = 0;

	*end = WORDS_COMPLETE;
	while (*end == WORDS_COMPLETE) {
		struct word *word;

		while (i < line.n && is_blank(line.p[i]))
			i++;
		if (i >= line.n)
			return true;
		if (line.p[i] == ')')
			return err_set(e, ERR_USAGE, 0, "column %zu: a \")\" that nothing opened",
				i + 1);
		word = add_word(out);
		i = read_word(line, i, word, end);
		if (word->kind != WORD_BARE && i < line.n && !is_blank(line.p[i]))
			return err_set(e, ERR_USAGE, 0,
				"column %zu: a blank is missing behind the %s", i + 1,
				word->kind == WORD_LIST ? "list" : "quoted string");
	}
	return true;
}

void words_split_plain(struct words *out, struct str line, enum word_end *end)
{
	size_t i = 0, to;

	*end = WORDS_COMPLETE;
	for (;;) {
		struct word *word;

		while (i < line.n && is_blank(line.p[i]))
			i++;
		if (i >= line.n)
			return;
		word = add_word(out);
		if (line.p[i] == '"') {
			i = read_word(line, i, word, end);
			continue;
		}
		for (to = i; to < line.n && !is_blank(line.p[to]);)
			to++;
		*word = (struct word){ .kind = WORD_BARE, .at = i, .literal = { .fd = -1 } };
		word->raw = word->text = str_head(str_skip(line, i), to - i);
		i = to;
	}
}

void words_add_value(struct words *w, const char *text)
{
	struct word *word = add_word(w);

	word->kind = WORD_VALUE;
	word->own = mem_dup_z(text);
	word->text = word->raw = str_c(word->own);
}

void word_type(struct buf *out, const char *word)
{
	bool bare = *word && !strpbrk(word, " \t\r\n\"()$\\") && !strchr("<>|", *word) &&
		strcmp(word, "-") != 0;

	if (bare) {
		buf_add_z(out, word);
		return;
	}
	buf_add_c(out, '"');
	for (; *word; word++) {
		if (*word == '"' || *word == '\\')
			buf_add_c(out, '\\');
		buf_add_c(out, *word);
	}
	buf_add_c(out, '"');
}

void words_clear(struct words *w)
{
	for (size_t i = 0; i < w->n; i++) {
		if (w->v[i].own)
			mem_free_secret(w->v[i].own);
		free(w->v[i].unfit);
		if (w->v[i].kind == WORD_LITERAL)
			literal_clear(&w->v[i].literal);
	}
	free(w->v);
	memset(w, 0, sizeof(*w));
}
