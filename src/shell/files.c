/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * files.c: where imapsh's own files are: the XDG folders; and names of files as people type them.
 */
#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

/* NULL: there is none. */
static const char *home_of(struct str user)
{
	const char *home = getenv("HOME");
	char *name = mem_dup_n(user.p, user.n);
	const struct passwd *entry;

	if (!user.n && home && *home) {
		free(name);
		return home;
	}
	entry = user.n ? getpwnam(name) : getpwuid(getuid());
	free(name);
	return entry ? entry->pw_dir : NULL;
}

char *files_expand(struct str name)
{
	size_t slash = str_find(name, '/');
	const char *home = NULL;
	struct buf path = { 0 };

	if (name.n && name.p[0] == '~')
		home = home_of(str_skip(str_head(name, slash), 1));
	buf_add_z(&path, home ? home : "");
	buf_add_str(&path, home ? str_skip(name, slash) : name);
	return buf_take(&path);
}

/* Where the names of folders begin that may be made: behind the home, else with the one that a variable of XDG names, which
 * has imapsh's in it, and that the file. */
static size_t first_made(const char *path)
{
	const char *home = getenv("HOME");
	size_t n = home ? strlen(home) : 0, slashes = 0;

	if (n > 0 && str_eq(str_head(str_c(path), n), str_c(home)) && path[n] == '/')
		return n + 1;
	for (n = strlen(path); n > 0 && slashes < 3; n--)
		slashes += path[n - 1] == '/';
	return n + 1;
}

bool files_make_parents(const char *path)
{
	char *copy = mem_dup_z(path);
	bool ok = true;

	for (char *p = copy + first_made(path); ok && (p = strchr(p, '/')) != NULL; *p++ = '/') {
		*p = 0;
		ok = mkdir(copy, 0700) == 0 || errno == EEXIST;
		if (!ok)
			break;
	}
	free(copy);
	return ok;
}

bool files_own(int fd, const char *path, struct err *e)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return err_errno(e, ERR_SYS, errno, "stat %s", path);
	if (st.st_uid != geteuid() && st.st_uid != 0)
		return err_set(e, ERR_SYS, 0,
			"%s belongs to another user, who could have anything done by it: "
			"make it yours by chown, or leave it out by --no-init",
			path);
	if (S_ISREG(st.st_mode) && (st.st_mode & (S_IWGRP | S_IWOTH)))
		return err_set(e, ERR_SYS, 0,
			"others can write %s, and have anything done by it: chmod go-w it, or leave "
			"it out by --no-init",
			path);
	return true;
}
