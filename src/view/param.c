/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * param.c: parameters of MIME fields, as they are written in mail: in pieces, with a charset (RFC 2231), in encoded words.
 */
#include "view/param.h"

#include <stdlib.h>

#include "base/mem.h"
#include "view/charset.h"
#include "view/message.h"

/* --- RFC 2231 --- */

/* One form of a parameter: NAME (number < 0), NAME* (the same, extended), NAME*3, NAME*3*. */
struct param_piece {
	struct str value;
	int64_t number;
	bool extended;
	size_t at; /* among the pairs */
};

/* Reads what follows the name. */
static bool read_form(struct str rest, struct param_piece *p)
{
	uint64_t number;

	p->number = -1;
	p->extended = false;
	if (rest.n == 0)
		return true;
	if (rest.p[0] != '*')
		return false;
	rest = str_skip(rest, 1);
	p->extended = rest.n == 0 || rest.p[rest.n - 1] == '*';
	if (rest.n == 0)
		return true;
	if (!str_number(str_head(rest, rest.n - p->extended), 1000000, &number))
		return false;
	p->number = (int64_t)number;
	return true;
}

static enum param_form read_pair(const struct resp_pair *pair, const char *name,
	struct param_piece *p)
{
	size_t n = 1;

	while (n < pair->name.n && name[n] && ascii_lower(pair->name.p[n]) == name[n])
		n++;
	if (name[n] || !pair->value.p || node_is_list(pair->node) ||
		!read_form(str_skip(pair->name, n), p))
		return PARAM_NONE;
	p->value = pair->value;
	return p->number >= 0 ? PARAM_PIECES : p->extended ? PARAM_EXTENDED : PARAM_PLAIN;
}

/* In which form the pair is of that parameter, whose name is in small letters. */
static inline enum param_form form_of(const struct resp_pair *pair, const char *name,
	struct param_piece *p)
{
	/* Most are others. */
	if (pair->name.n == 0 || ascii_lower(pair->name.p[0]) != name[0])
		return PARAM_NONE;
	return read_pair(pair, name, p);
}

struct param param_find(const struct resp_pair *pair, const char *name)
{
	struct param found = { name, PARAM_NONE, NULL };
	const struct resp_pair *piece = NULL;
	unsigned best = 0;

	for (; pair; pair = pair->next) {
		struct param_piece p;
		enum param_form form = form_of(pair, name, &p);
		/* Pieces without the first one are better than nothing only. */
		unsigned rank = form == PARAM_PIECES && p.number > 0 ? 1 : 2 * (unsigned)form;

		if (form == PARAM_PIECES && !piece)
			piece = pair;
		if (rank <= best)
			continue;
		best = rank;
		found.form = form;
		found.first = form == PARAM_PIECES ? piece : pair;
	}
	return found;
}

bool param_is(const struct param *param, const struct resp_pair *pair)
{
	struct param_piece ignored;

	return param->form <= PARAM_PLAIN ? pair == param->first
					  : form_of(pair, param->name, &ignored) == param->form;
}

static int by_number(const void *a, const void *b)
{
	const struct param_piece *p = a, *q = b;

	if (p->number != q->number)
		return p->number < q->number ? -1 : 1;
	return p->at < q->at ? -1 : p->at > q->at;
}

static void add_percent(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		int high = s.n - i > 2 ? ascii_hex(s.p[i + 1]) : -1;
		int low = s.n - i > 2 ? ascii_hex(s.p[i + 2]) : -1;

		if (s.p[i] == '%' && high >= 0 && low >= 0) {
			buf_add_c(out, (char)(high << 4 | low));
			i += 2;
		} else {
			buf_add_c(out, s.p[i]);
		}
	}
}

/* "CHARSET'LANGUAGE'" off the front; without both quotes nothing is. */
static struct str take_charset(struct str *value)
{
	struct str rest = *value, charset = str_split(&rest, '\'');

	if (!rest.p || str_find(rest, '\'') == rest.n)
		return (struct str){ 0 };
	str_split(&rest, '\'');
	*value = rest.p ? rest : (struct str){ 0 };
	return charset;
}

/* Converts the pieces together: a character may be split over them. Without any extended one they are but a long value. */
static void add_pieces(struct buf *out, struct param_piece *pieces, size_t n)
{
	struct buf bytes = { 0 };
	struct str charset = { 0 };
	bool extended = false;

	for (size_t i = 0; i < n; i++) {
		struct str value = pieces[i].value;

		if (i > 0 && pieces[i].number == pieces[i - 1].number)
			continue;
		if (!pieces[i].extended) {
			buf_add_str(&bytes, value);
			continue;
		}
		if (!extended)
			charset = take_charset(&value);
		extended = true;
		add_percent(&bytes, value);
	}
	if (extended) {
		struct charsets *c = charsets_new();

		charset_add(c, out, buf_str(&bytes), charset);
		charsets_free(c);
	} else {
		message_header(out, buf_str(&bytes));
	}
	buf_clear(&bytes);
}

void param_text(struct buf *out, const struct param *param)
{
	struct param_piece *pieces = NULL;
	size_t n = 0, cap = 0;

	if (param->form == PARAM_PLAIN)
		message_header(out, param->first->value);
	if (param->form <= PARAM_PLAIN)
		return;
	for (const struct resp_pair *pair = param->first; pair; pair = pair->next) {
		struct param_piece p;

		if (form_of(pair, param->name, &p) != param->form)
			continue;
		p.at = n;
		pieces = mem_grow(pieces, n, &cap, sizeof(*pieces));
		pieces[n++] = p;
	}
	if (n > 1)
		qsort(pieces, n, sizeof(*pieces), by_number);
	add_pieces(out, pieces, n);
	free(pieces);
}

/* --- a field --- */

static void skip_blanks(struct str *s)
{
	for (;;) {
		size_t depth = 0;

		while (s->n > 0 && ascii_blank(s->p[0]))
			*s = str_skip(*s, 1);
		if (s->n == 0 || s->p[0] != '(')
			return;
		do {
			char c = s->p[0];

			depth += c == '(';
			depth -= c == ')';
			*s = str_skip(*s, c == '\\' ? 2 : 1);
		} while (s->n > 0 && depth > 0);
	}
}

/* A quoted string at the front, without its quotes. */
static struct str take_quoted(struct arena *a, struct str *s)
{
	struct buf text = { 0 };
	struct str copy;
	size_t i = 1;

	for (; i < s->n && s->p[i] != '"'; i++) {
		if (s->p[i] == '\\' && i + 1 < s->n)
			i++;
		buf_add_c(&text, s->p[i]);
	}
	*s = str_skip(*s, i + 1);
	copy = arena_copy(a, (struct str){ buf_z(&text), text.n });
	buf_clear(&text);
	return copy;
}

/* What stands before one of `ends` and a comment, without blanks around it. */
static struct str take_word(struct str *s, const char *ends)
{
	size_t n = 0;

	while (n < s->n && (!s->p[n] || !strchr(ends, s->p[n])))
		n++;
	*s = str_skip(*s, n);
	return str_trim((struct str){ n ? s->p - n : "", n });
}

/* "text/plain" of "text / (a comment) plain", and of "text/plain charset=x", which lacks a semicolon. */
static struct str take_type(struct arena *a, struct str *s)
{
	static const char ends[] = "/;( \t";
	struct str type, subtype;
	struct buf text = { 0 };

	skip_blanks(s);
	type = take_word(s, ends);
	skip_blanks(s);
	if (s->n == 0 || s->p[0] != '/')
		return type;
	*s = str_skip(*s, 1);
	skip_blanks(s);
	subtype = take_word(s, ends + 1);
	buf_add_str(&text, type);
	buf_add_c(&text, '/');
	buf_add_str(&text, subtype);
	type = arena_copy(a, buf_str(&text));
	buf_clear(&text);
	return type;
}

/* To the next parameter: what stands before a semicolon has no meaning, unless it is a parameter behind a forgotten one. */
static void skip_to_parameter(struct str *s)
{
	size_t n = 0;

	skip_blanks(s);
	while (n < s->n && s->p[n] != ';' && s->p[n] != '=')
		n++;
	if (n < s->n && s->p[n] == '=')
		return;
	*s = str_skip(*s, n + 1);
	skip_blanks(s);
}

struct resp_pair *param_read(struct arena *a, struct str field, struct str *value)
{
	struct resp_pair *first = NULL, **last = &first;

	*value = take_type(a, &field);
	while (field.n > 0) {
		struct str name, text;
		struct resp_pair *pair;

		skip_to_parameter(&field);
		name = take_word(&field, "=;(");
		skip_blanks(&field);
		if (field.n == 0 || field.p[0] != '=')
			continue;
		field = str_skip(field, 1);
		skip_blanks(&field);
		text = field.n > 0 && field.p[0] == '"' ? take_quoted(a, &field)
							: take_word(&field, ";");
		pair = arena_alloc(a, sizeof(*pair));
		if (!pair || !text.p)
			break;
		*pair = (struct resp_pair){ .name = name, .value = text };
		*last = pair;
		last = &pair->next;
	}
	return first;
}
