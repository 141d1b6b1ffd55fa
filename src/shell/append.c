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
	const struct cmd_dialect *dialect;
	bool utf8;   /* each goes as UTF8 (~{n}) */
	bool failed; /* a message could not be read, or cannot be sent */
};

bool append_is_many(const struct words *w)
{
	for (size_t i = 1; i < w->n; i++)
		if (w->v[i].kind == WORD_BARE && mailfile_kind(w->v[i].text))
			return true;
	return false;
}

static bool is_option(const struct words *w, size_t at, const char *name)
{
	return w->n > at && w->v[at].kind == WORD_BARE && str_is(w->v[at].text, name);
}

static struct mailfile *open_source(const struct words *w, bool *utf8, struct err *e)
{
	bool as_is = is_option(w, 2, "--as-is");
	size_t at = as_is ? 3 : 2;
	const struct mailfile_kind *kind;
	struct mailfile *from;
	char *path;

	*utf8 = is_option(w, at, "utf8");
	at += *utf8;
	kind = w->n == at + 2 ? mailfile_kind(w->v[at].text) : NULL;

	if (!kind || w->v[at].kind != WORD_BARE || w->v[at + 1].kind == WORD_LIST) {
		err_set(e, ERR_USAGE, 0,
			"usage: append MAILBOX [--as-is] [utf8] --mbox FILE, or --maildir FOLDER: "
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
			m->utf8, &message.literal);
		buf_clear(&flags);
	}
	if (got > 0 && !cmd_check_nul(&piece->literal, m->dialect, e)) {
		err_prefix(e, "message %llu: ", (unsigned long long)m->messages);
		cmd_piece_clear(piece);
		m->failed = true;
		got = -1;
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
	struct imap_result *r, struct err *e)
{
	bool ok;

	cmd_add_piece(cmd, piece);
	imap_result_clear(r);
	ok = imap_run(m->shell->session.client, cmd, r, e);
	cmd_piece_clear(&cmd->pieces[--cmd->n]);
	return ok;
}

/* A command for each, up to the first that is not taken. */
static bool append_one_by_one(struct many *m, struct imap_cmd *cmd, struct cmd_piece *piece,
	struct err *e)
{
	struct shell *sh = m->shell;
	struct imap_client *c = session_client(sh, e);
	struct imap_result r = { 0 };
	uint64_t done = 0;
	int got = 1;
	bool ok = true;

	if (!c || !run_allowed(sh, cmd, e) || !imap_check(c, cmd, e))
		return false;
	run_begin(sh, cmd);
	sh->own_steps = true;
	while (got > 0) {
		ok = append_one(m, cmd, piece, &r, e);
		if (!ok || r.cond != COND_OK)
			break;
		done++;
		got = sh->printer.muted ? 0 : next_piece(m, piece, e);
	}
	sh->own_steps = false;
	ok = run_end(sh, ok && got >= 0, &r, e);
	if (ok && !sh->refused)
		note_count(m);
	else if (done > 0)
		shell_note(sh, NOTE_WARNING, "%llu message%s before it %s appended",
			(unsigned long long)done, done == 1 ? "" : "s", done == 1 ? "was" : "were");
	return ok;
}

/* Where a NUL cannot be sent, all is read before: a command that cannot be ended would cost the connection. What can be
 * read only once is not. */
static bool check_all(const struct words *w, struct many *m, struct err *e)
{
	struct many look = *m;
	struct cmd_piece piece = { .literal = { .fd = -1 } };
	int got = 0;

	if (m->utf8 || caps_has(m->dialect->caps, "BINARY") || !m->from->of)
		return true;
	look.from = open_source(w, &look.utf8, e);
	while (look.from && (got = next_piece(&look, &piece, e)) > 0)
		cmd_piece_clear(&piece);
	if (look.from)
		look.from->kind->close(look.from);
	return look.from && got == 0;
}

/* --- 8-bit headers --- */

/* Where the header of a message that passes by ends, and whether it was ASCII. */
struct look {
	bool line_open, eight_bit, over;
};

/* False (the end of the looking): the header is over. */
static bool look_at(void *ctx, const void *bytes, size_t n, struct err *e)
{
	struct look *look = ctx;
	struct str piece = { bytes, n };

	for (size_t i = 0; i < piece.n && !look->over; i++) {
		char c = piece.p[i];

		look->eight_bit |= (unsigned char)c >= 0x80;
		look->over = look->eight_bit || (c == '\n' && !look->line_open);
		if (c != '\r')
			look->line_open = c != '\n';
	}
	return !look->over || err_set(e, ERR_SYS, 0, "seen enough");
}

static bool has_8bit_header(const struct imap_cmd *cmd)
{
	struct err ignored = { 0 };

	for (size_t i = 0; i < cmd->n; i++) {
		const struct cmd_piece *p = &cmd->pieces[i];
		struct look look = { 0 };

		if (!p->has_literal || p->behind)
			continue;
		literal_send(&p->literal, look_at, &look, &ignored);
		if (look.eight_bit)
			return true;
	}
	return false;
}

void append_hint(struct shell *sh, const struct imap_cmd *cmd)
{
	const struct imap_state *s;

	if (!sh->session.client || (!sh->refused && !sh->alerted) || !has_8bit_header(cmd))
		return;
	s = imap_client_state(sh->session.client);
	if (!caps_has_any(&s->caps, "UTF8=ACCEPT|UTF8=ONLY|UTF8=ALL"))
		return;
	shell_note(sh, NOTE_INFO,
		"the message has bytes beyond ASCII in its header, and some servers take such ones only %sas "
		"append MAILBOX utf8 <FILE (RFC 6855)",
		s->utf8 ? "" : "behind enable UTF8=ACCEPT, and ");
}

bool append_many(struct shell *sh, struct words *w, struct err *e)
{
	struct imap_client *c = session_client(sh, e);
	struct cmd_dialect dialect = run_dialect(sh);
	struct cmd_piece first = { .literal = { .fd = -1 } };
	struct many m = { .shell = sh, .dialect = &dialect };
	struct imap_cmd cmd = { 0 };
	bool ok = false;
	int got = -1;

	m.from = c ? open_source(w, &m.utf8, e) : NULL;
	if (!m.from)
		return false;
	m.from->note = show_note;
	m.from->note_ctx = sh;
	if (check_all(w, &m, e) && cmd_encode_append(&cmd, &w->v[1], &dialect, e))
		got = next_piece(&m, &first, e);
	if (got == 0)
		ok = run_nothing(sh, "there are no messages in it");
	else if (got > 0 && caps_has(dialect.caps, "MULTIAPPEND"))
		ok = append_at_once(&m, &cmd, &first, e);
	else if (got > 0)
		ok = append_one_by_one(&m, &cmd, &first, e);
	if (ok)
		append_hint(sh, &cmd);
	cmd_piece_clear(&first);
	cmd_clear(&cmd);
	m.from->kind->close(m.from);
	return ok;
}
