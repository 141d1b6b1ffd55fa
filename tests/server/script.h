/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * script.h: a session test read from its file: steps for the server, the client and the runner.
 *
 * One file holds the whole dialogue; fakeimap plays the server's steps, session.c does the rest. The
 * format is described at the top of tests/session/session.c.
 */
#ifndef SERVER_SCRIPT_H
#define SERVER_SCRIPT_H

#include "base/buf.h"
#include "base/err.h"

enum step_kind {
	/* the server's */
	STEP_SEND,         /* S:  a line */
	STEP_SEND_PART,    /* S-  bytes without a line end */
	STEP_SEND_LITERAL, /* S{  text, "{n}" and the block's bytes */
	STEP_FILL,         /* fill N X: N bytes X */
	STEP_MANY,         /* many N TEXT: the line N times, {#} in it is 1, 2, 3… */
	STEP_WANT,         /* C:  a line */
	STEP_WANT_PART,    /* C-  exactly these bytes */
	STEP_WANT_LITERAL, /* C{  text, "{n}"; a continuation request is sent; the block's bytes */
	STEP_WANT_LITERAL_PLUS, /* C{+ the same with "{n+}" and no continuation request */
	STEP_EAT,               /* eat N: any N bytes */
	STEP_LOGOUT,            /* logout: the orderly end, in three lines */
	STEP_LEAVE,             /* leave: LOGOUT or a close, as the client likes */
	STEP_DELAY,             /* delay MS */
	STEP_SPLIT,             /* split N: from here on send N bytes at a time (0: whole) */
	STEP_DRIP,              /* drip MS: wait that long before each piece */
	STEP_CUT,               /* cut: close at once, without TLS's goodbye */
	STEP_CUT_AT,            /* cut-at N: cut when N bytes were sent on this connection */
	STEP_CLOSE,             /* close: say TLS's goodbye, then close */
	STEP_HALF_CLOSE,        /* half-close: send no more, go on reading */
	STEP_RESET,             /* reset: a TCP reset */
	STEP_STALL,             /* stall: read, say nothing, until the client goes */
	STEP_DEAF,              /* deaf: neither read nor say anything until the client goes */
	STEP_STARTTLS,          /* starttls: the handshake, now */
	STEP_EXPECT_CLOSE,      /* expect-close: the client must close now */
	STEP_SIGNAL,            /* signal NAME: to the client's process */
	STEP_STDERR,            /* stderr TEXT: on the server's standard error */
	STEP_EXIT,              /* child-exit N: end with that status */
	STEP_CONNECTION,        /* connection: the next one starts */
	STEP_SERVER_LAST = STEP_CONNECTION,
	/* the runner's */
	STEP_ROWS,
	STEP_VIA,
	STEP_CERT,
	STEP_ARGS,
	STEP_ARG,
	STEP_ENV,
	STEP_LIMIT,
	STEP_SWEEP,
	STEP_FILE,        /* file NAME: the block is its content */
	STEP_WROTE,       /* wrote NAME: the block is what the file must hold afterwards */
	STEP_HOLDS,       /* holds NAME TEXT: the file has that somewhere afterwards */
	STEP_LACKS,       /* lacks NAME TEXT: nowhere */
	STEP_MODE,        /* mode NAME 600: the permissions of the file afterwards */
	STEP_TYPED,       /* >   a line on standard input */
	STEP_TYPED_BYTES, /* >\  the same with escapes, and no line end added */
	STEP_OUT,
	STEP_OUT_HAS,
	STEP_OUT_NOT,
	STEP_OUT_EMPTY, /* <  <~  <!  <. */
	STEP_ERR,
	STEP_ERR_HAS,
	STEP_ERR_NOT,
	STEP_ERR_EMPTY, /* !  !~  !!  !. */
	STEP_STATUS,    /* exit N [N…] */
	/* the person's, at a terminal */
	STEP_SEE,    /* see TEXT: it appears on the terminal, behind what was seen before */
	STEP_TYPE,   /* type KEYS */
	STEP_ENTER,  /* enter KEYS: and the Enter key */
	STEP_RESIZE, /* resize ROWS COLUMNS */
	STEP_HANGUP, /* hangup: the terminal goes away */
};

struct step {
	enum step_kind kind;
	unsigned line;
	struct buf text;  /* what follows the keyword and one blank, escapes resolved */
	struct buf block; /* the lines up to "end" (file, wrote), or the "|" lines (S{ C{) */
	bool has_number;
	uint64_t number; /* leading number of text, where the keyword takes one */
};

struct script {
	const char *path; /* borrowed */
	struct buf about; /* the first comment line */
	struct step *v;
	size_t n, cap;
};

/* Reads the file; ERR_USAGE "FILE:LINE: …" for what is no step. */
bool script_read(struct script *, const char *path, struct err *);
void script_clear(struct script *);

/* How many connections the server's steps make: 0 when there are none at all. */
size_t script_connections(const struct script *);

/* Placeholders $1 to $99: what they stood for when they were first met. */
enum { CAPTURES = 100 };
struct captures {
	char *v[CAPTURES];
};

/* Whether all of `got` fits the pattern: "{*}" stands for any run of bytes, "$1" for one word which is the
 * same wherever it stands. Captures are changed only by a match. NULL: "$" stands for itself. */
bool script_match(struct captures *, struct str pattern, struct str got);

/* Appends text with its captures filled in; false when one was never met. */
bool script_fill(struct buf *out, const struct captures *, struct str text);

void captures_clear(struct captures *);

#endif
