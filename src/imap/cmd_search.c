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

static bool put_number(struct keys *k, struct word *w)
{
	uint64_t number;

	if (!str_number(w->text, INT64_MAX, &number))
		return check_sign(k->enc, w) && bad_word(k->enc, w, "a number");
	put(k->enc, w->text);
	return true;
}

static bool lacks_argument(struct keys *k)
{
	return bad_word(k->enc, &k->v[k->at - 1], "its argument behind this search key");
}

static bool put_date(struct keys *k, struct word *w)
{
	return check_sign(k->enc, w) && encode_date(k->enc, w);
}

static bool put_uids(struct keys *k, struct word *w)
{
	return check_sign(k->enc, w) && encode_set(k->enc, w, true);
}

static bool put_numbers(struct keys *k, struct word *w)
{
	return check_sign(k->enc, w) && encode_set(k->enc, w, false);
}

static bool put_flag(struct keys *k, struct word *w)
{
	if (!check_sign(k->enc, w))
		return false;
	if (w->kind == WORD_LITERAL || w->kind == WORD_LIST || !flag_valid(w->text))
		return bad_word(k->enc, w, "a flag");
	put(k->enc, w->text);
	return true;
}

static bool put_text(struct keys *k, struct word *w)
{
	if (w->kind == WORD_LIST)
		return bad_word(k->enc, w, "a text, not a list");
	k->enc->has_literal |= w->kind == WORD_LITERAL;
	k->enc->has_8bit |= w->kind != WORD_LITERAL && !utf8_ascii(w->text);
	put_word_string(k->enc, w, AS_ATOM);
	return true;
}

static bool put_label(struct keys *k, struct word *w)
{
	if (w->kind == WORD_LIST || w->kind == WORD_LITERAL)
		return bad_word(k->enc, w, "a label, as \"Old mail\"");
	return put_mailbox(k->enc, w);
}

/* The name of an annotation's entry, in which * and % may stand unquoted: RFC 5257 section 5. */
static bool put_entry(struct keys *k, struct word *w)
{
	if (w->kind != WORD_BARE)
		return put_text(k, w);
	return put_as_typed(k->enc, w);
}

static bool put_value(struct keys *k, struct word *w)
{
	if (w->kind != WORD_BARE || !str_is(w->text, "NIL"))
		return put_text(k, w);
	put(k->enc, w->text);
	return true;
}

/* MODSEQ's number, perhaps behind the flag whose changes count: RFC 7162 section 3.1.5. */
static bool put_modseq(struct keys *k, struct word *w)
{
	if (w->kind == WORD_LIST || !w->text.n || w->text.p[0] != '/')
		return put_number(k, w);
	if (k->at + 1 >= k->n)
		return bad_word(k->enc, w, "priv, shared or all and a number behind it");
	put_string(k->enc, w->text, 0);
	put_z(k->enc, " ");
	w = &k->v[k->at++];
	if (!str_is(w->text, "priv") && !str_is(w->text, "shared") && !str_is(w->text, "all"))
		return bad_word(k->enc, w, "priv, shared or all");
	put(k->enc, w->text);
	put_z(k->enc, " ");
	return put_number(k, &k->v[k->at++]);
}

/* The types that the vocabulary of search keys names. */
static const struct {
	const char *type;
	bool (*put)(struct keys *, struct word *);
} key_args[] = { { "astring", put_text }, { "attribute", put_entry }, { "date", put_date },
	{ "entry", put_entry }, { "flag", put_flag }, { "label", put_label },
	{ "modseq", put_modseq }, { "number", put_number }, { "set", put_uids },
	{ "value", put_value } };

static bool encode_key_arg(struct keys *k, struct str type)
{
	struct word *w = &k->v[k->at];
	size_t i = 0;

	if (k->at == k->n)
		return lacks_argument(k);
	put_z(k->enc, " ");
	k->at++;
	while (!str_is(type, key_args[i].type))
		i++;
	return key_args[i].put(k, w);
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
		return put_numbers(k, w);
	/* A key of an extension that the table does not know goes as it was typed. */
	if (w->kind == WORD_BARE && utf8_ascii(w->text))
		return check_sign(k->enc, w) && put_as_typed(k->enc, w);
	return put_text(k, w);
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

/* Text into the piece that was the last one before the keys. */
static void insert(struct cmd_piece *piece, size_t at, const char *text)
{
	struct buf rest = { 0 };

	buf_add_str(&rest, str_skip(buf_str(&piece->text), at));
	buf_truncate(&piece->text, at);
	buf_add_z(&piece->text, text);
	buf_add_str(&piece->text, buf_str(&rest));
	buf_clear(&rest);
}

bool encode_search(struct encoder *enc, struct word *v, size_t n)
{
	struct keys k = { .enc = enc, .v = v, .n = n };
	struct str charset = enc->charset;
	size_t piece, at;

	put_z(enc, " ");
	piece = enc->cmd->n - 1;
	at = enc->cmd->pieces[piece].text.n - 1;
	if (!encode_keys(&k))
		return false;
	/* A literal from a file is in whatever character set the user says. */
	if (charset.n && !str_is(charset, "UTF-8") && enc->has_8bit)
		return err_set(enc->err, ERR_USAGE, 0,
			"the text is typed in UTF-8, which is not %.*s: leave the character set out, or "
			"give the text as <FILE",
			STR_ARG(utf8_head(charset, 40)));
	/* After UTF8=ACCEPT a CHARSET is forbidden: RFC 9755 section 3. */
	if (!charset.n && !enc->dialect->utf8 && (enc->has_8bit || enc->has_literal))
		insert(&enc->cmd->pieces[piece], at, " CHARSET UTF-8");
	return true;
}
