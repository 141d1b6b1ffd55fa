/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * charset_private.h: what the files of the converter share; for charset*.c alone.
 */
#ifndef VIEW_CHARSET_PRIVATE_H
#define VIEW_CHARSET_PRIVATE_H

#include "view/charset.h"

/* How bytes are read. */
enum charset_kind {
	CHARSET_GUESS, /* nothing is known */
	CHARSET_UTF8,
	CHARSET_1252,
	CHARSET_SINGLE,  /* a byte is a character, by iconv */
	CHARSET_PAIRS,   /* so are two bytes from `lead` on, by iconv */
	CHARSET_STATE,   /* iconv's alone */
	CHARSET_UNITS2,  /* units of two bytes */
	CHARSET_UNITS4,  /* and of four */
	CHARSET_EUC_JP,  /* charset_shift.c, as those that follow */
	CHARSET_ISO2022, /* sets changed by escape sequences */
	CHARSET_HZ
};

/* What iconv does not know, or knows otherwise. */
struct charset_patch {
	unsigned bytes, code_point;
};

struct charset {
	/* Labels in lower case without punctuation, "windows", "ibm" and the like before a number written as "cp";
	 * each with a blank before and behind it. */
	const char *labels;
	enum charset_kind kind;
	const char *iconv;
	unsigned char lead;
	const struct charset_patch *patches; /* ended by bytes of 0; NULL: none */
};

/* Those which others are made of, by their place in the table. */
enum {
	CHARSET_AT_GUESS,
	CHARSET_AT_UTF8,
	CHARSET_AT_1252,
	CHARSET_AT_CP932,
	CHARSET_AT_EUC_JP_MS,
	CHARSET_AT_JISX0213,
	CHARSET_AT_GB18030,
	CHARSET_AT_CP949,
	CHARSET_AT_EUC_TW,
	CHARSET_AT_ISO2022_JP,
	CHARSET_AT_LATIN1,
	CHARSET_AT_GREEK
};

extern const struct charset charset_table[];
extern const size_t charset_table_n;

/* Appends what iconv makes of bytes by the charset at that place. `shown` are as many bytes, the ones to show where
 * one of these does not fit. How many did not, of those above 0x7F. */
size_t charset_convert(struct charsets *, struct buf *, struct str in, const char *shown,
	size_t at);

/* The bytes as "\xE9\x80". */
void charset_add_bytes(struct buf *, struct str bytes);

/* Charsets in which several sets take turns: appended; how many bytes above 0x7F did not fit. */
size_t charset_add_shifted(struct charsets *, struct buf *, struct str bytes,
	const struct charset *);

#endif
