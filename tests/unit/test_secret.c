/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_secret.c: where a password comes from, and in which order; files that are one's own.
 */
#include "shell/secret.h"

#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "shell/files.h"
#include "shell/shell.h"

static char path[] = "/tmp/imapsh-secret-XXXXXX";
static struct shell sh;

static void prepare(void)
{
	int fd;

	strcpy(path + strlen(path) - 6, "XXXXXX");
	fd = mkstemp(path);
	ck_assert_int_ge(fd, 0);
	close(fd);
	unsetenv("IMAPSH_PASSWORD");
	shell_init(&sh);
}

static void tidy(void)
{
	unlink(path);
	shell_clear(&sh);
}

static void write_file(const char *text, mode_t mode)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	fclose(file);
	ck_assert_int_eq(chmod(path, mode), 0);
	sh.set.password_file = mem_dup_z(path);
}

static void gives(const char *expected)
{
	struct err e = { 0 };
	char *secret = secret_get(&sh, "joe", &e);

	ck_assert_msg(secret != NULL, "%s", e.msg);
	ck_assert_str_eq(secret, expected);
	mem_free_secret(secret);
}

static void fails(enum err_kind kind, const char *fault)
{
	struct err e = { 0 };

	ck_assert_ptr_null(secret_get(&sh, "joe", &e));
	ck_assert_int_eq(e.kind, kind);
	ck_assert_msg(strstr(e.msg, fault) != NULL, "%s", e.msg);
}

START_TEST(first_line_of_the_file_is_the_password)
{
	write_file("sesame\r\nmore\n", 0600);
	gives("sesame");
}
END_TEST

/* In whatever way. */
START_TEST(file_that_others_can_use_is_refused)
{
	static const mode_t modes[] = { 0640, 0620, 0610, 0604, 0602, 0601, 0660, 0666, 0777 };

	write_file("sesame\n", modes[_i]);
	fails(ERR_SYS, "others can read");
}
END_TEST

START_TEST(file_of_ones_own_is_read)
{
	static const mode_t modes[] = { 0600, 0400, 0700 };

	write_file("sesame\n", modes[_i]);
	gives("sesame");
}
END_TEST

START_TEST(file_without_a_password_is_refused)
{
	write_file("\nsesame\n", 0600);
	fails(ERR_AUTH, "no password");
}
END_TEST

START_TEST(missing_file_is_named)
{
	sh.set.password_file = mem_dup_z("/nonexistent/password");
	fails(ERR_SYS, "/nonexistent/password");
}
END_TEST

START_TEST(first_line_of_the_command_is_the_password)
{
	sh.set.password_command = mem_dup_z("echo sesame; echo more");
	gives("sesame");
}
END_TEST

START_TEST(command_that_fails_gives_none)
{
	sh.set.password_command = mem_dup_z("echo sesame; exit 3");
	fails(ERR_AUTH, "status 3");
}
END_TEST

START_TEST(environment_is_asked_after_file_and_command)
{
	setenv("IMAPSH_PASSWORD", "from the environment", 1);
	secret_take_environment(&sh);
	gives("from the environment");
	sh.set.password_command = mem_dup_z("echo from the command");
	gives("from the command");
	write_file("from the file\n", 0600);
	gives("from the file");
}
END_TEST

/* Modes of a file of one's own, and why others could make it say something else. */
static const struct {
	mode_t mode;
	bool own;
} modes[] = { { 0600, true }, { 0644, true }, { 0755, true }, { 0400, true }, { 0620, false },
	{ 0602, false }, { 0664, false }, { 0666, false } };

START_TEST(file_that_others_can_write_is_not_ones_own)
{
	int fd = open(path, O_RDWR);
	struct err e = { 0 };

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(fchmod(fd, modes[_i].mode), 0);
	ck_assert_int_eq(files_own(fd, path, &e), modes[_i].own);
	if (!modes[_i].own)
		ck_assert_ptr_nonnull(strstr(e.msg, "chmod go-w"));
	/* Only who may give files away can try the rest. */
	if (modes[_i].own && geteuid() == 0) {
		ck_assert_int_eq(fchown(fd, 65534, 65534), 0);
		ck_assert(!files_own(fd, path, &e));
		ck_assert_ptr_nonnull(strstr(e.msg, "another user"));
	}
	close(fd);
}
END_TEST

Suite *suite_secret(void);
Suite *suite_secret(void)
{
	Suite *s = suite_create("secret");
	TCase *tc = tcase_create("secret");

	tcase_add_checked_fixture(tc, prepare, tidy);
	tcase_add_test(tc, first_line_of_the_file_is_the_password);
	tcase_add_loop_test(tc, file_that_others_can_use_is_refused, 0, 9);
	tcase_add_loop_test(tc, file_of_ones_own_is_read, 0, 3);
	tcase_add_test(tc, file_without_a_password_is_refused);
	tcase_add_test(tc, missing_file_is_named);
	tcase_add_test(tc, first_line_of_the_command_is_the_password);
	tcase_add_test(tc, command_that_fails_gives_none);
	tcase_add_test(tc, environment_is_asked_after_file_and_command);
	tcase_add_loop_test(tc, file_that_others_can_write_is_not_ones_own, 0,
		sizeof(modes) / sizeof(modes[0]));
	suite_add_tcase(s, tc);
	return s;
}
