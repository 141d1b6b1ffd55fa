/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_name.c: mailbox names between the person and the wire.
 */
#include "imap/name.h"

#include <check.h>

static const struct {
	struct str wire, shown;
} names[] = {
	{ { "INBOX", 5 }, { "INBOX", 5 } },
	{ { "Entw&APw-rfe", 12 }, { "Entw\xC3\xBCrfe", 9 } },
	{ { "R&-D", 4 }, { "R&D", 3 } },
	{ { "R&D", 3 }, { "&:R&D", 5 } },
	{ { "A&B-", 4 }, { "&:A&B-", 6 } },
	{ { "A&--B", 5 }, { "A&-B", 4 } },
	{ { "&AGE-", 5 }, { "&:&AGE-", 7 } },
	{ { "Entw\xFCrfe", 8 }, { "Entw\xFCrfe", 8 } },
	{ { "&:\xFC", 3 }, { "&:\xFC", 3 } },
	{ { "&-:x", 4 }, { "&:&-:x", 6 } },
	{ { "&:x", 3 }, { "&:&:x", 5 } },
	{ { "", 0 }, { "", 0 } },
};

START_TEST(a_name_that_is_shown_and_typed_again_is_the_same_on_the_wire)
{
	struct buf shown = { 0 }, wire = { 0 };

	mailbox_from_wire(&shown, names[_i].wire, false);
	ck_assert_msg(str_eq(buf_str(&shown), names[_i].shown), "shown as %s", buf_z(&shown));
	mailbox_to_wire(&wire, buf_str(&shown), false);
	ck_assert_msg(str_eq(buf_str(&wire), names[_i].wire), "sent as %s", buf_z(&wire));
	buf_clear(&shown);
	buf_clear(&wire);
}
END_TEST

START_TEST(a_name_in_raw_utf8_is_shown_as_it_is)
{
	static const char *const raw[] = { "Entw\xC3\xBCrfe", "R&D \xC3\xBC", "&APw- \xC3\xBC",
		"&:\xC3\xBC" };

	for (size_t i = 0; i < sizeof(raw) / sizeof(raw[0]); i++) {
		struct buf shown = { 0 };

		mailbox_from_wire(&shown, str_c(raw[i]), false);
		ck_assert_str_eq(buf_z(&shown), raw[i]);
		buf_clear(&shown);
	}
}
END_TEST

START_TEST(names_are_the_same_on_both_sides_once_utf8_is_enabled)
{
	struct buf shown = { 0 }, wire = { 0 };

	mailbox_from_wire(&shown, names[_i].wire, true);
	ck_assert(str_eq(buf_str(&shown), names[_i].wire));
	mailbox_to_wire(&wire, names[_i].shown, true);
	ck_assert(str_eq(buf_str(&wire), names[_i].shown));
	buf_clear(&shown);
	buf_clear(&wire);
}
END_TEST

START_TEST(patterns_keep_their_wildcards)
{
	struct buf wire = { 0 };

	mailbox_to_wire(&wire, STR("\xC3\xA4*/%"), false);
	ck_assert_str_eq(buf_z(&wire), "&AOQ-*/%");
	buf_clear(&wire);
}
END_TEST

START_TEST(inbox_is_one_mailbox_in_any_case_and_no_other_is)
{
	ck_assert(mailbox_is_inbox(STR("inBox")));
	ck_assert(!mailbox_is_inbox(STR("INBOX/a")));
	ck_assert(mailbox_same(STR("inbox"), STR("INBOX")));
	ck_assert(!mailbox_same(STR("work"), STR("Work")));
	ck_assert(mailbox_same(STR("Work"), STR("Work")));
}
END_TEST

Suite *suite_name(void);
Suite *suite_name(void)
{
	Suite *s = suite_create("name");
	TCase *t = tcase_create("name");

	tcase_add_test(t, a_name_in_raw_utf8_is_shown_as_it_is);
	tcase_add_loop_test(t, a_name_that_is_shown_and_typed_again_is_the_same_on_the_wire, 0,
		sizeof(names) / sizeof(names[0]));
	tcase_add_loop_test(t, names_are_the_same_on_both_sides_once_utf8_is_enabled, 0,
		sizeof(names) / sizeof(names[0]));
	tcase_add_test(t, patterns_keep_their_wildcards);
	tcase_add_test(t, inbox_is_one_mailbox_in_any_case_and_no_other_is);
	suite_add_tcase(s, t);
	return s;
}
