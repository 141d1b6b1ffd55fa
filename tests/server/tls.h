/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tls.h: the scripted server's certificates, good and bad, made on the spot.
 */
#ifndef SERVER_TLS_H
#define SERVER_TLS_H

#include "server/wire.h"

/* Makes an issuer and a certificate for localhost and 127.0.0.1. kind: "good"; "expired" and "future" (its
 * days); "wrong-name" (for other.example); "self-signed" (the issuer knows nothing of it). The issuer's
 * certificate is written to ca_out (NULL: nowhere), the server's pin "sha256:BASE64" to ca_out with ".pin"
 * behind it. ERR_USAGE, ERR_SYS, ERR_TLS. */
struct tls_server *tls_server_new(const char *kind, const char *ca_out, struct err *);
void tls_server_free(struct tls_server *); /* NULL is allowed */

#endif
