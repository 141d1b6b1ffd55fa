/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp_private.h: what the files that read one kind of response each have in common.
 *
 * A function resp_read_x fills its part of r->u from r->args, or, where its row in the table of resp.c
 * says so, from the bytes. It cannot fail: it doubts, and leaves zero what is not there.
 */
#ifndef IMAP_RESP_PRIVATE_H
#define IMAP_RESP_PRIVATE_H

#include "imap/lex.h"
#include "imap/resp.h"

struct view {
	struct arena *mem;
	struct lex *lex; /* behind the keyword; for those that read the bytes */
	size_t depth;
	uint64_t end; /* offset of the frame's end: where missing things are missing */
	struct doubt doubt;
};

/* Records the first doubt; text is static. Points at the node, or at the end where there is none. */
void view_doubt(struct view *, const char *text, const struct node *);

/* Zeroed memory of the frame; NULL (and a doubt) when limit-response is used up. */
void *view_alloc(struct view *, size_t);

/* Takes the next node off a run of siblings; NULL at its end. */
static inline struct node *view_take(struct node **rest)
{
	struct node *n = *rest;

	if (n)
		*rest = n->next;
	return n;
}

static inline bool node_is_list(const struct node *n)
{
	return n && n->kind == NODE_LIST;
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

/* A mailbox name with blanks that nobody quoted: takes the words up to the first list (from and those
 * behind it off *rest) and gives them as they stand, with their blanks. */
struct str view_mailbox(struct view *, struct node **rest);

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
