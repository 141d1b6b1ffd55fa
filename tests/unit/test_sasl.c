/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_sasl.c: SASL mechanisms against the RFCs' examples, against GNU SASL as the server, and against
 * servers that lie.
 */
#include "imap/sasl.h"

#include <check.h>
#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <gsasl.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* --- the client's side --- */

struct secret {
	const char *value; /* NULL: there is none */
	int asked;
};

static char *give_secret(void *ctx, struct err *e)
{
	struct secret *secret = ctx;

	secret->asked++;
	if (!secret->value)
		err_set(e, ERR_AUTH, 0, "nobody knows it");
	return mem_dup_z(secret->value);
}

static struct sasl_props props_of(const char *user, struct secret *secret)
{
	return (struct sasl_props){ .user = user,
		.host = "imap.example.org",
		.service = "imap",
		.port = 143,
		.secret = give_secret,
		.ctx = secret };
}

static struct sasl *client(const char *mech, const struct sasl_props *props)
{
	struct err e = { 0 };
	struct sasl *s = sasl_new(sasl_find(mech), props, &e);

	ck_assert_msg(s != NULL, "%s", e.msg);
	return s;
}

/* One step that has to succeed. */
static void says(struct sasl *s, struct str challenge, struct str want)
{
	struct err e = { 0 };
	struct buf out = { 0 };

	ck_assert_msg(sasl_step(s, challenge, &out, &e), "%s", e.msg);
	ck_assert_msg(str_eq(buf_str(&out), want), "\"%s\"", buf_z(&out));
	buf_wipe(&out);
}

/* One step that has to fail. */
static void refuses(struct sasl *s, struct str challenge, const char *why)
{
	struct err e = { 0 };
	struct buf out = { 0 };

	ck_assert(!sasl_step(s, challenge, &out, &e));
	ck_assert_int_eq(e.kind, ERR_AUTH);
	ck_assert_msg(strstr(e.msg, why) != NULL, "%s", e.msg);
	ck_assert(!sasl_finish(s, &e));
	buf_wipe(&out);
}

/* --- the examples of the RFCs --- */

START_TEST(A2_plain_is_as_rfc_4616_has_it)
{
	struct secret secret = { "xipj3plmq", 0 };
	struct sasl_props props = props_of("Kurt", &secret);
	struct err e = { 0 };
	struct sasl *s;

	props.authzid = "Ursel";
	s = client("plain", &props);
	ck_assert_int_eq(secret.asked, 0);
	says(s, STR(""), STR("Ursel\0Kurt\0xipj3plmq"));
	ck_assert_int_eq(secret.asked, 1);
	ck_assert(sasl_finish(s, &e));
	sasl_free(s);
	props.authzid = NULL;
	s = client("PLAIN", &props);
	says(s, STR(""), STR("\0Kurt\0xipj3plmq"));
	refuses(s, STR(""), "asks again");
	sasl_free(s);
}
END_TEST

START_TEST(A2_cram_md5_is_as_rfc_2195_has_it)
{
	struct secret secret = { "tanstaaftanstaaf", 0 };
	struct sasl_props props = props_of("tim", &secret);
	struct sasl *s = client("CRAM-MD5", &props);

	says(s, STR("<1896.697170952@postoffice.reston.mci.net>"),
		STR("tim b913a602c7eda7a495b4e6e7334d3890"));
	sasl_free(s);
}
END_TEST

START_TEST(A2_login_answers_whatever_the_questions_are)
{
	struct secret secret = { "geheim", 0 };
	struct sasl_props props = props_of("joe", &secret);
	struct sasl *s = client("LOGIN", &props);
	struct err e = { 0 };

	says(s, STR("User Name\0"), STR("joe"));
	ck_assert_int_eq(secret.asked, 0);
	says(s, STR("Password:"), STR("geheim"));
	ck_assert(sasl_finish(s, &e));
	refuses(s, STR("Password:"), "asks again");
	sasl_free(s);
}
END_TEST

START_TEST(A2_external_and_anonymous_need_no_secret)
{
	struct sasl_props props = { .host = "h" };
	struct sasl *s = client("EXTERNAL", &props);

	says(s, STR(""), STR(""));
	sasl_free(s);
	props.user = "joe";
	s = client("EXTERNAL", &props);
	says(s, STR(""), STR("joe"));
	sasl_free(s);
	props.authzid = "jim";
	s = client("EXTERNAL", &props);
	says(s, STR(""), STR("jim"));
	sasl_free(s);
	s = client("ANONYMOUS", &props);
	says(s, STR(""), STR("joe"));
	sasl_free(s);
}
END_TEST

START_TEST(A2_oauthbearer_is_as_rfc_7628_has_it)
{
	struct secret secret = { "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==", 0 };
	struct sasl_props props = props_of("user@example.com", &secret);
	struct err e = { 0 };
	struct sasl *s;

	props.host = "server.example.com";
	s = client("OAUTHBEARER", &props);
	says(s, STR(""),
		STR("n,a=user@example.com,\1host=server.example.com\1port=143\1"
		    "auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\1\1"));
	ck_assert_ptr_null(sasl_error(s));
	says(s, STR("{\"status\":\"invalid_token\",\"scope\":\"example_scope\"}"), STR("\1"));
	ck_assert_str_eq(sasl_error(s), "status: invalid_token; scope: example_scope");
	ck_assert(!sasl_finish(s, &e));
	refuses(s, STR("{}"), "asks again");
	sasl_free(s);
}
END_TEST

START_TEST(A2_xoauth2_answers_a_refusal_with_nothing)
{
	struct secret secret = { "ya29.token", 0 };
	struct sasl_props props = props_of("joe@example.org", &secret);
	struct sasl *s = client("XOAUTH2", &props);

	says(s, STR(""), STR("user=joe@example.org\1auth=Bearer ya29.token\1\1"));
	says(s, STR("no JSON \x1b[31m"), STR(""));
	ck_assert_str_eq(sasl_error(s), "no JSON \\e[31m");
	sasl_free(s);
	secret.value = "two\nlines";
	s = client("XOAUTH2", &props);
	refuses(s, STR(""), "control character");
	sasl_free(s);
}
END_TEST

/* --- SCRAM, by a server of our own that knows the RFCs' examples --- */

static const struct scram {
	const char *mech, *salt, *client_first, *server_first, *client_final, *proof, *signature;
	gnutls_mac_algorithm_t mac;
} scrams[] = {
	{ "SCRAM-SHA-1", "QSXCR+Q6sek8bf92", "n=user,r=fyko+d2lbbFgONRv9qkxdawL",
		"r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
		"c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j",
		"v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=", "rmF9pqV8S7suAoZWja4dJRkFsKQ=", GNUTLS_MAC_SHA1 },
	{ "SCRAM-SHA-256", "W22ZaJ0SNY7soEsUEjb6gQ==", "n=user,r=rOprNGfwEbeRWgbNEkqO",
		"r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
		"s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
		"c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0",
		"dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
		"6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", GNUTLS_MAC_SHA256 },
};

/* Appends base64 of the client's proof and of the server's signature (RFC 5802 section 3), for the
 * password "pencil" and 4096 rounds. */
static void scram_keys(const struct scram *c, struct str message, struct buf *proof,
	struct buf *signature)
{
	size_t n = gnutls_hmac_get_len(c->mac);
	unsigned char salted[64], client_key[64], stored[64], server_key[64], mac[64];
	gnutls_datum_t password = { (unsigned char *)"pencil", 6 };
	struct buf salt = { 0 };

	ck_assert(base64_decode(&salt, str_c(c->salt)));
	gnutls_datum_t s = { (unsigned char *)salt.p, (unsigned)salt.n };

	ck_assert_int_eq(gnutls_pbkdf2(c->mac, &password, &s, 4096, salted, n), 0);
	gnutls_hmac_fast(c->mac, salted, n, "Client Key", 10, client_key);
	gnutls_hmac_fast(c->mac, salted, n, "Server Key", 10, server_key);
	gnutls_hash_fast((gnutls_digest_algorithm_t)c->mac, client_key, n, stored);
	gnutls_hmac_fast(c->mac, stored, n, message.p, message.n, mac);
	for (size_t i = 0; i < n; i++)
		mac[i] ^= client_key[i];
	base64_encode(proof, (struct str){ (char *)mac, n });
	gnutls_hmac_fast(c->mac, server_key, n, message.p, message.n, mac);
	base64_encode(signature, (struct str){ (char *)mac, n });
	buf_clear(&salt);
}

START_TEST(the_test_server_of_scram_agrees_with_rfc_5802_and_rfc_7677)
{
	const struct scram *c = &scrams[_i];
	struct buf message = { 0 }, proof = { 0 }, signature = { 0 };

	buf_addf(&message, "%s,%s,%s", c->client_first, c->server_first, c->client_final);
	scram_keys(c, buf_str(&message), &proof, &signature);
	ck_assert_str_eq(buf_z(&proof), c->proof);
	ck_assert_str_eq(buf_z(&signature), c->signature);
	buf_clear(&message);
	buf_clear(&proof);
	buf_clear(&signature);
}
END_TEST

/* Goes up to the client's final message, checks its proof, and gives the server's signature. */
static struct sasl *scram_up_to_proof(const struct scram *c, const struct sasl_props *props,
	struct buf *signature)
{
	struct sasl *s = client(c->mech, props);
	struct buf out = { 0 }, message = { 0 }, server = { 0 }, proof = { 0 };
	struct err e = { 0 };

	ck_assert(sasl_step(s, STR(""), &out, &e));
	ck_assert_msg(str_has_prefix(buf_str(&out), "n,,n=user,r="), "%s", buf_z(&out));
	buf_addf(&server, "%sxyz,s=%s,i=4096", strstr(out.p, "r="), c->salt);
	buf_addf(&message, "%s,%s,", out.p + 3, server.p);
	ck_assert_msg(sasl_step(s, buf_str(&server), &out, &e), "%s", e.msg);
	buf_add(&message, out.p, (size_t)(strstr(out.p, ",p=") - out.p));
	scram_keys(c, buf_str(&message), &proof, signature);
	ck_assert_str_eq(strstr(out.p, ",p=") + 3, buf_z(&proof));
	buf_wipe(&out);
	buf_clear(&message);
	buf_clear(&server);
	buf_clear(&proof);
	return s;
}

START_TEST(A2_scram_proves_itself_and_checks_the_servers_signature)
{
	struct secret secret = { "pencil", 0 };
	struct sasl_props props = props_of("user", &secret);
	struct buf signature = { 0 }, last = { 0 };
	struct err e = { 0 };
	struct sasl *s = scram_up_to_proof(&scrams[_i], &props, &signature);

	buf_addf(&last, "v=%s", signature.p);
	ck_assert(!sasl_finish(s, &e));
	says(s, buf_str(&last), STR(""));
	ck_assert(sasl_finish(s, &e));
	ck_assert_int_eq(secret.asked, 1);
	sasl_free(s);
	buf_clear(&signature);
	buf_clear(&last);
}
END_TEST

START_TEST(an_ok_without_the_servers_signature_is_not_believed)
{
	struct secret secret = { "pencil", 0 };
	struct sasl_props props = props_of("user", &secret);
	struct buf signature = { 0 };
	struct err e = { 0 };
	struct sasl *s = scram_up_to_proof(&scrams[_i], &props, &signature);

	ck_assert(!sasl_finish(s, &e));
	ck_assert_int_eq(e.kind, ERR_AUTH);
	ck_assert_msg(strstr(e.msg, "without proving") != NULL, "%s", e.msg);
	sasl_free(s);
	buf_clear(&signature);
}
END_TEST

START_TEST(a_wrong_signature_of_the_server_is_refused)
{
	struct secret secret = { "pencil", 0 };
	struct sasl_props props = props_of("user", &secret);
	struct buf signature = { 0 }, last = { 0 };
	struct sasl *s = scram_up_to_proof(&scrams[_i], &props, &signature);

	signature.p[0] = signature.p[0] == 'A' ? 'B' : 'A';
	buf_addf(&last, "v=%s", signature.p);
	refuses(s, buf_str(&last), "could not prove");
	sasl_free(s);
	buf_clear(&signature);
	buf_clear(&last);
}
END_TEST

/* How often the server has the password hashed, and whether that is too seldom (RFC 7677 section 4). */
static const struct {
	const char *count;
	bool weak;
} iterations[] = { { "1", true }, { "1000", true }, { "4095", true }, { "4096", false },
	{ "10000", false } };

START_TEST(few_iterations_of_scram_are_told)
{
	struct secret secret = { "pencil", 0 };
	struct sasl_props props = props_of("user", &secret);
	struct sasl *s = client("SCRAM-SHA-256", &props);
	struct buf out = { 0 }, server = { 0 };
	struct err e = { 0 };

	ck_assert(sasl_step(s, STR(""), &out, &e));
	ck_assert_ptr_null(sasl_weakness(s));
	buf_addf(&server, "%sxyz,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=%s", strstr(out.p, "r="),
		iterations[_i].count);
	ck_assert_msg(sasl_step(s, buf_str(&server), &out, &e), "%s", e.msg);
	ck_assert_int_eq(sasl_weakness(s) != NULL, iterations[_i].weak);
	if (iterations[_i].weak)
		ck_assert_ptr_nonnull(strstr(sasl_weakness(s), iterations[_i].count));
	sasl_free(s);
	buf_wipe(&out);
	buf_clear(&server);
}
END_TEST

START_TEST(a_scram_server_that_says_why_it_refuses_is_quoted)
{
	struct secret secret = { "pencil", 0 };
	struct sasl_props props = props_of("user", &secret);
	struct buf signature = { 0 };
	struct sasl *s = scram_up_to_proof(&scrams[_i], &props, &signature);

	refuses(s, STR("e=invalid-proof"), "refuses: invalid-proof");
	sasl_free(s);
	buf_clear(&signature);
}
END_TEST

static const char *const bad_firsts[] = { "", "garbage", "r=other,s=QSXCR+Q6sek8bf92,i=4096",
	"r=,s=,i=", "m=x,r=%s,s=QSXCR+Q6sek8bf92,i=4096", "r=%sx,s=!!,i=4096",
	"r=%sx,s=QSXCR+Q6sek8bf92,i=4294967295", "r=%sx,s=QSXCR+Q6sek8bf92,i=99999999999999999999",
	"r=%sx,s=QSXCR+Q6sek8bf92,i=-1", "v=AAAA" };

START_TEST(a_hostile_first_message_of_scram_is_refused_at_once)
{
	struct secret secret = { "pencil", 0 };
	struct sasl_props props = props_of("user", &secret);
	struct sasl *s = client("SCRAM-SHA-256", &props);
	struct buf out = { 0 }, first = { 0 };
	struct str text = str_c(bad_firsts[_i]), before;
	struct err e = { 0 };

	ck_assert(sasl_step(s, STR(""), &out, &e));
	before = str_split(&text, '%');
	buf_add_str(&first, before);
	if (text.p) {
		buf_add_z(&first, strstr(out.p, "r=") + 2);
		buf_add_str(&first, str_skip(text, 1));
	}
	ck_assert(!sasl_step(s, buf_str(&first), &out, &e));
	ck_assert_int_eq(e.kind, ERR_AUTH);
	ck_assert(!sasl_finish(s, &e));
	sasl_free(s);
	buf_clear(&out);
	buf_clear(&first);
}
END_TEST

START_TEST(a_secret_that_cannot_be_had_is_the_reason_given)
{
	struct secret secret = { NULL, 0 };
	struct sasl_props props = props_of("user", &secret);
	struct sasl *s = client("PLAIN", &props);

	refuses(s, STR(""), "nobody knows it");
	sasl_free(s);
	s = client("OAUTHBEARER", &props);
	refuses(s, STR(""), "nobody knows it");
	sasl_free(s);
	s = client("LOGIN", &props);
	says(s, STR("User:"), STR("user"));
	refuses(s, STR("Password:"), "nobody knows it");
	sasl_free(s);
}
END_TEST

/* --- GNU SASL as the server --- */

struct server {
	const char *password, *exporter, *unique; /* the bindings in base64, or NULL */
};

static int answer(Gsasl *library, Gsasl_session *session, Gsasl_property property)
{
	const struct server *server = gsasl_callback_hook_get(library);
	const char *value = NULL;

	switch (property) {
	case GSASL_VALIDATE_SIMPLE:
		return strcmp(gsasl_property_fast(session, GSASL_PASSWORD), server->password) == 0
			? GSASL_OK
			: GSASL_AUTHENTICATION_ERROR;
	case GSASL_PASSWORD: value = server->password; break;
	case GSASL_SCRAM_ITER: value = "4096"; break;
	case GSASL_REALM: value = "example.org"; break;
	case GSASL_SERVICE: value = "imap"; break;
	case GSASL_HOSTNAME: value = "imap.example.org"; break;
	case GSASL_CB_TLS_EXPORTER: value = server->exporter; break;
	case GSASL_CB_TLS_UNIQUE: value = server->unique; break;
	default: break;
	}
	return value ? gsasl_property_set(session, property, value) : GSASL_NO_CALLBACK;
}

/* Lets both talk until one refuses or both are content; whether they are. */
static bool talk(struct sasl *s, const struct sasl_mech *mech, struct server *server)
{
	Gsasl *library;
	Gsasl_session *session;
	struct buf out = { 0 };
	struct err e = { 0 };
	char *challenge = NULL;
	size_t n = 0;
	int rc = GSASL_NEEDS_MORE;
	bool ok = true;

	ck_assert_int_eq(gsasl_init(&library), GSASL_OK);
	gsasl_callback_set(library, answer);
	gsasl_callback_hook_set(library, server);
	ck_assert_int_eq(gsasl_server_start(library, mech->name, &session), GSASL_OK);
	if (!mech->initial)
		rc = gsasl_step(session, "", 0, &challenge, &n);
	while (ok && rc == GSASL_NEEDS_MORE) {
		ok = sasl_step(s, (struct str){ challenge, n }, &out, &e);
		gsasl_free(challenge);
		challenge = NULL;
		n = 0;
		if (ok)
			rc = gsasl_step(session, buf_z(&out), out.n, &challenge, &n);
	}
	/* what the server has to say last is one more challenge in IMAP */
	if (ok && rc == GSASL_OK && n > 0)
		ok = sasl_step(s, (struct str){ challenge, n }, &out, &e);
	gsasl_free(challenge);
	gsasl_finish(session);
	gsasl_done(library);
	buf_wipe(&out);
	return ok && rc == GSASL_OK && sasl_finish(s, &e);
}

static const char *const with_gsasl[] = { "SCRAM-SHA-256-PLUS", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256",
	"SCRAM-SHA-1", "DIGEST-MD5", "CRAM-MD5", "PLAIN", "LOGIN" };

static bool try(const char *name, const char *password, const char *exporter, const char *unique)
{
	struct secret secret = { password, 0 };
	struct sasl_props props = props_of("user", &secret);
	struct server server = { "pencil", exporter, unique };
	struct sasl *s;
	bool ok;

	props.binding_exporter = exporter ? STR("\1\2\3") : STR("");
	props.binding_unique = unique ? STR("\4\5\6") : STR("");
	s = client(name, &props);
	ok = talk(s, sasl_find(name), &server);
	sasl_free(s);
	return ok;
}

START_TEST(A2_every_mechanism_logs_in_with_the_right_password_alone)
{
	ck_assert(try(with_gsasl[_i], "pencil", "AQID", NULL));
	ck_assert(!try(with_gsasl[_i], "pen", "AQID", NULL));
}
END_TEST

START_TEST(a_binding_is_to_this_very_connection)
{
	ck_assert(try("SCRAM-SHA-256-PLUS", "pencil", "AQID", NULL));
	ck_assert(!try("SCRAM-SHA-256-PLUS", "pencil", "AQIE", NULL));
	/* with both, tls-unique is taken: then the connection is TLS 1.2 */
	ck_assert(try("SCRAM-SHA-1-PLUS", "pencil", NULL, "BAUG"));
	ck_assert(try("SCRAM-SHA-1-PLUS", "pencil", "AQIE", "BAUG"));
	ck_assert(!try("SCRAM-SHA-1-PLUS", "pencil", NULL, "BAUH"));
}
END_TEST

/* --- which one to choose --- */

static const char *choice(const char *advertised, struct sasl_props props, bool plain_ok)
{
	struct caps caps = { 0 };
	struct str rest = str_c(advertised);
	const struct sasl_mech *mech;

	while (rest.p)
		caps_add(&caps, str_split(&rest, ' '));
	mech = sasl_choose(&caps, &props, plain_ok);
	caps_clear(&caps);
	return mech ? mech->name : NULL;
}

START_TEST(A2_the_strongest_that_fits_is_chosen)
{
	static const char all[] = "AUTH=PLAIN AUTH=LOGIN AUTH=CRAM-MD5 AUTH=SCRAM-SHA-1 "
				  "AUTH=SCRAM-SHA-256 AUTH=scram-sha-256-plus AUTH=EXTERNAL "
				  "AUTH=GSSAPI AUTH=XOAUTH2 AUTH=OAUTHBEARER AUTH=ANONYMOUS "
				  "AUTH=DIGEST-MD5";
	struct secret secret = { "x", 0 };
	struct sasl_props props = props_of("user", &secret);

	ck_assert_str_eq(choice(all, props, true), "SCRAM-SHA-256");
	props.binding_exporter = STR("xyz");
	ck_assert_str_eq(choice(all, props, true), "SCRAM-SHA-256-PLUS");
	ck_assert_str_eq(choice("AUTH=LOGIN AUTH=PLAIN", props, true), "PLAIN");
	ck_assert_str_eq(choice("AUTH=LOGIN AUTH=CRAM-MD5", props, true), "CRAM-MD5");
	ck_assert_str_eq(choice("AUTH=PLAIN AUTH=CRAM-MD5", props, false), "CRAM-MD5");
	ck_assert_ptr_null(choice("AUTH=LOGIN AUTH=PLAIN", props, false));
	ck_assert_ptr_null(choice("AUTH=EXTERNAL AUTH=XOAUTH2 AUTH=GSSAPI AUTH=ANONYMOUS "
				  "AUTH=OAUTHBEARER AUTH=DIGEST-MD5 PLAIN",
		props, true));
	props.user = NULL;
	ck_assert_ptr_null(choice(all, props, true));
}
END_TEST

START_TEST(what_a_mechanism_lacks_is_named)
{
	struct secret secret = { "x", 0 };
	struct sasl_props props = props_of("user", &secret);
	struct err e = { 0 };

	ck_assert_ptr_null(sasl_new(sasl_find("SCRAM-SHA-1-PLUS"), &props, &e));
	ck_assert_msg(strstr(e.msg, "channel binding") != NULL, "%s", e.msg);
	props.user = NULL;
	ck_assert_ptr_null(sasl_new(sasl_find("PLAIN"), &props, &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	ck_assert_msg(strstr(e.msg, "user name") != NULL, "%s", e.msg);
	ck_assert_ptr_null(sasl_find("KERBEROS_V4"));
	ck_assert(str_has_prefix(str_c(sasl_version()), "GNU SASL "));
}
END_TEST

Suite *suite_sasl(void);
Suite *suite_sasl(void)
{
	Suite *s = suite_create("sasl");
	TCase *t = tcase_create("sasl");

	tcase_add_loop_test(t, few_iterations_of_scram_are_told, 0,
		sizeof(iterations) / sizeof(iterations[0]));
	tcase_add_test(t, A2_plain_is_as_rfc_4616_has_it);
	tcase_add_test(t, A2_cram_md5_is_as_rfc_2195_has_it);
	tcase_add_test(t, A2_login_answers_whatever_the_questions_are);
	tcase_add_test(t, A2_external_and_anonymous_need_no_secret);
	tcase_add_test(t, A2_oauthbearer_is_as_rfc_7628_has_it);
	tcase_add_test(t, A2_xoauth2_answers_a_refusal_with_nothing);
	tcase_add_loop_test(t, the_test_server_of_scram_agrees_with_rfc_5802_and_rfc_7677, 0, 2);
	tcase_add_loop_test(t, A2_scram_proves_itself_and_checks_the_servers_signature, 0, 2);
	tcase_add_loop_test(t, an_ok_without_the_servers_signature_is_not_believed, 0, 2);
	tcase_add_loop_test(t, a_wrong_signature_of_the_server_is_refused, 0, 2);
	tcase_add_loop_test(t, a_scram_server_that_says_why_it_refuses_is_quoted, 0, 2);
	tcase_add_loop_test(t, a_hostile_first_message_of_scram_is_refused_at_once, 0,
		sizeof(bad_firsts) / sizeof(bad_firsts[0]));
	tcase_add_test(t, a_secret_that_cannot_be_had_is_the_reason_given);
	tcase_add_loop_test(t, A2_every_mechanism_logs_in_with_the_right_password_alone, 0,
		sizeof(with_gsasl) / sizeof(with_gsasl[0]));
	tcase_add_test(t, a_binding_is_to_this_very_connection);
	tcase_add_test(t, A2_the_strongest_that_fits_is_chosen);
	tcase_add_test(t, what_a_mechanism_lacks_is_named);
	suite_add_tcase(s, t);
	return s;
}
