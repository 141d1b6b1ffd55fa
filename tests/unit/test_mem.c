/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_mem.c: allocation that does not fail, and wiping.
 */
#include "base/mem.h"

#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

START_TEST(no_size_gives_null)
{
	void *a = mem_alloc(0);
	void *b = mem_zero(0, 8);
	void *c = mem_resize(NULL, 0, 0);

	ck_assert_ptr_nonnull(a);
	ck_assert_ptr_nonnull(b);
	ck_assert_ptr_nonnull(c);
	free(a);
	free(b);
	free(c);
}
END_TEST

START_TEST(zeroed_memory_is_zero)
{
	static const char nothing[100];
	char *p = mem_zero(10, 10);

	ck_assert_mem_eq(p, nothing, 100);
	free(p);
}
END_TEST

/* The next three end with status 1, and say so where it does not alarm who runs the tests. */
static void quietly(void)
{
	ck_assert_ptr_nonnull(freopen("/dev/null", "w", stderr));
}

START_TEST(a_product_that_overflows_ends_the_program)
{
	quietly();
	free(mem_zero(SIZE_MAX / 2, 3));
}
END_TEST

START_TEST(a_resize_that_overflows_ends_the_program)
{
	quietly();
	free(mem_resize(NULL, SIZE_MAX / 2, 3));
}
END_TEST

START_TEST(a_copy_that_overflows_ends_the_program)
{
	quietly();
	free(mem_dup_n("", SIZE_MAX));
}
END_TEST

START_TEST(copies_end_in_a_nul)
{
	char *n = mem_dup_n("a\0bc", 3);
	char *z = mem_dup_z("word");

	ck_assert_mem_eq(n, "a\0b", 4);
	ck_assert_str_eq(z, "word");
	ck_assert_ptr_null(mem_dup_z(NULL));
	free(n);
	free(z);
	n = mem_dup_n(NULL, 0);
	ck_assert_str_eq(n, "");
	free(n);
}
END_TEST

START_TEST(a_growing_array_keeps_its_elements)
{
	int *array = NULL;
	size_t cap = 0;

	for (size_t n = 0; n < 1000; n++) {
		array = mem_grow(array, n, &cap, sizeof(*array));
		array[n] = (int)n;
	}
	ck_assert_uint_eq(cap, 1024);
	for (int i = 0; i < 1000; i++)
		ck_assert_int_eq(array[i], i);
	free(array);
}
END_TEST

START_TEST(wiping_overwrites_every_byte)
{
	char secret[] = "hunter2";

	mem_wipe(secret, sizeof(secret));
	for (size_t i = 0; i < sizeof(secret); i++)
		ck_assert_int_eq(secret[i], 0);
	mem_wipe(NULL, 0);
	mem_free_secret(NULL);
	mem_free_secret(mem_dup_z("hunter2"));
}
END_TEST

Suite *suite_mem(void);
Suite *suite_mem(void)
{
	Suite *s = suite_create("mem");
	TCase *t = tcase_create("mem");

	tcase_add_test(t, no_size_gives_null);
	tcase_add_test(t, zeroed_memory_is_zero);
	tcase_add_exit_test(t, a_product_that_overflows_ends_the_program, 1);
	tcase_add_exit_test(t, a_resize_that_overflows_ends_the_program, 1);
	tcase_add_exit_test(t, a_copy_that_overflows_ends_the_program, 1);
	tcase_add_test(t, copies_end_in_a_nul);
	tcase_add_test(t, a_growing_array_keeps_its_elements);
	tcase_add_test(t, wiping_overwrites_every_byte);
	suite_add_tcase(s, t);
	return s;
}
