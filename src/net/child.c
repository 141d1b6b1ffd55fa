/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * child.c: a server that is a child process, on two pipes: some take a socket for an inetd's and refuse it.
 */
#include "net/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "net/fd.h"

/* How long a child may take to end: after its input ended, and after it was told to. */
#define POLITE_MS 2000
#define FIRM_MS 1000

/* A child that closed its output is about to end; its status is worth a short wait. */
#define STATUS_MS 500

struct child {
	struct stream stream;
	int in, out; /* its output, and its input */
	pid_t pid;
	bool over, reaped; /* over: it reads or writes no more */
	int status;
	char peer[32];
};

/* Lets a moment pass, a shorter one when the child closes its end. What it still says is thrown away, so
 * that it is not kept from ending by nobody's listening. */
static void doze(struct child *c)
{
	const struct timespec nap = { 0, 2000000 };
	struct pollfd output = { .fd = c->in, .events = POLLIN };
	char bytes[4096];
	ssize_t n;

	if (c->over) {
		nanosleep(&nap, NULL);
		return;
	}
	if (poll(&output, 1, 5) <= 0)
		return;
	n = read(c->in, bytes, sizeof(bytes));
	c->over = n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN);
}

/* Waits up to ms for the child to end; the first look is free. */
static bool reap(struct child *c, int64_t ms)
{
	int64_t deadline = wait_now() + ms;

	while (!c->reaped) {
		pid_t pid = waitpid(c->pid, &c->status, WNOHANG);

		c->reaped = pid == c->pid || (pid < 0 && errno != EINTR);
		if (c->reaped || wait_now() >= deadline)
			break;
		doze(c);
	}
	return c->reaped;
}

static ssize_t read_child(struct stream *s, void *p, size_t n, struct err *e)
{
	struct child *c = (struct child *)s;
	ssize_t got = fd_read(c->in, s->wait, c->peer, p, n, e);

	if (got == 0)
		c->over = true;
	return got;
}

static ssize_t write_child(struct stream *s, const void *p, size_t n, struct err *e)
{
	struct child *c = (struct child *)s;

	ssize_t took = fd_write(c->out, s->wait, c->peer, p, n, e);

	if (took < 0 && e->kind == ERR_NET)
		c->over = true;
	return took;
}

static bool ask_child(struct stream *s, enum stream_ask what, void *answer)
{
	struct child *c = (struct child *)s;

	switch (what) {
	case ASK_FD: *(int *)answer = c->in; return true;
	case ASK_FD_OUT: *(int *)answer = c->out; return true;
	case ASK_LOCAL: *(bool *)answer = true; return true;
	case ASK_PEER: *(struct str *)answer = str_c(c->peer); return true;
	case ASK_CHILD_STATUS:
		if (!reap(c, c->over ? STATUS_MS : 0))
			return false;
		*(int *)answer = c->status;
		return true;
	default: return false;
	}
}

static void close_child(struct stream *s)
{
	struct child *c = (struct child *)s;

	close(c->out);
	if (!reap(c, POLITE_MS)) {
		kill(-c->pid, SIGTERM);
		if (!reap(c, FIRM_MS)) {
			kill(-c->pid, SIGKILL);
			while (waitpid(c->pid, &c->status, 0) < 0 && errno == EINTR)
				;
		}
	}
	close(c->in);
	free(c);
}

static const struct stream_ops child_ops = { .name = "child",
	.read = read_child,
	.write = write_child,
	.ask = ask_child,
	.close = close_child };

/* --- starting it --- */

/* What we may have ignored or caught; the others are as they were. */
static void reset_signals(void)
{
	static const int numbers[] = { SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGTERM, SIGCHLD,
		SIGTSTP, SIGTTIN, SIGTTOU, SIGUSR1, SIGUSR2 };
	struct sigaction normal = { .sa_handler = SIG_DFL };
	sigset_t none;

	sigemptyset(&normal.sa_mask);
	sigemptyset(&none);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		sigaction(numbers[i], &normal, NULL);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

pid_t child_run(void (*run)(void *ctx), void *ctx)
{
	sigset_t all, before;
	pid_t pid;
	int number;

	/* Blocked meanwhile, so that no handler of ours runs in the child. */
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &before);
	pid = fork();
	number = errno;
	if (pid == 0) {
		setpgid(0, 0);
		reset_signals();
		run(ctx);
		_exit(127);
	}
	/* Here too, because who runs first is not known; it fails when the child was faster. */
	if (pid > 0)
		setpgid(pid, pid);
	sigprocmask(SIG_SETMASK, &before, NULL);
	errno = number;
	return pid;
}

struct start {
	const char *command;
	int in, out; /* the child's ends */
};

/* In the child: the pipes become its input and output. */
static void run_command(void *ctx)
{
	const struct start *start = ctx;
	/* Where our own input is closed, the pipes may have the numbers 0 and 1 already. */
	int in = fcntl(start->in, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	int out = fcntl(start->out, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

	if (in >= 0 && out >= 0 && dup2(in, STDIN_FILENO) >= 0 && dup2(out, STDOUT_FILENO) >= 0)
		execl("/bin/sh", "sh", "-c", start->command, (char *)NULL);
}

static void close_pair(const int fds[2])
{
	for (int i = 0; i < 2; i++)
		if (fds[i] >= 0)
			close(fds[i]);
}

/* Our end is not waited for where nothing is to be had, and no other child gets either. */
static bool open_pipe(int fds[2], int ours)
{
	return pipe(fds) == 0 && fd_prepare(fds[ours]) &&
		fcntl(fds[!ours], F_SETFD, FD_CLOEXEC) >= 0;
}

struct stream *stream_child(const char *command, struct wait *wait, struct err *e)
{
	struct start start = { .command = command };
	int to[2] = { -1, -1 }, from[2] = { -1, -1 };
	struct child *c;
	pid_t pid = -1;

	if (open_pipe(to, 1) && open_pipe(from, 0)) {
		start.in = to[0];
		start.out = from[1];
		pid = child_run(run_command, &start);
	}
	if (pid < 0) {
		err_errno(e, ERR_SYS, errno, "start the server's command");
		close_pair(to);
		close_pair(from);
		return NULL;
	}
	close(to[0]);
	close(from[1]);
	c = mem_zero(1, sizeof(*c));
	c->stream.ops = &child_ops;
	c->stream.wait = wait;
	c->out = to[1];
	c->in = from[0];
	c->pid = pid;
	snprintf(c->peer, sizeof(c->peer), "child %ld", (long)pid);
	return &c->stream;
}

bool child_status_text(int status, char *out, size_t size)
{
	if (WIFSIGNALED(status))
		snprintf(out, size, "signal %d", WTERMSIG(status));
	else if (WIFEXITED(status) && WEXITSTATUS(status))
		snprintf(out, size, "exit status %d", WEXITSTATUS(status));
	else
		return false;
	return true;
}
