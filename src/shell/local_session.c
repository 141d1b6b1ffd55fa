/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * local_session.c: client commands about the connection.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "shell/local.h"
#include "shell/run.h"

bool local_disconnect(struct shell *sh, struct words *w, struct err *e)
{
	(void)w;
	if (!session_client(sh, e))
		return false;
	session_close(sh);
	return true;
}

bool local_reconnect(struct shell *sh, struct words *w, struct err *e)
{
	(void)w;
	return session_reopen(sh, e);
}

bool local_reopen(struct shell *sh, struct words *w, struct err *e)
{
	struct imap_client *c = session_client(sh, e);
	const struct imap_state *s = c ? imap_client_state(c) : NULL;
	struct word typed[2] = { { .kind = WORD_BARE, .text = STR("select") },
		{ .kind = WORD_VALUE } };
	char *name;
	bool ok;

	(void)w;
	if (!s)
		return false;
	if (s->phase != PHASE_SELECTED)
		return err_set(e, ERR_STATE, 0, "no mailbox is open: use select");
	name = mem_dup_z(s->mailbox.name);
	typed[1].text = str_c(name);
	ok = run_imap(sh, &(struct words){ .v = typed, .n = 2, .cap = 2 }, e);
	free(name);
	return ok;
}

/* --- \conninfo --- */

struct info {
	struct shell *sh;
	struct printer_value *v;
	size_t n, cap;
};

static void add(struct info *info, const char *name, struct str value)
{
	struct buf safe = { 0 };

	if (!value.n)
		return;
	utf8_escape(&safe, value, 0);
	info->v = mem_grow(info->v, info->n, &info->cap, sizeof(*info->v));
	info->v[info->n++] = (struct printer_value){ name, buf_take(&safe) };
}

static void add_hex(struct info *info, const char *name, struct str bytes)
{
	struct buf hex = { 0 };

	for (size_t i = 0; i < bytes.n; i++)
		buf_addf(&hex, "%02x", (unsigned char)bytes.p[i]);
	add(info, name, buf_str(&hex));
	buf_clear(&hex);
}

static void add_day(struct buf *out, int64_t when)
{
	time_t t = (time_t)when;
	struct tm tm;

	if (gmtime_r(&t, &tm))
		buf_addf(out, "%04d-%02d-%02d", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
}

static void add_certificate(struct info *info, const struct tls_cert_report *cert)
{
	struct buf text = { 0 };

	add(info, "certificate", str_c(cert->subject));
	add(info, "  issuer", str_c(cert->issuer));
	add(info, "  names", str_c(cert->names));
	add_day(&text, cert->not_before);
	buf_add_z(&text, " to ");
	add_day(&text, cert->not_after);
	add(info, "  valid", buf_str(&text));
	add(info, "  pin", str_c(cert->pin));
	add(info, "  sha256", str_c(cert->fingerprint));
	buf_clear(&text);
}

static void add_tls(struct info *info, struct stream *stream)
{
	const struct tls_report *tls;
	struct str binding;

	if (!stream_ask(stream, ASK_TLS, &tls)) {
		add(info, "tls", STR("none"));
		return;
	}
	add(info, "tls", str_c(tls->protocol));
	add(info, "cipher", str_c(tls->cipher));
	add(info, "group", str_c(tls->group));
	add(info, "alpn", str_c(tls->alpn));
	add(info, "sni", str_c(tls->sni));
	add(info, "trouble", str_c(tls->trouble));
	for (size_t i = 0; i < tls->n_certs; i++)
		add_certificate(info, &tls->certs[i]);
	if (stream_ask(stream, ASK_BINDING_EXPORTER, &binding))
		add_hex(info, "tls-exporter", binding);
	if (stream_ask(stream, ASK_BINDING_UNIQUE, &binding))
		add_hex(info, "tls-unique", binding);
}

static void add_network(struct info *info, struct stream *stream)
{
	struct str text;
	char number[32];
	int fd;

	if (stream_ask(stream, ASK_PEER, &text))
		add(info, "peer", text);
	if (stream_ask(stream, ASK_SELF, &text))
		add(info, "local", text);
	if (stream_ask(stream, ASK_FD, &fd)) {
		snprintf(number, sizeof(number), "%d", fd);
		add(info, "fd", str_c(number));
	}
	snprintf(number, sizeof(number), "%llu", (unsigned long long)stream->in);
	add(info, "received", str_c(number));
	snprintf(number, sizeof(number), "%llu", (unsigned long long)stream->out);
	add(info, "sent", str_c(number));
}

/* What a later set has and an earlier one has not, and the reverse: "+SORT -LOGINDISABLED". */
static void add_difference(struct info *info, const char *name, const struct caps *before,
	const struct caps *after)
{
	struct buf text = { 0 };

	if (!after->known)
		return;
	for (size_t i = 0; i < after->n; i++)
		if (!caps_has(before, after->words[i]))
			buf_addf(&text, "%s+%s", text.n ? " " : "", after->words[i]);
	for (size_t i = 0; i < before->n; i++)
		if (!caps_has(after, before->words[i]))
			buf_addf(&text, "%s-%s", text.n ? " " : "", before->words[i]);
	add(info, name, text.n ? buf_str(&text) : STR("the same"));
	buf_clear(&text);
}

static void add_capabilities(struct info *info, const struct imap_state *s)
{
	struct buf text = { 0 };

	caps_join(&text, &s->caps_greeting);
	add(info, "capabilities", buf_str(&text));
	add_difference(info, "  after tls", &s->caps_greeting, &s->caps_tls);
	add_difference(info, "  after login", s->caps_tls.known ? &s->caps_tls : &s->caps_greeting,
		&s->caps_login);
	buf_truncate(&text, 0);
	caps_join(&text, &s->enabled);
	add(info, "enabled", buf_str(&text));
	buf_clear(&text);
}

static void add_compression(struct info *info, struct stream *stream)
{
	struct stream_compression c;
	struct buf text = { 0 };

	if (stream_ask(stream, ASK_COMPRESSION, &c))
		buf_addf(&text,
			"DEFLATE: %llu bytes received as %llu (%.1f %%), %llu sent as %llu (%.1f %%)",
			(unsigned long long)c.in, (unsigned long long)c.in_packed,
			c.in ? 100.0 * (double)c.in_packed / (double)c.in : 100.0,
			(unsigned long long)c.out, (unsigned long long)c.out_packed,
			c.out ? 100.0 * (double)c.out_packed / (double)c.out : 100.0);
	else
		buf_add_z(&text, "none");
	add(info, "compression", buf_str(&text));
	buf_clear(&text);
}

static void add_variable(struct info *info, const char *name, const char *variable)
{
	struct buf value = { 0 };

	vars_value(info->sh, str_c(variable), &value);
	add(info, name, buf_str(&value));
	buf_clear(&value);
}

/* What came with the connection, as options. */
static void add_settings(struct info *info)
{
	const struct settings_given *given = shell_given(info->sh);
	struct buf text = { 0 }, value = { 0 };

	for (const struct setting *row = setting_table; row->name; row++) {
		if (!settings_has(given, row))
			continue;
		buf_addf(&text, "%s--%s", text.n ? " " : "", row->name);
		buf_truncate(&value, 0);
		setting_show(&value, &given->set, row);
		if (row->type != SETTING_BOOL) {
			buf_add_c(&text, ' ');
			word_type(&text, buf_z(&value));
		}
	}
	add(info, "settings", buf_str(&text));
	buf_clear(&value);
	buf_clear(&text);
}

bool local_conninfo(struct shell *sh, struct words *w, struct err *e)
{
	struct imap_client *c = session_client(sh, e);
	struct info info = { .sh = sh };

	(void)w;
	if (!c)
		return false;
	add(&info, "server", str_c(sh->session.target.shown));
	add(&info, "command", str_c(sh->session.target.command));
	add_settings(&info);
	add_variable(&info, "state", "state");
	add_variable(&info, "protocol", "protocol");
	add_variable(&info, "user", "user");
	add_variable(&info, "mailbox", "mailbox");
	add_network(&info, imap_client_stream(c));
	add_tls(&info, imap_client_stream(c));
	add_compression(&info, imap_client_stream(c));
	add_capabilities(&info, imap_client_state(c));
	printer_values(&sh->printer, "conninfo", info.v, info.n);
	for (size_t i = 0; i < info.n; i++)
		free((char *)info.v[i].value);
	free(info.v);
	return true;
}
