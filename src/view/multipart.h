/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * multipart.h: the parts of a message one after the other, with the numbers by which IMAP fetches them.
 *
 * RFC 2046 section 5.1, and what breaks it: boundaries that never end, a boundary of the outside inside, parts without a
 * header. Nothing is copied and nothing recurses; time is linear, times the depth, which has a bound.
 */
#ifndef VIEW_MULTIPART_H
#define VIEW_MULTIPART_H

#include "view/message.h"

/* What is nested deeper is one part. */
enum { MULTIPART_DEPTH = 32 };

struct multipart_level {
	char *boundary;
	size_t number; /* bytes of the number of the whole, at the front of its parts' */
	unsigned parts;
	bool digest;
};

struct multipart {
	struct str rest;
	struct multipart_level levels[MULTIPART_DEPTH];
	size_t depth, nested; /* open levels; messages that contain each other */
	struct buf number;
	struct message_writing now; /* what stands at the front of rest, when `begun` */
	bool begun;
	struct buf shown_number;      /* of the part that was given out last, */
	struct message_writing shown; /* and what it is */
};

struct multipart_part {
	struct str number; /* "2.1" */
	const struct message_writing *writing;
	struct str
		body; /* of a message in the message: its header; its text follows as further parts */
};

/* Starts with the body of a whole of that kind (taken over, w is zeroed) and number ("" for a message's own). */
void multipart_init(struct multipart *, struct str body, struct message_writing *w,
	struct str number);

/* The next one that is no multipart itself; borrowed until the call after it. False: there is none. */
bool multipart_next(struct multipart *, struct multipart_part *);
void multipart_clear(struct multipart *);

#endif
