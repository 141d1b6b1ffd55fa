/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * files.h: where imapsh's own files are: the XDG folders; and names of files as people type them.
 */
#ifndef SHELL_FILES_H
#define SHELL_FILES_H

#include "base/err.h"
#include "base/str.h"

/* "$VARIABLE/imapsh/NAME", or below $HOME/FALLBACK when the variable is not an absolute path; free it. NULL
 * without a home. */
char *files_path(const char *variable, const char *fallback, const char *name);

/* A name as it was typed, with "~" or "~/" at its beginning made the home, and "~NAME" that of NAME where there is
 * one; free it. All names of files that people type go through here. */
char *files_expand(struct str name);

/* Whether the file, opened at fd, is the user's own: what it says is done, so nobody else may write it. ERR_SYS says
 * who can, and what to do. */
bool files_own(int fd, const char *path, struct err *);

/* Makes the folders above such a path (mode 0700), but no home that does not exist, and nothing above the folder that a
 * variable names; false: errno says why. */
bool files_make_parents(const char *path);

#endif
