/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * render.h: what the three renderers have in common; for the files of view/ alone.
 */
#ifndef VIEW_RENDER_H
#define VIEW_RENDER_H

#include "view/print.h"
#include "view/term.h"

/* Writes to out or err and keeps the errno of the first failure; after one nothing is written. */
void render_write(struct printer *, FILE *, struct str);

/* The same to out, together with what comes next, so that small pieces cost little: it is written with the next
 * render_write, printer_push or render_gathered, which is due at the end of a command. */
void render_gather(struct printer *, struct str);
void render_gathered(struct printer *);

/* Records a failure of a writer that does not go through render_write. */
void render_check(struct printer *, bool ok);

/* Appends text in which line ends (CRLF too) stay line ends, and all else that acts on a terminal is escaped. */
void render_safe(struct buf *, struct str);

/* Writes the bytes of a literal to out as they are, or (safe) by render_safe. */
void render_blob(struct printer *, const struct blob *, bool safe);

/* How many bytes at the end of s are the beginning of a UTF-8 character, or of a CRLF, that may go on in the
 * next piece. */
size_t render_cut_off(struct str s);

/* Where that goes which is not data: out when it is a terminal, else err (behind what out has). */
FILE *render_side(struct printer *);
bool render_side_color(const struct printer *);

/* Writes one line of text, already safe, there. */
void render_side_line(struct printer *, enum ink, struct str text);

/* The end of a command is shown by `end`; a tagged line that turns out to be none is shown all the same. It
 * is composed in the buffer that render_hold gives, a whole line, and kept until something else comes:
 * then render_release writes it, unless it has the tag of the command that ended. */
bool render_is_tagged(const struct imap_resp *);
struct buf *render_hold(struct printer *, struct str tag);
void render_release(struct printer *, const char *ended);

/* An error or a note as a line on err; on a terminal where the data is. */
void render_note(struct printer *, enum note_kind, const char *text);
void render_error(struct printer *, const struct err *);

/* "12.3 ms", "4.21 s": appended. */
void render_time(struct buf *, uint64_t usec);

/* A buffer's contents where a NULL would mean NIL. */
static inline struct str render_text(const struct buf *b)
{
	return (struct str){ b->p ? b->p : "", b->n };
}

/* The renderers' ways to show printer_values. */
void raw_values(struct printer *, const struct printer_value *, size_t n);
void json_values(struct printer *, const char *command, const struct printer_value *, size_t n);

#endif
