/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * help_options.c: what --help and --version print.
 */
#include <string.h>

#include "imap/sasl.h"
#include "net/deflate.h"
#include "net/tls.h"
#include "shell/edit.h"
#include "shell/help_part.h"
#include "view/message.h"

#define OPTION_WIDTH 28

void help_setting_values(struct buf *out, const struct setting *row)
{
	switch (row->type) {
	case SETTING_BOOL: buf_add_z(out, "on or off; default off"); break;
	case SETTING_NUMBER:
		buf_addf(out, "a number from %llu to %llu; default %llu",
			(unsigned long long)row->min, (unsigned long long)row->max,
			(unsigned long long)row->fallback);
		break;
	case SETTING_CHOICE:
		for (const char *const *c = row->choices; *c; c++)
			buf_addf(out, "%s%s", c == row->choices ? "" : c[1] ? ", " : " or ", *c);
		buf_addf(out, "; default %s", row->choices[0]);
		break;
	case SETTING_TEXT: buf_add_z(out, "a text; not set by default"); break;
	}
	buf_add_z(out, row->scope == OF_CONNECTION ? "; of a connection" : "");
}

static void add_option(struct buf *out, char letter, const char *name, const char *arg,
	bool optional, const char *help)
{
	struct buf left = { 0 };

	if (letter)
		buf_addf(&left, "-%c, ", letter);
	else
		buf_add_z(&left, "    ");
	buf_addf(&left, "--%s%s%s%s%s", name, arg && optional ? "[" : "", arg ? "=" : "",
		arg ? arg : "", arg && optional ? "]" : "");
	help_pair(out, OPTION_WIDTH, buf_z(&left), help);
	buf_clear(&left);
}

static void add_setting(struct buf *out, const struct setting *row)
{
	add_option(out, row->letter, row->name, row->arg, row->letter == 't', row->help);
}

/* Both tables are sorted by name; so is what comes of them. */
void help_usage(struct buf *out)
{
	const struct setting *setting = setting_table;
	const struct option_row *row = option_table;

	help_text(out,
		"usage: imapsh [OPTION]... [URL | HOST[:PORT] | ACCOUNT]\n\n"
		"Opens a session with an IMAP server, as in imapsh imaps://alice@mail.example.org, "
		"and carries out the commands of -c and -f, else those of standard input.\n\n");
	while (setting->name || row->name) {
		if (!row->name || (setting->name && strcmp(setting->name, row->name) < 0)) {
			add_setting(out, setting++);
		} else {
			add_option(out, row->letter, row->name, row->arg, row->arg_optional,
				row->help);
			row++;
		}
	}
	help_text(out,
		"\nOptions that are settings can be changed at the prompt: \\set NAME VALUE. "
		"--help=TOPIC tells more, as does help at the prompt; the manual: man imapsh.\n");
}

void help_version(struct buf *out)
{
	const char *between = "";
	struct buf mechs = { 0 };

	buf_addf(out, "imapsh %s\n", IMAPSH_VERSION);
	buf_addf(out, "GnuTLS %s\n%s\nzlib %s\nreadline %s\n\n", tls_version(), sasl_version(),
		deflate_version(), edit_version());
	for (const struct sasl_mech *mech = sasl_mechs(); mech->name; mech++) {
		buf_addf(&mechs, "%s%s", between, mech->name);
		between = " ";
	}
	buf_add_z(out, "SASL mechanisms: ");
	help_wrap(out, 17, 17, buf_z(&mechs));
	buf_clear(&mechs);
}
