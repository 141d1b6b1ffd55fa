/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * run.h: one command, from words to its end: encoded, checked, sent, shown, its variables set.
 */
#ifndef SHELL_RUN_H
#define SHELL_RUN_H

#include "imap/word.h"
#include "shell/shell.h"

/* An IMAP command by its row; or (xatom) as typed. */
bool run_imap(struct shell *, struct words *, struct err *);
bool run_xatom(struct shell *, struct words *, struct err *);

/* Runs an encoded command as if it had been typed. */
bool run_cmd(struct shell *, const struct imap_cmd *, struct err *);

/* With --read-only nothing that changes the server's data is sent: ERR_STATE. */
bool run_allowed(const struct shell *, const struct imap_spec *, struct err *);

/* What is behind the name in a response code; empty when it is another code, or none. */
struct str run_code_rest(const char *code, const char *name);

/* Says why there was nothing to send, and sets the variables as if it had been done. */
bool run_nothing(struct shell *, const char *why);

/* Around anything that speaks with the server on a person's behalf: what run_imap does before and after.
 * run_end shows the result (and clears it), sets the variables, and passes `ok` through. */
void run_begin(struct shell *, const struct imap_cmd *);
bool run_end(struct shell *, bool ok, struct imap_result *, struct err *);

/* Stands before words of the server's that session_may_be_forged. */
extern const char run_forged[];

/* Whether a response code is shown whatever else is not: an alert must be (RFC 9051 section 7.1), and a referral
 * says why nothing else will do. */
bool run_code_urgent(struct str name);

/* Keeps the name in a LIST, LSUB or XLIST answer for completion, if it is one that can be opened. */
void run_remember_mailbox(struct shell *, const struct imap_resp *);

/* The engine's callbacks, for struct imap_events; ctx is the shell. */
extern const struct imap_events run_events;

/* What the encoding depends on, now. */
struct cmd_dialect run_dialect(const struct shell *);

#endif
