/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * terminal.c: the person of a session test, at a pseudo-terminal.
 */
/* For posix_openpt and its kin, which POSIX has as an extension. */
#define _XOPEN_SOURCE 700

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "net/wait.h"
#include "session/case.h"

static bool is_terminal_step(enum step_kind kind)
{
	return kind >= STEP_SEE && kind <= STEP_HANGUP;
}

bool terminal_wanted(const struct script *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (is_terminal_step(s->v[i].kind))
			return true;
	return false;
}

static bool resize(int fd, uint64_t rows, uint64_t columns)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns };

	return ioctl(fd, TIOCSWINSZ, &size) == 0;
}

bool terminal_open(struct terminal *t, struct err *e)
{
	const char *path = NULL;

	t->master = posix_openpt(O_RDWR | O_NOCTTY);
	if (t->master >= 0 && !grantpt(t->master) && !unlockpt(t->master))
		path = ptsname(t->master);
	if (!path || !resize(t->master, 24, 80)) {
		err_errno(e, ERR_SYS, errno, "pseudo-terminal");
		terminal_close(t);
		return false;
	}
	fcntl(t->master, F_SETFD, FD_CLOEXEC);
	snprintf(t->path, sizeof t->path, "%s", path);
	return true;
}

void terminal_close(struct terminal *t)
{
	if (t->master >= 0)
		close(t->master);
	t->master = -1;
}

/* Reads what appears, once: false at the end, or when the time is up. */
static bool gather(struct terminal *t, struct outcome *o, int64_t deadline)
{
	char piece[4096];
	struct pollfd p = { .fd = t->master, .events = POLLIN };
	int64_t left = deadline - wait_now();

	if (left <= 0 || t->master < 0 || poll(&p, 1, (int)left) <= 0)
		return false;
	ssize_t n = read(t->master, piece, sizeof piece);
	if (n > 0)
		buf_add(&o->out, piece, (size_t)n);
	return n > 0;
}

/* Where the text is behind `from`, or SIZE_MAX. */
static size_t find(const struct buf *in, size_t from, struct str text)
{
	for (size_t i = from; i + text.n <= in->n; i++)
		if (!memcmp(in->p + i, text.p, text.n))
			return i;
	return SIZE_MAX;
}

static bool see(struct terminal *t, const struct step *s, struct outcome *o, size_t *seen,
	int64_t until)
{
	size_t at;

	while ((at = find(&o->out, *seen, buf_str(&s->text))) == SIZE_MAX)
		if (!gather(t, o, until))
			return false;
	*seen = at + s->text.n;
	return true;
}

static bool type(struct terminal *t, const struct step *s)
{
	struct str keys = buf_str(&s->text);

	while (keys.n) {
		ssize_t n = write(t->master, keys.p, keys.n);
		if (n < 0)
			return false;
		keys = str_skip(keys, (size_t)n);
	}
	return s->kind == STEP_TYPE || write(t->master, "\r", 1) == 1;
}

static bool perform(struct terminal *t, const struct step *s, struct outcome *o, size_t *seen,
	int64_t until)
{
	uint64_t columns = 80;

	switch (s->kind) {
	case STEP_SEE: return see(t, s, o, seen, until);
	case STEP_TYPE:
	case STEP_ENTER: return type(t, s);
	case STEP_RESIZE:
		return str_number(str_trim(buf_str(&s->text)), 10000, &columns) &&
			resize(t->master, s->number, columns);
	default: terminal_close(t); return true;
	}
}

void terminal_play(struct terminal *t, const struct script *s, struct outcome *o)
{
	size_t seen = 0;
	int64_t until = wait_now() + (int64_t)o->limit * 1000;

	for (size_t i = 0; i < s->n; i++) {
		const struct step *step = &s->v[i];
		if (!is_terminal_step(step->kind) || perform(t, step, o, &seen, until))
			continue;
		buf_addf(&o->person, "%s:%u: %s \"%s\"", s->path, step->line,
			step->kind == STEP_SEE ? "did not see" : "could not do",
			buf_z(&step->text));
		return;
	}
	while (gather(t, o, until))
		;
}
