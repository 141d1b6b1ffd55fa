/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp_list.c: lists of words, mailboxes with their attributes, their counts, and namespaces.
 */
#include "imap/resp_private.h"

/* CAPABILITY, ENABLED: RFC 9051 sections 7.2.2, 7.2.1. */
void resp_read_words(struct imap_resp *r, struct view *v)
{
	(void)v;
	r->u.words = node_is_list(r->args) && !r->args->next ? r->args->u.first : r->args;
}

/* FLAGS: section 7.3.5. */
void resp_read_flags(struct imap_resp *r, struct view *v)
{
	if (node_is_list(r->args)) {
		r->u.words = r->args->u.first;
	} else if (r->args && r->args->kind != NODE_NIL) {
		view_doubt(v, "flags without parentheses", r->args);
		r->u.words = r->args;
	}
}

/* LIST, LSUB, XLIST: section 7.3.1. The attributes may be NIL or missing, and so may the delimiter. */
void resp_read_list(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args;

	if (node_is_list(rest))
		r->u.list.attrs = view_take(&rest)->u.first;
	else if (rest && rest->kind == NODE_NIL && rest->next && rest->next->next)
		view_take(&rest);
	else
		view_doubt(v, "a list of attributes is missing", rest);
	if (rest && rest->next && !node_is_list(rest->next))
		r->u.list.delim = view_nstring(v, view_take(&rest), "the delimiter is a list");
	else
		view_doubt(v, "the delimiter or the mailbox name is missing", rest);
	r->u.list.name = view_mailbox(v, &rest);
	if (node_is_list(rest))
		r->u.list.extra = rest;
	else if (rest)
		view_doubt(v, "a word too many", rest);
}

/* The value is a number, or (MAILBOXID) in parentheses, or NIL. */
static bool add_status_item(struct view *v, struct resp_status_item ***tail, struct node *name,
	struct node *value)
{
	struct resp_status_item *item = view_alloc(v, sizeof(*item));

	if (!item)
		return false;
	item->name = view_astring(v, name, "an item without a name");
	item->value = value;
	if (!value)
		view_doubt(v, "an item without a value", name);
	else if (value->kind == NODE_ATOM || value->kind == NODE_QUOTED)
		item->has_num = view_number(v, value, &item->num, "an item that is no number");
	**tail = item;
	*tail = &item->next;
	return true;
}

/* STATUS: section 7.3.3. */
void resp_read_status(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args, *name, *items;
	struct resp_status_item **tail = &r->u.status.items;

	r->u.status.mailbox = view_mailbox(v, &rest);
	if (!node_is_list(rest)) {
		view_doubt(v, "the list of items is missing", rest);
		return;
	}
	items = rest->u.first;
	while ((name = view_take(&items)))
		if (!add_status_item(v, &tail, name, view_take(&items)))
			return;
}

static struct resp_namespace *read_namespaces(struct view *v, struct node *list)
{
	struct resp_namespace *first = NULL, **tail = &first;

	if (!node_is_list(list)) {
		if (!list || list->kind != NODE_NIL)
			view_doubt(v, "namespaces are missing", list);
		return NULL;
	}
	for (struct node *n = list->u.first; n; n = n->next) {
		struct node *parts = node_first(n);
		struct resp_namespace *ns = view_alloc(v, sizeof(*ns));

		if (!ns)
			break;
		if (!parts)
			view_doubt(v, "a namespace that is no list", n);
		ns->prefix = view_nstring(v, view_take(&parts), "the prefix of a namespace");
		ns->delim = view_nstring(v, view_take(&parts), "the delimiter of a namespace");
		ns->extra = parts;
		*tail = ns;
		tail = &ns->next;
	}
	return first;
}

/* NAMESPACE: section 7.3.2. */
void resp_read_namespace(struct imap_resp *r, struct view *v)
{
	struct node *rest = r->args;

	r->u.ns.personal = read_namespaces(v, view_take(&rest));
	r->u.ns.other = read_namespaces(v, view_take(&rest));
	r->u.ns.shared = read_namespaces(v, view_take(&rest));
}
