/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cmd.h: a command, encoded: from typed words to bytes and literals, by its row.
 *
 * What the encoder emits is one command: CR, LF and NUL leave in a literal or not at all (RFC 9051
 * section 9). Secrets are marked by the role of the argument, not by their look.
 */
#ifndef IMAP_CMD_H
#define IMAP_CMD_H

#include "imap/caps.h"
#include "imap/date.h"
#include "imap/spec.h"
#include "imap/word.h"

/* Text, then a literal. `text` leaves out the "{n}" of the literal: how that is announced depends on the
 * server and is decided when it is sent. */
struct cmd_piece {
	struct buf text;
	bool has_literal;
	struct literal literal;
	const char *behind; /* text that closes what the literal stands in: ")"; NULL: none */
	struct {
		size_t from, to;
	} secret; /* the part of text not to be shown; from == to: none */
};

struct imap_cmd {
	const struct imap_spec *spec; /* NULL for a command that no row knows */
	const struct imap_spec
		*row; /* by which it is judged: spec, or the row of what xatom sends; or NULL */
	enum imap_effect effect;
	bool uid;
	bool other_items; /* FETCH: it asks for more than body sections */
	bool secret;   /* carries one (see redact_row): not for a connection that others can read */
	bool returns;  /* RETURN was typed: the server tells what that asks for, RFC 4731 */
	char *mailbox; /* the first it names, in UTF-8 as typed; or NULL */
	char *user;    /* whom PROXYAUTH names; or NULL */
	char *set;     /* the first set in it; or NULL */
	char *keyword; /* a flag typed as "Seen" is none of the system's, but a keyword of that name; or NULL */
	struct cmd_piece *pieces; /* what follows the tag and a blank, without the last CRLF */
	size_t n, cap;
	uint64_t ahead; /* its number when it was sent before its turn: imap_send_ahead; else 0 */

	/* Makes the next of further pieces, so that any number of messages needs the memory of one: 1, and the
	 * piece is taken over; 0 at the end; -1 with *err. NULL: there are none. */
	int (*more)(void *ctx, struct cmd_piece *, struct err *);
	void *more_ctx;
};

/* What the encoding depends on. */
struct cmd_dialect {
	bool utf8; /* UTF8=ACCEPT or IMAP4rev2 is enabled: RFC 9755, 9051 */
	bool no_charset; /* UTF8=ACCEPT is enabled, behind which SEARCH has no CHARSET: RFC 9755 section 3 */
	bool searchres;          /* "$" is legal in sets: RFC 5182 */
	const struct caps *caps; /* what the server knows; NULL: not told */
	const struct caps
		*raw; /* mailboxes that it names in 8-bit bytes without utf8; NULL: none */
};

/* Encodes words[0] (the verb, perhaps "uid") and its arguments; words that are literals are taken out of
 * *words (their struct literal is zeroed there). Errors: ERR_USAGE saying which argument, what was
 * expected, and the usage line; for an unknown verb the nearest one and the xatom form. */
bool cmd_encode(struct imap_cmd *, struct words *words, const struct cmd_dialect *, struct err *);

/* "xatom NAME ARG…": words[1] on, each as it was typed. */
bool cmd_encode_xatom(struct imap_cmd *, struct words *words, const struct cmd_dialect *,
	struct err *);

/* What is known about a command that goes out as it was typed, from its words (v[0] is the verb, perhaps "uid") or
 * its line: row, effect, uid, returns, mailbox (as it is shown), user. *cmd is zeroed. */
void cmd_recognise(struct imap_cmd *cmd, const struct word *v, size_t n, bool utf8);
void cmd_recognise_line(struct imap_cmd *cmd, struct str line, bool utf8);

/* APPEND to a mailbox, and the pieces that are its messages: RFC 9051 section 6.3.12, and RFC 3502 for more than
 * one. Flags are as in a list, without parentheses; date may be NULL; utf8: as "UTF8 (~{n}" of RFC 6855 section 4; the
 * literal is taken over. */
bool cmd_encode_append(struct imap_cmd *, struct word *mailbox, const struct cmd_dialect *,
	struct err *);
void cmd_message(struct cmd_piece *, struct str flags, const struct date *, bool utf8,
	struct literal *take);

/* Makes a literal that has a NUL one that may (RFC 3516, where the server has BINARY); false with ERR_USAGE where it has
 * not: a NUL is in no other literal (RFC 9051 section 9: CHAR8). */
bool cmd_check_nul(struct literal *, const struct cmd_dialect *, struct err *);

/* Takes the piece over as the command's last. */
void cmd_add_piece(struct imap_cmd *, struct cmd_piece *take);
void cmd_piece_clear(struct cmd_piece *); /* wipes what is secret */

/* A command made by imapsh itself, from text without literals: "CAPABILITY", "LOGOUT". */
void cmd_make(struct imap_cmd *, const char *text);

/* The command as people may see it: literals as {n} and a mark, secrets as "…". Appended, escaped. */
void cmd_show(struct buf *, const struct imap_cmd *);

void cmd_clear(struct imap_cmd *); /* wipes what is secret */

/* How the arguments of a (perhaps unfinished) line fall on the row: for completion and hints. The
 * argument that the last word belongs to, w->v[i] being the first behind the verb; NULL when there are too many. */
const struct arg_spec *cmd_arg_at(const struct imap_spec *spec, const struct words *w, size_t i);

/* The single encodings, for client commands and tests: appended to out. */
void cmd_quote(struct buf *out, struct str s); /* "…" with escapes; no CR LF NUL in s */
bool cmd_is_atom(struct str text);             /* sendable as an astring without quotes */

#endif
