/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_render.c: whatever a server says, nothing of it acts on a terminal, raw output is its bytes, and each
 * line of JSON can be loaded.
 *
 * The first byte of an input chooses what was asked for and how wide the terminal is.
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "imap/client.h"
#include "view/print.h"

struct output {
	char *p;
	size_t n;
};

static void require(int holds, const char *what)
{
	if (!holds) {
		fprintf(stderr, "does not hold: %s\n", what);
		abort();
	}
}

/* Shows all whole responses of the bytes; returns how many bytes these were. */
static size_t show(struct printer *p, struct str bytes, unsigned options)
{
	struct imap_limits limits = imap_limits_default;
	struct imap_cmd cmd = { .uid = options & 1,
		.effect = options & 2 ? EFFECT_SELECT : EFFECT_NONE };
	struct imap_result result = { .tag = "A1", .cond = (enum cond)(options >> 2 & 3) };
	struct imap_resp r = { .frame = { .spool = -1 } };
	struct err e = { 0 };
	size_t used, all = 0;

	limits.literal_memory = options & 16 ? 4 : 64 * 1024;
	limits.depth = 30;
	if (options & 32)
		p->ops->begin(p, &cmd);
	while (bytes.n > 0 && frame_parse(&r.frame, bytes, &limits, &used, &e)) {
		resp_parse(&r, limits.depth);
		p->ops->response(p, &r);
		bytes = str_skip(bytes, used);
		all += used;
	}
	p->ops->end(p, &result, NULL);
	resp_clear(&r);
	return all;
}

/* What the renderer makes of the bytes, on both streams. */
static size_t render(struct output *out, const char *name, bool terminal, struct str bytes,
	unsigned options)
{
	FILE *f = open_memstream(&out->p, &out->n);
	struct printer p;
	size_t used;

	require(f != NULL, "memory");
	printer_init(&p, printer_find(name), f, f);
	p.style.terminal = terminal;
	p.style.columns = terminal ? 20 + options : 0;
	used = show(&p, bytes, options);
	printer_clear(&p);
	fclose(f);
	return used;
}

static void require_harmless(const struct output *out, const char *what)
{
	struct buf safe = { 0 };

	utf8_escape(&safe, (struct str){ out->p, out->n }, UTF8_KEEP_NEWLINE | UTF8_KEEP_TAB);
	require(str_eq(buf_str(&safe), (struct str){ out->p, out->n }), what);
	buf_clear(&safe);
}

static void require_json(const struct output *out)
{
	struct str rest = { out->p, out->n };

	while (rest.n > 0) {
		struct str line = str_head(rest, str_find(rest, '\n'));
		json_error_t error;
		json_t *value = json_loadb(line.p, line.n,
			JSON_DECODE_INT_AS_REAL | JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES, &error);

		if (!value)
			fprintf(stderr, "%s at %d: %.*s\n", error.text, error.position,
				STR_ARG(line));
		require(value != NULL, "JSON can be loaded");
		json_decref(value);
		rest = str_skip(rest, line.n + 1);
	}
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct str bytes = { (const char *)data + 1, size - 1 };
	struct output out = { NULL, 0 };
	size_t used;

	if (size < 1)
		return 0;
	used = render(&out, "raw", false, bytes, data[0]);
	require(out.n == used && (used == 0 || memcmp(out.p, bytes.p, used) == 0), "raw is exact");
	free(out.p);
	render(&out, "raw", true, bytes, data[0]);
	require_harmless(&out, "raw is harmless on a terminal");
	free(out.p);
	render(&out, "pretty", true, bytes, data[0]);
	require_harmless(&out, "pretty is harmless on a terminal");
	free(out.p);
	render(&out, "pretty", false, bytes, data[0]);
	free(out.p);
	render(&out, "json", false, bytes, data[0]);
	require_harmless(&out, "JSON is harmless");
	require_json(&out);
	free(out.p);
	return 0;
}
