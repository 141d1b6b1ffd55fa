/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp.h: the typed view of a response, over its tree, over its bytes.
 *
 * Everything lives in the arena of the frame; a struct str with p == NULL is NIL or absent. Where the
 * tree does not fit the grammar the view says so in `doubt` and holds what did fit; the tree is always
 * there (but for SEARCH and SORT, see args). Strings are as they came on the wire: mailbox names encoded,
 * headers not decoded.
 */
#ifndef IMAP_RESP_H
#define IMAP_RESP_H

#include "imap/node.h"

enum resp_kind {
	RESP_OTHER = 0, /* nothing typed known: the tree alone */
	RESP_CONTINUE,  /* "+": RFC 9051 section 7.6 */
	RESP_COND,      /* OK NO BAD BYE PREAUTH, tagged or not: section 7.1 */
	RESP_CAPABILITY,
	RESP_ENABLED,
	RESP_FLAGS, /* words */
	RESP_EXISTS,
	RESP_RECENT,
	RESP_EXPUNGE,  /* num */
	RESP_VANISHED, /* RFC 7162 */
	RESP_LIST,
	RESP_LSUB,
	RESP_XLIST, /* list */
	RESP_STATUS,
	RESP_SEARCH,
	RESP_SORT,
	RESP_ESEARCH,
	RESP_THREAD,
	RESP_FETCH,
	RESP_ACL,
	RESP_LISTRIGHTS,
	RESP_MYRIGHTS, /* RFC 4314 */
	RESP_QUOTA,
	RESP_QUOTAROOT, /* RFC 9208 */
	RESP_NAMESPACE,
	RESP_ID,
	RESP_METADATA,   /* RFC 5464 */
	RESP_ANNOTATION, /* of a mailbox: draft-daboo-imap-annotatemore */
	RESP_KINDS
};

enum cond { COND_OK, COND_NO, COND_BAD, COND_BYE, COND_PREAUTH };

/* The bracketed code of a status response. args is the tree of what follows its name. */
struct resp_code {
	struct str name; /* empty: there is none */
	struct node *args;
	struct str text; /* between the brackets, as it came, name first */
	uint64_t num;    /* UIDVALIDITY UIDNEXT UNSEEN HIGHESTMODSEQ APPENDUID COPYUID… */
	bool has_num;
	struct str set, set2; /* APPENDUID: set; COPYUID: from, to; MODIFIED: set */
};

/* node: the value whatever it is, NULL: it is missing. */
struct resp_pair {
	struct str name, value;
	struct node *node;
	struct resp_pair *next;
};

struct resp_status_item {
	struct str name;
	uint64_t num;
	bool has_num;
	struct node *value;
	struct resp_status_item *next;
};

/* One message of a thread, RFC 5256: replies hang below, siblings beside. num 0: a missing parent. A
 * thread can be as deep as the mailbox is large (a reply to a reply to…): walk it without recursion along
 * `child`. */
struct resp_thread {
	uint64_t num;
	struct resp_thread *child, *next;
};

/* A group begins with an address without a host, whose mailbox is its name, and ends with one without anything. Where
 * the end does not follow it is an address like any other. */
struct resp_address {
	struct str name, adl, mailbox, host;
	enum { ADDRESS_PLAIN = 0, ADDRESS_GROUP, ADDRESS_GROUP_END } kind;
	struct resp_address *next;
};

struct resp_envelope {
	struct str date, subject, in_reply_to, message_id;
	struct resp_address *from, *sender, *reply_to, *to, *cc, *bcc;
};

/* BODY and BODYSTRUCTURE, RFC 9051 section 7.5.2. A multipart has children and no type string (p NULL); a
 * part whose type is NIL, against the grammar, has an empty one. */
struct resp_body {
	/* "1.2": its number for BODY[…]; "" for a multipart that is the whole of a message (also of one
	 * inside another). */
	struct str part;
	struct str type, subtype, id, description, encoding, md5, location;
	struct resp_pair *params;
	uint64_t size, lines;
	bool has_size, has_lines;
	struct str size_text, lines_text; /* what stands there and is no number, as "-1" */
	struct resp_envelope *envelope;   /* message/rfc822 */
	struct resp_body *child;          /* its body, or the first of a multipart's parts */
	struct resp_body *next;
	struct str disposition;
	struct resp_pair *disposition_params;
	struct node *language; /* a string or a list of strings */
	struct node *extra;    /* extension data beyond location: first of the nodes */
};

enum fetch_kind {
	FETCH_OTHER = 0,
	FETCH_FLAGS,  /* words */
	FETCH_NUMBER, /* UID RFC822.SIZE MODSEQ BINARY.SIZE[] X-GM-MSGID X-GM-THRID … */
	FETCH_DATE,   /* INTERNALDATE SAVEDATE: text */
	FETCH_TEXT,   /* EMAILID THREADID PREVIEW: text (NIL: p NULL) */
	FETCH_ENVELOPE,
	FETCH_BODY_STRUCTURE, /* BODYSTRUCTURE and BODY without a section */
	FETCH_SECTION, /* BODY[…]<…> BINARY[…] RFC822 RFC822.HEADER RFC822.TEXT: node */
	FETCH_NAMES,   /* X-GM-LABELS: a list of mailbox names */
};

struct fetch_item {
	enum fetch_kind kind;
	struct str name;   /* as it came, section and origin included */
	struct node *node; /* its value; NULL when the response ended before it */
	/* What did not fit: when nothing did, kind is FETCH_OTHER although the name is known; else what
	 * did fit is there. */
	struct doubt doubt;
	uint64_t num;
	struct str text;
	struct str section; /* between the brackets */
	struct resp_envelope *envelope;
	struct resp_body *body;
	struct fetch_item *next;
};

/* What is no number, as "-1" or "1.8e+06", is there as its text. */
struct resp_quota {
	struct str resource;
	uint64_t usage, limit;
	bool has_usage, has_limit;
	struct str usage_text, limit_text;
	struct resp_quota *next;
};
struct resp_namespace {
	struct str prefix, delim;
	struct node *extra;     /* first of the nodes of its extensions, RFC 2342 */
	struct str translation; /* of them, RFC 5255 section 3.4 */
	struct resp_namespace *next;
};

struct imap_resp {
	struct frame frame; /* owns everything below */
	enum resp_kind kind;
	struct str tag;  /* "*", "+" or a command's tag */
	struct str name; /* the response's keyword: "FETCH", "OK"; may be empty */
	bool has_num;    /* "* 3 FETCH": num leads */
	uint64_t num;
	/* Everything after the keyword, first of the nodes; human text is one node. NULL for SEARCH and SORT without
	 * a doubt: a node for each of a million hits helps nobody. */
	struct node *args;
	struct doubt doubt;
	struct {
		const char *from; /* NULL: there is nothing left to read */
		size_t depth;
	} unread;  /* for resp_read_items */
	bool utf8; /* names are UTF-8: set by the client (RFC 9755) */
	union {
		struct {
			enum cond cond;
			struct resp_code code;
			struct str text;
		} cond;
		struct {
			struct str text;
			struct resp_code code;
		} cont;
		struct node *words; /* CAPABILITY ENABLED FLAGS: first of them */
		struct {
			bool earlier;
			struct str set;
		} vanished;
		struct {
			struct node *attrs; /* first of them */
			struct str delim, name;
			struct node *extra; /* RFC 5258: the list of pairs, or NULL */
			struct str oldname; /* of them, RFC 9051 section 7.3.1 */
		} list;
		struct {
			struct str mailbox;
			struct resp_status_item *items;
		} status;
		struct {
			const uint64_t *hits;
			size_t n;
			uint64_t modseq;
			bool has_modseq;
		} search; /* and SORT */
		struct {
			struct str tag, mailbox, all;
			bool uid;
			uint64_t min, max, count, modseq;
			bool has_min, has_max, has_count, has_modseq;
			struct resp_pair *items; /* without those above */
		} esearch;
		struct resp_thread *thread;
		struct fetch_item *fetch; /* once resp_read_items was called */
		struct {
			struct str mailbox;
			struct resp_pair *rights;
		} acl;
		struct {
			struct str mailbox, identifier, required;
			struct node *optional;
		} listrights; /* first of them */
		struct {
			struct str mailbox, rights;
		} myrights;
		struct {
			struct str root;
			struct resp_quota *resources;
		} quota;
		struct {
			struct str mailbox;
			struct node *roots;
		} quotaroot; /* first of them */
		struct {
			struct resp_namespace *personal, *other, *shared;
		} ns;
		struct resp_pair *pairs; /* ID: NULL for NIL */
		struct {
			struct str mailbox;
			struct resp_pair *entries;
			bool names_only;
		} metadata;
		struct {
			struct str mailbox, entry;
			struct resp_pair *attributes;
		} annotation;
	} u;
};

/* Builds the views of the frame that *r already holds (all else in *r is overwritten). Cannot fail. What is behind
 * the keyword of a FETCH is left for resp_read_items. */
void resp_parse(struct imap_resp *r, size_t depth);

/* Fills args and u.fetch of a FETCH, unless that was done; nothing for other responses. Most bytes that a server
 * sends are such items, and who only passes them on need not pay for reading them. */
void resp_read_items(struct imap_resp *r);

/* Frees the frame and zeroes *r. */
void resp_clear(struct imap_resp *r);

/* "FETCH", "LIST"…; NULL for RESP_OTHER, RESP_CONTINUE and RESP_COND. */
const char *resp_kind_name(enum resp_kind);
const char *cond_name(enum cond); /* "OK" … */

/* The item of that name (section included), or NULL; they must have been read. */
const struct fetch_item *resp_fetch_item(const struct imap_resp *, const char *name);

#endif
