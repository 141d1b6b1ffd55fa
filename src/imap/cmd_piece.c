/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cmd_piece.c: the pieces of a command: those that messages are, how they are shown, and their end.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/cmd.h"

void cmd_add_piece(struct imap_cmd *cmd, struct cmd_piece *take)
{
	cmd->pieces = mem_grow(cmd->pieces, cmd->n, &cmd->cap, sizeof(*cmd->pieces));
	cmd->pieces[cmd->n++] = *take;
	*take = (struct cmd_piece){ .literal = { .fd = -1 } };
}

void cmd_message(struct cmd_piece *piece, struct str flags, const struct date *date, bool utf8,
	struct literal *take)
{
	*piece = (struct cmd_piece){ .has_literal = true, .literal = *take };
	*take = (struct literal){ .fd = -1 };
	if (flags.n)
		buf_addf(&piece->text, " (%.*s)", STR_ARG(flags));
	if (date) {
		buf_add_z(&piece->text, " \"");
		date_format_internal(&piece->text, date);
		buf_add_c(&piece->text, '"');
	}
	buf_add_z(&piece->text, utf8 ? " UTF8 (" : " ");
	piece->behind = utf8 ? ")" : NULL;
	piece->literal.binary = utf8;
}

bool cmd_check_nul(struct literal *lit, const struct cmd_dialect *dialect, struct err *e)
{
	if (!lit->nul || lit->binary)
		return true;
	if (!dialect->caps || !caps_has(dialect->caps, "BINARY"))
		return err_set(e, ERR_USAGE, 0,
			"a NUL at offset %llu of the literal: only servers with BINARY take one (RFC 3516); "
			"nothing was sent",
			(unsigned long long)lit->nul - 1);
	return lit->binary = true;
}

void cmd_make(struct imap_cmd *cmd, const char *text)
{
	struct cmd_piece piece = { .literal = { .fd = -1 } };
	struct str rest = str_c(text);

	memset(cmd, 0, sizeof(*cmd));
	buf_add_z(&piece.text, text);
	cmd_add_piece(cmd, &piece);
	cmd->spec = cmd->row = spec_find(str_split(&rest, ' '), false);
	cmd->effect = cmd->spec ? cmd->spec->effect : EFFECT_NONE;
}

void cmd_show(struct buf *out, const struct imap_cmd *cmd)
{
	for (size_t i = 0; i < cmd->n; i++) {
		const struct cmd_piece *p = &cmd->pieces[i];
		struct str text = buf_str(&p->text);

		utf8_escape(out, str_head(text, p->secret.from), 0);
		if (p->secret.to > p->secret.from)
			buf_add_z(out, "…");
		utf8_escape(out, str_skip(text, p->secret.to), 0);
		if (p->has_literal)
			buf_addf(out, "%s{%llu} %s", p->literal.binary ? "~" : "",
				(unsigned long long)p->literal.size, p->behind ? p->behind : "");
	}
}

void cmd_piece_clear(struct cmd_piece *p)
{
	buf_wipe(&p->text);
	if (p->has_literal)
		literal_clear(&p->literal);
	p->has_literal = false;
}

void cmd_clear(struct imap_cmd *cmd)
{
	for (size_t i = 0; i < cmd->n; i++)
		cmd_piece_clear(&cmd->pieces[i]);
	free(cmd->pieces);
	free(cmd->mailbox);
	free(cmd->user);
	free(cmd->keyword);
	free(cmd->set);
	memset(cmd, 0, sizeof(*cmd));
}
