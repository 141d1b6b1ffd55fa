/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * files.c: where imapsh's own files are: the XDG folders; and names of files as people type them.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/mem.h"
#include "shell/files.h"

char *files_path(const char *variable, const char *fallback, const char *name)
{
	const char *base = getenv(variable), *home = getenv("HOME");
	struct buf path = { 0 };

	if (base && *base == '/')
		buf_addf(&path, "%s/imapsh/%s", base, name);
	else if (home && *home)
		buf_addf(&path, "%s/%s/imapsh/%s", home, fallback, name);
	else
		return NULL;
	return buf_take(&path);
}

char *files_expand(struct str name)
{
	const char *home = getenv("HOME");
	struct buf path = { 0 };

	if (home && str_has_prefix(name, "~/")) {
		buf_add_z(&path, home);
		name = str_skip(name, 1);
	}
	buf_add_str(&path, name);
	return buf_take(&path);
}

bool files_make_parents(const char *path)
{
	char *copy = mem_dup_z(path);
	bool ok = true;

	for (char *p = copy + 1; ok && (p = strchr(p, '/')) != NULL; *p++ = '/') {
		*p = 0;
		ok = mkdir(copy, 0700) == 0 || errno == EEXIST;
		if (!ok)
			break;
	}
	free(copy);
	return ok;
}
