/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_json.c: any bytes, as a string, as a literal and as a key, become one line of valid JSON that is harmless to
 * look at and decodes to the same bytes.
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/spool.h"
#include "base/utf8.h"
#include "imap/sasl.h"
#include "view/json.h"

static void require(int holds, const char *what)
{
	if (!holds) {
		fprintf(stderr, "does not hold: %s\n", what);
		abort();
	}
}

/* A string, or {"base64": …}: its bytes. */
static bool decode(json_t *value, struct buf *out)
{
	json_t *base64 = json_object_get(value, "base64");

	if (base64)
		return base64_decode(out,
			(struct str){ json_string_value(base64), json_string_length(base64) });
	buf_add(out, json_string_value(value), json_string_length(value));
	return json_is_string(value);
}

static void check_value(json_t *value, struct str text)
{
	struct buf got = { 0 };

	require(value && decode(value, &got), "a string, or base64");
	require(str_eq(buf_str(&got), text), "the same bytes");
	require(utf8_valid(text) == json_is_string(value), "base64 only where it has to be");
	buf_clear(&got);
}

static void check(const struct buf *line, struct str text)
{
	json_error_t error;
	json_t *all = json_loadb(line->p, line->n, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);

	require(all != NULL, "valid JSON");
	require(line->n && line->p[line->n - 1] == '\n', "it ends with its line");
	require(utf8_harmless(str_head(buf_str(line), line->n - 1)),
		"it is harmless, and one line");
	check_value(json_array_get(all, 0), text);
	check_value(json_array_get(all, 1), text);
	check_value(json_array_get(all, 2), text);
	require(json_object_size(json_array_get(all, 3)) == 1, "one key");
	if (json_is_key(text))
		require(str_eq(str_c(json_object_iter_key(
				       json_object_iter(json_array_get(all, 3)))),
				text),
			"the same key");
	json_decref(all);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	static int spool = -1;
	struct str text = { (const char *)data, size };
	struct blob memory = { .size = size, .where = BLOB_MEMORY, .mem = text.p }, file = memory;
	struct err e = { 0 };
	struct buf line = { 0 };
	struct json j;

	if (spool < 0)
		spool = spool_open(&e);
	require(spool >= 0 && ftruncate(spool, 0) == 0 && lseek(spool, 0, SEEK_SET) == 0 &&
			spool_write(spool, data, size, &e),
		"a temporary file");
	file.where = BLOB_SPOOL;
	file.fd = spool;
	json_init(&j, NULL, &line);
	json_open(&j, '[');
	json_str(&j, text);
	json_blob(&j, &memory);
	json_blob(&j, &file);
	json_open(&j, '{');
	json_key_str(&j, text);
	json_nil(&j);
	json_close(&j, '}');
	json_close(&j, ']');
	json_line(&j);
	require(!j.failed, "writing to memory");
	check(&line, text);
	buf_clear(&line);
	return 0;
}
