/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * dial.h: from a name to a connected stream.
 */
#ifndef NET_DIAL_H
#define NET_DIAL_H

#include "net/stream.h"

enum dial_family { DIAL_ANY = 0, DIAL_IPV4, DIAL_IPV6 };

/* Connects to host (name, IDN name, IPv4 or IPv6 address; "" is localhost) and port. Addresses are tried
 * in getaddrinfo's order, families interleaved, the next one 250 ms after the last without waiting for
 * it to fail (RFC 8305 sections 4 and 5); the first to connect wins. All of it, the name's look-up too,
 * ends at wait->timeout_ms. Errors: ERR_DNS; ERR_NET naming each address and its reason; ERR_TIMEOUT;
 * ERR_INTERRUPTED; ERR_USAGE for a port outside 1 to 65535. */
struct stream *dial_tcp(const char *host, unsigned port, enum dial_family, struct wait *,
	struct err *);

/* Whether a host as it is written means this machine: nothing or localhost (RFC 6761 section 6.3), or an address of
 * 127.0.0.0/8 or ::1. Other names, under localhost too, are for a name server to say, whom nobody has verified. */
bool dial_means_loopback(const char *host);

/* The same for addresses that are known already; `host` is as it was written. */
struct addresses;
struct stream *dial_addresses(const struct addresses *, const char *host, struct wait *,
	int64_t deadline, struct err *);

/* Connects to a unix socket. */
struct stream *dial_unix(const char *path, struct wait *, struct err *);

#endif
