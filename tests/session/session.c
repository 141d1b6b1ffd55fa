/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * session.c: runs session tests: whole dialogues between imapsh and a scripted server.
 *
 *   session [-v] [-j N] [--split N] [--wrap COMMAND] [--slow N] FILE.t...
 *
 * IMAPSH and FAKEIMAP name the two programs. A test is one text file of lines "KEYWORD rest"; exactly one
 * blank follows the keyword, the rest is taken as it stands. The first line is a comment that says in one
 * sentence what the case stands for; other comments and empty lines are free.
 *
 * Around the dialogue
 *   rows: M7 A19       the rows of the imaplib table that this case covers
 *   via: child         how they are connected: child (the default; by --exec), tcp, tls, starttls, unix,
 *                      or none: there is no server
 *   cert: good         the server's certificate: good, expired, future, wrong-name, self-signed
 *   args: -o raw       arguments of imapsh, separated by blanks; may come several times
 *   arg: select INBOX  one argument as it stands
 *   env: NAME=VALUE    one variable more in imapsh's environment (which is otherwise bare: a private HOME)
 *   limit: 5           seconds that imapsh may take (10)
 *   file NAME          the lines up to "end" become a file (mode 0600) in the directory where imapsh runs
 *   wrote NAME         the lines up to "end" are what that file must hold afterwards
 *   holds NAME TEXT    that file must have the text somewhere afterwards; lacks NAME TEXT: nowhere
 *   mode NAME 600      that file must have these permissions afterwards
 *   sweep: STEP [N…]   runs the case again and again, with each connection cut after 0, STEP, 2 STEP… bytes
 *                      sent: imapsh must end in time, with one of the statuses N (2)
 *   In args, arg, env, file and typed lines @DIR@ is that directory, @PORT@ the server's port, @SOCKET@ its
 *   unix socket, @EXEC@ the command that starts it as a child, @CA@ the file with its issuer, @PIN@ its
 *   certificate's pin. A case whose arguments or files have one of these (but @DIR@) says itself where to
 *   connect; else the runner adds it. -X is
 *   added unless there is a file config/imapsh/rc.
 *
 * The person
 *   > select INBOX     a line on standard input; all of them are there from the start
 *   >\ a\xe9\r         bytes on standard input, without a line end
 *   < text             a line of standard output; if there is any, all lines must be there in order; a line
 *                      {...} stands for any number of lines
 *   <~ text            somewhere on standard output         <! text   nowhere on it      <.  it is empty
 *   ! !~ !! !.         the same for standard error
 *   exit 3             the exit status (0); several numbers: one of them
 *
 * The person at a terminal, instead (one step after the other; standard output is all that appears there)
 *   see text           waits until this appears behind what was seen last
 *   type keys          types; enter keys types and presses Enter
 *   resize 30 100      rows and columns (24 80)
 *   hangup             the terminal goes away
 *
 * The server (its connection's end is expected after the last step)
 *   S: * OK hello      sends a line; S- sends the bytes without a line end
 *   S{ * 1 FETCH (X    sends that, " {n}" and the n bytes of the lines "| …" that follow (with CRLF); no
 *                      blank comes between behind a blank, "(" or "~"
 *   fill N X           sends N bytes X
 *   many N * {#} FETCH sends the line N times, with {#} counting from 1
 *   C: $1 NOOP         the client must send this line; C- exactly these bytes
 *   C{ $1 APPEND x     the client must send that and " {n}"; gets "+"; must send the n bytes of the lines
 *                      "| …" (what is on the line behind it comes as the next step); C{+ the same with "{n+}"
 *   eat N              the client must send N bytes, whatever they are
 *   logout             the client must send LOGOUT, and gets BYE and OK
 *   leave              the client must do that, or close
 *   delay MS, split N, drip MS    waits; sends N bytes at a time; waits before each piece
 *   cut, cut-at N, close, half-close, reset    ends the connection in its way
 *   stall, deaf        says nothing until the client goes; deaf does not even read
 *   starttls           shakes hands now
 *   expect-close       the client must close now, without another byte
 *   signal INT         sends imapsh a signal
 *   stderr TEXT, child-exit N     what a child can do besides
 *   connection         what follows is the next connection
 *   In S and C steps $1 to $99 stand for one word, the same wherever it stands (tags); in C, < and ! steps
 *   {*} stands for anything. Lines sent without a C step between them leave in one piece.
 *
 * In S, C, |, >\, <, !, see, type and enter steps \r \n \t \e \0 and \xHH are escapes; any other backslash is itself.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "net/wait.h"
#include "session/case.h"

struct options {
	struct session_setup setup;
	bool verbose;
	unsigned jobs;
};

/* Cuts the case at every STEP bytes; reports the first few faults. */
static bool sweep(const struct script *s, const struct session_setup *setup, uint64_t total,
	struct buf *report)
{
	unsigned faults = 0;
	uint64_t step = script_find(s, STEP_SWEEP)->number;

	for (uint64_t at = 0; at < total && faults < 3; at += step ? step : 1) {
		struct outcome o;
		struct err e = { 0 };
		if (!case_run(s, setup, at, &o, &e)) {
			buf_addf(report, "    %s\n", e.msg);
			faults++;
		} else if (!verdict_cut(s, &o, at, report)) {
			faults++;
		}
		outcome_clear(&o);
	}
	return !faults;
}

static bool run_one(const char *path, const struct session_setup *setup, struct buf *report)
{
	struct script s = { 0 };
	struct outcome o = { 0 };
	struct err e = { 0 };
	bool ok = script_read(&s, path, &e);

	if (ok)
		ok = case_run(&s, setup, UINT64_MAX, &o, &e);
	if (!ok)
		buf_addf(report, "    %s\n", e.msg);
	else
		ok = verdict_full(&s, &o, report);
	if (ok && script_find(&s, STEP_SWEEP))
		ok = sweep(&s, setup, o.sent, report);
	struct buf head = { 0 };
	buf_addf(&head, "FAIL %s\n    %s\n", path, s.about.n ? buf_z(&s.about) : "");
	if (!ok) {
		buf_add_str(&head, buf_str(report));
		buf_truncate(report, 0);
		buf_add_str(report, buf_str(&head));
	}
	buf_clear(&head);
	outcome_clear(&o);
	script_clear(&s);
	return ok;
}

/* The path from the root: cases run in a directory of their own. */
static char *absolute(const char *path)
{
	struct buf b = { 0 };
	char here[4096];

	if (*path != '/' && getcwd(here, sizeof here))
		buf_addf(&b, "%s/", here);
	buf_add_z(&b, path);
	return buf_take(&b);
}

/* One worker takes every jobs-th case and tells each end by one byte. */
static void work(const struct options *o, char *const *paths, size_t n, size_t first, int tell)
{
	for (size_t i = first; i < n; i += o->jobs) {
		struct buf report = { 0 };
		char *path = absolute(paths[i]);
		int64_t began = wait_now();
		bool ok = run_one(path, &o->setup, &report);
		free(path);
		if (o->verbose)
			printf("%s %s (%lld ms)\n", ok ? "ok  " : "bad ", paths[i],
				(long long)(wait_now() - began));
		fputs(buf_z(&report), stdout);
		fflush(stdout);
		buf_clear(&report);
		if (write(tell, ok ? "+" : "-", 1) != 1)
			break;
	}
}

static int run_all(const struct options *o, char *const *paths, size_t n)
{
	int tell[2];
	size_t passed = 0, failed = 0;
	char byte;

	if (pipe(tell))
		return 1;
	/* Servers of a worker that died shall not keep it open. */
	fcntl(tell[0], F_SETFD, FD_CLOEXEC);
	fcntl(tell[1], F_SETFD, FD_CLOEXEC);
	for (unsigned i = 0; i < o->jobs; i++) {
		pid_t pid = fork();
		if (pid < 0)
			return 1;
		if (pid == 0) {
			close(tell[0]);
			work(o, paths, n, i, tell[1]);
			_exit(0);
		}
	}
	close(tell[1]);
	for (ssize_t got; (got = read(tell[0], &byte, 1)) != 0;) {
		if (got < 0 && errno != EINTR)
			break;
		passed += got > 0 && byte == '+';
		failed += got > 0 && byte == '-';
	}
	close(tell[0]);
	for (int status; wait(&status) > 0;)
		if (WIFSIGNALED(status))
			printf("FAIL a worker: killed by signal %d\n", WTERMSIG(status));
	failed += n - passed - failed;
	printf("%zu passed, %zu failed\n", passed, failed);
	return failed > 0;
}

static int usage(void)
{
	fprintf(stderr,
		"usage: session [-v] [-j N] [--split N] [--wrap COMMAND] [--slow N] FILE.t...\n"
		"IMAPSH and FAKEIMAP in the environment name the programs.\n");
	return 1;
}

int main(int argc, char **argv)
{
	struct options o = { .jobs = 2, .setup.slow = 1 };
	int at = 1;

	for (; at < argc && argv[at][0] == '-'; at++) {
		const char *name = argv[at];
		if (!strcmp(name, "-v")) {
			o.verbose = true;
			continue;
		}
		if (++at == argc)
			return usage();
		if (!strcmp(name, "-j"))
			o.jobs = (unsigned)strtoul(argv[at], NULL, 10);
		else if (!strcmp(name, "--split"))
			o.setup.split = strtoul(argv[at], NULL, 10);
		else if (!strcmp(name, "--slow"))
			o.setup.slow = (unsigned)strtoul(argv[at], NULL, 10);
		else if (!strcmp(name, "--wrap"))
			o.setup.wrap = argv[at];
		else
			return usage();
	}
	const char *program = getenv("IMAPSH"), *server = getenv("FAKEIMAP");
	if (at == argc || !o.jobs || !o.setup.slow || !program || !server)
		return usage();
	if (access(program, X_OK) || access(server, X_OK)) {
		fprintf(stderr, "session: %s or %s: %s\n", program, server, strerror(errno));
		return 1;
	}
	char *imapsh = absolute(program), *fakeimap = absolute(server);
	o.setup.imapsh = imapsh;
	o.setup.fakeimap = fakeimap;
	int status = run_all(&o, argv + at, (size_t)(argc - at));
	free(imapsh);
	free(fakeimap);
	return status;
}
