/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json_thread.c: threads as JSON, nested as RFC 5256 nests them but never deeper than readers of JSON can follow.
 *
 * A chain of replies is one array; a message with several replies ends it in an array for each of them. What is nested
 * deeper than that stands in a list of its own behind the others, under the number of the message that it answers.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "view/json_part.h"

/* Some readers refuse 256 levels. */
enum { NESTED = 100 };

/* The messages whose replies are nested too deep to stand where they belong. */
struct deeper {
	const struct resp_thread **v;
	size_t n, cap;
};

static void put_off(struct deeper *deeper, const struct resp_thread *m)
{
	deeper->v = mem_grow(deeper->v, deeper->n, &deeper->cap,
		sizeof(*deeper->v)); /* NOLINT(bugprone-sizeof-expression) */
	deeper->v[deeper->n++] = m;
}

static void show_siblings(struct json *j, const struct resp_thread *t, size_t level,
	struct deeper *deeper);

/* A message, its only reply, the only reply to that…, and what answers the last of them. */
static void show_chain(struct json *j, const struct resp_thread *m, size_t level,
	struct deeper *deeper)
{
	for (; m; m = m->child) {
		if (m->num)
			json_u64(j, m->num);
		if (!m->child || !m->child->next)
			continue;
		if (level < NESTED)
			show_siblings(j, m->child, level + 1, deeper);
		else
			put_off(deeper, m);
		return;
	}
}

/* Calls itself, by show_chain, NESTED times at most. */
static void show_siblings(struct json *j, const struct resp_thread *t, size_t level,
	struct deeper *deeper)
{
	for (; t; t = t->next) {
		json_open(j, '[');
		show_chain(j, t, level, deeper);
		json_close(j, ']');
	}
}

static void key_threads(struct json *j, const struct resp_thread *t, struct deeper *deeper)
{
	json_key(j, "threads");
	json_open(j, '[');
	show_siblings(j, t, 1, deeper);
	json_close(j, ']');
}

static void show_deeper(struct json *j, const struct resp_thread *m, struct deeper *deeper)
{
	json_open(j, '{');
	json_key(j, "under");
	if (m->num)
		json_u64(j, m->num);
	else
		json_nil(j);
	key_threads(j, m->child, deeper);
	json_close(j, '}');
}

void json_threads(struct json *j, const struct resp_thread *t)
{
	struct deeper deeper = { .n = 0 };

	key_threads(j, t, &deeper);
	if (deeper.n > 0) {
		json_key(j, "deeper");
		json_open(j, '[');
		for (size_t i = 0; i < deeper.n; i++) /* it may grow meanwhile */
			show_deeper(j, deeper.v[i], &deeper);
		json_close(j, ']');
	}
	free(deeper.v);
}
