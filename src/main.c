/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * main.c: from the command line to the exit status.
 */
#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "shell/account.h"
#include "shell/edit.h"
#include "shell/files.h"
#include "shell/help.h"
#include "shell/secret.h"
#include "shell/signal.h"

#define STATUS_INTERRUPTED 130
#define OUTPUT_BUFFER 65536

/* --- what prints and ends --- */

static int print_text(struct buf *text, bool ok, const struct err *e)
{
	if (ok && fputs(buf_z(text), stdout) >= 0 && fflush(stdout) == 0) {
		buf_clear(text);
		return 0;
	}
	fprintf(stderr, "imapsh: %s\n", ok ? strerror(errno) : e->msg);
	buf_clear(text);
	return 1;
}

static int print_help(const char *topic)
{
	struct buf text = { 0 };
	struct err e = { 0 };
	bool ok = true;

	if (topic)
		ok = help_topic(&text, topic, &e);
	else
		help_usage(&text);
	return print_text(&text, ok, &e);
}

static int print_version(void)
{
	struct buf text = { 0 };

	help_version(&text);
	return print_text(&text, true, NULL);
}

static int print_manual(const char *section)
{
	struct buf text = { 0 };
	struct err e = { 0 };
	bool ok = help_mdoc(&text, section) ||
		err_set(&e, ERR_USAGE, 0, "no such section: %s", section);

	return print_text(&text, ok, &e);
}

/* --- the run --- */

/* The start-up file; that there is none is fine. */
static int run_startup(struct shell *sh)
{
	char *path = files_path("XDG_CONFIG_HOME", ".config", "rc");
	struct input *in = NULL;
	struct err e = { 0 };
	int status = 0;

	if (path && access(path, F_OK) == 0) {
		in = input_file(path, &e);
		if (in && !files_own(in->fd, path, &e)) {
			input_free(in);
			in = NULL;
		}
		status = in ? shell_run(sh, in) : shell_error(sh, &e);
	}
	free(path);
	return status ? 1 : 0;
}

static int connect_first(struct shell *sh, const struct options *o)
{
	struct err e = { 0 };

	if (!o->target && !o->exec && !o->unix_path)
		return 0;
	if (account_connect(sh, o, &e))
		return sh->refused ? 3 : 0;
	return shell_error(sh, &e);
}

/* Several -c are told apart by their number. */
static int run_script(struct shell *sh, const struct option_script *script, size_t number)
{
	struct input *in;
	struct err e = { 0 };
	char name[32] = "-c";

	if (number)
		snprintf(name, sizeof(name), "-c (%zu)", number);
	in = script->is_file ? input_file(script->text, &e) : input_text(name, script->text);
	return in ? shell_run(sh, in) : shell_error(sh, &e);
}

static int run_scripts(struct shell *sh, const struct options *o)
{
	int first = 0;

	for (size_t i = 0; i < o->n_scripts && !sh->quit && !signal_ending(); i++) {
		int status = run_script(sh, &o->scripts[i], o->n_scripts > 1 ? i + 1 : 0);

		if (status && !first)
			first = status;
		if (status && !sh->set.keep_going)
			break;
	}
	return first;
}

static int run_input(struct shell *sh, const struct options *o, int connected)
{
	static const struct option_script from_stdin = { true, "-" };
	struct err e = { 0 };
	int status;

	if (o->n_scripts)
		return connected ? connected : run_scripts(sh, o);
	if (!isatty(STDIN_FILENO)) {
		sh->stdin_is_script = true;
		return connected ? connected : run_script(sh, &from_stdin, 0);
	}
	/* At the prompt a failure, the first connection's too, never ends the session. */
	sh->interactive = true;
	edit_start(sh);
	shell_run(sh, input_prompt(&edit_asker, sh));
	edit_stop(sh);
	status = printer_flush(&sh->printer, &e) ? 0 : shell_error(sh, &e);
	return status;
}

/* A script that cannot be read is told before a connection is made. */
static bool check_scripts(const struct options *o, struct err *e)
{
	for (size_t i = 0; i < o->n_scripts; i++) {
		const struct option_script *script = &o->scripts[i];
		char *path = files_expand(str_c(script->text));
		bool ok = !script->is_file || strcmp(path, "-") == 0 || access(path, R_OK) == 0;

		if (!ok)
			err_errno(e, ERR_SYS, errno, "open %s", path);
		free(path);
		if (!ok)
			return false;
	}
	return true;
}

static bool uses_stdin(const struct options *o)
{
	for (size_t i = 0; i < o->n_scripts; i++)
		if (o->scripts[i].is_file && strcmp(o->scripts[i].text, "-") == 0)
			return true;
	return false;
}

static int finish(struct shell *sh, int status)
{
	struct err e = { 0 };
	bool ok;

	session_close(sh);
	ok = printer_flush(&sh->printer, &e);
	if (sh->output.file && !out_close(&sh->output, &e))
		ok = false;
	sh->printer.out = stdout;
	ok = trace_close(&sh->trace, &e) && ok;
	if (ok && fflush(stdout) != 0)
		ok = err_errno(&e, ERR_SYS, errno, "standard output");
	if (!ok && !status)
		status = shell_error(sh, &e);
	return signal_ending() && !status ? STATUS_INTERRUPTED : status;
}

static int run(struct shell *sh, const struct options *o)
{
	struct err e = { 0 };
	int status;

	/* What it says of a connection is for the one that it names, else for the first. */
	if (!o->target && !o->exec && !o->unix_path)
		settings_lay_given(&sh->pending, &o->given);
	settings_lay(&sh->defaults, &o->given, true);
	if (!shell_settle(sh, &e))
		return shell_error(sh, &e);
	if (!o->no_init) {
		status = run_startup(sh);
		if (status)
			return status;
		/* The command line wins over the start-up file. */
		settings_lay(&sh->defaults, &o->given, true);
		if (!shell_settle(sh, &e))
			return shell_error(sh, &e);
	}
	if (!check_scripts(o, &e))
		return shell_error(sh, &e);
	sh->stdin_is_script = uses_stdin(o);
	sh->interactive = !o->n_scripts && isatty(STDIN_FILENO);
	return run_input(sh, o, connect_first(sh, o));
}

int main(int argc, char **argv)
{
	struct options options;
	struct shell sh;
	struct err e = { 0 };
	int status;

	/* Widths and line editing follow the terminal's character set; nothing that is sent does. */
	setlocale(LC_CTYPE, "");
	/* Fewer writes: it is flushed whenever the server lets us wait. */
	if (!isatty(STDOUT_FILENO))
		setvbuf(stdout, NULL, _IOFBF, OUTPUT_BUFFER);
	shell_init(&sh);
	secret_forbid_dumps();
	secret_take_environment(&sh);
	if (!options_parse(&options, argc, argv, &e) || !signal_init(&e))
		status = shell_error(&sh, &e);
	else if (options.help)
		status = print_help(options.help_topic);
	else if (options.version)
		status = print_version();
	else if (options.manual)
		status = print_manual(options.manual);
	else
		status = finish(&sh, run(&sh, &options));
	options_clear(&options);
	shell_clear(&sh);
	return status;
}
