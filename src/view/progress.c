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
	p->messages = p->done = p->total = 0;
	p->shown = 0;
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

static void add_bytes(struct buf *line, const struct progress *p, uint64_t ms)
{
	uint64_t rate = ms ? (uint64_t)((double)p->done * 1000.0 / (double)ms) : 0;

	human_size(line, p->done);
	if (p->total) {
		buf_add_z(line, " of ");
		human_size(line, p->total);
		buf_addf(line, " (%u %%)", (unsigned)((double)p->done * 100.0 / (double)p->total));
	}
	buf_add_z(line, ", ");
	human_size(line, rate);
	buf_add_z(line, "/s");
	if (p->total > p->done && rate)
		add_time(line, (p->total - p->done) / rate);
}

static void draw(struct progress *p, int64_t now)
{
	struct buf line = { 0 };

	p->shown = now;
	buf_add_z(&line, "\r");
	if (p->messages)
		buf_addf(&line, "%llu response%s%s", (unsigned long long)p->messages,
			p->messages == 1 ? "" : "s", p->done ? ", " : "");
	if (p->done || !p->messages)
		add_bytes(&line, p, (uint64_t)(now - p->started));
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
	p->done = done;
	p->total = total;
	draw_if_due(p);
}

void progress_message(struct progress *p)
{
	if (p->out && ++p->messages % MESSAGES == 0)
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
