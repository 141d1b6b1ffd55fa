/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * case.h: one session test run once: the scripted server, the program, and what became of them.
 */
#ifndef SESSION_CASE_H
#define SESSION_CASE_H

#include <sys/types.h>

#include "server/script.h"

/* What is tested, and how; the same for all cases. */
struct session_setup {
	const char *imapsh, *fakeimap; /* absolute paths */
	const char *wrap;              /* a program to run imapsh under ("valgrind -q"), or NULL */
	uint64_t split;                /* the server sends so many bytes at a time; 0: whole */
	unsigned slow;                 /* factor on time limits, for sanitizers and valgrind */
};

struct outcome {
	char dir[64];        /* private directory: HOME, and where the program ran */
	struct buf out, err; /* what it printed */
	int status;          /* its exit status; -N: killed by signal N */
	bool timed_out;
	unsigned limit;     /* seconds it had */
	size_t connections; /* as the server counts them */
	struct buf server;  /* the server's complaint; empty: none */
	struct buf person;  /* what did not appear on the terminal; empty: nothing */
	uint64_t sent;      /* bytes sent on the first connection */
};

/* Runs the case; cut_at UINT64_MAX: no cut. false, *err: it could not even be started. The outcome is
 * cleared in either case by outcome_clear, which removes the directory too. */
bool case_run(const struct script *, const struct session_setup *, uint64_t cut_at,
	struct outcome *, struct err *);
void outcome_clear(struct outcome *);

/* Compares with what the script expects; appends one line for each difference. */
bool verdict_full(const struct script *, const struct outcome *, struct buf *report);

/* The same for a run that was cut short: no crash, no hang, a permitted status, nothing printed that must
 * not be. */
bool verdict_cut(const struct script *, const struct outcome *, uint64_t cut_at,
	struct buf *report);

/* The first step of that kind, or NULL. */
const struct step *script_find(const struct script *, enum step_kind);

/* Starts argv with the descriptors (-1: /dev/null) as its stdin, stdout and stderr, in a process group of
 * its own; the process id, or -1 with *err. pid_file (may be NULL) gets the id before it runs. */
struct spawn {
	char **argv, **envp;        /* envp NULL: our own */
	const char *dir, *pid_file; /* NULL: where we are; none */
	int in, out, err;
	const char *
		terminal; /* its path: the three descriptors, and its controlling one; NULL: none */
};
pid_t spawn(const struct spawn *, struct err *);

/* A person at a terminal: performs the script's steps see, type, enter, resize and hangup on the master
 * side of a pseudo-terminal, and gathers all that appears in o->out until the program closes it. What
 * does not appear within the limit is said in o->person and ends it. */
struct terminal {
	int master;
	char path[128];
};
bool terminal_open(struct terminal *, struct err *);
void terminal_play(struct terminal *, const struct script *, struct outcome *);
void terminal_close(struct terminal *);

/* Whether the script has a person at a terminal. */
bool terminal_wanted(const struct script *);

/* A growing, NULL-ended list of strings that it owns. */
struct list {
	char **v;
	size_t n, cap;
};
void list_add(struct list *, const char *);
void list_clear(struct list *);

#endif
