/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cmd_search.c: search keys, read by their table (RFC 9051 section 6.4.4).
 */
#include "base/utf8.h"
#include "imap/date.h"
#include "imap/encode.h"
#include "imap/flags.h"
#include "imap/numset.h"

#define DEPTH_MAX 32

struct keys {
	struct encoder *enc;
	struct word *v;
	size_t n, at;
	unsigned depth;
};

static bool encode_keys(struct keys *);

static bool encode_sublist(struct keys *k, const struct word *list)
{
	struct words inner = { 0 };
	struct keys below = { .enc = k->enc, .depth = k->depth + 1 };
	enum word_end end;
	bool ok;

	if (below.depth > DEPTH_MAX)
		return bad_word(k->enc, list, "parentheses less deep");
	put_z(k->enc, "(");
	ok = words_split(&inner, list->text, &end, k->enc->err);
	below.v = inner.v;
	below.n = inner.n;
	ok = ok && encode_keys(&below);
	put_z(k->enc, ")");
	words_clear(&inner);
	return ok;
}

static bool encode_date(struct encoder *enc, const struct word *w)
{
	struct err why = { 0 };
	struct buf text = { 0 };
	struct day day;

	if (!date_parse_day(w->text, &day, &why))
		return bad_part(enc, &why);
	date_format_day(&text, &day);
	put(enc, buf_str(&text));
	buf_clear(&text);
	return true;
}

static bool encode_set(struct encoder *enc, const struct word *w, bool uids)
{
	struct err why = { 0 };
	bool fits = uids ? set_fits(enc, w, true, "leave UID out")
			 : set_fits(enc, w, false, "put UID before it");

	if (!fits)
		return false;

	if (!numset_check(w->text, NUMSET_ALLOW_STAR | NUMSET_ALLOW_SAVED, &why))
		return bad_part(enc, &why);
	put(enc, w->text);
	return true;
}

static bool lacks_argument(struct keys *k)
{
	return bad_word(k->enc, &k->v[k->at - 1], "its argument behind this search key");
}

/* One argument of a key, of the type named in the table. */
static bool encode_key_arg(struct keys *k, struct str type)
{
	struct word *w;
	uint64_t number;

	if (k->at == k->n)
		return lacks_argument(k);
	put_z(k->enc, " ");
	w = &k->v[k->at++];
	if (str_is(type, "date"))
		return encode_date(k->enc, w);
	if (str_is(type, "set"))
		return encode_set(k->enc, w, true);
	if (str_is(type, "number")) {
		if (!str_number(w->text, INT64_MAX, &number))
			return bad_word(k->enc, w, "a number");
		put(k->enc, w->text);
		return true;
	}
	if (str_is(type, "flag")) {
		if (w->kind == WORD_LITERAL || !flag_valid(w->text))
			return bad_word(k->enc, w, "a flag");
		put(k->enc, w->text);
		return true;
	}
	if (w->kind == WORD_LIST)
		return bad_word(k->enc, w, "a text, not a list");
	put_word_string(k->enc, w, AS_ATOM);
	return true;
}

static bool looks_like_set(struct str s)
{
	return s.n && (ascii_digit(s.p[0]) || s.p[0] == '*' || str_is(s, "$"));
}

/* One key but for those that are its arguments: how many these are is added to *due. */
static bool encode_head(struct keys *k, size_t *due)
{
	struct word *w = &k->v[k->at++];
	const struct vocabulary *key = NULL;
	struct str types, type;

	if (w->kind == WORD_LIST)
		return encode_sublist(k, w);
	if (w->kind == WORD_BARE || w->kind == WORD_VALUE)
		key = vocabulary_find(search_keys, w->text);
	if (key) {
		put(k->enc, w->text);
		types = str_c(key->args);
		while (types.n) {
			type = str_split(&types, ' ');
			if (str_is(type, "key"))
				++*due;
			else if (!encode_key_arg(k, type))
				return false;
		}
		return true;
	}
	if (w->numbers || w->unfit ||
		((w->kind == WORD_BARE || w->kind == WORD_VALUE) && looks_like_set(w->text)))
		return encode_set(k->enc, w, false);
	/* A key of an extension that the table does not know goes as it was typed. */
	if (w->kind == WORD_BARE && utf8_ascii(w->text))
		return put_as_typed(k->enc, w);
	put_word_string(k->enc, w, AS_ATOM);
	return true;
}

/* A key with those inside it, "OR NOT x NOT y", as many as are typed. */
static bool encode_key(struct keys *k)
{
	for (size_t due = 1, first = k->at; due > 0; due--) {
		if (k->at == k->n)
			return lacks_argument(k);
		if (k->at > first)
			put_z(k->enc, " ");
		if (!encode_head(k, &due))
			return false;
	}
	return true;
}

static bool encode_keys(struct keys *k)
{
	while (k->at < k->n) {
		if (k->at)
			put_z(k->enc, " ");
		if (!encode_key(k))
			return false;
	}
	return true;
}

static bool typed_beyond_ascii(const struct word *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (v[i].kind != WORD_LITERAL && !utf8_ascii(v[i].text))
			return true;
	return false;
}

static bool beyond_ascii(const struct word *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (v[i].kind == WORD_LITERAL)
			return true;
	return typed_beyond_ascii(v, n);
}

bool encode_search(struct encoder *enc, struct word *v, size_t n)
{
	struct keys k = { .enc = enc, .v = v, .n = n };
	struct str charset = enc->charset;

	/* A literal from a file is in whatever character set the user says. */
	if (charset.n && !str_is(charset, "UTF-8") && typed_beyond_ascii(v, n)) {
		err_set(enc->err, ERR_USAGE, 0,
			"the text is typed in UTF-8, which is not %.*s: leave the character set out, or "
			"give the text as <FILE",
			STR_ARG(utf8_head(charset, 40)));
		return false;
	}
	/* After UTF8=ACCEPT a CHARSET is forbidden: RFC 9755 section 3. */
	if (!charset.n && !enc->dialect->utf8 && beyond_ascii(v, n))
		put_z(enc, " CHARSET UTF-8");
	put_z(enc, " ");
	return encode_keys(&k);
}
