/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * resp_cond.c: status responses, their response codes, and continuation requests.
 *
 * RFC 9051 section 7.1 and the extensions in the table. An unknown code keeps its tree, as all do.
 */
#include "imap/resp_private.h"

/* What a code has behind its name. */
enum code_form {
	CODE_NONE,
	CODE_NUMBER,
	CODE_LAST_NUMBER, /* a word, then perhaps a number */
	CODE_SET,
	CODE_UID_SET,  /* UIDVALIDITY, set */
	CODE_UID_SETS, /* UIDVALIDITY, set, set */
	CODE_VALUE,    /* one value of any kind */
	CODE_ANY,
};

static const struct {
	struct str name;
	enum code_form form;
} codes[] = {
	{ { "ALERT", 5 }, CODE_NONE }, { { "ALREADYEXISTS", 13 }, CODE_NONE }, /* RFC 5530 */
	{ { "ANNOTATE", 8 }, CODE_LAST_NUMBER },       /* RFC 5257: TOOBIG, TOOMANY */
	{ { "ANNOTATIONS", 11 }, CODE_ANY },           /* RFC 5257: size, NONE, READ-ONLY */
	{ { "APPENDUID", 9 }, CODE_UID_SET },          /* RFC 4315 */
	{ { "AUTHENTICATIONFAILED", 20 }, CODE_NONE }, /* RFC 5530, as those below */
	{ { "AUTHORIZATIONFAILED", 19 }, CODE_NONE }, { { "BADCHARSET", 10 }, CODE_ANY },
	{ { "BADCOMPARATOR", 13 }, CODE_ANY }, /* RFC 5255 */
	{ { "BADEVENT", 8 }, CODE_VALUE },     /* RFC 5465 */
	{ { "BADURL", 6 }, CODE_VALUE },       /* RFC 4469, RFC 4467 */
	{ { "CANNOT", 6 }, CODE_NONE }, { { "CAPABILITY", 10 }, CODE_ANY },
	{ { "CLIENTBUG", 9 }, CODE_NONE }, { { "CLOSED", 6 }, CODE_NONE },          /* RFC 7162 */
	{ { "COMPRESSIONACTIVE", 17 }, CODE_NONE },                                 /* RFC 4978 */
	{ { "CONTACTADMIN", 12 }, CODE_NONE }, { { "COPYUID", 7 }, CODE_UID_SETS }, /* RFC 4315 */
	{ { "CORRUPTION", 10 }, CODE_NONE }, { { "EXPIRED", 7 }, CODE_NONE },
	{ { "EXPUNGEISSUED", 13 }, CODE_NONE }, { { "HASCHILDREN", 11 }, CODE_NONE },
	{ { "HIGHESTMODSEQ", 13 }, CODE_NUMBER }, /* RFC 7162 */
	{ { "INPROGRESS", 10 }, CODE_ANY },       /* RFC 9585 */
	{ { "INUSE", 5 }, CODE_NONE }, { { "LIMIT", 5 }, CODE_NONE },
	{ { "MAILBOXID", 9 }, CODE_VALUE },            /* RFC 8474 */
	{ { "MAXCONVERTMESSAGES", 18 }, CODE_NUMBER }, /* RFC 5259 */
	{ { "MAXCONVERTPARTS", 15 }, CODE_NUMBER },    /* RFC 5259 */
	{ { "MESSAGELIMIT", 12 }, CODE_LAST_NUMBER },  /* RFC 9738 */
	{ { "METADATA", 8 }, CODE_LAST_NUMBER }, /* RFC 5464: LONGENTRIES n, MAXSIZE n, TOOMANY… */
	{ { "MODIFIED", 8 }, CODE_SET },         /* RFC 7162 */
	{ { "NEWNAME", 7 }, CODE_ANY },          /* RFC 2060 */
	{ { "NOMODSEQ", 8 }, CODE_NONE },        /* RFC 7162 */
	{ { "NONEXISTENT", 11 }, CODE_NONE }, { { "NOPERM", 6 }, CODE_NONE },
	{ { "NOTIFICATIONOVERFLOW", 20 }, CODE_NONE }, /* RFC 5465 */
	{ { "NOTSAVED", 8 }, CODE_NONE },              /* RFC 5182 */
	{ { "NOUPDATE", 8 }, CODE_VALUE },             /* RFC 5267 */
	{ { "OVERQUOTA", 9 }, CODE_NONE }, { { "PARSE", 5 }, CODE_NONE },
	{ { "PERMANENTFLAGS", 14 }, CODE_VALUE }, { { "PRIVACYREQUIRED", 15 }, CODE_NONE },
	{ { "READ-ONLY", 9 }, CODE_NONE }, { { "READ-WRITE", 10 }, CODE_NONE },
	{ { "REFERRAL", 8 }, CODE_VALUE },                                  /* RFC 2221, RFC 2193 */
	{ { "SERVERBUG", 9 }, CODE_NONE }, { { "TEMPFAIL", 8 }, CODE_ANY }, /* RFC 5259 */
	{ { "TOOBIG", 6 }, CODE_NONE },                                     /* RFC 4469 */
	{ { "TRYCREATE", 9 }, CODE_NONE }, { { "UIDNEXT", 7 }, CODE_NUMBER },
	{ { "UIDNOTSTICKY", 12 }, CODE_NONE }, /* RFC 4315 */
	{ { "UIDREQUIRED", 11 }, CODE_NONE },  /* RFC 9586 */
	{ { "UIDVALIDITY", 11 }, CODE_NUMBER }, { { "UNAVAILABLE", 11 }, CODE_NONE },
	{ { "UNDEFINED-FILTER", 16 }, CODE_VALUE },                        /* RFC 5466 */
	{ { "UNKNOWN-CTE", 11 }, CODE_NONE },                              /* RFC 3516 */
	{ { "UNSEEN", 6 }, CODE_NUMBER }, { { "USEATTR", 7 }, CODE_NONE }, /* RFC 6154 */
};

const char *cond_name(enum cond cond)
{
	return (unsigned)cond < FRAME_CONDS ? frame_conds[cond].p : "?";
}

static enum code_form form_of(struct str name)
{
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (str_eq_case(codes[i].name, name))
			return codes[i].form;
	return CODE_ANY;
}

static void read_code_number(struct resp_code *c, struct view *v, struct node *n)
{
	c->has_num = view_number(v, n, &c->num, "the number of a response code");
}

static struct str read_set(struct view *v, struct node *n)
{
	return view_astring(v, n, "the set of a response code");
}

/* The typed view of what follows the name; what it does not take stays in *rest. */
static void read_code_args(struct resp_code *c, struct view *v, struct node **rest)
{
	enum code_form form = form_of(c->name);
	const struct node *n;

	switch (form) {
	case CODE_NONE: break;
	case CODE_NUMBER: read_code_number(c, v, view_take(rest)); break;
	case CODE_LAST_NUMBER:
		view_take(rest);
		n = view_take(rest);
		c->has_num = node_number(n, &c->num);
		break;
	case CODE_SET: c->set = read_set(v, view_take(rest)); break;
	case CODE_UID_SET:
	case CODE_UID_SETS:
		read_code_number(c, v, view_take(rest));
		c->set = read_set(v, view_take(rest));
		if (form == CODE_UID_SETS)
			c->set2 = read_set(v, view_take(rest));
		break;
	case CODE_VALUE:
		if (!view_take(rest))
			view_doubt(v, "the value of a response code is missing", NULL);
		break;
	case CODE_ANY: *rest = NULL; break;
	}
}

static struct str trim_end(struct str s)
{
	while (s.n > 0 && (s.p[s.n - 1] == ' ' || s.p[s.n - 1] == '\t'))
		s.n--;
	return s;
}

/* The code's bytes between its brackets, from its name on; where a literal is inside, joined. */
static struct str code_text(struct lex *lx)
{
	struct frame *f = lx->frame;
	struct buf joined = { 0 };

	lex_is_done(lx); /* skips blanks */
	if (!lx->code_end || lx->code_piece == lx->piece)
		return trim_end(str_span(lx->pos, lx->end));
	buf_add_str(&joined, str_span(lx->pos, lx->start + f->pieces[lx->piece].text.n));
	for (size_t i = lx->piece; i < lx->code_piece; i++) {
		const struct blob *b = f->pieces[i].blob;
		struct str line = f->pieces[i + 1].text;

		if (b->where == BLOB_MEMORY)
			buf_add(&joined, b->mem, (size_t)b->size);
		buf_add_str(&joined,
			i + 1 < lx->code_piece ? line : str_span(line.p, lx->code_end));
	}
	const struct str text = arena_copy(f->mem, trim_end(buf_str(&joined)));

	buf_clear(&joined);
	return text;
}

static void read_code(struct resp_code *c, struct view *v)
{
	struct token name;
	struct node *rest;

	if (!lex_code(v->lex))
		return;
	c->text = code_text(v->lex);
	lex_next(v->lex, &name);
	if (name.kind == LEX_ATOM)
		c->name = name.s;
	else
		lex_doubt(v->lex, "a response code without a name", name.at);
	if (name.kind == LEX_CODE_CLOSE || name.kind == LEX_END)
		return;
	c->args = rest = lex_nodes(v->lex, v->depth);
	read_code_args(c, v, &rest);
	view_end(v, rest, "words too many in a response code");
}

/* A node of all the text behind the keyword, or tag. */
static void keep_text(struct imap_resp *r, struct view *v)
{
	struct lex all = *v->lex;
	uint64_t at = lex_at(&all);
	struct str text = lex_rest(&all);
	struct node *n = text.n > 0 ? view_alloc(v, sizeof(*n)) : NULL;

	if (!n)
		return;
	n->kind = NODE_TEXT;
	n->at = at;
	n->u.s = text;
	r->args = n;
}

void resp_read_cond(struct imap_resp *r, struct view *v)
{
	keep_text(r, v);
	read_code(&r->u.cond.code, v);
	r->u.cond.text = lex_rest(v->lex);
}

void resp_read_continue(struct imap_resp *r, struct view *v)
{
	keep_text(r, v);
	read_code(&r->u.cont.code, v);
	r->u.cont.text = lex_rest(v->lex);
}
