/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * out.h: where one command's output goes: a file or another program.
 */
#ifndef SHELL_OUT_H
#define SHELL_OUT_H

#include <stdio.h>

#include "base/err.h"

enum out_kind { OUT_NONE = 0, OUT_FILE, OUT_APPEND, OUT_PIPE };

struct out {
	enum out_kind kind;
	FILE *file;
	char *buffer; /* of the file: one write for most of what a command says */
	const char *target;
};

/* Opens it; target (a path, or a command for /bin/sh) is borrowed until out_close. A file that exists is
 * replaced. */
bool out_open(struct out *, enum out_kind, const char *target, struct err *);

/* Closes, and waits for a program to end; its failure, and bytes that could not be written, are ERR_SYS. */
bool out_close(struct out *, struct err *);

#endif
