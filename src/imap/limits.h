/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * limits.h: the bounds on what a server can make us hold, each a setting of the same name.
 */
#ifndef IMAP_LIMITS_H
#define IMAP_LIMITS_H

#include <stddef.h>
#include <stdint.h>

struct imap_limits {
	size_t line;           /* limit-line: bytes of one line, literals not counted */
	size_t response;       /* limit-response: bytes of memory for one whole response */
	size_t depth;          /* limit-depth: parentheses in parentheses */
	size_t literal_memory; /* limit-literal-memory: larger literals go to a spool file */
	uint64_t literal;      /* limit-literal: larger literals are refused */
};

/* 8 MiB, 256 MiB, 100, 64 KiB, 64 GiB */
extern const struct imap_limits imap_limits_default;

#endif
