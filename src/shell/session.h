/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * session.h: one connection with all that it takes to make it, and to make it again.
 */
#ifndef SHELL_SESSION_H
#define SHELL_SESSION_H

#include "imap/client.h"
#include "net/dial.h"
#include "net/tls.h"
#include "shell/secret.h"
#include "shell/settings.h"

struct shell;

enum target_kind { TARGET_NONE = 0, TARGET_TCP, TARGET_UNIX, TARGET_CHILD };

/* Where to connect, as whom, and how. Text is owned; NULL where nothing was said. */
struct target {
	enum target_kind kind;
	bool implicit_tls; /* imaps:// */
	bool scheme_given, port_given;
	char *host, *path, *command;
	unsigned port;
	char *mailbox;
	uint64_t uidvalidity; /* that the mailbox should have; 0: not said */
	/* What came with the URL (user, auth), the account, the command line or \connect: it holds for this
	 * connection alone. */
	struct settings_given given;
	char *secret_user; /* the user for whom a password in it was given; NULL: whoever logs in */
	/* Once it is a session's: */
	char *place; /* the server as a key: nothing else has the same */
	char *shown; /* for messages and the prompt: "mail.example.org" */
};

void target_clear(struct target *);

/* Fills *t (whatever it held) from a URL or HOST[:PORT] (ERR_USAGE), from a command that is the server, or
 * from a unix socket's path. */
bool target_parse(struct target *t, const char *text, struct err *);
/* Brings what the address left open into line with the settings that will hold: a bare HOST is at port 143 when
 * its connection begins in the clear. ERR_USAGE when imaps:// was written and TLS is not to begin at once. */
bool target_settle(struct target *t, const struct settings *, struct err *);
/* Lays what was given with the target over what was given before it (an account's, say), as long as they agree on
 * the user for whom a password is. */
void target_give_under(struct target *t, const struct settings_given *below);
void target_command(struct target *t, const char *command);
void target_socket(struct target *t, const char *path);

struct session {
	struct target target;       /* kept for \reconnect */
	struct imap_client *client; /* NULL: not connected */
	bool in_force;              /* the target's settings are: while the connection lasts */
	char *key_secret;           /* the pass phrase of the client's key, once it was asked for */
	struct secret_for secret_for; /* whom the password that came with the target is for */
	/* What \reconnect restores: what the target asked for, then what was done by hand. */
	char *user, *mech; /* NULL: no login; LOGIN or the strongest mechanism */
	char *proxy;       /* as whom one goes on after the login, by PROXYAUTH; NULL: oneself */
	char *mailbox;     /* NULL: none */
	bool mailbox_readonly; /* opened by EXAMINE or found read-only */
	/* What it was like when it stood last, so that \reconnect makes it no less secure. */
	bool secured;  /* there was TLS */
	bool implicit; /* which began at once */
	bool verified; /* and the certificate was right */
	bool restored; /* all of that is so: from here on the client's state tells what is open */
};

/* Connects, negotiates TLS, logs in when the target names a user, and opens its mailbox; shows what
 * happens. What a failure leaves behind is closed. The target is taken over, and its settings are in force from
 * here on. */
bool session_open(struct shell *, struct target *take, struct err *);

/* Connects to the same target again and restores encryption, login and mailbox, those too that were asked
 * for and never reached. */
bool session_reopen(struct shell *, struct err *);

/* LOGOUT, once, with a bounded wait, then closes; says how a child ended when that was a failure. */
void session_close(struct shell *);

/* Closes after the connection was lost: nothing is sent. */
void session_drop(struct shell *);

/* A connected client, or NULL with ERR_STATE. */
struct imap_client *session_client(struct shell *, struct err *);

/* Whether a secret may be sent over this connection: ERR_TLS says what to do. ERR_STATE: there is none. */
bool session_may_send_secret(struct shell *, struct err *);

/* Whether somebody on the way could have written what the server says now: the connection is not encrypted, and
 * leads to another machine or is about to be. */
bool session_may_be_forged(const struct shell *);

/* Forgets what the server said, and what was computed from it: responses, variables, names for completion. What
 * came before TLS is nothing that the server behind it has said. */
void session_forget(struct shell *);

/* Remembers as whom a login was made, and by which mechanism (NULL: LOGIN, or the strongest), for
 * \reconnect. */
void session_remember_login(struct shell *, const char *user, const char *mech);

/* Puts TLS on the stream as the settings say. */
bool session_push_tls(struct shell *, struct stream **top, struct err *);

/* What a connection may make us hold, by the settings. */
struct imap_limits session_limits(const struct settings *);

void session_clear(struct session *);

#endif
