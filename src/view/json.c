/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json.c: a streaming JSON writer: no tree, no memory but a small buffer.
 */
#include "view/json.h"

#include <string.h>

#include "base/utf8.h"
#include "view/render.h"

/* Literals outside memory are read in pieces of this size; a multiple of 3, for base64. */
enum { PIECE = 24 * 1024 };

/* --- bytes out --- */

static void write_out(struct json *j, const char *p, size_t n)
{
	if (n > 0 && !j->failed && fwrite(p, 1, n, j->out) != n)
		j->failed = true;
}

static void put(struct json *j, const char *p, size_t n)
{
	if (!j->out) {
		buf_add(j->to, p, n);
		return;
	}
	if (n > sizeof(j->text) - j->n) {
		write_out(j, j->text, j->n);
		j->n = 0;
	}
	if (n > sizeof(j->text)) {
		write_out(j, p, n);
		return;
	}
	memcpy(j->text + j->n, p, n);
	j->n += n;
}

static void put_c(struct json *j, char c)
{
	if (j->out && j->n < sizeof(j->text))
		j->text[j->n++] = c;
	else
		put(j, &c, 1);
}

static void before_value(struct json *j)
{
	if (j->comma)
		put_c(j, ',');
	j->comma = true;
}

void json_init(struct json *j, FILE *out, struct buf *to)
{
	j->out = out;
	j->to = to;
	j->depth = 0;
	j->comma = j->failed = false;
	j->n = 0;
}

void json_open(struct json *j, char bracket)
{
	before_value(j);
	put_c(j, bracket);
	j->depth++;
	j->comma = false;
}

void json_close(struct json *j, char bracket)
{
	put_c(j, bracket);
	j->depth--;
	j->comma = true;
}

void json_line(struct json *j)
{
	put_c(j, '\n');
	j->comma = false;
	if (j->out)
		write_out(j, j->text, j->n);
	j->n = 0;
}

/* --- strings --- */

/* Whether a byte may stand in a JSON string as it is: printable ASCII but for the quote and the backslash. Bytes
 * above ASCII are looked at one character at a time. */
static bool is_plain(char c)
{
	static const uint32_t plain[8] = { 0, 0xFFFFFFFB, 0xEFFFFFFF, 0x7FFFFFFF };
	unsigned char byte = (unsigned char)c;

	return plain[byte >> 5] >> (byte & 31) & 1;
}

/* The top bit of each byte of w that is c, and perhaps of some behind the first such. */
static uint64_t bytes_that_are(uint64_t w, char c)
{
	uint64_t x = w ^ UTF8_EACH_BYTE((unsigned char)c);

	return (x - UTF8_EACH_BYTE(1)) & ~x;
}

/* How many plain bytes s begins with: nearly always all of them, so eight at a time. */
static size_t plain_run(struct str s)
{
	size_t i = 0;
	uint64_t w;

	for (; s.n - i >= sizeof(w); i += sizeof(w)) {
		memcpy(&w, s.p + i, sizeof(w));
		if ((utf8_unprintable(w) | bytes_that_are(w, '"') | bytes_that_are(w, '\\')) &
			UTF8_EACH_BYTE(0x80))
			break;
	}
	while (i < s.n && is_plain(s.p[i]))
		i++;
	return i;
}

static void put_hex(struct json *j, uint32_t unit)
{
	static const char hex[] = "0123456789abcdef";
	char text[6] = { '\\', 'u', hex[unit >> 12 & 15], hex[unit >> 8 & 15], hex[unit >> 4 & 15],
		hex[unit & 15] };

	put(j, text, sizeof(text));
}

static void put_escaped(struct json *j, uint32_t c)
{
	static const char short_form
		[128] = { ['"'] = '"', ['\\'] = '\\', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't' };

	if (c < 0x80 && short_form[c]) {
		put_c(j, '\\');
		put_c(j, short_form[c]);
	} else if (c < 0x10000) {
		put_hex(j, c);
	} else {
		put_hex(j, 0xD800 + ((c - 0x10000) >> 10));
		put_hex(j, 0xDC00 + ((c - 0x10000) & 0x3FF));
	}
}

/* The inside of a string that is known to be UTF-8. */
static void put_text(struct json *j, struct str s)
{
	while (s.n > 0) {
		size_t n = plain_run(s);
		uint32_t c;

		put(j, s.p, n);
		s = str_skip(s, n);
		if (s.n == 0)
			return;
		c = (unsigned char)s.p[0];
		n = c < 0x80 ? 1 : utf8_decode(s, &c);
		if (c >= 0x80 && utf8_harmless(str_head(s, n)))
			put(j, s.p, n);
		else
			put_escaped(j, c);
		s = str_skip(s, n > 0 ? n : 1);
	}
}

/* RFC 4648 section 4. Only the last piece may have a length that is no multiple of 3. */
static void put_base64(struct json *j, const unsigned char *p, size_t n)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	char four[4];

	for (; n > 0; p += 3, n -= n < 3 ? n : 3) {
		uint32_t v = (uint32_t)p[0] << 16 | (n > 1 ? (uint32_t)p[1] << 8 : 0) |
			(n > 2 ? p[2] : 0);

		four[0] = digits[v >> 18];
		four[1] = digits[v >> 12 & 63];
		four[2] = n > 1 ? digits[v >> 6 & 63] : '=';
		four[3] = n > 2 ? digits[v & 63] : '=';
		put(j, four, sizeof(four));
	}
}

bool json_is_key(struct str name)
{
	return plain_run(name) == name.n || (utf8_valid(name) && str_find(name, '\0') == name.n);
}

void json_key_str(struct json *j, struct str name)
{
	struct buf safe = { 0 };

	if (!json_is_key(name)) {
		utf8_escape(&safe, name, 0);
		name = buf_str(&safe);
	}
	before_value(j);
	put_c(j, '"');
	put_text(j, name);
	put(j, "\":", 2);
	j->comma = false;
	buf_clear(&safe);
}

void json_key(struct json *j, const char *name)
{
	if (j->comma)
		put_c(j, ',');
	put_c(j, '"');
	put(j, name, strlen(name));
	put(j, "\":", 2);
	j->comma = false;
}

void json_str(struct json *j, struct str s)
{
	bool plain = plain_run(s) == s.n;

	if (!s.p) {
		json_nil(j);
		return;
	}
	before_value(j);
	if (plain || utf8_valid(s)) {
		put_c(j, '"');
		if (plain)
			put(j, s.p, s.n);
		else
			put_text(j, s);
		put_c(j, '"');
		return;
	}
	put(j, "{\"base64\":\"", 11);
	put_base64(j, (const unsigned char *)s.p, s.n);
	put(j, "\"}", 2);
}

void json_z(struct json *j, const char *z)
{
	json_str(j, str_c(z));
}

/* --- literals in a spool --- */

/* Goes through the bytes piece by piece: whether all of them are UTF-8 (j NULL), or writing them. */
static bool walk_text(struct json *j, const struct blob *b, struct err *e)
{
	char piece[PIECE];
	uint64_t at = 0;
	ssize_t got;

	while ((got = blob_read(b, at, piece, sizeof(piece), e)) > 0) {
		struct str s = { piece, (size_t)got };

		at += s.n;
		if (at < b->size) {
			size_t cut = render_cut_off(s);

			at -= cut;
			s.n -= cut;
		}
		if (!j && !utf8_valid(s))
			return false;
		if (j)
			put_text(j, s);
	}
	return got == 0;
}

static bool walk_base64(struct json *j, const struct blob *b, struct err *e)
{
	char piece[PIECE];
	uint64_t at = 0;
	ssize_t got;

	while ((got = blob_read(b, at, piece, sizeof(piece), e)) > 0) {
		put_base64(j, (const unsigned char *)piece, (size_t)got);
		at += (uint64_t)got;
	}
	return got == 0;
}

void json_blob(struct json *j, const struct blob *b)
{
	struct err e = { 0 };
	bool ok;

	if (b->where == BLOB_DIVERTED) {
		json_nil(j);
		return;
	}
	if (b->where == BLOB_MEMORY) {
		json_str(j, (struct str){ b->mem ? b->mem : "", (size_t)b->size });
		return;
	}
	before_value(j);
	if (walk_text(NULL, b, &e)) {
		put_c(j, '"');
		ok = walk_text(j, b, &e);
		put_c(j, '"');
	} else {
		put(j, "{\"base64\":\"", 11);
		ok = walk_base64(j, b, &e);
		put(j, "\"}", 2);
	}
	if (!ok)
		j->failed = true;
}

/* --- everything else --- */

/* Writes the digits backwards from end and returns where they begin. */
static char *digits_before(char *end, uint64_t v)
{
	do
		*--end = (char)('0' + v % 10);
	while (v /= 10);
	return end;
}

void json_u64(struct json *j, uint64_t v)
{
	char text[20], *end = text + sizeof(text), *p = digits_before(end, v);

	before_value(j);
	put(j, p, (size_t)(end - p));
}

void json_i64(struct json *j, int64_t v)
{
	char text[21], *end = text + sizeof(text);
	char *p = digits_before(end, v < 0 ? 0 - (uint64_t)v : (uint64_t)v);

	if (v < 0)
		*--p = '-';
	before_value(j);
	put(j, p, (size_t)(end - p));
}

void json_seconds(struct json *j, uint64_t usec)
{
	char text[28], *end = text + sizeof(text), *p;

	/* With a leading 1 the fraction keeps its zeros; the point takes its place. */
	p = digits_before(end, 1000000 + usec % 1000000);
	*p = '.';
	p = digits_before(p, usec / 1000000);
	before_value(j);
	put(j, p, (size_t)(end - p));
}

static void put_word(struct json *j, const char *word)
{
	before_value(j);
	put(j, word, strlen(word));
}

void json_bool(struct json *j, bool v)
{
	put_word(j, v ? "true" : "false");
}

void json_nil(struct json *j)
{
	put_word(j, "null");
}
