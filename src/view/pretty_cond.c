/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pretty_cond.c: how commands ended, what the server mentions by the way, and what was selected.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "view/pretty.h"

/* On a terminal a list of capabilities is cut there: it is not what one waits for. */
enum { CODE_SHOWN = 60 };

static const enum ink inks[] = {
	[COND_OK] = INK_OK,
	[COND_NO] = INK_ERROR,
	[COND_BAD] = INK_ERROR,
	[COND_BYE] = INK_WARN,
	[COND_PREAUTH] = INK_OK,
};

static bool is_good(enum cond cond)
{
	return cond == COND_OK || cond == COND_PREAUTH;
}

/* "NO [TRYCREATE] no such mailbox — what the code means" */
static void compose(struct printer *p, struct buf *out, enum cond cond, struct str code,
	struct str text)
{
	bool color = render_side_color(p);
	struct str name = str_head(code, str_find(code, ' '));
	const struct vocabulary *known = name.n ? vocabulary_find(response_codes, name) : NULL;

	ink_add(out, inks[cond], color, str_c(cond_name(cond)));
	if (code.n > 0) {
		bool cut = p->style.terminal && code.n > CODE_SHOWN && str_is(name, "CAPABILITY");

		buf_add_z(out, " [");
		ink_add(out, INK_NAME, color, cut ? str_head(code, CODE_SHOWN) : code);
		buf_add_z(out, cut ? "…]" : "]");
	}
	if (text.n > 0) {
		buf_add_c(out, ' ');
		utf8_escape(out, text, 0);
	}
	if (known && !str_is(name, "ALERT")) {
		buf_add_z(out, ink_on(INK_DIM, color));
		buf_addf(out, " — %s", known->help);
		buf_add_z(out, ink_off(INK_DIM, color));
	}
}

static void show_line(struct printer *p, struct buf *line)
{
	struct buf wrapped = { 0 };

	term_wrap(&wrapped, buf_str(line), p->style.columns, 0);
	buf_add_c(&wrapped, '\n');
	render_write(p, render_side(p), buf_str(&wrapped));
	buf_clear(&wrapped);
}

void pretty_result(struct printer *p, const struct imap_result *r)
{
	bool hidden = p->style.quiet && (is_good(r->cond) || r->cond == COND_BYE);
	struct str code = str_c(r->code);
	struct buf line = { 0 };

	/* Every login ends so. */
	if (is_good(r->cond) && str_is(str_head(code, str_find(code, ' ')), "CAPABILITY"))
		code = STR("");
	if (!hidden)
		compose(p, &line, r->cond, code, str_c(r->text ? r->text : ""));
	if (p->style.timing) {
		buf_add_z(&line, hidden ? "(" : " (");
		render_time(&line, r->usec);
		buf_add_c(&line, ')');
	}
	if (line.n > 0)
		show_line(p, &line);
	buf_clear(&line);
}

/* --- the mailbox being selected --- */

static bool is_selecting(const struct printer *p)
{
	const struct pretty *s = p->pretty;

	return s->active && (s->effect == EFFECT_SELECT || s->effect == EFFECT_EXAMINE);
}

static void set_slot(struct printer *p, enum pretty_slot slot, struct str value)
{
	free(p->pretty->slots[slot]);
	p->pretty->slots[slot] = mem_dup_n(value.p, value.n);
}

static void set_number(struct printer *p, enum pretty_slot slot, uint64_t n)
{
	struct buf text = { 0 };

	buf_addf(&text, "%llu", (unsigned long long)n);
	set_slot(p, slot, buf_str(&text));
	buf_clear(&text);
}

static void set_words(struct printer *p, enum pretty_slot slot, const struct node *n)
{
	struct buf text = { 0 };

	pretty_words(&text, n);
	set_slot(p, slot, text.n ? buf_str(&text) : STR("none"));
	buf_clear(&text);
}

static const struct {
	const char *code;
	enum pretty_slot slot;
} slot_codes[] = {
	{ "UIDVALIDITY", SLOT_UIDVALIDITY },
	{ "UIDNEXT", SLOT_UIDNEXT },
	{ "UNSEEN", SLOT_UNSEEN },
	{ "HIGHESTMODSEQ", SLOT_MODSEQ },
	{ "PERMANENTFLAGS", SLOT_PERMANENT },
	{ "MAILBOXID", SLOT_MAILBOXID },
	{ "NOMODSEQ", SLOT_MODSEQ },
};

/* Whether the code is one of those that the summary shows. */
static bool take_code(struct printer *p, const struct resp_code *c)
{
	for (size_t i = 0; i < sizeof(slot_codes) / sizeof(slot_codes[0]); i++) {
		if (!str_is(c->name, slot_codes[i].code))
			continue;
		if (c->has_num)
			set_number(p, slot_codes[i].slot, c->num);
		else if (!c->args)
			set_slot(p, slot_codes[i].slot, STR("none"));
		else
			set_words(p, slot_codes[i].slot,
				c->args->kind == NODE_LIST ? node_first(c->args) : c->args);
		return true;
	}
	return false;
}

static const struct {
	const char *name;
	enum ink ink;
} slot_looks[SLOTS] = {
	[SLOT_EXISTS] = { "messages", INK_NUMBER },
	[SLOT_RECENT] = { "recent", INK_NUMBER },
	[SLOT_UNSEEN] = { "first unseen", INK_NUMBER },
	[SLOT_FLAGS] = { "flags", INK_FLAG },
	[SLOT_PERMANENT] = { "permanent", INK_FLAG },
	[SLOT_UIDVALIDITY] = { "uidvalidity", INK_NUMBER },
	[SLOT_UIDNEXT] = { "uidnext", INK_NUMBER },
	[SLOT_MODSEQ] = { "highestmodseq", INK_NUMBER },
	[SLOT_MAILBOXID] = { "mailboxid", INK_PLAIN },
};

static const char *mode_of(const struct printer *p, const struct imap_result *r)
{
	if (r->code && str_has_prefix(str_c(r->code), "READ-ONLY"))
		return " (read-only)";
	if (r->code && str_has_prefix(str_c(r->code), "READ-WRITE"))
		return " (read-write)";
	return p->pretty->effect == EFFECT_EXAMINE ? " (read-only)" : "";
}

static void show_slots(struct printer *p)
{
	for (size_t i = 0; i < SLOTS; i++)
		if (p->pretty->slots[i])
			pretty_field_z(p, slot_looks[i].name, p->pretty->slots[i],
				slot_looks[i].ink);
}

void pretty_summary(struct printer *p, const struct imap_result *r)
{
	const struct pretty *s = p->pretty;

	if (!is_selecting(p) || (p->unasked && p->style.quiet))
		return;
	if (r && r->cond == COND_OK)
		pretty_heading(p, "", str_c(s->mailbox ? s->mailbox : ""), mode_of(p, r));
	show_slots(p);
}

/* What came before [CLOSED] is about the mailbox that was open: RFC 7162 section 3.2.11. */
static void close_summary(struct printer *p)
{
	bool any = false;

	for (size_t i = 0; i < SLOTS; i++)
		any = any || p->pretty->slots[i];
	if (any)
		pretty_heading(p, "the mailbox that was open until now", (struct str){ 0 }, "");
	show_slots(p);
	for (size_t i = 0; i < SLOTS; i++) {
		free(p->pretty->slots[i]);
		p->pretty->slots[i] = NULL;
	}
}

/* --- what the server mentions --- */

void pretty_cond(struct printer *p, const struct imap_resp *r)
{
	const struct resp_code *code = &r->u.cond.code;
	bool alert = str_is(code->name, "ALERT");
	struct buf line = { 0 };

	if (render_is_tagged(r)) {
		struct buf *held = render_hold(p, r->tag);

		utf8_escape(held, r->tag, 0);
		buf_add_c(held, ' ');
		compose(p, held, r->u.cond.cond, code->text, r->u.cond.text);
		buf_add_c(held, '\n');
		return;
	}
	if (r->u.cond.cond == COND_OK && is_selecting(p) && take_code(p, code))
		return;
	if (is_selecting(p) && str_is(code->name, "CLOSED"))
		close_summary(p);
	if (r->u.cond.cond == COND_OK && p->style.quiet && !alert)
		return;
	if (alert) {
		ink_add(&line, INK_ERROR, render_side_color(p), STR("*** the server alerts you:"));
		buf_add_c(&line, ' ');
	}
	compose(p, &line, r->u.cond.cond, code->text, r->u.cond.text);
	show_line(p, &line);
	buf_clear(&line);
}

void pretty_continue(struct printer *p, const struct imap_resp *r)
{
	const struct pretty *s = p->pretty;
	struct buf line = { 0 };

	/* What the command waits for is no news. */
	if (s->waits && !r->u.cont.code.text.n)
		return;
	buf_add_c(&line, '+');
	if (r->u.cont.code.text.n > 0) {
		buf_add_z(&line, " [");
		utf8_escape(&line, r->u.cont.code.text, 0);
		buf_add_c(&line, ']');
	}
	if (r->u.cont.text.n > 0) {
		buf_add_c(&line, ' ');
		utf8_escape(&line, r->u.cont.text, 0);
	}
	if (!p->style.quiet)
		render_side_line(p, INK_DIM, buf_str(&line));
	buf_clear(&line);
}

void pretty_flags(struct printer *p, const struct imap_resp *r)
{
	struct buf *cell = &p->pretty->cell;

	if (is_selecting(p)) {
		set_words(p, SLOT_FLAGS, r->u.words);
		return;
	}
	pretty_words(cell, r->u.words);
	pretty_field(p, "flags", cell->n ? buf_str(cell) : STR("none"), INK_FLAG);
}

static void show_notice(struct printer *p, const char *before, uint64_t n, const char *after)
{
	struct buf line = { 0 };

	buf_addf(&line, "%s%llu%s", before, (unsigned long long)n, after);
	render_side_line(p, INK_DIM, buf_str(&line));
	buf_clear(&line);
}

void pretty_exists(struct printer *p, const struct imap_resp *r)
{
	if (is_selecting(p))
		set_number(p, SLOT_EXISTS, r->num);
	else
		show_notice(p, "now ", r->num, r->num == 1 ? " message" : " messages");
}

void pretty_recent(struct printer *p, const struct imap_resp *r)
{
	if (is_selecting(p))
		set_number(p, SLOT_RECENT, r->num);
	else
		show_notice(p, "", r->num, r->num == 1 ? " recent message" : " recent messages");
}

void pretty_expunge(struct printer *p, const struct imap_resp *r)
{
	show_notice(p, "message ", r->num, " was expunged");
}

void pretty_vanished(struct printer *p, const struct imap_resp *r)
{
	struct buf line = { 0 };

	buf_add_z(&line, "UIDs ");
	utf8_escape(&line, r->u.vanished.set, 0);
	buf_add_z(&line, r->u.vanished.earlier ? " vanished earlier" : " have vanished");
	render_side_line(p, INK_DIM, buf_str(&line));
	buf_clear(&line);
}
