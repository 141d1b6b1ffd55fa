/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * err.c: what went wrong, in one line, and the exit status that it means.
 */
#include "base/err.h"

#include <stdarg.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

static const struct {
	const char *name;
	int exit_status;
} kinds[ERR_KINDS] = {
	[ERR_NONE] = { "none", 0 },
	[ERR_USAGE] = { "usage", 1 },
	[ERR_STATE] = { "state", 1 },
	[ERR_CAP] = { "capability", 1 },
	[ERR_SYS] = { "system", 1 },
	[ERR_NET] = { "network", 2 },
	[ERR_DNS] = { "dns", 2 },
	[ERR_TLS] = { "tls", 5 },
	[ERR_CERT] = { "certificate", 5 },
	[ERR_TIMEOUT] = { "timeout", 8 },
	[ERR_INTERRUPTED] = { "interrupted", 130 },
	[ERR_CLOSED] = { "closed", 2 },
	[ERR_PROTO] = { "protocol", 6 },
	[ERR_LIMIT] = { "limit", 6 },
	[ERR_AUTH] = { "auth", 4 },
	[ERR_EXPECT] = { "expect", 7 },
};

int err_exit_status(enum err_kind kind)
{
	return (unsigned)kind < ERR_KINDS ? kinds[kind].exit_status : 1;
}

const char *err_kind_name(enum err_kind kind)
{
	return (unsigned)kind < ERR_KINDS ? kinds[kind].name : "unknown";
}

/* Escapes text into e->msg, cut at a character's edge; text may hold what was in e->msg. */
static void store(struct err *e, const struct buf *text)
{
	struct buf safe = { 0 };

	utf8_escape(&safe, buf_str(text), 0);
	size_t n = safe.n;

	if (n >= sizeof(e->msg)) {
		n = sizeof(e->msg) - 1;
		while (n > 0 && ((unsigned char)safe.p[n] & 0xC0) == 0x80)
			n--;
	}
	if (n > 0)
		memcpy(e->msg, safe.p, n);
	e->msg[n] = '\0';
	buf_clear(&safe);
}

bool err_set(struct err *e, enum err_kind kind, int code, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list args;

	va_start(args, fmt);
	buf_vaddf(&text, fmt, args);
	va_end(args);
	e->kind = kind;
	e->code = code;
	e->at = 0;
	store(e, &text);
	buf_clear(&text);
	return false;
}

bool err_errno(struct err *e, enum err_kind kind, int errnum, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list args;

	va_start(args, fmt);
	buf_vaddf(&text, fmt, args);
	va_end(args);
	buf_addf(&text, ": %s", strerror(errnum));
	e->kind = kind;
	e->code = errnum;
	e->at = 0;
	store(e, &text);
	buf_clear(&text);
	return false;
}

void err_prefix(struct err *e, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list args;

	va_start(args, fmt);
	buf_vaddf(&text, fmt, args);
	va_end(args);
	buf_add_z(&text, e->msg);
	store(e, &text);
	buf_clear(&text);
}
