/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * help_mdoc.c: the parts of the manual page that are made from the tables.
 */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "shell/help_part.h"
#include "shell/local.h"
#include "shell/vars.h"

#define COLUMNS 78

/* --- text that roff leaves alone --- */

/* Characters that roff would take for its own, or set as typographic ones. */
static void add_safe(struct buf *out, struct str s, bool dashes)
{
	static const struct {
		char from;
		const char *to;
	} escapes[] = { { '\\', "\\e" }, { '"', "\\(dq" }, { '^', "\\(ha" }, { '~', "\\(ti" },
		{ '`', "\\(ga" }, { '\'', "\\(aq" } };

	while (s.n) {
		const char *to = NULL;
		uint32_t code;
		size_t n = utf8_decode(s, &code);

		for (size_t i = 0; i < sizeof(escapes) / sizeof(escapes[0]); i++)
			if (s.p[0] == escapes[i].from)
				to = escapes[i].to;
		if (to)
			buf_add_z(out, to);
		else if (s.p[0] == '-' && dashes)
			buf_add_z(out, "\\-");
		else if (n > 1)
			buf_addf(out, "\\[u%04X]", (unsigned)code);
		else
			buf_add_c(out, s.p[0]);
		s = str_skip(s, n ? n : 1);
	}
}

static bool ends_sentence(struct str word)
{
	return word.n > 1 && strchr(".?!", word.p[word.n - 1]) && word.p[word.n - 2] != '.';
}

/* A paragraph: wrapped, each sentence on a line of its own. */
static void add_paragraph(struct buf *out, struct str rest)
{
	struct buf safe = { 0 };
	size_t column = 0;

	while (rest.n) {
		struct str word = str_split(&rest, ' ');

		if (!word.n)
			continue;
		buf_truncate(&safe, 0);
		if (!column && strchr(".'", word.p[0]))
			buf_add_z(&safe, "\\&");
		add_safe(&safe, word, word.p[0] == '-');
		if (column && column + 1 + safe.n > COLUMNS) {
			buf_add_c(out, '\n');
			column = 0;
		}
		buf_add_z(out, column ? " " : "");
		buf_add_str(out, buf_str(&safe));
		column += safe.n + (column > 0);
		if (ends_sentence(word) && rest.n) {
			buf_add_c(out, '\n');
			column = 0;
		}
	}
	buf_add_z(out, column ? "\n" : "");
	buf_clear(&safe);
}

/* Paragraphs have an empty line between them. */
static void add_prose(struct buf *out, const char *text)
{
	const char *end;

	for (; (end = strstr(text, "\n\n")) != NULL; text = end + 2) {
		add_paragraph(out, str_span(text, end));
		buf_add_z(out, ".Pp\n");
	}
	add_paragraph(out, str_c(text));
}

/* A summary as a sentence: "read messages" becomes "Read messages.". */
static void add_sentence(struct buf *out, const char *text)
{
	struct buf line = { 0 };

	buf_addf(&line, "%s.", text);
	line.p[0] = ascii_upper(line.p[0]);
	add_prose(out, buf_z(&line));
	buf_clear(&line);
}

/* One argument of a macro, whatever is in it. */
static void add_arg(struct buf *out, const char *macro, const char *text)
{
	buf_addf(out, " %s \"", macro);
	add_safe(out, str_c(text), true);
	buf_add_z(out, "\"");
}

static void add_example_line(struct buf *out, const char *before, const char *line)
{
	struct buf shown = { 0 };

	help_wire(&shown, line);
	buf_add_z(out, before);
	if (!*before && strchr(".'", line[0]))
		buf_add_z(out, "\\&");
	add_safe(out, buf_str(&shown), true);
	buf_add_c(out, '\n');
	buf_clear(&shown);
}

/* --- IMAP commands --- */

static void add_usage(struct buf *out, const struct imap_spec *spec)
{
	struct buf name = { 0 };

	buf_add_z(&name, spec->flags & SPEC_UID_ONLY ? "uid " : "");
	for (const char *c = spec->name; *c; c++)
		buf_add_c(&name, ascii_lower(*c));
	buf_add_z(out, ".It");
	if (spec->flags & SPEC_UID)
		buf_add_z(out, " Oo Ic uid Oc");
	add_arg(out, "Ic", buf_z(&name));
	for (const struct arg_spec *arg = spec->args; arg->type; arg++) {
		buf_add_z(out, arg->flags & ARG_OPTIONAL ? " Oo" : "");
		if (arg->keyword)
			add_arg(out, "Cm", arg->keyword);
		if (arg->type != ARG_KEYWORD)
			add_arg(out, "Ar", arg->name);
		buf_add_z(out, arg->flags & ARG_REPEAT ? " ..." : "");
		buf_add_z(out, arg->flags & ARG_OPTIONAL ? " Oc" : "");
	}
	buf_add_c(out, '\n');
	buf_clear(&name);
}

static void add_arguments(struct buf *out, const struct imap_spec *spec)
{
	if (!spec->args->type)
		return;
	buf_add_z(out, ".Bl -tag -width parametersXX -compact\n");
	for (const struct arg_spec *arg = spec->args; arg->type; arg++) {
		buf_add_z(out, ".It");
		add_arg(out, "Ar", arg->name);
		buf_add_c(out, '\n');
		add_prose(out, arg->help);
	}
	buf_add_z(out, ".El\n");
}

/* "9051 6.4.5, 7162 3.1.4" as "RFC 9051 section 6.4.5, RFC 7162 section 3.1.4". */
static void add_source(struct buf *out, const char *rfc)
{
	struct str rest = str_c(rfc);

	while (rest.n) {
		struct str one = str_trim(str_split(&rest, ','));
		size_t blank = str_find(one, ' ');

		if (ascii_digit(one.p[0]))
			buf_addf(out, "RFC %.*s%s%.*s", (int)blank, one.p,
				blank < one.n ? " section" : "", (int)(one.n - blank),
				one.p + blank);
		else
			buf_add_str(out, one);
		buf_add_z(out, rest.n ? ", " : ".");
	}
}

static void add_rules(struct buf *out, const struct imap_spec *spec)
{
	struct str caps = str_c(spec->caps);
	struct buf text = { 0 };

	if (help_states(spec->states))
		buf_addf(&text, "Legal %s. ", help_states(spec->states));
	for (bool first = true; caps.n; first = false) {
		struct str cap = str_split(&caps, '|');

		buf_addf(&text, "%s%.*s%s", first ? "Needs " : " or ", STR_ARG(cap),
			caps.n ? "" : ". ");
	}
	if (spec->flags & SPEC_CHANGES)
		buf_add_z(&text, "Refused with --read-only. ");
	add_source(&text, spec->rfc);
	add_prose(out, buf_z(&text));
	buf_clear(&text);
}

static void add_command(struct buf *out, const struct imap_spec *spec)
{
	add_usage(out, spec);
	add_sentence(out, spec->summary);
	if (spec->details)
		add_prose(out, spec->details);
	add_rules(out, spec);
	add_arguments(out, spec);
	buf_add_z(out, ".Bd -literal -offset indent\n");
	for (const struct imap_example *ex = spec->examples; ex->line; ex++) {
		add_example_line(out, "", ex->line);
		add_example_line(out, "    sends ", ex->wire);
	}
	buf_add_z(out, ".Ed\n");
}

static void commands(struct buf *out)
{
	for (const char *const *group = help_groups; *group; group++) {
		buf_addf(out, ".Ss Commands: %s\n.Bl -tag -width Ds\n", *group);
		for (size_t i = 0; imap_specs[i]; i++)
			if (strcmp(imap_specs[i]->group, *group) == 0)
				add_command(out, imap_specs[i]);
		buf_add_z(out, ".El\n");
	}
}

/* --- client commands --- */

static void client(struct buf *out)
{
	buf_add_z(out, ".Bl -tag -width Ds\n");
	for (const struct local_spec *row = local_specs; row->name; row++) {
		buf_add_z(out, ".It");
		add_arg(out, "Ic", row->name);
		if (*row->args)
			add_arg(out, "No", row->args);
		buf_add_c(out, '\n');
		add_sentence(out, row->summary);
		if (row->details)
			add_prose(out, row->details);
		buf_add_z(out, ".Bd -literal -offset indent -compact\n");
		add_example_line(out, "", row->example);
		buf_add_z(out, ".Ed\n");
	}
	buf_add_z(out, ".El\n");
}

/* --- options and settings --- */

static void add_option(struct buf *out, char letter, const char *name, const char *arg,
	bool optional)
{
	buf_add_z(out, ".It");
	if (letter)
		buf_addf(out, " Fl %c ,", letter);
	buf_addf(out, " Fl -%s", name);
	if (arg && optional)
		buf_add_z(out, " Ns Oo = Ns");
	else if (arg)
		buf_add_z(out, " Ns = Ns");
	if (arg)
		add_arg(out, "Ar", arg);
	buf_add_z(out, arg && optional ? " Oc\n" : "\n");
}

static void add_setting(struct buf *out, const struct setting *row)
{
	struct buf values = { 0 };

	add_option(out, row->letter, row->name, row->arg, row->letter == 't');
	add_sentence(out, row->help);
	buf_add_z(&values, "Setting: ");
	help_setting_values(&values, row);
	buf_add_c(&values, '.');
	add_prose(out, buf_z(&values));
	buf_clear(&values);
}

static void options(struct buf *out)
{
	const struct setting *setting = setting_table;
	const struct option_row *row = option_table;

	buf_add_z(out, ".Bl -tag -width Ds\n");
	while (setting->name || row->name) {
		if (!row->name || (setting->name && strcmp(setting->name, row->name) < 0)) {
			add_setting(out, setting++);
		} else {
			add_option(out, row->letter, row->name, row->arg, row->arg_optional);
			add_sentence(out, row->help);
			row++;
		}
	}
	buf_add_z(out, ".El\n");
}

/* --- lists --- */

static void exit_statuses(struct buf *out)
{
	buf_add_z(out, ".Bl -tag -width 130 -compact\n");
	for (const struct exit_row *row = exit_table; row->text; row++) {
		buf_addf(out, ".It %d\n", row->status);
		add_sentence(out, row->text);
	}
	buf_add_z(out, ".El\n");
}

static void variables(struct buf *out)
{
	buf_add_z(out, ".Bl -tag -width capabilitiesXX -compact\n");
	for (const struct var_help *row = var_table; row->name; row++) {
		buf_addf(out, ".It Va $%s\n", row->name);
		add_prose(out, row->help);
	}
	buf_add_z(out, ".El\n");
}

static void add_vocabulary(struct buf *out, const struct vocabulary *row, bool args)
{
	struct buf word = { 0 };

	buf_add_z(out, ".Bl -tag -width UNANSWEREDXX -compact\n");
	for (; row->word; row++) {
		buf_truncate(&word, 0);
		buf_add_z(&word, row->word);
		if (args && *row->args)
			buf_addf(&word, "%s%s", row->args[0] == '[' ? "" : " ", row->args);
		buf_add_z(out, ".It");
		add_arg(out, "Cm", buf_z(&word));
		buf_add_c(out, '\n');
		add_prose(out, row->help);
	}
	buf_add_z(out, ".El\n");
	buf_clear(&word);
}

static void vocabularies(struct buf *out)
{
	static const struct {
		const char *title;
		const struct vocabulary *rows;
		bool args;
	} lists[] = { { "Fetch items", fetch_items, true }, { "Status items", status_items, false },
		{ "Search keys", search_keys, true }, { "Sort criteria", sort_keys, true },
		{ "Flags", system_flags, true }, { "Access rights", acl_rights, true },
		{ "Response codes", response_codes, true } };

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		buf_addf(out, ".Ss %s\n", lists[i].title);
		add_vocabulary(out, lists[i].rows, lists[i].args);
	}
}

bool help_mdoc(struct buf *out, const char *section)
{
	static const struct {
		const char *name;
		void (*add)(struct buf *);
	} sections[] = { { "options", options }, { "exit", exit_statuses },
		{ "commands", commands }, { "client", client }, { "variables", variables },
		{ "vocabularies", vocabularies } };

	for (size_t i = 0; i < sizeof(sections) / sizeof(sections[0]); i++)
		if (strcmp(sections[i].name, section) == 0) {
			sections[i].add(out);
			return true;
		}
	return false;
}
