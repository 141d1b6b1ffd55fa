/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_lossless.c: no word that a server sends is lost: it is in the JSON, and in pretty it is shown, or summed up by
 * one of the rules below, or stands below a doubt.
 *
 * Each word of each response is replaced by a mark, one after the other, and the mark has to come out again. An input
 * is bytes of a server, or a wire test (tests/wire), or the file of quirks (tests/data), of which those are taken.
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "imap/client.h"
#include "imap/sasl.h"
#include "view/print.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static const char mark_word[] = "zQxMarkzQ", mark_number[] = "918273645";

/* Words of one response that are tried, and bytes of it, so that hostile inputs take no minutes. */
enum { WORDS_MAX = 200, SIZE_MAX_TRIED = 8192 };

/* --- the rules --- */

static bool holds(struct str s, const char *mark)
{
	size_t n = strlen(mark);

	for (; s.n >= n; s = str_skip(s, 1))
		if (str_is(str_head(s, n), mark))
			return true;
	return false;
}

static bool tree_holds(const struct node *n, const char *mark)
{
	struct buf text = { 0 };
	bool found;

	node_write(&text, n);
	found = holds(buf_str(&text), mark);
	buf_clear(&text);
	return found;
}

/* Who searched knows the tag. */
static bool is_own_tag(const struct imap_resp *r, const char *mark, bool terminal)
{
	(void)terminal;
	return r->kind == RESP_ESEARCH && holds(r->u.esearch.tag, mark);
}

/* Sections alone go into a pipe byte by byte, without their names and what servers add to them. */
static bool is_beside_bytes(const struct imap_resp *r, const char *mark, bool terminal)
{
	bool bytes = r->kind == RESP_FETCH && !terminal, in_bytes = false;

	for (const struct fetch_item *i = bytes ? r->u.fetch : NULL; i; i = i->next) {
		bool section = i->kind == FETCH_SECTION;

		bytes = bytes && (section || i->kind == FETCH_FLAGS || str_is(i->name, "UID"));
		in_bytes = in_bytes || (section && i->node && tree_holds(i->node, mark));
	}
	return bytes && !in_bytes;
}

/* What a section holds is shown decoded on a terminal. */
static bool is_decoded(const struct imap_resp *r, const char *mark, bool terminal)
{
	for (const struct fetch_item *i = terminal && r->kind == RESP_FETCH ? r->u.fetch : NULL; i;
		i = i->next)
		if (i->kind == FETCH_SECTION && i->node && tree_holds(i->node, mark))
			return true;
	return false;
}

/* A list of capabilities in a response code is cut on a terminal. */
static bool is_cut_code(const struct imap_resp *r, const char *mark, bool terminal)
{
	return terminal && r->kind == RESP_COND && str_is(r->u.cond.code.name, "CAPABILITY") &&
		holds(r->u.cond.code.text, mark);
}

static bool (*const rules[])(const struct imap_resp *, const char *mark, bool terminal) = {
	is_own_tag,
	is_beside_bytes,
	is_decoded,
	is_cut_code,
};

/* --- showing --- */

struct output {
	char *p;
	size_t n;
};

static bool show(struct output *out, const char *name, bool terminal, struct str bytes,
	const char *mark, bool *summed)
{
	struct imap_result result = { .tag = "none" };
	struct imap_resp r = { .frame = { .spool = -1 } };
	struct err e = { 0 };
	struct printer p;
	size_t used;
	bool whole;
	FILE *f = open_memstream(&out->p, &out->n);

	if (!f)
		abort();
	printer_init(&p, printer_find(name), f, f);
	p.style.terminal = terminal;
	whole = frame_parse(&r.frame, bytes, &imap_limits_default, &used, &e) && used == bytes.n;
	*summed = false;
	if (whole) {
		resp_parse(&r, imap_limits_default.depth);
		p.ops->response(&p, &r);
		p.ops->end(&p, &result, NULL);
		for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
			*summed = *summed || rules[i](&r, mark, terminal);
	}
	printer_clear(&p);
	resp_clear(&r);
	fclose(f);
	return whole;
}

/* Bytes that are no UTF-8 are in base64. */
static bool json_holds(const json_t *value, const char *mark)
{
	const char *base64 = json_string_value(json_object_get(value, "base64")), *key;
	json_t *part;
	size_t i;
	bool found = false;

	if (base64) {
		struct buf bytes = { 0 };

		found = base64_decode(&bytes, str_c(base64)) && holds(buf_str(&bytes), mark);
		buf_clear(&bytes);
	}
	json_array_foreach(value, i, part) found = found || json_holds(part, mark);
	json_object_foreach((json_t *)value, key, part) found = found || json_holds(part, mark);
	return found;
}

static bool json_text_holds(const struct output *out, const char *mark)
{
	json_t *first;
	bool found;

	if (holds((struct str){ out->p, out->n }, mark))
		return true;
	first = json_loadb(out->p, out->n,
		JSON_DISABLE_EOF_CHECK | JSON_DECODE_INT_AS_REAL | JSON_ALLOW_NUL, NULL);
	found = json_holds(first, mark);
	json_decref(first);
	return found;
}

static void check_shown(struct str bytes, const char *mark)
{
	static const struct {
		const char *renderer;
		bool json, terminal;
	} ways[] = { { "json", true, false }, { "pretty", false, false },
		{ "pretty", false, true } };

	for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
		struct output out = { NULL, 0 };
		bool summed;

		if (show(&out, ways[i].renderer, ways[i].terminal, bytes, mark, &summed)) {
			bool found = ways[i].json
				? json_text_holds(&out, mark)
				: summed || holds((struct str){ out.p, out.n }, mark);

			if (!found) {
				fprintf(stderr, "lost in %s%s:\n%.*s%.*s\n", ways[i].renderer,
					ways[i].terminal ? " (terminal)" : "", STR_ARG(bytes),
					(int)out.n, out.p);
				abort();
			}
		}
		free(out.p);
	}
}

/* --- words, read in the simplest way --- */

struct span {
	size_t at, n;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '(' || c == ')';
}

/* The next word of a line from *at on: bare, or quoted. */
static bool next_word(struct str line, size_t *at, struct span *w)
{
	size_t i = *at;

	while (i < line.n && is_blank(line.p[i]))
		i++;
	w->at = i;
	if (i < line.n && line.p[i] == '"') {
		for (i++; i < line.n && line.p[i] != '"'; i++)
			i += line.p[i] == '\\';
		i = i < line.n ? i + 1 : line.n;
	} else {
		while (i < line.n && !is_blank(line.p[i]) && line.p[i] != '"')
			i++;
	}
	w->n = i - w->at;
	*at = i;
	return w->n > 0;
}

static bool is_number(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!ascii_digit(s.p[i]))
			return false;
	return true;
}

static void try_word(struct str bytes, const struct span *w)
{
	struct str word = str_head(str_skip(bytes, w->at), w->n);
	const char *mark = is_number(word) ? mark_number : mark_word,
		   *quote = *word.p == '"' ? "\"" : "";
	struct buf marked = { 0 };

	buf_add_str(&marked, str_head(bytes, w->at));
	buf_addf(&marked, "%s%s%s", quote, mark, quote);
	buf_add_str(&marked, str_skip(bytes, w->at + w->n));
	check_shown(buf_str(&marked), mark);
	buf_clear(&marked);
}

/* The mark instead of the first bytes of a literal. */
static void try_literal(struct str bytes, size_t at, uint64_t size)
{
	struct buf marked = { 0 };

	if (size < sizeof(mark_word) - 1)
		return;
	buf_add_str(&marked, bytes);
	memcpy(marked.p + at, mark_word, sizeof(mark_word) - 1);
	check_shown(buf_str(&marked), mark_word);
	buf_clear(&marked);
}

static void check_response(const struct frame *f, struct str bytes)
{
	size_t start = 0, words = 0;

	for (size_t i = 0; i < f->n; i++) {
		const struct piece *piece = &f->pieces[i];
		struct span w;

		for (size_t at = 0; words < WORDS_MAX && next_word(frame_words(piece), &at, &w);
			words++)
			try_word(bytes, &(struct span){ start + w.at, w.n });
		start += piece->text.n;
		if (!piece->blob)
			continue;
		try_literal(bytes, start, piece->blob->size);
		start += (size_t)piece->blob->size;
	}
}

/* --- inputs --- */

static void unescape(struct buf *out, struct str line, bool quirk)
{
	for (size_t i = 0; i < line.n; i++) {
		struct str rest = str_skip(line, i);

		if (rest.n > 3 && str_has_prefix(rest, "\\x")) {
			buf_add_c(out, (char)(ascii_hex(rest.p[2]) * 16 + ascii_hex(rest.p[3])));
			i += 3;
		} else if (quirk && (str_has_prefix(rest, "\\r") || str_has_prefix(rest, "\\n"))) {
			buf_add_c(out, rest.p[1] == 'r' ? '\r' : '\n');
			i++;
		} else {
			buf_add_c(out, *rest.p);
		}
	}
	buf_add_z(out, "\r\n");
}

/* What the server says in a test, which begins with a comment. */
static void take_wire(struct buf *out, struct str text)
{
	bool inside = false;

	while (text.n > 0) {
		struct str line = str_split(&text, '\n');
		bool quirk = str_has_prefix(line, "< ");

		if (str_has_prefix(line, "== "))
			inside = str_eq(line, STR("== wire"));
		else if (inside || quirk)
			unescape(out, quirk ? str_skip(line, 2) : line, quirk);
	}
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct str text = { (const char *)data, size };
	struct frame f = { .spool = -1 };
	struct buf wire = { 0 };
	struct err e = { 0 };
	size_t used;

	if (size > 0 && *data == '#')
		take_wire(&wire, text);
	else
		buf_add_str(&wire, text);
	text = buf_str(&wire);
	while (text.n > 0 && frame_parse(&f, text, &imap_limits_default, &used, &e)) {
		if (used <= SIZE_MAX_TRIED && !holds(str_head(text, used), mark_word) &&
			!holds(str_head(text, used), mark_number))
			check_response(&f, str_head(text, used));
		text = str_skip(text, used);
	}
	frame_clear(&f);
	buf_clear(&wire);
	return 0;
}
