/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * complete_local.c: the words of client commands, by the hint of their row.
 */
#include <string.h>

#include "base/mem.h"
#include "shell/complete_part.h"
#include "shell/help.h"
#include "shell/options.h"

/* --- settings --- */

static void offer_setting_value(struct part *p, const struct setting *row)
{
	static const char *const on_off[] = { "on", "off", NULL };

	if (row->type == SETTING_BOOL)
		offer_words(p, on_off);
	else if (row->type == SETTING_CHOICE)
		offer_words(p, row->choices);
	else if (row->type == SETTING_TEXT && strcmp(row->arg, "FILE") == 0)
		offer_files(p);
	else if (row->type == SETTING_TEXT && strcmp(row->arg, "MECH") == 0)
		for (const struct sasl_mech *mech = sasl_mechs(); mech->name; mech++)
			offer_word(p, mech->name, false);
}

static const struct setting *setting_named(struct str name)
{
	for (const struct setting *row = setting_table; row->name; row++)
		if (str_eq(name, str_c(row->name)))
			return row;
	return NULL;
}

static void by_setting(struct part *p, const struct local_spec *local, const struct line_words *lw)
{
	const struct setting *row = setting_named(lw->w.v[1].text);

	if (lw->last == 2 && row && local->max > 1)
		offer_setting_value(p, row);
	if (lw->last != 1)
		return;
	for (row = setting_table; row->name; row++)
		offer_text(p, row->name);
	for (size_t i = 0; i < p->sh->vars.n; i++)
		if (!vars_reserved(p->sh->vars.v[i].name))
			offer_text(p, p->sh->vars.v[i].name);
}

/* --- \connect and \account --- */

static void offer_option(struct part *p, const char *name)
{
	if (str_eq(str_head(str_c(name), p->typed.n), p->typed))
		offer_exact(p, str_c(name));
}

static void offer_option_names(struct part *p)
{
	struct buf name = { 0 };

	for (const struct setting *row = setting_table; row->name; row++) {
		buf_truncate(&name, 0);
		buf_addf(&name, "--%s", row->name);
		offer_option(p, buf_z(&name));
	}
	buf_clear(&name);
	offer_option(p, "--exec");
	offer_option(p, "--unix");
}

/* The value of the option before the word; false: there is none that takes one. */
static bool offer_option_value(struct part *p, const struct word *before)
{
	struct str name = str_skip(before->text, 2);
	const struct setting *row = setting_named(name);

	if (before->kind != WORD_BARE || !str_has_prefix(before->text, "--"))
		return false;
	if (str_is(name, "exec") || str_is(name, "unix"))
		offer_files(p);
	else if (!row || row->type == SETTING_BOOL)
		return false;
	else
		offer_setting_value(p, row);
	return true;
}

static void by_account(struct part *p, const struct line_words *lw)
{
	size_t n;

	if (offer_option_value(p, &lw->w.v[lw->last - 1]))
		return;
	if (str_has_prefix(p->typed, "-")) {
		offer_option_names(p);
		return;
	}
	for (size_t i = 0; i < p->sh->n_accounts; i++)
		offer_text(p, p->sh->accounts[i].name);
	n = p->out->n;
	offer_word(p, "imap://", true);
	offer_word(p, "imaps://", true);
	p->out->no_blank = p->out->n > n;
}

/* --- the rest --- */

static void by_topic(struct part *p)
{
	const char *topic;

	offer_verbs(p, false);
	for (const struct local_spec *row = local_specs; row->name; row++)
		offer_word(p, row->name, true);
	for (size_t i = 0; (topic = help_topic_name(i)) != NULL; i++)
		offer_word(p, topic, true);
}

static void by_code(struct part *p)
{
	struct store_item item = { 0 };
	struct buf last = { 0 };

	offer_vocabulary(p, response_codes);
	while (store_next(&p->sh->store, &item)) {
		/* Of a thousand alike in a row one is enough. */
		if (str_eq(buf_str(&item.name), buf_str(&last)))
			continue;
		buf_truncate(&last, 0);
		buf_add_str(&last, buf_str(&item.name));
		offer_word(p, buf_z(&last), false);
	}
	buf_clear(&last);
}

/* "OK", "NO [TRYCREATE]", …: the rest of the line as it is. */
static void by_status(struct part *p)
{
	static const char *const words[] = { "OK", "NO", "BAD", NULL };
	size_t blank = str_find(p->typed, ' ');
	struct buf code = { 0 };

	if (blank == p->typed.n) {
		offer_words(p, words);
		return;
	}
	if (p->typed.p[0] == '*')
		return;
	p->out->from += blank + 1;
	p->typed = str_skip(p->typed, blank + 1);
	for (const struct vocabulary *row = response_codes; row->word; row++) {
		buf_truncate(&code, 0);
		buf_addf(&code, "[%s]", row->word);
		offer_word(p, buf_z(&code), false);
	}
	buf_clear(&code);
}

static bool is_keyword_char(char c)
{
	return (c >= 'a' && c <= 'z') || c == '-';
}

/* Words in small letters in the usage line, "[on|off|FILE]", are typed as they are. */
static void offer_usage_words(struct part *p, const char *usage)
{
	struct buf word = { 0 };

	for (const char *c = usage; *c; c++) {
		bool starts = c == usage || strchr("[| ", c[-1]);

		buf_truncate(&word, 0);
		while (starts && is_keyword_char(*c))
			buf_add_c(&word, *c++);
		if (word.n && strchr("]| ", *c))
			offer_word(p, buf_z(&word), true);
		if (!*c)
			break;
	}
	buf_clear(&word);
}

static void by_hint(struct part *p, const struct local_spec *row, const struct line_words *lw)
{
	switch (row->hint) {
	case HINT_SETTING: by_setting(p, row, lw); return;
	case HINT_ACCOUNT: by_account(p, lw); return;
	default: break;
	}
	if (lw->last != 1)
		return;
	offer_usage_words(p, row->args);
	switch (row->hint) {
	case HINT_FILE: offer_files(p); break;
	case HINT_COMMAND: by_topic(p); break;
	case HINT_VERB: offer_verbs(p, false); break;
	case HINT_CODE: by_code(p); break;
	case HINT_MAILBOX: offer_mailboxes(p); break;
	default: break;
	}
}

/* A command that takes the rest of its line as it is. */
static void complete_rest(struct part *p, const struct local_spec *row, struct str line)
{
	size_t from = str_blank(line);

	while (from < line.n && ascii_blank(line.p[from]))
		from++;
	p->plain = true;
	/* The system's shell reads words. */
	for (size_t i = from; row->run == local_bang && i < line.n; i++)
		if (ascii_blank(line.p[i]))
			from = i + 1;
	while (row->run == local_output && from < line.n && strchr(">| \t", line.p[from]))
		from++;
	p->out->from = from;
	p->typed = str_skip(line, from);
	if (row->hint == HINT_STATUS)
		by_status(p);
	else if (row->hint == HINT_FILE)
		offer_files(p);
	else if (row->hint == HINT_VERB && str_blank(p->typed) == p->typed.n)
		offer_verbs(p, false);
}

void complete_local(struct part *p, const struct local_spec *row, struct str line)
{
	struct line_words lw;

	if (row->flags & LOCAL_REST) {
		complete_rest(p, row, line);
		return;
	}
	if (!line_words_split(&lw, line))
		return;
	if (!offer_redirection(p, &lw) && part_aim(p, &lw.w.v[lw.last])) {
		if (!p->quoted)
			offer_variables(p);
		by_hint(p, row, &lw);
	}
	line_words_clear(&lw);
}
