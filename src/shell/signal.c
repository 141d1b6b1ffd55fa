/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * signal.c: a pipe that the signal handlers write to, the one global state of the program.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "net/wait.h"
#include "shell/signal.h"

static int pipe_fds[2] = { -1, -1 };
static volatile sig_atomic_t ending, stopping;
static bool catching_stop;

static void on_signal(int number)
{
	int saved = errno;
	unsigned char byte = (unsigned char)number;

	if (number == SIGTERM || number == SIGHUP)
		ending = 1;
	stopping = number == SIGTSTP;
	if (number == SIGCONT)
		return;
	/* A full pipe says enough already. */
	if (write(pipe_fds[1], &byte, 1) < 0)
		errno = saved;
	errno = saved;
}

static bool set_action(int number, void (*handler)(int))
{
	struct sigaction action = { .sa_handler = handler };

	sigemptyset(&action.sa_mask);
	return sigaction(number, &action, NULL) == 0;
}

bool signal_init(struct err *e)
{
	if (pipe(pipe_fds) != 0)
		return err_errno(e, ERR_SYS, errno, "pipe");
	for (int i = 0; i < 2; i++)
		if (fcntl(pipe_fds[i], F_SETFL, O_NONBLOCK) < 0 ||
			fcntl(pipe_fds[i], F_SETFD, FD_CLOEXEC) < 0)
			return err_errno(e, ERR_SYS, errno, "fcntl");
	if (!set_action(SIGINT, on_signal) || !set_action(SIGTERM, on_signal) ||
		!set_action(SIGHUP, on_signal) || !set_action(SIGPIPE, SIG_IGN))
		return err_errno(e, ERR_SYS, errno, "sigaction");
	return true;
}

int signal_fd(void)
{
	return pipe_fds[0];
}

void signal_catch_stop(bool caught)
{
	catching_stop = caught;
	set_action(SIGTSTP, caught ? on_signal : SIG_DFL);
	set_action(SIGCONT, caught ? on_signal : SIG_DFL);
}

void signal_stop(void)
{
	/* Somebody who was faster may have stopped us already, for touching a terminal that was his by then, and
	 * let us go on. */
	if (!stopping)
		return;
	signal_catch_stop(false);
	raise(SIGTSTP);
}

int signal_take(void)
{
	unsigned char bytes[64];
	ssize_t n;
	int last = 0;

	while ((n = read(pipe_fds[0], bytes, sizeof(bytes))) > 0)
		for (ssize_t i = 0; i < n; i++)
			if (last == 0 || last == SIGINT)
				last = bytes[i];
	/* One that came as the prompt was being left. */
	if (last != SIGTSTP || catching_stop)
		return last;
	signal_stop();
	return 0;
}

bool signal_ending(void)
{
	return ending != 0;
}

static bool came(void *ctx)
{
	(void)ctx;
	return signal_take() != 0;
}

ssize_t signal_read(int fd, void *p, size_t n, const char *from, struct err *e)
{
	const struct wait w = { .cancel_fd = pipe_fds[0], .timeout_ms = -1, .cancelled = came };
	ssize_t got;

	do {
		if (!wait_fd(&w, fd, POLLIN, "reading", e)) {
			if (e->kind == ERR_INTERRUPTED)
				err_set(e, ERR_INTERRUPTED, 0, "interrupted while reading %s",
					from);
			return -1;
		}
		got = read(fd, p, n);
	} while (got < 0 && (errno == EINTR || errno == EAGAIN));
	if (got < 0)
		err_errno(e, ERR_SYS, errno, "read %s", from);
	return got;
}

void signal_ignore_pipe(bool ignored)
{
	set_action(SIGPIPE, ignored ? SIG_IGN : SIG_DFL);
}

void signal_default(void)
{
	set_action(SIGINT, SIG_DFL);
	set_action(SIGTERM, SIG_DFL);
	set_action(SIGHUP, SIG_DFL);
	signal_ignore_pipe(false);
}
