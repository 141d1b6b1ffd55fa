/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * secret_line.c: what of a typed line is secret.
 */
#include "shell/secret_line.h"

#include <string.h>

#include "imap/redact.h"
#include "shell/local.h"
#include "shell/shell.h"

/* A word of so many characters of base64 and nothing else may be a response. */
#define RESPONSE_BYTES 8

/* Parts of names that people give to variables with a secret. */
static const char *const secret_names[] = { "pass", "passwd", "pw", "secret", "token", "key" };

static const struct local_spec *local_of(const struct words *w)
{
	struct err ignored = { 0 };

	return w->n ? local_find(w->v[0].text, &ignored) : NULL;
}

/* Where the command behind a client command begins: 1, or 0 when there is none behind it. */
static bool is_xatom(const struct local_spec *local)
{
	return local && local->run == local_xatom;
}

/* --- passwords as arguments --- */

/* It has a user and no password, but who knows LOGIN may type one. */
static bool is_proxyauth(const struct imap_spec *row)
{
	return row && row->effect == EFFECT_PROXYAUTH;
}

/* The verb of a command with a password as argument, or w->n. By itself AUTHENTICATE has none, but by xatom. */
static size_t password_verb(const struct words *w, const struct imap_spec **row)
{
	const struct local_spec *local = local_of(w);
	size_t verb = w->n;

	if (w->n && (!local || is_xatom(local)) && (local || w->v[0].text.p[0] != '\\'))
		verb = redact_verb(w, local ? 1 : 0, true, row);
	if (verb < w->n && (*row)->effect == EFFECT_AUTHENTICATE && !local)
		return w->n;
	if (verb == w->n && !local && w->n && is_proxyauth(spec_find(w->v[0].text, false))) {
		*row = spec_find(w->v[0].text, false);
		return 0;
	}
	return verb;
}

bool secret_line_is(struct str line)
{
	struct str rest = line, verb = str_split(&rest, ' ');
	const struct imap_spec *row = spec_find(verb, false);
	struct words w = { 0 };
	enum word_end end;
	bool is;

	/* What most lines are is known by their first word. */
	if (row)
		return is_proxyauth(row) || (redact_row(row) && row->effect != EFFECT_AUTHENTICATE);
	words_split_plain(&w, line, &end);
	is = password_verb(&w, &row) < w.n;
	if (w.n && local_of(&w) && local_of(&w)->run == local_login_cram_md5)
		is = true;
	words_clear(&w);
	return is;
}

bool secret_line_split(struct words *w, struct str line, struct err *e)
{
	const struct imap_spec *row = NULL;
	enum word_end end;
	size_t verb;

	words_split_plain(w, line, &end);
	verb = password_verb(w, &row);
	w->secret = verb < w->n ? redact_word(w, verb, row) : 2;
	if (end != WORDS_COMPLETE)
		return err_set(e, ERR_USAGE, 0,
			"column %zu: the quote that opens here does not close",
			w->v[w->n - 1].at + 1);
	return true;
}

/* --- what the history may keep --- */

static bool is_base64(struct str s)
{
	size_t n = 0;

	while (n < s.n &&
		(ascii_alpha(s.p[n]) || ascii_digit(s.p[n]) || s.p[n] == '+' || s.p[n] == '/'))
		n++;
	while (n < s.n && s.p[n] == '=')
		n++;
	return n == s.n && n >= RESPONSE_BYTES;
}

/* "user:password@host". */
static bool is_userinfo(struct str s)
{
	size_t colon = str_find(s, ':');

	return colon < s.n && str_find(str_skip(s, colon), '@') < s.n - colon;
}

/* The first word with a password in an address: in a URL, or (bare) without a scheme. */
static size_t userinfo_word(const struct words *w, bool bare)
{
	for (size_t i = 0; i < w->n; i++) {
		struct str text = w->v[i].text;
		bool url = false;

		for (size_t at = 0; at + 3 <= text.n; at++) {
			if (memcmp(text.p + at, "://", 3) != 0)
				continue;
			url = true;
			if (is_userinfo(str_skip(text, at + 3)))
				return i;
		}
		if (bare && !url && is_userinfo(text))
			return i;
	}
	return w->n;
}

static bool name_is_secret(struct str name)
{
	for (size_t k = 0; k < sizeof(secret_names) / sizeof(secret_names[0]); k++)
		for (size_t i = 0; i < name.n; i++)
			if (str_eq_case(str_head(str_skip(name, i), strlen(secret_names[k])),
				    str_c(secret_names[k])))
				return true;
	return false;
}

/* Settings that name a file. */
static bool names_file(struct str name)
{
	return str_is(name, "password-file") || str_is(name, "tls-key");
}

/* \set password x, \set password-command "echo x", --password-command "echo x", --password-command=x. */
static size_t named_word(const struct words *w, bool setting)
{
	for (size_t i = 1; i < w->n; i++) {
		struct str value = w->v[i].text, name = str_split(&value, '=');
		bool option = str_has_prefix(name, "--");

		name = str_skip(name, option ? 2 : 0);
		if ((!option && !(setting && i == 1)) || !name_is_secret(name) || names_file(name))
			continue;
		return value.n ? i : i + 1 < w->n ? i + 1 : w->n;
	}
	return w->n;
}

/* As imapsh has it: authenticate MECH USER; but a response may have been meant. */
static size_t typed_response(const struct words *w, size_t verb)
{
	return verb + 2 < w->n && is_base64(w->v[verb + 2].text) ? verb + 2 : w->n;
}

/* Who writes several words where a login takes a user alone means a password. */
static size_t word_too_many(const struct words *w, const struct imap_spec *row, size_t verb)
{
	return is_proxyauth(row) && verb + 2 < w->n ? verb + 2 : w->n;
}

/* The first secret word of an IMAP command, typed or by xatom or \raw. */
static size_t command_word(const struct words *w, size_t from, bool typed)
{
	const struct imap_spec *row = NULL;
	size_t verb = redact_verb(w, from, true, &row);

	if (verb == w->n)
		return w->n > from ? word_too_many(w, spec_find(w->v[from].text, false), from)
				   : w->n;
	if (row->effect == EFFECT_AUTHENTICATE && typed)
		return typed_response(w, verb);
	return redact_word(w, verb, row);
}

static size_t local_word(const struct words *w, const struct local_spec *local)
{
	if (is_xatom(local) || local->run == local_raw)
		return command_word(w, 1, false);
	if (local->run == local_login_cram_md5)
		return w->n > 2 ? 2 : w->n;
	return named_word(w, local->run == local_set);
}

/* \lgoin: a client command that is none. */
static size_t unknown_local_word(struct words *w)
{
	w->v[0].text = str_skip(w->v[0].text, 1);
	return command_word(w, 0, false);
}

/* Bytes for the wire: what was sent before tells what they are; where that is not known, a line of one long word
 * is a response. */
static bool sends_secret(struct str line, const struct imap_client *c)
{
	const struct redact_wire none = { 0 };
	struct str text = str_trim(str_skip(line, str_find(line, '"')));
	struct buf bytes = { 0 };
	struct err ignored = { 0 };
	struct str rest;
	bool secret;

	/* Without quotes, or with a wrong escape, it is not sent, but it was typed. */
	if (text.n < 2 || text.p[text.n - 1] != '"' ||
		!secret_line_unescape(str_head(str_skip(text, 1), text.n - 2), &bytes, &ignored))
		buf_add_secret(&bytes, line.p, line.n);
	secret = redact_wire_would(&none, buf_str(&bytes)) ||
		(c && imap_sends_secret(c, buf_str(&bytes)));
	for (rest = buf_str(&bytes); rest.n && !secret;)
		secret = is_base64(str_trim(str_split(&rest, '\n')));
	buf_wipe(&bytes);
	return secret;
}

/* Where in the line the first secret begins: line.n when nowhere. */
static size_t first_secret(struct str line, const struct imap_client *c)
{
	struct words w = { 0 };
	const struct local_spec *local;
	enum word_end end;
	bool client_command;
	size_t word, url, at;

	words_split_plain(&w, line, &end);
	local = local_of(&w);
	client_command = w.n && w.v[0].text.n && w.v[0].text.p[0] == '\\';
	url = userinfo_word(&w, client_command || !w.n || !spec_find(w.v[0].text, false));
	if (local && local->run == local_send)
		word = sends_secret(line, c) ? 0 : w.n;
	else if (local)
		word = local_word(&w, local);
	else if (client_command)
		word = unknown_local_word(&w);
	else
		word = command_word(&w, 0, true);
	/* "\se": several begin so. */
	if (!local && client_command && word == w.n && sends_secret(line, c))
		word = 1;
	if (url < word)
		word = url;
	at = word < w.n ? w.v[word].at : line.n;
	words_clear(&w);
	return at;
}

bool secret_line_keep(struct str line, const struct imap_client *c, struct buf *out)
{
	struct str rest = str_trim(line);
	bool excused = shell_excused(&rest);

	rest = str_trim(str_head(rest, first_secret(rest, c)));
	if (rest.n && excused)
		buf_add_c(out, '-');
	buf_add_str(out, rest);
	return rest.n > 0;
}

/* --- C escapes --- */

/* Reads one C escape at the beginning of text: its length, or 0 when there is none of that name. */
static size_t unescape_one(struct str text, char *c)
{
	static const char from[] = "rnt0\\\"e", to[] = "\r\n\t\0\\\"\033";
	const char *known = text.n > 1 ? memchr(from, text.p[1], sizeof(from) - 1) : NULL;
	int high = text.n > 3 && text.p[1] == 'x' ? ascii_hex(text.p[2]) : -1;
	int low = high < 0 ? -1 : ascii_hex(text.p[3]);

	if (known)
		*c = to[known - from];
	else if (low >= 0)
		*c = (char)(high * 16 + low);
	return known ? 2 : low >= 0 ? 4 : 0;
}

bool secret_line_unescape(struct str text, struct buf *out, struct err *e)
{
	size_t n;

	for (size_t i = 0; i < text.n; i += n) {
		char c = text.p[i];

		n = c == '\\' ? unescape_one(str_skip(text, i), &c) : 1;
		if (!n)
			return err_set(e, ERR_USAGE, 0,
				"\\send: no known escape at column %zu of the text: "
				"\\r \\n \\t \\0 \\e \\\\ \\\" \\xHH",
				i + 1);
		buf_add_secret(out, &c, 1);
	}
	return true;
}
