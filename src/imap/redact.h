/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * redact.h: which words of a command, and which bytes on their way to the server, are secret.
 *
 * The command's row decides, whatever sends it: by its name, behind "uid" or a tag, as typed by xatom, or as raw
 * bytes. From the first secret of a command on all of it is secret: a password with a blank in it has lost its
 * quotes. What is not known to be harmless is taken for secret.
 */
#ifndef IMAP_REDACT_H
#define IMAP_REDACT_H

#include "base/buf.h"
#include "imap/spec.h"
#include "imap/word.h"

/* Whether the command carries a secret: an argument of ARG_SECRET_STRING, or the responses of AUTHENTICATE.
 * NULL: no. */
bool redact_row(const struct imap_spec *);

/* The verb of such a command among the words from `from` on, behind a tag and "uid" too, and its row; or w->n. `near`:
 * a mistyped one counts as well. */
size_t redact_verb(const struct words *w, size_t from, bool near, const struct imap_spec **row);

/* The first secret word of the command whose verb is w->v[verb]: w->n when none is there yet. AUTHENTICATE as it
 * is on the wire, with an initial response behind the mechanism. */
size_t redact_word(const struct words *w, size_t verb, const struct imap_spec *row);

/* What has been sent as raw bytes, as far as it matters for what comes next. Zeroed it is ready. */
struct redact_wire {
	struct buf line;  /* of the command under way, its literals left out; wiped */
	uint64_t literal; /* bytes of a literal that are still to come */
	bool hidden;      /* and they are secret */
	bool dialogue;    /* AUTHENTICATE was sent: a line that is no command answers a challenge */
};

/* Goes through bytes about to be sent, in pieces of any size: gives `run` each run of them that is, or is not, secret.
 * NULL: it is only looked at what they do. Returns whether a command that carries a secret is among them. */
bool redact_wire_feed(struct redact_wire *, struct str bytes,
	void (*run)(void *ctx, struct str, bool secret), void *ctx);
void redact_wire_clear(struct redact_wire *);

/* The same for bytes that are not sent now: *w stays as it is. */
bool redact_wire_would(const struct redact_wire *w, struct str bytes);

#endif
