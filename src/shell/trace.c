/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * trace.c: bytes on the wire as escaped lines with their direction and time.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/utf8.h"
#include "shell/trace.h"

#define LOG_BYTES (64u << 10)
#define LINE_BYTES 2048

bool trace_close(struct trace *t, struct err *e)
{
	FILE *to = t->to;
	bool bad;

	t->to = NULL;
	if (!to || !t->owned)
		return true;
	bad = ferror(to);
	if (fclose(to) != 0 || bad)
		return err_errno(e, ERR_SYS, errno, "write the trace");
	return true;
}

bool trace_to(struct trace *t, const char *path, struct err *e)
{
	int fd;

	if (!trace_close(t, e))
		return false;
	if (!path)
		return true;
	t->owned = *path != 0;
	if (!t->owned) {
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
	return true;
}

static void keep(struct trace *t, struct str line)
{
	if (t->log.n + line.n > 2 * LOG_BYTES) {
		size_t from = t->log.n - LOG_BYTES;
		size_t end = str_find(str_skip(buf_str(&t->log), from), '\n');

		buf_drop(&t->log, from + end + (from + end < t->log.n));
	}
	buf_add_str(&t->log, line);
}

static void end_line(struct trace *t)
{
	struct buf text = { 0 };
	struct timespec now;
	struct tm tm;

	clock_gettime(CLOCK_REALTIME, &now);
	if (localtime_r(&now.tv_sec, &tm))
		buf_addf(&text, "%02d:%02d:%02d.%03d ", tm.tm_hour, tm.tm_min, tm.tm_sec,
			(int)(now.tv_nsec / 1000000));
	buf_addf(&text, "%s ", t->out ? "C:" : "S:");
	utf8_escape(&text, buf_str(&t->line), UTF8_KEEP_TAB);
	buf_add_c(&text, '\n');
	keep(t, buf_str(&text));
	/* Errors stay in the stream and are told when it is closed. */
	if (t->to && fwrite(text.p, 1, text.n, t->to) == text.n)
		fflush(t->to);
	buf_clear(&text);
	buf_truncate(&t->line, 0);
	t->hidden = false;
}

void trace_bytes(struct trace *t, bool out, bool secret, struct str bytes)
{
	if (t->out != out && t->line.n)
		end_line(t);
	t->out = out;
	if (secret) {
		if (!t->hidden)
			buf_add_z(&t->line, "[secret]");
		t->hidden = true;
		return;
	}
	while (bytes.n) {
		size_t n = str_find(bytes, '\n'), room = LINE_BYTES - t->line.n;
		bool whole = n < bytes.n && n <= room;
		struct str part = str_head(bytes, whole ? n : n < room ? n : room);

		t->hidden = false;
		buf_add_str(&t->line, part);
		if (whole && t->line.n && t->line.p[t->line.n - 1] == '\r')
			buf_truncate(&t->line, t->line.n - 1);
		bytes = str_skip(bytes, part.n + whole);
		if (whole || t->line.n >= LINE_BYTES)
			end_line(t);
	}
}

struct str trace_log(const struct trace *t)
{
	return buf_str(&t->log);
}
