/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * render.c: reads and shows a fixed stream of responses, for its instructions to be counted.
 *
 *   render raw|pretty|json flags|envelopes|structures|bodies >/dev/null
 *
 * What is counted is imap_run (tests/cost/run): from the bytes in memory to the bytes written. It prints how many
 * there were to stderr.
 */
#include <stdio.h>
#include <string.h>

#include "bench/stream.h"
#include "shell/run.h"
#include "shell/shell.h"

#define STREAM_SIZE (1u << 20)

static void make_stream(struct buf *out, const char *kind)
{
	for (unsigned long i = 1; out->n < STREAM_SIZE; i++) {
		if (strcmp(kind, "flags") == 0)
			stream_flags(out, i);
		else if (strcmp(kind, "envelopes") == 0)
			stream_envelope(out, i);
		else if (strcmp(kind, "structures") == 0)
			stream_structure(out, i);
		else
			stream_body(out, i, 8192, "BODY[]");
	}
}

int main(int argc, char **argv)
{
	const struct printer_ops *ops = argc == 3 ? printer_find(argv[1]) : NULL;
	struct imap_events events = run_events;
	struct wait wait = { .cancel_fd = -1, .timeout_ms = -1 };
	struct buf stream = { 0 };
	struct imap_result result = { 0 };
	struct imap_cmd cmd = { 0 };
	struct imap_client *client;
	struct err e = { 0 };
	struct shell sh;
	bool ok;

	if (!ops) {
		fprintf(stderr,
			"usage: render raw|pretty|json flags|envelopes|structures|bodies\n");
		return 1;
	}
	buf_add_z(&stream, "* PREAUTH [CAPABILITY IMAP4rev1] ready\r\n");
	make_stream(&stream, argv[2]);
	buf_add_z(&stream, "BAAA OK done\r\n");
	shell_init(&sh);
	printer_use(&sh.printer, ops);
	events.ctx = &sh;
	events.wire = NULL;
	cmd_make(&cmd, "FETCH 1:* ALL");
	client = imap_client_new(stream_memory(buf_str(&stream), 65536, &wait), &wait,
		&imap_limits_default, &events);
	sh.session.client = client;
	ok = imap_greet(client, &e);
	run_begin(&sh, &cmd);
	ok = ok && imap_run(client, &cmd, &result, &e);
	ops->end(&sh.printer, &result, NULL);
	ok = ok && printer_flush(&sh.printer, &e);
	fprintf(stderr, "%zu\n", stream.n);
	if (!ok)
		fprintf(stderr, "%s\n", e.msg);
	imap_result_clear(&result);
	sh.session.client = NULL;
	imap_client_free(client);
	sh.session.client = NULL;
	cmd_clear(&cmd);
	shell_clear(&sh);
	buf_clear(&stream);
	return ok ? 0 : 1;
}
