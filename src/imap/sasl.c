/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sasl.c: SASL mechanisms as small machines, by GNU SASL and by sasl_oauth.c.
 *
 * The secret is fetched when a mechanism asks for it and not before. GNU SASL keeps copies, which are
 * wiped before it frees them.
 */
#include "imap/sasl.h"

#include <gsasl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/sasl_oauth.h"

enum {
	MAX_STEPS = 32,           /* no mechanism has as many; a server that goes on is refused */
	MAX_ITERATIONS = 5000000, /* of SCRAM's hash: some seconds */
	MIN_ITERATIONS = 4096,    /* RFC 5802 section 5.1, RFC 7677 section 4 */
};

/* Strongest first: those that tie the login to this TLS connection; those that keep the secret from the
 * server; those without a secret of ours; bearer tokens, which can be revoked; hashes of yesterday; plain. */
static const struct sasl_mech mechs[] = {
	{ .name = "SCRAM-SHA-256-PLUS",
		.initial = true,
		.needs_tls = true,
		.needs_secret = true,
		.mutual = true,
		.automatic = true,
		.summary = "salted SHA-256, bound to the TLS connection (RFC 7677)" },
	{ .name = "SCRAM-SHA-1-PLUS",
		.initial = true,
		.needs_tls = true,
		.needs_secret = true,
		.mutual = true,
		.automatic = true,
		.summary = "salted SHA-1, bound to the TLS connection (RFC 5802)" },
	{ .name = "SCRAM-SHA-256",
		.initial = true,
		.needs_secret = true,
		.mutual = true,
		.automatic = true,
		.summary = "salted SHA-256, both sides prove themselves (RFC 7677)" },
	{ .name = "SCRAM-SHA-1",
		.initial = true,
		.needs_secret = true,
		.mutual = true,
		.automatic = true,
		.summary = "salted SHA-1, both sides prove themselves (RFC 5802)" },
	{ .name = "GSSAPI",
		.initial = true,
		.mutual = true,
		.summary = "a Kerberos ticket (RFC 4752)" },
	{ .name = "EXTERNAL", .initial = true, .summary = "the TLS client certificate (RFC 4422)" },
	{ .name = "OAUTHBEARER",
		.initial = true,
		.plain = true,
		.needs_secret = true,
		.summary = "an OAuth token as the secret (RFC 7628)" },
	{ .name = "XOAUTH2",
		.initial = true,
		.plain = true,
		.needs_secret = true,
		.summary = "an OAuth token as the secret, as Google and Microsoft began it" },
	{ .name = "DIGEST-MD5",
		.needs_secret = true,
		.mutual = true,
		.summary = "MD5 over challenges, historic (RFC 2831)" },
	{ .name = "CRAM-MD5",
		.needs_secret = true,
		.automatic = true,
		.summary = "MD5 over a challenge (RFC 2195)" },
	{ .name = "PLAIN",
		.initial = true,
		.plain = true,
		.needs_secret = true,
		.automatic = true,
		.summary = "user and password in clear (RFC 4616)" },
	{ .name = "LOGIN",
		.plain = true,
		.needs_secret = true,
		.automatic = true,
		.summary = "user and password in clear, asked one by one" },
	{ .name = "ANONYMOUS",
		.initial = true,
		.summary = "no login at all; a user is told as trace (RFC 4505)" },
	{ 0 },
};

const struct sasl_mech *sasl_mechs(void)
{
	return mechs;
}

const struct sasl_mech *sasl_find(const char *name)
{
	for (const struct sasl_mech *m = mechs; m->name; m++)
		if (str_is(str_c(name), m->name))
			return m;
	return NULL;
}

static bool is_oauth(const struct sasl_mech *mech)
{
	return strstr(mech->name, "OAUTH") != NULL;
}

static bool is_scram(const struct sasl_mech *mech)
{
	return str_has_prefix(str_c(mech->name), "SCRAM-");
}

static bool is_given(const char *z)
{
	return z && *z;
}

/* NULL, or what the mechanism lacks. */
static const char *missing(const struct sasl_mech *mech, const struct sasl_props *props)
{
	if (mech->needs_secret && !is_given(props->user))
		return "a user name: give one with --user or in the URL";
	if (mech->needs_secret && !props->secret)
		return "a password";
	if (mech->needs_tls && props->binding_exporter.n == 0 && props->binding_unique.n == 0)
		return "TLS with channel binding; without -PLUS it works anywhere";
	return NULL;
}

bool sasl_offered(const struct caps *caps, const struct sasl_mech *mech)
{
	struct buf word = { 0 };

	buf_addf(&word, "AUTH=%s", mech->name);
	bool found = caps_has(caps, buf_z(&word));

	buf_clear(&word);
	return found;
}

/* Distributions leave mechanisms out of GNU SASL. */
static bool is_built(const struct sasl_mech *mech)
{
	Gsasl *library;
	bool built;

	if (is_oauth(mech))
		return true;
	if (gsasl_init(&library) != GSASL_OK)
		return false;
	built = gsasl_client_support_p(library, mech->name) != 0;
	gsasl_done(library);
	return built;
}

const struct sasl_mech *sasl_choose(const struct caps *caps, const struct sasl_props *props,
	bool plain_ok)
{
	for (const struct sasl_mech *m = mechs; m->name; m++)
		if (m->automatic && (!m->plain || plain_ok) && !missing(m, props) &&
			sasl_offered(caps, m) && is_built(m))
			return m;
	return NULL;
}

struct sasl {
	const struct sasl_mech *mech;
	struct sasl_props props;
	Gsasl *library; /* NULL for OAuth, as is session */
	Gsasl_session *session;
	unsigned steps;
	bool done;             /* nothing more to say or to hear */
	bool failed;           /* a step failed, or the server explained a refusal */
	char *explained;       /* see sasl_error */
	char weakness[200];    /* see sasl_weakness */
	struct err secret_err; /* why there is no secret */
};

/* --- what GNU SASL asks --- */

static int give_secret(struct sasl *s, Gsasl_session *session)
{
	char *secret = s->props.secret(s->props.ctx, &s->secret_err);
	int rc;

	if (!secret)
		return GSASL_NO_PASSWORD;
	rc = gsasl_property_set(session, GSASL_PASSWORD, secret);
	mem_free_secret(secret);
	return rc;
}

/* Only -PLUS is given a binding: GNU SASL refuses the others when there is one. Of the two, tls-unique
 * is what TLS 1.2 has to use where it exists (RFC 5929, RFC 9266 section 3). */
static int give_binding(struct sasl *s, Gsasl_session *session, Gsasl_property property)
{
	bool unique = property == GSASL_CB_TLS_UNIQUE;
	struct str binding = unique ? s->props.binding_unique : s->props.binding_exporter;
	struct buf text = { 0 };
	int rc;

	if (!s->mech->needs_tls || binding.n == 0 || (!unique && s->props.binding_unique.n > 0))
		return unique ? GSASL_NO_CB_TLS_UNIQUE : GSASL_NO_CB_TLS_EXPORTER;
	base64_encode(&text, binding);
	rc = gsasl_property_set(session, property, buf_z(&text));
	buf_clear(&text);
	return rc;
}

static int give(Gsasl_session *session, Gsasl_property property, const char *value)
{
	return value ? gsasl_property_set(session, property, value) : GSASL_NO_CALLBACK;
}

/* Mechanisms without a user of their own log in as the one that was asked for. */
static const char *authzid(const struct sasl *s)
{
	if (is_given(s->props.authzid))
		return s->props.authzid;
	return s->mech->needs_secret ? NULL : s->props.user;
}

static int answer(Gsasl *library, Gsasl_session *session, Gsasl_property property)
{
	struct sasl *s = gsasl_session_hook_get(session);

	(void)library;
	switch (property) {
	case GSASL_AUTHID: return give(session, property, s->props.user);
	case GSASL_AUTHZID: return give(session, property, authzid(s));
	case GSASL_ANONYMOUS_TOKEN:
		return give(session, property, is_given(s->props.user) ? s->props.user : "imapsh");
	case GSASL_SERVICE:
		return give(session, property, s->props.service ? s->props.service : "imap");
	case GSASL_HOSTNAME: return give(session, property, s->props.host);
	case GSASL_PASSWORD: return give_secret(s, session);
	case GSASL_CB_TLS_EXPORTER:
	case GSASL_CB_TLS_UNIQUE: return give_binding(s, session, property);
	default: return GSASL_NO_CALLBACK;
	}
}

/* --- a session --- */

static bool start(struct sasl *s, struct err *err)
{
	int rc = gsasl_init(&s->library);

	if (rc == GSASL_OK)
		rc = gsasl_client_start(s->library, s->mech->name, &s->session);
	if (rc == GSASL_UNKNOWN_MECHANISM)
		return err_set(err, ERR_USAGE, rc, "this system's GNU SASL was built without %s",
			s->mech->name);
	if (rc != GSASL_OK)
		return err_set(err, ERR_AUTH, rc, "%s: %s", s->mech->name, gsasl_strerror(rc));
	gsasl_callback_set(s->library, answer);
	gsasl_session_hook_set(s->session, s);
	return true;
}

struct sasl *sasl_new(const struct sasl_mech *mech, const struct sasl_props *props, struct err *err)
{
	const char *lack = missing(mech, props);
	struct sasl *s;

	if (lack) {
		err_set(err, ERR_USAGE, 0, "%s needs %s", mech->name, lack);
		return NULL;
	}
	s = mem_zero(1, sizeof(*s));
	s->mech = mech;
	s->props = *props;
	if (is_oauth(mech) || start(s, err))
		return s;
	sasl_free(s);
	return NULL;
}

static void note_iterations(struct sasl *s, uint64_t count)
{
	if (count < MIN_ITERATIONS)
		snprintf(s->weakness, sizeof(s->weakness),
			"%s: the server has the password hashed %llu times, and %d is the least that is "
			"safe: who sees this login can guess the password too fast",
			s->mech->name, (unsigned long long)count, MIN_ITERATIONS);
}

/* A server must not make us hash for hours (RFC 5802 section 5.1, attribute i). */
static bool check_iterations(struct sasl *s, struct str challenge, struct err *err)
{
	uint64_t count;

	if (!is_scram(s->mech))
		return true;
	while (challenge.p) {
		struct str attribute = str_split(&challenge, ',');

		if (!str_has_prefix(attribute, "i="))
			continue;
		if (str_number(str_skip(attribute, 2), MAX_ITERATIONS, &count)) {
			note_iterations(s, count);
			continue;
		}
		return err_set(err, ERR_AUTH, 0,
			"%s: the server asks for \"%.*s\" rounds of hashing; up to %d are done",
			s->mech->name, STR_ARG(str_head(str_skip(attribute, 2), 20)),
			MAX_ITERATIONS);
	}
	return true;
}

/* Says why a step failed, in terms of what the person can do about it. */
static bool explain(struct sasl *s, int rc, struct str challenge, struct err *err)
{
	const char *name = s->mech->name;

	if (s->secret_err.kind) {
		*err = s->secret_err;
		return false;
	}
	/* server-error (RFC 5802 section 7) */
	if (is_scram(s->mech) && str_has_prefix(challenge, "e="))
		return err_set(err, ERR_AUTH, rc, "%s: the server refuses: %.*s", name,
			STR_ARG(str_head(str_skip(challenge, 2), 100)));
	switch (rc) {
	case GSASL_AUTHENTICATION_ERROR:
		if (s->mech->mutual)
			return err_set(err, ERR_AUTH, rc,
				"%s: the server could not prove that it knows the password", name);
		break;
	case GSASL_MECHANISM_PARSE_ERROR:
		return err_set(err, ERR_AUTH, rc, "%s: the server's challenge is malformed", name);
	case GSASL_SASLPREP_ERROR:
		return err_set(err, ERR_AUTH, rc,
			"%s: the user name or password has characters that SASLprep (RFC 4013) forbids",
			name);
	default: break;
	}
	return err_set(err, ERR_AUTH, rc, "%s: %s", name, gsasl_strerror(rc));
}

static bool step_gsasl(struct sasl *s, struct str challenge, struct buf *out, struct err *err)
{
	char *bytes = NULL;
	size_t n = 0;
	int rc;

	if (!check_iterations(s, challenge, err))
		return false;
	rc = gsasl_step(s->session, challenge.p ? challenge.p : "", challenge.n, &bytes, &n);
	if (rc == GSASL_OK || rc == GSASL_NEEDS_MORE)
		buf_add_secret(out, bytes, n);
	mem_wipe(bytes, bytes ? n : 0);
	gsasl_free(bytes);
	s->done = rc == GSASL_OK;
	return rc == GSASL_OK || rc == GSASL_NEEDS_MORE || explain(s, rc, challenge, err);
}

static bool send_token(struct sasl *s, struct buf *out, struct err *err)
{
	const struct sasl_props *p = &s->props;
	char *token = p->secret(p->ctx, err);
	bool ok;

	if (!token)
		return false;
	if (str_is(str_c(s->mech->name), "XOAUTH2"))
		ok = oauth_xoauth2(out, p->user, str_c(token));
	else
		ok = oauth_bearer(out, is_given(p->authzid) ? p->authzid : p->user, p->host,
			p->port, str_c(token));
	mem_free_secret(token);
	return ok ||
		err_set(err, ERR_AUTH, 0,
			"%s: the user or the token has a control character; is it one line?",
			s->mech->name);
}

/* One message of ours; a challenge behind it is the server's reason for refusing, to be answered once so
 * that it can say NO (RFC 7628 section 3.2.3). */
static bool step_oauth(struct sasl *s, struct str challenge, struct buf *out, struct err *err)
{
	struct buf text = { 0 };

	if (s->steps == 1) {
		s->done = true;
		return send_token(s, out, err);
	}
	if (!oauth_error(&text, challenge))
		utf8_escape(&text, str_head(challenge, 200), 0);
	s->explained = buf_take(&text);
	s->failed = true;
	if (str_is(str_c(s->mech->name), "OAUTHBEARER"))
		buf_add_c(out, '\1');
	return true;
}

bool sasl_step(struct sasl *s, struct str challenge, struct buf *out, struct err *err)
{
	bool ok;

	buf_truncate(out, 0);
	s->steps++;
	if (s->failed || s->steps > MAX_STEPS || (s->done && !is_oauth(s->mech)))
		ok = err_set(err, ERR_AUTH, 0,
			"%s: the server asks again although all is said: cancelled", s->mech->name);
	else if (is_oauth(s->mech))
		ok = step_oauth(s, challenge, out, err);
	else
		ok = step_gsasl(s, challenge, out, err);
	if (!ok)
		s->failed = true;
	return ok;
}

bool sasl_finish(struct sasl *s, struct err *err)
{
	if (!s->failed && (s->done || !s->mech->mutual))
		return true;
	return err_set(err, ERR_AUTH, 0, "%s: the server said OK %s: do not trust it",
		s->mech->name,
		s->mech->mutual ? "without proving that it knows the password"
				: "to a login that had failed");
}

const char *sasl_error(const struct sasl *s)
{
	return s->explained;
}

const char *sasl_weakness(const struct sasl *s)
{
	return *s->weakness ? s->weakness : NULL;
}

/* GNU SASL frees what it holds without wiping. Properties are set only through copies, so they are not
 * really constant. */
static void wipe_properties(Gsasl_session *session)
{
	static const Gsasl_property secrets[] = { GSASL_PASSWORD, GSASL_SCRAM_SALTED_PASSWORD,
		GSASL_SCRAM_SERVERKEY, GSASL_SCRAM_STOREDKEY, GSASL_DIGEST_MD5_HASHED_PASSWORD };

	for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++) {
		char *secret = (char *)gsasl_property_fast(session, secrets[i]);

		mem_wipe(secret, secret ? strlen(secret) : 0);
	}
}

void sasl_free(struct sasl *s)
{
	if (!s)
		return;
	if (s->session) {
		wipe_properties(s->session);
		gsasl_finish(s->session);
	}
	if (s->library)
		gsasl_done(s->library);
	free(s->explained);
	free(s);
}

/* --- base64 --- */

void base64_encode(struct buf *out, struct str bytes)
{
	char *text = NULL;
	size_t n = 0;

	if (gsasl_base64_to(bytes.p ? bytes.p : "", bytes.n, &text, &n) == GSASL_OK)
		buf_add_secret(out, text, n);
	mem_wipe(text, text ? n : 0);
	gsasl_free(text);
}

bool base64_decode(struct buf *out, struct str text)
{
	char *bytes = NULL;
	size_t n = 0;
	bool ok = gsasl_base64_from(text.p ? text.p : "", text.n, &bytes, &n) == GSASL_OK;

	if (ok)
		buf_add_secret(out, bytes, n);
	mem_wipe(bytes, bytes ? n : 0);
	gsasl_free(bytes);
	return ok;
}

const char *sasl_version(void)
{
	return "GNU SASL " GSASL_VERSION;
}
