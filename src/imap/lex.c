/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * lex.c: the words of one frame, and the tree they make.
 */
#include "imap/lex.h"

#include <string.h>

/* Kept out of its callers, so that the frequent case stays short. */
#define RARE __attribute__((noinline))

/* ATOM and QUOTED: a run of ordinary bytes in an atom or quoted string stops here, if only for a look. What
 * may stand at the end of a piece's words is among them, so that runs need not watch for the end. */
enum { BLANK = 1, ENDS_ATOM = 2, ATOM = 4, QUOTED = 8 };

static const unsigned char class[256] = {
	[' '] = BLANK | ENDS_ATOM | ATOM,
	['\t'] = BLANK | ENDS_ATOM | ATOM,
	['('] = ENDS_ATOM | ATOM,
	[')'] = ENDS_ATOM | ATOM,
	['"'] = ENDS_ATOM | ATOM | QUOTED,
	['['] = ATOM,
	['\\'] = QUOTED,
	['\0'] = ATOM | QUOTED,
	['\r'] = ATOM | QUOTED,
	['\n'] = ATOM | QUOTED, /* the end of a line */
	['{'] = ATOM | QUOTED,  /* a literal */
	['~'] = ATOM | QUOTED,  /* a literal of RFC 3516 */
	[']'] = ATOM | QUOTED,  /* a response code */
};

static inline bool is(const char *p, unsigned what)
{
	return class[(unsigned char)*p] & what;
}

void lex_doubt(struct lex *lx, const char *text, uint64_t at)
{
	if (!lx->doubt.text)
		lx->doubt = (struct doubt){ text, at };
}

static inline uint64_t offset(const struct lex *lx, const char *p)
{
	return lx->base + (uint64_t)(p - lx->start);
}

uint64_t lex_at(const struct lex *lx)
{
	return offset(lx, lx->pos);
}

/* Bytes that no grammar has (RFC 9051 section 9: CHAR, TEXT-CHAR) are kept all the same. */
static void doubt_byte(struct lex *lx, const char *p)
{
	if (*p == '\0')
		lex_doubt(lx, "a NUL byte", offset(lx, p));
	else if (*p == '\r')
		lex_doubt(lx, "a CR that ends no line", offset(lx, p));
}

static void doubt_bytes(struct lex *lx, const char *p, const char *end)
{
	size_t n = (size_t)(end - p);
	const char *bad = memchr(p, '\0', n);

	if (!bad)
		bad = memchr(p, '\r', n);
	if (bad)
		doubt_byte(lx, bad);
}

static void enter_piece(struct lex *lx, size_t piece)
{
	struct str words = frame_words(&lx->frame->pieces[piece]);

	lx->piece = piece;
	lx->start = lx->pos = words.p;
	lx->end = words.p + words.n;
	if (lx->code && lx->code_end && lx->code_piece == piece)
		lx->end = lx->code_end;
}

void lex_init(struct lex *lx, struct frame *f)
{
	memset(lx, 0, sizeof(*lx));
	lx->frame = f;
	enter_piece(lx, 0);
}

void lex_jump(struct lex *lx, const char *to)
{
	lx->pos = to;
}

static inline void skip_blanks(struct lex *lx)
{
	const char *p = lx->pos;

	while (is(p, BLANK)) /* what stands at the end is none */
		p++;
	lx->pos = p;
}

/* --- atoms --- */

/* Where a scan through the brackets of an atom stands; it may go on in the next piece. */
struct section {
	size_t lists;
	bool blank; /* the last byte was one: only a list may follow */
};

enum section_end { SECTION_CLOSED, SECTION_OPEN, SECTION_NONE };

/* Reads on from p, inside the brackets: *to becomes the byte behind "]" when it is met. NONE: this is
 * no section (RFC 9051 section 9: section-spec), and the bracket is an ordinary byte. */
static enum section_end scan_section(struct section *s, const char *p, const char *end,
	const char **to)
{
	for (; p < end; p++) {
		if (s->blank && s->lists == 0 && !is(p, BLANK) && *p != '(' && *p != ']')
			return SECTION_NONE;
		s->blank = is(p, BLANK);
		switch (*p) {
		case '[': return SECTION_NONE;
		case '(': s->lists++; break;
		case ')':
			if (s->lists-- == 0)
				return SECTION_NONE;
			break;
		case ']':
			if (s->lists > 0)
				break;
			*to = p + 1;
			return SECTION_CLOSED;
		case '"':
			do
				p += *p == '\\' ? 2 : 1;
			while (p < end && *p != '"');
			if (p >= end)
				return SECTION_NONE;
			break;
		}
	}
	return SECTION_OPEN;
}

static void add_literal(struct buf *out, struct blob *blob)
{
	struct node node = { .kind = NODE_LITERAL, .u.blob = blob };
	struct str s;
	bool plain = node_str(&node, &s) && s.n > 0;

	for (size_t i = 0; plain && i < s.n; i++)
		plain = s.p[i] > ' ' && s.p[i] < 0x7f && !strchr("()[]{\"\\%*", s.p[i]);
	if (plain)
		buf_add_str(out, s);
	else
		node_write(out, &node);
}

/* Goes on behind the "[" of an atom, through the literals that its header names came as: false (and
 * nothing has moved) when this is no section either. The atom's text has them as plain words. */
static bool join_section(struct lex *lx, const char *from, const char *bracket, struct str *atom)
{
	struct lex there = *lx;
	struct section s = { 0 };
	struct buf text = { 0 };
	const char *p = bracket + 1, *to = p;
	enum section_end end;

	while ((end = scan_section(&s, p, there.end, &to)) == SECTION_OPEN) {
		struct piece *piece = &there.frame->pieces[there.piece];

		if (!piece->blob || there.piece + 1 >= there.frame->n)
			break;
		buf_add_str(&text, str_span(from, there.end));
		doubt_bytes(&there, from, there.end);
		add_literal(&text, piece->blob);
		there.base += piece->text.n + piece->blob->size;
		enter_piece(&there, there.piece + 1);
		from = p = there.start;
		s.blank = false;
	}
	if (end == SECTION_CLOSED) {
		while (to < there.end && !is(to, ENDS_ATOM))
			to++;
		buf_add_str(&text, str_span(from, to));
		doubt_bytes(&there, from, to);
		*atom = arena_copy(lx->frame->mem, buf_str(&text));
		if (atom->p) {
			there.pos = to;
			*lx = there;
		} else {
			lex_doubt(lx, "no memory left: limit-response", lex_at(lx));
			end = SECTION_NONE;
		}
	}
	buf_clear(&text);
	return end == SECTION_CLOSED;
}

/* An atom that has more than ordinary bytes, the first of them at p. */
RARE static void read_odd_atom(struct lex *lx, const char *p, struct str *atom)
{
	const char *from = lx->pos, *end = lx->end, *to;

	while (p < end && !is(p, ENDS_ATOM)) {
		if (*p != '[') {
			doubt_byte(lx, p++);
			continue;
		}
		struct section s = { 0 };
		enum section_end found = scan_section(&s, p + 1, end, &to);

		if (found == SECTION_OPEN && lx->frame->pieces[lx->piece].blob && !lx->code &&
			join_section(lx, from, p, atom))
			return;
		if (found == SECTION_CLOSED)
			doubt_bytes(lx, p, to);
		p = found == SECTION_CLOSED ? to : p + 1;
	}
	lx->pos = p;
	*atom = str_span(from, p);
}

static inline void read_atom(struct lex *lx, struct str *atom)
{
	const char *from = lx->pos, *p = from;

	while (!is(p, ATOM))
		p++;
	if (is(p, ENDS_ATOM) || p == lx->end) {
		lx->pos = p;
		atom->p = from;
		atom->n = (size_t)(p - from);
		return;
	}
	read_odd_atom(lx, p, atom);
}

/* --- quoted strings --- */

/* Takes "\" away before a quote and itself (RFC 9051 section 9: quoted-specials). Before anything else
 * it stays: names of Windows users come so, unescaped. */
static void unescape(struct lex *lx, struct str *s)
{
	char *copy = arena_bytes(lx->frame->mem, s->n);
	size_t n = 0;

	if (!copy) {
		lex_doubt(lx, "no memory left: limit-response", offset(lx, s->p));
		return;
	}
	for (size_t i = 0; i < s->n; i++) {
		if (s->p[i] == '\\' && i + 1 < s->n) {
			if (s->p[i + 1] == '"' || s->p[i + 1] == '\\')
				i++;
			else
				lex_doubt(lx, "a backslash before a byte that needs none",
					offset(lx, s->p + i));
		}
		copy[n++] = s->p[i];
	}
	*s = (struct str){ copy, n };
}

/* A string whose end is missing. Once, it is cut off where it must end: a quote inside a word is a byte of it, and
 * "\" alone, as some servers write that delimiter, ends at the blank. All else runs to the end of the line. */
RARE static enum lex_token read_unterminated(struct lex *lx, const char *from, struct str *s)
{
	const char *p = from + 1;
	bool first = !lx->recovered;

	lex_doubt(lx, "a quoted string without an end", offset(lx, from));
	lx->recovered = true;
	if (first && from > lx->start && !is(from - 1, ENDS_ATOM)) {
		while (p < lx->end && !is(p, ENDS_ATOM))
			p++;
		*s = str_span(from, p);
		lx->pos = p;
		return LEX_ATOM;
	}
	if (first && lx->end - p >= 3 && memcmp(p, "\\\" ", 3) == 0) {
		*s = str_span(p, p + 1);
		lx->pos = p + 2;
		return LEX_QUOTED;
	}
	lx->pos = lx->end;
	*s = str_span(p, lx->end);
	if (s->n > 0 && memchr(s->p, '\\', s->n))
		unescape(lx, s);
	return LEX_QUOTED;
}

static inline bool ends_word(const struct lex *lx, const char *p)
{
	return p == lx->end || is(p, ENDS_ATOM);
}

/* Whether a quote inside a quoted string, with no end of a word behind it, does not end it: somebody forgot to escape it.
 * No word follows a string without a blank, and the next quote ends this string rather than begin another. */
static bool is_inner_quote(struct lex *lx, const char *p)
{
	const char *quote = memchr(p + 1, '"', (size_t)(lx->end - p - 1));

	if (!quote || is(quote - 1, ENDS_ATOM))
		return false;
	lex_doubt(lx, "a quote that is not escaped", offset(lx, p));
	return true;
}

/* A string with escapes, with bytes that it must not have, or with an odd end. */
RARE static enum lex_token read_odd_quoted(struct lex *lx, struct str *s)
{
	const char *from = lx->pos, *p = from + 1;
	bool escapes = false;

	for (;; p++) {
		while (!is(p, QUOTED))
			p++;
		if (p == lx->end || (*p == '"' && (ends_word(lx, p + 1) || !is_inner_quote(lx, p))))
			break;
		if (*p == '\\') {
			escapes = true;
			if (++p == lx->end)
				break;
		}
		doubt_byte(lx, p);
	}
	if (p == lx->end)
		return read_unterminated(lx, from, s);
	*s = str_span(from + 1, p);
	lx->pos = p + 1;
	if (escapes)
		unescape(lx, s);
	return LEX_QUOTED;
}

RARE static enum lex_token read_quoted(struct lex *lx, struct str *s)
{
	const char *from = lx->pos + 1, *p = from;

	while (!is(p, QUOTED))
		p++;
	if (p == lx->end || *p != '"' || !ends_word(lx, p + 1))
		return read_odd_quoted(lx, s);
	*s = str_span(from, p);
	lx->pos = p + 1;
	return LEX_QUOTED;
}

/* --- words --- */

/* At the end of a piece, or of a code: what comes then. */
RARE static enum lex_token read_end(struct lex *lx, struct token *t)
{
	struct frame *f = lx->frame;
	struct piece *piece = &f->pieces[lx->piece];

	if (lx->code && (lx->end == lx->code_end || !piece->blob)) {
		lx->code = false;
		if (!lx->code_end)
			return LEX_CODE_CLOSE;
		lx->pos = lx->code_end + 1;
		lx->end = lx->start + frame_words(piece).n;
		return LEX_CODE_CLOSE;
	}
	if (!piece->blob || lx->piece + 1 >= f->n)
		return LEX_END;
	t->blob = piece->blob;
	lx->base += piece->text.n + piece->blob->size;
	enter_piece(lx, lx->piece + 1);
	return LEX_LITERAL;
}

static inline void next(struct lex *lx, struct token *t)
{
	skip_blanks(lx);
	t->at = lex_at(lx);
	if (lx->pos == lx->end) {
		t->kind = read_end(lx, t);
		return;
	}
	switch (*lx->pos) {
	case '(':
		t->kind = LEX_OPEN;
		lx->pos++;
		break;
	case ')':
		t->kind = LEX_CLOSE;
		lx->pos++;
		break;
	case '"': t->kind = read_quoted(lx, &t->s); break;
	default: t->kind = LEX_ATOM; read_atom(lx, &t->s);
	}
}

void lex_next(struct lex *lx, struct token *t)
{
	next(lx, t);
}

bool lex_code(struct lex *lx)
{
	skip_blanks(lx);
	if (lx->code || lx->pos == lx->end || *lx->pos != '[')
		return false;
	const char *from = ++lx->pos;
	struct str text = str_span(from, lx->end);
	size_t n = frame_code_end(text), piece = lx->piece;

	while (n == text.n && lx->frame->pieces[piece].blob && piece + 1 < lx->frame->n) {
		text = frame_words(&lx->frame->pieces[++piece]);
		n = frame_code_end(text);
	}
	lx->code = true;
	lx->code_piece = piece;
	lx->code_end = n < text.n ? text.p + n : NULL;
	if (!lx->code_end)
		lex_doubt(lx, "a response code without its \"]\"", offset(lx, from - 1));
	else if (piece == lx->piece)
		lx->end = lx->code_end;
	return true;
}

struct str lex_rest(struct lex *lx)
{
	struct str rest = str_span(lx->pos, lx->end);

	doubt_bytes(lx, lx->pos, lx->end);
	lx->pos = lx->end;
	return str_trim(rest);
}

bool lex_is_done(struct lex *lx)
{
	skip_blanks(lx);
	return lx->pos == lx->end;
}

/* --- the tree --- */

static inline bool is_nil(struct str s)
{
	return s.n == 3 && (s.p[0] | 32) == 'n' && (s.p[1] | 32) == 'i' && (s.p[2] | 32) == 'l';
}

/* Nodes are allocated several at a time, the more the more there are. */
RARE static bool more_nodes(struct lex *lx, uint64_t at)
{
	size_t n = lx->nodes < 8 ? 8 : lx->nodes > 256 ? 256 : lx->nodes;

	lx->spare = arena_alloc(lx->frame->mem, n * sizeof(*lx->spare));
	if (!lx->spare) {
		lex_doubt(lx, "no memory left: limit-response", at);
		return false;
	}
	lx->spares = n;
	lx->nodes += n;
	return true;
}

static struct node *new_node(struct lex *lx, const struct token *t)
{
	if (lx->spares == 0 && !more_nodes(lx, t->at))
		return NULL;
	struct node *n = lx->spare++;

	lx->spares--;
	n->at = t->at;
	switch (t->kind) {
	case LEX_OPEN: n->kind = NODE_LIST; break;
	case LEX_LITERAL:
		n->kind = NODE_LITERAL;
		n->u.blob = t->blob;
		break;
	case LEX_QUOTED:
		n->kind = NODE_QUOTED;
		n->u.s = t->s;
		break;
	default: n->kind = is_nil(t->s) ? NODE_NIL : NODE_ATOM; n->u.s = t->s;
	}
	return n;
}

/* A tree that grows. While a list is open its `next`, of no use yet, leads to the list around it, so
 * that no stack is needed. */
struct tree {
	struct node *first;
	struct node **tail; /* where the next node goes */
	struct node *list;  /* the innermost open one */
	size_t level;       /* how many are open */
	size_t flat;        /* how many more are, beyond the limit: they have no node */
};

static void close_list(struct tree *tree)
{
	struct node *list = tree->list;

	if (tree->flat > 0) {
		tree->flat--;
		return;
	}
	tree->list = list->next;
	tree->level--;
	list->next = NULL;
	tree->tail = &list->next;
}

static bool add_node(struct lex *lx, struct tree *tree, const struct token *t)
{
	struct node *node = new_node(lx, t);

	if (!node)
		return false;
	*tree->tail = node;
	tree->tail = &node->next;
	if (tree->list)
		tree->list->count++;
	if (node->kind == NODE_LIST) {
		node->next = tree->list;
		tree->list = node;
		tree->level++;
		tree->tail = &node->u.first;
	}
	return true;
}

/* false: that was the end. */
static bool add_token(struct lex *lx, struct tree *tree, const struct token *t, size_t depth)
{
	switch (t->kind) {
	case LEX_END:
	case LEX_CODE_CLOSE:
		if (tree->list)
			lex_doubt(lx, "a list without its \")\"", tree->list->at);
		return false;
	case LEX_CLOSE:
		if (tree->list)
			close_list(tree);
		else if (tree->flat > 0)
			tree->flat--;
		else
			lex_doubt(lx, "a \")\" too many", t->at);
		return true;
	case LEX_OPEN:
		if (tree->level == depth) {
			lex_doubt(lx, "lists are nested deeper than limit-depth", t->at);
			tree->flat++;
			return true;
		}
		return add_node(lx, tree, t);
	default: return add_node(lx, tree, t);
	}
}

static struct node *values(struct lex *lx, size_t depth, bool all)
{
	struct tree tree = { 0 };
	struct token t;

	tree.tail = &tree.first;
	do
		next(lx, &t);
	while (add_token(lx, &tree, &t, depth) && (all || tree.list || tree.flat || !tree.first));
	while (tree.list)
		close_list(&tree);
	return tree.first;
}

struct node *lex_node(struct lex *lx, size_t depth)
{
	return values(lx, depth, false);
}

struct node *lex_nodes(struct lex *lx, size_t depth)
{
	return values(lx, depth, true);
}
