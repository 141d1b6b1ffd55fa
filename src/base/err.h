/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * err.h: what went wrong, in one line, owned by the caller.
 *
 * A function that can fail takes a struct err * last (never NULL), returns false (or NULL, or -1) and
 * has then filled it. The text is one line without a newline, already safe for a terminal, says what
 * was wrong and what to do, and names no secret. NO and BAD from a server are results, not errors.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>
#include <stdint.h>

enum err_kind {
	ERR_NONE = 0,
	ERR_USAGE, /* what the user wrote is wrong; nothing was sent */
	ERR_STATE, /* not legal in this state of the connection */
	ERR_CAP,   /* the server lacks what the command needs */
	ERR_SYS,   /* local I/O; code: errno */
	ERR_NET,   /* the connection could not be made or broke; code: errno */
	ERR_DNS,   /* code: of getaddrinfo */
	ERR_TLS,   /* code: of GnuTLS */
	ERR_CERT,  /* the certificate; code: GnuTLS's status bits */
	ERR_TIMEOUT,
	ERR_INTERRUPTED, /* the user wanted out */
	ERR_CLOSED,      /* end of stream or an unasked BYE */
	ERR_PROTO,       /* framing lost: this connection cannot go on */
	ERR_LIMIT,       /* one of our limits was met; the text names its setting */
	ERR_AUTH,        /* refused, or no secret could be had */
	ERR_EXPECT,      /* an \expect failed */
	ERR_KINDS
};

struct err {
	enum err_kind kind;
	int code;
	uint64_t at; /* ERR_PROTO, ERR_LIMIT: byte offset in what the server sent */
	char msg[320];
};

/* Fills *e and returns false, so that "return err_set(e, …)" is the usual end. The formatted text is
 * escaped for a terminal and cut at the size of msg (at a character's edge). */
bool err_set(struct err *e, enum err_kind kind, int code, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* ERR_SYS or ERR_NET with the system's words for errnum behind the text: "open FILE: No such file…". */
bool err_errno(struct err *e, enum err_kind kind, int errnum, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* Puts text in front of the message ("FILE:12: "). */
void err_prefix(struct err *e, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* imapsh's exit status for an error of that kind: the only such table. */
int err_exit_status(enum err_kind kind);

/* The kind's name for scripts and JSON: "usage", "timeout"… */
const char *err_kind_name(enum err_kind kind);

#endif
