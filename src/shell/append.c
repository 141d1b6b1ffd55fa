/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * append.c: append MAILBOX --mbox FILE, append MAILBOX --maildir FOLDER.
 */
#include "shell/append.h"

#include <stdlib.h>

#include "shell/files.h"
#include "shell/mailfile.h"
#include "shell/run.h"

/* Where the messages come from, and how many were made pieces of a command. */
struct many {
	struct shell *shell;
	struct mailfile *from;
	uint64_t messages, bytes, left_out;
	bool failed; /* a message could not be read */
};

bool append_is_many(const struct words *w)
{
	for (size_t i = 1; i < w->n; i++)
		if (w->v[i].kind == WORD_BARE && mailfile_kind(w->v[i].text))
			return true;
	return false;
}

static struct mailfile *open_source(const struct words *w, struct err *e)
{
	bool as_is = w->n > 2 && w->v[2].kind == WORD_BARE && str_is(w->v[2].text, "--as-is");
	size_t at = as_is ? 3 : 2;
	const struct mailfile_kind *kind = w->n == at + 2 ? mailfile_kind(w->v[at].text) : NULL;
	struct mailfile *from;
	char *path;

	if (!kind || w->v[at].kind != WORD_BARE || w->v[at + 1].kind == WORD_LIST) {
		err_set(e, ERR_USAGE, 0,
			"usage: append MAILBOX [--as-is] --mbox FILE, or --maildir FOLDER: "
			"flags and dates come from there");
		return NULL;
	}
	path = files_expand(w->v[at + 1].text);
	from = kind->open(path, e);
	free(path);
	if (from)
		from->as_is = as_is;
	return from;
}

/* struct mailfile's `note`. */
static void show_note(void *ctx, const char *text)
{
	shell_note(ctx, NOTE_WARNING, "%s", text);
}

/* struct imap_cmd's `more`. */
static int next_piece(void *ctx, struct cmd_piece *piece, struct err *e)
{
	struct many *m = ctx;
	struct mail_message message = { .literal = { .fd = -1 } };
	struct buf flags = { 0 };
	int got;

	progress_part(&m->shell->progress, m->messages, m->bytes, m->from->at, m->from->of);
	got = m->from->kind->next(m->from, &message, e);
	m->failed = got < 0;
	if (got > 0) {
		m->messages++;
		m->bytes += message.literal.size;
		m->left_out += message.left_out;
		caps_join(&flags, &message.flags);
		cmd_message(piece, buf_str(&flags), message.has_date ? &message.date : NULL,
			&message.literal);
		buf_clear(&flags);
	}
	mail_message_clear(&message);
	return got;
}

static void note_count(const struct many *m)
{
	struct buf size = { 0 };

	if (m->left_out)
		shell_note(m->shell, NOTE_WARNING,
			"%llu keywords were left out: they have no name, or none that can be sent as a flag",
			(unsigned long long)m->left_out);
	human_size(&size, m->bytes);
	shell_note(m->shell, NOTE_INFO, "%llu message%s, %s", (unsigned long long)m->messages,
		m->messages == 1 ? "" : "s", buf_z(&size));
	buf_clear(&size);
}

/* All in one command. */
static bool append_at_once(struct many *m, struct imap_cmd *cmd, struct cmd_piece *first,
	struct err *e)
{
	bool ok;

	cmd_add_piece(cmd, first);
	cmd->more = next_piece;
	cmd->more_ctx = m;
	ok = run_cmd(m->shell, cmd, e);
	if (m->failed)
		err_prefix(e, "nothing was appended, and the connection is closed: ");
	else if (ok && m->shell->refused && m->messages > 1)
		shell_note(m->shell, NOTE_INFO, "nothing was appended: it is all or none");
	else if (ok)
		note_count(m);
	return ok;
}

static bool append_one(struct many *m, struct imap_cmd *cmd, struct cmd_piece *piece,
	struct imap_result *r, struct numset *uids, struct err *e)
{
	struct str rest;
	struct err ignored = { 0 };
	bool ok;

	cmd_add_piece(cmd, piece);
	imap_result_clear(r);
	ok = imap_run(m->shell->session.client, cmd, r, e);
	cmd_piece_clear(&cmd->pieces[--cmd->n]);
	if (!ok || r->cond != COND_OK)
		return ok;
	rest = run_code_rest(r->code, "APPENDUID");
	str_split(&rest, ' ');
	if (rest.n)
		numset_parse(uids, str_trim(rest), &ignored);
	return true;
}

static void set_appenduid(struct shell *sh, struct numset *uids)
{
	struct buf set = { 0 };

	numset_format(&set, uids);
	if (set.n)
		vars_set(&sh->vars, "appenduid", buf_z(&set));
	buf_clear(&set);
}

/* A command for each, up to the first that is not taken. */
static bool append_one_by_one(struct many *m, struct imap_cmd *cmd, struct cmd_piece *piece,
	struct err *e)
{
	struct shell *sh = m->shell;
	struct imap_client *c = session_client(sh, e);
	struct imap_result r = { 0 };
	struct numset uids = { 0 };
	uint64_t done = 0;
	int got = 1;
	bool ok = true;

	if (!c || !run_allowed(sh, cmd->spec, e) || !imap_check(c, cmd, e))
		return false;
	run_begin(sh, cmd);
	sh->own_steps = true;
	while (got > 0) {
		ok = append_one(m, cmd, piece, &r, &uids, e);
		if (!ok || r.cond != COND_OK)
			break;
		done++;
		got = sh->printer.muted ? 0 : next_piece(m, piece, e);
	}
	sh->own_steps = false;
	ok = run_end(sh, ok && got >= 0, &r, e);
	set_appenduid(sh, &uids);
	numset_clear(&uids);
	if (ok && !sh->refused)
		note_count(m);
	else if (done > 0)
		shell_note(sh, NOTE_WARNING, "%llu message%s before it %s appended",
			(unsigned long long)done, done == 1 ? "" : "s", done == 1 ? "was" : "were");
	return ok;
}

bool append_many(struct shell *sh, struct words *w, struct err *e)
{
	struct imap_client *c = session_client(sh, e);
	struct cmd_dialect dialect = run_dialect(sh);
	struct cmd_piece first = { .literal = { .fd = -1 } };
	struct many m = { .shell = sh, .from = c ? open_source(w, e) : NULL };
	struct imap_cmd cmd = { 0 };
	bool ok = false;
	int got;

	if (!m.from)
		return false;
	m.from->note = show_note;
	m.from->note_ctx = sh;
	got = cmd_encode_append(&cmd, &w->v[1], &dialect, e) ? next_piece(&m, &first, e) : -1;
	if (got == 0)
		ok = run_nothing(sh, "there are no messages in it");
	else if (got > 0 && caps_has(dialect.caps, "MULTIAPPEND"))
		ok = append_at_once(&m, &cmd, &first, e);
	else if (got > 0)
		ok = append_one_by_one(&m, &cmd, &first, e);
	cmd_piece_clear(&first);
	cmd_clear(&cmd);
	m.from->kind->close(m.from);
	return ok;
}
