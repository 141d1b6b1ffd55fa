/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * wire.h: the scripted server's side of one connection, and the ways to mistreat it.
 *
 * What is sent gathers in memory and leaves in one write when the server has to listen next, so that what
 * belongs together arrives together (an injection behind STARTTLS's OK, for one). A client that has gone
 * is no error here: it is noticed by whoever reads next.
 */
#ifndef SERVER_WIRE_H
#define SERVER_WIRE_H

#include "base/buf.h"
#include "base/err.h"

struct wire_tls;

struct wire {
	int in, out; /* the same descriptor for a socket; -1: closed */
	bool socket;
	int limit_ms;         /* for one wait on the client */
	struct wire_tls *tls; /* NULL: in the clear */
	struct buf received;  /* read, not taken yet */
	struct buf pending;   /* to be sent */
	uint64_t sent;        /* bytes so far, inside TLS */
	uint64_t cut_at;      /* cut when so many were sent; UINT64_MAX: never */
	size_t split;         /* send at most so many at a time; 0: all at once */
	unsigned drip_ms;     /* wait that long before each piece */
	bool was_cut;         /* cut_at was reached: the connection is closed */
	bool broken;          /* the client takes no more */
};

void wire_say(struct wire *, struct str);

/* Sends what is pending; false once the connection was cut. */
bool wire_flush(struct wire *);

/* The next line without its CRLF, taken; 1: there, 0: the client closed (got: what was left), -1: *err
 * (silence, or a bare LF). */
int wire_line(struct wire *, struct buf *got, struct err *);

/* The next n bytes, as wire_line. */
int wire_bytes(struct wire *, size_t n, struct buf *got, struct err *);

/* Waits for the client to close; whatever it sends is dropped and counted. -1: *err, it did not. */
int64_t wire_drain(struct wire *, struct err *);

/* Closes: with TLS's goodbye or without, or by a TCP reset; or only the direction to the client. */
enum wire_end { WIRE_CLOSE, WIRE_CUT, WIRE_RESET, WIRE_HALF };
void wire_close(struct wire *, enum wire_end);

/* server/tls.c: certificates made on the spot, the handshake, records. */
struct tls_server;
bool wire_start_tls(struct wire *, struct tls_server *, struct err *);
long wire_tls_read(struct wire_tls *, void *, size_t, struct err *); /* 0: end; -1: *err */
long wire_tls_write(struct wire_tls *, const void *, size_t);        /* -1: the client has gone */
bool wire_tls_pending(const struct wire_tls *);
void wire_tls_end(struct wire_tls *, bool goodbye); /* frees; the descriptor stays */

#endif
