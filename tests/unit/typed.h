/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * typed.h: a shell whose output is caught, with a server that is a small script, for the tests of the shell.
 */
#ifndef TESTS_UNIT_TYPED_H
#define TESTS_UNIT_TYPED_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "shell/shell.h"
#include "shell/vars.h"

struct typed {
	struct shell sh;
	FILE *out, *err;
	char *out_text, *err_text;
	size_t out_n, err_n;
};

static inline void typed_open(struct typed *t)
{
	struct err e = { 0 };

	memset(t, 0, sizeof(*t));
	shell_init(&t->sh);
	t->out = open_memstream(&t->out_text, &t->out_n);
	t->err = open_memstream(&t->err_text, &t->err_n);
	ck_assert(t->out && t->err);
	t->sh.printer.out = t->out;
	t->sh.printer.err = t->err;
	ck_assert(shell_settle(&t->sh, &e));
}

static inline void typed_close(struct typed *t)
{
	shell_clear(&t->sh);
	fclose(t->out);
	fclose(t->err);
	free(t->out_text);
	free(t->err_text);
}

/* What has come since the last call, on standard output and on the other. */
static inline void typed_forget(struct typed *t)
{
	rewind(t->out);
	rewind(t->err);
	fflush(t->out);
	fflush(t->err);
}

/* Types a line: its exit status. */
static inline int typed(struct typed *t, const char *line)
{
	int status;

	typed_forget(t);
	status = shell_line(&t->sh, line);
	fflush(t->out);
	fflush(t->err);
	return status;
}

static inline void ck_shown(const char *text, size_t n, const char *expected)
{
	char *copy = mem_dup_n(text, n);

	ck_assert_msg(strstr(copy, expected) != NULL, "no \"%s\" in \"%s\"", expected, copy);
	free(copy);
}

#define ck_out(t, expected) ck_shown((t)->out_text, (t)->out_n, expected)
#define ck_err(t, expected) ck_shown((t)->err_text, (t)->err_n, expected)

/* Connects to a server that is the script of a shell, as `user` (NULL: nobody) and to `mailbox`. */
static inline bool typed_connect(struct typed *t, const char *script, const char *user,
	const char *mailbox, struct err *e)
{
	struct target target = { 0 };

	target_command(&target, script);
	if (user)
		ck_assert(settings_give(&target.given, setting_find("user"), user, e));
	target.mailbox = mem_dup_z(mailbox);
	return session_open(&t->sh, &target, e);
}

static inline void ck_var(struct typed *t, const char *name, const char *expected)
{
	struct buf value = { 0 };

	ck_assert(vars_value(&t->sh, str_c(name), &value));
	ck_assert_str_eq(buf_z(&value), expected);
	buf_clear(&value);
}

/* A server that takes everything: says OK, and for some commands a little more. */
#define SERVER(greeting) \
	"say() { printf '%s\\r\\n' \"$@\"; }; say '" greeting "'; " \
	"while read -r tag verb rest; do case $verb in " \
	"SELECT*|EXAMINE*) say '* 3 EXISTS' '* OK [UIDVALIDITY 9] x' ;; " \
	"SEARCH*) say '* SEARCH 2 3' ;; " \
	"BADLY*) say \"$tag BAD [CLIENTBUG] what\"; continue ;; " \
	"COPY*) say \"$tag OK [COPYUID 9 2:3 7:8] done\"; continue ;; " \
	"LOGIN*) case $rest in *wrong*) say \"$tag NO [AUTHENTICATIONFAILED] no\"; continue ;; esac ;; " \
	"DIE*) exit 3 ;; esac; " \
	"say \"$tag OK done\"; case $verb in LOGOUT*) exit ;; esac; done"

#endif
