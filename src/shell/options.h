/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * options.h: the command line, read by the table of settings and a few options that are not settings.
 */
#ifndef SHELL_OPTIONS_H
#define SHELL_OPTIONS_H

#include "shell/settings.h"

/* A -c or -f, in the order given. Borrowed from argv. */
struct option_script {
	bool is_file;
	const char *text;
};

struct options {
	struct option_script *scripts; /* owned array */
	size_t n_scripts, cap_scripts;
	const char *target;           /* the operand; NULL: none */
	const char *exec, *unix_path; /* --exec, --unix */
	struct settings_given given;  /* options that are settings */
	bool no_init, help, version;
	const char *help_topic, *manual; /* --help=TOPIC; --manual=SECTION, for the build */
};

/* One option that is no setting, for the parser, --help and the manual. */
struct option_row {
	const char *name;
	char letter;
	const char *arg;
	bool arg_optional;
	const char *help;
};
extern const struct option_row option_table[]; /* ended by a NULL name */

/* Reads argv into *options. ERR_USAGE names the option. Contradictory ones are refused: two servers, tls none
 * with certificates, -4 with -6… */
bool options_parse(struct options *, int argc, char **argv, struct err *);

/* Contradictions among settings: called again before each connection. */
bool options_check(const struct settings *, struct err *);

void options_clear(struct options *);

#endif
