/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * table.h: tables and trees on a terminal, by libsmartcols.
 *
 * Cells are given escaped; columns are fitted to the width on a terminal (the flexible ones give way
 * first) and never cut when width is 0.
 */
#ifndef VIEW_TABLE_H
#define VIEW_TABLE_H

#include <stdio.h>

#include "view/term.h"

enum { COLUMN_RIGHT = 1, COLUMN_FLEX = 2 /* may be cut to fit */, COLUMN_TREE = 4, COLUMN_WRAP = 8 };

struct column { const char *name; unsigned flags; enum ink ink; };

struct table;

struct table *table_new(const struct column *, size_t n, unsigned width, bool color);

/* Adds a row; parent: a row number given by an earlier call, or -1. Returns the row's number. */
int table_row(struct table *, int parent);

/* Sets a cell of a row; text is copied. */
void table_cell(struct table *, int row, size_t column, const char *text);

size_t table_rows(const struct table *);

/* Prints and empties it; true when all was written. Large tables are given out in blocks. */
bool table_print(struct table *, FILE *);
void table_free(struct table *);

#endif
