/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * local_shell.c: client commands about imapsh itself: settings, variables, help, files, output.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "shell/files.h"
#include "shell/help.h"
#include "shell/local.h"
#include "shell/out.h"
#include "shell/signal.h"

#define INCLUDE_DEPTH 16

/* --- settings and variables --- */

static char *joined(const struct words *w, size_t from)
{
	struct buf text = { 0 };

	for (size_t i = from; i < w->n; i++) {
		if (i > from)
			buf_add_c(&text, ' ');
		buf_add_str(&text, w->v[i].kind == WORD_LIST ? w->v[i].raw : w->v[i].text);
	}
	return buf_take(&text);
}

static void show_setting(struct shell *sh, const struct setting *row)
{
	struct buf value = { 0 }, safe = { 0 };

	setting_show(&value, &sh->set, row);
	utf8_escape(&safe, buf_str(&value), 0);
	printer_values(&sh->printer, "set", &(struct printer_value){ row->name, buf_z(&safe) }, 1);
	buf_clear(&value);
	buf_clear(&safe);
}

static void show_variable(struct shell *sh, const char *name)
{
	struct buf value = { 0 }, safe = { 0 };

	vars_value(sh, str_c(name), &value);
	utf8_escape(&safe, buf_str(&value), 0);
	printer_values(&sh->printer, "set", &(struct printer_value){ name, buf_z(&safe) }, 1);
	buf_clear(&value);
	buf_clear(&safe);
}

/* Which settings came with the connection and end with it. */
static void tell_own(struct shell *sh, const struct setting *only)
{
	struct buf names = { 0 };

	for (const struct setting *row = setting_table; row->name; row++)
		if (settings_has(shell_given(sh), row) && (!only || row == only))
			buf_addf(&names, " %s", row->name);
	if (names.n)
		shell_note(sh, NOTE_INFO, "for this connection alone:%s", buf_z(&names));
	buf_clear(&names);
}

static void show_all(struct shell *sh)
{
	for (const struct setting *row = setting_table; row->name; row++)
		show_setting(sh, row);
	tell_own(sh, NULL);
	for (const struct var_help *row = var_table; row->name; row++)
		show_variable(sh, row->name);
	for (size_t i = 0; i < sh->vars.n; i++)
		if (!vars_reserved(sh->vars.v[i].name))
			show_variable(sh, sh->vars.v[i].name);
}

static bool no_such(const char *name, const char *what_for, struct err *e)
{
	const struct setting *near = setting_nearest(str_c(name));

	return err_set(e, ERR_USAGE, 0, "there is no setting or variable '%s'%s%s%s%s", name,
		what_for, near ? ": did you mean " : "", near ? near->name : "", near ? "?" : "");
}

static bool show_one(struct shell *sh, const char *name, struct err *e)
{
	const struct setting *row = setting_find(name);

	if (row) {
		show_setting(sh, row);
		tell_own(sh, row);
	} else if (vars_get(&sh->vars, name) || vars_reserved(name)) {
		show_variable(sh, name);
	} else {
		return no_such(name, "", e);
	}
	return true;
}

static bool set_variable(struct shell *sh, const char *name, const char *value, struct err *e)
{
	const struct setting *near = setting_nearest(str_c(name));

	if (vars_reserved(name))
		return err_set(e, ERR_USAGE, 0, "$%s is set by imapsh itself", name);
	/* A misspelt setting would be a variable that nobody asks for. */
	if (near && !vars_get(&sh->vars, name))
		return err_set(e, ERR_USAGE, 0,
			"there is no setting '%s': did you mean %s? (a variable needs a name less like it)",
			name, near->name);
	if (!var_name_valid(str_c(name)))
		return err_set(e, ERR_USAGE, 0,
			"'%s' is neither a setting nor a name for a variable: "
			"letters, digits and _",
			name);
	vars_set(&sh->vars, name, value);
	return true;
}

bool local_set(struct shell *sh, struct words *w, struct err *e)
{
	const struct setting *row;
	char *name, *value;
	bool ok;

	if (w->n == 1) {
		show_all(sh);
		return true;
	}
	name = mem_dup_n(w->v[1].text.p, w->v[1].text.n);
	if (w->n == 2) {
		ok = show_one(sh, name, e);
		free(name);
		return ok;
	}
	value = joined(w, 2);
	row = setting_find(name);
	ok = row ? shell_set(sh, row, value, e) : set_variable(sh, name, value, e);
	free(name);
	free(value);
	return ok;
}

bool local_unset(struct shell *sh, struct words *w, struct err *e)
{
	char *name = mem_dup_n(w->v[1].text.p, w->v[1].text.n);
	const struct setting *row = setting_find(name);
	bool ok = true;
	size_t i = 0;

	while (i < sh->vars.n && strcmp(sh->vars.v[i].name, name) != 0)
		i++;
	if (row) {
		ok = shell_set(sh, row, NULL, e);
	} else if (i == sh->vars.n || vars_reserved(name)) {
		ok = no_such(name, " to unset", e);
	} else {
		free(sh->vars.v[i].name);
		free(sh->vars.v[i].value);
		sh->vars.v[i] = sh->vars.v[--sh->vars.n];
	}
	free(name);
	return ok;
}

bool local_timing(struct shell *sh, struct words *w, struct err *e)
{
	char *value = w->n > 1 ? joined(w, 1) : mem_dup_z(sh->set.timing ? "off" : "on");
	bool ok = shell_set(sh, setting_find("timing"), value, e);

	free(value);
	if (ok && w->n == 1)
		shell_note(sh, NOTE_INFO, "timing is %s", sh->set.timing ? "on" : "off");
	return ok;
}

bool local_echo(struct shell *sh, struct words *w, struct err *e)
{
	char *text = joined(w, 1);
	struct buf safe = { 0 };

	(void)e;
	utf8_escape(&safe, str_c(text), UTF8_KEEP_TAB | UTF8_KEEP_NEWLINE);
	printer_values(&sh->printer, "echo", &(struct printer_value){ NULL, buf_z(&safe) }, 1);
	buf_clear(&safe);
	free(text);
	return true;
}

/* --- help --- */

bool local_help(struct shell *sh, struct words *w, struct err *e)
{
	char *topic = w->n > 1 ? joined(w, 1) : NULL;
	struct buf text = { 0 };
	bool ok = help_topic(&text, topic, e);

	if (ok && text.n && sh->set.output == OUTPUT_JSON)
		printer_values(&sh->printer, "help", &(struct printer_value){ NULL, buf_z(&text) },
			1);
	else if (ok && text.n && fwrite(text.p, 1, text.n, sh->printer.out) != text.n)
		ok = err_errno(e, ERR_SYS, errno, "write the help");
	buf_clear(&text);
	free(topic);
	return ok;
}

/* --- files, programs, output --- */

static unsigned depth_of(const struct input *in)
{
	unsigned depth = 0;

	for (; in; in = in->outer)
		depth++;
	return depth;
}

bool local_include(struct shell *sh, struct words *w, struct err *e)
{
	char *path = joined(w, 1);
	struct input *in = NULL;
	int status;

	if (depth_of(sh->in) >= INCLUDE_DEPTH)
		err_set(e, ERR_USAGE, 0, "\\i: files include each other more than %d deep",
			INCLUDE_DEPTH);
	else
		in = input_file(path, e);
	free(path);
	if (!in)
		return false;
	status = shell_run(sh, in);
	/* The failure was shown where it happened; here it only has to count. */
	if (status)
		sh->included_status = status;
	return true;
}

bool local_bang(struct shell *sh, struct words *w, struct err *e)
{
	char *command = w->n > 1 ? joined(w, 1) : NULL;
	const char *shell = getenv("SHELL");
	int status;

	if (!printer_flush(&sh->printer, e)) {
		free(command);
		return false;
	}
	fflush(NULL);
	signal_ignore_pipe(false);
	status = system(command ? command : shell && *shell ? shell : "/bin/sh");
	signal_ignore_pipe(true);
	free(command);
	if (status == -1)
		return err_errno(e, ERR_SYS, errno, "run the command");
	if (status != 0 && WIFEXITED(status))
		return err_set(e, ERR_SYS, 0, "the command failed with status %d",
			WEXITSTATUS(status));
	return status == 0 ||
		err_set(e, ERR_SYS, 0, "the command was killed by signal %d", WTERMSIG(status));
}

bool local_output(struct shell *sh, struct words *w, struct err *e)
{
	char *target = w->n > 1 ? joined(w, 1) : NULL;
	struct str name = str_c(target);
	enum out_kind kind = OUT_FILE;
	bool ok = true;

	if (sh->output.file) {
		ok = printer_flush(&sh->printer, e);
		sh->printer.out = stdout;
		ok = out_close(&sh->output, e) && ok;
		free(sh->output_target);
		sh->output_target = NULL;
		sh->output.file = NULL;
	}
	if (name.n > 1 && name.p[0] == '"' && name.p[name.n - 1] == '"')
		name = str_head(str_skip(name, 1), name.n - 2);
	if (name.n && name.p[0] == '|')
		kind = OUT_PIPE;
	else if (str_has_prefix(name, ">>"))
		kind = OUT_APPEND;
	name = str_trim(str_skip(name, kind == OUT_PIPE ? 1 : kind == OUT_APPEND ? 2 : 0));
	if (ok && name.n) {
		sh->output_target =
			kind == OUT_PIPE ? mem_dup_n(name.p, name.n) : files_expand(name);
		ok = out_open(&sh->output, kind, sh->output_target, e);
		if (ok)
			sh->printer.out = sh->output.file;
	}
	free(target);
	return shell_settle(sh, ok ? e : &(struct err){ 0 }) && ok;
}

bool local_quit(struct shell *sh, struct words *w, struct err *e)
{
	(void)w;
	(void)e;
	sh->quit = true;
	return true;
}
