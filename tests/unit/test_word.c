/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_word.c: typed lines cut into words.
 */
#include "imap/word.h"

#include <check.h>
#include <string.h>

/* Each word as KIND:text, joined by "|": b bare, q quoted, l list. */
static void describe(const struct words *w, struct buf *out)
{
	static const char kinds[] = { [WORD_BARE] = 'b', [WORD_QUOTED] = 'q', [WORD_LIST] = 'l' };

	for (size_t i = 0; i < w->n; i++)
		buf_addf(out, "%s%c:%.*s", i ? "|" : "", kinds[w->v[i].kind],
			STR_ARG(w->v[i].text));
}

static const struct {
	const char *line, *words;
	enum word_end end;
} lines[] = {
	{ "", "", WORDS_COMPLETE },
	{ "  noop  ", "b:noop", WORDS_COMPLETE },
	{ "select \"Sent Items\"", "b:select|q:Sent Items", WORDS_COMPLETE },
	{ "a \"b\\\"c\\\\d\\n\"", "b:a|q:b\"c\\d\\n", WORDS_COMPLETE },
	{ "fetch 1 (FLAGS (X Y))", "b:fetch|b:1|l:FLAGS (X Y)", WORDS_COMPLETE },
	{ "fetch 1 BODY[HEADER.FIELDS (DATE FROM)]<0.100>",
		"b:fetch|b:1|b:BODY[HEADER.FIELDS (DATE FROM)]<0.100>", WORDS_COMPLETE },
	{ "fetch 1 (BODY[HEADER.FIELDS (DATE \"a)b\")] UID)",
		"b:fetch|b:1|l:BODY[HEADER.FIELDS (DATE \"a)b\")] UID", WORDS_COMPLETE },
	{ "store 1 +FLAGS a]b", "b:store|b:1|b:+FLAGS|b:a]b", WORDS_COMPLETE },
	{ "search SUBJECT [draft", "b:search|b:SUBJECT|b:[draft", WORDS_COMPLETE },
	{ "a \"open", "b:a|q:open", WORDS_OPEN_QUOTE },
	{ "a (b (c", "b:a|l:b (c", WORDS_OPEN_LIST },
	{ "a (b \"c", "b:a|l:b \"c", WORDS_OPEN_QUOTE },
	{ "a\tb", "b:a|b:b", WORDS_COMPLETE },
	{ "\"\" ()", "q:|l:", WORDS_COMPLETE },
	{ "a[b c] [d e", "b:a[b c]|b:[d|b:e", WORDS_COMPLETE },
	/* Behind a bracket that does not close none is special. */
	{ "a[ b[c] d[e f]", "b:a[|b:b[c]|b:d[e|b:f]", WORDS_COMPLETE },
	{ "a|b >c", "b:a|b|b:>c", WORDS_COMPLETE },
};

START_TEST(lines_become_words)
{
	struct words w = { 0 };
	struct buf text = { 0 };
	struct err e = { 0 };
	enum word_end end;

	ck_assert_msg(words_split(&w, str_c(lines[_i].line), &end, &e), "%s", lines[_i].line);
	describe(&w, &text);
	ck_assert_str_eq(buf_z(&text), lines[_i].words);
	ck_assert_int_eq(end, lines[_i].end);
	words_clear(&w);
	buf_clear(&text);
}
END_TEST

static const struct {
	const char *line, *fault;
} faults[] = {
	{ "a )", "column 3" },
	{ "a \"b\"c", "column 6" },
	{ "a (b)c", "column 6" },
};

START_TEST(faults_name_their_column)
{
	struct words w = { 0 };
	struct err e = { 0 };
	enum word_end end;

	ck_assert(!words_split(&w, str_c(faults[_i].line), &end, &e));
	ck_assert_int_eq(e.kind, ERR_USAGE);
	ck_assert_ptr_nonnull(strstr(e.msg, faults[_i].fault));
	words_clear(&w);
}
END_TEST

static const struct {
	const char *line, *head; /* NULL: there is no pipe */
} pipes[] = {
	{ "noop | wc", "noop " },
	{ "noop |wc", "noop " },
	{ "noop\t|\twc", "noop\t" },
	{ "noop |", "noop " },
	{ "noop|wc", NULL },
	{ "| wc", NULL },
	{ "search SUBJECT \"a | b\" | wc", "search SUBJECT \"a | b\" " },
	{ "search (SUBJECT | SEEN) | wc", "search (SUBJECT | SEEN) " },
	{ "fetch 1 BODY[HEADER.FIELDS (A | B)] | wc", "fetch 1 BODY[HEADER.FIELDS (A | B)] " },
	{ "search SUBJECT 5\" | wc", "search SUBJECT 5\" " },
	{ "search SUBJECT a( | wc", "search SUBJECT a( " },
	{ "noop | wc | (cat \"", "noop " },
	{ "search \"a | b", NULL },
	{ "search (a | b", NULL },
};

START_TEST(a_pipe_is_a_word_that_begins_with_its_sign)
{
	struct str line = str_c(pipes[_i].line);
	size_t at = words_pipe(line);

	ck_assert_msg(at == (pipes[_i].head ? strlen(pipes[_i].head) : line.n), "%s: %zu",
		pipes[_i].line, at);
}
END_TEST

/* However an open word goes on, it closes where the words of the whole line say so. */
START_TEST(a_word_of_many_lines_closes_where_it_does_in_one)
{
	static const char *const texts[] = { "a (b (c) \"d)\\\" \" e) f", "a \"b\\\"c(\" d",
		"a x[(b \"c)]\" d]) e", "a x[ (b]c) d] e", "a (\"(\" [)] x", "a (\"\\\\\") x" };

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		for (size_t cut = 2; cut < strlen(texts[i]); cut++) {
			struct str line = str_c(texts[i]), first = str_head(line, cut);
			struct words w = { 0 };
			struct err e = { 0 };
			enum word_end end, later;
			struct word_open open;
			size_t n = cut;

			if (!words_split(&w, first, &end, &e) || end == WORDS_COMPLETE) {
				words_clear(&w);
				continue;
			}
			open = word_opened(first, &w.v[w.n - 1]);
			while (n < line.n && !word_feed(&open, str_head(str_skip(line, n), 1)))
				n++;
			words_clear(&w);
			ck_assert(words_split(&w, str_head(line, n), &later, &e));
			ck_assert_int_ne(later, WORDS_COMPLETE);
			words_clear(&w);
			/* A bracket only may have closed. */
			if (line.p[n] != ']' && words_split(&w, str_head(line, n + 1), &later, &e))
				ck_assert_msg(later == WORDS_COMPLETE, "%s at %zu", texts[i], cut);
			words_clear(&w);
		}
}
END_TEST

Suite *suite_word(void);
Suite *suite_word(void)
{
	Suite *s = suite_create("word");
	TCase *tc = tcase_create("word");

	tcase_add_loop_test(tc, lines_become_words, 0, sizeof(lines) / sizeof(lines[0]));
	tcase_add_loop_test(tc, faults_name_their_column, 0, sizeof(faults) / sizeof(faults[0]));
	tcase_add_loop_test(tc, a_pipe_is_a_word_that_begins_with_its_sign, 0,
		sizeof(pipes) / sizeof(pipes[0]));
	tcase_add_test(tc, a_word_of_many_lines_closes_where_it_does_in_one);
	suite_add_tcase(s, tc);
	return s;
}
