/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mem.h: allocation that does not fail, and wiping that is not optimised away.
 *
 * The memory of every mem_* function is released with free(). When the system has none left, the
 * program ends with one line on stderr and status 1: there is nothing better to do in a shell.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

void *mem_alloc(size_t n);                 /* uninitialised; n may be 0 */
void *mem_zero(size_t count, size_t size); /* zeroed; the product is checked for overflow */
void *mem_resize(void *p, size_t count, size_t size); /* p may be NULL; product checked */
char *mem_dup_z(const char *z);                       /* a copy; NULL gives NULL */
char *mem_dup_n(const char *p, size_t n);             /* a copy of n bytes with a NUL behind them */

/* Makes room for one more element in a growing array: doubles *cap when n has reached it and returns
 * the (moved) array. */
void *mem_grow(void *array, size_t n, size_t *cap, size_t size);

/* Overwrites n bytes in a way that the compiler keeps; p may be NULL when n is 0. */
void mem_wipe(void *p, size_t n);

/* Wipes a NUL-ended secret and frees it; NULL is allowed. */
void mem_free_secret(char *z);

#endif
