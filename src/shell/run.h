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

/* With --read-only nothing is sent that is not known to leave the server's data alone: ERR_STATE. */
bool run_allowed(const struct shell *, const struct imap_cmd *, struct err *);

/* After PROXYAUTH and UNAUTHENTICATE: as another person, or as nobody, one has other mailboxes. */
void run_person(struct shell *, const struct imap_cmd *, const struct imap_result *);

/* The line's command got no answer: it was not sent, or the connection is lost. No variable tells of an earlier
 * answer, and no set of an earlier result. */
void run_unanswered(struct shell *, struct str line);

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

/* What the command will tell about messages goes to $found and the like. run_begin does so. */
void run_expect_found(struct shell *, const struct imap_cmd *);

/* Keeps the name in a LIST, LSUB or XLIST answer for completion, if it is one that can be opened. */
void run_remember_mailbox(struct shell *, const struct imap_resp *);

/* The engine's callbacks, for struct imap_events; ctx is the shell. */
extern const struct imap_events run_events;

/* What the encoding depends on, now. */
struct cmd_dialect run_dialect(const struct shell *);

#endif
