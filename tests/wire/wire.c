/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * wire.c: runs wire tests: bytes of a server in, what each renderer makes of them out.
 *
 *   wire [--update] FILE.t...      --update writes what comes out into the files
 *
 * A test is a text file of sections; comments ("# …") stand before the first one.
 *
 *   == command uid fetch 1 (FLAGS)   what was typed: some answers are shown by what was asked for; "none":
 *                                    they came unasked (the default is a command that changes nothing)
 *   == end NO [X] text               how it ended (OK done); "none": it did not
 *   == style quiet timing            settings
 *   == wire                          the bytes: lines, each sent with CRLF; \xHH is a byte
 *   == pretty                        into a pipe; lines that go to stderr behind them, each as "! line"
 *   == terminal                      on a terminal of 80 columns, without colour
 *   == json                          the objects, one a line
 *
 * Bytes in the output that act on a terminal are shown as ⟨HH⟩. Raw output has no section: it has to be the
 * bytes received. Every case is read whole, byte by byte, cut at both edges of each literal, and with literals
 * of more than 16 bytes outside memory, diverted where the renderer wants that: the result must be the same.
 */
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/cmd.h"
#include "view/print.h"

enum { PRETTY, TERMINAL, JSON, RAW, RAW_TERMINAL, RENDERERS };
enum { WHOLE, BYTES, EDGES, SPOOLED, WAYS };

static const char *const way_names[] = { "whole", "byte by byte", "cut at literals",
	"with literals outside memory" };
static const char *const sections[] = { "pretty", "terminal", "json" };

struct test {
	const char *path;
	struct buf comment, wire;
	char *command, *end, *style;
	struct buf expected[RAW]; /* of the renderers that have a section */
	bool has[RAW];
};

/* --- the file --- */

static int hex(char c)
{
	const char *digits = "0123456789abcdef", *found = strchr(digits, ascii_lower(c));

	return c && found ? (int)(found - digits) : -1;
}

static void add_wire(struct buf *out, struct str line)
{
	for (size_t i = 0; i < line.n; i++) {
		if (line.p[i] == '\\' && i + 3 < line.n && line.p[i + 1] == 'x' &&
			hex(line.p[i + 2]) >= 0 && hex(line.p[i + 3]) >= 0) {
			buf_add_c(out, (char)(hex(line.p[i + 2]) * 16 + hex(line.p[i + 3])));
			i += 3;
		} else {
			buf_add_c(out, line.p[i]);
		}
	}
	buf_add_z(out, "\r\n");
}

static char *argument(struct str heading)
{
	struct str rest = heading;

	str_split(&rest, ' ');
	rest = str_trim(rest);
	return mem_dup_n(rest.p ? rest.p : "", rest.n);
}

/* Reads a heading; returns the buffer that the section's lines go to. */
static struct buf *open_section(struct test *t, struct str heading)
{
	struct str rest = heading, name = str_split(&rest, ' ');

	if (str_is(name, "wire"))
		return &t->wire;
	for (size_t i = 0; i < RAW; i++)
		if (str_is(name, sections[i])) {
			t->has[i] = true;
			return &t->expected[i];
		}
	if (str_is(name, "command"))
		t->command = argument(heading);
	else if (str_is(name, "end"))
		t->end = argument(heading);
	else if (str_is(name, "style"))
		t->style = argument(heading);
	else
		fprintf(stderr, "%s: no section is called %.*s\n", t->path, STR_ARG(name));
	return NULL;
}

static bool read_test(struct test *t, const char *path)
{
	FILE *f = fopen(path, "r");
	struct buf *to = &t->comment;
	char *line = NULL;
	size_t cap = 0;
	ssize_t got;

	t->path = path;
	if (!f) {
		perror(path);
		return false;
	}
	while ((got = getline(&line, &cap, f)) > 0) {
		struct str text = { line, (size_t)got };

		if (str_has_prefix(text, "== ")) {
			to = open_section(t, str_trim(str_skip(text, 3)));
			continue;
		}
		if (to == &t->wire)
			add_wire(to, str_head(text, text.n - (text.p[text.n - 1] == '\n')));
		else if (to)
			buf_add_str(to, text);
	}
	free(line);
	fclose(f);
	return true;
}

static void clear_test(struct test *t)
{
	buf_clear(&t->comment);
	buf_clear(&t->wire);
	for (size_t i = 0; i < RAW; i++)
		buf_clear(&t->expected[i]);
	free(t->command);
	free(t->end);
	free(t->style);
}

/* --- a stream that pauses where it is told to --- */

struct pausing {
	struct stream stream;
	struct str bytes;
	size_t at;
	const size_t *stops;
	size_t n;
};

static ssize_t read_pausing(struct stream *s, void *to, size_t n, struct err *e)
{
	struct pausing *p = (struct pausing *)s;
	size_t end = p->bytes.n;

	(void)e;
	for (size_t i = 0; i < p->n; i++)
		if (p->stops[i] > p->at && p->stops[i] < end)
			end = p->stops[i];
	if (n > end - p->at)
		n = end - p->at;
	memcpy(to, p->bytes.p + p->at, n);
	p->at += n;
	return (ssize_t)n;
}

static void close_pausing(struct stream *s)
{
	(void)s;
}

static const struct stream_ops pausing_ops = {
	.name = "pausing",
	.read = read_pausing,
	.close = close_pausing,
};

/* Where literals begin and end. */
static size_t find_edges(struct str bytes, size_t **stops)
{
	struct frame f = { .spool = -1 };
	size_t n = 0, cap = 0, at = 0, used;
	struct err e;

	*stops = NULL;
	while (bytes.n > 0 && frame_parse(&f, bytes, &imap_limits_default, &used, &e)) {
		for (size_t i = 0; i + 1 < f.n; i++) {
			*stops = mem_grow(*stops, n + 1, &cap, sizeof(**stops));
			*stops = mem_grow(*stops, n + 2, &cap, sizeof(**stops));
			at += f.pieces[i].text.n;
			(*stops)[n++] = at;
			at += (size_t)f.pieces[i].blob->size;
			(*stops)[n++] = at;
		}
		at += f.pieces[f.n - 1].text.n;
		bytes = str_skip(bytes, used);
	}
	frame_clear(&f);
	return n;
}

/* --- one run --- */

static int divert(void *ctx, const struct frame *sofar)
{
	struct printer *p = ctx;

	return p->ops->literal ? p->ops->literal(p, sofar) : -1;
}

static void respond(struct printer *p, struct reader *reader, int way)
{
	struct imap_limits limits = imap_limits_default;
	struct frame_divert to = { .open = divert, .ctx = p };
	struct imap_resp r = { .frame = { .spool = -1 } };
	struct err e = { 0 };

	if (way == SPOOLED)
		limits.literal_memory = 16;
	while (frame_read(&r.frame, reader, &limits, &to, &e)) {
		resp_parse(&r, limits.depth);
		resp_read_items(&r);
		p->ops->response(p, &r);
	}
	if (e.kind != ERR_CLOSED)
		p->ops->end(p, NULL, &e);
	resp_clear(&r);
}

static void set_style(struct printer *p, const struct test *t, int renderer)
{
	p->style.terminal = renderer == TERMINAL || renderer == RAW_TERMINAL;
	p->style.columns = p->style.terminal ? 80 : 0;
	p->style.quiet = t->style && strstr(t->style, "quiet");
	p->style.timing = t->style && strstr(t->style, "timing");
}

static bool begin(struct printer *p, const struct test *t)
{
	static const struct cmd_dialect dialect = { .utf8 = false };
	struct words words = { 0 };
	struct imap_cmd cmd = { 0 };
	struct err e = { 0 };
	enum word_end end;
	bool ok;

	if (t->command && strcmp(t->command, "none") == 0)
		return true;
	ok = words_split(&words, str_c(t->command ? t->command : "noop"), &end, &e) &&
		cmd_encode(&cmd, &words, &dialect, &e);
	if (ok)
		p->ops->begin(p, &cmd);
	else
		fprintf(stderr, "%s: %s\n", t->path, e.msg);
	cmd_clear(&cmd);
	words_clear(&words);
	return ok;
}

static void finish(struct printer *p, const struct test *t)
{
	struct imap_result result = { .tag = "A1", .usec = 12345 };
	struct str rest = str_c(t->end ? t->end : "OK done"), word;

	if (t->end && strcmp(t->end, "none") == 0)
		return;
	word = str_split(&rest, ' ');
	while (result.cond < COND_PREAUTH && !str_is(word, cond_name(result.cond)))
		result.cond++;
	if (rest.n > 0 && rest.p[0] == '[') {
		word = str_split(&rest, ']');
		result.code = mem_dup_n(word.p + 1, word.n - 1);
		rest = str_trim(rest);
	}
	result.text = mem_dup_n(rest.p ? rest.p : "", rest.n);
	p->ops->end(p, &result, NULL);
	imap_result_clear(&result);
}

static void read_all(struct buf *out, FILE *f)
{
	char piece[4096];
	size_t got;

	fflush(f);
	rewind(f);
	while ((got = fread(piece, 1, sizeof(piece), f)) > 0)
		buf_add(out, piece, got);
	fclose(f);
}

/* What was written to the file, each line behind a mark; what acts or is no UTF-8 as ⟨HH⟩. */
static void collect(struct buf *out, FILE *f, const char *mark)
{
	struct buf all = { 0 };
	struct str rest;

	read_all(&all, f);
	for (rest = buf_str(&all); rest.n > 0;) {
		struct str line = str_head(rest, str_find(rest, '\n'));

		buf_add_z(out, mark);
		for (size_t i = 0, n; i < line.n; i += n) {
			uint32_t c;
			bool good;

			n = utf8_decode(str_skip(line, i), &c);
			good = n > 0 && utf8_harmless(str_head(str_skip(line, i), n));
			n = n > 0 ? n : 1;
			if (good)
				buf_add(out, line.p + i, n);
			for (size_t k = i; !good && k < i + n; k++)
				buf_addf(out, "⟨%02X⟩", (unsigned)(unsigned char)line.p[k]);
		}
		buf_add_z(out, line.n < rest.n ? "\n" : "⟨no line end⟩\n");
		rest = str_skip(rest, line.n + 1);
	}
	buf_clear(&all);
}

static bool run(struct buf *out, const struct test *t, int renderer, int way)
{
	static const struct printer_ops *const ops[] = { &print_pretty, &print_pretty, &print_json,
		&print_raw, &print_raw };
	struct wait wait = { .cancel_fd = -1, .timeout_ms = -1 };
	struct pausing pausing = { .stream = { .ops = &pausing_ops }, .bytes = buf_str(&t->wire) };
	size_t *stops;
	size_t n = find_edges(buf_str(&t->wire), &stops);
	struct stream *memory = stream_memory(buf_str(&t->wire), way == BYTES, &wait);
	struct reader *reader;
	struct printer p;
	FILE *files[2] = { tmpfile(), tmpfile() };
	bool ok;

	pausing.stops = stops;
	pausing.n = n;
	reader = reader_new(way == EDGES ? &pausing.stream : memory, 4096);
	printer_init(&p, ops[renderer], files[0], files[1]);
	set_style(&p, t, renderer);
	ok = begin(&p, t);
	if (ok) {
		respond(&p, reader, way);
		finish(&p, t);
	}
	printer_clear(&p);
	if (renderer == RAW) {
		read_all(out, files[0]);
		fclose(files[1]);
	} else {
		collect(out, files[0], "");
		collect(out, files[1], "! ");
	}
	reader_free(reader);
	stream_free(memory);
	free(stops);
	return ok;
}

/* --- verdicts --- */

static void show_difference(struct str want, struct str got)
{
	for (;;) {
		struct str w = str_split(&want, '\n'), g = str_split(&got, '\n');

		if (!str_eq(w, g) || !want.p || !got.p) {
			printf("  expected: %.*s\n  came:     %.*s\n", STR_ARG(w), STR_ARG(g));
			return;
		}
	}
}

static bool same(const struct test *t, const char *what, int way, struct str want, struct str got)
{
	if (want.n == got.n && str_eq(want, got))
		return true;
	printf("not ok %s: %s, read %s\n", t->path, what, way_names[way]);
	show_difference(want, got);
	return false;
}

static bool run_ways(struct test *t, int renderer, bool update)
{
	const char *what = renderer < RAW ? sections[renderer] : "raw";
	struct buf first = { 0 }, other = { 0 };
	bool ok = run(&first, t, renderer, WHOLE);

	if (renderer == RAW)
		ok = ok && same(t, what, WHOLE, buf_str(&t->wire), buf_str(&first));
	if (renderer < RAW && !update)
		ok = ok && same(t, what, WHOLE, buf_str(&t->expected[renderer]), buf_str(&first));
	for (int way = BYTES; ok && way < WAYS; way++) {
		buf_truncate(&other, 0);
		ok = run(&other, t, renderer, way) &&
			same(t, what, way, buf_str(&first), buf_str(&other));
	}
	if (renderer < RAW && update) {
		buf_truncate(&t->expected[renderer], 0);
		buf_add_str(&t->expected[renderer], buf_str(&first));
	}
	buf_clear(&first);
	buf_clear(&other);
	return ok;
}

/* Writes the file again up to the first output, and the outputs that came. */
static bool rewrite(const struct test *t)
{
	FILE *f = fopen(t->path, "r");
	struct buf text = { 0 };
	char *line = NULL;
	size_t cap = 0;
	bool ok;

	while (f && getline(&line, &cap, f) > 0) {
		if (strncmp(line, "== pretty", 9) == 0)
			break;
		buf_add_z(&text, line);
	}
	free(line);
	if (f)
		fclose(f);
	for (size_t i = 0; i < RAW; i++) {
		buf_addf(&text, "== %s\n", sections[i]);
		buf_add_str(&text, buf_str(&t->expected[i]));
	}
	f = fopen(t->path, "w");
	ok = f && fwrite(text.p, 1, text.n, f) == text.n;
	buf_clear(&text);
	return f && fclose(f) == 0 && ok;
}

static bool run_test(const char *path, bool update)
{
	struct test t = { 0 };
	bool ok = read_test(&t, path);

	for (int i = 0; ok && i < RENDERERS; i++) {
		if (i < RAW && !update && !t.has[i]) {
			printf("not ok %s: no section %s\n", path, sections[i]);
			ok = false;
		} else {
			ok = run_ways(&t, i, update);
		}
	}
	if (ok && update)
		ok = rewrite(&t);
	clear_test(&t);
	return ok;
}

int main(int argc, char **argv)
{
	bool update = argc > 1 && strcmp(argv[1], "--update") == 0;
	int passed = 0, failed = 0;

	setlocale(LC_CTYPE, "C.UTF-8");
	setenv("TZ", "UTC0", 1);
	for (int i = 1 + update; i < argc; i++) {
		if (run_test(argv[i], update))
			passed++;
		else
			failed++;
	}
	printf("%d passed, %d failed\n", passed, failed);
	return failed > 0;
}
