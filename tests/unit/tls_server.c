/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tls_server.c: a TLS server in a thread, for unit tests, and certificates made on the spot.
 */
#include "unit/tls_server.h"

#include <check.h>
#include <gnutls/x509.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { DAY = 24 * 60 * 60 };

#define OK(call) ck_assert_int_ge((call), 0)

struct identity {
	gnutls_x509_crt_t cert;
	gnutls_x509_privkey_t key;
};

/* --- certificates --- */

static const struct kind {
	const char *dn;
	const char *names[4];
	time_t from, to; /* 0: yesterday, next month */
	bool self_signed, stranger, addresses, client;
	bool broken;
	unsigned rsa; /* bits of such a key; 0: it is one of P-256 */
	bool raw;     /* the names exactly so: GnuTLS would clean them */
} kinds[] = {
	[TLS_CERT_GOOD] = { "CN=Good", { "localhost", "xn--bcher-kva.example" },
		.addresses = true },
	[TLS_CERT_EXPIRED] = { "CN=Old", { "localhost" }, .from = 1680000000, .to = 1714564800 },
	[TLS_CERT_FUTURE] = { "CN=New", { "localhost" }, .from = 4870238400, .to = 4880000000 },
	[TLS_CERT_WRONG_NAME] = { .dn = "CN=Wrong", .names = { "a.example", "b.example" } },
	[TLS_CERT_NO_ALT_NAME] = { .dn = "CN=old.example" },
	[TLS_CERT_HOSTILE_NAME] = { "CN=x\033[2J",
		{ "\033[2Jevil", "\xC3\xA9", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
			"cccccccccccccccccccccccccccccccc" },
		.raw = true },
	[TLS_CERT_BROKEN_NAME] = { "CN=Broken", { NULL }, .broken = true },
	[TLS_CERT_SELF_SIGNED] = { "CN=Alone", { "localhost" }, .self_signed = true },
	[TLS_CERT_OTHER_ISSUER] = { "CN=Good", { "localhost" }, .stranger = true },
	[TLS_CERT_SHORT_KEY] = { "CN=Short", { "localhost" }, .rsa = 1024 },
	[TLS_CERT_CLIENT] = { "CN=joe", { NULL }, .client = true },
};

static void make(struct identity *id, const char *dn, time_t from, time_t to, bool ca, unsigned rsa)
{
	static unsigned char serial = 1;
	time_t now = time(NULL);

	OK(gnutls_x509_privkey_init(&id->key));
	OK(gnutls_x509_privkey_generate(id->key, rsa ? GNUTLS_PK_RSA : GNUTLS_PK_ECDSA,
		rsa ? rsa : GNUTLS_CURVE_TO_BITS(GNUTLS_ECC_CURVE_SECP256R1), 0));
	OK(gnutls_x509_crt_init(&id->cert));
	OK(gnutls_x509_crt_set_version(id->cert, 3));
	serial++;
	OK(gnutls_x509_crt_set_serial(id->cert, &serial, 1));
	OK(gnutls_x509_crt_set_key(id->cert, id->key));
	OK(gnutls_x509_crt_set_dn(id->cert, dn, NULL));
	OK(gnutls_x509_crt_set_activation_time(id->cert, from ? from : now - DAY));
	OK(gnutls_x509_crt_set_expiration_time(id->cert, to ? to : now + 30 * DAY));
	OK(gnutls_x509_crt_set_basic_constraints(id->cert, ca, -1));
	OK(gnutls_x509_crt_set_key_usage(id->cert,
		ca ? GNUTLS_KEY_KEY_CERT_SIGN : GNUTLS_KEY_DIGITAL_SIGNATURE));
}

/* SEQUENCE of [2] IA5String, of less than 128 bytes: RFC 5280 section 4.2.1.6. */
static void add_raw_names(gnutls_x509_crt_t cert, const struct kind *kind)
{
	unsigned char der[130] = { 0x30 };
	size_t at = 2;

	for (size_t i = 0; i < 4 && kind->names[i]; i++) {
		size_t n = strlen(kind->names[i]);

		ck_assert_uint_lt(at + 2 + n, sizeof(der));
		der[at++] = 0x82;
		der[at++] = (unsigned char)n;
		memcpy(der + at, kind->names[i], n);
		at += n;
	}
	der[1] = (unsigned char)(at - 2);
	OK(gnutls_x509_crt_set_extension_by_oid(cert, "2.5.29.17", der, at, 0));
}

static void add_names(gnutls_x509_crt_t cert, const struct kind *kind)
{
	static const unsigned char v4[4] = { 127, 0, 0, 1 }, v6[16] = { [15] = 1 };

	if (kind->raw)
		add_raw_names(cert, kind);
	if (kind->broken)
		OK(gnutls_x509_crt_set_extension_by_oid(cert, "2.5.29.17", "\x30\x70\x82", 3, 0));
	for (size_t i = 0; i < 4 && kind->names[i] && !kind->raw; i++)
		OK(gnutls_x509_crt_set_subject_alt_name(cert, GNUTLS_SAN_DNSNAME, kind->names[i],
			(unsigned)strlen(kind->names[i]), GNUTLS_FSAN_APPEND));
	if (kind->addresses) {
		OK(gnutls_x509_crt_set_subject_alt_name(cert, GNUTLS_SAN_IPADDRESS, v4, sizeof(v4),
			GNUTLS_FSAN_APPEND));
		OK(gnutls_x509_crt_set_subject_alt_name(cert, GNUTLS_SAN_IPADDRESS, v6, sizeof(v6),
			GNUTLS_FSAN_APPEND));
		OK(gnutls_x509_crt_set_subject_alt_name(cert, GNUTLS_SAN_RFC822NAME, "a@b", 3,
			GNUTLS_FSAN_APPEND));
	}
	OK(gnutls_x509_crt_set_key_purpose_oid(cert,
		kind->client ? GNUTLS_KP_TLS_WWW_CLIENT : GNUTLS_KP_TLS_WWW_SERVER, 0));
}

static void drop(struct identity *id)
{
	gnutls_x509_crt_deinit(id->cert);
	gnutls_x509_privkey_deinit(id->key);
}

static struct identity issue(const struct tls_files *files, enum tls_cert which)
{
	const struct kind *kind = &kinds[which];
	struct identity own, issuer = { files->ca_cert, files->ca_key };

	make(&own, kind->dn, kind->from, kind->to, false, kind->rsa);
	add_names(own.cert, kind);
	if (kind->stranger)
		make(&issuer, "CN=Unknown authority", 0, 0, true, 0);
	if (kind->self_signed)
		issuer = own;
	OK(gnutls_x509_crt_sign2(own.cert, issuer.cert, issuer.key, GNUTLS_DIG_SHA256, 0));
	if (kind->stranger)
		drop(&issuer);
	return own;
}

static void save(const char *path, gnutls_datum_t pem)
{
	FILE *f = fopen(path, "w");

	ck_assert_ptr_nonnull(f);
	ck_assert_uint_eq(fwrite(pem.data, 1, pem.size, f), pem.size);
	ck_assert_int_eq(fclose(f), 0);
	gnutls_free(pem.data);
}

void tls_files_make(struct tls_files *files)
{
	struct identity ca, client;
	gnutls_datum_t pem;

	snprintf(files->dir, sizeof(files->dir), "/tmp/imapsh-test-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(files->dir));
	snprintf(files->ca, sizeof(files->ca), "%s/ca.pem", files->dir);
	snprintf(files->client, sizeof(files->client), "%s/client.pem", files->dir);
	snprintf(files->client_key, sizeof(files->client_key), "%s/client.key", files->dir);
	make(&ca, "CN=Test authority", 1600000000, 4890000000, true, 0);
	OK(gnutls_x509_crt_sign2(ca.cert, ca.cert, ca.key, GNUTLS_DIG_SHA256, 0));
	OK(gnutls_x509_crt_export2(ca.cert, GNUTLS_X509_FMT_PEM, &pem));
	save(files->ca, pem);
	files->ca_cert = ca.cert;
	files->ca_key = ca.key;
	client = issue(files, TLS_CERT_CLIENT);
	OK(gnutls_x509_crt_export2(client.cert, GNUTLS_X509_FMT_PEM, &pem));
	save(files->client, pem);
	OK(gnutls_x509_privkey_export2(client.key, GNUTLS_X509_FMT_PEM, &pem));
	save(files->client_key, pem);
	drop(&client);
}

void tls_files_remove(struct tls_files *files)
{
	gnutls_x509_crt_deinit(files->ca_cert);
	gnutls_x509_privkey_deinit(files->ca_key);
	ck_assert_int_eq(unlink(files->ca), 0);
	ck_assert_int_eq(unlink(files->client), 0);
	ck_assert_int_eq(unlink(files->client_key), 0);
	ck_assert_int_eq(rmdir(files->dir), 0);
}

/* --- the server: in its thread nothing is asserted --- */

static void look(struct tls_server *s, gnutls_session_t session)
{
	gnutls_datum_t datum = { NULL, 0 };
	const gnutls_datum_t *peers;
	unsigned n = 0, type;
	size_t size = sizeof(s->sni);
	gnutls_x509_crt_t cert;

	if (gnutls_server_name_get(session, s->sni, &size, &type, 0) != 0)
		s->sni[0] = 0;
	if (gnutls_alpn_get_selected_protocol(session, &datum) == 0)
		snprintf(s->alpn, sizeof(s->alpn), "%.*s", (int)datum.size, (char *)datum.data);
	if (gnutls_session_channel_binding(session, GNUTLS_CB_TLS_EXPORTER, &datum) == 0) {
		s->exporter_size = datum.size;
		memcpy(s->exporter, datum.data, datum.size);
		gnutls_free(datum.data);
	}
	if (gnutls_session_channel_binding(session, GNUTLS_CB_TLS_UNIQUE, &datum) == 0) {
		s->unique_size = datum.size;
		memcpy(s->unique, datum.data, datum.size);
		gnutls_free(datum.data);
	}
	peers = gnutls_certificate_get_peers(session, &n);
	if (!n || gnutls_x509_crt_init(&cert) != 0)
		return;
	size = sizeof(s->client);
	if (gnutls_x509_crt_import(cert, &peers[0], GNUTLS_X509_FMT_DER) == 0)
		gnutls_x509_crt_get_dn(cert, s->client, &size);
	gnutls_x509_crt_deinit(cert);
}

static void serve_tls(struct tls_server *s)
{
	const gnutls_datum_t imap = { (unsigned char *)"imap", 4 };
	gnutls_session_t session;

	if (gnutls_init(&session, GNUTLS_SERVER | GNUTLS_NO_SIGNAL) != 0)
		return;
	if (s->plan.priority)
		gnutls_priority_set_direct(session, s->plan.priority, NULL);
	else
		gnutls_set_default_priority(session);
	gnutls_credentials_set(session, GNUTLS_CRD_CERTIFICATE, s->cred);
	if (s->plan.want_client) {
		gnutls_certificate_server_set_request(session, GNUTLS_CERT_REQUIRE);
		gnutls_session_set_verify_cert(session, NULL, 0);
	}
	if (!s->plan.no_alpn)
		gnutls_alpn_set_protocols(session, &imap, 1, 0);
	gnutls_transport_set_int(session, s->fd);
	gnutls_handshake_set_timeout(session, 10000);
	do {
		s->code = gnutls_handshake(session);
	} while (s->code < 0 && !gnutls_error_is_fatal(s->code));
	if (s->code < 0)
		gnutls_alert_send_appropriate(session, s->code);
	else
		look(s, session);
	if (s->code == 0 && s->plan.talk)
		s->plan.talk(session, s->fd);
	else if (s->code == 0)
		gnutls_bye(session, GNUTLS_SHUT_WR);
	gnutls_deinit(session);
}

static void drain(int fd)
{
	char bytes[4096];

	while (recv(fd, bytes, sizeof(bytes), 0) > 0)
		;
}

static void *serve(void *arg)
{
	static const char greeting[] = "* OK this is no TLS at all, but a line of text\r\n";
	struct tls_server *s = arg;
	char line[256];

	if (s->plan.clear && recv(s->fd, line, sizeof(line), 0) > 0)
		send(s->fd, s->plan.clear, strlen(s->plan.clear), MSG_NOSIGNAL);
	if (s->plan.no_tls)
		send(s->fd, greeting, strlen(greeting), MSG_NOSIGNAL);
	else if (!s->plan.hang_up)
		serve_tls(s);
	shutdown(s->fd, SHUT_WR);
	if (!s->plan.hang_up)
		drain(s->fd);
	close(s->fd);
	return NULL;
}

static void set_pins(struct tls_server *s, gnutls_x509_crt_t cert)
{
	unsigned char hash[32];
	size_t size = sizeof(hash);
	gnutls_datum_t raw = { hash, sizeof(hash) }, text;

	OK(gnutls_x509_crt_get_key_id(cert, GNUTLS_KEYID_USE_SHA256, hash, &size));
	OK(gnutls_base64_encode2(&raw, &text));
	snprintf(s->pin, sizeof(s->pin), "sha256:%.*s", (int)text.size, (char *)text.data);
	gnutls_free(text.data);
	size = (size_t)snprintf(s->hex_pin, sizeof(s->hex_pin), "sha256:");
	for (size_t i = 0; i < sizeof(hash); i++)
		snprintf(s->hex_pin + size + 2 * i, 3, "%02x", hash[i]);
}

int tls_server_start(struct tls_server *s, const struct tls_files *files,
	const struct tls_plan *plan)
{
	struct identity own = issue(files, plan->cert);
	int fds[2];

	memset(s, 0, sizeof(*s));
	s->plan = *plan;
	s->files = files;
	s->code = 1;
	set_pins(s, own.cert);
	OK(gnutls_certificate_allocate_credentials(&s->cred));
	OK(gnutls_certificate_set_x509_key(s->cred, &own.cert, 1, own.key));
	if (plan->want_client)
		OK(gnutls_certificate_set_x509_trust_file(s->cred, files->ca, GNUTLS_X509_FMT_PEM));
	drop(&own);
	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	s->fd = fds[1];
	ck_assert_int_eq(pthread_create(&s->thread, NULL, serve, s), 0);
	return fds[0];
}

void tls_server_join(struct tls_server *s)
{
	ck_assert_int_eq(pthread_join(s->thread, NULL), 0);
	gnutls_certificate_free_credentials(s->cred);
}
