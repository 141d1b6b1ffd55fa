/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cmd_row.c: what is known about a command that goes out as it was typed.
 */
#include "base/mem.h"
#include "imap/cmd.h"
#include "imap/name.h"

/* The first mailbox that the words behind the verb name, where the row's arguments before it take one word each. */
static char *first_mailbox(const struct imap_spec *row, const struct word *v, size_t n, bool utf8)
{
	struct buf name = { 0 };

	for (size_t i = 0; i < n && row->args[i].type; i++)
		if (row->args[i].type == ARG_MAILBOX && v[i].kind != WORD_LITERAL) {
			mailbox_from_wire(&name, v[i].text, utf8);
			return buf_take(&name);
		}
	return NULL;
}

void cmd_recognise(struct imap_cmd *cmd, const struct word *v, size_t n, bool utf8)
{
	size_t verb = n && str_is(v[0].text, "UID");

	cmd->uid = verb;
	cmd->row = verb < n ? spec_find(v[verb].text, cmd->uid) : NULL;
	if (!cmd->row)
		return;
	v += verb + 1;
	n -= verb + 1;
	cmd->effect = cmd->row->effect;
	cmd->returns = n && v[0].kind == WORD_BARE && str_is(v[0].text, "RETURN");
	cmd->mailbox = first_mailbox(cmd->row, v, n, utf8);
	if (cmd->effect == EFFECT_PROXYAUTH && n)
		cmd->user = mem_dup_n(v[0].text.p, v[0].text.n);
}

void cmd_recognise_line(struct imap_cmd *cmd, struct str line, bool utf8)
{
	struct words w = { 0 };
	struct err ignored = { 0 };
	enum word_end end;

	/* Whatever follows what can be no word, the verb is in front. */
	words_split(&w, line, &end, &ignored);
	cmd_recognise(cmd, w.v, w.n, utf8);
	words_clear(&w);
}
