/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * message.c: message headers and bodies for people.
 */
#include "view/message.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/cmd.h"
#include "view/charset.h"
#include "view/encoded_word.h"
#include "view/param.h"
#include "view/transfer.h"

/* Parameters of one field, all together. */
enum { FIELD_MEMORY = 64 * 1024 };

/* --- headers --- */

static bool has_word(struct str s)
{
	for (;;) {
		s = str_skip(s, str_find(s, '='));
		if (s.n < 2)
			return false;
		s = str_skip(s, 1);
		if (s.p[0] == '?')
			return true;
	}
}

/* Nothing to decode and nothing to unfold: nearly all headers, so they are looked at eight bytes at a time. */
bool message_is_plain(struct str s)
{
	size_t i = 0;
	uint64_t w;

	for (; s.n - i >= sizeof(w); i += sizeof(w)) {
		memcpy(&w, s.p + i, sizeof(w));
		if (utf8_unprintable(w) & UTF8_EACH_BYTE(0x80))
			break;
	}
	for (; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c >= 0x80 || c == '\r' || c == '\n' || c == 0)
			return false;
	}
	return !has_word(s);
}

/* RFC 5322 section 2.2.3: a line end before a blank goes away; another one, or a NUL, becomes a blank. */
static void unfold(struct buf *out, struct str s)
{
	if (s.n > 0 && !memchr(s.p, '\r', s.n) && !memchr(s.p, '\n', s.n) && !memchr(s.p, 0, s.n)) {
		buf_add_str(out, s);
		return;
	}
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];
		bool folded = i + 1 < s.n && (s.p[i + 1] == ' ' || s.p[i + 1] == '\t');

		if (c == '\r' && i + 1 < s.n && s.p[i + 1] == '\n')
			continue;
		if ((c == '\r' || c == '\n') && folded)
			continue;
		buf_add_c(out, c == '\r' || c == '\n' || !c ? ' ' : c);
	}
}

static void add_value(struct buf *out, struct str value, void (*decode)(struct buf *, struct str))
{
	struct buf text = { 0 };

	if (message_is_plain(value)) {
		buf_add_str(out, value);
		return;
	}
	unfold(&text, value);
	decode(out, buf_str(&text));
	buf_clear(&text);
}

void message_header(struct buf *out, struct str value)
{
	add_value(out, value, encoded_words_add);
}

/* RFC 5322 section 3.6, and some that mail has besides. */
static const char *const address_fields[] = { "From", "Sender", "Reply-To", "To", "Cc", "Bcc",
	"Resent-From", "Resent-Sender", "Resent-Reply-To", "Resent-To", "Resent-Cc", "Resent-Bcc",
	"Mail-Followup-To", "Mail-Reply-To", "Disposition-Notification-To", "Return-Receipt-To",
	"Errors-To", "Delivered-To", "X-Original-To", "Apparently-To" };

void message_field(struct buf *out, struct str name, struct str value)
{
	bool addresses = false;

	name = str_trim(name);
	for (size_t i = 0; i < sizeof(address_fields) / sizeof(address_fields[0]); i++)
		addresses = addresses || str_is(name, address_fields[i]);
	add_value(out, value, addresses ? encoded_words_add_addresses : encoded_words_add);
}

/* --- addresses --- */

static void add_name(struct buf *out, struct str name)
{
	size_t start = out->n;

	message_header(out, name);
	/* What would make the list ambiguous stands in quotes. */
	if (out->n > start && strcspn(out->p + start, ",;:<>@\"\\") < out->n - start) {
		char *text = mem_dup_n(out->p + start, out->n - start);
		size_t n = out->n - start;

		buf_truncate(out, start);
		cmd_quote(out, (struct str){ text, n });
		free(text);
	}
}

static void add_mailbox(struct buf *out, const struct resp_address *a)
{
	bool named = a->name.n > 0;

	if (named) {
		add_name(out, a->name);
		buf_add_z(out, " <");
	}
	/* The source route of RFC 822 ends in a colon. */
	if (a->adl.n > 0) {
		buf_add_str(out, a->adl);
		buf_add_c(out, ':');
	}
	buf_add_str(out, a->mailbox);
	if (a->host.n > 0) {
		buf_add_c(out, '@');
		buf_add_str(out, a->host);
	}
	if (named)
		buf_add_c(out, '>');
}

void message_addresses(struct buf *out, const struct resp_address *a)
{
	bool first = true;

	for (; a; a = a->next) {
		if (a->kind == ADDRESS_GROUP_END)
			buf_add_c(out, ';');
		else if (!first)
			buf_add_z(out, ", ");
		first = a->kind == ADDRESS_GROUP;
		if (first) {
			add_name(out, a->mailbox);
			buf_add_z(out, ": ");
		} else if (a->kind == ADDRESS_PLAIN) {
			add_mailbox(out, a);
		}
	}
}

void message_address_short(struct buf *out, const struct resp_address *a)
{
	const struct resp_address *first = NULL;
	size_t more = 0;

	for (; a; a = a->next) {
		if (a->kind == ADDRESS_GROUP_END)
			continue;
		if (first)
			more++;
		else
			first = a;
	}
	if (!first)
		return;
	if (first->name.n > 0)
		message_header(out, first->name);
	else if (first->kind == ADDRESS_GROUP)
		message_header(out, first->mailbox);
	else
		add_mailbox(out, first);
	if (more)
		buf_addf(out, " +%zu", more);
}

/* --- bodies --- */

static bool is_empty(struct str line)
{
	return line.n == 0 || line.p[0] == '\n' ||
		(line.p[0] == '\r' && (line.n == 1 || line.p[1] == '\n'));
}

struct str message_take_field(struct str *rest)
{
	size_t n = str_find(*rest, '\n') + 1;
	struct str field;

	/* Nothing continues an empty line: what follows is the body, indented or not. */
	if (!is_empty(str_head(*rest, n)))
		while (n < rest->n && (rest->p[n] == ' ' || rest->p[n] == '\t'))
			n += str_find(str_skip(*rest, n), '\n') + 1;
	field = str_head(*rest, n);
	*rest = str_skip(*rest, n);
	while (field.n > 0 && (field.p[field.n - 1] == '\n' || field.p[field.n - 1] == '\r'))
		field.n--;
	return field;
}

/* --- what a part is --- */

static char *text_of(const struct resp_pair *pairs, const char *name)
{
	struct param param = param_find(pairs, name);
	struct buf text = { 0 };
	char *z;

	param_text(&text, &param);
	z = param.form != PARAM_NONE ? mem_dup_n(text.p, text.n) : NULL;
	buf_clear(&text);
	return z;
}

/* A charset's name is one word: what follows in parentheses is a comment (RFC 2045 section 5.1 has an example). */
static char *charset_of(const struct resp_pair *pairs)
{
	char *text = text_of(pairs, "charset");
	struct str name = str_c(text);

	name = str_trim(str_head(name, str_find(name, '(')));
	if (text)
		text[name.p + name.n - text] = '\0';
	return text;
}

/* Without an encoding; "7bit" and the like leave the bytes as they are. */
static bool is_identity(const char *encoding)
{
	static const char *const names[] = { "7bit", "8bit", "binary", "7-bit", "8-bit" };

	for (size_t i = 0; encoding && i < sizeof(names) / sizeof(names[0]); i++)
		if (str_is(str_trim(str_c(encoding)), names[i]))
			return true;
	return !encoding || str_trim(str_c(encoding)).n == 0;
}

/* Draws the conclusions. */
static void set_kind(struct message_writing *w)
{
	struct str rest = str_c(w->type), type = str_split(&rest, '/');
	bool multipart = str_is(type, "multipart");

	/* What has no type that anyone could read by is plain text (RFC 2045 section 5.2). */
	if (str_is(type, "text") ||
		(is_identity(w->encoding) &&
			(multipart ? !w->boundary || !*w->boundary : rest.n == 0)))
		w->kind = MESSAGE_TEXT;
	else if (multipart && w->boundary && *w->boundary)
		w->kind = MESSAGE_MULTIPART;
	else if (str_is(type, "message") && is_identity(w->encoding) &&
		(str_is(rest, "rfc822") || str_is(rest, "global")))
		w->kind = MESSAGE_MESSAGE;
}

static void lower_type(struct message_writing *w, struct str type, struct str subtype)
{
	struct buf text = { 0 };

	buf_add_str(&text, type);
	if (subtype.n > 0) {
		buf_add_c(&text, '/');
		buf_add_str(&text, subtype);
	}
	for (size_t i = 0; i < text.n; i++)
		text.p[i] = ascii_lower(text.p[i]);
	w->type = buf_take(&text);
}

static void read_type(struct message_writing *w, struct arena *a, struct str field)
{
	struct str type;
	struct resp_pair *pairs = param_read(a, field, &type);

	if (type.n == 0 || w->type)
		return;
	lower_type(w, type, (struct str){ 0 });
	w->charset = charset_of(pairs);
	w->boundary = text_of(pairs, "boundary");
	if (!w->name)
		w->name = text_of(pairs, "name");
}

static void read_disposition(struct message_writing *w, struct arena *a, struct str field)
{
	struct str ignored;
	char *name = text_of(param_read(a, field, &ignored), "filename");

	if (!name)
		return;
	free(w->name);
	w->name = name;
}

static void read_field(struct message_writing *w, struct str name, struct str value)
{
	struct buf text = { 0 };
	struct arena *a;

	if (str_is(name, "Content-Transfer-Encoding") && !w->encoding)
		w->encoding = mem_dup_n(str_trim(value).p, str_trim(value).n);
	if (!str_is(name, "Content-Type") && !str_is(name, "Content-Disposition"))
		return;
	unfold(&text, value);
	a = arena_new(FIELD_MEMORY);
	if (str_is(name, "Content-Type"))
		read_type(w, a, buf_str(&text));
	else
		read_disposition(w, a, buf_str(&text));
	arena_free(a);
	buf_clear(&text);
}

void message_read_writing(struct message_writing *w, struct str header, const char *default_type)
{
	while (header.n > 0) {
		struct str value = message_take_field(&header), name = str_split(&value, ':');

		if (name.n == 0)
			break;
		read_field(w, str_trim(name), value);
	}
	if (!w->type)
		w->type = mem_dup_z(default_type);
	set_kind(w);
}

void message_writing_of(struct message_writing *w, const struct resp_body *b)
{
	lower_type(w, b->type.p ? b->type : STR("multipart"), b->subtype);
	w->encoding = b->encoding.n > 0 ? mem_dup_n(b->encoding.p, b->encoding.n) : NULL;
	w->charset = charset_of(b->params);
	w->boundary = text_of(b->params, "boundary");
	w->name = text_of(b->disposition_params, "filename");
	if (!w->name)
		w->name = text_of(b->params, "name");
	set_kind(w);
}

void message_writing_clear(struct message_writing *w)
{
	free(w->type);
	free(w->encoding);
	free(w->charset);
	free(w->boundary);
	free(w->name);
	*w = (struct message_writing){ .kind = MESSAGE_OTHER };
}

void message_body_text(struct buf *out, struct str bytes, const char *encoding, const char *charset)
{
	struct charsets *charsets = charsets_new();
	struct buf decoded = { 0 };

	transfer_decode(&decoded, bytes, str_c(encoding));
	charset_add_doubtful(charsets, out, buf_str(&decoded), str_c(charset));
	buf_clear(&decoded);
	charsets_free(charsets);
}
