/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * complete_secret.c: what of a typed line may be kept in the history.
 */
#include "shell/complete.h"
#include "shell/local.h"

/* Whether the row has an argument that never shows. */
static bool has_secret(const struct imap_spec *spec)
{
	for (const struct arg_spec *arg = spec ? spec->args : NULL; arg && arg->type; arg++)
		if (arg->type == ARG_SECRET_STRING)
			return true;
	return false;
}

/* Whether text for the wire names a command that carries secrets, anywhere in it. */
static bool mentions_login(struct str line)
{
	for (size_t k = 0; imap_specs[k]; k++) {
		const struct imap_spec *row = imap_specs[k];
		struct str name = str_c(row->name);

		if (!has_secret(row) && row->effect != EFFECT_AUTHENTICATE)
			continue;
		for (size_t i = 0; i + name.n <= line.n; i++)
			if (str_eq_case(str_head(str_skip(line, i), name.n), name))
				return true;
	}
	return false;
}

/* A URL with a password in it is refused, but it was typed. */
static bool has_url_password(struct str line)
{
	for (size_t i = 0; i + 3 < line.n; i++) {
		struct str rest = str_skip(line, i + 3);

		if (!str_has_prefix(str_skip(line, i), "://"))
			continue;
		rest = str_head(rest, str_find(rest, ' '));
		if (str_find(rest, '@') < rest.n && str_find(rest, ':') < str_find(rest, '@'))
			return true;
	}
	return false;
}

/* Where the secret begins in words whose command stands at `verb`: the offset in the line, or SIZE_MAX. */
static size_t secret_at(const struct words *w, size_t verb, const struct imap_spec *spec)
{
	for (size_t i = verb + 1; i < w->n; i++) {
		struct words upto = { w->v, i + 1, i + 1 };
		const struct arg_spec *arg = cmd_arg_at(spec, &upto, verb + 1);

		if (!arg || arg->type == ARG_SECRET_STRING)
			return w->v[i].at;
	}
	return SIZE_MAX;
}

/* The row that a mistyped verb means. */
static const struct imap_spec *row_like(struct str word)
{
	const struct imap_spec *spec = spec_find(word, false);

	return spec ? spec : spec_nearest(word);
}

/* The first word that is, or looks like, a command with a secret; else w->n. A known verb is the only one
 * asked; behind an unknown one (a tag, say), "uid" or xatom further words are. */
static size_t secret_verb(const struct words *w, bool known, const struct imap_spec **spec)
{
	for (size_t i = 0; i < w->n && (i == 0 || !known); i++) {
		*spec = known ? spec_find(w->v[i].text, false) : row_like(w->v[i].text);
		if (has_secret(*spec))
			return i;
	}
	return w->n;
}

/* AUTHENTICATE sent by xatom carries its initial response behind the mechanism. */
static bool sends_authenticate(const struct words *w)
{
	for (size_t i = 0; i + 2 < w->n; i++) {
		const struct imap_spec *spec = spec_find(w->v[i].text, false);

		if (spec && spec->effect == EFFECT_AUTHENTICATE)
			return true;
	}
	return false;
}

static bool keep(struct str line, const struct local_spec *local, const struct words *w, bool split,
	size_t *cut)
{
	const struct imap_spec *spec = NULL;
	bool uid = w->n > 1 && str_is(w->v[0].text, "UID");
	bool known = w->n && spec_find(w->v[uid].text, uid);
	size_t verb;

	if (has_url_password(line))
		return false;
	if (local && local->run != local_xatom)
		return !(local->run == local_raw || local->run == local_send) ||
			!mentions_login(line);
	if (!local && line.n && line.p[0] == '\\')
		return !mentions_login(line);
	if (!known && sends_authenticate(w))
		return false;
	verb = secret_verb(w, known, &spec);
	if (verb == w->n)
		return split || !mentions_login(line);
	if (!split)
		return false;
	*cut = secret_at(w, verb, spec);
	return true;
}

bool complete_without_secrets(struct str line, struct buf *out)
{
	struct str rest = str_trim(line);
	const struct local_spec *local;
	struct words w = { 0 };
	enum word_end end;
	struct err e = { 0 };
	size_t cut = SIZE_MAX, skip = 0;
	bool split, ok;

	if (rest.n > 1 && rest.p[0] == '-' && rest.p[1] != '-')
		skip = 1;
	while (skip < rest.n && rest.p[skip] == ' ')
		skip++;
	rest = str_skip(rest, skip);
	local = local_find(str_head(rest, str_find(rest, ' ')), &e);
	split = words_split(&w, rest, &end, &e);
	ok = keep(rest, local, &w, split, &cut);
	if (ok) {
		rest = str_trim(str_head(rest, cut));
		buf_add_z(out, skip ? "-" : "");
		buf_add_str(out, rest);
	}
	words_clear(&w);
	return ok && rest.n > 0;
}
