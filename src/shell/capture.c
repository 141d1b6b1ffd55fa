/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * capture.c: a command started with a pipe for its output, and waited for.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "shell/capture.h"
#include "shell/signal.h"

/* How often, every 10 ms, a command that was told to end is looked at before it is killed. */
#define LOOKS 100

static void become(const char *command, int in, int out, const sigset_t *mask)
{
	/* Where our own input or output is closed, ours may have their numbers. */
	int from = in < 0 ? open("/dev/null", O_RDONLY) : in;
	int to = fcntl(out, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

	from = fcntl(from, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	signal_default();
	sigprocmask(SIG_SETMASK, mask, NULL);
	if (from >= 0 && to >= 0 && dup2(from, STDIN_FILENO) >= 0 && dup2(to, STDOUT_FILENO) >= 0)
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(127);
}

bool capture_start(struct capture *c, const char *command, int in, struct err *e)
{
	sigset_t all, before;
	int fds[2];

	if (pipe(fds) != 0)
		return err_errno(e, ERR_SYS, errno, "pipe");
	fflush(NULL);
	/* Blocked until the child has its default actions, so that no handler of ours runs in it. */
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &before);
	/* The command must not hold its own reading end: it would never see that nobody reads. */
	if (fcntl(fds[0], F_SETFD, FD_CLOEXEC) < 0 || fcntl(fds[1], F_SETFD, FD_CLOEXEC) < 0 ||
		(c->pid = fork()) < 0) {
		sigprocmask(SIG_SETMASK, &before, NULL);
		err_errno(e, ERR_SYS, errno, "start the command");
		close(fds[0]);
		close(fds[1]);
		return false;
	}
	if (c->pid == 0)
		become(command, in, fds[1], &before);
	sigprocmask(SIG_SETMASK, &before, NULL);
	close(fds[1]);
	c->out = fds[0];
	return true;
}

static bool ended(pid_t pid, int *status, int flags, struct err *e)
{
	pid_t got;

	do
		got = waitpid(pid, status, flags);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		err_errno(e, ERR_SYS, errno, "waitpid");
	return got != 0;
}

static void stop(pid_t pid, int *status, struct err *e)
{
	const struct timespec nap = { 0, 10000000 };

	kill(pid, SIGTERM);
	for (int i = 0; i < LOOKS; i++) {
		if (ended(pid, status, WNOHANG, e))
			return;
		nanosleep(&nap, NULL);
	}
	kill(pid, SIGKILL);
	ended(pid, status, 0, e);
}

bool capture_end(struct capture *c, bool stop_it, int *status, struct err *e)
{
	struct err waiting = { 0 };

	close(c->out);
	if (stop_it)
		stop(c->pid, status, &waiting);
	else
		ended(c->pid, status, 0, &waiting);
	if (waiting.kind)
		*e = waiting;
	return !waiting.kind;
}
