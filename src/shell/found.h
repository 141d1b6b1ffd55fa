/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * found.h: $found, $count, $copyuid and $appenduid: sets of messages that know what they are about.
 *
 * Numbers alone are dangerous: messages get new ones, and the same UID is another message in another mailbox. So
 * a set keeps whether it has UIDs or message numbers, of which mailbox, and follows what the server tells: EXPUNGE
 * renumbers it, VANISHED takes out UIDs (RFC 9051 section 7.5.1, RFC 7162 section 3.2.10). What a search found holds
 * as long as its mailbox stays open, as the saved result "$" does (RFC 5182 section 2.1); UIDs that copies were
 * given hold for the mailbox that they are in. A set that is not what it promises is empty, and says why.
 */
#ifndef SHELL_FOUND_H
#define SHELL_FOUND_H

#include "imap/client.h"
#include "imap/renumber.h"

enum found_name { FOUND_SEARCH, FOUND_COPY, FOUND_APPEND, FOUND_NAMES };

struct found_set {
	struct numset numbers;
	struct renumber moved;  /* EXPUNGEs to be applied to them, */
	struct numset vanished; /* or UIDs to be taken out */
	bool uids;
	char *mailbox;        /* NULL: not known */
	uint64_t uidvalidity; /* 0: not known */
	uint64_t opened;      /* of a search: struct imap_mailbox */
	const char *why;      /* it has no members; NULL: it has, perhaps none */
	uint64_t count;       /* what COUNT told, where the members do not */
	bool counted;
};

/* Zeroed: no command was run yet. */
struct found {
	struct found_set sets[FOUND_NAMES];

	/* The command under way. */
	size_t limit;              /* bytes that the members of one set may take */
	size_t rebuilt;            /* ranges, because of what had gone */
	bool search, copy, append; /* what its responses may fill */
	bool any;                  /* or its kind is not known: all of that */
	bool uid, sorts, returns;
	bool told;          /* a response with results has come */
	bool elsewhere;     /* and one of another mailbox's (RFC 7377) */
	struct buf uidplus; /* the code seen last: MOVE may say it twice */
};

/* A command is about to be run: what it will tell is empty until then. state may be NULL: it will not be sent. */
void found_begin(struct found *, const struct imap_cmd *, const struct imap_state *, size_t limit);

/* A response, of the command or unasked. What a person should know, or NULL. */
const char *found_learn(struct found *, const struct imap_resp *, const struct imap_state *);

/* The command has ended: whether it was answered OK. What a person should know is appended. */
void found_end(struct found *, bool ok, struct buf *note);

/* The session has ended, or is another person's: nothing holds any more. */
void found_forget(struct found *);

/* Appends the set, in the order of the server where that sorted it; nothing when it is empty. And how many
 * were found; nothing when that is not known. */
void found_format(struct found *, enum found_name, const struct imap_state *, struct buf *out);
void found_count(struct found *, const struct imap_state *, struct buf *out);

/* Appends why it can be no set of messages in the mailbox that is open; nothing when it can. */
void found_refusal(struct found *, enum found_name, const struct imap_state *, struct buf *out);

void found_clear(struct found *);

#endif
