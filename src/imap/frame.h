/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * frame.h: where one response begins and ends (RFC 9051 section 2.2): lines, literals, limits, and
 * nothing else.
 *
 * This is the only parser that does I/O, and so the only one that can lose the stream: its errors end
 * the connection. A frame owns its bytes; all else about a response is a view into it. Joining each
 * piece's text and its literal gives exactly the bytes received, final CRLF included.
 */
#ifndef IMAP_FRAME_H
#define IMAP_FRAME_H

#include "base/arena.h"
#include "base/err.h"
#include "imap/limits.h"
#include "net/reader.h"

/* A literal of any size: never a string, always a handle. */
struct blob {
	uint64_t size;
	bool binary; /* came as ~{n}: RFC 3516 */
	enum { BLOB_MEMORY, BLOB_SPOOL, BLOB_DIVERTED } where;
	const char *mem; /* BLOB_MEMORY: in the frame's arena */
	int fd;          /* BLOB_SPOOL: the frame's spool, borrowed */
	off_t at;        /* BLOB_SPOOL: where it starts there */
};

/* Reads up to n bytes from offset `from`; 0 at the end; a diverted blob is empty. */
ssize_t blob_read(const struct blob *, uint64_t from, void *, size_t n, struct err *);

struct piece {
	struct str text;   /* ends in "{n}" CRLF when a literal follows */
	struct blob *blob; /* NULL in the last piece */
};

struct frame {
	struct arena *mem;    /* owned */
	size_t max;           /* the bound it was made with */
	struct piece *pieces; /* at least one in a complete frame */
	size_t n, cap;
	uint64_t at;   /* offset of its first byte in the session */
	uint64_t size; /* bytes in all, literals included */
	int spool;     /* owned; -1: none */
};

/* Asked at each literal larger than limits->literal_memory, with all pieces so far (the last one's blob
 * is the literal in question): returns a descriptor to copy its bytes to (BLOB_DIVERTED; a failing write
 * ends the frame with ERR_SYS after the literal was drained), FRAME_SPOOL to have it spooled, or FRAME_DROP when nobody will
 * look at it (BLOB_DIVERTED too). */
enum { FRAME_SPOOL = -1, FRAME_DROP = -2 };

struct frame_divert {
	int (*open)(void *ctx, const struct frame *sofar);
	void (*progress)(void *ctx, uint64_t done,
		uint64_t total); /* may be NULL; at most every 64 KiB */
	void *ctx;
};

/* Reads one whole response into *f, which is zeroed or was read before (it is reset, memory is kept).
 * Lines end in CRLF or a bare LF. "{5}", "{5+}" or "~{5}" at the end of a line is a literal, but for
 * - human text: a line of a status response (* or tag, OK NO BAD BYE PREAUTH) or of "+", unless it has a
 *   response code that is still open there;
 * quotes before it do not matter: no quoted string spans lines (RFC 9051 section 4.3), so when one is
 * open at the end of a line somebody forgot to escape a quote, and to miss a literal would be worse.
 * A literal is spooled also when memory for it would take more than half of limits->response. `divert`
 * may be NULL. Errors: ERR_CLOSED (the server closed; the text says whether in the middle of a
 * response), ERR_LIMIT, those of a read; these have lost the stream. ERR_SYS (a literal could not be
 * written) comes after the whole response was read, so that the stream is still good. */
bool frame_read(struct frame *f, struct reader *, const struct imap_limits *,
	const struct frame_divert *divert, struct err *);

/* Makes a frame of bytes in memory as if they had been read; for tests and fuzzers. false when they are
 * no whole frame. `used`: how many bytes it took. */
bool frame_parse(struct frame *f, struct str bytes, const struct imap_limits *, size_t *used,
	struct err *);

void frame_clear(struct frame *); /* frees all, leaves it empty and ready */

/* The words of a piece: its text without the line's end and without the "{n}" of its literal. */
struct str frame_words(const struct piece *);

/* What a response begins with. Runs are borrowed and may be empty. */
struct frame_head {
	struct str tag;    /* to the first blank; "+" even when none follows */
	struct str number; /* digits between tag and name, or empty */
	uint64_t value;    /* of the number, unless it has FRAME_DIGITS or more */
	struct str name;   /* to a blank, a parenthesis, a quote or a bracket */
	struct str rest;   /* what follows, blanks skipped */
};
enum { FRAME_DIGITS = 20 };
void frame_head(struct str words, struct frame_head *);

/* The index of a status word in OK NO BAD BYE PREAUTH (the order of enum cond), or -1. */
enum { FRAME_CONDS = 5 };
extern const struct str frame_conds[FRAME_CONDS];
int frame_cond(struct str word);

/* Where a response code ends: the position of its "]" in text, which begins behind its "[", or text.n.
 * "]" in a quoted string, in parentheses (flags have it) and in brackets is not the one, unless there
 * is no other. */
size_t frame_code_end(struct str text);

#endif
