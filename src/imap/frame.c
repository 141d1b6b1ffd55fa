/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * frame.c: where one response begins and ends: lines, literals, limits, and nothing else.
 */
#include "imap/frame.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "base/spool.h"

/* How often a divert's progress callback is called. */
#define PROGRESS_STEP ((uint64_t)64 * 1024)

/* Where bytes come from: a reader, or (reader NULL) memory that is all there will be. */
struct source {
	struct reader *reader;
	struct str bytes;
	uint64_t at;
};

/* One call of frame_read. */
struct reading {
	struct frame *f;
	struct source src;
	const struct imap_limits *limits;
	const struct frame_divert *divert;
	struct err *err;
	size_t line; /* bytes of the response's text so far */
	bool human;  /* the rest of the line is human text: no literal follows */
	bool code;   /* a response code is open: "]" makes the rest human text */
	bool failed; /* a literal could not be written: reported at the end of the response */
	struct err *failure;
};

static struct str peek(const struct source *s)
{
	return s->reader ? reader_peek(s->reader) : s->bytes;
}

static uint64_t position(const struct source *s)
{
	return s->reader ? reader_at(s->reader) : s->at;
}

static void take(struct reading *r, size_t n)
{
	struct source *s = &r->src;

	r->f->size += n;
	if (s->reader) {
		reader_take(s->reader, n);
		return;
	}
	s->bytes = str_skip(s->bytes, n);
	s->at += n;
}

/* Makes more bytes available behind those there are. */
static bool more(struct reading *r)
{
	int got = r->src.reader ? reader_fill(r->src.reader, r->err) : 0;

	if (got > 0)
		return true;
	if (got < 0)
		return false;
	bool within = r->f->size > 0 || peek(&r->src).n > 0;

	err_set(r->err, ERR_CLOSED, 0, "the server closed the connection%s",
		within ? " in the middle of a response" : "");
	r->err->at = position(&r->src) + peek(&r->src).n;
	return false;
}

static bool over_limit(struct reading *r, const char *what, const char *setting, uint64_t limit)
{
	err_set(r->err, ERR_LIMIT, 0, "%s from the server is larger than %s (%llu bytes)", what,
		setting, (unsigned long long)limit);
	r->err->at = position(&r->src);
	return false;
}

static bool over_memory(struct reading *r)
{
	return over_limit(r, "a response", "limit-response", r->limits->response);
}

/* --- lines --- */

/* Copies the next line, its end included, into the frame. */
static bool read_line(struct reading *r, struct str *line)
{
	size_t seen = 0;

	for (;;) {
		struct str have = peek(&r->src);
		size_t n = seen + str_find(str_skip(have, seen), '\n');
		bool whole = n < have.n;

		n += whole;
		if (n > r->limits->line - r->line)
			return over_limit(r, "a line", "limit-line", r->limits->line);
		if (whole) {
			char *copy = arena_bytes(r->f->mem, n);

			if (!copy)
				return over_memory(r);
			memcpy(copy, have.p, n);
			take(r, n);
			r->line += n;
			*line = (struct str){ copy, n };
			return true;
		}
		seen = n;
		if (!more(r))
			return false;
	}
}

static struct str without_end(struct str line)
{
	if (line.n > 0 && line.p[line.n - 1] == '\n')
		line.n--;
	while (line.n > 0 && line.p[line.n - 1] == '\r')
		line.n--;
	return line;
}

/* Splits "{n}", "{n+}" or "~{n}" (RFC 9051 section 4.3, RFC 7888, RFC 3516) off the end of words: false
 * when there is none. */
static bool split_literal(struct str *words, struct str *digits, bool *binary)
{
	size_t n = words->n;

	if (n < 3 || words->p[n - 1] != '}')
		return false;
	n--;
	if (words->p[n - 1] == '+')
		n--;
	size_t end = n;

	while (n > 0 && ascii_digit(words->p[n - 1]))
		n--;
	if (n == end || n == 0 || words->p[n - 1] != '{')
		return false;
	*digits = str_span(words->p + n, words->p + end);
	n--;
	*binary = n > 0 && words->p[n - 1] == '~';
	words->n = n - *binary;
	return true;
}

struct str frame_words(const struct piece *piece)
{
	struct str words = without_end(piece->text), digits;
	bool binary;

	if (piece->blob)
		split_literal(&words, &digits, &binary);
	return words;
}

/* --- human text --- */

const struct str frame_conds[FRAME_CONDS] = {
	{ "OK", 2 },
	{ "NO", 2 },
	{ "BAD", 3 },
	{ "BYE", 3 },
	{ "PREAUTH", 7 },
};

int frame_cond(struct str word)
{
	for (int i = 0; i < FRAME_CONDS; i++)
		if (word.n == frame_conds[i].n && str_eq_case(word, frame_conds[i]))
			return i;
	return -1;
}

/* A name ends also where the blank before a list, a string or a response code was forgotten. */
enum { BLANK = 1, ENDS_NAME = 2 };

static const unsigned char class[256] = {
	[' '] = BLANK | ENDS_NAME,
	['\t'] = BLANK | ENDS_NAME,
	['('] = ENDS_NAME,
	[')'] = ENDS_NAME,
	['"'] = ENDS_NAME,
	['['] = ENDS_NAME,
};

static inline bool is_blank(char c)
{
	return class[(unsigned char)c] & BLANK;
}

static const char *skip_blanks(const char *p, const char *end)
{
	while (p < end && is_blank(*p))
		p++;
	return p;
}

void frame_head(struct str words, struct frame_head *head)
{
	const char *p = words.p, *end = words.p + words.n, *from;

	p = skip_blanks(p, end);
	from = p;
	if (p < end && *p == '+')
		p++;
	else
		while (p < end && !is_blank(*p))
			p++;
	head->tag = str_span(from, p);
	p = skip_blanks(p, end);
	head->number = head->name = str_span(p, p);
	head->rest = str_span(p, end);
	if (head->tag.n == 1 && *head->tag.p == '+')
		return;
	from = p;
	for (head->value = 0; p < end && ascii_digit(*p); p++)
		head->value = head->value * 10 + (uint64_t)(*p - '0');
	if (p > from && (p == end || is_blank(*p))) {
		head->number = str_span(from, p);
		p = skip_blanks(p, end);
		from = p;
	}
	while (p < end && !(class[(unsigned char)*p] & ENDS_NAME))
		p++;
	head->name = str_span(from, p);
	head->rest = str_span(skip_blanks(p, end), end);
}

/* The end of the quoted string that begins at p, behind its last quote; NULL: it has none. */
static const char *quoted_end(const char *p, const char *end)
{
	for (p++; p < end && *p != '"'; p++)
		if (*p == '\\' && p + 1 < end)
			p++;
	return p < end ? p + 1 : NULL;
}

/* A "]" that must do for the end when none stands where it should: the first before a blank or the
 * end, or else the first. */
static size_t any_bracket(struct str text)
{
	size_t first = str_find(text, ']');

	for (size_t i = first; i < text.n; i++)
		if (text.p[i] == ']' && (i + 1 == text.n || is_blank(text.p[i + 1])))
			return i;
	return first;
}

size_t frame_code_end(struct str text)
{
	const char *p = text.p, *end = text.p + text.n;
	size_t lists = 0, brackets = 0;
	bool quotes = true;

	for (; p < end; p++) {
		const char *behind;

		switch (*p) {
		case '"':
			behind = quotes ? quoted_end(p, end) : NULL;
			quotes = behind != NULL; /* one that does not end: none behind it does */
			p = behind ? behind - 1 : p;
			break;
		case '(': lists++; break;
		case ')': lists -= lists > 0; break;
		case '[': brackets += lists == 0; break;
		case ']':
			if (lists > 0)
				break;
			if (brackets == 0)
				return (size_t)(p - text.p);
			brackets--;
			break;
		}
	}
	return any_bracket(text);
}

/* Notes whether the line is, or has become, human text. words: those of the new piece. */
static void look_for_text(struct reading *r, struct str words)
{
	if (r->f->n == 1) {
		struct frame_head head;

		frame_head(words, &head);
		r->human = head.tag.n == 1 && *head.tag.p == '+';
		if (r->human || head.number.n > 0 || frame_cond(head.name) < 0)
			return;
		r->code = head.rest.n > 0 && *head.rest.p == '[';
		r->human = !r->code;
		words = str_skip(head.rest, 1);
	}
	if (r->code && frame_code_end(words) < words.n) {
		r->code = false;
		r->human = true;
	}
}

/* --- literals --- */

static bool write_all(int fd, const char *p, size_t n, struct err *err)
{
	while (n > 0) {
		ssize_t done = write(fd, p, n);

		if (done < 0 && errno == EAGAIN) {
			struct pollfd ready = { .fd = fd, .events = POLLOUT };

			if (poll(&ready, 1, -1) > 0)
				continue;
		}
		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return err_errno(err, ERR_SYS, errno, "write a literal");
		p += done;
		n -= (size_t)done;
	}
	return true;
}

/* Keeps the first failure for the end of the response. */
static void fail_later(struct reading *r, const struct err *why)
{
	if (r->failed)
		return;
	*r->failure = *why;
	r->failed = true;
}

static void progress(const struct reading *r, uint64_t done, uint64_t total)
{
	if (r->divert && r->divert->progress)
		r->divert->progress(r->divert->ctx, done, total);
}

/* The next bytes of a literal, at least one and at most n. */
static bool next_bytes(struct reading *r, uint64_t n, struct str *have)
{
	while ((*have = peek(&r->src)).n == 0)
		if (!more(r))
			return false;
	if (have->n > n)
		have->n = (size_t)n;
	return true;
}

/* Moves a literal's bytes to the descriptor (-1: nowhere) as they arrive. */
static bool copy_out(struct reading *r, int fd, uint64_t size)
{
	uint64_t done = 0, shown = 0;
	struct str have;
	struct err why;

	while (done < size) {
		if (!next_bytes(r, size - done, &have))
			return false;
		if (fd >= 0 && !write_all(fd, have.p, have.n, &why)) {
			fail_later(r, &why);
			fd = -1;
		}
		done += have.n;
		take(r, have.n);
		if (done - shown >= PROGRESS_STEP || done == size) {
			progress(r, done, size);
			shown = done;
		}
	}
	return true;
}

static bool copy_in(struct reading *r, char *to, size_t size)
{
	struct str have;

	while (size > 0) {
		if (!next_bytes(r, size, &have))
			return false;
		memcpy(to, have.p, have.n);
		to += have.n;
		size -= have.n;
		take(r, have.n);
	}
	return true;
}

/* Opens the spool for one more literal: its descriptor, or -1 and the failure is kept. */
static int open_spool(struct reading *r, struct blob *b)
{
	struct frame *f = r->f;
	struct err why;

	if (f->spool < 0)
		f->spool = spool_open(&why);
	if (f->spool < 0) {
		fail_later(r, &why);
		return -1;
	}
	b->at = lseek(f->spool, 0, SEEK_END);
	if (b->at < 0) {
		err_errno(&why, ERR_SYS, errno, "find the end of a temporary file");
		fail_later(r, &why);
		return -1;
	}
	b->where = BLOB_SPOOL;
	b->fd = f->spool;
	return f->spool;
}

/* Whether half of the memory is left for the tree when the literal is held in it. */
static bool fits_memory(const struct reading *r, uint64_t size)
{
	size_t half = r->f->max / 2, used = arena_used(r->f->mem);

	return used < half && size < half - used;
}

static bool read_literal(struct reading *r, struct blob *b)
{
	bool small = b->size <= r->limits->literal_memory;
	int fd = FRAME_SPOOL;

	if (small && fits_memory(r, b->size)) {
		char *mem = arena_bytes(r->f->mem, (size_t)b->size);

		if (!mem)
			return over_memory(r);
		b->where = BLOB_MEMORY;
		b->mem = mem;
		return copy_in(r, mem, (size_t)b->size);
	}
	b->where = BLOB_DIVERTED;
	if (!small && r->divert && r->divert->open)
		fd = r->divert->open(r->divert->ctx, r->f);
	return copy_out(r, fd == FRAME_SPOOL ? open_spool(r, b) : fd, b->size);
}

/* Gives the last piece a blob when its line ends in a literal that is one. */
static bool find_literal(struct reading *r, struct piece *piece)
{
	struct str words = without_end(piece->text), digits;
	bool binary;

	if (words.n == 0 || words.p[words.n - 1] != '}' || !split_literal(&words, &digits, &binary))
		return true;
	look_for_text(r, words);
	if (r->human)
		return true;
	uint64_t size;

	if (!str_number(digits, r->limits->literal, &size))
		return over_limit(r, "a literal", "limit-literal", r->limits->literal);
	piece->blob = arena_alloc(r->f->mem, sizeof(*piece->blob));
	if (!piece->blob)
		return over_memory(r);
	piece->blob->size = size;
	piece->blob->binary = binary;
	piece->blob->fd = -1;
	return true;
}

/* --- frames --- */

/* Room for one more piece, in the arena; what it outgrows stays there, half at most. */
static struct piece *add_piece(struct frame *f)
{
	if (f->n == f->cap) {
		size_t cap = f->cap > 0 ? f->cap * 2 : 2;
		struct piece *pieces = arena_alloc(f->mem, cap * sizeof(*pieces));

		if (!pieces)
			return NULL;
		if (f->n > 0)
			memcpy(pieces, f->pieces, f->n * sizeof(*pieces));
		f->pieces = pieces;
		f->cap = cap;
	}
	return &f->pieces[f->n++];
}

static void reset(struct frame *f, size_t max)
{
	if (f->mem && f->spool >= 0)
		close(f->spool);
	if (f->mem && f->max == max) {
		arena_reset(f->mem);
	} else {
		arena_free(f->mem);
		f->mem = arena_new(max);
		f->max = max;
	}
	f->spool = -1;
	f->pieces = NULL;
	f->n = f->cap = 0;
	f->size = 0;
}

static bool read_frame(struct reading *r)
{
	struct frame *f = r->f;
	struct blob *blob;

	reset(f, r->limits->response);
	f->at = position(&r->src);
	do {
		struct str line;

		if (!read_line(r, &line))
			return false;
		struct piece *piece = add_piece(f);

		if (!piece)
			return over_memory(r);
		piece->text = line;
		piece->blob = NULL;
		if (!find_literal(r, piece))
			return false;
		blob = piece->blob;
		if (blob && !read_literal(r, blob))
			return false;
	} while (blob);
	if (r->failed)
		*r->err = *r->failure;
	return !r->failed;
}

bool frame_read(struct frame *f, struct reader *reader, const struct imap_limits *limits,
	const struct frame_divert *divert, struct err *err)
{
	struct err failure;
	struct reading r = { .f = f, .limits = limits, .divert = divert, .err = err };

	r.failure = &failure;
	r.src.reader = reader;
	return read_frame(&r);
}

bool frame_parse(struct frame *f, struct str bytes, const struct imap_limits *limits, size_t *used,
	struct err *err)
{
	struct err failure;
	struct reading r = { .f = f, .limits = limits, .err = err };

	r.failure = &failure;
	r.src.bytes = bytes;
	bool whole = read_frame(&r);

	*used = bytes.n - r.src.bytes.n;
	return whole;
}

void frame_clear(struct frame *f)
{
	if (f->mem && f->spool >= 0)
		close(f->spool);
	arena_free(f->mem);
	memset(f, 0, sizeof(*f));
	f->spool = -1;
}
