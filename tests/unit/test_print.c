/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_print.c: what the renderers promise beside their looks, which the wire tests hold.
 */
#include "view/print.h"

#include <check.h>
#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "unit/response.h"
#include "view/render.h"

struct shown {
	struct printer p;
	FILE *out, *err;
	char *out_text, *err_text;
	size_t out_n, err_n;
};

static void open_printer(struct shown *s, const char *name)
{
	*s = (struct shown){ .out_text = NULL };
	s->out = open_memstream(&s->out_text, &s->out_n);
	s->err = open_memstream(&s->err_text, &s->err_n);
	printer_init(&s->p, printer_find(name), s->out, s->err);
}

static void flush(struct shown *s)
{
	fflush(s->out);
	fflush(s->err);
}

static void close_printer(struct shown *s)
{
	printer_clear(&s->p);
	fclose(s->out);
	fclose(s->err);
	free(s->out_text);
	free(s->err_text);
}

static void respond(struct printer *p, const char *wire)
{
	struct imap_resp r;

	parse(&r, wire);
	p->ops->response(p, &r);
	resp_clear(&r);
}

static void begin(struct printer *p)
{
	struct imap_cmd cmd = { .spec = NULL };

	p->ops->begin(p, &cmd);
}

static void end(struct printer *p)
{
	struct imap_result result = { .tag = "A1" };

	p->ops->end(p, &result, NULL);
}

/* The value of `key` in the last JSON object that was printed. */
static json_t *last_value(struct shown *s, const char *key)
{
	json_t *object = NULL, *next, *value;
	size_t at = 0;

	flush(s);
	while (at < s->out_n) {
		json_error_t error;

		next = json_loads(s->out_text + at, JSON_DISABLE_EOF_CHECK, &error);
		ck_assert_msg(next != NULL, "%s in %s", error.text, s->out_text + at);
		json_decref(object);
		object = next;
		at += (size_t)error.position;
		while (at < s->out_n && s->out_text[at] == '\n')
			at++;
	}
	value = json_incref(json_object_get(object, key));
	json_decref(object);
	return value;
}

START_TEST(completion_has_its_code_typed_as_an_untagged_line_has_it)
{
	static const char *const codes[] = { "ALERT", "UIDVALIDITY 7", "UIDNEXT x", "UNSEEN",
		"HIGHESTMODSEQ 9223372036854775807", "APPENDUID 38505 3955:3957",
		"COPYUID 38505 304,319:320 3956:3958", "COPYUID 38505 304", "MODIFIED 7,9",
		"CAPABILITY IMAP4rev1 AUTH=PLAIN", "PERMANENTFLAGS (\\Seen a]b \\*)",
		"BADCHARSET (UTF-8)", "METADATA LONGENTRIES 2199", "REFERRAL imap://[::1]/x",
		"BADURL \"/a]b\"", "X-NEW (a \"b\" NIL (c)) 5", "INPROGRESS (\"a1\" 454 1000)" };
	struct imap_result result = { .tag = "A1", .code = mem_dup_z(codes[_i]) };
	struct buf wire = { 0 };
	struct shown s;
	json_t *untagged, *completion;

	open_printer(&s, "json");
	buf_addf(&wire, "* OK [%s] x", codes[_i]);
	respond(&s.p, buf_z(&wire));
	untagged = last_value(&s, "code");
	begin(&s.p);
	s.p.ops->end(&s.p, &result, NULL);
	completion = last_value(&s, "code");
	ck_assert_msg(json_is_object(untagged) && json_equal(untagged, completion), "%s",
		s.out_text);
	json_decref(untagged);
	json_decref(completion);
	close_printer(&s);
	free(result.code);
	buf_clear(&wire);
}
END_TEST

START_TEST(renderers_are_found_by_name)
{
	ck_assert_ptr_eq(printer_find("pretty"), &print_pretty);
	ck_assert_ptr_eq(printer_find("raw"), &print_raw);
	ck_assert_ptr_eq(printer_find("json"), &print_json);
	ck_assert_ptr_null(printer_find("xml"));
}
END_TEST

START_TEST(every_renderer_tells_of_a_full_disk)
{
	static const char *const names[] = { "pretty", "raw", "json" };

	for (size_t i = 0; i < 3; i++) {
		FILE *full = fopen("/dev/full", "w");
		struct err e = { 0 };
		struct printer p;

		ck_assert(full != NULL);
		printer_init(&p, printer_find(names[i]), full, full);
		begin(&p);
		for (int k = 0; k < 1000; k++)
			respond(&p, "* 1 FETCH (BODY[] \"0123456789\")");
		end(&p);
		ck_assert(!printer_flush(&p, &e));
		ck_assert_int_eq(e.kind, ERR_SYS);
		ck_assert_int_eq(e.code, ENOSPC);
		ck_assert(strstr(e.msg, "standard output: ") == e.msg);
		printer_clear(&p);
		fclose(full);
	}
}
END_TEST

START_TEST(rows_that_come_unasked_are_shown_at_once)
{
	struct shown s;

	open_printer(&s, "pretty");
	respond(&s.p, "* 2 FETCH (FLAGS (\\Seen))");
	flush(&s);
	ck_assert_msg(strstr(s.out_text, "\\Seen") != NULL, "%s", s.out_text);
	respond(&s.p, "* STATUS x (MESSAGES 3)");
	respond(&s.p, "* LIST () \"/\" box");
	flush(&s);
	ck_assert(strstr(s.out_text, "MESSAGES") != NULL);
	ck_assert(strstr(s.out_text, "box") != NULL);
	close_printer(&s);
}
END_TEST

START_TEST(gathered_rows_are_not_shown_after_an_interrupt)
{
	struct shown s;

	open_printer(&s, "pretty");
	begin(&s.p);
	respond(&s.p, "* 1 FETCH (UID 1)");
	s.p.muted = true;
	end(&s.p);
	flush(&s);
	ck_assert_str_eq(s.out_text, "");
	ck_assert_str_eq(s.err_text, "OK\n");
	close_printer(&s);
}
END_TEST

START_TEST(long_table_is_given_out_in_blocks_with_one_heading)
{
	struct shown s;
	char line[64];
	size_t before;

	open_printer(&s, "pretty");
	begin(&s.p);
	for (int i = 1; i <= 1000; i++) {
		snprintf(line, sizeof(line), "* %d FETCH (UID %d)", i, i + 5);
		respond(&s.p, line);
	}
	flush(&s);
	before = s.out_n;
	ck_assert_uint_gt(before, 0);
	end(&s.p);
	flush(&s);
	ck_assert(strstr(s.out_text, "UID\n") != NULL);
	ck_assert(strstr(strstr(s.out_text, "UID\n") + 1, "UID\n") == NULL);
	ck_assert(strstr(s.out_text, "1000  1005\n") != NULL);
	close_printer(&s);
}
END_TEST

START_TEST(error_goes_to_stderr_in_a_pipe_and_is_an_object_in_json)
{
	struct err e = { 0 };
	struct shown s;

	err_set(&e, ERR_TIMEOUT, 0, "no answer");
	open_printer(&s, "pretty");
	s.p.ops->end(&s.p, NULL, &e);
	flush(&s);
	ck_assert_str_eq(s.out_text, "");
	ck_assert_str_eq(s.err_text, "no answer\n");
	close_printer(&s);
	open_printer(&s, "json");
	s.p.ops->end(&s.p, NULL, &e);
	s.p.ops->note(&s.p, NOTE_WARNING, "careful");
	flush(&s);
	ck_assert_str_eq(s.out_text,
		"{\"type\":\"error\",\"kind\":\"timeout\",\"text\":\"no answer\"}\n"
		"{\"type\":\"note\",\"level\":\"warning\",\"text\":\"careful\"}\n");
	ck_assert_str_eq(s.err_text, "");
	close_printer(&s);
}
END_TEST

START_TEST(whatever_is_in_a_note_or_a_value_is_made_safe)
{
	static const char *const names[] = { "pretty", "raw", "json" };
	static const struct printer_value value = { "n\033[2J", "\033]0;x\a\xC2\x9B" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct shown s;

		open_printer(&s, names[i]);
		s.p.ops->note(&s.p, NOTE_INFO, "a\033]0;x\a\xC2\x9B\xE2\x80\xAE\xFFz\r\n");
		flush(&s);
		ck_assert(!strpbrk(s.err_text, "\033\a\r") && !strpbrk(s.out_text, "\033\a\r"));
		ck_assert(!strstr(s.err_text, "\xC2\x9B") && !strstr(s.out_text, "\xC2\x9B"));
		ck_assert(strstr(i < 2 ? s.err_text : s.out_text,
				  i < 2 ? "a\\e]0;x\\x07\\u{9B}\\u{202E}\\xFFz"
					: "a\\\\e]0;x\\\\x07\\\\u{9B}\\\\u{202E}\\\\xFFz") != NULL);
		printer_values(&s.p, "set", &value, 1);
		flush(&s);
		ck_assert(!strpbrk(s.out_text, "\033\a"));
		close_printer(&s);
	}
}
END_TEST

START_TEST(values_are_lines_or_an_object)
{
	static const struct printer_value values[] = { { "name", "v" }, { NULL, "bare" } };
	struct shown s;

	open_printer(&s, "pretty");
	printer_values(&s.p, "set", values, 2);
	flush(&s);
	ck_assert_str_eq(s.out_text, "  name           v\nbare\n");
	close_printer(&s);
	open_printer(&s, "raw");
	printer_values(&s.p, "set", values, 2);
	flush(&s);
	ck_assert_str_eq(s.out_text, "name  v\nbare\n");
	close_printer(&s);
	open_printer(&s, "json");
	printer_values(&s.p, "set", values, 2);
	flush(&s);
	ck_assert_str_eq(s.out_text,
		"{\"type\":\"values\",\"command\":\"set\","
		"\"values\":{\"name\":\"v\",\"value\":\"bare\"}}\n");
	close_printer(&s);
}
END_TEST

START_TEST(cut_within_a_character_is_seen)
{
	ck_assert_uint_eq(render_cut_off(STR("abc")), 0);
	ck_assert_uint_eq(render_cut_off(STR("a\r")), 1);
	ck_assert_uint_eq(render_cut_off(STR("a\xc3")), 1);
	ck_assert_uint_eq(render_cut_off(STR("a\xe2\x82")), 2);
	ck_assert_uint_eq(render_cut_off(STR("a\xf0\x9f\x98")), 3);
	ck_assert_uint_eq(render_cut_off(STR("a\xc3\xbc")), 0);
	ck_assert_uint_eq(render_cut_off(STR("\x80\x80\x80\x80")), 0);
	ck_assert_uint_eq(render_cut_off(STR("")), 0);
}
END_TEST

/* "(1 (2)(1 (2)(1 (2)…": each message has two replies, the second of which has two replies. */
static void comb(struct buf *out, size_t levels)
{
	buf_add_z(out, "* THREAD ");
	for (size_t i = 0; i < levels; i++)
		buf_addf(out, "(%zu (%zu)", 2 * i + 1, 2 * i + 2);
	for (size_t i = 0; i < levels; i++)
		buf_add_c(out, ')');
}

static size_t count_numbers(const json_t *threads)
{
	size_t n = 0, i;
	const json_t *value;

	json_array_foreach(threads, i, value) n +=
		json_is_array(value) ? count_numbers(value) : json_is_integer(value);
	return n;
}

static size_t depth_of(const json_t *threads)
{
	size_t most = 0, i;
	const json_t *value;

	json_array_foreach(threads, i, value)
	{
		size_t depth = depth_of(value);

		most = depth > most ? depth : most;
	}
	return most + 1;
}

enum { COMB = 90000 };

START_TEST(threads_of_any_depth_are_shown_by_all)
{
	static const char *const names[] = { "pretty", "json" };
	struct buf wire = { 0 };

	comb(&wire, COMB);
	for (size_t i = 0; i < 2; i++) {
		struct shown s;
		size_t lines = 0;

		open_printer(&s, names[i]);
		respond(&s.p, buf_z(&wire));
		flush(&s);
		for (size_t k = 0; k < s.out_n; k++)
			lines += s.out_text[k] == '\n';
		/* The last two stand in one row, and there is a heading. */
		ck_assert_uint_eq(lines, i ? 1 : 2 * COMB);
		close_printer(&s);
	}
	buf_clear(&wire);
}
END_TEST

START_TEST(threads_are_nested_no_deeper_than_readers_of_json_can_follow)
{
	struct buf wire = { 0 };
	struct shown s;
	json_t *all, *part;
	size_t n, i;

	comb(&wire, COMB);
	open_printer(&s, "json");
	respond(&s.p, buf_z(&wire));
	flush(&s);
	all = json_loads(s.out_text, 0, NULL); /* refuses 2,048 levels */
	ck_assert_ptr_nonnull(all);
	n = count_numbers(json_object_get(all, "threads"));
	json_array_foreach(json_object_get(all, "deeper"), i, part)
	{
		/* Each goes on under the message that the one before ended with. */
		ck_assert_uint_eq((size_t)json_integer_value(json_object_get(part, "under")), n);
		n += count_numbers(json_object_get(part, "threads"));
		ck_assert_uint_le(depth_of(json_object_get(part, "threads")), 110);
	}
	ck_assert_uint_eq(n, 2 * COMB);
	json_decref(all);
	close_printer(&s);
	buf_clear(&wire);
}
END_TEST

/* One look at all parts for each section would take minutes. */
START_TEST(sections_beside_a_structure_cost_no_more_than_by_themselves)
{
	enum { PARTS = 50000 };
	struct buf wire = { 0 };
	struct shown s;

	buf_add_z(&wire, "* 1 FETCH (BODYSTRUCTURE (");
	for (int i = 0; i < PARTS; i++)
		buf_add_z(&wire, "(\"TEXT\" \"PLAIN\" NIL NIL NIL \"BASE64\" 4 1)");
	buf_add_z(&wire, " \"MIXED\")");
	for (int i = PARTS; i > 0; i--)
		buf_addf(&wire, " BODY[%d] \"YWI=\" BODY[%d.MIME] NIL", i, i);
	buf_add_c(&wire, ')');
	open_printer(&s, "pretty");
	s.p.style.terminal = true;
	respond(&s.p, buf_z(&wire));
	flush(&s);
	ck_assert(strstr(s.out_text, "message 1: BODY[50000] (4 bytes, BASE64)\nab\n"));
	ck_assert(strstr(s.out_text, "message 1: BODY[1] (4 bytes, BASE64)\nab\n"));
	close_printer(&s);
	buf_clear(&wire);
}
END_TEST

Suite *suite_print(void)
{
	Suite *s = suite_create("print");
	TCase *t = tcase_create("print");

	tcase_add_loop_test(t, completion_has_its_code_typed_as_an_untagged_line_has_it, 0, 17);
	tcase_add_test(t, renderers_are_found_by_name);
	tcase_add_test(t, every_renderer_tells_of_a_full_disk);
	tcase_add_test(t, rows_that_come_unasked_are_shown_at_once);
	tcase_add_test(t, gathered_rows_are_not_shown_after_an_interrupt);
	tcase_add_test(t, long_table_is_given_out_in_blocks_with_one_heading);
	tcase_add_test(t, error_goes_to_stderr_in_a_pipe_and_is_an_object_in_json);
	tcase_add_test(t, whatever_is_in_a_note_or_a_value_is_made_safe);
	tcase_add_test(t, values_are_lines_or_an_object);
	tcase_add_test(t, cut_within_a_character_is_seen);
	tcase_add_test(t, sections_beside_a_structure_cost_no_more_than_by_themselves);
	tcase_add_test(t, threads_of_any_depth_are_shown_by_all);
	tcase_add_test(t, threads_are_nested_no_deeper_than_readers_of_json_can_follow);
	suite_add_tcase(s, t);
	return s;
}
