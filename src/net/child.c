/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * child.c: a server that is a child process, on one socket pair.
 */
#include "net/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
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
	int fd;
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
	struct pollfd output = { .fd = c->fd, .events = POLLIN };
	char bytes[4096];
	ssize_t n;

	if (c->over) {
		nanosleep(&nap, NULL);
		return;
	}
	if (poll(&output, 1, 5) <= 0)
		return;
	n = recv(c->fd, bytes, sizeof(bytes), 0);
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
	ssize_t got = fd_read(c->fd, s->wait, c->peer, p, n, e);

	/* What a child had not read when it ended makes a reset of what is an end. */
	if (got < 0 && e->kind == ERR_NET && e->code == ECONNRESET)
		got = 0;
	if (got == 0)
		c->over = true;
	return got;
}

static ssize_t write_child(struct stream *s, const void *p, size_t n, struct err *e)
{
	struct child *c = (struct child *)s;

	ssize_t took = fd_write(c->fd, s->wait, c->peer, p, n, e);

	if (took < 0 && e->kind == ERR_NET)
		c->over = true;
	return took;
}

static bool ask_child(struct stream *s, enum stream_ask what, void *answer)
{
	struct child *c = (struct child *)s;

	switch (what) {
	case ASK_FD: *(int *)answer = c->fd; return true;
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

	shutdown(c->fd, SHUT_WR);
	if (!reap(c, POLITE_MS)) {
		kill(-c->pid, SIGTERM);
		if (!reap(c, FIRM_MS)) {
			kill(-c->pid, SIGKILL);
			while (waitpid(c->pid, &c->status, 0) < 0 && errno == EINTR)
				;
		}
	}
	close(c->fd);
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
	int fd;
};

/* In the child: the socket becomes its input and output. */
static void run_command(void *ctx)
{
	const struct start *start = ctx;
	/* Where our own input is closed, the socket may be number 0 or 1 already. */
	int fd = fcntl(start->fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

	if (fd >= 0 && dup2(fd, STDIN_FILENO) >= 0 && dup2(fd, STDOUT_FILENO) >= 0)
		execl("/bin/sh", "sh", "-c", start->command, (char *)NULL);
}

struct stream *stream_child(const char *command, struct wait *wait, struct err *e)
{
	struct start start = { .command = command };
	struct child *c;
	int fds[2];
	pid_t pid;

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0) {
		err_errno(e, ERR_SYS, errno, "socketpair");
		return NULL;
	}
	start.fd = fds[1];
	if (!fd_prepare(fds[0]) || fcntl(fds[1], F_SETFD, FD_CLOEXEC) < 0 ||
		(pid = child_run(run_command, &start)) < 0) {
		err_errno(e, ERR_SYS, errno, "start the server's command");
		close(fds[0]);
		close(fds[1]);
		return NULL;
	}
	close(fds[1]);
	c = mem_zero(1, sizeof(*c));
	c->stream.ops = &child_ops;
	c->stream.wait = wait;
	c->fd = fds[0];
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
