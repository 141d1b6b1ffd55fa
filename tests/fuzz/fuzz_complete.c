/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_complete.c: whatever is typed, and whatever a server has said before, TAB offers words that are read back as
 * words.
 *
 * The first line of an input is what the server is capable of; those behind it are what it said, up to an empty
 * one; the rest is the line to complete. The property: a candidate is one word and harmless on a terminal, and it
 * neither names a file nor a variable unless what was typed had begun to.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "shell/complete.h"
#include "shell/run.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

/* The server's side of the session, up to the empty line; *line is what is behind it. */
static void read_input(struct str all, struct buf *said, struct str *line)
{
	struct str word = str_split(&all, '\n');

	buf_add_z(said, "* PREAUTH [CAPABILITY IMAP4rev1 ");
	buf_add_str(said, word);
	buf_add_z(said, "] ready\r\n");
	while (all.n && (word = str_split(&all, '\n')).n) {
		buf_add_z(said, "* ");
		buf_add_str(said, word);
		buf_add_z(said, "\r\n");
	}
	*line = all;
}

/* The rest of the line of a client command may be for others to read. */
static bool is_ours(struct str line)
{
	line = str_trim(line);
	while (line.n && (line.p[0] == '-' || ascii_blank(line.p[0])))
		line = str_skip(line, 1);
	return line.n && line.p[0] != '\\' && line.p[0] != '#' && words_pipe(line) == line.n;
}

static void check(struct shell *sh, struct str typed, struct str candidate)
{
	struct words w = { 0 };
	struct err e = { 0 };
	struct buf value = { 0 };
	enum word_end end;
	char first = typed.n ? typed.p[0] : 0;

	must(candidate.n && utf8_harmless(candidate));
	must(words_split(&w, candidate, &end, &e));
	must(w.n == 1 || first == '<' || first == '>');
	if (w.v[0].kind == WORD_BARE) {
		must(!strchr("<>|", candidate.p[0]) || candidate.p[0] == first);
		must(first == '$' || first == '<' || first == '>' ||
			str_find(candidate, '$') == candidate.n ||
			!vars_value(sh, str_skip(candidate, 1), &value));
	}
	buf_clear(&value);
	words_clear(&w);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct complete c = { 0 };
	struct buf said = { 0 };
	struct shell sh;
	struct str line;
	struct err e = { 0 };
	FILE *nowhere = fopen("/dev/null", "w");

	must(nowhere != NULL);
	read_input((struct str){ (const char *)data, size }, &said, &line);
	shell_init(&sh);
	sh.printer.out = sh.printer.err = nowhere;
	sh.events = run_events;
	sh.events.ctx = &sh;
	sh.limits = session_limits(&sh.set);
	sh.wait.timeout_ms = 0;
	sh.session.client = imap_client_new(stream_memory(buf_str(&said), 0, &sh.wait), &sh.wait,
		&sh.limits, &sh.events);
	/* Up to the end of what it said. */
	if (imap_greet(sh.session.client, &e))
		imap_poll(sh.session.client, &e);
	complete_line(&sh, line, &c);
	must(c.from <= line.n);
	for (size_t i = 0; i < c.n && is_ours(line); i++)
		check(&sh, str_skip(line, c.from), str_c(c.v[i]));
	complete_clear(&c);
	shell_clear(&sh);
	fclose(nowhere);
	buf_clear(&said);
	return 0;
}
