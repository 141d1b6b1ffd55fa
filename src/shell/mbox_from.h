/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mbox_from.h: the line that begins a message of an mbox file, in the forms that programs have written.
 *
 * There never was one form: "From SENDER DATE" of RFC 4155 is the youngest. So a line is judged by what is in it,
 * and where that decides nothing, by whether the line behind it is a field of a header.
 */
#ifndef SHELL_MBOX_FROM_H
#define SHELL_MBOX_FROM_H

#include "imap/date.h"

enum mbox_from {
	FROM_NONE,      /* does not begin with "From " */
	FROM_PROSE,     /* does, and says nothing of a sender or a time: "From here on" */
	FROM_DOUBTFUL,  /* an address, a date or a time of day among other words */
	FROM_WORD,      /* one word and nothing else */
	FROM_SENDER,    /* an address, or another name of a sender, and nothing else */
	FROM_DATED,     /* some words, then a date with a time of day */
	FROM_SEPARATOR, /* a sender, or none, and such a date */
};

/* Judges one line, with its end or without. *has_date: *date was in it (only FROM_DATED and above; local time where no zone
 * is written). */
enum mbox_from mbox_from(struct str line, bool *has_date, struct date *date);

/* Whether a line may be the first one of a message: a field ("Name: ...") or a quoted ">From ". */
bool mbox_is_field(struct str line);

#endif
