/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * spec.c: looking commands up, and the usage line that a row makes.
 */
#include "imap/spec.h"

#include <string.h>

#include "base/buf.h"

#define NAME_BYTES 32

const struct imap_spec *spec_find(struct str name, bool uid)
{
	for (size_t i = 0; imap_specs[i]; i++) {
		const struct imap_spec *row = imap_specs[i];

		if (!str_is(name, row->name))
			continue;
		/* EXPUNGE has two rows: with UID before it the command is another one. */
		if (row->flags & (uid ? SPEC_UID | SPEC_UID_ONLY : 0u) ||
			(!uid && !(row->flags & SPEC_UID_ONLY)))
			return row;
	}
	return NULL;
}

/* Edit distance with neighbours swapped as one step, bounded by the names' short length. */
static size_t distance(struct str a, struct str b)
{
	size_t d[NAME_BYTES + 1][NAME_BYTES + 1];

	for (size_t i = 0; i <= a.n; i++)
		d[i][0] = i;
	for (size_t k = 0; k <= b.n; k++)
		d[0][k] = k;
	for (size_t i = 1; i <= a.n; i++)
		for (size_t k = 1; k <= b.n; k++) {
			bool same = ascii_upper(a.p[i - 1]) == ascii_upper(b.p[k - 1]);
			size_t best = d[i - 1][k - 1] + !same;

			if (d[i - 1][k] + 1 < best)
				best = d[i - 1][k] + 1;
			if (d[i][k - 1] + 1 < best)
				best = d[i][k - 1] + 1;
			if (i > 1 && k > 1 && ascii_upper(a.p[i - 1]) == ascii_upper(b.p[k - 2]) &&
				ascii_upper(a.p[i - 2]) == ascii_upper(b.p[k - 1]) &&
				d[i - 2][k - 2] + 1 < best)
				best = d[i - 2][k - 2] + 1;
			d[i][k] = best;
		}
	return d[a.n][b.n];
}

const struct imap_spec *spec_nearest(struct str name)
{
	const struct imap_spec *nearest = NULL;
	size_t best = name.n <= 4 ? 2 : 3;

	if (!name.n || name.n > NAME_BYTES)
		return NULL;
	for (size_t i = 0; imap_specs[i]; i++) {
		size_t far = distance(name, str_c(imap_specs[i]->name));

		if (far < best) {
			best = far;
			nearest = imap_specs[i];
		}
	}
	return nearest;
}

static void usage_arg(struct buf *out, const struct arg_spec *arg)
{
	buf_add_z(out, arg->flags & ARG_OPTIONAL ? " [" : " ");
	if (arg->flags & ARG_OPTION)
		buf_addf(out, "%s ", arg->keyword);
	for (const char *p = arg->name; *p; p++)
		buf_add_c(out, ascii_upper(*p));
	if (arg->flags & ARG_REPEAT)
		buf_add_z(out, "...");
	if (arg->flags & ARG_OPTIONAL)
		buf_add_c(out, ']');
}

void spec_usage(struct buf *out, const struct imap_spec *spec)
{
	if (spec->flags & SPEC_UID_ONLY)
		buf_add_z(out, "uid ");
	else if (spec->flags & SPEC_UID)
		buf_add_z(out, "[uid] ");
	for (const char *p = spec->name; *p; p++)
		buf_add_c(out, ascii_lower(*p));
	for (const struct arg_spec *arg = spec->args; arg->type; arg++)
		usage_arg(out, arg);
}

const struct vocabulary *vocabulary_find(const struct vocabulary *rows, struct str word)
{
	for (; rows->word; rows++)
		if (str_is(word, rows->word))
			return rows;
	return NULL;
}
