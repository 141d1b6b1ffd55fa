/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * files.h: where imapsh's own files are: the XDG folders.
 */
#ifndef SHELL_FILES_H
#define SHELL_FILES_H

#include <stdbool.h>

/* "$VARIABLE/imapsh/NAME", or below $HOME/FALLBACK when the variable is not an absolute path; free it. NULL
 * without a home. */
char *files_path(const char *variable, const char *fallback, const char *name);

/* Makes the folders above the path (mode 0700); false: errno says why. */
bool files_make_parents(const char *path);

#endif
