/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pretty.h: what the files of the pretty renderer share; for print_pretty.c and pretty_*.c alone.
 *
 * A function that shows one kind of response composes lines in p->pretty->text and gives them out by
 * pretty_emit, or fills a table. Rows that belong together are gathered between `begin` and `end`, in blocks
 * of bounded size, and given out by pretty_flush as soon as something comes that is no such row.
 */
#ifndef VIEW_PRETTY_H
#define VIEW_PRETTY_H

#include "view/render.h"
#include "view/table.h"

enum {
	PRETTY_BLOCK = 200,      /* rows of a table before they are given out, */
	PRETTY_BYTES = 1 << 20,  /* or bytes of a table or tree */
	PRETTY_ITEMS = 24,       /* items of a response that are shown in a table */
	PRETTY_ITEMS_FITTED = 8, /* where the table has to fit a terminal */
	PRETTY_TREE = 10000, /* mailboxes of one tree before it is given out and another begun */
	PRETTY_NAME_MAX = 40,
	PRETTY_NAME = 13,            /* columns of the name of a field */
	PRETTY_DECODED_MAX = 1 << 20 /* larger headers and texts are shown as they came */
};

/* Of which items the rows of a table are made. */
struct pretty_shape {
	struct buf names;
	struct {
		size_t at, n;  /* in names */
		unsigned kind; /* enum fetch_kind */
		size_t column; /* its first column in the table */
	} items[PRETTY_ITEMS];
	size_t n, columns;
};

struct pretty_fetch {
	struct table *table; /* NULL: nothing is gathered */
	struct pretty_shape shape;
	size_t rows;        /* in all blocks of this table */
	struct buf single;  /* the first row as fields: shown so when it stays the only one */
	bool only_flags;    /* the table has nothing but what servers volunteer */
	bool exact;         /* sections of this command went out byte by byte */
	size_t exact_items; /* items of the response under way that `literal` has seen to */
	bool shortened;     /* the table has not all of the envelopes */
};

/* One mailbox: its columns as text in `text`. */
struct pretty_mailbox {
	struct {
		size_t at, n;
	} part[4];
	bool dim; /* cannot be selected */
};

struct pretty_list {
	enum resp_kind kind; /* LIST, LSUB or XLIST, when n > 0 */
	struct buf text;
	struct pretty_mailbox *v;
	size_t n, cap;
	bool goes_on; /* the tree was full: what follows is another */
};

/* Which rights occur: one bit for each byte. */
struct pretty_letters {
	bool has[256];
};

/* MYRIGHTS of many mailboxes, as LIST gives them. */
struct pretty_rights {
	struct table *table;
	struct pretty_letters letters;
};

struct pretty_status {
	struct table *table;
	struct pretty_shape shape;
};

/* Parts or sections of the response that is shown, by their names: sorted once, when the first is looked up. */
struct pretty_entry {
	struct str name;
	size_t place; /* of two with the same name the first one counts */
	const void *what;
};

struct pretty_index {
	struct pretty_entry *v;
	size_t n, cap;
};

enum pretty_slot {
	SLOT_EXISTS,
	SLOT_RECENT,
	SLOT_UNSEEN,
	SLOT_FLAGS,
	SLOT_PERMANENT,
	SLOT_UIDVALIDITY,
	SLOT_UIDNEXT,
	SLOT_MODSEQ,
	SLOT_MAILBOXID,
	SLOTS
};

struct pretty {
	bool active; /* between begin and end */
	bool waits;  /* the command goes on at a "+": it has literals, or idles */
	enum imap_effect effect;
	bool uid;
	bool other_items; /* FETCH: it asks for more than body sections */
	bool news;        /* the response under way is what the command waits for: IDLE */
	char *mailbox;
	bool undecoded;  /* parts were shown of which nobody said how they are written */
	size_t wider;    /* by how much the names of these fields are wider than others */
	struct buf text; /* lines composed, on their way to out */
	struct buf cell; /* for one value */
	struct pretty_fetch fetch;
	struct pretty_list list;
	struct pretty_status status;
	struct pretty_rights rights;
	struct pretty_index parts, sections; /* struct resp_body, struct fetch_item */
	bool indexed;                        /* they are those of the response under way */
	struct table *body; /* for the parts of a message, used again and again during a command */
	char *slots[SLOTS]; /* of the mailbox being selected; NULL: not told */
};

/* print_pretty.c */
void pretty_free(struct pretty *); /* NULL is allowed */
void pretty_values(struct printer *, const struct printer_value *, size_t n);
void pretty_waits(struct printer *);
void pretty_flush(struct printer *);
void pretty_emit(struct printer *);

/* Starts a line of its own, in the ink of headings. The text is escaped. */
void pretty_heading(struct printer *, const char *before, struct str text, const char *after);

/* "  name      value", the value escaped. pretty_field_z: name and value are harmless. */
void pretty_field(struct printer *, const char *name, struct str value, enum ink);
void pretty_field_z(struct printer *, const char *name, const char *value, enum ink);

/* Tells beforehand of a name, so that the values of a group stand below each other. */
void pretty_widen(struct printer *, struct str name);

/* The nodes up to the last sibling, separated by blanks, not escaped: appended. */
void pretty_words(struct buf *, const struct node *);

/* The same, where they are mailbox names: as people see them. And for pairs of names and values, of which the values
 * of some are mailbox names: the extensions of LIST and NAMESPACE. */
void pretty_names(struct buf *, const struct node *, bool utf8);
void pretty_extensions(struct buf *, const struct node *, bool utf8);

/* A mailbox name as people see it: appended, not escaped. */
void pretty_name(struct buf *, struct str wire, bool utf8);

/* Composes words or a set, broken at sep to fit a terminal. */
void pretty_wrapped(struct printer *, struct str text, char sep, enum ink);

/* Whether what is gathered in a table is to be given out. */
static inline bool pretty_is_block(const struct table *t)
{
	return table_rows(t) >= PRETTY_BLOCK || table_bytes(t) >= PRETTY_BYTES;
}

struct table *pretty_table(struct printer *, const struct column *, size_t n);
void pretty_print_table(struct printer *, struct table *, FILE *);

/* Reads the names of a response's items: whether they are those of the rows so far. */
void shape_start(struct pretty_shape *);
void shape_add(struct pretty_shape *, struct str name, unsigned kind, size_t columns);
bool shape_is(const struct pretty_shape *, size_t i, struct str name, unsigned kind);

/* pretty_fetch.c */
void pretty_fetch(struct printer *, const struct imap_resp *);
void pretty_fetch_flush(struct printer *);

/* pretty_item.c: the items of one message as fields. */
void pretty_message(struct printer *, const struct imap_resp *, const struct fetch_item *);
void pretty_item_words(struct buf *, const struct fetch_item *, bool utf8);
bool pretty_is_scalar(const struct fetch_item *);
bool pretty_is_size(struct str name);

/* Whether an envelope's Sender or Reply-To is but its From again, as where the message has none. */
bool pretty_is_from(const struct resp_envelope *, const struct resp_address *);

/* pretty_section.c: what a body section holds. */

/* A section's text, in *own where it has to be read from a file; false: too much to decode. */
bool pretty_section_text(const struct node *, struct buf *own, struct str *text);
void pretty_section(struct printer *, const struct imap_resp *, const struct fetch_item *);

/* Composes the fields of a header; returns what is behind the empty line at its end. */
struct str pretty_header(struct printer *, struct str text);
bool pretty_is_exact(const struct printer *, const struct fetch_item *);
void pretty_exact(struct printer *, const struct imap_resp *);
int pretty_literal(struct printer *, const struct frame *sofar);

/* pretty_text.c */

/* How a section is written, as far as the same answer tells; false: it does not. Clear *w. */
struct message_writing;
bool pretty_find_writing(struct message_writing *w, struct printer *, const struct imap_resp *,
	const struct fetch_item *);

/* Whether it is a part by its number, of which that can be told. */
bool pretty_is_part(const struct fetch_item *);

/* "2" of "BODY[2]" and of "BODY[2.TEXT]"; empty for what is no part. */
struct str pretty_part_number(const struct fetch_item *);

/* pretty_parts.c */

/* Composes text decoded, anything else as it is. */
void pretty_decoded(struct printer *, const struct message_writing *, struct str bytes);

/* " (12 bytes, base64, utf-8)": appended, not escaped. */
void pretty_facts(struct buf *, uint64_t size, const struct message_writing *);

/* Composes the parts of a body: texts decoded, others by name; the number is that of the whole. Clears *w. */
void pretty_parts(struct printer *, struct message_writing *w, struct str body, struct str number);

/* pretty_body.c */
void pretty_body(struct printer *, const struct resp_body *);

/* pretty_list.c: LIST, LSUB, XLIST; STATUS */
void pretty_list(struct printer *, const struct imap_resp *);
void pretty_status(struct printer *, const struct imap_resp *);
void pretty_list_flush(struct printer *);
void pretty_status_flush(struct printer *);

/* pretty_search.c: SEARCH, SORT, ESEARCH, THREAD */
void pretty_search(struct printer *, const struct imap_resp *);
void pretty_sort(struct printer *, const struct imap_resp *);
void pretty_esearch(struct printer *, const struct imap_resp *);
void pretty_thread(struct printer *, const struct imap_resp *);

/* pretty_mailbox.c: rights, quotas, namespaces, metadata, ID */
void pretty_acl(struct printer *, const struct imap_resp *);
void pretty_listrights(struct printer *, const struct imap_resp *);
void pretty_myrights(struct printer *, const struct imap_resp *);
void pretty_rights_flush(struct printer *);
void pretty_quota(struct printer *, const struct imap_resp *);
void pretty_quotaroot(struct printer *, const struct imap_resp *);
void pretty_namespace(struct printer *, const struct imap_resp *);
void pretty_id(struct printer *, const struct imap_resp *);
void pretty_metadata(struct printer *, const struct imap_resp *);
void pretty_annotation(struct printer *, const struct imap_resp *);

/* pretty_cond.c: status lines, notices, and the summary of SELECT */
void pretty_cond(struct printer *, const struct imap_resp *);
void pretty_continue(struct printer *, const struct imap_resp *);
void pretty_flags(struct printer *, const struct imap_resp *);
void pretty_exists(struct printer *, const struct imap_resp *);
void pretty_recent(struct printer *, const struct imap_resp *);
void pretty_expunge(struct printer *, const struct imap_resp *);
void pretty_vanished(struct printer *, const struct imap_resp *);
void pretty_summary(struct printer *, const struct imap_result *);
void pretty_result(struct printer *, const struct imap_result *);

#endif
