/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mem.c: the one place where memory can run out.
 */
#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void out_of_memory(void)
{
	fputs("imapsh: out of memory\n", stderr);
	exit(1);
}

static size_t product(size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		out_of_memory();
	return count * size;
}

void *mem_alloc(size_t n)
{
	void *p = malloc(n > 0 ? n : 1);

	if (!p)
		out_of_memory();
	return p;
}

void *mem_zero(size_t count, size_t size)
{
	size_t n = product(count, size);
	void *p = calloc(1, n > 0 ? n : 1);

	if (!p)
		out_of_memory();
	return p;
}

void *mem_resize(void *p, size_t count, size_t size)
{
	size_t n = product(count, size);

	p = realloc(p, n > 0 ? n : 1);
	if (!p)
		out_of_memory();
	return p;
}

char *mem_dup_z(const char *z)
{
	return z ? mem_dup_n(z, strlen(z)) : NULL;
}

char *mem_dup_n(const char *p, size_t n)
{
	if (n == SIZE_MAX)
		out_of_memory();
	char *copy = mem_alloc(n + 1);

	if (n > 0)
		memcpy(copy, p, n);
	copy[n] = '\0';
	return copy;
}

void *mem_grow(void *array, size_t n, size_t *cap, size_t size)
{
	if (n < *cap)
		return array;
	*cap = *cap > 0 ? product(*cap, 2) : 8;
	return mem_resize(array, *cap, size);
}

/* Called through a volatile pointer, memset may be anything, so that the compiler has to call it. */
void mem_wipe(void *p, size_t n)
{
	void *(*volatile set)(void *, int, size_t) = memset;

	if (n > 0)
		set(p, 0, n);
}

void mem_free_secret(char *z)
{
	if (z)
		mem_wipe(z, strlen(z));
	free(z);
}
