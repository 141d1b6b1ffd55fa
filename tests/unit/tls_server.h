/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tls_server.h: a TLS server in a thread, for unit tests, and certificates made on the spot.
 */
#ifndef UNIT_TLS_SERVER_H
#define UNIT_TLS_SERVER_H

#include <gnutls/gnutls.h>
#include <pthread.h>
#include <stdbool.h>

/* --- certificates --- */

enum tls_cert {
	TLS_CERT_GOOD,        /* for localhost, bücher.example, 127.0.0.1 and ::1; good for days */
	TLS_CERT_EXPIRED,     /* on 2024-05-01 */
	TLS_CERT_FUTURE,      /* from 2124-05-01 */
	TLS_CERT_WRONG_NAME,  /* for a.example and b.example */
	TLS_CERT_NO_ALT_NAME, /* CN=old.example alone */
	TLS_CERT_HOSTILE_NAME, /* an escape sequence and many names in it */
	TLS_CERT_BROKEN_NAME,  /* its alternative names are no DER */
	TLS_CERT_SELF_SIGNED,  /* as good, by itself */
	TLS_CERT_OTHER_ISSUER, /* as good, by "CN=Unknown authority" */
	TLS_CERT_SHORT_KEY,    /* as good, with an RSA key of 1024 bits */
	TLS_CERT_CLIENT,       /* "CN=joe", not meant for servers */
};

/* One authority with its files, in a folder of their own. */
struct tls_files {
	char dir[64];
	char ca[96];                     /* the authority's certificate, PEM */
	char client[96], client_key[96]; /* a client's certificate and its key, PEM */
	gnutls_x509_crt_t ca_cert;
	gnutls_x509_privkey_t ca_key;
};

void tls_files_make(struct tls_files *);
void tls_files_remove(struct tls_files *);

/* --- the server --- */

struct tls_plan {
	enum tls_cert cert;
	bool want_client;     /* a client without a certificate of the authority is refused */
	bool no_alpn;         /* says nothing about ALPN */
	bool no_tls;          /* greets in the clear and waits for the end */
	bool hang_up;         /* closes where its handshake would begin */
	const char *priority; /* of GnuTLS; NULL: its default */
	const char *clear; /* what it sends, before TLS, once a line came in; NULL: TLS at once */
	/* What it does after the handshake; NULL: says goodbye. The descriptor is closed behind it. */
	void (*talk)(gnutls_session_t, int fd);
};

struct tls_server {
	struct tls_plan plan;
	const struct tls_files *files;
	int fd;
	pthread_t thread;
	/* What it saw, once joined. */
	int code; /* of the handshake */
	char sni[128], alpn[16], client[128];
	unsigned char exporter[64], unique[64];
	unsigned exporter_size, unique_size;
	char pin[64]; /* of its key: "sha256:BASE64", from the start on */
	char hex_pin[96];
	gnutls_certificate_credentials_t cred;
};

/* Starts it on its end of a socket pair and returns the client's end. */
int tls_server_start(struct tls_server *, const struct tls_files *, const struct tls_plan *);

/* Waits for its end; close the client's end first. */
void tls_server_join(struct tls_server *);

#endif
