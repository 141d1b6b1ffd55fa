/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sasl_oauth.h: the messages of XOAUTH2 and OAUTHBEARER (RFC 7628), which GNU SASL lacks.
 *
 * Pure functions over bytes; the exchange itself is in sasl.c.
 */
#ifndef IMAP_SASL_OAUTH_H
#define IMAP_SASL_OAUTH_H

#include "base/buf.h"

/* Appends the client's first and only message; out then holds the token: wipe it. False, nothing
 * appended, when the user or token has a control character, which would add fields to the message.
 */
bool oauth_xoauth2(struct buf *out, const char *user, struct str token);

/* The same for OAUTHBEARER: authzid (NULL or "": none), host and port are sent along (RFC 7628
 * section 3.1). */
bool oauth_bearer(struct buf *out, const char *authzid, const char *host, unsigned port,
	struct str token);

/* Appends one line, safe for a terminal, with the members status, error, error_description, schemes
 * and scope of a server's JSON explanation (RFC 7628 section 3.2.2); false, nothing appended, when
 * it has none of them. Whatever bytes are read; no member is shown beyond 200 bytes. */
bool oauth_error(struct buf *out, struct str json);

#endif
