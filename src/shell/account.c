/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * account.c: servers by name, and where to connect by what the command line, \account and \connect say.
 */
#include "shell/account.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "shell/local.h"

static struct account *find_account(struct shell *sh, const char *name)
{
	for (size_t i = 0; i < sh->n_accounts; i++)
		if (strcmp(sh->accounts[i].name, name) == 0)
			return &sh->accounts[i];
	return NULL;
}

/* --- from words to a target --- */

/* What a URL says of the login is a setting, too, that options beside it may repeat. */
static bool check_beside_url(const struct settings_given *url, const struct settings_given *options,
	struct err *e)
{
	for (const struct setting *row = setting_table; row->name; row++) {
		struct buf one = { 0 }, other = { 0 };
		bool same;

		if (!settings_has(url, row) || !settings_has(options, row))
			continue;
		setting_show(&one, &url->set, row);
		setting_show(&other, &options->set, row);
		same = strcmp(buf_z(&one), buf_z(&other)) == 0 ||
			err_set(e, ERR_USAGE, 0,
				"the URL's %s %s and --%s %s contradict each other", row->name,
				buf_z(&one), row->name, buf_z(&other));
		buf_clear(&one);
		buf_clear(&other);
		if (!same)
			return false;
	}
	return true;
}

/* Fills *t, which holds nothing, with the server that the options name and what is given with it. */
static bool target_of(struct target *t, const struct options *o, struct err *e)
{
	if (o->exec)
		target_command(t, o->exec);
	else if (o->unix_path)
		target_socket(t, o->unix_path);
	else if (!target_parse(t, o->target ? o->target : "imap://localhost", e))
		return false;
	if (!check_beside_url(&t->given, &o->given, e))
		return false;
	settings_lay_given(&t->given, &o->given);
	return true;
}

/* Reads a server and settings from words, ended by NULL. */
static bool read_options(struct options *o, char **words, struct err *e)
{
	char **argv;
	size_t n = 0;
	bool ok;

	while (words[n])
		n++;
	argv = mem_zero(n + 1, sizeof(*argv));
	memcpy(argv + 1, words, n * sizeof(*argv));
	ok = options_parse(o, (int)n + 1, argv, e);
	if (ok && (o->n_scripts || o->help || o->version || o->manual || o->no_init))
		ok = err_set(e, ERR_USAGE, 0, "only settings and a server can be given here");
	free(argv);
	return ok;
}

/* The server that an account's words name, which is no other account. */
static bool account_target(struct target *t, char **words, struct err *e)
{
	struct options o = { 0 };
	bool ok = read_options(&o, words, e);

	if (ok && !o.target && !o.exec && !o.unix_path)
		ok = err_set(e, ERR_USAGE, 0,
			"an account names its server: a URL, HOST[:PORT], --exec or --unix");
	ok = ok && target_of(t, &o, e);
	options_clear(&o);
	return ok;
}

/* Fills *t, which holds nothing. What is given beside an account's name wins over what the account has. */
static bool resolve(struct shell *sh, const struct options *o, struct target *t, struct err *e)
{
	const struct account *a = o->target ? find_account(sh, o->target) : NULL;
	struct settings all;
	bool ok;

	if (!a) {
		ok = target_of(t, o, e);
	} else {
		struct settings_given of_account;

		ok = account_target(t, a->words, e);
		of_account = t->given;
		t->given = (struct settings_given){ 0 };
		settings_lay_given(&t->given, &o->given);
		target_give_under(t, &of_account);
		settings_given_clear(&of_account);
	}
	if (!ok)
		return false;
	settings_copy(&all, &sh->defaults);
	settings_lay(&all, &sh->pending, false);
	settings_lay(&all, &t->given, false);
	ok = options_check(&all, e) && target_settle(t, &all, e);
	settings_clear(&all);
	return ok;
}

static bool open_server(struct shell *sh, const struct options *o, struct err *e)
{
	struct target t = { 0 };
	bool ok = resolve(sh, o, &t, e) && session_open(sh, &t, e);

	target_clear(&t);
	return ok;
}

bool account_connect(struct shell *sh, const struct options *o, struct err *e)
{
	bool ok = open_server(sh, o, e);

	secret_settle(sh);
	return ok;
}

/* --- \connect --- */

/* The words behind the first, as C has them; ended by NULL. */
static char **copy_words(const struct words *w)
{
	char **words = mem_zero(w->n, sizeof(*words));

	for (size_t i = 1; i < w->n; i++)
		words[i - 1] = mem_dup_n(w->v[i].text.p, w->v[i].text.n);
	return words;
}

static void free_words(char **words)
{
	for (char **word = words; *word; word++)
		free(*word);
	free(words);
}

bool local_connect(struct shell *sh, struct words *w, struct err *e)
{
	const struct imap_client *before = sh->session.client;
	char **words = copy_words(w);
	struct options o = { 0 };
	bool ok = read_options(&o, words, e) && open_server(sh, &o, e);

	/* Where the session goes on, its last answer is still the last one. */
	sh->answered |= !ok && before && sh->session.client == before;
	options_clear(&o);
	free_words(words);
	return ok;
}

/* --- \account --- */

/* As the line that defines it; in JSON a name and what stands behind it. */
static void show_account(struct shell *sh, const struct account *a)
{
	struct buf line = { 0 }, safe = { 0 };
	bool json = sh->set.output == OUTPUT_JSON;

	if (!json) {
		buf_add_z(&line, "\\account ");
		word_type(&line, a->name);
	}
	for (char **word = a->words; *word; word++) {
		buf_add_z(&line, line.n ? " " : "");
		word_type(&line, *word);
	}
	utf8_escape(&safe, buf_str(&line), 0);
	printer_values(&sh->printer, "account",
		&(struct printer_value){ json ? a->name : NULL, buf_z(&safe) }, 1);
	buf_clear(&line);
	buf_clear(&safe);
}

static struct account *new_account(struct shell *sh, const char *name)
{
	struct account *a;

	sh->accounts =
		mem_grow(sh->accounts, sh->n_accounts, &sh->cap_accounts, sizeof(*sh->accounts));
	a = &sh->accounts[sh->n_accounts++];
	*a = (struct account){ .name = mem_dup_z(name) };
	return a;
}

/* Whether it could be connected to: what cannot is told where it is written. */
static bool check_account(char **words, struct err *e)
{
	struct target t = { 0 };
	struct settings set;
	bool ok = account_target(&t, words, e);

	settings_init(&set);
	settings_lay(&set, &t.given, false);
	ok = ok && target_settle(&t, &set, e);
	settings_clear(&set);
	target_clear(&t);
	return ok;
}

bool local_account(struct shell *sh, struct words *w, struct err *e)
{
	struct account *a;
	char *name, **words;

	for (size_t i = 0; w->n == 1 && i < sh->n_accounts; i++)
		show_account(sh, &sh->accounts[i]);
	if (w->n == 1)
		return true;
	name = mem_dup_n(w->v[1].text.p, w->v[1].text.n);
	if (w->n == 2) {
		a = find_account(sh, name);
		if (a)
			show_account(sh, a);
		else
			err_set(e, ERR_USAGE, 0, "there is no account '%s'", name);
		free(name);
		return a != NULL;
	}
	words = copy_words(&(struct words){ .v = w->v + 1, .n = w->n - 1, .cap = w->n - 1 });
	if (!check_account(words, e)) {
		err_prefix(e, "\\account %s: ", name);
		free_words(words);
		free(name);
		return false;
	}
	a = find_account(sh, name);
	if (!a)
		a = new_account(sh, name);
	if (a->words)
		free_words(a->words);
	a->words = words;
	free(name);
	return true;
}

void accounts_clear(struct shell *sh)
{
	for (size_t i = 0; i < sh->n_accounts; i++) {
		free_words(sh->accounts[i].words);
		free(sh->accounts[i].name);
	}
	free(sh->accounts);
}
