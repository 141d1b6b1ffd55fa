/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * account.h: servers by name, and where to connect by what the command line, \account and \connect say.
 */
#ifndef SHELL_ACCOUNT_H
#define SHELL_ACCOUNT_H

#include "shell/options.h"
#include "shell/shell.h"

/* Connects as the command line says, which names a server or an account. Its passwords, IMAPSH_PASSWORD too, are for
 * that one alone, whether it is reached or not. */
bool account_connect(struct shell *, const struct options *, struct err *);

void accounts_clear(struct shell *);

#endif
