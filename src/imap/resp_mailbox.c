/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp_mailbox.c: rights, quotas, metadata and annotations of mailboxes, and the server's ID.
 */
#include <string.h>

#include "imap/resp_private.h"

static const char no_mailbox[] = "a mailbox name is missing";

static bool is_rights(const struct node *n)
{
	struct str text = node_text(n);

	for (size_t i = 0; i < text.n; i++)
		if (!ascii_digit(text.p[i]) && str_find(STR("lrswipkxtecdan"), text.p[i]) == 14)
			return false;
	return n && !node_is_list(n);
}

/* Whether the words from there on are identifiers with their rights. */
static bool are_rights(const struct node *n)
{
	for (; n; n = n->next->next)
		if (!is_rights(n->next))
			return false;
	return true;
}

/* ACL: RFC 4314 section 3.6. A name that is not quoted may have a blank when one word is left over, and then the
 * others make pairs. */
void resp_read_acl(struct imap_resp *r, struct view *v)
{
	const struct node *second = v->rest ? v->rest->next : NULL;

	if (v->rest && v->rest->kind == NODE_ATOM && second && second->next &&
		are_rights(second->next))
		r->u.acl.mailbox = view_name(v, second->next, no_mailbox);
	else
		r->u.acl.mailbox = view_name_before_words(v, no_mailbox);
	r->u.acl.rights = view_pairs(v, v->rest);
	v->rest = NULL;
	for (const struct resp_pair *i = r->u.acl.rights; i; i = i->next)
		if (node_is_list(i->node))
			view_doubt(v, "rights that are a list", i->node);
}

/* LISTRIGHTS: RFC 4314 section 3.7. */
void resp_read_listrights(struct imap_resp *r, struct view *v)
{
	r->u.listrights.mailbox = view_name_before_words(v, no_mailbox);
	r->u.listrights.identifier =
		view_astring(v, view_take(&v->rest), "an identifier is missing");
	r->u.listrights.required = view_astring(v, view_take(&v->rest), "the rights are missing");
	r->u.listrights.optional = v->rest;
	v->rest = NULL;
}

/* MYRIGHTS: RFC 4314 section 3.8. The last word is the rights. */
void resp_read_myrights(struct imap_resp *r, struct view *v)
{
	const struct node *last = v->rest ? v->rest->next : NULL;

	while (last && last->next)
		last = last->next;
	r->u.myrights.mailbox = view_name(v, last, no_mailbox);
	r->u.myrights.rights = view_astring(v, view_take(&v->rest), "the rights are missing");
}

/* Whether it can be the resources of a QUOTA: a name and two numbers each, or NIL for none. */
static bool is_resources(const struct node *n)
{
	uint64_t number;

	if (n->kind == NODE_NIL)
		return !n->next;
	return node_is_list(n) && n->count % 3 == 0 &&
		(n->count == 0 || node_number(n->u.first->next, &number));
}

static bool take_amount(struct view *v, struct node **list, uint64_t *number, struct str *text,
	const char *doubt)
{
	const struct node *n = view_take(list);

	if (view_number(v, n, number, doubt))
		return true;
	*text = node_text(n);
	return false;
}

/* QUOTA: RFC 9208 section 4.2.1. Courier leaves out an empty list. */
void resp_read_quota(struct imap_resp *r, struct view *v)
{
	struct node *list, *name;
	struct resp_quota **tail = &r->u.quota.resources;

	r->u.quota.root = view_name_before(v, is_resources, true, "the quota root is missing");
	list = view_take(&v->rest);
	if (list && !node_is_list(list) && list->kind != NODE_NIL)
		view_doubt(v, "the list of resources is missing", list);
	list = node_first(list);
	while ((name = view_take(&list))) {
		struct resp_quota *q = view_alloc(v, sizeof(*q));

		if (!q)
			return;
		q->resource = view_astring(v, name, "the name of a resource");
		q->has_usage =
			take_amount(v, &list, &q->usage, &q->usage_text, "the usage of a resource");
		q->has_limit =
			take_amount(v, &list, &q->limit, &q->limit_text, "the limit of a resource");
		*tail = q;
		tail = &q->next;
	}
}

/* QUOTAROOT: RFC 9208 section 4.2.2. */
void resp_read_quotaroot(struct imap_resp *r, struct view *v)
{
	r->u.quotaroot.mailbox = view_name_before_words(v, no_mailbox);
	r->u.quotaroot.roots = v->rest;
	v->rest = NULL;
}

/* ID: RFC 2971 section 3.2. */
void resp_read_id(struct imap_resp *r, struct view *v)
{
	const struct node *n = view_take(&v->rest);

	if (node_is_list(n))
		r->u.pairs = view_pairs(v, n->u.first);
	else if (!n || n->kind != NODE_NIL)
		view_doubt(v, "a list of fields is expected", n);
}

static bool begins_with_slash(const struct node *n)
{
	struct str text = node_text(n);

	return text.n > 0 && *text.p == '/';
}

/* Whether it can be the entries of METADATA with their values. */
static bool is_entries(const struct node *n)
{
	return node_is_list(n) && (n->count == 0 || begins_with_slash(n->u.first));
}

/* A name followed by a list of entries, or by the name of an entry, or if neither is there by words. */
static struct str entry_mailbox(struct view *v)
{
	static bool (*const ways[])(const struct node *) = { is_entries, begins_with_slash };

	for (size_t i = 0; i < 2; i++)
		for (const struct node *n = v->rest ? v->rest->next : NULL; n; n = n->next)
			if (ways[i](n))
				return view_name_before(v, ways[i], true, no_mailbox);
	return view_name_before_words(v, no_mailbox);
}

/* METADATA: RFC 5464 section 4.4, with values, or unsolicited with names alone. */
void resp_read_metadata(struct imap_resp *r, struct view *v)
{
	struct resp_pair **tail = &r->u.metadata.entries;
	const struct node *name;

	r->u.metadata.mailbox = entry_mailbox(v);
	if (node_is_list(v->rest)) {
		r->u.metadata.entries = view_pairs(v, view_take(&v->rest)->u.first);
		return;
	}
	r->u.metadata.names_only = true;
	if (!v->rest)
		view_doubt(v, "the entries are missing", NULL);
	while ((name = view_take(&v->rest)))
		if (!view_pair(v, &tail, view_astring(v, name, "a name that is a list"), NULL))
			return;
}

/* ANNOTATION: draft-daboo-imap-annotatemore. */
void resp_read_annotation(struct imap_resp *r, struct view *v)
{
	r->u.annotation.mailbox = entry_mailbox(v);
	r->u.annotation.entry = view_astring(v, view_take(&v->rest), "the entry is missing");
	if (node_is_list(v->rest))
		r->u.annotation.attributes = view_pairs(v, view_take(&v->rest)->u.first);
}
