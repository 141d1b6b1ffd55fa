/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * stream.h: a byte stream as a chain of filters, top first: tls -> tap -> tcp.
 *
 * Each filter is one file and one struct that begins with a struct stream. It owns the filter below
 * it; stream_free takes the whole chain down. STARTTLS and COMPRESS push a filter on top.
 */
#ifndef NET_STREAM_H
#define NET_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/err.h"
#include "base/str.h"
#include "net/wait.h"

struct stream;
struct tls_report;

/* What can be asked of a chain; each filter answers or hands the question down. `answer` points to
 * the type named here, which the filter fills; what it points to lives as long as the filter. */
enum stream_ask {
	ASK_FD,      /* int: the descriptor to poll for input, and for output where none is named */
	ASK_FD_OUT,  /* int: the descriptor to poll for output, where it is another one */
	ASK_PENDING, /* size_t: bytes that a read gives without the descriptor */
	ASK_TLS,     /* const struct tls_report *: no answer means not encrypted */
	ASK_LOCAL,   /* bool: the peer is on this machine (see dial.h) */
	ASK_PEER,    /* struct str: "192.0.2.1 port 993", "unix:/path", "child 4711" */
	ASK_SELF,    /* struct str: our own address */
	ASK_BINDING_EXPORTER, /* struct str: tls-exporter channel binding, RFC 9266 */
	ASK_BINDING_UNIQUE,   /* struct str: tls-unique channel binding, RFC 5929 */
	ASK_COMPRESSION,      /* struct stream_compression: no answer means not compressed */
	ASK_CHILD_STATUS,     /* int: of waitpid; answered once the child has ended */
};

/* Bytes that passed since compression began. */
struct stream_compression {
	uint64_t in, in_packed, out, out_packed;
};

struct stream_ops {
	const char *name;
	/* At least one byte; 0 at the end of the stream; -1 with *err. After ERR_TIMEOUT and
	 * ERR_INTERRUPTED nothing is lost, and reading can go on. */
	ssize_t (*read)(struct stream *, void *, size_t, struct err *);
	/* How many of the n > 0 bytes were taken, at least one; -1 with *err. */
	ssize_t (*write)(struct stream *, const void *, size_t, struct err *);
	/* Passes on what is held back; NULL: nothing ever is. */
	bool (*flush)(struct stream *, struct err *);
	/* false: ask the filter below. NULL: always. */
	bool (*ask)(struct stream *, enum stream_ask, void *answer);
	/* Says goodbye and frees the filter itself, not ->next. Bounded in time. */
	void (*close)(struct stream *);
};

struct stream {
	const struct stream_ops *ops;
	struct stream *next; /* owned; NULL at the bottom */
	struct wait *wait;   /* borrowed; outlives the chain */
	uint64_t in, out;    /* bytes that passed this filter */
};

ssize_t stream_read(struct stream *, void *, size_t, struct err *);

/* Writes all n bytes; what went out before a failure is lost to the caller, as is the connection. */
bool stream_write(struct stream *, const void *, size_t, struct err *);
bool stream_flush(struct stream *, struct err *);

/* Asks from the top down; false when no filter answers. */
bool stream_ask(struct stream *, enum stream_ask, void *answer);

bool stream_encrypted(struct stream *);
bool stream_local(struct stream *);

/* Closes and frees the whole chain; NULL is allowed. */
void stream_free(struct stream *top);

/* net/fd.c: a connected stream socket, made non-blocking; fd is taken over even on failure (NULL, errno:
 * it is no open descriptor). peer and self are copied. `local` answers ASK_LOCAL. */
struct stream *stream_fd(int take_fd, struct wait *, const char *peer, const char *self,
	bool local);

/* net/child.c: /bin/sh -c COMMAND with its stdin and stdout as the stream, a pipe each, its stderr ours, in its own
 * process group so that the terminal's ^C does not reach it. Closing shuts its stdin, waits a bounded
 * time, then SIGTERM, then SIGKILL, and reaps it. SIGPIPE must be ignored: writing to one that has ended is ERR_NET. */
struct stream *stream_child(const char *command, struct wait *, struct err *);

/* The child's exit in words ("exit status 3", "signal 9"); false when status says success. */
bool child_status_text(int status, char *out, size_t size);

/* net/tap.c: shows everything that passes to the callback; out: sent by us. */
struct stream *stream_tap(struct stream *take_next,
	void (*seen)(void *ctx, bool out, const void *, size_t), void *ctx);

/* net/memory.c: for tests and fuzzers. Reads give `input` (borrowed) in pieces of at most `chunk` bytes
 * (0: as asked) and then end; what is written is kept. */
struct stream *stream_memory(struct str input, size_t chunk, struct wait *);
struct str stream_memory_written(struct stream *);

#endif
