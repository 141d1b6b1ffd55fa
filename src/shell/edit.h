/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * edit.h: the prompt: line editing, history and completion by readline.
 *
 * While it waits for a line it watches the server's connection too, so that what arrives unasked is shown
 * at once, above the line being typed.
 */
#ifndef SHELL_EDIT_H
#define SHELL_EDIT_H

#include "shell/shell.h"

/* Reads the history file ($XDG_STATE_HOME/imapsh/history, mode 0600). A missing one is no error. */
void edit_start(struct shell *);

/* For input_prompt, with the shell as ctx. At the main prompt (NULL) ^C begins the line anew; at one for a line
 * that continues another it gives up both: ERR_INTERRUPTED. */
extern const struct input_asker edit_asker;

/* Writes the history file; a failure is told. */
void edit_stop(struct shell *);

/* Lines with secrets are not kept: what a line looks like in the history; false: not at all. */
bool edit_history_line(const char *line, struct buf *out);

/* Of readline: "8.2". */
const char *edit_version(void);

#endif
