/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * secret_line.h: what of a typed line is secret: not for the history, for errors, for variables and redirections.
 *
 * Which command carries a secret, and where, is imap/redact.h's knowledge. Here is what can stand around one on a
 * line: "-", client commands, C escapes, a URL with a password in it, a verb mistyped.
 */
#ifndef SHELL_SECRET_LINE_H
#define SHELL_SECRET_LINE_H

#include "imap/client.h"
#include "imap/word.h"

/* Whether the line is a command with a password as an argument; then secret_line_split is to split it. */
bool secret_line_is(struct str line);

/* Splits it into words of which no character has a meaning but quotes and blanks, and sets words->secret. A quote that
 * does not close is ERR_USAGE: a password does not go on in the next line. No message repeats a word. */
bool secret_line_split(struct words *, struct str line, struct err *);

/* Appends the line as the history may keep it: cut before its first secret. false: nothing of it. The client tells
 * what was sent as bytes before, so that an answer to a challenge is known as one; NULL: nothing was. */
bool secret_line_keep(struct str line, const struct imap_client *, struct buf *out);

/* Reads the quoted text of \send with its C escapes; ERR_USAGE with the column. */
bool secret_line_unescape(struct str text, struct buf *out, struct err *);

#endif
