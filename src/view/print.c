/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * print.c: how a response is shown: what the three renderers have in common.
 */
#include "view/print.h"

#include <errno.h>
#include <string.h>

#include "base/utf8.h"
#include "view/pretty.h"
#include "view/render.h"

enum { PIECE = 32 * 1024, GATHERED_ENOUGH = 32 * 1024 };

const struct printer_ops *printer_find(const char *name)
{
	static const struct printer_ops *const all[] = { &print_pretty, &print_raw, &print_json };

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (strcmp(all[i]->name, name) == 0)
			return all[i];
	return NULL;
}

void printer_init(struct printer *p, const struct printer_ops *ops, FILE *out, FILE *err)
{
	*p = (struct printer){ .ops = ops, .out = out, .err = err };
}

void printer_clear(struct printer *p)
{
	render_gathered(p);
	pretty_free(p->pretty);
	p->pretty = NULL;
	buf_clear(&p->gathered);
	buf_clear(&p->held);
	buf_clear(&p->held_tag);
}

void printer_use(struct printer *p, const struct printer_ops *ops)
{
	printer_clear(p);
	p->ops = ops;
	p->raw_written = 0;
}

void printer_push(struct printer *p)
{
	render_gathered(p);
	if (p->write_errno)
		return;
	errno = 0;
	render_check(p, fflush(p->out) == 0);
}

void printer_waits(struct printer *p)
{
	if (p->ops == &print_pretty)
		pretty_waits(p);
	printer_push(p);
}

bool printer_flush(struct printer *p, struct err *e)
{
	int code;

	printer_push(p);
	code = p->write_errno;
	if (!code)
		return true;
	p->write_errno = 0;
	clearerr(p->out);
	return err_errno(e, ERR_SYS, code, "standard output");
}

/* --- writing --- */

void render_check(struct printer *p, bool ok)
{
	if (!ok && !p->write_errno)
		p->write_errno = errno ? errno : EIO;
}

/* As the terminal takes it, where it is one without UTF-8. */
static bool put(struct printer *p, FILE *f, struct str s)
{
	unsigned charset = f == p->out ? p->style.charset : p->style.charset_err;
	struct buf encoded = { 0 };
	bool ok;

	if (charset) {
		term_encode(&encoded, s, (enum term_charset)charset);
		s = buf_str(&encoded);
	}
	errno = 0;
	ok = s.n == 0 || fwrite(s.p, 1, s.n, f) == s.n;
	buf_clear(&encoded);
	return ok;
}

void render_gathered(struct printer *p)
{
	struct str all = buf_str(&p->gathered);

	if (all.n > 0 && !p->write_errno)
		render_check(p, put(p, p->out, all));
	buf_truncate(&p->gathered, 0);
}

void render_gather(struct printer *p, struct str s)
{
	if (p->gathered.n + s.n > GATHERED_ENOUGH)
		render_gathered(p);
	if (s.n > GATHERED_ENOUGH)
		render_write(p, p->out, s);
	else
		buf_add_str(&p->gathered, s);
}

void render_write(struct printer *p, FILE *f, struct str s)
{
	if (f == p->out)
		render_gathered(p);
	if (s.n == 0 || (f == p->out && p->write_errno))
		return;
	if (!put(p, f, s) && f == p->out)
		render_check(p, false);
}

void render_safe(struct buf *out, struct str s)
{
	while (s.n > 0) {
		size_t n = str_find(s, '\n');
		struct str line = str_head(s, n);

		if (n < s.n && n > 0 && line.p[n - 1] == '\r')
			line.n--;
		utf8_escape(out, line, UTF8_KEEP_TAB);
		if (n < s.n)
			buf_add_c(out, '\n');
		s = str_skip(s, n + 1);
	}
}

size_t render_cut_off(struct str s)
{
	if (s.n > 0 && s.p[s.n - 1] == '\r')
		return 1;
	for (size_t back = 1; back <= 3 && back <= s.n; back++) {
		unsigned char c = (unsigned char)s.p[s.n - back];

		if (c >= 0xC0)
			return back < (c >= 0xF0 ? 4u : c >= 0xE0 ? 3u : 2u) ? back : 0;
		if (c < 0x80)
			return 0;
	}
	return 0;
}

void render_blob(struct printer *p, const struct blob *b, bool safe)
{
	char piece[PIECE];
	struct buf text = { 0 };
	struct err e = { 0 };
	uint64_t at = 0;
	ssize_t got;

	while (!p->write_errno && (got = blob_read(b, at, piece, sizeof(piece), &e)) != 0) {
		struct str s = { piece, (size_t)got };

		if (got < 0) {
			render_error(p, &e);
			break;
		}
		at += s.n;
		if (safe) {
			size_t cut = at < b->size ? render_cut_off(s) : 0;

			at -= cut;
			s.n -= cut;
			buf_truncate(&text, 0);
			render_safe(&text, s);
			s = buf_str(&text);
		}
		render_write(p, p->out, s);
	}
	buf_clear(&text);
}

/* News that are waited for are data. */
static bool side_is_out(const struct printer *p)
{
	return p->style.terminal || (p->pretty && p->pretty->news);
}

FILE *render_side(struct printer *p)
{
	if (side_is_out(p))
		return p->out;
	printer_push(p);
	return p->err;
}

bool render_side_color(const struct printer *p)
{
	return side_is_out(p) ? p->style.color : p->style.color_err;
}

void render_side_line(struct printer *p, enum ink ink, struct str text)
{
	FILE *f = render_side(p);
	struct buf line = { 0 };

	buf_add_z(&line, ink_on(ink, render_side_color(p)));
	term_wrap(&line, text, p->style.columns, 0);
	buf_add_z(&line, ink_off(ink, render_side_color(p)));
	buf_add_c(&line, '\n');
	render_write(p, f, buf_str(&line));
	buf_clear(&line);
}

bool render_is_tagged(const struct imap_resp *r)
{
	return r->kind == RESP_COND && !str_eq(r->tag, STR("*"));
}

struct buf *render_hold(struct printer *p, struct str tag)
{
	render_release(p, NULL);
	buf_truncate(&p->held_tag, 0);
	buf_add_str(&p->held_tag, tag);
	return &p->held;
}

void render_release(struct printer *p, const char *ended)
{
	if (p->held.n == 0)
		return;
	if (!ended || strcmp(ended, buf_z(&p->held_tag)) != 0)
		render_write(p, p->ops == &print_json ? p->out : render_side(p), buf_str(&p->held));
	buf_truncate(&p->held, 0);
}

void render_note(struct printer *p, enum note_kind kind, const char *text)
{
	static const struct {
		enum ink ink;
		const char *word;
	} looks[] = { [NOTE_INFO] = { INK_DIM, "" },
		[NOTE_WARNING] = { INK_WARN, "warning: " },
		[NOTE_ERROR] = { INK_ERROR, "" } };
	struct buf line = { 0 };

	buf_add_z(&line, looks[kind].word);
	utf8_escape(&line, str_c(text), 0);
	render_side_line(p, looks[kind].ink, buf_str(&line));
	buf_clear(&line);
}

void render_error(struct printer *p, const struct err *e)
{
	render_note(p, NOTE_ERROR, e->msg);
}

void render_time(struct buf *out, uint64_t usec)
{
	if (usec < 1000000)
		buf_addf(out, "%.1f ms", (double)usec / 1e3);
	else
		buf_addf(out, "%.2f s", (double)usec / 1e6);
}

/* --- what is no response --- */

void printer_values(struct printer *p, const char *command, const struct printer_value *v, size_t n)
{
	if (p->ops == &print_json)
		json_values(p, command, v, n);
	else if (p->ops == &print_raw)
		raw_values(p, v, n);
	else
		pretty_values(p, v, n);
}
