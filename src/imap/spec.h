/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * spec.h: the one table of IMAP commands.
 *
 * A row says everything about a command: how its words are read, checked and encoded, where it is legal,
 * what it needs, what it does to the connection, its help. Encoder, state machine, completion, help, manual
 * and tests read the row; nothing else knows a command's name. Its examples are tests, help and manual.
 */
#ifndef IMAP_SPEC_H
#define IMAP_SPEC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum arg_type {
	ARG_END = 0,
	ARG_MAILBOX,      /* UTF-8 for the user, modified UTF-7 (or UTF-8) on the wire */
	ARG_PATTERN,      /* the same with the wildcards * and % */
	ARG_SET,          /* 1:3,6 * $ */
	ARG_FLAGS,        /* (\Seen Work), or one flag without parentheses; always sent as a list */
	ARG_STORE,        /* what STORE's operation takes: flags, labels, annotations */
	ARG_FETCH_ITEMS,  /* a macro, one item, or a list */
	ARG_STATUS_ITEMS, /* a list, or one item */
	ARG_SEARCH,       /* search keys up to the end of the line */
	ARG_SORT,         /* (REVERSE DATE) */
	ARG_DATETIME,     /* an INTERNALDATE in any form that date.h reads */
	ARG_MESSAGE,      /* always a literal */
	ARG_ASTRING,      /* atom, quoted or literal: the least that is safe */
	ARG_STRING,       /* quoted or literal */
	ARG_NSTRING,      /* NIL or string */
	ARG_ATOM,
	ARG_NUMBER,  /* 32 bits */
	ARG_CHOICE,  /* one of ->choices, in any case; or anything with ARG_OPEN */
	ARG_RIGHTS,  /* [+-]lrs: RFC 4314 */
	ARG_PAIRS,   /* "name" value …, sent as a list of strings; NIL alone: NIL (ID) */
	ARG_VALUE,   /* as typed, or a string where it must be: METADATA values, lists of such */
	ARG_ENTRIES, /* one astring, or a list of them */
	ARG_QUOTED,  /* the same, always quoted; in a list also NIL */
	ARG_KEYWORD, /* ->keyword, in any case, and nothing else: sent where it was typed */
	ARG_RAW,     /* words as typed up to the end of the line; checked for CR LF NUL only */
	ARG_SECRET_STRING, /* an astring that never shows; redacted everywhere */
	ARG_TYPES
};

enum {
	ARG_OPTIONAL = 1,
	ARG_REPEAT = 2, /* once or more, to the end of the line */
	ARG_OPEN = 4,   /* ARG_CHOICE: other words are sent as well */
	ARG_OPTION =
		8, /* a keyword before it introduces it: "CHARSET x"; the keyword is sent too */
	ARG_PAREN = 16,    /* only lists are taken: list (SUBSCRIBED) "" % */
	ARG_NOT_LAST = 32, /* not taken when it is the last word, which a later argument needs */
};

struct arg_spec {
	const char *name; /* as shown in usage: "mailbox" */
	enum arg_type type;
	unsigned flags;
	const char *keyword;        /* ARG_OPTION, ARG_KEYWORD */
	const char *const *choices; /* ARG_CHOICE, and hints for completion otherwise */
	const char *fallback;       /* wire text when an optional one is not typed; NULL: none */
	const char *help;
};

/* What is typed, and what is sent after the tag, literals as {n} CRLF. */
struct imap_example {
	const char *line, *wire;
};

/* States in which a command is legal: RFC 9051 section 3. */
enum { IN_UNAUTH = 1, IN_AUTH = 2, IN_SELECTED = 4, IN_ANY = 7 };

/* What a tagged OK does to the connection; and the commands that are a dialogue of their own. */
enum imap_effect {
	EFFECT_NONE = 0,
	EFFECT_LOGIN,
	EFFECT_AUTHENTICATE,
	EFFECT_STARTTLS,
	EFFECT_SELECT,
	EFFECT_EXAMINE,
	EFFECT_CLOSE, /* CLOSE, UNSELECT: nothing is selected any more */
	EFFECT_IDLE,
	EFFECT_LOGOUT,
	EFFECT_APPEND,
	EFFECT_ENABLE,
	EFFECT_PROXYAUTH,
	EFFECT_UNAUTHENTICATE, /* RFC 8437 */
	EFFECT_COMPRESS,       /* RFC 4978 */
};

enum {
	SPEC_UID = 1,         /* exists with UID before it */
	SPEC_UID_ONLY = 2,    /* only with UID: UID EXPUNGE */
	SPEC_NOT_RFC1730 = 4, /* refused on a server that has IMAP4 alone */
	SPEC_RFC1730 = 8,     /* only there (PARTIAL): a note is given elsewhere */
	SPEC_DESTROYS = 16,   /* removes messages or mailboxes for good */
	SPEC_CHANGES = 32, /* changes something on the server, or may: refused with --read-only */
	SPEC_STEADY =
		128, /* no EXPUNGE may come while it runs without UID: RFC 9051 section 7.5.1 */
	SPEC_BRIEF =
		256, /* a few lines are its whole answer: no server has a reason to go on and on */
	SPEC_EXPUNGES = 64, /* its purpose is that messages go, and others get new numbers */
};

struct imap_spec {
	const char *name;            /* on the wire: "FETCH" */
	const char *group;           /* help's heading: "messages" */
	const struct arg_spec *args; /* ended by ARG_END */
	unsigned states, flags;
	enum imap_effect effect;
	const char *caps;    /* "MOVE|IMAP4rev2"; NULL: base protocol */
	const char *answers; /* untagged responses it asks for: "SEARCH|ESEARCH"; NULL: none */
	const char *rfc;     /* "9051 6.4.5"; several separated by ", " */
	const char *summary; /* one line without a full stop */
	const char *details; /* paragraphs for help and manual; may be NULL */
	const struct imap_example *examples; /* ended by a NULL line; at least one */
};

extern const struct imap_spec *const imap_specs[]; /* sorted by name, NULL-ended */

/* Exact name in any case, or NULL. uid: as in "uid NAME": only rows that have it. */
const struct imap_spec *spec_find(struct str name, bool uid);

/* The row whose name is nearest to a mistyped one, or NULL when none is near. */
const struct imap_spec *spec_nearest(struct str name);

/* "fetch SET [ITEMS]", for usage lines: appended. */
struct buf;
void spec_usage(struct buf *, const struct imap_spec *);

/* Tables of the small vocabularies, for checking, completion and the manual: NULL-ended, sorted. */
struct vocabulary {
	const char *word, *args, *help, *rfc;
};
extern const struct vocabulary fetch_items[], status_items[], search_keys[], sort_keys[],
	system_flags[], acl_rights[], response_codes[], capability_words[];

const struct vocabulary *vocabulary_find(const struct vocabulary *, struct str word);

#endif
