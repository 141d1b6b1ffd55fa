/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tls.c: the TLS filter.
 */
#include "net/tls.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <gnutls/gnutls.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "net/tls_trust.h"

/* GnuTLS reads the head of each record by itself; from a buffer of this size that costs no system call. */
#define PULL_BYTES 65536

/* A peer that does not listen any more must not hold up the end. */
#define BYE_MS 500

/* What the handshake is about, while it lasts. */
struct shake {
	const struct tls_config *config;
	const char *name;
	struct err verdict; /* kind ERR_NONE: nothing against the peer */
	bool judged;
	bool heard;
	unsigned char first; /* byte heard of the server */
};

struct tls {
	struct stream stream;
	struct shake *shake; /* NULL afterwards */
	gnutls_session_t session;
	gnutls_certificate_credentials_t cred;
	struct tls_report report;
	struct err below; /* what the filter below said last; kind ERR_NONE: nothing */
	char *pulled;
	size_t from, to; /* unread: pulled[from, to) */
	char *keylog;
	unsigned char exporter[32], unique[64];
	size_t unique_size;
	bool has_exporter, lost;
};

/* --- between GnuTLS and the filter below --- */

static bool is_of_a_wait(const struct err *e)
{
	return e->kind == ERR_TIMEOUT || e->kind == ERR_INTERRUPTED;
}

static ssize_t pull(gnutls_transport_ptr_t ptr, void *p, size_t n)
{
	struct tls *t = ptr;

	if (t->from == t->to) {
		ssize_t got;

		t->below = (struct err){ 0 };
		got = stream_read(t->stream.next, t->pulled, PULL_BYTES, &t->below);
		/* A wait that ended leaves the session of use: IDLE is broken off by DONE. */
		if (got < 0)
			gnutls_transport_set_errno(t->session,
				is_of_a_wait(&t->below) ? EAGAIN : EIO);
		if (got <= 0)
			return got;
		t->from = 0;
		t->to = (size_t)got;
		if (t->shake && !t->shake->heard) {
			t->shake->heard = true;
			t->shake->first = (unsigned char)t->pulled[0];
		}
	}
	if (n > t->to - t->from)
		n = t->to - t->from;
	memcpy(p, t->pulled + t->from, n);
	t->from += n;
	return (ssize_t)n;
}

/* GnuTLS asks only in handshakes, whose waits the filter below limits. */
static int pull_timeout(gnutls_transport_ptr_t ptr, unsigned ms)
{
	(void)ptr;
	(void)ms;
	return 1;
}

static ssize_t push(gnutls_transport_ptr_t ptr, const void *p, size_t n)
{
	struct tls *t = ptr;

	t->below = (struct err){ 0 };
	if (stream_write(t->stream.next, p, n, &t->below))
		return (ssize_t)n;
	t->lost = true;
	gnutls_transport_set_errno(t->session, EIO);
	return -1;
}

/* --- errors --- */

/* Whether the server's first byte begins no record of a handshake (RFC 8446 section 5.1: 21 is an alert, 22
 * a handshake): most often it is its greeting in the clear. */
static bool is_not_tls(const struct shake *shake)
{
	return shake->heard && shake->first != 21 && shake->first != 22;
}

static bool alert_error(const struct tls *t, int code, struct err *e)
{
	gnutls_alert_description_t alert = gnutls_alert_get(t->session);
	const char *name = gnutls_alert_get_name(alert);
	const char *hint = "";

	if (alert == GNUTLS_A_CERTIFICATE_REQUIRED)
		hint = ": give it one by --tls-cert";
	else if (alert == GNUTLS_A_PROTOCOL_VERSION || alert == GNUTLS_A_HANDSHAKE_FAILURE)
		hint = ": --tls-priority says what may be agreed on";
	return err_set(e, ERR_TLS, code, "the server ended TLS with the alert \"%s\"%s",
		name ? name : "unknown", hint);
}

static bool tls_error(struct tls *t, int code, struct err *e)
{
	if (t->below.kind) {
		t->lost = t->lost || !is_of_a_wait(&t->below);
		*e = t->below;
		if (t->shake)
			err_prefix(e, "TLS handshake: ");
		return false;
	}
	t->lost = true;
	/* Many servers end so. It is a lost connection, as in the clear, and no fault of the security: IMAP knows whether its
	 * last response is whole. */
	if (code == GNUTLS_E_PREMATURE_TERMINATION && !t->shake)
		return err_set(e, ERR_CLOSED, code,
			"the server closed the connection, without TLS's goodbye (close_notify)");
	if (code == GNUTLS_E_FATAL_ALERT_RECEIVED)
		return alert_error(t, code, e);
	if (code == GNUTLS_E_PREMATURE_TERMINATION)
		return err_set(e, ERR_TLS, code,
			"the server closed the connection during the TLS handshake");
	if (t->shake && is_not_tls(t->shake))
		return err_set(e, ERR_TLS, code,
			"the server does not speak TLS on this port: try imap:// or "
			"--tls starttls");
	if (code == GNUTLS_E_UNSUPPORTED_VERSION_PACKET)
		return err_set(e, ERR_TLS, code,
			"the server offers no TLS version that is allowed here: "
			"--tls-priority says which are");
	return err_set(e, ERR_TLS, code, "TLS: %s", gnutls_strerror(code));
}

/* --- the filter --- */

static bool again(const struct tls *t, int code)
{
	return !t->below.kind && (code == GNUTLS_E_AGAIN || code == GNUTLS_E_INTERRUPTED);
}

static ssize_t read_tls(struct stream *s, void *p, size_t n, struct err *e)
{
	struct tls *t = (struct tls *)s;
	ssize_t got;

	do {
		t->below = (struct err){ 0 };
		got = gnutls_record_recv(t->session, p, n);
		/* A server may ask for new keys; RFC 8446 does that without our help, TLS 1.2 is refused. */
		if (got == GNUTLS_E_REHANDSHAKE)
			got = gnutls_alert_send(t->session, GNUTLS_AL_WARNING,
				      GNUTLS_A_NO_RENEGOTIATION) < 0
				? GNUTLS_E_REHANDSHAKE
				: GNUTLS_E_AGAIN;
	} while (got < 0 && (again(t, (int)got) || got == GNUTLS_E_WARNING_ALERT_RECEIVED));
	if (got < 0) {
		tls_error(t, (int)got, e);
		return -1;
	}
	return got;
}

static ssize_t write_tls(struct stream *s, const void *p, size_t n, struct err *e)
{
	struct tls *t = (struct tls *)s;
	ssize_t took;

	do {
		t->below = (struct err){ 0 };
		took = gnutls_record_send(t->session, p, n);
	} while (took < 0 && again(t, (int)took));
	if (took < 0) {
		tls_error(t, (int)took, e);
		return -1;
	}
	return took;
}

static bool ask_tls(struct stream *s, enum stream_ask what, void *answer)
{
	struct tls *t = (struct tls *)s;

	switch (what) {
	case ASK_PENDING:
		*(size_t *)answer = gnutls_record_check_pending(t->session) + (t->to - t->from);
		return true;
	case ASK_TLS: *(const struct tls_report **)answer = &t->report; return true;
	case ASK_BINDING_EXPORTER:
		*(struct str *)answer = (struct str){ (char *)t->exporter, sizeof(t->exporter) };
		return t->has_exporter;
	case ASK_BINDING_UNIQUE:
		*(struct str *)answer = (struct str){ (char *)t->unique, t->unique_size };
		return t->unique_size > 0;
	default: return false;
	}
}

static void free_tls(struct tls *t)
{
	if (t->session)
		gnutls_deinit(t->session);
	if (t->cred)
		gnutls_certificate_free_credentials(t->cred);
	if (t->pulled)
		mem_wipe(t->pulled, PULL_BYTES);
	free(t->pulled);
	free(t->keylog);
	mem_wipe(t, sizeof(*t));
	free(t);
}

/* Says goodbye, or why there is none: an alert each. Best effort. */
static void say(struct tls *t, gnutls_alert_level_t level, gnutls_alert_description_t alert)
{
	struct wait *w = t->stream.wait;
	int timeout = w->timeout_ms;

	if (t->lost)
		return;
	if (timeout < 0 || timeout > BYE_MS)
		w->timeout_ms = BYE_MS;
	gnutls_alert_send(t->session, level, alert);
	w->timeout_ms = timeout;
}

static void close_tls(struct stream *s)
{
	struct tls *t = (struct tls *)s;

	say(t, GNUTLS_AL_WARNING, GNUTLS_A_CLOSE_NOTIFY);
	free_tls(t);
}

static const struct stream_ops tls_ops = { .name = "tls",
	.read = read_tls,
	.write = write_tls,
	.ask = ask_tls,
	.close = close_tls };

/* --- names --- */

static bool is_address(const char *name)
{
	unsigned char bytes[16];

	return inet_pton(AF_INET, name, bytes) == 1 || strchr(name, ':');
}

/* As certificates have it: without a root's dot, without the interface of an address. */
static void trim_name(char *name)
{
	size_t n = strlen(name);

	if (is_address(name))
		name[strcspn(name, "%")] = 0;
	else if (n > 1 && name[n - 1] == '.')
		name[n - 1] = 0;
}

bool tls_host_ascii(const char *host, char *out, size_t size, struct err *e)
{
	gnutls_datum_t mapped = { NULL, 0 };
	bool plain = utf8_ascii(str_c(host)), ok;
	int code = 0;

	for (const char *p = host; *p; p++)
		if ((unsigned char)*p <= ' ' || *p == 0x7F)
			return err_set(e, ERR_USAGE, 0, "'%s' is no host name", host);
	if (!plain)
		code = gnutls_idna_map(host, (unsigned)strlen(host), &mapped, 0);
	if (code < 0)
		return err_set(e, ERR_USAGE, code, "'%s' is no host name: %s", host,
			gnutls_strerror(code));
	ok = (size_t)snprintf(out, size, "%s", plain ? host : (char *)mapped.data) < size;
	gnutls_free(mapped.data);
	return ok || err_set(e, ERR_USAGE, 0, "the host name is too long");
}

/* --- SSLKEYLOGFILE --- */

/* The file is for debuggers, and readable by its owner alone. */
static int open_keylog(const char *file)
{
	return open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0600);
}

/* One line a secret, in the format of NSS. */
static int log_key(gnutls_session_t session, const char *label, const gnutls_datum_t *secret)
{
	struct tls *t = gnutls_session_get_ptr(session);
	gnutls_datum_t random, server, hex_random = { NULL, 0 }, hex_secret = { NULL, 0 };
	int fd = open_keylog(t->keylog);

	gnutls_session_get_random(session, &random, &server);
	if (fd >= 0 && gnutls_hex_encode2(&random, &hex_random) == 0 &&
		gnutls_hex_encode2(secret, &hex_secret) == 0)
		dprintf(fd, "%s %s %s\n", label, hex_random.data, hex_secret.data);
	if (fd >= 0)
		close(fd);
	gnutls_free(hex_random.data);
	mem_wipe(hex_secret.data, hex_secret.size);
	gnutls_free(hex_secret.data);
	return 0;
}

/* --- the handshake --- */

/* Old versions are left out; keys, those of authorities too, have to be as strong as RSA with 2048 bits. */
#define PRIORITY_BESIDE_DEFAULT "-VERS-TLS1.0:-VERS-TLS1.1:%PROFILE_MEDIUM"

static bool set_priority(gnutls_session_t session, const char *priority, struct err *e)
{
	const char *at = NULL;
	int code;

	if (priority)
		code = gnutls_priority_set_direct(session, priority, &at);
	else
		code = gnutls_set_default_priority_append(session, PRIORITY_BESIDE_DEFAULT, &at, 0);
	if (code < 0)
		return err_set(e, ERR_USAGE, code, "tls-priority: %s at '%s'",
			gnutls_strerror(code), at ? at : "");
	return true;
}

/* GnuTLS calls it as soon as the server's certificate is there: before ours is sent, and before any data. */
static int judge(gnutls_session_t session)
{
	struct tls *t = gnutls_session_get_ptr(session);
	struct shake *shake = t->shake;

	shake->judged = true;
	trust_report(session, &t->report);
	if (trust_check(session, shake->config, shake->name, &t->report, &shake->verdict))
		return 0;
	if (shake->config->verify != TLS_VERIFY_OFF || shake->config->pin)
		return GNUTLS_E_CERTIFICATE_ERROR;
	shake->verdict = (struct err){ 0 };
	return 0;
}

static void set_transport(struct tls *t)
{
	gnutls_session_set_ptr(t->session, t);
	gnutls_transport_set_ptr(t->session, t);
	gnutls_transport_set_pull_function(t->session, pull);
	gnutls_transport_set_pull_timeout_function(t->session, pull_timeout);
	gnutls_transport_set_push_function(t->session, push);
	gnutls_handshake_set_timeout(t->session, 0); /* each wait has its own */
	gnutls_session_set_verify_function(t->session, judge);
}

static bool prepare(struct tls *t, const struct tls_config *config, const char *name, struct err *e)
{
	const gnutls_datum_t alpn = { (unsigned char *)"imap", 4 };
	int code = gnutls_init(&t->session, GNUTLS_CLIENT);

	if (code == 0)
		code = gnutls_certificate_allocate_credentials(&t->cred);
	if (code == 0)
		code = gnutls_credentials_set(t->session, GNUTLS_CRD_CERTIFICATE, t->cred);
	/* Servers without ALPN take no notice of it: RFC 7301. */
	if (code == 0)
		code = gnutls_alpn_set_protocols(t->session, &alpn, 1, 0);
	/* An address is no server name: RFC 6066 section 3. */
	if (code == 0 && *name && !is_address(name))
		code = gnutls_server_name_set(t->session, GNUTLS_NAME_DNS, name, strlen(name));
	if (code < 0)
		return err_set(e, ERR_TLS, code, "TLS: %s", gnutls_strerror(code));
	if (!trust_load(t->cred, config, e) || !set_priority(t->session, config->priority, e))
		return false;
	set_transport(t);
	if (config->keylog) {
		t->keylog = mem_dup_z(config->keylog);
		gnutls_session_set_keylog_function(t->session, log_key);
	}
	return true;
}

static bool shake_hands(struct tls *t, struct err *e)
{
	struct shake *shake = t->shake;
	int code;

	do {
		t->below = (struct err){ 0 };
		code = gnutls_handshake(t->session);
	} while (code < 0 && !t->below.kind && !gnutls_error_is_fatal(code));
	if (code == 0 && !shake->judged)
		return err_set(e, ERR_CERT, 0, "the server has shown no certificate");
	if (code == 0)
		return true;
	if (!shake->verdict.kind)
		return tls_error(t, code, e);
	*e = shake->verdict;
	say(t, GNUTLS_AL_FATAL, GNUTLS_A_BAD_CERTIFICATE);
	return false;
}

static void set_bindings(struct tls *t)
{
	gnutls_datum_t binding = { NULL, 0 };

	/* Without it, what binds can be the same on two connections: RFC 9266 section 4. */
	if (gnutls_protocol_get_version(t->session) < GNUTLS_TLS1_3 &&
		!gnutls_session_ext_master_secret_status(t->session))
		return;
	if (gnutls_session_channel_binding(t->session, GNUTLS_CB_TLS_EXPORTER, &binding) == 0 &&
		binding.size == sizeof(t->exporter)) {
		memcpy(t->exporter, binding.data, binding.size);
		t->has_exporter = true;
	}
	gnutls_free(binding.data);
	/* tls-unique does not exist in TLS 1.3: RFC 9266 section 3. */
	if (gnutls_protocol_get_version(t->session) >= GNUTLS_TLS1_3)
		return;
	binding.data = NULL;
	if (gnutls_session_channel_binding(t->session, GNUTLS_CB_TLS_UNIQUE, &binding) == 0 &&
		binding.size <= sizeof(t->unique)) {
		memcpy(t->unique, binding.data, binding.size);
		t->unique_size = binding.size;
	}
	gnutls_free(binding.data);
}

static void fill_report(struct tls *t, const char *name)
{
	struct tls_report *r = &t->report;
	gnutls_datum_t alpn;
	gnutls_group_t group = gnutls_group_get(t->session);
	char *suite = gnutls_session_get_desc(t->session);

	snprintf(r->protocol, sizeof(r->protocol), "%s",
		gnutls_protocol_get_name(gnutls_protocol_get_version(t->session)));
	snprintf(r->cipher, sizeof(r->cipher), "%s", suite ? suite : "");
	gnutls_free(suite);
	snprintf(r->group, sizeof(r->group), "%s", group ? gnutls_group_get_name(group) : "");
	if (gnutls_alpn_get_selected_protocol(t->session, &alpn) == 0)
		snprintf(r->alpn, sizeof(r->alpn), "%.*s", (int)alpn.size, (char *)alpn.data);
	snprintf(r->sni, sizeof(r->sni), "%s", name);
	r->resumed = gnutls_session_is_resumed(t->session) != 0;
}

bool tls_push(struct stream **top, const struct tls_config *config, const char *host, struct err *e)
{
	char name[256];
	struct shake shake = { .config = config, .name = name };
	int64_t before;
	struct tls *t;
	bool ok;

	if (!tls_host_ascii(config->name ? config->name : host, name, sizeof(name), e))
		return false;
	trim_name(name);
	t = mem_zero(1, sizeof(*t));
	t->stream.ops = &tls_ops;
	t->stream.next = *top;
	t->stream.wait = (*top)->wait;
	t->pulled = mem_alloc(PULL_BYTES);
	t->shake = &shake;
	before = wait_bound(t->stream.wait);
	ok = prepare(t, config, name, e) && shake_hands(t, e);
	t->stream.wait->deadline = before;
	if (!ok) {
		free_tls(t);
		return false;
	}
	t->shake = NULL;
	fill_report(t, name);
	set_bindings(t);
	*top = &t->stream;
	return true;
}

static bool check_keylog(const char *file, struct err *e)
{
	int fd = open_keylog(file);

	if (fd < 0)
		return err_errno(e, ERR_USAGE, errno, "SSLKEYLOGFILE: %s", file);
	close(fd);
	return true;
}

bool tls_config_check(const struct tls_config *config, struct err *e)
{
	struct tls *t = mem_zero(1, sizeof(*t));
	unsigned char pin[32];
	char name[256] = "";
	bool ok = (!config->name || tls_host_ascii(config->name, name, sizeof(name), e)) &&
		(!config->pin || trust_pin(config->pin, pin, e)) &&
		(!config->keylog || check_keylog(config->keylog, e)) && prepare(t, config, name, e);

	free_tls(t);
	return ok;
}

const char *tls_version(void)
{
	return gnutls_check_version(NULL);
}
