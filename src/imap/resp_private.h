/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp_private.h: what the files that read one kind of response each have in common.
 *
 * A function resp_read_x fills its part of r->u from the words in view.rest, or, where its row in the table of
 * resp.c says so, from the bytes. It cannot fail: it doubts, and leaves zero what is not there. What it has
 * understood it takes off view.rest; what it leaves there gets a doubt by its caller, so that no reader can forget
 * words. Inside lists view_end does the same.
 */
#ifndef IMAP_RESP_PRIVATE_H
#define IMAP_RESP_PRIVATE_H

#include "imap/lex.h"
#include "imap/resp.h"

struct view {
	struct arena *mem;
	struct lex *lex; /* behind the keyword; for those that read the bytes */
	size_t depth;
	struct node *rest; /* words behind the keyword that nobody has read yet */
	uint64_t end;      /* offset of the frame's end: where missing things are missing */
	struct doubt doubt;
};

/* Records the first doubt; text is static. Points at the node, or at the end where there is none. */
void view_doubt(struct view *, const char *text, const struct node *);

/* Zeroed memory of the frame; NULL (and a doubt) when limit-response is used up. */
void *view_alloc(struct view *, size_t);

/* What is left of a run of siblings that should be at its end: a doubt if there is something. */
void view_end(struct view *, const struct node *rest, const char *doubt);

/* Takes the next node off a run of siblings; NULL at its end. */
static inline struct node *view_take(struct node **rest)
{
	struct node *n = *rest;

	if (n)
		*rest = n->next;
	return n;
}

/* A string where the atom NIL means the three letters: mailboxes, tags, names. */
struct str view_astring(struct view *, const struct node *, const char *doubt);

/* A string or NIL; anything else is a doubt. */
struct str view_nstring(struct view *, const struct node *, const char *doubt);

bool view_number(struct view *, const struct node *, uint64_t *, const char *doubt);

/* Pairs of a run of siblings, name, value, name, value. */
struct resp_pair *view_pairs(struct view *, struct node *);
struct resp_pair *view_pair(struct view *, struct resp_pair ***tail, struct str name,
	struct node *value);

/* Takes a name off view.rest. When it is neither quoted nor a literal, it is whatever stands before `tail` (one of
 * the nodes behind it; NULL: before the end of the line), blanks, parentheses and all; where that is more than one
 * word, with a doubt. `missing` is the doubt where there is none. */
struct str view_name(struct view *, const struct node *tail, const char *missing);

/* The same for a name that is followed by such a node as is_such knows: by the first of them, best with a blank before
 * it. wanted: where there is none the last word is taken for it, if that is a list. */
struct str view_name_before(struct view *, bool (*is_such)(const struct node *), bool wanted,
	const char *missing);

/* The same for a name that is followed by words, none of which is a list. */
struct str view_name_before_words(struct view *, const char *missing);

/* resp_cond.c */
void resp_read_cond(struct imap_resp *, struct view *);
void resp_read_continue(struct imap_resp *, struct view *);

/* resp_list.c */
void resp_read_words(struct imap_resp *, struct view *);
void resp_read_flags(struct imap_resp *, struct view *);
void resp_read_list(struct imap_resp *, struct view *);
void resp_read_status(struct imap_resp *, struct view *);
void resp_read_namespace(struct imap_resp *, struct view *);

/* resp_fetch.c, resp_body.c */
void resp_read_fetch(struct imap_resp *, struct view *);
struct resp_envelope *resp_envelope_view(struct view *, const struct node *list);
struct resp_body *resp_body_view(struct view *, const struct node *list);

/* resp_search.c */
void resp_read_search(struct imap_resp *, struct view *);
void resp_read_esearch(struct imap_resp *, struct view *);
void resp_read_thread(struct imap_resp *, struct view *);
void resp_read_vanished(struct imap_resp *, struct view *);

/* resp_mailbox.c */
void resp_read_acl(struct imap_resp *, struct view *);
void resp_read_listrights(struct imap_resp *, struct view *);
void resp_read_myrights(struct imap_resp *, struct view *);
void resp_read_quota(struct imap_resp *, struct view *);
void resp_read_quotaroot(struct imap_resp *, struct view *);
void resp_read_id(struct imap_resp *, struct view *);
void resp_read_metadata(struct imap_resp *, struct view *);
void resp_read_annotation(struct imap_resp *, struct view *);

#endif
