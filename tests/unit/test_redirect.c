/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_redirect.c: input and output of one command, taken out of its words.
 */
#include "shell/redirect.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "shell/shell.h"

#define COUNT(table) (int)(sizeof(table) / sizeof((table)[0]))

static char folder[64], path[96];

static void make_folder(void)
{
	strcpy(folder, "/tmp/imapsh-redirect-XXXXXX");
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

static const struct {
	const char *line, *rest, *command;
} pipes[] = {
	{ "fetch 1 ALL | less", "fetch 1 ALL ", "less" },
	{ "fetch 1 ALL | awk '{print \"$1\"}' | wc", "fetch 1 ALL ", "awk '{print \"$1\"}' | wc" },
	{ "create \"a | b\"", "create \"a | b\"", NULL },
	{ "search (a | b)", "search (a | b)", NULL },
	{ "create a|b", "create a|b", NULL },
	{ "fetch 1 ALL |wc", "fetch 1 ALL ", "wc" },
	{ "fetch 1 ALL\t|\twc -l", "fetch 1 ALL\t", "wc -l" },
	{ "search SUBJECT 5\" | wc", "search SUBJECT 5\" ", "wc" },
	{ "fetch 1 ALL |", "fetch 1 ALL ", "" },
	{ "fetch 1 BODY[HEADER.FIELDS (A | B)]", "fetch 1 BODY[HEADER.FIELDS (A | B)]", NULL },
};

START_TEST(pipe_is_cut_off_where_it_stands_alone)
{
	struct str line = str_c(pipes[_i].line);
	struct redirect r = { OUT_NONE, NULL };

	redirect_pipe(&line, &r);
	ck_assert(str_eq(line, str_c(pipes[_i].rest)));
	ck_assert_int_eq(r.kind, pipes[_i].command ? OUT_PIPE : OUT_NONE);
	if (r.target)
		ck_assert_str_eq(r.target, pipes[_i].command);
	redirect_clear(&r);
}
END_TEST

/* Splits and takes the redirections of a line, "FILE" standing for the test's file. */
static bool take(struct shell *sh, const char *format, bool message, struct words *w,
	struct redirect *r, struct err *e)
{
	static char line[256];
	enum word_end end;

	snprintf(line, sizeof(line), format, path);
	*r = (struct redirect){ OUT_NONE, NULL };
	*w = (struct words){ 0 };
	return words_split(w, str_c(line), &end, e) && redirect_take(sh, w, message, r, e);
}

START_TEST(files_and_heredocs_become_literals)
{
	struct shell sh;
	struct words w;
	struct redirect r;
	struct err e = { 0 };

	shell_init(&sh);
	write_file("a\nb", 3);
	ck_assert_msg(take(&sh, "append x <%s", true, &w, &r, &e), "%s", e.msg);
	ck_assert_int_eq(w.v[2].kind, WORD_LITERAL);
	ck_assert_uint_eq(w.v[2].literal.size, 4);
	words_clear(&w);
	ck_assert(take(&sh, "append x --as-is < \"%s\"", true, &w, &r, &e));
	ck_assert_uint_eq(w.n, 3);
	ck_assert_uint_eq(w.v[2].literal.size, 3);
	words_clear(&w);
	sh.in = input_text("-c", "line one\nline two\nEND\nrest");
	ck_assert(take(&sh, "append x <<END", true, &w, &r, &e));
	ck_assert_str_eq(w.v[2].literal.bytes, "line one\r\nline two\r\n");
	words_clear(&w);
	input_free(sh.in);
	sh.in = NULL;
	shell_clear(&sh);
}
END_TEST

/* What is left of the words, joined by "_", and where the output goes: each sign in each place. */
static const struct {
	const char *line, *words;
	enum out_kind kind;
	const char *target;
} signs[] = {
	{ "noop >f", "noop", OUT_FILE, "f" },
	{ "noop > f", "noop", OUT_FILE, "f" },
	{ "noop\t>\tf", "noop", OUT_FILE, "f" },
	{ "noop >>f", "noop", OUT_APPEND, "f" },
	{ "noop >> f", "noop", OUT_APPEND, "f" },
	{ "noop > \"a b\"", "noop", OUT_FILE, "a b" },
	{ "noop >a|b", "noop", OUT_FILE, "a|b" },
	{ "noop >~x", "noop", OUT_FILE, "~x" },
	{ "fetch 1 (FLAGS) >f", "fetch_1_(FLAGS)", OUT_FILE, "f" },
	{ "fetch 1 BODY[]<0.10> >f", "fetch_1_BODY[]<0.10>", OUT_FILE, "f" },
	{ "fetch 1 BODY[] >>f", "fetch_1_BODY[]", OUT_APPEND, "f" },
	{ "search SUBJECT a>b >f", "search_SUBJECT_a>b", OUT_FILE, "f" },
	{ "search SUBJECT \">\" >f", "search_SUBJECT_\">\"", OUT_FILE, "f" },
	{ "search SUBJECT \">f\"", "search_SUBJECT_\">f\"", OUT_NONE, NULL },
	{ "search SUBJECT \"a >f\"", "search_SUBJECT_\"a >f\"", OUT_NONE, NULL },
	{ "search (SUBJECT >f)", "search_(SUBJECT >f)", OUT_NONE, NULL },
	{ "select INBOX>f", "select_INBOX>f", OUT_NONE, NULL },
	{ "select INBOX<f", "select_INBOX<f", OUT_NONE, NULL },
	{ "select INBOX|f", "select_INBOX|f", OUT_NONE, NULL },
	{ "select \"<f\"", "select_\"<f\"", OUT_NONE, NULL },
	{ "select -", "select_-", OUT_NONE, NULL },
	{ "noop >f ", "noop", OUT_FILE, "f" },
};

START_TEST(a_sign_begins_a_word_or_is_a_character)
{
	struct buf left = { 0 };
	struct shell sh;
	struct words w;
	struct redirect r;
	struct err e = { 0 };

	shell_init(&sh);
	ck_assert_msg(take(&sh, signs[_i].line, false, &w, &r, &e), "%s", e.msg);
	for (size_t i = 0; i < w.n; i++)
		buf_addf(&left, "%s%.*s", i ? "_" : "", STR_ARG(w.v[i].raw));
	ck_assert_str_eq(buf_z(&left), signs[_i].words);
	ck_assert_int_eq(r.kind, signs[_i].kind);
	if (signs[_i].target)
		ck_assert_str_eq(r.target, signs[_i].target);
	words_clear(&w);
	redirect_clear(&r);
	buf_clear(&left);
	shell_clear(&sh);
}
END_TEST

static const struct {
	const char *line, *fault;
	bool message;
} bad_redirections[] = {
	{ "noop >", "file name is missing", false },
	{ "noop >>", "file name is missing", false },
	{ "search HEADER Message-ID <x@y>", "quote", false },
	{ "search <x>", "quote", false },
	{ "append x </nonexistent/file", "No such file", true },
	{ "append x <", "file name is missing", true },
	{ "fetch 1 >a >b", "one place", false },
	{ "fetch >a 1", "one place", false },
};

START_TEST(bad_redirections_are_told)
{
	struct shell sh;
	struct words w;
	struct redirect r;
	struct err e = { 0 };

	shell_init(&sh);
	ck_assert(!take(&sh, bad_redirections[_i].line, bad_redirections[_i].message, &w, &r, &e));
	ck_assert_msg(strstr(e.msg, bad_redirections[_i].fault) != NULL, "%s", e.msg);
	words_clear(&w);
	redirect_clear(&r);
	shell_clear(&sh);
}
END_TEST

Suite *suite_redirect(void);
Suite *suite_redirect(void)
{
	Suite *s = suite_create("redirect");
	TCase *tc = tcase_create("redirect");

	tcase_add_checked_fixture(tc, make_folder, remove_folder);
	tcase_add_loop_test(tc, pipe_is_cut_off_where_it_stands_alone, 0, COUNT(pipes));
	tcase_add_test(tc, files_and_heredocs_become_literals);
	tcase_add_loop_test(tc, a_sign_begins_a_word_or_is_a_character, 0, COUNT(signs));
	tcase_add_loop_test(tc, bad_redirections_are_told, 0, COUNT(bad_redirections));
	suite_add_tcase(s, tc);
	return s;
}
