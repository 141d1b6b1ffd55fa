/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_resp.c: kinds of responses, status responses and codes, mailboxes and what they have.
 */
#include "imap/resp.h"

#include "unit/response.h"

/* --- what a line is --- */

static void expect_kind(const char *wire, enum resp_kind kind, const char *tag, const char *name,
	const char *args, bool doubt)
{
	struct imap_resp r;

	parse(&r, wire);
	ck_assert_msg(r.kind == kind, "%s: kind %d", wire, (int)r.kind);
	expect_str(r.tag, tag);
	expect_str(r.name, name);
	expect_nodes(r.args, args);
	ck_assert_msg(!r.doubt.text == !doubt, "%s: %s", wire,
		r.doubt.text ? r.doubt.text : "no doubt");
	resp_clear(&r);
}

START_TEST(kind_is_known_by_the_keyword)
{
	expect_kind("* 3 EXISTS", RESP_EXISTS, "*", "EXISTS", "", false);
	expect_kind("* 3 exists", RESP_EXISTS, "*", "exists", "", false);
	expect_kind("*  3  EXISTS ", RESP_EXISTS, "*", "EXISTS", "", false);
	expect_kind("* 0 RECENT", RESP_RECENT, "*", "RECENT", "", false);
	expect_kind("* 4294967295 EXPUNGE", RESP_EXPUNGE, "*", "EXPUNGE", "", false);
	expect_kind("* FLAGS (\\Seen)", RESP_FLAGS, "*", "FLAGS", "(\\Seen)", false);
	expect_kind("* FLAGS(\\Seen)", RESP_FLAGS, "*", "FLAGS", "(\\Seen)", false);
	expect_kind("* XLIST () \"/\" x", RESP_XLIST, "*", "XLIST", "() \"/\" x", false);
	expect_kind("a1 OK done", RESP_COND, "a1", "OK", "done", false);
	expect_kind("+ go on", RESP_CONTINUE, "+", "", "go on", false);
}
END_TEST

START_TEST(kind_other_keeps_its_tree)
{
	expect_kind("* X-FOO a (b \"c\")", RESP_OTHER, "*", "X-FOO", "a (b \"c\")", false);
	expect_kind("* 5 X-FOO", RESP_OTHER, "*", "X-FOO", "", false);
	expect_kind("* 5", RESP_OTHER, "*", "", "", true);
	expect_kind("*", RESP_OTHER, "*", "", "", true);
	expect_kind("", RESP_OTHER, "", "", "", true);
	expect_kind("   ", RESP_OTHER, "", "", "", true);
	expect_kind("* )))", RESP_OTHER, "*", "", "", true);
	expect_kind("HTTP/1.1 400 Bad request", RESP_OTHER, "HTTP/1.1", "Bad", "request", true);
	expect_kind("a1 FETCH (x)", RESP_OTHER, "a1", "FETCH", "(x)", true);
	expect_kind("* EXISTS", RESP_OTHER, "*", "EXISTS", "", true);
	expect_kind("* FETCH (UID 1)", RESP_OTHER, "*", "FETCH", "(UID 1)", true);
	expect_kind("* -1 RECENT", RESP_OTHER, "*", "-1", "RECENT", false);
	expect_kind("* 18446744073709551616 EXISTS", RESP_OTHER, "*", "EXISTS",
		"18446744073709551616", true);
}
END_TEST

START_TEST(number_leads)
{
	struct imap_resp r;

	parse(&r, "* 18446744073709551615 EXISTS");
	ck_assert(r.has_num);
	ck_assert_uint_eq(r.num, UINT64_MAX);
	resp_clear(&r);
	parse(&r, "* 3 FLAGS (x)");
	ck_assert_int_eq(r.kind, RESP_FLAGS);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
}
END_TEST

START_TEST(names_of_kinds_and_conditions)
{
	ck_assert_str_eq(resp_kind_name(RESP_FETCH), "FETCH");
	ck_assert_str_eq(resp_kind_name(RESP_ANNOTATION), "ANNOTATION");
	ck_assert_ptr_null(resp_kind_name(RESP_OTHER));
	ck_assert_ptr_null(resp_kind_name(RESP_CONTINUE));
	ck_assert_ptr_null(resp_kind_name(RESP_COND));
	ck_assert_str_eq(cond_name(COND_OK), "OK");
	ck_assert_str_eq(cond_name(COND_PREAUTH), "PREAUTH");
	for (int k = RESP_CAPABILITY; k < RESP_KINDS; k++)
		ck_assert_ptr_nonnull(resp_kind_name((enum resp_kind)k));
}
END_TEST

/* --- status responses --- */

START_TEST(condition_behind_any_tag)
{
	static const struct {
		const char *wire;
		enum cond cond;
		const char *text;
	} cases[] = { { "* OK hi there", COND_OK, "hi there" }, { "a1 no", COND_NO, "" },
		{ "a1 BAD  x ", COND_BAD, "x" }, { "* Bye", COND_BYE, "" },
		{ "* PREAUTH {5}", COND_PREAUTH, "{5}" }, { "* OK ]", COND_OK, "]" } };

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct imap_resp r;

		parse(&r, cases[i].wire);
		ck_assert_int_eq(r.kind, RESP_COND);
		ck_assert_int_eq(r.u.cond.cond, cases[i].cond);
		expect_str(r.u.cond.text, cases[i].text);
		ck_assert_uint_eq(r.u.cond.code.name.n, 0);
		expect_no_doubt(&r);
		resp_clear(&r);
	}
}
END_TEST

static const struct {
	const char *code, *name, *args;
	const char *set, *set2;
	uint64_t num;
	bool has_num, doubt;
} codes[] = {
	{ "ALERT", "ALERT", "", NULL, NULL, 0, false, false },
	{ "alert", "alert", "", NULL, NULL, 0, false, false },
	{ "UIDVALIDITY 3857529045", "UIDVALIDITY", "3857529045", NULL, NULL, 3857529045, true,
		false },
	{ "UIDNEXT x", "UIDNEXT", "x", NULL, NULL, 0, false, true },
	{ "UNSEEN", "UNSEEN", "", NULL, NULL, 0, false, true },
	{ "UIDVALIDITY 18446744073709551616", "UIDVALIDITY", "18446744073709551616", NULL, NULL, 0,
		false, true },
	{ "HIGHESTMODSEQ 9223372036854775807", "HIGHESTMODSEQ", "9223372036854775807", NULL, NULL,
		INT64_MAX, true, false },
	{ "APPENDUID 38505 3955:3957", "APPENDUID", "38505 3955:3957", "3955:3957", NULL, 38505,
		true, false },
	{ "COPYUID 38505 304,319:320 3956:3958", "COPYUID", "38505 304,319:320 3956:3958",
		"304,319:320", "3956:3958", 38505, true, false },
	{ "COPYUID 38505 304", "COPYUID", "38505 304", "304", NULL, 38505, true, true },
	{ "MODIFIED 7,9", "MODIFIED", "7,9", "7,9", NULL, 0, false, false },
	{ "CAPABILITY IMAP4rev1 AUTH=PLAIN", "CAPABILITY", "IMAP4rev1 AUTH=PLAIN", NULL, NULL, 0,
		false, false },
	{ "PERMANENTFLAGS (\\Seen a]b \\*)", "PERMANENTFLAGS", "(\\Seen a]b \\*)", NULL, NULL, 0,
		false, false },
	{ "BADCHARSET (UTF-8 US-ASCII)", "BADCHARSET", "(UTF-8 US-ASCII)", NULL, NULL, 0, false,
		false },
	{ "METADATA LONGENTRIES 2199", "METADATA", "LONGENTRIES 2199", NULL, NULL, 2199, true,
		false },
	{ "METADATA NOPRIVATE", "METADATA", "NOPRIVATE", NULL, NULL, 0, false, false },
	{ "MAILBOXID (F2212ea87)", "MAILBOXID", "(F2212ea87)", NULL, NULL, 0, false, false },
	{ "REFERRAL imap://u;AUTH=*@[::1]/x", "REFERRAL", "imap://u;AUTH=*@[::1]/x", NULL, NULL, 0,
		false, false },
	{ "BADURL \"/a]b\"", "BADURL", "\"/a]b\"", NULL, NULL, 0, false, false },
	{ "UNDEFINED-FILTER on-the-road", "UNDEFINED-FILTER", "on-the-road", NULL, NULL, 0, false,
		false },
	{ "X-NEW (a \"b\") 5", "X-NEW", "(a \"b\") 5", NULL, NULL, 0, false, false },
	{ "INPROGRESS (\"a1\" 454 1000)", "INPROGRESS", "(\"a1\" 454 1000)", NULL, NULL, 0, false,
		false },
};

START_TEST(codes_are_read_by_their_table)
{
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
		struct buf wire = { 0 };
		struct imap_resp r;
		const struct resp_code *c = &r.u.cond.code;

		buf_addf(&wire, "a1 OK [%s] some text", codes[i].code);
		parse(&r, buf_z(&wire));
		expect_str(c->name, codes[i].name);
		expect_str(c->text, codes[i].code);
		expect_nodes(c->args, codes[i].args);
		expect_str(c->set, codes[i].set);
		expect_str(c->set2, codes[i].set2);
		ck_assert_msg(c->has_num == codes[i].has_num, "%s", codes[i].code);
		ck_assert_uint_eq(c->num, codes[i].num);
		expect_str(r.u.cond.text, "some text");
		ck_assert_msg(!r.doubt.text == !codes[i].doubt, "%s", codes[i].code);
		resp_clear(&r);
		buf_clear(&wire);
	}
}
END_TEST

START_TEST(code_with_a_literal_keeps_its_bytes)
{
	struct imap_resp r;

	parse(&r, "* NO [ BADURL {3}\r\na]b {1}\r\nc ] text");
	expect_str(r.u.cond.code.name, "BADURL");
	expect_str(r.u.cond.code.text, "BADURL {3}\r\na]b {1}\r\nc");
	expect_nodes(r.u.cond.code.args, "\"a]b\" \"c\"");
	expect_str(r.u.cond.text, "text");
	resp_clear(&r);
}
END_TEST

START_TEST(code_that_is_not_whole)
{
	struct imap_resp r;

	parse(&r, "* OK [ALERT watch out");
	expect_str(r.u.cond.code.name, "ALERT");
	expect_str(r.u.cond.text, "");
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
	parse(&r, "* OK [] x");
	ck_assert_uint_eq(r.u.cond.code.name.n, 0);
	expect_str(r.u.cond.text, "x");
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
	parse(&r, "* OK [(a)] x");
	ck_assert_uint_eq(r.u.cond.code.name.n, 0);
	expect_str(r.u.cond.text, "x");
	resp_clear(&r);
}
END_TEST

START_TEST(continuation_has_text)
{
	static const char *const cases[][2] = { { "+ PDE4OTY=", "PDE4OTY=" }, { "+", "" },
		{ "+ ", "" }, { "+idling", "idling" }, { "+ {5}", "{5}" } };

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct imap_resp r;

		parse(&r, cases[i][0]);
		ck_assert_int_eq(r.kind, RESP_CONTINUE);
		expect_str(r.u.cont.text, cases[i][1]);
		resp_clear(&r);
	}
	struct imap_resp r;

	parse(&r, "+ [ALERT] go on");
	expect_str(r.u.cont.code.name, "ALERT");
	expect_str(r.u.cont.text, "go on");
	resp_clear(&r);
}
END_TEST

/* --- words and mailboxes --- */

START_TEST(words_of_capability_enabled_and_flags)
{
	struct imap_resp r;

	parse(&r, "* CAPABILITY IMAP4rev1 AUTH=PLAIN");
	expect_nodes(r.u.words, "IMAP4rev1 AUTH=PLAIN");
	resp_clear(&r);
	parse(&r, "* ENABLED");
	ck_assert_ptr_null(r.u.words);
	expect_no_doubt(&r);
	resp_clear(&r);
	parse(&r, "* FLAGS (\\Seen $Junk a]b)");
	expect_nodes(r.u.words, "\\Seen $Junk a]b");
	resp_clear(&r);
	parse(&r, "* FLAGS ()");
	ck_assert_ptr_null(r.u.words);
	expect_no_doubt(&r);
	resp_clear(&r);
}
END_TEST

static void expect_list(const char *wire, const char *attrs, const char *delim, const char *name,
	const char *extra, bool doubt)
{
	struct imap_resp r;

	parse(&r, wire);
	ck_assert_int_eq(r.kind, RESP_LIST);
	expect_nodes(r.u.list.attrs, attrs);
	expect_str(r.u.list.delim, delim);
	expect_str(r.u.list.name, name);
	expect_nodes(r.u.list.extra, extra);
	ck_assert_msg(!r.doubt.text == !doubt, "%s", wire);
	resp_clear(&r);
}

START_TEST(list_has_attributes_delimiter_and_name)
{
	expect_list("* LIST (\\Noselect) \"/\" ~/Mail/foo", "\\Noselect", "/", "~/Mail/foo", "",
		false);
	expect_list("* LIST () NIL INBOX", "", NULL, "INBOX", "", false);
	expect_list("* LIST () \".\" \"a \\\"b\\\"\"", "", ".", "a \"b\"", "", false);
	expect_list("* LIST () \"\\\\\" {5}\r\na b)c", "", "\\", "a b)c", "", false);
	expect_list("* LIST () \"/\" \"\"", "", "/", "", "", false);
	expect_list("* LIST () \"/\" NIL", "", "/", "NIL", "", false);
	expect_list("* LIST () \"/\" 2024", "", "/", "2024", "", false);
	expect_list("* LIST () \"/\" foo (\"CHILDINFO\" (\"SUBSCRIBED\"))", "", "/", "foo",
		"(\"CHILDINFO\" (\"SUBSCRIBED\"))", false);
	expect_list("* LIST () NIL foo (OLDNAME (bar))", "", NULL, "foo", "(OLDNAME (bar))", false);
}
END_TEST

START_TEST(list_with_something_missing)
{
	expect_list("* LIST", "", NULL, NULL, "", true);
	expect_list("* LIST ()", "", NULL, NULL, "", true);
	expect_list("* LIST () foo", "", NULL, "foo", "", true);
	expect_list("* LIST \"/\" foo", "", "/", "foo", "", true);
	expect_list("* LIST () \"/\" (x)", "", "/", "(x)", "", true);
	expect_list("* LIST () (x) foo", "", NULL, "foo", "", true);
	expect_list("* LIST () \"/\" \"a\" b", "", "/", "a", "", true);
	/* not joined with what stands in other memory */
	expect_list("* LIST () \"/\" a b {1}\r\nc d", "", "/", "a b", "", true);
	expect_list("* LIST () {1}\r\n/ a b", "", "/", "a", "", true);
}
END_TEST

START_TEST(status_has_items)
{
	struct imap_resp r;

	parse(&r, "* STATUS blurdybloop (MESSAGES 231 UIDNEXT 44292 MAILBOXID (F1) X NIL SIZE -1)");
	expect_str(r.u.status.mailbox, "blurdybloop");
	const struct resp_status_item *item = r.u.status.items;

	expect_str(item->name, "MESSAGES");
	ck_assert(item->has_num);
	ck_assert_uint_eq(item->num, 231);
	item = item->next->next;
	expect_str(item->name, "MAILBOXID");
	ck_assert(!item->has_num);
	ck_assert_int_eq(item->value->kind, NODE_LIST);
	item = item->next;
	ck_assert(!item->has_num);
	item = item->next;
	expect_str(item->name, "SIZE");
	ck_assert(!item->has_num);
	ck_assert_ptr_null(item->next);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
	parse(&r, "* STATUS {3}\r\na b (MESSAGES)");
	expect_str(r.u.status.mailbox, "a b");
	ck_assert_ptr_null(r.u.status.items->value);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
	parse(&r, "* STATUS x");
	ck_assert_ptr_null(r.u.status.items);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
}
END_TEST

START_TEST(namespace_has_three_kinds)
{
	struct imap_resp r;

	parse(&r,
		"* NAMESPACE ((\"\" \"/\")(\"#mh/\" NIL \"X-PARAM\" (\"F1\" \"F2\"))) NIL ((\"~\" "
		"\"/\"))");
	expect_no_doubt(&r);
	expect_str(r.u.ns.personal->prefix, "");
	expect_str(r.u.ns.personal->delim, "/");
	expect_str(r.u.ns.personal->next->prefix, "#mh/");
	expect_str(r.u.ns.personal->next->delim, NULL);
	expect_nodes(r.u.ns.personal->next->extra, "\"X-PARAM\" (\"F1\" \"F2\")");
	ck_assert_ptr_null(r.u.ns.other);
	expect_str(r.u.ns.shared->prefix, "~");
	resp_clear(&r);
	parse(&r, "* NAMESPACE ((\"\" \"/\") x)");
	expect_str(r.u.ns.personal->prefix, "");
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
}
END_TEST

/* --- rights, quotas, metadata --- */

static void expect_pair(const struct resp_pair *p, const char *name, const char *value)
{
	ck_assert_ptr_nonnull(p);
	expect_str(p->name, name);
	expect_str(p->value, value);
}

START_TEST(rights_of_mailboxes)
{
	struct imap_resp r;

	parse(&r, "* ACL INBOX Fred rwipslda -chris \"\"");
	expect_str(r.u.acl.mailbox, "INBOX");
	expect_pair(r.u.acl.rights, "Fred", "rwipslda");
	expect_pair(r.u.acl.rights->next, "-chris", "");
	expect_no_doubt(&r);
	resp_clear(&r);
	parse(&r, "* ACL INBOX Fred");
	ck_assert_ptr_null(r.u.acl.rights->node);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
	parse(&r, "* LISTRIGHTS ~/Mail/saved smith la r swicdkxte");
	expect_str(r.u.listrights.mailbox, "~/Mail/saved");
	expect_str(r.u.listrights.identifier, "smith");
	expect_str(r.u.listrights.required, "la");
	expect_nodes(r.u.listrights.optional, "r swicdkxte");
	resp_clear(&r);
	parse(&r, "* MYRIGHTS INBOX rwiptsldaex");
	expect_str(r.u.myrights.mailbox, "INBOX");
	expect_str(r.u.myrights.rights, "rwiptsldaex");
	resp_clear(&r);
}
END_TEST

START_TEST(quotas_have_resources)
{
	struct imap_resp r;

	parse(&r, "* QUOTA \"\" (STORAGE 10 512 MESSAGE 3 18446744073709551615)");
	expect_str(r.u.quota.root, "");
	expect_str(r.u.quota.resources->resource, "STORAGE");
	ck_assert_uint_eq(r.u.quota.resources->limit, 512);
	ck_assert_uint_eq(r.u.quota.resources->next->usage, 3);
	ck_assert_uint_eq(r.u.quota.resources->next->limit, UINT64_MAX);
	expect_no_doubt(&r);
	resp_clear(&r);
	parse(&r, "* QUOTA x ()");
	ck_assert_ptr_null(r.u.quota.resources);
	expect_no_doubt(&r);
	resp_clear(&r);
	parse(&r, "* QUOTA x (STORAGE 10)");
	ck_assert_uint_eq(r.u.quota.resources->usage, 10);
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
	parse(&r, "* QUOTAROOT INBOX \"\" other");
	expect_str(r.u.quotaroot.mailbox, "INBOX");
	expect_nodes(r.u.quotaroot.roots, "\"\" other");
	resp_clear(&r);
}
END_TEST

START_TEST(id_has_fields)
{
	struct imap_resp r;

	parse(&r, "* ID (\"name\" \"Cyrus\" \"os\" NIL)");
	expect_pair(r.u.pairs, "name", "Cyrus");
	expect_pair(r.u.pairs->next, "os", NULL);
	resp_clear(&r);
	parse(&r, "* ID NIL");
	ck_assert_ptr_null(r.u.pairs);
	expect_no_doubt(&r);
	resp_clear(&r);
	parse(&r, "* ID");
	ck_assert_ptr_nonnull(r.doubt.text);
	resp_clear(&r);
}
END_TEST

START_TEST(metadata_and_annotations)
{
	struct imap_resp r;

	parse(&r, "* METADATA \"\" (/shared/comment {2}\r\nhi /private/x NIL)");
	expect_str(r.u.metadata.mailbox, "");
	ck_assert(!r.u.metadata.names_only);
	expect_pair(r.u.metadata.entries, "/shared/comment", "hi");
	expect_pair(r.u.metadata.entries->next, "/private/x", NULL);
	resp_clear(&r);
	parse(&r, "* METADATA INBOX /shared/comment /private/x");
	ck_assert(r.u.metadata.names_only);
	expect_pair(r.u.metadata.entries, "/shared/comment", NULL);
	ck_assert_ptr_null(r.u.metadata.entries->node);
	expect_no_doubt(&r);
	resp_clear(&r);
	parse(&r,
		"* ANNOTATION \"INBOX\" \"/comment\" (\"value.priv\" \"mine\" \"size.priv\" \"4\")");
	expect_str(r.u.annotation.mailbox, "INBOX");
	expect_str(r.u.annotation.entry, "/comment");
	expect_pair(r.u.annotation.attributes, "value.priv", "mine");
	expect_no_doubt(&r);
	resp_clear(&r);
}
END_TEST

START_TEST(clear_leaves_nothing)
{
	struct imap_resp r;

	parse(&r, "* 3 EXISTS");
	resp_clear(&r);
	ck_assert_ptr_null(r.frame.mem);
	ck_assert_int_eq(r.kind, RESP_OTHER);
	resp_clear(&r);
}
END_TEST

Suite *suite_resp(void);
Suite *suite_resp(void)
{
	Suite *s = suite_create("resp");
	TCase *t = tcase_create("kinds");

	tcase_add_test(t, kind_is_known_by_the_keyword);
	tcase_add_test(t, kind_other_keeps_its_tree);
	tcase_add_test(t, number_leads);
	tcase_add_test(t, names_of_kinds_and_conditions);
	tcase_add_test(t, clear_leaves_nothing);
	suite_add_tcase(s, t);
	t = tcase_create("status");
	tcase_add_test(t, condition_behind_any_tag);
	tcase_add_test(t, codes_are_read_by_their_table);
	tcase_add_test(t, code_with_a_literal_keeps_its_bytes);
	tcase_add_test(t, code_that_is_not_whole);
	tcase_add_test(t, continuation_has_text);
	suite_add_tcase(s, t);
	t = tcase_create("mailboxes");
	tcase_add_test(t, words_of_capability_enabled_and_flags);
	tcase_add_test(t, list_has_attributes_delimiter_and_name);
	tcase_add_test(t, list_with_something_missing);
	tcase_add_test(t, status_has_items);
	tcase_add_test(t, namespace_has_three_kinds);
	tcase_add_test(t, rights_of_mailboxes);
	tcase_add_test(t, quotas_have_resources);
	tcase_add_test(t, id_has_fields);
	tcase_add_test(t, metadata_and_annotations);
	suite_add_tcase(s, t);
	return s;
}
