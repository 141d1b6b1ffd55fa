/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_json.c: what is written can be loaded, and is what was given.
 */
#include "view/json.h"

#include <check.h>
#include <jansson.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/spool.h"

/* Runs json_str over the bytes; the caller clears the text. */
static void write_str(struct buf *to, struct str s)
{
	struct json j;

	json_init(&j, NULL, to);
	json_str(&j, s);
}

static void expect_str(struct str s, const char *wanted)
{
	struct buf text = { 0 };

	write_str(&text, s);
	ck_assert_str_eq(buf_z(&text), wanted);
	buf_clear(&text);
}

START_TEST(commas_come_by_themselves)
{
	struct buf text = { 0 };
	struct json j;

	json_init(&j, NULL, &text);
	json_open(&j, '{');
	json_key(&j, "a");
	json_open(&j, '[');
	json_u64(&j, 1);
	json_open(&j, '[');
	json_close(&j, ']');
	json_nil(&j);
	json_close(&j, ']');
	json_key_str(&j, STR("b"));
	json_bool(&j, true);
	json_key(&j, "c");
	json_open(&j, '{');
	json_close(&j, '}');
	json_close(&j, '}');
	json_line(&j);
	json_open(&j, '[');
	json_close(&j, ']');
	json_line(&j);
	ck_assert_str_eq(buf_z(&text), "{\"a\":[1,[],null],\"b\":true,\"c\":{}}\n[]\n");
	buf_clear(&text);
}
END_TEST

START_TEST(numbers_are_exact)
{
	struct buf text = { 0 };
	struct json j;

	json_init(&j, NULL, &text);
	json_u64(&j, 0);
	json_u64(&j, UINT64_MAX);
	json_i64(&j, INT64_MIN);
	json_i64(&j, -1);
	json_seconds(&j, 0);
	json_seconds(&j, 12345);
	json_seconds(&j, 61000001);
	ck_assert_str_eq(buf_z(&text),
		"0,18446744073709551615,-9223372036854775808,-1,"
		"0.000000,0.012345,61.000001");
	buf_clear(&text);
}
END_TEST

START_TEST(strings_are_escaped_as_a_terminal_needs_it)
{
	expect_str(STR("a\"b\\c/"), "\"a\\\"b\\\\c/\"");
	expect_str(STR("\r\n\t\x01\x1b\x7f"), "\"\\r\\n\\t\\u0001\\u001b\\u007f\"");
	expect_str((struct str){ "\0", 1 }, "\"\\u0000\"");
	expect_str(STR("\xc2\x9b\xe2\x80\xae"), "\"\\u009b\\u202e\"");
	expect_str(STR("\xf3\xa0\x81\x81"), "\"\\udb40\\udc41\"");
	expect_str(STR("Grüße \xf0\x9f\x98\x80"), "\"Grüße \xf0\x9f\x98\x80\"");
	expect_str(STR(""), "\"\"");
	expect_str((struct str){ NULL, 0 }, "null");
}
END_TEST

START_TEST(other_bytes_are_base64)
{
	expect_str(STR("\xff"), "{\"base64\":\"/w==\"}");
	expect_str(STR("\xff\xfe"), "{\"base64\":\"//4=\"}");
	expect_str(STR("\xff\xfe\xfd"), "{\"base64\":\"//79\"}");
	expect_str(STR("abc\xc3"), "{\"base64\":\"YWJjww==\"}");
}
END_TEST

START_TEST(key_with_bad_bytes_is_escaped)
{
	struct buf text = { 0 };
	struct json j;

	json_init(&j, NULL, &text);
	json_open(&j, '{');
	json_key_str(&j, STR("a\xff"));
	json_nil(&j);
	json_key_str(&j, (struct str){ "b\0", 2 });
	json_nil(&j);
	json_close(&j, '}');
	ck_assert_str_eq(buf_z(&text), "{\"a\\\\xFF\":null,\"b\\\\x00\":null}");
	buf_clear(&text);
}
END_TEST

START_TEST(every_byte_value_can_be_loaded)
{
	char all[256];
	struct buf text = { 0 };
	json_error_t error;
	json_t *value;

	for (int i = 0; i < 256; i++)
		all[i] = (char)i;
	write_str(&text, (struct str){ all, 128 });
	value = json_loads(buf_z(&text), JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
	ck_assert_msg(value != NULL, "%s", error.text);
	ck_assert_uint_eq(json_string_length(value), 128);
	ck_assert_int_eq(memcmp(json_string_value(value), all, 128), 0);
	json_decref(value);
	buf_truncate(&text, 0);
	write_str(&text, (struct str){ all, 256 });
	value = json_loads(buf_z(&text), 0, &error);
	ck_assert_msg(value != NULL, "%s", error.text);
	ck_assert(json_is_string(json_object_get(value, "base64")));
	json_decref(value);
	buf_clear(&text);
}
END_TEST

/* The text of a literal that lies in a spool, as JSON; the caller clears it. */
static void write_spooled(struct buf *text, struct str bytes)
{
	struct err e = { 0 };
	struct blob blob = { .size = bytes.n, .where = BLOB_SPOOL, .fd = spool_open(&e) };
	struct json j;

	ck_assert_int_ge(blob.fd, 0);
	ck_assert(spool_write(blob.fd, bytes.p, bytes.n, &e));
	json_init(&j, NULL, text);
	json_blob(&j, &blob);
	ck_assert(!j.failed);
	close(blob.fd);
}

/* Pieces are cut within characters; the result must be that of the same bytes in memory. */
START_TEST(spooled_literal_is_written_as_one_in_memory)
{
	struct buf bytes = { 0 }, memory = { 0 }, spooled = { 0 };

	for (int i = 0; i < 3; i++) {
		buf_truncate(&bytes, 0);
		for (int pad = 0; pad < i; pad++)
			buf_add_c(&bytes, 'x');
		while (bytes.n < 100000)
			buf_add_z(&bytes, "€\xf0\x9f\x98\x80ü\r\n");
		if (i == 2)
			buf_add_c(&bytes, (char)0xff);
		buf_truncate(&memory, 0);
		buf_truncate(&spooled, 0);
		write_str(&memory, buf_str(&bytes));
		write_spooled(&spooled, buf_str(&bytes));
		ck_assert(str_eq(buf_str(&memory), buf_str(&spooled)));
	}
	buf_clear(&bytes);
	buf_clear(&memory);
	buf_clear(&spooled);
}
END_TEST

START_TEST(text_longer_than_the_buffer_goes_to_the_file)
{
	FILE *f = tmpfile();
	struct buf long_text = { 0 };
	struct json j = { .out = f };
	json_error_t error;
	json_t *value;

	while (long_text.n < 3 * JSON_BUFFER + 7)
		buf_add_z(&long_text, "abc\"");
	json_open(&j, '[');
	for (int i = 0; i < 5; i++) {
		json_str(&j, buf_str(&long_text));
		json_u64(&j, 7);
	}
	json_close(&j, ']');
	json_line(&j);
	ck_assert(!j.failed);
	rewind(f);
	value = json_loadf(f, 0, &error);
	ck_assert_msg(value != NULL, "%s", error.text);
	ck_assert_uint_eq(json_array_size(value), 10);
	ck_assert_str_eq(json_string_value(json_array_get(value, 8)), buf_z(&long_text));
	json_decref(value);
	buf_clear(&long_text);
	fclose(f);
}
END_TEST

START_TEST(failing_write_is_kept)
{
	FILE *f = fopen("/dev/full", "w");
	struct json j;

	ck_assert(f != NULL);
	setvbuf(f, NULL, _IONBF, 0);
	json_init(&j, f, NULL);
	json_z(&j, "x");
	json_line(&j);
	ck_assert(j.failed);
	fclose(f);
}
END_TEST

Suite *suite_json(void)
{
	Suite *s = suite_create("json");
	TCase *t = tcase_create("writing");

	tcase_add_test(t, commas_come_by_themselves);
	tcase_add_test(t, numbers_are_exact);
	tcase_add_test(t, strings_are_escaped_as_a_terminal_needs_it);
	tcase_add_test(t, other_bytes_are_base64);
	tcase_add_test(t, key_with_bad_bytes_is_escaped);
	tcase_add_test(t, every_byte_value_can_be_loaded);
	tcase_add_test(t, spooled_literal_is_written_as_one_in_memory);
	tcase_add_test(t, text_longer_than_the_buffer_goes_to_the_file);
	tcase_add_test(t, failing_write_is_kept);
	suite_add_tcase(s, t);
	return s;
}
