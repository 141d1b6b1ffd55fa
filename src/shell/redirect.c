/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * redirect.c: input and output of one command, taken out of its words.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "imap/spec.h"
#include "shell/append.h"
#include "shell/files.h"
#include "shell/redirect.h"
#include "shell/shell.h"

/* Lists in lists in which xatom looks for input. */
#define DEPTH_MAX 32

void redirect_clear(struct redirect *r)
{
	free(r->target);
	memset(r, 0, sizeof(*r));
}

void redirect_pipe(struct str *line, struct redirect *r)
{
	size_t at = words_pipe(*line);
	struct str command = str_trim(str_skip(*line, at + 1));

	if (at == line->n)
		return;
	r->kind = OUT_PIPE;
	r->target = mem_dup_n(command.p, command.n);
	line->n = at;
}

/* The file's name: what is behind the sign, or the next word. *used: how many words it took. */
static char *file_name(const struct words *w, size_t i, size_t sign, size_t *used, struct err *e)
{
	struct str name = str_skip(w->v[i].text, sign);

	*used = 1;
	if (!name.n && i + 1 < w->n && w->v[i + 1].kind != WORD_LIST) {
		name = w->v[i + 1].text;
		*used = 2;
	}
	if (!name.n) {
		err_set(e, ERR_USAGE, 0, "a file name is missing after %.*s",
			STR_ARG(w->v[i].text));
		return NULL;
	}
	return files_expand(name);
}

static void remove_words(struct words *w, size_t at, size_t n)
{
	for (size_t i = at; i < at + n; i++)
		free(w->v[i].own);
	memmove(&w->v[at], &w->v[at + n], (w->n - at - n) * sizeof(*w->v));
	w->n -= n;
	if (w->secret > at)
		w->secret -= n;
}

/* Makes word i a literal, dropping the further words that named it. */
static void make_literal(struct words *w, size_t i, size_t used, const struct literal *lit)
{
	if (used > 1)
		remove_words(w, i + 1, used - 1);
	w->v[i].kind = WORD_LITERAL;
	w->v[i].literal = *lit;
}

static bool take_file(struct words *w, size_t i, bool crlf, struct err *e)
{
	struct literal lit = { .fd = -1 };
	size_t used;
	char *path = file_name(w, i, 1, &used, e);
	int fd;
	bool ok;

	if (!path)
		return false;
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0 && path[strlen(path) - 1] == '>')
		ok = err_errno(e, ERR_SYS, errno, "open %s (if no file is meant: quote \"<%s\")",
			path, path);
	else if (fd < 0)
		ok = err_errno(e, ERR_SYS, errno, "open %s", path);
	else
		ok = literal_from_fd(&lit, fd, crlf, e);
	free(path);
	if (ok)
		make_literal(w, i, used, &lit);
	return ok;
}

static bool take_stdin(struct shell *sh, struct words *w, size_t i, bool crlf, struct err *e)
{
	struct literal lit = { .fd = -1 };
	int fd;

	if (sh->stdin_is_script)
		return err_set(e, ERR_USAGE, 0,
			"'-' is standard input, which is the script here: use <<END");
	if (sh->interactive)
		shell_note(sh, NOTE_INFO, "type the message; ^D on a line of its own ends it");
	fd = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
	if (fd < 0)
		return err_errno(e, ERR_SYS, errno, "standard input");
	if (!literal_from_fd(&lit, fd, crlf, e))
		return false;
	make_literal(w, i, 1, &lit);
	return true;
}

static bool take_heredoc(struct shell *sh, struct words *w, size_t i, bool crlf, struct err *e)
{
	struct buf text = { 0 }, line = { 0 };
	struct str line_end = crlf ? STR("\r\n") : STR("\n");
	struct literal lit = { .fd = -1 };
	size_t used;
	char *end = file_name(w, i, 2, &used, e);
	bool ok = end != NULL;

	while (ok) {
		int got = input_line(sh->in, "> ", &line, e);

		if (got < 0)
			ok = false;
		if (got == 0)
			ok = err_set(e, ERR_USAGE, 0, "the input ends before the line '%s'", end);
		if (got <= 0 || str_eq(buf_str(&line), str_c(end)))
			break;
		buf_add_secret(&text, line.p, line.n);
		buf_add_secret(&text, line_end.p, line_end.n);
	}
	if (ok) {
		literal_from_bytes(&lit, buf_str(&text));
		make_literal(w, i, used, &lit);
	}
	buf_wipe(&text);
	buf_wipe(&line);
	free(end);
	return ok;
}

static bool take_output(struct words *w, size_t i, struct redirect *r, struct err *e)
{
	bool append = str_has_prefix(w->v[i].text, ">>");
	size_t used;
	char *path = file_name(w, i, append ? 2 : 1, &used, e);

	if (!path)
		return false;
	if (r->kind || i + used != w->n) {
		free(path);
		return err_set(e, ERR_USAGE, 0,
			"the output can go to one place, named at the end of the line");
	}
	r->kind = append ? OUT_APPEND : OUT_FILE;
	r->target = path;
	remove_words(w, i, used);
	return true;
}

/* "<FILE", "<<END", and before either "~" for a literal8. */
static bool is_input(const struct word *w)
{
	return w->kind == WORD_BARE &&
		(str_has_prefix(w->text, "<") || str_has_prefix(w->text, "~<"));
}

static void add_word(struct words *w, const struct word *word)
{
	w->v = mem_grow(w->v, w->n, &w->cap, sizeof(*w->v));
	w->v[w->n++] = *word;
}

static bool may_have_input(const struct word *w)
{
	return w->kind == WORD_LIST && str_find(w->text, '<') < w->text.n;
}

/* Adds the list's words between words that are its parentheses, where one of them is input or may have some in it, else
 * the list. *any: one was opened. */
static bool add_list(struct words *out, const struct word *list, bool *any, struct err *e)
{
	struct word open = { .raw = STR("("), .text = STR("("), .glued = list->glued };
	struct word close = { .raw = STR(")"), .text = STR(")"), .glued = true };
	struct words inner = { 0 };
	enum word_end end;
	bool ok = words_split(&inner, list->text, &end, e), found = false;

	for (size_t i = 0; ok && i < inner.n; i++)
		found |= is_input(&inner.v[i]) || may_have_input(&inner.v[i]);
	if (!found) {
		words_clear(&inner);
		add_word(out, list);
		return ok;
	}
	/* What the list owns holds their text. */
	open.own = list->own;
	add_word(out, &open);
	for (size_t i = 0; i < inner.n; i++) {
		inner.v[i].glued = i == 0;
		add_word(out, &inner.v[i]);
	}
	add_word(out, &close);
	free(inner.v);
	return *any = true;
}

/* xatom takes literals in lists too: such lists are taken apart, level by level, since a literal cannot be part of a word. */
static bool open_lists(struct words *w, struct err *e)
{
	bool ok = true, any = true;

	for (int depth = 0; ok && any; depth++) {
		struct words all = { .secret = w->secret };

		if (depth == DEPTH_MAX)
			return err_set(e, ERR_USAGE, 0, "a file in lists too deep");
		any = false;
		for (size_t i = 0; i < w->n; i++)
			if (i == 0 || !may_have_input(&w->v[i]))
				add_word(&all, &w->v[i]);
			else
				ok = add_list(&all, &w->v[i], &any, e) && ok;
		free(w->v);
		*w = all;
	}
	return ok;
}

static bool take_as_is(struct words *w)
{
	for (size_t i = 1; i < w->n; i++)
		if (w->v[i].kind == WORD_BARE && str_is(w->v[i].text, "--as-is")) {
			remove_words(w, i, 1);
			return true;
		}
	return false;
}

bool redirect_is_message(const struct words *w)
{
	const struct imap_spec *spec = w->n ? spec_find(w->v[0].text, false) : NULL;

	return spec && spec->effect == EFFECT_APPEND;
}

bool redirect_take(struct shell *sh, struct words *w, bool message, struct redirect *r,
	struct err *e)
{
	/* append_many has --as-is for itself. */
	bool crlf = message && !append_is_many(w) && !take_as_is(w);
	bool xatom = w->n && str_is(w->v[0].text, "xatom");

	if (r->kind == OUT_PIPE && !*r->target)
		return err_set(e, ERR_USAGE, 0, "a command is missing after |");
	if (xatom && !open_lists(w, e))
		return false;
	for (size_t i = 1; i < words_open(w); i++) {
		struct str text = w->v[i].text;
		bool binary = xatom && str_has_prefix(text, "~<");
		bool ok = true;

		if (w->v[i].kind != WORD_BARE || !text.n)
			continue;
		if (binary)
			text = w->v[i].text = str_skip(text, 1);
		if (text.p[0] == '>')
			ok = take_output(w, i, r, e);
		else if (str_has_prefix(text, "<<"))
			ok = take_heredoc(sh, w, i, crlf, e);
		else if (text.p[0] == '<')
			ok = take_file(w, i, crlf, e);
		else if (message && str_is(text, "-"))
			ok = take_stdin(sh, w, i, crlf, e);
		if (!ok)
			return false;
		if (binary)
			w->v[i].literal.binary = true;
	}
	return true;
}
