/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mailfile.h: the messages of an mbox file or a Maildir folder, one after the other.
 *
 * One message is held at a time, a large one in a spool. Flags and dates are read from where such stores
 * keep them; nothing is written to the store.
 */
#ifndef SHELL_MAILFILE_H
#define SHELL_MAILFILE_H

#include "base/buf.h"
#include "imap/caps.h"
#include "imap/date.h"
#include "imap/literal.h"

struct mail_message {
	struct caps flags; /* each once: "\Seen", "Work" */
	uint64_t left_out; /* keywords that cannot be sent as flags, or are too many */
	struct date date;
	bool has_date;
	struct literal literal;
};

struct mailfile {
	const struct mailfile_kind *kind;
	/* How much of the whole was read, in bytes or messages; of 0: nobody knows. */
	uint64_t at, of;
	bool as_is; /* line ends stay as they are, instead of becoming CRLF */
	/* One line for the person, about what was read in one way and may be meant in another; NULL: nobody listens. */
	void (*note)(void *ctx, const char *text);
	void *note_ctx;
};

struct mailfile_kind {
	const char *option; /* "--mbox" */
	/* NULL with ERR_SYS, or ERR_USAGE for what is nothing of the kind. */
	struct mailfile *(*open)(const char *path, struct err *);
	/* The next message into *out (zeroed): 1; 0 at the end; -1: ERR_SYS, ERR_USAGE. */
	int (*next)(struct mailfile *, struct mail_message *out, struct err *);
	void (*close)(struct mailfile *);
};

/* --mbox: a file in which a line "From SENDER DATE" behind an empty one begins each message (RFC 4155), in all the forms of
 * mbox_from.h; where a line may begin one and is not taken to, there is a note. Of ">From " at the beginning of a line the
 * ">" goes. Flags are those of Status, X-Status and X-Keywords. */
extern const struct mailfile_kind mailfile_mbox;

/* --maildir: a folder with cur and new in it, in the order of delivery. Flags are in the names behind ":2," or, as
 * on Windows, ";2," and the like (keywords where Dovecot has a list of them), the date is the file's. */
extern const struct mailfile_kind mailfile_maildir;

/* By option, "--mbox"; NULL: there is no such one. */
const struct mailfile_kind *mailfile_kind(struct str option);

/* Adds a flag, once; what cannot be sent as one is counted. */
void mail_message_flag(struct mail_message *, struct str flag);

void mail_message_clear(struct mail_message *);

#endif
