/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_resp.c: any bytes from a server are read the same however they arrive, nothing of them is lost, and
 * every view of them holds together.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "imap/resp.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static const struct imap_limits limits = {
	.line = 1 << 12,
	.response = 1 << 18,
	.depth = 20,
	.literal_memory = 1000,
	.literal = 1 << 13,
};

static void must(bool holds)
{
	if (!holds)
		abort();
}

/* --- a sum over all that a response holds; adding to it touches every byte --- */

static void add(uint64_t *sum, uint64_t value)
{
	*sum = (*sum ^ value) * 1099511628211U;
}

static void add_str(uint64_t *sum, struct str s)
{
	must(s.p || s.n == 0);
	add(sum, s.p ? s.n : UINT64_MAX);
	for (size_t i = 0; i < s.n; i++)
		add(sum, (unsigned char)s.p[i]);
}

static void add_blob(uint64_t *sum, const struct blob *b)
{
	char bytes[256];
	struct err err;
	uint64_t at = 0;
	ssize_t n;

	must(b->where == (b->size <= limits.literal_memory ? b->where : BLOB_SPOOL));
	while ((n = blob_read(b, at, bytes, sizeof(bytes), &err)) > 0) {
		add_str(sum, (struct str){ bytes, (size_t)n });
		at += (uint64_t)n;
	}
	must(n == 0 && at == b->size);
}

static void add_nodes(uint64_t *sum, const struct imap_resp *r, const struct node *n, size_t depth)
{
	must(depth <= limits.depth);
	for (; n; n = n->next) {
		uint32_t count = 0;

		must(n->at < r->frame.size);
		add(sum, n->kind);
		add(sum, n->at);
		switch (n->kind) {
		case NODE_LITERAL: add_blob(sum, n->u.blob); break;
		case NODE_LIST:
			for (const struct node *c = n->u.first; c; c = c->next)
				count++;
			must(count == n->count);
			add_nodes(sum, r, n->u.first, depth + 1);
			break;
		default: must(n->u.s.p); add_str(sum, n->u.s);
		}
	}
}

static void add_doubt(uint64_t *sum, const struct imap_resp *r, struct doubt d)
{
	must(d.at <= r->frame.size);
	add_str(sum, str_c(d.text));
	add(sum, d.at);
}

static void add_pairs(uint64_t *sum, const struct resp_pair *p)
{
	for (; p; p = p->next) {
		add_str(sum, p->name);
		add_str(sum, p->value);
		add(sum, p->node ? p->node->at : UINT64_MAX);
	}
}

static void add_code(uint64_t *sum, const struct imap_resp *r, const struct resp_code *c)
{
	add_str(sum, c->name);
	add_str(sum, c->text);
	must(c->name.n == 0 || str_eq(str_head(c->text, c->name.n), c->name));
	add_nodes(sum, r, c->args, 0);
	add(sum, c->has_num ? c->num : UINT64_MAX);
	add_str(sum, c->set);
	add_str(sum, c->set2);
}

/* Threads may be as deep as they like: a stack of our own. */
static void add_threads(uint64_t *sum, const struct resp_thread *t)
{
	const struct resp_thread **todo = NULL;
	size_t n = 0, cap = 0;

	while (t || (todo && n > 0)) {
		if (!t) {
			add(sum, 1);
			t = todo[--n];
			continue;
		}
		add(sum, t->num);
		if (t->next) {
			todo = mem_grow(todo, n, &cap, sizeof(*todo));
			todo[n++] = t->next;
		}
		t = t->child;
	}
	free(todo);
}

static void add_addresses(uint64_t *sum, const struct resp_address *a)
{
	for (; a; a = a->next) {
		add_str(sum, a->name);
		add_str(sum, a->adl);
		add_str(sum, a->mailbox);
		add_str(sum, a->host);
	}
}

static void add_envelope(uint64_t *sum, const struct resp_envelope *e)
{
	if (!e)
		return;
	add_str(sum, e->date);
	add_str(sum, e->subject);
	add_str(sum, e->in_reply_to);
	add_str(sum, e->message_id);
	add_addresses(sum, e->from);
	add_addresses(sum, e->sender);
	add_addresses(sum, e->reply_to);
	add_addresses(sum, e->to);
	add_addresses(sum, e->cc);
	add_addresses(sum, e->bcc);
}

static void add_bodies(uint64_t *sum, const struct resp_body *b, size_t depth)
{
	must(depth <= limits.depth);
	for (; b; b = b->next) {
		must(b->part.p);
		add_str(sum, b->part);
		add_str(sum, b->type);
		add_str(sum, b->subtype);
		add_str(sum, b->id);
		add_str(sum, b->description);
		add_str(sum, b->encoding);
		add_str(sum, b->md5);
		add_str(sum, b->location);
		add_str(sum, b->disposition);
		add_pairs(sum, b->params);
		add_pairs(sum, b->disposition_params);
		add(sum, b->has_size ? b->size : UINT64_MAX);
		add(sum, b->has_lines ? b->lines : UINT64_MAX);
		add_envelope(sum, b->envelope);
		add_bodies(sum, b->child, depth + 1);
		add(sum, b->language ? b->language->at : 0);
		add(sum, b->extra ? b->extra->at : 0);
	}
}

static void add_items(uint64_t *sum, const struct imap_resp *r)
{
	for (const struct fetch_item *i = r->u.fetch; i; i = i->next) {
		must(i->node || i->doubt.text);
		must(i->name.n > 0 || (i->kind == FETCH_OTHER && i->doubt.text));
		add(sum, i->kind);
		add_str(sum, i->name);
		add_doubt(sum, r, i->doubt);
		add(sum, i->num);
		add_str(sum, i->text);
		add_str(sum, i->section);
		add_envelope(sum, i->envelope);
		add_bodies(sum, i->body, 0);
	}
}

static void add_mailbox_view(uint64_t *sum, const struct imap_resp *r)
{
	switch (r->kind) {
	case RESP_LIST:
	case RESP_LSUB:
	case RESP_XLIST:
		add_nodes(sum, r, r->u.list.attrs, 1);
		add_str(sum, r->u.list.delim);
		add_str(sum, r->u.list.name);
		must(!r->u.list.extra || r->u.list.extra->kind == NODE_LIST);
		break;
	case RESP_STATUS:
		add_str(sum, r->u.status.mailbox);
		for (struct resp_status_item *i = r->u.status.items; i; i = i->next) {
			add_str(sum, i->name);
			add(sum, i->has_num ? i->num : UINT64_MAX);
		}
		break;
	case RESP_ACL:
		add_str(sum, r->u.acl.mailbox);
		add_pairs(sum, r->u.acl.rights);
		break;
	case RESP_LISTRIGHTS:
		add_str(sum, r->u.listrights.mailbox);
		add_str(sum, r->u.listrights.identifier);
		add_str(sum, r->u.listrights.required);
		add_nodes(sum, r, r->u.listrights.optional, 0);
		break;
	case RESP_MYRIGHTS:
		add_str(sum, r->u.myrights.mailbox);
		add_str(sum, r->u.myrights.rights);
		break;
	case RESP_QUOTA:
		add_str(sum, r->u.quota.root);
		for (struct resp_quota *q = r->u.quota.resources; q; q = q->next) {
			add_str(sum, q->resource);
			add(sum, q->usage);
			add(sum, q->limit);
		}
		break;
	case RESP_QUOTAROOT:
		add_str(sum, r->u.quotaroot.mailbox);
		add_nodes(sum, r, r->u.quotaroot.roots, 0);
		break;
	case RESP_METADATA:
		add_str(sum, r->u.metadata.mailbox);
		add_pairs(sum, r->u.metadata.entries);
		break;
	case RESP_ANNOTATION:
		add_str(sum, r->u.annotation.mailbox);
		add_str(sum, r->u.annotation.entry);
		add_pairs(sum, r->u.annotation.attributes);
		break;
	default: break;
	}
}

static void add_namespaces(uint64_t *sum, const struct imap_resp *r,
	const struct resp_namespace *ns)
{
	for (; ns; ns = ns->next) {
		add_str(sum, ns->prefix);
		add_str(sum, ns->delim);
		add_nodes(sum, r, ns->extra, 0);
	}
}

static void add_search(uint64_t *sum, const struct imap_resp *r)
{
	must(r->u.search.hits || r->u.search.n == 0);
	for (size_t i = 0; i < r->u.search.n; i++)
		add(sum, r->u.search.hits[i]);
	add(sum, r->u.search.modseq);
}

static void add_view(uint64_t *sum, const struct imap_resp *r)
{
	switch (r->kind) {
	case RESP_CONTINUE:
		must(r->u.cont.text.p);
		add_str(sum, r->u.cont.text);
		add_code(sum, r, &r->u.cont.code);
		break;
	case RESP_COND:
		must(r->u.cond.text.p);
		add_str(sum, r->u.cond.text);
		add_code(sum, r, &r->u.cond.code);
		break;
	case RESP_CAPABILITY:
	case RESP_ENABLED:
	case RESP_FLAGS: add_nodes(sum, r, r->u.words, 0); break;
	case RESP_EXISTS:
	case RESP_RECENT:
	case RESP_EXPUNGE: must(r->has_num); break;
	case RESP_VANISHED: add_str(sum, r->u.vanished.set); break;
	case RESP_SEARCH:
	case RESP_SORT: add_search(sum, r); break;
	case RESP_ESEARCH:
		add_str(sum, r->u.esearch.tag);
		add_str(sum, r->u.esearch.all);
		add_pairs(sum, r->u.esearch.items);
		break;
	case RESP_THREAD: add_threads(sum, r->u.thread); break;
	case RESP_FETCH: add_items(sum, r); break;
	case RESP_NAMESPACE:
		add_namespaces(sum, r, r->u.ns.personal);
		add_namespaces(sum, r, r->u.ns.other);
		add_namespaces(sum, r, r->u.ns.shared);
		break;
	case RESP_ID: add_pairs(sum, r->u.pairs); break;
	default: add_mailbox_view(sum, r);
	}
}

static uint64_t sum_of(const struct imap_resp *r)
{
	uint64_t sum = 14695981039346656037U;

	add(&sum, r->kind);
	add(&sum, r->has_num ? r->num : UINT64_MAX);
	add_str(&sum, r->tag);
	add_str(&sum, r->name);
	add_doubt(&sum, r, r->doubt);
	add_nodes(&sum, r, r->args, 0);
	add_view(&sum, r);
	return sum;
}

/* --- the properties --- */

/* The pieces and literals of a frame, joined, are the bytes it was read from. */
static void check_bytes(const struct frame *f, struct str input)
{
	must(f->n > 0 && f->size == input.n);
	for (size_t i = 0; i < f->n; i++) {
		const struct piece *p = &f->pieces[i];

		must(str_eq(str_head(input, p->text.n), p->text));
		input = str_skip(input, p->text.n);
		must(!p->blob == (i + 1 == f->n));
		if (!p->blob)
			continue;
		char *bytes = mem_alloc((size_t)p->blob->size);
		struct err err;

		must(blob_read(p->blob, 0, bytes, (size_t)p->blob->size, &err) ==
			(ssize_t)p->blob->size);
		must(str_eq(str_head(input, (size_t)p->blob->size),
			(struct str){ bytes, (size_t)p->blob->size }));
		input = str_skip(input, (size_t)p->blob->size);
		free(bytes);
	}
	must(input.n == 0);
}

/* node_write's output, read again, is written the same; but for bytes that no quoted string can hold. */
static void check_tree(const struct imap_resp *r)
{
	struct buf first = { 0 }, again = { 0 }, line = { 0 };
	struct imap_resp other = { 0 };
	struct err err;
	size_t used;

	for (const struct node *n = r->args; n; n = n->next) {
		buf_add_c(&first, ' ');
		node_write(&first, n);
	}
	/* An atom like {5} must not come to stand at the end, where it would announce a literal. */
	buf_add_z(&first, " NIL");
	buf_addf(&line, "* X%s\r\n", buf_z(&first));
	if (!r->doubt.text && r->frame.n == 1 && r->kind != RESP_COND && r->kind != RESP_CONTINUE) {
		must(frame_parse(&other.frame, buf_str(&line), &limits, &used, &err));
		resp_parse(&other, limits.depth);
		resp_read_items(&other);
		for (const struct node *n = other.args; n; n = n->next) {
			buf_add_c(&again, ' ');
			node_write(&again, n);
		}
		must(str_eq(buf_str(&first), buf_str(&again)));
	}
	resp_clear(&other);
	buf_clear(&first);
	buf_clear(&again);
	buf_clear(&line);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct str rest = { (const char *)data, size };
	struct wait wait = { .cancel_fd = -1, .timeout_ms = -1 };
	struct stream *stream = stream_memory(rest, 1, &wait);
	struct reader *reader = reader_new(stream, 16);
	struct imap_resp whole = { 0 }, bytewise = { 0 };
	struct err err, other;
	size_t used;

	while (frame_parse(&whole.frame, rest, &limits, &used, &err)) {
		check_bytes(&whole.frame, str_head(rest, used));
		rest = str_skip(rest, used);
		must(frame_read(&bytewise.frame, reader, &limits, NULL, &other));
		must(bytewise.frame.size == used);
		resp_parse(&whole, limits.depth);
		resp_read_items(&whole);
		resp_parse(&bytewise, limits.depth);
		resp_read_items(&bytewise);
		must(sum_of(&whole) == sum_of(&bytewise));
		must(arena_used(whole.frame.mem) <= limits.response);
		check_tree(&whole);
	}
	must(!frame_read(&bytewise.frame, reader, &limits, NULL, &other));
	must(err.kind == other.kind && (err.kind == ERR_CLOSED || err.kind == ERR_LIMIT));
	resp_clear(&whole);
	resp_clear(&bytewise);
	reader_free(reader);
	stream_free(stream);
	return 0;
}
