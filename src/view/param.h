/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * param.h: parameters of MIME fields, as they are written in mail: in pieces, with a charset (RFC 2231), in encoded words.
 */
#ifndef VIEW_PARAM_H
#define VIEW_PARAM_H

#include "base/arena.h"
#include "imap/resp.h"

/* In how many ways one can be written, the best last. */
enum param_form {
	PARAM_NONE = 0,
	PARAM_PLAIN,   /* NAME */
	PARAM_PIECES,  /* NAME*0, NAME*1* … in any order */
	PARAM_EXTENDED /* NAME* */
};

/* A parameter among the pairs, in its best form. */
struct param {
	const char *name; /* in lower case */
	enum param_form form;
	const struct resp_pair *first; /* in that form */
};

struct param param_find(const struct resp_pair *, const char *name);

/* Whether a pair is (a piece of) it. */
bool param_is(const struct param *, const struct resp_pair *);

/* Appends its value, if it has any, as text. A piece that is missing is left out. */
void param_text(struct buf *, const struct param *);

/* Reads "TYPE/SUBTYPE; NAME=VALUE; …" (RFC 2045 section 5.1) or the like: *value is the type,
 * without blanks and comments. It and the pairs live in the arena, or in the field. Mail's mistakes are forgiven: blanks
 * around "=", values with blanks and without quotes, a quote that never ends, a forgotten semicolon, comments. */
struct resp_pair *param_read(struct arena *, struct str field, struct str *value);

#endif
