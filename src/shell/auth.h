/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * auth.h: AUTHENTICATE as people use it: built-in mechanisms, a command of theirs, or by hand.
 */
#ifndef SHELL_AUTH_H
#define SHELL_AUTH_H

#include "imap/word.h"
#include "shell/shell.h"

/* authenticate [MECH [USER]] [--with CMD | --ask] */
bool auth_command(struct shell *, struct words *, struct err *);

/* The dialogue with a built-in mechanism (*mech NULL: the strongest that the server offers, and the next one without
 * channel binding where the server cannot do that) and its result; *mech becomes the one used. When the mechanism did
 * not get its proof from the server, the connection is closed: ERR_AUTH. */
bool auth_builtin(struct shell *, const char **mech, const char *user, struct imap_result *,
	struct err *);

/* Appends which mechanisms the server offers besides that one, and how one is chosen; nothing where there is none. */
void auth_add_others(const struct shell *, const char *but, struct buf *out);

/* Whether the server offers a mechanism that auth_builtin would choose by itself for this user. */
bool auth_offered(struct shell *, const char *user);

/* The user to log in as: from the URL or --user, or asked for; free it. NULL: *err. */
char *auth_user(struct shell *, struct err *);

#endif
