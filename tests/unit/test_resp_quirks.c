/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_resp_quirks.c: what servers have been seen to send against the grammar: the cases of tests/data/quirks.
 */
#include <stdio.h>
#include <stdlib.h>

#include "imap/resp.h"

#include "unit/response.h"

/* Says in one line what was understood. */
static void describe_fetch(struct buf *out, const struct fetch_item *item)
{
	for (; item; item = item->next) {
		buf_addf(out, " %.*s", STR_ARG(item->name));
		switch (item->kind) {
		case FETCH_NUMBER: buf_addf(out, "=%llu", (unsigned long long)item->num); break;
		case FETCH_ENVELOPE:
			if (!item->envelope)
				break;
			buf_addf(out, "=%.*s", STR_ARG(item->envelope->subject));
			for (const struct resp_address *a = item->envelope->from; a; a = a->next)
				buf_addf(out, "<%.*s@%.*s>", STR_ARG(a->mailbox), STR_ARG(a->host));
			break;
		case FETCH_BODY_STRUCTURE:
			for (const struct resp_body *b = item->body; b; b = b->child)
				buf_addf(out, "[%.*s %.*s/%.*s]", STR_ARG(b->part),
					STR_ARG(b->type), STR_ARG(b->subtype));
			break;
		case FETCH_OTHER: buf_add_z(out, "?"); /* fallthrough */
		default: buf_add_c(out, '='); node_write(out, item->node);
		}
	}
}

static void describe(struct buf *out, const struct imap_resp *r)
{
	switch (r->kind) {
	case RESP_COND:
		buf_addf(out, "%s [%.*s] %.*s", cond_name(r->u.cond.cond),
			STR_ARG(r->u.cond.code.text), STR_ARG(r->u.cond.text));
		break;
	case RESP_CONTINUE: buf_addf(out, "+ %.*s", STR_ARG(r->u.cont.text)); break;
	case RESP_LIST:
	case RESP_LSUB:
	case RESP_XLIST:
		buf_addf(out, "%s %.*s|%.*s", resp_kind_name(r->kind), STR_ARG(r->u.list.delim),
			STR_ARG(r->u.list.name));
		break;
	case RESP_STATUS:
		buf_addf(out, "STATUS %.*s", STR_ARG(r->u.status.mailbox));
		for (struct resp_status_item *i = r->u.status.items; i; i = i->next)
			buf_addf(out, " %.*s=%llu", STR_ARG(i->name), (unsigned long long)i->num);
		break;
	case RESP_SEARCH:
		buf_add_z(out, "SEARCH");
		for (size_t i = 0; i < r->u.search.n; i++)
			buf_addf(out, " %llu", (unsigned long long)r->u.search.hits[i]);
		break;
	case RESP_QUOTAROOT:
		buf_addf(out, "QUOTAROOT %.*s|", STR_ARG(r->u.quotaroot.mailbox));
		node_write(out, r->u.quotaroot.roots);
		break;
	case RESP_FETCH:
		buf_addf(out, "FETCH %llu", (unsigned long long)r->num);
		describe_fetch(out, r->u.fetch);
		break;
	default:
		buf_addf(out, "%s", resp_kind_name(r->kind) ? resp_kind_name(r->kind) : "OTHER");
		if (r->has_num)
			buf_addf(out, " %llu", (unsigned long long)r->num);
		for (const struct node *n = r->args; n; n = n->next) {
			buf_add_c(out, ' ');
			node_write(out, n);
		}
	}
}

static void unescape(struct buf *out, struct str s)
{
	buf_truncate(out, 0);
	for (size_t i = 0; i < s.n; i++) {
		struct str rest = str_skip(s, i);

		if (str_has_prefix(rest, "\\r") || str_has_prefix(rest, "\\n")) {
			buf_add_c(out, s.p[++i] == 'r' ? '\r' : '\n');
		} else if (str_has_prefix(rest, "\\x") && rest.n > 3) {
			buf_add_c(out, (char)(ascii_hex(s.p[i + 2]) * 16 + ascii_hex(s.p[i + 3])));
			i += 3;
		} else {
			buf_add_c(out, s.p[i]);
		}
	}
}

static void check_quirk(const char *source, const char *wire, const char *reading, bool doubt)
{
	struct imap_resp r;
	struct buf got = { 0 };

	parse(&r, wire);
	describe(&got, &r);
	ck_assert_msg(strcmp(buf_z(&got), reading) == 0, "%s:\n  got    \"%s\"\n  wanted \"%s\"",
		source, buf_z(&got), reading);
	ck_assert_msg(!r.doubt.text == !doubt, "%s: %s", source,
		r.doubt.text ? r.doubt.text : "no doubt");
	buf_clear(&got);
	resp_clear(&r);
}

START_TEST(quirks_are_read_as_people_need_them)
{
	static const char path[] = "tests/data/quirks";
	struct buf source = { 0 }, wire = { 0 }, reading = { 0 };
	FILE *f = fopen(path, "r");
	char *line = NULL;
	size_t size = 0, cases = 0;
	ssize_t n;

	ck_assert_msg(f != NULL, "%s", path);
	while ((n = getline(&line, &size, f)) > 0) {
		struct str text = str_head((struct str){ line, (size_t)n }, (size_t)n - 1);
		char kind = *line;

		unescape(kind == '<' ? &wire : kind == '#' ? &source : &reading, str_skip(text, 2));
		if (kind != '=' && kind != '?')
			continue;
		check_quirk(buf_z(&source), buf_z(&wire), buf_z(&reading), kind == '?');
		cases++;
	}
	ck_assert_uint_ge(cases, 60);
	free(line);
	fclose(f);
	buf_clear(&source);
	buf_clear(&wire);
	buf_clear(&reading);
}
END_TEST

START_TEST(quirk_of_a_forgotten_quote_does_not_lose_the_stream)
{
	/* Quotes in subjects are not always escaped (cyrusimap/cyrus-imapd#427, greenmail-mail-test/greenmail#4): the literal
	 * behind them is one all the same. */
	static const char wire[] =
		"* 1 FETCH (ENVELOPE (NIL \"say \"hi\" NIL) BODY[] {9}\r\n* 2 BYE\r\n)\r\n"
		"a1 OK done\r\n";
	struct imap_resp r = { 0 };
	struct err err;
	size_t used;

	ck_assert(frame_parse(&r.frame, str_c(wire), &imap_limits_default, &used, &err));
	resp_parse(&r, 100);
	resp_read_items(&r);
	ck_assert_ptr_nonnull(r.doubt.text);
	ck_assert(frame_parse(&r.frame, str_skip(str_c(wire), used), &imap_limits_default, &used,
		&err));
	resp_parse(&r, 100);
	resp_read_items(&r);
	ck_assert_int_eq(r.kind, RESP_COND);
	expect_str(r.tag, "a1");
	resp_clear(&r);
}
END_TEST

Suite *suite_resp_quirks(void);
Suite *suite_resp_quirks(void)
{
	Suite *s = suite_create("resp_quirks");
	TCase *t = tcase_create("quirks");

	tcase_add_test(t, quirks_are_read_as_people_need_them);
	tcase_add_test(t, quirk_of_a_forgotten_quote_does_not_lose_the_stream);
	suite_add_tcase(s, t);
	return s;
}
