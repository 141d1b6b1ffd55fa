/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * url.c: where to connect, from a URL or HOST[:PORT].
 *
 * No error repeats what was typed: a password may be in it.
 */
#include "imap/url.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

/* What is read, for columns, and where errors go. */
struct source {
	struct str text;
	struct err *err;
};

static bool fail(const struct source *src, const char *at, const char *what)
{
	return err_set(src->err, ERR_USAGE, 0, "address, column %zu: %s",
		(size_t)(at - src->text.p) + 1, what);
}

static bool is_control(char c)
{
	return (unsigned char)c < 0x20 || c == 0x7F;
}

static bool is_one_of(char c, const char *set)
{
	return c && strchr(set, c);
}

/* Reads one byte, percent-encoded or not (RFC 3986 section 2.1): its length in part, or 0. */
static size_t decode_byte(const struct source *src, struct str part, char *c)
{
	size_t n = 1;

	*c = part.p[0];
	if (*c == '%') {
		int high = part.n > 2 ? ascii_hex(part.p[1]) : -1;
		int low = part.n > 2 ? ascii_hex(part.p[2]) : -1;

		if (high < 0 || low < 0) {
			fail(src, part.p,
				"expected two hexadecimal digits behind \"%\" (\"%\" itself is %25)");
			return 0;
		}
		*c = (char)(high * 16 + low);
		n = 3;
	}
	if (is_control(*c)) {
		fail(src, part.p, "a control character is not allowed here");
		return 0;
	}
	return n;
}

static bool has_colon(struct str s)
{
	return str_find(s, ':') < s.n;
}

/* Makes *out an owned string of the decoded part. */
static bool decode(const struct source *src, struct str part, char **out)
{
	struct buf b = { 0 };
	size_t n = 0;
	char c;

	for (struct str rest = part; rest.n > 0; rest = str_skip(rest, n)) {
		n = decode_byte(src, rest, &c);
		if (n == 0)
			break;
		buf_add_c(&b, c);
	}
	bool ok = n > 0 || part.n == 0;

	if (ok && !utf8_valid(buf_str(&b)))
		ok = fail(src, part.p, "what begins here is no UTF-8");
	if (ok)
		*out = buf_take(&b);
	buf_clear(&b);
	return ok;
}

/* [USER][;AUTH=MECH], RFC 5092 section 11: iuserinfo. */
static bool parse_user(struct imap_url *url, const struct source *src, struct str info)
{
	struct str user = str_head(info, str_find(info, ';')), auth = str_skip(info, user.n);
	size_t colon = str_find(user, ':');

	if (colon < user.n)
		return fail(src, user.p + colon,
			"no password can be given here; use --password-file, --password-command or the "
			"prompt (\":\" in a user name is %3A)");
	if (user.n == 0 && auth.n == 0)
		return fail(src, info.p, "expected a user name before \"@\"");
	if (user.n > 0 && !decode(src, user, &url->user))
		return false;
	if (auth.n == 0 || str_is(auth, ";AUTH=*"))
		return true;
	if (!str_has_prefix(auth, ";AUTH=") || auth.n == strlen(";AUTH="))
		return fail(src, auth.p, "expected \";AUTH=MECHANISM\" or \"@\"");
	auth = str_skip(auth, strlen(";AUTH="));
	for (size_t i = 0; i < auth.n; i++)
		if (!ascii_alpha(auth.p[i]) && !ascii_digit(auth.p[i]) &&
			!is_one_of(auth.p[i], "-_"))
			return fail(src, auth.p + i,
				"a mechanism has only letters, digits, \"-\" and \"_\"");
	return decode(src, auth, &url->auth);
}

/* Whether a host name may have the byte; beyond ASCII it is a name to be mapped by IDNA. */
static bool is_host_char(char c)
{
	return ascii_alpha(c) || ascii_digit(c) || is_one_of(c, "-._") || (unsigned char)c >= 0x80;
}

/* What is between brackets: an IPv6 address, perhaps with a zone (RFC 6874: "%25eth0"; also "%eth0"). */
static bool parse_ipv6(struct imap_url *url, const struct source *src, struct str address)
{
	struct str number = str_head(address, str_find(address, '%'));
	struct str zone = str_skip(address, number.n + 1);
	struct in6_addr bytes;
	struct buf host = { 0 };

	if (str_has_prefix(zone, "25") && zone.n > 2)
		zone = str_skip(zone, 2);
	for (size_t i = 0; i < zone.n; i++)
		if (!is_host_char(zone.p[i]) || (unsigned char)zone.p[i] >= 0x80)
			return fail(src, zone.p + i, "no zone of an address has this character");
	if (number.n < address.n && zone.n == 0)
		return fail(src, zone.p, "expected the name of an interface behind \"%\"");
	buf_add_str(&host, number);
	if (strlen(buf_z(&host)) != number.n || inet_pton(AF_INET6, buf_z(&host), &bytes) != 1) {
		buf_clear(&host);
		return fail(src, number.p, "this is no IPv6 address");
	}
	if (zone.n > 0)
		buf_addf(&host, "%%%.*s", (int)zone.n, zone.p);
	url->host = buf_take(&host);
	return true;
}

static bool parse_name(struct imap_url *url, const struct source *src, struct str name)
{
	if (!decode(src, name, &url->host))
		return false;
	for (const char *c = url->host; *c; c++)
		if (!is_host_char(*c))
			return fail(src, name.p, "this is no name of a host");
	return true;
}

static bool parse_port(struct imap_url *url, const struct source *src, struct str digits)
{
	uint64_t port;

	if (!str_number(digits, 65535, &port) || port == 0)
		return fail(src, digits.p, "expected a port from 1 to 65535");
	url->port = (unsigned)port;
	url->port_given = true;
	return true;
}

/* HOST[:PORT], [IPV6][:PORT], IPV6. */
static bool parse_host(struct imap_url *url, const struct source *src, struct str host)
{
	size_t colon = str_find(host, ':');
	struct str port = str_skip(host, colon);

	if (host.n > 0 && host.p[0] == '[') {
		size_t close = str_find(host, ']');

		if (close == host.n)
			return fail(src, host.p, "expected \"]\" behind an IPv6 address");
		if (!parse_ipv6(url, src, str_skip(str_head(host, close), 1)))
			return false;
		port = str_skip(host, close + 1);
	} else if (has_colon(str_skip(port, 1))) {
		return parse_ipv6(url, src, host);
	} else if (!parse_name(url, src, str_head(host, colon))) {
		return false;
	}
	if (port.n > 0 && port.p[0] != ':')
		return fail(src, port.p, "expected \":PORT\" or the end of the host");
	return port.n == 0 || parse_port(url, src, str_skip(port, 1));
}

/* MAILBOX[;UIDVALIDITY=N], RFC 5092 section 11: imailbox-ref. */
static bool parse_path(struct imap_url *url, const struct source *src, struct str path)
{
	struct str name = str_head(path, str_find(path, ';')), rest = str_skip(path, name.n);
	size_t query = str_find(name, '?');

	if (query < name.n)
		return fail(src, name.p + query,
			"a search cannot be given here (\"?\" in a mailbox name is %3F)");
	if (rest.n > 0) {
		if (name.n == 0 || !str_has_prefix(rest, ";UIDVALIDITY="))
			return fail(src, rest.p,
				"expected MAILBOX;UIDVALIDITY=N or the end: no message can be named here "
				"(\";\" in a mailbox name is %3B)");
		rest = str_skip(rest, strlen(";UIDVALIDITY="));
		if (!str_number(rest, UINT32_MAX, &url->uidvalidity) || url->uidvalidity == 0)
			return fail(src, rest.p, "expected a number from 1 to 4294967295");
	}
	return name.n == 0 || decode(src, name, &url->mailbox);
}

static bool parse_url(struct imap_url *url, const struct source *src)
{
	struct str scheme = str_head(src->text, str_find(src->text, ':'));
	struct str rest = str_skip(src->text, scheme.n + strlen("://"));
	struct str authority = str_head(rest, str_find(rest, '/'));
	struct str path = str_skip(rest, authority.n + 1), info = { 0 };

	url->scheme_given = true;
	url->tls = str_is(scheme, "imaps");
	if (!url->tls && !str_is(scheme, "imap"))
		return fail(src, scheme.p, "expected imaps:// or imap://");
	url->port = url->tls ? IMAPS_PORT : IMAP_PORT;
	for (size_t i = authority.n; i > 0 && info.n == 0; i--)
		if (authority.p[i - 1] == '@')
			info = str_head(authority, i);
	if (info.n > 0 && !parse_user(url, src, str_head(info, info.n - 1)))
		return false;
	return parse_host(url, src, str_skip(authority, info.n)) && parse_path(url, src, path);
}

static bool parse_plain(struct imap_url *url, const struct source *src)
{
	size_t at = str_find(src->text, '@'), slash = str_find(src->text, '/');

	if (at < src->text.n)
		return fail(src, src->text.p + at,
			"a user needs a URL, imaps://USER@HOST, or --user");
	if (slash < src->text.n)
		return fail(src, src->text.p + slash,
			"a mailbox needs a URL: imaps://HOST/MAILBOX");
	url->port = IMAPS_PORT;
	if (!parse_host(url, src, src->text))
		return false;
	url->tls = url->port != IMAP_PORT;
	return true;
}

bool imap_url_like(struct str text)
{
	size_t n = str_find(text, ':');

	for (size_t i = 0; i < n; i++)
		if (!ascii_alpha(text.p[i]) && !ascii_digit(text.p[i]) &&
			!is_one_of(text.p[i], "+-."))
			return false;
	return n > 0 && str_has_prefix(str_skip(text, n), "://");
}

bool imap_url_parse(struct imap_url *url, struct str text, struct err *err)
{
	struct source src = { { text.n > 0 ? text.p : "", text.n }, err };

	*url = (struct imap_url){ 0 };
	if (imap_url_like(text) ? parse_url(url, &src) : parse_plain(url, &src))
		return true;
	imap_url_clear(url);
	return false;
}

void imap_url_clear(struct imap_url *url)
{
	free(url->user);
	free(url->auth);
	free(url->host);
	free(url->mailbox);
	*url = (struct imap_url){ 0 };
}
