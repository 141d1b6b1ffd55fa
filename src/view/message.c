/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * message.c: message headers and bodies for people, by GMime: RFC 2047, RFC 2231, charsets.
 */
#include "view/message.h"

#include <gmime/gmime.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/cmd.h"

/* GMime has to be started once, and says nowhere whether it was; but its types are registered then. Nothing
 * of ours has to remember it, and who needs no decoding does not pay for it. */
static void start_gmime(void)
{
	if (!g_type_from_name("GMimeMessage"))
		g_mime_init();
}

/* --- headers --- */

/* Nothing to decode and nothing to unfold: nearly all headers. */
bool message_is_plain(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c >= 0x80 || c == '\r' || c == '\n' || c == 0)
			return false;
		if (c == '=' && i + 1 < s.n && s.p[i + 1] == '?')
			return false;
	}
	return true;
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

void message_header(struct buf *out, struct str value)
{
	struct buf text = { 0 };
	char *decoded;

	if (message_is_plain(value)) {
		buf_add_str(out, value);
		return;
	}
	start_gmime();
	unfold(&text, value);
	decoded = g_mime_utils_header_decode_text(NULL, buf_z(&text));
	/* Of words that are too broken nothing may be left: then as they came. */
	buf_add_z(out, decoded && *decoded ? decoded : buf_z(&text));
	g_free(decoded);
	buf_clear(&text);
}

/* --- addresses --- */

static void add_name(struct buf *out, struct str name)
{
	size_t start = out->n;
	bool quote;

	message_header(out, name);
	/* What would make the list ambiguous stands in quotes. */
	quote = out->n > start && strpbrk(out->p + start, ",;:<>@\"\\");
	if (quote) {
		char *text = mem_dup_n(out->p + start, out->n - start);

		buf_truncate(out, start);
		cmd_quote(out, str_c(text));
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

struct str message_take_field(struct str *rest)
{
	size_t n = 0;
	struct str field;

	do
		n += str_find(str_skip(*rest, n), '\n') + 1;
	while (n < rest->n && (rest->p[n] == ' ' || rest->p[n] == '\t'));
	field = str_head(*rest, n);
	*rest = str_skip(*rest, n);
	while (field.n > 0 && (field.p[field.n - 1] == '\n' || field.p[field.n - 1] == '\r'))
		field.n--;
	return field;
}

static void read_type(struct message_writing *w, const char *value)
{
	GMimeContentType *type = g_mime_content_type_parse(NULL, value);
	const char *charset = g_mime_content_type_get_parameter(type, "charset");

	w->is_text = g_mime_content_type_is_type(type, "text", "*");
	free(w->charset);
	w->charset = mem_dup_z(charset);
	g_object_unref(type);
}

void message_read_writing(struct message_writing *w, struct str header)
{
	start_gmime();
	/* A message that says nothing is text: RFC 2045 section 5.2. */
	w->is_text = true;
	while (header.n > 0) {
		struct str value = message_take_field(&header), name = str_split(&value, ':');
		struct buf text = { 0 };

		if (name.n == 0)
			break;
		unfold(&text, str_trim(value));
		if (str_is(str_trim(name), "Content-Type")) {
			read_type(w, buf_z(&text));
		} else if (str_is(str_trim(name), "Content-Transfer-Encoding")) {
			free(w->encoding);
			w->encoding = mem_dup_z(buf_z(&text));
		}
		buf_clear(&text);
	}
}

void message_writing_clear(struct message_writing *w)
{
	free(w->encoding);
	free(w->charset);
	*w = (struct message_writing){ NULL, NULL, false };
}

/* Without a charset that helps: UTF-8 when it is, else what most such mail was written in. */
static void add_unknown(struct buf *out, struct str bytes)
{
	char *text;

	if (utf8_valid(bytes)) {
		buf_add_str(out, bytes);
		return;
	}
	text = g_convert_with_fallback(bytes.p, (gssize)bytes.n, "UTF-8", "WINDOWS-1252", "?", NULL,
		NULL, NULL);
	if (text)
		buf_add_z(out, text);
	else
		buf_add_str(out, bytes);
	g_free(text);
}

static void add_charset(struct buf *out, struct str bytes, const char *charset)
{
	gsize n = 0;
	char *text;

	if (!charset || g_ascii_strcasecmp(charset, "us-ascii") == 0 ||
		g_ascii_strcasecmp(charset, "utf-8") == 0) {
		add_unknown(out, bytes);
		return;
	}
	text = g_convert_with_fallback(bytes.p, (gssize)bytes.n, "UTF-8",
		g_mime_charset_iconv_name(charset), "?", NULL, &n, NULL);
	if (text)
		buf_add(out, text, n);
	else
		add_unknown(out, bytes);
	g_free(text);
}

void message_body_text(struct buf *out, struct str bytes, const char *encoding, const char *charset)
{
	struct buf decoded = { 0 };
	GMimeEncoding state;

	start_gmime();
	if (encoding) {
		g_mime_encoding_init_decode(&state, g_mime_content_encoding_from_string(encoding));
		buf_reserve(&decoded, g_mime_encoding_outlen(&state, bytes.n));
		decoded.n =
			g_mime_encoding_flush(&state, bytes.p ? bytes.p : "", bytes.n, decoded.p);
		decoded.p[decoded.n] = '\0';
		bytes = buf_str(&decoded);
	}
	if (bytes.n > 0)
		add_charset(out, bytes, charset);
	buf_clear(&decoded);
}

/* GMime gives its version in numbers only: "(3U)" would stand in a text made by the preprocessor. */
#define DIGIT(n) (char)('0' + (n) % 10)

const char *message_version(void)
{
	static const char text[] = { 'G', 'M', 'i', 'm', 'e', ' ', DIGIT(GMIME_MAJOR_VERSION), '.',
		DIGIT(GMIME_MINOR_VERSION), '.', DIGIT(GMIME_MICRO_VERSION / 10),
		DIGIT(GMIME_MICRO_VERSION), '\0' };

	return text;
}
