/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ahead.c: lines of a script looked at before their turn, for what can be sent already.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "shell/ahead.h"
#include "shell/expand.h"
#include "shell/local.h"
#include "shell/redirect.h"
#include "shell/run.h"
#include "shell/secret_line.h"
#include "shell/shell.h"

/* A line whose command has left. */
struct ahead_line {
	unsigned line;
	uint64_t number; /* of the engine */
};

enum look {
	LOOK_STOP, /* neither this line nor what is behind it can be sent now */
	LOOK_PASS, /* nothing to send, and nothing that what is behind it depends on */
	LOOK_SENT
};

/* The oldest; there must be one. */
static const struct ahead_line *first(const struct shell *sh)
{
	return &sh->ahead.v[sh->ahead.at];
}

/* Whether it is that of the line being carried out. */
static bool is_due(const struct shell *sh)
{
	return sh->ahead.n && first(sh)->line == sh->in->command_line;
}

static void add(struct ahead *a, unsigned line, uint64_t number)
{
	if (a->at && a->at >= a->n) {
		memmove(a->v, a->v + a->at, a->n * sizeof(*a->v));
		a->at = 0;
	}
	a->v = mem_grow(a->v, a->at + a->n, &a->cap, sizeof(*a->v));
	a->v[a->at + a->n++] = (struct ahead_line){ line, number };
}

static void drop_first(struct ahead *a)
{
	a->at++;
	a->n--;
}

/* --- looking --- */

/* What a line reads from a file, from the lines behind it, or from standard input, it reads when it is carried out: a pipe can
 * be read but once, the opening of one waits, and a file may be another by then. */
static bool reads_on(const struct words *w)
{
	for (size_t i = 1; i < w->n; i++)
		if (w->v[i].kind == WORD_BARE &&
			(str_has_prefix(w->v[i].text, "<") || str_is(w->v[i].text, "-")))
			return true;
	return false;
}

static uint64_t send_words(struct shell *sh, struct words *w)
{
	struct cmd_dialect dialect = run_dialect(sh);
	struct redirect redirect = { OUT_NONE, NULL };
	struct imap_cmd cmd = { 0 };
	struct err ignored = { 0 };
	uint64_t number = 0;

	if (!reads_on(w) && !expand_depends(w) &&
		redirect_take(sh, w, redirect_is_message(w), &redirect, &ignored) &&
		expand_words(sh, NULL, w, &ignored) && cmd_encode(&cmd, w, &dialect, &ignored) &&
		run_allowed(sh, &cmd, &ignored))
		number = imap_send_ahead(sh->session.client, &cmd);
	cmd_clear(&cmd);
	redirect_clear(&redirect);
	return number;
}

static enum look look_at(struct shell *sh, struct str line, unsigned line_number)
{
	struct redirect pipe = { OUT_NONE, NULL };
	struct words w = { 0 };
	struct err ignored = { 0 };
	enum word_end end;
	uint64_t number = 0;

	line = str_trim(line);
	shell_excused(&line);
	if (!line.n || line.p[0] == '#')
		return LOOK_PASS;
	if (line.p[0] == '\\') {
		const struct local_spec *row =
			local_find(str_head(line, str_blank(line)), &ignored);

		return row && row->flags & LOCAL_ASIDE ? LOOK_PASS : LOOK_STOP;
	}
	/* A login changes the session. */
	if (secret_line_is(line))
		return LOOK_STOP;
	redirect_pipe(&line, &pipe);
	if (words_split(&w, line, &end, &ignored) && end == WORDS_COMPLETE)
		number = send_words(sh, &w);
	words_clear(&w);
	redirect_clear(&pipe);
	if (!number)
		return LOOK_STOP;
	add(&sh->ahead, line_number, number);
	return LOOK_SENT;
}

/* Below this many it is worth sending more: in batches, since each costs a call of the system. */
static size_t low_water(const struct shell *sh)
{
	return (size_t)(sh->set.pipeline - sh->set.pipeline / 8);
}

void ahead_fill(struct shell *sh, const char *line)
{
	struct input *in = sh->in;
	unsigned number = in->command_line;
	struct str text = str_c(line);

	if (sh->set.pipeline < 2 || sh->interactive || !sh->session.client ||
		sh->ahead.n >= low_water(sh))
		return;
	/* The line itself, unless it went with earlier ones. */
	if (!is_due(sh) && look_at(sh, text, number) == LOOK_STOP)
		return;
	while (sh->ahead.n < sh->set.pipeline && input_peek(in, &text, &number))
		if (look_at(sh, text, number) == LOOK_STOP)
			return;
		else
			input_peeked(in);
}

/* --- their turn --- */

uint64_t ahead_take(struct shell *sh)
{
	uint64_t number;

	if (!is_due(sh))
		return 0;
	number = first(sh)->number;
	drop_first(&sh->ahead);
	return number;
}

/* Lets the answers to `n` commands pass, the oldest first. */
static void let_pass(struct shell *sh, size_t n)
{
	struct imap_client *c = sh->session.client;
	struct imap_result r = { 0 };
	struct err e = { 0 };

	sh->printer.muted = true;
	for (; n && c; n--) {
		const struct imap_cmd sent = { .ahead = first(sh)->number };

		drop_first(&sh->ahead);
		if (!imap_run(c, &sent, &r, &e)) {
			session_drop(sh);
			c = NULL;
		}
		imap_result_clear(&r);
	}
	sh->printer.muted = false;
}

void ahead_settle(struct shell *sh)
{
	if (!is_due(sh))
		return;
	shell_note(sh, NOTE_WARNING, "line %u had already been sent when this was found",
		first(sh)->line);
	let_pass(sh, 1);
}

void ahead_abandon(struct shell *sh)
{
	struct ahead *a = &sh->ahead;

	if (a->n == 1)
		shell_note(sh, NOTE_WARNING, "the command of line %u had already been sent",
			first(sh)->line);
	else if (a->n)
		shell_note(sh, NOTE_WARNING,
			"the %zu commands of lines %u to %u had already been sent", a->n,
			first(sh)->line, first(sh)[a->n - 1].line);
	if (a->n && sh->session.client)
		let_pass(sh, a->n);
	a->n = a->at = 0;
}

void ahead_clear(struct ahead *a)
{
	free(a->v);
	*a = (struct ahead){ 0 };
}
