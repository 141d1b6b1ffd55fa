/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * complete_offer.c: candidates by what they are: keywords, flags, mailboxes, variables, files.
 */
#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/name.h"
#include "shell/complete_part.h"
#include "shell/files.h"
#include "shell/mailfile.h"
#include "shell/run.h"
#include "shell/signal.h"

/* --- one candidate --- */

void offer_exact(struct part *p, struct str s)
{
	struct complete *c = p->out;

	if (!s.n || !utf8_harmless(s))
		return;
	c->v = mem_grow(c->v, c->n, &c->cap, sizeof(*c->v));
	c->v[c->n++] = mem_dup_n(s.p, s.n);
}

/* Whether a word as it would be typed is read back as this text: it is one word, no redirection, and no variable
 * but for a keyword such as $Forwarded that none has the name of. */
static bool reads_back(const struct part *p, struct str typed, struct str text)
{
	struct words w = { 0 };
	struct err ignored = { 0 };
	struct buf value = { 0 };
	enum word_end end;
	bool ok = words_split(&w, typed, &end, &ignored) && w.n == 1 && end == WORDS_COMPLETE &&
		str_eq(w.v[0].text, text);

	if (ok && w.v[0].kind == WORD_BARE)
		ok = !strchr("<>|", text.p[0]) &&
			(str_find(text, '$') == text.n ||
				(text.p[0] == '$' && var_name_valid(str_skip(text, 1)) &&
					!vars_value(p->sh, str_skip(text, 1), &value)));
	buf_clear(&value);
	words_clear(&w);
	return ok;
}

/* A bare word, where nothing but that is read back. */
static void offer_bare(struct part *p, struct str s)
{
	if (s.n && (p->plain || reads_back(p, s, s)))
		offer_exact(p, s);
}

static bool begins_any_case(struct str text, struct str typed)
{
	return str_eq_case(str_head(text, typed.n), typed);
}

static bool begins(struct str text, struct str typed)
{
	return str_eq(str_head(text, typed.n), typed);
}

static bool types_lower(struct str typed)
{
	bool lower = false;

	for (size_t i = 0; i < typed.n; i++) {
		if (typed.p[i] >= 'A' && typed.p[i] <= 'Z')
			return false;
		lower = lower || ascii_alpha(typed.p[i]);
	}
	return lower;
}

static void offer_cased(struct part *p, const char *word, bool lower, bool upper)
{
	struct buf cased = { 0 };

	for (const char *c = word; *c; c++)
		buf_add_c(&cased, lower ? ascii_lower(*c) : upper ? ascii_upper(*c) : *c);
	offer_bare(p, buf_str(&cased));
	buf_clear(&cased);
}

void offer_word(struct part *p, const char *word, bool lower)
{
	bool letters = false;

	if (!begins_any_case(str_c(word), p->typed))
		return;
	for (size_t i = 0; i < p->typed.n; i++)
		letters = letters || ascii_alpha(p->typed.p[i]);
	if (letters)
		lower = types_lower(p->typed);
	offer_cased(p, word, lower, letters && !lower && types_lower(str_c(word)));
}

void offer_words(struct part *p, const char *const *words)
{
	for (; words && *words; words++)
		offer_word(p, *words, false);
}

/* Whether a bare word would not be read as this text. */
static bool needs_quotes(struct str s)
{
	if (!s.n || strchr("$<>|()-#", s.p[0]))
		return true;
	for (size_t i = 0; i < s.n; i++)
		if (ascii_blank(s.p[i]) || strchr("\"\\[$", s.p[i]))
			return true;
	return false;
}

/* A text with quotes where it needs them, or at `quotes`; `open`: more of it is to come. */
static void offer_quotable(struct part *p, struct str text, bool quotes, bool open)
{
	struct buf word = { 0 };

	quotes = !p->plain && (quotes || p->quoted || needs_quotes(text));
	buf_add_str(&word, p->sign);
	if (quotes) {
		buf_add_z(&word, p->sign.n ? " " : "");
		cmd_quote(&word, text);
		if (open)
			buf_truncate(&word, word.n - 1);
	} else {
		buf_add_str(&word, text);
	}
	offer_exact(p, buf_str(&word));
	buf_clear(&word);
}

void offer_text(struct part *p, const char *text)
{
	if (begins(str_c(text), p->typed))
		offer_quotable(p, str_c(text), false, false);
}

/* --- words of the protocol --- */

void offer_vocabulary(struct part *p, const struct vocabulary *rows)
{
	for (; rows->word; rows++)
		offer_word(p, rows->word, false);
}

void offer_fetch_items(struct part *p, bool in_list)
{
	struct buf open = { 0 };

	for (const struct vocabulary *row = fetch_items; row->word; row++) {
		/* The macros stand alone. */
		if (in_list && str_has_prefix(str_c(row->help), "macro"))
			continue;
		if (row->args[0] != '[') {
			offer_word(p, row->word, false);
			continue;
		}
		buf_truncate(&open, 0);
		buf_addf(&open, "%s[", row->word);
		offer_word(p, buf_z(&open), false);
	}
	buf_clear(&open);
	p->out->no_blank =
		p->out->n == 1 && strchr(p->out->v[0], '[') && !strchr(p->out->v[0], ']');
}

static void offer_flag(struct part *p, struct str flag)
{
	/* "\*" means that others can be made; \Recent is the server's to set. */
	if (flag.n && begins_any_case(flag, p->typed) && !str_is(flag, "\\*") &&
		!str_is(flag, "\\Recent"))
		offer_bare(p, flag);
}

/* The flags of a list as the server wrote it. */
static void offer_flag_list(struct part *p, const char *list)
{
	struct str rest = str_c(list);

	while (rest.n) {
		size_t n = 0;

		while (n < rest.n && !strchr(" ()", rest.p[n]))
			n++;
		offer_flag(p, str_head(rest, n));
		rest = str_skip(rest, n + 1);
	}
}

void offer_flags(struct part *p)
{
	const struct imap_client *c = p->sh->session.client;

	for (const struct vocabulary *row = system_flags; row->word; row++)
		offer_flag(p, str_c(row->word));
	if (!c)
		return;
	offer_flag_list(p, imap_client_state(c)->mailbox.flags);
	offer_flag_list(p, imap_client_state(c)->mailbox.permanent_flags);
}

void offer_verbs(struct part *p, bool uid)
{
	for (size_t i = 0; imap_specs[i]; i++) {
		unsigned flags = imap_specs[i]->flags;

		if (uid ? (flags & (SPEC_UID | SPEC_UID_ONLY)) != 0 : !(flags & SPEC_UID_ONLY))
			offer_word(p, imap_specs[i]->name, true);
	}
	if (!uid)
		offer_word(p, "UID", true);
}

/* --- variables --- */

/* One that stands behind `before`, which is typed already. */
static void offer_variable(struct part *p, struct str before, const char *name)
{
	bool braces = str_has_prefix(str_skip(p->typed, before.n), "${");
	struct buf word = { 0 };

	buf_add_str(&word, before);
	buf_addf(&word, braces ? "${%s}" : "$%s", name);
	if (begins(buf_str(&word), p->typed))
		offer_exact(p, buf_str(&word));
	buf_clear(&word);
}

void offer_variables(struct part *p)
{
	struct str before = p->typed;

	/* Up to the last "$", wherever in the word it is. */
	while (before.n && before.p[before.n - 1] != '$')
		before.n--;
	if (!before.n)
		return;
	before.n--;
	for (const struct var_help *row = var_table; row->name; row++)
		offer_variable(p, before, row->name);
	for (size_t i = 0; i < p->sh->vars.n; i++)
		offer_variable(p, before, p->sh->vars.v[i].name);
}

/* --- mailboxes --- */

/* How long a TAB may take. What the server says later is there for the next one. */
#define PATIENCE_MS 100

/* Asks the server for all its mailboxes, once a session and after each command that may have changed them. A ^C
 * that comes meanwhile is meant for this alone. */
static void ask_mailboxes(struct shell *sh)
{
	struct imap_client *c = sh->session.client;
	enum imap_phase phase = c ? imap_client_state(c)->phase : PHASE_CLOSED;
	bool ask = !sh->mailboxes_asked;
	struct err e = { 0 };
	int number;

	if (sh->hands_off || (phase != PHASE_AUTH && phase != PHASE_SELECTED))
		return;
	sh->mailboxes_asked = true;
	sh->mailboxes_stale = sh->mailboxes_stale || ask;
	if (!imap_aside(c, ask ? "LIST \"\" \"*\"" : NULL, PATIENCE_MS, &e)) {
		session_drop(sh);
		shell_error(sh, &e);
	}
	number = signal_take();
	if (number && number != SIGINT)
		raise(number);
}

static bool mailbox_fits(struct part *p, const char *name, bool any_case)
{
	struct str s = str_c(name);

	return utf8_harmless(s) && (any_case ? begins_any_case(s, p->typed) : begins(s, p->typed));
}

/* Where one of several needs quotes all get them, so that what they share can be filled in. */
static size_t offer_names(struct part *p, bool any_case)
{
	const struct caps *names = &p->sh->mailboxes;
	bool quotes = false;
	size_t n = 0;

	for (size_t i = 0; i < names->n; i++)
		if (mailbox_fits(p, names->words[i], any_case)) {
			quotes = quotes || (p->typed.n && needs_quotes(str_c(names->words[i])));
			n++;
		}
	for (size_t i = 0; i < names->n; i++)
		if (mailbox_fits(p, names->words[i], any_case))
			offer_quotable(p, str_c(names->words[i]), quotes, false);
	return n;
}

void offer_mailboxes(struct part *p)
{
	size_t n;

	ask_mailboxes(p->sh);
	n = offer_names(p, false);
	if (!caps_has(&p->sh->mailboxes, "INBOX") && begins_any_case(STR("INBOX"), p->typed)) {
		offer_quotable(p, STR("INBOX"), false, false);
		n++;
	}
	if (!n)
		offer_names(p, true);
}

/* --- files --- */

static bool is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* The folder to read for a path typed so far, up to its last "/". */
static char *folder_of(struct str typed)
{
	return typed.n ? files_expand(typed) : mem_dup_z(".");
}

static void offer_file(struct part *p, const char *folder, size_t base, const char *name)
{
	struct str typed_name = str_skip(p->typed, base);
	struct buf path = { 0 }, text = { 0 };
	bool more;

	if (!begins(str_c(name), typed_name) || strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
		(name[0] == '.' && !typed_name.n))
		return;
	buf_addf(&path, "%s/%s", folder, name);
	buf_add_str(&text, str_head(p->typed, base));
	buf_add_z(&text, name);
	more = is_folder(buf_z(&path));
	buf_add_z(&text, more ? "/" : "");
	offer_quotable(p, buf_str(&text), false, more);
	p->out->no_blank = p->out->no_blank || more;
	buf_clear(&path);
	buf_clear(&text);
}

void offer_files(struct part *p)
{
	size_t base = p->typed.n;
	struct dirent *entry;
	char *folder;
	DIR *dir;

	while (base && p->typed.p[base - 1] != '/')
		base--;
	folder = folder_of(str_head(p->typed, base));
	dir = opendir(folder);
	while (dir && (entry = readdir(dir)) != NULL)
		offer_file(p, folder, base, entry->d_name);
	if (dir)
		closedir(dir);
	free(folder);
}

bool offer_redirection(struct part *p, const struct line_words *lw)
{
	const struct word *w = &lw->w.v[lw->last], *before = &lw->w.v[lw->last - 1];
	size_t n = 0;

	if (before->kind == WORD_BARE &&
		(str_is(before->text, "<") || str_is(before->text, ">") ||
			str_is(before->text, ">>") || mailfile_kind(before->text))) {
		if (part_aim(p, w))
			offer_files(p);
		return true;
	}
	if (w->kind != WORD_BARE || !w->text.n || (w->text.p[0] != '<' && w->text.p[0] != '>'))
		return false;
	while (n < w->text.n && w->text.p[n] == w->text.p[0])
		n++;
	/* "<<" is followed by a word, not a file. */
	if (n > 2 || (n == 2 && w->text.p[0] == '<'))
		return true;
	p->sign = str_head(w->text, n);
	p->out->from = w->at;
	p->typed = str_skip(w->text, n);
	offer_files(p);
	return true;
}
