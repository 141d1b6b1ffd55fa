/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * table_file.h: facts in tests/data as lines of columns with a tab between them; "#" begins a comment.
 */
#ifndef UNIT_TABLE_FILE_H
#define UNIT_TABLE_FILE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

/* Appends text in which \n, \r, \t, \0 and (bytes) \xHH and \\ stand for what they name. */
static inline void table_unescape(struct buf *out, struct str s, bool bytes)
{
	static const char names[] = "nrt0", values[] = "\n\r\t";

	for (size_t i = 0; i < s.n; i++) {
		const char *name = s.p[i] == '\\' && i + 1 < s.n ? strchr(names, s.p[i + 1]) : NULL;

		if (name) {
			buf_add_c(out, values[name - names]);
			i++;
		} else if (bytes && s.p[i] == '\\' && i + 3 < s.n && s.p[i + 1] == 'x') {
			buf_add_c(out, (char)(ascii_hex(s.p[i + 2]) << 4 | ascii_hex(s.p[i + 3])));
			i += 3;
		} else if (bytes && s.p[i] == '\\' && i + 1 < s.n && s.p[i + 1] == '\\') {
			buf_add_c(out, s.p[i++]);
		} else {
			buf_add_c(out, s.p[i]);
		}
	}
}

/* Hands each line's columns to `check`, which appends what came where `wanted` was to come; all that are wrong are told
 * together. The last column is what is wanted. */
static inline void table_check(const char *path, size_t columns, size_t least,
	void (*check)(struct buf *got, const struct str *columns))
{
	FILE *f = fopen(path, "r");
	struct buf wrong = { 0 };
	char *line = NULL;
	size_t size = 0, rows = 0, number = 0;
	ssize_t n;

	ck_assert_msg(f != NULL, "%s", path);
	while ((n = getline(&line, &size, f)) > 0) {
		struct str rest = { line, (size_t)n - 1 }, v[4] = { { 0 } };
		struct buf got = { 0 }, wanted = { 0 };

		number++;
		if (*line == '#' || rest.n == 0)
			continue;
		for (size_t i = 0; i < columns; i++)
			v[i] = str_split(&rest, '\t');
		ck_assert_msg(v[columns - 1].p && !rest.p, "%s:%zu: columns", path, number);
		check(&got, v);
		table_unescape(&wanted, v[columns - 1], false);
		if (!str_eq(buf_str(&got), buf_str(&wanted)))
			buf_addf(&wrong, "\n%s:%zu: got \"%s\", wanted \"%s\"", path, number,
				buf_z(&got), buf_z(&wanted));
		buf_clear(&got);
		buf_clear(&wanted);
		rows++;
	}
	free(line);
	fclose(f);
	ck_assert_msg(wrong.n == 0, "%s", buf_z(&wrong));
	ck_assert_uint_ge(rows, least);
}

#endif
