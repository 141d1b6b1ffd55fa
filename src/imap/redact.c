/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * redact.c: which words of a command, and which bytes on their way to the server, are secret.
 */
#include "imap/redact.h"

#include <string.h>

#include "base/mem.h"
#include "imap/cmd.h"

/* A tag, "uid", and the verb; and one more for who typed a tag where imapsh makes one. */
#define VERB_WORDS 4

/* Of a line beyond that nothing is looked at, and all is secret that stands behind a secret. */
#define LINE_BYTES 65536

/* --- words --- */

bool redact_row(const struct imap_spec *row)
{
	for (const struct arg_spec *arg = row ? row->args : NULL; arg && arg->type; arg++)
		if (arg->type == ARG_SECRET_STRING)
			return true;
	return row && row->effect == EFFECT_AUTHENTICATE;
}

size_t redact_verb(const struct words *w, size_t from, bool near, const struct imap_spec **row)
{
	*row = NULL;
	for (size_t i = from; i < w->n && i < from + VERB_WORDS; i++) {
		struct str text = w->v[i].text;

		*row = spec_find(text, false);
		if (!*row && near)
			*row = spec_nearest(text);
		if (*row && redact_row(*row))
			return i;
		if (spec_find(text, false))
			break;
	}
	return w->n;
}

size_t redact_word(const struct words *w, size_t verb, const struct imap_spec *row)
{
	if (row->effect == EFFECT_AUTHENTICATE)
		return verb + 2 < w->n ? verb + 2 : w->n;
	for (size_t i = verb + 1; i < w->n; i++) {
		struct words upto = { .v = w->v, .n = i + 1 };
		const struct arg_spec *arg = cmd_arg_at(row, &upto, verb + 1);

		if (!arg || arg->type == ARG_SECRET_STRING)
			return i;
	}
	return w->n;
}

/* --- bytes --- */

/* What a line is, as far as it is there. */
struct line_view {
	size_t from;       /* where its secret begins; SIZE_MAX: it has none yet */
	bool carries;      /* it is a command that carries one */
	bool authenticate; /* by a dialogue */
	bool command;      /* another one */
};

/* A response to a challenge is one word of base64, or "*" to give up. */
static bool is_command(const struct words *w)
{
	return w->n > 1 && (spec_find(w->v[0].text, false) || spec_find(w->v[1].text, false));
}

static struct line_view look_at(struct str line, bool dialogue)
{
	struct line_view view = { .from = SIZE_MAX };
	const struct imap_spec *row;
	struct words w = { 0 };
	enum word_end end;
	size_t verb, word;

	words_split_plain(&w, line, &end);
	verb = redact_verb(&w, 0, false, &row);
	view.command = is_command(&w);
	if (row && verb < w.n) {
		word = redact_word(&w, verb, row);
		view.carries = true;
		view.authenticate = row->effect == EFFECT_AUTHENTICATE;
		view.from = word < w.n ? w.v[word].at : SIZE_MAX;
	} else if (dialogue && w.n && !view.command && !str_eq(w.v[0].text, STR("*"))) {
		view.from = 0;
	}
	words_clear(&w);
	return view;
}

/* The size of the literal that the last of these lines announces, or 0: RFC 9051 section 4.3, RFC 7888. */
static uint64_t announced(struct str line)
{
	uint64_t size = 0;
	size_t n = line.n ? line.n - 1 : 0;

	while (n && line.p[n - 1] != '\n')
		n--;
	line = str_trim(str_skip(line, n));
	if (line.n < 3 || line.p[line.n - 1] != '}')
		return 0;
	line.n -= line.p[line.n - 2] == '+' || line.p[line.n - 2] == '-' ? 2 : 1;
	for (n = line.n; n && ascii_digit(line.p[n - 1]); n--)
		;
	if (!n || line.p[n - 1] != '{' || !str_number(str_skip(line, n), UINT64_MAX, &size))
		return 0;
	return size;
}

static void end_line(struct redact_wire *w, const struct line_view *view)
{
	w->literal = announced(buf_str(&w->line));
	w->hidden = view->from != SIZE_MAX;
	if (w->literal)
		return;
	if (view->carries || view->command)
		w->dialogue = view->authenticate;
	mem_wipe(w->line.p, w->line.n);
	buf_truncate(&w->line, 0);
}

struct feeding {
	void (*run)(void *ctx, struct str, bool secret);
	void *ctx;
};

static void give(const struct feeding *f, struct str bytes, bool secret)
{
	if (f->run && bytes.n)
		f->run(f->ctx, bytes, secret);
}

/* One line, or what there is of it. */
static bool feed_line(struct redact_wire *w, struct str part, const struct feeding *f)
{
	const size_t before = w->line.n;
	struct str room = str_head(part, LINE_BYTES - before);
	bool whole = part.p[part.n - 1] == '\n';
	size_t text = part.n - whole, plain;
	struct line_view view;

	if (whole && text && part.p[text - 1] == '\r')
		text--;
	buf_add_secret(&w->line, room.p, room.n);
	view = look_at(buf_str(&w->line), w->dialogue);
	plain = view.from <= before ? 0 : view.from - before;
	if (plain > text)
		plain = text;
	give(f, str_head(part, plain), false);
	give(f, str_skip(str_head(part, text), plain), true);
	give(f, str_skip(part, text), false);
	if (whole)
		end_line(w, &view);
	return view.carries;
}

bool redact_wire_feed(struct redact_wire *w, struct str bytes,
	void (*run)(void *ctx, struct str, bool secret), void *ctx)
{
	const struct feeding f = { run, ctx };
	bool carries = false;

	while (bytes.n) {
		size_t n = str_find(bytes, '\n');

		n += n < bytes.n;
		if (w->literal) {
			n = w->literal < bytes.n ? (size_t)w->literal : bytes.n;
			give(&f, str_head(bytes, n), w->hidden);
			carries = carries || w->hidden;
			w->literal -= n;
		} else {
			carries = feed_line(w, str_head(bytes, n), &f) || carries;
		}
		bytes = str_skip(bytes, n);
	}
	return carries;
}

void redact_wire_clear(struct redact_wire *w)
{
	buf_wipe(&w->line);
	*w = (struct redact_wire){ 0 };
}

static void note_secret(void *ctx, struct str bytes, bool secret)
{
	bool *any = ctx;

	(void)bytes;
	*any = *any || secret;
}

bool redact_wire_would(const struct redact_wire *w, struct str bytes)
{
	struct redact_wire copy = *w;
	bool any = false, carries;

	copy.line = (struct buf){ 0 };
	buf_add_secret(&copy.line, w->line.p, w->line.n);
	carries = redact_wire_feed(&copy, bytes, note_secret, &any);
	redact_wire_clear(&copy);
	return carries || any;
}
