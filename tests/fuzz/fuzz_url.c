/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_url.c: an address that was read holds nothing unsafe, and is the same after being written and read again.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "imap/url.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void add_encoded(struct buf *out, const char *text)
{
	for (; *text; text++)
		buf_addf(out, "%%%02X", (unsigned char)*text);
}

static void check_text(const char *text)
{
	if (text && !utf8_valid(str_c(text)))
		abort();
	for (; text && *text; text++)
		if ((unsigned char)*text < 0x20 || *text == 0x7F)
			abort();
}

/* The "%" before a zone is "%25" in a URL: RFC 6874. */
static void add_host(struct buf *out, const char *host)
{
	const char *zone = strchr(host, '%');

	if (!strchr(host, ':'))
		buf_add_z(out, host);
	else if (zone)
		buf_addf(out, "[%.*s%%25%s]", (int)(zone - host), host, zone + 1);
	else
		buf_addf(out, "[%s]", host);
}

static void write_url(struct buf *out, const struct imap_url *url)
{
	buf_add_z(out, url->tls ? "imaps://" : "imap://");
	if (url->user)
		add_encoded(out, url->user);
	if (url->auth)
		buf_addf(out, ";AUTH=%s", url->auth);
	if (url->user || url->auth)
		buf_add_c(out, '@');
	add_host(out, url->host);
	buf_addf(out, ":%u/", url->port);
	if (url->mailbox)
		add_encoded(out, url->mailbox);
	if (url->uidvalidity)
		buf_addf(out, ";UIDVALIDITY=%llu", (unsigned long long)url->uidvalidity);
}

static bool same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static void check_again(const struct imap_url *url)
{
	struct imap_url again;
	struct buf text = { 0 };
	struct err e = { 0 };

	write_url(&text, url);
	if (!imap_url_parse(&again, buf_str(&text), &e))
		abort();
	if (again.tls != url->tls || again.port != url->port ||
		again.uidvalidity != url->uidvalidity || !same(again.user, url->user) ||
		!same(again.auth, url->auth) || !same(again.host, url->host) ||
		!same(again.mailbox, url->mailbox))
		abort();
	imap_url_clear(&again);
	buf_clear(&text);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct imap_url url;
	struct err e = { 0 };

	if (!imap_url_parse(&url, (struct str){ (const char *)data, size }, &e)) {
		if (e.kind != ERR_USAGE || !e.msg[0] || url.host || url.user)
			abort();
		return 0;
	}
	if (!url.host || url.port < 1 || url.port > 65535)
		abort();
	check_text(url.host);
	check_text(url.user);
	check_text(url.auth);
	check_text(url.mailbox);
	check_again(&url);
	imap_url_clear(&url);
	return 0;
}
