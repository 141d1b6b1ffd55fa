/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * input.c: lines from a file, from text, or from the prompt.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "shell/files.h"
#include "shell/input.h"
#include "shell/signal.h"

#define LINE_MAX_BYTES (64u << 20)
#define AHEAD_BYTES 65536u

static struct input *input_new(const char *name)
{
	struct input *in = mem_zero(1, sizeof(*in));

	in->name = mem_dup_z(name);
	in->fd = -1;
	return in;
}

struct input *input_file(const char *name, struct err *e)
{
	bool is_stdin = strcmp(name, "-") == 0;
	char *path = files_expand(str_c(name));
	int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	struct input *in = NULL;

	if (fd >= 0) {
		in = input_new(is_stdin ? "stdin" : name);
		in->fd = fd;
	} else {
		/* A FIFO's opening waits for its writer, and the user may not. */
		err_errno(e, errno == EINTR ? ERR_INTERRUPTED : ERR_SYS, errno, "open %s", path);
	}
	free(path);
	return in;
}

struct input *input_text(const char *name, const char *text)
{
	struct input *in = input_new(name);

	in->text = mem_dup_z(text);
	return in;
}

struct input *input_prompt(const struct input_asker *asker, void *ctx)
{
	struct input *in = input_new("prompt");

	in->interactive = true;
	in->asker = asker;
	in->ctx = ctx;
	return in;
}

void input_free(struct input *in)
{
	if (!in)
		return;
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	buf_wipe(&in->ahead);
	mem_free_secret(in->text);
	free(in->name);
	free(in);
}

/* Reads ahead of the lines; what a line takes is dropped only when more is read. */
static int line_of_file(struct input *in, struct buf *line, struct err *e)
{
	for (;;) {
		struct str rest = str_skip(buf_str(&in->ahead), in->at);
		size_t n = str_find(rest, '\n');
		ssize_t got;

		buf_add_secret(line, rest.p, n);
		in->at += n + (n < rest.n);
		if (n < rest.n)
			return 1;
		if (line->n >= LINE_MAX_BYTES)
			return err_set(e, ERR_USAGE, 0, "a line of more than 64 MiB") - 1;
		in->at = 0;
		buf_truncate(&in->ahead, 0);
		buf_reserve_secret(&in->ahead, AHEAD_BYTES);
		got = in->ended ? 0 : signal_read(in->fd, in->ahead.p, AHEAD_BYTES, in->name, e);
		if (got < 0)
			return -1;
		if (got == 0)
			return line->n ? 1 : 0;
		in->ahead.n = (size_t)got;
	}
}

static int line_of_text(struct input *in, struct buf *line)
{
	const char *start = in->text + in->at;
	size_t n = strcspn(start, "\n");

	if (!*start)
		return 0;
	buf_add_secret(line, start, n);
	in->at += n + (start[n] == '\n');
	return 1;
}

static int line_of_prompt(struct input *in, const char *prompt, struct buf *line, struct err *e)
{
	char *typed = in->asker->ask(in->ctx, prompt, e);

	if (!typed)
		return e->kind ? -1 : 0;
	buf_add_secret(line, typed, strlen(typed));
	mem_free_secret(typed);
	return 1;
}

/* Reads more behind what was read, if that takes no time. */
static bool read_at_hand(struct input *in)
{
	struct pollfd p = { .fd = in->fd, .events = POLLIN };
	ssize_t got;

	if (in->fd < 0 || in->ended || in->ahead.n - in->at > AHEAD_BYTES)
		return false;
	buf_drop(&in->ahead, in->at);
	in->peek -= in->at;
	in->at = 0;
	buf_reserve_secret(&in->ahead, AHEAD_BYTES);
	got = poll(&p, 1, 0) > 0 ? read(in->fd, in->ahead.p + in->ahead.n, AHEAD_BYTES) : -1;
	/* An error is told when the line is due. */
	if (got < 0)
		return false;
	in->ended = got == 0;
	in->ahead.n += (size_t)got;
	return got > 0;
}

/* The line that begins at ->peek, if it is there with its end. */
static bool line_at_hand(const struct input *in, struct str *line)
{
	const char *start = in->fd < 0 ? in->text + in->peek : in->ahead.p + in->peek;
	const char *end =
		in->fd < 0 ? strchr(start, '\n') : memchr(start, '\n', in->ahead.n - in->peek);

	*line = end ? str_span(start, end) : (struct str){ 0 };
	return end != NULL;
}

bool input_peek(struct input *in, struct str *line, unsigned *number)
{
	while ((in->fd >= 0 && in->peek >= in->ahead.n) || !line_at_hand(in, line))
		if (!read_at_hand(in))
			return false;
	*number = in->peek_line + 1;
	return !line->n || !memchr(line->p, 0, line->n);
}

void input_peeked(struct input *in)
{
	struct str line;

	if (!line_at_hand(in, &line))
		return;
	in->peek += line.n + 1;
	in->peek_line++;
}

int input_line(struct input *in, const char *prompt, struct buf *line, struct err *e)
{
	int got;

	buf_truncate(line, 0);
	in->line++;
	if (in->asker)
		got = line_of_prompt(in, prompt, line, e);
	else if (in->fd >= 0)
		got = line_of_file(in, line, e);
	else
		got = line_of_text(in, line);
	if (in->peek_line <= in->line) {
		in->peek = in->at;
		in->peek_line = in->line;
	}
	if (got <= 0)
		return got;
	/* A file written elsewhere may end its lines in CRLF. */
	if (line->n && line->p[line->n - 1] == '\r')
		buf_truncate(line, line->n - 1);
	if (line->n && memchr(line->p, 0, line->n))
		return err_set(e, ERR_USAGE, 0, "the line has a NUL byte in it") - 1;
	return 1;
}

void input_extend(struct input *in, const char *line)
{
	if (in->asker)
		in->asker->extend(in->ctx, line);
}

void input_place(struct buf *out, const struct input *in)
{
	if (in && !in->interactive)
		buf_addf(out, "%s:%u: ", in->name, in->command_line);
}
