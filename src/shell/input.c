/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * input.c: lines from a file, from text, or from the prompt.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "shell/input.h"

#define LINE_MAX_BYTES (64u << 20)

static struct input *input_new(const char *name)
{
	struct input *in = mem_zero(1, sizeof(*in));

	in->name = mem_dup_z(name);
	return in;
}

struct input *input_file(const char *path, struct err *e)
{
	bool is_stdin = strcmp(path, "-") == 0;
	FILE *file = is_stdin ? stdin : fopen(path, "re");
	struct input *in;

	if (!file) {
		err_errno(e, ERR_SYS, errno, "open %s", path);
		return NULL;
	}
	in = input_new(is_stdin ? "stdin" : path);
	in->file = file;
	return in;
}

struct input *input_text(const char *name, const char *text)
{
	struct input *in = input_new(name);

	in->text = mem_dup_z(text);
	return in;
}

struct input *input_prompt(char *(*ask)(void *ctx, const char *prompt), void *ctx)
{
	struct input *in = input_new("prompt");

	in->interactive = true;
	in->ask = ask;
	in->ctx = ctx;
	return in;
}

void input_free(struct input *in)
{
	if (!in)
		return;
	if (in->file && in->file != stdin)
		fclose(in->file);
	mem_free_secret(in->text);
	free(in->name);
	free(in);
}

static int line_of_file(struct input *in, struct buf *line, struct err *e)
{
	int c;

	errno = 0;
	while ((c = getc_unlocked(in->file)) != EOF && c != '\n') {
		if (line->n >= LINE_MAX_BYTES)
			return err_set(e, ERR_USAGE, 0, "a line of more than 64 MiB") - 1;
		buf_add_c(line, (char)c);
	}
	if (ferror(in->file))
		return err_errno(e, ERR_SYS, errno, "read %s", in->name) - 1;
	return c == '\n' || line->n ? 1 : 0;
}

static int line_of_text(struct input *in, struct buf *line)
{
	const char *start = in->text + in->at;
	size_t n = strcspn(start, "\n");

	if (!*start)
		return 0;
	buf_add(line, start, n);
	in->at += n + (start[n] == '\n');
	return 1;
}

static int line_of_prompt(struct input *in, const char *prompt, struct buf *line)
{
	char *typed = in->ask(in->ctx, prompt);

	if (!typed)
		return 0;
	buf_add_secret(line, typed, strlen(typed));
	mem_free_secret(typed);
	return 1;
}

int input_line(struct input *in, const char *prompt, struct buf *line, struct err *e)
{
	int got;

	buf_truncate(line, 0);
	in->line++;
	if (in->ask)
		got = line_of_prompt(in, prompt, line);
	else if (in->file)
		got = line_of_file(in, line, e);
	else
		got = line_of_text(in, line);
	if (got <= 0)
		return got;
	/* A file written elsewhere may end its lines in CRLF. */
	if (line->n && line->p[line->n - 1] == '\r')
		buf_truncate(line, line->n - 1);
	if (line->n && memchr(line->p, 0, line->n))
		return err_set(e, ERR_USAGE, 0, "the line has a NUL byte in it") - 1;
	return 1;
}

void input_place(struct buf *out, const struct input *in)
{
	if (in && !in->interactive)
		buf_addf(out, "%s:%u: ", in->name, in->command_line);
}
