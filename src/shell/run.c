/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * run.c: a command between its words and its end.
 */
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/name.h"
#include "imap/numset.h"
#include "shell/append.h"
#include "shell/auth.h"
#include "shell/expand.h"
#include "shell/login.h"
#include "shell/run.h"
#include "shell/secret.h"

/* --- what the engine tells while a command runs --- */

static void learn_found(struct shell *sh, const struct imap_resp *r)
{
	const struct imap_client *c = sh->session.client;
	const char *note;

	if (!c)
		return;
	if (sh->own_hits && r->kind == RESP_SEARCH) {
		for (size_t i = 0; i < r->u.search.n; i++)
			numset_add(sh->own_hits, r->u.search.hits[i]);
		return;
	}
	note = found_learn(&sh->found, r, imap_client_state(c));
	if (note)
		shell_note(sh, NOTE_WARNING, "%s", note);
}

static bool can_be_opened(const struct node *attrs)
{
	for (; attrs; attrs = attrs->next)
		if (str_is(node_text(attrs), "\\Noselect") ||
			str_is(node_text(attrs), "\\NonExistent"))
			return false;
	return true;
}

void run_remember_mailbox(struct shell *sh, const struct imap_resp *r)
{
	bool was_full = sh->mailboxes.full;
	struct buf name = { 0 };

	if (r->kind != RESP_LIST && r->kind != RESP_LSUB && r->kind != RESP_XLIST)
		return;
	if (!r->utf8 && !utf8_ascii(r->u.list.name))
		caps_add(&sh->raw_names, r->u.list.name);
	if (!can_be_opened(r->u.list.attrs))
		return;
	mailbox_from_wire(&name, r->u.list.name, r->utf8);
	/* INBOX is the one name whose case does not count: RFC 9051 section 5.1. */
	caps_add(&sh->mailboxes, mailbox_is_inbox(buf_str(&name)) ? STR("INBOX") : buf_str(&name));
	buf_clear(&name);
	if (sh->mailboxes.full && !was_full && sh->interactive)
		shell_note(sh, NOTE_INFO,
			"there are more mailboxes than completion remembers: it offers %zu of them",
			sh->mailboxes.n);
}

bool run_code_urgent(struct str name)
{
	return str_is(name, "ALERT") || str_is(name, "REFERRAL");
}

static bool is_urgent(const struct imap_resp *r)
{
	return r->kind == RESP_COND && run_code_urgent(r->u.cond.code.name);
}

static bool is_greeting(const struct shell *sh)
{
	return imap_client_state(sh->session.client)->phase == PHASE_GREETING;
}

/* NO and BAD without a tag: what the server warns of, or could not read (RFC 9051 section 7.1). */
static bool is_complaint(const struct imap_resp *r)
{
	return r->kind == RESP_COND && str_is(r->tag, "*") &&
		(r->u.cond.cond == COND_NO || r->u.cond.cond == COND_BAD);
}

/* What the engine asked for itself, and the steps of a login, are not shown one by one; but what is urgent
 * is, and so is what the server volunteers. */
static bool is_routine(const struct shell *sh, const struct imap_resp *r)
{
	const struct imap_client *c = sh->session.client;

	/* People are told of it in the line that says where they are connected to, or in an error. */
	if (is_greeting(sh))
		return sh->printer.ops == &print_pretty && !is_urgent(r);
	if (!sh->own_steps && !imap_client_state(c)->housekeeping)
		return false;
	/* Where a login is refused the error has the referral. */
	if (r->kind == RESP_COND && str_is(r->u.cond.code.name, "REFERRAL") &&
		r->u.cond.cond != COND_OK && !str_is(r->tag, "*"))
		return sh->printer.ops == &print_pretty;
	if (r->kind == RESP_COND)
		return !is_urgent(r) && !is_complaint(r);
	return r->kind == RESP_CONTINUE || r->kind == RESP_CAPABILITY || r->kind == RESP_SEARCH;
}

/* How far the server has come (RFC 9585) is for the progress line, where there is one. */
static bool is_share(struct shell *sh, const struct imap_resp *r)
{
	uint64_t at, of;

	if (r->kind != RESP_COND || !str_is(r->u.cond.code.name, "INPROGRESS") ||
		!node_number(node_at(r->u.cond.code.args, 1), &at) ||
		!node_number(node_at(r->u.cond.code.args, 2), &of))
		return false;
	progress_share(&sh->progress, at, of);
	return sh->progress.out && sh->printer.ops == &print_pretty;
}

const char run_forged[] =
	"the connection is not encrypted: anybody on the way may have written this";

/* The answer to completion's question is for its memory alone. */
static void on_aside(void *ctx, struct imap_resp *r)
{
	struct shell *sh = ctx;

	if (sh->mailboxes_stale)
		caps_clear(&sh->mailboxes);
	sh->mailboxes_stale = false;
	run_remember_mailbox(sh, r);
}

static void on_response(void *ctx, struct imap_resp *r)
{
	struct shell *sh = ctx;

	bool guarded = imap_client_guarded(sh->session.client);

	if (!guarded) {
		store_keep(&sh->store, r);
		sh->alerted |= r->kind == RESP_COND && str_is(r->u.cond.code.name, "ALERT");
		/* Most responses are of this kind, and tell nothing about it. */
		if (r->kind != RESP_FETCH)
			learn_found(sh, r);
		run_remember_mailbox(sh, r);
	}
	if (is_routine(sh, r) || (!guarded && is_share(sh, r)))
		return;
	if (r->kind == RESP_EXPUNGE && sh->in && !sh->interactive && !sh->renumbering)
		shell_note(sh, NOTE_WARNING,
			"message %llu is gone and those behind it have new numbers: "
			"use uid commands in scripts",
			(unsigned long long)r->num);
	if (r->kind == RESP_COND && (is_urgent(r) || is_greeting(sh) || guarded) &&
		session_may_be_forged(sh))
		shell_note(sh, NOTE_WARNING, "%s", run_forged);
	progress_message(&sh->progress);
	if (sh->printer.muted)
		return;
	progress_clear(&sh->progress);
	sh->printer.ops->response(&sh->printer, r);
}

static int on_literal(void *ctx, const struct frame *sofar)
{
	struct shell *sh = ctx;

	if (sh->printer.muted)
		return FRAME_DROP;
	if (!sh->printer.ops->literal)
		return FRAME_SPOOL;
	return sh->printer.ops->literal(&sh->printer, sofar);
}

static void on_progress(void *ctx, bool out, uint64_t done, uint64_t total)
{
	struct shell *sh = ctx;

	(void)out;
	progress_bytes(&sh->progress, done, total);
}

static void on_wire(void *ctx, bool out, bool secret, const void *bytes, size_t n)
{
	struct shell *sh = ctx;

	trace_bytes(&sh->trace, out, secret, (struct str){ bytes, n });
}

static void on_note(void *ctx, const char *text)
{
	shell_note(ctx, NOTE_WARNING, "%s", text);
}

static bool on_upgrade(void *ctx, struct stream **top, struct err *e)
{
	struct shell *sh = ctx;

	if (!session_push_tls(sh, top, e))
		return false;
	session_forget(sh);
	return true;
}

const struct imap_events run_events = {
	.response = on_response,
	.aside = on_aside,
	.literal = on_literal,
	.progress = on_progress,
	.wire = on_wire,
	.note = on_note,
	.upgrade = on_upgrade,
};

/* --- before and after --- */

struct cmd_dialect run_dialect(const struct shell *sh)
{
	static const struct imap_state none;
	const struct imap_client *c = sh->session.client;
	const struct imap_state *s = c ? imap_client_state(c) : &none;

	return (struct cmd_dialect){ .utf8 = s->utf8,
		.no_charset = caps_has(&s->enabled, "UTF8=ACCEPT"),
		.searchres = caps_has_any(&s->caps, "SEARCHRES|IMAP4rev2"),
		.caps = &s->caps,
		.raw = &sh->raw_names };
}

void run_expect_found(struct shell *sh, const struct imap_cmd *cmd)
{
	const struct imap_client *c = sh->session.client;

	found_begin(&sh->found, cmd, c ? imap_client_state(c) : NULL, sh->limits.response);
}

void run_begin(struct shell *sh, const struct imap_cmd *cmd)
{
	sh->busy = true;
	sh->alerted = false;
	sh->printer.muted = false;
	sh->renumbering = cmd && (cmd->uid || (cmd->spec && cmd->spec->flags & SPEC_EXPUNGES));
	store_mark(&sh->store);
	if (cmd)
		run_expect_found(sh, cmd);
	progress_start(&sh->progress);
	sh->printer.ops->begin(&sh->printer, cmd);
}

static void set_variables(struct shell *sh, const struct imap_result *r)
{
	vars_set(&sh->vars, "status", r->cond == COND_BYE ? "OK" : cond_name(r->cond));
	vars_set(&sh->vars, "code", r->code ? r->code : "");
	vars_set(&sh->vars, "text", r->text ? r->text : "");
	vars_set(&sh->vars, "tag", r->tag);
	vars_setf(&sh->vars, "elapsed", "%.6f", (double)r->usec / 1e6);
	sh->answered = true;
}

static void end_found(struct shell *sh, bool ok)
{
	struct buf note = { 0 };

	found_end(&sh->found, ok, &note);
	if (note.n)
		shell_note(sh, NOTE_WARNING, "%s", buf_z(&note));
	buf_clear(&note);
}

void run_unanswered(struct shell *sh, struct str line)
{
	static const char *const variables[] = { "status", "code", "text", "tag", "elapsed" };
	struct imap_cmd cmd = { 0 };
	struct str rest = line, verb = str_split(&rest, ' ');

	for (size_t i = 0; i < sizeof(variables) / sizeof(variables[0]); i++)
		vars_set(&sh->vars, variables[i], "");
	store_mark(&sh->store);
	cmd_recognise_line(&cmd, str_is(verb, "xatom") || str_is(verb, "\\raw") ? rest : line,
		false);
	if (cmd.row)
		run_expect_found(sh, &cmd);
	end_found(sh, false);
	cmd_clear(&cmd);
}

bool run_end(struct shell *sh, bool ok, struct imap_result *r, struct err *e)
{
	sh->busy = false;
	progress_clear(&sh->progress);
	end_found(sh, ok && r->cond == COND_OK && !sh->printer.muted);
	if (!ok) {
		imap_result_clear(r);
		if (sh->session.client &&
			imap_client_state(sh->session.client)->phase == PHASE_CLOSED)
			session_drop(sh);
		return false;
	}
	set_variables(sh, r);
	sh->refused = r->cond == COND_NO || r->cond == COND_BAD;
	sh->printer.ops->end(&sh->printer, r, NULL);
	imap_result_clear(r);
	if (imap_client_state(sh->session.client)->phase == PHASE_LOGOUT)
		session_drop(sh);
	if (sh->printer.muted)
		return err_set(e, ERR_INTERRUPTED, 0,
			"interrupted: the rest of the answer was not shown");
	return true;
}

/* --- commands --- */

bool run_allowed(const struct shell *sh, const struct imap_cmd *cmd, struct err *e)
{
	const struct imap_spec *row = cmd->row;

	if (!sh->set.read_only || (row && !(row->flags & SPEC_CHANGES)))
		return true;
	if (!row)
		return err_set(e, ERR_STATE, 0,
			"what this command does is not known, and --read-only is set");
	return err_set(e, ERR_STATE, 0, "%s changes something and --read-only is set%s", row->name,
		row->effect == EFFECT_SELECT ? ": use examine" : "");
}

void run_person(struct shell *sh, const struct imap_cmd *cmd, const struct imap_result *r)
{
	if (r->cond != COND_OK ||
		(cmd->effect != EFFECT_UNAUTHENTICATE && cmd->effect != EFFECT_PROXYAUTH))
		return;
	found_forget(&sh->found);
	login_remember_proxy(sh, cmd->user);
}

static bool run_starttls(struct shell *sh, struct imap_client *c, struct err *e)
{
	struct imap_result r = { 0 };
	bool ok = run_end(sh, imap_starttls(c, &r, e), &r, e);

	/* What its answer said came before TLS, and is not known to be the server's. */
	if (ok && !sh->refused) {
		vars_set(&sh->vars, "code", "");
		vars_set(&sh->vars, "text", "");
	}
	return ok;
}

/* "store 1 +FLAGS Seen" makes a keyword that stays in the mailbox, and the message unread. */
static bool may_set_keyword(struct shell *sh, const char *keyword, struct err *e)
{
	struct buf question = { 0 };
	char *answer;
	bool yes;

	if (!sh->interactive) {
		shell_note(sh, NOTE_WARNING,
			"%s without a backslash is a keyword of that name, not the flag \\%s",
			keyword, keyword);
		return true;
	}
	buf_addf(&question,
		"%s without a backslash is a keyword of that name, not the flag \\%s. Send it? [y/N] ",
		keyword, keyword);
	answer = secret_ask(buf_z(&question), true, e);
	buf_clear(&question);
	yes = answer && ascii_lower(*answer) == 'y';
	mem_free_secret(answer);
	if (!yes && e->kind != ERR_INTERRUPTED)
		err_set(e, ERR_USAGE, 0, "nothing was sent: the flag is \\%s", keyword);
	return yes;
}

bool run_cmd(struct shell *sh, const struct imap_cmd *cmd, struct err *e)
{
	struct imap_client *c = session_client(sh, e);
	struct imap_result r = { 0 };
	bool ok;

	if (!c || !run_allowed(sh, cmd, e) || !imap_check(c, cmd, e) ||
		(cmd->keyword && !may_set_keyword(sh, cmd->keyword, e)))
		return false;
	run_begin(sh, cmd);
	/* Names may come and go with it: completion asks anew. */
	if (cmd->spec && cmd->spec->flags & SPEC_CHANGES && cmd->effect == EFFECT_NONE &&
		cmd->spec->args->type == ARG_MAILBOX)
		sh->mailboxes_asked = false;
	if (cmd->effect == EFFECT_STARTTLS)
		return run_starttls(sh, c, e);
	if (cmd->effect == EFFECT_COMPRESS)
		return run_end(sh, imap_compress(c, cmd, &r, e), &r, e);
	ok = imap_run(c, cmd, &r, e);
	if (ok)
		run_person(sh, cmd, &r);
	return run_end(sh, ok, &r, e);
}

/* At the prompt CLOSE says before it is sent what it will destroy. */
static bool count_deleted(struct shell *sh, struct err *e)
{
	struct imap_client *c = session_client(sh, e);
	struct imap_result r = { 0 };
	struct imap_cmd search = { 0 };
	struct numset hits = { 0 };
	bool ok;

	if (!c || !sh->interactive || sh->set.read_only ||
		imap_client_state(c)->phase != PHASE_SELECTED ||
		imap_client_state(c)->mailbox.readonly)
		return c != NULL;
	cmd_make(&search, "SEARCH DELETED");
	sh->own_steps = true;
	sh->own_hits = &hits;
	ok = imap_run(c, &search, &r, e);
	sh->own_steps = false;
	sh->own_hits = NULL;
	cmd_clear(&search);
	if (ok && r.cond == COND_OK)
		shell_note(sh, NOTE_INFO,
			"messages with \\Deleted that close removes for good: %llu",
			(unsigned long long)numset_count(&hits));
	numset_clear(&hits);
	if (!ok)
		return run_end(sh, false, &r, e);
	imap_result_clear(&r);
	return true;
}

static bool encode_and_run(struct shell *sh, struct words *w, bool xatom, struct err *e)
{
	struct cmd_dialect dialect = run_dialect(sh);
	struct imap_cmd cmd = { 0 };
	bool ok;

	ok = xatom ? cmd_encode_xatom(&cmd, w, &dialect, e) : cmd_encode(&cmd, w, &dialect, e);
	if (ok && cmd.secret)
		ok = session_may_send_secret(sh, e);
	if (ok && cmd.effect == EFFECT_CLOSE && cmd.spec && cmd.spec->flags & SPEC_DESTROYS)
		ok = count_deleted(sh, e);
	cmd.ahead = ok && !xatom ? ahead_take(sh) : 0;
	ok = ok && run_cmd(sh, &cmd, e);
	if (ok && cmd.effect == EFFECT_APPEND)
		append_hint(sh, &cmd);
	cmd_clear(&cmd);
	return ok;
}

static void note_login(struct shell *sh, struct str name)
{
	char *user;

	if (sh->refused || !sh->session.client)
		return;
	user = mem_dup_n(name.p, name.n);
	imap_client_set_user(sh->session.client, user);
	session_remember_login(sh, user, NULL);
	free(user);
}

/* login [USER [PASSWORD]]: what is missing is asked for. */
static bool run_login(struct shell *sh, struct words *w, struct err *e)
{
	char *user, *secret;
	bool ok;

	if (!session_client(sh, e) || !session_may_send_secret(sh, e))
		return false;
	if (w->n == 1) {
		user = auth_user(sh, e);
		if (!user)
			return false;
		words_add_value(w, user);
		free(user);
	}
	if (w->n == 2) {
		user = mem_dup_n(w->v[1].text.p, w->v[1].text.n);
		secret = secret_get(sh, user, e);
		free(user);
		if (!secret)
			return false;
		words_add_value(w, secret);
		mem_free_secret(secret);
	} else if (expand_would(sh, &w->v[2])) {
		shell_note(sh, NOTE_WARNING,
			"variables are not expanded in a password: it is sent as it was typed "
			"(--password-file and --password-command keep one out of scripts)");
	}
	ok = encode_and_run(sh, w, false, e);
	if (ok)
		note_login(sh, w->v[1].text);
	return ok;
}

/* idle [SECONDS]: until the time, ^C, or (at a prompt) a key. */
static bool run_idle(struct shell *sh, struct words *w, struct err *e)
{
	struct imap_client *c = session_client(sh, e);
	struct cmd_dialect dialect = run_dialect(sh);
	struct imap_result r = { 0 };
	struct imap_cmd cmd = { 0 };
	uint64_t seconds = 0;
	bool limited = w->n == 2, ok;

	if (!c)
		return false;
	if (w->n > 2 || (limited && !str_number(w->v[1].text, 86400, &seconds)))
		return err_set(e, ERR_USAGE, 0,
			"idle: expected nothing or a number of seconds up to 86400; "
			"usage: idle [SECONDS]");
	if (limited)
		w->n = 1;
	ok = cmd_encode(&cmd, w, &dialect, e) && imap_check(c, &cmd, e);
	if (limited)
		w->n = 2;
	if (!ok) {
		cmd_clear(&cmd);
		return false;
	}
	if (sh->interactive && !limited)
		shell_note(sh, NOTE_INFO, "idling: Enter or ^C ends it");
	run_begin(sh, &cmd);
	/* ^C is to end it, not to silence it. */
	sh->busy = false;
	ok = imap_idle(c, sh->interactive ? STDIN_FILENO : -1,
		limited ? wait_now() + (int64_t)seconds * 1000 : -1, &r, e);
	/* The line that ended it is no command. */
	if (sh->interactive)
		tcflush(STDIN_FILENO, TCIFLUSH);
	sh->printer.muted = false;
	cmd_clear(&cmd);
	return run_end(sh, ok, &r, e);
}

/* A search without hits leaves an empty variable: the set of no messages, for which there is nothing to send. */
static bool is_empty_set(const struct words *w)
{
	size_t uid = str_is(w->v[0].text, "UID");
	const struct imap_spec *spec = w->n > uid ? spec_find(w->v[uid].text, uid) : NULL;

	return spec && spec->args->type == ARG_SET && w->n > uid + 1 &&
		w->v[uid + 1].kind == WORD_VALUE && !w->v[uid + 1].text.n && !w->v[uid + 1].unfit;
}

bool run_nothing(struct shell *sh, const char *why)
{
	const struct imap_result nothing = { .cond = COND_OK };

	shell_note(sh, NOTE_INFO, "%s: there is nothing to do, and nothing was sent", why);
	set_variables(sh, &nothing);
	return true;
}

/* The dialogues of the engine are what they are by their rows; all else goes out as typed, with the row's effect. */
bool run_xatom(struct shell *sh, struct words *w, struct err *e)
{
	const struct imap_spec *spec = spec_find(w->v[1].text, false);
	struct words typed = { .v = w->v + 1, .n = w->n - 1, .cap = w->n - 1 };
	bool ok;

	switch (spec ? spec->effect : EFFECT_NONE) {
	case EFFECT_AUTHENTICATE: return auth_command(sh, &typed, e);
	case EFFECT_IDLE: return run_idle(sh, &typed, e);
	default: break;
	}
	ok = encode_and_run(sh, w, true, e);
	if (ok && spec && spec->effect == EFFECT_LOGIN && w->n > 2)
		note_login(sh, w->v[2].text);
	return ok;
}

bool run_imap(struct shell *sh, struct words *w, struct err *e)
{
	const struct imap_spec *spec = spec_find(w->v[0].text, false);

	if (is_empty_set(w))
		return run_nothing(sh, "the set is empty");
	switch (spec ? spec->effect : EFFECT_NONE) {
	case EFFECT_LOGIN: return run_login(sh, w, e);
	case EFFECT_AUTHENTICATE: return auth_command(sh, w, e);
	case EFFECT_IDLE: return run_idle(sh, w, e);
	case EFFECT_APPEND:
		return append_is_many(w) ? append_many(sh, w, e) : encode_and_run(sh, w, false, e);
	default: return encode_and_run(sh, w, false, e);
	}
}
