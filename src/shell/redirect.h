/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * redirect.h: <FILE, <<END, -, >FILE, >>FILE and | COMMAND on a line.
 */
#ifndef SHELL_REDIRECT_H
#define SHELL_REDIRECT_H

#include "imap/word.h"
#include "shell/out.h"

struct shell;

struct redirect {
	enum out_kind kind;
	char *target;
};

/* Cuts "| COMMAND" off the line: from the word on that begins with "|", as those of the others begin with their
 * sign. A sign behind other characters is part of their word. */
void redirect_pipe(struct str *line, struct redirect *);

/* Whether the command takes a message. */
bool redirect_is_message(const struct words *);

/* Takes the redirections out of the words: input becomes WORD_LITERAL, output goes to *redirect. `message`:
 * the command takes a message, so that line ends become CRLF (unless --as-is, which is taken out too) and
 * "-" is standard input. Lines of <<END are read from the shell's input. ERR_USAGE, ERR_SYS. */
bool redirect_take(struct shell *, struct words *, bool message, struct redirect *, struct err *);

void redirect_clear(struct redirect *);

#endif
