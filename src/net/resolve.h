/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resolve.h: the addresses of a name, within the limits of a wait.
 */
#ifndef NET_RESOLVE_H
#define NET_RESOLVE_H

#include <sys/socket.h>

#include "net/dial.h"

#define ADDRESSES_MAX 32

struct address {
	struct sockaddr_storage sa;
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

#endif
