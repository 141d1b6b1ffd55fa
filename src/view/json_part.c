/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json_part.c: the parts of responses as JSON values: trees, pairs, mailboxes, doubts.
 */
#include "view/json_part.h"

#include "imap/name.h"
#include "view/message.h"
#include "view/param.h"
#include "view/render.h"

/* The digits of a number as JSON has it: "007" is none. */
static bool is_number(struct str s, uint64_t *number)
{
	return (s.n == 1 || (s.n > 1 && *s.p != '0')) && str_number(s, UINT64_MAX, number);
}

static void show_atom(struct json *j, struct str s)
{
	uint64_t number;

	if (is_number(s, &number))
		json_u64(j, number);
	else
		json_str(j, s);
}

void json_tree(struct json *j, const struct node *n)
{
	switch (n ? n->kind : NODE_NIL) {
	case NODE_LIST: json_trees(j, n->u.first); break;
	case NODE_ATOM: show_atom(j, n->u.s); break;
	case NODE_QUOTED:
	case NODE_LITERAL:
		json_open(j, '{');
		json_key(j, n->kind == NODE_QUOTED ? "string" : "literal");
		json_text(j, n);
		json_close(j, '}');
		break;
	case NODE_NIL:
	case NODE_TEXT: json_text(j, n); break;
	}
}

/* As deep as the parser went: limit-depth. */
void json_trees(struct json *j, const struct node *n)
{
	json_open(j, '[');
	for (; n; n = n->next)
		json_tree(j, n);
	json_close(j, ']');
}

void json_text(struct json *j, const struct node *n)
{
	switch (n ? n->kind : NODE_NIL) {
	case NODE_NIL: json_nil(j); break;
	case NODE_LITERAL: json_blob(j, n->u.blob); break;
	case NODE_LIST: json_trees(j, n->u.first); break;
	case NODE_ATOM:
	case NODE_QUOTED:
	case NODE_TEXT: json_str(j, n->u.s.p ? n->u.s : STR("")); break;
	}
}

/* As deep as the parser went: limit-depth. */
void json_words(struct json *j, const struct node *n)
{
	json_open(j, '[');
	for (; n; n = n->next)
		if (n->kind == NODE_NIL)
			json_str(j, n->u.s);
		else if (n->kind == NODE_LIST)
			json_words(j, n->u.first);
		else
			json_text(j, n);
	json_close(j, ']');
}

static void add_upper(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		buf_add_c(out, ascii_upper(s.p[i]));
}

static bool has_lower(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != ascii_upper(s.p[i]))
			return true;
	return false;
}

/* Of the names that come again, the second is "name (2)". Its place in the object, "(#9)", sets apart a name that
 * could be mistaken for one of these or for an escaped one, and all beyond those that are remembered, so that
 * hostile answers cost no more than others. */
void json_key_apart(struct json *j, struct json_keys *keys, struct str name, bool upper)
{
	const size_t max = sizeof(keys->seen) / sizeof(keys->seen[0]);
	bool odd =
		keys->n >= max || (name.n > 0 && name.p[name.n - 1] == ')') || !json_is_key(name);
	struct buf own = { 0 };
	size_t same = 1;

	for (size_t i = 0; i < keys->n && i < max; i++)
		same += str_eq_case(keys->seen[i], name);
	if (keys->n < max)
		keys->seen[keys->n] = name;
	keys->n++;
	if (same == 1 && !odd && !(upper && has_lower(name))) {
		json_key_str(j, name);
		return;
	}
	if (upper)
		add_upper(&own, name);
	else
		buf_add_str(&own, name);
	if (odd)
		buf_addf(&own, " (#%zu)", keys->n);
	else if (same > 1)
		buf_addf(&own, " (%zu)", same);
	json_key_str(j, buf_str(&own));
	buf_clear(&own);
}

static void show_pairs(struct json *j, struct json_keys *keys, const struct resp_pair *pair)
{
	for (; pair; pair = pair->next) {
		json_key_apart(j, keys, pair->name, false);
		json_text(j, pair->node);
	}
}

void json_pairs(struct json *j, const struct resp_pair *pair)
{
	struct json_keys keys = { .n = 0 };

	json_open(j, '{');
	show_pairs(j, &keys, pair);
	json_close(j, '}');
}

static void add_file_name(struct json *j, struct json_keys *keys, const struct param *name)
{
	struct buf text = { 0 };

	param_text(&text, name);
	json_key_apart(j, keys, STR("filename_text"), false);
	json_str(j, render_text(&text));
	buf_clear(&text);
}

void json_params(struct json *j, const struct resp_pair *pair, const struct param *name)
{
	struct json_keys keys = { .n = 0 };

	json_open(j, '{');
	show_pairs(j, &keys, pair);
	if (name->form > PARAM_PLAIN ||
		(name->form == PARAM_PLAIN && !message_is_plain(name->first->value)))
		add_file_name(j, &keys, name);
	json_close(j, '}');
}

void json_name(struct json *j, struct str wire, bool utf8)
{
	struct buf name = { 0 };

	mailbox_from_wire(&name, wire, utf8);
	json_str(j, render_text(&name));
	buf_clear(&name);
}

void json_mailbox(struct json *j, const char *key, struct str wire, bool utf8)
{
	struct buf name = { 0 };

	if (wire.p)
		mailbox_from_wire(&name, wire, utf8);
	json_key(j, key);
	json_str(j, wire.p ? render_text(&name) : wire);
	if (wire.p && !str_eq(wire, render_text(&name))) {
		json_key(j, "wire");
		json_str(j, wire);
	}
	buf_clear(&name);
}

void json_doubt(struct json *j, const struct doubt *doubt, struct str item)
{
	json_open(j, '{');
	json_key(j, "text");
	json_z(j, doubt->text);
	json_key(j, "at");
	json_u64(j, doubt->at);
	if (item.p) {
		json_key(j, "item");
		json_str(j, item);
	}
	json_close(j, '}');
}
