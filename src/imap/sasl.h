/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sasl.h: SASL mechanisms as small machines: challenge in, response out, no I/O.
 *
 * By GNU SASL, and two functions of ours for XOAUTH2 and OAUTHBEARER (RFC 7628), which it lacks.
 * Bytes are decoded here: base64 is the wire's affair.
 */
#ifndef IMAP_SASL_H
#define IMAP_SASL_H

#include "base/buf.h"
#include "base/err.h"
#include "imap/caps.h"

/* All borrowed; NULL is "not given". The secret is asked for only when a mechanism wants one. */
struct sasl_props {
	const char *user, *authzid, *host, *service; /* service: "imap" */
	unsigned port;
	/* channel bindings of the TLS layer; empty: none */
	struct str binding_exporter, binding_unique;
	/* Gives the password or token (free with mem_free_secret) or NULL with *err (ERR_AUTH). */
	char *(*secret)(void *ctx, struct err *);
	void *ctx;
};

struct sasl_mech {
	const char *name; /* "SCRAM-SHA-256-PLUS" */
	bool initial;     /* the client speaks first: SASL-IR has a use */
	bool plain;       /* gives the secret away to whoever listens */
	bool needs_tls;   /* -PLUS: channel binding */
	bool needs_secret;
	bool mutual;    /* the server proves itself, too */
	bool automatic; /* may be chosen when none was named */
	const char *summary;
};

/* All that this build can do, strongest first, ended by a NULL name. */
const struct sasl_mech *sasl_mechs(void);
const struct sasl_mech *sasl_find(const char *name);

/* Whether the server advertises it as AUTH=…. */
bool sasl_offered(const struct caps *, const struct sasl_mech *);

/* The strongest `automatic` mechanism that the server advertises as AUTH=…, that fits the
 * properties (a user; a channel binding for -PLUS), and that does not give the secret away unless
 * `plain_ok`; NULL when there is none. Never chosen unless named: EXTERNAL, GSSAPI, ANONYMOUS and
 * OAuth, since nothing tells whether their certificate, ticket or token is there; DIGEST-MD5, which
 * RFC 6331 retired. */
const struct sasl_mech *sasl_choose(const struct caps *, const struct sasl_props *, bool plain_ok);

struct sasl;

struct sasl *sasl_new(const struct sasl_mech *, const struct sasl_props *, struct err *);

/* One step. The first call of an `initial` mechanism has an empty challenge. `out` is overwritten.
 * false: the exchange must be cancelled with "*"; *err says why (a server's OAuth error is decoded
 * into it only at the end, see sasl_error). */
bool sasl_step(struct sasl *, struct str challenge, struct buf *out, struct err *);

/* Whether the mechanism is content, once the server has said OK: false, *err, when a server that
 * has to prove itself (`mutual`) never did or did it wrong: its SCRAM signature never came, say. */
bool sasl_finish(struct sasl *, struct err *);

/* What the server explained in a challenge after refusing (XOAUTH2 and OAUTHBEARER: JSON with
 * status and scope), in one safe line; NULL: nothing. Borrowed. */
const char *sasl_error(const struct sasl *);

/* What makes the exchange less safe than it should be: too few iterations of SCRAM's hash. NULL: nothing.
 * Borrowed. */
const char *sasl_weakness(const struct sasl *);

void sasl_free(struct sasl *); /* wipes */

/* RFC 4648 base64, for what AUTHENTICATE carries: false for what is no base64. */
void base64_encode(struct buf *, struct str);
bool base64_decode(struct buf *, struct str);

/* "GNU SASL 2.2.0" */
const char *sasl_version(void);

#endif
