/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * help.c: help on a command, from its row, and the overview.
 */
#include "shell/help.h"

#include <string.h>

#include "base/utf8.h"
#include "imap/spec.h"
#include "shell/help_part.h"
#include "shell/local.h"
#include "shell/vars.h"

#define COLUMNS 78
#define NAME_WIDTH 18

const char *const help_groups[] = { "connection", "mailboxes", "messages", "access", "quota",
	"annotations", NULL };

/* --- layout --- */

void help_wrap(struct buf *out, size_t column, size_t indent, const char *text)
{
	struct str rest = str_c(text);
	bool first = true;

	while (rest.n) {
		struct str word = str_split(&rest, ' ');
		size_t width = utf8_width(word);

		if (!word.n)
			continue;
		if (!first && column + 1 + width > COLUMNS) {
			buf_addf(out, "\n%*s", (int)indent, "");
			column = indent;
			first = true;
		}
		buf_add_z(out, first ? "" : " ");
		buf_add_str(out, word);
		column += width + !first;
		first = false;
	}
	buf_add_c(out, '\n');
}

void help_pair(struct buf *out, size_t width, const char *left, const char *right)
{
	size_t column = 2 + utf8_width(str_c(left)), indent = width + 4;

	buf_addf(out, "  %s", left);
	if (column + 2 > indent) {
		buf_add_c(out, '\n');
		column = 0;
	}
	buf_addf(out, "%*s", (int)(indent - column), "");
	help_wrap(out, indent, indent, right);
}

void help_text(struct buf *out, const char *text)
{
	struct str rest = str_c(text);
	struct buf line = { 0 };

	while (rest.n) {
		struct str one = str_split(&rest, '\n');

		buf_truncate(&line, 0);
		buf_add_str(&line, one);
		if (one.n && one.p[0] != ' ')
			help_wrap(out, 0, 0, buf_z(&line));
		else
			buf_addf(out, "%s\n", buf_z(&line));
	}
	buf_clear(&line);
}

void help_wire(struct buf *out, const char *wire)
{
	struct str rest = str_c(wire);

	while (rest.n) {
		struct str line = str_split(&rest, '\n');

		if (line.n && line.p[line.n - 1] == '\r')
			line.n--;
		utf8_escape(out, line, 0);
		buf_add_z(out, rest.n ? "\\r\\n" : "");
	}
}

static void add_lower(struct buf *out, const char *name)
{
	for (; *name; name++)
		buf_add_c(out, ascii_lower(*name));
}

static void add_upper(struct buf *out, const char *name)
{
	for (; *name; name++)
		buf_add_c(out, ascii_upper(*name));
}

/* --- the overview --- */

static void add_group(struct buf *out, const char *group)
{
	struct buf name = { 0 };

	buf_addf(out, "\nIMAP commands: %s\n", group);
	for (size_t i = 0; imap_specs[i]; i++) {
		const struct imap_spec *spec = imap_specs[i];

		if (strcmp(spec->group, group) != 0)
			continue;
		buf_truncate(&name, 0);
		buf_add_z(&name, spec->flags & SPEC_UID_ONLY ? "uid " : "");
		add_lower(&name, spec->name);
		help_pair(out, NAME_WIDTH, buf_z(&name), spec->summary);
	}
	buf_clear(&name);
}

static void overview(struct buf *out)
{
	buf_add_z(out,
		"IMAP commands are typed by their protocol names, client commands begin with \\.\n"
		"# begins a comment. TAB completes. ^C ends IDLE and interrupts a long answer.\n");
	for (const char *const *group = help_groups; *group; group++)
		add_group(out, *group);
	buf_add_z(out, "\nClient commands\n");
	for (const struct local_spec *row = local_specs; row->name; row++)
		help_pair(out, NAME_WIDTH, row->name, row->summary);
	buf_add_z(out, "\nTopics\n");
	for (const struct topic *topic = topics; topic->name; topic++)
		help_pair(out, NAME_WIDTH, topic->name, topic->summary);
	buf_add_z(out, "\nhelp NAME tells more about a command, a topic or a setting.\n");
}

/* --- IMAP commands --- */

const char *help_states(unsigned states)
{
	switch (states) {
	case IN_UNAUTH: return "before the login";
	case IN_AUTH | IN_SELECTED: return "after the login";
	case IN_SELECTED: return "with a mailbox open";
	default: return NULL;
	}
}

static void add_arguments(struct buf *out, const struct imap_spec *spec)
{
	struct buf name = { 0 }, text = { 0 };

	if (spec->args->type)
		buf_add_c(out, '\n');
	for (const struct arg_spec *arg = spec->args; arg->type; arg++) {
		buf_truncate(&name, 0);
		buf_truncate(&text, 0);
		add_upper(&name, arg->name);
		buf_add_z(&text, arg->help);
		if (arg->type == ARG_CHOICE) {
			buf_addf(&text, " (%s", arg->choices[0]);
			for (const char *const *c = arg->choices + 1; *c; c++)
				buf_addf(&text, ", %s", *c);
			buf_addf(&text, "%s)", arg->flags & ARG_OPEN ? ", or another" : "");
		}
		help_pair(out, 12, buf_z(&name), buf_z(&text));
	}
	buf_clear(&name);
	buf_clear(&text);
}

/* Where the words of an argument of that type are told. */
static const char *topic_of(enum arg_type type)
{
	static const struct {
		enum arg_type type;
		const char *topic;
	} rows[] = { { ARG_SET, "sets" }, { ARG_FLAGS, "flags" }, { ARG_STORE, "flags" },
		{ ARG_FETCH_ITEMS, "fetch-items" }, { ARG_STATUS_ITEMS, "status-items" },
		{ ARG_SORT, "sort-keys" }, { ARG_SEARCH, "search" }, { ARG_DATETIME, "dates" },
		{ ARG_MESSAGE, "redirection" }, { ARG_RIGHTS, "rights" },
		{ ARG_SECRET_STRING, "authentication" } };

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (rows[i].type == type)
			return rows[i].topic;
	return NULL;
}

static void add_see_also(struct buf *out, const struct imap_spec *spec)
{
	const char *between = "\nsee also: ";

	for (const struct arg_spec *arg = spec->args; arg->type; arg++) {
		const char *topic = topic_of(arg->type);

		/* Help on the command itself goes on with the topic of its name. */
		if (!topic || str_is(str_c(topic), spec->name))
			continue;
		buf_addf(out, "%shelp %s", between, topic);
		between = ", ";
	}
	if (between[0] == ',')
		buf_add_c(out, '\n');
}

/* "MOVE|IMAP4rev2" as "MOVE or IMAP4rev2". */
static void add_needs(struct buf *out, const char *caps)
{
	struct str rest = str_c(caps);
	bool first = true;

	buf_add_z(out, "needs:    ");
	while (rest.n) {
		struct str cap = str_split(&rest, '|');

		buf_add_z(out, first ? "" : " or ");
		buf_add_str(out, cap);
		first = false;
	}
	buf_add_c(out, '\n');
}

static void add_rules(struct buf *out, const struct imap_spec *spec)
{
	if (help_states(spec->states))
		buf_addf(out, "legal:    %s\n", help_states(spec->states));
	if (spec->caps)
		add_needs(out, spec->caps);
	if (spec->flags & SPEC_CHANGES)
		buf_add_z(out, "refused:  with --read-only\n");
	buf_addf(out, "%s%s\n", ascii_digit(spec->rfc[0]) ? "RFC:      " : "source:   ", spec->rfc);
}

static void add_examples(struct buf *out, const struct imap_spec *spec)
{
	buf_add_c(out, '\n');
	for (const struct imap_example *ex = spec->examples; ex->line; ex++) {
		buf_addf(out, "  %s\n    sends ", ex->line);
		help_wire(out, ex->wire);
		buf_add_c(out, '\n');
	}
}

/* "NAME: SUMMARY" and the beginning of a usage line. */
static void add_title(struct buf *out, const char *name, const char *summary)
{
	struct buf title = { 0 };

	buf_addf(&title, "%s: %s", name, summary);
	help_wrap(out, 0, 0, buf_z(&title));
	buf_add_z(out, "\nusage: ");
	buf_clear(&title);
}

static void command_help(struct buf *out, const struct imap_spec *spec)
{
	struct buf name = { 0 };

	buf_add_z(&name, spec->flags & SPEC_UID_ONLY ? "uid " : "");
	add_lower(&name, spec->name);
	add_title(out, buf_z(&name), spec->summary);
	buf_clear(&name);
	spec_usage(out, spec);
	buf_add_c(out, '\n');
	add_arguments(out, spec);
	if (spec->details) {
		buf_add_c(out, '\n');
		help_text(out, spec->details);
	}
	buf_add_c(out, '\n');
	add_rules(out, spec);
	add_examples(out, spec);
	add_see_also(out, spec);
}

/* --- client commands and settings --- */

static void local_command_help(struct buf *out, const struct local_spec *row)
{
	add_title(out, row->name, row->summary);
	buf_addf(out, "%s%s%s\n", row->name, *row->args ? " " : "", row->args);
	if (row->details) {
		buf_add_c(out, '\n');
		help_text(out, row->details);
	}
	buf_addf(out, "\n  %s\n", row->example);
}

static void setting_help(struct buf *out, const struct setting *row)
{
	add_title(out, row->name, row->help);
	buf_addf(out, "\\set %s %s\n       imapsh --%s%s%s\n\n", row->name,
		row->arg ? row->arg : "on|off", row->name, row->arg ? "=" : "",
		row->arg ? row->arg : "");
	help_setting_values(out, row);
	buf_add_c(out, '\n');
}

/* --- a name --- */

static void add_blank_line(struct buf *out)
{
	if (out->n)
		buf_add_c(out, '\n');
}

/* Everything of that name: a command, its form with uid, and a topic may share one. */
static bool imap_help(struct buf *out, struct str name)
{
	const struct imap_spec *plain = spec_find(name, false), *uid = spec_find(name, true);

	if (plain)
		command_help(out, plain);
	if (uid && uid != plain) {
		add_blank_line(out);
		command_help(out, uid);
	}
	return plain || uid;
}

/* The prefix of half the commands on messages, which is none itself. */
static bool uid_help(struct buf *out, struct str name)
{
	if (!str_is(name, "uid"))
		return false;
	buf_add_z(out, "With uid before them these take UIDs instead of message numbers:\n");
	for (size_t i = 0; imap_specs[i]; i++) {
		struct buf lower = { 0 };

		if (!(imap_specs[i]->flags & (SPEC_UID | SPEC_UID_ONLY)))
			continue;
		buf_add_z(&lower, "uid ");
		add_lower(&lower, imap_specs[i]->name);
		help_pair(out, NAME_WIDTH, buf_z(&lower), imap_specs[i]->summary);
		buf_clear(&lower);
	}
	return true;
}

static bool topic_help(struct buf *out, struct str name)
{
	for (const struct topic *topic = topics; topic->name; topic++) {
		if (!str_is(name, topic->name))
			continue;
		add_blank_line(out);
		help_text(out, topic->text);
		if (topic->text && topic->add)
			buf_add_c(out, '\n');
		if (topic->add)
			topic->add(out);
		return true;
	}
	return false;
}

static const struct local_spec *local_named(struct str name)
{
	for (const struct local_spec *row = local_specs; row->name; row++)
		if (str_is(name, row->name) || str_is(name, row->name + (row->name[0] == '\\')))
			return row;
	return NULL;
}

static bool other_help(struct buf *out, struct str name)
{
	const struct local_spec *local = local_named(name);

	if (local) {
		local_command_help(out, local);
		return true;
	}
	for (const struct setting *row = setting_table; row->name; row++)
		if (str_is(name, row->name)) {
			setting_help(out, row);
			return true;
		}
	for (const struct var_help *row = var_table; row->name; row++)
		if (str_is(str_skip(name, 1), row->name) && name.p[0] == '$') {
			buf_addf(out, "$%s: %s\n", row->name, row->help);
			return true;
		}
	return false;
}

static bool is_near(struct str name, const char *other)
{
	return str_eq_case(str_head(str_c(other), name.n), name);
}

static bool unknown_topic(struct str name, struct err *e)
{
	const struct imap_spec *spec = spec_nearest(name);
	struct buf near = { 0 };

	for (const struct topic *topic = topics; topic->name; topic++)
		if (is_near(name, topic->name))
			buf_addf(&near, " %s", topic->name);
	for (const struct local_spec *row = local_specs; row->name; row++)
		if (is_near(name, row->name) || is_near(name, row->name + 1))
			buf_addf(&near, " %s", row->name);
	for (size_t i = 0; imap_specs[i]; i++)
		if (imap_specs[i] == spec || is_near(name, imap_specs[i]->name)) {
			buf_add_c(&near, ' ');
			add_lower(&near, imap_specs[i]->name);
		}
	err_set(e, ERR_USAGE, 0, "there is no help on '%.*s'%s%s; help alone lists everything",
		STR_ARG(utf8_head(name, 40)), near.n ? ": did you mean" : "", buf_z(&near));
	buf_clear(&near);
	return false;
}

bool help_topic(struct buf *out, const char *topic, struct err *e)
{
	struct str name = str_trim(str_c(topic));
	struct buf text = { 0 };
	bool known;

	if (str_has_prefix(name, "uid "))
		name = str_trim(str_skip(name, 4));
	if (!name.n) {
		overview(out);
		return true;
	}
	if (str_is(name, "words"))
		name = STR("language");
	known = imap_help(&text, name) || uid_help(&text, name);
	known = topic_help(&text, name) || known;
	known = known || other_help(&text, name);
	buf_add_str(out, buf_str(&text));
	buf_clear(&text);
	return known || unknown_topic(name, e);
}

const char *help_topic_name(size_t i)
{
	return topics[i].name;
}
