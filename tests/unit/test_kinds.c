/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_kinds.c: every kind of response has a reader, is shown by every renderer, and is in the schema.
 */
#include <jansson.h>
#include <stdlib.h>

#include "unit/response.h"
#include "view/print.h"

/* A response of each kind, and what every renderer has to show of it. */
static const struct {
	const char *wire, *shown, *json; /* json: a member that only this kind has, or its name */
} kinds[] = {
	[RESP_OTHER] = { "* X-NEW 4711", "4711", "args" },
	[RESP_CONTINUE] = { "+ go on", "go on", "text" },
	[RESP_COND] = { "* NO [X-CODE 4711] text", "4711", "code" },
	[RESP_CAPABILITY] = { "* CAPABILITY X4711", "X4711", "words" },
	[RESP_ENABLED] = { "* ENABLED X4711", "X4711", "words" },
	[RESP_FLAGS] = { "* FLAGS (f4711)", "f4711", "words" },
	[RESP_EXISTS] = { "* 4711 EXISTS", "4711", "number" },
	[RESP_RECENT] = { "* 4711 RECENT", "4711", "number" },
	[RESP_EXPUNGE] = { "* 4711 EXPUNGE", "4711", "number" },
	[RESP_VANISHED] = { "* VANISHED 4711:4712", "4711:4712", "set" },
	[RESP_LIST] = { "* LIST () \"/\" n4711", "n4711", "delimiter" },
	[RESP_LSUB] = { "* LSUB () \"/\" n4711", "n4711", "delimiter" },
	[RESP_XLIST] = { "* XLIST () \"/\" n4711", "n4711", "delimiter" },
	[RESP_STATUS] = { "* STATUS x (MESSAGES 4711)", "4711", "items" },
	[RESP_SEARCH] = { "* SEARCH 4711", "4711", "numbers" },
	[RESP_SORT] = { "* SORT 4711", "4711", "numbers" },
	[RESP_ESEARCH] = { "* ESEARCH UID ALL 4711", "4711", "all" },
	[RESP_THREAD] = { "* THREAD (4711)", "4711", "threads" },
	[RESP_FETCH] = { "* 1 FETCH (UID 4711)", "4711", "items" },
	[RESP_ACL] = { "* ACL x u4711 lr", "u4711", "rights" },
	[RESP_LISTRIGHTS] = { "* LISTRIGHTS x u4711 l r", "u4711", "optional" },
	[RESP_MYRIGHTS] = { "* MYRIGHTS n4711 lr", "n4711", "rights" },
	[RESP_QUOTA] = { "* QUOTA \"\" (STORAGE 1 4711)", "4711", "resources" },
	[RESP_QUOTAROOT] = { "* QUOTAROOT x r4711", "r4711", "roots" },
	[RESP_NAMESPACE] = { "* NAMESPACE ((\"n4711/\" \"/\")) NIL NIL", "n4711/", "personal" },
	[RESP_ID] = { "* ID (\"name\" \"v4711\")", "v4711", "parameters" },
	[RESP_METADATA] = { "* METADATA x (/a \"v4711\")", "v4711", "entries" },
	[RESP_ANNOTATION] = { "* ANNOTATION x \"/a\" (\"value\" \"v4711\")", "v4711",
		"attributes" },
};

_Static_assert(sizeof(kinds) / sizeof(kinds[0]) == RESP_KINDS, "a kind without a response");

static char *show(const char *renderer, struct imap_resp *r)
{
	char *text = NULL;
	size_t n;
	FILE *f = open_memstream(&text, &n);
	struct printer p;

	printer_init(&p, printer_find(renderer), f, f);
	p.ops->response(&p, r);
	printer_clear(&p);
	fclose(f);
	return text;
}

START_TEST(every_kind_is_read_and_shown_by_every_renderer)
{
	static const char *const renderers[] = { "raw", "pretty", "json" };

	for (size_t i = 0; i < 3; i++) {
		struct imap_resp r;
		char *text;

		parse(&r, kinds[_i].wire);
		ck_assert_int_eq(r.kind, _i);
		expect_no_doubt(&r);
		text = show(renderers[i], &r);
		ck_assert_msg(strstr(text, kinds[_i].shown) != NULL, "%s: %s", renderers[i], text);
		resp_clear(&r);
		free(text);
	}
}
END_TEST

/* A kind without a view in JSON would be shown as a tree. */
START_TEST(every_kind_has_a_view_in_json)
{
	struct imap_resp r;
	char *text;
	json_t *object;

	parse(&r, kinds[_i].wire);
	text = show("json", &r);
	object = json_loads(text, 0, NULL);
	ck_assert_msg(json_object_get(object, kinds[_i].json) != NULL, "%s", text);
	ck_assert(_i == RESP_OTHER || !json_object_get(object, "args"));
	json_decref(object);
	resp_clear(&r);
	free(text);
}
END_TEST

/* Words too many are a doubt in all kinds but those that are nothing but words or text. */
START_TEST(every_kind_doubts_what_it_does_not_expect)
{
	static const enum resp_kind any[] = { RESP_OTHER, RESP_CONTINUE, RESP_COND, RESP_CAPABILITY,
		RESP_ENABLED };
	struct buf wire = { 0 };
	struct imap_resp r;
	char *text;

	for (size_t i = 0; i < sizeof(any) / sizeof(any[0]); i++)
		if (any[i] == (enum resp_kind)_i)
			return;
	buf_addf(&wire, "%s ((surplus) NIL)", kinds[_i].wire);
	parse(&r, buf_z(&wire));
	ck_assert_int_eq(r.kind, _i);
	ck_assert_msg(r.doubt.text != NULL, "%s", buf_z(&wire));
	text = show("pretty", &r);
	ck_assert_msg(strstr(text, "surplus") != NULL, "%s", text);
	free(text);
	text = show("json", &r);
	ck_assert_msg(strstr(text, "surplus") != NULL, "%s", text);
	free(text);
	resp_clear(&r);
	buf_clear(&wire);
}
END_TEST

START_TEST(every_kind_is_in_the_schema)
{
	const char *name = resp_kind_name((enum resp_kind)_i);
	json_t *schema =
		json_load_file("src/view/imapsh.schema.json", JSON_DECODE_INT_AS_REAL, NULL);
	char *text = json_dumps(schema, JSON_COMPACT);
	struct buf quoted = { 0 };

	ck_assert_ptr_nonnull(text);
	buf_addf(&quoted, "\"%s\"", name ? name : "OK");
	ck_assert_msg(strstr(text, buf_z(&quoted)) != NULL, "%s", name);
	free(text);
	json_decref(schema);
	buf_clear(&quoted);
}
END_TEST

Suite *suite_kinds(void);
Suite *suite_kinds(void)
{
	Suite *s = suite_create("kinds");
	TCase *t = tcase_create("kinds");

	tcase_add_loop_test(t, every_kind_is_read_and_shown_by_every_renderer, 0, RESP_KINDS);
	tcase_add_loop_test(t, every_kind_has_a_view_in_json, 0, RESP_KINDS);
	tcase_add_loop_test(t, every_kind_doubts_what_it_does_not_expect, 0, RESP_KINDS);
	tcase_add_loop_test(t, every_kind_is_in_the_schema, 0, RESP_KINDS);
	suite_add_tcase(s, t);
	return s;
}
