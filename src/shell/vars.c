/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * vars.c: the user's variables, and the computed ones that tell the state of the connection.
 */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "shell/shell.h"

enum live {
	LIVE_NO = 0,
	LIVE_APPENDUID,
	LIVE_CAPABILITIES,
	LIVE_COPYUID,
	LIVE_COUNT,
	LIVE_EXISTS,
	LIVE_FOUND,
	LIVE_HOST,
	LIVE_MAILBOX,
	LIVE_PORT,
	LIVE_PROTOCOL,
	LIVE_READONLY,
	LIVE_STATE,
	LIVE_UIDNEXT,
	LIVE_UIDVALIDITY,
	LIVE_USER,
	LIVE_UTF8
};

/* The same order as var_table: what computes a variable, LIVE_NO for those set after a command. */
static const enum live var_live[] = { LIVE_APPENDUID, LIVE_CAPABILITIES, LIVE_NO, LIVE_COPYUID,
	LIVE_COUNT, LIVE_NO, LIVE_EXISTS, LIVE_FOUND, LIVE_HOST, LIVE_MAILBOX, LIVE_PORT,
	LIVE_PROTOCOL, LIVE_READONLY, LIVE_STATE, LIVE_NO, LIVE_NO, LIVE_NO, LIVE_UIDNEXT,
	LIVE_UIDVALIDITY, LIVE_USER, LIVE_UTF8 };

const struct var_help var_table[] = {
	{ "appenduid", "UIDs of the messages that the last append made (APPENDUID)" },
	{ "capabilities", "what the server advertises, separated by blanks" },
	{ "code", "the response code of the last command, without brackets" },
	{ "copyuid", "UIDs of the new messages that the last copy or move made (COPYUID)" },
	{ "count", "how many messages the last search found" },
	{ "elapsed", "seconds that the last command took" },
	{ "exists", "messages in the mailbox" },
	{ "found", "what the last search found, as a set, in the order of sort and thread" },
	{ "host", "the host that imapsh is connected to" },
	{ "mailbox", "the open mailbox" },
	{ "port", "the port that imapsh is connected to" },
	{ "protocol", "IMAP4, IMAP4rev1 or IMAP4rev2" },
	{ "readonly", "whether the mailbox is read-only: yes or no" },
	{ "state", "disconnected, not-authenticated, authenticated, selected or logout" },
	{ "status", "OK, NO or BAD: how the last command was answered" },
	{ "tag", "the tag of the last command" },
	{ "text", "the text of the last command's answer" },
	{ "uidnext", "the UID that the next message will have, as last told" },
	{ "uidvalidity", "the UIDVALIDITY of the mailbox" },
	{ "user", "as whom imapsh is logged in" },
	{ "utf8", "whether UTF-8 is enabled on the wire: yes or no" },
	{ NULL, NULL },
};

_Static_assert(sizeof(var_live) / sizeof(var_live[0]) + 1 ==
		sizeof(var_table) / sizeof(var_table[0]),
	"one row each");

bool var_name_valid(struct str name)
{
	if (!name.n || ascii_digit(name.p[0]))
		return false;
	for (size_t i = 0; i < name.n; i++)
		if (!ascii_alpha(name.p[i]) && !ascii_digit(name.p[i]) && name.p[i] != '_')
			return false;
	return true;
}

bool vars_is_own(struct str name)
{
	for (const struct var_help *row = var_table; row->name; row++)
		if (str_eq(name, str_c(row->name)))
			return true;
	return false;
}

bool vars_reserved(const char *name)
{
	return vars_is_own(str_c(name));
}

void vars_set(struct vars *vars, const char *name, const char *value)
{
	char *copy = mem_dup_z(value);
	size_t i = 0;

	while (i < vars->n && strcmp(vars->v[i].name, name) != 0)
		i++;
	if (i < vars->n) {
		mem_free_secret(vars->v[i].value);
	} else {
		vars->v = mem_grow(vars->v, vars->n, &vars->cap, sizeof(*vars->v));
		vars->v[vars->n++].name = mem_dup_z(name);
	}
	vars->v[i].value = copy;
}

void vars_setf(struct vars *vars, const char *name, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list args;

	va_start(args, fmt);
	buf_vaddf(&text, fmt, args);
	va_end(args);
	vars_set(vars, name, buf_z(&text));
	buf_clear(&text);
}

const char *vars_get(const struct vars *vars, const char *name)
{
	for (size_t i = 0; i < vars->n; i++)
		if (strcmp(vars->v[i].name, name) == 0)
			return vars->v[i].value;
	return NULL;
}

void vars_forget(struct vars *vars)
{
	size_t kept = 0;

	for (size_t i = 0; i < vars->n; i++) {
		if (!vars_reserved(vars->v[i].name)) {
			vars->v[kept++] = vars->v[i];
			continue;
		}
		free(vars->v[i].name);
		mem_free_secret(vars->v[i].value);
	}
	vars->n = kept;
}

void vars_clear(struct vars *vars)
{
	for (size_t i = 0; i < vars->n; i++) {
		free(vars->v[i].name);
		mem_free_secret(vars->v[i].value);
	}
	free(vars->v);
	memset(vars, 0, sizeof(*vars));
}

static void add_known(struct buf *out, bool known, uint64_t number)
{
	if (known)
		buf_addf(out, "%llu", (unsigned long long)number);
}

static const char *phase_name(const struct imap_state *s)
{
	switch (s ? s->phase : PHASE_CLOSED) {
	case PHASE_UNAUTH: return "not-authenticated";
	case PHASE_AUTH: return "authenticated";
	case PHASE_SELECTED: return "selected";
	case PHASE_LOGOUT: return "logout";
	default: return "disconnected";
	}
}

static const char *protocol_name(const struct imap_state *s)
{
	switch (s ? s->protocol : PROTOCOL_UNKNOWN) {
	case PROTOCOL_IMAP4: return "IMAP4";
	case PROTOCOL_REV1: return "IMAP4rev1";
	case PROTOCOL_REV2: return "IMAP4rev2";
	default: return "";
	}
}

static void add_live(struct shell *sh, enum live live, struct buf *out)
{
	static const struct imap_state none;
	const struct imap_client *c = sh->session.client;
	const struct imap_state *s = c ? imap_client_state(c) : &none;
	const struct imap_mailbox *m = &s->mailbox;
	const struct target *t = &sh->session.target;
	struct found *found = &sh->found;
	bool selected = s->phase == PHASE_SELECTED;

	switch (live) {
	case LIVE_APPENDUID: found_format(found, FOUND_APPEND, s, out); break;
	case LIVE_COPYUID: found_format(found, FOUND_COPY, s, out); break;
	case LIVE_COUNT: found_count(found, s, out); break;
	case LIVE_FOUND: found_format(found, FOUND_SEARCH, s, out); break;
	case LIVE_CAPABILITIES: caps_join(out, &s->caps); break;
	case LIVE_EXISTS: add_known(out, selected, m->exists); break;
	case LIVE_HOST: buf_add_z(out, t->host ? t->host : ""); break;
	case LIVE_MAILBOX: buf_add_z(out, selected && m->name ? m->name : ""); break;
	case LIVE_PORT: add_known(out, t->port != 0, t->port); break;
	case LIVE_PROTOCOL: buf_add_z(out, protocol_name(s)); break;
	case LIVE_READONLY: buf_add_z(out, selected && m->readonly ? "yes" : "no"); break;
	case LIVE_STATE: buf_add_z(out, phase_name(s)); break;
	case LIVE_UIDNEXT: add_known(out, m->has_uidnext, m->uidnext); break;
	case LIVE_UIDVALIDITY: add_known(out, m->has_uidvalidity, m->uidvalidity); break;
	case LIVE_USER: buf_add_z(out, s->user ? s->user : ""); break;
	case LIVE_UTF8: buf_add_z(out, s->utf8 ? "yes" : "no"); break;
	case LIVE_NO: break;
	}
}

bool vars_value(struct shell *sh, struct str name, struct buf *out)
{
	bool known = false;

	for (size_t i = 0; i < sh->vars.n; i++)
		if (str_eq(name, str_c(sh->vars.v[i].name))) {
			buf_add_z(out, sh->vars.v[i].value);
			return true;
		}
	for (size_t i = 0; var_table[i].name; i++)
		if (str_eq(name, str_c(var_table[i].name))) {
			add_live(sh, var_live[i], out);
			known = true;
		}
	return known;
}
