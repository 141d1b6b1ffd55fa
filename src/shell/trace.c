/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * trace.c: bytes on the wire as escaped lines with their direction and time.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "shell/trace.h"

#define KEPT_BYTES (80u << 10) /* more than is read at once */
#define LINE_BYTES 2048

bool trace_close(struct trace *t, struct err *e)
{
	FILE *to = t->to;
	int failed = t->failed;

	t->to = NULL;
	t->failed = 0;
	free(t->path);
	t->path = NULL;
	if (!to || !t->owned)
		return true;
	if (fclose(to) != 0 && !failed)
		failed = errno;
	return !failed || err_errno(e, ERR_SYS, failed, "write the trace");
}

bool trace_to(struct trace *t, const char *path, struct err *e)
{
	int fd;

	if (path && t->path && strcmp(path, t->path) == 0)
		return true;
	if (!trace_close(t, e))
		return false;
	if (!path)
		return true;
	t->owned = *path != 0;
	if (!t->owned) {
		t->path = mem_dup_z(path);
		t->to = stderr;
		return true;
	}
	fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	if (fd < 0)
		return err_errno(e, ERR_SYS, errno, "open the trace file %s", path);
	t->to = fdopen(fd, "a");
	if (!t->to) {
		close(fd);
		return err_errno(e, ERR_SYS, errno, "open the trace file %s", path);
	}
	t->path = mem_dup_z(path);
	return true;
}

/* --- lines --- */

static void end_line(struct trace_lines *l, struct timespec when)
{
	struct tm tm;

	if (localtime_r(&when.tv_sec, &tm))
		buf_addf(&l->text, "%02d:%02d:%02d.%03d ", tm.tm_hour, tm.tm_min, tm.tm_sec,
			(int)(when.tv_nsec / 1000000));
	buf_addf(&l->text, "%s ", l->out ? "C:" : "S:");
	utf8_escape(&l->text, buf_str(&l->line), UTF8_KEEP_TAB);
	buf_add_c(&l->text, '\n');
	buf_truncate(&l->line, 0);
	l->hidden = false;
}

static void add_lines(struct trace_lines *l, struct timespec when, bool out, bool secret,
	struct str bytes)
{
	if (l->out != out && l->line.n)
		end_line(l, when);
	l->out = out;
	if (secret) {
		if (!l->hidden)
			buf_add_z(&l->line, "[secret]");
		l->hidden = true;
		return;
	}
	while (bytes.n) {
		size_t n = str_find(bytes, '\n'), room = LINE_BYTES - l->line.n;
		bool whole = n < bytes.n && n <= room;
		struct str part = str_head(bytes, whole ? n : n < room ? n : room);

		l->hidden = false;
		buf_add_str(&l->line, part);
		if (whole && l->line.n && l->line.p[l->line.n - 1] == '\r')
			buf_truncate(&l->line, l->line.n - 1);
		bytes = str_skip(bytes, part.n + whole);
		if (whole || l->line.n >= LINE_BYTES)
			end_line(l, when);
	}
}

/* --- what is kept --- */

/* Stands before each run of bytes. */
struct run {
	struct timespec when;
	size_t n;
	bool out, secret;
};

/* Of two buffers one is filled; when it is full, it takes the place of the other, whose bytes go. */
static void keep(struct trace *t, struct run run, struct str bytes)
{
	if (run.secret)
		bytes.n = 0;
	bytes = str_skip(bytes, bytes.n > KEPT_BYTES ? bytes.n - KEPT_BYTES : 0);
	run.n = bytes.n;
	if (t->kept.n && t->kept.n + sizeof(run) + run.n > KEPT_BYTES) {
		struct buf old = t->before;

		t->before = t->kept;
		t->kept = old;
		buf_truncate(&t->kept, 0);
	}
	buf_add(&t->kept, &run, sizeof(run));
	buf_add_str(&t->kept, bytes);
}

static void add_kept(struct trace_lines *l, struct str kept, struct timespec *last)
{
	while (kept.n) {
		struct run run;

		memcpy(&run, kept.p, sizeof(run));
		kept = str_skip(kept, sizeof(run));
		add_lines(l, run.when, run.out, run.secret, str_head(kept, run.n));
		kept = str_skip(kept, run.n);
		*last = run.when;
	}
}

struct str trace_log(struct trace *t)
{
	struct trace_lines lines = { 0 };
	struct timespec last = { 0 };

	add_kept(&lines, buf_str(&t->before), &last);
	add_kept(&lines, buf_str(&t->kept), &last);
	if (lines.line.n)
		end_line(&lines, last);
	buf_clear(&lines.line);
	buf_clear(&t->log);
	t->log = lines.text;
	return buf_str(&t->log);
}

/* --- the wire --- */

void trace_bytes(struct trace *t, bool out, bool secret, struct str bytes)
{
	struct run run = { .out = out, .secret = secret };

	clock_gettime(CLOCK_REALTIME, &run.when);
	keep(t, run, bytes);
	if (!t->to)
		return;
	add_lines(&t->lines, run.when, out, secret, bytes);
	/* Errors are told when it is closed. */
	if (t->lines.text.n &&
		(fwrite(t->lines.text.p, 1, t->lines.text.n, t->to) < t->lines.text.n ||
			fflush(t->to) != 0) &&
		!t->failed)
		t->failed = errno;
	buf_truncate(&t->lines.text, 0);
}

void trace_clear(struct trace *t)
{
	free(t->path);
	buf_wipe(&t->lines.line);
	buf_clear(&t->lines.text);
	buf_clear(&t->kept);
	buf_clear(&t->before);
	buf_clear(&t->log);
}
