/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * progress.c: one line on a terminal's stderr for work over half a second; costs nothing before.
 */
#include "view/progress.h"

#include "net/wait.h"

enum {
	DELAY = 500,    /* ms before the line first appears */
	INTERVAL = 100, /* ms between two of them */
	MESSAGES = 16,  /* responses between two looks at the clock */
};

void human_size(struct buf *out, uint64_t bytes)
{
	static const char units[] = "KMGTPE";
	uint64_t tenths;
	size_t unit = 0;

	if (bytes < 1024) {
		buf_addf(out, bytes == 1 ? "1 byte" : "%u bytes", (unsigned)bytes);
		return;
	}
	/* Rounded at each step, so that 1023.97 KiB becomes 1.0 MiB. */
	while (unit + 1 < sizeof(units) - 1 && bytes >> (10 * unit) >= 1024 * 1024)
		unit++;
	bytes >>= 10 * unit;
	tenths = (bytes * 10 + 512) / 1024;
	if (tenths >= 10240 && unit + 1 < sizeof(units) - 1) {
		tenths = 10;
		unit++;
	}
	buf_addf(out, "%llu.%llu %ciB", (unsigned long long)(tenths / 10),
		(unsigned long long)(tenths % 10), units[unit]);
}

void progress_start(struct progress *p)
{
	*p = (struct progress){ .out = p->out, .visible = p->visible };
	if (p->out)
		p->started = wait_now();
}

static void add_time(struct buf *line, uint64_t seconds)
{
	if (seconds >= 3600)
		buf_addf(line, ", %llu h %llu min left", (unsigned long long)(seconds / 3600),
			(unsigned long long)(seconds / 60 % 60));
	else if (seconds >= 60)
		buf_addf(line, ", %llu min %llu s left", (unsigned long long)(seconds / 60),
			(unsigned long long)(seconds % 60));
	else
		buf_addf(line, ", %llu s left", (unsigned long long)seconds);
}

static void add_count(struct buf *line, const struct progress *p)
{
	const char *what = p->parts ? "message" : "response";

	buf_addf(line, "%llu %s%s", (unsigned long long)p->messages, what,
		p->messages == 1 ? "" : "s");
}

/* "1.2 MiB of 3.4 MiB", or what the server says of its work: "17 of 100". */
static void add_done(struct buf *line, const struct progress *p)
{
	if (!p->done && p->of) {
		buf_addf(line, "%llu of %llu", (unsigned long long)p->at,
			(unsigned long long)p->of);
		return;
	}
	human_size(line, p->done);
	if (p->total) {
		buf_add_z(line, " of ");
		human_size(line, p->total);
	}
}

static void draw(struct progress *p, int64_t now)
{
	double ms = (double)(now - p->started), at = (double)(p->total ? p->done : p->at),
	       of = (double)(p->total ? p->total : p->of);
	struct buf line = { 0 };

	p->shown = now;
	buf_add_z(&line, "\r");
	if (p->messages)
		add_count(&line, p);
	if (p->messages && p->done)
		buf_add_z(&line, ", ");
	if (p->done || !p->messages)
		add_done(&line, p);
	if (of > 0)
		buf_addf(&line, " (%u %%)", (unsigned)(at < of ? at * 100 / of : 100));
	if (p->done && ms > 0) {
		buf_add_z(&line, ", ");
		human_size(&line, (uint64_t)((double)p->done * 1000 / ms));
		buf_add_z(&line, "/s");
	}
	if (at > 0 && at < of)
		add_time(&line, (uint64_t)(ms / 1000 * (of - at) / at));
	buf_add_z(&line, "\033[K");
	/* It is a courtesy: when it cannot be written, nothing is lost. */
	if (fwrite(line.p, 1, line.n, p->out) == line.n && fflush(p->out) == 0)
		p->visible = true;
	buf_clear(&line);
}

static void draw_if_due(struct progress *p)
{
	int64_t now = wait_now();

	if (now - p->started >= DELAY && now - p->shown >= INTERVAL)
		draw(p, now);
}

void progress_bytes(struct progress *p, uint64_t done, uint64_t total)
{
	if (!p->out)
		return;
	p->done = p->before + done;
	p->total = p->parts ? 0 : total;
	draw_if_due(p);
}

void progress_part(struct progress *p, uint64_t messages, uint64_t bytes, uint64_t at, uint64_t of)
{
	p->parts = true;
	p->messages = messages;
	p->before = bytes;
	progress_share(p, at, of);
}

void progress_share(struct progress *p, uint64_t at, uint64_t of)
{
	p->at = at;
	p->of = of;
	if (p->out)
		draw_if_due(p);
}

void progress_message(struct progress *p)
{
	if (p->out && !p->parts && ++p->messages % MESSAGES == 0)
		draw_if_due(p);
}

void progress_clear(struct progress *p)
{
	if (!p->visible)
		return;
	p->visible = false;
	if (fputs("\r\033[K", p->out) >= 0)
		fflush(p->out);
}
