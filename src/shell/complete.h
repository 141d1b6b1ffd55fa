/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * complete.h: what the word at the end of a line could become: a pure function of line and session.
 *
 * The line is split and laid over its row as the parser does it; the type of the argument decides. No
 * command has completion code of its own.
 */
#ifndef SHELL_COMPLETE_H
#define SHELL_COMPLETE_H

#include "shell/shell.h"

struct complete {
	char **v; /* candidates as they would stand in the line, sorted, owned */
	size_t n, cap;
	size_t from;   /* where in the line the word begins that they replace */
	bool no_blank; /* more of the word is to come: no blank behind it */
};

/* Candidates for the word that ends at the end of `line` (the text before the cursor). May ask the server
 * for its mailboxes, once a session and after each command that may have changed them. */
void complete_line(struct shell *, struct str line, struct complete *);
void complete_clear(struct complete *);

#endif
