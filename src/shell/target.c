/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * target.c: where to connect, read from what a person writes.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "imap/url.h"
#include "shell/files.h"
#include "shell/session.h"

void target_clear(struct target *t)
{
	free(t->host);
	free(t->path);
	free(t->command);
	free(t->mailbox);
	free(t->secret_user);
	free(t->place);
	free(t->shown);
	settings_given_clear(&t->given);
	memset(t, 0, sizeof(*t));
}

bool target_parse(struct target *t, const char *text, struct err *e)
{
	struct imap_url url = { 0 };
	bool ok;

	memset(t, 0, sizeof(*t));
	if (!imap_url_parse(&url, str_c(text), e))
		return false;
	t->kind = TARGET_TCP;
	t->implicit_tls = url.tls;
	t->scheme_given = url.scheme_given;
	t->port_given = url.port_given;
	t->host = mem_dup_z(url.host && *url.host ? url.host : "localhost");
	t->port = url.port;
	t->mailbox = mem_dup_z(url.mailbox);
	t->uidvalidity = url.uidvalidity;
	ok = (!url.user || settings_give(&t->given, setting_find("user"), url.user, e)) &&
		(!url.auth || settings_give(&t->given, setting_find("auth"), url.auth, e));
	imap_url_clear(&url);
	return ok;
}

void target_give_under(struct target *t, const struct settings_given *below)
{
	struct settings_given all = { 0 };

	if (settings_has_password(&below->set) && !settings_has_password(&t->given.set)) {
		free(t->secret_user);
		t->secret_user = mem_dup_z(below->set.user);
	}
	settings_lay_given(&all, below);
	settings_lay_given(&all, &t->given);
	settings_given_clear(&t->given);
	t->given = all;
}

bool target_settle(struct target *t, const struct settings *set, struct err *e)
{
	bool clear = set->tls == TLS_NONE || set->tls == TLS_STARTTLS;

	if (!t->implicit_tls || !clear)
		return true;
	if (t->scheme_given)
		return err_set(e, ERR_USAGE, 0,
			"imaps:// is TLS from the first byte on, which contradicts --tls %s: use imap://",
			set->tls == TLS_NONE ? "none" : "starttls");
	t->implicit_tls = false;
	if (!t->port_given)
		t->port = IMAP_PORT;
	return true;
}

void target_command(struct target *t, const char *command)
{
	memset(t, 0, sizeof(*t));
	t->kind = TARGET_CHILD;
	t->command = mem_dup_z(command);
}

void target_socket(struct target *t, const char *path)
{
	memset(t, 0, sizeof(*t));
	t->kind = TARGET_UNIX;
	t->path = files_expand(str_c(path));
}
