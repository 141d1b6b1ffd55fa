/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * secret.h: where a password or token comes from, in the order of the manual.
 */
#ifndef SHELL_SECRET_H
#define SHELL_SECRET_H

#include "base/err.h"

struct shell;
struct target;

/* Whom a password was given for: it goes there and nowhere else. What is NULL was not said, and is settled by
 * the first connection, or the first login. */
struct secret_for {
	char *place; /* see struct target */
	char *shown; /* the same, for messages */
	char *user;
};

void secret_for_clear(struct secret_for *);

/* Settles whom it is for, where that was not said. user may be NULL. */
void secret_for_settle(struct secret_for *, const struct target *, const char *user);

/* Whether it may go to that place, whoever logs in there. */
bool secret_for_place(const struct secret_for *, const char *place);

/* The connection stands: passwords that were given for none belong to it from here on. */
void secret_settle(struct shell *);

/* From here on a crash leaves no image of memory behind. */
void secret_forbid_dumps(void);

/* Takes IMAPSH_PASSWORD out of the environment, so that no command that is run inherits it. */
void secret_take_environment(struct shell *);

/* Whether the password file, if one is named, can be read by us and nobody else: ERR_SYS. */
bool secret_check(const struct shell *, struct err *);

/* The password for a login as this user over the connection: from --password-file, --password-command,
 * IMAPSH_PASSWORD, each only if it was given for this user and server; then from a prompt without echo on the
 * terminal (never standard input when that is a script). Returns text to be freed with mem_free_secret, or
 * NULL: ERR_AUTH, or ERR_SYS for a file or command. */
char *secret_get(struct shell *, const char *user, struct err *);

/* The pass phrase of the client's key, or the PIN of its token, which `what` names: from --tls-key-password-command or
 * a prompt; as secret_get. */
char *secret_key(const struct shell *, const char *what, struct err *);

/* A prompt on the terminal, with echo or without; NULL: ERR_AUTH (no terminal) or ERR_INTERRUPTED. */
char *secret_ask(const char *prompt, bool echo, struct err *);

#endif
