/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * response.h: what the tests of responses have in common.
 */
#ifndef UNIT_RESPONSE_H
#define UNIT_RESPONSE_H

#include <check.h>
#include <string.h>

#include "imap/resp.h"

/* Reads one whole response; a CRLF is added. The caller clears it. */
static inline void parse_bytes(struct imap_resp *r, struct str wire)
{
	struct buf line = { 0 };
	struct err err = { 0 };
	size_t used = 0;

	memset(r, 0, sizeof(*r));
	buf_add_str(&line, wire);
	buf_add_z(&line, "\r\n");
	ck_assert_msg(frame_parse(&r->frame, buf_str(&line), &imap_limits_default, &used, &err),
		"%s: %s", buf_z(&line), err.msg);
	ck_assert_uint_eq(used, line.n);
	buf_clear(&line);
	resp_parse(r, imap_limits_default.depth);
	resp_read_items(r);
}

static inline void parse(struct imap_resp *r, const char *wire)
{
	parse_bytes(r, str_c(wire));
}

/* NULL stands for NIL or absent. */
static inline void expect_str_at(struct str got, const char *wanted, const char *file, int line)
{
	if (wanted ? got.p && str_eq(got, str_c(wanted)) : !got.p)
		return;
	ck_abort_msg("%s:%d: got \"%.*s\"%s, wanted \"%s\"", file, line, STR_ARG(got),
		got.p ? "" : " (NIL)", wanted ? wanted : "(NIL)");
}
#define expect_str(got, wanted) expect_str_at(got, wanted, __FILE__, __LINE__)

/* The siblings from n on, as node_write writes them. */
static inline void expect_nodes_at(const struct node *n, const char *wanted, const char *file,
	int line)
{
	struct buf got = { 0 };

	for (; n; n = n->next) {
		node_write(&got, n);
		if (n->next)
			buf_add_c(&got, ' ');
	}
	if (strcmp(buf_z(&got), wanted) != 0)
		ck_abort_msg("%s:%d: got \"%s\", wanted \"%s\"", file, line, buf_z(&got), wanted);
	buf_clear(&got);
}
#define expect_nodes(n, wanted) expect_nodes_at(n, wanted, __FILE__, __LINE__)

static inline void expect_no_doubt_at(const struct imap_resp *r, const char *file, int line)
{
	if (r->doubt.text)
		ck_abort_msg("%s:%d: doubt at %llu: %s", file, line,
			(unsigned long long)r->doubt.at, r->doubt.text);
}
#define expect_no_doubt(r) expect_no_doubt_at(r, __FILE__, __LINE__)

#endif
