/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resolve.h: the addresses of a name, within the limits of a wait.
 */
#ifndef NET_RESOLVE_H
#define NET_RESOLVE_H

#include <netinet/in.h>

#include "net/dial.h"

#define ADDRESSES_MAX 32

struct address {
	union {
		struct sockaddr_in v4; /* its family says which of the two it is */
		struct sockaddr_in6 v6;
	} u;
	socklen_t n;
};
struct addresses {
	struct address v[ADDRESSES_MAX];
	size_t n;
};

/* Looks host (a name in ASCII, or an address) and port up, in getaddrinfo's order with the families taking
 * turns (RFC 8305 section 4). Errors: ERR_DNS, ERR_TIMEOUT at the deadline, ERR_INTERRUPTED. */
bool resolve(const char *host, unsigned port, enum dial_family, const struct wait *,
	int64_t deadline, struct addresses *, struct err *);

/* Reorders: the families take turns, the first one's family first (RFC 8305 section 4). */
void addresses_interleave(struct addresses *);

#endif
