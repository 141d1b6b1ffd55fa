/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * multipart.c: the parts of a message one after the other, with the numbers by which IMAP fetches them.
 */
#include "view/multipart.h"

#include <stdlib.h>

/* A line that begins or ends a part. */
struct mark {
	size_t before, behind; /* bytes up to the line break before it, and up to what follows it */
	size_t level;
	bool last;
};

/* Adds to a number: "2" and 1 make "2.1". */
static void add_number(struct buf *number, unsigned n)
{
	buf_addf(number, "%s%u", number->n > 0 ? "." : "", n);
}

void multipart_init(struct multipart *m, struct str body, struct message_writing *w,
	struct str number)
{
	*m = (struct multipart){ .rest = body, .now = *w, .begun = true };
	*w = (struct message_writing){ .kind = MESSAGE_OTHER };
	buf_add_str(&m->number, number);
	/* What is no multipart is its own first part. */
	if (m->now.kind != MESSAGE_MULTIPART)
		add_number(&m->number, 1);
}

void multipart_clear(struct multipart *m)
{
	while (m->depth > 0)
		free(m->levels[--m->depth].boundary);
	message_writing_clear(&m->now);
	message_writing_clear(&m->shown);
	buf_clear(&m->number);
	buf_clear(&m->shown_number);
}

/* --- boundaries --- */

/* "--BOUNDARY" or "--BOUNDARY--", blanks behind it, of any level: that of the outside ends what is inside too. */
static bool is_mark(const struct multipart *m, struct str line, struct mark *mark)
{
	if (line.n < 3 || line.p[0] != '-' || line.p[1] != '-')
		return false;
	line = str_trim(str_skip(line, 2));
	for (size_t level = m->depth; level-- > 0;) {
		struct str boundary = str_c(m->levels[level].boundary);
		struct str behind = str_skip(line, boundary.n);

		if (!str_eq(str_head(line, boundary.n), boundary))
			continue;
		if (behind.n > 0 && !str_eq(behind, STR("--")))
			continue;
		mark->level = level;
		mark->last = behind.n > 0;
		return true;
	}
	return false;
}

static bool find_mark(const struct multipart *m, struct mark *mark)
{
	struct str s = m->rest;

	for (size_t at = 0; at < s.n;) {
		struct str line = str_skip(s, at);

		line = str_head(line, str_find(line, '\n') + 1);
		if (is_mark(m, line, mark)) {
			mark->before = at;
			mark->before -= mark->before > 0;
			mark->before -= mark->before > 0 && s.p[mark->before - 1] == '\r';
			mark->behind = at + line.n;
			return true;
		}
		at += line.n;
	}
	return false;
}

static void close_to(struct multipart *m, size_t depth)
{
	while (m->depth > depth)
		free(m->levels[--m->depth].boundary);
}

/* --- what stands at the front --- */

/* The lines of a header, the empty one behind them too; it ends at a boundary as well. */
static struct str take_header(struct multipart *m)
{
	const char *start = m->rest.p;
	struct mark ignored;

	while (m->rest.n > 0) {
		struct str line = str_head(m->rest, str_find(m->rest, '\n') + 1);

		if (is_mark(m, line, &ignored))
			break;
		m->rest = str_skip(m->rest, line.n);
		if (str_trim(line).n == 0 && line.p[0] != ' ' && line.p[0] != '\t')
			break;
	}
	return str_span(start, m->rest.p);
}

static void open_level(struct multipart *m)
{
	struct multipart_level *level = &m->levels[m->depth++];

	level->boundary = m->now.boundary;
	m->now.boundary = NULL;
	level->number = m->number.n;
	level->parts = 0;
	level->digest = str_is(str_c(m->now.type), "multipart/digest");
	m->begun = false;
}

/* Goes behind the boundary that comes next: false when there is none. */
static bool next_part(struct multipart *m)
{
	struct multipart_level *level;
	struct mark mark;

	if (!find_mark(m, &mark))
		return false;
	m->rest = str_skip(m->rest, mark.behind);
	close_to(m, mark.level + !mark.last);
	m->begun = !mark.last;
	if (mark.last)
		return true;
	level = &m->levels[mark.level];
	buf_truncate(&m->number, level->number);
	add_number(&m->number, ++level->parts);
	m->nested = 0;
	message_writing_clear(&m->now);
	message_read_writing(&m->now, take_header(m),
		level->digest ? "message/rfc822" : "text/plain");
	return true;
}

/* The message in a message: its header is shown, and what that says of the text behind it counts from there on. */
static void enter_message(struct multipart *m, struct multipart_part *part)
{
	m->nested++;
	part->body = take_header(m);
	m->shown = m->now;
	m->now = (struct message_writing){ .kind = MESSAGE_OTHER };
	message_read_writing(&m->now, part->body, "text/plain");
	if (m->now.kind != MESSAGE_MULTIPART)
		add_number(&m->number, 1);
}

static void take_leaf(struct multipart *m, struct multipart_part *part)
{
	struct mark mark;
	size_t n = find_mark(m, &mark) ? mark.before : m->rest.n;

	part->body = str_head(m->rest, n);
	m->rest = str_skip(m->rest, n);
	m->begun = false;
	m->shown = m->now;
	m->now = (struct message_writing){ .kind = MESSAGE_OTHER };
}

bool multipart_next(struct multipart *m, struct multipart_part *part)
{
	while (!m->begun || (m->now.kind == MESSAGE_MULTIPART && m->depth < MULTIPART_DEPTH)) {
		if (m->begun)
			open_level(m);
		else if (!next_part(m))
			return false;
	}
	message_writing_clear(&m->shown);
	buf_truncate(&m->shown_number, 0);
	buf_add_str(&m->shown_number, buf_str(&m->number));
	if (m->now.kind == MESSAGE_MESSAGE && m->nested < MULTIPART_DEPTH)
		enter_message(m, part);
	else
		take_leaf(m, part);
	part->number = buf_str(&m->shown_number);
	part->writing = &m->shown;
	return true;
}
