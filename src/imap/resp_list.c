/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp_list.c: lists of words, mailboxes with their attributes, their counts, and namespaces.
 */
#include "imap/resp_private.h"

/* CAPABILITY, ENABLED: RFC 9051 sections 7.2.2, 7.2.1. */
void resp_read_words(struct imap_resp *r, struct view *v)
{
	r->u.words = node_is_list(v->rest) && !v->rest->next ? v->rest->u.first : v->rest;
	v->rest = NULL;
}

/* FLAGS: section 7.3.5. */
void resp_read_flags(struct imap_resp *r, struct view *v)
{
	if (node_is_list(v->rest)) {
		r->u.words = view_take(&v->rest)->u.first;
	} else if (v->rest && v->rest->kind == NODE_NIL) {
		view_take(&v->rest);
	} else {
		view_doubt(v, "flags without parentheses", v->rest);
		r->u.words = v->rest;
		v->rest = NULL;
	}
}

/* The only text of the list behind a name, in pairs of names and values. */
static struct str find_text(const struct node *pair, const char *name)
{
	for (; pair && pair->next; pair = pair->next->next)
		if (str_is(node_text(pair), name) && node_is_list(pair->next) &&
			pair->next->count == 1)
			return node_text(pair->next->u.first);
	return (struct str){ NULL, 0 };
}

/* Whether it can be the data that RFC 5258 has behind a name: pairs of a word and a value. */
static bool is_extended(const struct node *n)
{
	return node_is_list(n) && n->count % 2 == 0 && !node_is_list(n->u.first);
}

/* Whether a list behind it is no reason to take it for the name. */
static bool is_delimiter(const struct node *n)
{
	return n->kind == NODE_NIL || (n->kind == NODE_QUOTED && n->u.s.n <= 1);
}

/* LIST, LSUB, XLIST: section 7.3.1. The attributes may be NIL or missing, and so may the delimiter. */
void resp_read_list(struct imap_resp *r, struct view *v)
{
	struct node *first = v->rest;

	if (node_is_list(first))
		r->u.list.attrs = view_take(&v->rest)->u.first;
	else if (first && first->kind == NODE_NIL && first->next && first->next->next)
		view_take(&v->rest);
	else
		view_doubt(v, "a list of attributes is missing", first);
	first = v->rest;
	if (first && first->next && (is_delimiter(first) || !node_is_list(first->next)))
		r->u.list.delim = view_nstring(v, view_take(&v->rest), "the delimiter is a list");
	else
		view_doubt(v, "the delimiter or the mailbox name is missing", first);
	r->u.list.name = view_name_before(v, is_extended, false, "a mailbox name is missing");
	if (node_is_list(v->rest)) {
		r->u.list.extra = view_take(&v->rest);
		r->u.list.oldname = find_text(r->u.list.extra->u.first, "OLDNAME");
	}
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

/* Whether it can be the items of a STATUS. */
static bool is_items(const struct node *n)
{
	uint64_t number;

	return node_is_list(n) && n->count % 2 == 0 && !node_is_list(n->u.first) &&
		!node_number(n->u.first, &number);
}

/* STATUS: section 7.3.3. */
void resp_read_status(struct imap_resp *r, struct view *v)
{
	struct node *name, *items;
	struct resp_status_item **tail = &r->u.status.items;

	r->u.status.mailbox = view_name_before(v, is_items, true, "a mailbox name is missing");
	if (!node_is_list(v->rest)) {
		view_doubt(v, "the list of items is missing", v->rest);
		return;
	}
	items = view_take(&v->rest)->u.first;
	while ((name = view_take(&items)))
		if (!add_status_item(v, &tail, name, view_take(&items)))
			return;
}

/* ("" "/") for (("" "/")). */
static bool is_bare_namespace(const struct node *list)
{
	return list->u.first && !node_is_list(list->u.first);
}

static struct resp_namespace *read_namespaces(struct view *v, struct node *list)
{
	struct resp_namespace *first = NULL, **tail = &first;
	bool bare;

	if (!node_is_list(list)) {
		if (!list || list->kind != NODE_NIL)
			view_doubt(v, "namespaces are missing", list);
		return NULL;
	}
	bare = is_bare_namespace(list);
	if (bare)
		view_doubt(v, "a namespace without its own parentheses", list);
	for (struct node *n = bare ? list : list->u.first; n; n = bare ? NULL : n->next) {
		struct node *parts = node_first(n);
		struct resp_namespace *ns;

		if (!parts) {
			view_doubt(v, "a namespace that is no list", n);
			continue;
		}
		ns = view_alloc(v, sizeof(*ns));
		if (!ns)
			break;
		ns->prefix = view_nstring(v, view_take(&parts), "the prefix of a namespace");
		ns->delim = view_nstring(v, view_take(&parts), "the delimiter of a namespace");
		ns->extra = parts;
		ns->translation = find_text(parts, "TRANSLATION");
		*tail = ns;
		tail = &ns->next;
	}
	return first;
}

/* NAMESPACE: section 7.3.2. */
void resp_read_namespace(struct imap_resp *r, struct view *v)
{
	r->u.ns.personal = read_namespaces(v, view_take(&v->rest));
	r->u.ns.other = read_namespaces(v, view_take(&v->rest));
	r->u.ns.shared = read_namespaces(v, view_take(&v->rest));
}
