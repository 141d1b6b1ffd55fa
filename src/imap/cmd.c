/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cmd.c: words laid over a row, and the pieces that come of it.
 */
#include "imap/cmd.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/encode.h"
#include "imap/name.h"
#include "imap/redact.h"
#include "imap/tables.h"

/* Quoted strings beyond this length go as literals: servers limit the length of a line. */
#define QUOTED_MAX 1000

/* Lists in lists that are taken apart. */
#define DEPTH_MAX 32

/* --- pieces --- */

static struct cmd_piece *open_piece(struct imap_cmd *cmd)
{
	struct cmd_piece empty = { .literal = { .fd = -1 } };

	if (!cmd->n || cmd->pieces[cmd->n - 1].has_literal)
		cmd_add_piece(cmd, &empty);
	return &cmd->pieces[cmd->n - 1];
}

void put(struct encoder *enc, struct str s)
{
	buf_add_secret(&open_piece(enc->cmd)->text, s.p, s.n);
}

void put_z(struct encoder *enc, const char *z)
{
	put(enc, str_c(z));
}

void put_literal(struct encoder *enc, struct literal *take)
{
	struct cmd_piece *piece = open_piece(enc->cmd);

	piece->has_literal = true;
	piece->literal = *take;
	memset(take, 0, sizeof(*take));
	take->fd = -1;
}

bool cmd_is_atom(struct str s)
{
	if (!s.n || str_is(s, "NIL"))
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] <= ' ' || s.p[i] == 0x7f || strchr("(){%*\"\\", s.p[i]))
			return false;
	return true;
}

void cmd_quote(struct buf *out, struct str s)
{
	buf_add_secret(out, "\"", 1);
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '"' || s.p[i] == '\\')
			buf_add_secret(out, "\\", 1);
		buf_add_secret(out, &s.p[i], 1);
	}
	buf_add_secret(out, "\"", 1);
}

static bool has_line_end(struct str s)
{
	return s.n && (memchr(s.p, '\r', s.n) || memchr(s.p, '\n', s.n) || memchr(s.p, 0, s.n));
}

/* Whether the bytes may stand outside a literal: RFC 9051 section 9, RFC 9755 section 3. */
static bool fits_line(const struct encoder *enc, struct str s)
{
	return !has_line_end(s) && (utf8_ascii(s) || (enc->dialect->utf8 && utf8_valid(s)));
}

static void put_secret_mark(struct encoder *enc, size_t from)
{
	struct cmd_piece *piece = open_piece(enc->cmd);

	if (piece->secret.from == piece->secret.to)
		piece->secret.from = from;
	piece->secret.to = piece->text.n;
}

static void put_bytes_literal(struct encoder *enc, struct str s, unsigned how)
{
	struct literal lit = { .fd = -1 };

	literal_from_bytes(&lit, s);
	lit.secret = (how & AS_SECRET) != 0;
	put_literal(enc, &lit);
}

void put_string(struct encoder *enc, struct str s, unsigned how)
{
	size_t from = open_piece(enc->cmd)->text.n;

	if (!fits_line(enc, s) || s.n > QUOTED_MAX)
		put_bytes_literal(enc, s, how);
	else if ((how & AS_ATOM) && utf8_ascii(s) && cmd_is_atom(s))
		put(enc, s);
	else
		cmd_quote(&open_piece(enc->cmd)->text, s);
	if ((how & AS_SECRET) && !enc->cmd->pieces[enc->cmd->n - 1].has_literal)
		put_secret_mark(enc, from);
}

void put_word_string(struct encoder *enc, struct word *w, unsigned how)
{
	if (w->kind == WORD_LITERAL) {
		w->literal.secret = (how & AS_SECRET) != 0;
		put_literal(enc, &w->literal);
		return;
	}
	if (w->kind == WORD_QUOTED)
		how &= ~(unsigned)AS_ATOM;
	put_string(enc, w->kind == WORD_LIST ? w->raw : w->text, how);
}

bool quotes_match(struct str s)
{
	bool quoted = false;

	for (size_t i = 0; i < s.n; i++) {
		if (quoted && s.p[i] == '\\')
			i++;
		else if (s.p[i] == '"')
			quoted = !quoted;
	}
	return !quoted;
}

bool put_list(struct encoder *enc, const struct word *list,
	bool (*item)(struct encoder *, struct word *))
{
	struct words inner = { 0 };
	enum word_end end;
	bool ok;

	if (++enc->depth > DEPTH_MAX)
		return bad_word(enc, list, "parentheses less deep");
	put_z(enc, "(");
	ok = words_split(&inner, list->text, &end, enc->err);
	for (size_t i = 0; ok && i < inner.n; i++) {
		put_z(enc, i ? " " : "");
		ok = item(enc, &inner.v[i]);
	}
	put_z(enc, ")");
	words_clear(&inner);
	enc->depth--;
	return ok;
}

void put_blanks(struct encoder *enc, struct str s)
{
	bool quoted = false;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '\t' && !quoted)
			put_z(enc, " ");
		else
			put(enc, str_head(str_skip(s, i), 1));
		if (quoted && s.p[i] == '\\' && i + 1 < s.n)
			put(enc, str_head(str_skip(s, ++i), 1));
		else if (s.p[i] == '"')
			quoted = !quoted;
	}
}

bool put_as_typed(struct encoder *enc, struct word *w)
{
	if (w->kind == WORD_QUOTED || w->kind == WORD_VALUE || w->kind == WORD_LITERAL) {
		put_word_string(enc, w, AS_ATOM);
		return true;
	}
	if (w->kind == WORD_LIST && !fits_line(enc, w->raw))
		return put_list(enc, w, put_as_typed);
	if (has_line_end(w->raw))
		return bad_word(enc, w, "text without line ends");
	if (!fits_line(enc, w->raw))
		return bad_word(enc, w, "ASCII here (quote other text, or enable UTF8=ACCEPT)");
	if (!quotes_match(w->raw))
		return bad_word(enc, w, "quotes that match (\\raw sends any line)");
	put_blanks(enc, w->raw);
	return true;
}

/* --- errors --- */

static bool usage_error(struct encoder *enc, const char *fault)
{
	struct buf usage = { 0 };
	const struct imap_spec *uid;

	if (enc->spec) {
		spec_usage(&usage, enc->spec);
		/* EXPUNGE is one row and UID EXPUNGE another. */
		uid = spec_find(str_c(enc->spec->name), true);
		if (uid && uid != enc->spec) {
			buf_add_z(&usage, ", or ");
			spec_usage(&usage, uid);
		}
	}
	err_set(enc->err, ERR_USAGE, 0, "%s%s%s", fault, usage.n ? "; usage: " : "", buf_z(&usage));
	buf_clear(&usage);
	return false;
}

bool bad_word(struct encoder *enc, const struct word *w, const char *expected)
{
	bool secret = enc->secret || (enc->arg && enc->arg->type == ARG_SECRET_STRING);
	struct str got = w->kind == WORD_LITERAL ? STR("a literal") : secret ? STR("…") : w->raw;
	struct buf fault = { 0 };

	buf_addf(&fault, "%s: expected %s, got '%.*s'", enc->arg ? enc->arg->name : "argument",
		expected, STR_ARG(utf8_head(got.p ? got : w->text, 60)));
	usage_error(enc, buf_z(&fault));
	buf_clear(&fault);
	return false;
}

bool bad_part(struct encoder *enc, const struct err *why)
{
	struct buf fault = { 0 };

	if (enc->arg && !str_has_prefix(str_c(why->msg), enc->arg->name))
		buf_addf(&fault, "%s: ", enc->arg->name);
	buf_add_z(&fault, why->msg);
	usage_error(enc, buf_z(&fault));
	buf_clear(&fault);
	return false;
}

/* A last word such as {5} would make the server wait for a literal that is none. */
static bool check_end(struct encoder *enc)
{
	const struct cmd_piece *last = open_piece(enc->cmd);
	struct str s = buf_str(&last->text);
	size_t i = s.n;

	if (s.n < 3 || s.p[--i] != '}')
		return true;
	if (s.p[i - 1] == '+' || s.p[i - 1] == '-')
		i--;
	while (i && ascii_digit(s.p[i - 1]))
		i--;
	if (!i || s.p[i - 1] != '{')
		return true;
	return usage_error(enc,
		"the line must not end in what looks like the beginning of a literal: put it in quotes");
}

/* --- words over the row --- */

/* Whether an optional argument takes word i. */
static bool takes(const struct arg_spec *arg, const struct words *words, size_t i)
{
	const struct word *w = &words->v[i];
	struct str inner;
	bool list = list_text(w, &inner);

	if ((arg->flags & ARG_NOT_LAST) && i + 1 == words->n)
		return false;
	if (arg->flags & ARG_PAREN)
		return list;
	if (arg->flags & ARG_OPTION)
		return w->kind == WORD_BARE && str_is(w->text, arg->keyword);
	if (arg->type == ARG_FLAGS)
		return list || (w->text.n && w->text.p[0] == '\\');
	if (arg->type == ARG_KEYWORD)
		return w->kind == WORD_BARE && str_is(w->text, arg->keyword);
	return arg->type != ARG_DATETIME ||
		(w->kind != WORD_LITERAL && !list &&
			!(arg[1].type == ARG_KEYWORD && takes(arg + 1, words, i)));
}

static void put_default_status_items(struct encoder *enc)
{
	bool any = false;

	put_z(enc, " (");
	for (const struct vocabulary *row = status_items; row->word; row++) {
		/* The column says which capability brings the item; "!" means all but that one's servers. */
		const char *need = row->args;
		bool has = !*need ||
			(*need == '!' ? !caps_has_any(enc->dialect->caps, need + 1)
				      : caps_has_any(enc->dialect->caps, need));

		if (!has)
			continue;
		put_z(enc, any ? " " : "");
		put_z(enc, row->word);
		any = true;
	}
	put_z(enc, ")");
}

static void put_fallback(struct encoder *enc, const struct arg_spec *arg)
{
	static const struct caps none;
	struct cmd_dialect dialect = *enc->dialect;

	if (arg->type == ARG_STATUS_ITEMS) {
		const struct cmd_dialect *before = enc->dialect;

		if (!dialect.caps)
			dialect.caps = &none;
		enc->dialect = &dialect;
		put_default_status_items(enc);
		enc->dialect = before;
	} else if (arg->fallback) {
		put_z(enc, " ");
		put_z(enc, arg->fallback);
		if (arg->type == ARG_MAILBOX && !enc->cmd->mailbox)
			enc->cmd->mailbox = mem_dup_z(arg->fallback);
	}
}

static bool encode_one(struct encoder *enc, struct word *w)
{
	put_z(enc, " ");
	if (enc->arg->type == ARG_MAILBOX && !enc->cmd->mailbox && w->kind != WORD_LITERAL)
		enc->cmd->mailbox = mem_dup_n(w->text.p, w->text.n);
	if (enc->cmd->effect == EFFECT_PROXYAUTH && !enc->cmd->user)
		enc->cmd->user = mem_dup_n(w->text.p, w->text.n);
	if (enc->arg->type == ARG_SET && !enc->cmd->set)
		enc->cmd->set = mem_dup_n(w->text.p, w->text.n);
	return encode_arg(enc, w);
}

/* Encodes what falls on one argument; *i is the next word. */
static bool encode_words_of(struct encoder *enc, struct words *w, size_t *i)
{
	const struct arg_spec *arg = enc->arg;

	if (*i == w->n && !(arg->flags & ARG_OPTIONAL)) {
		struct buf fault = { 0 };
		struct str last = w->v[w->n - 1].kind == WORD_BARE ? w->v[w->n - 1].text : STR("");

		buf_addf(&fault, "%s is missing", arg->name);
		if (word_sign(last))
			buf_addf(&fault, ": put a blank before the \"%c\"", word_sign(last));
		usage_error(enc, buf_z(&fault));
		buf_clear(&fault);
		return false;
	}
	if (*i == w->n || ((arg->flags & ARG_OPTIONAL) && !takes(arg, w, *i))) {
		put_fallback(enc, arg);
		return true;
	}
	if (arg->flags & ARG_OPTION && enc->dialect->no_charset &&
		str_is(str_c(arg->keyword), "CHARSET"))
		return usage_error(enc,
			"CHARSET is forbidden once UTF8=ACCEPT is enabled, since all text is UTF-8 then (RFC 9755 "
			"section 3): leave it out");
	if (arg->flags & ARG_OPTION) {
		enc->cmd->returns = enc->cmd->returns || str_is(str_c(arg->keyword), "RETURN");
		put_z(enc, " ");
		put_z(enc, arg->keyword);
		if (++*i == w->n)
			return bad_word(enc, &w->v[*i - 1], "a value behind it");
	}
	if (str_is(str_c(arg->name), "charset"))
		enc->charset = w->v[*i].text;
	if (str_is(str_c(arg->name), "operation"))
		enc->operation = w->v[*i].text;
	if (arg->type == ARG_SEARCH) {
		size_t from = *i;

		*i = w->n;
		return encode_search(enc, w->v + from, w->n - from);
	}
	if (arg->type == ARG_STORE)
		return encode_store_words(enc, w, i);
	do {
		if (!encode_one(enc, &w->v[(*i)++]))
			return false;
	} while ((arg->flags & ARG_REPEAT) && *i < w->n && takes(arg, w, *i));
	return true;
}

static bool encode_row(struct encoder *enc, struct words *w, size_t i)
{
	const struct imap_spec *spec = enc->spec;
	const struct arg_spec *arg = spec->args;

	put_z(enc, enc->cmd->uid ? "UID " : "");
	put_z(enc, spec->name);
	for (; arg->type; arg++) {
		enc->arg = arg;
		if (!encode_words_of(enc, w, &i))
			return false;
		/* APPEND's last three arguments come again for each further message: RFC 3502. */
		if (spec->effect == EFFECT_APPEND && !arg[1].type && i < w->n)
			arg = spec->args;
	}
	enc->arg = NULL;
	/* A password in several words, or where none is due. */
	if (i < w->n && (redact_row(spec) || spec->effect == EFFECT_PROXYAUTH))
		return usage_error(enc,
			"there are more words than it takes, not repeated here: what has blanks in it "
			"goes in quotes");
	if (i < w->n) {
		struct buf fault = { 0 };

		buf_addf(&fault, "'%.*s' is one word too many",
			STR_ARG(utf8_head(w->v[i].raw, 60)));
		usage_error(enc, buf_z(&fault));
		buf_clear(&fault);
	}
	return i == w->n;
}

static bool put_secret(struct encoder *enc, struct word *word)
{
	size_t from = open_piece(enc->cmd)->text.n;

	enc->secret = true;
	if (!put_as_typed(enc, word))
		return false;
	if (enc->cmd->pieces[enc->cmd->n - 1].has_literal)
		enc->cmd->pieces[enc->cmd->n - 1].literal.secret = true;
	else
		put_secret_mark(enc, from);
	return true;
}

/* Words as they were typed, for commands without a row; a secret of a row's stays one. */
static bool encode_typed(struct encoder *enc, struct words *w, size_t i)
{
	const struct imap_spec *row;
	size_t verb = redact_verb(w, i, false, &row);
	size_t secret = verb < w->n ? redact_word(w, verb, row) : w->n;

	enc->cmd->secret = verb < w->n;
	if (!w->v[i].text.n || w->v[i].kind == WORD_LITERAL)
		return bad_word(enc, &w->v[i], "the name of a command");
	put(enc, w->v[i].text);
	for (i++; i < w->n; i++) {
		put_z(enc, w->v[i].glued ? "" : " ");
		if (!typed_set_fits(enc, w, i))
			return false;
		if (i < secret ? !put_as_typed(enc, &w->v[i]) : !put_secret(enc, &w->v[i]))
			return false;
	}
	return true;
}

/* Where a literal8 may stand: messages, values of SETMETADATA (RFC 5464 section 5, without BINARY too), and what no row
 * knows. */
static bool check_nuls(struct encoder *enc)
{
	const struct imap_cmd *cmd = enc->cmd;

	for (size_t i = 0; i < cmd->n; i++) {
		struct literal *lit = &cmd->pieces[i].literal;

		if (!cmd->pieces[i].has_literal || !lit->nul)
			continue;
		if (enc->spec == &spec_setmetadata)
			lit->binary = true;
		else if (enc->spec && enc->spec->effect != EFFECT_APPEND)
			return usage_error(enc,
				"a NUL can stand in a message only, not in an argument");
		else if (!cmd_check_nul(lit, enc->dialect, enc->err))
			return false;
	}
	return true;
}

static bool is_name(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!ascii_alpha(s.p[i]) && !ascii_digit(s.p[i]) &&
			(!s.p[i] || !strchr("-_.", s.p[i])))
			return false;
	return s.n > 0;
}

static bool unknown(struct str verb, struct err *e)
{
	const struct imap_spec *near = spec_nearest(verb);
	struct buf lower = { 0 };
	char sign = word_sign(verb);

	if (sign && spec_find(str_head(verb, str_find(verb, sign)), false))
		return err_set(e, ERR_USAGE, 0,
			"unknown command '%.*s': put a blank before the \"%c\"",
			STR_ARG(utf8_head(verb, 40)), sign);

	for (const char *p = near ? near->name : ""; *p; p++)
		buf_add_c(&lower, ascii_lower(*p));
	err_set(e, ERR_USAGE, 0,
		"unknown command '%.*s'%s%s%s; to send it all the same: xatom %.*s ...",
		STR_ARG(utf8_head(verb, 40)), near ? ": did you mean " : "", buf_z(&lower),
		near ? "?" : "", STR_ARG(utf8_head(verb, 40)));
	buf_clear(&lower);
	return false;
}

bool cmd_encode(struct imap_cmd *cmd, struct words *w, const struct cmd_dialect *dialect,
	struct err *e)
{
	bool uid = w->n && str_is(w->v[0].text, "UID");
	struct encoder enc = { .cmd = cmd, .dialect = dialect, .err = e };
	struct str verb;

	memset(cmd, 0, sizeof(*cmd));
	if (uid && w->n < 2)
		return err_set(e, ERR_USAGE, 0,
			"a command is missing behind uid: uid fetch, uid search...");
	verb = w->v[uid].text;
	cmd->uid = uid;
	cmd->spec = cmd->row = enc.spec = spec_find(verb, uid);
	if (cmd->spec) {
		cmd->effect = cmd->spec->effect;
		cmd->secret = redact_row(cmd->spec);
		return encode_row(&enc, w, uid + 1u) && check_nuls(&enc) && check_end(&enc);
	}
	if (!uid)
		return unknown(verb, e);
	put_z(&enc, "UID ");
	return w->v[1].kind != WORD_LIST && is_name(verb)
		? encode_typed(&enc, w, 1) && check_nuls(&enc) && check_end(&enc)
		: bad_word(&enc, &w->v[1], "the name of a command");
}

bool cmd_encode_xatom(struct imap_cmd *cmd, struct words *w, const struct cmd_dialect *dialect,
	struct err *e)
{
	struct encoder enc = { .cmd = cmd, .dialect = dialect, .err = e };

	memset(cmd, 0, sizeof(*cmd));
	if (w->n < 2 || !is_name(w->v[1].text))
		return err_set(e, ERR_USAGE, 0, "usage: xatom NAME [ARG]...");
	cmd_recognise(cmd, w->v + 1, w->n - 1, dialect->utf8);
	return encode_typed(&enc, w, 1) && check_nuls(&enc) && check_end(&enc);
}

bool cmd_encode_append(struct imap_cmd *cmd, struct word *mailbox,
	const struct cmd_dialect *dialect, struct err *e)
{
	struct encoder enc = { .cmd = cmd,
		.dialect = dialect,
		.err = e,
		.spec = &spec_append,
		.arg = spec_append.args };

	memset(cmd, 0, sizeof(*cmd));
	cmd->spec = cmd->row = enc.spec;
	cmd->effect = enc.spec->effect;
	put_z(&enc, enc.spec->name);
	return encode_one(&enc, mailbox);
}

const struct arg_spec *cmd_arg_at(const struct imap_spec *spec, const struct words *w, size_t i)
{
	const struct arg_spec *arg = spec->args;

	for (; arg->type; arg++) {
		bool last;

		if (arg->flags & ARG_OPTIONAL && i < w->n && !takes(arg, w, i))
			continue;
		if (arg->flags & ARG_OPTION)
			i++;
		last = i + 1 >= w->n;
		if (last || (arg->flags & ARG_REPEAT) || arg->type == ARG_SEARCH)
			return arg;
		i++;
		if (spec->effect == EFFECT_APPEND && !arg[1].type)
			arg = spec->args;
	}
	return NULL;
}
