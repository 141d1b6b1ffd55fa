/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * session.c: making a connection, securing it, logging in, opening a mailbox, and ending it.
 */
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "shell/login.h"
#include "shell/run.h"
#include "shell/secret.h"
#include "shell/signal.h"

/* How long an orderly end waits for the server's goodbye. */
#define LOGOUT_MS 3000

static bool encrypted(const struct shell *sh)
{
	return stream_encrypted(imap_client_stream(sh->session.client));
}

static bool local(const struct shell *sh)
{
	return stream_local(imap_client_stream(sh->session.client));
}

/* The first ^C at a prompt only silences an answer, so that the connection stays of use; a second one, or
 * any other end, breaks off. */
static bool on_cancel(void *ctx)
{
	struct shell *sh = ctx;
	int number = signal_take();

	/* What follows is not to stand behind the ^C that the terminal shows. */
	if (number == SIGINT && sh->interactive)
		fputc('\n', stderr);
	if (number != SIGINT || !sh->interactive || !sh->busy || sh->printer.muted)
		return number != 0;
	sh->printer.muted = true;
	shell_note(sh, NOTE_WARNING,
		"interrupted: the rest of the answer is not shown; ^C again drops the connection");
	return false;
}

/* What was shown so far is seen while the server lets us wait. */
static void on_waiting(void *ctx)
{
	struct shell *sh = ctx;

	printer_waits(&sh->printer);
}

static struct wait *prepare_wait(struct shell *sh)
{
	struct wait *w = &sh->wait;

	w->cancel_fd = signal_fd();
	w->timeout_ms = sh->set.timeout ? (int)sh->set.timeout * 1000 : -1;
	w->cancelled = on_cancel;
	w->waiting = on_waiting;
	w->ctx = sh;
	return w;
}

struct imap_client *session_client(struct shell *sh, struct err *e)
{
	if (!sh->session.client)
		err_set(e, ERR_STATE, 0, "not connected: use \\connect%s",
			sh->session.target.kind ? " or \\reconnect" : " URL");
	return sh->session.client;
}

bool session_may_send_secret(struct shell *sh, struct err *e)
{
	if (!session_client(sh, e))
		return false;
	if (encrypted(sh) || local(sh) || sh->set.plaintext)
		return true;
	return err_set(e, ERR_TLS, 0,
		"the connection is not encrypted, so no secret is sent over it: use "
		"starttls first, imaps://, or allow it with --plaintext");
}

/* Asked for once: it is wanted before the connection, for the handshake, and for \reconnect. */
static char *unlock_key(void *ctx, const char *what, struct err *e)
{
	struct shell *sh = ctx;
	char **kept = &sh->session.key_secret;

	if (!*kept)
		*kept = secret_key(sh, what, e);
	return mem_dup_z(*kept);
}

static void forget_key(struct session *s)
{
	mem_free_secret(s->key_secret);
	s->key_secret = NULL;
}

/* A connection that was verified is so again, whatever was set since for others. */
static struct tls_config tls_config(struct shell *sh)
{
	const struct settings *set = &sh->set;
	bool verify = !set->tls_insecure || sh->session.verified;

	return (struct tls_config){ .verify = verify ? TLS_VERIFY_FULL : TLS_VERIFY_OFF,
		.name = set->tls_name,
		.ca_file = set->tls_ca,
		.cert = set->tls_cert,
		.key = set->tls_key,
		.unlock = unlock_key,
		.unlock_ctx = sh,
		.priority = set->tls_priority,
		.pin = set->tls_pin,
		.keylog = getenv("SSLKEYLOGFILE") };
}

bool session_push_tls(struct shell *sh, struct stream **top, struct err *e)
{
	const char *host = sh->session.target.host;
	struct tls_config config = tls_config(sh);
	const struct tls_report *report;

	if (!tls_push(top, &config, host ? host : "", e))
		return false;
	sh->session.secured = true;
	sh->session.verified = config.verify == TLS_VERIFY_FULL;
	if (!sh->session.verified && stream_ask(*top, ASK_TLS, &report) && report->trouble[0])
		shell_note(sh, NOTE_WARNING, "--tls-insecure: %s", report->trouble);
	return true;
}

/* Files and words that cannot be right are told before a connection is made. */
static bool check_settings(struct shell *sh, struct err *e)
{
	const struct settings *set = &sh->set;
	struct tls_config config = tls_config(sh);

	if (sh->session.user && !secret_check(sh, e))
		return false;

	if (!set->tls_ca && !set->tls_cert && !set->tls_pin && !set->tls_priority && !set->tls_name)
		return true;
	if (tls_config_check(&config, e))
		return true;
	forget_key(&sh->session);
	return false;
}

/* --- connecting --- */

static struct stream *dial(struct shell *sh, struct err *e)
{
	static const enum dial_family families[] = { DIAL_ANY, DIAL_IPV4, DIAL_IPV6 };
	const struct target *t = &sh->session.target;
	struct wait *wait = prepare_wait(sh);

	switch (t->kind) {
	case TARGET_TCP: return dial_tcp(t->host, t->port, families[sh->set.ip], wait, e);
	case TARGET_UNIX: return dial_unix(t->path, wait, e);
	case TARGET_CHILD: return stream_child(t->command, wait, e);
	case TARGET_NONE: break;
	}
	err_set(e, ERR_USAGE, 0, "there is no server to connect to: use \\connect URL");
	return NULL;
}

struct imap_limits session_limits(const struct settings *set)
{
	return (struct imap_limits){ .line = (size_t)set->limit_line,
		.response = (size_t)set->limit_response,
		.depth = (size_t)set->limit_depth,
		.literal_memory = (size_t)set->limit_literal_memory,
		.literal = set->limit_literal };
}

static bool implicit_tls(const struct shell *sh)
{
	if (sh->session.secured)
		return sh->session.implicit;
	return sh->set.tls == TLS_IMPLICIT ||
		(sh->set.tls == TLS_BY_URL && sh->session.target.implicit_tls);
}

/* Whether this session was to be secure and is not yet. */
static bool starttls_due(const struct shell *sh)
{
	if (encrypted(sh))
		return false;
	if (sh->set.tls == TLS_STARTTLS || sh->session.secured)
		return true;
	return sh->set.tls != TLS_NONE && sh->session.user && !local(sh) && !sh->set.plaintext;
}

bool session_may_be_forged(const struct shell *sh)
{
	return sh->session.client && !encrypted(sh) && (!local(sh) || starttls_due(sh));
}

void session_forget(struct shell *sh)
{
	store_clear(&sh->store);
	caps_clear(&sh->mailboxes);
	caps_clear(&sh->raw_names);
	sh->mailboxes_asked = false;
	found_forget(&sh->found);
	vars_forget(&sh->vars);
}

/* What the greeting says, with its code explained: "[UNAVAILABLE] sorry — why". Capabilities are usual, and not what
 * one waits for. */
static void add_greeting(struct buf *out, const struct imap_state *s)
{
	struct str code = str_c(s->greeting_code), name = str_head(code, str_find(code, ' '));
	const struct vocabulary *known = name.n ? vocabulary_find(response_codes, name) : NULL;
	bool usual = str_is(name, "CAPABILITY");

	if (code.n)
		buf_addf(out, "[%.*s%s] ", STR_ARG(usual ? name : code), usual ? " …" : "");
	buf_add_z(out, s->greeting);
	if (known && !usual)
		buf_addf(out, " — %s", known->help);
}

/* For people; the other renderers show the response itself, as does whatever is urgent. */
static void show_greeting(struct shell *sh)
{
	const struct imap_state *s = imap_client_state(sh->session.client);
	struct str code = str_c(s->greeting_code);
	bool shown = sh->printer.ops != &print_pretty || run_code_urgent(str_split(&code, ' '));
	struct buf text = { 0 };

	buf_addf(&text, "connected to %s%s%s", sh->session.target.shown,
		encrypted(sh) ? " with TLS" : "",
		s->preauth ? ", logged in already (PREAUTH)" : "");
	if (!shown && session_may_be_forged(sh))
		buf_add_z(&text, ", not encrypted, so anybody on the way may have written this");
	if (!shown) {
		buf_add_z(&text, ": ");
		add_greeting(&text, s);
	}
	shell_note(sh, NOTE_INFO, "%s", buf_z(&text));
	buf_clear(&text);
}

/* Where the server's words are not shown as they come but in an error. */
static void warn_of_words(struct shell *sh)
{
	if (session_may_be_forged(sh))
		shell_note(sh, NOTE_WARNING, "%s", run_forged);
}

static bool greet(struct shell *sh, struct err *e)
{
	struct stream *stream = check_settings(sh, e) ? dial(sh, e) : NULL;
	bool implicit;

	if (!stream)
		return false;
	implicit = implicit_tls(sh);
	if (implicit && !session_push_tls(sh, &stream, e)) {
		stream_free(stream);
		return false;
	}
	sh->session.implicit = implicit;
	sh->events = run_events;
	sh->events.ctx = sh;
	sh->session.client = imap_client_new(stream, &sh->wait, &sh->limits, &sh->events);
	if (starttls_due(sh))
		imap_client_guard(sh->session.client);
	if (!imap_greet(sh->session.client, e)) {
		if (e->kind == ERR_PROTO || imap_client_state(sh->session.client)->bye)
			warn_of_words(sh);
		return false;
	}
	show_greeting(sh);
	return true;
}

/* STARTTLS whatever the server advertises: a stripped capability must not lead to clear text. */
static bool secure(struct shell *sh, struct err *e)
{
	struct imap_client *c = sh->session.client;
	struct imap_result r = { 0 };
	bool ok;

	if (!starttls_due(sh))
		return true;
	if (imap_client_state(c)->preauth)
		return err_set(e, ERR_TLS, 0,
			"the server says it is logged in already (PREAUTH) before the "
			"connection could be encrypted: somebody may be in between");
	ok = imap_starttls(c, &r, e);
	if (ok && r.cond != COND_OK && r.text)
		warn_of_words(sh);
	if (ok && r.cond != COND_OK)
		ok = err_set(e, ERR_TLS, 0,
			"the server refuses STARTTLS, and the connection must be encrypted "
			"before a login: %s %s",
			cond_name(r.cond), r.text ? r.text : "");
	imap_result_clear(&r);
	return ok;
}

/* --- logging in --- */

void session_remember_login(struct shell *sh, const char *user, const char *mech)
{
	struct session *s = &sh->session;
	char *user_copy = mem_dup_z(user), *mech_copy = mem_dup_z(mech);

	free(s->user);
	free(s->mech);
	s->user = user_copy;
	s->mech = mech_copy;
	login_remember_proxy(sh, NULL);
}

/* Does without where the server cannot. */
static bool compress(struct shell *sh, struct err *e)
{
	struct imap_client *c = sh->session.client;
	struct imap_result r = { 0 };
	struct imap_cmd cmd = { 0 };
	bool ok = true;

	if (!sh->set.compress || imap_client_state(c)->phase != PHASE_AUTH)
		return true;
	if (caps_has(&imap_client_state(c)->caps, "COMPRESS=DEFLATE")) {
		cmd_make(&cmd, "COMPRESS DEFLATE");
		ok = imap_compress(c, &cmd, &r, e);
		cmd_clear(&cmd);
	} else {
		shell_note(sh, NOTE_WARNING, "the server cannot compress the connection");
	}
	if (ok && r.cond != COND_OK)
		shell_note(sh, NOTE_WARNING, "the server does not compress the connection: %s",
			r.text ? r.text : "");
	imap_result_clear(&r);
	return ok;
}

static bool open_mailbox(struct shell *sh, struct err *e)
{
	const struct session *s = &sh->session;
	struct words w = { 0 };
	bool ok;

	if (!s->mailbox)
		return true;
	words_add_value(&w, s->mailbox_readonly || sh->set.read_only ? "EXAMINE" : "SELECT");
	words_add_value(&w, s->mailbox);
	sh->printer.unasked = true;
	ok = run_imap(sh, &w, e);
	sh->printer.unasked = false;
	words_clear(&w);
	return ok;
}

/* --- the end --- */

/* An attempt that failed has no mailbox open, and forgets none. */
static void remember_mailbox(struct session *s)
{
	const struct imap_mailbox *m = &imap_client_state(s->client)->mailbox;
	char *name;

	if (!s->restored && !m->name)
		return;
	name = mem_dup_z(m->name);
	free(s->mailbox);
	s->mailbox = name;
	s->mailbox_readonly = m->readonly;
	s->restored = false;
}

/* What came with the connection ends with it, but for \\reconnect. */
static void leave_settings(struct shell *sh)
{
	struct err e = { 0 };

	sh->session.in_force = false;
	if (!shell_settle(sh, &e))
		shell_note(sh, NOTE_WARNING, "%s", e.msg);
}

static void end_client(struct shell *sh)
{
	struct session *s = &sh->session;
	char text[64];
	int status;

	remember_mailbox(s);
	found_forget(&sh->found);
	if (stream_ask(imap_client_stream(s->client), ASK_CHILD_STATUS, &status) &&
		child_status_text(status, text, sizeof(text)))
		shell_note(sh, NOTE_WARNING, "the server's command ended with %s", text);
	imap_client_free(s->client);
	s->client = NULL;
}

void session_drop(struct shell *sh)
{
	if (sh->session.client)
		end_client(sh);
	leave_settings(sh);
}

void session_close(struct shell *sh)
{
	if (!sh->session.client)
		return;
	sh->busy = false;
	imap_logout(sh->session.client, LOGOUT_MS);
	session_drop(sh);
}

void session_clear(struct session *s)
{
	target_clear(&s->target);
	free(s->user);
	free(s->mech);
	free(s->proxy);
	free(s->mailbox);
	s->user = s->mech = s->proxy = s->mailbox = NULL;
	forget_key(s);
	secret_for_clear(&s->secret_for);
	s->mailbox_readonly = s->secured = s->implicit = s->verified = s->restored = false;
	s->in_force = false;
}

/* --- the whole way --- */

static bool may_log_in(const struct shell *sh)
{
	return sh->session.client && imap_client_state(sh->session.client)->phase == PHASE_UNAUTH &&
		!imap_client_state(sh->session.client)->bye;
}

/* lasting: a connection whose login was refused stays, so that another can be tried. */
static bool establish(struct shell *sh, bool lasting, struct err *e)
{
	bool ready, ok;

	caps_clear(&sh->mailboxes);
	caps_clear(&sh->raw_names);
	sh->mailboxes_asked = false;
	sh->busy = false;
	sh->own_steps = true;
	ready = greet(sh, e) && secure(sh, e);
	if (ready) {
		secret_settle(sh);
		settings_given_clear(&sh->pending);
	}
	ok = ready && login_session(sh, e) && compress(sh, e);
	/* It is left in order; before it was ready nothing is owed to the server. */
	if (ready && !ok && !(lasting && may_log_in(sh)))
		session_close(sh);
	else if (!ready)
		session_drop(sh);
	sh->own_steps = false;
	ok = ok && open_mailbox(sh, e);
	sh->session.restored = ok && !sh->refused;
	return ok;
}

/* How messages call the server, and what is the same for no other. */
static void name_target(struct target *t)
{
	struct buf shown = { 0 }, place = { 0 };

	/* A command may have a secret in it. */
	utf8_escape(&shown, str_c(t->host ? t->host : t->path ? t->path : "child"), 0);
	for (const char *p = t->host ? t->host : ""; *p; p++)
		buf_add_c(&place, ascii_lower(*p));
	buf_addf(&place, ":%u:%s%s", t->port, t->path ? t->path : "", t->command ? t->command : "");
	t->shown = buf_take(&shown);
	t->place = buf_take(&place);
}

/* A URL's UIDVALIDITY says which UIDs it was written for: RFC 5092 section 4. */
static void check_uidvalidity(struct shell *sh)
{
	const struct imap_mailbox *m = &imap_client_state(sh->session.client)->mailbox;
	uint64_t expected = sh->session.target.uidvalidity;

	if (expected && m->has_uidvalidity && m->uidvalidity != expected)
		shell_note(sh, NOTE_WARNING,
			"UIDVALIDITY is %llu and was %llu when the URL was written: UIDs from then mean "
			"nothing now",
			(unsigned long long)m->uidvalidity, (unsigned long long)expected);
}

static bool open_target(struct shell *sh, struct target *take, bool lasting, struct err *e)
{
	struct session *s = &sh->session;
	struct target *t = &s->target;

	session_clear(s);
	*t = *take;
	memset(take, 0, sizeof(*take));
	name_target(t);
	target_give_under(t, &sh->pending);
	s->in_force = true;
	if (!shell_settle(sh, e)) {
		session_drop(sh);
		return false;
	}
	session_remember_login(sh, sh->set.user, sh->set.auth);
	s->mailbox = mem_dup_z(t->mailbox);
	if (!establish(sh, lasting, e))
		return false;
	check_uidvalidity(sh);
	return true;
}

/* A session with all that was learned in it, while another is tried. */
struct aside {
	struct session session;
	struct store store;
	struct caps mailboxes, raw_names;
	bool mailboxes_asked;
	struct found found;
	struct vars vars;
};

static void exchange(struct shell *sh, struct aside *a)
{
	struct aside now = { sh->session, sh->store, sh->mailboxes, sh->raw_names,
		sh->mailboxes_asked, sh->found, sh->vars };

	sh->session = a->session;
	sh->store = a->store;
	sh->mailboxes = a->mailboxes;
	sh->raw_names = a->raw_names;
	sh->mailboxes_asked = a->mailboxes_asked;
	sh->found = a->found;
	sh->vars = a->vars;
	*a = now;
}

/* The person's variables live on; what tells of the last command is of a session. */
static void keep_variables(struct vars *to, struct vars *from)
{
	vars_forget(from);
	for (size_t i = 0; i < from->n; i++)
		vars_set(to, from->v[i].name, from->v[i].value);
}

/* Opens a session beside the one that is open, which ends when the new one stands and goes on when not. */
static bool open_beside(struct shell *sh, struct target *take, struct err *e)
{
	struct aside other = { .mailboxes.exact = true, .raw_names.exact = true };
	struct err settling = { 0 };
	bool ok, stands;

	exchange(sh, &other);
	ok = open_target(sh, take, false, e);
	stands = sh->session.client != NULL;
	if (stands)
		keep_variables(&sh->vars, &other.vars);
	exchange(sh, &other);
	if (stands) {
		imap_logout(sh->session.client, LOGOUT_MS);
		end_client(sh);
		exchange(sh, &other);
	}
	session_clear(&other.session);
	store_clear(&other.store);
	caps_clear(&other.mailboxes);
	caps_clear(&other.raw_names);
	found_clear(&other.found);
	vars_clear(&other.vars);
	if (!shell_settle(sh, &settling))
		shell_note(sh, NOTE_WARNING, "%s", settling.msg);
	if (!stands)
		shell_note(sh, NOTE_INFO, "the session with %s goes on", sh->session.target.shown);
	return ok;
}

bool session_open(struct shell *sh, struct target *take, struct err *e)
{
	/* What a script has still to do is meant for the new server: it must not happen in the old session. */
	if (sh->interactive && sh->session.client)
		return open_beside(sh, take, e);
	session_close(sh);
	return open_target(sh, take, sh->interactive, e);
}

bool session_reopen(struct shell *sh, struct err *e)
{
	session_close(sh);
	if (sh->session.target.kind == TARGET_NONE)
		return err_set(e, ERR_STATE, 0, "there was no connection yet: use \\connect URL");
	sh->session.in_force = true;
	return shell_settle(sh, e) && establish(sh, sh->interactive, e);
}
