/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * help.h: help from the tables: commands, client commands, settings, variables, topics, exit statuses.
 */
#ifndef SHELL_HELP_H
#define SHELL_HELP_H

#include "base/buf.h"
#include "base/err.h"

/* Help on a topic or command; NULL: the overview. Appended. ERR_USAGE for an unknown topic, naming those
 * that are near. */
bool help_topic(struct buf *, const char *topic, struct err *);

/* The i-th topic that is no command, for completion; NULL behind the last. */
const char *help_topic_name(size_t i);

/* What --help prints: usage and every option. */
void help_usage(struct buf *);

/* What --version prints: imapsh, its libraries with their versions, and the SASL mechanisms. */
void help_version(struct buf *);

/* The parts of the manual that are made from the tables, as mdoc: sections "commands", "client", "options",
 * "variables"… false for an unknown section. */
bool help_mdoc(struct buf *, const char *section);

#endif
