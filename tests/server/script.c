/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * script.c: reads a session test, and matches what was said against what was expected.
 */
#include "server/script.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { ESCAPES = 1, NUMBER = 2, BLOCK_END = 4, BLOCK_BARS = 8 };

static const struct keyword {
	const char *word;
	enum step_kind kind;
	unsigned flags;
} keywords[] = {
	{ "S:", STEP_SEND, ESCAPES },
	{ "S-", STEP_SEND_PART, ESCAPES },
	{ "S{", STEP_SEND_LITERAL, ESCAPES | BLOCK_BARS },
	{ "C:", STEP_WANT, ESCAPES },
	{ "C-", STEP_WANT_PART, ESCAPES },
	{ "C{", STEP_WANT_LITERAL, ESCAPES | BLOCK_BARS },
	{ "C{+", STEP_WANT_LITERAL_PLUS, ESCAPES | BLOCK_BARS },
	{ "fill", STEP_FILL, NUMBER | ESCAPES },
	{ "many", STEP_MANY, NUMBER | ESCAPES },
	{ "eat", STEP_EAT, NUMBER },
	{ "logout", STEP_LOGOUT, 0 },
	{ "leave", STEP_LEAVE, 0 },
	{ "delay", STEP_DELAY, NUMBER },
	{ "split", STEP_SPLIT, NUMBER },
	{ "drip", STEP_DRIP, NUMBER },
	{ "cut", STEP_CUT, 0 },
	{ "cut-at", STEP_CUT_AT, NUMBER },
	{ "close", STEP_CLOSE, 0 },
	{ "half-close", STEP_HALF_CLOSE, 0 },
	{ "reset", STEP_RESET, 0 },
	{ "stall", STEP_STALL, 0 },
	{ "deaf", STEP_DEAF, 0 },
	{ "starttls", STEP_STARTTLS, 0 },
	{ "expect-close", STEP_EXPECT_CLOSE, 0 },
	{ "signal", STEP_SIGNAL, 0 },
	{ "stderr", STEP_STDERR, 0 },
	{ "child-exit", STEP_EXIT, NUMBER },
	{ "connection", STEP_CONNECTION, 0 },
	{ "rows:", STEP_ROWS, 0 },
	{ "via:", STEP_VIA, 0 },
	{ "cert:", STEP_CERT, 0 },
	{ "args:", STEP_ARGS, 0 },
	{ "arg:", STEP_ARG, 0 },
	{ "env:", STEP_ENV, 0 },
	{ "limit:", STEP_LIMIT, NUMBER },
	{ "sweep:", STEP_SWEEP, NUMBER },
	{ "file", STEP_FILE, BLOCK_END },
	{ "wrote", STEP_WROTE, BLOCK_END },
	{ ">", STEP_TYPED, 0 },
	{ ">\\", STEP_TYPED_BYTES, ESCAPES },
	{ "<", STEP_OUT, ESCAPES },
	{ "<~", STEP_OUT_HAS, ESCAPES },
	{ "<!", STEP_OUT_NOT, ESCAPES },
	{ "<.", STEP_OUT_EMPTY, 0 },
	{ "!", STEP_ERR, ESCAPES },
	{ "!~", STEP_ERR_HAS, ESCAPES },
	{ "!!", STEP_ERR_NOT, ESCAPES },
	{ "!.", STEP_ERR_EMPTY, 0 },
	{ "exit", STEP_STATUS, NUMBER },
	{ "holds", STEP_HOLDS, ESCAPES },
	{ "lacks", STEP_LACKS, ESCAPES },
	{ "mode", STEP_MODE, 0 },
	{ "see", STEP_SEE, ESCAPES },
	{ "type", STEP_TYPE, ESCAPES },
	{ "enter", STEP_ENTER, ESCAPES },
	{ "resize", STEP_RESIZE, NUMBER },
	{ "hangup", STEP_HANGUP, 0 },
};

static const struct keyword *keyword_find(struct str word)
{
	for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
		if (str_eq(word, str_c(keywords[i].word)))
			return &keywords[i];
	return NULL;
}

static int hex_value(char c)
{
	if (ascii_digit(c))
		return c - '0';
	c = ascii_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* \r \n \t \e \0 and \xHH; any other backslash stands for itself, as in \Seen and \". */
static void add_unescaped(struct buf *out, struct str s)
{
	static const char from[] = "rnte0", to[] = "\r\n\t\x1b";

	for (size_t i = 0; i < s.n; i++) {
		const char *known = NULL;
		if (s.p[i] == '\\' && i + 1 < s.n)
			known = memchr(from, s.p[i + 1], sizeof from - 1);
		if (known) {
			buf_add_c(out, to[known - from]);
			i++;
		} else if (s.p[i] == '\\' && i + 3 < s.n && s.p[i + 1] == 'x' &&
			hex_value(s.p[i + 2]) >= 0 && hex_value(s.p[i + 3]) >= 0) {
			buf_add_c(out, (char)(hex_value(s.p[i + 2]) * 16 + hex_value(s.p[i + 3])));
			i += 3;
		} else {
			buf_add_c(out, s.p[i]);
		}
	}
}

static bool read_file(struct buf *out, const char *path, struct err *e)
{
	FILE *f = fopen(path, "rb");
	if (!f)
		return err_errno(e, ERR_SYS, errno, "open %s", path);
	char piece[8192];
	size_t n;
	while ((n = fread(piece, 1, sizeof piece, f)) > 0)
		buf_add(out, piece, n);
	bool ok = !ferror(f);
	if (fclose(f) || !ok)
		return err_errno(e, ERR_SYS, EIO, "read %s", path);
	return true;
}

static bool bad(const struct script *s, unsigned line, struct err *e, const char *what)
{
	return err_set(e, ERR_USAGE, 0, "%s:%u: %s", s->path, line, what);
}

static void add_about(struct script *s, struct str comment)
{
	if (!s->about.n && comment.n)
		buf_add_str(&s->about, comment);
}

/* The leading number is taken off the text. */
static bool take_number(struct step *step)
{
	struct str rest = buf_str(&step->text);
	struct str word = str_split(&rest, ' ');
	step->has_number = str_number(word, UINT64_MAX, &step->number);
	if (step->has_number && step->kind != STEP_STATUS)
		buf_drop(&step->text, word.n + (word.n < step->text.n));
	return step->has_number;
}

static struct step *add_step(struct script *s, const struct keyword *k, unsigned line,
	struct str text)
{
	s->v = mem_grow(s->v, s->n, &s->cap, sizeof *s->v);
	struct step *step = &s->v[s->n++];
	*step = (struct step){ .kind = k->kind, .line = line };
	if (k->flags & ESCAPES)
		add_unescaped(&step->text, text);
	else
		buf_add_str(&step->text, text);
	return step;
}

/* The lines of a block, each with its end; "end" alone closes one that is not made of bars. */
static bool read_block(struct step *step, unsigned flags, struct str *rest, unsigned *line)
{
	while (rest->p) {
		struct str before = *rest, one = str_split(rest, '\n');
		if (flags & BLOCK_BARS) {
			if (!one.n || one.p[0] != '|') {
				*rest = before;
				return true;
			}
			add_unescaped(&step->block,
				str_skip(one, one.n > 1 && one.p[1] == ' ' ? 2 : 1));
			buf_add_z(&step->block, "\r\n");
		} else if (str_eq(one, STR("end"))) {
			++*line;
			return true;
		} else {
			buf_add_str(&step->block, one);
			buf_add_c(&step->block, '\n');
		}
		++*line;
	}
	return flags & BLOCK_BARS;
}

static bool read_steps(struct script *s, struct str rest, struct err *e)
{
	unsigned line = 0;

	while (rest.p) {
		struct str one = str_split(&rest, '\n');
		line++;
		if (one.n && one.p[0] == '#') {
			add_about(s, str_trim(str_skip(one, 1)));
			continue;
		}
		if (!str_trim(one).n)
			continue;
		struct str text = one, word = str_split(&text, ' ');
		const struct keyword *k = keyword_find(word);
		if (!k)
			return bad(s, line, e, "no such step");
		struct step *step = add_step(s, k, line, text);
		if ((k->flags & NUMBER) && !take_number(step))
			return bad(s, line, e, "a number is due");
		if ((k->flags & (BLOCK_END | BLOCK_BARS)) &&
			!read_block(step, k->flags, &rest, &line))
			return bad(s, step->line, e, "the block has no end");
	}
	return true;
}

bool script_read(struct script *s, const char *path, struct err *e)
{
	struct buf text = { 0 };

	*s = (struct script){ .path = path };
	bool ok = read_file(&text, path, e) && read_steps(s, buf_str(&text), e);
	buf_clear(&text);
	if (ok && !s->about.n)
		ok = bad(s, 1, e, "the first line says in a comment what the case stands for");
	return ok;
}

void script_clear(struct script *s)
{
	for (size_t i = 0; i < s->n; i++) {
		buf_clear(&s->v[i].text);
		buf_clear(&s->v[i].block);
	}
	buf_clear(&s->about);
	free(s->v);
	*s = (struct script){ 0 };
}

size_t script_connections(const struct script *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++) {
		if (s->v[i].kind > STEP_SERVER_LAST)
			continue;
		if (!n || s->v[i].kind == STEP_CONNECTION)
			n++;
	}
	return n;
}

/* The number of a placeholder at the front of s and its length, or 0. */
static size_t placeholder(struct str s, size_t *length)
{
	size_t n = 0, i = 1;

	if (s.n < 2 || s.p[0] != '$')
		return 0;
	while (i < s.n && i < 3 && ascii_digit(s.p[i]))
		n = n * 10 + (size_t)(s.p[i++] - '0');
	*length = i;
	return n;
}

static bool match(struct captures *c, struct str p, struct str s)
{
	while (p.n) {
		size_t length, i = c ? placeholder(p, &length) : 0;
		if (str_has_prefix(p, "{*}")) {
			p = str_skip(p, 3);
			if (!p.n)
				return true;
			for (; s.n; s = str_skip(s, 1))
				if (match(c, p, s))
					return true;
			return match(c, p, s);
		}
		if (i) {
			struct str word = str_head(s, str_find(s, ' '));
			struct str known = c->v[i] ? str_c(c->v[i]) : word;
			if (!known.n || !str_eq(str_head(s, known.n), known))
				return false;
			if (!c->v[i])
				c->v[i] = mem_dup_n(word.p, word.n);
			p = str_skip(p, length);
			s = str_skip(s, known.n);
			continue;
		}
		if (!s.n || *p.p != *s.p)
			return false;
		p = str_skip(p, 1);
		s = str_skip(s, 1);
	}
	return !s.n;
}

bool script_match(struct captures *c, struct str pattern, struct str got)
{
	if (!c)
		return match(NULL, pattern, got);
	bool had[CAPTURES];
	for (size_t i = 0; i < CAPTURES; i++)
		had[i] = c->v[i] != NULL;
	if (match(c, pattern, got))
		return true;
	for (size_t i = 0; i < CAPTURES; i++) {
		if (!had[i]) {
			free(c->v[i]);
			c->v[i] = NULL;
		}
	}
	return false;
}

bool script_fill(struct buf *out, const struct captures *c, struct str text)
{
	while (text.n) {
		size_t length, i = placeholder(text, &length);
		if (i && !c->v[i])
			return false;
		if (i)
			buf_add_z(out, c->v[i]);
		else
			buf_add_c(out, *text.p);
		text = str_skip(text, i ? length : 1);
	}
	return true;
}

void captures_clear(struct captures *c)
{
	for (size_t i = 0; i < CAPTURES; i++)
		free(c->v[i]);
	*c = (struct captures){ 0 };
}
