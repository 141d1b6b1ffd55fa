/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tls.c: the scripted server's end of TLS.
 */
#include "server/tls.h"

#include <errno.h>
#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"

struct tls_server {
	gnutls_certificate_credentials_t credentials;
};

struct wire_tls {
	gnutls_session_t session;
};

enum { DAY = 24 * 60 * 60 };

static const struct kind {
	const char *name, *host;
	int from, to; /* days from now */
	bool self_signed;
} kinds[] = {
	{ "good", "localhost", -1, 30, false },
	{ "expired", "localhost", -20, -10, false },
	{ "future", "localhost", 10, 20, false },
	{ "wrong-name", "other.example", -1, 30, false },
	{ "self-signed", "localhost", -1, 30, true },
};

/* A certificate and its key. */
struct identity {
	gnutls_x509_crt_t cert;
	gnutls_x509_privkey_t key;
};

static int make_key(struct identity *id)
{
	int r = gnutls_x509_privkey_init(&id->key);

	if (r >= 0)
		r = gnutls_x509_privkey_generate(id->key, GNUTLS_PK_ECDSA,
			GNUTLS_CURVE_TO_BITS(GNUTLS_ECC_CURVE_SECP256R1), 0);
	return r;
}

/* Everything but the names; issuer may be the identity itself. */
static int make_cert(struct identity *id, const struct kind *k, bool ca, const char *dn)
{
	unsigned char serial[8] = { 0 };
	time_t now = time(NULL);
	int r = make_key(id);

	if (r >= 0)
		r = gnutls_x509_crt_init(&id->cert);
	if (r >= 0)
		r = gnutls_rnd(GNUTLS_RND_NONCE, serial, sizeof serial);
	serial[0] &= 0x7f;
	if (r >= 0)
		r = gnutls_x509_crt_set_version(id->cert, 3);
	if (r >= 0)
		r = gnutls_x509_crt_set_serial(id->cert, serial, sizeof serial);
	if (r >= 0)
		r = gnutls_x509_crt_set_key(id->cert, id->key);
	if (r >= 0)
		r = gnutls_x509_crt_set_dn(id->cert, dn, NULL);
	if (r >= 0)
		r = gnutls_x509_crt_set_activation_time(id->cert, now + (ca ? -30 : k->from) * DAY);
	if (r >= 0)
		r = gnutls_x509_crt_set_expiration_time(id->cert, now + (ca ? 60 : k->to) * DAY);
	if (r >= 0)
		r = gnutls_x509_crt_set_basic_constraints(id->cert, ca, -1);
	if (r >= 0)
		r = gnutls_x509_crt_set_key_usage(id->cert,
			ca ? GNUTLS_KEY_KEY_CERT_SIGN | GNUTLS_KEY_CRL_SIGN
			   : GNUTLS_KEY_DIGITAL_SIGNATURE);
	return r;
}

static int name_cert(struct identity *id, const struct kind *k)
{
	static const unsigned char loopback[4] = { 127, 0, 0, 1 };
	int r = gnutls_x509_crt_set_subject_alt_name(id->cert, GNUTLS_SAN_DNSNAME, k->host,
		(unsigned)strlen(k->host), GNUTLS_FSAN_SET);

	if (r >= 0 && !strcmp(k->host, "localhost"))
		r = gnutls_x509_crt_set_subject_alt_name(id->cert, GNUTLS_SAN_IPADDRESS, loopback,
			sizeof loopback, GNUTLS_FSAN_APPEND);
	if (r >= 0)
		r = gnutls_x509_crt_set_key_purpose_oid(id->cert, GNUTLS_KP_TLS_WWW_SERVER, 0);
	return r;
}

static bool write_text(const char *path, const char *suffix, const void *p, size_t n, struct err *e)
{
	struct buf name = { 0 };

	buf_addf(&name, "%s%s", path, suffix);
	FILE *f = fopen(name.p, "wb");
	bool ok = f && fwrite(p, 1, n, f) == n;
	if (f)
		ok = !fclose(f) && ok;
	if (!ok)
		err_errno(e, ERR_SYS, errno, "write %s", name.p);
	buf_clear(&name);
	return ok;
}

/* The SHA-256 of the SubjectPublicKeyInfo, in base64. */
static int write_pin(const struct identity *id, const char *path, struct err *e)
{
	unsigned char hash[32];
	size_t size = sizeof hash;
	gnutls_datum_t raw = { hash, sizeof hash }, text = { 0 };
	int r = gnutls_x509_crt_get_key_id(id->cert, GNUTLS_KEYID_USE_SHA256, hash, &size);

	if (r >= 0)
		r = gnutls_base64_encode2(&raw, &text);
	if (r < 0)
		return r;
	struct buf pin = { 0 };
	buf_addf(&pin, "sha256:%.*s", (int)text.size, (const char *)text.data);
	gnutls_free(text.data);
	bool ok = write_text(path, ".pin", pin.p, pin.n, e);
	buf_clear(&pin);
	return ok ? 0 : GNUTLS_E_FILE_ERROR;
}

static int write_out(const struct identity *ca, const struct identity *own, const char *path,
	struct err *e)
{
	gnutls_datum_t pem = { 0 };
	int r = gnutls_x509_crt_export2(ca->cert, GNUTLS_X509_FMT_PEM, &pem);

	if (r < 0)
		return r;
	bool ok = write_text(path, "", pem.data, pem.size, e);
	gnutls_free(pem.data);
	return ok ? write_pin(own, path, e) : GNUTLS_E_FILE_ERROR;
}

static int make_all(struct tls_server *t, const struct kind *k, struct identity *ca,
	struct identity *own, const char *ca_out, struct err *e)
{
	int r = make_cert(ca, k, true, "CN=Session test issuer");

	if (r >= 0)
		r = gnutls_x509_crt_sign2(ca->cert, ca->cert, ca->key, GNUTLS_DIG_SHA256, 0);
	if (r >= 0)
		r = make_cert(own, k, false, "CN=Session test server");
	if (r >= 0)
		r = name_cert(own, k);
	const struct identity *issuer = k->self_signed ? own : ca;
	if (r >= 0)
		r = gnutls_x509_crt_sign2(own->cert, issuer->cert, issuer->key, GNUTLS_DIG_SHA256,
			0);
	if (r >= 0 && ca_out)
		r = write_out(ca, own, ca_out, e);
	if (r >= 0)
		r = gnutls_certificate_allocate_credentials(&t->credentials);
	if (r >= 0)
		r = gnutls_certificate_set_x509_key(t->credentials, &own->cert, 1, own->key);
	return r;
}

static void identity_clear(struct identity *id)
{
	if (id->cert)
		gnutls_x509_crt_deinit(id->cert);
	if (id->key)
		gnutls_x509_privkey_deinit(id->key);
}

struct tls_server *tls_server_new(const char *kind, const char *ca_out, struct err *e)
{
	struct identity ca = { 0 }, own = { 0 };
	const struct kind *k = kinds, *end = kinds + sizeof kinds / sizeof *kinds;

	while (k < end && strcmp(k->name, kind) != 0)
		k++;
	if (k == end) {
		err_set(e, ERR_USAGE, 0, "no such kind of certificate: %s", kind);
		return NULL;
	}
	struct tls_server *t = mem_zero(1, sizeof *t);
	*e = (struct err){ 0 };
	int r = make_all(t, k, &ca, &own, ca_out, e);
	identity_clear(&ca);
	identity_clear(&own);
	if (r >= 0)
		return t;
	if (e->kind == ERR_NONE)
		err_set(e, ERR_TLS, r, "certificates: %s", gnutls_strerror(r));
	tls_server_free(t);
	return NULL;
}

void tls_server_free(struct tls_server *t)
{
	if (t && t->credentials)
		gnutls_certificate_free_credentials(t->credentials);
	free(t);
}

static int shake(struct wire_tls *t, struct wire *w, const struct tls_server *server)
{
	int r = gnutls_init(&t->session, GNUTLS_SERVER);

	if (r >= 0)
		r = gnutls_set_default_priority(t->session);
	if (r >= 0)
		r = gnutls_credentials_set(t->session, GNUTLS_CRD_CERTIFICATE, server->credentials);
	if (r < 0)
		return r;
	const gnutls_datum_t imap = { (unsigned char *)"imap", 4 };
	gnutls_alpn_set_protocols(t->session, &imap, 1, 0);
	gnutls_transport_set_int2(t->session, w->in, w->out);
	gnutls_handshake_set_timeout(t->session, (unsigned)w->limit_ms);
	do {
		r = gnutls_handshake(t->session);
	} while (r < 0 && !gnutls_error_is_fatal(r));
	return r;
}

bool wire_start_tls(struct wire *w, struct tls_server *server, struct err *e)
{
	struct wire_tls *t = mem_zero(1, sizeof *t);
	int r = shake(t, w, server);

	if (r >= 0) {
		w->tls = t;
		return true;
	}
	err_set(e, ERR_TLS, r, "TLS handshake: %s", gnutls_strerror(r));
	wire_tls_end(t, false);
	return false;
}

long wire_tls_read(struct wire_tls *t, void *p, size_t n, struct err *e)
{
	ssize_t r;

	(void)e;
	do {
		r = gnutls_record_recv(t->session, p, n);
	} while (r == GNUTLS_E_INTERRUPTED || r == GNUTLS_E_AGAIN);
	/* However it ends (goodbye, alert, reset), the client has gone. */
	return r < 0 ? 0 : (long)r;
}

long wire_tls_write(struct wire_tls *t, const void *p, size_t n)
{
	ssize_t r;

	do {
		r = gnutls_record_send(t->session, p, n);
	} while (r == GNUTLS_E_INTERRUPTED || r == GNUTLS_E_AGAIN);
	return r < 0 ? -1 : (long)r;
}

bool wire_tls_pending(const struct wire_tls *t)
{
	return gnutls_record_check_pending(t->session) > 0;
}

void wire_tls_end(struct wire_tls *t, bool goodbye)
{
	if (goodbye)
		gnutls_bye(t->session, GNUTLS_SHUT_WR);
	gnutls_deinit(t->session);
	free(t);
}
