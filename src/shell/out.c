/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * out.c: output to a file or through a pipe.
 */
#include <errno.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "base/mem.h"
#include "shell/out.h"
#include "shell/signal.h"

#define BUFFER 65536

static FILE *start(const char *command)
{
	FILE *pipe;

	fflush(NULL);
	signal_ignore_pipe(false);
	pipe = popen(command, "w");
	signal_ignore_pipe(true);
	return pipe;
}

bool out_open(struct out *out, enum out_kind kind, const char *target, struct err *e)
{
	out->kind = kind;
	out->target = target;
	out->buffer = NULL;
	errno = 0;
	if (kind == OUT_PIPE)
		out->file = start(target);
	else
		out->file = fopen(target, kind == OUT_APPEND ? "ae" : "we");
	if (!out->file)
		return err_errno(e, ERR_SYS, errno, kind == OUT_PIPE ? "run %s" : "open %s",
			target);
	if (kind != OUT_PIPE) {
		out->buffer = mem_alloc(BUFFER);
		setvbuf(out->file, out->buffer, _IOFBF, BUFFER);
	}
	return true;
}

bool out_close(struct out *out, struct err *e)
{
	bool failed = ferror(out->file);
	int status, code;

	if (out->kind != OUT_PIPE) {
		failed = fclose(out->file) != 0 || failed;
		code = errno;
		free(out->buffer);
		return !failed || err_errno(e, ERR_SYS, code, "write %s", out->target);
	}
	status = pclose(out->file);
	/* A reader that had enough (head) is no failure: its own exit status decides. */
	if (status == -1)
		return err_errno(e, ERR_SYS, errno, "wait for %s", out->target);
	if (WIFSIGNALED(status))
		return err_set(e, ERR_SYS, 0, "%s was killed by signal %d", out->target,
			WTERMSIG(status));
	if (WEXITSTATUS(status))
		return err_set(e, ERR_SYS, 0, "%s failed with status %d", out->target,
			WEXITSTATUS(status));
	return true;
}
