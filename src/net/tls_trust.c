/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tls_trust.c: certificates, pins, and what is wrong with them in words.
 */
#include "net/tls_trust.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <gnutls/gnutls.h>
#include <gnutls/urls.h>
#include <gnutls/x509.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"

#define PIN_BYTES 32

/* Of RSA and DSA: NIST SP 800-57 has less as broken since 2014. */
#define KEY_BITS 2048

/* What GnuTLS lets pass, in bits that it does not use. */
#define CERT_SHORT_KEY (1u << 30)
#define CERT_NO_HOST_NAME (1u << 31)

/* Bytes of what the server says about itself that an error shows, and of all that is wrong, so that the
 * option for it has its place in the line too. */
#define NAMES_SHOWN 80
#define SUBJECT_SHOWN 60
#define TROUBLE_SHOWN 200

/* Adds text that is safe already, cut to max bytes at a character's edge. */
static void add_cut(struct buf *out, struct str text, size_t max)
{
	size_t n = text.n;

	if (n > max)
		for (n = max - 3; n && ((unsigned char)text.p[n] & 0xC0) == 0x80; n--)
			;
	buf_add_str(out, str_head(text, n));
	if (n < text.n)
		buf_add_z(out, "…");
}

static void set_cut(char *to, size_t size, struct str text)
{
	struct buf cut = { 0 };

	add_cut(&cut, text, size - 1);
	snprintf(to, size, "%s", buf_z(&cut));
	buf_clear(&cut);
}

/* The server's text escaped, cut to the field. */
static void set_field(char *to, size_t size, struct str text)
{
	struct buf safe = { 0 };

	utf8_escape(&safe, str_head(text, size), 0);
	set_cut(to, size, buf_str(&safe));
	buf_clear(&safe);
}

/* --- what the configuration names --- */

/* GnuTLS does not say why it cannot read a file. */
static bool check_file(const char *option, const char *file, struct err *e)
{
	int fd;

	if (gnutls_url_is_supported(file))
		return true;
	fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0)
		return err_errno(e, ERR_USAGE, errno, "%s %s", option, file);
	close(fd);
	return true;
}

static bool load_ca(gnutls_certificate_credentials_t cred, const char *file, struct err *e)
{
	int n;

	if (!check_file("tls-ca:", file, e))
		return false;
	n = gnutls_certificate_set_x509_trust_file(cred, file, GNUTLS_X509_FMT_PEM);
	if (n == 0 || n == GNUTLS_E_NO_CERTIFICATE_FOUND)
		return err_set(e, ERR_USAGE, n, "tls-ca: %s has no certificate in it", file);
	return n > 0 || err_set(e, ERR_USAGE, n, "tls-ca: %s: %s", file, gnutls_strerror(n));
}

/* What is asked for while a key is read. */
struct unlocking {
	const struct tls_config *config;
	const char *key;
	bool asked;
	struct err err;
};

/* A token that was told a wrong PIN is not told another: it may lock itself. */
static int give_pin(void *ctx, int attempt, const char *url, const char *label, unsigned flags,
	char *pin, size_t max)
{
	struct unlocking *u = ctx;
	char *secret;
	bool fits;

	(void)attempt;
	(void)url;
	(void)flags;
	if (u->asked || !u->config->unlock)
		return GNUTLS_E_PKCS11_PIN_ERROR;
	u->asked = true;
	secret =
		u->config->unlock(u->config->unlock_ctx, label && *label ? label : u->key, &u->err);
	if (!secret)
		return GNUTLS_E_PKCS11_PIN_ERROR;
	fits = strlen(secret) < max;
	if (fits)
		memcpy(pin, secret, strlen(secret) + 1);
	mem_free_secret(secret);
	return fits ? 0 : GNUTLS_E_PKCS11_PIN_ERROR;
}

static bool load_key(gnutls_certificate_credentials_t cred, const struct tls_config *config,
	struct err *e)
{
	const char *cert = config->cert, *key = config->key ? config->key : cert;
	struct unlocking u = { .config = config, .key = key };
	int code;

	if (!check_file("tls-cert", cert, e) || !check_file("tls-key", key, e))
		return false;
	gnutls_certificate_set_pin_function(cred, give_pin, &u);
	code = gnutls_certificate_set_x509_key_file(cred, cert, key, GNUTLS_X509_FMT_PEM);
	gnutls_certificate_set_pin_function(cred, NULL, NULL);
	if (u.err.kind) {
		*e = u.err;
		return false;
	}
	if (code < 0 && u.asked)
		return err_set(e, ERR_AUTH, code, "the pass phrase given does not unlock %s (%s)",
			key, gnutls_strerror(code));
	return code >= 0 ||
		err_set(e, ERR_USAGE, code, "tls-cert %s, tls-key %s: %s", cert, key,
			gnutls_strerror(code));
}

bool trust_load(gnutls_certificate_credentials_t cred, const struct tls_config *config,
	struct err *e)
{
	if (config->key && !config->cert)
		return err_set(e, ERR_USAGE, 0, "tls-key %s is of no use without tls-cert",
			config->key);
	if (config->ca_file && !load_ca(cred, config->ca_file, e))
		return false;
	/* A system without a store leaves all issuers unknown, which is what is said then. */
	if (!config->ca_file && !config->pin)
		gnutls_certificate_set_x509_system_trust(cred);
	return !config->cert || load_key(cred, config, e);
}

bool trust_pin(const char *pin, unsigned char *bytes, struct err *e)
{
	gnutls_datum_t text, raw = { NULL, 0 };
	size_t size = PIN_BYTES;
	bool ok;

	if (!str_has_prefix(str_c(pin), "sha256:"))
		return err_set(e, ERR_USAGE, 0, "tls-pin: '%s' does not begin with sha256:", pin);
	pin += strlen("sha256:");
	text = (gnutls_datum_t){ (unsigned char *)pin, (unsigned)strlen(pin) };
	if (text.size == 2 * PIN_BYTES)
		return gnutls_hex_decode(&text, bytes, &size) == 0 ||
			err_set(e, ERR_USAGE, 0, "tls-pin: no hexadecimal number: %s", pin);
	ok = gnutls_base64_decode2(&text, &raw) == 0 && raw.size == PIN_BYTES;
	if (ok)
		memcpy(bytes, raw.data, PIN_BYTES);
	gnutls_free(raw.data);
	return ok ||
		err_set(e, ERR_USAGE, 0,
			"tls-pin: neither 64 hexadecimal digits nor the base64 of 32 bytes");
}

/* --- what the server sent --- */

/* One subjectAltName in words; false: of a kind that names no server. */
static bool name_text(unsigned type, const char *bytes, size_t n, char *out, size_t size)
{
	bool address = type == GNUTLS_SAN_IPADDRESS && (n == 4 || n == 16);

	if (address)
		return inet_ntop(n == 4 ? AF_INET : AF_INET6, bytes, out, (socklen_t)size);
	snprintf(out, size, "%.*s", (int)n, bytes);
	return type == GNUTLS_SAN_DNSNAME;
}

static void report_names(gnutls_x509_crt_t crt, struct tls_cert_report *report)
{
	struct buf names = { 0 };
	int code = 0;

	for (unsigned i = 0; code >= 0 && names.n < sizeof(report->names); i++) {
		char name[256], text[257];
		size_t n = sizeof(name);
		unsigned type;

		code = gnutls_x509_crt_get_subject_alt_name2(crt, i, name, &n, &type, NULL);
		if (code == GNUTLS_E_SHORT_MEMORY_BUFFER)
			code = 0; /* no host is named like that */
		else if (code >= 0 && name_text(type, name, n, text, sizeof(text)))
			buf_addf(&names, "%s%s", names.n ? ", " : "", text);
	}
	set_field(report->names, sizeof(report->names), buf_str(&names));
	buf_clear(&names);
}

static void report_pin(gnutls_x509_crt_t crt, struct tls_cert_report *report)
{
	unsigned char key_id[PIN_BYTES];
	size_t n = PIN_BYTES;
	gnutls_datum_t raw = { key_id, PIN_BYTES }, text = { NULL, 0 };

	if (gnutls_x509_crt_get_key_id(crt, GNUTLS_KEYID_USE_SHA256, key_id, &n) != 0 ||
		gnutls_base64_encode2(&raw, &text) != 0)
		return;
	snprintf(report->pin, sizeof(report->pin), "sha256:%.*s", (int)text.size,
		(char *)text.data);
	gnutls_free(text.data);
}

static void report_fingerprint(gnutls_x509_crt_t crt, struct tls_cert_report *report)
{
	unsigned char hash[PIN_BYTES];
	size_t n = sizeof(hash);

	if (gnutls_x509_crt_get_fingerprint(crt, GNUTLS_DIG_SHA256, hash, &n) != 0)
		return;
	for (size_t i = 0; i < n; i++)
		snprintf(report->fingerprint + 2 * i, 3, "%02x", hash[i]);
}

static void report_name(int (*get)(gnutls_x509_crt_t, gnutls_datum_t *, unsigned),
	gnutls_x509_crt_t crt, char *to, size_t size)
{
	gnutls_datum_t name = { NULL, 0 };

	if (get(crt, &name, 0) == 0)
		set_field(to, size, (struct str){ (char *)name.data, name.size });
	gnutls_free(name.data);
}

static gnutls_x509_crt_t import(const gnutls_datum_t *der)
{
	gnutls_x509_crt_t crt;

	if (gnutls_x509_crt_init(&crt) != 0)
		return NULL;
	if (gnutls_x509_crt_import(crt, der, GNUTLS_X509_FMT_DER) == 0)
		return crt;
	gnutls_x509_crt_deinit(crt);
	return NULL;
}

static unsigned short_key(gnutls_x509_crt_t crt)
{
	unsigned bits = 0;
	int kind = gnutls_x509_crt_get_pk_algorithm(crt, &bits);
	bool by_length =
		kind == GNUTLS_PK_RSA || kind == GNUTLS_PK_RSA_PSS || kind == GNUTLS_PK_DSA;

	return by_length && bits < KEY_BITS ? bits : 0;
}

void trust_report(gnutls_session_t session, struct tls_report *report)
{
	unsigned n = 0;
	const gnutls_datum_t *list = gnutls_certificate_get_peers(session, &n);

	for (unsigned i = 0;
		i < n && report->n_certs < sizeof(report->certs) / sizeof(report->certs[0]); i++) {
		struct tls_cert_report *cert = &report->certs[report->n_certs];
		gnutls_x509_crt_t crt = import(&list[i]);

		if (!crt)
			continue;
		report_name(gnutls_x509_crt_get_dn3, crt, cert->subject, sizeof(cert->subject));
		report_name(gnutls_x509_crt_get_issuer_dn3, crt, cert->issuer,
			sizeof(cert->issuer));
		report_names(crt, cert);
		report_pin(crt, cert);
		report_fingerprint(crt, cert);
		cert->short_key = short_key(crt);
		cert->not_before = gnutls_x509_crt_get_activation_time(crt);
		cert->not_after = gnutls_x509_crt_get_expiration_time(crt);
		report->n_certs++;
		gnutls_x509_crt_deinit(crt);
	}
}

/* --- the judgement --- */

static void day_text(int64_t when, char *out, size_t size)
{
	time_t t = (time_t)when;
	struct tm tm;

	if (!gmtime_r(&t, &tm) || !strftime(out, size, "%Y-%m-%d", &tm))
		snprintf(out, size, "an unknown day");
}

static void add_day(struct buf *out, const char *text, const char *subject, int64_t when)
{
	char day[32];

	day_text(when, day, sizeof(day));
	buf_addf(out, "%s %s", text, day);
	if (!subject)
		return;
	buf_add_z(out, " (that of \"");
	add_cut(out, str_c(subject), SUBJECT_SHOWN);
	buf_add_z(out, "\")");
}

/* The first certificate of the chain whose dates are wrong, which need not be the server's own. */
static void add_dates(struct buf *out, bool expired, const struct tls_report *report)
{
	int64_t now = (int64_t)time(NULL);

	for (size_t i = 0; i < report->n_certs; i++) {
		const struct tls_cert_report *cert = &report->certs[i];
		const char *subject = i ? cert->subject : NULL;

		if (expired && cert->not_after < now) {
			add_day(out, "expired on", subject, cert->not_after);
			return;
		}
		if (!expired && cert->not_before > now) {
			add_day(out, "not valid before", subject, cert->not_before);
			return;
		}
	}
	buf_add_z(out, expired ? "expired" : "not valid yet");
}

static void add_expired(struct buf *out, const char *name, const struct tls_report *report)
{
	(void)name;
	add_dates(out, true, report);
}

static void add_not_yet(struct buf *out, const char *name, const struct tls_report *report)
{
	(void)name;
	add_dates(out, false, report);
}

static void add_owner(struct buf *out, const char *name, const struct tls_report *report)
{
	const struct tls_cert_report *cert = &report->certs[0];
	const char *names = *cert->names ? cert->names : *cert->subject ? cert->subject : "nobody";

	buf_add_z(out, "it is for ");
	add_cut(out, str_c(names), NAMES_SHOWN);
	if (*name) {
		buf_add_z(out, ", not for ");
		add_cut(out, str_c(name), NAMES_SHOWN);
	} else {
		buf_add_z(out, ", not for any name known here");
	}
}

/* The first certificate of the chain with a key that is too short. */
static void add_short_key(struct buf *out, const char *name, const struct tls_report *report)
{
	(void)name;
	for (size_t i = 0; i < report->n_certs; i++) {
		const struct tls_cert_report *cert = &report->certs[i];

		if (!cert->short_key)
			continue;
		buf_addf(out, "%s key has %u bits, too few to be safe (%d are enough)",
			i ? "its issuer's" : "its", cert->short_key, KEY_BITS);
		return;
	}
}

static void add_no_host_name(struct buf *out, const char *name, const struct tls_report *report)
{
	(void)name;
	buf_add_z(out, "it names no host (subjectAltName), and its subject \"");
	add_cut(out, str_c(report->certs[0].subject), SUBJECT_SHOWN);
	buf_add_z(out, "\" is none (RFC 9525)");
}

static void add_issuer(struct buf *out, const char *name, const struct tls_report *report)
{
	const struct tls_cert_report *cert = &report->certs[0];
	const struct tls_cert_report *last =
		&report->certs[report->n_certs ? report->n_certs - 1 : 0];

	(void)name;
	if (report->n_certs < 2 && strcmp(cert->subject, cert->issuer) == 0) {
		buf_add_z(out, "self-signed");
		return;
	}
	buf_add_z(out, "its issuer \"");
	add_cut(out, str_c(last->issuer), SUBJECT_SHOWN);
	buf_add_z(out, "\" is unknown");
}

/* One row a status bit that there are words for, the gravest first. */
static const struct trouble {
	unsigned bit;
	const char *text; /* NULL: add makes it */
	void (*add)(struct buf *, const char *name, const struct tls_report *);
	const char *hint; /* the option that makes it right, when it is all that is wrong */
} troubles[] = {
	{ GNUTLS_CERT_REVOKED, "revoked", NULL, NULL },
	{ GNUTLS_CERT_SIGNATURE_FAILURE, "its signature is wrong", NULL, NULL },
	{ GNUTLS_CERT_EXPIRED, NULL, add_expired, NULL },
	{ GNUTLS_CERT_NOT_ACTIVATED, NULL, add_not_yet, NULL },
	{ GNUTLS_CERT_UNEXPECTED_OWNER, NULL, add_owner, "--tls-name NAME" },
	{ CERT_NO_HOST_NAME, NULL, add_no_host_name, NULL },
	{ CERT_SHORT_KEY, NULL, add_short_key, NULL },
	{ GNUTLS_CERT_SIGNER_NOT_FOUND, NULL, add_issuer, "--tls-ca FILE" },
	{ GNUTLS_CERT_SIGNER_NOT_CA, "its issuer is no authority", NULL, "--tls-ca FILE" },
	{ GNUTLS_CERT_INSECURE_ALGORITHM, "signed by a weak algorithm or key", NULL, NULL },
	{ GNUTLS_CERT_PURPOSE_MISMATCH, "not meant for a server", NULL, NULL },
	{ GNUTLS_CERT_SIGNER_CONSTRAINTS_FAILURE, "against its issuer's constraints", NULL, NULL },
	{ GNUTLS_CERT_INVALID_OCSP_STATUS, "its OCSP status is wrong", NULL, NULL },
};

/* Puts into report->trouble what is wrong; returns the option that makes it right when it is intended. */
static const char *explain(unsigned status, const char *name, struct tls_report *report)
{
	struct buf text = { 0 };
	const char *hint = NULL;
	size_t n = 0;

	for (size_t i = 0; i < sizeof(troubles) / sizeof(troubles[0]); i++) {
		const struct trouble *t = &troubles[i];

		if (!(status & t->bit))
			continue;
		buf_add_z(&text, n++ ? "; " : "the server's certificate: ");
		if (t->text)
			buf_add_z(&text, t->text);
		else
			t->add(&text, name, report);
		hint = n == 1 ? t->hint : NULL;
	}
	if (!n)
		buf_add_z(&text, "the server's certificate is not to be trusted");
	set_cut(report->trouble, TROUBLE_SHOWN, buf_str(&text));
	buf_clear(&text);
	return hint ? hint : "--tls-insecure";
}

static bool check_pin(const struct tls_config *config, struct tls_report *report,
	gnutls_session_t session, struct err *e)
{
	unsigned n = 0;
	const gnutls_datum_t *list = gnutls_certificate_get_peers(session, &n);
	gnutls_x509_crt_t crt = n ? import(&list[0]) : NULL;
	unsigned char want[PIN_BYTES], have[PIN_BYTES];
	size_t size = sizeof(have);
	bool same;

	if (!trust_pin(config->pin, want, e)) {
		if (crt)
			gnutls_x509_crt_deinit(crt);
		return false;
	}
	same = crt && gnutls_x509_crt_get_key_id(crt, GNUTLS_KEYID_USE_SHA256, have, &size) == 0 &&
		memcmp(want, have, sizeof(want)) == 0;
	if (crt)
		gnutls_x509_crt_deinit(crt);
	if (same)
		return true;
	snprintf(report->trouble, sizeof(report->trouble), "the server's key has the pin %s",
		report->n_certs ? report->certs[0].pin : "(none)");
	return err_set(e, ERR_CERT, 0, "%s, not the one of --tls-pin", report->trouble);
}

static bool check_chain(gnutls_session_t session, const char *name, struct tls_report *report,
	unsigned *status, struct err *e)
{
	gnutls_typed_vdata_st data[] = {
		{ GNUTLS_DT_KEY_PURPOSE_OID, (unsigned char *)GNUTLS_KP_TLS_WWW_SERVER, 0 },
		{ GNUTLS_DT_DNS_HOSTNAME, (unsigned char *)name, 0 }, /* addresses too */
	};
	int code = gnutls_certificate_verify_peers(session, data, *name ? 2 : 1, status);

	if (code < 0) {
		snprintf(report->trouble, sizeof(report->trouble),
			"the certificate cannot be verified: %s", gnutls_strerror(code));
		return err_set(e, ERR_CERT, code, "%s", report->trouble);
	}
	/* Without a name to compare nothing would say whose certificate this is. */
	if (!*name)
		*status |= GNUTLS_CERT_INVALID | GNUTLS_CERT_UNEXPECTED_OWNER;
	/* GnuTLS takes the common name then. */
	if (!*report->certs[0].names && !(*status & GNUTLS_CERT_UNEXPECTED_OWNER))
		*status |= CERT_NO_HOST_NAME;
	for (size_t i = 0; i < report->n_certs; i++)
		if (report->certs[i].short_key)
			*status = (*status | CERT_SHORT_KEY) &
				~(unsigned)GNUTLS_CERT_INSECURE_ALGORITHM;
	return true;
}

bool trust_check(gnutls_session_t session, const struct tls_config *config, const char *name,
	struct tls_report *report, struct err *e)
{
	unsigned status = 0;
	const char *hint;

	if (config->pin)
		return check_pin(config, report, session, e);
	if (!check_chain(session, name, report, &status, e))
		return false;
	if (!status)
		return true;
	hint = explain(status, name, report);
	return err_set(e, ERR_CERT, (int)status, "%s (if that is intended: %s, or --tls-pin %s)",
		report->trouble, hint, report->n_certs ? report->certs[0].pin : "sha256:…");
}
