/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tls_trust.h: whether the peer of a handshake is who it should be, in words. For tls.c alone.
 */
#ifndef NET_TLS_TRUST_H
#define NET_TLS_TRUST_H

#include "net/tls.h"

/* What gnutls_session_t and gnutls_certificate_credentials_t point to. */
struct gnutls_session_int;
struct gnutls_certificate_credentials_st;

/* Reads trust, client certificate and key of the configuration; the system's trust only when no file of the
 * user's and no pin stands for it. ERR_USAGE names option and file. */
bool trust_load(struct gnutls_certificate_credentials_st *, const struct tls_config *,
	struct err *);

/* Fills report->certs from the certificates that the server sent. */
void trust_report(struct gnutls_session_int *, struct tls_report *);

/* Verifies by pin, or by chain, dates and name (an empty one has none that could match). ERR_CERT with what
 * is wrong and the option for the case that it is intended; the words are in report->trouble too. */
bool trust_check(struct gnutls_session_int *, const struct tls_config *, const char *name,
	struct tls_report *, struct err *);

/* Decodes a pin into its 32 bytes. ERR_USAGE. */
bool trust_pin(const char *pin, unsigned char *bytes, struct err *);

#endif
