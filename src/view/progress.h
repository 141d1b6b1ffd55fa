/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * progress.h: one line on a terminal's stderr for work over half a second; costs nothing before.
 */
#ifndef VIEW_PROGRESS_H
#define VIEW_PROGRESS_H

#include <stdio.h>

#include "base/buf.h"

struct progress {
	FILE *out;              /* NULL: off */
	int64_t started, shown; /* wait_now's clock; 0: not yet */
	uint64_t messages, done, total;
	uint64_t before; /* bytes of the parts that are through */
	uint64_t at, of; /* how much of the whole that is, in any unit; of 0: nobody knows */
	bool parts, visible;
};

void progress_start(struct progress *);
void progress_bytes(struct progress *, uint64_t done, uint64_t total);
void progress_message(struct progress *); /* one more response of the kind that is counted */

/* Of work in parts, before the next: how many messages and bytes are through, and how much of the whole that
 * is. progress_bytes then has the bytes of the part. */
void progress_part(struct progress *, uint64_t messages, uint64_t bytes, uint64_t at, uint64_t of);

/* How much of its work the server says it has done: RFC 9585. */
void progress_share(struct progress *, uint64_t at, uint64_t of);

void progress_clear(struct progress *); /* takes the line away, before other output */

/* "1.2 MiB", "934 bytes": appended. */
void human_size(struct buf *, uint64_t bytes);

#endif
