/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * charset.h: texts in the charsets of mail, as UTF-8.
 *
 * A conversion cannot fail as a whole: a byte that does not fit is written as "\xE9", and what is around it stays.
 * Labels mean what they mean to browsers (WHATWG's Encoding Standard), because mail is labelled as carelessly as the
 * web: iso-8859-1 is windows-1252, gb2312 is gb18030, and so on; beside these, what mail alone has. Time is linear.
 */
#ifndef VIEW_CHARSET_H
#define VIEW_CHARSET_H

#include "base/buf.h"

/* The converters that are open: opening one costs more than converting a line. For as long as it is convenient;
 * NULL is no instance. */
struct charsets;

struct charsets *charsets_new(void);
void charsets_free(struct charsets *); /* NULL is allowed */

/* Appends bytes as UTF-8, without a byte order mark. The label may have quotes or blanks around it, and small
 * mistakes in it; an empty or unknown one (or us-ascii with bytes that are none): UTF-8 where that fits, else
 * windows-1252. */
void charset_add(struct charsets *, struct buf *, struct str bytes, struct str label);

/* The same for a label that is doubtful, as that of a body: where hardly anything but ASCII fits, and where UTF-8 (or
 * for a text that was to be UTF-8 windows-1252) does, that is taken. */
void charset_add_doubtful(struct charsets *, struct buf *, struct str bytes, struct str label);

/* Whether texts in this charset that follow each other are one text when joined: not where the end of the first has a
 * meaning (UTF-7, UTF-16). */
bool charset_joins(struct charsets *, struct str label);

#endif
