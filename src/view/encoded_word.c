/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * encoded_word.c: header fields with encoded words (RFC 2047, RFC 2231 section 5) as text.
 */
#include "view/encoded_word.h"

#include <string.h>

#include "view/charset.h"
#include "view/transfer.h"

/* No charset has a longer name; RFC 2047 allows 75 bytes for the whole word. */
enum { CHARSET_NAME_MAX = 60 };

/* "=?CHARSET*LANGUAGE?B?TEXT?=" */
struct word {
	struct str charset, text;
	bool base64;
	const char *end; /* behind it */
};

struct reading {
	struct buf *out;
	struct charsets *charsets;
	struct buf bytes;    /* of words that go on */
	struct str charset;  /* of these; p NULL: there are none */
	const char *endless; /* up to here no word ends */
	bool addresses;
	/* Where the text stands, of addresses. */
	bool in_quotes;
	size_t comments;
};

static bool is_blank(struct str s)
{
	return str_trim(s).n == 0;
}

/* --- one word --- */

static bool begins_word(const char *p, const char *end)
{
	return end - p >= 2 && p[0] == '=' && p[1] == '?';
}

/* Where the text of a word ends, at its "?=": NULL when another one begins before, or nothing follows. Mail has
 * question marks inside words, and blanks. */
static const char *find_end(struct reading *r, const char *p, const char *end)
{
	for (const char *q = p; q < end; q++) {
		if (*q == '?' && q + 1 < end && q[1] == '=')
			return q;
		if ((*q == ' ' || *q == '\t') && begins_word(q + 1, end) && end - q > 3 &&
			q[3] != '=') {
			r->endless = q;
			return NULL;
		}
	}
	r->endless = end;
	return NULL;
}

/* Reads the word at the front of s: false when it is none. */
static bool read_word(struct reading *r, struct str s, struct word *w)
{
	const char *end = s.p + s.n, *p = s.p + 2, *q = p;

	if (r->endless && s.p < r->endless)
		return false;
	while (q < end && q - p < CHARSET_NAME_MAX && *q != '?' && !ascii_blank(*q))
		q++;
	w->charset = str_span(p, q);
	if (q == p || end - q < 3 || q[0] != '?' || q[2] != '?' || !strchr("bBqQ", q[1]) || !q[1])
		return false;
	w->base64 = ascii_lower(q[1]) == 'b';
	w->charset.n = str_find(w->charset, '*');
	p = q + 3;
	q = find_end(r, p, end);
	if (!q)
		return false;
	w->text = str_span(p, q);
	w->end = q + 2;
	return true;
}

/* Adds its bytes: false when it has text, and in it nothing that can be decoded. */
static bool add_bytes(struct buf *bytes, const struct word *w)
{
	size_t before = bytes->n;

	if (!w->base64) {
		transfer_q(bytes, w->text);
		return true;
	}
	transfer_base64(bytes, w->text);
	return bytes->n > before || is_blank(w->text);
}

/* --- between the words --- */

/* Keeps track of quotes and comments in what stands as it is. */
static void pass(struct reading *r, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (c == '\\')
			i++;
		else if (c == '"' && r->comments == 0)
			r->in_quotes = !r->in_quotes;
		else if (c == '(' && !r->in_quotes)
			r->comments++;
		else if (c == ')' && !r->in_quotes && r->comments > 0)
			r->comments--;
	}
}

static void add_raw(struct reading *r, struct str s)
{
	if (s.n == 0)
		return;
	if (r->addresses)
		pass(r, s);
	charset_add(r->charsets, r->out, s, (struct str){ 0 });
}

/* Makes the text from `start` on, which words gave, one that reads as a name and nothing else. */
static void protect(struct reading *r, size_t start)
{
	struct buf text = { 0 };
	const char *special = r->in_quotes ? "\"\\" : r->comments ? "()\\" : ",;:<>@\"\\()[]";
	bool any = false;

	buf_add_str(&text, str_skip(buf_str(r->out), start));
	for (size_t i = 0; i < text.n; i++)
		any = any || (text.p[i] && strchr(special, text.p[i]));
	if (any) {
		bool quotes = !r->in_quotes && r->comments == 0;

		buf_truncate(r->out, start);
		if (quotes)
			buf_add_c(r->out, '"');
		for (size_t i = 0; i < text.n; i++) {
			if (text.p[i] && strchr(quotes ? "\"\\" : special, text.p[i]))
				buf_add_c(r->out, '\\');
			buf_add_c(r->out, text.p[i]);
		}
		if (quotes)
			buf_add_c(r->out, '"');
	}
	buf_clear(&text);
}

/* Writes the words that were gathered. */
static void finish_words(struct reading *r)
{
	size_t start = r->out->n;

	if (!r->charset.p)
		return;
	charset_add(r->charsets, r->out, buf_str(&r->bytes), r->charset);
	if (r->addresses)
		protect(r, start);
	buf_truncate(&r->bytes, 0);
	r->charset = (struct str){ 0 };
}

/* Adds a word behind the text before it. Blanks between two words are no text. */
static void add_word(struct reading *r, struct str before, const struct word *w, struct str bytes)
{
	bool follows = r->charset.p && is_blank(before);

	if (!follows || !str_eq_case(r->charset, w->charset) ||
		!charset_joins(r->charsets, w->charset))
		finish_words(r);
	if (!follows)
		add_raw(r, before);
	r->charset = w->charset;
	buf_add_str(&r->bytes, bytes);
}

static void read_field(struct reading *r, struct str s)
{
	struct str before = s;
	struct buf bytes = { 0 };

	while (s.n > 0) {
		size_t at = str_find(s, '=');
		struct word w;

		s = str_skip(s, at);
		if (s.n == 0)
			break;
		buf_truncate(&bytes, 0);
		if (!begins_word(s.p, s.p + s.n) || !read_word(r, s, &w) ||
			!add_bytes(&bytes, &w)) {
			s = str_skip(s, 1);
			continue;
		}
		add_word(r, str_span(before.p, s.p), &w, buf_str(&bytes));
		before = s = str_span(w.end, s.p + s.n);
	}
	finish_words(r);
	add_raw(r, before);
	buf_clear(&bytes);
}

static void add_field(struct buf *out, struct str s, bool addresses)
{
	struct reading r = { .out = out, .charsets = charsets_new(), .addresses = addresses };

	read_field(&r, s);
	buf_clear(&r.bytes);
	charsets_free(r.charsets);
}

void encoded_words_add(struct buf *out, struct str s)
{
	add_field(out, s, false);
}

void encoded_words_add_addresses(struct buf *out, struct str s)
{
	add_field(out, s, true);
}
