/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mailfile.c: the messages of an mbox file or a Maildir folder, one after the other.
 */
#include "shell/mailfile.h"

#include "imap/flags.h"

/* A line of a command is bounded in all servers, and a message with more keywords has none that mean anything. */
#define FLAGS_MAX 1000
#define FLAG_MAX 1000

const struct mailfile_kind *mailfile_kind(struct str option)
{
	static const struct mailfile_kind *const kinds[] = { &mailfile_maildir, &mailfile_mbox,
		NULL };
	size_t i = 0;

	while (kinds[i] && !str_eq(option, str_c(kinds[i]->option)))
		i++;
	return kinds[i];
}

void mail_message_flag(struct mail_message *m, struct str flag)
{
	if (flag_valid(flag) && flag.n <= FLAG_MAX && m->flags.n < FLAGS_MAX)
		caps_add(&m->flags, flag);
	else
		m->left_out++;
}

void mail_message_clear(struct mail_message *m)
{
	caps_clear(&m->flags);
	literal_clear(&m->literal);
	*m = (struct mail_message){ .literal = { .fd = -1 } };
}
