/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * secret.h: where a password or token comes from, in the order of the manual.
 */
#ifndef SHELL_SECRET_H
#define SHELL_SECRET_H

#include "base/err.h"

struct shell;

/* From here on a crash leaves no image of memory behind. */
void secret_forbid_dumps(void);

/* Takes IMAPSH_PASSWORD out of the environment, so that no command that is run inherits it. */
void secret_take_environment(struct shell *);

/* Whether the password file, if one is named, can be read by us and nobody else: ERR_SYS. */
bool secret_check(const struct shell *, struct err *);

/* --password-file, --password-command, IMAPSH_PASSWORD, then a prompt without echo on the terminal (never
 * standard input when that is a script). `what` is what the prompt asks for: "Password for alice". Returns
 * text to be freed with mem_free_secret, or NULL: ERR_AUTH, or ERR_SYS for a file or command. */
char *secret_get(struct shell *, const char *what, struct err *);

/* A prompt on the terminal, with echo or without; NULL: ERR_AUTH (no terminal) or ERR_INTERRUPTED. */
char *secret_ask(const char *prompt, bool echo, struct err *);

#endif
