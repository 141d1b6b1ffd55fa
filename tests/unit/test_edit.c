/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_edit.c: the history's file: who may read it, and what is in it.
 */
#include "shell/edit.h"

#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shell/shell.h"

static char folder[64], path[128];
static mode_t mask;

static void prepare(void)
{
	strcpy(folder, "/tmp/imapsh-edit-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(setenv("XDG_STATE_HOME", folder, 1), 0);
	snprintf(path, sizeof(path), "%s/imapsh", folder);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	snprintf(path, sizeof(path), "%s/imapsh/history", folder);
	mask = umask(0);
}

static void clean(void)
{
	umask(mask);
	ck_assert_int_eq(unlink(path), 0);
	snprintf(path, sizeof(path), "%s/imapsh", folder);
	ck_assert_int_eq(rmdir(path), 0);
	ck_assert_int_eq(rmdir(folder), 0);
	ck_assert_int_eq(unsetenv("XDG_STATE_HOME"), 0);
}

static mode_t mode_of(void)
{
	struct stat st;

	ck_assert_int_eq(stat(path, &st), 0);
	return st.st_mode & 0777;
}

static void write_file(const char *text, mode_t mode)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	ck_assert_int_eq(fchmod(fd, mode), 0);
	close(fd);
}

START_TEST(history_is_its_owners_alone_whatever_it_was)
{
	static const mode_t modes[] = { 0601, 0602, 0604, 0610, 0620, 0640, 0664, 0666, 0777 };
	struct shell sh;

	shell_init(&sh);
	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
		write_file("noop\n", modes[i]);
		edit_start(&sh);
		ck_assert_int_eq(mode_of(), 0600);
		ck_assert_int_eq(chmod(path, modes[i]), 0);
		edit_stop(&sh);
		ck_assert_int_eq(mode_of(), 0600);
	}
	ck_assert_int_eq(unlink(path), 0);
	edit_start(&sh);
	edit_stop(&sh);
	ck_assert_int_eq(mode_of(), 0600);
	shell_clear(&sh);
}
END_TEST

START_TEST(history_that_has_secrets_is_cleaned)
{
	char text[256] = "";
	struct shell sh;
	FILE *f;

	write_file("noop\nlogin joe MARK\njoe:MARK@host\n#login joe MARK\nlist\n", 0600);
	shell_init(&sh);
	edit_start(&sh);
	edit_stop(&sh);
	f = fopen(path, "r");
	ck_assert_ptr_nonnull(f);
	ck_assert_uint_gt(fread(text, 1, sizeof(text) - 1, f), 0);
	fclose(f);
	ck_assert_str_eq(text, "noop\nlogin joe\n#login joe\nlist\n");
	shell_clear(&sh);
}
END_TEST

Suite *suite_edit(void);

Suite *suite_edit(void)
{
	Suite *s = suite_create("edit");
	TCase *tc = tcase_create("edit");

	tcase_add_checked_fixture(tc, prepare, clean);
	tcase_add_test(tc, history_is_its_owners_alone_whatever_it_was);
	tcase_add_test(tc, history_that_has_secrets_is_cleaned);
	suite_add_tcase(s, tc);
	return s;
}
