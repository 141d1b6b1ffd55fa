/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * append.h: append MAILBOX --mbox FILE, append MAILBOX --maildir FOLDER.
 */
#ifndef SHELL_APPEND_H
#define SHELL_APPEND_H

#include "imap/cmd.h"
#include "shell/shell.h"

/* Whether the words of an append name a file or folder of many messages. */
bool append_is_many(const struct words *);

/* Puts the messages there into the mailbox: with MULTIAPPEND (RFC 3502) by one command, so all or none; else
 * one by one up to the first that is refused. ERR_USAGE, ERR_SYS, and what run_cmd has. */
bool append_many(struct shell *, struct words *, struct err *);

/* Behind an APPEND (of words or of many) that was refused or brought an alert: where its message has bytes of 8 bits in the
 * header and went as a plain literal, says what else there is (RFC 6855 section 4). */
void append_hint(struct shell *, const struct imap_cmd *);

#endif
