/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * client_greet.c: the greeting (RFC 9051 section 7.1), and whose it looks like when it is none.
 */
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/client_private.h"

/* How much of a first line is quoted. */
#define QUOTED_BYTES 120

/* What servers of other protocols begin with. */
static const struct {
	const char *start, *protocol;
} others[] = {
	{ "+OK", "POP3, an older way to fetch mail" },
	{ "-ERR", "POP3, an older way to fetch mail" },
	{ "220 ", "SMTP, where mail is sent, or FTP" },
	{ "220-", "SMTP, where mail is sent, or FTP" },
	{ "421 ", "SMTP, where mail is sent, or FTP" },
	{ "554 ", "SMTP, where mail is sent" },
	{ "554-", "SMTP, where mail is sent" },
	{ "200 ", "NNTP, for news" },
	{ "201 ", "NNTP, for news" },
	{ "SSH-", "SSH" },
	{ "HTTP/", "a web server" },
	{ "<", "a web server, or XMPP" },
	{ "\"IMPLEMENTATION\"", "ManageSieve, for filter scripts" },
	{ "* ACAP", "ACAP" },
	{ "RFB ", "VNC" },
	{ "@RSYNCD", "rsync" },
	{ ":", "IRC" },
};

/* A TLS alert, or another record of TLS: RFC 8446 section 5.1. */
static bool is_tls(struct str line)
{
	return line.n > 2 && line.p[0] >= 0x14 && line.p[0] <= 0x17 && line.p[1] == 3;
}

static const char *protocol_of(struct str line)
{
	if (is_tls(line))
		return "TLS: use imaps://";
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (str_eq_case(str_head(line, strlen(others[i].start)), str_c(others[i].start)))
			return others[i].protocol;
	return "";
}

static bool refuse(struct imap_client *c, struct err *e)
{
	struct str line = str_trim(c->resp.frame.pieces[0].text);
	struct str shown = line.n ? utf8_head(line, QUOTED_BYTES) : line;
	const char *protocol = protocol_of(line);

	err_set(e, ERR_PROTO, 0, "the server's first line is no IMAP greeting%s%s: '%.*s%s'",
		*protocol ? " but looks like " : "", protocol, STR_ARG(shown),
		shown.n < line.n ? "…" : "");
	return client_fail(c);
}

bool imap_greet(struct imap_client *c, struct err *e)
{
	const struct imap_resp *r = &c->resp;
	struct imap_state *s = &c->state;

	const int64_t before = wait_bound(c->wait);
	bool ok = client_read(c, e);

	c->wait->deadline = before;
	if (!ok)
		return false;
	if (r->kind != RESP_COND ||
		(r->u.cond.cond != COND_OK && r->u.cond.cond != COND_PREAUTH &&
			r->u.cond.cond != COND_BYE))
		return refuse(c, e);
	if (!str_is(r->tag, "*"))
		client_note(c, "the greeting has a tag; it is read as if it had none");
	if (r->u.cond.cond == COND_BYE) {
		err_set(e, ERR_CLOSED, 0, "the server refused the session: %s", c->bye_text);
		return client_fail(c);
	}
	s->greeting = mem_dup_n(r->u.cond.text.p, r->u.cond.text.n);
	if (r->u.cond.code.text.n)
		s->greeting_code = mem_dup_n(r->u.cond.code.text.p, r->u.cond.code.text.n);
	s->preauth = r->u.cond.cond == COND_PREAUTH;
	s->phase = s->preauth ? PHASE_AUTH : PHASE_UNAUTH;
	return client_refresh_caps(c, &s->caps_greeting, e);
}
