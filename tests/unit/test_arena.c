/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_arena.c: memory that is given back all at once.
 */
#include "base/arena.h"

#include <check.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

START_TEST(pieces_are_zeroed_aligned_and_apart)
{
	struct arena *a = arena_new(1 << 20);
	unsigned char *pieces[500];

	for (size_t i = 0; i < 500; i++) {
		pieces[i] = arena_alloc(a, i % 40 + 1);
		ck_assert_ptr_nonnull(pieces[i]);
		ck_assert_uint_eq((uintptr_t)pieces[i] % alignof(max_align_t), 0);
		for (size_t j = 0; j <= i % 40; j++)
			ck_assert_uint_eq(pieces[i][j], 0);
		memset(pieces[i], (int)(i % 256), i % 40 + 1);
		arena_bytes(a, i % 3);
	}
	for (size_t i = 0; i < 500; i++)
		for (size_t j = 0; j <= i % 40; j++)
			ck_assert_uint_eq(pieces[i][j], i % 256);
	arena_free(a);
}
END_TEST

START_TEST(the_bound_is_exact_for_one_piece)
{
	struct arena *a = arena_new(100);

	ck_assert_ptr_null(arena_bytes(a, 101));
	ck_assert_ptr_nonnull(arena_bytes(a, 100));
	ck_assert_ptr_null(arena_bytes(a, 1));
	ck_assert_ptr_null(arena_alloc(a, 1));
	ck_assert_ptr_nonnull(arena_bytes(a, 0));
	ck_assert_uint_eq(arena_used(a), 100);
	arena_reset(a);
	ck_assert_ptr_nonnull(arena_alloc(a, 100));
	arena_free(a);
}
END_TEST

START_TEST(the_bound_holds_over_many_blocks)
{
	enum { BOUND = 3000000, PIECE = 1000 };
	struct arena *a = arena_new(BOUND);
	size_t n = 0;

	while (arena_bytes(a, PIECE))
		n += PIECE;
	ck_assert_uint_le(n, BOUND);
	ck_assert_uint_ge(n, BOUND - BOUND / 100);
	ck_assert_uint_le(arena_used(a), BOUND);
	arena_free(a);
}
END_TEST

START_TEST(no_size_overflows)
{
	struct arena *a = arena_new(SIZE_MAX);

	ck_assert_ptr_nonnull(arena_alloc(a, 3));
	ck_assert_ptr_null(arena_copy(a, (struct str){ "", SIZE_MAX }).p);
	arena_free(a);
	a = arena_new(1 << 20);
	ck_assert_ptr_nonnull(arena_bytes(a, 3));
	ck_assert_ptr_null(arena_bytes(a, SIZE_MAX));
	ck_assert_ptr_null(arena_alloc(a, SIZE_MAX - 1));
	arena_free(a);
	arena_free(NULL);
}
END_TEST

START_TEST(a_copy_is_followed_by_a_nul)
{
	struct arena *a = arena_new(1 << 20);
	struct str s = arena_copy(a, STR("a\0b"));

	ck_assert_uint_eq(s.n, 3);
	ck_assert_mem_eq(s.p, "a\0b", 4);
	s = arena_copy(a, str_c(NULL));
	ck_assert_str_eq(s.p, "");
	arena_free(a);
	a = arena_new(3);
	ck_assert_ptr_null(arena_copy(a, STR("abc")).p);
	ck_assert_ptr_nonnull(arena_copy(a, STR("ab")).p);
	arena_free(a);
}
END_TEST

START_TEST(large_pieces_come_between_small_ones)
{
	struct arena *a = arena_new(64 << 20);
	char *small = arena_alloc(a, 10);
	char *large = arena_alloc(a, 10 << 20);
	char *next = arena_alloc(a, 10);

	memset(small, 1, 10);
	memset(large, 2, 10 << 20);
	memset(next, 3, 10);
	ck_assert_int_eq(small[9], 1);
	ck_assert_int_eq(large[(10 << 20) - 1], 2);
	arena_reset(a);
	ck_assert_uint_eq(arena_used(a), 0);
	ck_assert_ptr_eq(arena_alloc(a, 10), small);
	ck_assert_int_eq(small[9], 0);
	arena_free(a);
}
END_TEST

Suite *suite_arena(void);
Suite *suite_arena(void)
{
	Suite *s = suite_create("arena");
	TCase *t = tcase_create("arena");

	tcase_add_test(t, pieces_are_zeroed_aligned_and_apart);
	tcase_add_test(t, the_bound_is_exact_for_one_piece);
	tcase_add_test(t, the_bound_holds_over_many_blocks);
	tcase_add_test(t, no_size_overflows);
	tcase_add_test(t, a_copy_is_followed_by_a_nul);
	tcase_add_test(t, large_pieces_come_between_small_ones);
	suite_add_tcase(s, t);
	return s;
}
