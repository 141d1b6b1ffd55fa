/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * local.h: the table of client commands: \connect, \set, …, and the few bare verbs that are imapsh's own.
 */
#ifndef SHELL_LOCAL_H
#define SHELL_LOCAL_H

#include "imap/word.h"
#include "shell/shell.h"

/* What completion offers for the words of a client command. */
enum local_hint {
	HINT_NONE = 0,
	HINT_FILE,
	HINT_SETTING,
	HINT_VARIABLE,
	HINT_COMMAND,
	HINT_ACCOUNT,
	HINT_STATUS, /* what \expect takes */
	HINT_MAILBOX,
	HINT_CODE, /* a response code */
	HINT_VERB  /* an IMAP command */
};

enum {
	LOCAL_REST = 1, /* takes the rest of the line as it is: one word behind the verb, or none */
	LOCAL_ASIDE = 2,  /* speaks with no server, and nothing behind it depends on it */
	LOCAL_SPEAKS = 4, /* speaks with the server: $status and the like are about its answer */
};

struct local_spec {
	const char *name;  /* "\\connect", "recent" */
	const char *args;  /* for the usage line: "[URL | HOST[:PORT] | ACCOUNT]" */
	unsigned min, max; /* words behind the verb */
	unsigned flags;
	enum local_hint hint;
	const char *summary, *details; /* as in imap_spec */
	const char *example;           /* a typed line */
	/* Carries it out; words[0] is the verb. false: *err. A command that was answered NO or BAD has
	 * succeeded in this sense: it sets sh->refused. */
	bool (*run)(struct shell *, struct words *, struct err *);
};

extern const struct local_spec local_specs[]; /* sorted by name, ended by a NULL name */

/* Exact name in any case, or (backslash commands) a unique beginning; NULL with *err that names the
 * candidates. For a bare verb without a row NULL and *err untouched. */
const struct local_spec *local_find(struct str verb, struct err *);

/* The functions of the rows, by file. */
#define LOCAL_RUN(name) bool local_##name(struct shell *, struct words *, struct err *)
/* account.c */
LOCAL_RUN(account);
LOCAL_RUN(connect);
/* local_session.c */
LOCAL_RUN(conninfo);
LOCAL_RUN(disconnect);
LOCAL_RUN(reconnect);
LOCAL_RUN(reopen);
/* local_shell.c */
LOCAL_RUN(bang);
LOCAL_RUN(echo);
LOCAL_RUN(help);
LOCAL_RUN(include);
LOCAL_RUN(output);
LOCAL_RUN(quit);
LOCAL_RUN(set);
LOCAL_RUN(timing);
LOCAL_RUN(unset);
/* local_wire.c */
LOCAL_RUN(expect);
LOCAL_RUN(log);
LOCAL_RUN(raw);
LOCAL_RUN(recent);
LOCAL_RUN(recv);
LOCAL_RUN(response);
LOCAL_RUN(responses);
LOCAL_RUN(send);
LOCAL_RUN(trace);
LOCAL_RUN(xatom);
LOCAL_RUN(login_cram_md5);
/* local_tools.c */
LOCAL_RUN(date);
LOCAL_RUN(flags);
LOCAL_RUN(int2ap);
LOCAL_RUN(internaldate);
LOCAL_RUN(utf7);
#undef LOCAL_RUN

#endif
