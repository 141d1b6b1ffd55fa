/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * print_raw.c: the server's bytes as they came; on a terminal escaped.
 */
#include "base/utf8.h"
#include "view/render.h"

static void write_text(struct printer *p, struct str s)
{
	struct buf safe = { 0 };

	if (!p->style.terminal) {
		render_gather(p, s);
		return;
	}
	render_safe(&safe, s);
	render_write(p, p->out, buf_str(&safe));
	buf_clear(&safe);
}

/* All pieces from the first that was not written yet up to, not including, `end`. */
static void write_pieces(struct printer *p, const struct frame *f, size_t end)
{
	for (; p->raw_written < end; p->raw_written++) {
		const struct piece *piece = &f->pieces[p->raw_written];

		write_text(p, piece->text);
		if (piece->blob)
			render_blob(p, piece->blob, p->style.terminal);
	}
}

static void raw_begin(struct printer *p, const struct imap_cmd *cmd)
{
	(void)cmd;
	p->raw_written = 0;
}

static void raw_response(struct printer *p, struct imap_resp *r)
{
	write_pieces(p, &r->frame, r->frame.n);
	p->raw_written = 0;
}

static int raw_literal(struct printer *p, const struct frame *sofar)
{
	int fd = fileno(p->out);

	if (p->style.terminal || fd < 0 || p->write_errno)
		return -1;
	write_pieces(p, sofar, sofar->n - 1);
	write_text(p, sofar->pieces[sofar->n - 1].text);
	p->raw_written = sofar->n;
	printer_push(p);
	return p->write_errno ? -1 : fd;
}

static void raw_end(struct printer *p, const struct imap_result *result, const struct err *e)
{
	struct buf line = { 0 };

	p->raw_written = 0;
	render_gathered(p);
	if (e)
		render_error(p, e);
	if (result && p->style.timing) {
		render_time(&line, result->usec);
		printer_push(p);
		buf_add_c(&line, '\n');
		render_write(p, p->err, buf_str(&line));
	}
	buf_clear(&line);
}

/* Nothing but the server's bytes on out. */
static void raw_note(struct printer *p, enum note_kind kind, const char *text)
{
	render_note(p, kind, text);
}

void raw_values(struct printer *p, const struct printer_value *v, size_t n)
{
	struct buf text = { 0 };

	for (size_t i = 0; i < n; i++) {
		if (v[i].name)
			utf8_escape(&text, str_c(v[i].name), 0);
		if (v[i].name)
			buf_add_z(&text, "  ");
		utf8_escape(&text, str_c(v[i].value), 0);
		buf_add_c(&text, '\n');
	}
	render_write(p, p->out, buf_str(&text));
	buf_clear(&text);
}

const struct printer_ops print_raw = {
	.name = "raw",
	.begin = raw_begin,
	.response = raw_response,
	.literal = raw_literal,
	.end = raw_end,
	.note = raw_note,
};
