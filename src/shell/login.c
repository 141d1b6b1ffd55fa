/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * login.c: the login that belongs to a connection, by the best way that the server offers.
 */
#include "shell/login.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "shell/auth.h"
#include "shell/run.h"
#include "shell/secret.h"

/* Bytes of the server's reason that an error shows, so that what to do has its place in the line too. */
#define TEXT_SHOWN 120

static bool login_command(struct shell *sh, const char *user, struct imap_result *r, struct err *e)
{
	struct cmd_dialect dialect = run_dialect(sh);
	struct imap_cmd cmd = { 0 };
	struct words w = { 0 };
	char *secret = secret_get(sh, user, e);
	bool ok;

	if (!secret)
		return false;
	words_add_value(&w, "LOGIN");
	words_add_value(&w, user);
	words_add_value(&w, secret);
	ok = cmd_encode(&cmd, &w, &dialect, e) && imap_check(sh->session.client, &cmd, e) &&
		imap_run(sh->session.client, &cmd, r, e);
	if (ok && r->cond == COND_OK)
		imap_client_set_user(sh->session.client, user);
	cmd_clear(&cmd);
	words_clear(&w);
	mem_free_secret(secret);
	return ok;
}

/* Why nobody is logged in, in the server's words, and what else there is to try. mech NULL: by LOGIN. */
static bool refused(const struct shell *sh, const char *mech, const struct imap_result *r,
	struct err *e)
{
	struct buf text = { 0 }, others = { 0 };

	buf_addf(&text, "login as %s refused%s%s: ", sh->session.user, mech ? " by " : "",
		mech ? mech : "");
	if (r->code)
		buf_addf(&text, "[%s] ", r->code);
	buf_add_str(&text, utf8_head(str_c(r->text ? r->text : ""), TEXT_SHOWN));
	auth_add_others(sh, mech, &others);
	if (others.n)
		buf_addf(&text, "; %s", buf_z(&others));
	buf_clear(&others);
	err_set(e, ERR_AUTH, 0, "%s", buf_z(&text));
	buf_clear(&text);
	return false;
}

/* ERR_AUTH where LOGIN is forbidden and something else could be named. */
static bool check_login(const struct shell *sh, struct err *e)
{
	struct buf others = { 0 };
	bool ok;

	if (caps_has(&imap_client_state(sh->session.client)->caps, "LOGINDISABLED"))
		auth_add_others(sh, NULL, &others);
	if (others.n)
		err_set(e, ERR_AUTH, 0,
			"the server forbids LOGIN here (LOGINDISABLED), and no mechanism that it offers "
			"is chosen unless named; %s",
			buf_z(&others));
	/* The engine says what else to do. */
	ok = !others.n;
	buf_clear(&others);
	return ok;
}

static bool log_in(struct shell *sh, struct err *e)
{
	const char *user = sh->session.user, *mech = sh->session.mech;
	const struct imap_state *state = imap_client_state(sh->session.client);
	/* LOGIN, when named, is the command where the server has no mechanism of that name. */
	bool command = mech ? str_is(str_c(mech), "LOGIN") && !caps_has(&state->caps, "AUTH=LOGIN")
			    : user && !auth_offered(sh, user);
	struct imap_result r = { 0 };
	bool ok;

	if (!user || state->phase != PHASE_UNAUTH)
		return true;
	if (!session_may_send_secret(sh, e) || (command && !check_login(sh, e)))
		return false;
	ok = command ? login_command(sh, user, &r, e) : auth_builtin(sh, &mech, user, &r, e);
	if (ok && r.cond != COND_OK)
		ok = refused(sh, command ? NULL : mech, &r, e);
	imap_result_clear(&r);
	return ok;
}

void login_remember_proxy(struct shell *sh, const char *user)
{
	char *copy = mem_dup_z(user);

	free(sh->session.proxy);
	sh->session.proxy = copy;
}

/* Goes on as the one whom PROXYAUTH named. Where that is refused no mailbox is opened: it would be another person's
 * of the same name. */
static bool become_proxy(struct shell *sh, struct err *e)
{
	struct cmd_dialect dialect = run_dialect(sh);
	struct imap_result r = { 0 };
	struct imap_cmd cmd = { 0 };
	struct words w = { 0 };
	bool ok;

	if (!sh->session.proxy || imap_client_state(sh->session.client)->phase != PHASE_AUTH)
		return true;
	words_add_value(&w, "PROXYAUTH");
	words_add_value(&w, sh->session.proxy);
	ok = cmd_encode(&cmd, &w, &dialect, e) && imap_run(sh->session.client, &cmd, &r, e);
	if (ok && r.cond != COND_OK)
		ok = err_set(e, ERR_AUTH, 0, "proxyauth %s refused: %s", sh->session.proxy,
			r.text ? r.text : "");
	imap_result_clear(&r);
	cmd_clear(&cmd);
	words_clear(&w);
	return ok;
}

bool login_session(struct shell *sh, struct err *e)
{
	return log_in(sh, e) && become_proxy(sh, e);
}
