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
#include "net/tls_trust.h"

/* GnuTLS reads the head of each record by itself; from a buffer of this size that costs no system call. */
#define PULL_BYTES 65536

/* A peer that does not listen any more must not hold up the end. */
#define BYE_MS 500

struct tls {
	struct stream stream;
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

static ssize_t pull(gnutls_transport_ptr_t ptr, void *p, size_t n)
{
	struct tls *t = ptr;

	if (t->from == t->to) {
		ssize_t got;

		t->below = (struct err){ 0 };
		got = stream_read(t->stream.next, t->pulled, PULL_BYTES, &t->below);
		if (got < 0)
			/* A time limit leaves the session of use; anything else is told from t->below. */
			gnutls_transport_set_errno(t->session,
				t->below.kind == ERR_TIMEOUT ? EAGAIN : EIO);
		if (got <= 0)
			return got;
		t->from = 0;
		t->to = (size_t)got;
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
	gnutls_transport_set_errno(t->session, EIO);
	return -1;
}

/* --- errors --- */

static bool is_not_tls(int code)
{
	return code == GNUTLS_E_UNEXPECTED_PACKET_LENGTH ||
		code == GNUTLS_E_UNSUPPORTED_VERSION_PACKET || code == GNUTLS_E_UNEXPECTED_PACKET ||
		code == GNUTLS_E_RECORD_OVERFLOW;
}

static bool tls_error(struct tls *t, int code, bool shaking, struct err *e)
{
	if (t->below.kind) {
		*e = t->below;
		return false;
	}
	t->lost = true;
	if (code == GNUTLS_E_FATAL_ALERT_RECEIVED)
		return err_set(e, ERR_TLS, code, "the server ended TLS with the alert \"%s\"",
			gnutls_alert_get_name(gnutls_alert_get(t->session)));
	if (code == GNUTLS_E_PREMATURE_TERMINATION)
		return err_set(e, ERR_TLS, code,
			shaking ? "the server closed the connection during the TLS handshake"
				: "the TLS stream was cut off: the connection closed without saying so");
	if (shaking && is_not_tls(code))
		return err_set(e, ERR_TLS, code,
			"the server does not speak TLS here: try imap:// or "
			"--tls starttls");
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
		tls_error(t, (int)got, false, e);
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
		tls_error(t, (int)took, false, e);
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

static void close_tls(struct stream *s)
{
	struct tls *t = (struct tls *)s;
	int timeout = s->wait->timeout_ms;

	if (!t->lost) {
		s->wait->timeout_ms = BYE_MS;
		gnutls_bye(t->session, GNUTLS_SHUT_WR);
		s->wait->timeout_ms = timeout;
	}
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

	return inet_pton(AF_INET, name, bytes) == 1 || inet_pton(AF_INET6, name, bytes) == 1;
}

bool tls_host_ascii(const char *host, char *out, size_t size, struct err *e)
{
	gnutls_datum_t mapped = { NULL, 0 };
	bool plain = true, ok;
	int code = 0;

	for (const char *p = host; *p; p++)
		plain = plain && (unsigned char)*p < 0x80;
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

/* The format of NSS, one line a secret; the file is for debuggers and readable by its owner alone. */
static int log_key(gnutls_session_t session, const char *label, const gnutls_datum_t *secret)
{
	struct tls *t = gnutls_session_get_ptr(session);
	gnutls_datum_t random, server, hex_random = { NULL, 0 }, hex_secret = { NULL, 0 };
	int fd = open(t->keylog, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

	gnutls_session_get_random(session, &random, &server);
	if (fd >= 0 && gnutls_hex_encode2(&random, &hex_random) == 0 &&
		gnutls_hex_encode2(secret, &hex_secret) == 0)
		dprintf(fd, "%s %s %s\n", label, hex_random.data, hex_secret.data);
	if (fd >= 0)
		close(fd);
	gnutls_free(hex_random.data);
	gnutls_memset(hex_secret.data, 0, hex_secret.size);
	gnutls_free(hex_secret.data);
	return 0;
}

/* --- the handshake --- */

static bool set_priority(gnutls_session_t session, const char *priority, struct err *e)
{
	const char *at = NULL;
	int code;

	if (priority)
		code = gnutls_priority_set_direct(session, priority, &at);
	else
		code = gnutls_set_default_priority_append(session, "-VERS-TLS1.0:-VERS-TLS1.1", &at,
			0);
	if (code < 0)
		return err_set(e, ERR_USAGE, code, "tls-priority: %s at '%s'",
			gnutls_strerror(code), at ? at : "");
	return true;
}

static bool prepare(struct tls *t, const struct tls_config *config, const char *name, struct err *e)
{
	const gnutls_datum_t alpn = { (unsigned char *)"imap", 4 };
	int code = gnutls_init(&t->session, GNUTLS_CLIENT);

	if (code == 0)
		code = gnutls_certificate_allocate_credentials(&t->cred);
	if (code < 0)
		return err_set(e, ERR_TLS, code, "TLS: %s", gnutls_strerror(code));
	if (!trust_load(t->cred, config, e) || !set_priority(t->session, config->priority, e))
		return false;
	gnutls_session_set_ptr(t->session, t);
	gnutls_credentials_set(t->session, GNUTLS_CRD_CERTIFICATE, t->cred);
	gnutls_handshake_set_timeout(t->session, 0);
	gnutls_transport_set_ptr(t->session, t);
	gnutls_transport_set_pull_function(t->session, pull);
	gnutls_transport_set_pull_timeout_function(t->session, pull_timeout);
	gnutls_transport_set_push_function(t->session, push);
	/* Servers without ALPN take no notice of it: RFC 7301. */
	gnutls_alpn_set_protocols(t->session, &alpn, 1, 0);
	if (*name && !is_address(name))
		gnutls_server_name_set(t->session, GNUTLS_NAME_DNS, name, strlen(name));
	if (config->keylog) {
		t->keylog = mem_dup_z(config->keylog);
		gnutls_session_set_keylog_function(t->session, log_key);
	}
	return true;
}

static bool shake_hands(struct tls *t, struct err *e)
{
	int code;

	do {
		t->below = (struct err){ 0 };
		code = gnutls_handshake(t->session);
	} while (code < 0 && (again(t, code) || (!gnutls_error_is_fatal(code) && !t->below.kind)));
	return code == 0 || tls_error(t, code, true, e);
}

static void set_bindings(struct tls *t)
{
	gnutls_datum_t binding = { NULL, 0 };

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
	trust_report(t->session, r);
}

static bool establish(struct tls *t, const struct tls_config *config, const char *name,
	struct err *e)
{
	if (!prepare(t, config, name, e) || !shake_hands(t, e))
		return false;
	fill_report(t, name);
	set_bindings(t);
	if (trust_check(t->session, config, name, &t->report, e))
		return true;
	if (config->verify == TLS_VERIFY_OFF && e->kind == ERR_CERT) {
		*e = (struct err){ 0 };
		return true;
	}
	gnutls_alert_send(t->session, GNUTLS_AL_FATAL, GNUTLS_A_BAD_CERTIFICATE);
	return false;
}

bool tls_push(struct stream **top, const struct tls_config *config, const char *host, struct err *e)
{
	struct tls *t;
	char name[256];

	if (!tls_host_ascii(config->name ? config->name : host, name, sizeof(name), e))
		return false;
	t = mem_zero(1, sizeof(*t));
	t->stream.ops = &tls_ops;
	t->stream.next = *top;
	t->stream.wait = (*top)->wait;
	t->pulled = mem_alloc(PULL_BYTES);
	if (!establish(t, config, name, e)) {
		free_tls(t);
		return false;
	}
	*top = &t->stream;
	return true;
}

bool tls_config_check(const struct tls_config *config, struct err *e)
{
	struct tls t = { 0 };
	unsigned char pin[32];
	bool ok = !config->pin || trust_pin(config->pin, pin, e);

	ok = ok && prepare(&t, config, "", e);
	if (t.session)
		gnutls_deinit(t.session);
	if (t.cred)
		gnutls_certificate_free_credentials(t.cred);
	free(t.keylog);
	return ok;
}

const char *tls_version(void)
{
	return gnutls_check_version(NULL);
}
