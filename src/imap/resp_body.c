/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp_body.c: envelopes and body structures (RFC 9051 section 7.5.2), field by field.
 *
 * Fields are known by their place alone. Where a server leaves one out, the kind of what stands there
 * instead tells (a number is no encoding, a list no checksum), and reading goes on with the right one.
 */
#include <string.h>

#include "imap/resp_private.h"

/* --- envelopes --- */

static struct resp_address *read_address(struct view *v, struct node *parts)
{
	struct resp_address *a = view_alloc(v, sizeof(*a));

	if (!a)
		return NULL;
	a->name = view_nstring(v, view_take(&parts), "the name of an address");
	a->adl = view_nstring(v, view_take(&parts), "the route of an address");
	a->mailbox = view_nstring(v, view_take(&parts), "the mailbox of an address");
	a->host = view_nstring(v, view_take(&parts), "the host of an address");
	view_end(v, parts, "an address of more than four parts");
	return a;
}

/* Strings where lists of strings should be: the list around a single address was left out. */
static bool is_one_address(const struct node *list)
{
	for (const struct node *n = list->u.first; n; n = n->next)
		if (node_is_list(n))
			return false;
	return list->u.first;
}

/* Groups have nothing but their name, and ends have nothing at all. */
static void find_groups(struct resp_address *a)
{
	struct resp_address *group = NULL;

	for (; a; a = a->next) {
		if (a->name.p || a->adl.p || a->host.p)
			continue;
		if (a->mailbox.p) {
			group = group ? group : a;
		} else if (group) {
			group->kind = ADDRESS_GROUP;
			a->kind = ADDRESS_GROUP_END;
			group = NULL;
		}
	}
}

static struct resp_address *read_addresses(struct view *v, struct node *list)
{
	struct resp_address *first = NULL, **tail = &first;

	if (!node_is_list(list)) {
		if (!list || list->kind != NODE_NIL)
			view_doubt(v, "a list of addresses is expected", list);
		return NULL;
	}
	if (is_one_address(list)) {
		view_doubt(v, "one address without the list around it", list);
		return read_address(v, list->u.first);
	}
	for (struct node *n = list->u.first; n; n = n->next) {
		if (!node_is_list(n)) {
			view_doubt(v, "an address that is no list", n);
			continue;
		}
		*tail = read_address(v, n->u.first);
		if (!*tail)
			break;
		tail = &(*tail)->next;
	}
	find_groups(first);
	return first;
}

struct resp_envelope *resp_envelope_view(struct view *v, const struct node *list)
{
	struct resp_envelope *e = view_alloc(v, sizeof(*e));
	struct node *rest = node_first(list);

	if (!e)
		return NULL;
	e->date = view_nstring(v, view_take(&rest), "the date of an envelope");
	e->subject = view_nstring(v, view_take(&rest), "the subject of an envelope");
	e->from = read_addresses(v, view_take(&rest));
	e->sender = read_addresses(v, view_take(&rest));
	e->reply_to = read_addresses(v, view_take(&rest));
	e->to = read_addresses(v, view_take(&rest));
	e->cc = read_addresses(v, view_take(&rest));
	e->bcc = read_addresses(v, view_take(&rest));
	e->in_reply_to = view_nstring(v, view_take(&rest), "the In-Reply-To of an envelope");
	e->message_id = view_nstring(v, view_take(&rest), "the Message-ID of an envelope");
	view_end(v, rest, "an envelope of more than ten fields");
	return e;
}

/* --- fields of a part --- */

static bool is_nil(const struct node *n)
{
	return n && n->kind == NODE_NIL;
}

static bool is_number(const struct node *n)
{
	uint64_t number;

	return node_number(n, &number);
}

/* Not a string that happens to be digits: quoted numbers are accepted only where a number is due. */
static bool is_bare_number(const struct node *n)
{
	return n && n->kind == NODE_ATOM && is_number(n);
}

static bool is_text(const struct node *n)
{
	return n && (n->kind == NODE_QUOTED || n->kind == NODE_LITERAL) && !is_number(n);
}

/* A string or NIL, taken off the front unless a list or a number stands there. */
static struct str take_string(struct view *v, struct node **rest, const char *doubt)
{
	if (!*rest || node_is_list(*rest) || is_bare_number(*rest)) {
		view_doubt(v, doubt, *rest);
		return (struct str){ NULL, 0 };
	}
	return view_nstring(v, view_take(rest), doubt);
}

/* Something that is neither another field nor a number, as "-1", may stand for it: *text. */
static bool take_number(struct view *v, struct node **rest, uint64_t *number, struct str *text,
	const char *doubt)
{
	if (node_number(*rest, number)) {
		view_take(rest);
		return true;
	}
	view_doubt(v, doubt, *rest);
	if (*rest && (is_nil(*rest) || (*rest)->kind == NODE_ATOM))
		*text = view_take(rest)->u.s;
	return false;
}

static void take_lines(struct view *v, struct node **rest, struct resp_body *b, const char *doubt)
{
	b->has_lines = take_number(v, rest, &b->lines, &b->lines_text, doubt);
}

/* (name value name value), NIL; also ((name value) (name value)), and () for none. */
static struct resp_pair *read_params(struct view *v, struct node *n)
{
	struct resp_pair *first = NULL, **tail = &first;

	if (!node_is_list(n)) {
		if (n && !is_nil(n))
			view_doubt(v, "parameters that are no list", n);
		return NULL;
	}
	if (!node_is_list(n->u.first))
		return view_pairs(v, n->u.first);
	view_doubt(v, "parameters in lists of their own", n);
	for (n = n->u.first; n; n = n->next) {
		struct node *name = node_is_list(n) ? n->u.first : n;

		if (name &&
			!view_pair(v, &tail, view_astring(v, name, "a name that is a list"),
				name == n ? NULL : name->next))
			break;
	}
	return first;
}

static struct resp_pair *take_params(struct view *v, struct node **rest)
{
	if (node_is_list(*rest) || is_nil(*rest))
		return read_params(v, view_take(rest));
	view_doubt(v, "the parameters of a part are missing", *rest);
	return NULL;
}

/* ("ATTACHMENT" ("FILENAME" "x")), NIL; also "ATTACHMENT" alone. */
static void take_disposition(struct view *v, struct node **rest, struct resp_body *b)
{
	struct node *n = view_take(rest), *parts;

	if (!node_is_list(n)) {
		b->disposition = view_nstring(v, n, "a disposition is expected");
		if (!is_nil(n))
			view_doubt(v, "a disposition without a list around it", n);
		return;
	}
	parts = n->u.first;
	b->disposition = view_nstring(v, view_take(&parts), "the name of a disposition");
	b->disposition_params = read_params(v, view_take(&parts));
	view_end(v, parts, "a disposition of more than two parts");
}

/* Disposition, language, location, and what else there is: all optional, in this order. */
static void read_extension(struct view *v, struct node *rest, struct resp_body *b)
{
	if (rest)
		take_disposition(v, &rest, b);
	b->language = is_nil(rest) ? NULL : rest;
	view_take(&rest);
	if (rest && !node_is_list(rest))
		b->location = view_nstring(v, view_take(&rest), "the location of a part");
	b->extra = rest;
}

/* --- parts --- */

/* Where a part stands: RFC 9051 section 6.4.5.1. */
struct place {
	struct str prefix; /* of the number: that of the multipart or message around it, or empty */
	size_t index;      /* among its siblings, from 1 */
	bool whole;        /* it is all of a message: a multipart there has no number of its own */
};

static struct resp_body *read_body(struct view *v, const struct node *list,
	const struct place *place);

static struct str part_number(struct view *v, const struct place *place)
{
	char digits[24];
	size_t n = sizeof(digits), dot = place->prefix.n > 0;
	size_t index = place->index;

	do
		digits[--n] = (char)('0' + index % 10);
	while (index /= 10);
	struct str tail = str_span(digits + n, digits + sizeof(digits));
	char *p = arena_bytes(v->mem, place->prefix.n + dot + tail.n);

	if (!p) {
		view_doubt(v, "no memory left: limit-response", NULL);
		return STR("");
	}
	if (dot) {
		memcpy(p, place->prefix.p, place->prefix.n);
		p[place->prefix.n] = '.';
	}
	memcpy(p + place->prefix.n + dot, tail.p, tail.n);
	return (struct str){ p, place->prefix.n + dot + tail.n };
}

/* (part part… "SUBTYPE" params disposition language location …); parts may be missing, or NIL or (). */
static void read_multipart(struct view *v, struct node *rest, struct resp_body *b,
	const struct place *place)
{
	struct place inner = { b->part, 1, false };
	struct resp_body **tail = &b->child;

	if (place->whole)
		inner.prefix = place->prefix;
	while (node_is_list(rest)) {
		struct node *part = view_take(&rest);

		if (!part->u.first) {
			view_doubt(v, "an empty part", part);
			continue;
		}
		*tail = read_body(v, part, &inner);
		if (!*tail)
			return;
		tail = &(*tail)->next;
		inner.index++;
	}
	if (is_nil(rest))
		view_take(&rest);
	if (!b->child)
		view_doubt(v, "a multipart without parts", NULL);
	b->subtype = take_string(v, &rest, "the subtype of a multipart is missing");
	if (!rest)
		return;
	b->params = take_params(v, &rest);
	read_extension(v, rest, b);
}

/* Whether a list stands where a message's envelope should, and is none but a disposition: some servers
 * give encapsulated messages as if they were files. */
static bool is_disposition(const struct node *n)
{
	return node_is_list(n) && n->count <= 2 && !node_is_list(n->u.first);
}

/* Envelope, body and lines of a part of type message/rfc822. */
static void read_message(struct view *v, struct node **rest, struct resp_body *b)
{
	struct place inner = { b->part, 1, true };
	struct node *next = *rest ? (*rest)->next : NULL;

	if (node_is_list(*rest) && !is_disposition(*rest)) {
		b->envelope = resp_envelope_view(v, view_take(rest));
	} else if (is_nil(*rest) && next && !is_disposition(next) &&
		(node_is_list(next) || is_nil(next))) {
		view_take(rest);
	} else {
		view_doubt(v, "a message without an envelope", *rest);
		return;
	}
	if (node_is_list(*rest))
		b->child = read_body(v, view_take(rest), &inner);
	else if (is_nil(*rest))
		view_take(rest);
	else
		view_doubt(v, "a message without a body", *rest);
	take_lines(v, rest, b, "the lines of a message are missing");
}

/* ("TYPE" "SUBTYPE" params id description encoding size …) */
static void read_single(struct view *v, struct node *rest, struct resp_body *b)
{
	b->type = take_string(v, &rest, "the type of a part is missing");
	if (!b->type.p)
		b->type = STR("");
	b->subtype = take_string(v, &rest, "the subtype of a part is missing");
	b->params = take_params(v, &rest);
	b->id = take_string(v, &rest, "the id of a part is missing");
	b->description = take_string(v, &rest, "the description of a part is missing");
	b->encoding = take_string(v, &rest, "the encoding of a part is missing");
	if (is_text(rest) && is_bare_number(rest->next)) {
		view_doubt(v, "a string too many", rest);
		b->encoding = node_text(view_take(&rest));
	}
	b->has_size =
		take_number(v, &rest, &b->size, &b->size_text, "the size of a part is missing");
	if (str_is(b->type, "message") &&
		(str_is(b->subtype, "rfc822") || str_is(b->subtype, "global")))
		read_message(v, &rest, b);
	else if (str_is(b->type, "text"))
		take_lines(v, &rest, b, "the lines of a text are missing");
	else if (is_bare_number(rest)) /* lines where none are due */
		take_lines(v, &rest, b, "lines");
	if (rest && !node_is_list(rest))
		b->md5 = view_nstring(v, view_take(&rest), "the checksum of a part");
	read_extension(v, rest, b);
}

/* Whether the list is a single part without its subtype: its fields stand one place ahead, and so does its size. */
static bool lacks_subtype(const struct node *list)
{
	const struct node *first = list->u.first, *size = node_at(list, 5);

	return list->count >= 6 && !node_is_list(first) && !is_nil(first) &&
		node_is_list(first->next) && is_bare_number(size);
}

/* A multipart begins with its parts. One that has none is known by too few fields for a single part, and
 * by NIL in place of the parts, or anything but a string where a single part has its subtype. */
static bool is_multipart(const struct node *list)
{
	const struct node *first = list->u.first;

	if (!first || node_is_list(first))
		return true;
	if (node_is_list(first->next))
		return !lacks_subtype(list);
	return list->count < 7 && (is_nil(first) || !first->next || is_nil(first->next));
}

/* As deep as the tree is, which has a limit. */
static struct resp_body *read_body(struct view *v, const struct node *list,
	const struct place *place)
{
	struct resp_body *b = view_alloc(v, sizeof(*b));

	if (!b)
		return NULL;
	if (is_multipart(list)) {
		b->part = place->whole ? STR("") : part_number(v, place);
		read_multipart(v, list->u.first, b, place);
	} else {
		b->part = part_number(v, place);
		read_single(v, list->u.first, b);
	}
	return b;
}

struct resp_body *resp_body_view(struct view *v, const struct node *list)
{
	struct place whole = { STR(""), 1, true };

	return read_body(v, list, &whole);
}
