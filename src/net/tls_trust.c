/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tls_trust.c: certificates, pins, and what is wrong with them in words.
 */
#include "net/tls_trust.h"

#include <gnutls/crypto.h>
#include <gnutls/x509.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/utf8.h"

#define PIN_BYTES 32

/* Copies server text escaped, cut to the field. */
static void set_field(char *to, size_t size, struct str text)
{
	struct buf safe = { 0 };

	utf8_escape(&safe, str_head(text, size), 0);
	snprintf(to, size, "%s", buf_z(&safe));
	buf_clear(&safe);
}

/* --- what the configuration names --- */

static bool load_ca(gnutls_certificate_credentials_t cred, const char *file, struct err *e)
{
	int n = file ? gnutls_certificate_set_x509_trust_file(cred, file, GNUTLS_X509_FMT_PEM)
		     : gnutls_certificate_set_x509_system_trust(cred);

	if (file && n == 0)
		return err_set(e, ERR_USAGE, 0, "tls-ca: %s has no certificate in it", file);
	if (file && n < 0)
		return err_set(e, ERR_USAGE, n, "tls-ca: %s: %s", file, gnutls_strerror(n));
	return true;
}

bool trust_load(gnutls_certificate_credentials_t cred, const struct tls_config *config,
	struct err *e)
{
	const char *key = config->key ? config->key : config->cert;
	int code;

	if (!load_ca(cred, config->ca_file, e))
		return false;
	if (!config->cert)
		return true;
	code = gnutls_certificate_set_x509_key_file(cred, config->cert, key, GNUTLS_X509_FMT_PEM);
	if (code < 0)
		return err_set(e, ERR_USAGE, code, "tls-cert %s, tls-key %s: %s", config->cert, key,
			gnutls_strerror(code));
	return true;
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

static void report_names(gnutls_x509_crt_t crt, struct tls_cert_report *report)
{
	struct buf names = { 0 };

	for (unsigned i = 0;; i++) {
		char name[256], text[64];
		size_t n = sizeof(name);
		unsigned type;
		int code = gnutls_x509_crt_get_subject_alt_name2(crt, i, name, &n, &type, NULL);
		struct str shown = { name, n };

		if (code == GNUTLS_E_REQUESTED_DATA_NOT_AVAILABLE ||
			names.n > sizeof(report->names))
			break;
		if (code < 0)
			continue;
		if (type == GNUTLS_SAN_IPADDRESS && n == 4) {
			snprintf(text, sizeof(text), "%u.%u.%u.%u", (unsigned char)name[0],
				(unsigned char)name[1], (unsigned char)name[2],
				(unsigned char)name[3]);
			shown = str_c(text);
		} else if (type == GNUTLS_SAN_IPADDRESS) {
			shown = STR("an IPv6 address");
		} else if (type != GNUTLS_SAN_DNSNAME) {
			continue;
		}
		buf_add_z(&names, names.n ? ", " : "");
		buf_add_str(&names, shown);
	}
	set_field(report->names, sizeof(report->names), buf_str(&names));
	buf_clear(&names);
}

static void report_pin(gnutls_x509_crt_t crt, struct tls_cert_report *report, unsigned char *key_id)
{
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

static void report_name(int (*get)(gnutls_x509_crt_t, char *, size_t *), gnutls_x509_crt_t crt,
	char *to, size_t size)
{
	char name[512];
	size_t n = sizeof(name);

	if (get(crt, name, &n) == 0)
		set_field(to, size, str_c(name));
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

void trust_report(gnutls_session_t session, struct tls_report *report)
{
	unsigned n = 0;
	const gnutls_datum_t *list = gnutls_certificate_get_peers(session, &n);

	for (unsigned i = 0;
		i < n && report->n_certs < sizeof(report->certs) / sizeof(report->certs[0]); i++) {
		struct tls_cert_report *cert = &report->certs[report->n_certs];
		gnutls_x509_crt_t crt = import(&list[i]);
		unsigned char key_id[PIN_BYTES];

		if (!crt)
			continue;
		report_name(gnutls_x509_crt_get_dn, crt, cert->subject, sizeof(cert->subject));
		report_name(gnutls_x509_crt_get_issuer_dn, crt, cert->issuer, sizeof(cert->issuer));
		report_names(crt, cert);
		report_pin(crt, cert, key_id);
		report_fingerprint(crt, cert);
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

/* One row a status bit that words exist for, the gravest first. */
static const struct {
	unsigned bit;
	const char *text;
} troubles[] = {
	{ GNUTLS_CERT_REVOKED, "the certificate was revoked" },
	{ GNUTLS_CERT_SIGNATURE_FAILURE, "the certificate's signature is wrong" },
	{ GNUTLS_CERT_INSECURE_ALGORITHM, "the certificate is signed with a weak algorithm" },
	{ GNUTLS_CERT_SIGNER_NOT_CA, "the certificate's issuer is no authority" },
	{ GNUTLS_CERT_PURPOSE_MISMATCH, "the certificate is not meant for servers" },
	{ GNUTLS_CERT_SIGNER_CONSTRAINTS_FAILURE,
		"the certificate breaks its issuer's constraints" },
	{ GNUTLS_CERT_INVALID_OCSP_STATUS, "the certificate's OCSP status is wrong" },
};

static void add_dates(struct buf *out, unsigned status, const struct tls_cert_report *cert)
{
	char day[32];

	if (status & GNUTLS_CERT_EXPIRED) {
		day_text(cert->not_after, day, sizeof(day));
		buf_addf(out, "the certificate expired on %s", day);
	} else if (status & GNUTLS_CERT_NOT_ACTIVATED) {
		day_text(cert->not_before, day, sizeof(day));
		buf_addf(out, "the certificate is not valid before %s", day);
	}
}

/* What is wrong, and in *hint which option makes it right when it is intended. */
static void explain(unsigned status, const char *name, const struct tls_report *report,
	struct buf *out, const char **hint)
{
	static const struct tls_cert_report none;
	const struct tls_cert_report *cert = report->n_certs ? &report->certs[0] : &none;

	*hint = "--tls-insecure";
	for (size_t i = 0; !out->n && i < sizeof(troubles) / sizeof(troubles[0]); i++)
		if (status & troubles[i].bit)
			buf_add_z(out, troubles[i].text);
	if (!out->n)
		add_dates(out, status, cert);
	if (!out->n && (status & GNUTLS_CERT_SIGNER_NOT_FOUND)) {
		*hint = "--tls-ca FILE";
		if (strcmp(cert->subject, cert->issuer) == 0)
			buf_addf(out, "the certificate is self-signed by \"%.80s\"", cert->subject);
		else
			buf_addf(out, "the certificate's issuer \"%.80s\" is unknown",
				cert->issuer);
	}
	if (!out->n && (status & GNUTLS_CERT_UNEXPECTED_OWNER)) {
		*hint = "--tls-name NAME";
		buf_addf(out, "the certificate is for %.100s, not for %.60s",
			*cert->names             ? cert->names
				: *cert->subject ? cert->subject
						 : "nobody",
			*name ? name : "any name known here");
	}
	if (!out->n)
		buf_add_z(out, "the certificate is not to be trusted");
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

bool trust_check(gnutls_session_t session, const struct tls_config *config, const char *name,
	struct tls_report *report, struct err *e)
{
	unsigned status = 0;
	struct buf text = { 0 };
	const char *hint;
	int code;

	if (config->pin)
		return check_pin(config, report, session, e);
	code = gnutls_certificate_verify_peers3(session, *name ? name : NULL, &status);
	if (code < 0) {
		snprintf(report->trouble, sizeof(report->trouble),
			"the certificate cannot be verified: %s", gnutls_strerror(code));
		return err_set(e, ERR_CERT, code, "%s", report->trouble);
	}
	/* Without a name to compare nothing would say whose certificate this is. */
	if (!*name)
		status |= GNUTLS_CERT_INVALID | GNUTLS_CERT_UNEXPECTED_OWNER;
	if (!status)
		return true;
	explain(status, name, report, &text, &hint);
	snprintf(report->trouble, sizeof(report->trouble), "%s", buf_z(&text));
	err_set(e, ERR_CERT, (int)status, "%s; if that is intended, use %s or --tls-pin %s",
		buf_z(&text), hint, report->n_certs ? report->certs[0].pin : "sha256:…");
	buf_clear(&text);
	return false;
}
