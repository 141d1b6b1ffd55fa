/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * login.h: the login that belongs to a connection, by the best way that the server offers.
 */
#ifndef SHELL_LOGIN_H
#define SHELL_LOGIN_H

#include "shell/shell.h"

/* Logs in as the session's user, if it has one and is not logged in yet: by the session's mechanism, else by the
 * strongest that the server offers, else by LOGIN; then goes on as the one whom PROXYAUTH named. ERR_AUTH when the server refuses; ERR_TLS, and nothing is sent,
 * when a secret may not go over this connection. */
bool login_session(struct shell *, struct err *);

/* Remembers for that whom PROXYAUTH named; NULL: nobody. */
void login_remember_proxy(struct shell *, const char *user);

#endif
