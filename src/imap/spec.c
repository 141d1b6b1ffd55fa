/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * spec.c: looking commands up, and the usage line that a row makes.
 */
#include "imap/spec.h"

#include <string.h>

#include "base/buf.h"

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

const struct imap_spec *spec_nearest(struct str name)
{
	const struct imap_spec *nearest = NULL;
	size_t best = name.n <= 4 ? 2 : 3;

	if (!name.n)
		return NULL;
	for (size_t i = 0; imap_specs[i]; i++) {
		size_t far = str_distance(name, str_c(imap_specs[i]->name));

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
