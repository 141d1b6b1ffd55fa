/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_spool.c: an unlinked temporary file.
 */
#include "base/spool.h"

#include <check.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int entries(const char *path)
{
	DIR *dir = opendir(path);
	int n = 0;

	ck_assert_ptr_nonnull(dir);
	while (readdir(dir))
		n++;
	closedir(dir);
	return n - 2;
}

START_TEST(what_was_written_is_read_back_and_has_no_name)
{
	char dir[] = "/tmp/imapsh-test-XXXXXX";
	struct err err;
	struct stat st;
	char got[8];

	ck_assert_ptr_nonnull(mkdtemp(dir));
	ck_assert_int_eq(setenv("TMPDIR", dir, 1), 0);
	int fd = spool_open(&err);
	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(entries(dir), 0);
	ck_assert_int_eq(rmdir(dir), 0);
	ck_assert_int_eq(fstat(fd, &st), 0);
	ck_assert_uint_eq(st.st_mode & 0777, 0600);
	ck_assert(fcntl(fd, F_GETFD) & FD_CLOEXEC);

	ck_assert(spool_write(fd, "hello ", 6, &err));
	ck_assert(spool_write(fd, "world", 5, &err));
	ck_assert_int_eq(spool_read(fd, 4, got, 4, &err), 4);
	ck_assert_mem_eq(got, "o wo", 4);
	ck_assert(spool_write(fd, "!", 1, &err));
	ck_assert_int_eq(spool_read(fd, 10, got, 2, &err), 2);
	ck_assert_mem_eq(got, "d!", 2);
	ck_assert_int_eq(spool_read(fd, 12, got, 0, &err), 0);
	close(fd);
}
END_TEST

START_TEST(reading_past_the_end_is_an_error)
{
	struct err err;
	char got[8];

	ck_assert_int_eq(unsetenv("TMPDIR"), 0);
	int fd = spool_open(&err);
	ck_assert_int_ge(fd, 0);
	ck_assert(spool_write(fd, "abc", 3, &err));
	ck_assert_int_eq(spool_read(fd, 1, got, 3, &err), -1);
	ck_assert_int_eq(err.kind, ERR_SYS);
	close(fd);
	ck_assert_int_eq(spool_read(fd, 0, got, 1, &err), -1);
	ck_assert(!spool_write(fd, "abc", 3, &err));
	ck_assert_int_eq(err.kind, ERR_SYS);
}
END_TEST

START_TEST(a_missing_directory_is_named)
{
	struct err err;

	ck_assert_int_eq(setenv("TMPDIR", "/nonexistent/dir", 1), 0);
	ck_assert_int_eq(spool_open(&err), -1);
	ck_assert_int_eq(err.kind, ERR_SYS);
	ck_assert_ptr_nonnull(strstr(err.msg, "/nonexistent/dir"));
}
END_TEST

START_TEST(a_full_device_is_an_error)
{
	struct err err;
	int fd = open("/dev/full", O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		return;
	ck_assert(!spool_write(fd, "abc", 3, &err));
	ck_assert_int_eq(err.kind, ERR_SYS);
	close(fd);
}
END_TEST

Suite *suite_spool(void);
Suite *suite_spool(void)
{
	Suite *s = suite_create("spool");
	TCase *t = tcase_create("spool");

	tcase_add_test(t, what_was_written_is_read_back_and_has_no_name);
	tcase_add_test(t, reading_past_the_end_is_an_error);
	tcase_add_test(t, a_missing_directory_is_named);
	tcase_add_test(t, a_full_device_is_an_error);
	suite_add_tcase(s, t);
	return s;
}
