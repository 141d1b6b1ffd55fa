/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tls.h: the TLS filter, by GnuTLS. A zeroed struct tls_config verifies everything.
 *
 * Every string in the configuration is borrowed for the call. What was agreed is found in a report
 * that the filter owns and answers to ASK_TLS with.
 */
#ifndef NET_TLS_H
#define NET_TLS_H

#include "net/stream.h"

enum tls_verify {
	TLS_VERIFY_FULL = 0, /* chain, dates and name */
	TLS_VERIFY_OFF,      /* --tls-insecure: the report still says what was wrong */
};

struct tls_config {
	enum tls_verify verify;
	const char *name;    /* SNI and name to verify, UTF-8 or A-labels; NULL: the host dialled */
	const char *ca_file; /* PEM; NULL: the system's store */
	const char *cert, *key; /* PEM file or PKCS#11 URL; key NULL: in the cert's file */
	/* Gives the pass phrase of the key, or the PIN of the token that it is on (free with mem_free_secret), or NULL
	 * with *err; `what` names it. It is asked once and for all. NULL: there is none. */
	char *(*unlock)(void *ctx, const char *what, struct err *);
	void *unlock_ctx;
	const char *priority; /* GnuTLS priority string; NULL: its default */
	/* "sha256:BASE64" or "sha256:HEX" of the SubjectPublicKeyInfo: with one the chain is not asked
	 * (the pin says more), name and dates neither; TLS_VERIFY_OFF does not excuse a wrong key. */
	const char *pin;
	const char *keylog; /* file for SSLKEYLOGFILE lines; NULL: none */
};

struct tls_cert_report {
	char subject[256], issuer[256]; /* RFC 4514 names, escaped for a terminal */
	char names[512];                /* subjectAltName, comma-separated, escaped */
	char pin[80];                   /* "sha256:BASE64" */
	char fingerprint[100];          /* SHA-256 of the certificate, hex */
	int64_t not_before, not_after;  /* seconds since 1970 */
	unsigned short_key;             /* bits of an RSA or DSA key that has too few; else 0 */
};

struct tls_report {
	char protocol[16]; /* "TLS1.3" */
	char cipher[96];   /* the ciphersuite in GnuTLS's words */
	char group[32];    /* key exchange group; empty when none */
	char alpn[32];     /* empty when none was agreed */
	char sni[256];     /* the name that was sent and verified, as A-labels */
	char trouble[256]; /* empty: verified; else why it would have failed */
	bool resumed;
	size_t n_certs;
	struct tls_cert_report certs[8]; /* the server's first */
};

/* Shakes hands over *top and puts the filter on it. `host` is the name dialled ("" for a child or a
 * unix socket: then config->name or a pin is due, unless verification is off). On failure *top is as
 * it was (but the connection is of no use) and *err says in words what is wrong: which names the
 * certificate is for, on which day it expired, that the issuer is unknown, and the option for the case
 * that this is intended. Errors: ERR_CERT, ERR_TLS, those of a wait. */
bool tls_push(struct stream **top, const struct tls_config *, const char *host, struct err *);

/* Reads and checks what the configuration names, without a connection: bad files, a key without a
 * certificate, a priority string that does not parse, a malformed pin or name. ERR_USAGE; for a key that its pass
 * phrase does not unlock ERR_AUTH, or what `unlock` said. */
bool tls_config_check(const struct tls_config *, struct err *);

/* A host name as the resolver and TLS want it: IDNs as A-labels (IDNA 2008), anything else as it is.
 * ERR_USAGE when it is no name or does not fit. */
bool tls_host_ascii(const char *host, char *out, size_t size, struct err *);

/* "3.7.9" */
const char *tls_version(void);

#endif
