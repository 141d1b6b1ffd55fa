/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_files.c: where imapsh's own files are, and which folders are made for them.
 */
#include "shell/files.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"

START_TEST(own_files_are_in_the_xdg_folders)
{
	char *file;

	setenv("HOME", "/home/alice", 1);
	setenv("XDG_CONFIG_HOME", "relative", 1);
	file = files_path("XDG_CONFIG_HOME", ".config", "rc");
	ck_assert_str_eq(file, "/home/alice/.config/imapsh/rc");
	free(file);
	setenv("XDG_CONFIG_HOME", "/conf", 1);
	file = files_path("XDG_CONFIG_HOME", ".config", "rc");
	ck_assert_str_eq(file, "/conf/imapsh/rc");
	free(file);
}
END_TEST

static bool makes(const char *file)
{
	char *copy = mem_dup_z(file);
	struct stat st;
	bool made = files_make_parents(file), there;

	*strrchr(copy, '/') = 0;
	there = stat(copy, &st) == 0 && S_ISDIR(st.st_mode) && (st.st_mode & 0777) == 0700;
	free(copy);
	ck_assert_int_eq(made, there);
	return made;
}

START_TEST(folders_are_made_but_no_home)
{
	char dir[] = "/tmp/imapsh-home-XXXXXX", file[120];

	ck_assert_ptr_nonnull(mkdtemp(dir));
	ck_assert_int_eq(chdir(dir), 0);
	snprintf(file, sizeof(file), "%s/none", dir);
	setenv("HOME", file, 1);
	snprintf(file, sizeof(file), "%s/none/.local/state/imapsh/history", dir);
	ck_assert(!makes(file));
	ck_assert_int_ne(access("none", F_OK), 0);
	setenv("HOME", dir, 1);
	snprintf(file, sizeof(file), "%s/.local/state/imapsh/history", dir);
	ck_assert(makes(file));
	ck_assert(makes(file));
	/* What XDG_STATE_HOME names may be new, but what is above it may be a home. */
	setenv("HOME", "/nowhere", 1);
	snprintf(file, sizeof(file), "%s/state/imapsh/history", dir);
	ck_assert(makes(file));
	snprintf(file, sizeof(file), "%s/a/b/imapsh/history", dir);
	ck_assert(!makes(file));
	ck_assert_int_ne(access("a", F_OK), 0);
	snprintf(file, sizeof(file), "rm -rf '%s'", dir);
	ck_assert_int_eq(system(file), 0);
}
END_TEST

Suite *suite_files(void);
Suite *suite_files(void)
{
	Suite *s = suite_create("files");
	TCase *t = tcase_create("files");

	tcase_add_test(t, own_files_are_in_the_xdg_folders);
	tcase_add_test(t, folders_are_made_but_no_home);
	suite_add_tcase(s, t);
	return s;
}
