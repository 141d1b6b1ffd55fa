/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp_mailbox.c: rights, quotas, metadata and annotations of mailboxes, and the server's ID.
 */
#include "imap/resp_private.h"

/* ACL: RFC 4314 section 3.6. */
void resp_read_acl(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args;

	r->u.acl.mailbox = view_astring(v, view_take(&rest), "a mailbox name is missing");
	r->u.acl.rights = view_pairs(v, rest);
}

/* LISTRIGHTS: RFC 4314 section 3.7. */
void resp_read_listrights(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args;

	r->u.listrights.mailbox = view_astring(v, view_take(&rest), "a mailbox name is missing");
	r->u.listrights.identifier = view_astring(v, view_take(&rest), "an identifier is missing");
	r->u.listrights.required = view_astring(v, view_take(&rest), "the rights are missing");
	r->u.listrights.optional = rest;
}

/* MYRIGHTS: RFC 4314 section 3.8. */
void resp_read_myrights(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args;

	r->u.myrights.mailbox = view_astring(v, view_take(&rest), "a mailbox name is missing");
	r->u.myrights.rights = view_astring(v, rest, "the rights are missing");
}

/* QUOTA: RFC 9208 section 4.2.1. */
void resp_read_quota(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args, *list, *name;
	struct resp_quota **tail = &r->u.quota.resources;

	r->u.quota.root = view_astring(v, view_take(&rest), "the quota root is missing");
	list = view_take(&rest);
	if (!node_is_list(list) && !(list && list->kind == NODE_NIL))
		view_doubt(v, "the list of resources is missing", list);
	list = node_first(list);
	while ((name = view_take(&list))) {
		struct resp_quota *q = view_alloc(v, sizeof(*q));

		if (!q)
			return;
		q->resource = view_astring(v, name, "the name of a resource");
		view_number(v, view_take(&list), &q->usage, "the usage of a resource");
		view_number(v, view_take(&list), &q->limit, "the limit of a resource");
		*tail = q;
		tail = &q->next;
	}
}

/* QUOTAROOT: RFC 9208 section 4.2.2. */
void resp_read_quotaroot(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args;

	r->u.quotaroot.mailbox = view_astring(v, view_take(&rest), "a mailbox name is missing");
	r->u.quotaroot.roots = rest;
}

/* ID: RFC 2971 section 3.2. */
void resp_read_id(struct imap_resp *r, struct view *v)
{
	if (node_is_list(r->args))
		r->u.pairs = view_pairs(v, r->args->u.first);
	else if (!r->args || r->args->kind != NODE_NIL)
		view_doubt(v, "a list of fields is expected", r->args);
}

/* METADATA: RFC 5464 section 4.4, with values, or unsolicited with names alone. */
void resp_read_metadata(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args;
	struct resp_pair **tail = &r->u.metadata.entries;

	r->u.metadata.mailbox = view_astring(v, view_take(&rest), "a mailbox name is missing");
	if (node_is_list(rest)) {
		r->u.metadata.entries = view_pairs(v, rest->u.first);
		return;
	}
	r->u.metadata.names_only = true;
	if (!rest)
		view_doubt(v, "the entries are missing", NULL);
	for (; rest; rest = rest->next)
		if (!view_pair(v, &tail, view_astring(v, rest, "a name that is a list"), NULL))
			return;
}

/* ANNOTATION: draft-daboo-imap-annotatemore. */
void resp_read_annotation(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args;

	r->u.annotation.mailbox = view_astring(v, view_take(&rest), "a mailbox name is missing");
	r->u.annotation.entry = view_astring(v, view_take(&rest), "the entry is missing");
	if (node_is_list(rest))
		r->u.annotation.attributes = view_pairs(v, view_take(&rest)->u.first);
	if (rest)
		view_doubt(v, "a word too many", rest);
}
