/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * table.h: tables and trees, fitted to a terminal's width, or written as wide as they are.
 *
 * Cells are given as they came and are escaped here. On a terminal columns are fitted to its width (the
 * flexible ones give way first, the widest of them first, then spare ones are left out); what still does not fit
 * is shown as records, "NAME  value" below each other. With width 0 nothing is cut, wrapped or left out, but a
 * cell of more than TABLE_WIDE columns stands out of its own, so that one does not pad all rows to its width.
 *
 * A long table is given out in blocks: fill, table_print, fill again. Its heading is printed once, and the
 * columns of later blocks are at least as wide as they were, so that memory is bounded by the block. Cells
 * cost some ten nanoseconds each, and nothing depends on the locale.
 */
#ifndef VIEW_TABLE_H
#define VIEW_TABLE_H

#include <stdio.h>

#include "view/term.h"

enum {
	COLUMN_RIGHT = 1,
	COLUMN_FLEX = 2, /* may be cut to fit */
	COLUMN_TREE = 4, /* shows who is whose child; one at most */
	COLUMN_WRAP = 8,
	COLUMN_HIDE = 16, /* not shown while it is empty */
	COLUMN_MAIN = 32, /* keeps twice the room of other flexible ones */
	COLUMN_SPARE =
		64 /* left out where the others have too little room, the last of them first */
};

/* Deeper rows hang at this depth; wider cells do not widen their column. */
enum { TABLE_DEPTH = 64, TABLE_WIDE = 200 };

struct column {
	const char *name; /* as heading, harmless; "" for none */
	unsigned flags;
	enum ink ink;
};

struct table;

/* The columns and their names are copied. */
struct table *table_new(const struct column *, size_t n, unsigned width, bool color);

/* Adds a row and returns its number, from 0 in each block. parent: the number of a row of the same block, also
 * of one that comes later, or -1. No row may be its own ancestor. */
int table_row(struct table *, int parent);

/* Sets a cell of the last row; the text is copied, and escaped (utf8_escape). A cell is set once. */
void table_cell(struct table *, size_t column, struct str text);
void table_number(struct table *, size_t column, uint64_t);

/* The same with an ink other than the column's. */
void table_ink(struct table *, size_t column, enum ink, struct str text);

size_t table_rows(const struct table *);
size_t table_bytes(const struct table *); /* of their text */

/* Prints the rows and empties the table; true when all was written. */
bool table_print(struct table *, FILE *);

/* What follows is a table of its own: its heading is printed again, its columns are as wide as it needs. */
void table_restart(struct table *);
void table_free(struct table *); /* NULL is allowed */

#endif
