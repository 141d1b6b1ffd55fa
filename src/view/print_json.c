/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * print_json.c: one JSON object a line for every response, completion, note and error.
 *
 * imapsh.schema.json beside this file describes them; the wire tests hold one against the other.
 */
#include <string.h>

#include "base/utf8.h"
#include "imap/limits.h"
#include "imap/name.h"
#include "view/json_part.h"
#include "view/render.h"

/* --- parts --- */

static void key_str(struct json *j, const char *key, struct str s)
{
	json_key(j, key);
	json_str(j, s);
}

static void key_u64(struct json *j, const char *key, uint64_t v)
{
	json_key(j, key);
	json_u64(j, v);
}

static void key_trees(struct json *j, const char *key, const struct node *n)
{
	json_key(j, key);
	json_trees(j, n);
}

static void key_words(struct json *j, const char *key, const struct node *n)
{
	json_key(j, key);
	json_words(j, n);
}

/* What extensions put behind the known parts, and the name among it that is a mailbox's. */
static void key_extra(struct json *j, const struct node *n, const char *name_key, struct str name,
	bool utf8)
{
	if (name.p) {
		json_key(j, name_key);
		json_name(j, name, utf8);
	}
	if (n)
		key_trees(j, "extra", n);
}

/* --- status responses --- */

/* What these name are words, be one of them "NIL" or a number. */
static bool has_words(struct str code)
{
	return str_is(code, "CAPABILITY") || str_is(code, "PERMANENTFLAGS") ||
		str_is(code, "BADCHARSET");
}

static void show_code(struct json *j, const struct resp_code *c)
{
	json_key(j, "code");
	if (!c->text.n) {
		json_nil(j);
		return;
	}
	json_open(j, '{');
	key_str(j, "name", c->name.p ? c->name : STR(""));
	key_str(j, "text", c->text);
	if (c->args && has_words(c->name))
		key_words(j, "args", c->args);
	else if (c->args)
		key_trees(j, "args", c->args);
	if (c->has_num)
		key_u64(j, "number", c->num);
	if (c->set.p)
		key_str(j, "set", c->set);
	if (c->set2.p)
		key_str(j, "set2", c->set2);
	json_close(j, '}');
}

static void show_cond(struct json *j, const struct imap_resp *r)
{
	show_code(j, &r->u.cond.code);
	key_str(j, "text", r->u.cond.text.p ? r->u.cond.text : STR(""));
}

static void show_continue(struct json *j, const struct imap_resp *r)
{
	show_code(j, &r->u.cont.code);
	key_str(j, "text", r->u.cont.text.p ? r->u.cont.text : STR(""));
}

/* --- kinds --- */

static void show_words(struct json *j, const struct imap_resp *r)
{
	key_words(j, "words", r->u.words);
}

static void show_number(struct json *j, const struct imap_resp *r)
{
	/* The number is shown with every response that has one. */
	(void)j;
	(void)r;
}

static void show_vanished(struct json *j, const struct imap_resp *r)
{
	json_key(j, "earlier");
	json_bool(j, r->u.vanished.earlier);
	key_str(j, "set", r->u.vanished.set);
}

static void show_list(struct json *j, const struct imap_resp *r)
{
	json_mailbox(j, "mailbox", r->u.list.name, r->utf8);
	key_words(j, "attributes", r->u.list.attrs);
	key_str(j, "delimiter", r->u.list.delim);
	key_extra(j, r->u.list.extra, "oldname", r->u.list.oldname, r->utf8);
}

static void show_status(struct json *j, const struct imap_resp *r)
{
	struct json_keys keys = { .n = 0 };

	json_mailbox(j, "mailbox", r->u.status.mailbox, r->utf8);
	json_key(j, "items");
	json_open(j, '{');
	for (const struct resp_status_item *i = r->u.status.items; i; i = i->next) {
		json_key_apart(j, &keys, i->name, true);
		if (i->has_num)
			json_u64(j, i->num);
		else
			json_tree(j, i->value);
	}
	json_close(j, '}');
}

static void show_search(struct json *j, const struct imap_resp *r)
{
	json_key(j, "numbers");
	json_open(j, '[');
	for (size_t i = 0; i < r->u.search.n; i++)
		json_u64(j, r->u.search.hits[i]);
	json_close(j, ']');
	if (r->u.search.has_modseq)
		key_u64(j, "modseq", r->u.search.modseq);
}

static void show_esearch(struct json *j, const struct imap_resp *r)
{
	struct json_keys keys = { .n = 0 };

	key_str(j, "command", r->u.esearch.tag);
	if (r->u.esearch.mailbox.p)
		json_mailbox(j, "mailbox", r->u.esearch.mailbox, r->utf8);
	json_key(j, "uid");
	json_bool(j, r->u.esearch.uid);
	if (r->u.esearch.has_min)
		key_u64(j, "min", r->u.esearch.min);
	if (r->u.esearch.has_max)
		key_u64(j, "max", r->u.esearch.max);
	if (r->u.esearch.has_count)
		key_u64(j, "count", r->u.esearch.count);
	if (r->u.esearch.all.p)
		key_str(j, "all", r->u.esearch.all);
	if (r->u.esearch.has_modseq)
		key_u64(j, "modseq", r->u.esearch.modseq);
	json_key(j, "items");
	json_open(j, '{');
	for (const struct resp_pair *i = r->u.esearch.items; i; i = i->next) {
		json_key_apart(j, &keys, i->name, true);
		json_tree(j, i->node);
	}
	json_close(j, '}');
}

static void show_thread(struct json *j, const struct imap_resp *r)
{
	json_threads(j, r->u.thread);
}

static void show_fetch(struct json *j, const struct imap_resp *r)
{
	json_key(j, "items");
	json_fetch_items(j, r->u.fetch, r->utf8);
}

static void show_acl(struct json *j, const struct imap_resp *r)
{
	json_mailbox(j, "mailbox", r->u.acl.mailbox, r->utf8);
	json_key(j, "rights");
	json_open(j, '[');
	for (const struct resp_pair *i = r->u.acl.rights; i; i = i->next) {
		json_open(j, '{');
		key_str(j, "identifier", i->name);
		key_str(j, "rights", i->value);
		json_close(j, '}');
	}
	json_close(j, ']');
}

static void show_listrights(struct json *j, const struct imap_resp *r)
{
	json_mailbox(j, "mailbox", r->u.listrights.mailbox, r->utf8);
	key_str(j, "identifier", r->u.listrights.identifier);
	key_str(j, "required", r->u.listrights.required);
	key_words(j, "optional", r->u.listrights.optional);
}

static void show_myrights(struct json *j, const struct imap_resp *r)
{
	json_mailbox(j, "mailbox", r->u.myrights.mailbox, r->utf8);
	key_str(j, "rights", r->u.myrights.rights);
}

static void key_amount(struct json *j, const char *key, bool has, uint64_t amount)
{
	json_key(j, key);
	if (has)
		json_u64(j, amount);
	else
		json_nil(j);
}

static void show_quota(struct json *j, const struct imap_resp *r)
{
	key_str(j, "root", r->u.quota.root);
	json_key(j, "resources");
	json_open(j, '[');
	for (const struct resp_quota *i = r->u.quota.resources; i; i = i->next) {
		json_open(j, '{');
		key_str(j, "resource", i->resource);
		key_amount(j, "usage", i->has_usage, i->usage);
		key_amount(j, "limit", i->has_limit, i->limit);
		json_close(j, '}');
	}
	json_close(j, ']');
}

static void show_quotaroot(struct json *j, const struct imap_resp *r)
{
	json_mailbox(j, "mailbox", r->u.quotaroot.mailbox, r->utf8);
	key_words(j, "roots", r->u.quotaroot.roots);
}

static void show_namespaces(struct json *j, const char *key, const struct resp_namespace *ns,
	bool utf8)
{
	json_key(j, key);
	json_open(j, '[');
	for (; ns; ns = ns->next) {
		json_open(j, '{');
		json_mailbox(j, "prefix", ns->prefix, utf8);
		key_str(j, "delimiter", ns->delim);
		key_extra(j, ns->extra, "translation", ns->translation, utf8);
		json_close(j, '}');
	}
	json_close(j, ']');
}

static void show_namespace(struct json *j, const struct imap_resp *r)
{
	show_namespaces(j, "personal", r->u.ns.personal, r->utf8);
	show_namespaces(j, "other", r->u.ns.other, r->utf8);
	show_namespaces(j, "shared", r->u.ns.shared, r->utf8);
}

static void show_id(struct json *j, const struct imap_resp *r)
{
	json_key(j, "parameters");
	if (r->u.pairs)
		json_pairs(j, r->u.pairs);
	else
		json_nil(j);
}

static void show_metadata(struct json *j, const struct imap_resp *r)
{
	json_mailbox(j, "mailbox", r->u.metadata.mailbox, r->utf8);
	if (!r->u.metadata.names_only) {
		json_key(j, "entries");
		json_pairs(j, r->u.metadata.entries);
		return;
	}
	json_key(j, "names");
	json_open(j, '[');
	for (const struct resp_pair *i = r->u.metadata.entries; i; i = i->next)
		json_str(j, i->name);
	json_close(j, ']');
}

static void show_annotation(struct json *j, const struct imap_resp *r)
{
	json_mailbox(j, "mailbox", r->u.annotation.mailbox, r->utf8);
	key_str(j, "entry", r->u.annotation.entry);
	json_key(j, "attributes");
	json_pairs(j, r->u.annotation.attributes);
}

static void show_other(struct json *j, const struct imap_resp *r)
{
	key_trees(j, "args", r->args);
}

static void (*const shows[RESP_KINDS])(struct json *, const struct imap_resp *) = {
	[RESP_OTHER] = show_other,
	[RESP_CONTINUE] = show_continue,
	[RESP_COND] = show_cond,
	[RESP_CAPABILITY] = show_words,
	[RESP_ENABLED] = show_words,
	[RESP_FLAGS] = show_words,
	[RESP_EXISTS] = show_number,
	[RESP_RECENT] = show_number,
	[RESP_EXPUNGE] = show_number,
	[RESP_VANISHED] = show_vanished,
	[RESP_LIST] = show_list,
	[RESP_LSUB] = show_list,
	[RESP_XLIST] = show_list,
	[RESP_STATUS] = show_status,
	[RESP_SEARCH] = show_search,
	[RESP_SORT] = show_search,
	[RESP_ESEARCH] = show_esearch,
	[RESP_THREAD] = show_thread,
	[RESP_FETCH] = show_fetch,
	[RESP_ACL] = show_acl,
	[RESP_LISTRIGHTS] = show_listrights,
	[RESP_MYRIGHTS] = show_myrights,
	[RESP_QUOTA] = show_quota,
	[RESP_QUOTAROOT] = show_quotaroot,
	[RESP_NAMESPACE] = show_namespace,
	[RESP_ID] = show_id,
	[RESP_METADATA] = show_metadata,
	[RESP_ANNOTATION] = show_annotation,
};

/* --- whole lines --- */

static void start_object(struct json *j, const char *type)
{
	json_open(j, '{');
	json_key(j, "type");
	json_z(j, type);
}

static void open_object(struct printer *p, struct json *j, const char *type)
{
	render_release(p, NULL);
	json_init(j, p->out, NULL);
	start_object(j, type);
}

static void end_object(struct printer *p, struct json *j)
{
	json_close(j, '}');
	json_line(j);
	if (j->out)
		render_check(p, !j->failed);
}

/* The keyword: canonical where it is known; of a tagged or continuing line what stands for it. */
static struct str name_of(const struct imap_resp *r)
{
	const char *name =
		r->kind == RESP_COND ? cond_name(r->u.cond.cond) : resp_kind_name(r->kind);

	if (r->kind == RESP_CONTINUE)
		name = "+";
	return name ? str_c(name) : r->name.p ? r->name : STR("");
}

/* Where a view had its doubts the tree is shown as well, so that nothing is lost. */
static void show_doubts(struct json *j, const struct imap_resp *r)
{
	if (!r->doubt.text)
		return;
	json_key(j, "doubts");
	json_open(j, '[');
	if (r->kind != RESP_FETCH || !json_fetch_doubts(j, r->u.fetch, &r->doubt))
		json_doubt(j, &r->doubt, (struct str){ 0 });
	json_close(j, ']');
	if (r->kind != RESP_OTHER)
		key_trees(j, "args", r->args);
}

/* The end of a command is held back: it is no object of its own when `end` shows it as a completion. */
static void json_response(struct printer *p, struct imap_resp *r)
{
	struct json j;

	if (p->write_errno)
		return;
	resp_read_items(r);
	if (render_is_tagged(r)) {
		json_init(&j, NULL, render_hold(p, r->tag));
		start_object(&j, "response");
	} else {
		open_object(p, &j, "response");
	}
	key_str(&j, "name", name_of(r));
	if (r->tag.n > 0 && !str_eq(r->tag, STR("*")) && r->kind != RESP_CONTINUE)
		key_str(&j, "tag", r->tag);
	if (r->has_num)
		key_u64(&j, "number", r->num);
	shows[r->kind](&j, r);
	show_doubts(&j, r);
	end_object(p, &j);
}

static void json_begin(struct printer *p, const struct imap_cmd *cmd)
{
	(void)p;
	(void)cmd;
}

/* The code's typed view again, from its text. */
static void show_result_code(struct json *j, const char *code)
{
	struct imap_resp r = { .frame = { .spool = -1 } };
	struct resp_code plain = { .name = str_c(code), .text = str_c(code) };
	struct buf line = { 0 };
	struct err e = { 0 };
	size_t used;

	buf_addf(&line, "* OK [%s] \r\n", code ? code : "");
	plain.name = str_head(plain.name, str_find(plain.name, ' '));
	if (code && frame_parse(&r.frame, buf_str(&line), &imap_limits_default, &used, &e)) {
		resp_parse(&r, imap_limits_default.depth);
		if (str_eq(r.u.cond.code.text, plain.text))
			plain = r.u.cond.code;
	}
	show_code(j, &plain);
	resp_clear(&r);
	buf_clear(&line);
}

static void json_end(struct printer *p, const struct imap_result *result, const struct err *e)
{
	struct json j;

	render_release(p, result ? result->tag : NULL);
	if (result && !p->write_errno) {
		open_object(p, &j, "completion");
		key_str(&j, "tag", str_c(result->tag));
		key_str(&j, "status", str_c(cond_name(result->cond)));
		show_result_code(&j, result->code);
		key_str(&j, "text", str_c(result->text ? result->text : ""));
		json_key(&j, "elapsed");
		json_seconds(&j, result->usec);
		end_object(p, &j);
	}
	if (e && !p->write_errno) {
		open_object(p, &j, "error");
		key_str(&j, "kind", str_c(err_kind_name(e->kind)));
		key_str(&j, "text", str_c(e->msg));
		end_object(p, &j);
	}
}

static void json_note(struct printer *p, enum note_kind kind, const char *text)
{
	static const char *const levels
		[] = { [NOTE_INFO] = "info", [NOTE_WARNING] = "warning", [NOTE_ERROR] = "error" };
	struct buf safe = { 0 };
	struct json j;

	if (p->write_errno)
		return;
	utf8_escape(&safe, str_c(text), 0);
	open_object(p, &j, "note");
	key_str(&j, "level", str_c(levels[kind]));
	key_str(&j, "text", render_text(&safe));
	end_object(p, &j);
	buf_clear(&safe);
}

void json_values(struct printer *p, const char *command, const struct printer_value *v, size_t n)
{
	struct json_keys keys = { .n = 0 };
	struct json j;

	if (p->write_errno)
		return;
	open_object(p, &j, "values");
	key_str(&j, "command", str_c(command));
	json_key(&j, "values");
	json_open(&j, '{');
	for (size_t i = 0; i < n; i++) {
		json_key_apart(&j, &keys, str_c(v[i].name ? v[i].name : "value"), false);
		json_z(&j, v[i].value);
	}
	json_close(&j, '}');
	end_object(p, &j);
}

const struct printer_ops print_json = {
	.name = "json",
	.begin = json_begin,
	.response = json_response,
	.end = json_end,
	.note = json_note,
};
