/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * shell.h: all that one run of imapsh knows, and the loop that carries out lines.
 */
#ifndef SHELL_SHELL_H
#define SHELL_SHELL_H

#include "imap/client.h"
#include "shell/ahead.h"
#include "shell/found.h"
#include "shell/input.h"
#include "shell/out.h"
#include "shell/session.h"
#include "shell/settings.h"
#include "shell/store.h"
#include "shell/trace.h"
#include "shell/vars.h"
#include "view/print.h"
#include "view/progress.h"

/* A name for a connection, defined by \account in the start-up file. */
struct account {
	char *name;
	char **words; /* as typed behind the name: a server and --options; ended by NULL */
};

struct shell {
	struct settings set; /* in force: these are read; made of those below by shell_settle */
	struct settings defaults; /* as \set has them, for all connections */
	/* The command line's, where it named no server: for the first connection that is made. */
	struct settings_given pending;
	char *password;                               /* from the environment; NULL: none */
	struct secret_for password_for, defaults_for; /* whom it, and \set password-..., is for */
	struct vars vars;
	struct session session;
	struct wait wait; /* for whatever connection there is */
	struct imap_limits limits;
	struct imap_events events;
	struct store store;
	struct trace trace;
	struct printer printer;
	struct progress progress;
	struct input *in; /* where lines come from now; NULL between scripts */
	struct ahead ahead;
	struct account *accounts;
	size_t n_accounts, cap_accounts;
	struct caps mailboxes; /* names seen in LIST answers, UTF-8, for completion */
	struct caps raw_names; /* those that came in 8-bit bytes without utf8, for the encoder */
	bool mailboxes_asked;  /* completion has asked for all of them in this session, */
	bool mailboxes_stale;  /* and none was told since; what is known is from before */
	struct found found;
	struct numset *own_hits; /* of a search of imapsh's own, while it is under way; or NULL */
	bool interactive;        /* lines are typed at a prompt */
	bool quit;
	bool alerted;     /* an ALERT came while it ran */
	bool refused;     /* the command just run was answered NO or BAD */
	bool answered;    /* the line just carried out has set the variables of an answer */
	bool renumbering; /* the command is one that an EXPUNGE does not surprise */
	bool own_steps; /* a login, or a question of imapsh's own, is under way: not shown one by one */
	bool busy;      /* a command waits for the server: ^C mutes before it aborts */
	bool hands_off; /* after \send: what arrives is left for \recv */
	bool stdin_is_script;
	int included_status; /* of a script that \i has just run */
	struct out output;   /* where \o sends everything; file NULL: standard output */
	char *output_target;
};

void shell_init(struct shell *);
void shell_clear(struct shell *);

/* Reads and carries out lines until the input ends, \quit, or (in a script) the first failure, which is
 * then said with FILE:LINE. Returns that failure's exit status, or 0; a failure at the prompt is shown and
 * is none. The input is freed. */
int shell_run(struct shell *, struct input *take);

/* Carries out one line; further ones are taken from sh->in where it is unfinished. Returns the exit status
 * that the failure stands for, already shown; 0: success. */
int shell_line(struct shell *, const char *text);

/* Whether "-" in front of the command excuses its failure; cut off. */
bool shell_excused(struct str *line);

/* Shows an error, with the place in the script; returns its exit status. */
int shell_error(struct shell *, const struct err *);

/* One line for the person on the notice channel. */
void shell_note(struct shell *, enum note_kind, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Brings into force what \set says and, over it, what came with the connection; renderer, colours, limits, time
 * limits and trace follow. On failure all stays as it was. */
bool shell_settle(struct shell *, struct err *);

/* Sets a setting for this connection and later ones, or puts it back to its default (value NULL); what came with
 * the connection does not hold any longer then. On failure all stays as it was. */
bool shell_set(struct shell *, const struct setting *, const char *value, struct err *);

/* What came with the connection there is, or is to come with the first. */
const struct settings_given *shell_given(const struct shell *);

#endif
