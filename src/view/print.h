/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * print.h: how a response is shown: one interface, three renderers over one const model.
 *
 * A printer sees responses, notices and ends of commands in their order; it never sees the engine. It
 * writes data to `out` and, when `out` is no terminal, what is not data to `err`, so that a pipe carries
 * data alone. The first failing write is kept (printer_flush reports it); later ones are not tried.
 */
#ifndef VIEW_PRINT_H
#define VIEW_PRINT_H

#include <stdio.h>

#include "imap/client.h"

struct printer;

enum note_kind { NOTE_INFO = 0, NOTE_WARNING, NOTE_ERROR };

struct printer_ops {
	const char *name; /* "pretty", "raw", "json" */
	/* A command begins; cmd is NULL for what the user did not type (greeting, poll). Pretty gathers rows
	 * of a table from here on. */
	void (*begin)(struct printer *, const struct imap_cmd *cmd);
	void (*response)(struct printer *, struct imap_resp *);
	/* A large literal is about to arrive: a descriptor to copy it to, with all that precedes it written and
	 * flushed, or -1. NULL: always -1. */
	int (*literal)(struct printer *, const struct frame *sofar);
	/* The command has ended, by its result or (NULL) by *err. What was gathered is printed. */
	void (*end)(struct printer *, const struct imap_result *, const struct err *);
	/* One line for the person; whatever is in the text is made safe here. */
	void (*note)(struct printer *, enum note_kind, const char *text);
};

/* All of these may be changed between commands. */
struct printer_style {
	unsigned columns; /* 0: never fit anything to a width */
	bool color;       /* of out */
	bool color_err;
	unsigned charset;        /* enum term_charset of out, when it is a terminal */
	unsigned charset_err;    /* and of err */
	bool terminal;           /* out is one: raw is escaped too, tables fit it */
	bool quiet;              /* no "OK …" lines */
	bool timing;             /* the time behind each end */
	bool show_recent_alerts; /* reserved: false */
};

struct printer {
	const struct printer_ops *ops;
	FILE *out, *err; /* borrowed */
	struct printer_style style;
	const struct imap_state *state; /* borrowed; may be NULL: hierarchy, mailbox name */
	bool redirected; /* out takes the output of this command alone: >FILE, | COMMAND */
	bool unasked; /* nobody typed the command: pretty shows it beside the data, or not when quiet */
	bool muted;                /* after ^C: responses are not shown, only the end is */
	int write_errno;           /* 0: all writes went well */
	struct pretty *pretty;     /* what print_pretty gathers; owned by it */
	struct buf gathered;       /* for out: see render_gather */
	struct buf held, held_tag; /* a tagged line that waits for `end`; see render.h */
	size_t raw_written;        /* print_raw: pieces of the frame that `literal` wrote already */
};

extern const struct printer_ops print_pretty, print_raw, print_json;

/* "pretty", "raw", "json", or NULL. */
const struct printer_ops *printer_find(const char *name);

/* Starts with the renderer; out and err are borrowed. printer_clear writes and frees what was gathered. */
void printer_init(struct printer *, const struct printer_ops *, FILE *out, FILE *err);
void printer_clear(struct printer *);

/* Changes renderer or destination between commands. */
void printer_use(struct printer *, const struct printer_ops *);

/* Before a wait that may last: what has come while the server is idled with is shown, and all that was written is
 * seen now. */
void printer_waits(struct printer *);

/* Flushes out, so that it is seen now, and what comes next on err or on the descriptor stands behind it. An error
 * is kept for printer_flush. */
void printer_push(struct printer *);

/* Flushes out; false, *err (ERR_SYS, "standard output: No space left…") when any write had failed. */
bool printer_flush(struct printer *, struct err *);

/* Rows and values that are not a server's response (\set, \conninfo, \date, \flags, \int2ap): pretty and raw
 * print "name  value" lines or bare values, JSON one object {"type":"values","command":…,"values":{…}}. */
struct printer_value {
	const char *name, *value;
};
void printer_values(struct printer *, const char *command, const struct printer_value *, size_t n);

#endif
