/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pretty_parts.c: the text of a part decoded, and messages of several parts.
 */
#include "view/multipart.h"
#include "view/pretty.h"
#include "view/progress.h"

/* Further ones are shown as they came. */
enum { PARTS_MAX = 1000 };

void pretty_decoded(struct printer *p, const struct message_writing *w, struct str bytes)
{
	struct buf text = { 0 };
	bool decodes = w->kind == MESSAGE_TEXT && bytes.n <= PRETTY_DECODED_MAX;

	if (decodes)
		message_body_text(&text, bytes, w->encoding, w->charset);
	render_safe(&p->pretty->text, decodes ? buf_str(&text) : bytes);
	buf_clear(&text);
}

/* "12 bytes, 3.4K, base64, utf-8": how large it is and how it is written. */
void pretty_facts(struct buf *out, uint64_t size, const struct message_writing *w)
{
	buf_addf(out, " (%llu byte%s", (unsigned long long)size, size == 1 ? "" : "s");
	if (size >= 1024) {
		buf_add_z(out, ", ");
		human_size(out, size);
	}
	for (size_t i = 0; i < 2; i++) {
		const char *fact = i ? w->charset : w->encoding;

		if (fact && *fact)
			buf_addf(out, ", %s", fact);
	}
	buf_add_c(out, ')');
}

/* Begins a line, behind an empty one. */
static void separate(struct buf *out)
{
	if (out->n > 0 && out->p[out->n - 1] != '\n')
		buf_add_c(out, '\n');
	buf_add_c(out, '\n');
}

static void part_heading(struct printer *p, const struct multipart_part *part)
{
	struct buf line = { 0 };

	buf_add_str(&line, part->number);
	buf_addf(&line, ": %s", part->writing->type);
	if (part->writing->name && *part->writing->name)
		buf_addf(&line, " \"%s\"", part->writing->name);
	if (part->writing->kind != MESSAGE_MESSAGE)
		pretty_facts(&line, part->body.n, part->writing);
	pretty_heading(p, "part ", buf_str(&line), "");
	buf_clear(&line);
}

void pretty_parts(struct printer *p, struct message_writing *w, struct str body, struct str number)
{
	struct buf *out = &p->pretty->text;
	struct multipart_part part;
	struct multipart m;
	size_t n = 0;

	multipart_init(&m, body, w, number);
	for (; n < PARTS_MAX && multipart_next(&m, &part); n++) {
		if (n > 0)
			separate(out);
		pretty_emit(p);
		part_heading(p, &part);
		if (part.writing->kind == MESSAGE_MESSAGE)
			pretty_header(p, part.body);
		else if (part.writing->kind == MESSAGE_TEXT)
			pretty_decoded(p, part.writing, part.body);
	}
	/* What is no multipart but in its name, or too much of one. */
	if (n == 0 || n == PARTS_MAX)
		render_safe(out, n > 0 ? m.rest : body);
	multipart_clear(&m);
}
