/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_renumber.c: sets of message numbers while messages go.
 */
#include "imap/renumber.h"

#include <check.h>
#include <string.h>

#define MESSAGES 60

/* The messages in their order, each with where it stands in the set, from 1; 0: not at all. */
struct mailbox {
	unsigned place[MESSAGES];
	size_t n;
};

static unsigned next(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16;
}

static void expunge(struct mailbox *m, size_t number)
{
	if (number < 1 || number > m->n)
		return;
	memmove(&m->place[number - 1], &m->place[number], (m->n - number) * sizeof(*m->place));
	m->n--;
}

static void ck_same(struct numset *set, const struct mailbox *m)
{
	struct numset expected = { .ordered = true };
	struct buf is = { 0 }, should = { 0 };

	for (unsigned place = 1; place <= MESSAGES; place++)
		for (size_t i = 0; i < m->n; i++)
			if (m->place[i] == place)
				numset_add(&expected, i + 1);
	expected.ordered = set->ordered;
	expected.loose = !set->ordered && expected.n;
	numset_format(&is, set);
	numset_format(&should, &expected);
	ck_assert_str_eq(buf_z(&is), buf_z(&should));
	buf_clear(&is);
	buf_clear(&should);
	numset_clear(&expected);
}

START_TEST(a_set_follows_the_messages_that_are_left)
{
	unsigned seed = (unsigned)_i + 1;

	for (int round = 0; round < 40; round++) {
		struct mailbox m = { .n = MESSAGES };
		struct numset set = { .ordered = round % 2 };
		struct renumber r = { 0 };
		unsigned places = 1 + next(&seed) % MESSAGES;

		for (unsigned place = 1; place <= places; place++) {
			unsigned i = next(&seed) % MESSAGES;

			if (m.place[i])
				continue;
			m.place[i] = place;
			numset_add(&set, i + 1);
		}
		for (int k = 0; k < 70; k++) {
			unsigned number = next(&seed) % (MESSAGES + 3);

			expunge(&m, number);
			renumber_expunge(&r, &set, number);
			if (next(&seed) % 16)
				continue;
			renumber_apply(&r, &set);
			ck_same(&set, &m);
		}
		renumber_apply(&r, &set);
		ck_same(&set, &m);
		numset_clear(&set);
	}
}
END_TEST

START_TEST(a_huge_range_and_the_largest_number_are_renumbered)
{
	struct numset set = { 0 };
	struct renumber r = { 0 };
	struct buf text = { 0 };

	numset_add_range(&set, 5, 4000000000);
	numset_add(&set, NUMSET_MAX);
	renumber_expunge(&r, &set, NUMSET_MAX - 1);
	renumber_expunge(&r, &set, 1);
	renumber_expunge(&r, &set, 4);
	renumber_apply(&r, &set);
	numset_format(&text, &set);
	ck_assert_str_eq(buf_z(&text), "4:3999999998,4294967292");
	renumber_apply(&r, &set);
	ck_assert_uint_eq(set.n, 2);
	buf_clear(&text);
	numset_clear(&set);
}
END_TEST

START_TEST(as_many_expunges_as_messages_take_little_time)
{
	struct numset set = { 0 };
	struct renumber r = { 0 };

	for (uint64_t i = 1; i <= 300000; i++)
		numset_add(&set, 2 * i);
	for (uint64_t i = 0; i < 600000; i++)
		renumber_expunge(&r, &set, 600000 - i > 300000 ? 1 + i * 7 % 300000 : 1);
	renumber_apply(&r, &set);
	ck_assert_uint_eq(numset_count(&set), 0);
	numset_clear(&set);
}
END_TEST

START_TEST(an_empty_set_stays_empty)
{
	struct numset set = { 0 };
	struct renumber r = { 0 };

	renumber_expunge(&r, &set, 1);
	renumber_apply(&r, &set);
	ck_assert_uint_eq(set.n, 0);
	numset_add(&set, 3);
	renumber_expunge(&r, &set, 3);
	renumber_clear(&r);
	ck_assert_uint_eq(numset_count(&set), 1);
	numset_clear(&set);
}
END_TEST

Suite *suite_renumber(void);
Suite *suite_renumber(void)
{
	Suite *s = suite_create("renumber");
	TCase *t = tcase_create("renumber");

	tcase_add_loop_test(t, a_set_follows_the_messages_that_are_left, 0, 8);
	tcase_add_test(t, a_huge_range_and_the_largest_number_are_renumbered);
	tcase_add_test(t, as_many_expunges_as_messages_take_little_time);
	tcase_add_test(t, an_empty_set_stays_empty);
	suite_add_tcase(s, t);
	return s;
}
