/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * url.h: where to connect, from a URL (RFC 5092, RFC 3986) or HOST[:PORT].
 */
#ifndef IMAP_URL_H
#define IMAP_URL_H

#include "base/err.h"
#include "base/str.h"

enum { IMAP_PORT = 143, IMAPS_PORT = 993 };

/* Strings are owned, UTF-8 without control characters, and NULL when not given. */
struct imap_url {
	bool tls;          /* from the first byte on: imaps:// */
	bool scheme_given; /* else tls follows from the port, and may follow from something else */
	bool port_given;
	char *user, *auth;    /* auth: a SASL mechanism; ";AUTH=*" is NULL: any */
	char *host;           /* IPv6 without brackets; "" is localhost */
	unsigned port;        /* given or by default */
	char *mailbox;        /* as a person types it (name.h) */
	uint64_t uidvalidity; /* 0: not given */
};

/* Whether text begins like a URL: "imap://", "imaps://", or any other scheme (which imap_url_parse
 * then refuses). */
bool imap_url_like(struct str text);

/* Reads [imap[s]://][USER[;AUTH=MECH]@]HOST[:PORT][/MAILBOX[;UIDVALIDITY=N]]; without a scheme only
 * HOST[:PORT], which is imaps, or imap when the port is 143. IPv6 addresses are in brackets; bare
 * ones are accepted where no port can be meant. Errors: ERR_USAGE with the column, and *url empty;
 * among them: control characters, encoded or not; a password (which is not repeated); a URL of a
 * message or a search, since imapsh opens mailboxes. */
bool imap_url_parse(struct imap_url *url, struct str text, struct err *);

void imap_url_clear(struct imap_url *);

#endif
