/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cmd_args.c: the argument types: what each accepts and how it is sent.
 */
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/date.h"
#include "imap/encode.h"
#include "imap/flags.h"
#include "imap/name.h"
#include "imap/numset.h"

bool list_text(const struct word *w, struct str *inner)
{
	struct words all = { 0 };
	enum word_end end;
	struct err why;
	bool one;

	*inner = w->text;
	if (w->kind == WORD_LIST)
		return true;
	if (w->kind != WORD_VALUE || inner->n < 2 || inner->p[0] != '(' ||
		inner->p[inner->n - 1] != ')')
		return false;
	/* "(a) (b)" is two. */
	one = words_split(&all, *inner, &end, &why) && end == WORDS_COMPLETE && all.n == 1;
	words_clear(&all);
	if (one)
		*inner = str_head(str_skip(*inner, 1), inner->n - 2);
	return one;
}

/* Characters of an atom-like word of the protocol: items, keys, mechanisms. */
static bool is_plain(struct str s, const char *also)
{
	for (size_t i = 0; i < s.n; i++)
		if (!ascii_alpha(s.p[i]) && !ascii_digit(s.p[i]) &&
			(!s.p[i] || !strchr(also, s.p[i])))
			return false;
	return s.n > 0;
}

/* What the bytes of another charset would name is anybody's guess. */
#define NOT_UTF8 "a name in UTF-8 (its bytes are none)"

/* Whether the server writes the name in 8-bit bytes although nobody enabled them: it goes back as it came. */
static bool is_raw(const struct encoder *enc, const struct word *w)
{
	const struct caps *raw = enc->dialect->raw;
	struct buf name = { 0 };
	bool found;

	if (!raw || raw->n == 0)
		return false;
	buf_add_str(&name, w->text);
	found = caps_has(raw, buf_z(&name));
	buf_clear(&name);
	return found;
}

/* false: it is none. */
static bool mailbox_wire(struct buf *wire, struct encoder *enc, const struct word *w)
{
	bool raw = is_raw(enc, w);

	if (!raw && !utf8_valid(w->text))
		return bad_word(enc, w, NOT_UTF8);
	mailbox_to_wire(wire, w->text, raw || enc->dialect->utf8);
	return true;
}

bool put_mailbox(struct encoder *enc, const struct word *w)
{
	struct buf wire = { 0 };

	if (!mailbox_wire(&wire, enc, w))
		return false;
	put_string(enc, buf_str(&wire), w->kind == WORD_QUOTED ? 0 : AS_ATOM);
	buf_clear(&wire);
	return true;
}

static bool encode_mailbox(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_LIST)
		return bad_word(enc, w, "the name of a mailbox");
	if (w->kind != WORD_LITERAL)
		return put_mailbox(enc, w);
	put_word_string(enc, w, 0);
	return true;
}

/* The wildcards stand unquoted in a list-mailbox: RFC 9051 section 9. */
static bool is_pattern_atom(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] <= ' ' || s.p[i] >= 0x7f || strchr("(){\"\\", s.p[i]))
			return false;
	return s.n > 0;
}

static bool encode_pattern(struct encoder *enc, struct word *w)
{
	struct buf wire = { 0 };
	bool plain;

	/* LIST-EXTENDED takes several patterns in parentheses: RFC 5258. */
	if (w->kind == WORD_LIST)
		return put_list(enc, w, encode_pattern);
	if (w->kind == WORD_LITERAL)
		return encode_mailbox(enc, w);
	if (!mailbox_wire(&wire, enc, w))
		return false;
	plain = w->kind != WORD_QUOTED && is_pattern_atom(buf_str(&wire));
	if (plain)
		put(enc, buf_str(&wire));
	else
		put_string(enc, buf_str(&wire), 0);
	buf_clear(&wire);
	return true;
}

bool set_fits(struct encoder *enc, const struct word *w, bool uids, const char *instead)
{
	if (w->unfit)
		return err_set(enc->err, ERR_STATE, 0, "%.*s %s", STR_ARG(utf8_head(w->raw, 60)),
			w->unfit);
	if (w->numbers == NUMBERS_OF_ANY || (w->text.n && uids == (w->numbers == NUMBERS_OF_UIDS)))
		return true;
	return err_set(enc->err, ERR_USAGE, 0, "%.*s %s: %s", STR_ARG(utf8_head(w->raw, 60)),
		!w->text.n     ? "is empty"
			: uids ? "has message numbers, and here UIDs are wanted"
			       : "has UIDs, and here message numbers are wanted",
		w->text.n ? instead : "the search found nothing");
}

bool typed_set_fits(struct encoder *enc, const struct words *w, size_t i)
{
	const struct imap_spec *row = enc->cmd->row;
	bool behind_uid = w->v[i - 1].kind == WORD_BARE && str_is(w->v[i - 1].text, "UID");
	bool is_set = row && row->args->type == ARG_SET;
	bool uids = behind_uid || (enc->cmd->uid && (is_set || !row));

	if (!w->v[i].unfit && !row && !enc->cmd->uid)
		return true;
	return set_fits(enc, &w->v[i], uids,
		uids             ? "leave UID out"
			: is_set ? "put UID before the command"
				 : "put UID before it");
}

/* The command of the other kind. */
static bool set_fits_command(struct encoder *enc, const struct word *w)
{
	const struct imap_spec *spec = enc->spec;
	bool uids = enc->cmd->uid, both = spec && spec->flags & SPEC_UID, ok;
	struct buf text = { 0 };

	buf_addf(&text, "use %s", uids ? "" : "uid ");
	for (const char *p = both ? spec->name : ""; *p; p++)
		buf_add_c(&text, ascii_lower(*p));
	buf_addf(&text, " %.*s", STR_ARG(utf8_head(w->raw, 60)));
	ok = set_fits(enc, w, uids, both ? buf_z(&text) : "search again with uid search");
	buf_clear(&text);
	return ok;
}

static bool encode_set(struct encoder *enc, struct word *w)
{
	struct err why = { 0 };

	if (!set_fits_command(enc, w))
		return false;
	if (w->kind == WORD_LITERAL || w->kind == WORD_LIST || !w->text.n)
		return bad_word(enc, w, "numbers like 1:3,6 or 5:*");
	if (!numset_check(w->text, NUMSET_ALLOW_STAR | NUMSET_ALLOW_SAVED, &why))
		return bad_part(enc, &why);
	put(enc, w->text);
	return true;
}

static bool encode_flags(struct encoder *enc, struct word *w)
{
	struct err why = { 0 };
	struct str list, flag;
	const char *before = "(";

	if (w->kind == WORD_LITERAL)
		return bad_word(enc, w, "flags like (\\Seen Work)");
	if (w->kind == WORD_QUOTED && !flag_valid(w->text))
		return bad_word(enc, w, "a flag, in which no blank can be");
	list_text(w, &list);
	if (!flags_check(list, &why))
		return bad_part(enc, &why);
	/* What is between them may be more than blanks: a line end, when it came from a variable. */
	for (; flags_next(&list, &flag); before = " ") {
		put_z(enc, before);
		put(enc, flag);
		if (!enc->cmd->keyword && flag_lacks_backslash(flag))
			enc->cmd->keyword = mem_dup_n(flag.p, flag.n);
	}
	put_z(enc, *before == '(' ? "()" : ")");
	return true;
}

static bool encode_label(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_LIST)
		return bad_word(enc, w, "labels, not a list in the list");
	/* Those of the system look like flags and are written so. */
	if (w->kind == WORD_BARE && w->text.n && w->text.p[0] == '\\' && flag_valid(w->text))
		put(enc, w->text);
	else
		return put_mailbox(enc, w);
	return true;
}

/* Labels of Gmail's: one, or a list of them, always sent as a list. */
static bool encode_labels(struct encoder *enc, struct word *w)
{
	struct word list = { .kind = WORD_LIST, .raw = w->raw };
	bool ok;

	if (w->kind == WORD_LITERAL)
		return bad_word(enc, w, "labels like (Work \"Old mail\")");
	if (list_text(w, &list.text))
		return put_list(enc, &list, encode_label);
	put_z(enc, "(");
	ok = encode_label(enc, w);
	put_z(enc, ")");
	return ok;
}

/* Of operations that nobody here knows the value is as it was typed. */
/* What is stored: the operation without its sign and .SILENT. */
static struct str stored(const struct encoder *enc)
{
	struct str name = enc->operation;

	if (name.n && (name.p[0] == '+' || name.p[0] == '-'))
		name = str_skip(name, 1);
	return str_head(name, str_find(name, '.'));
}

static bool stores_flags(const struct encoder *enc)
{
	return str_is(stored(enc), "FLAGS");
}

static bool encode_store(struct encoder *enc, struct word *w)
{
	if (stores_flags(enc))
		return encode_flags(enc, w);
	if (str_is(stored(enc), "X-GM-LABELS"))
		return encode_labels(enc, w);
	return put_as_typed(enc, w);
}

static bool is_bare_flag(const struct word *w)
{
	return w->kind == WORD_BARE && flag_valid(w->text);
}

/* Flags may stand without parentheses: store-att-flags in RFC 9051 section 9. */
bool encode_store_words(struct encoder *enc, const struct words *w, size_t *i)
{
	struct buf text = { 0 };
	struct word list = { .kind = WORD_LIST };
	size_t from = (*i)++;
	bool ok;

	put_z(enc, " ");
	while (stores_flags(enc) && *i < w->n && is_bare_flag(&w->v[*i - 1]) &&
		is_bare_flag(&w->v[*i]))
		++*i;
	if (*i == from + 1)
		return encode_arg(enc, &w->v[from]);
	for (size_t k = from; k < *i; k++)
		buf_addf(&text, "%.*s ", STR_ARG(w->v[k].text));
	list.text = buf_str(&text);
	ok = encode_flags(enc, &list);
	buf_clear(&text);
	return ok;
}

/* Criteria, and what those of extensions have behind them: ANNOTATION "/comment" value.shared. */
static bool encode_criterion(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_BARE && !cmd_is_atom(w->text))
		return bad_word(enc, w, "criteria like (REVERSE DATE)");
	return put_as_typed(enc, w);
}

static bool encode_sort(struct encoder *enc, struct word *w)
{
	struct word list = { .kind = WORD_LIST, .raw = w->raw };

	list_text(w, &list.text);
	if (w->kind == WORD_LITERAL || !str_trim(list.text).n)
		return bad_word(enc, w, "criteria like (REVERSE DATE)");
	return put_list(enc, &list, encode_criterion);
}

/* A variable may hold a list, as it may for any other argument that takes one. */
static bool encode_raw(struct encoder *enc, struct word *w)
{
	struct word list = { .kind = WORD_LIST, .raw = w->raw };

	if (w->kind != WORD_VALUE || !list_text(w, &list.text))
		return put_as_typed(enc, w);
	return put_list(enc, &list, put_as_typed);
}

static bool encode_datetime(struct encoder *enc, struct word *w)
{
	struct err why = { 0 };
	struct date date;

	if (!date_parse(w->text, &date, &why))
		return bad_part(enc, &why);
	put_z(enc, "\"");
	date_format_internal(&enc->cmd->pieces[enc->cmd->n - 1].text, &date);
	put_z(enc, "\"");
	return true;
}

/* A server that knows no second message has stored the first when it refuses the command. */
static bool one_more_message(struct encoder *enc)
{
	const struct caps *caps = enc->dialect->caps;
	struct err why;

	if (!enc->messages++ || !caps || caps_has(caps, "MULTIAPPEND"))
		return true;
	err_set(&why, ERR_USAGE, 0,
		"several in one command need MULTIAPPEND, which the server does not advertise: "
		"append them one by one");
	return bad_part(enc, &why);
}

static bool encode_message(struct encoder *enc, struct word *w)
{
	struct literal lit = { .fd = -1 };
	struct cmd_piece *piece;

	if (!one_more_message(enc))
		return false;
	if (w->kind == WORD_LITERAL) {
		lit = w->literal;
		w->literal = (struct literal){ .fd = -1 };
	} else if (w->kind == WORD_QUOTED || w->kind == WORD_VALUE) {
		literal_from_bytes(&lit, w->text);
	} else {
		return bad_word(enc, w, "the message as <FILE, <<END or -");
	}
	put_z(enc, enc->utf8_message ? "(" : "");
	put_literal(enc, &lit);
	piece = &enc->cmd->pieces[enc->cmd->n - 1];
	piece->literal.binary = enc->utf8_message;
	piece->behind = enc->utf8_message ? ")" : NULL;
	enc->utf8_message = false;
	return true;
}

/* The one there is says how the message behind it goes: RFC 6855 section 4. */
static bool encode_keyword(struct encoder *enc, struct word *w)
{
	(void)w;
	put_z(enc, enc->arg->keyword);
	enc->utf8_message = true;
	return true;
}

static bool encode_astring(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_LIST)
		return bad_word(enc, w, "one text, not a list");
	put_word_string(enc, w, AS_ATOM);
	return true;
}

static bool encode_string(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_LIST)
		return bad_word(enc, w, "one text, not a list");
	put_word_string(enc, w, 0);
	return true;
}

static bool encode_nstring(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_BARE && str_is(w->text, "NIL")) {
		put_z(enc, "NIL");
		return true;
	}
	return encode_string(enc, w);
}

static bool is_atom(const struct word *w)
{
	return w->kind != WORD_LIST && w->kind != WORD_LITERAL && utf8_ascii(w->text) &&
		cmd_is_atom(w->text);
}

static bool encode_atom(struct encoder *enc, struct word *w)
{
	if (!is_atom(w))
		return bad_word(enc, w, "a word without blanks, quotes or parentheses");
	put(enc, w->text);
	return true;
}

static bool encode_number(struct encoder *enc, struct word *w)
{
	uint64_t number;

	if (w->kind == WORD_LITERAL || !str_number(w->text, UINT32_MAX, &number))
		return bad_word(enc, w, "a number");
	put(enc, w->text);
	return true;
}

static bool encode_choice(struct encoder *enc, struct word *w)
{
	struct buf list = { 0 };
	bool open;

	for (const char *const *choice = enc->arg->choices; *choice; choice++) {
		if (str_is(w->text, *choice)) {
			buf_clear(&list);
			put_z(enc, *choice);
			return true;
		}
		buf_addf(&list, "%s%s", list.n ? ", " : "", *choice);
	}
	open = enc->arg->flags & ARG_OPEN && is_atom(w);
	if (open)
		put(enc, w->text);
	else
		bad_word(enc, w, buf_z(&list));
	buf_clear(&list);
	return open;
}

static bool encode_rights(struct encoder *enc, struct word *w)
{
	struct str letters = w->text;

	if (letters.n && (letters.p[0] == '+' || letters.p[0] == '-'))
		letters = str_skip(letters, 1);
	if (w->kind == WORD_LITERAL || w->kind == WORD_LIST ||
		(letters.n && !is_plain(letters, "")))
		return bad_word(enc, w, "rights like lrs, +w or -x");
	put_string(enc, w->text, w->kind == WORD_QUOTED ? 0 : AS_ATOM);
	return true;
}

/* ID: a list of strings in pairs, or NIL: RFC 2971. Typed with parentheses it is sent as it is. */
static bool encode_pairs(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_LIST || (w->kind == WORD_BARE && str_is(w->text, "NIL")))
		return put_as_typed(enc, w);
	return bad_word(enc, w, "NIL or a list like (\"name\" \"imapsh\")");
}

static bool encode_value(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_BARE && !str_is(w->text, "NIL"))
		return encode_string(enc, w);
	return put_as_typed(enc, w);
}

static bool encode_entries(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_LIST)
		return put_as_typed(enc, w);
	return encode_astring(enc, w);
}

static bool encode_quoted_value(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_BARE && str_is(w->text, "NIL"))
		put(enc, w->text);
	else if (w->kind == WORD_LIST)
		return bad_word(enc, w, "texts, not a list in the list");
	else
		put_word_string(enc, w, 0);
	return true;
}

/* The draft wants strings, and the one server that has annotations answers atoms with BAD. */
static bool encode_quoted(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_LIST)
		return put_list(enc, w, encode_quoted_value);
	put_word_string(enc, w, 0);
	return true;
}

static bool encode_secret(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_LIST)
		return bad_word(enc, w, "one text, not a list");
	put_word_string(enc, w, AS_ATOM | AS_SECRET);
	return true;
}

static bool (*const encoders[ARG_TYPES])(struct encoder *, struct word *) = {
	[ARG_MAILBOX] = encode_mailbox,
	[ARG_PATTERN] = encode_pattern,
	[ARG_SET] = encode_set,
	[ARG_FLAGS] = encode_flags,
	[ARG_STORE] = encode_store,
	[ARG_FETCH_ITEMS] = encode_items,
	[ARG_STATUS_ITEMS] = encode_items,
	[ARG_SORT] = encode_sort,
	[ARG_DATETIME] = encode_datetime,
	[ARG_MESSAGE] = encode_message,
	[ARG_ASTRING] = encode_astring,
	[ARG_STRING] = encode_string,
	[ARG_NSTRING] = encode_nstring,
	[ARG_ATOM] = encode_atom,
	[ARG_NUMBER] = encode_number,
	[ARG_CHOICE] = encode_choice,
	[ARG_RIGHTS] = encode_rights,
	[ARG_PAIRS] = encode_pairs,
	[ARG_VALUE] = encode_value,
	[ARG_ENTRIES] = encode_entries,
	[ARG_QUOTED] = encode_quoted,
	[ARG_KEYWORD] = encode_keyword,
	[ARG_RAW] = encode_raw,
	[ARG_SECRET_STRING] = encode_secret,
};

/* An item may have a section in brackets and octets behind it: BODY[TEXT]<0.100>. Its sign is none. */
static char sign_in(struct str s)
{
	struct str behind;
	size_t close = s.n, n = 1;

	while (close && s.p[close - 1] != ']')
		close--;
	behind = str_skip(s, close);
	while (n < behind.n && (ascii_digit(behind.p[n]) || behind.p[n] == '.'))
		n++;
	if (close && n < behind.n && behind.p[0] == '<' && behind.p[n] == '>')
		behind = str_skip(behind, n + 1);
	s = str_head(s, close ? str_find(s, '[') : 0);
	return word_sign(s) ? word_sign(s) : word_sign(behind);
}

bool check_sign(struct encoder *enc, const struct word *w)
{
	char sign = w->kind == WORD_BARE ? sign_in(w->text) : 0;
	struct err why = { 0 };

	if (!sign)
		return true;
	err_set(&why, ERR_USAGE, 0,
		"put a blank before the \"%c\" of '%.*s' (in quotes it is part of the word)", sign,
		STR_ARG(utf8_head(w->text, 60)));
	return bad_part(enc, &why);
}

/* What can hold the sign of a redirection as any other character. */
static bool holds_signs(enum arg_type type)
{
	switch (type) {
	case ARG_MAILBOX:
	case ARG_PATTERN:
	case ARG_ASTRING:
	case ARG_STRING:
	case ARG_NSTRING:
	case ARG_VALUE:
	case ARG_ENTRIES:
	case ARG_RAW:
	case ARG_SECRET_STRING: return true;
	default: return false;
	}
}

bool encode_arg(struct encoder *enc, struct word *w)
{
	if (!holds_signs(enc->arg->type) && !check_sign(enc, w))
		return false;
	return encoders[enc->arg->type](enc, w);
}
