/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_shell.c: the shell's parts that need neither terminal nor server.
 */
#include "shell/shell.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shell/local.h"

static char folder[64], path[96];

static void make_folder(void)
{
	strcpy(folder, "/tmp/imapsh-shell-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/file", folder);
}

static void remove_folder(void)
{
	unlink(path);
	rmdir(folder);
}

static void write_file(const char *text, size_t n)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(text, 1, n, file), n);
	fclose(file);
}

static char *read_file(void)
{
	static char text[4096];
	FILE *file = fopen(path, "r");
	size_t n;

	ck_assert_ptr_nonnull(file);
	n = fread(text, 1, sizeof(text) - 1, file);
	text[n] = 0;
	fclose(file);
	return text;
}

/* --- input --- */

START_TEST(input_gives_the_lines_of_a_file)
{
	struct buf line = { 0 }, place = { 0 };
	struct err e = { 0 };
	struct input *in;

	write_file("one\r\n\ntwo", 9);
	in = input_file(path, &e);
	ck_assert_int_eq(input_line(in, NULL, &line, &e), 1);
	ck_assert_str_eq(buf_z(&line), "one");
	ck_assert_int_eq(input_line(in, NULL, &line, &e), 1);
	ck_assert_str_eq(buf_z(&line), "");
	ck_assert_int_eq(input_line(in, NULL, &line, &e), 1);
	ck_assert_str_eq(buf_z(&line), "two");
	in->command_line = in->line;
	input_place(&place, in);
	ck_assert_ptr_nonnull(strstr(buf_z(&place), "/file:3: "));
	ck_assert_int_eq(input_line(in, NULL, &line, &e), 0);
	buf_clear(&line);
	buf_clear(&place);
	input_free(in);
}
END_TEST

START_TEST(input_can_be_looked_at_before_it_is_read)
{
	struct buf line = { 0 };
	struct err e = { 0 };
	struct input *in;
	struct str peeked;
	unsigned number;

	write_file("one\ntwo\nthree\nlast", 18);
	in = input_file(path, &e);
	ck_assert(input_peek(in, &peeked, &number));
	ck_assert(str_eq(peeked, STR("one")) && number == 1);
	input_peeked(in);
	ck_assert_int_eq(input_line(in, NULL, &line, &e), 1);
	ck_assert_str_eq(buf_z(&line), "one");
	ck_assert(input_peek(in, &peeked, &number));
	ck_assert(str_eq(peeked, STR("two")) && number == 2);
	input_peeked(in);
	ck_assert(input_peek(in, &peeked, &number));
	ck_assert(str_eq(peeked, STR("three")) && number == 3);
	/* Lines that are read were looked at. */
	for (unsigned i = 2; i <= 3; i++)
		ck_assert_int_eq(input_line(in, NULL, &line, &e), 1);
	ck_assert_str_eq(buf_z(&line), "three");
	/* Without its end a line may grow. */
	ck_assert(!input_peek(in, &peeked, &number));
	ck_assert_int_eq(input_line(in, NULL, &line, &e), 1);
	ck_assert_str_eq(buf_z(&line), "last");
	ck_assert_int_eq(input_line(in, NULL, &line, &e), 0);
	buf_clear(&line);
	input_free(in);
}
END_TEST

START_TEST(input_refuses_a_nul_byte_and_a_missing_file)
{
	struct buf line = { 0 };
	struct err e = { 0 };
	struct input *in;

	write_file("a\0b\n", 4);
	in = input_file(path, &e);
	ck_assert_int_eq(input_line(in, NULL, &line, &e), -1);
	ck_assert_int_eq(e.kind, ERR_USAGE);
	input_free(in);
	ck_assert_ptr_null(input_file("/nonexistent/script", &e));
	ck_assert_int_eq(e.kind, ERR_SYS);
	buf_clear(&line);
}
END_TEST

/* --- variables --- */

START_TEST(variables_are_set_replaced_and_computed)
{
	struct shell sh;
	struct buf value = { 0 };

	shell_init(&sh);
	vars_set(&sh.vars, "a", "1");
	vars_set(&sh.vars, "a", "2");
	ck_assert_str_eq(vars_get(&sh.vars, "a"), "2");
	ck_assert(vars_value(&sh, STR("state"), &value));
	ck_assert_str_eq(buf_z(&value), "disconnected");
	ck_assert(!vars_value(&sh, STR("nothing"), &value));
	ck_assert(vars_reserved("exists") && !vars_reserved("a"));
	ck_assert(var_name_valid(STR("a_1")) && !var_name_valid(STR("1a")) &&
		!var_name_valid(STR("a-b")));
	for (const struct var_help *row = var_table; row[0].name && row[1].name; row++)
		ck_assert_int_lt(strcmp(row[0].name, row[1].name), 0);
	buf_clear(&value);
	shell_clear(&sh);
}
END_TEST

/* --- traces --- */

START_TEST(trace_marks_directions_and_hides_secrets)
{
	struct trace t = { 0 };
	struct err e = { 0 };
	struct stat st;
	char *text;

	ck_assert(trace_to(&t, path, &e));
	trace_bytes(&t, true, false, STR("A1 LOGIN alice "));
	trace_bytes(&t, true, true, STR("sesame"));
	trace_bytes(&t, true, false, STR("\r\n"));
	trace_bytes(&t, false, false, STR("A1 OK \033[31mdone\r\n"));
	ck_assert(trace_close(&t, &e));
	text = read_file();
	ck_assert_ptr_nonnull(strstr(text, "C: A1 LOGIN alice [secret]\n"));
	ck_assert_ptr_nonnull(strstr(text, "S: A1 OK \\e[31mdone\n"));
	ck_assert_ptr_null(strstr(text, "sesame"));
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert_int_eq(st.st_mode & 0777, 0600);
	trace_clear(&t);
}
END_TEST

START_TEST(log_has_what_passed_without_a_trace)
{
	struct trace t = { 0 };
	const char *log;

	trace_bytes(&t, true, false, STR("A1 LOGIN alice "));
	trace_bytes(&t, true, true, STR("sesame"));
	trace_bytes(&t, true, false, STR("\r\n"));
	trace_bytes(&t, false, false, STR("* 1 EXI"));
	trace_bytes(&t, false, false, STR("STS\r\nA1 OK \033[31mdone\r\n* unfin"));
	for (int i = 0; i < 2; i++) {
		log = trace_log(&t).p;
		ck_assert_ptr_nonnull(strstr(log, " C: A1 LOGIN alice [secret]\n"));
		ck_assert_ptr_nonnull(strstr(log, " S: * 1 EXISTS\n"));
		ck_assert_ptr_nonnull(strstr(log, " S: A1 OK \\e[31mdone\n"));
		ck_assert_ptr_nonnull(strstr(log, " S: * unfin\n"));
		ck_assert_ptr_null(strstr(log, "sesame"));
	}
	trace_clear(&t);
}
END_TEST

START_TEST(log_keeps_the_last_of_a_flood)
{
	static char flood[300000];
	struct trace t = { 0 };

	memset(flood, 'x', sizeof(flood));
	trace_bytes(&t, true, false, STR("A1 FETCH 1 BODY[]\r\n"));
	for (int i = 0; i < 100; i++)
		trace_bytes(&t, false, false, (struct str){ flood, (size_t)i * 3000 });
	trace_bytes(&t, false, false, STR("\r\nA1 OK done\r\n"));
	ck_assert_uint_le(t.kept.cap + t.before.cap, 1u << 19);
	ck_assert_ptr_null(strstr(trace_log(&t).p, "A1 FETCH"));
	ck_assert_ptr_nonnull(strstr(trace_log(&t).p, "S: A1 OK done\n"));
	trace_clear(&t);
}
END_TEST

START_TEST(output_goes_to_a_file_or_is_added_to_it)
{
	struct out out;
	struct err e = { 0 };

	ck_assert(out_open(&out, OUT_FILE, path, &e));
	fputs("one\n", out.file);
	ck_assert(out_close(&out, &e));
	ck_assert(out_open(&out, OUT_APPEND, path, &e));
	fputs("two\n", out.file);
	ck_assert(out_close(&out, &e));
	ck_assert_str_eq(read_file(), "one\ntwo\n");
}
END_TEST

START_TEST(output_that_fails_is_told)
{
	struct out out;
	struct err e = { 0 };

	ck_assert(!out_open(&out, OUT_FILE, "/dev/null/file", &e));
	ck_assert_int_eq(e.kind, ERR_SYS);
	e = (struct err){ 0 };
	ck_assert(out_open(&out, OUT_FILE, "/dev/full", &e));
	fputs("x", out.file);
	ck_assert(!out_close(&out, &e));
	e = (struct err){ 0 };
	ck_assert(out_open(&out, OUT_PIPE, "exit 3", &e));
	ck_assert(!out_close(&out, &e));
	ck_assert_ptr_nonnull(strstr(e.msg, "status 3"));
}
END_TEST

/* --- targets, files, tables --- */

START_TEST(targets_are_read_from_urls)
{
	struct target t;
	struct err e = { 0 };

	ck_assert(target_parse(&t, "imaps://alice;AUTH=PLAIN@mail.example.org/Archive", &e));
	ck_assert(t.implicit_tls && t.port == 993);
	ck_assert_str_eq(t.given.set.user, "alice");
	ck_assert_str_eq(t.given.set.auth, "PLAIN");
	ck_assert_str_eq(t.mailbox, "Archive");
	target_clear(&t);
	ck_assert(target_parse(&t, "imap://", &e));
	ck_assert_str_eq(t.host, "localhost");
	ck_assert_uint_eq(t.port, 143);
	target_clear(&t);
	ck_assert(!target_parse(&t, "http://x", &e));
	target_clear(&t);
}
END_TEST

START_TEST(client_commands_are_sorted_and_explained)
{
	for (const struct local_spec *row = local_specs; row->name; row++) {
		ck_assert_msg(row->summary && row->args && row->example && row->run, "%s",
			row->name);
		ck_assert_msg(row->min <= row->max, "%s", row->name);
		if (row[1].name)
			ck_assert_msg(strcmp(row->name, row[1].name) < 0, "%s", row->name);
	}
}
END_TEST

START_TEST(client_commands_are_found_by_a_unique_beginning)
{
	struct err e = { 0 };

	ck_assert_str_eq(local_find(STR("\\CONNI"), &e)->name, "\\conninfo");
	ck_assert_str_eq(local_find(STR("\\i"), &e)->name, "\\i");
	ck_assert_ptr_null(local_find(STR("\\re"), &e));
	ck_assert_ptr_nonnull(strstr(e.msg, "\\reconnect"));
	e = (struct err){ 0 };
	ck_assert_ptr_null(local_find(STR("\\xyzzy"), &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	e = (struct err){ 0 };
	ck_assert_ptr_null(local_find(STR("fetch"), &e));
	ck_assert_int_eq(e.kind, ERR_NONE);
}
END_TEST

#define COUNT(table) (int)(sizeof(table) / sizeof((table)[0]))

Suite *suite_shell(void);
Suite *suite_shell(void)
{
	Suite *s = suite_create("shell");
	TCase *tc = tcase_create("shell");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, make_folder, remove_folder);
	tcase_add_test(tc, input_gives_the_lines_of_a_file);
	tcase_add_test(tc, input_can_be_looked_at_before_it_is_read);
	tcase_add_test(tc, input_refuses_a_nul_byte_and_a_missing_file);
	tcase_add_test(tc, variables_are_set_replaced_and_computed);
	tcase_add_test(tc, trace_marks_directions_and_hides_secrets);
	tcase_add_test(tc, log_has_what_passed_without_a_trace);
	tcase_add_test(tc, log_keeps_the_last_of_a_flood);
	tcase_add_test(tc, output_goes_to_a_file_or_is_added_to_it);
	tcase_add_test(tc, output_that_fails_is_told);
	tcase_add_test(tc, targets_are_read_from_urls);
	tcase_add_test(tc, client_commands_are_sorted_and_explained);
	tcase_add_test(tc, client_commands_are_found_by_a_unique_beginning);
	suite_add_tcase(s, tc);
	return s;
}
