/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json_fetch.c: the items of a FETCH response as JSON: flags, envelopes, body structures, sections.
 */
#include "view/json_part.h"
#include "view/message.h"
#include "view/param.h"
#include "view/render.h"

static void key_str(struct json *j, const char *key, struct str s)
{
	json_key(j, key);
	json_str(j, s);
}

/* A header's value as it came, and beside it, when that differs, as text: "subject", "subject_text". */
static void key_header(struct json *j, const char *key, const char *text_key, struct str s)
{
	struct buf text = { 0 };

	key_str(j, key, s);
	if (message_is_plain(s))
		return;
	message_header(&text, s);
	if (!str_eq(buf_str(&text), s))
		key_str(j, text_key, render_text(&text));
	buf_clear(&text);
}

/* A group (RFC 9051 section 7.5.2) keeps its form: a host of null begins it by its name, and ends it. */
static void key_addresses(struct json *j, const char *key, const struct resp_address *a)
{
	json_key(j, key);
	json_open(j, '[');
	for (; a; a = a->next) {
		json_open(j, '{');
		key_header(j, "name", "name_text", a->name);
		if (a->adl.p)
			key_str(j, "adl", a->adl);
		key_str(j, "mailbox", a->mailbox);
		key_str(j, "host", a->host);
		json_close(j, '}');
	}
	json_close(j, ']');
}

static void show_envelope(struct json *j, const struct resp_envelope *e)
{
	if (!e) {
		json_nil(j);
		return;
	}
	json_open(j, '{');
	key_str(j, "date", e->date);
	key_header(j, "subject", "subject_text", e->subject);
	key_addresses(j, "from", e->from);
	key_addresses(j, "sender", e->sender);
	key_addresses(j, "reply_to", e->reply_to);
	key_addresses(j, "to", e->to);
	key_addresses(j, "cc", e->cc);
	key_addresses(j, "bcc", e->bcc);
	key_str(j, "in_reply_to", e->in_reply_to);
	key_str(j, "message_id", e->message_id);
	json_close(j, '}');
}

static void key_if(struct json *j, const char *key, struct str s)
{
	if (s.p)
		key_str(j, key, s);
}

static void show_disposition(struct json *j, const struct resp_body *b,
	const struct param *filename)
{
	if (!b->disposition.p && !b->disposition_params)
		return;
	json_key(j, "disposition");
	json_open(j, '{');
	key_str(j, "type", b->disposition);
	json_key(j, "parameters");
	json_params(j, b->disposition_params, filename);
	json_close(j, '}');
}

/* The extension data; what is not there is left out. */
static void show_body_extra(struct json *j, const struct resp_body *b, const struct param *filename)
{
	key_if(j, "md5", b->md5);
	show_disposition(j, b, filename);
	if (b->language) {
		json_key(j, "language");
		if (node_is_list(b->language))
			json_words(j, b->language->u.first);
		else
			json_text(j, b->language);
	}
	key_if(j, "location", b->location);
	if (b->extra) {
		json_key(j, "extra");
		json_trees(j, b->extra);
	}
}

static void show_body(struct json *j, const struct resp_body *b);

static void show_parts(struct json *j, const char *key, const struct resp_body *b)
{
	json_key(j, key);
	json_open(j, '[');
	for (; b; b = b->next)
		show_body(j, b);
	json_close(j, ']');
}

static void show_leaf(struct json *j, const struct resp_body *b)
{
	key_str(j, "id", b->id);
	key_str(j, "description", b->description);
	key_str(j, "encoding", b->encoding);
	json_key(j, "size");
	if (b->has_size)
		json_u64(j, b->size);
	else
		json_nil(j);
	if (b->has_lines) {
		json_key(j, "lines");
		json_u64(j, b->lines);
	}
	if (b->envelope) {
		json_key(j, "envelope");
		show_envelope(j, b->envelope);
	}
	if (b->child)
		show_parts(j, "body", b->child);
}

/* As deep as the parser went: limit-depth. */
static void show_body(struct json *j, const struct resp_body *b)
{
	bool multipart = !b->type.p;
	struct param filename = param_find(b->disposition_params, "filename");
	struct param name = { .form = PARAM_NONE };

	json_open(j, '{');
	key_str(j, "part", b->part.p ? b->part : STR(""));
	key_str(j, "type", multipart ? STR("multipart") : b->type);
	key_str(j, "subtype", b->subtype);
	json_key(j, "parameters");
	/* What a disposition says comes first. */
	if (filename.form == PARAM_NONE)
		name = param_find(b->params, "name");
	json_params(j, b->params, &name);
	if (multipart)
		show_parts(j, "parts", b->child);
	else
		show_leaf(j, b);
	show_body_extra(j, b, &filename);
	json_close(j, '}');
}

/* Gmail's labels are named as mailboxes are. */
static void show_names(struct json *j, const struct node *n, bool utf8)
{
	json_open(j, '[');
	for (; n; n = n->next) {
		struct str name = node_word(n);

		if (name.p)
			json_name(j, name, utf8);
		else
			json_text(j, n);
	}
	json_close(j, ']');
}

static void show_item(struct json *j, const struct fetch_item *i, bool utf8)
{
	switch (i->kind) {
	case FETCH_NUMBER: json_u64(j, i->num); break;
	case FETCH_NAMES: show_names(j, node_first(i->node), utf8); break;
	case FETCH_FLAGS: json_words(j, node_first(i->node)); break;
	case FETCH_DATE:
	case FETCH_TEXT: json_str(j, i->text); break;
	case FETCH_ENVELOPE: show_envelope(j, i->envelope); break;
	case FETCH_BODY_STRUCTURE:
		if (i->body)
			show_body(j, i->body);
		else
			json_nil(j);
		break;
	case FETCH_SECTION: json_text(j, i->node); break;
	case FETCH_OTHER: json_tree(j, i->node); break;
	}
}

/* Names in upper case, whatever the server did, so that a script can ask for them. */
void json_fetch_items(struct json *j, const struct fetch_item *item, bool utf8)
{
	struct json_keys keys = { .n = 0 };

	json_open(j, '{');
	for (; item; item = item->next) {
		json_key_apart(j, &keys, item->name, true);
		show_item(j, item, utf8);
	}
	json_close(j, '}');
}

bool json_fetch_doubts(struct json *j, const struct fetch_item *item, const struct doubt *general)
{
	bool among = false;

	for (; item; item = item->next) {
		if (!item->doubt.text)
			continue;
		json_doubt(j, &item->doubt, item->name.p ? item->name : STR(""));
		among = among ||
			(item->doubt.at == general->at && item->doubt.text == general->text);
	}
	return among;
}
