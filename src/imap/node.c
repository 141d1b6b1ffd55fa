/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * node.c: questions to the plain view of a response.
 */
#include "imap/node.h"

#include "base/buf.h"

bool node_str(const struct node *n, struct str *out)
{
	*out = (struct str){ NULL, 0 };
	if (!n)
		return false;
	switch (n->kind) {
	case NODE_NIL: return true;
	case NODE_ATOM:
	case NODE_QUOTED:
	case NODE_TEXT: *out = n->u.s; return true;
	case NODE_LITERAL:
		if (n->u.blob->where != BLOB_MEMORY)
			return false;
		*out = (struct str){ n->u.blob->mem, (size_t)n->u.blob->size };
		return true;
	case NODE_LIST: break;
	}
	return false;
}

struct str node_text(const struct node *n)
{
	struct str s;

	node_str(n, &s);
	return s;
}

struct str node_word(const struct node *n)
{
	return n && n->kind == NODE_NIL ? n->u.s : node_text(n);
}

bool node_is(const struct node *n, const char *word)
{
	return n && (n->kind == NODE_ATOM || n->kind == NODE_NIL) && str_is(n->u.s, word);
}

bool node_number(const struct node *n, uint64_t *out)
{
	struct str s;

	return node_str(n, &s) && str_number(s, UINT64_MAX, out);
}

struct node *node_first(const struct node *n)
{
	return n && n->kind == NODE_LIST ? n->u.first : NULL;
}

struct node *node_at(const struct node *list, size_t i)
{
	struct node *n = node_first(list);

	while (n && i-- > 0)
		n = n->next;
	return n;
}

static void write_quoted(struct buf *out, struct str s)
{
	buf_add_c(out, '"');
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '"' || s.p[i] == '\\')
			buf_add_c(out, '\\');
		buf_add_c(out, s.p[i]);
	}
	buf_add_c(out, '"');
}

/* As deep as the tree is, which has a limit. */
static void write_list(struct buf *out, const struct node *list)
{
	buf_add_c(out, '(');
	for (const struct node *n = list->u.first; n; n = n->next) {
		node_write(out, n);
		if (n->next)
			buf_add_c(out, ' ');
	}
	buf_add_c(out, ')');
}

void node_write(struct buf *out, const struct node *n)
{
	struct str s;

	if (!n)
		return;
	switch (n->kind) {
	case NODE_NIL:
	case NODE_ATOM:
	case NODE_TEXT: buf_add_str(out, n->u.s); break;
	case NODE_QUOTED: write_quoted(out, n->u.s); break;
	case NODE_LIST: write_list(out, n); break;
	case NODE_LITERAL:
		if (node_str(n, &s))
			write_quoted(out, s);
		else
			buf_addf(out, "{%llu}", (unsigned long long)n->u.blob->size);
		break;
	}
}
