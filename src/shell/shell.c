/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * shell.c: lines carried out one by one: read, split into words, directed to who knows what they mean.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "shell/account.h"
#include "shell/ahead.h"
#include "shell/expand.h"
#include "shell/local.h"
#include "shell/options.h"
#include "shell/redirect.h"
#include "shell/run.h"
#include "shell/secret_line.h"
#include "shell/shell.h"
#include "shell/signal.h"
#include "view/term.h"

#define STATUS_REFUSED 3

static const struct printer_ops *const renderers[] = { [OUTPUT_PRETTY] = &print_pretty,
	[OUTPUT_RAW] = &print_raw,
	[OUTPUT_JSON] = &print_json };

void shell_init(struct shell *sh)
{
	memset(sh, 0, sizeof(*sh));
	settings_init(&sh->set);
	settings_init(&sh->defaults);
	printer_init(&sh->printer, &print_pretty, stdout, stderr);
	sh->wait.cancel_fd = -1;
	sh->mailboxes.exact = sh->raw_names.exact = true;
}

void shell_clear(struct shell *sh)
{
	session_close(sh);
	session_clear(&sh->session);
	accounts_clear(sh);
	mem_free_secret(sh->password);
	secret_for_clear(&sh->password_for);
	secret_for_clear(&sh->defaults_for);
	settings_given_clear(&sh->pending);
	settings_clear(&sh->defaults);
	settings_clear(&sh->set);
	vars_clear(&sh->vars);
	store_clear(&sh->store);
	caps_clear(&sh->mailboxes);
	caps_clear(&sh->raw_names);
	found_clear(&sh->found);
	free(sh->output_target);
	ahead_clear(&sh->ahead);
	printer_clear(&sh->printer);
	trace_clear(&sh->trace);
}

static void style_for(struct shell *sh, FILE *out)
{
	struct printer_style *style = &sh->printer.style;

	style->terminal = term_is(out);
	style->charset = style->terminal ? term_charset() : TERM_UTF8;
	style->columns = style->terminal ? term_columns(out) : 0;
	style->color = term_color((enum color_when)sh->set.color, style->terminal);
	style->quiet = sh->set.quiet;
	style->timing = sh->set.timing;
}

static bool apply_settings(struct shell *sh, struct err *e)
{
	if (sh->printer.ops != renderers[sh->set.output])
		printer_use(&sh->printer, renderers[sh->set.output]);
	style_for(sh, sh->printer.out);
	sh->printer.style.charset_err = term_is(stderr) ? term_charset() : TERM_UTF8;
	sh->printer.style.color_err = term_color((enum color_when)sh->set.color, term_is(stderr));
	sh->wait.timeout_ms = sh->set.timeout ? (int)sh->set.timeout * 1000 : -1;
	/* The engine looks at them anew for each response. */
	sh->limits = session_limits(&sh->set);
	sh->progress.out = term_is(stderr) && !sh->set.quiet ? stderr : NULL;
	return trace_to(&sh->trace, sh->set.trace, e);
}

/* A password that \set gave for one server is not in force for another. */
static void add_defaults(struct shell *sh)
{
	settings_copy(&sh->set, &sh->defaults);
	if (!sh->session.in_force || secret_for_place(&sh->defaults_for, sh->session.target.place))
		return;
	setting_reset(&sh->set, setting_find("password-command"));
	setting_reset(&sh->set, setting_find("password-file"));
}

const struct settings_given *shell_given(const struct shell *sh)
{
	return sh->session.in_force ? &sh->session.target.given : &sh->pending;
}

bool shell_settle(struct shell *sh, struct err *e)
{
	struct settings before = sh->set;
	struct err ignored = { 0 };

	add_defaults(sh);
	settings_lay(&sh->set, shell_given(sh), false);
	if (options_check(&sh->set, e) && apply_settings(sh, e)) {
		settings_clear(&before);
		return true;
	}
	settings_clear(&sh->set);
	sh->set = before;
	apply_settings(sh, &ignored);
	return false;
}

/* A password that is set while there is a connection is for that one. */
static void settle_default_password(struct shell *sh)
{
	secret_for_clear(&sh->defaults_for);
	if (sh->session.in_force)
		secret_for_settle(&sh->defaults_for, &sh->session.target, sh->session.user);
}

bool shell_set(struct shell *sh, const struct setting *row, const char *value, struct err *e)
{
	struct settings_given *given[] = { &sh->pending, &sh->session.target.given };
	struct settings_given saved[2] = { 0 };
	struct settings before;
	bool ok = true;

	/* A new trace starts a new file; any other setting leaves it alone. */
	if (strcmp(row->name, "trace") == 0 && !trace_close(&sh->trace, e))
		return false;
	settings_copy(&before, &sh->defaults);
	if (value)
		ok = setting_set(&sh->defaults, row, value, e) && options_check(&sh->defaults, e);
	else
		setting_reset(&sh->defaults, row);
	for (size_t i = 0; i < 2; i++) {
		settings_lay_given(&saved[i], given[i]);
		settings_take_back(given[i], row);
	}
	if (ok && str_has_prefix(str_c(row->name), "password-"))
		settle_default_password(sh);
	ok = ok && shell_settle(sh, e);
	settings_clear(ok ? &before : &sh->defaults);
	if (!ok)
		sh->defaults = before;
	for (size_t i = 0; i < 2; i++) {
		if (!ok)
			settings_lay_given(given[i], &saved[i]);
		settings_given_clear(&saved[i]);
	}
	return ok;
}

void shell_note(struct shell *sh, enum note_kind kind, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list args;

	va_start(args, fmt);
	buf_vaddf(&text, fmt, args);
	va_end(args);
	progress_clear(&sh->progress);
	if (kind != NOTE_INFO || !sh->set.quiet)
		sh->printer.ops->note(&sh->printer, kind, buf_z(&text));
	buf_clear(&text);
}

int shell_error(struct shell *sh, const struct err *e)
{
	struct err placed = *e;
	struct buf place = { 0 };

	input_place(&place, sh->in);
	if (place.n || !sh->interactive)
		err_prefix(&placed, "%s", place.n ? buf_z(&place) : "imapsh: ");
	buf_clear(&place);
	progress_clear(&sh->progress);
	sh->printer.ops->end(&sh->printer, NULL, &placed);
	return err_exit_status(e->kind);
}

/* --- words --- */

/* Adds the lines that continue one whose last word is open, up to the first that may close it. 1: done; 0: the
 * input ended before; -1: *err. */
static int add_lines(struct shell *sh, struct buf *line, const struct words *w, enum word_end end,
	struct err *e)
{
	struct word_open open = word_opened(buf_str(line), &w->v[w->n - 1]);
	struct buf more = { 0 };
	bool closed = false;
	int got = 1;

	while (!closed && got > 0) {
		bool quoted = end == WORDS_OPEN_QUOTE;
		size_t from = line->n;

		got = sh->in ? input_line(sh->in, quoted ? "\"> " : "(> ", &more, e) : 0;
		if (got <= 0)
			break;
		buf_add_secret(line, quoted ? "\n" : " ", 1);
		buf_add_secret(line, more.p, more.n);
		input_extend(sh->in, buf_z(line));
		closed = word_feed(&open, str_skip(buf_str(line), from));
		end = open.quoted ? WORDS_OPEN_QUOTE : WORDS_OPEN_LIST;
	}
	if (got == 0)
		err_set(e, ERR_USAGE, 0, "the input ends inside %s",
			end == WORDS_OPEN_QUOTE ? "a quoted string" : "a list");
	buf_wipe(&more);
	return got;
}

/* Splits a line, with more lines as long as a quote or a list is open. The words point into *line. */
static bool split(struct shell *sh, struct buf *line, struct words *w, struct redirect *redirect,
	struct err *e)
{
	for (;;) {
		struct str text = buf_str(line);
		enum word_end end;

		redirect_clear(redirect);
		if (secret_line_is(text))
			return secret_line_split(w, text, e);
		redirect_pipe(&text, redirect);
		words_clear(w);
		if (!words_split(w, text, &end, e))
			return false;
		if (end == WORDS_COMPLETE)
			return true;
		if (add_lines(sh, line, w, end, e) <= 0)
			return false;
	}
}

/* A client command that takes the rest of its line as it is has two words at most. */
static void split_rest(struct str line, struct words *w)
{
	size_t n = str_blank(line);
	struct str rest = str_trim(str_skip(line, n));

	w->v = mem_zero(2, sizeof(*w->v));
	w->cap = 2;
	w->v[w->n++] = (struct word){ .kind = WORD_BARE,
		.raw = str_head(line, n),
		.text = str_head(line, n),
		.literal = { .fd = -1 } };
	if (rest.n)
		w->v[w->n++] = (struct word){ .kind = WORD_BARE,
			.raw = rest,
			.text = rest,
			.literal = { .fd = -1 } };
}

/* --- one command --- */

static bool run_local(struct shell *sh, const struct local_spec *row, struct words *w,
	struct err *e)
{
	if (w->n - 1 < row->min || w->n - 1 > row->max)
		return err_set(e, ERR_USAGE, 0, "usage: %s%s%s", row->name, *row->args ? " " : "",
			row->args);
	return row->run(sh, w, e);
}

static bool run_words(struct shell *sh, const struct local_spec *row, struct words *w,
	struct err *e)
{
	if (!expand_words(sh, row, w, e))
		return false;
	return row ? run_local(sh, row, w, e) : run_imap(sh, w, e);
}

/* What is said while a command of the user's shows the data comes behind it, and not into its screen. */
struct held_notices {
	FILE *to, *file;
	char *text;
	size_t n;
};

static void hold_notices(struct printer *p, struct held_notices *held)
{
	held->file = open_memstream(&held->text, &held->n);
	if (!held->file)
		return;
	held->to = p->err;
	p->err = held->file;
}

static void release_notices(struct printer *p, struct held_notices *held)
{
	if (!held->file)
		return;
	p->err = held->to;
	/* Stderr has nobody to complain to. */
	if (fclose(held->file) == 0)
		fwrite(held->text, 1, held->n, p->err);
	free(held->text);
}

/* Sends the output of one command elsewhere while it runs. */
static bool run_redirected(struct shell *sh, const struct local_spec *row, struct words *w,
	const struct redirect *redirect, struct err *e)
{
	struct printer *p = &sh->printer;
	FILE *before = p->out;
	struct err flushing = { 0 }, closing = { 0 };
	struct held_notices held = { 0 };
	struct out out;
	bool ok;

	if (redirect->kind == OUT_NONE)
		return run_words(sh, row, w, e);
	if (!printer_flush(p, e) || !out_open(&out, redirect->kind, redirect->target, e))
		return false;
	p->out = out.file;
	p->redirected = true;
	style_for(sh, out.file);
	if (redirect->kind == OUT_PIPE)
		hold_notices(p, &held);
	ok = run_words(sh, row, w, e);
	printer_flush(p, &flushing);
	/* What a reader such as head leaves unread is not missing. */
	if (redirect->kind == OUT_PIPE && flushing.code == EPIPE)
		flushing.kind = ERR_NONE;
	else if (flushing.kind)
		err_errno(&flushing, ERR_SYS, flushing.code, "write %s", redirect->target);
	p->out = before;
	p->redirected = false;
	style_for(sh, before);
	if (!out_close(&out, &closing) && !flushing.kind)
		flushing = closing;
	release_notices(p, &held);
	if (!ok || !flushing.kind)
		return ok;
	*e = flushing;
	return false;
}

/* Verbs of other shells, and client commands without their backslash, are known well enough to be told. */
static bool told_what_was_meant(struct str verb, struct err *e)
{
	static const char *const others[][2] = { { "bye", "\\quit" }, { "cd", "select" },
		{ "exit", "\\quit" }, { "ls", "list" } };
	const char *meant = NULL;
	struct buf name = { 0 };
	struct err none = { 0 };

	if (spec_find(verb, false))
		return false;
	buf_addf(&name, "\\%.*s", STR_ARG(verb));
	if (verb.n && local_find(buf_str(&name), &none))
		meant = local_find(buf_str(&name), &none)->name;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (str_is(verb, others[i][0]))
			meant = others[i][1];
	buf_clear(&name);
	if (meant)
		err_set(e, ERR_USAGE, 0, "unknown command '%.*s': did you mean %s?", STR_ARG(verb),
			meant);
	return meant != NULL;
}

static bool run_line(struct shell *sh, struct str line, struct err *e)
{
	struct str verb = str_head(line, str_blank(line));
	const struct local_spec *row = local_find(verb, e);
	struct redirect redirect = { OUT_NONE, NULL };
	struct buf own = { 0 };
	struct words w = { 0 };
	bool ok;

	if (!row && (e->kind || told_what_was_meant(verb, e)))
		return false;
	if (row && (row->flags & LOCAL_REST)) {
		split_rest(line, &w);
		ok = run_local(sh, row, &w, e);
		words_clear(&w);
		return ok;
	}
	buf_add_secret(&own, line.p, line.n);
	ok = split(sh, &own, &w, &redirect, e) &&
		redirect_take(sh, &w, redirect_is_message(&w), &redirect, e) &&
		run_redirected(sh, row, &w, &redirect, e);
	words_clear(&w);
	redirect_clear(&redirect);
	buf_wipe(&own);
	return ok;
}

/* Whether the line is, or was meant to be, a command for the server. */
static bool speaks(struct str line)
{
	struct err ignored = { 0 };
	const struct local_spec *row = local_find(str_trim(str_split(&line, ' ')), &ignored);

	return !row || row->flags & LOCAL_SPEAKS;
}

bool shell_excused(struct str *line)
{
	if (line->n < 2 || line->p[0] != '-' || line->p[1] == '-')
		return false;
	*line = str_trim(str_skip(*line, 1));
	return true;
}

int shell_line(struct shell *sh, const char *text)
{
	struct str line = str_trim(str_c(text));
	struct err e = { 0 };
	bool excused = shell_excused(&line), ok;
	int status = 0;

	if (!line.n || line.p[0] == '#')
		return 0;
	/* The window may have changed its size. */
	style_for(sh, sh->printer.out);
	sh->refused = sh->answered = false;
	sh->included_status = 0;
	ok = run_line(sh, line, &e);
	if (!sh->answered && speaks(line))
		run_unanswered(sh, line);
	if (!ok)
		status = shell_error(sh, &e);
	else if (sh->refused)
		status = STATUS_REFUSED;
	else
		status = sh->included_status;
	e = (struct err){ 0 };
	if (!printer_flush(&sh->printer, &e) && !status)
		status = shell_error(sh, &e);
	return excused && !signal_ending() ? 0 : status;
}

/* --- many --- */

static void say_where(struct shell *sh)
{
	struct buf place = { 0 };

	input_place(&place, sh->in);
	shell_note(sh, NOTE_ERROR, "%sanswered %s", buf_z(&place), vars_get(&sh->vars, "status"));
	buf_clear(&place);
}

/* What arrived since the last command is shown before the next one, unless that may want the bytes itself
 * (\recv). The exit status of a loss, or 0. */
static int show_unasked(struct shell *sh, const char *line)
{
	struct err e = { 0 };
	struct str text;

	if (*line == '\\' || !sh->session.client)
		return 0;
	sh->hands_off = false;
	if (imap_poll(sh->session.client, &e) >= 0)
		return 0;
	session_drop(sh);
	text = str_c(line);
	shell_excused(&text);
	run_unanswered(sh, text);
	return shell_error(sh, &e);
}

static int script_failure(struct shell *sh, int status, int first)
{
	if (status == STATUS_REFUSED && sh->refused)
		say_where(sh);
	return first ? first : status;
}

/* One line of the input, which could be read (got 1) or is none by itself: has_nul. Its exit status. */
static int run_line_of(struct shell *sh, struct buf *line, int got, const struct err *e)
{
	const char *text = buf_z(line);
	bool excused = shell_excused(&(struct str){ text, line->n }) && !signal_ending();
	int status;

	sh->in->command_line = sh->in->line;
	if (got < 0) {
		sh->refused = false;
		status = shell_error(sh, e);
		return excused ? 0 : status;
	}
	ahead_fill(sh, text);
	status = show_unasked(sh, text);
	if (status)
		return excused ? 0 : status;
	return shell_line(sh, text);
}

/* An error of the line alone, behind which the next one can be read. */
static bool has_nul(const struct buf *line, int got)
{
	return got < 0 && line->n && memchr(line->p, 0, line->n);
}

int shell_run(struct shell *sh, struct input *take)
{
	struct input *outer = sh->in;
	bool was_interactive = sh->interactive;
	struct buf line = { 0 };
	struct err e = { 0 };
	int first = 0, got = 0;

	take->outer = outer;
	sh->in = take;
	sh->interactive = take->interactive;
	while (!sh->quit && !signal_ending() &&
		((got = input_line(take, NULL, &line, &e)) > 0 || has_nul(&line, got))) {
		int status;

		status = run_line_of(sh, &line, got, &e);
		e = (struct err){ 0 };
		got = 0;
		if (take->interactive)
			continue;
		ahead_settle(sh);
		if (status)
			first = script_failure(sh, status, first);
		if (status && !sh->set.keep_going)
			break;
	}
	if (got < 0) {
		take->command_line = take->line;
		first = shell_error(sh, &e);
	}
	ahead_abandon(sh);
	buf_wipe(&line);
	sh->in = outer;
	sh->interactive = was_interactive;
	input_free(take);
	return first;
}
