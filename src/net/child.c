/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * child.c: a server that is a child process, on one socket pair.
 */
#include <errno.h>
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
#define STATUS_MS 200

struct child {
	struct stream stream;
	int fd;
	pid_t pid;
	bool eof, reaped;
	int status;
	char peer[32];
};

/* Waits up to ms for the child to end; the first look is free. */
static bool reap(struct child *c, int64_t ms)
{
	const struct timespec nap = { 0, 5000000 };
	int64_t deadline = wait_now() + ms;

	while (!c->reaped) {
		pid_t pid = waitpid(c->pid, &c->status, WNOHANG);

		c->reaped = pid == c->pid || (pid < 0 && errno != EINTR);
		if (c->reaped || wait_now() >= deadline)
			break;
		nanosleep(&nap, NULL);
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
		c->eof = true;
	return got;
}

static ssize_t write_child(struct stream *s, const void *p, size_t n, struct err *e)
{
	struct child *c = (struct child *)s;

	return fd_write(c->fd, s->wait, c->peer, p, n, e);
}

static bool ask_child(struct stream *s, enum stream_ask what, void *answer)
{
	struct child *c = (struct child *)s;

	switch (what) {
	case ASK_FD: *(int *)answer = c->fd; return true;
	case ASK_LOCAL: *(bool *)answer = true; return true;
	case ASK_PEER: *(struct str *)answer = str_c(c->peer); return true;
	case ASK_CHILD_STATUS:
		if (!reap(c, c->eof ? STATUS_MS : 0))
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

/* In the child: the socket becomes its input and output, signals are as a program expects them. */
static void become(const char *command, int fd)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGPIPE };
	struct sigaction normal = { .sa_handler = SIG_DFL };
	sigset_t none;

	sigemptyset(&normal.sa_mask);
	sigemptyset(&none);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		sigaction(numbers[i], &normal, NULL);
	sigprocmask(SIG_SETMASK, &none, NULL);
	setpgid(0, 0);
	if (dup2(fd, STDIN_FILENO) >= 0 && dup2(fd, STDOUT_FILENO) >= 0)
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(127);
}

struct stream *stream_child(const char *command, struct wait *wait, struct err *e)
{
	struct child *c;
	int fds[2];
	pid_t pid;

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0) {
		err_errno(e, ERR_SYS, errno, "socketpair");
		return NULL;
	}
	if (!fd_prepare(fds[0]) || (pid = fork()) < 0) {
		err_errno(e, ERR_SYS, errno, "start the server's command");
		close(fds[0]);
		close(fds[1]);
		return NULL;
	}
	if (pid == 0)
		become(command, fds[1]);
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
