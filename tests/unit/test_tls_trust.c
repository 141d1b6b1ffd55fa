/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_tls_trust.c: who the server may be, what is said when it is another, and what the options name.
 */
#include <check.h>
#include <gnutls/x509.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "net/tls.h"
#include "unit/tls_server.h"

static struct wait waiting = { .cancel_fd = -1, .timeout_ms = 10000 };
static struct tls_files files;
static struct tls_config config;
static struct tls_server server;

static void setup(void)
{
	tls_files_make(&files);
	config = (struct tls_config){ .ca_file = files.ca };
}

static void teardown(void)
{
	tls_files_remove(&files);
}

/* Shakes hands; the stream's end is the caller's, by finish. */
static bool shake(const struct tls_plan *plan, const char *host, struct stream **s, struct err *e)
{
	*s = stream_fd(tls_server_start(&server, &files, plan), &waiting, "the server", NULL,
		false);
	*e = (struct err){ 0 };
	return tls_push(s, &config, host, e);
}

static void finish(struct stream *s)
{
	stream_free(s);
	tls_server_join(&server);
}

static void accepts(enum tls_cert cert, const char *host)
{
	struct tls_plan plan = { .cert = cert };
	const struct tls_report *r;
	struct stream *s;
	struct err e;

	ck_assert_msg(shake(&plan, host, &s, &e), "%s", e.msg);
	ck_assert(stream_ask(s, ASK_TLS, &r));
	ck_assert_str_eq(r->trouble, "");
	finish(s);
	ck_assert_int_eq(server.code, 0);
}

/* Refused with ERR_CERT, a line that has all of these words (up to NULL), and nothing that is unsafe. */
static void refuses(enum tls_cert cert, const char *host, const char *const *words)
{
	struct tls_plan plan = { .cert = cert };
	struct stream *s;
	struct err e;

	ck_assert(!shake(&plan, host, &s, &e));
	finish(s);
	ck_assert_msg(e.kind == ERR_CERT, "%s", e.msg);
	ck_assert(utf8_harmless(str_c(e.msg)));
	for (; *words; words++)
		ck_assert_msg(strstr(e.msg, *words) != NULL, "no %s in: %s", *words, e.msg);
	/* The pin that would be right is always there. */
	ck_assert_msg(strstr(e.msg, server.pin) != NULL, "%s", e.msg);
}

static void write_text(const char *path, struct str text)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(text.p, 1, text.n, file), text.n);
	ck_assert_int_eq(fclose(file), 0);
}

#define WORDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* --- names --- */

START_TEST(name_in_the_certificate_is_accepted)
{
	accepts(TLS_CERT_GOOD, "localhost");
	accepts(TLS_CERT_GOOD, "LOCALHOST");
	accepts(TLS_CERT_GOOD, "localhost.");
	ck_assert_str_eq(server.sni, "localhost");
}
END_TEST

START_TEST(idn_name_is_verified_as_its_a_label)
{
	accepts(TLS_CERT_GOOD, "bücher.example");
	ck_assert_str_eq(server.sni, "xn--bcher-kva.example");
}
END_TEST

START_TEST(address_in_the_certificate_is_accepted_and_not_sent)
{
	accepts(TLS_CERT_GOOD, "127.0.0.1");
	ck_assert_str_eq(server.sni, "");
	accepts(TLS_CERT_GOOD, "::1");
	accepts(TLS_CERT_GOOD, "::1%lo");
	ck_assert_str_eq(server.sni, "");
}
END_TEST

START_TEST(other_name_is_refused_with_those_it_is_for)
{
	refuses(TLS_CERT_WRONG_NAME, "localhost",
		WORDS("a.example, b.example", "not for localhost", "--tls-name NAME"));
	refuses(TLS_CERT_GOOD, "127.0.0.2", WORDS("localhost", "not for 127.0.0.2"));
	/* A server that is shown no data learns why. */
	ck_assert_int_ne(server.code, 1);
}
END_TEST

START_TEST(without_a_name_a_certificate_says_nothing)
{
	refuses(TLS_CERT_GOOD, "", WORDS("not for any name known here", "--tls-name NAME"));
}
END_TEST

START_TEST(certificate_without_alternative_names_names_no_host)
{
	refuses(TLS_CERT_NO_ALT_NAME, "old.example",
		WORDS("names no host (subjectAltName)", "\"CN=old.example\"", "--tls-insecure"));
	refuses(TLS_CERT_NO_ALT_NAME, "localhost", WORDS("CN=old.example", "not for localhost"));
}
END_TEST

START_TEST(key_of_too_few_bits_is_told)
{
	refuses(TLS_CERT_SHORT_KEY, "localhost",
		WORDS("its key has 1024 bits", "(2048 are enough)", "--tls-insecure"));
}
END_TEST

START_TEST(tls_name_stands_for_the_host)
{
	config.name = "a.example";
	accepts(TLS_CERT_WRONG_NAME, "localhost");
	ck_assert_str_eq(server.sni, "a.example");
	accepts(TLS_CERT_WRONG_NAME, "");
}
END_TEST

START_TEST(hostile_names_are_shown_safely_and_cut)
{
	refuses(TLS_CERT_HOSTILE_NAME, "localhost", WORDS("\\e[2Jevil", "…", "not for localhost"));
}
END_TEST

START_TEST(names_that_cannot_be_read_match_nothing)
{
	struct tls_plan plan = { .cert = TLS_CERT_BROKEN_NAME };
	struct stream *s;
	struct err e;

	ck_assert(!shake(&plan, "localhost", &s, &e));
	ck_assert_msg(e.kind == ERR_CERT || e.kind == ERR_TLS, "%s", e.msg);
	finish(s);
}
END_TEST

/* --- chain and dates --- */

START_TEST(expired_certificate_is_refused_with_its_day)
{
	refuses(TLS_CERT_EXPIRED, "localhost", WORDS("expired on 2024-05-01", "--tls-insecure"));
}
END_TEST

START_TEST(certificate_of_the_future_is_refused_with_its_day)
{
	refuses(TLS_CERT_FUTURE, "localhost", WORDS("not valid before 2124-05-01"));
}
END_TEST

START_TEST(self_signed_certificate_is_refused)
{
	refuses(TLS_CERT_SELF_SIGNED, "localhost", WORDS("self-signed", "--tls-ca FILE"));
}
END_TEST

START_TEST(unknown_issuer_is_refused_and_named)
{
	refuses(TLS_CERT_OTHER_ISSUER, "localhost",
		WORDS("its issuer \"CN=Unknown authority\" is unknown", "--tls-ca FILE"));
}
END_TEST

START_TEST(systems_store_is_the_default)
{
	config.ca_file = NULL;
	refuses(TLS_CERT_GOOD, "localhost", WORDS("its issuer \"CN=Test authority\" is unknown"));
}
END_TEST

START_TEST(all_that_is_wrong_is_said)
{
	refuses(TLS_CERT_EXPIRED, "other.example",
		WORDS("expired on", "not for other.example", "--tls-insecure"));
}
END_TEST

START_TEST(certificate_of_a_client_is_not_for_servers)
{
	refuses(TLS_CERT_CLIENT, "joe", WORDS("not meant for a server"));
}
END_TEST

START_TEST(insecure_accepts_and_still_says_what_is_wrong)
{
	struct tls_plan plan = { .cert = TLS_CERT_EXPIRED };
	const struct tls_report *r;
	struct stream *s;
	struct err e;

	config.verify = TLS_VERIFY_OFF;
	ck_assert_msg(shake(&plan, "localhost", &s, &e), "%s", e.msg);
	ck_assert(stream_ask(s, ASK_TLS, &r));
	ck_assert_ptr_nonnull(strstr(r->trouble, "expired on 2024-05-01"));
	finish(s);
}
END_TEST

/* --- pins --- */

/* Shakes hands with that pin; the server's own when NULL. */
static bool pinned(const char *pin, bool hex, enum tls_cert cert, struct err *e)
{
	struct tls_plan plan = { .cert = cert };
	struct stream *s = stream_fd(tls_server_start(&server, &files, &plan), &waiting,
		"the server", NULL, false);
	bool ok;

	config.pin = pin ? pin : hex ? server.hex_pin : server.pin;
	*e = (struct err){ 0 };
	ok = tls_push(&s, &config, "elsewhere.example", e);
	finish(s);
	return ok;
}

START_TEST(right_pin_is_accepted_whatever_else_is_wrong)
{
	struct err e;

	ck_assert_msg(pinned(NULL, false, TLS_CERT_GOOD, &e), "%s", e.msg);
	ck_assert_msg(pinned(NULL, true, TLS_CERT_GOOD, &e), "%s", e.msg);
	ck_assert_msg(pinned(NULL, false, TLS_CERT_EXPIRED, &e), "%s", e.msg);
	config.ca_file = NULL;
	ck_assert_msg(pinned(NULL, false, TLS_CERT_SELF_SIGNED, &e), "%s", e.msg);
}
END_TEST

START_TEST(wrong_pin_is_refused_and_the_right_one_shown)
{
	static const char wrong[] = "sha256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
	struct err e;

	ck_assert(!pinned(wrong, false, TLS_CERT_GOOD, &e));
	ck_assert_int_eq(e.kind, ERR_CERT);
	ck_assert_ptr_nonnull(strstr(e.msg, server.pin));
	ck_assert_ptr_nonnull(strstr(e.msg, "--tls-pin"));
	/* --tls-insecure does not excuse it. */
	config.verify = TLS_VERIFY_OFF;
	ck_assert(!pinned(wrong, false, TLS_CERT_GOOD, &e));
	ck_assert_int_eq(e.kind, ERR_CERT);
}
END_TEST

/* --- client certificates --- */

START_TEST(client_certificate_is_sent)
{
	struct tls_plan plan = { .want_client = true };
	struct stream *s;
	struct err e;

	config.cert = files.client;
	config.key = files.client_key;
	ck_assert_msg(shake(&plan, "localhost", &s, &e), "%s", e.msg);
	finish(s);
	ck_assert_int_eq(server.code, 0);
	ck_assert_str_eq(server.client, "CN=joe");
}
END_TEST

START_TEST(client_certificate_that_is_wanted_and_missing_is_told)
{
	struct tls_plan plan = { .want_client = true };
	struct stream *s;
	struct err e;
	char byte;

	/* In TLS 1.3 the server's refusal comes after our handshake. */
	if (shake(&plan, "localhost", &s, &e))
		ck_assert_int_eq(stream_read(s, &byte, 1, &e), -1);
	finish(s);
	ck_assert_msg(e.kind == ERR_TLS, "%s", e.msg);
	ck_assert_msg(strstr(e.msg, "alert") != NULL, "%s", e.msg);
}
END_TEST

START_TEST(client_certificate_is_not_shown_to_a_stranger)
{
	struct tls_plan plan = { .cert = TLS_CERT_OTHER_ISSUER, .want_client = true };
	struct stream *s;
	struct err e;

	config.cert = files.client;
	config.key = files.client_key;
	ck_assert(!shake(&plan, "localhost", &s, &e));
	ck_assert_int_eq(e.kind, ERR_CERT);
	finish(s);
	ck_assert_int_lt(server.code, 0);
	ck_assert_str_eq(server.client, "");
}
END_TEST

/* --- what the options name --- */

static void is_wrong(const char *first, const char *second)
{
	struct stream *s = stream_memory(STR(""), 0, &waiting), *bottom = s;
	struct err e = { 0 };

	ck_assert(!tls_config_check(&config, &e));
	ck_assert_msg(e.kind == ERR_USAGE, "%s", e.msg);
	ck_assert_msg(strstr(e.msg, first) && strstr(e.msg, second), "%s", e.msg);
	/* Nor is a connection begun with it. */
	if (!config.keylog) {
		e = (struct err){ 0 };
		ck_assert(!tls_push(&s, &config, "localhost", &e));
		ck_assert_msg(config.pin || e.kind == ERR_USAGE, "%s", e.msg);
		ck_assert(config.pin || stream_memory_written(bottom).n == 0);
	}
	stream_free(s);
	config = (struct tls_config){ .ca_file = files.ca };
}

START_TEST(good_configuration_passes)
{
	struct err e = { 0 };
	char keylog[128];

	snprintf(keylog, sizeof(keylog), "%s/keys", files.dir);
	config = (struct tls_config){ .ca_file = files.ca,
		.cert = files.client,
		.key = files.client_key,
		.priority = "SECURE256",
		.name = "bücher.example",
		.keylog = keylog,
		.pin = "sha256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" };
	ck_assert_msg(tls_config_check(&config, &e), "%s", e.msg);
	ck_assert_int_eq(unlink(keylog), 0);
	config = (struct tls_config){ 0 };
	ck_assert_msg(tls_config_check(&config, &e), "%s", e.msg);
}
END_TEST

START_TEST(files_that_cannot_be_used_are_named_with_their_option)
{
	config.ca_file = "/nowhere/ca.pem";
	is_wrong("tls-ca: ", "/nowhere/ca.pem: No such file");
	config.ca_file = files.client_key;
	is_wrong("tls-ca", files.client_key);
	config.ca_file = "/dev/null";
	is_wrong("tls-ca", "/dev/null has no certificate");
	config.cert = "/nowhere/cert.pem";
	is_wrong("tls-cert", "/nowhere/cert.pem: No such file");
	config.cert = files.client;
	config.key = "/nowhere/key.pem";
	is_wrong("tls-key", "/nowhere/key.pem: No such file");
	config.cert = files.ca;
	config.key = files.client_key;
	is_wrong("tls-cert", "do not match");
	config.cert = files.client; /* has no key in it */
	is_wrong("tls-key", files.client);
	config.key = files.client_key;
	is_wrong("tls-key", "tls-cert");
	config.keylog = "/nowhere/keys";
	is_wrong("SSLKEYLOGFILE", "/nowhere/keys");
}
END_TEST

/* Ways in which a key is encrypted, and what its pass phrase does. */
static const struct {
	unsigned flags;
	const char *given; /* NULL: nobody knows it */
	enum err_kind kind;
	const char *fault;
} locks[] = {
	{ GNUTLS_PKCS_PBES2_AES_256, "sesame", ERR_NONE, NULL },
	{ GNUTLS_PKCS_PBES2_3DES, "sesame", ERR_NONE, NULL },
	{ GNUTLS_PKCS_PKCS12_3DES, "sesame", ERR_NONE, NULL },
	{ GNUTLS_PKCS_PBES2_AES_256, "other", ERR_AUTH, "does not unlock" },
	{ GNUTLS_PKCS_PBES2_AES_256, "", ERR_AUTH, "does not unlock" },
	{ GNUTLS_PKCS_PBES2_AES_256, NULL, ERR_TIMEOUT, "nobody knows it" },
	{ GNUTLS_PKCS_PLAIN, NULL, ERR_NONE, NULL },
};

struct unlocking {
	const char *secret;
	int asked;
};

static char *unlock(void *ctx, const char *what, struct err *e)
{
	struct unlocking *u = ctx;

	u->asked++;
	ck_assert_ptr_nonnull(strstr(what, "locked.pem"));
	if (!u->secret)
		err_set(e, ERR_TIMEOUT, 0, "nobody knows it");
	return mem_dup_z(u->secret);
}

START_TEST(key_is_unlocked_by_its_pass_phrase)
{
	struct unlocking u = { locks[_i].given, 0 };
	struct err e = { 0 };
	gnutls_x509_privkey_t key;
	gnutls_datum_t pem;
	char path[128];

	snprintf(path, sizeof(path), "%s/locked.pem", files.dir);
	ck_assert_int_eq(gnutls_load_file(files.client_key, &pem), 0);
	ck_assert_int_eq(gnutls_x509_privkey_init(&key), 0);
	ck_assert_int_eq(gnutls_x509_privkey_import(key, &pem, GNUTLS_X509_FMT_PEM), 0);
	gnutls_free(pem.data);
	ck_assert_int_eq(gnutls_x509_privkey_export2_pkcs8(key, GNUTLS_X509_FMT_PEM, "sesame",
				 locks[_i].flags, &pem),
		0);
	write_text(path, (struct str){ (char *)pem.data, pem.size });
	gnutls_free(pem.data);
	gnutls_x509_privkey_deinit(key);
	config.cert = files.client;
	config.key = path;
	config.unlock = unlock;
	config.unlock_ctx = &u;
	ck_assert_int_eq(tls_config_check(&config, &e), !locks[_i].kind);
	ck_assert_int_eq(e.kind, locks[_i].kind);
	ck_assert_msg(!locks[_i].fault || strstr(e.msg, locks[_i].fault), "%s", e.msg);
	ck_assert_int_eq(u.asked, locks[_i].flags == GNUTLS_PKCS_PLAIN ? 0 : 1);
	unlink(path);
}
END_TEST

START_TEST(priority_string_is_checked_and_pointed_at)
{
	config.priority = "NORMAL:+NO-SUCH-THING";
	is_wrong("tls-priority", "NO-SUCH-THING");
}
END_TEST

START_TEST(pin_is_checked)
{
	static const char hex[] =
		"sha256:gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg";

	config.pin = "md5:AAAA";
	is_wrong("tls-pin", "sha256:");
	config.pin = "sha256:AAAA";
	is_wrong("tls-pin", "base64");
	config.pin = "sha256:";
	is_wrong("tls-pin", "base64");
	config.pin = hex;
	is_wrong("tls-pin", "hexadecimal");
}
END_TEST

START_TEST(name_is_checked)
{
	config.name = "two words";
	is_wrong("two words", "no host name");
}
END_TEST

START_TEST(host_names_become_ascii)
{
	struct err e = { 0 };
	char out[64], longest[300];

	ck_assert(tls_host_ascii("mail.Example.ORG", out, sizeof(out), &e));
	ck_assert_str_eq(out, "mail.Example.ORG");
	ck_assert(tls_host_ascii("Bücher.example", out, sizeof(out), &e));
	ck_assert_str_eq(out, "xn--bcher-kva.example");
	ck_assert(tls_host_ascii("", out, sizeof(out), &e));
	ck_assert(tls_host_ascii("::1", out, sizeof(out), &e));
	ck_assert_str_eq(out, "::1");
	ck_assert(!tls_host_ascii("a\nb", out, sizeof(out), &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	ck_assert(utf8_harmless(str_c(e.msg)));
	ck_assert(!tls_host_ascii("\xff.example", out, sizeof(out), &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	memset(longest, 'x', sizeof(longest));
	longest[sizeof(longest) - 1] = 0;
	ck_assert(!tls_host_ascii(longest, out, sizeof(out), &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
}
END_TEST

START_TEST(version_is_that_of_the_library)
{
	ck_assert_int_eq(tls_version()[0], '3');
}
END_TEST

static void add_cases(TCase *t)
{
	tcase_add_test(t, name_in_the_certificate_is_accepted);
	tcase_add_test(t, idn_name_is_verified_as_its_a_label);
	tcase_add_test(t, address_in_the_certificate_is_accepted_and_not_sent);
	tcase_add_test(t, other_name_is_refused_with_those_it_is_for);
	tcase_add_test(t, without_a_name_a_certificate_says_nothing);
	tcase_add_test(t, certificate_without_alternative_names_names_no_host);
	tcase_add_test(t, key_of_too_few_bits_is_told);
	tcase_add_test(t, tls_name_stands_for_the_host);
	tcase_add_test(t, hostile_names_are_shown_safely_and_cut);
	tcase_add_test(t, names_that_cannot_be_read_match_nothing);
	tcase_add_test(t, expired_certificate_is_refused_with_its_day);
	tcase_add_test(t, certificate_of_the_future_is_refused_with_its_day);
	tcase_add_test(t, self_signed_certificate_is_refused);
	tcase_add_test(t, unknown_issuer_is_refused_and_named);
	tcase_add_test(t, systems_store_is_the_default);
	tcase_add_test(t, all_that_is_wrong_is_said);
	tcase_add_test(t, certificate_of_a_client_is_not_for_servers);
	tcase_add_test(t, insecure_accepts_and_still_says_what_is_wrong);
	tcase_add_test(t, right_pin_is_accepted_whatever_else_is_wrong);
	tcase_add_test(t, wrong_pin_is_refused_and_the_right_one_shown);
	tcase_add_test(t, client_certificate_is_sent);
	tcase_add_test(t, client_certificate_that_is_wanted_and_missing_is_told);
	tcase_add_test(t, client_certificate_is_not_shown_to_a_stranger);
	tcase_add_test(t, good_configuration_passes);
	tcase_add_test(t, files_that_cannot_be_used_are_named_with_their_option);
	tcase_add_test(t, priority_string_is_checked_and_pointed_at);
	tcase_add_test(t, pin_is_checked);
	tcase_add_test(t, name_is_checked);
	tcase_add_test(t, host_names_become_ascii);
	tcase_add_test(t, version_is_that_of_the_library);
}

Suite *suite_tls_trust(void);
Suite *suite_tls_trust(void)
{
	Suite *s = suite_create("tls_trust");
	TCase *t = tcase_create("tls_trust");

	tcase_set_timeout(t, 20);
	tcase_add_checked_fixture(t, setup, teardown);
	add_cases(t);
	tcase_add_loop_test(t, key_is_unlocked_by_its_pass_phrase, 0,
		sizeof(locks) / sizeof(locks[0]));
	suite_add_tcase(s, t);
	return s;
}
