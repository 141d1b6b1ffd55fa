/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * word.c: a typed line cut into words.
 */
#include "imap/word.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

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

/* A bare word ends at a blank outside its brackets. A bracket that never closes is an ordinary character, and so
 * is each behind it: looking for the end of every one would take quadratic time. */
static size_t bare_end(struct str s, size_t i, bool *brackets)
{
	while (i < s.n && !ascii_blank(s.p[i])) {
		size_t end = *brackets && s.p[i] == '[' ? bracket_end(s, i) : i + 1;

		*brackets = *brackets && end <= s.n;
		i = end <= s.n ? end : i + 1;
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

/* Where the word that begins at s[i] ends (s.n + 1: it is open). */
static size_t word_end_at(struct str s, size_t i, enum word_end *end, bool *brackets)
{
	size_t to;

	if (s.p[i] == '(')
		return list_end(s, i, end);
	if (s.p[i] != '"')
		return bare_end(s, i, brackets);
	to = quote_end(s, i);
	if (to > s.n)
		*end = WORDS_OPEN_QUOTE;
	return to;
}

/* Fills the word that begins at s[i] and returns where it ends, as above. */
static size_t read_word(struct str s, size_t i, struct word *word, enum word_end *end,
	bool *brackets)
{
	size_t to = word_end_at(s, i, end, brackets);
	size_t inner = (to > s.n ? s.n : to - 1) - (i + 1);

	word->at = i;
	word->raw = str_head(str_skip(s, i), to > s.n ? s.n - i : to - i);
	word->kind = s.p[i] == '"' ? WORD_QUOTED : s.p[i] == '(' ? WORD_LIST : WORD_BARE;
	if (word->kind == WORD_QUOTED)
		unescape(word, str_head(str_skip(s, i + 1), inner));
	else if (word->kind == WORD_LIST)
		word->text = str_head(str_skip(s, i + 1), inner);
	else
		word->text = word->raw;
	return to;
}

bool words_split(struct words *out, struct str line, enum word_end *end, struct err *e)
{
	size_t i = 0;
	bool brackets = true;

	*end = WORDS_COMPLETE;
	while (*end == WORDS_COMPLETE) {
		struct word *word;

		while (i < line.n && ascii_blank(line.p[i]))
			i++;
		if (i >= line.n)
			return true;
		if (line.p[i] == ')')
			return err_set(e, ERR_USAGE, 0, "column %zu: a \")\" that nothing opened",
				i + 1);
		word = add_word(out);
		i = read_word(line, i, word, end, &brackets);
		if (word->kind != WORD_BARE && i < line.n && !ascii_blank(line.p[i]))
			return err_set(e, ERR_USAGE, 0,
				"column %zu: a blank is missing behind the %s%s", i + 1,
				word->kind == WORD_LIST ? "list" : "quoted string",
				word_sign(str_head(str_skip(line, i), 1))
					? ", before the redirection"
					: "");
	}
	return true;
}

void words_split_plain(struct words *out, struct str line, enum word_end *end)
{
	size_t i = 0, to;
	bool brackets = false;

	*end = WORDS_COMPLETE;
	for (;;) {
		struct word *word;

		while (i < line.n && ascii_blank(line.p[i]))
			i++;
		if (i >= line.n)
			return;
		word = add_word(out);
		if (line.p[i] == '"') {
			i = read_word(line, i, word, end, &brackets);
			continue;
		}
		for (to = i; to < line.n && !ascii_blank(line.p[to]);)
			to++;
		*word = (struct word){ .kind = WORD_BARE, .at = i, .literal = { .fd = -1 } };
		word->raw = word->text = str_head(str_skip(line, i), to - i);
		i = to;
	}
}

bool word_feed(struct word_open *open, struct str more)
{
	for (size_t i = 0; i < more.n; i++) {
		char c = more.p[i];

		if (open->escaped) {
			open->escaped = false;
		} else if (open->quoted && c == '\\') {
			open->escaped = true;
		} else if (c == '"') {
			open->quoted = !open->quoted;
			if (!open->quoted && !open->depth)
				return true;
		} else if (!open->quoted && c == '(') {
			open->depth++;
		} else if (!open->quoted && c == ')' && --open->depth == 0) {
			return true;
		}
		if (c == ']' && open->bracket)
			return true;
	}
	return false;
}

struct word_open word_opened(struct str line, const struct word *last)
{
	struct word_open open = { 0 };

	word_feed(&open, last->raw);
	open.bracket = str_find(str_head(line, last->at), '[') < last->at;
	return open;
}

size_t words_pipe(struct str line)
{
	bool brackets = true;
	size_t i = 0;

	for (bool any = false;; any = true) {
		enum word_end end;

		while (i < line.n && ascii_blank(line.p[i]))
			i++;
		if (i >= line.n || (any && line.p[i] == '|'))
			return i < line.n ? i : line.n;
		i = word_end_at(line, i, &end, &brackets);
	}
}

char word_sign(struct str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (strchr("<>|", text.p[i]) && text.p[i])
			return text.p[i];
	return 0;
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
