/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mailfile.c: the messages of an mbox file or a Maildir folder, one after the other.
 */
#include "shell/mailfile.h"

#include "imap/flags.h"

const struct mailfile_kind *mailfile_kind(struct str option)
{
	static const struct mailfile_kind *const kinds[] = { &mailfile_maildir, &mailfile_mbox,
		NULL };
	size_t i = 0;

	while (kinds[i] && !str_eq(option, str_c(kinds[i]->option)))
		i++;
	return kinds[i];
}

void mailfile_add_flag(struct buf *list, struct str flag)
{
	struct str have = buf_str(list), one;

	if (!flag_valid(flag))
		return;
	while (flags_next(&have, &one))
		if (str_eq_case(one, flag))
			return;
	buf_add_z(list, list->n ? " " : "");
	buf_add_str(list, flag);
}

void mail_message_clear(struct mail_message *m)
{
	buf_clear(&m->flags);
	literal_clear(&m->literal);
	*m = (struct mail_message){ .literal = { .fd = -1 } };
}
