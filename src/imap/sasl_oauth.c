/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sasl_oauth.c: the messages of XOAUTH2 and OAUTHBEARER (RFC 7628).
 */
#include "imap/sasl_oauth.h"

#include <string.h>

#include "base/utf8.h"

enum { SHOWN = 200 };

/* --- what the client sends --- */

/* A control character would end a field and begin another. */
static bool is_clean(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] < 0x20 || s.p[i] == 0x7F)
			return false;
	return true;
}

static void add_token(struct buf *out, struct str token)
{
	buf_add_z(out, "\1auth=Bearer ");
	buf_add_secret(out, token.p, token.n);
	buf_add_z(out, "\1\1");
}

bool oauth_xoauth2(struct buf *out, const char *user, struct str token)
{
	if (!is_clean(str_c(user)) || !is_clean(token))
		return false;
	buf_reserve(out, strlen(user) + token.n + 32);
	buf_addf(out, "user=%s", user);
	add_token(out, token);
	return true;
}

/* saslname (RFC 5801 section 4). */
static void add_saslname(struct buf *out, const char *name)
{
	for (; *name; name++) {
		if (*name == ',')
			buf_add_z(out, "=2C");
		else if (*name == '=')
			buf_add_z(out, "=3D");
		else
			buf_add_c(out, *name);
	}
}

bool oauth_bearer(struct buf *out, const char *authzid, const char *host, unsigned port,
	struct str token)
{
	if (!is_clean(str_c(authzid)) || !is_clean(str_c(host)) || !is_clean(token))
		return false;
	buf_add_z(out, "n,");
	if (authzid && *authzid) {
		buf_add_z(out, "a=");
		add_saslname(out, authzid);
	}
	buf_add_c(out, ',');
	if (host && *host)
		buf_addf(out, "\1host=%s", host);
	if (port > 0)
		buf_addf(out, "\1port=%u", port);
	buf_reserve(out, token.n + 32);
	add_token(out, token);
	return true;
}

/* --- what the server answers --- */

static const char *const members[] = { "status", "error", "error_description", "schemes", "scope" };
enum { MEMBERS = sizeof(members) / sizeof(members[0]) };

static int hex4(struct str s)
{
	int value = 0;

	if (s.n < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		int digit = ascii_hex(s.p[i]);

		if (digit < 0)
			return -1;
		value = value * 16 + digit;
	}
	return value;
}

/* Appends what is behind "\u", one or two of them: how many bytes that took. */
static size_t unescape_unicode(struct buf *out, struct str s)
{
	int high = hex4(s), low = -1;

	if (high >= 0xD800 && high <= 0xDBFF && str_has_prefix(str_skip(s, 4), "\\u"))
		low = hex4(str_skip(s, 6));
	if (low >= 0xDC00 && low <= 0xDFFF) {
		utf8_encode(out,
			0x10000u + (uint32_t)(high - 0xD800) * 0x400 + (uint32_t)(low - 0xDC00));
		return 10;
	}
	utf8_encode(out, high < 0 || (high >= 0xD800 && high <= 0xDFFF) ? 0xFFFD : (uint32_t)high);
	return high < 0 ? 0 : 4;
}

/* Reads a JSON string whose opening quote is taken, up to its end or that of *s. */
static void read_string(struct str *s, struct buf *out)
{
	static const char escaped[] = "bfnrt", meant[] = "\b\f\n\r\t";

	while (s->n > 0 && s->p[0] != '"') {
		char c = s->p[0];

		*s = str_skip(*s, 1);
		if (c == '\\' && s->n > 0) {
			c = s->p[0];
			*s = str_skip(*s, 1);
			const char *known = c ? strchr(escaped, c) : NULL;

			if (c == 'u') {
				*s = str_skip(*s, unescape_unicode(out, *s));
				continue;
			}
			c = known ? meant[known - escaped] : c;
		}
		buf_add_c(out, c);
	}
	*s = str_skip(*s, 1);
}

/* Reads a number or word: up to what cannot be part of one. */
static void read_bare(struct str *s, struct buf *out)
{
	while (s->n > 0 && (ascii_alpha(s->p[0]) || ascii_digit(s->p[0]) || s->p[0] == '-')) {
		buf_add_c(out, s->p[0]);
		*s = str_skip(*s, 1);
	}
}

/* Reads every "name": value, at whatever depth, and keeps those of interest. */
static void read_members(struct str s, struct buf *values)
{
	struct buf name = { 0 };

	while (s.n > 0) {
		bool quoted = s.p[0] == '"';

		s = str_skip(s, 1);
		if (!quoted)
			continue;
		buf_truncate(&name, 0);
		read_string(&s, &name);
		s = str_trim(s);
		if (s.n == 0 || s.p[0] != ':')
			continue;
		s = str_trim(str_skip(s, 1));
		for (int i = 0; i < MEMBERS; i++) {
			if (values[i].n > 0 || !str_eq(buf_str(&name), str_c(members[i])))
				continue;
			if (s.n > 0 && s.p[0] == '"') {
				s = str_skip(s, 1);
				read_string(&s, &values[i]);
			} else {
				read_bare(&s, &values[i]);
			}
			break;
		}
	}
	buf_clear(&name);
}

/* Cuts at a character's edge. */
static struct str shown(struct str s)
{
	size_t n = s.n < SHOWN ? s.n : SHOWN;

	while (n > 0 && n < s.n && ((unsigned char)s.p[n] & 0xC0) == 0x80)
		n--;
	return str_head(s, n);
}

bool oauth_error(struct buf *out, struct str json)
{
	struct buf values[MEMBERS] = { 0 };
	bool any = false;

	read_members(json, values);
	for (int i = 0; i < MEMBERS; i++) {
		if (values[i].n > 0) {
			buf_addf(out, "%s%s: ", any ? "; " : "", members[i]);
			utf8_escape(out, shown(buf_str(&values[i])), 0);
			any = true;
		}
		buf_clear(&values[i]);
	}
	return any;
}
