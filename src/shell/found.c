/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * found.c: sets of messages that know what they are about.
 */
#include "shell/found.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "imap/name.h"

/* A set is written anew for results that come between EXPUNGEs: so many of its ranges at most, all times together. */
#define REBUILT_MAX 4000000

/* Why a set is empty, as the end of "it is empty: …". */
static const char why_never[] = "no such command has been run yet",
		  why_failed[] = "the last command that would have set it was not answered OK",
		  why_saved[] = "the server did not tell what was found; what it saved is $",
		  why_count[] = "the search told how many messages there are, not which",
		  why_limit[] = "what was found takes more memory than limit-response allows",
		  why_broken[] = "what the server told is no set",
		  why_star[] =
			  "the server wrote \"*\" for the largest number, and that is not known",
		  why_vanished[] = "it had message numbers, and the server told by UIDs alone "
				   "which messages are gone",
		  why_elsewhere[] = "what was found is in other mailboxes",
		  why_untold[] = "the server did not tell the UIDs of the new messages",
		  why_session[] = "the session in which it was set has ended";

static void clear_set(struct found_set *set, const char *why)
{
	numset_clear(&set->numbers);
	numset_clear(&set->vanished);
	renumber_clear(&set->moved);
	free(set->mailbox);
	*set = (struct found_set){ .why = why };
}

/* Drops the members and keeps what they were about. */
static void drop_members(struct found_set *set, const char *why)
{
	numset_clear(&set->numbers);
	numset_clear(&set->vanished);
	renumber_clear(&set->moved);
	set->counted = false;
	set->why = why;
}

static void settle(struct found_set *set)
{
	renumber_apply(&set->moved, &set->numbers);
	if (set->vanished.n)
		numset_subtract(&set->numbers, &set->vanished);
	numset_clear(&set->vanished);
}

void found_clear(struct found *f)
{
	for (size_t i = 0; i < FOUND_NAMES; i++)
		clear_set(&f->sets[i], NULL);
	buf_clear(&f->uidplus);
}

void found_forget(struct found *f)
{
	for (size_t i = 0; i < FOUND_NAMES; i++)
		if (f->sets[i].mailbox || f->sets[i].why)
			clear_set(&f->sets[i], why_session);
}

/* --- the command under way --- */

static bool row_answers(const struct imap_spec *row, const char *name)
{
	struct str rest = str_c(row->answers);

	while (rest.n)
		if (str_is(str_split(&rest, '|'), name))
			return true;
	return false;
}

static bool row_takes(const struct imap_spec *row, enum arg_type type)
{
	for (const struct arg_spec *arg = row->args; arg->type; arg++)
		if (arg->type == type)
			return true;
	return false;
}

static void begin_set(struct found_set *set, bool uids, const char *mailbox)
{
	clear_set(set, why_failed);
	set->uids = uids;
	set->mailbox = mem_dup_z(mailbox);
}

static void begin_search(struct found *f, const struct imap_mailbox *m)
{
	struct found_set *set = &f->sets[FOUND_SEARCH];

	f->search = true;
	begin_set(set, f->uid, m ? m->name : NULL);
	set->numbers.ordered = f->sorts;
	if (!m)
		return;
	set->opened = m->opened;
	set->uidvalidity = m->has_uidvalidity ? m->uidvalidity : 0;
}

void found_begin(struct found *f, const struct imap_cmd *cmd, const struct imap_state *s,
	size_t limit)
{
	const struct imap_spec *row = cmd->row;

	f->limit = limit;
	f->rebuilt = 0;
	f->search = f->copy = f->append = f->told = f->elsewhere = false;
	f->any = !row;
	f->uid = cmd->uid;
	f->returns = cmd->returns;
	f->sorts = row && (row_answers(row, "SORT") || row_answers(row, "THREAD"));
	buf_truncate(&f->uidplus, 0);
	if (!row)
		return;
	if (f->sorts || row_answers(row, "SEARCH"))
		begin_search(f, s ? &s->mailbox : NULL);
	f->append = row->effect == EFFECT_APPEND;
	f->copy = row_takes(row, ARG_SET) && row_takes(row, ARG_MAILBOX);
	if (f->copy)
		begin_set(&f->sets[FOUND_COPY], true, cmd->mailbox);
	if (f->append)
		begin_set(&f->sets[FOUND_APPEND], true, cmd->mailbox);
}

static void end_search(struct found *f, struct buf *note)
{
	struct found_set *set = &f->sets[FOUND_SEARCH];

	/* What it is now no one could guess from the answer. */
	if (set->why != why_failed)
		buf_addf(note, "$found is empty: %s", set->why);
	else if (!f->told && f->elsewhere)
		buf_addf(note, "$found is empty: %s", why_elsewhere);
	else if (f->elsewhere)
		buf_add_z(note, "$found has only what was found in the mailbox that is open");
	if (set->why != why_failed)
		return;
	set->why = NULL;
	if (!f->told && f->elsewhere)
		set->why = why_elsewhere;
	else if (!f->told && f->returns)
		set->why = why_saved;
	else if (set->counted && set->count && !set->numbers.n)
		set->why = why_count;
}

void found_end(struct found *f, bool ok, struct buf *note)
{
	if (f->search && ok)
		end_search(f, note);
	else if (f->search)
		drop_members(&f->sets[FOUND_SEARCH], why_failed);
	/* What was copied before a failure is there all the same. */
	if (f->copy && ok && f->sets[FOUND_COPY].why == why_failed)
		f->sets[FOUND_COPY].why = why_untold;
	if (f->append && ok && f->sets[FOUND_APPEND].why == why_failed)
		f->sets[FOUND_APPEND].why = why_untold;
	f->search = f->copy = f->append = f->any = false;
}

/* --- results --- */

/* The set that is being filled, ready for more; NULL: there is nothing to be added to. */
static struct numset *open_numbers(struct found *f, struct found_set *set)
{
	if (set->moved.n || set->vanished.n)
		f->rebuilt += set->numbers.n + 1;
	if (f->rebuilt > REBUILT_MAX)
		drop_members(set, why_limit);
	if (set->why && set->why != why_failed)
		return NULL;
	settle(set);
	return &set->numbers;
}

static void check_size(struct found *f, struct found_set *set)
{
	if (set->numbers.n <= f->limit / sizeof(*set->numbers.v))
		return;
	drop_members(set, why_limit);
}

/* There is no message 0, whatever the server says, nor one that no command could name. */
static void add_number(struct numset *set, uint64_t number)
{
	if (number && number <= NUMSET_MAX)
		numset_add(set, number);
}

static void take_hits(struct found *f, const struct imap_resp *r)
{
	struct numset *set = open_numbers(f, &f->sets[FOUND_SEARCH]);

	for (size_t i = 0; set && i < r->u.search.n; i++)
		add_number(set, r->u.search.hits[i]);
}

/* THREAD: the messages as they are written, which is a walk through the tree from its top. */
static void take_threads(struct found *f, const struct imap_resp *r)
{
	struct numset *set = open_numbers(f, &f->sets[FOUND_SEARCH]);
	struct frame_head head = { .rest = { NULL, 0 } };
	const char *p, *end;

	if (!set || !r->frame.n)
		return;
	frame_head(frame_words(&r->frame.pieces[0]), &head);
	end = head.rest.p + head.rest.n;
	for (p = head.rest.p; p < end;) {
		const char *from = p;
		uint64_t number;

		while (p < end && !strchr(" ()", *p))
			p++;
		if (str_number(str_span(from, p), NUMSET_MAX, &number))
			add_number(set, number);
		if (p < end)
			p++;
	}
}

static const struct node *item(const struct imap_resp *r, const char *name)
{
	for (const struct resp_pair *i = r->u.esearch.items; i; i = i->next)
		if (str_is(i->name, name))
			return i->node;
	return NULL;
}

/* The text of a set, without "*": the largest number known is put there. */
static bool take_set(struct found_set *set, struct str text, const struct imap_state *s)
{
	const struct imap_mailbox *m = &s->mailbox;
	uint64_t largest =
		set->uids ? m->has_uidnext && m->uidnext ? m->uidnext - 1 : 0 : m->exists;
	struct err ignored = { 0 };

	if (!numset_parse(&set->numbers, text, &ignored)) {
		drop_members(set, why_broken);
		return false;
	}
	if (numset_count(&set->numbers) != UINT64_MAX)
		return true;
	if (!largest) {
		drop_members(set, why_star);
		return false;
	}
	numset_resolve_star(&set->numbers, largest);
	return true;
}

/* ESEARCH: RFC 9051 section 7.3.4, PARTIAL: RFC 9394 section 3.1. */
static void take_esearch(struct found *f, const struct imap_resp *r, const struct imap_state *s)
{
	struct found_set *set = &f->sets[FOUND_SEARCH];
	const struct node *partial = item(r, "PARTIAL");
	struct numset *numbers;

	set->uids = set->uids || r->u.esearch.uid;
	numbers = open_numbers(f, set);
	if (!numbers)
		return;
	if (r->u.esearch.has_count) {
		set->counted = true;
		set->count = r->u.esearch.count;
	}
	if (r->u.esearch.all.n) {
		set->counted = false;
		take_set(set, r->u.esearch.all, s);
	} else if (node_at(partial, 1) && node_at(partial, 1)->kind != NODE_NIL) {
		take_set(set, node_text(node_at(partial, 1)), s);
	} else if (r->u.esearch.has_min || r->u.esearch.has_max) {
		add_number(numbers, r->u.esearch.has_min ? r->u.esearch.min : 0);
		if (!r->u.esearch.has_min || r->u.esearch.max != r->u.esearch.min)
			add_number(numbers, r->u.esearch.has_max ? r->u.esearch.max : 0);
	}
}

/* Whether the result is of the mailbox that is open: RFC 7377 section 2.1 */
static bool is_here(const struct imap_resp *r, const struct imap_state *s)
{
	const struct imap_mailbox *m = &s->mailbox;
	const struct node *validity = item(r, "UIDVALIDITY");
	struct buf shown = { 0 };
	uint64_t number;
	bool here;

	if (!r->u.esearch.mailbox.p)
		return true;
	mailbox_from_wire(&shown, r->u.esearch.mailbox, r->utf8);
	here = s->phase == PHASE_SELECTED && mailbox_same(buf_str(&shown), str_c(m->name)) &&
		(!m->has_uidvalidity || !node_number(validity, &number) ||
			number == m->uidvalidity);
	buf_clear(&shown);
	return here;
}

static void take_results(struct found *f, const struct imap_resp *r, const struct imap_state *s)
{
	/* The results of another command, or news of a search that goes on (RFC 5267). */
	if (r->kind == RESP_ESEARCH && r->u.esearch.tag.n &&
		!str_eq(r->u.esearch.tag, str_c(s->tag)))
		return;
	if (!f->search && !f->any)
		return;
	if (!f->search)
		begin_search(f, &s->mailbox);
	if (r->kind == RESP_ESEARCH && !is_here(r, s)) {
		f->elsewhere = true;
		return;
	}
	f->told = true;
	switch (r->kind) {
	case RESP_ESEARCH: take_esearch(f, r, s); break;
	case RESP_THREAD: take_threads(f, r); break;
	default: take_hits(f, r); break;
	}
	check_size(f, &f->sets[FOUND_SEARCH]);
}

/* APPENDUID and COPYUID: RFC 4315 section 3; MOVE says it in an untagged OK, RFC 6851 section 4.3. */
static void take_uidplus(struct found *f, const struct resp_code *code)
{
	bool append = str_is(code->name, "APPENDUID");
	struct found_set *set = &f->sets[append ? FOUND_APPEND : FOUND_COPY];
	struct str text = append ? code->set : code->set2;
	struct err ignored = { 0 };

	if (!(append ? f->append : f->copy) && !f->any)
		return;
	if (!code->has_num || !text.n || memchr(text.p, '*', text.n) ||
		!numset_check(text, 0, &ignored) || str_eq(buf_str(&f->uidplus), code->text))
		return;
	/* The first one that a command of unknown kind brings. */
	if (f->any && !f->uidplus.n)
		begin_set(set, true, NULL);
	buf_truncate(&f->uidplus, 0);
	buf_add_str(&f->uidplus, code->text);
	/* One mailbox has one at a time. */
	if (set->uidvalidity && set->uidvalidity != code->num)
		numset_clear(&set->numbers);
	set->uidvalidity = code->num;
	set->why = NULL;
	set->numbers.ordered = true;
	numset_parse(&set->numbers, text, &ignored);
	check_size(f, set);
}

/* --- what goes --- */

static const char *lose_number(struct found_set *set, uint64_t number)
{
	if (!set->uids && set->numbers.n)
		renumber_expunge(&set->moved, &set->numbers, number);
	return NULL;
}

static void lose_uids(struct found_set *set, struct numset *gone)
{
	if (!set->uids || !set->numbers.n)
		return;
	for (size_t i = 0; i < gone->n; i++)
		numset_add_range(&set->vanished, gone->v[i].from, gone->v[i].to);
	/* Taking them out costs as much as reading the set, and is done when as many have been gathered. */
	if (set->vanished.n > set->numbers.n + 1024)
		settle(set);
}

static bool is_in(const struct found_set *set, const struct imap_mailbox *m)
{
	return set->mailbox && m->name && mailbox_same(str_c(set->mailbox), str_c(m->name)) &&
		(!m->has_uidvalidity || set->uidvalidity == m->uidvalidity);
}

/* VANISHED: RFC 7162 section 3.2.10. With EARLIER it is about what had gone before. */
static const char *lose_vanished(struct found *f, const struct imap_resp *r,
	const struct imap_state *s)
{
	struct found_set *set = &f->sets[FOUND_SEARCH];
	struct numset gone = { 0 };
	struct err ignored = { 0 };
	const char *note = NULL;

	if (r->u.vanished.earlier || !numset_parse(&gone, r->u.vanished.set, &ignored))
		return NULL;
	if (set->uids) {
		lose_uids(set, &gone);
	} else if (set->numbers.n) {
		drop_members(set, why_vanished);
		note = "$found had message numbers, and the server tells by UIDs alone which messages are "
		       "gone: it is empty now";
	}
	for (size_t i = FOUND_COPY; i < FOUND_NAMES; i++)
		if (is_in(&f->sets[i], &s->mailbox))
			lose_uids(&f->sets[i], &gone);
	numset_clear(&gone);
	return note;
}

const char *found_learn(struct found *f, const struct imap_resp *r, const struct imap_state *s)
{
	switch (r->kind) {
	case RESP_EXPUNGE: return lose_number(&f->sets[FOUND_SEARCH], r->num);
	case RESP_VANISHED: return lose_vanished(f, r, s);
	case RESP_SEARCH:
	case RESP_SORT:
	case RESP_THREAD:
	case RESP_ESEARCH: take_results(f, r, s); return NULL;
	case RESP_COND:
		if (r->u.cond.cond == COND_OK && r->u.cond.code.name.n &&
			(str_is(r->u.cond.code.name, "COPYUID") ||
				str_is(r->u.cond.code.name, "APPENDUID")))
			take_uidplus(f, &r->u.cond.code);
		return NULL;
	default: return NULL;
	}
}

/* --- reading --- */

/* Whether the mailbox that was searched is still open. */
static bool is_open(const struct found_set *set, const struct imap_state *s)
{
	return s && s->phase == PHASE_SELECTED && set->opened == s->mailbox.opened;
}

void found_format(struct found *f, enum found_name name, const struct imap_state *s,
	struct buf *out)
{
	struct found_set *set = &f->sets[name];

	if (set->why || (name == FOUND_SEARCH && !is_open(set, s)))
		return;
	settle(set);
	numset_format(out, &set->numbers);
}

void found_count(struct found *f, const struct imap_state *s, struct buf *out)
{
	struct found_set *set = &f->sets[FOUND_SEARCH];

	if (!is_open(set, s) || (set->why && !set->counted))
		return;
	settle(set);
	buf_addf(out, "%llu",
		(unsigned long long)(set->counted ? set->count : numset_count(&set->numbers)));
}

void found_refusal(struct found *f, enum found_name name, const struct imap_state *s,
	struct buf *out)
{
	const struct found_set *set = &f->sets[name];
	const struct imap_mailbox *m = s ? &s->mailbox : NULL;

	if (set->why || !(name == FOUND_SEARCH ? set->opened : (uint64_t)set->uids))
		buf_addf(out, "is empty: %s", set->why ? set->why : why_never);
	else if (name == FOUND_SEARCH && !is_open(set, s))
		buf_addf(out, "is empty: it was found in %s, which is not open any more",
			set->mailbox ? set->mailbox : "another mailbox");
	else if (name != FOUND_SEARCH && m && m->name && !is_in(set, m))
		buf_addf(out, "has UIDs in %s%s, and %s is open",
			set->mailbox ? set->mailbox : "a mailbox that is not known",
			set->mailbox && mailbox_same(str_c(set->mailbox), str_c(m->name))
				? " as it was before"
				: "",
			m->name);
}
