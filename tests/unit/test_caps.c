/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_caps.c: the set of words that a server advertises.
 */
#include "imap/caps.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

START_TEST(words_keep_order_and_spelling_and_come_once)
{
	struct caps caps = { 0 };
	struct buf b = { 0 };

	ck_assert(!caps.known);
	caps_add(&caps, STR("IMAP4rev1"));
	caps_add(&caps, STR("AUTH=PLAIN"));
	caps_add(&caps, STR("imap4REV1"));
	caps_add(&caps, STR(""));
	caps_add(&caps, STR("a\0b"));
	caps_join(&b, &caps);
	ck_assert_str_eq(buf_z(&b), "IMAP4rev1 AUTH=PLAIN");
	ck_assert(
		caps_has(&caps, "auth=plain") && !caps_has(&caps, "AUTH=") && !caps_has(&caps, ""));
	buf_clear(&b);
	caps_clear(&caps);
	ck_assert(!caps.known && !caps_has(&caps, "IMAP4rev1"));
}
END_TEST

START_TEST(one_of_several_alternatives_is_enough)
{
	struct caps caps = { 0 };

	ck_assert(caps_has_any(&caps, NULL));
	ck_assert(!caps_has_any(&caps, "MOVE|IMAP4rev2"));
	caps_add(&caps, STR("IMAP4rev2"));
	ck_assert(caps_has_any(&caps, "MOVE|IMAP4rev2"));
	ck_assert(!caps_has_any(&caps, "MOVE"));
	caps_clear(&caps);
}
END_TEST

START_TEST(values_of_a_prefix_are_numbered)
{
	struct caps caps = { 0 };

	caps_add(&caps, STR("THREAD=REFS"));
	caps_add(&caps, STR("AUTH=PLAIN"));
	caps_add(&caps, STR("thread=ORDEREDSUBJECT"));
	ck_assert_str_eq(caps_value(&caps, "THREAD=", 0), "REFS");
	ck_assert_str_eq(caps_value(&caps, "THREAD=", 1), "ORDEREDSUBJECT");
	ck_assert_ptr_null(caps_value(&caps, "THREAD=", 2));
	caps_clear(&caps);
}
END_TEST

START_TEST(a_copy_is_the_same_and_its_own)
{
	struct caps a = { 0 }, b = { 0 };

	caps_add(&a, STR("X"));
	caps_add(&b, STR("Y"));
	caps_copy(&b, &a);
	caps_clear(&a);
	ck_assert(b.known && caps_has(&b, "X") && !caps_has(&b, "Y"));
	caps_copy(&b, &a);
	ck_assert(!b.known && b.n == 0);
	caps_clear(&b);
}
END_TEST

START_TEST(a_flood_of_words_is_bounded_and_quick)
{
	struct caps caps = { 0 };
	char word[32];

	for (int i = 0; i < 2 * CAPS_MAX; i++) {
		int n = snprintf(word, sizeof(word), "X%d", i);

		caps_add(&caps, (struct str){ word, (size_t)n });
	}
	ck_assert_uint_eq(caps.n, CAPS_MAX);
	ck_assert(caps_has(&caps, "x0") && caps_has(&caps, "X65535") && !caps_has(&caps, "X65536"));
	caps_clear(&caps);
}
END_TEST

START_TEST(the_bytes_of_all_words_are_bounded)
{
	struct caps caps = { 0 };
	char *word = mem_alloc(CAPS_BYTES + 2);

	memset(word, 'x', CAPS_BYTES + 2);
	caps_add(&caps, (struct str){ word, CAPS_BYTES - 1 });
	ck_assert(!caps.full && caps.n == 1);
	caps_add(&caps, STR("ab"));
	ck_assert(caps.full && caps.n == 1);
	/* What fits still comes in, and what is there is no more of it. */
	caps_add(&caps, STR("a"));
	caps_add(&caps, STR("A"));
	ck_assert_uint_eq(caps.n, 2);
	caps_clear(&caps);
	ck_assert(!caps.full && caps.bytes == 0);
	caps_add(&caps, (struct str){ word, CAPS_BYTES + 1 });
	ck_assert(caps.full && caps.n == 0);
	caps_clear(&caps);
	free(word);
}
END_TEST

START_TEST(in_an_exact_set_case_counts)
{
	struct caps caps = { .exact = true }, copy = { 0 };

	caps_add(&caps, STR("Work"));
	caps_add(&caps, STR("work"));
	caps_add(&caps, STR("work"));
	ck_assert_uint_eq(caps.n, 2);
	ck_assert(caps_has(&caps, "work") && !caps_has(&caps, "WORK"));
	caps_copy(&copy, &caps);
	ck_assert(copy.exact && copy.n == 2);
	caps_clear(&caps);
	ck_assert(caps.exact);
	caps_clear(&copy);
}
END_TEST

Suite *suite_caps(void);
Suite *suite_caps(void)
{
	Suite *s = suite_create("caps");
	TCase *t = tcase_create("caps");

	tcase_add_test(t, words_keep_order_and_spelling_and_come_once);
	tcase_add_test(t, one_of_several_alternatives_is_enough);
	tcase_add_test(t, values_of_a_prefix_are_numbered);
	tcase_add_test(t, a_copy_is_the_same_and_its_own);
	tcase_add_test(t, a_flood_of_words_is_bounded_and_quick);
	tcase_add_test(t, the_bytes_of_all_words_are_bounded);
	tcase_add_test(t, in_an_exact_set_case_counts);
	suite_add_tcase(s, t);
	return s;
}
