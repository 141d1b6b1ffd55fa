/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * auth.c: where the engine's AUTHENTICATE gets its responses from.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/spool.h"
#include "base/utf8.h"
#include "shell/auth.h"
#include "shell/capture.h"
#include "shell/run.h"
#include "shell/secret.h"
#include "shell/signal.h"

#define ANSWER_MAX (1u << 20)

char *auth_user(struct shell *sh, struct err *e)
{
	if (sh->set.user)
		return mem_dup_z(sh->set.user);
	return secret_ask("User: ", true, e);
}

/* --- built-in mechanisms --- */

struct builtin {
	struct shell *sh;
	struct sasl *sasl;
	const char *user;
	unsigned steps; /* messages of ours */
	char *secret;   /* once it was asked for */
};

static char *ask_secret(void *ctx, struct err *e)
{
	struct builtin *b = ctx;

	if (!b->secret)
		b->secret = secret_get(b->sh, b->user, e);
	return mem_dup_z(b->secret);
}

static bool step_builtin(void *ctx, struct str challenge, struct buf *out, struct err *e)
{
	struct builtin *b = ctx;

	b->steps++;
	return sasl_step(b->sasl, challenge, out, e);
}

static const struct sasl_mech *choose(struct shell *sh, const char *name,
	const struct sasl_props *props, struct err *e)
{
	const struct imap_state *s = imap_client_state(sh->session.client);
	const struct sasl_mech *mech;

	if (name) {
		mech = sasl_find(name);
		if (!mech)
			err_set(e, ERR_USAGE, 0,
				"imapsh has no mechanism %s: use authenticate %s --with CMD, or "
				"see imapsh --version for those it has",
				name, name);
		return mech;
	}
	mech = sasl_choose(&s->caps, props, true);
	if (!mech)
		err_set(e, ERR_AUTH, 0,
			"the server offers no mechanism that imapsh can choose by itself: "
			"name one, or use login");
	return mech;
}

static struct sasl_props props_for(struct builtin *b)
{
	struct shell *sh = b->sh;
	struct stream *stream = imap_client_stream(sh->session.client);
	struct sasl_props props = { .user = b->user,
		.authzid = sh->set.authzid,
		.host = sh->session.target.host ? sh->session.target.host : "localhost",
		.service = "imap",
		.port = sh->session.target.port,
		.secret = ask_secret,
		.ctx = b };

	stream_ask(stream, ASK_BINDING_EXPORTER, &props.binding_exporter);
	stream_ask(stream, ASK_BINDING_UNIQUE, &props.binding_unique);
	return props;
}

bool auth_offered(struct shell *sh, const char *user)
{
	struct builtin b = { .sh = sh, .user = user };
	struct sasl_props props = props_for(&b);

	return sasl_choose(&imap_client_state(sh->session.client)->caps, &props, true) != NULL;
}

static bool converse(struct builtin *b, const struct sasl_mech *mech,
	const struct sasl_props *props, struct imap_result *r, struct err *e)
{
	struct imap_auth auth = { .mech = mech->name,
		.user = b->user,
		.initial = mech->initial && b->sh->set.sasl_ir != SASL_IR_OFF,
		.step = step_builtin,
		.ctx = b };
	const char *weak;
	bool ok;

	b->steps = 0;
	b->sasl = sasl_new(mech, props, e);
	if (!b->sasl)
		return false;
	ok = imap_authenticate(b->sh->session.client, &auth, r, e);
	if (ok && r->cond == COND_OK && !sasl_finish(b->sasl, e)) {
		session_drop(b->sh);
		ok = false;
	}
	if (ok && r->cond != COND_OK && sasl_error(b->sasl))
		shell_note(b->sh, NOTE_WARNING, "the server says: %s", sasl_error(b->sasl));
	weak = sasl_weakness(b->sasl);
	if (weak)
		shell_note(b->sh, NOTE_WARNING, "%s", weak);
	sasl_free(b->sasl);
	return ok;
}

/* Servers offer -PLUS although they cannot bind to this connection: Cyrus, which has no binding for TLS 1.3, says
 * "bad protocol" then (cyrusimap/cyrus-imapd#4191). The mechanism that is as good: a certificate that was verified
 * tells as well whom TLS is with, and the server still has to prove itself. NULL: there is none, or it was not that:
 * a code says what else, and with a binding that all know a refusal of our proof means a wrong password. */
static const struct sasl_mech *unbound(const struct builtin *b, const struct sasl_mech *mech,
	const struct sasl_props *props, const struct imap_result *r)
{
	bool about_binding = !r->code && (b->steps <= 1 || !props->binding_unique.n);
	struct sasl_props without = *props;
	const struct sasl_mech *other;

	if (r->cond == COND_OK || !mech->needs_tls || !about_binding || !b->sh->session.verified)
		return NULL;
	without.binding_exporter = without.binding_unique = (struct str){ 0 };
	other = sasl_choose(&imap_client_state(b->sh->session.client)->caps, &without, false);
	return other && other->mutual ? other : NULL;
}

bool auth_builtin(struct shell *sh, const char **name, const char *user, struct imap_result *r,
	struct err *e)
{
	struct builtin b = { .sh = sh, .user = user };
	struct sasl_props props = props_for(&b);
	const struct sasl_mech *mech = choose(sh, *name, &props, e), *other;
	bool named = *name != NULL, ok;

	if (!mech)
		return false;
	*name = mech->name;
	ok = converse(&b, mech, &props, r, e);
	other = ok && !named ? unbound(&b, mech, &props, r) : NULL;
	if (other) {
		shell_note(sh, NOTE_INFO,
			"%s was refused (%s): the server seems unable to bind the login to this TLS "
			"connection; its certificate is verified, so %s is tried",
			mech->name, r->text ? r->text : "no reason given", other->name);
		imap_result_clear(r);
		*name = other->name;
		ok = converse(&b, other, &props, r, e);
	}
	mem_free_secret(b.secret);
	return ok;
}

void auth_add_others(const struct shell *sh, const char *but, struct buf *out)
{
	const struct caps *caps = &imap_client_state(sh->session.client)->caps;
	size_t n = 0;

	for (const struct sasl_mech *m = sasl_mechs(); m->name; m++)
		if ((!but || !str_is(str_c(but), m->name)) && sasl_offered(caps, m))
			buf_addf(out, "%s%s", n++ ? ", " : "the server also offers ", m->name);
	if (n)
		buf_add_z(out, ": choose one by --auth");
}

/* --- a command of the user's --- */

static bool read_all(int fd, struct buf *out, struct err *e)
{
	char chunk[4096];
	ssize_t n;

	while ((n = signal_read(fd, chunk, sizeof(chunk), "the command", e)) > 0) {
		buf_add_secret(out, chunk, (size_t)n);
		mem_wipe(chunk, (size_t)n);
		if (out->n > ANSWER_MAX)
			return err_set(e, ERR_AUTH, 0, "the command's answer is longer than 1 MiB");
	}
	return n == 0;
}

/* Runs the command with the challenge on its standard input and takes what it writes, less one line end. */
static bool filter(const char *command, struct str input, struct buf *out, struct err *e)
{
	struct capture c;
	int in = spool_open(e), status = 0;
	bool ok = in >= 0 && spool_write(in, input.p, input.n, e);

	if (ok && lseek(in, 0, SEEK_SET) < 0)
		ok = err_errno(e, ERR_SYS, errno, "keep the challenge");
	ok = ok && capture_start(&c, command, in, e);
	if (in >= 0)
		close(in);
	if (!ok)
		return false;
	ok = read_all(c.out, out, e);
	ok = capture_end(&c, !ok, &status, e) && ok;
	if (ok && status != 0)
		return err_set(e, ERR_AUTH, 0, "the command failed: cancelled");
	if (ok && out->n && out->p[out->n - 1] == '\n')
		buf_truncate(out, out->n - 1);
	return ok;
}

static bool step_command(void *ctx, struct str challenge, struct buf *out, struct err *e)
{
	if (!filter(ctx, challenge, out, e))
		return false;
	if (str_eq(buf_str(out), STR("*")))
		return err_set(e, ERR_AUTH, 0, "cancelled by the command");
	return true;
}

/* --- by hand --- */

static bool step_ask(void *ctx, struct str challenge, struct buf *out, struct err *e)
{
	struct buf prompt = { 0 };
	char *answer;

	(void)ctx;
	buf_add_z(&prompt, "challenge: ");
	utf8_escape(&prompt, challenge, 0);
	buf_add_z(&prompt, "\nresponse (* cancels): ");
	answer = secret_ask(buf_z(&prompt), false, e);
	buf_clear(&prompt);
	if (!answer)
		return false;
	buf_add_secret(out, answer, strlen(answer));
	mem_free_secret(answer);
	if (str_eq(buf_str(out), STR("*")))
		return err_set(e, ERR_AUTH, 0, "cancelled");
	return true;
}

/* --- the command line --- */

struct auth_words {
	const char *mech, *user, *with; /* owned by `own` */
	bool ask;
	char *own[3];
};

static bool read_words(const struct words *w, struct auth_words *a, struct err *e)
{
	for (size_t i = 1; i < w->n; i++) {
		struct str text = w->v[i].text;
		bool last = i + 1 == w->n;

		if (str_is(text, "--ask") && !a->with) {
			a->ask = true;
		} else if (str_is(text, "--with") && !last && !a->ask && !a->with) {
			text = w->v[++i].text;
			a->with = a->own[0] = mem_dup_n(text.p, text.n);
		} else if (!a->mech && !str_has_prefix(text, "--")) {
			a->mech = a->own[1] = mem_dup_n(text.p, text.n);
		} else if (!a->user && !str_has_prefix(text, "--")) {
			a->user = a->own[2] = mem_dup_n(text.p, text.n);
		} else {
			return err_set(e, ERR_USAGE, 0,
				"usage: authenticate [MECH [USER]] [--with CMD | --ask]");
		}
	}
	if ((a->with || a->ask) && !a->mech)
		return err_set(e, ERR_USAGE, 0, "name the mechanism: authenticate MECH %s",
			a->ask ? "--ask" : "--with CMD");
	return true;
}

/* The mechanism's name goes out as an atom, so it must be one. */
static bool check_mech(const char *mech, struct err *e)
{
	struct str name = str_c(mech);

	for (size_t i = 0; i < name.n; i++)
		if (!ascii_alpha(name.p[i]) && !ascii_digit(name.p[i]) && name.p[i] != '-' &&
			name.p[i] != '_')
			return err_set(e, ERR_USAGE, 0, "'%s' is no name of a mechanism", mech);
	return name.n || err_set(e, ERR_USAGE, 0, "the mechanism's name is empty");
}

static bool authenticate(struct shell *sh, const struct auth_words *a, struct imap_result *r,
	struct err *e)
{
	struct imap_auth auth = { .mech = a->mech, .user = a->user, .step = step_ask };
	struct buf others = { 0 };
	const char *mech = a->mech;
	char *user;
	bool ok;

	if (a->with || a->ask) {
		if (a->with) {
			auth.step = step_command;
			auth.ctx = a->own[0];
		}
		return imap_authenticate(sh->session.client, &auth, r, e);
	}
	user = a->user ? mem_dup_z(a->user) : auth_user(sh, e);
	if (!user)
		return false;
	ok = auth_builtin(sh, &mech, user, r, e);
	if (ok && r->cond == COND_OK)
		session_remember_login(sh, user, a->mech);
	else if (ok)
		auth_add_others(sh, mech, &others);
	if (others.n)
		shell_note(sh, NOTE_INFO, "%s", buf_z(&others));
	buf_clear(&others);
	free(user);
	return ok;
}

bool auth_command(struct shell *sh, struct words *w, struct err *e)
{
	struct imap_client *c = session_client(sh, e);
	struct imap_result r = { 0 };
	struct auth_words a = { 0 };
	struct imap_cmd cmd = { .spec = spec_find(w->v[0].text, false),
		.effect = EFFECT_AUTHENTICATE };
	bool ok = c && read_words(w, &a, e) && (!a.mech || check_mech(a.mech, e)) &&
		session_may_send_secret(sh, e) && imap_check(c, &cmd, e);

	if (ok) {
		run_begin(sh, &cmd);
		ok = run_end(sh, authenticate(sh, &a, &r, e), &r, e);
	}
	for (size_t i = 0; i < sizeof(a.own) / sizeof(a.own[0]); i++)
		free(a.own[i]);
	return ok;
}
