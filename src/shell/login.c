/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * login.c: the login that belongs to a connection, by the best way that the server offers.
 */
#include "shell/login.h"

#include "base/mem.h"
#include "shell/auth.h"
#include "shell/run.h"
#include "shell/secret.h"

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

bool login_session(struct shell *sh, struct err *e)
{
	const char *user = sh->session.user, *mech = sh->session.mech;
	struct imap_result r = { 0 };
	bool by_sasl, ok;

	if (!user || imap_client_state(sh->session.client)->phase != PHASE_UNAUTH)
		return true;
	by_sasl = mech || auth_offered(sh, user);
	if (!session_may_send_secret(sh, e))
		return false;
	ok = by_sasl ? auth_builtin(sh, mech, user, &r, e) : login_command(sh, user, &r, e);
	if (ok && r.cond != COND_OK)
		ok = err_set(e, ERR_AUTH, 0, "login as %s refused: %s%s%s%s", user,
			r.code ? "[" : "", r.code ? r.code : "", r.code ? "] " : "",
			r.text ? r.text : "");
	imap_result_clear(&r);
	return ok;
}
