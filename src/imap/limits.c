/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * limits.c: the bounds on what a server can make us hold, as they are unless set.
 */
#include "imap/limits.h"

#define MIB ((size_t)1024 * 1024)

const struct imap_limits imap_limits_default = {
	.line = 8 * MIB,
	.response = 256 * MIB,
	.depth = 100,
	.literal_memory = 64 * 1024,
	.literal = (uint64_t)64 * 1024 * MIB,
};
