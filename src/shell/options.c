/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * options.c: argv read by the tables.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "net/tls.h"
#include "shell/options.h"

const struct option_row option_table[] = {
	{ "command", 'c', "CMD", false, "carry out this command; may be given again" },
	{ "exec", 'x', "CMD", false,
		"the server is this command, run by /bin/sh, on its standard input and output" },
	{ "file", 'f', "FILE", false, "carry out the commands of a file; - is standard input" },
	{ "help", 'h', "TOPIC", true, "show this, or help on a command or topic" },
	{ "ipv4", '4', NULL, false, "connect over IPv4 only" },
	{ "ipv6", '6', NULL, false, "connect over IPv6 only" },
	{ "manual", 0, "SECTION", false,
		"print a section of the manual page made from the tables" },
	{ "no-init", 'X', NULL, false, "do not read the start-up file" },
	{ "unix", 0, "PATH", false, "connect to a unix socket" },
	{ "version", 'V', NULL, false, "show the versions of imapsh and its libraries" },
	{ NULL, 0, NULL, false, NULL },
};

/* Where the arguments are read. */
struct cursor {
	int argc, at;
	char **argv;
};

static void add_script(struct options *o, bool is_file, const char *text)
{
	o->scripts = mem_grow(o->scripts, o->n_scripts, &o->cap_scripts, sizeof(*o->scripts));
	o->scripts[o->n_scripts++] = (struct option_script){ is_file, text };
}

static const struct setting *setting_by_letter(char letter)
{
	for (const struct setting *row = setting_table; row->name; row++)
		if (row->letter == letter)
			return row;
	return NULL;
}

static const struct option_row *option_by(struct str name, char letter)
{
	for (const struct option_row *row = option_table; row->name; row++)
		if (letter ? row->letter == letter : str_eq(name, str_c(row->name)))
			return row;
	return NULL;
}

static const struct setting *setting_by_name(struct str name)
{
	for (const struct setting *row = setting_table; row->name; row++)
		if (str_eq(name, str_c(row->name)))
			return row;
	return NULL;
}

static bool one_server(struct options *o, const char **to, const char *value, struct err *e)
{
	if (o->target || o->exec || o->unix_path)
		return err_set(e, ERR_USAGE, 0,
			"give one server: a URL or host, --exec, or --unix");
	*to = value;
	return true;
}

static bool set_option(struct options *o, const struct option_row *row, const char *value,
	struct err *e)
{
	char letter = row->letter;

	if (letter == 'c' || letter == 'f') {
		add_script(o, letter == 'f', value);
		return true;
	}
	if (letter == 'x')
		return one_server(o, &o->exec, value, e);
	if (strcmp(row->name, "unix") == 0)
		return one_server(o, &o->unix_path, value, e);
	if (letter == '4' || letter == '6') {
		if (o->given.set.ip && o->given.set.ip != (letter == '4' ? 1u : 2u))
			return err_set(e, ERR_USAGE, 0, "-4 and -6 contradict each other");
		return settings_give(&o->given, setting_find("ip"), letter == '4' ? "4" : "6", e);
	}
	if (letter == 'h') {
		o->help = true;
		o->help_topic = value;
	} else if (letter == 'V') {
		o->version = true;
	} else if (letter == 'X') {
		o->no_init = true;
	} else {
		o->manual = value;
	}
	return true;
}

/* The value of an option: behind "=", the rest of the word, or the next word; NULL where none is due. */
static bool take_value(struct cursor *c, const char *name, bool wants, bool optional,
	const char *attached, const char **value, struct err *e)
{
	*value = attached;
	if (attached && !wants && !optional)
		return err_set(e, ERR_USAGE, 0, "%s takes no value", name);
	if (attached || !wants)
		return true;
	if (c->at >= c->argc)
		return err_set(e, ERR_USAGE, 0, "%s needs a value; see imapsh --help", name);
	*value = c->argv[c->at++];
	return true;
}

static bool apply(struct cursor *c, struct options *o, const char *shown,
	const struct setting *setting, const struct option_row *row, const char *attached,
	struct err *e)
{
	bool is_trace = setting && strcmp(setting->name, "trace") == 0;
	bool wants = setting ? setting->type != SETTING_BOOL && !is_trace
			     : row->arg && !row->arg_optional;
	bool optional = setting ? is_trace : row->arg_optional;
	const char *value;

	if (!take_value(c, shown, wants, optional, attached, &value, e))
		return false;
	return setting ? settings_give(&o->given, setting, value, e) : set_option(o, row, value, e);
}

static bool long_option(struct cursor *c, struct options *o, const char *word, struct err *e)
{
	struct str rest = str_c(word + 2), name = str_split(&rest, '=');
	const struct setting *setting = setting_by_name(name);
	const struct option_row *row = option_by(name, 0);
	char shown[64];

	if (!setting && !row) {
		setting = setting_nearest(name);
		return err_set(e, ERR_USAGE, 0, "unknown option --%.*s%s%s%s; see imapsh --help",
			STR_ARG(name), setting ? ": did you mean --" : "",
			setting ? setting->name : "", setting ? "?" : "");
	}
	err_set(e, ERR_NONE, 0, "--%.*s", STR_ARG(name));
	strncpy(shown, e->msg, sizeof(shown) - 1);
	shown[sizeof(shown) - 1] = 0;
	*e = (struct err){ 0 };
	return apply(c, o, shown, setting, row, rest.p, e);
}

static bool short_options(struct cursor *c, struct options *o, const char *word, struct err *e)
{
	for (const char *p = word + 1; *p; p++) {
		const struct setting *setting = setting_by_letter(*p);
		const struct option_row *row = option_by((struct str){ 0 }, *p);
		bool takes = setting ? setting->type != SETTING_BOOL && setting->letter != 't'
				     : row && row->arg && !row->arg_optional;
		const char shown[] = { '-', *p, 0 };

		if (!setting && !row)
			return err_set(e, ERR_USAGE, 0, "unknown option %s; see imapsh --help",
				shown);
		if (!apply(c, o, shown, setting, row, takes && p[1] ? p + 1 : NULL, e))
			return false;
		if (takes)
			break;
	}
	return true;
}

bool options_check(const struct settings *s, struct err *e)
{
	bool certificates = s->tls_ca || s->tls_cert || s->tls_key || s->tls_name || s->tls_pin ||
		s->tls_priority || s->tls_insecure || s->tls_key_password_command;

	if (s->tls == TLS_NONE && certificates)
		return err_set(e, ERR_USAGE, 0,
			"tls none and other tls settings contradict each other");
	if (s->tls_key_password_command && !s->tls_cert)
		return err_set(e, ERR_USAGE, 0, "tls-key-password-command needs tls-cert");
	if (s->tls_key && !s->tls_cert)
		return err_set(e, ERR_USAGE, 0, "tls-key needs tls-cert");
	if (s->password_command && s->password_file)
		return err_set(e, ERR_USAGE, 0,
			"password-command and password-file contradict each other");
	if (s->tls_insecure && s->tls_pin)
		return err_set(e, ERR_USAGE, 0, "tls-insecure and tls-pin contradict each other");
	return true;
}

bool options_parse(struct options *o, int argc, char **argv, struct err *e)
{
	struct cursor c = { .argc = argc, .at = 1, .argv = argv };
	bool only_operands = false;

	memset(o, 0, sizeof(*o));
	while (c.at < argc) {
		const char *word = argv[c.at++];
		bool ok;

		if (only_operands || word[0] != '-' || !word[1])
			ok = one_server(o, &o->target, word, e);
		else if (strcmp(word, "--") == 0)
			ok = only_operands = true;
		else if (word[1] == '-')
			ok = long_option(&c, o, word, e);
		else
			ok = short_options(&c, o, word, e);
		if (!ok)
			return false;
	}
	return options_check(&o->given.set, e);
}

void options_clear(struct options *o)
{
	settings_given_clear(&o->given);
	free(o->scripts);
	memset(o, 0, sizeof(*o));
}
